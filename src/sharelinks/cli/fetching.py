"""Reading of a page from the web, a file or standard input, with limits on size and time."""

from __future__ import annotations

import ipaddress
import re
import socket
import sys
import threading
import zlib
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection, IncompleteRead
from urllib import request
from urllib.error import URLError

import ada_url
import attrs

from .. import clean
from ..errors import SharelinksError

TIMEOUT = 20.0
"""Seconds that a page may take, from the request to the last byte."""
LARGEST = 5_000_000
"""Largest size of a page from the web in bytes, decompressed."""
LARGEST_SITEMAP = 52_428_800
"""Largest size of a sitemap in bytes, decompressed: https://www.sitemaps.org/protocol.html."""
MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_AGENT = "sharelinks (+https://pypi.org/project/pysharelinks/)"
_HEADERS = {"User-Agent": _AGENT, "Accept-Encoding": "gzip, deflate"}
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")
_COMPRESSED = frozenset({"gzip", "x-gzip", "deflate"})
_GZIP = b"\x1f\x8b"
_is_address = re.compile(r"[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%.*)?").fullmatch
_EITHER_HEADER = zlib.MAX_WBITS | 32
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses as IPv6 (NAT64)


class FetchError(SharelinksError):
    """A page that could not be read."""


@attrs.frozen
class Source:
    """The source of a page.

    Attributes:
        data: The decompressed bytes.
        url: The URL after redirects; `None` for a file.
        charset: The encoding from the server's `Content-Type` header.
        headers: Some headers of the response, by their names in lower case.
    """

    data: bytes
    url: str | None = None
    charset: str = ""
    headers: Mapping[str, str] = attrs.field(factory=dict, eq=False)


def read(page: str, *, private: bool = False) -> Source:
    """Read a page.

    Args:
        page: An http(s) URL, the path of a file, or `-` for standard input.
        private: Whether to read URLs on this machine and in private networks.

    Raises:
        FetchError: If the page can't be read.
    """
    if page == "-":
        return Source(sys.stdin.buffer.read())
    if page.lower().startswith(("http://", "https://")):
        return fetch(page, private=private)
    try:
        with open(page, "rb") as file:
            return Source(file.read())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FetchError(f"can't read {clean.shown(page)}: {reason}") from None


def fetch(
    url: str,
    timeout: float = TIMEOUT,
    *,
    private: bool = False,
    types: tuple[str, ...] = _PAGES,
    largest: int = LARGEST,
) -> Source:
    """Read a page from the web.

    A host name is resolved once, and the connection goes to the checked address, so that a second
    resolution can't lead to a private network.

    Args:
        url: The absolute http(s) URL.
        timeout: Seconds that it may take in total.
        private: Whether to read a URL on this machine or in a private network.
        types: The accepted media types; empty for all.
        largest: The largest size in bytes, decompressed.

    Raises:
        InvalidURLError: If `url` is not an absolute http(s) URL.
        FetchError: If the page takes too long, is too large, is incomplete, redirects too often or
            to another scheme, is in a private network, or has another media type.
    """
    address = clean.url(url)
    wanted = _Request(url, timeout, private, types, largest)
    got: list[Source | SharelinksError] = []
    # The timeout of a socket applies to each read, so a server that sends single bytes could take
    # forever. The thread limits the whole request. It is a daemon, and ends with the program.
    thread = threading.Thread(
        target=lambda: got.append(_fetch_or_error(address, wanted)), daemon=True
    )
    thread.start()
    thread.join(timeout)
    result = got[0] if got else FetchError(f"{clean.shown(url)} took more than {timeout:g} seconds")
    if isinstance(result, SharelinksError):
        raise result
    return result


@attrs.frozen
class _Request:
    url: str
    timeout: float
    private: bool
    types: tuple[str, ...]
    largest: int


def _fetch_or_error(address: str, wanted: _Request) -> Source | SharelinksError:
    try:
        return _follow_redirects(address, wanted)
    except SharelinksError as error:
        return error
    except (OSError, HTTPException, zlib.error, ValueError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, SharelinksError):
            return reason
        said = str(reason) or type(reason).__name__
        return FetchError(f"can't read {clean.shown(wanted.url)}: {said}")


def _follow_redirects(address: str, wanted: _Request) -> Source:
    """Return the source at a URL, following redirects."""
    for _ in range(MOST_REDIRECTS + 1):
        sent = request.Request(address, headers=_HEADERS)  # noqa: S310 - checked by clean.url
        with _opener(address, wanted.private).open(sent, timeout=wanted.timeout) as response:
            location = response.headers.get("location")
            if response.status not in _REDIRECTS or not location:
                return _source(response, address, wanted)
        # http.client decodes headers as Latin-1, but URLs are usually in UTF-8.
        target = location.encode("latin-1", "replace").decode("utf-8", "replace")
        address = clean.url(ada_url.URL(target, address).href, "redirect")
    raise FetchError(f"{clean.shown(wanted.url)} redirects more than {MOST_REDIRECTS} times")


def _source(response: HTTPResponse, address: str, wanted: _Request) -> Source:
    if response.status != 200:
        raise FetchError(f"{clean.shown(address)} responded with status {response.status}")
    kind = response.headers.get_content_type() if "content-type" in response.headers else ""
    if wanted.types and kind not in wanted.types:
        raise FetchError(f"{clean.shown(address)} is {kind}: give the URL of an HTML page")
    data = b""
    for chunk in _body(response, address):
        data += chunk
        if len(data) > wanted.largest:
            raise FetchError(
                f"{clean.shown(address)} is larger than {wanted.largest:,} bytes, "
                "the most that is read"
            )
    headers = {
        name: ", ".join(response.headers.get_all(name, [])) for name in ("link", "x-robots-tag")
    }
    said = {name: value for name, value in headers.items() if value} | {"content-type": kind}
    return Source(data, address, response.headers.get_content_charset() or "", said)


def _body(response: HTTPResponse, address: str) -> Iterator[bytes]:
    """Yield the decompressed body of a response in chunks.

    A few bytes can expand to gigabytes, so the caller checks the size after each chunk.
    """
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        yield from _chunks(response)
    elif encoding in _COMPRESSED:
        yield from _decompressed(_chunks(response))
    else:
        raise FetchError(
            f"{clean.shown(address)} has the content encoding {clean.shown(encoding)}, "
            "which was not requested"
        )


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    """Yield the body of a response, and raise an error if it is incomplete."""
    announced = response.length
    received = 0
    while chunk := response.read1(_CHUNK):
        received += len(chunk)
        yield chunk
    if announced is not None and received < announced:
        raise IncompleteRead(b"", announced - received)


def _decompressed(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Decompress gzip members, or one deflate stream with or without a header."""
    data = next(chunks, b"")
    if not data:
        return
    has_header = data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0
    is_raw = len(data) > 1 and not has_header and data[:2] != _GZIP
    decompressor = zlib.decompressobj(-zlib.MAX_WBITS if is_raw else _EITHER_HEADER)
    while data:
        yield decompressor.decompress(data, _CHUNK)
        if not decompressor.eof:
            data = decompressor.unconsumed_tail or next(chunks, b"")
            continue
        data = decompressor.unused_data or next(chunks, b"")
        if not data.startswith(_GZIP[:1]):
            return  # the end, or trailing data, which browsers ignore
        decompressor = zlib.decompressobj(_EITHER_HEADER)
    if not decompressor.eof:
        raise FetchError("the compressed data is incomplete")


def unzipped(data: bytes, largest: int) -> bytes:
    """Decompress gzip data; return any other data unchanged.

    Raises:
        FetchError: If the result is larger than `largest` bytes, or the data is incomplete.
    """
    if not data.startswith(_GZIP):
        return data
    whole = b""
    for chunk in _decompressed(iter([data])):
        whole += chunk
        if len(whole) > largest:
            raise FetchError(f"it is larger than {largest:,} bytes")
    return whole


def is_public(address: str) -> bool:
    """Return whether an IP address is reachable from the public internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _TRANSLATED else None
        ip = translated or ip.ipv4_mapped or ip.sixtofour or ip
    return ip.is_global and not ip.is_multicast


def _refuse_private(host: str, address: str) -> None:
    if _is_address(address) and not is_public(address):
        raise FetchError(
            f"{clean.shown(host)} is on this machine or in a private network: use --private to "
            "read it anyway"
        )


class _Http(HTTPConnection):
    """A connection to a public host, at exactly the address that was checked."""

    def connect(self) -> None:
        found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        for *_, place in found:
            _refuse_private(self.host, str(place[0]))
        error = OSError("the host has no address")
        for *_, place in found:
            try:
                self.sock = socket.create_connection((str(place[0]), self.port), self.timeout)
                return
            except OSError as failed:  # noqa: PERF203 - try the next address
                error = failed
        raise error


class _Https(HTTPSConnection, _Http):
    """The same with TLS, whose certificate must be for the host name."""


class _Handler(request.AbstractHTTPHandler):
    def http_open(self, sent: request.Request) -> HTTPResponse:
        return self.do_open(_Http, sent)

    def https_open(self, sent: request.Request) -> HTTPResponse:
        return self.do_open(_Https, sent)

    http_request = https_request = request.AbstractHTTPHandler.do_request_


def _opener(address: str, private: bool) -> request.OpenerDirector:
    """Return an opener for http and https only, which does not follow redirects."""
    url = ada_url.URL(address)  # which writes an IP address such as "0x7f.1" in full
    host = url.hostname.strip("[]").rstrip(".")
    # A proxy resolves host names itself, so only a host that is an IP address can be checked.
    proxied = url.protocol[:-1] in request.getproxies() and not request.proxy_bypass(host)
    if proxied and not private:
        is_local = host == "localhost" or host.endswith(".localhost")
        _refuse_private(host, "127.0.0.1" if is_local else host)
    plain = (request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler)
    opener = request.OpenerDirector()
    for handler in plain if private or proxied else (_Handler,):
        opener.add_handler(handler())
    return opener
