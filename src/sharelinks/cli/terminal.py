"""Safe output: texts can't control the terminal that they are printed on."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable

import click
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

# Control characters except tab and line feed, invisible and directional formatting characters, and
# lone surrogates, which can't be encoded.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """Replace each character that could control a terminal by U+FFFD."""
    return _UNSAFE.sub("\ufffd", text)


def echo(text: object = "", *, err: bool = False, nl: bool = True) -> None:
    """Print the printable form of a text, to standard error with `err`."""
    click.echo(printable(str(text)), err=err, nl=nl)


def json_text(data: object, indent: int | None = None) -> str:
    """Return data as JSON that is safe for any terminal and encoding."""
    text = json.dumps(data, ensure_ascii=not _is_unicode(), indent=indent)
    return _UNSAFE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return (
        found[0]
        if found[0] == "\n"
        else "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))
    )


def _is_unicode() -> bool:
    return (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "") == "utf8"


class Terminal(Console):
    """A console of rich that prints the printable form of texts, but its own control codes."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """Yield the segments to print."""
        for text, style, control in super().render(renderable, options):
            yield Segment(text if control else printable(text), style, control)


def write_anything() -> None:
    """Make the output streams escape characters that their encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
