"""Collect rows into record batches of bounded size, and refuse rows that don't fit one by one."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import attrs
import pyarrow as pa

from ..clean import shown
from ..errors import SharelinksError

MOST_ROWS = 4096
"""Maximum number of rows in a part."""
MOST_SIZE = 8_000_000
"""Characters plus cells in a part, approximately; a single row may have more."""


class TableError(SharelinksError):
    """A file can't be read as a table; nothing is written."""


@attrs.frozen
class Refused:
    """A row that can't be used: its number in the file, the reason, and its values if known."""

    number: int
    reason: str
    row: Mapping[str, object] = attrs.field(factory=dict)


@attrs.frozen
class Part:
    """Some rows of a table, with their numbers in the file."""

    numbers: Sequence[int]
    batch: pa.RecordBatch


Parts = Generator[Part, None, None]
"""The parts of a table. The first has all columns but no rows."""


class Row(NamedTuple):
    """A row: its number in the file, its values, and their approximate size."""

    number: int
    values: Sequence[Any]
    size: int


Refuse = Callable[[Refused], None]
Fill = Callable[[pa.Field, Sequence[object]], pa.Array]
MISFITS = (pa.ArrowException, ValueError, TypeError, OverflowError, RecursionError)
"""The exceptions for values that don't fit their column."""


def usable(
    rows: range, use: Callable[[range], object], refuse: Callable[[int, Exception], None]
) -> list[int]:
    """Return the rows that can be used; the others are found by bisection and refused."""
    try:
        use(rows)
    except MISFITS as error:
        if isinstance(error, TableError) or not rows:
            raise
        if len(rows) == 1:
            refuse(rows[0], error)
            return []
        middle = len(rows) // 2
        return usable(rows[:middle], use, refuse) + usable(rows[middle:], use, refuse)
    return [*rows]


def chunks(rows: Iterable[Row], most: int = MOST_ROWS) -> Iterator[list[Row]]:
    """Yield lists of at most `most` rows, or fewer if they are large."""
    chunk: list[Row] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += row.size
        if len(chunk) == most or size > MOST_SIZE:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def part_of(rows: Sequence[Row], schema: pa.Schema, fill: Fill, refuse: Refuse) -> Part:
    """Return rows as a record batch, without those that don't fit.

    Args:
        rows: The rows, with a value for each field of the schema.
        schema: The schema of the batch.
        fill: Converts values to a column for a field of the schema.
        refuse: Called with each row that doesn't fit.
    """

    def part(some: Sequence[Row]) -> Part:
        columns = zip(*[row.values for row in some], strict=True) if some else [()] * len(schema)
        arrays = list(map(fill, schema, columns))
        return Part([row.number for row in some], pa.RecordBatch.from_arrays(arrays, schema=schema))

    def refuse_row(index: int, error: Exception) -> None:
        row = dict(zip(schema.names, rows[index].values, strict=True))
        refuse(Refused(rows[index].number, misfit(error), row))

    try:
        return part(rows)
    except MISFITS:
        indices = range(len(rows))
        good = usable(indices, lambda some: part(rows[some.start : some.stop]), refuse_row)
        return part([rows[index] for index in good])


def text_column(_field: pa.Field, values: Sequence[object]) -> pa.Array:
    """Return a column of strings."""
    return pa.array(values, pa.string())


def refuse_twins(names: Sequence[str]) -> None:
    """Raise an error if two columns have the same name."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise TableError(f"two columns are named {shown(name)}: rename one")
        seen.add(name)


def misfit(error: Exception) -> str:
    """Return the reason why a row can't be used."""
    if isinstance(error, UnicodeError) or "UTF8" in str(error):
        return "holds bytes or characters that are not Unicode text"
    return f"does not fit its column: {error}"
