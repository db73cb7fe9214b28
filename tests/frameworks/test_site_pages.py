"""The documentation of MkDocs, Sphinx and Pelican: a site is built with the documented settings."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from frameworks.page import Page
from frameworks.sites import bar_of, run, write
from sharelinks import share_links

DOCS = Path(__file__).parents[2] / "docs/frameworks"
TITLE = "Was sind soziale Netzwerke?"
DESCRIPTION = "What social networks are, in five minutes"


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", (DOCS / name).read_text("utf-8"))


def mkdocs(folder: Path) -> Path:
    """Build a site with the options of the second block and the front matter of the third."""
    first, options, front_matter = blocks("mkdocs.md", "yaml")
    config = first.partition("plugins:")[0] + options
    page = f"---\n{front_matter}---\n\n# {TITLE}\n\nText.\n"
    write(folder, {"mkdocs.yml": f"site_name: Magazin\n{config}", "docs/artikel.md": page})
    run(folder, "mkdocs", "build", "--strict", "--quiet")
    return folder / "site/artikel/index.html"


def sphinx(folder: Path) -> Path:
    (conf,) = blocks("sphinx.md", "python")
    bars, metadata = blocks("sphinx.md", "rst")
    page = f"{metadata}\n{TITLE}\n{'=' * 30}\n\nText.\n"
    placed = f":orphan:\n\nElsewhere\n=========\n\n{bars}"
    files = {"index.rst": page, "placed.rst": placed}
    write(folder, {"conf.py": conf, **files})
    run(folder, "sphinx", "-W", "-q", "-b", "html", ".", "out")
    html = (folder / "out/placed.html").read_text("utf-8")
    assert html.count('<nav class="slk"') == 2
    return folder / "out/index.html"


def pelican(folder: Path) -> Path:
    (conf,) = blocks("pelican.md", "python")
    (metadata,) = blocks("pelican.md", "text")
    article = f"{metadata}Slug: artikel\nDate: 2026-11-25\n\nText.\n"
    rest = 'SITEURL = "https://example.com/magazin"\nPATH = "content"\nTHEME = "simple"\nTIMEZONE = "UTC"\n'
    write(folder, {"pelicanconf.py": conf + rest, "content/artikel.md": article})
    run(folder, "pelican", "-s", "pelicanconf.py")
    return folder / "output/artikel.html"


@pytest.mark.parametrize(
    ("build", "needs", "address", "networks"),
    [
        (
            mkdocs,
            "mkdocs",
            "https://example.com/magazin/artikel/?utm_source={network}&utm_medium=social&utm_campaign=docs",
            ["facebook", "whatsapp", "email"],
        ),
        (sphinx, "sphinx", "https://example.com/docs/index.html", ["x", "linkedin", "email"]),
        (
            pelican,
            "pelican markdown",
            "https://example.com/magazin/artikel.html",
            ["facebook", "whatsapp", "email"],
        ),
    ],
    ids=["mkdocs", "sphinx", "pelican"],
)
def test_documented_site(build, needs, address, networks, tmp_path):
    if missing := [name for name in needs.split() if importlib.util.find_spec(name) is None]:
        pytest.skip(f"needs {missing}: pip install --group tests")
    html = build(tmp_path).read_text("utf-8")
    links = [
        share_links(address.replace("{network}", name), TITLE, networks=[name])[0].url
        for name in networks
    ]
    assert Page(bar_of(html)).hrefs == links
    meta = Page(html).meta
    assert meta["og:title"] == TITLE
    assert meta["og:description"] == DESCRIPTION
    assert meta["og:image"].startswith("https://example.com/")
