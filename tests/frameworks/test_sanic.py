"""Sanic with sanic-ext."""

from __future__ import annotations

import itertools

import pytest

from frameworks.alike import SETTINGS, TITLE, VISITED, Framework, answer
from frameworks.page import Page
from sharelinks import share_links

sanic = pytest.importorskip("sanic")
pytest.importorskip("sanic_ext")
pytest.importorskip("sanic_testing")
jinja2 = pytest.importorskip("jinja2")

from sanic import Request, Sanic, response  # noqa: E402

from sharelinks.contrib.sanic import Sharelinks, helpers  # noqa: E402

numbers = itertools.count()


def application(template: str, title: str = TITLE, settings=None, prefix: str = ""):
    Sanic.test_mode = True
    Sanic._app_registry.clear()
    app = Sanic(f"magazin{next(numbers)}")
    app.config.update({"PROXIES_COUNT": 1, "USE_UVLOOP": False, "DEPRECATION_FILTER": "ignore"})
    app.ext.environment.loader = jinja2.DictLoader({"page.html": template})
    Sharelinks(app, settings, static=f"{prefix}/sharelinks")

    @app.get(f"{prefix}/magazin/<name>")
    async def page(request: Request, name: str):  # noqa: ARG001
        template = app.ext.environment.get_template("page.html")
        html = await template.render_async(request=request, title=title)
        return response.html(answer(html, helpers(request)))

    return app


def get(app, path: str, **headers: str):
    _, answered = app.test_client.get(path, headers=headers)
    return answered.headers["content-type"], answered.text


class TestSanic(Framework):
    def visit(
        self,
        template,
        path=VISITED,
        *,
        settings=SETTINGS,
        title=TITLE,
        host="example.com",
        proxied=False,
    ):
        headers = {
            "X-Forwarded-For": "192.0.2.1",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Host": host,
        }
        prefix = "/blog" if proxied else ""
        return get(application(template, title, settings, prefix), prefix + path, **headers)[1]

    def in_task(self, use, settings=SETTINGS):
        application("", settings=settings)
        return use(helpers())

    def file(self, path):
        return get(application(""), path)

    def set_up(self, settings):
        return application("", settings=settings)

    def set_up_another(self, app):
        Sharelinks(app)


def test_proxy_that_strips_the_prefix():
    headers = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "example.com",
               "X-Forwarded-Port": "8443", "X-Forwarded-Path": "/blog/magazin/tom"}  # fmt: skip
    answered = get(application(Framework.composed), "/magazin/tom?fbclid=1", **headers)[1]
    assert Page(answered).meta["og:url"] == "https://example.com:8443/blog/magazin/tom"


def test_settings_from_the_application_config():
    Sanic._app_registry.clear()
    app = Sanic("magazin")
    app.config.SHARELINKS = {"networks": ["email"]}
    Sharelinks(app)
    assert helpers().share_links("https://example.com/") == share_links(
        "https://example.com/", networks="email"
    )
