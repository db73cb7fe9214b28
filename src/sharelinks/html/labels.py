"""The words of the bars in the page's language, out of `labels.toml`."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import attrs

# No language tag is half as long: of a longer text, no more than this is looked at.
_LONGEST = 100


@attrs.frozen
class Language:
    """A language that the bars speak."""

    direction: str
    """`"ltr"` or `"rtl"`: from left to right, or from right to left."""
    words: Mapping[str, str]
    """Its words, by their key in `labels.toml`."""
    also: tuple[str, ...] = ()
    """Other tags that mean it, in small letters."""


@lru_cache(maxsize=1)
def languages() -> Mapping[str, Language]:
    """Return every language, by its BCP 47 tag."""
    from pathlib import Path  # not before a bar is asked for

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    tables = tomllib.loads(Path(__file__).with_name("labels.toml").read_text("utf-8"))
    return MappingProxyType(
        {
            tag: Language(words.pop("direction"), words, tuple(words.pop("also", ())))
            for tag, words in tables.items()
        }
    )


def language_of(tag: str) -> str:
    """Return the tag in `labels.toml` for a BCP 47 tag: `de` for `de-AT`, `en` for an unknown
    one.
    """
    return _language_of(tag[:_LONGEST])  # a cache should not keep what a request can make long


@lru_cache(maxsize=256)
def _language_of(tag: str) -> str:
    known = {
        name.lower(): tag for tag, language in languages().items() for name in (tag, *language.also)
    }
    wanted = re.split("[.@]", tag, maxsplit=1)[0]  # "de_AT.UTF-8@euro"
    wanted = wanted.replace("_", "-").lower()
    while wanted:
        if wanted in known:
            return known[wanted]
        wanted = wanted.rpartition("-")[0]
    return "en"
