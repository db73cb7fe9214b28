"""Finding: one problem of a page, and the types of the rules that find problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import attrs

from .parsing import Element

LEVELS = ("error", "warning", "info")
"""Levels of findings: the page is shared wrongly; it could be shared better; for information."""

_Subject = TypeVar("_Subject")
Complaints = Iterator[tuple[str, "Element | None"]]
"""The results of a rule: messages with the elements that they are about."""
Rule = tuple[str, str, Callable[[_Subject], Complaints]]
"""A rule: its code, its level and its function."""


@attrs.frozen
class Finding:
    """One problem with how a page is shared.

    Attributes:
        code: A stable identifier, such as `"image-relative"`.
        level: `"error"`, `"warning"` or `"info"`.
        message: The problem and its solution, in a sentence.
        where: The line and column in the source, such as `"12:5"`; `"<head>"` for a missing
            element.
        count: The number of places in the page that have this problem; `where` is the first.
    """

    code: str
    level: str
    message: str
    where: str
    count: int = 1


def apply(rules: Iterable[Rule[_Subject]], subject: _Subject) -> Iterator[Finding]:
    """Yield the findings of the rules for a subject."""
    for code, level, rule in rules:
        for message, element in rule(subject):
            yield Finding(
                code, level, message, f"{element.line}:{element.column}" if element else "<head>"
            )
