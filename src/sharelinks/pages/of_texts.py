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
    headings = " ".join(said.text for said in page.all("h1"))
    for said in page.statements:
        of_text = said.source in TEXTS or said.source.startswith(("og:", "twitter:", "article:"))
        of_url = said.source in (*ADDRESSES, *PICTURES)
        word = nothing_in(said.text) if of_text else ""
        if (
            (of_text and is_unfilled(said.text) and said.text not in headings)
            or (of_url and (nothing_in_url(said.text) or is_unfilled(said.text)))
            or (word and word not in headings)  # a page may be about null
        ):
            yield (
                f"{said.source} is {shown(said.text)}: a template or script did not fill it in",
                said.element,
            )


def _escaped_twice(page: Page) -> Complaints:
    for said in page.all(*TEXTS):
        found = reference_in(said.text)
        if found:
            yield f"{said.source} was escaped twice: readers see {found!r}", said.element


def _markup(page: Page) -> Complaints:
    for said in page.all(*TEXTS):
        for kind, pattern in (("HTML", HTML), ("Markdown", MARKDOWN)):
            found = pattern.search(said.text)
            if found:
                yield (
                    f"{said.source} contains {kind}: readers see {shown(found[0])}",
                    said.element,
                )


def _empty(page: Page) -> Complaints:
    for said in page.empty(*TEXTS, *ADDRESSES, *PICTURES, "og:type", "og:site_name", "og:locale"):
        yield f"{said.source} is empty: give it a value, or remove it", said.element


def _unknown_type(page: Page) -> Complaints:
    for said in page.all("og:type"):
        if said.text.lower() not in TYPES and ":" not in said.text:
            yield (
                f"og:type {shown(said.text)} is not a type of Open Graph: use 'article'",
                said.element,
            )


def _locale(page: Page) -> Complaints:
    for said in page.all("og:locale", "og:locale:alternate"):
        if not re.fullmatch("[a-z]{2,3}_[A-Z]{2}", said.text):
            yield (
                f"{said.source} {shown(said.text)} is not a locale for Facebook: "
                "write it like 'de_DE'",
                said.element,
            )


def _misspelt(page: Page) -> Complaints:
    for said in page.statements:
        name = said.source
        if (
            name in PROPERTIES
            or len(name) > 40
            or not re.match("(?:og|twitter|article)[:._-]", name)
        ):
            continue
        near = next((known for known in PROPERTIES if _is_near(name, known)), "")
        if near:
            yield f"no network reads {shown(name)}: correct it to {near!r}", said.element


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
    for said in page.all("twitter:site", "twitter:creator"):
        if not re.fullmatch(r"@?\w{1,15}", said.text, re.ASCII):
            yield (
                f"{said.source} {shown(said.text)} is not an X handle: write it like '@example'",
                said.element,
            )


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
