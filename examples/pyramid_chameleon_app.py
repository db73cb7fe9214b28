"""Pyramid with a Chameleon template: Chameleon places what has `__html__` as it is."""

import os
from wsgiref.simple_server import make_server

from chameleon import PageTemplate
from pyramid.config import Configurator
from pyramid.response import Response

from sharelinks import Sharer

SHARER = Sharer(lang="de", strict=False)
TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")

PAGE = PageTemplate(
    """<!doctype html>
<html lang="de">
<head><meta charset="utf-8" /><title>${title}</title>
${sharer.meta(url, title)}
</head>
<body><h1>${title}</h1>${sharer.bar(url, title)}</body>
</html>"""
)


def article(request):
    return Response(PAGE(sharer=SHARER, url=request.url, title=TITLE))


if __name__ == "__main__":
    with Configurator() as config:
        config.add_route("article", "/magazin/{name}")
        config.add_view(article, route_name="article")
        app = config.make_wsgi_app()
    make_server("127.0.0.1", int(os.environ.get("PORT", "8000")), app).serve_forever()
