"""What the command writes: nothing that a terminal would obey leaves it, whoever wrote the text."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable

import click
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

# Control characters, and those that turn the direction of what stands behind them or are not seen:
# a line break is kept, and a tab. Lone surrogates can't be written at all.
_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """Return a text in which U+FFFD stands for each character that a terminal would obey."""
    return _OBEYED.sub("\ufffd", text)


def echo(text: object = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a text, on standard error with `err`, as far as a terminal may see it."""
    click.echo(printable(str(text)), err=err, nl=nl)


def json_text(data: object, indent: int | None = None) -> str:
    """Return data as JSON that any terminal and any encoding takes."""
    text = json.dumps(data, ensure_ascii=not _is_unicode(), indent=indent)
    return _OBEYED.sub(_escaped, text)


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
    """A console of rich, whose own commands get through, and no one else's."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """Yield the pieces of what is printed."""
        for text, style, control in super().render(renderable, options):
            yield Segment(text if control else printable(text), style, control)


def write_anything() -> None:
    """Let no character of a text end the program: what the output's encoding lacks is written by
    its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
