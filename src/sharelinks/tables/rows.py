"""Rows of text files, collected into record batches; those that do not fit are refused one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import attrs
import pyarrow as pa

from ..clean import shown
from ..errors import SharelinksError

ROWS = 8192
"""Rows of a batch, at most."""

Row = Mapping[str, object]
Numbered = tuple[int, Row]


class TableError(SharelinksError):
    """A file that is not what it should be; nothing is written then."""


@attrs.frozen
class Refused:
    """A row that can't be used: its number in the file, why, and what of it could be read."""

    number: int
    reason: str
    row: Row = attrs.field(factory=dict)


@attrs.frozen
class Part:
    """A few rows of a table, and their numbers in the file."""

    numbers: Sequence[int]
    batch: pa.RecordBatch


Refuse = Callable[[Refused], None]
_MISFITS = (pa.ArrowException, ValueError, TypeError, OverflowError)


def parts_of(rows: Iterable[Numbered], refuse: Refuse, names: Iterable[str]) -> Iterator[Part]:
    """Rows as record batches of one schema, which the first of them decide.

    A column that holds values of several types becomes text: JSON, where they are not text already.

    Args:
        rows: The rows, each with its number. A row may lack columns.
        refuse: Is called with each row that does not fit.
        names: The columns' names, should there be no row.
    """
    rows = iter(rows)
    chunk = [*islice(rows, ROWS)]
    schema = _schema(row for _, row in chunk or [(0, dict.fromkeys(names))])
    while True:
        yield _part(chunk, schema, refuse)
        chunk = [*islice(rows, ROWS)]
        if not chunk:
            return


def _schema(rows: Iterable[Row]) -> pa.Schema:
    columns: dict[str, list[object]] = {}
    for row in rows:
        for name, value in row.items():
            columns.setdefault(name, []).append(value)
    return pa.schema([pa.field(name, _type(values)) for name, values in columns.items()])


def _type(values: list[object]) -> pa.DataType:
    try:
        kind = pa.array(values).type
    except _MISFITS:
        return pa.string()
    return pa.string() if pa.types.is_null(kind) else kind


def _part(chunk: list[Numbered], schema: pa.Schema, refuse: Refuse) -> Part:
    try:
        return _whole_part(chunk, schema)
    except _MISFITS:
        return _whole_part(
            [numbered for numbered in chunk if _fits(numbered, schema, refuse)], schema
        )


def _fits(numbered: Numbered, schema: pa.Schema, refuse: Refuse) -> bool:
    try:
        _whole_part([numbered], schema)
    except UnicodeEncodeError:
        refuse(
            Refused(numbered[0], "holds bytes or characters that are no Unicode text", numbered[1])
        )
        return False
    except _MISFITS as error:
        refuse(Refused(numbered[0], f"does not fit the rows before it: {error}", numbered[1]))
        return False
    return True


def _whole_part(chunk: list[Numbered], schema: pa.Schema) -> Part:
    known = {*schema.names}
    for _, row in chunk:
        if not row.keys() <= known:
            raise ValueError(
                f"the first {ROWS:,} rows have no column {shown(min(row.keys() - known))}"
            )
    columns = [_column([row.get(field.name) for _, row in chunk], field.type) for field in schema]
    return Part([number for number, _ in chunk], pa.RecordBatch.from_arrays(columns, schema=schema))


def _column(values: list[object], kind: pa.DataType) -> pa.Array:
    if pa.types.is_string(kind):
        values = [
            value if value is None or isinstance(value, str) else as_text(value) for value in values
        ]
    return pa.array(values, kind)


def as_text(value: object) -> str:
    """A value that is no text as a text file holds it: as JSON, or as `str()` has it."""
    try:
        return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        return str(value)
