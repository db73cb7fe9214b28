"""A FastAPI application that sends share links as JSON, and a page whose script renders them."""

import os

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment
from starlette.templating import Jinja2Templates

from sharelinks import ShareData, Sharer
from sharelinks.contrib.starlette import add_sharelinks, helpers

TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(title=title) }}
<script type="module" src="/share.js"></script>
</head>
<body><h1>{{ title }}</h1><ul id="share"></ul></body>
</html>"""
SCRIPT = """
const answered = await fetch(`/api/share?path=${encodeURIComponent(location.pathname)}`);
for (const { name, text, url, icon, new_tab } of await answered.json()) {
  const link = document.createElement("a");
  Object.assign(link, { href: url, className: `share-${name}`, innerHTML: icon });
  if (new_tab) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  link.append(text);
  const item = document.createElement("li");
  item.append(link);
  document.querySelector("#share").append(item);
}
"""

app = FastAPI()
templates = Jinja2Templates(env=Environment(autoescape=True))
add_sharelinks(templates, Sharer(lang="de"))


@app.get("/api/share")
def share(request: Request, path: str) -> list[ShareData]:
    return helpers(request).share_data(path, TITLE)


@app.get("/share.js")
def script() -> HTMLResponse:
    return HTMLResponse(SCRIPT, media_type="text/javascript")


@app.get("/magazin/{name}")
def article(request: Request, name: str) -> HTMLResponse:
    page = templates.env.from_string(PAGE)
    return HTMLResponse(page.render(request=request, title=TITLE, name=name))


if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")), log_level="warning")
