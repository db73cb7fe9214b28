"""Rules for the head of a page: the position of its elements, its encoding and its language."""

from __future__ import annotations

import re

from ..clean import shown
from .findings import Complaints, Rule
from .reading import FIRST_BYTES, Page, is_json_ld, json_fault

_READERS = dict(zip(FIRST_BYTES, ("WhatsApp", "Facebook"), strict=True))


def _in_body(page: Page) -> Complaints:
    for statement in page.statements:
        if statement.element and not statement.element.in_head and _matters(statement.source):
            yield (
                f"{statement.source} is in the body, where search engines and WhatsApp do not "
                "look for it: move it into <head>",
                statement.element,
            )


def _matters(source: str) -> bool:
    return source == "canonical" or source.startswith(("og:", "twitter:"))


def _late(page: Page, size: int) -> Complaints:
    for statement in page.statements:
        element = statement.element
        if (
            element
            and _matters(statement.source)
            and element.place >= page.ends.get(size, (10**9, 0))
        ):
            yield (
                f"{statement.source} comes after the first {size:,} bytes, which are all that "
                f"{_READERS[size]} reads: move it up",
                element,
            )


def _late_for_whatsapp(page: Page) -> Complaints:
    return _late(page, FIRST_BYTES[0])


def _late_for_facebook(page: Page) -> Complaints:
    return _late(page, FIRST_BYTES[1])


def _late_charset(page: Page) -> Complaints:
    if page.charset_fault == "late":
        yield (
            "the encoding is declared after the first 1,024 bytes: write <meta charset=utf-8> "
            "first in <head>",
            None,
        )


def _wrong_charset(page: Page) -> Complaints:
    if page.charset_fault == "wrong":
        yield (
            f"the page is not in its declared encoding {page.charset}: readers see "
            f"\N{REPLACEMENT CHARACTER}",
            None,
        )


def _no_charset(page: Page) -> Complaints:
    if page.charset_fault == "missing":
        yield (
            "the page does not declare its encoding: write <meta charset=utf-8>, or set it in the "
            "Content-Type header",
            None,
        )


def _broken_json(page: Page) -> Complaints:
    for element in filter(is_json_ld, page.elements):
        fault = json_fault(element.text)
        if fault:
            yield f"the JSON-LD is ignored, as it is not valid JSON: {fault}", element


def _no_lang(page: Page) -> Complaints:
    if not page.lang:
        yield "<html lang> is missing: networks and readers have to guess the language", None
    elif not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*|x-default", page.lang):
        html = next(element for element in page.elements if element.name == "html")
        yield (
            f"<html lang> {shown(page.lang)} is not a language tag: write it like 'de' or 'de-AT'",
            html,
        )


RULES: tuple[Rule[Page], ...] = (
    ("in-body", "warning", _in_body),
    ("late", "warning", _late_for_whatsapp),
    ("late-for-facebook", "error", _late_for_facebook),
    ("charset-late", "warning", _late_charset),
    ("charset-wrong", "error", _wrong_charset),
    ("no-charset", "info", _no_charset),
    ("json-ld-broken", "error", _broken_json),
    ("no-lang", "warning", _no_lang),
)
"""Rules for the head of a page: code, level, function."""
