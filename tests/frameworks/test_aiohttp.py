"""aiohttp with aiohttp-jinja2."""

from __future__ import annotations

import asyncio

import pytest

from frameworks.alike import SETTINGS, TITLE, VISITED, Framework, answer
from frameworks.page import Page
from sharelinks import share_links

aiohttp_jinja2 = pytest.importorskip("aiohttp_jinja2")
jinja2 = pytest.importorskip("jinja2")

from aiohttp import web  # noqa: E402
from aiohttp.test_utils import TestClient, TestServer  # noqa: E402

from sharelinks.contrib import aiohttp as sharelinks_aiohttp  # noqa: E402


def application(template: str, title: str = TITLE, settings=None, **options):
    app = web.Application()
    loader = jinja2.DictLoader({"page.html": template})
    aiohttp_jinja2.setup(app, loader=loader, **options)
    sharelinks_aiohttp.setup(app, settings)

    async def page(request: web.Request) -> web.Response:
        html = aiohttp_jinja2.render_string("page.html", request, {"title": title})
        text = answer(html, sharelinks_aiohttp.helpers(request))
        return web.Response(text=text, content_type="text/html")

    app.router.add_get("/magazin/{name}", page)
    return app


@web.middleware
async def behind_a_proxy(request: web.Request, handler):
    """Follow https://docs.aiohttp.org/en/stable/web_advanced.html#deploying-behind-a-proxy."""
    headers = request.headers
    return await handler(
        request.clone(scheme=headers["X-Forwarded-Proto"], host=headers["X-Forwarded-Host"])
    )


async def get(app, path: str, **headers: str) -> tuple[str, str]:
    async with TestClient(TestServer(app)) as client, client.get(path, headers=headers) as response:
        return response.content_type, await response.text()


class TestAiohttp(Framework):
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
        outer = web.Application(middlewares=[behind_a_proxy])
        headers = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": host}
        if proxied:
            outer.add_subapp("/blog", app)
            return asyncio.run(get(outer, f"/blog{path}", **headers))[1]
        app.middlewares.insert(0, behind_a_proxy)
        return asyncio.run(get(app, path, **headers))[1]

    def in_task(self, use, settings=SETTINGS):
        application("", settings=settings)
        return use(sharelinks_aiohttp.helpers())

    def file(self, path):
        return asyncio.run(get(application(""), path))

    def set_up(self, settings):
        return application("", settings=settings)

    def set_up_another(self, app):
        sharelinks_aiohttp.setup(app)


@pytest.mark.filterwarnings("ignore::aiohttp.web_exceptions.NotAppKeyWarning")  # aiohttp-jinja2's
def test_beside_a_context_processor():
    app = application("{{ share_bar() }}", context_processors=[aiohttp_jinja2.request_processor])
    html = asyncio.run(get(app, "/magazin/a", Host="example.com"))[1]
    assert Page(html.partition("\x1e")[0]).hrefs == [
        link.url for link in share_links("http://example.com/magazin/a")
    ]


def test_each_application_has_its_settings():
    apps = [application("", settings={"networks": names}) for names in ("x", "email")]
    shared = [
        sharelinks_aiohttp.helpers(app=app).share_links("https://example.com/") for app in apps
    ]
    assert [link for links in shared for link in links] == list(
        share_links("https://example.com/", networks="x email")
    )
