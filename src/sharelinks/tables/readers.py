"""Reading tables of articles, part by part: CSV, JSON Lines, Parquet, feeds and sitemaps, one function each."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO
from xml.etree import ElementTree

import attrs
import feedparser
import pyarrow as pa
import pyarrow.parquet as pq

from ..clean import shown
from .rows import ROWS, Numbered, Part, Refuse, Refused, TableError, parts_of

_LONGEST_FIELD = (
    1_000_000  # characters: so much of a file is taken for one value where its quote does not end
)
_LARGEST_FEED = 100_000_000
_HEAD = 4096


@attrs.frozen
class Form:
    """How a text file is written.

    Attributes:
        encoding: The name of its encoding, as Python knows it.
        delimiter: What stands between two values of a CSV file.
    """

    encoding: str = "utf-8-sig"
    delimiter: str = ","


Reader = Callable[[BinaryIO, Form, Refuse], Iterator[Part]]


def read_csv(file: BinaryIO, form: Form, refuse: Refuse) -> Iterator[Part]:
    """A CSV file, whose first row names the columns. Every value is text, exactly as it stands there."""
    csv.field_size_limit(_LONGEST_FIELD)
    with _decoded(file, form) as text:
        lines = csv.reader(text, delimiter=form.delimiter)
        names = _header(lines)
        yield from parts_of(_csv_rows(lines, names, refuse), refuse, names)


def _csv_rows(lines: Iterator[list[str]], names: list[str], refuse: Refuse) -> Iterator[Numbered]:
    number = 1
    while True:
        number += 1
        try:
            values = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            refuse(Refused(number, f"is no CSV: {error}"))
            continue
        if len(values) == len(names):
            yield number, dict(zip(names, values, strict=True))
        elif values:  # a line with nothing in it is no row
            refuse(
                Refused(
                    number,
                    f"has {len(values)} values, and there are {len(names)} columns",
                    {"": values},
                )
            )


def _header(lines: Iterator[list[str]]) -> list[str]:
    try:
        names = next(lines, [])
    except csv.Error as error:
        raise TableError(f"its first line is no CSV: {error}") from None
    if not names:
        raise TableError("it is empty: its first line has to name the columns")
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise TableError(f"it has two columns {shown(twice)}: rename one")
    return names


def read_json_lines(file: BinaryIO, form: Form, refuse: Refuse) -> Iterator[Part]:
    """A file with a JSON object on each line. A column has one type; one of several types becomes text."""
    with _decoded(file, form) as text:
        yield from parts_of(_json_rows(text, refuse), refuse, ("url", "title"))


def _json_rows(text: io.TextIOBase, refuse: Refuse) -> Iterator[Numbered]:
    for number, line in enumerate(text, 1):
        if line.isspace():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            refuse(Refused(number, f"is no JSON: {error}"))
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            refuse(Refused(number, "is no JSON object"))


@contextmanager
def _decoded(file: BinaryIO, form: Form) -> Iterator[io.TextIOBase]:
    try:
        # Bytes that are no text stay visible as lone surrogates, so that their row alone is refused.
        text = io.TextIOWrapper(file, form.encoding, "surrogateescape", newline="")
    except LookupError:
        raise TableError(f"there is no encoding {shown(form.encoding)}") from None
    try:
        yield text
    finally:
        text.detach()  # the file is closed by whoever opened it


def read_parquet(file: BinaryIO, _form: Form, _refuse: Refuse) -> Iterator[Part]:
    """A Parquet file; all types stay as they are."""
    if not file.seekable():
        file = io.BytesIO(file.read())
    number = 1
    try:
        # Else it holds what it read, up to the whole file.
        table = pq.ParquetFile(file, pre_buffer=False, buffer_size=65_536)
        yield Part((), pa.RecordBatch.from_pylist([], schema=table.schema_arrow))
        for batch in table.iter_batches(ROWS):
            yield Part(range(number, number + batch.num_rows), batch)
            number += batch.num_rows
    except (pa.ArrowException, OSError) as error:
        raise TableError(f"it is no Parquet file that can be read: {error}") from None


def read_feed(file: BinaryIO, _form: Form, refuse: Refuse) -> Iterator[Part]:
    """An RSS or Atom feed: its entries' `url`, `title` and `published`."""
    data = file.read(_LARGEST_FEED + 1)
    if len(data) > _LARGEST_FEED:
        raise TableError(
            f"it has more than {_LARGEST_FEED:,} bytes, and feeds are not read piece by piece"
        )
    feed = feedparser.parse(io.BytesIO(data))
    if not (feed.entries or feed.version):
        raise TableError("it is no feed: RSS and Atom are read")
    rows = ({"url": entry.get("link"), "title": _title(entry), "published": entry.get("published")}
            for entry in feed.entries)  # fmt: skip
    yield from parts_of(enumerate(rows, 1), refuse, ("url", "title", "published"))


def _title(entry: feedparser.FeedParserDict) -> str:
    title = str(entry.get("title", ""))
    if entry.get("title_detail", {}).get("type") == "text/plain":
        return title
    return html.unescape(re.sub(r"<[^<>]*>", "", title))


_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def read_sitemap(file: BinaryIO, _form: Form, refuse: Refuse) -> Iterator[Part]:
    """A sitemap: the `url` and `lastmod` of its pages, and the `title` of those that are news."""
    yield from parts_of(enumerate(_sitemap_rows(file), 1), refuse, ("url", "title", "lastmod"))


def _sitemap_rows(file: BinaryIO) -> Iterator[Mapping[str, object]]:
    try:
        events = ElementTree.iterparse(file, ("start", "end"))  # noqa: S314 - expat refuses entity bombs
        _, root = next(events)
        if root.tag != f"{_SITEMAP}urlset":
            raise TableError(
                f"it is no sitemap of pages but has the root element {shown(root.tag)}"
            )
        for event, element in events:
            if event == "end" and element.tag == f"{_SITEMAP}url":
                texts = (element.findtext(path) for path in
                         (f"{_SITEMAP}loc", f".//{_NEWS}title", f"{_SITEMAP}lastmod"))  # fmt: skip
                yield dict(zip(("url", "title", "lastmod"), texts, strict=True))
                root.clear()  # or all of the file would be held in memory
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        if isinstance(error, TableError):
            raise
        raise TableError(f"it is no XML: {error}") from None


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "csv": read_csv,
        "jsonl": read_json_lines,
        "parquet": read_parquet,
        "feed": read_feed,
        "sitemap": read_sitemap,
    }
)
"""The readers by the names of what they read."""

_ENDINGS = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".rss": "feed",
            ".atom": "feed", ".xml": "xml"}  # fmt: skip


def kind_of(name: str, file: BinaryIO | None = None) -> str:
    """What a file is, by the end of its name; an XML file's beginning tells a sitemap from a feed.

    Raises:
        TableError: The name's end says nothing.
    """
    kind = _ENDINGS.get(PurePath(name).suffix.lower(), "")
    if kind == "xml" and isinstance(file, io.BufferedReader):
        return (
            "sitemap"
            if re.search(rb"<(?:urlset|sitemapindex)\b", file.peek(_HEAD)[:_HEAD])
            else "feed"
        )
    if kind in {"", "xml"}:
        raise TableError("the end of its name does not say what it is: use --from or --to")
    return kind
