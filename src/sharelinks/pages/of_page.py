"""The rules for what a page says of itself: one function a finding."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ..clean import shown
from ..errors import SharelinksError
from ..fitting.cutting import fit
from ..networks import NETWORKS, SIX
from .findings import Rule, Told
from .preview import has_card
from .reading import SOURCES, Page, Said, article_of

_ADDRESSES = ("canonical", "og:url")
_PICTURES = tuple(source for source in SOURCES["image"] if not source.startswith("JSON-LD"))
_TEXTS = (
    "title",
    "og:title",
    "twitter:title",
    "og:description",
    "twitter:description",
    "description",
)
_CARDS = ("summary", "summary_large_image", "app", "player")
_IS_RELATIVE = " is relative, and networks do not resolve it: write it in full, with https://"
_CARD_TITLE = 70  # X's page on cards, as it was archived in 2023: see preview.py
# https://developers.facebook.com/docs/sharing/webmasters/images
_LEAST, _LARGE = (200, 200), (600, 315)

PLACEHOLDER = re.compile(
    r"^(?:undefined|null|None|NaN)$|\[object \w{1,50}\]"
    r"|\{\{[^{}]{0,200}\}\}|\{%[^%]{0,200}%\}|\$\{[^{}]{0,200}\}|<%[^%]{0,200}%>"
)
"""What a template or script leaves behind that was not filled in."""
ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-fA-F]+);")
"""What is left of an entity where a text was escaped twice."""


def is_unfilled(text: str) -> bool:
    """Whether there is nothing in a text but what was not filled in: a text may well be about templates."""
    return bool(PLACEHOLDER.search(text)) and not re.search(r"\w", PLACEHOLDER.sub("", text))


def _no_title(page: Page) -> Told:
    if not page.first(*SOURCES["title"]):
        yield "the page has no title: give it <title> and og:title", None


def _no_og_title(page: Page) -> Told:
    said = page.first(*SOURCES["title"])
    if said and not page.first("og:title"):
        yield f"og:title is missing: networks make do with {said.source}, and X shows none", None


def _no_description(page: Page) -> Told:
    if not page.first("og:description"):
        said = page.first("description")
        rest = (
            "networks make do with the description, and X shows none"
            if said
            else "links to it come without a text"
        )
        yield f"og:description is missing: {rest}", None


def _no_image(page: Page) -> Told:
    if not page.first("og:image", "og:image:url", "og:image:secure_url"):
        yield (
            "og:image is missing: networks show no picture, or any that they find on the page",
            None,
        )


def _no_canonical(page: Page) -> Told:
    if not page.first(*_ADDRESSES):
        yield (
            "the page names no URL of its own: without canonical and og:url, each address of it counts alone",
            None,
        )


def _no_card(page: Page) -> Told:
    if not page.first("twitter:card"):
        card = "a small card" if has_card(page) else "no card"
        yield f"twitter:card is missing: X shows {card}; say 'summary_large_image'", None


def _unknown_card(page: Page) -> Told:
    for said in page.all("twitter:card"):
        if said.text.lower() not in _CARDS:
            yield (
                f"twitter:card {shown(said.text)} is none that X has: say 'summary_large_image'",
                said.element,
            )


def _relative_image(page: Page) -> Told:
    for said in page.all(*_PICTURES):
        if _is_relative(said):
            yield f"{said.source} {shown(said.text)}{_IS_RELATIVE}", said.element


def _unusable_image(page: Page) -> Told:
    for said in page.all(*_PICTURES):
        if not _is_relative(said) and not page.resolve(said.text):
            yield (
                f"{said.source} {shown(said.text)} is no http(s) URL that a network could fetch",
                said.element,
            )


def _is_relative(said: Said) -> bool:
    return not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", said.text)


def _small_image(page: Page) -> Told:
    width, height = (page.first(f"og:image:{side}") for side in ("width", "height"))
    if not (width and height and width.text.isdecimal() and height.text.isdecimal()):
        return
    size = f"og:image is {width.text[:9]} x {height.text[:9]} pixels as the page says"
    least, large = (_smaller(width, height, bound) for bound in (_LEAST, _LARGE))
    if least:
        yield f"{size}: Facebook shows none below 200 x 200", width.element
    elif large:
        yield f"{size}: below 600 x 315 it is shown small; 1200 x 630 is best", width.element


def _smaller(width: Said, height: Said, bound: tuple[int, int]) -> bool:
    return any(
        len(said.text) < 10 and int(said.text) < least
        for said, least in zip((width, height), bound, strict=True)
    )


def _insecure(page: Page) -> Told:
    addresses = page.all(*_ADDRESSES)
    if not any(
        url.startswith("https:")
        for url in (page.url, *(page.resolve(said.text) for said in addresses))
    ):
        return
    for said in (*addresses, *page.all(*_PICTURES)):
        if page.resolve(said.text).startswith("http:"):
            yield (
                f"{said.source} {shown(said.text)} is http: on a page that is https:",
                said.element,
            )


def _differing_canonical(page: Page) -> Told:
    canonical, og_url = (page.first(source) for source in _ADDRESSES)
    if (
        canonical
        and og_url
        and len({page.resolve(said.text) for said in (canonical, og_url)} - {""}) == 2
    ):
        yield (
            f"og:url {shown(og_url.text)} is not the canonical {shown(canonical.text)}",
            og_url.element,
        )
    said = canonical or og_url
    if said and page.url and _place(page.resolve(said.text) or page.url) != _place(page.url):
        yield (
            f"{said.source} {shown(said.text)} is another page than {shown(page.url)}, and shared",
            said.element,
        )


def _place(url: str) -> tuple[str, str]:
    """Host and path: the query may hold what a canonical URL is there to leave out."""
    parts = urlsplit(url)
    return parts.netloc, parts.path.rstrip("/")


def _unusable_canonical(page: Page) -> Told:
    for said in page.all(*_ADDRESSES):
        if not _is_relative(said) and not page.resolve(said.text):
            yield (
                f"{said.source} {shown(said.text)} is no http(s) URL that can be shared",
                said.element,
            )


def _relative_canonical(page: Page) -> Told:
    for said in page.all("og:url"):  # a relative canonical is resolved by what reads it
        if _is_relative(said):
            yield f"og:url {shown(said.text)}{_IS_RELATIVE}", said.element


def _said_twice(page: Page) -> Told:
    for source in (
        "canonical",
        "og:url",
        "og:title",
        "og:description",
        "twitter:title",
        "twitter:description",
    ):
        said = page.all(source)
        other = next((later for later in said if later.text != said[0].text), None)
        if other:
            yield (
                f"{source} is there more than once, and says {shown(other.text)} here: leave one",
                other.element,
            )


def _noindex(page: Page) -> Told:
    for said in page.all("robots", "googlebot"):
        if {"noindex", "none"} & set(re.split(r"[\s,]+", said.text.lower())):
            yield (
                f"{said.source} says {shown(said.text)}: search engines leave the page out",
                said.element,
            )


def _cut_title(page: Page) -> Told:
    title = page.first(*SOURCES["title"])
    where = title.element if title else None
    try:
        article = article_of(page)
    except SharelinksError:
        return
    for network in (NETWORKS[name] for name in SIX):
        if article.title and fit(network, article, {}).article.title != article.title:
            yield (
                f"the title has {len(article.title)} characters: {network.label} takes less in a post",
                where,
            )
    card = page.first("twitter:title", "og:title")
    if card and len(card.text) > _CARD_TITLE:
        yield (
            f"{card.source} has {len(card.text)} characters: X's card takes {_CARD_TITLE}",
            card.element,
        )


def _unfilled(page: Page) -> Told:
    for said in page.all(*_TEXTS, *_ADDRESSES, *_PICTURES):
        if is_unfilled(said.text):
            yield (
                f"{said.source} says {shown(said.text)}: a template or script did not fill it in",
                said.element,
            )


def _escaped_twice(page: Page) -> Told:
    for said in page.all(*_TEXTS):
        found = ENTITY.search(said.text)
        if found:
            yield f"{said.source} was escaped twice: readers see {found[0]!r} in it", said.element


RULES: tuple[Rule[Page], ...] = (
    ("no-title", "error", _no_title),
    ("no-og-title", "warning", _no_og_title),
    ("no-description", "warning", _no_description),
    ("no-image", "warning", _no_image),
    ("no-canonical", "warning", _no_canonical),
    ("no-card", "warning", _no_card),
    ("unknown-card", "error", _unknown_card),
    ("image-relative", "error", _relative_image),
    ("image-unusable", "error", _unusable_image),
    ("image-small", "warning", _small_image),
    ("http-on-https", "warning", _insecure),
    ("canonical-differs", "warning", _differing_canonical),
    ("canonical-unusable", "error", _unusable_canonical),
    ("canonical-relative", "error", _relative_canonical),
    ("said-twice", "warning", _said_twice),
    ("noindex", "warning", _noindex),
    ("title-cut", "warning", _cut_title),
    ("unfilled", "warning", _unfilled),
    ("escaped-twice", "warning", _escaped_twice),
)
"""What can be wrong with what a page says of itself: code, level, rule."""
