"""The build hook: generates the icons, the stylesheet and the script of the bars.

The icons in the tables of networks and profiles are extracted from Font Awesome Free and Simple
Icons. The two packages, with 70 MB, are only needed to build. The stylesheet is `bar.css` with the
networks' colours, and the script is `bar.js`, both without comments.
"""

from __future__ import annotations

import ast
import importlib.metadata
import importlib.util
import json
import re
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HTML = Path("src/sharelinks/html")
# The files with the names of icons and the colours.
SOURCES = ("networks/*.py", "profiles/*.py", "html/look.py")
ICONS = HTML / "icons.json"
LICENSE = HTML / "icons-license.txt"
STYLES = HTML / "bar.css"
SCRIPT = HTML / "bar.js"
STATIC = HTML / "static/sharelinks"
CC0 = Path("licenses/CC0-1.0.txt")


class BarHook(BuildHookInterface[Any]):
    """The hook that writes `icons.json` and its licences, `sharelinks.css` and `sharelinks.js`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Generate the files before a wheel is built, also for an editable installation."""
        root = Path(self.root)
        paths = (path for name in SOURCES for path in sorted((root / "src/sharelinks").glob(name)))
        code = [path.read_text("utf-8") for path in paths]
        icons = {name: drawing(svg(name)) for name in sorted(set().union(*map(icon_names, code)))}
        (root / ICONS).write_text(json.dumps(icons, indent=0) + "\n", "utf-8")
        (root / LICENSE).write_text(licenses(icons, (root / CC0).read_text("utf-8")), "utf-8")
        colors = {name: color for source in code for name, color in named_colors(source).items()}
        darkened = contrast(root).under_white_text
        rules = [
            f".slk-{name} {{ --slk-brand: {darkened(color)}; }}\n" for name, color in colors.items()
        ]
        styles = small((root / STYLES).read_text("utf-8")) + "".join(rules)
        script = small((root / SCRIPT).read_text("utf-8"))
        (root / STATIC).mkdir(parents=True, exist_ok=True)
        (root / STATIC / "sharelinks.css").write_text(styles, "utf-8")
        (root / STATIC / "sharelinks.js").write_text(script, "utf-8")


def icon_names(source: str) -> set[str]:
    """Return the names of all icons in Python code, such as `"brands/whatsapp"`."""
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return {
        text
        for text in texts
        if isinstance(text, str) and re.fullmatch(r"(brands|simple|solid)/[a-z0-9-]+", text)
    }


def svg(name: str) -> str:
    """Return the SVG source of an icon, by its set and name."""
    kind, _, icon = name.partition("/")
    if kind != "simple":
        return (font_awesome() / "svgs" / f"{name}.svg").read_text("utf-8")
    simple = needed("simplepycons").all_icons[icon]
    if simple.license[0] not in (None, "CC0-1.0"):
        raise RuntimeError(f"{name} has a different licence, {simple.license}: leave it out")
    return str(simple.raw_svg)


def font_awesome() -> Path:
    """Return the folder of Font Awesome Free."""
    return Path(needed("fontawesomefree").__file__).parent / "static" / "fontawesomefree"


def needed(package: str) -> Any:
    """Import a package that only the build needs."""
    if importlib.util.find_spec(package) is None:
        raise RuntimeError(f"{package} is missing: build with `python -m build`, which installs it")
    return importlib.import_module(package)


def drawing(file: str) -> str:
    """Return the view box and path data of an SVG source that has one of each."""
    (view_box,) = re.findall(r' viewBox="([0-9 ]+)"', file)
    (path,) = re.findall(r'<path\s[^>]*?\bd="([^"<>&]+)"', file)
    return " ".join(f"{view_box} {path}".split())


def licenses(icons: dict[str, str], cc0: str) -> str:
    """Return the licences of both sets, and the names of the icons from Simple Icons."""
    static = font_awesome() / "js-packages/@fortawesome/fontawesome-free/LICENSE.txt"
    simple = ", ".join(name.partition("/")[2] for name in icons if name.startswith("simple/"))
    version = importlib.metadata.version("simplepycons").partition("!")[2]
    return (
        f"{static.read_text('utf-8')}\n"
        f"--------------------------------------------------------------------------------\n"
        f"Simple Icons {version} (https://simpleicons.org), of which these are included: "
        f"{simple}.\n\n{cc0}"
    )


def contrast(root: Path) -> Any:
    """Import the package's module `contrast`, before the package is installed."""
    spec = importlib.util.spec_from_file_location("contrast", root / HTML / "contrast.py")
    assert spec is not None  # noqa: S101 - it is a Python file
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def small(code: str) -> str:
    """Remove the comments and the indentation of a script or style sheet."""
    return re.sub(
        r"/\*.*?\*/|^\s*//[^\n]*|[ \t]//[^\n]*|^\s+", "", code, flags=re.M | re.S
    ).lstrip()


def named_colors(source: str) -> dict[str, str]:
    """Return the names and colours in calls like `Network("x", …, color="#000000")`."""
    colors = {}
    for call in filter(lambda node: isinstance(node, ast.Call), ast.walk(ast.parse(source))):
        given = {word.arg: word.value for word in call.keywords}
        name, color = given.get("name", next(iter(call.args), None)), given.get("color")
        if isinstance(name, ast.Constant) and isinstance(color, ast.Constant):
            colors[name.value] = color.value
    return colors
