"""What a network shows of a page that is shared, and where it takes that from, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from .reading import SOURCES, Page, Said

_OPEN_GRAPH = {
    "title": ("og:title", "title"),
    "text": ("og:description", "description"),
    "picture": ("og:image", "og:image:url", "og:image:secure_url"),
}
_ARTICLE = {
    "title": SOURCES["title"],
    "text": (*SOURCES["description"], *SOURCES["title"]),
    "picture": SOURCES["image"],
}

PARTS = ("title", "text", "picture")
SHOWN: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        # https://developers.facebook.com/docs/sharing/webmasters
        "facebook": _OPEN_GRAPH,
        # X's page on cards is gone: https://web.archive.org/web/2023/
        # https://developer.twitter.com/en/docs/twitter-for-websites/cards/overview/markup
        "x": {
            "title": ("twitter:title", "og:title"),
            "text": ("twitter:description", "og:description"),
            "picture": ("twitter:image", "twitter:image:src", "og:image"),
        },
        "linkedin": _OPEN_GRAPH,
        # A pin's text and picture are those of the share link: https://developers.pinterest.com/docs/web-features/buttons/
        # Its title is that of an article pin: https://developers.pinterest.com/docs/web-features/article-rich-pins/
        "pinterest": {**_ARTICLE, "title": ("og:title", "JSON-LD headline")},
        "whatsapp": _OPEN_GRAPH,
        # A mail has what the share link brings, and no picture.
        "email": {**_ARTICLE, "picture": ()},
    }
)
"""For each network, where its title, text and picture come from, the first place that says anything first."""


@attrs.frozen
class Shown:
    """What one network shows of a page: where nothing is said that it could use, None."""

    title: Said | None
    text: Said | None
    picture: Said | None


def preview(page: Page) -> dict[str, Shown]:
    """What each network shows of a page, by the network's name."""
    shown = {
        name: Shown(*(_usable(page, places[part]) for part in PARTS))
        for name, places in SHOWN.items()
    }
    return shown if has_card(page) else {**shown, "x": Shown(None, None, None)}


def has_card(page: Page) -> bool:
    """Whether X shows a card: one that is named, or the small one that Open Graph's elements make."""
    return bool(page.first("twitter:card")) or all(
        map(page.first, ("og:type", "og:title", "og:description"))
    )


def _usable(page: Page, sources: tuple[str, ...]) -> Said | None:
    pictures = SOURCES["image"]
    return next(
        (
            said
            for said in page.all(*sources)
            if said.source not in pictures or is_absolute(page, said)
        ),
        None,
    )


def is_absolute(page: Page, said: Said) -> bool:
    """Whether an address is one that a network can fetch: networks do not resolve relative ones."""
    return said.text[:8].lower().startswith(("http://", "https://")) and bool(
        page.resolve(said.text)
    )
