"""Reading of a page's metadata: Open Graph, X card, JSON-LD and HTML."""

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
"""The sources of each of an article's fields in a page, the best one first."""

ADDRESSES = ("canonical", "og:url")
PICTURES = tuple(source for source in SOURCES["image"] if not source.startswith("JSON-LD"))

_JSON_LD = {"headline": "headline", "description": "description", "image": "image", "url": "url"}
_is_absolute = re.compile(r"(?i)\s*https?://").match


KINDS = ("page", "redirect", "not-found", "fragment", "not-html")
"""The kinds of files of a site, of which only pages are shared."""

FIRST_BYTES = (300_000, 1_000_000)
"""Number of bytes that WhatsApp and Facebook read of a page."""


@attrs.frozen
class Statement:
    """A statement of a page about itself, such as its meta element `og:title`.

    Attributes:
        source: The name of its source, as in `SOURCES`.
        text: Its text.
        element: Its element; `None` for a header of the response.
    """

    source: str
    text: str
    element: Element | None

    def __str__(self) -> str:
        """Return the source and the text for a message, such as `og:image '/a.png'`."""
        return f"{self.source} {clean.shown(self.text)}"


@attrs.frozen
class Page:
    """A page and its metadata, from `read_page`.

    Attributes:
        url: The page's URL, or empty.
        base: The base of its relative URLs: its `<base href>`, or `url`.
        lang: Its language from `<html lang>`, or empty.
        statements: Its statements about itself, in document order.
        elements: The elements that matter for sharing, such as meta elements, links and scripts.
        kind: One of `KINDS`.
        charset: Its encoding; empty if it was given as text.
        charset_fault: The problem with the declaration of its encoding: `"late"`, `"missing"`,
            `"wrong"`, or empty.
        ends: The line and column at which its first 300,000 and 1,000,000 bytes end, if it is
            longer.
    """

    url: str
    base: str = ""
    lang: str = ""
    statements: tuple[Statement, ...] = ()
    elements: tuple[Element, ...] = ()
    kind: str = "page"
    charset: str = ""
    charset_fault: str = ""
    ends: Mapping[int, tuple[int, int]] = attrs.field(factory=dict)

    def all(self, *sources: str) -> tuple[Statement, ...]:
        """Return the statements from these sources, those of the first source first."""
        return tuple(
            statement
            for source in sources
            for statement in self._by_source.get(source, ())
            if statement.text
        )

    def empty(self, *sources: str) -> tuple[Statement, ...]:
        """Return the empty statements from these sources."""
        return tuple(
            statement
            for source in sources
            for statement in self._by_source.get(source, ())
            if not statement.text
        )

    def first(self, *sources: str) -> Statement | None:
        """Return the first statement from these sources, or `None`."""
        return next(iter(self.all(*sources)), None)

    def resolve(self, address: str) -> str:
        """Return the absolute URL of a URL in the page, or `""` if it can't be shared."""
        try:
            return clean.url(
                address if _is_absolute(address) else ada_url.URL(address, self.base or None).href
            )
        except (SharelinksError, ValueError):
            return ""

    _by_source: Mapping[str, list[Statement]] = attrs.field(init=False, repr=False, eq=False)

    @_by_source.default
    def _group(self) -> Mapping[str, list[Statement]]:
        by_source: dict[str, list[Statement]] = {}
        for statement in self.statements:
            by_source.setdefault(statement.source, []).append(statement)
        return by_source


def article_from_html(html: str | bytes, base_url: str | URLLike | None = None) -> Article:
    """Build an `Article` from a page's own metadata.

    The URL is the canonical one. The title, description and image are those of Open Graph, X card,
    JSON-LD or plain HTML, in this order. Invalid values, such as a canonical `javascript:` URL, are
    skipped.

    Args:
        html: The page's source. `bytes` are decoded as in a browser, by their byte order mark or
            meta element, otherwise as UTF-8, or as windows-1252 if they are not UTF-8.
        base_url: The absolute http(s) URL of the page, to resolve relative URLs and for a page that
            does not declare its URL.

    Raises:
        MissingFieldError: If the page does not declare its URL, and there is no `base_url`.
        InvalidURLError: If `base_url` is not an absolute http(s) URL.
        SharelinksError: If `html` is neither text nor bytes.

    Example:
        >>> page = '<title>Für alle</title><link rel="canonical" href="/magazin">'
        >>> article = article_from_html(page, "https://example.com/?x")
        >>> article.url, article.title
        ('https://example.com/magazin', 'Für alle')
    """
    return article_of(read_page(html, base_url))


def article_of(page: Page) -> Article:
    """Build an article from a page; see `article_from_html`."""
    url = next(_addresses(page, "url"), page.url)
    if not url:
        raise MissingFieldError(
            "the page does not declare its URL: add <link rel=canonical>, or pass base_url=…"
        )
    title, description = (page.first(*SOURCES[field]) for field in ("title", "description"))
    return Article(
        url,
        title.text if title else "",
        description=description.text if description else None,
        image=next(_addresses(page, "image"), None),
        hashtags=[statement.text for statement in page.all(*SOURCES["hashtags"])] or None,
        via=next(filter(None, map(_handle, page.all(*SOURCES["via"]))), None),
    )


def read_page(
    html: str | bytes,
    base_url: str | URLLike | None = None,
    charset: str = "",
    headers: Mapping[str, str] = MappingProxyType({}),
) -> Page:
    """Read a page's metadata. A page can't be too broken to be read.

    Args:
        html: The page's source, as for `article_from_html`.
        base_url: The absolute http(s) URL of the page.
        charset: The encoding from the server's `Content-Type` header.
        headers: The headers of the response by their names in lower case, of which `link` and
            `x-robots-tag` are used.

    Raises:
        InvalidURLError: If `base_url` is not an absolute http(s) URL.
        SharelinksError: If `html` is neither text nor bytes.
    """
    url = "" if base_url is None else clean.url(base_url, "base_url")
    source = decoded(html, charset)
    found = tuple(elements(source.text))
    href = next(
        (e.attributes["href"] for e in found if e.name == "base" and "href" in e.attributes), ""
    )
    return Page(
        url,
        Page(url, base=url).resolve(href) or url,
        next((e.attributes.get("lang", "").strip() for e in found if e.name == "html"), ""),
        (
            *_header_statements(headers),
            *(statement for element in found for statement in _statements(element)),
        ),
        found,
        _kind(source.text, found),
        source.charset,
        source.fault,
        _ends(html, source.text),
    )


_DOCTYPE = re.compile(r"<!doctype\s+html", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml\b(?!.{0,1000}<(?:html|!doctype html)\b)", re.IGNORECASE | re.DOTALL)
_IS_A_TAG = re.compile(r"<[a-z!/]", re.IGNORECASE)
_REFRESH = re.compile(r"\s*(\d{1,9})(?:\.\d*)?[\s;,]+", re.IGNORECASE)
_MISSING = re.compile(
    r"(?:error\s+)?404\s*(?:$|[^\w\s]|error|(?:page |file )?not found)|(?:page|file) not found",
    re.IGNORECASE,
)
_SECONDS = 10  # a page that refreshes within this time only redirects readers


def _kind(text: str, found: tuple[Element, ...]) -> str:
    if "\0" in text[:1024] or not _IS_A_TAG.search(text) or _XML.match(text):
        return "not-html"
    for element in found:
        refresh = _REFRESH.match(element.attributes.get("content", ""))
        if element.attributes.get("http-equiv", "").lower() == "refresh" and refresh:
            if len(refresh[1]) < 3 and int(refresh[1]) <= _SECONDS:
                return "redirect"
        elif element.name == "title" and element.in_head and _MISSING.match(element.text.strip()):
            return "not-found"
    whole = {"html", "head", "body", "title"}
    is_whole = _DOCTYPE.search(text[:5_000]) or any(element.name in whole for element in found)
    return "page" if is_whole else "fragment"


def _ends(html: object, text: str) -> dict[int, tuple[int, int]]:
    """Return the lines and columns at which the first bytes of `FIRST_BYTES` end, in UTF-8."""
    if len(text) * 4 <= FIRST_BYTES[0]:
        return {}
    data = html if isinstance(html, bytes) else text.encode("utf-8", "replace")
    ends = {}
    for size in FIRST_BYTES:
        if len(data) > size:
            lines = re.split("\r\n?|\n", data[:size].decode("utf-8", "replace"))
            ends[size] = (len(lines), len(lines[-1]) + 1)
    return ends


def _addresses(page: Page, field: str) -> Iterator[str]:
    return filter(None, (page.resolve(statement.text) for statement in page.all(*SOURCES[field])))


def _handle(statement: Statement) -> str:
    try:
        return clean.handle(statement.text)
    except SharelinksError:
        return ""


def _header_statements(headers: Mapping[str, str]) -> Iterator[Statement]:
    """Yield the statements in the headers of a response.

    See https://developers.google.com/search/docs/crawling-indexing.
    """
    for target, relations in _LINK.findall(headers.get("link", "")):
        if "canonical" in relations.lower().split():
            yield Statement("canonical", target.strip(), None)
    if "x-robots-tag" in headers:
        yield Statement("robots", _one_line(headers["x-robots-tag"]), None)


_LINK = re.compile(r"""<([^<>]*)>[^,<]*?;\s*rel\s*=\s*"?([^",;]*)""", re.IGNORECASE)


def _statements(element: Element) -> Iterator[Statement]:
    attributes = element.attributes
    if element.name in {"title", "h1"}:
        yield Statement(element.name, _one_line(element.text), element)
    elif element.name == "meta":
        name = attributes.get("property") or attributes.get("name") or ""
        if name:
            content = _one_line(attributes.get("content", ""))
            yield Statement(name.strip().lower(), content, element)
    elif element.name == "link":
        for relation in attributes.get("rel", "").lower().split():
            yield Statement(relation, attributes.get("href", "").strip(), element)
    elif is_json_ld(element):
        yield from _json_statements(element)


def is_json_ld(element: Element) -> bool:
    """Return whether an element is a JSON-LD script."""
    kind = element.attributes.get("type", "").strip().lower()
    return element.name == "script" and kind == "application/ld+json"


def json_of(text: str) -> object:
    """Return the data of a JSON-LD script. Like Google, allow raw line breaks in strings.

    Raises:
        ValueError: If the script is not JSON.
    """
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def json_fault(text: str) -> str:
    """Return why a JSON-LD script is not valid, or an empty string if it is valid or empty."""
    try:
        json_of(text if text.strip() else "{}")
    except ValueError as error:
        return str(error)
    return ""


def _json_statements(element: Element) -> Iterator[Statement]:
    try:
        data = json_of(element.text)
    except ValueError:
        return
    for thing in _things(data):
        if "headline" in thing:  # on schema.org, mainly articles have a headline
            for name, key in _JSON_LD.items():
                yield Statement(f"JSON-LD {name}", _one_line(_plain(thing.get(key))), element)


def _things(data: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a JSON-LD document, also those in a list or in its graph."""
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
    """Return the text of a JSON-LD value: of a list the first one, of an object its URL."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = value.get("url")
    return value if isinstance(value, str) else ""


def _one_line(text: str) -> str:
    """Collapse HTML whitespace, as browsers do."""
    return re.sub(r"[\t\n\f\r ]+", " ", text).strip(" ")
