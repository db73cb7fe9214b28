"""MkDocs: sites built with its own theme and with Material."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from frameworks.page import Page
from frameworks.sites import TITLE, assert_shared, run, write

pytest.importorskip("mkdocs")
pytest.importorskip("material")

SITE = {
    "docs/index.md": "# Magazin\n\nText.\n",
    "docs/ueberschrift.md": '# Tom & Jerry\'s "&lt;b&gt;"\n\nText & *mehr*.\n',
    "docs/kopf.md": '---\ntitle: Tom & Jerry\'s "<b>"\nimage: /bild.png\ndescription: Für alle\n---\n\nText.\n',
    "docs/ohne.md": "---\nsharelinks: false\n---\n# Ohne\n\nText.\n",
}
CONFIG = """
site_name: Magazin
site_url: https://example.com/magazin/
theme:
  name: {theme}
  {language}: de
plugins:
  - search
  - sharelinks:
      networks: [facebook, x, whatsapp, email]
"""


@pytest.fixture(scope="module", params=["mkdocs", "material"])
def site(request, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    language = "locale" if request.param == "mkdocs" else "language"
    config = CONFIG.format(theme=request.param, language=language)
    write(folder, {**SITE, "mkdocs.yml": config})
    run(folder, "mkdocs", "build", "--strict", "--quiet")
    return folder / "site"


@pytest.mark.parametrize("name", ["ueberschrift", "kopf"])
def test_page_shares_itself(site, name):
    html = (site / name / "index.html").read_text("utf-8")
    assert_shared(html, f"https://example.com/magazin/{name}/", TITLE)


def test_front_matter(site):
    meta = Page((site / "kopf/index.html").read_text("utf-8")).meta
    assert meta["og:image"] == "https://example.com/bild.png"
    assert meta["og:description"] == "Für alle"
    assert meta["og:site_name"] == "Magazin"
    assert "slk" not in (site / "ohne/index.html").read_text("utf-8").partition("<body")[2]


def test_stylesheet_is_copied(site):
    html = (site / "kopf/index.html").read_text("utf-8")
    assert 'href="../assets/sharelinks/sharelinks.css"' in html
    assert ".slk" in (site / "assets/sharelinks/sharelinks.css").read_text("utf-8")
    assert "sharelinks.js" not in html


def build(
    folder: Path, plugin: str, site_url: str = "site_url: https://example.com/", **given
) -> str:
    config = f"site_name: Magazin\n{site_url}\nplugins:\n{plugin}"
    write(folder, {"docs/index.md": "# Magazin\n\nText.\n", "mkdocs.yml": config})
    output = run(folder, "mkdocs", "build", "--quiet", **given)
    index = folder / "site/index.html"
    return index.read_text("utf-8") if index.exists() else output


def test_default_configuration(tmp_path):
    html = build(tmp_path, "  - sharelinks\n")
    assert html.count('<nav class="slk"') == 1
    assert Page(html).meta["og:url"] == "https://example.com/"


def test_options(tmp_path):
    html = build(tmp_path / "a", "  - sharelinks:\n      bar: false\n")
    assert '<nav class="slk"' not in html
    assert "sharelinks.css" not in html
    assert "og:url" in html
    html = build(
        tmp_path / "b",
        "  - sharelinks:\n      meta: false\n      buttons: true\n      campaign:\n        name: herbst\n",
    )
    assert "og:url" not in html
    assert '<script src="assets/sharelinks/sharelinks.js" type="module">' in html
    assert "utm_campaign%3Dherbst" in html


@pytest.mark.parametrize(
    ("plugin", "says"),
    [
        ("  - sharelinks:\n      networks: [facebok]\n", "did you mean 'facebook'"),
        ("  - sharelinks:\n      words: {teilen: Los}\n", "words has the unknown key 'teilen'"),
        ("  - sharelinks:\n      networks: [messenger]\n", "needs the field 'app_id'"),
    ],
)
def test_settings_are_checked_at_startup(tmp_path, plugin, says):
    assert says in build(tmp_path, plugin, fails=True)


def test_missing_site_url_is_refused(tmp_path):
    assert "set site_url" in build(tmp_path, "  - sharelinks\n", site_url="", fails=True)


def test_documented_preview_hook(tmp_path):
    docs = (Path(__file__).parents[2] / "docs/pages.md").read_text("utf-8")
    (hook,) = re.findall(
        r"^```python\n((?:(?!```).)*on_post_page.*?)^```", docs, re.MULTILINE | re.DOTALL
    )
    config = CONFIG.format(theme="mkdocs", language="locale") + "hooks: [previews.py]\n"
    write(tmp_path, {**SITE, "mkdocs.yml": config, "previews.py": hook})
    run(tmp_path, "mkdocs", "build", "--strict", "--quiet")
    preview = (tmp_path / "site/kopf/preview.html").read_text("utf-8")
    assert "Tom &amp; Jerry" in preview
    assert "default-src 'none'" in preview
    assert (tmp_path / "site/preview.html").exists()
