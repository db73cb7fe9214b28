"""Litestar: its Jinja engine takes the extension, and the page's own URL from the request."""

import os

import uvicorn
from jinja2 import DictLoader, Environment
from litestar import Litestar, Request, get
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.response import Template
from litestar.template.config import TemplateConfig

from sharelinks import Sharer

TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(request.url, title) }}
</head>
<body><h1>{{ title }}</h1>{{ share_bar(request.url, title) }}</body>
</html>"""

environment = Environment(
    loader=DictLoader({"article.html": PAGE}),
    extensions=["sharelinks.contrib.jinja2.SharelinksExtension"],
    autoescape=True,
)
environment.sharelinks = Sharer(lang="de", strict=False)


@get("/magazin/{name:str}", sync_to_thread=False)
def article(request: Request) -> Template:
    return Template("article.html", context={"title": TITLE, "request": request})


app = Litestar(
    [article],
    template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(environment)),
)

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")), log_level="warning")
