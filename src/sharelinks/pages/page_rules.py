"""Rules for a page's metadata: one function per finding."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import attrs

from ..campaign.tracking import strip_tracking
from ..clean import shown
from ..errors import SharelinksError
from ..fitting.cutting import fit
from ..networks import NETWORKS, SIX
from .findings import Complaints, Rule
from .patterns import local_host, normalized
from .preview import has_card
from .reading import ADDRESSES, PICTURES, SOURCES, Page, Statement, article_of

_CARDS = ("summary", "summary_large_image", "app", "player")
_IS_RELATIVE = " is relative, which networks do not resolve: write it in full, with https://"
_CARD_TITLE = 70  # X's documentation of December 2023, in the Internet Archive
# https://developers.facebook.com/docs/sharing/webmasters/images
_LEAST, _LARGE = (200, 200), (600, 315)


@attrs.frozen
class Picture:
    """One image of a page with its structured properties: https://ogp.me/#structured."""

    statements: dict[str, Statement]

    @property
    def main(self) -> Statement:
        """The statement with the image's URL."""
        return next(iter(self.statements.values()))


def pictures(page: Page) -> tuple[Picture, ...]:
    """Return the Open Graph images of a page.

    The properties after an `og:image` belong to it, up to the next `og:image`.
    """
    found: list[Picture] = []
    for statement in page.statements:
        source = "og:image" if statement.source == "og:image:url" else statement.source
        if source == "og:image" and statement.text:
            same = found and statement.source != source and statement.text == found[-1].main.text
            found += [] if same else [Picture({source: statement})]
        elif source.startswith("og:image:") and found:
            found[-1].statements.setdefault(source, statement)
    return tuple(found)


def _no_title(page: Page) -> Complaints:
    if not page.first(*SOURCES["title"]):
        yield "the page has no title: add <title> and og:title", None


def _no_og_title(page: Page) -> Complaints:
    statement = page.first(*SOURCES["title"])
    if statement and not page.first("og:title"):
        yield (
            f"og:title is missing: networks use {statement.source} instead, X shows no title",
            None,
        )


def _no_description(page: Page) -> Complaints:
    if not page.first("og:description"):
        statement = page.first("description")
        rest = (
            "networks use the description instead, X shows none"
            if statement
            else "links to the page are shown without a text"
        )
        yield f"og:description is missing: {rest}", None


def _no_image(page: Page) -> Complaints:
    if not page.first("og:image", "og:image:url", "og:image:secure_url"):
        yield "og:image is missing: networks show no image, or any that they find in the page", None


def _no_canonical(page: Page) -> Complaints:
    if not page.first(*ADDRESSES):
        yield (
            "the page does not declare its URL: without canonical and og:url, each of its URLs is "
            "counted separately",
            None,
        )


def _no_card(page: Page) -> Complaints:
    if not page.first("twitter:card"):
        card = "a small card" if has_card(page) else "no card"
        yield f"twitter:card is missing: X shows {card}; use 'summary_large_image'", None


def _unknown_card(page: Page) -> Complaints:
    for statement in page.all("twitter:card"):
        if statement.text.lower() not in _CARDS:
            yield (
                f"twitter:card {shown(statement.text)} is not a card of X: "
                "use 'summary_large_image'",
                statement.element,
            )


def _relative_image(page: Page) -> Complaints:
    for statement in page.all(*PICTURES):
        if _is_relative(statement):
            yield f"{statement}{_IS_RELATIVE}", statement.element


def _unusable_image(page: Page) -> Complaints:
    for statement in page.all(*PICTURES):
        if not _is_relative(statement) and not page.resolve(statement.text):
            yield f"{statement} is not an http(s) URL that networks can load", statement.element


def _is_relative(statement: Statement) -> bool:
    return not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", statement.text)


def _small_image(page: Page) -> Complaints:
    for picture in pictures(page):
        size = [picture.statements.get(f"og:image:{side}") for side in ("width", "height")]
        pixels = [int(each.text) for each in size if each and re.fullmatch("[0-9]{1,9}", each.text)]
        if size[0] and len(pixels) == 2:
            width, height = pixels
            stated = f"og:image {shown(picture.main.text)} is declared as {width} x {height} pixels"
            if width < _LEAST[0] or height < _LEAST[1]:
                yield f"{stated}: Facebook shows no image below 200 x 200", size[0].element
            elif width < _LARGE[0] or height < _LARGE[1]:
                yield (
                    f"{stated}: below 600 x 315 it is shown small; 1200 x 630 is best",
                    size[0].element,
                )


def _insecure(page: Page) -> Complaints:
    addresses = page.all(*ADDRESSES)
    if not any(
        url.startswith("https:")
        for url in (page.url, *(page.resolve(statement.text) for statement in addresses))
    ):
        return
    secure = {
        id(picture.main)
        for picture in pictures(page)
        if "og:image:secure_url" in picture.statements
    }
    for statement in (*addresses, *page.all(*PICTURES)):
        if page.resolve(statement.text).startswith("http:") and id(statement) not in secure:
            yield f"{statement} is http: although the page is https:", statement.element


def _differing_canonical(page: Page) -> Complaints:
    usable = [each for each in page.all("canonical", "og:url") if page.resolve(each.text)]
    if not usable:
        return
    first = usable[0]
    for other in usable[1:]:
        if other.source != first.source and _url(page, other) != _url(page, first):
            yield (
                f"og:url {shown(other.text)} is not the canonical URL {shown(first.text)}",
                other.element,
            )
            break
    if page.url and _place(_url(page, first)) != _place(normalized(page.url)):
        yield (
            f"{first} is a different page from {shown(page.url)}, and is shared instead",
            first.element,
        )


def _url(page: Page, statement: Statement) -> str:
    return normalized(page.resolve(statement.text))


def _place(url: str) -> tuple[str, str]:
    """Return the host and path of a URL; a canonical URL may leave out the query string."""
    parts = urlsplit(url)
    return parts.netloc, re.sub(r"/(?:index\.html?)?$", "", parts.path)


def _unusable_canonical(page: Page) -> Complaints:
    for statement in page.all(*ADDRESSES):
        if not _is_relative(statement) and not page.resolve(statement.text):
            yield f"{statement} is not an http(s) URL that can be shared", statement.element


def _relative_canonical(page: Page) -> Complaints:
    for statement in page.all("og:url"):  # networks do resolve a relative canonical URL
        if _is_relative(statement):
            yield f"og:url {shown(statement.text)}{_IS_RELATIVE}", statement.element


def _said_twice(page: Page) -> Complaints:
    for source in (
        "canonical",
        "og:url",
        "og:title",
        "og:description",
        "twitter:title",
        "twitter:description",
    ):
        statements = page.all(source)
        other = next((each for each in statements if each.text != statements[0].text), None)
        if other:
            yield (
                f"{source} occurs more than once, and is {shown(other.text)} here: keep one",
                other.element,
            )


def _noindex(page: Page) -> Complaints:
    for statement in page.all("robots", "googlebot"):
        if {"noindex", "none"} & set(re.split(r"[\s,]+", statement.text.lower())):
            yield (
                f"{statement.source} is {shown(statement.text)}: search engines leave the page out",
                statement.element,
            )


def _cut_title(page: Page) -> Complaints:
    title = page.first(*SOURCES["title"])
    where = title.element if title else None
    try:
        article = article_of(page)
    except SharelinksError:
        return
    for network in (NETWORKS[name] for name in SIX):
        if "title" in fit(network, article, {}).cut:
            yield (
                f"the title has {len(article.title)} characters, too many for a post on "
                f"{network.label}: shorten og:title",
                where,
            )
    card = page.first("twitter:title", "og:title")
    if card and len(card.text) > _CARD_TITLE:
        yield (
            f"{card.source} has {len(card.text)} characters: X's card shows {_CARD_TITLE}",
            card.element,
        )


def _local(page: Page) -> Complaints:
    for statement in page.all(*ADDRESSES, *PICTURES):
        host = local_host(statement.text)
        if host:
            yield (
                f"{statement.source} has a URL on {host!r}, which readers can't reach",
                statement.element,
            )


def _no_type(page: Page) -> Complaints:
    if page.first("og:title", "og:image") and not (page.first("og:type") or page.empty("og:type")):
        yield (
            "og:type is missing: networks treat the page as a 'website', not as an 'article'",
            None,
        )


def _tracked(page: Page) -> Complaints:
    for statement in page.all(*ADDRESSES):
        url = page.resolve(statement.text)
        if url and strip_tracking(url) != url:
            yield (
                f"{statement} has tracking parameters, which everyone shares: remove them",
                statement.element,
            )


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
    ("local-address", "error", _local),
    ("no-type", "info", _no_type),
    ("url-trackers", "warning", _tracked),
)
"""Rules for a page's metadata: code, level, function."""
