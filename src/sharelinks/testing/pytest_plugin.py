"""Fixtures for pytest: `pytest_plugins = ["sharelinks.testing.pytest_plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture(scope="session")
def assert_shares() -> Callable[..., None]:
    """`sharelinks.testing.assert_shares`: fails unless a URL or HTML shares an article."""
    from .. import testing

    return testing.assert_shares


@pytest.fixture(scope="session")
def parse_share_url() -> Callable[..., Any]:
    """`sharelinks.testing.parse_share_url`: what a share URL shares."""
    from .. import testing

    return testing.parse_share_url
