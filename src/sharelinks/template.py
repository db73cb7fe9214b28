"""Template: a text with holes for an article's fields, parsed once and filled per article."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

import attrs

from .clean import shown
from .errors import SharelinksError

_HOLE = re.compile(r"\{([a-z_]+(?:\|[a-z_]+)*)\}")


@attrs.frozen
class Hole:
    """The place of a field in a template, or of the first one of several that an article has."""

    names: tuple[str, ...]

    def choose(self, present: Collection[str]) -> str:
        """Return the first of its names that is present, or an empty text."""
        return next((name for name in self.names if name in present), "")


@attrs.frozen
class Template:
    """Text and holes in their order, as in `"{description|title} {url}"`."""

    parts: tuple[str | Hole, ...]

    @classmethod
    def parse(cls, text: str, known: Collection[str]) -> Template:
        """Read a template, in which `{a|b}` stands for `b` where the article has no `a`.

        Args:
            text: Text with holes.
            known: The names that a hole can use.

        Raises:
            SharelinksError: It has a stray brace, or a hole for a field that is not known.
        """
        # What is found between holes and what is found in them take turns.
        pieces = enumerate(_HOLE.split(text))
        parts = [Hole(tuple(piece.split("|"))) if odd % 2 else piece for odd, piece in pieces]
        template = cls(tuple(part for part in parts if part != ""))
        if not {"{", "}"}.isdisjoint(template.text()):
            raise SharelinksError(
                f"template {shown(text)} has a stray brace: "
                "write a field as {name} or {name|other}",
                value=text,
            )
        for name in sorted(set(template.names()).difference(known)):
            raise SharelinksError(
                f"template {shown(text)} has the unknown field {shown(name)}: "
                f"the fields are {', '.join(sorted(known))}",
                value=text,
            )
        return template

    @classmethod
    def concatenate(cls, *parts: str | Hole | Template) -> Template:
        """Make one template of several, and of text and holes between them."""
        flat: list[str | Hole] = []
        for part in parts:
            flat += part.parts if isinstance(part, Template) else [part]
        return cls(tuple(flat))

    def names(self) -> tuple[str, ...]:
        """Return the names of its fields, in their order and each as often as it comes."""
        return tuple(n for part in self.parts if isinstance(part, Hole) for n in part.names)

    def text(self) -> str:
        """Return its text without the fields."""
        return "".join(part for part in self.parts if isinstance(part, str))

    def map(self, change: Callable[[str], str]) -> Template:
        """Return the same template with its text changed, such as escaped for HTML."""
        return Template(
            tuple(change(part) if isinstance(part, str) else part for part in self.parts)
        )

    def prefer(self, name: str, other: str) -> Template:
        """Return the same template with one field preferred to another where that can stand."""
        return Template(
            tuple(
                Hole((name, *part.names))
                if isinstance(part, Hole) and other in part.names
                else part
                for part in self.parts
            )
        )

    def misses(self, present: Collection[str]) -> tuple[Hole, ...]:
        """Return the holes that nothing is present for."""
        holes = (part for part in self.parts if isinstance(part, Hole))
        return tuple(hole for hole in holes if not hole.choose(present))

    def resolve(self, present: Collection[str]) -> Template | None:
        """Choose a name for each hole, and drop those that nothing is present for.

        A separator goes with the empty field behind it; before the first field that is there, all
        of them go, and so does text at the end behind an empty field.

        Returns:
            The template; None where it has fields and the article lacks them all.
        """
        resolved: list[str | Hole] = []
        separator = ""
        is_first = is_kept = True
        for part in self.parts:
            if isinstance(part, str):
                separator += part
                continue
            name = part.choose(present)
            if name:
                resolved += [separator] if separator and (is_first or resolved) else []
                resolved.append(Hole((name,)))
            separator, is_first = "", False
            is_kept = bool(name)
        if is_first:
            return self
        if separator and is_kept:
            resolved.append(separator)
        return Template(tuple(resolved)) if resolved else None


def compile_templates(
    templates: Iterable[Template], names: Iterable[str]
) -> Callable[..., tuple[str, ...]]:
    """Make a function that fills several templates at once.

    It is compiled to Python code, as attrs does with a class: a tuple of f-strings is several times
    as fast as anything that walks through the parts for each article.

    Args:
        templates: Templates of encoded text, whose holes have one name each.
        names: The fields, in the order in which the function takes them.
    """
    texts = "".join(f"f{''.join(map(_in_f_string, each.parts))!r}, " for each in templates)
    source = f"lambda {', '.join(names)}: ({texts})"
    # Of checked names and quoted text only.
    compiled: Callable[..., tuple[str, ...]] = eval(source, {})  # noqa: S307
    return compiled


def _in_f_string(part: str | Hole) -> str:
    if isinstance(part, Hole):
        return f"{{{part.names[0]}}}"
    return str(part).replace("{", "{{").replace("}", "}}")
