"""An application's settings, as frameworks have them: a dictionary for `Sharer`, or a `Sharer`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from ..campaign.campaign import Campaign
from ..clean import is_a, shown
from ..errors import MissingFieldError, SharelinksError
from ..html.icons import icon_data
from ..lookup import names_in
from ..network import Network
from ..sharer import Sharer

Settings = Mapping[str, Any] | Sharer | None
"""What an application can say: `Sharer`'s arguments by name, a `Sharer`, or nothing."""


def sharer_of(settings: Settings) -> Sharer:
    """Return the sharer of an application's settings, tried out before the first page is made.

    In a dictionary, a network can also be the dotted path of a `Network`, and the campaign a
    dictionary for `Campaign`. Paths are for settings only, and not for `networks=` in a page: a
    name there may come from a request, which must not choose what is imported.

    Raises:
        SharelinksError: A path leads to no `Network`, or another setting can't be used.
        TypeError: There is no such setting.
    """
    if settings is None:
        return Sharer()
    if not isinstance(settings, Sharer):
        given: dict[str, Any] = dict(**settings)
        if "networks" in given:
            given["networks"] = _imported(given["networks"])
        if isinstance(given.get("campaign"), Mapping):
            given["campaign"] = Campaign(**given["campaign"])
        settings = Sharer(**given)
    _try_out(settings)
    return settings


def application_of(app: object, kind: type, name: str) -> None:
    """Refuse an application of another framework.

    Raises:
        TypeError: It is not of this kind.
    """
    if not is_a(app, kind):
        given = f"{type(app).__module__}.{type(app).__qualname__}"
        raise TypeError(
            f"sharelinks.contrib.{name} needs a {kind.__module__}.{kind.__qualname__}, "
            f"not a {given}: "
            "each framework has a module of its own in sharelinks.contrib"
        )


def _try_out(sharer: Sharer) -> None:
    """Make one bar, to find what only a page would: a word for nothing, a missing field."""
    for network in sharer.networks:
        if sharer.icons and "/" in network.icon and network.icon not in icon_data():
            raise SharelinksError(
                f"network {network.name!r} has the icon {network.icon!r}, which is not in the "
                "wheel: leave it out, and the network gets its initials"
            )
    try:
        attrs.evolve(sharer, strict=True).bar("https://example.com/", "…")
        attrs.evolve(sharer, strict=True).profiles({"x": "example"})
    except MissingFieldError as error:
        raise MissingFieldError(
            f"{error}; in the settings, only a network that needs no field can be one of all "
            "pages' networks"
        ) from error


def _imported(networks: Any) -> Any:
    if isinstance(networks, str):
        networks = names_in(networks)
    if not isinstance(networks, Iterable):
        return networks
    return [
        _network_at(item) if isinstance(item, str) and "." in item else item for item in networks
    ]


def _network_at(path: str) -> Network:
    try:
        network = pkgutil.resolve_name(path)
    except Exception as cause:
        raise SharelinksError(f"network {shown(path)} can't be imported: {cause!r}") from cause
    if not isinstance(network, Network):
        raise SharelinksError(f"network {shown(path)} is not a Network, but {shown(network)}")
    return network
