"""The table of networks. A new network is one literal here and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from . import fields
from .errors import NotShareableError, UnknownNetworkError
from .network import Network

_TABLE = (
    Network(
        name="facebook",
        label="Facebook",
        # Title, text and picture come from the page's Open Graph tags: `quote` and `title` are no longer read. Meta
        # documents `hashtag`, one tag with its "#", for the dialog alone; other libraries send it here as well.
        endpoint="https://www.facebook.com/sharer/sharer.php",
        params={"u": "{url}", "hashtag": "#{hashtag}"},
        source="https://developers.facebook.com/documentation/sharing/reference/share-dialog",
        checked="2026-11-24",
        color="#0866ff",
        icon="brands/facebook-f",
    ),
    Network(
        name="x",
        label="X",
        aliases=("twitter",),
        endpoint="https://x.com/intent/tweet",
        params={"text": "{title}", "url": "{url}", "hashtags": "{hashtags}", "via": "{via}"},
        source="https://docs.x.com/x-for-websites/post-button/guides/web-intent",
        checked="2026-11-24",
        color="#000000",
        icon="brands/x-twitter",
        limit=280,
        counting="x",
    ),
    Network(
        name="linkedin",
        label="LinkedIn",
        # `title`, `summary`, `source` and `mini` belonged to the shareArticle page and are ignored; so is `text`.
        endpoint="https://www.linkedin.com/sharing/share-offsite/",
        params={"url": "{url}"},
        source="https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/plugins/share-plugin",
        checked="2026-11-24",
        color="#0a66c2",
        icon="brands/linkedin-in",
    ),
    Network(
        name="pinterest",
        label="Pinterest",
        # Without `media` the reader picks a picture of the page.
        endpoint="https://www.pinterest.com/pin/create/button/",
        params={"url": "{url}", "description": "{description|title}", "media": "{image}"},
        source="https://developers.pinterest.com/docs/web-features/buttons/",
        checked="2026-11-24",
        color="#bd081c",
        icon="brands/pinterest",
        limit=500,
    ),
    Network(
        name="whatsapp",
        label="WhatsApp",
        # There is no parameter for a URL: it is found in the text. With a number, the chat with it opens.
        endpoint=("https://wa.me/{phone}", "https://wa.me/"),
        params={"text": "{title} {url}"},
        source="https://faq.whatsapp.com/5913398998672934",
        checked="2026-11-24",
        color="#25d366",
        icon="brands/whatsapp",
    ),
    Network(
        name="email",
        label="E-mail",
        aliases=("mail", "mailto"),
        endpoint=("mailto:{to}", "mailto:"),
        params={"subject": "{title}", "body": "{description|title}\n\n{url}", "cc": "{cc}"},
        source="https://www.rfc-editor.org/rfc/rfc6068",
        checked="2026-11-24",
        color="#555555",
        icon="solid/envelope",
    ),
)

NETWORKS: Mapping[str, Network] = MappingProxyType({network.name: network for network in _TABLE})
"""Every network with a share page, by name."""

SIX = ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")
"""The networks of a share bar where none are chosen, in their order."""

_NO_PAGE = "has no page to share an article on"
NOT_SHAREABLE: Mapping[str, str] = MappingProxyType(
    {
        "youtube": f"YouTube {_NO_PAGE}: link to your channel, profile_url('youtube', '@name')",
        "instagram": f"Instagram {_NO_PAGE}: link to your account, profile_url('instagram', 'name')",
        "tiktok": f"TikTok {_NO_PAGE}: link to your account, profile_url('tiktok', '@name')",
        "snapchat": f"Snapchat {_NO_PAGE}: link to your account, profile_url('snapchat', 'name')",
        "discord": f"Discord {_NO_PAGE}: offer the link to copy",
        "signal": f"Signal {_NO_PAGE}: offer the link to copy",
        "slack": f"Slack {_NO_PAGE}: offer the link to copy",
    }
)
"""The networks that are asked for but have no share page, each with what can be done instead."""

_BY_NAME = {name: network for network in _TABLE for name in (network.name, *network.aliases)}


def network_of(network: object) -> Network:
    """The network meant by a name, in capitals or small letters, or by a `Network` itself.

    Raises:
        NotShareableError: It is known, but has no share page.
        UnknownNetworkError: It is not known.
    """
    if isinstance(network, Network):
        return network
    name = network.strip().lower() if isinstance(network, str) else ""
    found = _BY_NAME.get(name)
    if found is not None:
        return found
    if name in NOT_SHAREABLE:
        raise NotShareableError(NOT_SHAREABLE[name])
    raise UnknownNetworkError(
        f"unknown network {fields.shown(network)}: {hint(name, NETWORKS, [*_BY_NAME, *NOT_SHAREABLE])}"
    )


def networks_of(networks: Iterable[object]) -> tuple[Network, ...]:
    """The networks meant by an iterable of names and `Network`s, or by text with spaces or commas between names.

    Raises:
        NotShareableError: One of them has no share page.
        UnknownNetworkError: One of them is not known, or `networks` can't be iterated over.
    """
    if isinstance(networks, str):
        networks = networks.replace(",", " ").split()
    try:
        given = tuple(networks)
    except Exception as cause:
        raise UnknownNetworkError(f"networks is {fields.shown(networks)}: give a list of names") from cause
    return tuple(map(network_of, given))


def hint(name: str, names: Iterable[str], others: Iterable[str] = ()) -> str:
    """What to write instead of a name that is not known: the nearest of `names` and `others`, or any of `names`."""
    from difflib import get_close_matches  # only a mistake has to pay for it

    near = get_close_matches(name[:50], [*names, *others], n=1)
    return f"did you mean {near[0]!r}?" if near else f"the networks are {', '.join(names)}"
