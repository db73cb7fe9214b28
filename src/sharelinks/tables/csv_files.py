"""Read CSV, in blocks where it follows RFC 4180 and row by row elsewhere."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain, islice
from typing import BinaryIO, TextIO

import attrs
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from .rows import (
    MOST_ROWS,
    Part,
    Parts,
    Refuse,
    Refused,
    Row,
    TableError,
    chunks,
    part_of,
    refuse_twins,
    text_column,
)
from .sources import LONGEST_LINE, SEPARATOR, Form, decoded

_PIECE = 8192  # characters; Python handles a signal between two pieces
_BLOCK = 1_000_000  # characters that are checked and read at once
_LONGEST_VALUE = 10_000_000  # characters: what follows an unclosed quote is a single value


def read_csv(file: BinaryIO, form: Form, refuse: Refuse) -> Parts:
    """Yield the parts of a CSV file. Its first row names the columns, and every value is text,
    unchanged.
    """
    csv.field_size_limit(_LONGEST_VALUE)
    with decoded(file, form) as text:
        reader = _Reader(text, form.delimiter or ",", refuse)
        schema = pa.schema([pa.field(name, pa.string()) for name in reader.header()])
        yield part_of([], schema, text_column, refuse)
        while block := reader.block():
            yield from reader.parts(block, schema)


@attrs.define
class _Reader:
    """A CSV file being read, with the number of the last row and line."""

    text: TextIO
    delimiter: str
    refuse: Refuse
    row: int = 1
    line: int = 0

    def header(self) -> list[str]:
        """Read the names of the columns."""
        first = self.text.readline(LONGEST_LINE)
        if SEPARATOR.fullmatch(first):
            self.line += 1
            first = ""
        try:
            names = next(self._csv([first] if first else []), [])
        except csv.Error as error:
            raise TableError(f"its first line is not CSV: {error}") from None
        if not names:
            raise TableError("it is empty: its first line has to name the columns")
        refuse_twins(names)
        return names

    def block(self) -> str:
        """Read some lines, and all lines of a quoted value unless there are too many."""
        pieces = [*islice(iter(partial(self.text.read, _PIECE), ""), _BLOCK // _PIECE)]
        quotes = sum(piece.count('"') for piece in pieces)
        size = 0
        for line in iter(partial(self.text.readline, LONGEST_LINE), ""):
            pieces.append(line)
            quotes += line.count('"')
            size += len(line)
            if quotes % 2 == 0 or size > _BLOCK:
                break
        return "".join(pieces)

    def parts(self, block: str, schema: pa.Schema) -> Iterator[Part]:
        """Yield the rows of a block. If a row goes on behind the block, its rest is read too."""
        batch = _batch_of(block, self.delimiter, schema)
        if batch is None:
            for rows in chunks(self._rows(block, len(schema))):
                yield part_of(rows, schema, text_column, self.refuse)
            return
        for start in range(0, batch.num_rows, MOST_ROWS):
            part = batch.slice(start, MOST_ROWS)
            first = self.row + start + 1
            yield Part(range(first, first + part.num_rows), part)
        self.row += batch.num_rows
        self.line += block.count("\n")

    def _rows(self, block: str, width: int) -> Iterator[Row]:
        ahead = io.StringIO(block, newline="")
        rows = self._csv(ahead)
        while ahead.tell() < len(block):
            self.row += 1
            line = self.line + 1
            try:
                values = next(rows)
            except csv.Error as error:
                if self.line > line or "unexpected end" in str(error):
                    raise TableError(
                        f"a quote that opens in line {line:,} does not end where its value does"
                    ) from None
                self.refuse(Refused(self.row, f"is not CSV: {error}"))
                continue
            if len(values) == width:
                yield Row(self.row, values, len("".join(values)) + width)
            elif values:  # an empty line is not a row
                reason = f"expected {width} values, got {len(values)}"
                self.refuse(Refused(self.row, reason, {"": values}))

    def _csv(self, ahead: Iterable[str]) -> Iterator[list[str]]:
        """Return the rows of the lines ahead, and of those not read yet."""
        return csv.reader(self._lines(ahead), delimiter=self.delimiter, strict=True)

    def _lines(self, ahead: Iterable[str]) -> Iterator[str]:
        for line in chain(ahead, iter(partial(self.text.readline, LONGEST_LINE), "")):
            self.line += 1
            if len(line) >= LONGEST_LINE:
                raise TableError(
                    f"its line {self.line:,} has more than {LONGEST_LINE:,} characters"
                )
            yield line


@lru_cache(maxsize=8)
def _regular(delimiter: str) -> str:
    """Return a pattern for blocks that Arrow and Python's `csv` read alike.

    It is the grammar of RFC 4180, with LF besides CRLF and without empty lines.
    """
    comma = re.escape(delimiter)
    plain = rf'[^"{comma}\r\n\x00]'
    quoted = r'"(?:[^"\r\x00]|""|\r\n)*"'
    more = rf"{comma}(?:{quoted}|{plain}*)"
    row = rf"(?:(?:{quoted}|{plain}+)(?:{more})*|(?:{more})+)"
    return rf"\A(?:{row}\r?\n)*(?:{row})?\z"


def _batch_of(block: str, delimiter: str, schema: pa.Schema) -> pa.RecordBatch | None:
    """Return a block as Arrow reads it; None if Python's `csv` might read something else."""
    # Arrow would take U+FEFF at the start of a block for a byte order mark.
    if len(block) > _LONGEST_VALUE or not delimiter.isascii() or block.startswith("\ufeff"):
        return None
    try:
        data = block.encode()
        # As bytes, each of which is a character to the pattern.
        if not pc.match_substring_regex(pa.array([data]), _regular(delimiter))[0].as_py():
            return None
        table = pyarrow.csv.read_csv(
            pa.py_buffer(data),
            pyarrow.csv.ReadOptions(
                use_threads=False, block_size=len(data) + 1, column_names=schema.names
            ),
            pyarrow.csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            pyarrow.csv.ConvertOptions(
                check_utf8=False, column_types=schema, strings_can_be_null=False
            ),
        )
    except (UnicodeEncodeError, pa.ArrowInvalid):  # bytes that are not text, or a ragged row
        return None
    return table.combine_chunks().to_batches()[0]
