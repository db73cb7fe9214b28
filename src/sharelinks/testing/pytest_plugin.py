"""Pytest fixtures: `pytest_plugins = ["sharelinks.testing.pytest_plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture(scope="session")
def assert_shares() -> Callable[..., None]:
    """Return `sharelinks.testing.assert_shares`, which asserts what a URL or page shares."""
    from .. import testing

    return testing.assert_shares


@pytest.fixture(scope="session")
def parse_share_url() -> Callable[..., Any]:
    """Return `sharelinks.testing.parse_share_url`, which parses a share URL."""
    from .. import testing

    return testing.parse_share_url
