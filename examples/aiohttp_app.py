"""An aiohttp application with aiohttp-jinja2 and a page that shares itself."""

import os

import aiohttp_jinja2
from aiohttp import web
from jinja2 import DictLoader

import sharelinks.contrib.aiohttp
from sharelinks import Sharer

PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(title=title) }}
{{ share_styles() }}
</head>
<body><h1>{{ title }}</h1>{{ share_bar(title=title) }}</body>
</html>"""


@aiohttp_jinja2.template("article.html")
async def article(_: web.Request) -> dict[str, str]:
    return {"title": os.environ.get("TITLE", "Was sind soziale Netzwerke?")}


app = web.Application()
app.router.add_get("/magazin/{name}", article)
aiohttp_jinja2.setup(app, loader=DictLoader({"article.html": PAGE}))
sharelinks.contrib.aiohttp.setup(app, Sharer(lang="de", strict=False))

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=int(os.environ.get("PORT", "8000")), print=None)
