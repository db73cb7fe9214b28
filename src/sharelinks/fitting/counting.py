"""How networks count: the length of a text, and of an article's URL in it, as each network sees it.

X's own rules come from `twitter-text-parser` and grapheme clusters from `regex` (both in the extra `fit`), which are
imported when a text is first too long to be sure of. Without them the counts here are never below the real ones, and
`graphemes` never splits what is one character to a reader.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Any

import ada_url
import attrs

LINK = 23  # characters that X and Mastodon count for a link of any length
_SUSPECT_DOTS = (
    50  # from which on twitter-text-parser takes seconds: its time grows with their third power
)
_SUSPECT_EMOJI = 2000  # characters of emoji sequences, which are slow as well; X takes at most 280 / 2 of 10 each
_LONGEST_LINK = 4096  # what twitter-text takes for a URL


@attrs.frozen
class Counting:
    """How a network counts a post: its text without the article's URL, and that URL."""

    text: Callable[[str], int]
    url: Callable[[str], int]
    post: str = ""
    """Template of the whole post, where more than one parameter counts."""
    is_link_fixed: bool = False
    """Whether what is surely a link counts `LINK`, however long it is."""


def graphemes(text: str) -> list[str]:
    """Split a text into grapheme clusters, what readers call characters (Unicode Standard Annex 29).

    Without the extra `fit` a cluster may be more than one such character, and never less.
    """
    regex = _regex()
    return regex.findall(r"\X", text) if regex else _coarse_clusters(text)


def _grapheme_count(text: str) -> int:
    regex = None if text.isascii() else _regex()  # an ASCII text on one line has nothing to combine
    return len(regex.findall(r"\X", text)) if regex else len(text)


# X: https://docs.x.com/fundamentals/counting-characters and twitter-text's config/v3.json

# Patterns are compiled when they are first needed: an import should not wait for them.
_LIGHT = r"[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]"
# What makes one emoji of several characters, or an emoji of a light one: all others weigh as their characters do.
_EMOJI = (
    "[\xa9\xae\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)
_TOP_LEVEL = r"\.[^\W\d_]"  # where a link's last label may begin: with a letter, in any script
_LONGEST_SURE_LINK = 1000
_ORDINARY_LINK = (
    r"https?://(?:[a-z0-9](?:-?[a-z0-9]){0,30}\.){1,4}(?:com|org|net|info|biz|edu|gov|eu|de|at|ch|fr|it|es|nl|be|pl|dk|se|no|fi"
    r"|cz|pt|uk|ie|us|ca|au|nz|jp|kr|cn|in|br|mx|ru|ua|tr|gr|hu|ro|io|co|tv|me)"
    r"(?:/(?:[A-Za-z0-9_/-]*(?:\.[a-z]+)?[A-Za-z0-9_/-]*[A-Za-z0-9_/])?)?(?:\?[A-Za-z0-9_=&%-]*[A-Za-z0-9_=])?"
)


def _x_text(text: str) -> int:
    if "." not in text and text.isascii():
        return len(text)
    # Neither a URL nor an emoji holds a space, and nothing combines with one before it: words count by themselves.
    words = unicodedata.normalize("NFC", text).split(" ")
    emoji = sum(len(word) for word in words if "." not in word and re.search(_EMOJI, word))
    is_sane = len(re.findall(_TOP_LEVEL, text)) <= _SUSPECT_DOTS and emoji <= _SUSPECT_EMOJI
    return sum(_x_word(word, is_sane) for word in words) + len(words) - 1


def _x_word(word: str, is_sane: bool = True) -> int:
    """The weight of a word, which is an upper bound where twitter-text-parser is missing or would take too long."""
    weight = (
        len(word)
        if re.fullmatch(f"{_LIGHT}*", word)
        else 2 * len(word) - len(re.findall(_LIGHT, word))
    )
    dots = len(re.findall(_TOP_LEVEL, word))
    if dots or re.search(_EMOJI, word):
        parser = _twitter_text() if is_sane and len(word) <= _LONGEST_LINK else None
        if parser:
            return int(parser.parse_tweet(word).weightedLength)
        # The least link is "a.de"; a sign such as "©", light as a letter, is as heavy as an emoji.
        weight += (LINK - 4) * dots + len(re.findall("[\xa9\xae]", word))
    return weight


def is_surely_link(url: str) -> bool:
    """Whether twitter-text takes a URL as a whole, in any version of it."""
    return len(url) < _LONGEST_SURE_LINK and bool(re.fullmatch(_ORDINARY_LINK, url))


def _link(url: str) -> int:
    """An article's URL counts as a link does, or character by character where twitter-text sees no link in it."""
    return LINK if is_surely_link(url) else max(LINK, _x_text(url))


# Bluesky: its composer counts links as it shows them, toShortUrl in src/lib/strings/url-helpers.ts of
# bluesky-social/social-app. The 3000 bytes that a post may have are more than its share URL has room for.


def _bluesky_text(text: str) -> int:
    shown = (
        re.sub(r"https?://\S+", _longer_shown, text, flags=re.IGNORECASE) if "://" in text else text
    )
    return _grapheme_count(shown)


def _longer_shown(link: re.Match[str]) -> str:
    return max(link[0], _shown(link[0]), key=len)


def _bluesky_url(url: str) -> int:
    # Punctuation at its end is no part of the link, and stays behind what is shown.
    return len(_shown(url)) + (2 if url.endswith(tuple(".,;:!?)")) else 0)


def _shown(url: str) -> str:
    try:
        parsed = ada_url.URL(url)
    except ValueError:
        return url
    path = ("" if parsed.pathname == "/" else parsed.pathname) + parsed.search + parsed.hash
    return parsed.host + (path if len(path) <= 15 else f"{path[:13]}...")


# Mastodon: StatusLengthValidator counts graphemes, and 23 for each link with its scheme that twitter-text finds.


def _mastodon_text(text: str) -> int:
    return _grapheme_count(text) + LINK * min(text.count("://"), text.count("."))


# Threads: https://developers.facebook.com/docs/threads/posts, "emojis are counted as the number of UTF-8 bytes".

_EMOJI_OF_OTHER_KINDS = frozenset("\u203c\u2049\u2139\u24c2\u3030\u303d\u3297\u3299\ufe0f\u20e3")


def _threads_text(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_threads_character, text))


def _threads_character(character: str) -> int:
    is_emoji = (
        character > "\uffff"
        or unicodedata.category(character) in {"So", "Sk", "Sm", "Cf", "Cn"}
        or character in _EMOJI_OF_OTHER_KINDS
    )
    return len(character.encode()) if is_emoji else 1


COUNTINGS: Mapping[str, Counting] = MappingProxyType(
    {
        "graphemes": Counting(_grapheme_count, len),
        "x": Counting(
            _x_text, _link, post="{title} {url} #{hashtags} via @{via}", is_link_fixed=True
        ),
        "bluesky": Counting(_bluesky_text, _bluesky_url),
        "mastodon": Counting(_mastodon_text, _link, is_link_fixed=True),
        "threads": Counting(_threads_text, len),
    }
)
"""The ways of counting that a `Network` can name."""


# The extra `fit`


@lru_cache(maxsize=1)
def _regex() -> Any:  # noqa: ANN401 - a module, or None
    try:
        import regex
    except ImportError:
        return None
    return regex


@lru_cache(maxsize=1)
def _twitter_text() -> Any:  # noqa: ANN401 - a module, or None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # it reads its data by pkg_resources, which warns of itself
            import twitter_text
    except ImportError:  # of itself, or of pkg_resources, which newer versions of setuptools lack
        return None
    return twitter_text


# Without it


def _coarse_clusters(text: str) -> list[str]:
    clusters: list[str] = []
    previous = ""
    for character in text:
        if previous and _may_join(previous, character, clusters[-1]):
            clusters[-1] += character
        else:
            clusters.append(character)
        previous = character
    return clusters


_PREPENDED = frozenset(
    "\u0d4e\U000111c2\U000111c3\U000113d1\U0001193f\U00011941\U00011a3a\U00011d46\U00011f02"
    "\U00011a84\U00011a85\U00011a86\U00011a87\U00011a88\U00011a89"
)
_APPENDED = frozenset("\u0e33\u0eb3\uff9e\uff9f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_JAMO = "[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb]"
_REGIONAL = "".join(map(chr, range(0x1F1E6, 0x1F200)))


def _is_behind_letter(character: str) -> bool:
    return unicodedata.category(character) != "Lo"


def _is_virama(character: str) -> bool:
    """Whether it joins the consonants before and after it in a conjunct."""
    return unicodedata.combining(character) == 9


def _may_join(previous: str, character: str, cluster: str) -> bool:
    """Whether there may be no boundary between two characters, in any version of Unicode."""
    before, after = unicodedata.category(previous), unicodedata.category(character)
    if character <= "\x7f":  # only what is put before something joins with ASCII
        return before in {"Cf", "Cn"} or previous in _PREPENDED or previous + character == "\r\n"
    if after in {"Mn", "Mc", "Me", "Cf", "Cn"} or character in _APPENDED:
        return True
    if before in {"Cf", "Cn"} or previous in _PREPENDED:
        return True
    if previous in _REGIONAL and character in _REGIONAL:  # two of them are a flag
        return (len(cluster) - len(cluster.rstrip(_REGIONAL))) % 2 == 1
    if re.match(_JAMO, previous) and re.match(_JAMO, character):
        return not ("\uac00" <= character <= "\ud7a3" and "\uac00" <= previous <= "\ud7a3")
    return (
        after == "Lo"
        and before in {"Mn", "Mc", "Me"}
        and any(map(_is_virama, takewhile(_is_behind_letter, cluster[::-1])))
    )
