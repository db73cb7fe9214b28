"""A page built with `str.format` and f-strings, which escape nothing: the title is escaped by hand."""

import html
import os

from sharelinks import meta_tags, share_bar

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")

PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{title}</title>
{meta}
</head>
{body}
</html>"""

if __name__ == "__main__":
    title = html.escape(TITLE)
    body = f"<body><h1>{title}</h1>{share_bar(URL, TITLE, lang='de')}</body>"
    print(PAGE.format(title=title, meta=meta_tags(URL, TITLE), body=body))
