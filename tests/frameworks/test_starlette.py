"""Starlette and FastAPI with Jinja2 templates."""

from __future__ import annotations

import pytest

from frameworks.alike import SETTINGS, VISITED, Framework, answer
from frameworks.alike import TITLE as MIXED_TITLE
from frameworks.page import HOSTILE_TITLES, TITLE, URL, Page
from sharelinks import InvalidURLError, Sharer, share_links

pytest.importorskip("httpx2")
jinja2 = pytest.importorskip("jinja2")
pytest.importorskip("starlette")
fastapi = pytest.importorskip("fastapi")

from starlette.applications import Starlette  # noqa: E402
from starlette.responses import HTMLResponse  # noqa: E402
from starlette.routing import Mount, Route  # noqa: E402
from starlette.templating import Jinja2Templates  # noqa: E402
from starlette.testclient import TestClient  # noqa: E402
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware  # noqa: E402

from sharelinks.contrib.starlette import add_sharelinks, helpers, static_files  # noqa: E402

PAGE = "<head>{{ meta_tags(title=title) }}{{ share_styles() }}{{ share_script() }}</head>{{ share_bar(title=title) }}"


def templates(source: str = PAGE, sharer: Sharer | None = None, **options: str) -> Jinja2Templates:
    loader = jinja2.DictLoader({"page.html": source})
    made = Jinja2Templates(env=jinja2.Environment(loader=loader, autoescape=True))
    add_sharelinks(made, sharer, **options)
    return made


def starlette_app(made: Jinja2Templates, title: str):
    def page(request):
        return made.TemplateResponse(request, "page.html", {"title": title})

    return Starlette(routes=[Route("/magazin/{name}", page), Mount("/sharelinks", static_files())])


def fastapi_app(made: Jinja2Templates, title: str):
    app = fastapi.FastAPI()
    app.mount("/sharelinks", static_files())

    @app.get("/magazin/{name}")
    async def page(request: fastapi.Request, name: str):
        return made.TemplateResponse(request, "page.html", {"title": title, "name": name})

    return app


class TestStarlette(Framework):
    def app(self, template, title, settings):
        made = templates(template, settings)

        def page(request):
            html = made.get_template("page.html").render(request=request, title=title)
            return HTMLResponse(answer(html, helpers(request)))

        routes = [Route("/magazin/{name:path}", page), Mount("/sharelinks", static_files())]
        return Starlette(routes=routes)

    def visit(
        self,
        template,
        path=VISITED,
        *,
        settings=SETTINGS,
        title=MIXED_TITLE,
        host="example.com",
        proxied=False,
    ):
        app, headers = self.app(template, title, settings), {"host": host}
        if not proxied:
            return TestClient(app, base_url="https://127.0.0.1").get(path, headers=headers).text
        app = ProxyHeadersMiddleware(app, trusted_hosts="*")
        client = TestClient(app, base_url="http://127.0.0.1:8000", root_path="/blog")
        return client.get(path, headers={**headers, "x-forwarded-proto": "https"}).text

    def in_task(self, use, settings=SETTINGS):
        templates("", settings)
        return use(helpers())

    def file(self, path):
        response = TestClient(self.app("", "", {})).get(path)
        return response.headers["content-type"], response.text

    def set_up(self, settings):
        return templates("", settings)

    def set_up_another(self, app):
        add_sharelinks(app)


class TestFastAPI(TestStarlette):
    def app(self, template, title, settings):
        made = templates(template, settings)
        app = fastapi.FastAPI()
        app.mount("/sharelinks", static_files())

        @app.get("/magazin/{name:path}")
        async def page(request: fastapi.Request, name: str):
            html = made.get_template("page.html").render(request=request, title=title, name=name)
            return HTMLResponse(answer(html, helpers(request)))

        return app


@pytest.mark.filterwarnings("ignore:The `root_path` parameter is deprecated")
def test_fastapi_root_path():
    made = templates("{{ meta_tags() }}")
    app = fastapi.FastAPI(root_path="/api/v1")

    @app.get("/magazin/a")
    async def page(request: fastapi.Request):
        return made.TemplateResponse(request, "page.html")

    assert Page(get(app, "/magazin/a")).meta["og:url"] == "https://example.com/api/v1/magazin/a"


APPS = pytest.mark.parametrize("application", [starlette_app, fastapi_app])


def get(app, path: str = "/magazin/was-sind-soziale-netzwerke") -> str:
    return TestClient(app, base_url="https://example.com").get(path).text


@APPS
def test_page_shares_itself(application):
    page = Page(get(application(templates(), TITLE)))
    assert page.hrefs == [link.url for link in share_links(URL, TITLE)]
    assert page.meta["og:url"] == URL


@APPS
@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_title_changes_no_element(application, title):
    plain, hostile = (Page(get(application(templates(), each))) for each in (TITLE, title))
    assert hostile.tags == plain.tags
    assert hostile.meta["og:title"] == title
    assert hostile.hrefs == [link.url for link in share_links(URL, title)]


@APPS
def test_static_files(application):
    client = TestClient(application(templates(), TITLE))
    assert client.get("/sharelinks/sharelinks.css").headers["content-type"].startswith("text/css")
    assert "javascript" in client.get("/sharelinks/sharelinks.js").headers["content-type"]
    assert '<script type="module" src="/sharelinks/sharelinks.js">' in get(
        application(templates(), TITLE)
    )
    assert 'src="/s/sharelinks.js"' in get(application(templates(static="/s/"), TITLE))


@APPS
@pytest.mark.parametrize(
    "name", ["c%23", "a%3Fb", "%C3%A4", "a%20b"]
)  # the test client decodes %2525 twice
@pytest.mark.parametrize("query", ["", "?a=%C3%A4&b=%2B+"])
def test_requested_page_is_shared(application, name, query):
    page = Page(get(application(templates(), TITLE), f"/magazin/{name}{query}"))
    assert page.meta["og:url"] == f"https://example.com/magazin/{name}{query}"


@APPS
@pytest.mark.parametrize(
    "path", ["/blog/magazin/a", "/magazin/a"]
)  # a proxy keeps the prefix or strips it
def test_behind_a_proxy_with_a_prefix(application, path):
    client = TestClient(
        application(templates(), TITLE), base_url="https://example.com", root_path="/blog"
    )
    page = Page(client.get(path).text)
    assert "/blog/sharelinks/sharelinks.css" in [
        attributes.get("href") for _, attributes in page.elements
    ]
    assert page.meta["og:url"] == "https://example.com/blog/magazin/a"


@APPS
def test_mounted_application(application):
    outer = Starlette(routes=[Mount("/blog", application(templates(), TITLE))])
    page = Page(get(outer, "/blog/magazin/a"))
    assert page.meta["og:url"] == "https://example.com/blog/magazin/a"


def test_url_for_object_is_shared():
    made = templates("{{ share_bar(request.url_for('page', name='a'), title) }}")
    page = Page(get(starlette_app(made, TITLE)))
    assert page.hrefs == [link.url for link in share_links("https://example.com/magazin/a", TITLE)]


@APPS
def test_static_files_on_another_host(application):
    page = get(application(templates(static="https://static.example.com/s"), TITLE))
    assert 'src="https://static.example.com/s/sharelinks.js"' in page


@APPS
def test_sharer_settings(application):
    made = templates("{{ share_bar('/a', title) }}", Sharer(networks=["email"], lang="de"))
    page = Page(get(application(made, TITLE)))
    assert page.hrefs == [share_links("https://example.com/a", TITLE, networks=["email"])[0].url]
    assert page.nav["lang"] == "de"


def test_path_without_a_request_is_refused():
    with pytest.raises(InvalidURLError):
        templates("{{ share_bar('/a') }}").get_template("page.html").render()


@APPS
def test_invalid_article_is_a_warning(application, caplog):
    made = templates("[{{ share_bar('javascript:alert(1)', title) }}]", Sharer(strict=False))
    assert get(application(made, TITLE)) == "[]"
    assert "sharelinks" in {record.name for record in caplog.records}
