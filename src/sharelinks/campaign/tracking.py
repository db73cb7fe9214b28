"""Removal of tracking parameters: click IDs, campaign tags and IDs of e-mail recipients."""

from __future__ import annotations

import re
from urllib.parse import unquote

import ada_url

from .. import clean
from ..clean import URLLike
from .trackers import NAMES, ONLY_ON, PREFIXES, UNLESS


def strip_tracking(url: str | URLLike) -> str:
    """Remove tracking parameters, such as `fbclid`, `utm_source` or `mc_eid`, from a URL.

    Names are percent-decoded and compared case-insensitively. The rest of the URL keeps every byte.

    Args:
        url: An absolute http(s) URL, checked like an article's.

    Raises:
        InvalidURLError: If `url` is not an http(s) URL that a browser would open, or is not safe to
            share.

    Example:
        >>> strip_tracking("https://example.com/?id=5&fbclid=IwAR0&utm_source=newsletter#top")
        'https://example.com/?id=5#top'
    """
    checked = clean.url(url)
    if "?" not in checked:
        return checked
    before, hash_sign, fragment = checked.partition("#")
    page, _, query = before.partition("?")
    pairs = query.split("&")
    names = [_folded(pair) for pair in pairs]
    trackers = _trackers(page, pairs, names)
    if not trackers:
        return checked
    query = "&".join(pair for pair, name in zip(pairs, names, strict=True) if name not in trackers)
    return f"{page}{'?' if query else ''}{query}{hash_sign}{fragment}"


def _trackers(page: str, pairs: list[str], names: list[str]) -> set[str]:
    """Return the names that are trackers on this page."""
    given = set(names)
    found = {name for name in given if name in NAMES or name.startswith(PREFIXES)}
    for name in given & ONLY_ON.keys():
        host = "." + ada_url.URL(page).hostname.removesuffix(".")
        if host.endswith(tuple(f".{domain}" for domain in ONLY_ON[name])):
            found.add(name)
    doubtful = given & UNLESS.keys()
    if doubtful:
        # Only parameters that stay can be the reason to keep another one. Otherwise, a second call
        # could remove more than the first.
        lasting = [
            pair for pair, name in zip(pairs, names, strict=True) if name not in found | doubtful
        ]
        text = "&".join([page, *lasting]).lower()
        found |= {name for name in doubtful if not any(sign in text for sign in UNLESS[name])}
    return found


def _folded(pair: str) -> str:
    """Return a parameter's name in lower case, without the rest of an `&amp;` before it.

    Firefox compares names in lower case, too, and Snapchat reads both `ScCid` and `sccid`.
    """
    name = pair.partition("=")[0].lower()
    if "%" in name:
        # Latin-1 decodes any byte to one character, and lower-casing can't add ASCII letters.
        name = unquote(name, "latin-1").lower()
    return re.sub("^(?:amp;)+", "", name) if name.startswith("amp;") else name
