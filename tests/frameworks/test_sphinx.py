"""Sphinx: documentation built with Furo and Alabaster."""

from __future__ import annotations

from pathlib import Path

import pytest

from frameworks.page import Page
from frameworks.sites import TITLE, assert_shared, bar_of, run, write
from sharelinks import share_links

pytest.importorskip("sphinx")
pytest.importorskip("furo")
pytest.importorskip("sphinxext.opengraph")

CONF = """
project = "Magazin"
extensions = ["sharelinks.contrib.sphinx"]
html_theme = "furo"
html_baseurl = "https://example.com/docs/"
language = "de"
smartquotes = False
sharelinks = {"networks": ["facebook", "x", "whatsapp", "email"]}
"""
SITE = {
    "index.rst": "Magazin\n=======\n\n.. toctree::\n\n   seite\n   stelle\n   ohne\n",
    "seite.rst": ":description: Für alle\n:image: /bild.png\n\nTom & Jerry's \"<b>\"\n===================\n\nText.\n",
    "stelle.rst": "Stelle\n======\n\n.. share-bar::\n\n.. share-bar:: https://example.com/andere?a=1&b=2\n"
                  "   :title: Andere & \"mehr\"\n   :networks: x\n   :lang: en\n\nText.\n",
    "ohne.rst": ":nosharelinks:\n\nOhne\n====\n\nText.\n",
}  # fmt: skip


def build(folder: Path, conf: str = CONF, builder: str = "html", **given) -> Path:
    write(folder, {**SITE, "conf.py": conf})
    output = run(folder, "sphinx", "-W", "-q", "-b", builder, ".", "out", **given)
    (folder / "log").write_text(output, "utf-8")
    return folder / "out"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("furo"))


def text(path: Path) -> str:
    return path.read_text("utf-8")


def test_page_shares_itself(site):
    html = text(site / "seite.html")
    assert_shared(html, "https://example.com/docs/seite.html", TITLE)
    meta = Page(html).meta
    assert meta["og:description"] == "Für alle"
    assert meta["og:image"] == "https://example.com/bild.png"
    assert meta["og:site_name"] == "Magazin"
    assert "slk" not in text(site / "ohne.html").partition("<body")[2]
    assert '<nav class="slk"' not in text(site / "genindex.html")


def test_share_bar_directive(site):
    html = text(site / "stelle.html")
    assert html.count('<nav class="slk"') == 2
    own = bar_of(html)
    other = bar_of(html.partition(own)[2])
    assert (
        Page(own).hrefs[1] == share_links("https://example.com/docs/stelle.html", "Stelle")[1].url
    )
    expected = share_links("https://example.com/andere?a=1&b=2", 'Andere & "mehr"', networks="x")
    assert Page(other).hrefs == [link.url for link in expected]
    assert "Share on X" in other


def test_stylesheet_is_copied(site):
    assert "_static/sharelinks.css" in text(site / "seite.html")
    assert ".slk" in text(site / "_static/sharelinks.css")


def test_other_builders(tmp_path):
    assert "Stelle" in text(build(tmp_path, builder="text") / "stelle.txt")
    html = text(build(tmp_path / "d", builder="dirhtml") / "seite/index.html")
    assert_shared(html, "https://example.com/docs/seite/", TITLE)


def test_beside_sphinxext_opengraph(tmp_path):
    conf = CONF.replace('["sharelinks', '["sphinxext.opengraph", "sharelinks')
    html = text(
        build(
            tmp_path, f'{conf}ogp_site_url = html_baseurl\nogp_social_cards = {{"enable": False}}\n'
        )
        / "seite.html"
    )
    assert html.count('property="og:title"') == 1
    assert html.count('<nav class="slk"') == 1


def test_built_in_theme_and_options(tmp_path):
    conf = CONF.replace("furo", "alabaster").replace('"networks"', '"buttons": True, "networks"')
    html = text(build(tmp_path / "a", f"{conf}sharelinks_meta = False\n") / "seite.html")
    assert "og:title" not in html
    assert "sharelinks.js" in html
    html = text(build(tmp_path / "b", f"{CONF}sharelinks_bar = False\n") / "seite.html")
    assert '<nav class="slk"' not in html
    assert "og:title" in html


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"facebook"', '"facebok"', "did you mean 'facebook'"),
        (
            '{"networks"',
            '{"words": {"teilen": "Los"}, "networks"',
            "words has the unknown key 'teilen'",
        ),
        ('html_baseurl = "https://example.com/docs/"', "", "set html_baseurl"),
    ],
)
def test_settings_are_checked_at_startup(tmp_path, old, new, says):
    build(tmp_path, CONF.replace(old, new), fails=True)
    assert says in text(tmp_path / "log")
