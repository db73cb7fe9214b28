"""Detect what a file is: its compression, its format, and the encoding and delimiter of CSV."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import PurePath
from typing import BinaryIO, NoReturn, TextIO

import attrs
import pyarrow as pa

from ..clean import shown
from .rows import TableError

HEAD = 65_536
"""Number of bytes at the start of a file that are examined."""

LONGEST_LINE = 64_000_000
"""Maximum number of characters in a line."""
_PACKED = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}
_PACKED_ENDINGS = (".gz", ".zst")
_KINDS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".rss": "feed",
    ".atom": "feed",
}
_BOMS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_UTF8_CHARACTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
SEPARATOR = re.compile(r'"?sep=(.)"?\s*')
"""The line before the header with which Excel names the delimiter."""
_DELIMITERS = ",;\t|"


def _no_sitemap(address: str) -> NoReturn:
    raise TableError(f"it is an index whose sitemap {shown(address)} is not in the same folder")


@attrs.frozen(kw_only=True)
class Form:
    """What has to be known to read a file."""

    encoding: str | None = None
    """The name of the encoding in Python; by default UTF-8."""
    delimiter: str | None = None
    """The delimiter of a CSV file; by default a comma."""
    columns: frozenset[str] = frozenset()
    """The columns that must exist, by which the delimiter is detected."""
    sitemap: Callable[[str], AbstractContextManager[BinaryIO]] = attrs.field(default=_no_sitemap)
    """Opens a sitemap in an index by its URL."""


class _Rejoined(io.RawIOBase):
    """A stream, from its start, whose first bytes have been read already."""

    def __init__(self, head: bytes, rest: io.BufferedIOBase) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        # One read at a time: Python handles a signal between two calls, not within one that waits.
        data = self._head.read(len(buffer)) or self._rest.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def looked_at(file: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Return the first bytes of a file, and the file at its start."""
    head = file.read(HEAD)
    if file.seekable():
        file.seek(0)
        return head, file
    return head, io.BufferedReader(_Rejoined(head, file))  # type: ignore[type-var, arg-type]


def unpacked(file: BinaryIO) -> BinaryIO:
    """Decompress a file if it is compressed with gzip or zstd."""
    head, file = looked_at(file)
    for magic, name in _PACKED.items():
        if head.startswith(magic):
            return io.BufferedReader(pa.CompressedInputStream(file, name))
    return file


def kind_of(name: str, head: bytes = b"") -> str:
    """Return the format of a file, by the ending of its name, or by its first bytes.

    Raises:
        TableError: Neither tells the format.
    """
    path = PurePath(name)
    if path.suffix.lower() in _PACKED_ENDINGS:
        path = path.with_suffix("")
    kind = _KINDS.get(path.suffix.lower())
    if kind:
        return kind
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"PAR1"):
        return "parquet"
    if start.startswith(b"{"):
        with suppress(ValueError):
            json.loads(start.splitlines()[0])
            return "feed" if b'"https://jsonfeed.org/' in start else "jsonl"
        return "feed"
    if start.startswith(b"PK\3\4"):
        raise TableError("it is a ZIP file, such as an Excel workbook: save it as CSV")
    if start.startswith(b"<") or b"<\0" in head[:4] or b"\0<" in head[:4]:
        return "sitemap" if re.search(rb"<(?:[\w.-]+:)?(?:urlset|sitemapindex)\b", head) else "feed"
    if start and path.suffix.lower() not in {".xml", ".json"}:
        return "csv"
    raise TableError("neither its name nor its first bytes tell its format: use --from or --to")


def form_seen(head: bytes, form: Form, tell: Callable[[str], None]) -> Form:
    """Detect the encoding and delimiter of a text file, unless they are given.

    Args:
        head: The first bytes.
        form: What is known of the file.
        tell: Called with a message if what is detected is unusual.
    """
    encoding = form.encoding or _encoding(head, tell)
    try:
        start = head.decode(encoding, "replace").removeprefix("\ufeff")
    except LookupError:
        raise TableError(f"there is no encoding {shown(encoding)}") from None
    header = start.partition("\n")[0]
    told = SEPARATOR.fullmatch(header)
    delimiter = form.delimiter or (told[1] if told else _delimiter(header, form.columns, tell))
    return attrs.evolve(form, encoding=encoding, delimiter=delimiter)


def _encoding(head: bytes, tell: Callable[[str], None]) -> str:
    for mark, encoding in _BOMS.items():
        if head.startswith(mark):
            return encoding
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # may end within a character
    except UnicodeDecodeError:
        with suppress(UnicodeDecodeError):
            head.decode("cp1252")
            if not _UTF8_CHARACTER.search(head):  # otherwise, it is UTF-8 with a few bad rows
                tell("read as cp1252, Excel's old encoding: --encoding overrides it")
                return "cp1252"
    return "utf-8"


def _delimiter(header: str, columns: frozenset[str], tell: Callable[[str], None]) -> str:
    """Return the delimiter that splits the header into the columns that must exist."""
    for delimiter in _DELIMITERS:
        with suppress(csv.Error):
            names = next(csv.reader([header], delimiter=delimiter, strict=True), [])
            if columns <= set(names):
                if delimiter != ",":
                    tell(f"values are separated by {delimiter!r}: --delimiter overrides it")
                return delimiter
    return ","


@contextmanager
def decoded(file: BinaryIO, form: Form) -> Iterator[TextIO]:
    """Decode a file, without a byte order mark.

    Invalid bytes become lone surrogates, so that only their row is refused.
    """
    encoding = "utf-8-sig" if form.encoding in (None, "utf-8") else form.encoding
    text = io.TextIOWrapper(file, encoding, "surrogateescape", newline="")
    try:
        yield text
    finally:
        text.detach()  # whoever opened the file closes it
