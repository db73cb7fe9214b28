"""A Sphinx extension: pages that are written when the site is built, and the share bar as it is in a page."""

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
    """Write pages into a folder that holds nothing else."""
    folder.mkdir(exist_ok=True)
    for stale in {path.name for path in folder.iterdir()} - pages.keys():
        (folder / stale).unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")


# The repository's own pages that the site shows as well, and the page that each becomes.
OUTSIDE = {
    "CHANGELOG.md": "project/changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
    "benchmarks/README.md": "project/benchmarks.md",
    "examples/README.md": "project/examples.md",
    "README.md": "index.md",
}


def project_pages() -> dict[str, str]:
    """Those pages' text, by the names of their files, with links that lead to their places on the site."""
    return {
        Path(place).name: linked_inside(
            (DOCS.parent / name).read_text("utf-8"), Path(name).parent, Path("project")
        )
        for name, place in OUTSIDE.items()
        if place.startswith("project/")
    }


def linked_inside(text: str, folder: Path, place: Path) -> str:
    """A page of a folder of the repository with its links to other pages as they are from a place on the site."""

    def moved(match: re.Match[str]) -> str:
        target = os.path.normpath(folder / match[1])
        inside = OUTSIDE.get(
            target, target.removeprefix("docs/") if target.startswith("docs/") else ""
        )
        return f"]({os.path.relpath(inside, place)}{match[2]})" if inside else match[0]

    return re.sub(r"\]\((?!https?:|#)([^)#]+\.md)((?:#[^)]*)?)\)", moved, text)


def read(_: Any, docname: str, source: list[str]) -> None:
    """Make a page of docs/ what the site shows."""
    place = Path(docname).parent
    if place.name not in {"networks", "project"}:
        text = linked_inside(source[0], "docs" / place, place)
        text = re.sub(r"```\{([a-z-]+-table)\}\n```", lambda block: TABLES[block[1]](), text)
        # The empty line that ends an example for doctest is not to be seen.
        source[0] = re.sub(r"\n\n```$", "\n```", text, flags=re.MULTILINE)


class ShareBar(Directive):
    """`{share-bar} URL` with the options of `share_bar`: the real bar, in the page, in a box of a `:class:`."""

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
    """`{command-help} NAME`: what `sharelinks NAME --help` prints."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        printed = CliRunner().invoke(command, [*self.arguments, "--help"], prog_name="sharelinks")
        return [nodes.literal_block(printed.output, printed.output, language="text")]


def docstring(_: Any, kind: str, __: str, value: Any, ___: Any, lines: list[str]) -> None:
    """A docstring as reStructuredText has it: `Network`s needs a sign where the name ends."""
    if kind == "data" and set(map(str.strip, lines)) <= {
        line.strip() for line in (type(value).__doc__ or "").splitlines()
    }:
        lines.clear()  # that of tuples says nothing about this tuple
    lines[:] = [re.sub(r"(`\w+`)(?=\w)", r"\1\\ ", line) for line in lines]


def signature(
    _: Any, __: str, ___: str, value: Any, ____: Any, arguments: str | None, returned: str | None
) -> tuple[str, str | None] | None:
    """A signature without the names of private types, and with its defaults: attrs generates the code of classes."""
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
