"""Finding: one thing that is wrong with a page, and the rules that find such things, as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import attrs

from .parsing import Element

LEVELS = ("error", "warning", "info")
"""How bad a finding is: the page is shared wrongly; it could be shared better; good to know."""

_Subject = TypeVar("_Subject")
Complaints = Iterator[tuple[str, "Element | None"]]
"""What a rule yields: a message each, with the element that it is about."""
Rule = tuple[str, str, Callable[[_Subject], Complaints]]
"""A rule: its code, its level, and the function that looks."""


@attrs.frozen
class Finding:
    """One thing that is wrong with how a page is shared.

    Attributes:
        code: What it is, for programs: `"image-relative"`.
        level: `"error"`, `"warning"` or `"info"`.
        message: What it is and what to do, in a sentence.
        where: Line and column in the source, `"12:5"`; `"<head>"` for what is missing.
        count: In how many places of the page it is; `where` is the first.
    """

    code: str
    level: str
    message: str
    where: str
    count: int = 1


def apply(rules: Iterable[Rule[_Subject]], subject: _Subject) -> Iterator[Finding]:
    """Yield everything that the rules find."""
    for code, level, look in rules:
        for message, element in look(subject):
            yield Finding(
                code, level, message, f"{element.line}:{element.column}" if element else "<head>"
            )
