"""A Pyramid application with a Chameleon template and a page that shares itself."""

import os
import sys
import tempfile
from pathlib import Path
from wsgiref.simple_server import make_server

from pyramid.config import Configurator

TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")

PAGE = Path(tempfile.mkdtemp(), "article.pt")
PAGE.write_text(
    """<!doctype html>
<html lang="de">
<head><meta charset="utf-8" /><title>${title}</title>
${meta_tags(title=title)}
${share_styles()}
</head>
<body><h1>${title}</h1>${share_bar(title=title)}</body>
</html>""",
    encoding="utf-8",
)


def article(_request):
    return {"title": TITLE}


if __name__ == "__main__":
    settings = {"sharelinks.lang": "de", "sharelinks.strict": "false"}
    with Configurator(settings=settings, package=sys.modules["__main__"]) as config:
        config.include("pyramid_chameleon")
        config.include("sharelinks.contrib.pyramid")
        config.add_route("article", "/magazin/{name}")
        config.add_view(article, route_name="article", renderer=str(PAGE))
        app = config.make_wsgi_app()
    make_server("127.0.0.1", int(os.environ.get("PORT", "8000")), app).serve_forever()
