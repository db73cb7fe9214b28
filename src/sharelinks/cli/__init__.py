"""The `sharelinks` command; it needs the extra `cli`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command, or say what to install where it can't run."""
    try:
        from .app import app
    except ModuleNotFoundError as missing:
        if missing.name not in {"click", "rich", "segno"}:
            raise
        sys.exit(f"sharelinks: the command needs {missing.name}: pip install 'sharelinks[cli]'")
    app(prog_name="sharelinks")
