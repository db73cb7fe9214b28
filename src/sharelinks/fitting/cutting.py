"""Texts cut to what a network takes in a post, and share URLs to what programs take.

The article's URL is never cut. In a URL that is too long, what stands there twice goes first: in a mail's body, the
title. Then hashtags go, from the last on; then description and title are cut at the boundary of a grapheme, between
words where one lies near, and end in "…".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate, islice
from operator import itemgetter
from typing import Any, NamedTuple
from urllib.parse import unquote

import attrs

from ..article import Article
from ..encoding import percent_encode
from ..network import KNOWN, Network
from ..template import Template, compile_templates
from .counting import COUNTINGS, LINK, graphemes

LONGEST_URL = 8000
"""Characters of a share URL that servers take."""
LONGEST_MAILTO = 2083
"""Characters of a `mailto:` URI that Windows hands to a mail program."""

_NEAR = 30  # characters that may be lost so that a text ends between words
# What a text does not end in before its ellipsis.
_TIDIED = " \u00a0\u3000,;:.!?-–—…·|/([{<„“‚‘«‹、。，．：；！？「『（【〈《،؛؟।॥"  # noqa: RUF001
# What is not cut through, as a part of it would lead elsewhere: links, hashtags and mentions, and whatever of ASCII may
# be one. The last of these takes the words that hold nothing of the kind.
_NAME = r"[^\s,.;:!?\u0964\u0965\u2010-\u205e\u3001-\u3029\uff01-\uff0f\uff1a-\uff20]"
_find_wholes = re.compile(
    rf"(?i)([!-~]*(?:https?://|www\.)\S+|[!-~]*[#@\uff03\uff20](?:[!-~]|{_NAME})*|[!-~]*[./:][!-~]*)"
    "|[!-~]+"
).finditer
_has_link = re.compile(r"://|\.[^\W\d_]").search


class Fitted(NamedTuple):
    """An article as a network takes it."""

    url: str
    """The share URL."""
    article: Article
    """The article itself where nothing is cut; otherwise a copy with fewer hashtags or shorter texts."""


def fit(network: Network, article: Article, own: Mapping[str, str]) -> Fitted:
    """Cut an article to what a network takes: its post by the network's `limit`, its share URL by what programs take.

    Args:
        network: The network.
        article: What is shared.
        own: The fields that this network alone takes, as far as they are given, percent-encoded.

    Returns:
        The share URL and what is in it. A text of which nothing useful would be left is left out. Where the article's
        URL is too long by itself, it stands there without any text.

    Raises:
        MissingFieldError: The network's endpoint needs a field that is not there.
    """
    encoded = dict(zip(article.present, article.encoded, strict=True)) | dict(own)
    draft = _Draft(network, encoded, _texts(article))
    if len(draft.url) > _longest(network):
        draft = attrs.evolve(draft, once=True)
    changes: dict[str, Any] = {}
    for name in ("hashtags", "description", "title"):
        whole = getattr(article, name)
        if draft.fits():
            break
        if whole and not draft.form.used.isdisjoint({name, name.removesuffix("s")}):
            cut = _first if name == "hashtags" else partial(_start, limit=network.limit)
            changes[name] = cut(whole, fits=partial(draft.fits_with, name))
            draft = draft.changed(name, changes[name])
    return Fitted(draft.url, attrs.evolve(article, **changes) if changes else article)


@attrs.frozen
class Limits:
    """What several networks take of any article."""

    rooms: tuple[tuple[int, Network], ...]
    """Each network with the `size` of what it surely takes, the least first."""

    @classmethod
    def of(cls, networks: Iterable[Network]) -> Limits:
        """The limits of some networks."""
        rooms = ((_room(network), network) for network in networks)
        return cls(tuple(sorted(rooms, key=itemgetter(0))))

    @property
    def least(self) -> int:
        """The `size` of what each of them surely takes."""
        return self.rooms[0][0] if self.rooms else LONGEST_URL

    def take(
        self, present: Sequence[str], encoded: Sequence[str], article: Article | None = None
    ) -> bool:
        """Return whether each of them takes an article whole.

        It is told by its length, or counted where that is not enough.

        Args:
            present: The names of the fields that are there: the article's, and those that only
                networks have.
            encoded: These fields, percent-encoded.
            article: The article itself, where there is one already; it spares decoding.
        """
        values = "".join(encoded)
        size = len(values) + LINK * values.count(".")
        for room, network in self.rooms:
            if size <= room:
                break
            fields = dict(zip(present, encoded, strict=True))
            if not _Draft(network, fields, _texts(article) if article else {}).fits():
                return False
        return True


@lru_cache(maxsize=1024)
def _room(network: Network) -> int:
    """What a network surely takes: as many characters as in `Limits`.

    No character counts more than its encoded form is long, but a link, which has a dot.
    """
    texts = (*network.endpoint, *network.params.values())
    times = Counter(name for text in texts for name in Template.parse(text, KNOWN).names())
    everything = network.template(sorted(KNOWN)).text()
    room = _longest(network) - sum(map(len, (everything, *network.endpoint)))
    if network.limit:
        around = _post(network).text()
        room = min(room, network.limit - len(around.encode()) - LINK * around.count("."))
    return room // max(times.values(), default=1)


def _longest(network: Network) -> int:
    return LONGEST_MAILTO if network.endpoint[0].startswith("mailto:") else LONGEST_URL


def _post(network: Network) -> Template:
    """Return the template of what a network's limit counts."""
    post = COUNTINGS[network.counting].post
    values = (Template.parse(text, KNOWN) for text in ([post] if post else network.params.values()))
    texts = {"title", "description"}
    return next((value for value in values if not texts.isdisjoint(value.names())), Template(()))


@attrs.frozen
class _Form:
    """A network's share URL and post, for articles that have the same fields."""

    used: frozenset[str]
    """The fields in the share URL."""
    counted: tuple[str, ...]
    """The fields in the post."""
    fill_url: Callable[..., tuple[str, ...]]
    fill_post: Callable[..., tuple[str, ...]]


@lru_cache(maxsize=1024)
def _form(network: Network, present: tuple[str, ...], once: bool) -> _Form:
    url = network.template(present, once=once)
    used = frozenset(url.names())
    post = _post(network).resolve(used) or Template(())
    counted = tuple(sorted({*post.names()}))
    fill_url = compile_templates([url], present)
    return _Form(used, counted, fill_url, compile_templates([post], counted))


@attrs.frozen
class _Draft:
    """What one network gets of an article."""

    network: Network
    encoded: Mapping[str, str]
    """The fields that are there, percent-encoded."""
    texts: dict[str, str]
    """Those of them that are at hand as readers see them."""
    once: bool = False
    """Whether the title stands in one parameter only."""

    @property
    def form(self) -> _Form:
        return _form(self.network, tuple(self.encoded), self.once)

    @property
    def url(self) -> str:
        return self.form.fill_url(*self.encoded.values())[0]

    def fits(self) -> bool:
        """Whether the network takes the post, and programs the share URL."""
        network = self.network
        if len(self.url) > _longest(network):
            return False
        if not network.limit:
            return True
        form = self.form
        (post,) = form.fill_post(*map(self._text, form.counted))
        return COUNTINGS[network.counting].takes(post, network.limit)

    def _text(self, name: str) -> str:
        text = self.texts.get(name)
        if text is None:
            text = unquote(self.encoded[name])
            if name == "hashtags" and COUNTINGS[self.network.counting].post:
                text = text.replace(",", " #")  # as they stand in a post
        return text

    def changed(self, name: str, value: str | tuple[str, ...]) -> _Draft:
        """The draft with another text or other hashtags."""
        if isinstance(value, str):
            new, texts = {name: value}, self.texts | {name: value}
        else:
            new, texts = {"hashtag": "".join(value[:1]), "hashtags": ",".join(value)}, self.texts
        encoded = {**self.encoded, **{name: percent_encode(text) for name, text in new.items()}}
        return attrs.evolve(
            self, encoded={name: text for name, text in encoded.items() if text}, texts=texts
        )

    def fits_with(self, name: str, value: str | tuple[str, ...]) -> bool:
        """Whether the draft fits with another text or other hashtags."""
        return self.changed(name, value).fits()


def _texts(article: Article) -> dict[str, str]:
    return {"url": article.url, "title": article.title, "description": article.description}


def _first(hashtags: tuple[str, ...], fits: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
    """As many of the first hashtags as fit."""
    counts = range(len(hashtags))
    return hashtags[
        : bisect_left(counts, True, lo=1, key=lambda count: not fits(hashtags[:count])) - 1
    ]


def _start(whole: str, limit: int | None, fits: Callable[[str], bool]) -> str:
    """The longest start of a text that fits; empty if nothing useful is left."""
    text = whole[:LONGEST_URL]
    # Only a link, which has a dot, counts less than its graphemes.
    most = limit if limit and "." not in text else len(text)
    ends = [0, *accumulate(map(len, islice(graphemes(text), most)))]
    if ends[-1] < len(whole) and ends[-1] == len(text):
        ends.pop()  # the last one may be cut through
    wholes = [match.span(1) for match in _find_wholes(text) if match[1]]
    shorten = partial(_shortened, text, ends, wholes)
    size = bisect_left(range(len(ends)), True, lo=1, key=lambda size: not fits(shorten(size))) - 1
    return shorten(size) if size else ""


def _shortened(text: str, ends: list[int], wholes: list[tuple[int, int]], size: int) -> str:
    """The first `size` graphemes of a text or a few fewer, with an ellipsis; empty if nothing useful is among them."""
    end = ends[size]
    if text[end : end + 1].strip():  # a word goes on
        cut = next((start for start, stop in wholes if start < end < stop), None)
        word = end if text[end - 1].isspace() else end - len(text[:end].rsplit(maxsplit=1)[-1])
        if cut is not None:
            end = cut
        elif word > max(end - _NEAR, end // 2):
            end = word
    kept = len(text[:end].rstrip(_TIDIED))
    if _has_link("".join(text[:kept].rsplit(maxsplit=1)[-1:])):
        # It keeps its last characters and the space behind it: "…" would join it.
        rest = text[kept : end + text[end : end + 1].isspace()]
        kept += len(re.sub(r"(?s)(?<=\s).+", "", rest))
    kept = ends[bisect_right(ends, len(text[:kept].rstrip("…"))) - 1]
    return f"{text[:kept]}…" if text[:kept].strip(_TIDIED) else ""
