"""Fixtures for headless Chromium, which opens the gallery and the tests' own pages from a local server."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a strict Content-Security-Policy, without logging."""

    def do_GET(self) -> None:
        if self.path == "/favicon.ico":  # Chromium requests it from every site
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the gallery, where tests can add pages."""
    from sharelinks.cli.gallery import write_gallery

    return write_gallery(tmp_path_factory.mktemp("gallery")).parent


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """Serve the folder, and return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def installed(module: str):
    """Import a package, or skip the test without it."""
    return pytest.importorskip(module, reason=f"needs {module}: pip install --group browser")


@pytest.fixture(scope="module")
def axe() -> str:
    """Return the source of axe-core."""
    return files(installed("axe_playwright_python")).joinpath("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def html5lib():
    return installed("html5lib")


@pytest.fixture(scope="module")
def chromium():
    playwright = installed("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, site) -> Iterator[Callable]:
    """Return a function that opens a page, which may neither write to the console nor request other hosts."""
    contexts, complaints = [], []

    def open_(path: str, *, script: str = "", **options: object):
        context = chromium.new_context(**options)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda request: request.url.startswith(site) or complaints.append(request.url),
        )
        page.goto(f"{site}/{path}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []
