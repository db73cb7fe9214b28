"""Fetching pages over HTTP, from local servers that misbehave."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sharelinks import InvalidURLError
from sharelinks.cli import fetching
from sharelinks.cli.fetching import LARGEST, FetchError, Source, is_public, read

PAGE = "<title>Für alle</title>".encode()
HTML = {"Content-Type": "text/html"}


def fetch(url: str, timeout: float = 20, **options) -> Source:
    """Fetch from a server on this machine."""
    return fetching.fetch(url, timeout, private=True, **options)


class Server(BaseHTTPRequestHandler):
    """A server where each path is the name of the method that answers."""

    def do_GET(self):
        with suppress(OSError):  # the client may have hung up
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
        self.answer(status=301)  # without a Location

    def zipped(self):
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def deflated(self):
        self.answer(zlib.compress(PAGE), Content_Encoding="deflate")

    def bare(self):
        packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        self.answer(packing.compress(PAGE) + packing.flush(), Content_Encoding="deflate")

    def members(self):
        self.answer(gzip.compress(PAGE) + gzip.compress(PAGE) + b"\0\0", Content_Encoding="gzip")

    def half_zipped(self):
        self.answer(gzip.compress(PAGE * 50)[:-12], Content_Encoding="gzip")

    def half_member(self):
        self.answer(gzip.compress(PAGE) + gzip.compress(PAGE)[:-12], Content_Encoding="gzip")

    def early_close(self):
        self.answer(PAGE, Content_Length="5000")

    def brotli(self):
        self.answer(PAGE, Content_Encoding="br")

    def headers_of_answer(self):
        self.answer(X_Robots_Tag="noindex", Link='<https://example.com/>; rel="canonical"')

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


def test_page_is_fetched(site):
    assert (
        fetch(f"{site}/page")
        == read(f"{site}/page", private=True)
        == Source(PAGE, f"{site}/page", "")
    )
    assert fetch(f"{site}/typed").charset == "iso-8859-1"
    assert len(fetch(f"{site}/largest").data) == LARGEST


@pytest.mark.parametrize("packing", ["zipped", "deflated", "bare"])
def test_compressed_page(site, packing):
    assert fetch(f"{site}/{packing}").data == PAGE


def test_several_gzip_members_are_one_page(site):
    assert fetch(f"{site}/members").data == PAGE * 2


def test_response_headers(site):
    headers = fetch(f"{site}/headers_of_answer").headers
    assert headers["x-robots-tag"] == "noindex"
    assert headers["link"] == '<https://example.com/>; rel="canonical"'


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "255.255.255.255"],
)  # fmt: skip
def test_address_is_not_public(address):
    assert not is_public(address)


def test_address_is_public():
    assert all(
        map(
            is_public,
            ["93.184.215.14", "2606:4700::1111", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"],
        )
    )


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"])
def test_private_address_needs_the_private_option(site, host):
    port = site.rpartition(":")[2]
    with pytest.raises(FetchError, match=r"in a private network: use --private"):
        fetching.fetch(f"http://{host}:{port}/page")


def test_redirect_to_a_private_address_is_refused(site, monkeypatch):
    resolved = []

    def resolve(host, port, *_, **__):
        resolved.append(host)
        place = {"outside.example": "127.0.0.1", "inside.example": "127.0.0.2"}.get(host, host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    port = site.rpartition(":")[2]
    outside = f"http://outside.example:{port}"
    assert fetching.fetch(f"{outside}/page").data == PAGE
    assert resolved == [
        "outside.example",
        "127.0.0.1",
    ]  # the resolved address is the one connected to
    with pytest.raises(FetchError, match=r"'inside.example' is on this machine"):
        fetching.fetch(f"{outside}/elsewhere?http://inside.example:{port}/page")


def test_proxy_is_not_asked_for_private_addresses(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    hosts = ("localhost", "LOCALHOST.", "a.localhost", "10.0.0.1", "0x7f.1", "127.1", "2130706433")
    for host in (*hosts, "127.0.0.1.", "[::1]", "[::ffff:10.0.0.1]"):
        with pytest.raises(FetchError, match="in a private network"):
            fetching.fetch(f"http://{host}/")
    with pytest.raises(FetchError, match="can't read"):
        fetching.fetch("http://example.com/")


def test_five_redirects_are_followed(site):
    assert fetch(f"{site}/redirect/5") == Source(PAGE, f"{site}/page?%C3%BC", "")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing", "responded with status 404"),
        ("teapot", "responded with status 301"),
        ("pdf", "is application/pdf: give the URL of an HTML page"),
        ("huge", "is larger than 5,000,000 bytes"),
        ("endless", "is larger than 5,000,000 bytes"),
        ("bomb", "is larger than 5,000,000 bytes"),
        ("broken", "can't read"),
        ("half_zipped", "is incomplete"),
        ("half_member", "is incomplete"),
        ("early_close", "can't read"),
        ("brotli", "has the content encoding 'br', which was not requested"),
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
        ("elsewhere?http://a:b@127.0.0.1/", "contains a user name or password"),
        ("elsewhere?http://[", "can't read"),
    ],
)
def test_bad_response_is_refused(site, path, reason):
    timeout = 1 if path in {"drip", "drip_headers", "silent"} else 20
    with pytest.raises((FetchError, InvalidURLError), match=reason):
        fetch(f"{site}/{path}", timeout)


def test_unreadable_source_is_refused(tmp_path):
    for name in (
        str(tmp_path),
        str(tmp_path / "missing.html"),
        "a\0b",
        "http://127.0.0.1:1/",
        "http://no-such-host.invalid/",
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
