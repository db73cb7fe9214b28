"""What a test looks at: the addresses in a response, in HTML, in JSON, or a share URL itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

import attrs

from ..clean import shown

# Where the responses of frameworks and of their clients have their text, or its bytes.
_BODIES = ("text", "content", "body", "data")


@attrs.frozen
class Looked:
    """What was looked at."""

    what: str
    """Said in an assertion's message."""
    addresses: tuple[str, ...]
    is_url: bool = False
    """Whether it is a share URL and nothing else, which then has to be one."""


def looked_at(given: object) -> Looked:
    """Find the addresses in what a test gives.

    Args:
        given: A share URL or `ShareLink`, HTML, a response of a framework or of its test client,
            JSON or what it was made of, such as `share_data`.

    Raises:
        TypeError: A response has no text yet, because reading it has to be awaited.
    """
    if isinstance(given, (list, tuple, Mapping)):
        found = tuple(_texts_in(given))
        return Looked(f"the {type(given).__name__} with {len(found)} texts", found)
    text, of_response = _text_of(given)
    if text.lstrip()[:1] in {"[", "{"}:
        found = tuple(_texts_in(json.loads(text)))
        return Looked(f"{of_response}JSON with {len(found)} texts", found)
    if "<" in text or of_response:
        links = _Links()
        links.feed(text)
        links.close()
        size = f"HTML of {len(text):,} characters, in which {len(links.found)} addresses are linked"
        return Looked(f"{of_response}{size}", tuple(links.found))
    return Looked(shown(text), (text,), is_url=True)


def _text_of(given: Any) -> tuple[str, str]:
    """Return a response's text, and what is said of the response; anything else as text."""
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
    """Every address that HTML links to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name == "href" and value]
