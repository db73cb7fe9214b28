"""A Sanic application with Sanic Extensions and a page that shares itself."""

import os

from jinja2 import DictLoader
from sanic import Sanic
from sanic_ext import render

from sharelinks.contrib.sanic import Sharelinks

PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(title=title) }}
{{ share_styles() }}
</head>
<body><h1>{{ title }}</h1>{{ share_bar(title=title) }}</body>
</html>"""

app = Sanic("magazin")
app.ext.environment.loader = DictLoader({"article.html": PAGE})
app.config.SHARELINKS = {"lang": "de", "strict": False}
Sharelinks(app)


@app.get("/magazin/<name>")
async def article(_request, name: str):
    title = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
    return await render("article.html", context={"title": title, "name": name})


if __name__ == "__main__":
    app.run(
        host="127.0.0.1", port=int(os.environ.get("PORT", "8000")), single_process=True, motd=False
    )
