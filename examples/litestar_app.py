"""A Litestar application with a page that shares itself."""

import os

import uvicorn
from jinja2 import DictLoader, Environment
from litestar import Litestar, get
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.response import Template
from litestar.template.config import TemplateConfig

from sharelinks import Sharer
from sharelinks.contrib.litestar import SharelinksPlugin

TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(title=title) }}
{{ share_styles() }}
</head>
<body><h1>{{ title }}</h1>{{ share_bar(title=title) }}</body>
</html>"""

environment = Environment(loader=DictLoader({"article.html": PAGE}), autoescape=True)


@get("/magazin/{name:str}", sync_to_thread=False)
def article() -> Template:
    return Template("article.html", context={"title": TITLE})


app = Litestar(
    [article],
    plugins=[SharelinksPlugin(Sharer(lang="de", strict=False))],
    template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(environment)),
)

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")), log_level="warning")
