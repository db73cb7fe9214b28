"""The sections of docs/speed.md that the benchmarks write."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs/speed.md"


def write_section(name: str, lines: Iterable[str]) -> None:
    """Put lines between the page's comments `<!-- name -->` and `<!-- /name -->`."""
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    text = "".join(f"{line}\n" for line in lines)
    written, count = re.subn(
        f"{re.escape(begin)}.*?{re.escape(end)}",
        lambda _: f"{begin}\n{text}\n{end}",
        PAGE.read_text("utf-8"),
        flags=re.DOTALL,
    )
    if count != 1:
        raise SystemExit(f"{PAGE} has no section {name!r}")
    PAGE.write_text(written, "utf-8")
