"""Takes the few icons that the share bar needs out of Font Awesome Free when a wheel is built.

Neither the repository nor an installation carries the rest of its 60 MB: `fontawesomefree` is needed to build alone.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import re
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = [Path("src/sharelinks", name) for name in ("network.py", "networks.py", "html/bar.py")]
ICONS = Path("src/sharelinks/html/icons.json")
LICENSE = Path("src/sharelinks/html/icons-license.txt")


class IconsHook(BuildHookInterface[Any]):
    """Write `icons.json`, and the licence of what is in it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Run before a wheel is put together, an editable one included."""
        root = Path(self.root)
        names = {name for source in SOURCES for name in icon_names((root / source).read_text("utf-8"))}
        static = font_awesome() / "static" / "fontawesomefree"
        icons = {name: icon((static / "svgs" / f"{name}.svg").read_text("utf-8")) for name in sorted(names)}
        (root / ICONS).write_text(json.dumps(icons, indent=0) + "\n", "utf-8")
        license_text = (static / "js-packages/@fortawesome/fontawesome-free/LICENSE.txt").read_text("utf-8")
        (root / LICENSE).write_text(license_text, "utf-8")


def icon_names(source: str) -> set[str]:
    """Every icon that Python code names, as in `"brands/whatsapp"`."""
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"(brands|solid)/[a-z0-9-]+", text)}


def font_awesome() -> Path:
    """The folder of the installed package `fontawesomefree`."""
    spec = importlib.util.find_spec("fontawesomefree")
    if spec is None or not spec.origin:
        raise RuntimeError("fontawesomefree is missing: build with `python -m build`, which installs it")
    return Path(spec.origin).parent


def icon(svg: str) -> list[str]:
    """An icon's view box and path, of a file that has one of each."""
    (view_box,) = re.findall(r' viewBox="([0-9 ]+)"', svg)
    (path,) = re.findall(r'<path d="([^"<>&]+)"/>', svg)
    return [view_box, path]
