"""`sharelinks check`, and the reading of pages that `sharelinks page` needs as well."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..article import Article
from ..clean import shown
from ..errors import MissingFieldError, SharelinksError
from ..networks import NETWORKS
from .fetching import read

if TYPE_CHECKING:
    from ..pages.checking import Finding, Report, Shown
    from ..pages.reading import Page, Said

_COLORS = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_TITLE = 70  # characters of a text that the overview has room for


def article_at(name: str, base_url: str | None) -> Article:
    """The article that a page is, by the name that the page has on the command line."""
    page = _page(name, base_url)
    from ..pages.reading import article_of

    try:
        return article_of(page)
    except MissingFieldError:
        raise MissingFieldError(
            f"{shown(name)} names no URL of its own: give it with --base-url"
        ) from None


def _page(name: str, base_url: str | None) -> Page:
    try:
        from ..pages.reading import read_page  # needs an extra that the other commands do without
    except ModuleNotFoundError as missing:
        raise SharelinksError(
            f"reading pages needs {missing.name}: pip install 'pysharelinks[html]'"
        ) from None
    source = read(name)
    return read_page(source.data, base_url or source.url, source.charset)


base_url_option = click.option(
    "--base-url", metavar="URL", help="Where the page is, if it is read from a file."
)


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@base_url_option
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="What to print.")  # fmt: skip
def check(pages: Sequence[str], base_url: str | None, style: str) -> None:
    """Check how PAGE is shared: what each network shows, and what is wrong.

    PAGE is a file, an http(s) address, or - for standard input. The exit status is 1 if there is an error.
    """
    errors = False
    for name in pages:
        page = _page(name, base_url)
        from ..pages.checking import check_page

        report = check_page(page)
        errors |= any(finding.level == "error" for finding in report.findings)
        if style == "json":
            indent = 2 if len(pages) == 1 else None
            click.echo(
                json.dumps({"page": name, **report.as_dict()}, indent=indent, ensure_ascii=False)
            )
        else:
            _print(name, page, report)
    sys.exit(1 if errors else 0)


def _print(name: str, page: Page, report: Report) -> None:
    # In a pipe a line is as long as it has to be.
    console = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else 1000)
    console.print(Text(f"{name}: language {page.lang or 'not named'}"))
    console.print(_overview(report.networks))
    for finding in report.findings:
        console.print(_line(name, finding))
    if not report.findings:
        console.print(Text("no findings"))


def _overview(networks: dict[str, Shown]) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    for heading in ("Network", "Title", "Text", "Picture"):
        table.add_column(heading, overflow="fold")
    for name, parts in networks.items():
        table.add_row(NETWORKS[name].label, *map(_cell, (parts.title, parts.text, parts.picture)))
    return table


def _cell(said: Said | None) -> Text:
    if said is None:
        return Text("nothing", style="dim")
    text = said.text if len(said.text) <= _TITLE else f"{said.text[:_TITLE]}…"
    return Text.assemble(_printable(text), " ", (f"({said.source})", "dim"))


def _line(name: str, finding: Finding) -> Text:
    level = (finding.level, _COLORS[finding.level])
    return Text.assemble(
        f"{name}:{finding.where}: ", level, f" {finding.code}: {_printable(finding.message)}"
    )


def _printable(text: str) -> str:
    """A text without what a terminal would obey."""
    return "".join(character if character.isprintable() else "\ufffd" for character in text)
