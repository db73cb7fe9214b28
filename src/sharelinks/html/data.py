"""Share links as plain data, for a front end that renders its own HTML."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..link import ShareLink
from ..networks import NETWORKS
from .elements import chosen_words, is_web, link_name
from .icons import link_icons
from .labels import language_of, languages
from .look import Look

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:  # Pydantic accepts only this one: https://errors.pydantic.dev/2/u/typed-dict-version
    from typing_extensions import TypedDict


class ShareData(TypedDict):
    """One share link as plain data, ready for `json.dumps` and other serializers."""

    name: str
    """The network's name, such as `"facebook"`."""
    label: str
    """The network's name for readers, such as `"Facebook"`."""
    text: str
    """The link's text in the page's language, such as `"Share on Facebook"`."""
    url: str
    """The share URL."""
    icon: str
    """The network's icon as inline SVG; empty if the settings have `icons=False`."""
    color: str
    """The brand's colour, such as `"#0866ff"`; empty if unknown."""
    new_tab: bool
    """Whether the link should open in a new tab; by default, if it leads to a web page."""


def link_data(links: Sequence[ShareLink], look: Look) -> list[ShareData]:
    """Return share links as plain data, with the texts and icons of a bar with this look."""
    networks = [link.network for link in links]
    language = languages()[language_of(look.lang)]
    keys = [*language.words, *(network.name for network in networks), *NETWORKS]
    words = chosen_words(language, look, keys)
    icons = link_icons((network.icon, network.label) for network in networks) if look.icons else []
    return [
        {
            "name": link.name,
            "label": link.label,
            "text": link_name(link.network, words),
            "url": link.url,
            "icon": str(icons[index]) if icons else "",
            "color": link.network.color,
            "new_tab": look.new_tab is True or (look.new_tab == "web" and is_web(link.network)),
        }
        for index, link in enumerate(links)
    ]
