"""Shortening of texts to the limit of a network's posts, and to the longest usable share URL.

The article's URL is never cut. If a share URL is too long, a text that it contains twice is removed
once first: the title in the body of an e-mail. Then hashtags are removed, the last one first. Then
the description and the title are cut at a grapheme boundary, preferably between words, and end in
"…".
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
"""The longest share URL, in characters, that servers accept."""
LONGEST_MAILTO = 2083
"""The longest `mailto:` URI, in characters, that Windows passes to a mail program."""

_ENCODED_LETTERS = frozenset({"%C", "%D", "%E", "%F"})  # how the escapes of non-ASCII letters begin
_MOST_LOST = 30  # characters that may be given up to end a text between words
# Characters that are stripped before an ellipsis.
_STRIPPED = " \u00a0\u3000,;:.!?-–—…·|/([{<„“‚‘«‹、。，．：；！？「『（【〈《،؛؟।॥"  # noqa: RUF001
# Links, hashtags and mentions are kept or removed as a whole, as a part of one would lead
# elsewhere. The same goes for ASCII words that may be one. The last alternative, outside of the
# group, skips all other ASCII words.
_NAME = r"[^\s,.;:!?\u0964\u0965\u2010-\u205e\u3001-\u3029\uff01-\uff0f\uff1a-\uff20]"
_find_units = re.compile(
    r"(?i)([!-~]*(?:https?://|www\.)\S+"
    rf"|[!-~]*[#@\uff03\uff20](?:[!-~]|{_NAME})*|[!-~]*[./:][!-~]*)|[!-~]+"
).finditer
_may_have_units = re.compile("[./:@#\uff03\uff20]").search
_has_link = re.compile(r"://|\.[^\W\d_]").search
_FORMS = {"hashtags": ("hashtag", "hashtags", "tags")}  # a field's names in templates


class Fitted(NamedTuple):
    """A share URL that a network takes, and the texts that were shortened for it."""

    url: str
    cut: Mapping[str, str | tuple[str, ...]]
    """The shortened values of `hashtags`, `description` and `title`; only those that changed."""


def fit(network: Network, article: Article, own: Mapping[str, str]) -> Fitted:
    """Shorten an article until its post and its share URL are within their limits.

    Args:
        network: The network, whose `limit` and `counting` apply to the post.
        article: The article to shorten.
        own: The percent-encoded fields that only some networks take, if given.

    Returns:
        The share URL and the shortened texts. A text is left out if nothing useful would remain of
        it. If the article's URL is too long by itself, it is shared without any text.

    Raises:
        MissingFieldError: If the network's endpoint needs a field that is missing.
    """
    encoded = dict(zip(article.present, article.encoded, strict=True)) | dict(own)
    draft = _Draft(_form(network, tuple(encoded)), encoded, _texts(article))
    if not draft.url_fits():
        draft = attrs.evolve(draft, form=_form(network, tuple(encoded), once=True))
    cut: dict[str, Any] = {}
    fits = draft.fits()
    if not fits and not LINES.isdisjoint(encoded):  # a shortened description is on one line
        encoded = {name: text for name, text in encoded.items() if name not in LINES}
        draft = _Draft(_form(network, tuple(encoded), draft.form.once), encoded, draft.texts)
        fits = draft.fits()
    for name in ("hashtags", "description", "title"):
        whole = getattr(article, name)
        if not fits and whole and not draft.form.used.isdisjoint(_FORMS.get(name, (name,))):
            longest = _leading if name == "hashtags" else partial(_beginning, limit=network.limit)
            cut[name] = longest(whole, cache(partial(draft.fits_with, name)))
            draft = draft.changed(name, cut[name])
            fits = draft.fits()
    return Fitted(draft.url, cut)


@attrs.frozen
class Limits:
    """The limits of several networks for articles that have the same fields."""

    forms: tuple[_Form, ...]
    least: int
    """Total count of all fields up to which no post needs to be counted."""
    url_room: int
    """Number of encoded characters that fit into every share URL."""

    @classmethod
    def of(cls, networks: Iterable[Network], present: Sequence[str]) -> Limits:
        """Return the limits of networks for articles with the fields `present`."""
        forms = tuple(_form(network, tuple(present)) for network in networks)
        least = min((min(form.url_room, form.post_room) for form in forms), default=LONGEST_URL)
        return cls(forms, least, min((form.url_room for form in forms), default=LONGEST_URL))

    def exceeded(self, encoded: Sequence[str], article: Article | None = None) -> list[Network]:
        """Return the networks that do not take an article whole.

        Upper bounds from the lengths of the encoded fields decide most cases; only near a limit is
        the post itself counted.

        Args:
            encoded: The values of the fields that are present, percent-encoded.
            article: The article, if it exists already, which saves decoding its fields.
        """
        values = "".join(encoded)
        size = len(values)
        # Nearly all articles end here: an escaped byte counts 1.5 at most, and a link has a dot.
        most = size - values.count("%") * 3 // 2 + LINK * values.count(".")
        if (size <= self.url_room and most <= self.least) or not self.forms:
            return []
        fields = dict(zip(self.forms[0].present, encoded, strict=True))
        texts = _texts(article) if article else {"url": unquote(fields["url"])}
        bounds = {name: _upper_bound(value) for name, value in fields.items()}
        if "hashtags" in bounds:  # the comma between two hashtags becomes " #" in a post
            bounds["hashtags"] += fields["hashtags"].count("%2C")
        if size <= self.url_room and sum(bounds.values()) <= self.least:
            return []
        exceeded = []
        for form in self.forms:
            if not form.counted and size <= form.url_room:
                continue
            most = sum([bounds[name] for name in form.counted])
            if most > form.post_room and form.shortens_links and is_link(texts["url"]):
                most += LINK - bounds["url"]
            if size <= form.url_room and most <= form.post_room:
                continue
            draft = _Draft(form, fields, texts)
            if not (size <= form.url_room or draft.url_fits()) or not draft.post_fits():
                exceeded.append(form.network)
        return exceeded


def _upper_bound(encoded: str) -> int:
    """Return an upper bound of what any network counts for an encoded text.

    An escape, one byte, counts as 1.5, any other character as 1. A possible link adds `LINK`.
    """
    most = len(encoded) - encoded.count("%") * 3 // 2
    # A link has a dot before a letter, which is percent-encoded unless it is ASCII.
    for part in encoded.split(".")[1:]:
        if part[:1].isalpha() or part[:2] in _ENCODED_LETTERS:
            most += LINK
    return most


def _texts(article: Article) -> dict[str, str]:
    return {"url": article.url, "title": article.title, "description": article.description}


@attrs.frozen
class _Form:
    """The compiled share URL and post of a network for articles that have the same fields."""

    network: Network
    present: tuple[str, ...]
    once: bool
    """Whether the title is in one parameter only."""
    used: frozenset[str]
    """Names of the fields in the share URL."""
    counted: tuple[str, ...]
    """Names of the fields in the post."""
    fill_url: Callable[..., tuple[str, ...]]
    fill_post: Callable[..., tuple[str, ...]]
    longest: int
    """Maximum length of the share URL."""
    url_room: int
    """Total length of encoded fields that always fits into the share URL."""
    post_room: int
    """Total count of all fields that always fits into the post."""
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
    """An article for one network, possibly shortened."""

    form: _Form
    encoded: Mapping[str, str]
    """The fields that are present, percent-encoded."""
    texts: Mapping[str, str]
    """Decoded values of some of these fields."""
    unencoded: frozenset[str] = frozenset()
    """Names of the fields whose value in `texts` has changed and is not yet in `encoded`."""

    @property
    def url(self) -> str:
        new = {name: percent_encode(self.texts[name]) for name in self.unencoded}
        (url,) = self.form.fill_url(**{**self.encoded, **new})
        return url

    def fits(self) -> bool:
        return self.url_fits() and self.post_fits()

    def url_fits(self) -> bool:
        """Return whether the share URL is short enough for browsers and servers."""
        return len(self.url) <= self.form.longest

    def post_fits(self) -> bool:
        """Return whether the post is within the network's limit."""
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
                text = text.replace(",", " #")  # as in a post
        return text

    def changed(self, name: str, value: str | tuple[str, ...]) -> _Draft:
        """Return a copy of the draft with a new value for one field."""
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


def _leading(hashtags: tuple[str, ...], fits: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
    """Return the longest run of first hashtags that fits."""
    counts = range(len(hashtags))
    return hashtags[: bisect_left(counts, True, lo=1, key=lambda n: not fits(hashtags[:n])) - 1]


def _beginning(whole: str, fits: Callable[[str], bool], limit: int | None) -> str:
    """Return the longest start of a text that fits, or an empty string if little would remain."""
    text = whole[:LONGEST_URL]
    if len(text) > LONGEST_URL // 12:  # a character has at most 12 encoded characters
        held = percent_encode(text)[:LONGEST_URL]
        text = text[: len(unquote(held, errors="ignore"))]
    # A text counts at least its graphemes, unless it contains a link, which has a dot.
    most = limit if limit and "." not in text else len(text)
    ends = [0, *accumulate(map(len, islice(graphemes(text), most)))]
    if ends[-1] == len(text) < len(whole):
        ends.pop()  # the last grapheme may be incomplete
    found = _find_units(text) if _may_have_units(text) else ()
    units = [match.span(1) for match in found if match[1]]
    shorten = partial(_shortened, text, ends, units)
    size = bisect_left(range(len(ends)), True, lo=1, key=lambda n: not fits(shorten(n))) - 1
    return shorten(size) if size else ""


def _shortened(text: str, ends: list[int], units: list[tuple[int, int]], size: int) -> str:
    """Return about the first `size` graphemes of a text, ending in an ellipsis.

    The result is empty if it would contain nothing but spaces and punctuation.
    """
    end = ends[size]
    if text[end : end + 1].strip():  # the cut may be within a word
        whole = next((start for start, stop in units if start < end < stop), None)
        word = end if text[end - 1].isspace() else end - len(text[:end].rsplit(maxsplit=1)[-1])
        if whole is not None:
            end = whole
        elif word > max(end - _MOST_LOST, end // 2):
            end = word
    kept = len(text[:end].rstrip(_STRIPPED))
    if _has_link("".join(text[:kept].rsplit(maxsplit=1)[-1:])):
        # A link at the end keeps its punctuation and gets a space: it would absorb the "…".
        rest = text[kept : end + text[end : end + 1].isspace()]
        kept += len(re.sub(r"(?s)(?<=\s).+", "", rest))
    kept = ends[bisect_right(ends, len(text[:kept].rstrip("…"))) - 1]
    return f"{text[:kept]}…" if text[:kept].strip(_STRIPPED) else ""
