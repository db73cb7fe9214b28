"""A network by the name that users write.

That is the table's, an alias, or one that an installed package brings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from . import clean
from .errors import NotShareableError, SharelinksError, UnknownNetworkError
from .network import Network
from .networks import NETWORKS, NOT_SHAREABLE

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "sharelinks.networks"
"""The entry points by which packages bring networks."""

_BY_NAME = {
    name: network for network in NETWORKS.values() for name in (network.name, *network.aliases)
}
_TAKEN = frozenset({*_BY_NAME, *NOT_SHAREABLE})


def network_of(network: object) -> Network:
    """Return the network meant by a name, in any letters, or by a `Network` itself.

    A name that is not in the table may be one of an installed package: an entry point of the
    group `sharelinks.networks`.

    Raises:
        NotShareableError: It is known, but has no share page.
        UnknownNetworkError: It is not known.
        SharelinksError: The installed package's network can't be used.
    """
    if type(network) is str and network in _BY_NAME:  # nearly every name, as it is written
        return _BY_NAME[network]
    if clean.is_a(network, Network):
        return network
    name = name_of(network)
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name in NOT_SHAREABLE:
        raise NotShareableError(NOT_SHAREABLE[name], field="network", value=network, network=name)
    installed = _installed()
    if name in installed:
        return _load(installed[name])
    near = suggestion(name, [*_BY_NAME, *installed]) or suggestion(name, NOT_SHAREABLE)
    raise UnknownNetworkError(
        f"unknown network {clean.shown(network)}: "
        + (f"did you mean {near!r}?" if near else f"the networks are {', '.join(NETWORKS)}"),
        field="network",
        value=network,
        suggestion=near,
    )


def name_of(network: object) -> str:
    """Return the name in small letters of a name or a `Network`; empty where it is neither."""
    if clean.is_a(network, Network):
        return network.name
    return clean.text(network, "network").lower() if clean.is_a(network, str) else ""


def names_in(text: str) -> list[str]:
    """Return the names in a text with spaces or commas between them."""
    return clean.text(text, "networks").replace(",", " ").split()


def networks_of(networks: Iterable[object]) -> tuple[Network, ...]:
    """Return the networks meant by names and `Network`s, each once.

    Args:
        networks: An iterable, or text with spaces or commas between the names.

    Raises:
        NotShareableError: One of them has no share page.
        UnknownNetworkError: One of them is not known.
        TypeError: `networks` can't be iterated over.
    """
    if clean.is_a(networks, str):
        networks = names_in(networks)
    try:
        given = tuple(networks)
    except Exception as cause:
        raise TypeError(f"networks is {clean.shown(networks)}: give a list of names") from cause
    return tuple(dict.fromkeys(map(network_of, given)))


def suggestion(name: str, names: Iterable[str]) -> str:
    """Return the nearest of some names to one that is not known; empty where none is near."""
    from difflib import get_close_matches  # only a mistake has to pay for it

    return next(iter(get_close_matches(name[:50], names, n=1)), "")


@lru_cache(maxsize=1)
def _installed() -> Mapping[str, EntryPoint]:
    """Return the entry points by the names of their networks, none of them loaded; looked up once.

    Raises:
        SharelinksError: Two networks have one name, or a package's list of entry points can't be
            read.
    """
    # Only a name that is not in the table has to pay for it.
    from importlib.metadata import entry_points

    try:
        found = entry_points(group=GROUP)
    except Exception as cause:
        raise SharelinksError(
            f"the entry points of the installed packages can't be read: {cause}"
        ) from cause
    owners = dict.fromkeys(_TAKEN, "sharelinks itself")
    networks = {}
    for entry_point in found:
        name = entry_point.name.lower()
        if name in owners:
            raise SharelinksError(
                f"two networks are called {name!r}, that of {owners[name]} and that of "
                f"{entry_point.value}: uninstall one package, or have it choose another name"
            )
        owners[name] = entry_point.value
        networks[name] = entry_point
    return MappingProxyType(networks)


@cache
def _load(entry_point: EntryPoint) -> Network:
    """Return the network of an entry point.

    Raises:
        SharelinksError: It can't be imported, is not a `Network`, or has another name than its
            entry point.
    """
    name, value = entry_point.name, entry_point.value
    try:
        network = entry_point.load()
    except Exception as cause:
        raise SharelinksError(
            f"network {name!r} can't be loaded from {value}: {cause!r}"
        ) from cause
    if not isinstance(network, Network):
        raise SharelinksError(
            f"network {name!r} can't be loaded from {value}: "
            f"{clean.shown(network)} is not a Network"
        )
    if name.lower() not in (network.name, *network.aliases):
        raise SharelinksError(
            f"the entry point {name!r} ({value}) is for network {network.name!r}: name it like that"
        )
    return network
