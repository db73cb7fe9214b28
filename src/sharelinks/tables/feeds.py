"""Read feeds (RSS, Atom, JSON Feed) and sitemaps as tables of their articles."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO
from xml.etree import ElementTree
from xml.sax import SAXParseException

import feedparser
import pyarrow as pa

from ..clean import shown
from ..errors import SharelinksError
from .rows import Parts, Refuse, Row, TableError, chunks, part_of, text_column
from .sources import Form, unpacked

_LARGEST_FEED = 100_000_000
_NEWS = "schemas/sitemap-news/"
_ROOT_END = re.compile(
    r"</\s*(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*?-->\s*)*\Z", re.I | re.S
)


def read_feed(file: BinaryIO, _form: Form, refuse: Refuse) -> Parts:
    """Yield the entries of a feed: `url`, `title` and `published`."""
    data = file.read(_LARGEST_FEED + 1)
    if len(data) > _LARGEST_FEED:
        raise TableError(f"it has more than {_LARGEST_FEED:,} bytes, and a feed is read as a whole")
    is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    rows = _json_entries(data) if is_json else _xml_entries(data)
    yield from _parts(rows, ("url", "title", "published"), refuse)


def _json_entries(data: bytes) -> Iterator[Sequence[str | None]]:
    """Yield the entries of a JSON Feed: https://www.jsonfeed.org/version/1.1/"""
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise TableError(f"it is not JSON: {error}") from None
    items = feed.get("items") if isinstance(feed.get("version"), str) else None
    if not isinstance(items, list):
        raise TableError("it is not a feed: a JSON Feed has a version and items")
    for item in items:
        entry = item if isinstance(item, dict) else {}
        texts = {key: value for key, value in entry.items() if isinstance(value, str)}
        address = texts.get("url") or texts.get("external_url")
        yield address, texts.get("title"), texts.get("date_published")


def _xml_entries(data: bytes) -> Iterator[Sequence[str | None]]:
    feed = feedparser.parse(io.BytesIO(data))
    if not (feed.entries or feed.get("version")):
        raise TableError("it is not a feed: RSS, Atom and JSON Feed are read")
    # Even a program that writes invalid XML writes the last line.
    if isinstance(feed.get("bozo_exception"), SAXParseException) and not _ROOT_END.search(
        data[-1000:].decode(feed.get("encoding") or "utf-8", "replace")
    ):
        raise TableError("it is cut off: its last element is not closed")
    for entry in feed.entries:
        yield entry.get("link"), _title(entry), entry.get("published")


def _title(entry: feedparser.FeedParserDict) -> str:
    title = str(entry.get("title", ""))
    if entry.get("title_detail", {}).get("type") == "text/plain":
        return title
    return html.unescape(re.sub(r"<[^<>]*>", "", title))


def read_sitemap(file: BinaryIO, form: Form, refuse: Refuse) -> Parts:
    """Yield the pages of a sitemap, or of all sitemaps in an index: `url`, `lastmod`, and `title`
    for news.
    """
    yield from _parts(_pages(file, form), ("url", "title", "lastmod"), refuse)


def _parts(rows: Iterable[Sequence[str | None]], names: Iterable[str], refuse: Refuse) -> Parts:
    schema = pa.schema([pa.field(name, pa.string()) for name in names])
    numbered = (
        Row(number, row, sum(len(text or "") for text in row)) for number, row in enumerate(rows, 1)
    )
    yield part_of([], schema, text_column, refuse)
    for chunk in chunks(numbered):
        yield part_of(chunk, schema, text_column, refuse)


def _pages(file: BinaryIO, form: Form, *, is_whole: bool = True) -> Iterator[Sequence[str | None]]:
    """Yield the pages of a sitemap, or of the sitemaps in an index."""
    try:
        root, children = _children(file)
        kind = _local_name(root)
        if kind not in ({"urlset", "sitemapindex"} if is_whole else {"urlset"}):
            raise TableError(f"it is not a sitemap: its root element is {shown(root.tag)}")
        for child in children:
            if kind == "urlset" and _local_name(child) == "url":
                yield _text(child, "loc"), _news_title(child), _text(child, "lastmod")
            elif kind == "sitemapindex" and _local_name(child) == "sitemap":
                yield from _pages_of(_text(child, "loc") or "", form)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        if isinstance(error, TableError):
            raise
        raise TableError(f"it is not XML: {error}") from None


def _pages_of(address: str, form: Form) -> Iterator[Sequence[str | None]]:
    try:
        with form.sitemap(address) as file:
            yield from _pages(unpacked(file), form, is_whole=False)
    except (SharelinksError, OSError, ValueError) as error:
        raise TableError(f"its sitemap {shown(address)} can't be read: {error}") from None


def _children(file: BinaryIO) -> tuple[ElementTree.Element, Iterator[ElementTree.Element]]:
    """Return the root of an XML file, and its children, with only one in memory at a time."""
    # Expat rejects entity bombs.
    events = ElementTree.iterparse(file, ("start", "end"))  # noqa: S314
    _, root = next(events)

    def children() -> Iterator[ElementTree.Element]:
        depth = 0
        for event, element in events:
            depth += 1 if event == "start" else -1
            if event == "end" and depth == 0:
                yield element
                root.clear()

    return root, children()


def _local_name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(page: ElementTree.Element, name: str) -> str | None:
    """Return the text of a page's child in the page's own namespace, of which many are in use."""
    namespace = page.tag.rpartition("}")
    text = page.findtext(f"{namespace[0]}{namespace[1]}{name}")
    return None if text is None else text.strip()


def _news_title(page: ElementTree.Element) -> str | None:
    titles = (
        each.text for each in page.iter() if _NEWS in each.tag and _local_name(each) == "title"
    )
    return next(titles, None)
