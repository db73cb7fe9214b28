"""Reading a page: what it says of itself in Open Graph, X card, JSON-LD and HTML. It needs the extra `html`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import ada_url
import attrs

from .. import clean
from ..article import Article
from ..clean import URLLike
from ..errors import MissingFieldError, SharelinksError
from .parsing import Element, decoded, elements

SOURCES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "url": ("canonical", "og:url", "JSON-LD url"),
        "title": ("og:title", "twitter:title", "JSON-LD headline", "title", "h1"),
        "description": (
            "og:description",
            "twitter:description",
            "JSON-LD description",
            "description",
        ),
        "image": (
            *("og:image", "og:image:url", "og:image:secure_url"),
            *("twitter:image", "twitter:image:src", "JSON-LD image"),
        ),
        "via": ("twitter:site",),
        "hashtags": ("article:tag",),
    }
)
"""Where a page says each of an article's fields, the best place first."""

_JSON_LD = {"headline": "headline", "description": "description", "image": "image", "url": "url"}
_is_absolute = re.compile(r"(?i)\s*https?://").match


@attrs.frozen
class Said:
    """What a page says in one place, such as the meta element `og:title`."""

    source: str
    text: str
    element: Element


@attrs.frozen
class Page:
    """A page as `read_page` found it.

    Attributes:
        url: The address that it was read from, or empty.
        base: What its relative addresses are relative to: its `<base href>`, or `url`.
        lang: Its language as `<html lang>` gives it, or empty.
        said: What it says of itself, in its own order.
        elements: The elements that matter to sharing: meta, links, scripts.
    """

    url: str
    base: str
    lang: str
    said: tuple[Said, ...]
    elements: tuple[Element, ...]

    def all(self, *sources: str) -> tuple[Said, ...]:
        """All that is said in the places `sources`, those of the first place first."""
        return tuple(said for source in sources for said in self.said if said.source == source)

    def first(self, *sources: str) -> Said | None:
        """What is said in the first of the places `sources` that says anything."""
        return next(iter(self.all(*sources)), None)

    def resolve(self, address: str) -> str:
        """An address of the page as an absolute http(s) URL; empty where it is none that can be shared."""
        try:
            return clean.url(
                address if _is_absolute(address) else ada_url.URL(address, self.base or None).href
            )
        except (SharelinksError, ValueError):
            return ""


def article_from_html(html: str | bytes, base_url: str | URLLike | None = None) -> Article:
    """The article that a page is, by what it says of itself.

    Its URL is the canonical one, its title, description and picture are those of Open Graph, X card, JSON-LD or plain
    HTML, in this order; `SOURCES` has the table. What the page says wrongly, such as a canonical `javascript:` URL or a
    handle that X could not have given out, is passed over.

    Args:
        html: The page's source. The encoding of `bytes` is found as browsers find it: byte order mark, meta
            element, otherwise UTF-8, or windows-1252 where it is not UTF-8.
        base_url: The absolute http(s) URL of the page, for relative addresses, and for a page that names no URL.

    Raises:
        MissingFieldError: The page names no URL of its own, and there is no `base_url`.
        InvalidURLError: `base_url` is not an absolute http(s) URL.
        SharelinksError: `html` is neither text nor bytes.

    Example:
        >>> article_from_html('<title>Für alle</title><link rel="canonical" href="/magazin">', "https://example.com/?x")
        Article(url='https://example.com/magazin', title='Für alle', description='', image='', hashtags=(), via='')
    """
    return article_of(read_page(html, base_url))


def article_of(page: Page) -> Article:
    """The article that a page is; see `article_from_html`."""
    url = next(_addresses(page, "url"), page.url)
    if not url:
        raise MissingFieldError(
            "the page names no URL of its own: give it <link rel=canonical>, or pass base_url=…"
        )
    title, description = (page.first(*SOURCES[field]) for field in ("title", "description"))
    return Article(
        url,
        title.text if title else "",
        description=description.text if description else None,
        image=next(_addresses(page, "image"), None),
        hashtags=[said.text for said in page.all(*SOURCES["hashtags"])] or None,
        via=next(filter(None, map(_handle, page.all(*SOURCES["via"]))), None),
    )


def read_page(html: str | bytes, base_url: str | URLLike | None = None, charset: str = "") -> Page:
    """Read what a page says of itself; no page is too broken to be read.

    Args:
        html: The page's source, as for `article_from_html`.
        base_url: The absolute http(s) URL of the page.
        charset: The encoding that the server named.

    Raises:
        InvalidURLError: `base_url` is not an absolute http(s) URL.
        SharelinksError: `html` is neither text nor bytes.
    """
    url = "" if base_url is None else clean.url(base_url, "base_url")
    found = tuple(elements(decoded(html, charset).text))
    href = next(
        (e.attributes["href"] for e in found if e.name == "base" and "href" in e.attributes), ""
    )
    page = Page(
        url,
        url,
        next((e.attributes.get("lang", "") for e in found if e.name == "html"), ""),
        (),
        found,
    )
    said = tuple(said for element in found for said in _said(element) if said.text)
    return attrs.evolve(page, base=page.resolve(href) or url, said=said)


def _addresses(page: Page, field: str) -> Iterator[str]:
    return filter(None, (page.resolve(said.text) for said in page.all(*SOURCES[field])))


def _handle(said: Said) -> str:
    try:
        return clean.handle(said.text)
    except SharelinksError:
        return ""


def _said(element: Element) -> Iterator[Said]:
    attributes = element.attributes
    if element.name in {"title", "h1"}:
        yield Said(element.name, _one_line(element.text), element)
    elif element.name == "meta":
        name = attributes.get("property") or attributes.get("name") or ""
        yield Said(name.strip().lower(), _one_line(attributes.get("content", "")), element)
    elif element.name == "link":
        for relation in attributes.get("rel", "").lower().split():
            yield Said(relation, attributes.get("href", "").strip(), element)
    elif (
        element.name == "script"
        and attributes.get("type", "").strip().lower() == "application/ld+json"
    ):
        yield from _said_in_json(element)


def _said_in_json(element: Element) -> Iterator[Said]:
    try:
        data = json.loads(element.text)
    except (ValueError, RecursionError):
        return
    for thing in _things(data):
        if "headline" in thing:  # what schema.org calls the title of an article, and of little else
            for name, key in _JSON_LD.items():
                yield Said(f"JSON-LD {name}", _one_line(_plain(thing.get(key))), element)


def _things(data: object) -> Iterator[Mapping[str, object]]:
    """The objects of a JSON-LD document: itself, those of its list, or of its graph."""
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (
                (part for part in graph if isinstance(part, dict))
                if isinstance(graph, list)
                else ()
            )


def _plain(value: object) -> str:
    """The text of a JSON-LD value: of the first, where it has several; an address, where it is an object."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = value.get("url")
    return value if isinstance(value, str) else ""


def _one_line(text: str) -> str:
    """Runs of what HTML calls white space become one space, as browsers show them."""
    return re.sub(r"[\t\n\f\r ]+", " ", text).strip(" ")
