"""The table of networks: one literal each, in a module for each kind.

A new one is a literal in its module and its rows of expected URLs in `tests/test_expected_urls.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..network import Network
from . import assistants, bookmarks, messages, posts
from .refused import NOT_SHAREABLE

__all__ = ["NETWORKS", "NOT_SHAREABLE", "SIX"]

SIX = ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")
"""The networks of a share bar where none are chosen, in their order."""

_TABLES = (posts.TABLE, messages.TABLE, bookmarks.TABLE, assistants.TABLE)
_BY_NAME = {network.name: network for table in _TABLES for network in table}

NETWORKS: Mapping[str, Network] = MappingProxyType(
    {name: _BY_NAME[name] for name in (*SIX, *sorted(_BY_NAME.keys() - set(SIX)))}
)
"""Every network with a share page, by name: the six first, then all others from A to Z."""
