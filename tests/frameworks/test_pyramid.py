"""Pyramid with Jinja2, Chameleon and Mako."""

from __future__ import annotations

import pytest

from frameworks.alike import SETTINGS, TITLE, VISITED, Framework
from frameworks.page import Page
from sharelinks import share_bar

webtest = pytest.importorskip("webtest")
pytest.importorskip("pyramid_chameleon")
pytest.importorskip("pyramid_jinja2")
pytest.importorskip("pyramid_mako")
proxy_fix = pytest.importorskip("werkzeug.middleware.proxy_fix")

from pyramid.response import Response  # noqa: E402

from frameworks.pyramid_site import application, configured  # noqa: E402
from sharelinks.contrib.pyramid import helpers  # noqa: E402


def test_helpers_without_the_extension_say_what_to_include():
    with pytest.raises(LookupError, match=r'call config.include\("sharelinks.contrib.pyramid"\)'):
        helpers()


class Pyramid(Framework):
    engine = ""
    name = ""

    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path):
        self.folder = tmp_path

    def application(self, template: str, title: str, settings):
        (self.folder / self.name).write_text(template, "utf-8")
        return application(self.engine, self.folder / self.name, title, settings)

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
        app = self.application(template, title, settings)
        headers = {"Host": host}
        environ = {"wsgi.url_scheme": "https", "HTTP_HOST": host}
        if proxied:
            app = proxy_fix.ProxyFix(app, x_host=1, x_prefix=1)
            headers = {
                "X-Forwarded-Proto": "https",
                "X-Forwarded-Host": host,
                "X-Forwarded-Prefix": "/blog",
            }
            environ = {"HTTP_HOST": "127.0.0.1:8000"}
        return (
            webtest.TestApp(app, lint=False).get(path, headers=headers, extra_environ=environ).text
        )

    def in_task(self, use, settings=SETTINGS):
        config = configured(settings)
        config.begin()
        try:
            return use(helpers())
        finally:
            config.end()

    def file(self, path):
        answered = webtest.TestApp(self.application("", "", {})).get(path)
        return answered.content_type, answered.text

    def set_up(self, settings):
        return configured(settings)

    test_other_application_is_refused = None  # Pyramid includes the module itself


class TestJinja2(Pyramid):
    engine = "pyramid_jinja2"
    name = "page.jinja2"


class TestChameleon(Pyramid):
    engine = "pyramid_chameleon"
    name = "page.pt"
    composed = (
        '<html xmlns:tal="http://xml.zope.org/namespaces/tal" xmlns:metal="http://xml.zope.org/namespaces/metal">'
        "<head tal:define=\"heading title + ' – Magazin'\">${meta_tags(title=heading)}</head>"
        '<body tal:define="heading string:${title} – Magazin">${share_bar(title=heading)}</body></html>'
    )
    files = "<html><head>${share_styles()}${share_script()}</head></html>"
    bar = "<html><h1>${title}</h1>${share_bar(title=title)}</html>"


class TestMako(Pyramid):
    engine = "pyramid_mako"
    name = "page.mako"
    composed = (
        '<%! from markupsafe import Markup %><%def name="heading()">${title} – Magazin</%def>'
        "<% composed = Markup(capture(heading)) %>"
        "<head>${meta_tags(title=composed)}</head><body>${share_bar(title=composed)}</body>"
    )
    files = "${share_styles()}${share_script()}"
    bar = "<h1>${title}</h1>${share_bar(title=title)}"


def test_ini_file_settings():
    given = {
        "networks": "x, email",
        "icons": "false",
        "strip_tracking": "no",
        "text": "wide",
        "popup": "800x600",
    }
    sharer = configured(given).registry["sharelinks"]
    assert (sharer.text, sharer.popup) == ("wide", "800x600")
    assert [network.name for network in sharer.networks] == ["x", "email"]
    assert (sharer.icons, sharer.strip_tracking) == (False, False)


def test_language_comes_from_pyramid():
    config = configured({}, **{"pyramid.default_locale_name": "de_AT"})
    config.add_route("page", "/a")
    config.add_view(
        lambda request: Response(request.sharelinks.share_bar(title=TITLE)), route_name="page"
    )
    html = webtest.TestApp(config.make_wsgi_app()).get("http://example.com/a").text
    assert html == share_bar("http://example.com/a", TITLE, lang="de")
    assert Page(html).nav["lang"] == "de"
