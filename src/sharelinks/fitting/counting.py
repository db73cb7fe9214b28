"""The ways in which networks count the characters of a post, including its URL."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType

import ada_url
import attrs

from .links import Link, links, shorten_emoji

LINK = 23
"""Length that X and Mastodon count for a link of any length."""


@attrs.frozen
class Counting:
    """A way of counting a post."""

    count: Callable[[str, int], int]
    """A function that counts a post and may stop as soon as a limit is exceeded."""
    most: int
    """The most that one character can count."""
    post: str = ""
    """The template of the whole post, if several parameters are part of it."""
    shortens_links: bool = False
    """Whether a link of any length counts as `LINK`."""

    def takes(self, post: str, limit: int) -> bool:
        """Return whether a post is within a limit. Short posts are not counted."""
        return len(post) * self.most <= limit or self.count(post, limit) <= limit


def graphemes(text: str) -> Iterator[str]:
    """Split a text on one line into grapheme clusters (Unicode Standard Annex 29)."""
    if text.isascii():
        return iter(text)
    from wcwidth import iter_graphemes  # imported late, to keep `import sharelinks` fast

    return iter_graphemes(text)


def _graphemes(post: str, limit: int) -> int:
    return sum(1 for _ in islice(graphemes(post), limit + 1))


def _characters(post: str, _: int) -> int:
    return len(post)


def _shortened(post: str, found: Iterable[Link], limit: int) -> str:
    """Replace each link of a post by `LINK` letters; links beyond the limit are left alone."""
    pieces: list[str] = []
    end = 0
    for link in islice(found, limit // LINK + 1):
        pieces += post[end : link.start], "x" * LINK
        end = link.end
    return "".join((*pieces, post[end:]))


# X: https://docs.x.com/fundamentals/counting-characters and twitter-text's config/v3.json

_find_heavy = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]").findall


def _x(post: str, limit: int) -> int:
    post = unicodedata.normalize("NFC", post)
    text = _shortened(post, links(post), limit)
    heavy = [] if text.isascii() else _find_heavy(text)
    if heavy:  # every emoji of several characters has a heavy one
        text = shorten_emoji(text)
        heavy = _find_heavy(text)
    return len(text) + len(heavy)


# Bluesky: the composer counts links as it displays them; see toShortUrl in
# src/lib/strings/url-helpers.ts of bluesky-social/social-app. The other limit, 3000 bytes, can't be
# reached by a share URL.


def _bluesky(post: str, limit: int) -> int:
    return _graphemes(re.sub(r"(?i)(?<![^\s(])https?://\S+", _shown, post), limit)


def _shown(match: re.Match[str]) -> str:
    link = re.sub(r"[.,;:!?]\Z", "", match[0])
    if link.endswith(")") and "(" not in link:
        link = link[:-1]
    try:
        url = ada_url.URL(link)
    except ValueError:
        return match[0]
    path = ("" if url.pathname == "/" else url.pathname) + url.search + url.hash
    return url.host + (path if len(path) <= 15 else f"{path[:13]}...") + match[0][len(link) :]


# Mastodon: StatusLengthValidator counts graphemes, and 23 for each link with a scheme that
# twitter-text finds.


def _mastodon(post: str, limit: int) -> int:
    found = (link for link in links(post) if link.has_scheme)
    return _graphemes(_shortened(post, found, limit), limit)


# Threads: https://developers.facebook.com/docs/threads/posts, "emojis are counted as the number of
# UTF-8 bytes".

_EMOJI_OF_OTHER_KINDS = frozenset("\u203c\u2049\u2139\u24c2\u3030\u303d\u3297\u3299\ufe0f\u20e3")


def _threads(post: str, _: int) -> int:
    return len(post) if post.isascii() else sum(map(_threads_character, post))


def _threads_character(character: str) -> int:
    is_emoji = (
        character > "\uffff"
        or unicodedata.category(character) in {"So", "Sk", "Sm", "Cf", "Cn"}
        or character in _EMOJI_OF_OTHER_KINDS
    )
    return len(character.encode()) if is_emoji else 1


COUNTINGS: Mapping[str, Counting] = MappingProxyType(
    {
        "graphemes": Counting(_graphemes, most=1),
        "characters": Counting(_characters, most=1),
        "x": Counting(
            _x, most=LINK, post="{title} {url} #{hashtags} via @{via}", shortens_links=True
        ),
        "bluesky": Counting(_bluesky, most=LINK),
        "mastodon": Counting(_mastodon, most=LINK, shortens_links=True),
        "threads": Counting(_threads, most=4),
    }
)
"""The ways of counting, by the names that `Network` takes."""
