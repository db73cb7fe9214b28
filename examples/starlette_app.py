"""A Starlette application with Jinja2 templates and a page that shares itself."""

import os

import uvicorn
from jinja2 import DictLoader, Environment
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.templating import Jinja2Templates

from sharelinks import Sharer
from sharelinks.contrib.starlette import add_sharelinks, static_files

PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(title=title) }}
{{ share_styles() }}
</head>
<body><h1>{{ title }}</h1>{{ share_bar(title=title) }}</body>
</html>"""

templates = Jinja2Templates(
    env=Environment(loader=DictLoader({"article.html": PAGE}), autoescape=True)
)
add_sharelinks(templates, Sharer(lang="de", strict=False))


async def article(request: Request) -> Response:
    title = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
    return templates.TemplateResponse(request, "article.html", {"title": title})


app = Starlette(routes=[Route("/magazin/{name}", article), Mount("/sharelinks", static_files())])

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")), log_level="warning")
