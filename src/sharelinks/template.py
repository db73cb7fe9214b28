"""Template: text with holes for an article's fields, split once and filled per article."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from .clean import shown
from .errors import SharelinksError

_HOLE = re.compile(r"\{([a-z_]+(?:\|[a-z_]+)*)\}")


def split(template: str, known: Collection[str]) -> tuple[str, ...]:
    """Split a template such as `"{description|title} {url}"` into text and holes, in turn, text first and last.

    Args:
        template: Text with holes; `{a|b}` stands for `b` where the article has no `a`.
        known: The names that a hole can use.

    Raises:
        SharelinksError: It has a stray brace, or a hole for a field that is not known.
    """
    parts = tuple(_HOLE.split(template))
    if any("{" in literal or "}" in literal for literal in parts[0::2]):
        raise SharelinksError(
            f"template {shown(template)} has a stray brace: a field is written {{name}} or {{name|other}}"
        )
    for name in sorted(names(parts).difference(known)):
        raise SharelinksError(
            f"template {shown(template)} has the unknown field {shown(name)}: the fields are {', '.join(sorted(known))}"
        )
    return parts


def names(parts: Sequence[str]) -> set[str]:
    """The names of all fields in a split template."""
    return {name for hole in parts[1::2] for name in hole.split("|")}


def resolve(parts: Sequence[str], present: Collection[str]) -> list[str] | None:
    """A split template without the fields that an article lacks; None where it has fields and lacks them all.

    A separator goes with the empty field behind it; before the first field that is there, all of them go.
    """
    last = len(parts) - 2
    resolved = [parts[0]] if last < 0 else [""]
    for index in range(1, len(parts), 2):
        name = next((name for name in parts[index].split("|") if name in present), None)
        if name is not None:
            if index == 1 or len(resolved) > 1:
                resolved[-1] += parts[index - 1]
            resolved += [name, parts[-1] if index == last else ""]
    return None if last > 0 and len(resolved) == 1 else resolved


class Template:
    """Text that is encoded already, with holes for an article's encoded fields."""

    __slots__ = ("pieces",)

    def __init__(self, pieces: Iterable[str]) -> None:
        """Take text and fields' names in turn, text first and last."""
        self.pieces = tuple(pieces)

    @classmethod
    def concatenate(cls, *parts: str | Template) -> Template:
        """One template of several and of text between them."""
        pieces = [""]
        for part in parts:
            first, *rest = (part,) if isinstance(part, str) else part.pieces
            pieces[-1] = "".join((pieces[-1], first))  # plain text: adding to Markup would escape
            pieces += rest
        return cls(pieces)

    def map(self, change: Callable[[str], str]) -> Template:
        """The same template with its text changed, say escaped for HTML; its holes stay."""
        return Template(
            piece if index % 2 else change(piece) for index, piece in enumerate(self.pieces)
        )


def compile_templates(
    templates: Iterable[Template], present: Iterable[str]
) -> Callable[..., tuple[str, ...]]:
    """A function that fills several templates at once: it takes the fields `present`, encoded and in that order.

    It is compiled to Python code, as attrs does with a class: a tuple of f-strings is several times as fast as
    anything that walks through the pieces for each article.
    """
    texts = "".join(f"f{_f_string(template.pieces)!r}, " for template in templates)
    source = f"lambda {', '.join(present)}: ({texts})"
    compiled: Callable[..., tuple[str, ...]] = eval(source, {})  # noqa: S307 - of checked names and quoted text alone
    return compiled


def _f_string(pieces: Sequence[str]) -> str:
    return "".join(
        f"{{{piece}}}" if index % 2 else piece.replace("{", "{{").replace("}", "}}")
        for index, piece in enumerate(pieces)
    )
