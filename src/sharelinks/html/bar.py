"""The share bar: share links as an HTML list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from markupsafe import Markup


class _Link(Protocol):
    @property
    def url(self) -> str: ...
    @property
    def label(self) -> str: ...


_ITEM = Markup('<li><a href="{link.url}" rel="noopener noreferrer">{link.label}</a></li>')
_LIST = Markup('<ul class="sharelinks">{}</ul>')


def bar(links: Iterable[_Link]) -> Markup:
    """A list of links, each with its network's label as text; empty where there are no links."""
    items = Markup().join(_ITEM.format(link=link) for link in links)
    return _LIST.format(items) if items else items
