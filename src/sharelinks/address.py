"""The address that is meant by an object that has one, or by a path of the site."""

from __future__ import annotations

import re
from collections.abc import Callable

import ada_url

from . import clean
from .article import Article
from .errors import InvalidURLError

# What is completed. A bare word is not: it is rather an object's name than an address.
_is_reference = re.compile(r"(?:[/?#]|\.\.?/)[^\x00-\x1f\x7f-\x9f]*").fullmatch
_is_path = re.compile(r"/(?![/\\])").match
NO_REQUEST = "there is no request"
_ATTRIBUTES = ("full_url", "get_absolute_url", "url")


def completed(
    value: object, base: Callable[[], str], field: str = "url", why: str = NO_REQUEST
) -> str | Article:
    """Return the absolute URL meant by a path or an object; anything else as it is.

    Args:
        value: A URL, what starts with `/`, `?`, `#`, `./` or `../`, or an object with one of
            `full_url` (which Wagtail's pages have, with their site's host), `get_absolute_url` and
            `url`, as attributes or methods.
        base: Gives the absolute URL by which a path is completed, or an empty text; it is only
            asked where there is a path.
        field: The field's name, for the message of an error.
        why: Why there is no page, for the message of an error.

    Raises:
        InvalidURLError: There is nothing to complete a path with, or an object's address is
            missing.
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
            f"and nothing completes it: {why}, and the settings have no base_url"
        )
    return joined(absolute, reference)


def joined(base: str, reference: str) -> str:
    """Return a path, query or fragment completed by an absolute URL; a path keeps every byte."""
    try:
        if _is_path(reference):
            return f"{ada_url.URL(base).origin}{reference}"
        return ada_url.join_url(base, reference)
    except ValueError:
        return reference  # which is then refused as any URL that is not absolute


def told(cause: Exception) -> str:
    """Return what an exception says, on one line; some have no text."""
    try:
        return clean.text(str(cause)) or type(cause).__name__
    except Exception:
        return type(cause).__name__


def _address_of(thing: object) -> object:
    """Return the URL of an object; what has none of its own may be one itself."""
    if issubclass(type(thing), (str, bytes, bytearray)):
        return thing
    kind = type(thing).__name__
    try:
        # An empty file field, or a template's undefined variable, fails where it is asked.
        is_empty = not thing and not hasattr(type(thing), "get_absolute_url")
        name = "" if is_empty else next((each for each in _ATTRIBUTES if hasattr(thing, each)), "")
        address = getattr(thing, name) if name else thing
        if name and callable(address):
            address = address()
    except Exception as cause:
        raise InvalidURLError(f"the {kind} given has no URL: {told(cause)}") from cause
    if address is None:
        raise InvalidURLError(f"the {kind} given has no URL: its {name} is None")
    return address
