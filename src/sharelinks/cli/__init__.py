"""The `sharelinks` command; it needs the extra `cli`."""

from __future__ import annotations

import os
import signal
import sys
import traceback

CRASHED = 70
"""Exit status after a bug in sharelinks: EX_SOFTWARE of sysexits.h."""


def main() -> None:
    """Run the command, or print what to install if a package is missing.

    The exit status is 128 plus the signal's number after a signal, and `CRASHED` after a bug.
    """
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        # Replace a closed stream: the next file to be opened would get its descriptor.
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w" if descriptor else "r"))  # noqa: SIM115
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
