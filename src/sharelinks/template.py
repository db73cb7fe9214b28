"""Template: a text with holes for an article's fields, parsed once and filled for each article."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

import attrs

from .clean import shown
from .errors import SharelinksError

_HOLE = re.compile(r"\{([a-z_]+(?:\|[a-z_]+)*)\}")


@attrs.frozen
class Hole:
    """The place of a field in a template, or of the first of several fields that is present."""

    names: tuple[str, ...]

    def choose(self, present: Collection[str]) -> str:
        """Return the first of its names that is present, or an empty string."""
        return next((name for name in self.names if name in present), "")


@attrs.frozen
class Template:
    """Text and holes in order, such as `"{description|title} {url}"`."""

    parts: tuple[str | Hole, ...]

    @classmethod
    def parse(cls, text: str, known: Collection[str]) -> Template:
        """Parse a template, in which `{a|b}` is `a`, or `b` for an article without `a`.

        Args:
            text: The text with holes.
            known: The field names that a hole may use.

        Raises:
            SharelinksError: If the text has a stray brace or a hole for an unknown field.
        """
        # `split` returns the texts between the holes and the names in the holes alternately.
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
        """Join templates, texts and holes into one template."""
        flat: list[str | Hole] = []
        for part in parts:
            flat += part.parts if isinstance(part, Template) else [part]
        return cls(tuple(flat))

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields in order, with repetitions."""
        return tuple(n for part in self.parts if isinstance(part, Hole) for n in part.names)

    def text(self) -> str:
        """Return the text without the holes."""
        return "".join(part for part in self.parts if isinstance(part, str))

    def map(self, change: Callable[[str], str]) -> Template:
        """Return a copy with a function applied to each text, such as to escape it for HTML."""
        return Template(
            tuple(change(part) if isinstance(part, str) else part for part in self.parts)
        )

    def prefer(self, name: str, other: str) -> Template:
        """Return a copy in which every hole for the field `other` takes `name` if it is present."""
        return Template(
            tuple(
                Hole((name, *part.names))
                if isinstance(part, Hole) and other in part.names
                else part
                for part in self.parts
            )
        )

    def misses(self, present: Collection[str]) -> tuple[Hole, ...]:
        """Return the holes none of whose fields is present."""
        holes = (part for part in self.parts if isinstance(part, Hole))
        return tuple(hole for hole in holes if not hole.choose(present))

    def resolve(self, present: Collection[str]) -> Template | None:
        """Choose a name for each hole, and remove the holes none of whose fields is present.

        The text before a removed hole is removed with it. So is all text between the first hole, if
        that is removed, and the first one that stays, and the text at the end after a removed hole.

        Returns:
            The resolved template, or `None` if all of its holes were removed.
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
    """Compile templates to a function that fills all of them at once.

    The templates become Python code: evaluating a tuple of f-strings is several times as fast as
    walking through the parts for each article.

    Args:
        templates: Resolved templates, whose text is encoded already.
        names: The parameters of the function, in order: all fields that the templates use.
    """
    texts = "".join(f"f{''.join(map(_in_f_string, each.parts))!r}, " for each in templates)
    source = f"lambda {', '.join(names)}: ({texts})"
    # The code consists of validated names and quoted text only.
    compiled: Callable[..., tuple[str, ...]] = eval(source, {})  # noqa: S307
    return compiled


def _in_f_string(part: str | Hole) -> str:
    if isinstance(part, Hole):
        return f"{{{part.names[0]}}}"
    return str(part).replace("{", "{{").replace("}", "}}")
