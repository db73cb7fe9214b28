"""Previews: what networks show of a shared page, and from which of its elements."""

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
_WITH_CARD = {  # Open Graph, with X's elements as fallback
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
    """A network that reads pages: from which sources, and how much it shows.

    Attributes:
        label: The network's name for readers.
        places: The sources for each of `PARTS`, the best one first.
        title: Number of characters that it shows of a title.
        text: Number of characters that it shows of a text; 0 if it shows none.
        ratio: The aspect ratio to which it crops images; 0 if it does not crop them.
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
        # X's documentation of cards, in the Internet Archive: https://web.archive.org/web/2023/
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
        # A pin has the text and image of the share link:
        # https://developers.pinterest.com/docs/web-features/buttons/
        # It has the title of an article pin:
        # https://developers.pinterest.com/docs/web-features/article-rich-pins/
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
        # An e-mail has the texts of the share link, and no image.
        "email": Reader(
            label="E-mail", places={**_ARTICLE, "picture": ()}, title=400, text=1000, domain=False
        ),
    }
)
"""The networks that read pages. If the network does not document how much it shows, the numbers are
the maximum in its apps."""


@attrs.frozen
class Preview:
    """The preview of a page on one network.

    Attributes:
        title: The statement with the title; `None` if there is none that the network can show.
        text: The statement with the text, or `None`.
        picture: The statement with the image's URL, or `None`.
    """

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
    """Return whether X shows a card: a declared one, or the small one from Open Graph elements."""
    return bool(page.first("twitter:card")) or all(
        map(page.first, ("og:type", "og:title", "og:description"))
    )


def _usable(page: Page, sources: tuple[str, ...]) -> Statement | None:
    pictures = SOURCES["image"]
    return next(
        (
            statement
            for statement in page.all(*sources)
            if statement.source not in pictures or is_absolute(page, statement)
        ),
        None,
    )


def is_absolute(page: Page, statement: Statement) -> bool:
    """Return whether networks can load a URL: they don't resolve relative ones."""
    return statement.text[:8].lower().startswith(("http://", "https://")) and bool(
        page.resolve(statement.text)
    )
