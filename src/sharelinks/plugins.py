"""Networks that installed packages bring: the entry points of the group `sharelinks.networks`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from .errors import SharelinksError
from .fields import shown
from .network import Network

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "sharelinks.networks"


@lru_cache(maxsize=1)
def installed(taken: frozenset[str]) -> Mapping[str, EntryPoint]:
    """The entry points by the names of their networks, none of them loaded; looked up once.

    Args:
        taken: The names that sharelinks itself uses.

    Raises:
        SharelinksError: Two networks have one name, or a package's list of entry points can't be read.
    """
    from importlib.metadata import entry_points  # only a name that is not in the table has to pay for it

    try:
        found = entry_points(group=GROUP)
    except Exception as cause:
        raise SharelinksError(f"the entry points of the installed packages can't be read: {cause}") from cause
    owners = dict.fromkeys(taken, "sharelinks itself")
    networks = {}
    for entry_point in found:
        name = entry_point.name.lower()
        if name in owners:
            raise SharelinksError(
                f"two networks are called {name!r}, that of {owners[name]} and that of {entry_point.value}: "
                "uninstall one package, or have it choose another name"
            )
        owners[name] = entry_point.value
        networks[name] = entry_point
    return MappingProxyType(networks)


@cache
def load(entry_point: EntryPoint) -> Network:
    """The network of an entry point.

    Raises:
        SharelinksError: It can't be imported, is no `Network`, or has another name than its entry point.
    """
    name, value = entry_point.name, entry_point.value
    try:
        network = entry_point.load()
    except Exception as cause:
        raise SharelinksError(f"network {name!r} can't be loaded from {value}: {cause!r}") from cause
    if not isinstance(network, Network):
        raise SharelinksError(f"network {name!r} can't be loaded from {value}: {shown(network)} is no Network")
    if name.lower() not in (network.name, *network.aliases):
        raise SharelinksError(f"the entry point {name!r} ({value}) is for network {network.name!r}: name it like that")
    return network
