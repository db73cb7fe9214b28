"""Quart."""

from __future__ import annotations

import asyncio

import pytest

from frameworks.alike import SETTINGS, TITLE, VISITED, Framework, answer
from frameworks.page import Page

quart = pytest.importorskip("quart")
hypercorn = pytest.importorskip("hypercorn.middleware")
sharelinks_quart = pytest.importorskip("sharelinks.contrib.quart")


def application(template: str, title: str, settings):
    app = quart.Quart(__name__)
    app.config.update(SHARELINKS=dict(settings), TESTING=True)
    sharelinks_quart.Sharelinks(app)

    @app.get("/magazin/<name>")
    async def page(name: str) -> str:
        html = await quart.render_template_string(template, title=title, name=name)
        return answer(html, sharelinks_quart.helpers())

    return app


async def get(app, path: str, **scope):
    response = await app.test_client().get(path, **scope)
    return response.content_type, (await response.get_data()).decode()


class TestQuart(Framework):
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
        app = application(template, title, settings)
        scope = {"scheme": "https", "headers": {"host": host}}
        if proxied:
            fixed = hypercorn.ProxyFixMiddleware(app.asgi_app, mode="legacy", trusted_hops=1)
            app.asgi_app = fixed
            headers = {
                "host": "127.0.0.1:8000",
                "x-forwarded-proto": "https",
                "x-forwarded-host": host,
            }
            scope = {"headers": headers, "root_path": "/blog"}
            path = f"/blog{path}"
        return asyncio.run(get(app, path, **scope))[1]

    def in_task(self, use, settings=SETTINGS):
        async def task():
            async with application("", "", settings).app_context():
                return use(sharelinks_quart.helpers())

        return asyncio.run(task())

    def file(self, path):
        return asyncio.run(get(application("", "", {}), path))

    def set_up(self, settings):
        return application("", "", settings)

    def set_up_another(self, app):
        sharelinks_quart.Sharelinks(app)


def test_flask_application_is_refused():
    flask = pytest.importorskip("flask")
    with pytest.raises(TypeError, match=r"needs a quart\.app\.Quart, not a flask\.app\.Flask"):
        sharelinks_quart.Sharelinks(flask.Flask("a"))


def test_language_comes_from_quart_babel():
    quart_babel = pytest.importorskip("quart_babel")
    app = application("{{ share_bar(title=title) }}", TITLE, {})
    quart_babel.Babel(app, locale_selector=lambda: "de_AT")
    assert Page(asyncio.run(get(app, "/magazin/a"))[1]).nav["lang"] == "de"
