"""Static sites as built by their generators, and a page built from JSON by a script, in Chromium."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from frameworks import test_mkdocs, test_pelican, test_sphinx
from frameworks.sites import NETWORKS, TITLE, run, write
from sharelinks import share_links
from test_examples import fetched, free_port

ROOT = Path(__file__).parent.parent.parent
# Reads what a reader sees of a bar.
SEEN = """
() => {
  const bar = document.querySelector("nav.slk"), links = [...bar.querySelectorAll("a")];
  const boxes = links.map((link) => link.getBoundingClientRect());
  return {
    texts: links.map((link) => link.innerText.trim().split("\\n")[0]),
    hrefs: links.map((link) => link.href),
    icons: bar.querySelectorAll("svg").length,
    visible: links.every((link) => link.checkVisibility()),
    least: Math.min(...boxes.map((box) => box.height)),
    inside: boxes.every((box) => box.right <= innerWidth && box.left >= 0),
    styled: getComputedStyle(bar.querySelector("ul")).display,
    headings: [...document.querySelectorAll("h1, h2")].map((heading) => heading.innerText.trim()),
    text: document.body.innerText,
  };
}
"""


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def material(folder: Path) -> tuple[Path, str, str]:
    config = test_mkdocs.CONFIG.format(theme="material", language="language")
    config = config.replace("name: material\n", "name: material\n  font: false\n")
    write(folder, {**test_mkdocs.SITE, "mkdocs.yml": config})
    run(folder, "mkdocs", "build", "--quiet")
    return folder / "site", "ueberschrift/", "https://example.com/magazin/ueberschrift/"


def furo(folder: Path) -> tuple[Path, str, str]:
    return test_sphinx.build(folder), "seite.html", "https://example.com/docs/seite.html"


def pelican(folder: Path) -> tuple[Path, str, str]:
    built = test_pelican.build(folder, f"{test_pelican.CONF}RELATIVE_URLS = True\n")
    return built, "rest.html", "https://example.com/magazin/rest.html"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("build", [material, furo, pelican])
def test_static_site(build, width, tmp_path, chromium):
    folder, name, address = build(tmp_path)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}"
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page, errors, requested = context.new_page(), [], set()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: requested.add(request.url))
    page.goto(f"{site}/{name}")
    seen = page.evaluate(SEEN)
    context.close()
    server.shutdown()
    server.server_close()
    assert seen["hrefs"] == [link.url for link in share_links(address, TITLE, networks=NETWORKS)]
    assert seen["texts"][0] == "Auf Facebook teilen"
    assert seen["icons"] == len(NETWORKS)
    assert seen["visible"]
    assert seen["inside"]
    assert seen["least"] >= 24  # WCAG 2.2, target size
    assert seen["styled"] == "flex"  # the stylesheet has been loaded
    # Pelican's theme does not escape titles in an attribute, so a heading may have text before the title.
    assert [heading for heading in seen["headings"] if heading.endswith(TITLE)]
    assert "</" not in seen["text"]  # no markup was escaped
    assert errors == []
    assert [url for url in requested if not url.startswith((site, "data:", "blob:"))] == []


def test_page_built_from_json(chromium):
    pytest.importorskip("fastapi")
    pytest.importorskip("uvicorn")
    port, title = free_port(), '"><script>alert(1)</script> & <b>'
    environment = os.environ | {"TITLE": title, "PORT": str(port), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-W", "ignore", "examples/json_page.py"]
    address = f"http://127.0.0.1:{port}/magazin/soziale-netzwerke"
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as server:
        try:
            fetched(address, server)
            context = chromium.new_context()
            page, errors = context.new_page(), []
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.on("dialog", lambda dialog: errors.append(dialog.message) or dialog.dismiss())
            page.goto(f"{address}?utm_source=facebook&fbclid=1")
            page.wait_for_selector("#share li:nth-child(6) a")
            links = page.query_selector_all("#share a")
            assert [link.get_attribute("href") for link in links] == [
                link.url for link in share_links(address, title)
            ]
            assert links[0].inner_text() == "Auf Facebook teilen"
            assert [link.get_attribute("target") for link in links] == [*["_blank"] * 5, None]
            assert page.locator("#share svg").count() == 6
            assert page.locator("h1").inner_text() == title
            context.close()
        finally:
            server.kill()
    assert errors == []
