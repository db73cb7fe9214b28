"""Fitting: hashtags and texts cut to what a network takes in a post, and a share URL to what programs take.

The article's URL is never cut. Hashtags go first, from the last on; then the description and the title are cut at the
boundary of a grapheme, between words where one lies near, and end in "…".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple, TypeVar
from urllib.parse import unquote

import attrs

from .. import template
from ..article import Article
from ..encoding import percent_encode
from ..network import KNOWN, Network
from .counting import COUNTINGS, LINK, graphemes, is_surely_link

LONGEST_URL = 8000
"""Characters of a share URL that servers take."""
LONGEST_MAILTO = 2083
"""Characters of a `mailto:` URI that Windows hands to a mail program."""

_NEAR = 30  # graphemes that may be lost so that a text ends between words
# What a text does not end in before its ellipsis.
_TIDIED = frozenset(" \u00a0\u3000,;:.!?-–—…·|/([{<„“‚‘«‹、。，．：；！？「『（【〈《،؛؟।॥")  # noqa: RUF001
_has_link = re.compile(r"://|\.[^\W\d_]").search
_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_LINK = 22  # what a link with one dot counts at most beyond its own length, where it counts 23
_SHORTEST = (
    15  # what the article's URL counts at most beyond its own length, if it has no dot: "http://a"
)

_Value = TypeVar("_Value", str, tuple[str, ...])


def fitted(network: Network, article: Article, own: Mapping[str, str]) -> Article:
    """An article whose post the network takes, and whose share URL programs take.

    Args:
        network: The network. Its `limit` holds for the post as the network counts it; its share URL has at most 8000
            characters, or 2083 as a `mailto:` URI.
        article: What is shared.
        own: The fields that this network alone takes, as far as they are given, percent-encoded.

    Returns:
        The article itself where nothing has to be cut; otherwise a copy with fewer hashtags, or whose description or
        title is shorter, or empty where nothing useful would be left. Where the URL is too long already, it alone is.

    Raises:
        MissingFieldError: The network's endpoint needs a field that is not there.
    """
    encoded = {**article.encoded, **own}
    changes: dict[str, str | tuple[str, ...]] = {}
    for name in ("hashtags", "description", "title"):
        if _fits(network, encoded):
            break
        whole = getattr(article, name)
        if whole and name in _shape(network, tuple(encoded)).used:
            changes[name] = _longest(
                whole, network.limit, partial(_fits_with, network, encoded, name)
            )
            encoded = _changed(encoded, name, changes[name])
    return attrs.evolve(article, **changes) if changes else article


class Bound(NamedTuple):
    """How long an article's encoded fields can be, so that no network needs a look at them; see `surely_fits`."""

    url: int
    """Characters of all fields, encoded."""
    post: int
    """What all fields can count, where the article's URL counts by its length."""
    link: int
    """What all fields but the article's URL can count, where any link counts the same."""
    text: int
    """What title and description can count."""
    least: int
    """The least of these: fields that are no longer, as they are encoded, surely fit."""


def bound(networks: tuple[Network, ...]) -> Bound:
    """What surely fits all of the networks."""
    url, post, link, text = map(min, zip([LONGEST_URL] * 4, *map(_bound, networks), strict=True))
    return Bound(url, post, link, text, min(url, post, link, text))


def surely_fits(bound: Bound, encoded: Mapping[str, str], url: str) -> bool:
    """Whether an article needs no fitting, told by its length alone.

    Args:
        bound: The networks' `bound`.
        encoded: The article's fields and the networks' own, percent-encoded.
        url: The article's URL as it is.
    """
    values = "".join(encoded.values())
    size = len(values)
    if (
        size + _LINK * values.count(".") <= bound.least
    ):  # nearly every article: no need to count finer
        return True
    count = _most(values)
    if size > bound.url or count <= bound.least:
        return size <= bound.url
    return (
        count <= bound.post
        and _most(encoded.get("title", "") + encoded.get("description", "")) <= bound.text
        and (
            count <= bound.link
            or (count - _most(encoded["url"]) <= bound.link and is_surely_link(url))
        )
    )


def _most(encoded: str) -> int:
    """What no network's count of an encoded text is above.

    No character counts more than 1.5 times its bytes: X takes some of four bytes apart, and counts 6. But a comma may
    stand between two hashtags, and a link in a text has a dot, and counts 23 at most beyond its own length.
    """
    count = encoded.count
    return len(encoded) - count("%") * 3 // 2 + count("%2C") + _LINK * count(".")


@lru_cache(maxsize=1024)
def _bound(network: Network) -> tuple[int, int, int, int]:
    """The first four of a network's `Bound`."""
    shape = _shape(network, tuple(sorted(KNOWN)))
    templates = [
        template.split(text, KNOWN) for text in (*network.endpoint, *network.params.values())
    ]
    most = max(
        Counter(name for parts in templates for name in template.names(parts)).values(), default=1
    )
    url = (shape.room - max(map(len, network.endpoint))) // most
    if not network.limit or not shape.counted:
        return url, LONGEST_URL, LONGEST_URL, LONGEST_URL
    room = network.limit - shape.around
    if "url" not in shape.counted:
        return url, LONGEST_URL, LONGEST_URL, room
    if COUNTINGS[network.counting].is_link_fixed:
        return url, LONGEST_URL, room - LINK, LONGEST_URL
    return url, room - _SHORTEST, LONGEST_URL, LONGEST_URL


@attrs.frozen
class _Shape:
    """What the names of the fields that are given say of a network's share URL."""

    room: int
    """Characters that there are for the encoded fields."""
    holes: tuple[str, ...]
    """The fields, each as often as it comes."""
    counted: tuple[str, ...]
    """What the network's limit counts: text and fields in turn, text first and last."""
    around: int
    """What the text in it can count."""

    @property
    def used(self) -> set[str]:
        """The fields of an article that would be missed."""
        return {"hashtags" if name == "hashtag" else name for name in self.holes}


@lru_cache(maxsize=1024)
def _shape(network: Network, present: tuple[str, ...]) -> _Shape:
    pieces = network.template(present).pieces
    longest = LONGEST_MAILTO if pieces[0].startswith("mailto:") else LONGEST_URL
    post = COUNTINGS[network.counting].post or next(
        filter(_holds_text, network.params.values()), ""
    )
    counted = template.resolve(
        template.split(post, KNOWN), [name for name in present if name in pieces[1::2]]
    )
    return _Shape(
        longest - sum(map(len, pieces[0::2])),
        pieces[1::2],
        tuple(counted or ()),
        sum(len(text.encode()) for text in (counted or ())[0::2]),
    )


def _holds_text(value: str) -> bool:
    return not {"title", "description"}.isdisjoint(template.names(template.split(value, KNOWN)))


def _fits(network: Network, encoded: Mapping[str, str]) -> bool:
    shape = _shape(network, tuple(encoded))
    if sum(len(encoded[name]) for name in shape.holes) > shape.room:
        return False
    if not network.limit or not shape.counted:
        return True
    counting = COUNTINGS[network.counting]
    room = network.limit - (counting.url(unquote(encoded["url"])) if "url" in shape.counted else 0)
    fields = "".join(encoded[name] for name in shape.counted[1::2] if name != "url")
    if shape.around + _most(fields) <= room:  # which is not far from right, and told in no time
        return True
    return counting.text(_text(shape, encoded, is_post=bool(counting.post))) <= room


def _text(shape: _Shape, encoded: Mapping[str, str], *, is_post: bool) -> str:
    """What is counted, but for the article's URL; in a whole post, hashtags stand as readers see them."""
    text = list(shape.counted)
    for index, name in enumerate(shape.counted[1::2]):
        value = "" if name == "url" else unquote(encoded[name])
        text[2 * index + 1] = value.replace(",", " #") if is_post and name == "hashtags" else value
    return "".join(text)


def _fits_with(
    network: Network, encoded: Mapping[str, str], name: str, value: str | tuple[str, ...]
) -> bool:
    return _fits(network, _changed(encoded, name, value))


def _changed(encoded: Mapping[str, str], name: str, value: str | tuple[str, ...]) -> dict[str, str]:
    """The encoded fields with another text or other hashtags."""
    new = (
        {name: value}
        if isinstance(value, str)
        else {"hashtag": "".join(value[:1]), "hashtags": ",".join(value)}
    )
    changed = {**encoded, **{name: percent_encode(text) for name, text in new.items()}}
    return {name: text for name, text in changed.items() if text}


def _longest(whole: _Value, limit: int | None, fits: Callable[[_Value], bool]) -> _Value:
    """The longest start of a text or of hashtags that fits; empty if none does."""
    start: Callable[[int], _Value]
    if isinstance(whole, str):
        head = _head(whole)
        clusters = graphemes(head)
        if len(head) < len(whole):
            clusters.pop()  # it may be cut through
        start = partial(_start, clusters)
        # Only in a link, which has a dot, a network counts less than its graphemes.
        size = min(len(clusters), limit) if limit and "." not in whole else len(clusters)
    else:
        start = partial(_first, whole)
        size = len(whole) - 1
    longest, low = start(0), 0
    while low < size:
        middle = (low + size + 1) // 2
        candidate = start(middle)
        if fits(candidate):
            longest, low = candidate, middle
        else:
            size = middle - 1
    return longest


def _head(text: str) -> str:
    """As much of a text as any share URL has room for: finding its graphemes can take the square of its length."""
    room = LONGEST_URL
    for index, character in enumerate(text):
        room -= 1 if character.isascii() else 3 * len(character.encode())
        if room < 0:
            return text[:index]
    return text


def _first(hashtags: tuple[str, ...], count: int) -> tuple[str, ...]:
    return hashtags[:count]


def _start(clusters: list[str], count: int) -> str:
    """The first `count` graphemes of a text or a few fewer, with an ellipsis; empty if nothing useful is among them."""
    word = count
    while word and not clusters[word - 1].isspace():
        word -= 1
    end = count
    is_inside = count < len(clusters) and not clusters[count].isspace()
    if is_inside:
        end = _before_link(
            clusters, word, _before_link(clusters, word, count)
        )  # "@userhttps://" is two
        if end == count and word > max(count - _NEAR, count // 2):
            end = word
    tidy = end
    while tidy and clusters[tidy - 1] in _TIDIED:
        tidy -= 1
    text = "".join(clusters[:tidy])
    if _has_link(
        "".join(text.split()[-1:])
    ):  # it keeps its last characters and the space behind it: "…" would join it
        while tidy < end and not clusters[tidy].isspace():
            tidy += 1
        text = "".join([*clusters[:tidy], *filter(str.isspace, clusters[tidy : tidy + 1])])
    return f"{text}…" if text else ""


def _before_link(clusters: list[str], word: int, count: int) -> int:
    """Where to cut a word so that no part of a link, a mention or a hashtag stays, which would lead elsewhere."""
    text = "".join(clusters[word:count])
    scheme = re.search(r"(?i)https?://|www\.", text)
    ascii_end = text[len(text.rstrip(_ASCII)) :]
    mark = max(map(text.rfind, "#@＃＠"))  # noqa: RUF001
    if scheme:
        start = scheme.start()
    elif not {*"./:@#"}.isdisjoint(ascii_end):
        start = len(text) - len(ascii_end)
    elif mark >= 0 and f"_{text[mark + 1 :]}".isidentifier():
        start = mark
    else:
        return count
    while start > 0:
        start -= len(clusters[word])
        word += 1
    return word if start == 0 else word - 1
