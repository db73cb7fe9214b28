"""Share links for the record batches of Apache Arrow, which Spark, DuckDB, Polars and others
exchange.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from ..clean import listed, shown
from ..errors import MissingFieldError, SharelinksError
from ..network import Network
from ..sharer import Sharer
from .columns import Links, links_by_column, values_of

ERROR = "error"
"""The column with the reason why a row has no share links."""
_MOST_ROWS = 8192  # in a record batch with links
_MOST_BYTES = 4_000_000  # of articles in a record batch; their links take up to 20 times as much
_DEFAULT = Sharer()


def add_share_links(
    batches: Iterable[pa.RecordBatch],
    *,
    url: str = "url",
    title: str | None = "title",
    columns: Mapping[str, str] | None = None,
    networks: Iterable[str | Network] | None = None,
    sharer: Sharer | None = None,
) -> Iterator[pa.RecordBatch]:
    """Add a column of share URLs per network, and a column `error`, to record batches.

    A row that can't be shared has nulls and the reason in `error`, which is null in all other rows.
    All other columns pass unchanged. Memory does not grow with the number of batches.

    Args:
        batches: Record batches of one schema, or anything that exports them as an Arrow stream
            (`__arrow_c_stream__`), such as a pyarrow table, a Polars frame or a DuckDB relation.
        url: The name of the column with the articles' URLs.
        title: The name of the column with their titles; None if there is none.
        columns: The names of the columns of other fields, as in `{"description": "teaser"}`; for
            the fields, see `share_url`.
        networks: The networks, as names or `Network`s; by default those of `sharer`. The new
            columns have their names.
        sharer: An application's settings, such as its campaign.

    Returns:
        Record batches of at most 8192 rows; `share_links_schema` returns their schema.

    Raises:
        SharelinksError: A network is unknown or lacks a field that it needs; `url`, `title` or
            `columns` names a column that doesn't exist; or a new column has the name of an
            existing one.
        TypeError: No network uses a field in `columns`.

    Example:
        >>> rows = {"url": ["https://example.com/a", None], "title": ["Für alle", "B"]}
        >>> batch = pa.RecordBatch.from_pydict(rows)
        >>> [added] = add_share_links([batch], networks=["facebook"])
        >>> added.column("facebook").to_pylist()
        ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.com%2Fa', None]
        >>> added.column("error").to_pylist()
        [None, 'url is null']
    """
    settings = _settings(networks, sharer)
    names = {"url": url, **({} if title is None else {"title": title}), **(columns or {})}
    _refuse_for_every_row(settings, names)
    if hasattr(batches, "__arrow_c_stream__"):
        batches = pa.RecordBatchReader.from_stream(batches)
    return _added(batches, names, settings)


def share_links_schema(
    schema: pa.Schema,
    *,
    networks: Iterable[str | Network] | None = None,
    sharer: Sharer | None = None,
) -> pa.Schema:
    """Return the schema of what `add_share_links` yields for batches of the given schema.

    Raises:
        SharelinksError: A network is unknown, or a new column would have the name of an existing
            one.
    """
    names = [*(network.name for network in _settings(networks, sharer).networks), ERROR]
    taken = [name for name in names if name in schema.names or names.count(name) > 1]
    if taken:
        raise SharelinksError(
            f"column {shown(taken[0])} exists already: rename it, or leave out this network"
        )
    for name in names:
        schema = schema.append(pa.field(name, pa.string()))
    return schema


def _settings(networks: Iterable[str | Network] | None, sharer: Sharer | None) -> Sharer:
    """Return strict settings, so that an article that can't be shared is an error in its row."""
    sharer = sharer or _DEFAULT
    changes: dict[str, Any] = {} if sharer.strict else {"strict": True}
    if networks is not None:
        changes["networks"] = networks
    return attrs.evolve(sharer, **changes) if changes else sharer


def _refuse_for_every_row(sharer: Sharer, fields: Iterable[str]) -> None:
    """Raise the errors that concern every row, whatever its values."""
    given = {
        *fields,
        *(["hashtag", "tags"] if "hashtags" in fields else []),
        *(["via"] if sharer.via else []),
    }
    for network in sharer.networks:
        network.template(tuple(given))
    others = [field for field in fields if field not in {"url", "title"}]
    with suppress(MissingFieldError):  # their values are in the columns
        sharer.links("https://example.com/", **dict.fromkeys(others))


def _added(
    batches: Iterable[pa.RecordBatch], names: Mapping[str, str], sharer: Sharer
) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        schema = share_links_schema(batch.schema, sharer=sharer)
        indices = {field: _index(batch.schema, field, name) for field, name in names.items()}
        for start in range(0, batch.num_rows, _MOST_ROWS) or [0]:
            part = batch.slice(start, _MOST_ROWS)
            columns = {field: part.column(index) for field, index in indices.items()}
            for field, column in columns.items():
                if column.type == pa.string_view():  # Arrow can't take rows of one
                    columns[field] = column.cast(pa.string())
            for few in _slices(part.num_rows, sum(map(_bytes, columns.values()))):
                given = {field: column.slice(*few) for field, column in columns.items()}
                new = _new_columns(sharer, given)
                yield pa.RecordBatch.from_arrays([*part.slice(*few).columns, *new], schema=schema)


def _slices(rows: int, size: int) -> list[tuple[int, int]]:
    """Return the offsets and lengths of slices of rows that have so many bytes in all."""
    length = max(1, rows * _MOST_BYTES // max(1, size))
    return [(offset, length) for offset in range(0, rows, length)] or [(0, 0)]


def _index(schema: pa.Schema, field: str, name: str) -> int:
    if schema.names.count(name) != 1:
        argument = field if field in {"url", "title"} else "columns"
        number = "more than one" if name in schema.names else "no"
        raise SharelinksError(
            f"there is {number} column {shown(name)} among {listed(schema.names)}: "
            f"name it with {argument}=…"
        )
    return int(schema.get_field_index(name))


def _bytes(column: pa.Array) -> int:
    """Return the size of a column's values, counting repeated values of a dictionary."""
    if not pa.types.is_dictionary(column.type):
        return int(column.nbytes)
    return int(column.dictionary.nbytes) * len(column) // max(1, len(column.dictionary))


def _new_columns(sharer: Sharer, columns: Mapping[str, pa.Array]) -> list[pa.Array]:
    """Return the share URLs and the errors of a batch's rows."""
    parts = [*links_by_column(sharer, columns)]
    numbers = pa.array(range(len(columns["url"])), pa.uint64())
    done = pa.chunked_array([part.rows for part in parts], pa.uint64())
    rest = numbers.filter(pc.invert(pc.is_in(numbers, done)))
    if len(rest) or not parts:
        parts.append(_links_by_row(sharer, columns, rest))
    if len(parts) == 1:
        return parts[0].columns
    order = pc.sort_indices(pa.concat_arrays([part.rows for part in parts]))
    return [
        pa.concat_arrays(column).take(order)
        for column in zip(*[part.columns for part in parts], strict=True)
    ]


def _links_by_row(sharer: Sharer, columns: Mapping[str, pa.Array], rows: pa.Array) -> Links:
    values = [values_of(column.take(rows)) for column in columns.values()]
    made = [_row(sharer, dict(zip(columns, row, strict=True))) for row in zip(*values, strict=True)]
    links = zip(*made, strict=True) if made else [()] * (len(sharer.networks) + 1)
    return Links(rows, [pa.array(column, pa.string()) for column in links])


def _row(sharer: Sharer, article: Mapping[str, Any]) -> tuple[str | None, ...]:
    """Return an article's share URLs and None, or Nones and the error."""
    try:
        if article["url"] is None:
            raise SharelinksError("url is null")
        return (*[link.url for link in sharer.links(**article)], None)
    except SharelinksError as error:
        return (*[None] * len(sharer.networks), str(error).encode("utf-8", "replace").decode())
