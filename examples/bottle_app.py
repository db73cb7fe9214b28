"""A Bottle application. SimpleTemplate escapes all expressions, so the template writes the bar with `!`."""

import os

from bottle import SimpleTemplate, request, route, run

from sharelinks import Sharer

SHARER = Sharer(lang="de", strict=False)
TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")

PAGE = SimpleTemplate(
    """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{title}}</title>
{{!sharer.meta(url, title)}}
</head>
<body><h1>{{title}}</h1>{{!sharer.bar(url, title)}}</body>
</html>"""
)


@route("/magazin/<name>")
def article(name: str) -> str:
    return PAGE.render(sharer=SHARER, url=request.url, title=TITLE, name=name)


if __name__ == "__main__":
    run(host="127.0.0.1", port=int(os.environ.get("PORT", "8000")), quiet=True)
