"""Litestar with its Jinja2 engine."""

from __future__ import annotations

import pytest

from frameworks.alike import SETTINGS, TITLE, VISITED, Framework, answer
from sharelinks import Sharer, share_links

litestar = pytest.importorskip("litestar")
jinja2 = pytest.importorskip("jinja2")

from litestar import Litestar, Request, get  # noqa: E402
from litestar.plugins.jinja import JinjaTemplateEngine  # noqa: E402
from litestar.template.config import TemplateConfig  # noqa: E402
from litestar.testing import TestClient  # noqa: E402
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware  # noqa: E402

from sharelinks.contrib.litestar import SharelinksPlugin, helpers  # noqa: E402


def application(template: str, title: str = TITLE, settings=None, plugin=None):
    @get("/magazin/{name:path}", media_type="text/html", sync_to_thread=False)
    def page(request: Request) -> str:
        context = {"title": title, "request": request}
        html = request.app.template_engine.get_template("page.html").render(context)
        return answer(html, helpers(request))

    loader = jinja2.DictLoader({"page.html": template})
    engine = JinjaTemplateEngine.from_environment(
        jinja2.Environment(loader=loader, autoescape=True)
    )
    return Litestar(
        [page],
        plugins=[plugin or SharelinksPlugin(settings)],
        template_config=TemplateConfig(instance=engine),
    )


class TestLitestar(Framework):
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
        app, headers, root_path = application(template, title, settings), {"host": host}, ""
        if proxied:
            app = ProxyHeadersMiddleware(app, trusted_hosts="*")
            headers["x-forwarded-proto"] = "https"
            root_path = "/blog"
        scheme = "http" if proxied else "https"
        with TestClient(app, base_url=f"{scheme}://127.0.0.1", root_path=root_path) as client:
            return client.get(path, headers=headers).text

    def in_task(self, use, settings=SETTINGS):
        application("", settings=settings)
        return use(helpers())

    def file(self, path):
        with TestClient(application("")) as client:
            response = client.get(path)
        return response.headers["content-type"], response.text

    def set_up(self, settings):
        return application("", settings=settings)

    def set_up_another(self, app):
        SharelinksPlugin().on_app_init(app)


def test_each_plugin_has_its_settings():
    plugins = [SharelinksPlugin(Sharer(networks=names)) for names in ("x", "email")]
    for plugin in plugins:
        application("", plugin=plugin)
    (x,), (email,) = (plugin.helpers().share_links("https://example.com/") for plugin in plugins)
    assert [x, email] == list(share_links("https://example.com/", networks="x email"))


def test_without_templates():
    app = Litestar(plugins=[SharelinksPlugin({"base_url": "https://example.com"})])
    assert helpers().share_links("/a") == share_links("https://example.com/a")
    assert app.plugins.get(SharelinksPlugin).static == "/sharelinks"
