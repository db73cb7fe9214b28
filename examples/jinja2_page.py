"""A page rendered by Jinja2, without a web framework."""

import os

from jinja2 import Environment

from sharelinks import Sharer

environment = Environment(
    extensions=["sharelinks.contrib.jinja2.SharelinksExtension"], autoescape=True
)
environment.sharelinks = Sharer(lang="de")

PAGE = environment.from_string(
    """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(url, title) }}
</head>
<body><h1>{{ title }}</h1>{{ share_bar(url, title) }}</body>
</html>"""
)

if __name__ == "__main__":
    url = "https://example.com/magazin/was-sind-soziale-netzwerke"
    print(PAGE.render(url=url, title=os.environ.get("TITLE", "Was sind soziale Netzwerke?")))
