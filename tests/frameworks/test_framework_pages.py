"""The documentation of each framework: its setup is executed, and its template is rendered."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from frameworks.page import Page
from sharelinks import Sharer, share_links

DOCS = Path(__file__).parents[2] / "docs/frameworks"
TITLE = "Für Einsteiger & Profis"
PATH = "/magazin/soziale-netzwerke"
# For each page, the class of the framework's tests, and the names that the setup takes from the user's code.
PAGES = {
    "aiohttp": ("aiohttp", "TestAiohttp", ["app = __import__('aiohttp.web').web.Application()"]),
    "fastapi": ("starlette", "TestStarlette", ["app = __import__('fastapi').FastAPI()"]),
    "flask": ("flask", "TestFlask", ["app = __import__('flask').Flask('magazin')"]),
    "litestar": (
        "litestar",
        "TestLitestar",
        [
            "from pathlib import Path",
            "from litestar import Litestar, get",
            "from litestar.plugins.jinja import JinjaTemplateEngine",
            "from litestar.template.config import TemplateConfig",
            "from sharelinks import Sharer",
            "@get('/', sync_to_thread=False)",
            "def article() -> None: ...",
        ],
    ),
    "pyramid": (
        "pyramid",
        "TestJinja2",
        ["from pyramid.config import Configurator", "settings = {'sharelinks.lang': 'de'}"],
    ),
    "quart": ("quart", "TestQuart", ["app = __import__('quart').Quart('magazin')"]),
    "sanic": ("sanic", "TestSanic", ["__import__('sanic').Sanic._app_registry.clear()"]),
    "starlette": ("starlette", "TestStarlette", ["article = lambda request: None"]),
    "tornado": (
        "tornado",
        "TestTornado",
        ["from tornado.web import Application, RequestHandler as Article"],
    ),
}


def first_block(name: str, start: str) -> str:
    text = (DOCS / f"{name}.md").read_text("utf-8")
    return re.search(rf"(?ms)^```\w+\n((?={start}).*?)^```$", text)[1]


@pytest.mark.parametrize("name", PAGES)
def test_documented_template_is_rendered(name, tmp_path):
    module, tests, _ = PAGES[name]
    framework = getattr(importlib.import_module(f"frameworks.test_{module}"), tests)()
    framework.folder = tmp_path
    template = first_block(name, "<head>").replace("article.title", "title")
    html = framework.visit(template, PATH, title=TITLE, settings={"lang": "de"})
    page = Page(html.partition("\x1e")[0])
    address = f"https://example.com{PATH}"
    assert page.hrefs == [link.url for link in share_links(address, TITLE)]
    assert page.nav["lang"] == "de"
    assert page.meta["og:title"] == TITLE
    assert page.meta["og:url"] == address
    assert "sharelinks.css" in html


@pytest.mark.filterwarnings("ignore:'cgi' is deprecated")  # webob imports it
@pytest.mark.parametrize("name", PAGES)
def test_documented_setup_is_executed(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "templates").mkdir()
    pytest.importorskip(PAGES[name][0], reason="needs pip install --group tests")
    given = "\n".join(PAGES[name][2])
    namespace: dict[str, object] = {"__name__": __name__}
    exec(f"{given}\n{first_block(name, '(?:from|import|app|with) ')}", namespace)
    assert namespace.keys() & {"app", "config"}


def test_documented_jinja2_setup():
    pytest.importorskip("jinja2", reason="needs pip install --group tests")
    namespace: dict[str, object] = {}
    exec(first_block("jinja2", "from "), namespace)
    environment = namespace["environment"]
    html = environment.from_string(first_block("jinja2", "<head>")).render(url=PATH, title=TITLE)
    sharer = Sharer(lang="de", base_url="https://www.example.com")
    assert sharer.bar(PATH, TITLE) in html
    assert 'href="/static/sharelinks/sharelinks.css"' in html
