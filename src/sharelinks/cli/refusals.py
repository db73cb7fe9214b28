"""The rows that `sharelinks batch` refuses: their number, and a report of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import attrs
import click

from ..tables.rows import Refused
from .replacing import replacing
from .terminal import echo

_PRINTED = 5  # rows on standard error


@attrs.define
class Refusals:
    """A report of refused rows."""

    report: Callable[[int, Refused], object]
    """Called with how many rows have been refused, and the row."""
    count: int = 0

    def add(self, refused: Refused) -> None:
        """Count and report a row."""
        self.count += 1
        self.report(self.count, refused)


def print_refused(count: int, refused: Refused) -> None:
    """Print the first refused rows on standard error."""
    if count <= _PRINTED:
        echo(f"sharelinks: row {refused.number:,}: {refused.reason}", err=True)
    elif count == _PRINTED + 1:
        click.echo("sharelinks: …and more: --rejects FILE has them all", err=True)


@contextmanager
def refusals_written(path: str) -> Iterator[Refusals]:
    """Write all refused rows to a CSV file."""
    with replacing(path) as file:
        text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(("row", "reason", "content"))
        yield Refusals(
            lambda _, refused: rows.writerow(
                (refused.number, refused.reason, json.dumps(refused.row, default=str))
            )
        )
        text.detach()
