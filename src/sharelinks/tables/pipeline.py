"""Build the parts of a table on several cores, in order, and only a few at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from .rows import MISFITS, Part, Refused, misfit, usable
from .texts import plain_column

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


@attrs.define
class Built:
    """A part of a table with its links, ready to be written, and the rows that were refused."""

    encoded: list[Any]
    rows: int
    refused: list[Refused]


def built(
    part: Part,
    add: Callable[[list[pa.RecordBatch]], Iterable[pa.RecordBatch]],
    encode: Callable[[pa.RecordBatch], Any],
) -> Built:
    """Build the links of a part.

    Args:
        part: The part.
        add: `add_share_links` with its settings.
        encode: Converts a record batch to what is written.
    """
    result = Built([], 0, [])
    start = 0
    for added in add([part.batch]):
        numbers = part.numbers[start : start + added.num_rows]
        batch = part.batch.slice(start, added.num_rows)
        start += added.num_rows
        encoded, reasons = _encoded(added, encode)
        result.encoded.append(encoded)
        result.rows += added.num_rows - len(reasons)
        for index, reason in sorted(reasons.items()):
            result.refused.append(Refused(numbers[index], reason, _row(batch.slice(index, 1))))
    return result


def _encoded(
    added: pa.RecordBatch, encode: Callable[[pa.RecordBatch], Any]
) -> tuple[Any, dict[int, str]]:
    """Return the rows that have links, encoded, and the reasons why the others are left out."""
    errors = added.column(added.num_columns - 1)
    whole = added.remove_column(added.num_columns - 1)
    good = pc.indices_nonzero(errors.is_null())
    bad = pc.indices_nonzero(errors.is_valid()).to_pylist()
    reasons = {index: errors[index].as_py() for index in bad}

    def encode_some(some: range) -> Any:
        return encode(whole.take(good[some.start : some.stop]))

    def refuse(index: int, error: Exception) -> None:
        reasons[good[index].as_py()] = misfit(error)

    try:
        return encode(whole.take(good) if bad else whole), reasons
    except MISFITS:
        written = usable(range(len(good)), encode_some, refuse)
        return encode(whole.take(good.take(pa.array(written, pa.int64())))), reasons


def _row(batch: pa.RecordBatch) -> dict[str, object]:
    """Return a refused row for the report; empty if its values can't be shown as text."""
    try:
        columns = zip(batch.schema.names, batch.columns, strict=True)
        return {name: plain_column(column)[0].as_py() for name, column in columns}
    except MISFITS:
        return {}


def in_order(
    function: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int
) -> Generator[_Result, None, None]:
    """Yield the results of a function for items, in order.

    It runs in `jobs` threads, which are never more than a few items ahead.
    """
    waiting: deque[Future[_Result]] = deque()
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) > jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
