"""Pages from the web, read from servers on this machine that do all that a server should not."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sharelinks import InvalidURLError
from sharelinks.cli.fetching import LARGEST, FetchError, Source, fetch, read

PAGE = "<title>Für alle</title>".encode()
HTML = {"Content-Type": "text/html"}


class Server(BaseHTTPRequestHandler):
    """A path is the name of a method that answers."""

    def do_GET(self):
        with suppress(OSError):  # those who ask may have gone
            getattr(self, self.path.strip("/").split("/")[0].split("?")[0])()

    def log_message(self, *_):
        pass

    def answer(self, data: bytes = PAGE, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {
            **HTML,
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def page(self):
        self.answer()

    def typed(self):
        self.answer(Content_Type="text/html; charset=ISO-8859-1")

    def pdf(self):
        self.answer(b"%PDF", Content_Type="application/pdf")

    def missing(self):
        self.answer(status=404)

    def teapot(self):
        self.answer(status=301)  # without saying where to

    def zipped(self):
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def deflated(self):
        self.answer(zlib.compress(PAGE), Content_Encoding="deflate")

    def broken(self):
        self.answer(b"\x1f\x8b\x08nothing", Content_Encoding="gzip")

    def bomb(self):
        self.answer(gzip.compress(b"\0" * 200_000_000, 9), Content_Encoding="gzip")

    def huge(self):
        self.answer(b" " * (LARGEST + 1))

    def largest(self):
        self.answer(b" " * LARGEST)

    def endless(self):
        self.answer()
        while True:
            self.wfile.write(b" " * 65_536)

    def drip(self):
        self.answer()
        while True:
            self.wfile.write(b" ")
            time.sleep(0.05)

    def drip_headers(self):
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        while True:
            self.wfile.write(b"X: y\r\n")
            time.sleep(0.05)

    def silent(self):
        time.sleep(5)

    def gone(self):
        self.connection.close()

    def noise(self):
        self.wfile.write(b"\0\xff\r\n\r\n")

    def redirect(self):
        rest = int(self.path.split("/")[2])
        self.answer(
            status=302,
            Location=f"/redirect/{rest - 1}" if rest > 1 else "/page?ü".encode().decode("latin-1"),
        )

    def loop(self):
        self.answer(b" " * 1000, status=308, Location="/loop")

    def elsewhere(self):
        self.answer(status=301, Location=self.path.partition("?")[2])


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page(site):
    assert fetch(f"{site}/page") == read(f"{site}/page") == Source(PAGE, f"{site}/page", "")
    assert fetch(f"{site}/typed").charset == "iso-8859-1"
    assert len(fetch(f"{site}/largest").data) == LARGEST


@pytest.mark.parametrize("packing", ["zipped", "deflated"])
def test_a_packed_page(site, packing):
    assert fetch(f"{site}/{packing}").data == PAGE


def test_five_redirects_are_followed(site):
    assert fetch(f"{site}/redirect/5") == Source(PAGE, f"{site}/page?%C3%BC", "")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing", "answered with the status 404"),
        ("teapot", "answered with the status 301"),
        ("pdf", "is application/pdf: give the address of an HTML page"),
        ("huge", "has more than 5,000,000 bytes"),
        ("endless", "has more than 5,000,000 bytes"),
        ("bomb", "has more than 5,000,000 bytes"),
        ("broken", "can't read"),
        ("gone", "can't read"),
        ("noise", "can't read"),
        ("drip", "took more than 1 seconds|timed out"),
        ("drip_headers", "took more than 1 seconds|timed out"),
        ("silent", "took more than 1 seconds|timed out"),
        ("redirect/6", "redirects more than 5 times"),
        ("loop", "redirects more than 5 times"),
        (
            "elsewhere?file:///etc/passwd",
            "redirect 'file:///etc/passwd' is not an absolute http: or https: URL",
        ),
        ("elsewhere?ftp://example.com/", "is not an absolute http: or https: URL"),
        ("elsewhere?data:text/html,x", "is not an absolute http: or https: URL"),
        ("elsewhere?http://a:b@127.0.0.1/", "holds a user name or password"),
        ("elsewhere?http://[", "can't read"),
    ],
)
def test_what_is_refused(site, path, reason):
    timeout = 1 if path in {"drip", "drip_headers", "silent"} else 20
    with pytest.raises((FetchError, InvalidURLError), match=reason):
        fetch(f"{site}/{path}", timeout)


def test_what_is_no_page(tmp_path):
    for name in (
        str(tmp_path),
        str(tmp_path / "missing.html"),
        "a\0b",
        "http://127.0.0.1:1/",
        "http://[",
        "ftp://a/",
    ):
        with pytest.raises((FetchError, InvalidURLError)):
            read(name)
    with pytest.raises(InvalidURLError):
        fetch("file:///etc/passwd")
    file = tmp_path / "page.html"
    file.write_bytes(PAGE)
    assert read(str(file)) == Source(PAGE)
