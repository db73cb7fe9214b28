"""Hashtags, as X reads them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from .clean import items

# Hashtags are separated by commas, and by a "#" before a word. The "#" of "C#" is part of the word.
_COMMAS, _HASHES = ",\uff0c\u3001\u060c", "#\uff03"
_HASHTAG = rf"(?:[{_HASHES}]+(?!\w)|[^{_COMMAS}{_HASHES}])+"
# The underscore, the joiners of Persian and Indic words, and the punctuation within Catalan,
# Hebrew, Tibetan and Japanese words (hashtagSpecialChars of
# https://github.com/twitter/twitter-text).
_WITHIN_HASHTAGS = frozenset(
    "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003"
    "\u0f0b\u0f0c\u00b7"
)
# Removing one of these, or a mathematical or currency symbol, changes the meaning of a word: "C++"
# would become "C".
_SIGNS = "#%*\uff03\uff05\uff0a"


def hashtags_of(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return hashtags without `#` and without duplicates; `"Web"` and `"web"` are the same hashtag.

    Characters that a hashtag can't contain are removed: `"Social Media"` becomes `"SocialMedia"`. A
    hashtag is left out if nothing remains, or a different word: `"C++"` and `"C#"` are not `"C"`.

    Args:
        value: The hashtags, each with or without `#`. Text is split at commas (also the Arabic one
            and those of East Asia) and at each `#` before a word.

    Raises:
        SharelinksError: If the value is neither text nor an iterable of texts.
    """
    once: dict[str, str] = {}
    for tag in filter(None, map(_hashtag, items(value, "hashtags", _HASHTAG))):
        once.setdefault(tag.casefold(), tag)
    return tuple(once.values())


def _hashtag(value: str) -> str:
    word = value.lstrip(_HASHES).strip()
    kept = "".join(filter(_fits_hashtag, word))
    lost = set(word).difference(kept)
    if word.startswith(".") or any(
        character in _SIGNS or unicodedata.category(character) in {"Sm", "Sc"} for character in lost
    ):
        return ""
    return kept if any(map(str.isalpha, kept)) else ""  # on X, "#2026" is not a hashtag


def _fits_hashtag(character: str) -> bool:
    """Return whether a hashtag may contain a character, by the rules of twitter-text."""
    if character in _WITHIN_HASHTAGS:
        return True
    # Variation selectors have the category of marks, but belong to emoji.
    if "\ufe00" <= character <= "\ufe0f":
        return False
    return unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd"}
