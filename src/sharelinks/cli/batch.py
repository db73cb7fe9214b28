"""`sharelinks batch`: share links for a table of articles, in as much memory as a few thousand of its rows need."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, BinaryIO

import attrs
import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from ..clean import shown
from ..errors import SharelinksError
from ..networks import NETWORKS, SIX

if TYPE_CHECKING:
    import pyarrow as pa

    from ..tables.rows import Part, Refused
    from ..tables.writers import Write

_FROM = ("csv", "jsonl", "parquet", "feed", "sitemap")
_TO = ("csv", "jsonl", "parquet")
_TOLD = 5  # reasons on standard error where there is no file for them


@attrs.frozen(kw_only=True)
class Job:
    """What is asked of the command."""

    source: str
    target: str
    kind: str | None
    target_kind: str | None
    url_column: str
    title_column: str
    networks: Sequence[str]
    rejects: str | None
    encoding: str
    delimiter: str


def _names(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in NETWORKS if name.startswith(incomplete)]


def _one_character(_ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    if len(value) != 1 or value in '\r\n"':
        raise click.BadParameter("give one character")
    return value


@click.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="[OUT]", default="-")
@click.option(
    "--from",
    "kind",
    type=click.Choice(_FROM),
    help="What IN is.  [default: by the end of its name]",
)
@click.option("--to", "target_kind", type=click.Choice(_TO),
              help="What OUT is.  [default: by the end of its name; on standard output csv]")  # fmt: skip
@click.option(
    "--url-column", default="url", show_default=True, help="The column with the articles' URLs."
)
@click.option("--title-column", default="title", show_default=True,
              help="The column with their titles; '' for none.")  # fmt: skip
@click.option("--network", "networks", multiple=True, metavar="NAME", shell_complete=_names,
              help=f"A network, and its column. Can be given again.  [default: {', '.join(SIX)}]")  # fmt: skip
@click.option(
    "--rejects",
    metavar="FILE",
    help="Write the rows that have no links to this CSV file, with the reason.",
)
@click.option(
    "--encoding",
    default="utf-8-sig",
    show_default="utf-8",
    help="The encoding of a CSV or JSON Lines file.",
)
@click.option("--delimiter", default=",", show_default=True, callback=_one_character,
              help="What stands between two values of a CSV file.")  # fmt: skip
def batch(**given: Any) -> None:
    """Write the table IN with a column of share links more for each network to OUT.

    IN is CSV, JSON Lines, Parquet, an RSS or Atom feed, or a sitemap; - is standard input. OUT is CSV, JSON Lines or
    Parquet, and standard output where it is left out; it is replaced only when all is written. Rows that can't be
    shared are left out and counted, and the exit status is 1.
    """
    try:
        from ..tables import readers, writers  # noqa: F401 - an extra that the other commands do without
    except ModuleNotFoundError as missing:
        raise SharelinksError(
            f"sharelinks batch needs {missing.name}: pip install 'sharelinks[batch]'"
        ) from None
    written, refused = _run(Job(**given))
    click.echo(f"sharelinks: {written:,} rows written, {refused:,} refused", err=True)
    sys.exit(1 if refused else 0)


def _run(job: Job) -> tuple[int, int]:
    """Do it, and say how many rows were written and how many were refused."""
    from ..tables.arrow import add_share_links

    settings: dict[str, Any] = {"url": job.url_column, "title": job.title_column or None}
    settings["networks"] = job.networks or SIX
    add_share_links([], **settings)  # refuses a network before anything is read
    kind = _kind_to_write(job)
    written = 0
    with ExitStack() as stack:
        stack.enter_context(_orderly_end())
        file = stack.enter_context(_opened(job.source))
        refusals = stack.enter_context(_refusals(job.rejects))
        advance = stack.enter_context(_progress(file))
        write: Write | None = None
        for part in _parts(job, file, refusals):
            whole = _whole(next(add_share_links([part.batch], **settings)), part, refusals)
            write = write or stack.enter_context(_written(job.target, kind, whole.schema))
            write(whole)
            written += whole.num_rows
            advance(written)
    return written, refusals.count


def _kind_to_write(job: Job) -> str:
    from ..tables.readers import kind_of

    kind = job.target_kind or ("csv" if job.target == "-" else kind_of(job.target))
    if kind not in _TO or (kind == "parquet" and job.target == "-"):
        raise SharelinksError(
            f"can't write {kind} to {shown(job.target)}: name a file of {', '.join(_TO)}"
        )
    return kind


def _parts(job: Job, file: BinaryIO, refusals: Refusals) -> Iterator[Part]:
    """The parts of the table, once it is clear that it has the columns that are asked for."""
    from ..tables.readers import READERS, Form, kind_of
    from ..tables.rows import TableError

    wanted = (("--url-column", job.url_column), ("--title-column", job.title_column))
    try:
        kind = job.kind or kind_of(job.source, file)
        for part in READERS[kind](file, Form(job.encoding, job.delimiter), refusals.add):
            names = part.batch.schema.names
            for option, column in wanted:
                if column and names.count(column) != 1:
                    raise TableError(
                        f"of the columns {', '.join(names)} none is {shown(column)}: name it with {option}"
                    )
            yield part
    except (TableError, UnicodeError) as error:
        raise TableError(f"can't read {shown(job.source)}: {error}") from None


def _whole(added: pa.RecordBatch, part: Part, refusals: Refusals) -> pa.RecordBatch:
    """The rows that have their links, without the column `error`; the others are refused."""
    from ..tables.rows import Refused

    errors = added.column(added.num_columns - 1)
    for index, reason in enumerate(errors.to_pylist()):
        if reason is not None:
            (row,) = part.batch.slice(index, 1).to_pylist()
            refusals.add(Refused(part.numbers[index], reason, row))
    whole: pa.RecordBatch = added.filter(errors.is_null()).drop_columns([added.schema.names[-1]])
    return whole


@contextmanager
def _written(target: str, kind: str, schema: pa.Schema) -> Iterator[Write]:
    """What writes the table. All of OUT is there when the context ends well, and nothing of it when it does not."""
    from ..tables.writers import WRITERS, replacing

    with (
        _telling(target),
        nullcontext(sys.stdout.buffer) if target == "-" else replacing(target) as file,
    ):
        with WRITERS[kind](file, schema) as write:
            yield write
        file.flush()


@contextmanager
def _opened(source: str) -> Iterator[BinaryIO]:
    if source == "-":
        yield sys.stdin.buffer
        return
    try:
        file = open(source, "rb")  # noqa: SIM115 - closed below; what is raised in between is no error of opening it
    except (OSError, ValueError) as error:
        raise SharelinksError(
            f"can't read {shown(source)}: {getattr(error, 'strerror', None) or error}"
        ) from None
    with file:
        yield file


@contextmanager
def _telling(target: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SharelinksError(f"can't write {shown(target)}: {error.strerror or error}") from None


@contextmanager
def _orderly_end() -> Iterator[None]:
    """End as after an error where the program is told to end: what is half written goes away."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@attrs.define
class Refusals:
    """The rows that were refused: how many, and where their reasons go."""

    tell: Callable[[Refused], None]
    count: int = 0

    def add(self, refused: Refused) -> None:
        """Count a row, and tell why."""
        self.count += 1
        self.tell(refused)


@contextmanager
def _refusals(path: str | None) -> Iterator[Refusals]:
    if path is None:
        refusals = Refusals(lambda refused: _tell(refused, refusals))
        yield refusals
        return
    from ..tables.writers import replacing

    with _telling(path), replacing(path) as file:
        text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(("row", "reason", "content"))
        yield Refusals(
            lambda refused: rows.writerow((refused.number, refused.reason, _content(refused)))
        )
        text.detach()


def _content(refused: Refused) -> str:
    return json.dumps(refused.row, default=str)


def _tell(refused: Refused, refusals: Refusals) -> None:
    if refusals.count <= _TOLD:
        click.echo(f"sharelinks: row {refused.number:,}: {refused.reason}", err=True)
    elif refusals.count == _TOLD + 1:
        click.echo("sharelinks: …and more: --rejects FILE has them all", err=True)


@contextmanager
def _progress(file: BinaryIO) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal, which moves with the bytes that were read."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    size = os.fstat(file.fileno()).st_size or None
    columns = (BarColumn(), TextColumn("{task.fields[rows]:,} rows"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=size, rows=0)
        yield lambda rows: progress.update(task, completed=file.tell() if size else 0, rows=rows)
