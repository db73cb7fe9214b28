"""Apache Arrow: `add_share_links` for record batches, as Spark, Ray, Dask and DuckDB take and give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat

from ..clean import shown
from ..errors import SharelinksError
from ..lookup import networks_of
from ..network import Network
from ..networks import SIX
from ..sharer import Sharer

try:
    import pyarrow as pa
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError(
        f"sharelinks.tables.arrow needs {missing.name}: pip install 'sharelinks[arrow]'",
        name=missing.name,
    ) from None

ERROR = "error"
"""The column that says why a row has no share links."""
_ROWS = 8192  # at once: so many links fit into arrays of strings, whatever a batch's length


def add_share_links(
    batches: Iterable[pa.RecordBatch],
    *,
    url: str = "url",
    title: str | None = "title",
    networks: Iterable[str | Network] = SIX,
) -> Iterator[pa.RecordBatch]:
    """Record batches with a column of share URLs more for each network, and a column `error`.

    A row that can't be shared has nulls and its reason in `error`, which is null in all other rows. All other columns
    pass as they are. Memory does not grow with the number of batches.

    Args:
        batches: The record batches, all of one schema.
        url: The name of the column with the articles' URLs.
        title: The name of the column with their titles; None if there is none.
        networks: Names or `Network`s; their names are those of the new columns.

    Returns:
        Record batches of at most 8192 rows, whose schema is `share_links_schema` of that of `batches`.

    Raises:
        SharelinksError: A network is not known or needs a field; `url` or `title` names no column; or a new column has
            the name of an old one.

    Example:
        >>> batch = pa.RecordBatch.from_pydict({"url": ["https://example.com/a", None], "title": ["Für alle", "B"]})
        >>> [added] = add_share_links([batch], networks=["facebook"])
        >>> added.column("facebook").to_pylist()
        ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.com%2Fa', None]
        >>> added.column("error").to_pylist()
        [None, 'url is null']
    """
    sharer = Sharer(networks=networks)
    # What every row would be refused for is an error of its own.
    sharer.links("https://example.com/")
    return _added(batches, url, title, sharer)


def share_links_schema(schema: pa.Schema, *, networks: Iterable[str | Network] = SIX) -> pa.Schema:
    """The schema of what `add_share_links` makes of batches with a schema.

    Raises:
        SharelinksError: A network is not known, or a new column would have the name of an old one.
    """
    names = [*(network.name for network in networks_of(networks)), ERROR]
    taken = [name for name in names if name in schema.names or names.count(name) > 1]
    if taken:
        raise SharelinksError(
            f"there is a column {shown(taken[0])} already: rename it, or leave this network out"
        )
    for name in names:
        schema = schema.append(pa.field(name, pa.string()))
    return schema


def _added(
    batches: Iterable[pa.RecordBatch], url: str, title: str | None, sharer: Sharer
) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        schema = share_links_schema(batch.schema, networks=sharer.networks)
        for start in range(0, batch.num_rows, _ROWS) or [0]:
            part = batch.slice(start, _ROWS)
            titles = repeat("") if title is None else _texts(_column(part, title, "title"))
            rows = [_row(sharer, *row) for row in zip(_texts(_column(part, url, "url")), titles)]  # noqa: B905
            columns = zip(*rows, strict=True) if rows else repeat(())
            new = [pa.array(next(columns), pa.string()) for _ in range(len(sharer.networks) + 1)]
            yield pa.RecordBatch.from_arrays([*part.columns, *new], schema=schema)


def _row(sharer: Sharer, url: object, title: object) -> tuple[str | None, ...]:
    """The share URLs of an article and no error; or nulls and the error."""
    try:
        if url is None:
            raise SharelinksError("url is null")
        return (*[link.url for link in sharer.links(url, title)], None)
    except SharelinksError as error:
        return (*[None] * len(sharer.networks), str(error).encode("utf-8", "replace").decode())


def _column(batch: pa.RecordBatch, name: str, argument: str) -> pa.Array:
    if batch.schema.names.count(name) != 1:
        names = ", ".join(batch.schema.names)
        raise SharelinksError(
            f"there is no one column {shown(name)} among {names}: name it with {argument}=…"
        )
    return batch.column(batch.schema.get_field_index(name))


def _texts(column: pa.Array) -> list[object]:
    """A column's values. Arrow does not check strings that it reads: one that is not UTF-8 stays bytes."""
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_text(value) for value in column.cast(pa.binary()).to_pylist()]


def _text(value: bytes | None) -> str | bytes | None:
    try:
        return value if value is None else value.decode()
    except UnicodeDecodeError:
        return value
