"""A Sphinx extension that generates pages and tables, shows live share bars, and tidies signatures."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

import attrs
from click.testing import CliRunner
from docutils import nodes
from docutils.parsers.rst import Directive, directives
from markupsafe import Markup

from network_pages import KNOWN, TABLES, network_pages
from sharelinks import share_bar
from sharelinks.cli.app import app as command

DOCS = Path(__file__).parent


def write(folder: Path, pages: Mapping[str, str]) -> None:
    """Write pages into a folder, and remove all others from it."""
    folder.mkdir(exist_ok=True)
    for stale in {path.name for path in folder.iterdir()} - pages.keys():
        (folder / stale).unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")


# Pages of the repository that the site shows too, and their places on the site.
OUTSIDE = {
    "CHANGELOG.md": "project/changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
    "benchmarks/README.md": "project/benchmarks.md",
    "examples/README.md": "project/examples.md",
    "README.md": "index.md",
}


def project_pages() -> dict[str, str]:
    """Return the text of these pages by file name, with links to their places on the site."""
    return {
        Path(place).name: linked_inside(
            (DOCS.parent / name).read_text("utf-8"), Path(name).parent, Path("project")
        )
        for name, place in OUTSIDE.items()
        if place.startswith("project/")
    }


def linked_inside(text: str, folder: Path, place: Path) -> str:
    """Return a page of a folder of the repository with its links changed for a place on the site."""

    def moved(match: re.Match[str]) -> str:
        target = os.path.normpath(folder / match[1])
        inside = OUTSIDE.get(
            target, target.removeprefix("docs/") if target.startswith("docs/") else ""
        )
        return f"]({os.path.relpath(inside, place)}{match[2]})" if inside else match[0]

    return re.sub(r"\]\((?!https?:|#)([^)#]+\.md)((?:#[^)]*)?)\)", moved, text)


def read(_: Any, docname: str, source: list[str]) -> None:
    """Fill in the tables of a page, and change its links for the site."""
    place = Path(docname).parent
    if place.name not in {"networks", "project"}:
        text = linked_inside(source[0], "docs" / place, place)
        text = re.sub(r"```\{([a-z-]+-table)\}\n```", lambda block: TABLES[block[1]](), text)
        # Doctest needs the empty line that ends an example; readers don't.
        source[0] = re.sub(r"\n\n```$", "\n```", text, flags=re.MULTILINE)


class ShareBar(Directive):
    """`{share-bar} URL` with the options of `share_bar`: a live bar, in a box with a `:class:`."""

    required_arguments = 1
    option_spec: ClassVar = dict.fromkeys(
        ["class", "title", "networks", "lang", "icons", "text", "buttons", *KNOWN["fields"]],
        lambda said: {"true": True, "false": False}.get(said, directives.unchanged_required(said)),
    )

    def run(self) -> list[nodes.Node]:
        look = self.options.pop("class", "")
        bar = share_bar(self.arguments[0], **self.options)
        return [nodes.raw("", Markup('<div class="{}">{}</div>').format(look, bar), format="html")]


class CommandHelp(Directive):
    """`{command-help} NAME`: the output of `sharelinks NAME --help`."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        printed = CliRunner().invoke(command, [*self.arguments, "--help"], prog_name="sharelinks")
        return [nodes.literal_block(printed.output, printed.output, language="text")]


def docstring(_: Any, kind: str, __: str, value: Any, ___: Any, lines: list[str]) -> None:
    """Change a docstring to reStructuredText, where `Network`s needs a mark after the name."""
    if kind == "data" and set(map(str.strip, lines)) <= {
        line.strip() for line in (type(value).__doc__ or "").splitlines()
    }:
        lines.clear()  # a tuple has the docstring of all tuples
    lines[:] = [re.sub(r"(`\w+`)(?=\w)", r"\1\\ ", line) for line in lines]


def signature(
    _: Any, __: str, ___: str, value: Any, ____: Any, arguments: str | None, returned: str | None
) -> tuple[str, str | None] | None:
    """Return a signature with readable defaults, which attrs generates, and without private types."""
    if not arguments:
        return None
    arguments = re.sub(r"(\*\*\w+): [~\w.]*Unpack\[[^\]]*\]", r"\1", arguments)
    if not (isinstance(value, type) and attrs.has(value)):
        return arguments, returned
    for field in attrs.fields(value):
        default = field.default
        if isinstance(default, attrs.Factory):
            default = ... if default.takes_self else default.factory()
        written = "..." if default is ... or callable(default) else repr(default)
        arguments = arguments.replace(f"attr_dict['{field.name}'].default", written)
        arguments = re.sub(rf"(\b{field.alias}: [^=]+ = )NOTHING", rf"\g<1>{written}", arguments)
    return arguments, returned


def setup(app: Any) -> dict[str, Any]:
    app.add_directive("share-bar", ShareBar)
    app.add_directive("command-help", CommandHelp)
    app.connect("builder-inited", lambda _: write(DOCS / "networks", network_pages()))
    app.connect("builder-inited", lambda _: write(DOCS / "project", project_pages()))
    app.connect("source-read", read)
    app.connect("autodoc-process-docstring", docstring)
    app.connect("autodoc-process-signature", signature)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
