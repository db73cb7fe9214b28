"""Patterns of mistakes in texts and URLs, such as unfilled placeholders and double escaping."""

from __future__ import annotations

import re
from html.entities import html5

import ada_url

PLACEHOLDER = re.compile(
    r"^(?:undefined|null|None|NaN)$|\[object \w{1,50}\]"
    r"|\{\{[^{}]{0,200}\}\}|\{%[^%]{0,200}%\}|\$\{[^{}]{0,200}\}|<%[^%]{0,200}%>"
)
"""A placeholder that a template or script did not fill in."""

_NOTHING = re.compile(
    r"(?:^|[|\u2013\u2014·:]|\s-\s)\s*(undefined|null|None|NaN)\s*(?=$|[|\u2013\u2014·:]|\s-\s)"
    r"|(\[object \w{1,50}\])"
)
_NOTHING_IN_URL = re.compile(
    r"(?:/|=)(?:undefined|null|NaN|None|%5Bobject(?:%20|\+)\w{1,50}%5D"
    r"|\[object \w{1,50}\])(?=[/?#&]|$)"
)
_REFERENCE = re.compile(r"&(?:([a-zA-Z][a-zA-Z0-9]{1,30});|#\d{1,7};|#[xX][0-9a-fA-F]{1,6};)")
_LOCAL_HOST = re.compile(
    r"(?i)(?:localhost|.*\.(?:localhost|local|test|internal)|0\.0\.0\.0|127\.[\d.]+|10\.[\d.]+"
    r"|192\.168\.[\d.]+"
    r"|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[::1\])"
)
_HOST = re.compile(r"(?i)https?://(\[[^\]]{0,50}\]|[^/?#:\s]+)")
HTML = re.compile(r"</[a-zA-Z][a-zA-Z0-9]*\s*>|<(?:br|hr)\s*/?>|<[a-zA-Z]+\s+[a-zA-Z-]+\s*=")
"""HTML markup, which does not belong in plain text."""
MARKDOWN = re.compile(
    r"\[[^\][]{1,200}\]\((?:https?:|/|#)[^()\s]{0,500}\)|\*\*[^\s*][^*]{0,200}\*\*|^#{1,6} "
)
"""Markdown that was not converted to HTML."""


def is_unfilled(text: str) -> bool:
    """Return whether a text consists of placeholders only. A longer text may be about templates."""
    return bool(PLACEHOLDER.search(text)) and not re.search(r"\w", PLACEHOLDER.sub("", text))


def nothing_in(text: str) -> str:
    """Return the word in a text that stands for a missing value, such as "undefined", or ""."""
    found = _NOTHING.search(text)
    return (found[1] or found[2]) if found else ""


def nothing_in_url(url: str) -> bool:
    """Return whether a path segment or parameter of a URL stands for a missing value."""
    return bool(_NOTHING_IN_URL.search(url))


def reference_in(text: str) -> str:
    """Return the first character reference in a text, such as `"&auml;"`, or an empty string."""
    for found in _REFERENCE.finditer(text):
        if found[1] is None or f"{found[1]};" in html5:
            return found[0]
    return ""


def local_host(text: str) -> str:
    """Return the host of the first URL in a text if it is in a private network, or ""."""
    host = _HOST.search(text)
    return host[1] if host and _LOCAL_HOST.fullmatch(host[1]) else ""


def normalized(url: str) -> str:
    """Return a URL in normal form, with its escapes in upper case, for comparison."""
    try:
        href = ada_url.URL(url).href
    except ValueError:
        return url
    return re.sub("%[0-9a-f]{2}", lambda found: found[0].upper(), href)
