"""Parsing of a page as a browser does: its encoding, and the elements that matter for sharing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

import attrs

from ..clean import shown
from ..errors import SharelinksError

try:
    import turbohtml
    import webencodings
except ModuleNotFoundError as _missing:
    raise ModuleNotFoundError(
        f"sharelinks.pages needs {_missing.name}: pip install 'pysharelinks[html]'",
        name=_missing.name,
    ) from None

PRESCANNED = 1024
"""Number of bytes in which browsers look for the encoding before they parse the page."""

_SELECTED = (
    "html, head, body, base, title, meta, link, h1, a, button, script, iframe, [onclick],"
    " [data-sharer], .shariff:not(:has(a[href])), .shareon:not(:has(a[href])), .fb-share-button,"
    " .fb-like, .fb-send, .fb-save, [data-pin-do]"
)
_WITH_TEXT = frozenset({"title", "h1", "script"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOSCRIPT = re.compile("<noscript", re.IGNORECASE)
# Maximum number of text nodes of a heading. In nested headings, each has the text of all below.
_MOST_TEXTS = 100
_CHARSET = re.compile(r"""(?i)charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))""")
_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xfe\xff": "utf-16be", b"\xff\xfe": "utf-16le"}

# A browser copies open formatting elements into each block, and merges the attributes of repeated
# <html> and <body> tags. A page of a megabyte can become gigabytes.
_FORMATTING = r"(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])"
_REPEATED = re.compile(rf"(?i)<{_FORMATTING}[^>]*")
_REPEATED_NAME = re.compile(rf"(?i)</?{_FORMATTING}")
_ADDED_UP = re.compile(r"(?i)<(?:html|body)(?=[\s/])")
_DEEPEST = 512  # the nesting limit of the parser and of browsers
_MOST_COPIES = 2_000_000  # of elements, at 120 bytes each
_MOST_ADDED_UP = 50
_MARK = "\uf8ff"  # a private-use character, which turns a tag name into a different one


@attrs.frozen
class Element:
    """An element of a page.

    Attributes:
        name: The tag name in lower case.
        attributes: The attributes by their names in lower case.
        text: The text of a title, heading or script.
        line: The line in which it starts in the source, counted from 1.
        column: The column, counted from 1.
        in_head: Whether it is in the page's head.
        is_named: Whether a link or button has an accessible name.
    """

    name: str
    attributes: Mapping[str, str]
    text: str
    line: int
    column: int
    in_head: bool = False
    is_named: bool = True

    @property
    def place(self) -> tuple[int, int]:
        """The line and column."""
        return self.line, self.column


@attrs.frozen
class Source:
    """The text of a page and its encoding.

    Attributes:
        text: The text.
        charset: The name of the encoding, such as `"utf-8"`; empty if the page was given as text.
        fault: The problem with its declaration: `"late"`, `"missing"`, `"wrong"`, or empty.
    """

    text: str
    charset: str = ""
    fault: str = ""


def decoded(html: object, charset: str = "") -> Source:
    """Return the text of a page, decoded by the rules of the HTML standard.

    A `<meta charset>` is found within the first 1,024 bytes or anywhere in the head. Without a
    declaration, the encoding is UTF-8 if the page is valid UTF-8, otherwise windows-1252.

    Args:
        html: The page's source, as text or bytes.
        charset: The encoding from the server's `Content-Type` header.

    Raises:
        SharelinksError: If `html` is neither text nor bytes.
    """
    if isinstance(html, str):
        return Source(str.__str__(html))
    if not isinstance(html, (bytes, bytearray, memoryview)):
        raise SharelinksError(f"html is {shown(html)}: give the page's source as text or bytes")
    data = bytes(html)
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    if marked:
        return Source(_text(data, marked).removeprefix("\ufeff"), marked)
    if webencodings.lookup(charset):
        return _checked(data, webencodings.lookup(charset).name)
    name = _declared(data[:PRESCANNED].decode("latin-1"), "meta")
    if name:
        return _checked(data, name)
    if len(data) > PRESCANNED:
        name = _declared(data.decode("latin-1"), "head meta")
    if name:
        return Source(_text(data, name), name, "" if data.isascii() else "late")
    try:
        return Source(data.decode(), "utf-8", "" if data.isascii() else "missing")
    except UnicodeDecodeError:
        return Source(_text(data, "windows-1252"), "windows-1252", "missing")


def _checked(data: bytes, charset: str) -> Source:
    """Decode a page with its declared encoding, which is wrong if some bytes are invalid in it."""
    text = _text(data, charset)
    wrong = charset == "utf-8" and "\ufffd" in text and "\ufffd".encode() not in data
    return Source(text, charset, "wrong" if wrong else "")


def _text(data: bytes, charset: str) -> str:
    text, _ = webencodings.decode(data, charset, "replace")
    return str(text)


def _declared(text: str, selector: str) -> str:
    """Return the encoding of the first meta element that declares a known one, or ""."""
    for element in _document(text).select(selector):
        content = ""
        if (element.attr("http-equiv") or "").strip().lower() == "content-type":
            found = _CHARSET.search(element.attr("content") or "")
            content = next(filter(None, found.groups()), "") if found else ""
        encoding = webencodings.lookup(element.attr("charset") or content)
        if encoding:
            # The HTML standard replaces these: a meta element can't be in UTF-16.
            replaced = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}
            name: str = encoding.name
            return replaced.get(name, name)
    return ""


def elements(text: str) -> Iterator[Element]:
    """Yield the elements that matter in document order, as parsed without scripting."""
    document = _document(text)
    # Without scripting, an image in <noscript> ends the head. Search engines and browsers run
    # scripts, so their view decides what is in the head.
    with_scripts = _document(text, scripting=True) if _NOSCRIPT.search(text) else None
    in_head = {node.position for node in with_scripts.select("head *")} if with_scripts else set()
    for template in document.find_all("template"):
        template.decompose()
    for node in document.select(_SELECTED):
        is_there = node.position is not None or node.attrs  # otherwise, the element is implied
        if is_there and node.namespace == turbohtml.Namespace.HTML:
            line, column = node.position or (1, 0)
            yield Element(
                node.tag,
                {name: _value(value).replace(_MARK, "") for name, value in node.attrs.items()},
                "".join(islice(node.strings, _MOST_TEXTS)).replace(_MARK, "")
                if node.tag in _WITH_TEXT
                else "",
                line,
                column + 1,
                in_head=node.position in in_head or node.closest("head") is not None,
                is_named=node.tag not in {"a", "button"} or _is_named(node),
            )


def _document(text: str, *, scripting: bool = False) -> turbohtml.Document:
    return turbohtml.parse(
        _bounded(_SURROGATE.sub("\ufffd", text)),
        scripting=scripting,
        allow_declarative_shadow_roots=False,
    )


def _value(value: str | list[str] | None) -> str:
    return " ".join(value) if isinstance(value, list) else value or ""


def _is_named(node: turbohtml.Element) -> bool:
    """Return whether a link or button has an accessible name: text or an equivalent attribute."""
    if any(
        _value(node.attrs.get(name)).strip() for name in ("aria-label", "aria-labelledby", "title")
    ):
        return True
    if any(text.strip() for text in islice(node.strings, _MOST_TEXTS)):
        return True
    within = node.select("img[alt], [aria-label], svg title, [title], input[value]")
    return any(
        _value(inner.attrs.get("alt"))
        or _value(inner.attrs.get("aria-label"))
        or inner.tag == "title"
        for inner in islice(within, _MOST_TEXTS)
    )


def _bounded(text: str) -> str:
    """Return a source whose document is at most a few times as large.

    If formatting elements would be copied millions of times, their tag names are replaced by
    unknown ones. None of these elements matters for sharing.
    """
    repeated = Counter(_REPEATED.findall(text))
    copies = min(_DEEPEST, sum(min(3, count) for count in repeated.values())) * text.count("<")
    if copies > _MOST_COPIES:
        text = _REPEATED_NAME.sub(rf"\g<0>{_MARK}", text)
    late = next(islice(_ADDED_UP.finditer(text), _MOST_ADDED_UP, None), None)
    if late:
        rest = _ADDED_UP.sub(rf"\g<0>{_MARK}", text[late.start() :])
        text = text[: late.start()] + rest
    return text
