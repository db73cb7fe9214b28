"""Share links as plain data, for a front end that makes its own HTML of them."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..link import ShareLink
from ..networks import NETWORKS
from .elements import chosen_words, is_web, link_name
from .icons import faces
from .labels import language_of, languages
from .look import Look

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:  # Pydantic takes only this one for a type: https://errors.pydantic.dev/2/u/typed-dict-version
    from typing_extensions import TypedDict


class ShareData(TypedDict):
    """One share link as plain data, which `json.dumps` and every serializer takes as it is."""

    name: str
    """The network's name, as in `"facebook"`."""
    label: str
    """The network's name as readers know it, as in `"Facebook"`."""
    text: str
    """The link's words in the page's language, as in `"Share on Facebook"`."""
    url: str
    """The share URL."""
    icon: str
    """The network's icon as inline SVG; empty where the settings want none."""
    color: str
    """The brand's colour, as in `"#0866ff"`; empty where none is known."""
    new_tab: bool
    """Whether the link is to open a new tab, as a page does and a mail program does not."""


def link_data(links: Sequence[ShareLink], look: Look) -> list[ShareData]:
    """Return share links as plain data, with the words and icons of a bar that looks like that."""
    networks = [link.network for link in links]
    language = languages()[language_of(look.lang)]
    keys = [*language.words, *(network.name for network in networks), *NETWORKS]
    words = chosen_words(language, look, keys)
    icons = faces((network.icon, network.label) for network in networks) if look.icons else []
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
