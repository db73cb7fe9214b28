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
        """Store the network and its share URL."""
        # The descriptors of the slots are faster than `object.__setattr__`, which attrs would use.
        _set_network(self, network)
        _set_url(self, url)

    @property
    def name(self) -> str:
        """The network's name, such as `"facebook"`."""
        return self.network.name

    @property
    def label(self) -> str:
        """The network's name for readers, such as `"Facebook"`."""
        return self.network.label

    @property
    def furl(self) -> Any:
        """The share URL as a new `furl`, which may be changed."""
        from furl import furl  # imported late: it takes as long as all the rest

        return furl(self.url)

    def __str__(self) -> str:
        return self.url

    def __repr__(self) -> str:
        return f"ShareLink({self.name!r}, {self.url!r})"


_set_network = vars(ShareLink)["network"].__set__
_set_url = vars(ShareLink)["url"].__set__
