"""Static site generators: how to build a site, and what its pages must contain."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from frameworks.page import Page
from reading import read
from sharelinks import share_links

TITLE = 'Tom & Jerry\'s "<b>"'
NETWORKS = ["facebook", "x", "whatsapp", "email"]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def run(folder: Path, *command: str, fails: bool = False) -> str:
    """Run a generator's command, and return its output."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"},
    )
    output = done.stdout + done.stderr
    assert (done.returncode != 0) == fails, output
    return output


def bar_of(html: str) -> str:
    start = html.index('<nav class="slk"')
    return html[start : html.index("</nav>", start)]


def assert_shared(html: str, address: str, title: str = TITLE, lang: str = "de") -> None:
    """Assert that there is one bar with the page's links and one set of meta elements, and nothing is escaped."""
    page = Page(html)
    assert html.count('<nav class="slk"') == 1
    links = share_links(address, title, networks=NETWORKS)
    assert Page(bar_of(html)).hrefs == [link.url for link in links]
    assert read(links[1].url) == {"text": title, "url": address}
    assert Page(bar_of(html) + "</nav>").nav["lang"] == lang
    properties = [each.get("property") for tag, each in page.elements if tag == "meta"]
    assert properties.count("og:title") == properties.count("og:url") == 1
    assert page.meta["og:title"] == title
    assert page.meta["og:url"] == address
    assert page.meta["og:locale"] == {"de": "de_DE", "en": "en_US"}[lang]
    head = html[: html.index("</head>")]
    assert 'property="og:url"' in head
    assert "&lt;p&gt;" not in html  # no markup was escaped
    assert "&lt;nav" not in html
