"""The `sharelinks` command; it needs the extra `cli`."""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback

CRASHED = 70
"""The exit status of an error of our own, as sysexits.h has it; 1 and 2 are what the commands
say."""


def main() -> None:
    """Run the command, or say what to install where it can't run.

    The exit status is 128 and the signal's number where a signal ends it, and `CRASHED` after an
    error of our own.
    """
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:  # closed: the next file to be opened would take its place
            setattr(sys, name, open(os.devnull, "w" if descriptor else "r"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what a terminal's encoding lacks is escaped
            stream.reconfigure(errors="backslashreplace")
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, lambda ended_by, _: sys.exit(128 + ended_by))
    try:
        from .app import app
    except ModuleNotFoundError as missing:
        if missing.name not in {"click", "rich", "segno"}:
            raise
        sys.exit(f"sharelinks: the command needs {missing.name}: pip install 'pysharelinks[cli]'")
    try:
        app(prog_name="sharelinks")
    except Exception:
        traceback.print_exc()
        sys.exit(CRASHED)
