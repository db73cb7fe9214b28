"""Makes the files of the bars that follow from the tables of networks and profiles, when a wheel is built.

Its few icons are taken out of Font Awesome Free: neither the repository nor an installation carries the rest of its
60 MB, and `fontawesomefree` is needed to build alone. The stylesheet is `bar.css` with the networks' colours.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import re
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Where icons and colours are named.
SOURCES = ("network.py", "networks/*.py", "profiles/*.py", "html/bar.py")
ICONS = Path("src/sharelinks/html/icons.json")
LICENSE = Path("src/sharelinks/html/icons-license.txt")
STYLES = Path("src/sharelinks/html/bar.css")
STYLESHEET = Path("src/sharelinks/html/static/sharelinks/sharelinks.css")


class BarHook(BuildHookInterface[Any]):
    """Write `icons.json` with the licence of what is in it, and `sharelinks.css`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Run before a wheel is put together, an editable one included."""
        root = Path(self.root)
        paths = (path for name in SOURCES for path in sorted((root / "src/sharelinks").glob(name)))
        code = [path.read_text("utf-8") for path in paths]
        names = set().union(*map(icon_names, code))
        static = font_awesome() / "static" / "fontawesomefree"
        icons = {
            name: icon((static / "svgs" / f"{name}.svg").read_text("utf-8"))
            for name in sorted(names)
        }
        (root / ICONS).write_text(json.dumps(icons, indent=0) + "\n", "utf-8")
        license_text = (static / "js-packages/@fortawesome/fontawesome-free/LICENSE.txt").read_text(
            "utf-8"
        )
        (root / LICENSE).write_text(license_text, "utf-8")
        colors = {name: color for source in code for name, color in named_colors(source).items()}
        rules = [
            f".slk-{name} {{ --slk-brand: {under_white_text(colors[name])}; }}\n" for name in colors
        ]
        (root / STYLESHEET).write_text((root / STYLES).read_text("utf-8") + "".join(rules), "utf-8")


def icon_names(source: str) -> set[str]:
    """Every icon that Python code names, as in `"brands/whatsapp"`."""
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return {
        text
        for text in texts
        if isinstance(text, str) and re.fullmatch(r"(brands|solid)/[a-z0-9-]+", text)
    }


def font_awesome() -> Path:
    """The folder of the installed package `fontawesomefree`."""
    spec = importlib.util.find_spec("fontawesomefree")
    if spec is None or not spec.origin:
        raise RuntimeError(
            "fontawesomefree is missing: build with `python -m build`, which installs it"
        )
    return Path(spec.origin).parent


def icon(svg: str) -> list[str]:
    """An icon's view box and path, of a file that has one of each."""
    (view_box,) = re.findall(r' viewBox="([0-9 ]+)"', svg)
    (path,) = re.findall(r'<path d="([^"<>&]+)"/>', svg)
    return [view_box, path]


def named_colors(source: str) -> dict[str, str]:
    """The colour of every call in Python code that gives a name and a colour, as `Network("x", …, color="#000000")`."""
    colors = {}
    for call in filter(lambda node: isinstance(node, ast.Call), ast.walk(ast.parse(source))):
        given = {word.arg: word.value for word in call.keywords}
        name, color = given.get("name", next(iter(call.args), None)), given.get("color")
        if isinstance(name, ast.Constant) and isinstance(color, ast.Constant):
            colors[name.value] = color.value
    return colors


def under_white_text(color: str) -> str:
    """The colour, or one as much darker as white text needs on it: https://www.w3.org/TR/WCAG22/#contrast-minimum."""
    channels = bytes.fromhex(color.removeprefix("#"))
    darker = (
        bytes(channel * percent // 100 for channel in channels) for percent in range(100, -1, -1)
    )
    return f"#{next(each for each in darker if 1.05 / (luminance(each) + 0.05) >= 4.5).hex()}"


def luminance(channels: bytes) -> float:
    """The relative luminance of a colour in sRGB, as WCAG defines it."""
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (c / 255 for c in channels)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
