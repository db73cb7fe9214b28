"""Internationalized host names, by the rules of IDNA."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import ada_url

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_LONGEST = 253
"""Maximum length of a host name without the dot that may end it.

See https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4.
"""


def wrong_label(host: str) -> str:
    """Return the first label of a host that IDNA does not allow, or an empty string.

    Since June 2026, the URL Standard, and with it Chromium and ada-url 4, accepts any ASCII label
    (https://github.com/whatwg/url/pull/914). Firefox rejects labels that don't encode a name, and
    nobody can register them.

    Args:
        host: A host as serialized by the WHATWG URL parser.
    """
    if len(host.removesuffix(".")) > _LONGEST:  # no name is as long: take the longest label
        return max(host.split("."), key=len)
    return _wrong_label(host)


@lru_cache(maxsize=256)
def _wrong_label(host: str) -> str:
    labels = host.split(".")
    names = [ada_url.idna_to_unicode(label) for label in labels]
    for label, name in zip(labels, names, strict=True):
        if label.startswith("xn--") and (
            name.startswith("xn--") or ada_url.idna_to_ascii(name) != label.encode()
        ):
            return label
    # If a host has a right-to-left label, https://www.rfc-editor.org/rfc/rfc5893#section-2 requires
    # the other labels to begin with a letter, and to end with a letter or digit.
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
