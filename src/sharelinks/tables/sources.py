"""Files as they are found: packed or not, of a kind that their name or their first bytes tell, CSV
of any programme.
"""

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
"""Bytes by which a file is judged."""

LONGEST_LINE = 64_000_000
"""Characters that a line can have."""
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
    raise TableError(f"it is an index, and its sitemap {shown(address)} is not beside it")


@attrs.frozen(kw_only=True)
class Form:
    """How a table is written."""

    encoding: str | None = None
    """The name of its encoding, as Python knows it; UTF-8 if not given."""
    delimiter: str | None = None
    """What stands between two values of a CSV file; a comma if not given."""
    columns: frozenset[str] = frozenset()
    """Columns that are asked for, by which the delimiter is known."""
    sitemap: Callable[[str], AbstractContextManager[BinaryIO]] = attrs.field(default=_no_sitemap)
    """Opens a sitemap that an index names by its address."""


class _Rejoined(io.RawIOBase):
    """A stream with what was read of it already."""

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
    """Return a file's first bytes, and the file with all of them still to be read."""
    head = file.read(HEAD)
    if file.seekable():
        file.seek(0)
        return head, file
    return head, io.BufferedReader(_Rejoined(head, file))  # type: ignore[type-var, arg-type]


def unpacked(file: BinaryIO) -> BinaryIO:
    """Return a file as it was before it was packed by gzip or zstd; any other as it is."""
    head, file = looked_at(file)
    for magic, name in _PACKED.items():
        if head.startswith(magic):
            return io.BufferedReader(pa.CompressedInputStream(file, name))
    return file


def kind_of(name: str, head: bytes = b"") -> str:
    """Return what a table is, by the end of its name, or by its first bytes where the name does not
    say.

    Raises:
        TableError: Neither says anything.
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
    if start.startswith(b"<") or b"<\0" in head[:4] or b"\0<" in head[:4]:
        return "sitemap" if re.search(rb"<(?:[\w.-]+:)?(?:urlset|sitemapindex)\b", head) else "feed"
    if start and path.suffix.lower() not in {".xml", ".json"}:
        return "csv"
    raise TableError("neither its name nor its first bytes say what it is: use --from or --to")


def form_seen(head: bytes, form: Form, tell: Callable[[str], None]) -> Form:
    """Return how a text file is written, with what its first bytes show where it is not said.

    Args:
        head: The first bytes.
        form: What is known.
        tell: Is told what was found, if it is out of the ordinary.
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
        codecs.getincrementaldecoder("utf-8")().decode(head)  # which may end within a character
    except UnicodeDecodeError:
        with suppress(UnicodeDecodeError):
            head.decode("cp1252")
            if not _UTF8_CHARACTER.search(head):  # else a few rows are broken
                tell("it is read as cp1252, Excel's encoding of old: --encoding names another")
                return "cp1252"
    return "utf-8"


def _delimiter(header: str, columns: frozenset[str], tell: Callable[[str], None]) -> str:
    """Return the delimiter by which a header has the columns that are asked for."""
    for delimiter in _DELIMITERS:
        with suppress(csv.Error):
            names = next(csv.reader([header], delimiter=delimiter, strict=True), [])
            if columns <= set(names):
                if delimiter != ",":
                    tell(f"its values are separated by {delimiter!r}: --delimiter names another")
                return delimiter
    return ","


@contextmanager
def decoded(file: BinaryIO, form: Form) -> Iterator[TextIO]:
    """Yield a file as text, without a byte order mark.

    Bytes that are no text stay visible as lone surrogates, so that only their row is refused.
    """
    encoding = "utf-8-sig" if form.encoding in (None, "utf-8") else form.encoding
    text = io.TextIOWrapper(file, encoding, "surrogateescape", newline="")
    try:
        yield text
    finally:
        text.detach()  # the file is closed by whoever opened it
