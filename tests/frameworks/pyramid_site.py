"""A Pyramid application, in a package where its template engines find templates."""

from __future__ import annotations

from pathlib import Path

from pyramid.config import Configurator
from pyramid.renderers import render
from pyramid.response import Response

from frameworks.alike import answer


def configured(settings, **more):
    named = {f"sharelinks.{name}": value for name, value in settings.items()}
    config = Configurator(settings=named | more)
    config.include("sharelinks.contrib.pyramid")
    return config


def application(engine: str, template: Path, title: str, settings):
    def page(request):
        # Chameleon takes an absolute path, the others a name in their folder.
        path = str(template) if engine == "pyramid_chameleon" else template.name
        html = render(path, {"title": title}, request)
        return Response(answer(html, request.sharelinks))

    folders = {f"{name}.directories": str(template.parent) for name in ("jinja2", "mako")}
    with configured(settings, **folders, **{"mako.default_filters": "h"}) as config:
        config.include(engine)
        config.add_route("page", "/magazin/{name:.+}")
        config.add_view(page, route_name="page")
        return config.make_wsgi_app()
