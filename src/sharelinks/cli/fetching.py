"""Reading a page from the web, a file or standard input, and no more of it than a page can be."""

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
from urllib.parse import urlsplit

import ada_url
import attrs

from .. import clean
from ..errors import SharelinksError

TIMEOUT = 20.0
"""Seconds that a page may take, from the first question to the last byte."""
LARGEST = 5_000_000
"""Bytes that a page from the web may have, unpacked."""
MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_AGENT = "sharelinks (+https://pypi.org/project/pysharelinks/)"
_HEADERS = {"User-Agent": _AGENT, "Accept-Encoding": "gzip, deflate"}
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_GZIP = b"\x1f\x8b"
_is_address = re.compile(r"[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%.*)?").fullmatch
_EITHER_HEADER = zlib.MAX_WBITS | 32
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses as IPv6 (NAT64)


class FetchError(SharelinksError):
    """A page that could not be read; the message names it and says why."""


@attrs.frozen
class Source:
    """What was read.

    Attributes:
        data: The bytes, unpacked.
        url: Where they are from, if that is known.
        charset: The encoding that the server named.
        headers: The headers of the answer, by their names in small letters.
    """

    data: bytes
    url: str | None = None
    charset: str = ""
    headers: Mapping[str, str] = attrs.field(factory=dict, eq=False)


def read(page: str, *, private: bool = False) -> Source:
    """Return the source of a page: of an http(s) URL, of a file, or of standard input where `page`
    is `-`.

    Args:
        page: Its name.
        private: Whether addresses of this machine and of private networks are read as well.

    Raises:
        FetchError: It can't be read.
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
    """Return the source of a page on the web.

    A host's name is resolved once, and what it resolved to is connected to.

    Args:
        url: Its absolute http(s) URL.
        timeout: Seconds that it may take in all.
        private: Whether an address of this machine or of a private network is read as well.
        types: The media types that are wanted; all where there are none.
        largest: Bytes that it may have, unpacked.

    Raises:
        InvalidURLError: It is not such a URL.
        FetchError: It took too long, is too large, redirects too often or elsewhere than to
            http(s), is on a private address, came only in part, or is not of the wanted types.
    """
    address = clean.url(url)
    question = _Question(url, timeout, private, types, largest)
    got: list[Source | SharelinksError] = []
    # A server that sends a byte now and then never lets a socket's time-out pass: the whole has one
    # by its thread, which ends with the program at the latest.
    thread = threading.Thread(target=lambda: got.append(_fetched(address, question)), daemon=True)
    thread.start()
    thread.join(timeout)
    result = got[0] if got else FetchError(f"{clean.shown(url)} took more than {timeout:g} seconds")
    if isinstance(result, SharelinksError):
        raise result
    return result


@attrs.frozen
class _Question:
    url: str
    timeout: float
    private: bool
    types: tuple[str, ...]
    largest: int


def _fetched(address: str, question: _Question) -> Source | SharelinksError:
    try:
        return _followed(address, question)
    except SharelinksError as error:
        return error
    except (OSError, HTTPException, zlib.error, ValueError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, SharelinksError):
            return reason
        said = str(reason) or type(reason).__name__
        return FetchError(f"can't read {clean.shown(question.url)}: {said}")


def _followed(address: str, question: _Question) -> Source:
    """Return the source at an address, or at the one that it redirects to."""
    for _ in range(MOST_REDIRECTS + 1):
        asked = request.Request(address, headers=_HEADERS)  # noqa: S310 - checked by clean.url
        with _opener(address, question.private).open(asked, timeout=question.timeout) as response:
            location = response.headers.get("location")
            if response.status not in _REDIRECTS or not location:
                return _source(response, address, question)
        # A header is read as Latin-1, whatever it is.
        target = location.encode("latin-1", "replace").decode("utf-8", "replace")
        address = clean.url(ada_url.URL(target, address).href, "redirect")
    raise FetchError(f"{clean.shown(question.url)} redirects more than {MOST_REDIRECTS} times")


def _source(response: HTTPResponse, address: str, question: _Question) -> Source:
    if response.status != 200:
        raise FetchError(f"{clean.shown(address)} answered with the status {response.status}")
    kind = response.headers.get_content_type() if "content-type" in response.headers else ""
    if question.types and kind not in question.types:
        raise FetchError(f"{clean.shown(address)} is {kind}: give the address of an HTML page")
    data = b""
    for chunk in _unpacked(response, address):
        data += chunk
        if len(data) > question.largest:
            raise FetchError(
                f"{clean.shown(address)} has more than {question.largest:,} bytes: that is no page "
                f"to share"
            )
    headers = {
        name: ", ".join(response.headers.get_all(name, [])) for name in ("link", "x-robots-tag")
    }
    said = {name: value for name, value in headers.items() if value} | {"content-type": kind}
    return Source(data, address, response.headers.get_content_charset() or "", said)


def _unpacked(response: HTTPResponse, address: str) -> Iterator[bytes]:
    """Yield the bytes that a server sent, unpacked piece by piece: a few can stand for
    gigabytes.
    """
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing in {"", "identity"}:
        yield from _pieces(response)
    elif packing in _PACKED:
        yield from _inflated(_pieces(response))
    else:
        raise FetchError(
            f"{clean.shown(address)} is packed as {clean.shown(packing)}, which was not asked for"
        )


def _pieces(response: HTTPResponse) -> Iterator[bytes]:
    """Yield what comes, and an error where less comes than was announced."""
    announced = response.length
    come = 0
    while piece := response.read1(_CHUNK):
        come += len(piece)
        yield piece
    if announced is not None and come < announced:
        raise IncompleteRead(b"", announced - come)


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what was packed: one gzip member after the other, or one deflate stream with or without
    its header.
    """
    packed = next(pieces, b"")
    if not packed:
        return
    has_header = packed[0] & 15 == 8 and int.from_bytes(packed[:2], "big") % 31 == 0
    is_bare = len(packed) > 1 and not has_header and packed[:2] != _GZIP
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS if is_bare else _EITHER_HEADER)
    while packed:
        yield unpacking.decompress(packed, _CHUNK)
        if not unpacking.eof:
            packed = unpacking.unconsumed_tail or next(pieces, b"")
            continue
        packed = unpacking.unused_data or next(pieces, b"")
        if not packed.startswith(_GZIP[:1]):
            return  # the end, or what stands behind it: browsers pass it over
        unpacking = zlib.decompressobj(_EITHER_HEADER)
    if not unpacking.eof:
        raise FetchError("what was packed ends in the middle: it came only in part")


def unzipped(data: bytes, largest: int) -> bytes:
    """Return what a gzip file holds, or the data as it is if it is none.

    Raises:
        FetchError: It has more than `largest` bytes, or ends in the middle.
    """
    if not data.startswith(_GZIP):
        return data
    whole = b""
    for piece in _inflated(iter([data])):
        whole += piece
        if len(whole) > largest:
            raise FetchError(f"it has more than {largest:,} bytes")
    return whole


def is_public(address: str) -> bool:
    """Return whether an IP address is one of the open web."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _TRANSLATED else None
        ip = translated or ip.ipv4_mapped or ip.sixtofour or ip
    return ip.is_global and not ip.is_multicast


def _refuse_private(host: str, address: str) -> None:
    if _is_address(address) and not is_public(address):
        raise FetchError(
            f"{clean.shown(host)} is on this machine or in a private network: --private reads it "
            f"all the same"
        )


class _Http(HTTPConnection):
    """A connection to a host of the open web: to the very address that was looked at."""

    def connect(self) -> None:
        found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        for *_, place in found:
            _refuse_private(self.host, str(place[0]))
        error = OSError("the host has no address")
        for *_, place in found:
            try:
                self.sock = socket.create_connection((str(place[0]), self.port), self.timeout)
                return
            except OSError as failed:  # noqa: PERF203 - the next address may answer
                error = failed
        raise error


class _Https(HTTPSConnection, _Http):
    """The same with TLS, for the host's name."""


class _Handler(request.AbstractHTTPHandler):
    def http_open(self, asked: request.Request) -> HTTPResponse:
        return self.do_open(_Http, asked)

    def https_open(self, asked: request.Request) -> HTTPResponse:
        return self.do_open(_Https, asked)

    http_request = https_request = request.AbstractHTTPHandler.do_request_


def _opener(address: str, private: bool) -> request.OpenerDirector:
    """Only what http and https need: no file:, ftp: or data: is ever opened, and nothing is
    followed unseen.
    """
    parts = urlsplit(address)
    host = parts.hostname or ""
    # Where a proxy asks for us, it resolves the name: only what is an address already can be looked
    # at.
    proxied = parts.scheme in request.getproxies() and not request.proxy_bypass(host)
    if proxied and not private:
        _refuse_private(host, "127.0.0.1" if host == "localhost" else host)
    plain = (request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler)
    opener = request.OpenerDirector()
    for handler in plain if private or proxied else (_Handler,):
        opener.add_handler(handler())
    return opener
