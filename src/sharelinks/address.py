"""Absolute URLs of objects that have a URL, and of paths on the site."""

from __future__ import annotations

import re
from collections.abc import Callable

import ada_url

from . import clean
from .article import Article
from .errors import InvalidURLError

# Relative references that are completed. A bare word is not: it is more likely an object's name.
_is_reference = re.compile(r"(?:[/?#]|\.\.?/)[^\x00-\x1f\x7f-\x9f]*").fullmatch
_is_path = re.compile(r"/(?![/\\])").match
NO_REQUEST = "there is no request"
_ATTRIBUTES = ("full_url", "get_absolute_url", "url")


def completed(
    value: object, base: Callable[[], str], field: str = "url", why: str = NO_REQUEST
) -> str | Article:
    """Return the absolute URL of a path or an object; any other value unchanged.

    Args:
        value: A URL, a relative reference that starts with `/`, `?`, `#`, `./` or `../`, or an
            object with an attribute or method `full_url` (as Wagtail's pages have),
            `get_absolute_url` or `url`.
        base: Returns the absolute URL to complete a relative reference with, or an empty string. It
            is only called for a relative reference.
        field: The field's name, for error messages.
        why: The reason why there is no URL of a page, for error messages.

    Raises:
        InvalidURLError: If there is no URL to complete a path with, or an object has no URL.
    """
    if type(value) is str:
        reference = value.strip()
    elif clean.is_a(value, Article):
        return value
    elif value is None:
        raise InvalidURLError(f"{field} is None: give a URL such as 'https://example.com/article'")
    else:
        reference = clean.url_text(_address_of(value), field).strip()
    if not _is_reference(reference):
        return reference
    absolute = base()
    if not absolute and not reference.startswith(("//", "/\\")):
        raise InvalidURLError(
            f"{field} {clean.shown(reference)} is not an absolute URL, "
            f"and can't be completed: {why}, and the settings have no base_url"
        )
    return joined(absolute, reference)


def joined(base: str, reference: str) -> str:
    """Return a relative reference completed by an absolute URL; a path is kept byte for byte."""
    try:
        if _is_path(reference):
            return f"{ada_url.URL(base).origin}{reference}"
        return ada_url.join_url(base, reference)
    except ValueError:
        return reference  # the caller rejects it, as it is not absolute


def message_of(cause: Exception) -> str:
    """Return the message of an exception on one line, or its type if it has none."""
    try:
        return clean.text(str(cause)) or type(cause).__name__
    except Exception:
        return type(cause).__name__


def _address_of(thing: object) -> object:
    """Return the URL of an object, or the object itself if it may be a URL."""
    if issubclass(type(thing), (str, bytes, bytearray)):
        return thing
    kind = type(thing).__name__
    try:
        # An empty file field or an undefined template variable would raise on access.
        is_empty = not thing and not hasattr(type(thing), "get_absolute_url")
        name = "" if is_empty else next((each for each in _ATTRIBUTES if hasattr(thing, each)), "")
        address = getattr(thing, name) if name else thing
        if name and callable(address):
            address = address()
    except Exception as cause:
        raise InvalidURLError(f"the {kind} given has no URL: {message_of(cause)}") from cause
    if address is None:
        raise InvalidURLError(f"the {kind} given has no URL: its {name} is None")
    if clean.is_a(address, dict):
        raise InvalidURLError(f"the {kind} given is not a URL: pass its URL, or an Article")
    return address
