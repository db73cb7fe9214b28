"""Take the pictures of the command in docs/images, as SVG of a terminal.

Run from the project's root: python docs/terminal.py (needs a system with pseudo-terminals, and the extras cli and html)
"""

from __future__ import annotations

import io
import os
import pty
import re
import shlex
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

DOCS = Path(__file__).parent
COLUMNS = 100
PICTURES = {
    "links": 'sharelinks https://example.com/magazin --title "Für alle"',
    "check": "sharelinks check magazin.html",
}
PAGE = """<!doctype html>
<html lang="de">
<title>Für alle | Magazin</title>
<link rel="canonical" href="https://example.com/magazin">
<meta property="og:title" content="Für alle">
<meta property="og:image" content="/bild.png">
<a href="https://www.facebook.com/sharer.php?u=https%3A%2F%2Fexample.com%2Fmagazin&amp;quote=Hallo">Teilen</a>
"""
# Rich's theme loads this font from another host.
FONT = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)


def printed(command: str, folder: str) -> str:
    """Return a command's output on a terminal, with its colours."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ |= {"COLUMNS": str(COLUMNS), "LINES": "50", "TERM": "xterm-256color"}
        program, *arguments = shlex.split(command)
        os.execv(Path(sys.executable).with_name(program), [program, *arguments])
    shown = bytearray()
    try:
        while part := os.read(terminal, 65_536):
            shown += part
    except OSError:  # the program has ended
        pass
    os.waitpid(child, 0)
    return shown.decode().replace("\r\n", "\n")


def picture(command: str, folder: str) -> str:
    """Return the terminal after a command as SVG."""
    from rich._export_format import CONSOLE_SVG_FORMAT

    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ {command}", style="bold"))
    console.print(Text.from_ansi(printed(command, folder)))
    return console.export_svg(
        title="sharelinks",
        theme=DIMMED_MONOKAI,
        code_format=FONT.sub("", CONSOLE_SVG_FORMAT).replace("Fira Code", "ui-monospace"),
        unique_id="terminal",
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "magazin.html").write_text(PAGE, "utf-8")
        for name, command in PICTURES.items():
            (DOCS / f"images/terminal-{name}.svg").write_text(picture(command, folder), "utf-8")


if __name__ == "__main__":
    main()
