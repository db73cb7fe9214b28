"""All profile pages, by name, and `profile_url`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..clean import is_a, shown
from ..errors import UnknownNetworkError
from ..lookup import name_of, suggestion
from ..network import Network
from ..networks import NETWORKS
from . import social, works
from .profile import Profile

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {profile.name: profile for profile in (*social.TABLE, *works.TABLE)}
)
"""Every network with profile pages, by name."""

_ALIASES = {
    alias: name for name in PROFILES.keys() & NETWORKS.keys() for alias in NETWORKS[name].aliases
}


def profile_url(network: str | Network | Profile, account: object) -> str:
    """Return the address of an account's own page on a network.

    Args:
        network: The network's name, such as `"youtube"`, a `Network` of that name, or a `Profile`
            of your own.
        account: The account's name with or without `@`, or the address of its page as it was
            pasted, which may lead to a page below it. Kinds of accounts are told by their path:
            `"company/name"` (LinkedIn), `"channel/…"` (YouTube, WhatsApp), `"r/name"` (Reddit).

    Returns:
        An HTTPS address without what a reader's visit left in it. What each network accepts as a
        name, and where that is documented, is in its entry of `sharelinks.PROFILES`.

    Raises:
        UnknownNetworkError: No profile pages of that network are known.
        SharelinksError: The network could not have given out such a name, or the address is no
            account's page on it.

    Example:
        >>> profile_url("youtube", "@DasErste")
        'https://www.youtube.com/@DasErste'
        >>> profile_url("instagram", "https://instagram.com/beispiel/?igsh=MzRlODBiNWFlZA==")
        'https://www.instagram.com/beispiel/'
    """
    return profile_of(network).url(account)


def profile_of(network: object) -> Profile:
    """Return the profile pages of the network meant by a name, in any letters, or by a `Network`.

    A `Profile` is meant by itself.

    Raises:
        UnknownNetworkError: None are known.
    """
    if is_a(network, Profile):
        return network
    name = name_of(network)
    found = PROFILES.get(_ALIASES.get(name, name))
    if found is None:
        near = suggestion(name, [*PROFILES, *_ALIASES])
        raise UnknownNetworkError(
            f"no profile pages of {shown(network)} are known: "
            + (f"did you mean {near!r}?" if near else f"the networks are {', '.join(PROFILES)}"),
            field="network",
            value=network,
            suggestion=near,
        )
    return found
