"""Tornado: its templates escape everything, so the helpers' HTML is placed with `raw`."""

import asyncio
import os

from tornado.template import Template
from tornado.web import Application, RequestHandler

from sharelinks import Sharer

SHARER = Sharer(lang="de", strict=False)
TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")

PAGE = Template(
    """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{% raw sharer.meta(url, title) %}
</head>
<body><h1>{{ title }}</h1>{% raw sharer.bar(url, title) %}</body>
</html>"""
)


class Article(RequestHandler):
    def get(self) -> None:
        self.write(PAGE.generate(sharer=SHARER, url=self.request.full_url(), title=TITLE))


async def main() -> None:
    Application([(r"/magazin/.+", Article)]).listen(
        int(os.environ.get("PORT", "8000")), "127.0.0.1"
    )
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
