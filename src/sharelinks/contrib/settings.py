"""Conversion of an application's settings to a `Sharer`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from ..campaign.campaign import Campaign
from ..clean import is_a, shown
from ..errors import MissingFieldError, SharelinksError
from ..html.icons import icon_data
from ..lookup import names_in, suggestion
from ..network import Network
from ..sharer import Sharer

Settings = Mapping[str, Any] | Sharer | None
"""An application's settings: a dictionary of `Sharer`'s arguments, a `Sharer`, or `None`."""


def sharer_of(settings: Settings) -> Sharer:
    """Return the sharer of an application's settings after a test run.

    In a dictionary, a network may be the dotted path of a `Network`, and the campaign a dictionary
    of `Campaign`'s arguments. Only settings may have dotted paths: `networks=` in a template may
    come from a request, which must not decide what is imported.

    Raises:
        SharelinksError: If a dotted path is not that of a `Network`, or another setting is invalid.
        TypeError: If there is no such setting, or the settings are not a dictionary.
    """
    if settings is None:
        return Sharer()
    if not isinstance(settings, Sharer):
        if not isinstance(settings, Mapping):
            raise TypeError(f"the settings are {shown(settings)}: give a dictionary")
        given = _known(settings, Sharer, "the settings have")
        if "networks" in given:
            given["networks"] = _imported(given["networks"])
        if isinstance(given.get("campaign"), Mapping):
            given["campaign"] = Campaign(**_known(given["campaign"], Campaign, "campaign has"))
        settings = Sharer(**given)
    _try_out(settings)
    return settings


def check_application(app: object, kind: type, name: str) -> None:
    """Check that an application belongs to a framework.

    Raises:
        TypeError: If the application is not an instance of `kind`.
    """
    if not is_a(app, kind):
        given = f"{type(app).__module__}.{type(app).__qualname__}"
        raise TypeError(
            f"sharelinks.contrib.{name} needs a {kind.__module__}.{kind.__qualname__}, "
            f"not a {given}: "
            "use the module of your framework in sharelinks.contrib"
        )


def _known(given: Mapping[str, Any], kind: type, having: str) -> dict[str, Any]:
    """Return the arguments of a class by name, all of which it knows."""
    names = [field.name for field in attrs.fields(kind) if field.init]
    for name in given:
        if name not in names:
            near = suggestion(str(name), names)
            raise TypeError(
                f"{having} the unknown key {shown(name)}: "
                + (f"did you mean {near!r}?" if near else f"the keys are {', '.join(names)}")
            )
    return dict(given)


def _try_out(sharer: Sharer) -> None:
    """Build one bar, to find errors at startup: an unknown key in `words`, a missing field."""
    for network in sharer.networks:
        if sharer.icons and "/" in network.icon and network.icon not in icon_data():
            raise SharelinksError(
                f"network {network.name!r} has the icon {network.icon!r}, which is not included: "
                "leave it out to get the network's initials, or give SVG path data"
            )
    try:
        attrs.evolve(sharer, strict=True).bar("https://example.com/", "…")
        attrs.evolve(sharer, strict=True).profiles({"x": "example"})
    except MissingFieldError as error:
        raise MissingFieldError(
            f"{error}; a network in the settings must not need a field"
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
