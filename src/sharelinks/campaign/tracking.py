"""Taking off what a reader's own visit left on a URL.

That is click ids, campaign tags, and the numbers of mails' recipients.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

import ada_url

from .. import clean
from ..clean import URLLike
from .trackers import NAMES, ONLY_ON, PREFIXES, UNLESS


def strip_tracking(url: str | URLLike) -> str:
    """Remove tracking parameters, such as `fbclid`, from a URL.

    `utm_source`, `mc_eid` and their like go too. Names are compared percent-decoded and in any case
    of their letters. Everything else keeps its bytes, its order and its form, and so does the
    fragment.

    Args:
        url: Absolute http(s) URL, checked as an article's is.

    Raises:
        InvalidURLError: It is not an http(s) URL that a browser would open, or not safe to share.

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
    """Return those of the names that are trackers on this page."""
    given = set(names)
    found = {name for name in given if name in NAMES or name.startswith(PREFIXES)}
    for name in given & ONLY_ON.keys():
        host = "." + ada_url.URL(page).hostname.removesuffix(".")
        if host.endswith(tuple(f".{domain}" for domain in ONLY_ON[name])):
            found.add(name)
    doubtful = given & UNLESS.keys()
    if doubtful:
        # What is stripped, or may be, can't be why another stays: a second time it would be gone.
        lasting = [
            pair for pair, name in zip(pairs, names, strict=True) if name not in found | doubtful
        ]
        text = "&".join([page, *lasting]).lower()
        found |= {name for name in doubtful if not any(sign in text for sign in UNLESS[name])}
    return found


def _folded(pair: str) -> str:
    """Return a parameter's name in small letters, without what is left of an `&amp;` before it.

    Firefox compares small letters too, and Snapchat's pages read `ScCid` as well as `sccid`.
    """
    name = pair.partition("=")[0].lower()
    if "%" in name:
        # Latin-1 has one character for each byte, and only ASCII has small letters in ASCII.
        name = unquote(name, "latin-1").lower()
    return re.sub("^(?:amp;)+", "", name) if name.startswith("amp;") else name
