"""A page rendered by Mako. The default filter `h` escapes the title, and not the bar, which is HTML already."""

import os

from mako.template import Template

from sharelinks import Sharer

SHARER = Sharer(lang="de")

PAGE = Template(  # noqa: S702 - the default filter escapes
    """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>${title}</title>
${sharer.meta(url, title)}
</head>
<body><h1>${title}</h1>${sharer.bar(url, title)}</body>
</html>""",
    default_filters=["h"],
)

if __name__ == "__main__":
    url = "https://example.com/magazin/was-sind-soziale-netzwerke"
    title = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
    print(PAGE.render(sharer=SHARER, url=url, title=title))
