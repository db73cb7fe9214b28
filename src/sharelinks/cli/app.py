"""The command line application, and its commands for one article and for networks."""

from __future__ import annotations

import functools
import sys
import traceback
import webbrowser
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
import segno
from click.shell_completion import CompletionItem
from rich import box
from rich.table import Table
from rich.text import Text

from .. import (
    NETWORKS,
    PROFILES,
    Article,
    MissingFieldError,
    ShareLink,
    SharelinksError,
    share_bar,
    share_links,
    share_url,
)
from ..lookup import suggestion
from ..networks import SIX
from . import CRASHED
from .batch import batch, pairs
from .gallery import gallery
from .pages import article_at, base_url_option, check, private_option
from .replacing import replacing
from .terminal import Terminal, echo, json_text, printable, write_anything

INTERRUPTED = 130
"""Exit status after Ctrl-C, as in shells: 128 plus the signal's number."""


class Refusal(click.ClickException):
    """An error about the input: one line on standard error, and exit status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the message."""
        click.echo(f"sharelinks: {printable(self.format_message())}", file=file, err=True)


def _refusing(function: Callable[..., Any]) -> Callable[..., Any]:
    """Convert errors of the library, of click and of the system to a `Refusal`."""

    @functools.wraps(function)
    def refuse(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except SharelinksError as error:
            raise Refusal(str(error)) from None
        except click.UsageError as error:
            said = error.format_message()
            end = "" if said.endswith((".", "?", "?)")) else "."
            command = error.ctx.command_path if error.ctx else "sharelinks"
            help_of = command.removesuffix(f" {links.name}")
            raise Refusal(f"{said}{end} Try '{help_of} --help'.") from None
        except BrokenPipeError:  # the reader has closed the pipe, and click exits silently
            raise
        except OSError as error:
            raise Refusal(f"can't write: {error.strerror}") from None
        except KeyboardInterrupt:
            raise click.exceptions.Exit(INTERRUPTED) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception:
            echo(traceback.format_exc(), err=True, nl=False)
            echo("sharelinks: this is a bug in sharelinks: please report the lines above", err=True)
            raise click.exceptions.Exit(CRASHED) from None

    return refuse


class _Commands(click.Group):
    """The group of commands, in which the command `links` needs no name."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = args[0] if args else ""
        if first not in {*self.commands, "--help"} and not (ctx.resilient_parsing and not args):
            near = suggestion(first, self.commands) if first.isalpha() else ""
            if near:  # a word is no URL
                raise click.UsageError(f"no such command '{first}': did you mean '{near}'?", ctx)
            args = ["links", *args]
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "URL [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...")
        links.format_help_text(ctx, formatter)
        links.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        return super().shell_complete(ctx, incomplete) + links.shell_complete(ctx, incomplete)

    def main(self, *args: Any, **settings: Any) -> Any:
        write_anything()
        return super().main(*args, **settings)

    make_context = _refusing(click.Group.make_context)
    invoke = _refusing(click.Group.invoke)


@click.group(cls=_Commands)
def app() -> None:
    """Make share links."""


def _names(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in NETWORKS if name.startswith(incomplete)]


def _codes(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in ("url", *NETWORKS) if name.startswith(incomplete)]


@app.command(hidden=True)
@click.argument("url")
@click.option("--title", default="", help="The article's title.")
@click.option("--description", help="A summary in one sentence.")
@click.option("--image", help="The URL of an image.")
@click.option(
    "--hashtag",
    "hashtags",
    multiple=True,
    help="A hashtag, with or without '#'. Repeatable.",
)
@click.option("--via", help="The site's X handle.")
@click.option("--field", "own", multiple=True, metavar="NAME=VALUE", callback=pairs,
              help="A field of single networks, like phone=+4930123456. Repeatable.")  # fmt: skip
@click.option("--network", "networks", multiple=True, metavar="NAME", shell_complete=_names,
              help=f"A network. Repeatable.  [default: {', '.join(SIX)}]")  # fmt: skip
@click.option("--format", "style", type=click.Choice(["table", "urls", "json", "markdown", "html"]),
              help="What to print.  [default: table on a terminal, otherwise urls]")  # fmt: skip
@click.option(
    "--open",
    "opened",
    metavar="NAME",
    shell_complete=_names,
    help="Open this network's link in the browser.",
)
@click.option("--qr", metavar="NAME", shell_complete=_codes,
              help="Print this network's link as a QR code, or with 'url' the article's "
                   "URL.")  # fmt: skip
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the QR code to this file, .svg or .png.")  # fmt: skip
@click.version_option(package_name="pysharelinks")
def links(
    url: str,
    title: str,
    networks: Sequence[str],
    style: str | None,
    opened: str | None,
    qr: str | None,
    output: Path | None,
    own: dict[str, Any],
    **fields: Any,
) -> None:
    """Print the share links of the article at URL."""
    if output and qr is None:
        raise click.UsageError("--output is the file for a QR code: add --qr NAME.")
    article = Article(url, title, **fields)
    try:
        if qr is not None:
            _print_qr(article.url if qr == "url" else share_url(qr, article, **own), output)
        if opened is not None:
            _open(share_url(opened, article, **own))
        if qr is None and opened is None:
            _print_links(article, networks, style, own)
    except MissingFieldError as error:
        raise Refusal(f"{error.network} needs --field {error.field}=…") from None
    except TypeError as error:  # a field that none of the networks has
        raise click.UsageError(f"{error}.") from None


def _open(url: str) -> None:
    echo(url)
    if not webbrowser.open(url):
        raise Refusal("can't open a browser: open the link above yourself")


def _print_qr(url: str, output: Path | None) -> None:
    try:
        code = segno.make_qr(url)
    except segno.DataOverflowError:
        raise Refusal(
            f"a link of {len(url)} characters does not fit into a QR code: shorten it"
        ) from None
    if output is None:
        try:
            code.terminal(compact=True)
        except UnicodeEncodeError:  # the encoding lacks half blocks, so draw with colours
            code.terminal()
        return
    if output.suffix.lower() not in {".svg", ".png"}:
        raise Refusal(f"can't write {str(output)!r}: use a file name ending in .svg or .png")
    try:
        with replacing(str(output)) as file:
            code.save(file, kind=output.suffix[1:].lower(), scale=8)
    except OSError as error:
        raise Refusal(f"can't write {str(output)!r}: {error.strerror}") from None


def _print_links(
    article: Article, networks: Sequence[str], style: str | None, own: Mapping[str, Any]
) -> None:
    if style == "html":
        echo(share_bar(article, networks=networks or SIX, **own))
        return
    style = style or ("table" if sys.stdout.isatty() else "urls")
    _STYLES[style](share_links(article, networks=networks or SIX, **own))


def _print_table(links: Sequence[ShareLink]) -> None:
    rows = [(link.label, Text(link.url, style=f"link {link.url}")) for link in links]
    _print_rows(["Network", "Share URL"], rows)


def _print_rows(headings: Sequence[str], rows: Sequence[Sequence[str | Text]]) -> None:
    table = Table(box=box.SIMPLE_HEAD)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*row)
    terminal = sys.stdout.isatty()
    # In a pipe, lines are never wrapped, as a program could not join a wrapped URL.
    width = (
        None
        if terminal
        else 80 + sum(max((len(row[i]) for row in rows), default=0) for i in range(len(headings)))
    )
    Terminal(force_terminal=terminal, width=width).print(table)


def _print_urls(links: Sequence[ShareLink]) -> None:
    for link in links:
        echo(link.url)


def _print_json(links: Sequence[ShareLink]) -> None:
    echo(json_text({link.name: link.url for link in links}, indent=2))


def _print_markdown(links: Sequence[ShareLink]) -> None:
    for link in links:
        echo(f"- [{link.label}]({link.url})")


_STYLES: dict[str, Callable[[Sequence[ShareLink]], None]] = {
    "table": _print_table,
    "urls": _print_urls,
    "json": _print_json,
    "markdown": _print_markdown,
}


@app.command("networks")
@click.option("--oldest", is_flag=True,
              help="List networks and profiles by the date of their last check, oldest "
                   "first.")  # fmt: skip
def list_networks(*, oldest: bool) -> None:
    """List the networks: endpoint, parameters, ignored parameters, and evidence."""
    if oldest:
        _print_table_of(["Checked", "What", "Name", "Source"], sorted(_checks()))
        return
    headings = [
        "Network",
        "Endpoint",
        "Parameters",
        "Ignores",
        "Evidence",
        "Source",
        "Checked",
        "Note",
    ]
    rows = [
        (
            " ".join([network.name, *network.aliases]),
            " ".join(network.endpoint),
            " ".join(f"{name}={template!r}" for name, template in network.params.items()),
            " ".join(network.ignores),
            network.evidence,
            network.source,
            network.checked.isoformat() if network.checked else "",
            network.note,
        )
        for network in NETWORKS.values()
    ]
    _print_table_of(headings, rows)


def _checks() -> Iterator[tuple[str, str, str, str]]:
    """Yield the date of the last check of each network and profile, and its source."""
    for network in NETWORKS.values():
        yield str(network.checked), "network", network.name, network.source
    for profile in PROFILES.values():
        sources = " ".join(dict.fromkeys(filter(None, (kind.source for kind in profile.kinds))))
        yield str(profile.checked), "profile", profile.name, sources


def _print_table_of(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table on a terminal, otherwise tab-separated values."""
    if sys.stdout.isatty():
        _print_rows(headings, rows)
    else:
        for row in rows:
            echo("\t".join(row))


@app.command("page")
@click.argument("page", metavar="PAGE")
@base_url_option
@click.option("--network", "networks", multiple=True, metavar="NAME", shell_complete=_names,
              help=f"A network. Repeatable.  [default: {', '.join(SIX)}]")  # fmt: skip
@click.option("--format", "style", type=click.Choice([*_STYLES, "html"]),
              help="What to print.  [default: table on a terminal, otherwise urls]")  # fmt: skip
@private_option
def page_links(
    page: str, base_url: str | None, networks: Sequence[str], style: str | None, private: bool
) -> None:
    """Print the share links of PAGE, from its own metadata.

    PAGE is a file, an http(s) URL, or - for standard input.
    """
    _print_links(article_at(page, base_url, private=private), networks, style, {})


app.add_command(batch)
app.add_command(gallery)
app.add_command(check)
