"""Rows of a file, collected into record batches of a bounded size; those that do not fit are
refused one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import attrs
import pyarrow as pa

from ..clean import shown
from ..errors import SharelinksError

MOST_ROWS = 4096
"""Rows of a batch, at most."""
MOST_SIZE = 8_000_000
"""Characters and cells of a batch's rows, about; one row may have more."""


class TableError(SharelinksError):
    """A file that is not what it should be; nothing is written then."""


@attrs.frozen
class Refused:
    """A row that can't be used: its number in the file, why, and what of it could be read."""

    number: int
    reason: str
    row: Mapping[str, object] = attrs.field(factory=dict)


@attrs.frozen
class Part:
    """A few rows of a table, and their numbers in the file."""

    numbers: Sequence[int]
    batch: pa.RecordBatch


Parts = Generator[Part, None, None]
"""The parts of a table: first one without rows, but with all columns."""


class Row(NamedTuple):
    """A row as it was read: its number in the file, its values, and about how much memory they
    take.
    """

    number: int
    values: Sequence[Any]
    size: int


Refuse = Callable[[Refused], None]
Fill = Callable[[pa.Field, Sequence[object]], pa.Array]
MISFITS = (pa.ArrowException, ValueError, TypeError, OverflowError, RecursionError)
"""What is raised where values can't be held."""


def usable(
    rows: range, use: Callable[[range], object], refuse: Callable[[int, Exception], None]
) -> list[int]:
    """Return those of the rows that can be used; the others are found by halves, and refused."""
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
    """Yield the rows, so many at once, or fewer if they are large."""
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
    """Rows as a record batch, without those that do not fit.

    Args:
        rows: The rows; their values are those of the schema's fields.
        schema: The schema of the batch.
        fill: Makes a column of values for a field of the schema.
        refuse: Is called with each row that does not fit.
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
    """Return a column of texts."""
    return pa.array(values, pa.string())


def refuse_twins(names: Sequence[str]) -> None:
    """Refuse two columns of one name."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise TableError(f"two columns are called {shown(name)}: rename one")
        seen.add(name)


def misfit(error: Exception) -> str:
    """Why a row can't be used, in words."""
    if isinstance(error, UnicodeError) or "UTF8" in str(error):
        return "holds bytes or characters that are not Unicode text"
    return f"does not fit: {error}"
