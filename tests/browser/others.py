"""Pages with the style sheets of other projects; see `pages_of_others.toml`."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
PAGES = tomllib.loads((HERE / "pages_of_others.toml").read_text("utf-8"))


def styles_of(name: str) -> str:
    """Return the style sheets of a page, in order.

    Raises:
        FileNotFoundError: One of them is not installed.
    """
    return "\n".join(map(_style, PAGES[name]["css"]))


def _style(address: str) -> str:
    index, _, path = address.partition(":")
    if index == "npm":
        folder = HERE / "node_modules"
    else:
        package, _, path = path.partition("/")
        found = importlib.util.find_spec(package)
        folder = Path(found.origin).parent if found else HERE / "no such package"
    files = sorted(folder.glob(path))
    if not files:
        raise FileNotFoundError(
            f"needs {address}: npm --prefix tests/browser install --ignore-scripts, "
            "and pip install --group browser"
        )
    return files[-1].read_text("utf-8")


def page_of(name: str, content: str, *styles: str) -> str:
    """Return a page with these style sheets, and with the elements in which it has its article."""
    elements = [each.replace("#", ".#").split(".") for each in PAGES[name]["inside"].split()]
    opened = "".join(
        f"<{tag} id='{''.join(given[1:] for given in words if given.startswith('#'))}'"
        f" class='{' '.join(given for given in words if not given.startswith('#'))}'>"
        for tag, *words in elements
    )
    closed = "".join(f"</{tag}>" for tag, *_ in reversed(elements))
    sheets = "".join(f"<style>{style}</style>" for style in styles)
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{name}</title>"
        f"<meta name=viewport content='width=device-width'>{sheets}<body>{opened}{content}{closed}"
    )
