"""Read tables of articles part by part: JSON Lines, Parquet, and all readers by name."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from types import MappingProxyType, NoneType
from typing import Any, BinaryIO, TextIO

import pyarrow as pa
import pyarrow.parquet as pq

from ..clean import shown
from .csv_files import read_csv
from .feeds import read_feed, read_sitemap
from .rows import (
    MISFITS,
    MOST_ROWS,
    MOST_SIZE,
    Part,
    Parts,
    Refuse,
    Refused,
    Row,
    TableError,
    chunks,
    part_of,
)
from .sources import LONGEST_LINE, Form, decoded
from .texts import JSON, as_text, changed_type, is_json, json_text

_ROWS_FOR_SCHEMA = 8192
_PARQUET_ROWS = 1024  # per read, as each may hold a value of 100 kB

Reader = Callable[[BinaryIO, Form, Refuse], Parts]


def read_json_lines(file: BinaryIO, form: Form, refuse: Refuse) -> Parts:
    """Yield the parts of a file with a JSON object on each line.

    The first rows determine the type of each column. A column of strings mixed with other values
    becomes text, and values without a type of their own are kept as JSON.
    """
    with decoded(file, form) as text:
        lines = _json_rows(text, refuse)
        first = next(chunks(lines, _ROWS_FOR_SCHEMA), [])
        schema = _schema(row.values[0] for row in first)
        yield part_of([], schema, _json_column, refuse)
        for rows in chain([first], chunks(lines)):
            yield part_of([*_known(rows, schema.names, refuse)], schema, _json_column, refuse)


def _json_rows(text: TextIO, refuse: Refuse) -> Iterator[Row]:
    number = 0
    while line := text.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and not line.endswith("\n"):
            raise TableError(f"its line {number:,} has more than {LONGEST_LINE:,} characters")
        if line.isspace():
            continue
        try:
            row = json.loads(
                line, object_pairs_hook=_object, parse_constant=_constant, parse_float=_float
            )
        except (ValueError, RecursionError) as error:
            refuse(Refused(number, f"is not JSON: {error}"))
            continue
        if isinstance(row, dict):
            yield Row(number, [row], len(line))
        else:
            refuse(Refused(number, "is not a JSON object"))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("an object repeats a key")
    return made


def _constant(name: str) -> object:
    raise ValueError(f"there is no {name} in JSON")


def _float(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is larger than a number can be")
    return number


def _known(rows: Iterable[Row], names: list[str], refuse: Refuse) -> Iterator[Row]:
    """Yield objects as rows of values, and refuse those with an unknown column."""
    known = set(names)
    for row in rows:
        values: dict[str, object] = row.values[0]
        if values.keys() <= known:
            yield Row(row.number, [*map(values.get, names)], row.size)
        else:
            reason = f"the first rows have no column {shown(min(values.keys() - known))}"
            refuse(Refused(row.number, reason, values))


def _schema(rows: Iterable[Mapping[str, object]]) -> pa.Schema:
    columns: dict[str, list[object]] = {}
    for row in rows:
        for name, value in row.items():
            columns.setdefault(name, []).append(value)
    columns = columns or {"url": [], "title": []}
    return pa.schema([_field(name, values) for name, values in columns.items()])


def _field(name: str, values: list[object]) -> pa.Field:
    """Return the field of a column that holds JSON values unchanged."""
    for kind in _JSON_TYPES:
        field = pa.field(name, kind)
        with suppress(*MISFITS):
            if values.count(None) < len(values):
                _json_column(field, values)
                return field
    has_text = str in map(type, values) or values.count(None) == len(values)
    return pa.field(name, pa.string(), metadata=None if has_text else JSON)


_JSON_TYPES: Mapping[pa.DataType, set[type]] = MappingProxyType(
    {
        pa.bool_(): {bool},
        pa.int64(): {int},
        pa.float64(): {int, float},
        pa.list_(pa.string()): {list},
    }
)
"""The types of columns for JSON values, with the Python types of the values."""


def _json_column(field: pa.Field, values: Sequence[Any]) -> pa.Array:
    if pa.types.is_string(field.type):
        write = json_text if is_json(field) else as_text
        return pa.array([None if value is None else write(value) for value in values], field.type)
    types = {*map(type, values)} - {NoneType}
    items = {type(item) for value in values if type(value) is list for item in value}
    if not (types <= _JSON_TYPES[field.type] and items <= {str}):
        raise TypeError(f"{shown(field.name)} is not {field.type}, as in the rows before it")
    return pa.array(values, field.type)


def read_parquet(file: BinaryIO, _form: Form, _refuse: Refuse) -> Parts:
    """Yield the parts of a Parquet file; all types stay unchanged."""
    number = 1
    try:
        # By default, Arrow keeps whole columns of a row group, or the whole file, in memory.
        table = pq.ParquetFile(
            file if file.seekable() else io.BytesIO(file.read()),
            pre_buffer=False,
            buffer_size=65_536,
        )
        schema = _without_views(table.schema_arrow)
        nothing = [pa.nulls(0, field.type) for field in schema]
        yield Part((), pa.RecordBatch.from_arrays(nothing, schema=schema))
        rows = max(1, min(_PARQUET_ROWS, MOST_SIZE // max(1, len(schema))))
        for batch in _collected(table.iter_batches(rows), schema):
            yield Part(range(number, number + batch.num_rows), batch)
            number += batch.num_rows
    except (pa.ArrowException, OSError) as error:
        raise TableError(f"it is not a Parquet file that can be read: {error}") from None


def _without_views(schema: pa.Schema) -> pa.Schema:
    """Return a schema without string views, from which Arrow can't take rows."""
    views = {pa.string_view(): pa.string(), pa.binary_view(): pa.binary()}
    types = [changed_type(field.type, lambda kind: views.get(kind, kind)) for field in schema]
    fields = [field.with_type(kind) for field, kind in zip(schema, types, strict=True)]
    return pa.schema(fields, schema.metadata)


def _collected(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Combine small batches into larger ones of bounded size."""
    waiting: list[pa.RecordBatch] = []
    for batch in chain(batches, [None]):
        if batch is not None:
            waiting.append(batch if batch.schema == schema else batch.cast(schema))
        rows = sum(each.num_rows for each in waiting)
        size = sum(each.nbytes for each in waiting)
        if rows and (batch is None or rows >= MOST_ROWS or size > MOST_SIZE):
            yield pa.Table.from_batches(waiting).combine_chunks().to_batches()[0]
            waiting.clear()


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "csv": read_csv,
        "jsonl": read_json_lines,
        "parquet": read_parquet,
        "feed": read_feed,
        "sitemap": read_sitemap,
    }
)
"""The readers by the names of their formats."""
