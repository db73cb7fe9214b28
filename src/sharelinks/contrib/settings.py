"""An application's settings, as Django's and Flask's have them: a dictionary for `Sharer`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from typing import Any

from ..clean import shown
from ..errors import SharelinksError
from ..lookup import names_in
from ..network import Network
from ..sharer import Sharer


def sharer_of(settings: Mapping[str, Any]) -> Sharer:
    """The sharer of an application's settings, where a network can also be the dotted path of a `Network`.

    Paths are for settings alone, and not for `networks=` in a page: a name there may come from a request, which must
    not choose what is imported.

    Raises:
        SharelinksError: A path leads to no `Network`, or another setting's value is not of its kind.
        TypeError: There is no such setting.
    """
    given = dict(**settings)
    if "networks" in given:
        given["networks"] = _imported(given["networks"])
    return Sharer(**given)


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
        raise SharelinksError(f"network {shown(path)} is no Network, but {shown(network)}")
    return network
