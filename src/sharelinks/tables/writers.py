"""Writing tables: CSV, JSON Lines and Parquet, batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from types import MappingProxyType
from typing import Any, BinaryIO

import attrs
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from .texts import csv_columns, json_lines

Write = Callable[[Any], object]
_CSV_ROWS = 1024  # at once: about as much as a processor's cache holds
_GROUP_BYTES = 32_000_000  # of a Parquet file's group of rows, as they are in memory
# https://owasp.org/www-community/attacks/CSV_Injection, with the wide forms of East Asia
_FORMULA = r"^[=+\-@\t\r\n\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}]"
_NUMBER = r"^[+-]?[0-9]+(?:[.,][0-9]+)*$"


@attrs.frozen
class Format:
    """How a kind of table is written."""

    encode: Callable[[pa.RecordBatch], Any]
    """Makes of a batch what is written, in any thread; what it can't hold is an error."""
    writing: Callable[[BinaryIO, Any], AbstractContextManager[Write]]
    """Opens a table in a file, given what was encoded first; all that was encoded is then written
    to it."""


@contextmanager
def _csv(file: BinaryIO, first: pa.RecordBatch, delimiter: str = ",") -> Iterator[Write]:
    options = pyarrow.csv.WriteOptions(batch_size=_CSV_ROWS, delimiter=delimiter)
    with pyarrow.csv.CSVWriter(file, first.schema, write_options=options) as writer:
        yield writer.write_batch


@contextmanager
def _csv_for_excel(file: BinaryIO, first: pa.RecordBatch, delimiter: str) -> Iterator[Write]:
    file.write(b"\xef\xbb\xbf")  # else Excel takes it for an old code page
    with _csv(file, first, delimiter) as write:
        yield write


def _harmless(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Columns of text that a spreadsheet shows as they are: what it would run as a formula begins
    with "'".
    """
    texts = csv_columns(batch)
    names = _quoted(pa.array(texts.schema.names, pa.string())).to_pylist()
    return pa.RecordBatch.from_arrays([*map(_quoted, texts.columns)], names)


def _quoted(texts: pa.Array) -> pa.Array:
    is_run = pc.and_not(
        pc.match_substring_regex(texts, _FORMULA), pc.match_substring_regex(texts, _NUMBER)
    )
    return pc.if_else(is_run, pc.binary_join_element_wise("'", texts, ""), texts)


@contextmanager
def _json_lines(file: BinaryIO, _first: pa.Buffer) -> Iterator[Write]:
    yield file.write


@contextmanager
def _parquet(file: BinaryIO, first: pa.RecordBatch) -> Iterator[Write]:
    waiting: list[pa.RecordBatch] = []
    with pq.ParquetWriter(file, first.schema) as writer:

        def write(batch: pa.RecordBatch) -> None:
            waiting.append(batch)
            if sum(each.nbytes for each in waiting) > _GROUP_BYTES:
                write_group()

        def write_group() -> None:
            table = pa.Table.from_batches(waiting, first.schema)
            waiting.clear()
            writer.write_table(table, max(1, table.num_rows))

        yield write
        write_group()


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "csv": Format(csv_columns, _csv),
        "jsonl": Format(json_lines, _json_lines),
        "parquet": Format(lambda batch: batch, _parquet),
    }
)
"""CSV (in UTF-8; every value in quotes, nothing for null), JSON Lines and Parquet, by name."""


def excel(delimiter: str) -> Format:
    """Return the CSV that Excel opens as it is meant, with nothing that it would run."""
    return Format(_harmless, partial(_csv_for_excel, delimiter=delimiter))
