"""Host names in other scripts than ours, by the rules of IDNA."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import ada_url

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_LONGEST = 253
"""Characters of a host name, by https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4."""


def wrong_label(host: str) -> str:
    """Return the label that IDNA does not allow in a host; empty where all are right.

    Since June 2026 the URL Standard, and with it Chromium and ada-url 4, takes any ASCII for a
    host (https://github.com/whatwg/url/pull/914). Firefox refuses what stands for no name, and
    nobody can register it.

    Args:
        host: A host as the WHATWG URL parser writes it.
    """
    # A site's articles have one host; what is longer than any is not worth a place in a cache.
    return (_wrong_label if len(host) <= _LONGEST else _wrong_label.__wrapped__)(host)


@lru_cache(maxsize=256)
def _wrong_label(host: str) -> str:
    labels = host.split(".")
    names = [ada_url.idna_to_unicode(label) for label in labels]
    for label, name in zip(labels, names, strict=True):
        if label.startswith("xn--") and (
            name.startswith("xn--") or ada_url.idna_to_ascii(name) != label.encode()
        ):
            return label
    # Beside a label from right to left, https://www.rfc-editor.org/rfc/rfc5893#section-2 wants of
    # all others that they begin with a letter, and end with one or a digit.
    directions = [[*map(unicodedata.bidirectional, name)] for name in names]
    if not any(map(_RIGHT_TO_LEFT.intersection, directions)):
        return ""
    return next(
        (
            label
            for label, name in zip(labels, directions, strict=True)
            if name and name[0] not in {"R", "AL"} and not _is_left_to_right(name)
        ),
        "",
    )


def _is_left_to_right(directions: list[str]) -> bool:
    last = next((each for each in reversed(directions) if each != "NSM"), "")
    return directions[0] == "L" and last in {"L", "EN"} and _RIGHT_TO_LEFT.isdisjoint(directions)
