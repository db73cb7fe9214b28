"""Extraction of URLs from what a test passes: a response, HTML, JSON, or a share URL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from html.parser import HTMLParser
from typing import Any

import attrs

from ..clean import shown

# The attributes with the body in the responses of frameworks and test clients.
_BODIES = ("text", "content", "body", "data")


@attrs.frozen
class FoundLinks:
    """The URLs in what a test passes."""

    description: str
    """A description for the messages of assertions."""
    urls: tuple[str, ...]
    is_url: bool = False
    """Whether it is a single URL, which then must be a share URL."""


def find_links(given: object) -> FoundLinks:
    """Find the URLs in what a test passes.

    Args:
        given: A share URL or `ShareLink`, HTML, the response of a framework or its test client, or
            JSON, as text or as Python objects such as those of `share_data`.

    Raises:
        TypeError: If a response has a coroutine for its body, which must be awaited first.
    """
    if isinstance(given, (list, tuple, Mapping)):
        found = tuple(_texts_in(given))
        return FoundLinks(f"the {type(given).__name__} with {len(found)} texts", found)
    text, of_response = _text_of(given)
    if text.lstrip()[:1] in {"[", "{"}:
        with suppress(ValueError, RecursionError):  # not JSON, or nested too deeply
            found = tuple(_texts_in(json.loads(text)))
            return FoundLinks(f"{of_response}JSON with {len(found)} texts", found)
    if "<" in text or of_response:
        links = _Links()
        links.feed(text)  # no `close()`, which takes quadratic time if a tag is not closed
        size = f"HTML of {len(text):,} characters, in which {len(links.found)} addresses are linked"
        return FoundLinks(f"{of_response}{size}", tuple(links.found))
    return FoundLinks(shown(text), (text,), is_url=True)


def _text_of(given: Any) -> tuple[str, str]:
    """Return the text of a response and a description of it; any other object as text."""
    if isinstance(given, str):
        return given, ""
    for name in _BODIES:
        body = getattr(given, name, None)
        if callable(body):
            raise TypeError(
                f"the {type(given).__name__} has to be read first: "
                f"pass its text, await response.{name}()"
            )
        if isinstance(body, (str, bytes)):
            status = getattr(
                given, "status_code", getattr(given, "status", getattr(given, "code", ""))
            )
            charset = getattr(given, "charset", None) or "utf-8"
            text = body if isinstance(body, str) else body.decode(charset, "replace")
            return text, f"the {type(given).__name__} ({status}): "
    return str(given), ""


def _texts_in(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        yield from _texts_in(tuple(data.values()))
    elif isinstance(data, Iterable) and not isinstance(data, (bytes, bytearray)):
        for item in data:
            yield from _texts_in(item)
    else:
        yield str(data)


class _Links(HTMLParser):
    """The URLs of all links in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name == "href" and value]

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Parse `<![` as a comment, as browsers do; `html.parser` fails on it."""
        return self.parse_bogus_comment(i, report)
