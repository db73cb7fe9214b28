"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("all", max_examples=300, deadline=None)
settings.load_profile("all")
