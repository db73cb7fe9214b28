"""The texts of the bars in all languages, from `labels.toml`."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import attrs

# The rest of a longer tag is ignored; real language tags are less than half as long.
LONGEST_TAG = 100


@attrs.frozen
class Language:
    """A language of the bars."""

    direction: str
    """The writing direction, `"ltr"` or `"rtl"`."""
    words: Mapping[str, str]
    """The texts by their key in `labels.toml`."""
    also: tuple[str, ...] = ()
    """Other tags of the language, in lower case."""


@lru_cache(maxsize=1)
def languages() -> Mapping[str, Language]:
    """Return all languages by their BCP 47 tags."""
    from pathlib import Path  # imported late, to keep `import sharelinks` fast

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
    """Return the tag in `labels.toml` for a BCP 47 tag: `de` for `de-AT`, `en` for unknown ones."""
    return _language_of(tag[:LONGEST_TAG])  # truncated, as the cache keeps tags from requests


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
