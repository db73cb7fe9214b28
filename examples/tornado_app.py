"""A Tornado application. Its templates escape all expressions, so they write the helpers' HTML with `raw`."""

import asyncio
import os

from tornado.template import DictLoader
from tornado.web import Application, RequestHandler

from sharelinks import Sharer
from sharelinks.contrib.tornado import static_files, ui_methods

TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")

PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{% raw meta_tags(title=title) %}
{% raw share_styles() %}
</head>
<body><h1>{{ title }}</h1>{% raw share_bar(title=title) %}</body>
</html>"""


class Article(RequestHandler):
    def get(self) -> None:
        self.render("article.html", title=TITLE)


async def main() -> None:
    app = Application(
        [(r"/magazin/.+", Article), static_files()],
        ui_methods=ui_methods(Sharer(lang="de", strict=False)),
        template_loader=DictLoader({"article.html": PAGE}),
    )
    app.listen(int(os.environ.get("PORT", "8000")), "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
