"""The table of networks: one literal each, in one module for each kind.

To add a network, see CONTRIBUTING.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..network import Network
from . import assistants, bookmarks, messages, posts
from .refused import NOT_SHAREABLE

__all__ = ["NETWORKS", "NOT_SHAREABLE", "SIX"]

SIX = ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")
"""The default networks, in order."""

_TABLES = (posts.TABLE, messages.TABLE, bookmarks.TABLE, assistants.TABLE)
_BY_NAME = {network.name: network for table in _TABLES for network in table}

NETWORKS: Mapping[str, Network] = MappingProxyType(
    {name: _BY_NAME[name] for name in (*SIX, *sorted(_BY_NAME.keys() - set(SIX)))}
)
"""All networks with a share page by their names: first `SIX`, then the others from A to Z."""
