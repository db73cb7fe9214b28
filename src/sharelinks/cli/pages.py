"""The command `sharelinks check`, and the reading of a page for `sharelinks page`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from .. import clean
from ..article import Article
from ..clean import shown
from ..errors import MissingFieldError, SharelinksError
from .fetching import read
from .replacing import replacing
from .reports import FORMATS, Summary
from .sites import Reading, Target, cores, reports, targets
from .terminal import Terminal

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from ..pages.checking import Report
    from ..pages.findings import Finding

Known = frozenset[tuple[str, str, str]]
"""The findings of a baseline, each as page, code and message."""


def needs_html() -> None:
    """Check that the extra `html` is installed.

    Raises:
        SharelinksError: If it is missing.
    """
    try:
        from ..pages import parsing  # noqa: F401 - the other commands don't need this extra
    except ModuleNotFoundError as missing:
        raise SharelinksError(
            f"reading pages needs {missing.name}: pip install 'pysharelinks[html]'"
        ) from None


def article_at(name: str, base_url: str | None, *, private: bool = False) -> Article:
    """Build an article from a page on the command line: a file, a URL, or `-`."""
    needs_html()
    from ..pages.reading import article_of, read_page

    source = read(name, private=private)
    page = read_page(source.data, base_url or source.url, source.charset, source.headers)
    try:
        return article_of(page)
    except MissingFieldError:
        raise MissingFieldError(
            f"{shown(name)} does not declare its URL: give it with --base-url"
        ) from None


base_url_option = click.option(
    "--base-url", metavar="URL", help="The page's URL, if it is read from a file."
)
private_option = click.option(
    "--private",
    is_flag=True,
    help="Also read URLs on this machine and in private networks.",
)


class _WithSettings(click.Command):
    """A command whose options may have defaults in `pyproject.toml`."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        extra.setdefault("default_map", _settings({parameter.name for parameter in self.params}))
        return super().make_context(info_name, args, parent, **extra)


def _settings(known: Iterable[str | None]) -> Mapping[str, object]:
    """Return the settings in `[tool.sharelinks.check]`, by the Python names of the options."""
    path = Path("pyproject.toml")
    if not path.is_file():
        return {}
    try:
        project = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SharelinksError(f"can't read 'pyproject.toml': {error}") from None
    settings = project.get("tool", {}).get("sharelinks", {}).get("check", {})
    unknown = next((name for name in settings if name.replace("-", "_") not in set(known)), None)
    if unknown is not None:
        raise SharelinksError(
            f"[tool.sharelinks.check] in pyproject.toml has the unknown option {shown(unknown)}: "
            "the options are those of 'sharelinks check --help'"
        )
    return {name.replace("-", "_"): value for name, value in settings.items()}


@click.command(cls=_WithSettings)
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@base_url_option
@click.option(
    "--site-url",
    metavar="URL",
    help="The folder's URL, from which each page gets its own.",
)
@click.option("--format", "style", type=click.Choice([*FORMATS]), default="text", show_default=True,
              help="What to print.")  # fmt: skip
@click.option(
    "--ignore",
    multiple=True,
    metavar="CODE",
    help="Ignore findings with this code. Repeatable.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="The lowest level that makes the exit status 1.",
)
@click.option("--baseline", metavar="FILE", help="Ignore the findings in this file.")
@click.option(
    "--write-baseline", metavar="FILE", help="Write all findings to this file, and exit with 0."
)
@click.option(
    "--images",
    is_flag=True,
    help="Also check the images and robots.txt, in the folder or on the web.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1),
    help="How many pages to read at once.  [default: one per core]",
)
@private_option
def check(
    pages: Sequence[str],
    base_url: str | None,
    site_url: str | None,
    ignore: Sequence[str],
    jobs: int | None,
    **options: Any,
) -> None:
    """Check how PAGE is shared: what each network shows, and what is wrong.

    PAGE is a file, a folder with a built site, a sitemap (.xml or .xml.gz, a file or a URL), an
    http(s) URL, or - for standard input. The exit status is 1 if there is an error. Set defaults
    for the options in pyproject.toml, under [tool.sharelinks.check].
    """
    needs_html()
    from ..pages.checking import CODES

    unknown = next((code for code in ignore if code not in CODES), None)
    if unknown is not None:
        raise click.UsageError(f"--ignore {shown(unknown)} is not the code of a finding.")
    if base_url is not None and (len(pages) > 1 or Path(pages[0]).is_dir()):
        raise click.UsageError("--base-url is for a single page: use --site-url for a folder.")
    site = "" if site_url is None else clean.url(site_url, "--site-url")
    private = bool(options["private"])
    wanted: Iterator[Target] = targets(pages, site, private)
    if base_url is not None:
        wanted = iter([Target(name=pages[0], url=clean.url(base_url, "base_url"))])
    folder = (pages[0], site) if site and len(pages) == 1 else ("", "")
    reading = Reading(private=private, images=bool(options["images"]), folder=folder)
    known = frozenset() if options["write_baseline"] else _baseline(options["baseline"])
    summary = Summary(known=known, ignored=frozenset(ignore), keeps=bool(options["write_baseline"]))
    is_one = len(pages) == 1 and not Path(pages[0]).is_dir() and ".xml" not in pages[0]
    with _progress() as advance:
        found = reports(wanted, reading, jobs or cores())
        counted = (
            (target.name, summary.counted(target.name, advance(report))) for target, report in found
        )
        FORMATS[options["style"]](counted, summary, is_one)
    if options["write_baseline"]:
        _write_baseline(options["write_baseline"], summary.found)
        return
    levels = {"error": {"error"}, "warning": {"error", "warning"}}[options["fail_on"]]
    sys.exit(1 if any(summary.levels[level] for level in levels) else 0)


@contextmanager
def _progress() -> Iterator[Callable[[Report], Report]]:
    """Show a counter of pages on the terminal, if the report is not printed there."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda report: report
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed:,} pages"), TimeElapsedColumn())
    with Progress(*columns, console=Terminal(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)

        def advance(report: Report) -> Report:
            progress.advance(task)
            return report

        yield advance


def _baseline(path: str | None) -> Known:
    """Return the findings in a baseline file."""
    if path is None:
        return frozenset()
    try:
        data = json.loads(Path(path).read_text("utf-8"))
        return frozenset((each["page"], each["code"], each["message"]) for each in data["findings"])
    except OSError as error:
        raise SharelinksError(f"can't read {shown(path)}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError):
        raise SharelinksError(
            f"{shown(path)} is not a baseline: write one with --write-baseline"
        ) from None


def _write_baseline(path: str, found: Iterable[tuple[str, Finding]]) -> None:
    entries = [
        {"page": name, "code": finding.code, "message": finding.message} for name, finding in found
    ]
    text = json.dumps({"version": 1, "findings": entries}, indent=1)
    try:
        with replacing(path) as file:
            file.write(f"{text}\n".encode())
    except OSError as error:
        raise SharelinksError(f"can't write {shown(path)}: {error.strerror}") from None
