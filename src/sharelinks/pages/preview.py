"""What a network shows of a page that is shared, and where it takes that from, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from .reading import SOURCES, Page, Statement

PARTS = ("title", "text", "picture")
_PICTURES = ("og:image", "og:image:url", "og:image:secure_url")
_OPEN_GRAPH = {
    "title": ("og:title", "title"),
    "text": ("og:description", "description"),
    "picture": _PICTURES,
}
_WITH_CARD = {  # Open Graph first, and X's elements where it says nothing
    "title": ("og:title", "twitter:title", "title"),
    "text": ("og:description", "twitter:description", "description"),
    "picture": (*_PICTURES, "twitter:image", "twitter:image:src"),
}
_ARTICLE = {
    "title": SOURCES["title"],
    "text": (*SOURCES["description"], *SOURCES["title"]),
    "picture": SOURCES["image"],
}


@attrs.frozen(kw_only=True)
class Reader:
    """A network that reads pages: where it looks, and what it has room for.

    Attributes:
        label: Its name.
        places: For each of `PARTS` the places, the best first.
        title: Characters of a title that it shows.
        text: Characters of a text that it shows; 0 where it shows none.
        ratio: Width of its pictures by their height; 0 where it leaves them as they are.
        domain: Whether it shows the page's domain.
    """

    label: str
    places: Mapping[str, tuple[str, ...]]
    title: int = 0
    text: int = 0
    ratio: float = 0
    domain: bool = True


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        # https://developers.facebook.com/docs/sharing/webmasters
        "facebook": Reader(label="Facebook", places=_OPEN_GRAPH, title=88, text=110, ratio=1.91),
        # X's page on cards is gone: https://web.archive.org/web/2023/
        # https://developer.twitter.com/en/docs/twitter-for-websites/cards/overview/markup
        "x": Reader(
            label="X",
            places={
                "title": ("twitter:title", "og:title"),
                "text": ("twitter:description", "og:description"),
                "picture": ("twitter:image", "twitter:image:src", "og:image"),
            },
            title=70,
            text=200,
            ratio=2,
        ),
        # https://www.linkedin.com/help/linkedin/answer/a521928
        "linkedin": Reader(label="LinkedIn", places=_OPEN_GRAPH, title=120, ratio=1.91),
        # A pin's text and picture are those of the share link:
        # https://developers.pinterest.com/docs/web-features/buttons/ Its title is that of an
        # article pin: https://developers.pinterest.com/docs/web-features/article-rich-pins/
        "pinterest": Reader(
            label="Pinterest",
            places={**_ARTICLE, "title": ("og:title", "JSON-LD headline")},
            title=100,
            text=500,
        ),
        # https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/
        "whatsapp": Reader(label="WhatsApp", places=_OPEN_GRAPH, title=80, text=80, ratio=1.91),
        # mastodon/mastodon app/lib/link_details_extractor.rb
        "mastodon": Reader(
            label="Mastodon",
            places={**_OPEN_GRAPH, "picture": ("og:image",)},
            title=100,
            text=140,
            ratio=1.91,
        ),
        # bluesky-social/cardyb
        "bluesky": Reader(
            label="Bluesky",
            places={**_WITH_CARD, "picture": ("og:image", "twitter:image")},
            title=120,
            text=160,
            ratio=1.91,
        ),
        "telegram": Reader(label="Telegram", places=_WITH_CARD, title=140, text=255),
        # https://docs.slack.dev/messaging/unfurling-links-in-messages
        "slack": Reader(label="Slack", places=_WITH_CARD, title=200, text=300),
        "discord": Reader(label="Discord", places=_WITH_CARD, title=256, text=350),
        # A mail has what the share link brings, and no picture.
        "email": Reader(
            label="E-mail", places={**_ARTICLE, "picture": ()}, title=400, text=1000, domain=False
        ),
    }
)
"""Who reads pages. Where a network does not say how much it shows, the numbers are what its apps
show at the most."""


@attrs.frozen
class Preview:
    """What one network shows of a page: where nothing is said that it could use, None."""

    title: Statement | None
    text: Statement | None
    picture: Statement | None


def preview(page: Page) -> dict[str, Preview]:
    """Return what each network shows of a page, by the network's name."""
    shown = {
        name: Preview(*(_usable(page, reader.places[part]) for part in PARTS))
        for name, reader in READERS.items()
    }
    return shown if has_card(page) else {**shown, "x": Preview(None, None, None)}


def has_card(page: Page) -> bool:
    """Return whether X shows a card: one that is named, or the small one that Open Graph's elements
    make.
    """
    return bool(page.first("twitter:card")) or all(
        map(page.first, ("og:type", "og:title", "og:description"))
    )


def _usable(page: Page, sources: tuple[str, ...]) -> Statement | None:
    pictures = SOURCES["image"]
    return next(
        (
            said
            for said in page.all(*sources)
            if said.source not in pictures or is_absolute(page, said)
        ),
        None,
    )


def is_absolute(page: Page, said: Statement) -> bool:
    """Return whether an address is one that a network can fetch: networks do not resolve relative
    ones.
    """
    return said.text[:8].lower().startswith(("http://", "https://")) and bool(
        page.resolve(said.text)
    )
