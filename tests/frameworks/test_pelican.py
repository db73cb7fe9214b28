"""Pelican: a site built with its simple theme."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from frameworks.page import Page
from frameworks.sites import TITLE, assert_shared, run, write

if not all(
    map(importlib.util.find_spec, ("pelican", "markdown"))
):  # importing pelican would change all loggers
    pytest.skip("needs pelican and markdown: pip install --group tests", allow_module_level=True)

CONF = """
PLUGINS = ["sharelinks.contrib.pelican"]
SITENAME = "Magazin"
SITEURL = "https://example.com/magazin"
DEFAULT_LANG = "de"
PATH = "content"
TIMEZONE = "Europe/Berlin"
THEME = "simple"
FEED_ALL_ATOM = "feeds/all.atom.xml"
SHARELINKS = {"networks": ["facebook", "x", "whatsapp", "email"]}
"""
SITE = {
    "content/artikel.md": 'Title: Tom & Jerry\'s "<b>"\nSlug: artikel\nDate: 2026-11-25 09:00\nCategory: Medien\n'
                          'Tags: a, b c\nImage: /bild.png\nDescription: Für "alle"\n\nText *em* & mehr.\n',
    "content/rest.rst": 'Tom & *Jerry\'s* "<b>"\n#####################\n\n:slug: rest\n:date: 2026-11-25\n\n'
                        "Text & mehr.\n",
    "content/ohne.md": "Title: Ohne\nSlug: ohne\nDate: 2026-11-25\nSharelinks: no\n\nText.\n",
    "content/pages/seite.md": "Title: Seite\nSlug: seite\nLang: en\n\nText.\n",
}  # fmt: skip


def build(folder: Path, conf: str = CONF, **given) -> Path:
    write(folder, {**SITE, "pelicanconf.py": conf})
    output = run(folder, "pelican", "-s", "pelicanconf.py", **given)
    (folder / "log").write_text(output, "utf-8")
    return folder / "output"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("simple"))


def text(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("name", ["artikel", "rest"])
def test_article_shares_itself(site, name):
    assert_shared(text(site / f"{name}.html"), f"https://example.com/magazin/{name}.html", TITLE)


def test_page_shares_itself_in_its_language(site):
    html = text(site / "pages/seite-en.html")
    assert_shared(html, "https://example.com/magazin/pages/seite-en.html", "Seite", "en")


def test_article_metadata(site):
    html = text(site / "artikel.html")
    meta = Page(html).meta
    assert meta["article:published_time"] == "2026-11-25T09:00:00+01:00"
    assert meta["article:section"] == "Medien"
    assert meta["og:image"] == "https://example.com/bild.png"
    assert meta["og:description"] == 'Für "alle"'
    assert meta["og:site_name"] == "Magazin"
    assert html.count('property="article:tag"') == 2
    assert "slk" not in text(site / "ohne.html")


def test_lists_and_feeds_are_not_changed(site):
    for name in ("index.html", "feeds/all.atom.xml", "category/medien.html"):
        assert "slk" not in text(site / name)


def test_stylesheet_is_copied(site):
    address = "https://example.com/magazin/theme/sharelinks/sharelinks.css"
    assert f'href="{address}"' in text(site / "artikel.html")
    assert ".slk" in text(site / "theme/sharelinks/sharelinks.css")


def test_theme_calls_the_functions(tmp_path):
    templates = "THEME_TEMPLATES_OVERRIDES = ['templates']\n"
    conf = CONF.replace('{"networks"', '{"bar": False, "meta": False, "networks"')
    template = (
        "<head>{{ meta_tags(title=article.title|e) }}{{ share_styles() }}</head>"
        "{{ article.content }}{{ share_bar(title='Kurz') }}"
    )
    write(tmp_path, {"templates/article.html": template})
    html = text(build(tmp_path, conf + templates + "RELATIVE_URLS = True\n") / "artikel.html")
    assert_shared(html.replace('content="Tom &amp; Jerry&#39;s &#34;&lt;b&gt;&#34;"', 'content="Kurz"'),
                  "https://example.com/magazin/artikel.html", "Kurz")  # fmt: skip
    assert 'href="./theme/sharelinks/sharelinks.css"' in html


def test_missing_siteurl_is_a_warning(tmp_path):
    conf = CONF.replace("https://example.com/magazin", "")
    assert "slk" not in text(build(tmp_path, conf) / "artikel.html")
    assert "SITEURL is empty" in text(tmp_path / "log").replace("\n", " ")


def test_settings_are_checked_at_startup(tmp_path):
    build(tmp_path, CONF.replace('"facebook"', '"facebok"'), fails=True)
    assert "did you mean 'facebook'" in text(tmp_path / "log")
