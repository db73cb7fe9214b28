"""Makes the files of the bars that follow from the tables of networks and profiles, when a wheel is
built.

Its few icons are taken out of Font Awesome Free and Simple Icons: neither the repository nor an
installation carries the rest of their 70 MB, and `fontawesomefree` and `simplepycons` are needed
only to build. The stylesheet is `bar.css` with the networks' colours, the script `bar.js`, both
without their comments.
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
# Where icons and colours are named.
SOURCES = ("networks/*.py", "profiles/*.py", "html/look.py")
ICONS = HTML / "icons.json"
LICENSE = HTML / "icons-license.txt"
STYLES = HTML / "bar.css"
SCRIPT = HTML / "bar.js"
STATIC = HTML / "static/sharelinks"
CC0 = Path("licenses/CC0-1.0.txt")


class BarHook(BuildHookInterface[Any]):
    """Write `icons.json` with the licences of what is in it, `sharelinks.css` and
    `sharelinks.js`.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Run before a wheel is put together, an editable one included."""
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
    """Every icon that Python code names, as in `"brands/whatsapp"`."""
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return {
        text
        for text in texts
        if isinstance(text, str) and re.fullmatch(r"(brands|simple|solid)/[a-z0-9-]+", text)
    }


def svg(name: str) -> str:
    """The file of an icon, by the name of its set and its own there."""
    kind, _, icon = name.partition("/")
    if kind != "simple":
        return (font_awesome() / "svgs" / f"{name}.svg").read_text("utf-8")
    simple = needed("simplepycons").all_icons[icon]
    if simple.license[0] not in (None, "CC0-1.0"):
        raise RuntimeError(f"{name} has a licence of its own, {simple.license}: leave it out")
    return str(simple.raw_svg)


def font_awesome() -> Path:
    """The folder of Font Awesome Free."""
    return Path(needed("fontawesomefree").__file__).parent / "static" / "fontawesomefree"


def needed(package: str) -> Any:
    """A package that only the build needs."""
    if importlib.util.find_spec(package) is None:
        raise RuntimeError(f"{package} is missing: build with `python -m build`, which installs it")
    return importlib.import_module(package)


def drawing(file: str) -> str:
    """An icon's view box and path, of a file that has one of each."""
    (view_box,) = re.findall(r' viewBox="([0-9 ]+)"', file)
    (path,) = re.findall(r'<path\s[^>]*?\bd="([^"<>&]+)"', file)
    return " ".join(f"{view_box} {path}".split())


def licenses(icons: dict[str, str], cc0: str) -> str:
    """The licences of both sets, with the icons that are under the second."""
    static = font_awesome() / "js-packages/@fortawesome/fontawesome-free/LICENSE.txt"
    simple = ", ".join(name.partition("/")[2] for name in icons if name.startswith("simple/"))
    version = importlib.metadata.version("simplepycons").partition("!")[2]
    return (
        f"{static.read_text('utf-8')}\n"
        f"--------------------------------------------------------------------------------\n"
        f"Simple Icons {version} (https://simpleicons.org), of which these are taken: "
        f"{simple}.\n\n{cc0}"
    )


def contrast(root: Path) -> Any:
    """The package's own module, which the package need not be installed for."""
    spec = importlib.util.spec_from_file_location("contrast", root / HTML / "contrast.py")
    assert spec is not None  # noqa: S101 - it is a Python file
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def small(code: str) -> str:
    """A script or style sheet without its comments and indentation, a third of its weight."""
    return re.sub(
        r"/\*.*?\*/|^\s*//[^\n]*|[ \t]//[^\n]*|^\s+", "", code, flags=re.M | re.S
    ).lstrip()


def named_colors(source: str) -> dict[str, str]:
    """The colour of every call in Python code that gives a name and a colour, as `Network("x", …,
    color="#000000")`.
    """
    colors = {}
    for call in filter(lambda node: isinstance(node, ast.Call), ast.walk(ast.parse(source))):
        given = {word.arg: word.value for word in call.keywords}
        name, color = given.get("name", next(iter(call.args), None)), given.get("color")
        if isinstance(name, ast.Constant) and isinstance(color, ast.Constant):
            colors[name.value] = color.value
    return colors
