"""The pages of a folder, of a sitemap or of the command line, and checking them in parallel."""

from __future__ import annotations

import io
import os
import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree import ElementTree

import attrs

from ..clean import shown
from ..errors import SharelinksError
from .fetching import LARGEST_SITEMAP, FetchError, fetch, read, unzipped

if TYPE_CHECKING:
    from ..pages.checking import Report

_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_AT_ONCE = 16  # pages per task of a process
_LARGEST_PICTURE = 10_000_000  # bytes


@attrs.frozen(kw_only=True)
class Target:
    """A page to check.

    Attributes:
        name: A file, an http(s) URL, or `-` for standard input.
        url: The page's URL, if it is read from a file.
    """

    name: str
    url: str = ""


@attrs.frozen(kw_only=True)
class Reading:
    """The options for reading pages.

    Attributes:
        private: Whether to read URLs on this machine and in private networks.
        images: Whether to check images.
        folder: The folder of a built site, which has its own images, and the site's URL.
    """

    private: bool = False
    images: bool = False
    folder: tuple[str, str] = ("", "")


def targets(names: Iterable[str], site_url: str = "", private: bool = False) -> Iterator[Target]:
    """Yield the pages of the arguments on the command line.

    Raises:
        FetchError: If a sitemap can't be read, or a sitemap or folder has no pages.
    """
    for name in names:
        path = Path(name)
        if not _is_url(name) and path.is_dir():
            pages = _of_folder(path, site_url)
        elif name.lower().partition("?")[0].endswith((".xml", ".xml.gz")):
            pages = (Target(name=url) for url in _of_sitemap(name, private))
        else:
            pages = iter([Target(name=name)])
        first = next(pages, None)
        if first is None:  # a build that wrote nothing must not pass
            raise FetchError(f"{shown(name)} has no pages: give the folder or sitemap of a site")
        yield first
        yield from pages


def _is_url(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def _of_folder(folder: Path, site_url: str) -> Iterator[Target]:
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = Path(place, name)
            if path.suffix.lower() in _ENDINGS:
                yield Target(name=str(path), url=_address(path.relative_to(folder), site_url))


def _address(path: Path, site_url: str) -> str:
    """Return the URL of a file in the folder of a site; an index file has its folder's URL."""
    if not site_url:
        return ""
    place = path.as_posix()
    if path.stem.lower() == "index":
        place = place[: -len(path.name)]
    return (
        site_url.rstrip("/") + "/" + quote(place, safe="/~!$&'()*+,;=:@", errors="surrogateescape")
    )


def _of_sitemap(name: str, private: bool, depth: int = 0) -> Iterator[str]:
    """Yield the URLs of a sitemap, or those of all sitemaps of a sitemap index."""
    source = (
        fetch(name, private=private, types=(), largest=LARGEST_SITEMAP)
        if _is_url(name)
        else read(name)
    )
    try:
        data = unzipped(source.data, LARGEST_SITEMAP)
        # Expat protects against entity bombs.
        root = ElementTree.parse(io.BytesIO(data)).getroot()  # noqa: S314
    except (ElementTree.ParseError, zlib.error, ValueError, LookupError) as error:
        raise FetchError(f"{shown(name)} is not a sitemap: {error}") from None
    kind = root.tag.rpartition("}")[2]
    if kind not in {"urlset", "sitemapindex"} or (kind == "sitemapindex" and depth):
        raise FetchError(f"{shown(name)} is not a sitemap: its root element is {shown(kind)}")
    for entry in root:
        for place in entry:
            if place.tag.rpartition("}")[2] == "loc" and place.text and place.text.strip():
                address = place.text.strip()
                if kind == "urlset":
                    yield address
                else:
                    yield from _of_sitemap(address, private, depth + 1)


def reports(
    pages: Iterator[Target], reading: Reading, jobs: int
) -> Iterator[tuple[Target, Report]]:
    """Check pages, in parallel if there are many, and yield them with their reports in order."""
    first = list(islice(pages, _AT_ONCE))
    if jobs == 1 or len(first) < _AT_ONCE:
        for page in first:
            yield page, check_target(page, reading)
        for page in pages:
            yield page, check_target(page, reading)
        return
    pool = ProcessPoolExecutor(jobs)
    waiting: deque[tuple[list[Target], Future[list[Report]]]] = deque()
    try:
        part = first
        while part or waiting:
            if part:
                waiting.append((part, pool.submit(_check_part, part, reading)))
                part = list(islice(pages, _AT_ONCE))
            if not part or len(waiting) > 2 * jobs:
                done, future = waiting.popleft()
                yield from zip(done, future.result(), strict=True)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _check_part(part: list[Target], reading: Reading) -> list[Report]:
    return list(map(partial(check_target, reading=reading), part))


def check_target(target: Target, reading: Reading) -> Report:
    """Return the report on a page. If the page can't be read, the report has a finding for that."""
    from ..pages.checking import Report, check_page, unreadable
    from ..pages.reading import read_page

    try:
        source = read(target.name, private=reading.private)
        page = read_page(
            source.data, target.url or source.url or None, source.charset, source.headers
        )
    except SharelinksError as error:
        return Report({}, (unreadable(str(error)),), "unreadable", target.url)
    report = check_page(page, partial(_loaded, reading) if reading.images else None)
    path = Path(target.name)
    if path.stem == "404" or (path.stem.lower() == "index" and path.parent.name == "404"):
        return attrs.evolve(report, kind="not-found", findings=())
    return report


@lru_cache(maxsize=16)  # images have up to 10 MB each
def _loaded(reading: Reading, address: str) -> bytes | str:
    """Return an image or a robots.txt, from the folder of the site or from the web."""
    folder, site = reading.folder
    path = urlsplit(address).path
    try:
        if folder and site and address.startswith(urljoin(site, "/")):
            base = urlsplit(site).path.rstrip("/")
            name = unquote(path.removeprefix(base)).lstrip("/")
            return read(str(Path(folder, *(step for step in name.split("/") if step != "..")))).data
        return fetch(address, private=reading.private, types=(), largest=_LARGEST_PICTURE).data
    except SharelinksError as error:
        return str(error)


def cores() -> int:
    """Return the number of cores that this process may use."""
    with suppress(AttributeError):  # missing on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
