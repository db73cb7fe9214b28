"""Lookup of networks by name: the built-in ones, their aliases, and those of installed packages."""

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
"""The entry-point group in which packages register networks."""

_BY_NAME = {
    name: network for network in NETWORKS.values() for name in (network.name, *network.aliases)
}
_TAKEN = frozenset({*_BY_NAME, *NOT_SHAREABLE})


def network_of(network: object) -> Network:
    """Return the network of a name, in upper or lower case; a `Network` is returned as it is.

    A name that is not in the table may be that of an installed package: an entry point of the group
    `sharelinks.networks`.

    Raises:
        NotShareableError: If the network is known but has no share page.
        UnknownNetworkError: If the network is unknown.
        SharelinksError: If the network of an installed package can't be used.
    """
    if type(network) is str and network in _BY_NAME:  # a fast path for most names
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
    """Return the name of a network in lower case, or an empty string for any other object."""
    if clean.is_a(network, Network):
        return network.name
    return clean.text(network, "network").lower() if clean.is_a(network, str) else ""


def names_in(text: str) -> list[str]:
    """Return the names in a text, which spaces or commas separate."""
    return clean.text(text, "networks").replace(",", " ").split()


def networks_of(networks: Iterable[object]) -> tuple[Network, ...]:
    """Return the networks of names and `Network`s without duplicates.

    Args:
        networks: An iterable, or text with names separated by spaces or commas.

    Raises:
        NotShareableError: If one of them has no share page.
        UnknownNetworkError: If one of them is unknown.
        TypeError: If `networks` is not iterable.
    """
    if clean.is_a(networks, str):
        networks = names_in(networks)
    try:
        given = tuple(networks)
    except Exception as cause:
        raise TypeError(f"networks is {clean.shown(networks)}: give a list of names") from cause
    return tuple(dict.fromkeys(map(network_of, given)))


def suggestion(name: str, names: Iterable[str]) -> str:
    """Return the name most similar to an unknown one, or an empty string if none is similar."""
    from difflib import get_close_matches  # imported late: it is only needed for errors

    return next(iter(get_close_matches(name[:50], names, n=1)), "")


@lru_cache(maxsize=1)
def _installed() -> Mapping[str, EntryPoint]:
    """Return the entry points of installed packages by network name, without loading them.

    Raises:
        SharelinksError: If two networks have the same name, or the entry points can't be read.
    """
    from importlib.metadata import entry_points  # imported late: most names are in the table

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
                f"two networks are named {name!r}, one from {owners[name]} and one from "
                f"{entry_point.value}: uninstall one package, or rename its network"
            )
        owners[name] = entry_point.value
        networks[name] = entry_point
    return MappingProxyType(networks)


@cache
def _load(entry_point: EntryPoint) -> Network:
    """Load the network of an entry point.

    Raises:
        SharelinksError: If the network can't be imported, is not a `Network`, or does not have the
            name of its entry point.
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
            f"the entry point {name!r} ({value}) is for network {network.name!r}: "
            "give it the network's name"
        )
    return network
