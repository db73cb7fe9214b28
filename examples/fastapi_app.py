"""A FastAPI application with Jinja2 templates and a page that shares itself."""

import os

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.templating import Jinja2Templates
from jinja2 import DictLoader, Environment

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

app = FastAPI()
app.mount("/sharelinks", static_files())
templates = Jinja2Templates(
    env=Environment(loader=DictLoader({"article.html": PAGE}), autoescape=True)
)
add_sharelinks(templates, Sharer(lang="de", strict=False))


@app.get("/magazin/{name}")
async def article(request: Request, name: str) -> Response:
    title = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
    return templates.TemplateResponse(request, "article.html", {"title": title, "name": name})


if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")), log_level="warning")
