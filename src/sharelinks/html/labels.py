"""The words of the share bar in the page's language, out of `labels.toml`."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

# Tags for a language that `labels.toml` has under another one, or for one whose readers know that one best.
_OTHER_TAGS = {
    "bs": "hr",
    "cmn": "zh",
    "cmn-hant": "zh-hant",
    "cnr": "sr-latn",
    "gsw": "de",
    "in": "id",
    "iw": "he",
    "mo": "ro",
    "nn": "nb",
    "no": "nb",
    "sh": "sr-latn",
    "sr-me": "sr-latn",
    "yue": "zh-hant",
    "zh-hk": "zh-hant",
    "zh-mo": "zh-hant",
    "zh-tw": "zh-hant",
    "zh-yue": "zh-hant",
}
_LONGEST = (
    100  # no language tag is half as long: a longer text is cut before anything is done with it
)
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


@lru_cache(maxsize=1)
def languages() -> Mapping[str, Mapping[str, str]]:
    """Every language's words, by BCP 47 tag."""
    from pathlib import Path  # not before a bar is asked for

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    text = Path(__file__).with_name("labels.toml").read_text("utf-8")
    return MappingProxyType(
        {tag: MappingProxyType(words) for tag, words in tomllib.loads(text).items()}
    )


@lru_cache(maxsize=256)
def language_of(tag: str) -> str:
    """The tag in `labels.toml` for a BCP 47 tag: `de-AT` falls back to `de`, and an unknown language to `en`."""
    known = {known.lower(): known for known in languages()}
    wanted = (
        re.split("[.@]", tag[:_LONGEST], maxsplit=1)[0].replace("_", "-").lower()
    )  # "de_AT.UTF-8@euro"
    while wanted:
        wanted = _OTHER_TAGS.get(wanted, wanted)
        if wanted in known:
            return known[wanted]
        wanted = wanted.rpartition("-")[0]
    return "en"


def is_right_to_left(tag: str) -> bool:
    """Whether a language of `labels.toml` is written from right to left."""
    return tag in _RIGHT_TO_LEFT
