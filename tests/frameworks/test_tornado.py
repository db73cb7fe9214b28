"""Tornado and its own templates."""

from __future__ import annotations

import asyncio

import pytest

from frameworks.alike import SETTINGS, TITLE, VISITED, Framework, answer
from frameworks.page import Page

pytest.importorskip("tornado")

import tornado.locale
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.template import DictLoader
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler, url

from sharelinks.contrib.tornado import helpers, static_files, ui_methods


def application(template: str, title: str = TITLE, settings=None, prefix: str = ""):
    class Article(RequestHandler):
        def get(self) -> None:
            html = self.render_string("page.html", title=title).decode()
            self.finish(answer(html, helpers(self)))

    RequestHandler._template_loaders.clear()  # loaders are cached by folder
    return Application(
        [url(f"{prefix}/magazin/.+", Article), static_files(f"{prefix}/sharelinks")],
        ui_methods=ui_methods(settings, static=f"{prefix}/sharelinks"),
        template_loader=DictLoader({"page.html": template}),
    )


def get(app, path: str, **headers: str) -> tuple[str, str]:
    async def fetch():
        socket, port = bind_unused_port()
        server = HTTPServer(app, xheaders=True)
        server.add_sockets([socket])
        try:
            answered = await AsyncHTTPClient(force_instance=True).fetch(
                f"http://127.0.0.1:{port}{path}", headers=headers, raise_error=False
            )
        finally:
            server.stop()
        return answered.headers.get("content-type", ""), answered.body.decode()

    return asyncio.run(fetch())


class TestTornado(Framework):
    composed = (
        "{% from tornado.escape import xhtml_escape %}{% from markupsafe import Markup %}"
        "{% set heading = Markup(xhtml_escape(title) + ' – Magazin') %}"
        "<head>{% raw meta_tags(title=heading) %}</head><body>{% raw share_bar(title=heading) %}</body>"
    )
    files = "{% raw share_styles() %}{% raw share_script() %}"
    bar = "<h1>{{ title }}</h1>{% raw share_bar(title=title) %}"

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
        prefix = "/blog" if proxied else ""
        headers = {"Host": host, "X-Scheme": "https"}
        return get(application(template, title, settings, prefix), prefix + path, **headers)[1]

    def in_task(self, use, settings=SETTINGS):
        ui_methods(settings)
        return use(helpers())

    def file(self, path):
        return get(application(""), path)

    def set_up(self, settings):
        return application("", settings=settings)

    test_other_application_is_refused = None  # ui_methods() takes no application


def test_language_comes_from_the_locale(monkeypatch):
    monkeypatch.setattr(tornado.locale, "_translations", {"de_AT": {}})
    monkeypatch.setattr(tornado.locale, "_supported_locales", frozenset({"de_AT", "en_US"}))
    html = get(application(TestTornado.bar), "/magazin/a", **{"Accept-Language": "de-AT"})[1]
    assert Page(html.partition("\x1e")[0]).nav["lang"] == "de"
