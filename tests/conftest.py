"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Where CI decides on a change, the same inputs are tried each time; new ones are for everybody else to find.
IN_CI = bool(os.environ.get("CI"))

settings.register_profile(
    "all",
    max_examples=300,
    deadline=None,
    derandomize=IN_CI,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine is no fault of a test
)
settings.load_profile("all")
