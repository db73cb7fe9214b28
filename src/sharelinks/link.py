"""ShareLink: a network together with its share URL for one article."""

from __future__ import annotations

from typing import Any

import attrs

from .network import Network


@attrs.frozen(init=False, repr=False)
class ShareLink:
    """A network together with its share URL for one article; its `str()` is the URL."""

    network: Network
    url: str

    def __init__(self, network: Network, url: str) -> None:
        """Take the network and its share URL."""
        # Each page makes a handful of these: the slots' own setters spare a quarter of attrs' way
        # round its freeze.
        _set_network(self, network)
        _set_url(self, url)

    @property
    def name(self) -> str:
        """The network's name, as in `"facebook"`."""
        return self.network.name

    @property
    def label(self) -> str:
        """The network's name as readers know it, as in `"Facebook"`."""
        return self.network.label

    @property
    def furl(self) -> Any:
        """The share URL as a fresh `furl`, to be read or changed at will."""
        from furl import furl  # which takes as long to import as all the rest

        return furl(self.url)

    def __str__(self) -> str:
        return self.url

    def __repr__(self) -> str:
        return f"ShareLink({self.name!r}, {self.url!r})"


_set_network = vars(ShareLink)["network"].__set__
_set_url = vars(ShareLink)["url"].__set__
