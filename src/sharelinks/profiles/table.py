"""The table of all profiles, and `profile_url`."""

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
"""The profiles of all networks, by the networks' names."""

_ALIASES = {
    alias: name for name in PROFILES.keys() & NETWORKS.keys() for alias in NETWORKS[name].aliases
}


def profile_url(network: str | Network | Profile, account: object) -> str:
    """Return the URL of an account's page on a network.

    Args:
        network: The network's name, such as `"youtube"`, a `Network` of that name, or a `Profile`
            of your own.
        account: The account's name with or without `@`, or the URL of its page or of a page below
            it. A path distinguishes kinds of accounts: `"company/name"` (LinkedIn), `"channel/…"`
            (YouTube, WhatsApp), `"r/name"` (Reddit).

    Returns:
        An HTTPS URL without tracking parameters. Each network's entry in `sharelinks.PROFILES` has
        the rules for names and their sources.

    Raises:
        UnknownNetworkError: If the network has no known profiles.
        SharelinksError: If the name is not valid on the network, or the URL is not that of an
            account.

    Example:
        >>> profile_url("youtube", "@DasErste")
        'https://www.youtube.com/@DasErste'
        >>> profile_url("instagram", "https://instagram.com/beispiel/?igsh=MzRlODBiNWFlZA==")
        'https://www.instagram.com/beispiel/'
    """
    return profile_of(network).url(account)


def profile_of(network: object) -> Profile:
    """Return the profile of a network, given by name or as a `Network`.

    A `Profile` is returned as it is.

    Raises:
        UnknownNetworkError: If the network has no known profiles.
    """
    if is_a(network, Profile):
        return network
    name = name_of(network)
    found = PROFILES.get(_ALIASES.get(name, name))
    if found is None:
        near = suggestion(name, [*PROFILES, *_ALIASES])
        raise UnknownNetworkError(
            f"no profiles of {shown(network)} are known: "
            + (f"did you mean {near!r}?" if near else f"the networks are {', '.join(PROFILES)}"),
            field="network",
            value=network,
            suggestion=near,
        )
    return found
