"""Rules for the texts in a page's metadata, such as unfilled placeholders and misspelt names."""

from __future__ import annotations

import re

from ..clean import shown
from .findings import Complaints, Rule
from .patterns import HTML, MARKDOWN, is_unfilled, nothing_in, nothing_in_url, reference_in
from .properties import PROPERTIES, TYPES
from .reading import ADDRESSES, PICTURES, Page

TITLES = ("title", "og:title", "twitter:title")
TEXTS = (*TITLES, "og:description", "twitter:description", "description")


def _unfilled(page: Page) -> Complaints:
    headings = " ".join(statement.text for statement in page.all("h1"))
    for statement in page.statements:
        of_text = statement.source in TEXTS or statement.source.startswith(
            ("og:", "twitter:", "article:")
        )
        of_url = statement.source in (*ADDRESSES, *PICTURES)
        word = nothing_in(statement.text) if of_text else ""
        if (
            (of_text and is_unfilled(statement.text) and statement.text not in headings)
            or (of_url and (nothing_in_url(statement.text) or is_unfilled(statement.text)))
            or (word and word not in headings)  # a page may be about null
        ):
            yield (
                f"{statement.source} is {shown(statement.text)}: a template or script did not "
                "fill it in",
                statement.element,
            )


def _escaped_twice(page: Page) -> Complaints:
    for statement in page.all(*TEXTS):
        found = reference_in(statement.text)
        if found:
            yield f"{statement.source} was escaped twice: readers see {found!r}", statement.element


def _markup(page: Page) -> Complaints:
    for statement in page.all(*TEXTS):
        for kind, pattern in (("HTML", HTML), ("Markdown", MARKDOWN)):
            found = pattern.search(statement.text)
            if found:
                yield (
                    f"{statement.source} contains {kind}: readers see {shown(found[0])}",
                    statement.element,
                )


def _empty(page: Page) -> Complaints:
    for statement in page.empty(
        *TEXTS, *ADDRESSES, *PICTURES, "og:type", "og:site_name", "og:locale"
    ):
        yield f"{statement.source} is empty: give it a value, or remove it", statement.element


def _unknown_type(page: Page) -> Complaints:
    for statement in page.all("og:type"):
        if statement.text.lower() not in TYPES and ":" not in statement.text:
            yield (
                f"og:type {shown(statement.text)} is not a type of Open Graph: use 'article'",
                statement.element,
            )


def _locale(page: Page) -> Complaints:
    for statement in page.all("og:locale", "og:locale:alternate"):
        if not re.fullmatch("[a-z]{2,3}_[A-Z]{2}", statement.text):
            yield (
                f"{statement} is not a locale for Facebook: write it like 'de_DE'",
                statement.element,
            )


def _misspelt(page: Page) -> Complaints:
    for statement in page.statements:
        name = statement.source
        if (
            name in PROPERTIES
            or len(name) > 40
            or not re.match("(?:og|twitter|article)[:._-]", name)
        ):
            continue
        near = next((known for known in PROPERTIES if _is_near(name, known)), "")
        if near:
            yield f"no network reads {shown(name)}: correct it to {near!r}", statement.element


def _is_near(name: str, known: str) -> bool:
    """Return whether a name differs from another by one letter, two swapped ones or separators."""
    if abs(len(name) - len(known)) > 3:
        return False
    first, second = (
        re.sub("[:._-]", "", text) for text in (re.sub("^og:article:", "article:", name), known)
    )
    while first and second and first[0] == second[0]:
        first, second = first[1:], second[1:]
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    return max(len(first), len(second)) < 2 or (len(first) == 2 and first == second[::-1])


def _wrong_handle(page: Page) -> Complaints:
    for statement in page.all("twitter:site", "twitter:creator"):
        if not re.fullmatch(r"@?\w{1,15}", statement.text, re.ASCII):
            yield f"{statement} is not an X handle: write it like '@example'", statement.element


RULES: tuple[Rule[Page], ...] = (
    ("unfilled", "warning", _unfilled),
    ("escaped-twice", "warning", _escaped_twice),
    ("markup-in-text", "warning", _markup),
    ("empty", "warning", _empty),
    ("unknown-type", "warning", _unknown_type),
    ("locale-form", "warning", _locale),
    ("misspelt", "warning", _misspelt),
    ("handle-unusable", "warning", _wrong_handle),
)
"""Rules for the texts in a page's metadata: code, level, function."""
