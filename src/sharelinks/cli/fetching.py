"""Reading a page from the web, a file or standard input, and no more of it than a page can be."""

from __future__ import annotations

import sys
import threading
import zlib
from collections.abc import Iterator
from http.client import HTTPException, HTTPResponse
from urllib import request
from urllib.error import URLError

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
_HEADERS = {
    "User-Agent": _AGENT,
    "Accept": "text/html, application/xhtml+xml",
    "Accept-Encoding": "gzip, deflate",
}
_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "")


class FetchError(SharelinksError):
    """A page that could not be read; the message names it and says why."""


@attrs.frozen
class Source:
    """A page's source, its address where it has one, and the encoding that the server named."""

    data: bytes
    url: str | None = None
    charset: str = ""


def read(page: str) -> Source:
    """The source of a page: of an http(s) URL, of a file, or of standard input where `page` is `-`.

    Raises:
        FetchError: It can't be read.
    """
    if page == "-":
        return Source(sys.stdin.buffer.read())
    if page.lower().startswith(("http://", "https://")):
        return fetch(page)
    try:
        with open(page, "rb") as file:
            return Source(file.read())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FetchError(f"can't read {clean.shown(page)}: {reason}") from None


def fetch(url: str, timeout: float = TIMEOUT) -> Source:
    """The source of a page on the web.

    Args:
        url: Its absolute http(s) URL.
        timeout: Seconds that it may take in all.

    Raises:
        InvalidURLError: It is no such URL.
        FetchError: It took too long, is too large, redirects too often or elsewhere than to http(s), or is no page.
    """
    address = clean.url(url)
    got: list[Source | SharelinksError] = []
    # A server that sends a byte now and then never lets a socket's time-out pass: the whole has one by its thread,
    # which ends with the program at the latest.
    thread = threading.Thread(target=lambda: got.append(_fetched(address, timeout)), daemon=True)
    thread.start()
    thread.join(timeout)
    result = got[0] if got else FetchError(f"{clean.shown(url)} took more than {timeout:g} seconds")
    if isinstance(result, SharelinksError):
        raise result
    return result


def _fetched(url: str, timeout: float) -> Source | SharelinksError:
    try:
        return _followed(url, timeout)
    except SharelinksError as error:
        return error
    except (OSError, HTTPException, zlib.error, ValueError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        return FetchError(f"can't read {clean.shown(url)}: {str(reason) or type(reason).__name__}")


def _followed(url: str, timeout: float) -> Source:
    """The source at an address, or at the one that it redirects to."""
    address = url
    for _ in range(MOST_REDIRECTS + 1):
        with _OPENER.open(request.Request(address, headers=_HEADERS), timeout=timeout) as response:  # noqa: S310
            location = response.headers.get("location")
            if response.status not in _REDIRECTS or not location:
                return _source(response, address)
        # A header is read as Latin-1, whatever it is.
        target = location.encode("latin-1", "replace").decode("utf-8", "replace")
        address = clean.url(ada_url.URL(target, address).href, "redirect")
    raise FetchError(f"{clean.shown(url)} redirects more than {MOST_REDIRECTS} times")


def _source(response: HTTPResponse, address: str) -> Source:
    if response.status != 200:
        raise FetchError(f"{clean.shown(address)} answered with the status {response.status}")
    kind = response.headers.get_content_type() if "content-type" in response.headers else ""
    if kind not in _TYPES:
        raise FetchError(f"{clean.shown(address)} is {kind}: give the address of an HTML page")
    data = b""
    for chunk in _unpacked(response):
        data += chunk
        if len(data) > LARGEST:
            raise FetchError(
                f"{clean.shown(address)} has more than {LARGEST:,} bytes: that is no page to share"
            )
    return Source(data, address, response.headers.get_content_charset() or "")


def _unpacked(response: HTTPResponse) -> Iterator[bytes]:
    """The bytes that a server sent, unpacked piece by piece: a few can stand for gigabytes."""
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing not in {"gzip", "x-gzip", "deflate"}:
        while chunk := response.read1(_CHUNK):
            yield chunk
        return
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32)  # either header
    while not unpacking.eof and (packed := unpacking.unconsumed_tail or response.read1(_CHUNK)):
        yield unpacking.decompress(packed, _CHUNK)


def _opener() -> request.OpenerDirector:
    """Only what http and https need: no file:, ftp: or data: is ever opened, and nothing is followed unseen."""
    opener = request.OpenerDirector()
    for handler in (request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler):
        opener.add_handler(handler())
    return opener


_OPENER = _opener()
