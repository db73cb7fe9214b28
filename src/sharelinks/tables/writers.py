"""Write tables batch by batch: CSV, JSON Lines and Parquet."""

from __future__ import annotations

import codecs
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
_CSV_ROWS = 1024  # per write, so that they fit into a processor's cache
_GROUP_BYTES = 32_000_000  # of a row group in a Parquet file, in memory
# https://owasp.org/www-community/attacks/CSV_Injection, with the wide forms of East Asia
_FORMULA = r"^[=+\-@\t\r\n\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}]"
_NUMBER = r"^[+-]?[0-9]+(?:[.,][0-9]+)*$"


@attrs.frozen
class Format:
    """How tables of a format are written."""

    encode: Callable[[pa.RecordBatch], Any]
    """Converts a batch to what is written, in any thread, or raises an error."""
    writing: Callable[[BinaryIO, Any], AbstractContextManager[Write]]
    """Begins a table in a file, given the first encoded batch, and returns what writes batches."""


@contextmanager
def _csv(
    file: BinaryIO, first: pa.RecordBatch, delimiter: str = ",", mark: bytes = b""
) -> Iterator[Write]:
    file.write(mark)
    options = pyarrow.csv.WriteOptions(batch_size=_CSV_ROWS, delimiter=delimiter)
    with pyarrow.csv.CSVWriter(file, first.schema, write_options=options) as writer:
        yield writer.write_batch


def _harmless(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Convert all columns to strings, with "'" before those that spreadsheets take for formulas."""
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
"""The formats by name. CSV is UTF-8, with all values quoted and nothing for null."""


def excel(delimiter: str) -> Format:
    """Return the format of CSV for spreadsheets, which detect UTF-8 and run no formulas in it."""
    # Without a byte order mark, Excel assumes an old encoding.
    return Format(_harmless, partial(_csv, delimiter=delimiter, mark=codecs.BOM_UTF8))
