"""`sharelinks batch`: share links for a table of articles, a few thousand rows at a time."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import unquote, urlsplit

import attrs
import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from ..campaign.campaign import Campaign
from ..clean import listed, shown
from ..errors import SharelinksError
from ..networks import NETWORKS, SIX
from ..sharer import Sharer
from .fetching import LARGEST_SITEMAP, fetch
from .pages import private_option
from .terminal import echo

if TYPE_CHECKING:
    from ..tables.pipeline import Built
    from ..tables.rows import Parts
    from ..tables.sources import Form
    from ..tables.writers import Format
    from .refusals import Refusals

_FROM = ("csv", "jsonl", "parquet", "feed", "sitemap")
_TO = ("csv", "jsonl", "parquet")
_TAGS = ("source", "medium", "name", "content", "term")


@attrs.frozen(kw_only=True)
class Job:
    """The arguments of the command."""

    source: str
    target: str
    kind: str | None
    target_kind: str | None
    url_column: str
    title_column: str
    columns: Mapping[str, str]
    networks: Sequence[str]
    campaign: Mapping[str, str]
    via: str
    base_url: str
    strip_tracking: bool
    fit: bool
    rejects: str | None
    encoding: str | None
    delimiter: str | None
    excel: bool
    follow: bool
    private: bool
    jobs: int

    @property
    def fields(self) -> dict[str, str]:
        """The names of the columns, by field."""
        titles = {"title": self.title_column} if self.title_column else {}
        return {"url": self.url_column, **titles, **self.columns}

    @property
    def sharer(self) -> Sharer:
        """The settings for building the links."""
        tags = dict(self.campaign)
        named: dict[str, Any] = {name: tags.pop(name) for name in _TAGS if name in tags}
        return Sharer(
            networks=self.networks or SIX,
            campaign=Campaign(**named, params=tags) if self.campaign else None,
            via=self.via,
            base_url=self.base_url,
            strip_tracking=self.strip_tracking,
            fit=self.fit,
        )


def _names(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in NETWORKS if name.startswith(incomplete)]


def pairs(_ctx: click.Context, parameter: click.Parameter, values: Sequence[str]) -> dict[str, str]:
    """Return the values of an option that is given as NAME=VALUE, by name."""
    parts = [value.partition("=") for value in values]
    if not all(name and sign for name, sign, _ in parts):
        raise click.BadParameter(f"give {parameter.metavar}")
    return {name: value for name, _, value in parts}


def _one_character(
    _ctx: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    value = {"\\t": "\t", "tab": "\t"}.get(value or "", value)
    if value is not None and (len(value) != 1 or value in '\r\n"'):
        raise click.BadParameter("give one character, or '\\t' for a tab")
    return value


@click.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="[OUT]", default="-")
@click.option("--from", "kind", type=click.Choice(_FROM),
              help="The format of IN.  [default: from its ending, or its first "
                   "bytes]")  # fmt: skip
@click.option("--to", "target_kind", type=click.Choice(_TO),
              help="The format of OUT.  [default: from its ending; csv on standard "
                   "output]")  # fmt: skip
@click.option("--url-column", default="url", show_default=True,
              help="The column of the URLs.")  # fmt: skip
@click.option("--title-column", default="title", show_default=True,
              help="The column of the titles; '' for none.")  # fmt: skip
@click.option("--column", "columns", multiple=True, metavar="FIELD=NAME", callback=pairs,
              help="The column of another field, such as description or hashtags. "
                   "Repeatable.")  # fmt: skip
@click.option("--network", "networks", multiple=True, metavar="NAME", shell_complete=_names,
              help="A network, which gets a column. Repeatable.  "
                   f"[default: {', '.join(SIX)}]")  # fmt: skip
@click.option("--campaign", multiple=True, metavar="TAG=VALUE", callback=pairs,
              help="A tag for shared URLs: source, medium, name, content, term, or a "
                   "parameter's name. Repeatable.")  # fmt: skip
@click.option("--via", default="", metavar="HANDLE", help="The site's X handle.")
@click.option(
    "--base-url",
    default="",
    metavar="URL",
    help="The site's address, which completes relative URLs.",
)
@click.option("--strip-tracking", is_flag=True, help="Remove tracking parameters from the URLs.")
@click.option(
    "--fit/--no-fit", default=True, help="Cut texts to the networks' limits.  [default: fit]"
)
@click.option("--rejects", metavar="FILE",
              help="Write refused rows, with the reason, to this CSV file.")  # fmt: skip
@click.option("--encoding", metavar="NAME",
              help="The encoding of a CSV or JSON Lines file.  [default: utf-8, or as "
                   "detected]")  # fmt: skip
@click.option("--delimiter", callback=_one_character, metavar="CHARACTER",
              help="The delimiter of a CSV file; with --excel, also that of OUT."
                   "  [default: as detected]")  # fmt: skip
@click.option("--excel", is_flag=True,
              help="Write CSV for spreadsheets: Excel detects the encoding, and no text "
                   "becomes a formula.")  # fmt: skip
@click.option("--follow", is_flag=True, help="Fetch the sitemaps in an index.")
@private_option
@click.option("--jobs", type=click.IntRange(1, 64), default=os.cpu_count() or 1, metavar="NUMBER",
              help="How many parts of the table to build at once.  [default: one per "
                   "core]")  # fmt: skip
def batch(**given: Any) -> None:
    """Copy IN to OUT, adding one column of share links per network.

    IN is CSV, JSON Lines, Parquet, a feed (RSS, Atom, JSON Feed) or a sitemap, optionally
    compressed with gzip or zstd; - is standard input. OUT is CSV, JSON Lines or Parquet, by default
    standard output; it is replaced only after everything has been written. Rows that can't be
    shared are left out and counted, and the exit status is 1.
    """
    try:
        # An extra that the other commands do without.
        from ..tables import pipeline, readers  # noqa: F401
    except ModuleNotFoundError as missing:
        raise SharelinksError(
            f"sharelinks batch needs {missing.name}: pip install 'pysharelinks[batch]'"
        ) from None
    written, refused = _run(Job(**given))
    rows = f"{written:,} row" + "s" * (written != 1)
    click.echo(f"sharelinks: {rows} written, {refused:,} refused", err=True)
    sys.exit(1 if refused else 0)


def _run(job: Job) -> tuple[int, int]:
    """Write the table, and return the numbers of rows written and refused."""
    from ..tables import add_share_links
    from ..tables.pipeline import built, in_order
    from ..tables.writers import FORMATS, excel

    add = partial(add_share_links, url=job.url_column, title=job.title_column or None,
                  columns=job.columns, sharer=job.sharer)  # fmt: skip
    try:
        add([])  # checks the settings before anything is read
    except TypeError as error:
        raise click.UsageError(f"--column: {error}") from None
    kind = _kind_to_write(job)
    written = 0
    with ExitStack() as stack:
        source = stack.enter_context(_opened(job.source))
        refusals = stack.enter_context(_refusals(job))
        advance = stack.enter_context(_progress(source))
        form, table = _read(job, source, refusals)
        parts = stack.enter_context(closing(table))
        target = excel(form.delimiter or ",") if job.excel else FORMATS[kind]
        build = partial(built, add=add, encode=target.encode)
        (first,) = build(next(parts)).encoded  # all columns, no rows
        write = stack.enter_context(_writing(job.target, target, first))

        def write_part(part: Built) -> Built:
            for encoded in part.encoded:
                write(encoded)
            return part

        results = stack.enter_context(closing(in_order(build, parts, job.jobs)))
        for part in stack.enter_context(closing(in_order(write_part, results, 1))):
            for refused in part.refused:
                refusals.add(refused)
            written += part.rows
            advance(written)
    return written, refusals.count


def _kind_to_write(job: Job) -> str:
    from ..tables.rows import TableError
    from ..tables.sources import kind_of

    try:
        kind = job.target_kind or ("csv" if job.target == "-" else kind_of(job.target))
    except TableError:
        kind = "an unknown format"
    if kind not in _TO or (kind == "parquet" and job.target == "-"):
        raise SharelinksError(
            f"can't write {kind} to {shown(job.target)}: name a file of {', '.join(_TO)}"
        )
    if job.excel and kind != "csv":
        raise click.UsageError(f"--excel is for CSV, and OUT is {kind}.")
    return kind


def _read(job: Job, source: BinaryIO, refusals: Refusals) -> tuple[Form, Parts]:
    """Return what is known of the file, and the parts of its table."""
    from ..tables.readers import READERS
    from ..tables.sources import Form, form_seen, kind_of, looked_at, unpacked

    def tell(message: str) -> None:
        echo(f"sharelinks: {shown(job.source)}: {message}", err=True)

    form = Form(
        encoding=job.encoding,
        delimiter=job.delimiter,
        columns=frozenset(job.fields.values()),
        sitemap=partial(_sitemap, job),
    )
    with _naming_source(job.source):
        head, file = looked_at(unpacked(source))
        kind = job.kind or kind_of(job.source, head)
        if kind in {"csv", "jsonl"}:
            form = form_seen(head, form, tell)
    return form, _parts(job, READERS[kind](file, form, refusals.add))


def _parts(job: Job, parts: Parts) -> Parts:
    """Yield the parts of the table, after checking that it has the required columns."""
    from ..tables.rows import TableError

    with _naming_source(job.source), closing(parts):
        for part in parts:
            names = part.batch.schema.names
            for field, column in () if part.batch.num_rows else job.fields.items():
                if names.count(column) != 1:
                    option = f"--{field}-column" if field in {"url", "title"} else "--column"
                    number = "more than one" if column in names else "no"
                    raise TableError(
                        f"there is {number} column {shown(column)} among {listed(names)}: "
                        f"name it with {option}"
                    )
            yield part


@contextmanager
def _naming_source(source: str) -> Iterator[None]:
    """Name IN in errors that occur while it is read."""
    from ..tables.rows import TableError

    try:
        yield
    except (TableError, UnicodeError, OSError) as error:
        raise TableError(f"can't read {shown(source)}: {error}") from None


@contextmanager
def _sitemap(job: Job, address: str) -> Iterator[BinaryIO]:
    """Open a sitemap in an index: from the same folder, or from the web."""
    from ..tables.rows import TableError

    name = Path(unquote(urlsplit(address).path)).name  # in no other folder, even with "..%2F"
    beside = Path(job.source).parent / name
    if job.source != "-" and name and beside.is_file():
        with beside.open("rb") as file:
            yield file
    elif job.follow:
        sitemap = fetch(address, private=job.private, types=(), largest=LARGEST_SITEMAP)
        yield io.BytesIO(sitemap.data)
    else:
        raise TableError("it is not in the folder of the index: --follow fetches it")


@contextmanager
def _writing(target: str, form: Format, first: Any) -> Iterator[Callable[[Any], object]]:
    """Yield a function that writes to OUT, which is replaced if the context ends without error."""
    from .replacing import replacing

    if target == "-" and sys.__stdout__ is None:
        raise SharelinksError("can't write '-': standard output is closed")
    out = nullcontext(sys.stdout.buffer) if target == "-" else replacing(target)
    with _naming_target(target), out as file:
        with form.writing(file, first) as write:
            yield write
        file.flush()


@contextmanager
def _opened(source: str) -> Iterator[BinaryIO]:
    if source == "-":
        if sys.__stdin__ is None:
            raise SharelinksError("can't read '-': standard input is closed")
        yield sys.stdin.buffer
        return
    try:
        # Closed below; errors in between are not errors of opening it.
        file = open(source, "rb")  # noqa: SIM115
    except (OSError, ValueError) as error:
        raise SharelinksError(
            f"can't read {shown(source)}: {getattr(error, 'strerror', None) or error}"
        ) from None
    with file:
        yield file


@contextmanager
def _naming_target(target: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # the reader has seen enough
        if target == "-":
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(128 + signal.SIGPIPE)
    except OSError as error:
        raise SharelinksError(f"can't write {shown(target)}: {error.strerror or error}") from None


@contextmanager
def _refusals(job: Job) -> Iterator[Refusals]:
    from .refusals import Refusals, print_refused, refusals_written
    from .replacing import same_file

    if job.rejects is None:
        yield Refusals(print_refused)
        return
    for name, file, stream in (
        ("IN", job.source, "/dev/stdin"),
        ("OUT", job.target, "/dev/stdout"),
    ):
        if same_file(job.rejects, stream if file == "-" else file):
            raise click.UsageError(f"--rejects names {name} itself: name another file.")
    with _naming_target(job.rejects), refusals_written(job.rejects) as refusals:
        yield refusals


@contextmanager
def _progress(file: BinaryIO) -> Iterator[Callable[[int], None]]:
    """Show a progress bar on a terminal, by the number of bytes read."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    size = os.fstat(file.fileno()).st_size or None
    columns = (BarColumn(), TextColumn("{task.fields[rows]:,} rows"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=size, rows=0)
        yield lambda rows: progress.update(task, completed=file.tell() if size else 0, rows=rows)
