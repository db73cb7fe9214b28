"""Texts cut to what a network takes in a post, and share URLs to what programs take.

The article's URL is never cut. In a share URL that is too long, what stands there twice goes first:
in a mail's body, the title. Then hashtags go, from the last on; then description and title are cut
at the boundary of a grapheme, between words where one lies near, and end in "…".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate, islice
from typing import Any, NamedTuple
from urllib.parse import unquote

import attrs

from ..article import LINES, Article
from ..encoding import percent_encode
from ..network import KNOWN, Network, linked
from ..template import Template, compile_templates
from .counting import COUNTINGS, LINK, graphemes
from .links import is_link

LONGEST_URL = 8000
"""Characters of a share URL that servers take."""
LONGEST_MAILTO = 2083
"""Characters of a `mailto:` URI that Windows hands to a mail program."""

_LETTERS = frozenset({"%C", "%D", "%E", "%F"})  # with what others than those of ASCII begin
_NEAR = 30  # characters that may be lost so that a text ends between words
# What a text does not end in before its ellipsis.
_TIDIED = " \u00a0\u3000,;:.!?-–—…·|/([{<„“‚‘«‹、。，．：；！？「『（【〈《،؛؟।॥"  # noqa: RUF001
# What is not cut through, as a part of it would lead elsewhere: links, hashtags and mentions, and
# what of ASCII may be one. The last of these takes the words that hold nothing of the kind.
_NAME = r"[^\s,.;:!?\u0964\u0965\u2010-\u205e\u3001-\u3029\uff01-\uff0f\uff1a-\uff20]"
_find_wholes = re.compile(
    r"(?i)([!-~]*(?:https?://|www\.)\S+"
    rf"|[!-~]*[#@\uff03\uff20](?:[!-~]|{_NAME})*|[!-~]*[./:][!-~]*)|[!-~]+"
).finditer
_may_hold_wholes = re.compile("[./:@#\uff03\uff20]").search
_has_link = re.compile(r"://|\.[^\W\d_]").search
_FORMS = {"hashtags": ("hashtag", "hashtags", "tags")}  # the names of a field in templates


class Fitted(NamedTuple):
    """A share URL that a network takes, with what had to be cut for it."""

    url: str
    cut: Mapping[str, str | tuple[str, ...]]
    """Hashtags, description and title, as far as they are shorter now than the article's."""


def fit(network: Network, article: Article, own: Mapping[str, str]) -> Fitted:
    """Cut an article to what a network takes in a post, and programs in a share URL.

    Args:
        network: The network; its `limit` holds for the post as it counts.
        article: What is shared.
        own: The fields that only this network takes, as far as they are given, percent-encoded.

    Returns:
        The share URL and what was cut. A text of which nothing useful would be left is left out.
        Where the article's URL is too long by itself, it stands there without any text.

    Raises:
        MissingFieldError: The network's endpoint needs a field that is not there.
    """
    encoded = dict(zip(article.present, article.encoded, strict=True)) | dict(own)
    draft = _Draft(_form(network, tuple(encoded)), encoded, _texts(article))
    if not draft.url_fits():
        draft = attrs.evolve(draft, form=_form(network, tuple(encoded), once=True))
    cut: dict[str, Any] = {}
    fits = draft.fits()
    if not fits and not LINES.isdisjoint(encoded):  # what is cut has one line
        encoded = {name: text for name, text in encoded.items() if name not in LINES}
        draft = _Draft(_form(network, tuple(encoded), draft.form.once), encoded, draft.texts)
        fits = draft.fits()
    for name in ("hashtags", "description", "title"):
        whole = getattr(article, name)
        if not fits and whole and not draft.form.used.isdisjoint(_FORMS.get(name, (name,))):
            longest = _first if name == "hashtags" else partial(_start, limit=network.limit)
            cut[name] = longest(whole, cache(partial(draft.fits_with, name)))
            draft = draft.changed(name, cut[name])
            fits = draft.fits()
    return Fitted(draft.url, cut)


@attrs.frozen
class Limits:
    """What several networks take of articles that have the same fields."""

    forms: tuple[_Form, ...]
    least: int
    """What all fields can count at most without being counted."""
    url_room: int
    """So many encoded characters fit into each share URL."""

    @classmethod
    def of(cls, networks: Iterable[Network], present: Sequence[str]) -> Limits:
        """Return the limits of some networks, for articles that have the fields `present`."""
        forms = tuple(_form(network, tuple(present)) for network in networks)
        least = min((min(form.url_room, form.post_room) for form in forms), default=LONGEST_URL)
        return cls(forms, least, min((form.url_room for form in forms), default=LONGEST_URL))

    def exceeded(
        self,
        encoded: Sequence[str],
        article: Article | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> list[Network]:
        """Return the networks that do not take an article whole.

        It is told by its length, or counted where that is not enough.

        Args:
            encoded: The fields that are present, percent-encoded.
            article: The article itself, where there is one already; it spares decoding.
            texts: Its fields as readers see them, the URL among them, where these are at hand.
        """
        values = "".join(encoded)
        size = len(values)
        # Nearly all articles end here: an escaped byte counts 1.5 at most, and a link has a dot.
        most = size - values.count("%") * 3 // 2 + LINK * values.count(".")
        if (size <= self.url_room and most <= self.least) or not self.forms:
            return []
        fields = dict(zip(self.forms[0].present, encoded, strict=True))
        if texts is None:
            texts = _texts(article) if article else {"url": unquote(fields["url"])}
        mosts = {name: _most(value) for name, value in fields.items()}
        if "hashtags" in mosts:  # a comma between them is one character, and two in a post
            mosts["hashtags"] += fields["hashtags"].count("%2C")
        if size <= self.url_room and sum(mosts.values()) <= self.least:
            return []
        exceeded = []
        for form in self.forms:
            if not form.counted and size <= form.url_room:
                continue
            most = sum([mosts[name] for name in form.counted])
            if most > form.post_room and form.shortens_links and is_link(texts["url"]):
                most += LINK - mosts["url"]
            if size <= form.url_room and most <= form.post_room:
                continue
            draft = _Draft(form, fields, texts)
            if not (size <= form.url_room or draft.url_fits()) or not draft.post_fits():
                exceeded.append(form.network)
        return exceeded


def _most(encoded: str) -> int:
    """Return what an encoded text counts at most: 1.5 a byte, but for links."""
    most = len(encoded) - encoded.count("%") * 3 // 2
    # A link has a dot before a letter, and letters are encoded but for those of ASCII.
    for part in encoded.split(".")[1:]:
        if part[:1].isalpha() or part[:2] in _LETTERS:
            most += LINK
    return most


def _texts(article: Article) -> dict[str, str]:
    return {"url": article.url, "title": article.title, "description": article.description}


@attrs.frozen
class _Form:
    """A network's share URL and post, for articles that have the same fields."""

    network: Network
    present: tuple[str, ...]
    once: bool
    """Whether the title stands in one parameter only."""
    used: frozenset[str]
    """The fields in the share URL."""
    counted: tuple[str, ...]
    """The fields in the post."""
    fill_url: Callable[..., tuple[str, ...]]
    fill_post: Callable[..., tuple[str, ...]]
    longest: int
    """The share URL's characters at most."""
    url_room: int
    """Characters of all encoded fields that the share URL surely has room for."""
    post_room: int
    """What all fields can surely count."""
    shortens_links: bool


@lru_cache(maxsize=1024)
def _form(network: Network, present: tuple[str, ...], once: bool = False) -> _Form:
    url = network.template(present, once=once)
    counting = COUNTINGS[network.counting]
    values = (counting.post,) if counting.post else network.params.values()
    texts = (text for text in values if "title" in text or "description" in text)
    post = linked(Template.parse(next(texts, ""), KNOWN)).resolve(url.names()) or Template(())
    counted = tuple(sorted({*post.names()})) if network.limit else ()
    longest = LONGEST_MAILTO if network.endpoint[0].startswith("mailto:") else LONGEST_URL
    around = len(post.text().encode()) + LINK * post.text().count(".")
    return _Form(
        network,
        present,
        once,
        frozenset(url.names()),
        counted,
        compile_templates([url], present),
        compile_templates([post], counted),
        longest,
        (longest - len(url.text())) // max(Counter(url.names()).values(), default=1),
        ((network.limit or LONGEST_URL) - around) // max(Counter(post.names()).values(), default=1),
        counting.shortens_links,
    )


@attrs.frozen
class _Draft:
    """What one network gets of an article."""

    form: _Form
    encoded: Mapping[str, str]
    """The fields that are present, percent-encoded."""
    texts: Mapping[str, str]
    """Those of them that are at hand as readers see them."""
    unencoded: frozenset[str] = frozenset()
    """Those that have another text than what is encoded."""

    @property
    def url(self) -> str:
        new = {name: percent_encode(self.texts[name]) for name in self.unencoded}
        (url,) = self.form.fill_url(**{**self.encoded, **new})
        return url

    def fits(self) -> bool:
        return self.url_fits() and self.post_fits()

    def url_fits(self) -> bool:
        """Return whether programs take the share URL."""
        return len(self.url) <= self.form.longest

    def post_fits(self) -> bool:
        """Return whether the network takes the post, as it counts."""
        form, network = self.form, self.form.network
        if not network.limit:
            return True
        (post,) = form.fill_post(*map(self._text, form.counted))
        return COUNTINGS[network.counting].takes(post, network.limit)

    def _text(self, name: str) -> str:
        text = self.texts.get(name)
        if text is None:
            text = unquote(self.encoded[name])
            if name == "hashtags" and COUNTINGS[self.form.network.counting].post:
                text = text.replace(",", " #")  # as they stand in a post
        return text

    def changed(self, name: str, value: str | tuple[str, ...]) -> _Draft:
        """Return the draft with another text or other hashtags."""
        form, encoded, texts = self.form, self.encoded, self.texts
        if value and isinstance(value, str):
            return _Draft(form, encoded, {**texts, name: value}, self.unencoded | {name})
        names = _FORMS.get(name, (name,))
        changed = {key: text for key, text in encoded.items() if key not in names}
        if value:
            tags = " ".join(f"#{hashtag}" for hashtag in value)
            hashtags = {"hashtag": value[0], "hashtags": ",".join(value), "tags": tags}
            changed |= {key: percent_encode(text) for key, text in hashtags.items()}
        form = _form(form.network, tuple(changed), form.once)
        return _Draft(form, changed, texts, self.unencoded)

    def fits_with(self, name: str, value: str | tuple[str, ...]) -> bool:
        draft = self.changed(name, value)
        return draft.post_fits() and draft.url_fits()


def _first(hashtags: tuple[str, ...], fits: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
    """Return as many of the first hashtags as fit."""
    counts = range(len(hashtags))
    return hashtags[: bisect_left(counts, True, lo=1, key=lambda n: not fits(hashtags[:n])) - 1]


def _start(whole: str, fits: Callable[[str], bool], limit: int | None) -> str:
    """Return the longest start of a text that fits; empty if nothing useful is left."""
    text = whole[:LONGEST_URL]
    if len(text) > LONGEST_URL // 12:  # as much as a share URL could hold
        held = percent_encode(text)[:LONGEST_URL]
        text = text[: len(unquote(held, errors="ignore"))]
    # Only a link, which has a dot, counts less than its graphemes.
    most = limit if limit and "." not in text else len(text)
    ends = [0, *accumulate(map(len, islice(graphemes(text), most)))]
    if ends[-1] == len(text) < len(whole):
        ends.pop()  # the last one may be cut through
    found = _find_wholes(text) if _may_hold_wholes(text) else ()
    wholes = [match.span(1) for match in found if match[1]]
    shorten = partial(_shortened, text, ends, wholes)
    size = bisect_left(range(len(ends)), True, lo=1, key=lambda n: not fits(shorten(n))) - 1
    return shorten(size) if size else ""


def _shortened(text: str, ends: list[int], wholes: list[tuple[int, int]], size: int) -> str:
    """Return the first `size` graphemes of a text or a few fewer, with an ellipsis.

    It is empty if nothing useful is among them.
    """
    end = ends[size]
    if text[end : end + 1].strip():  # a word goes on
        whole = next((start for start, stop in wholes if start < end < stop), None)
        word = end if text[end - 1].isspace() else end - len(text[:end].rsplit(maxsplit=1)[-1])
        if whole is not None:
            end = whole
        elif word > max(end - _NEAR, end // 2):
            end = word
    kept = len(text[:end].rstrip(_TIDIED))
    if _has_link("".join(text[:kept].rsplit(maxsplit=1)[-1:])):
        # It keeps its last characters and the space behind it: "…" would join it.
        rest = text[kept : end + text[end : end + 1].isspace()]
        kept += len(re.sub(r"(?s)(?<=\s).+", "", rest))
    kept = ends[bisect_right(ends, len(text[:kept].rstrip("…"))) - 1]
    return f"{text[:kept]}…" if text[:kept].strip(_TIDIED) else ""
