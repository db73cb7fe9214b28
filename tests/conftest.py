"""Settings of all tests."""

from __future__ import annotations

import os
from pathlib import Path

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


# What needs Chromium or Spark has a dependency group of its own, and is run where its folder is asked for.
ASKED_FOR = {Path(__file__).with_name(name) for name in ("browser", "spark")}


def pytest_ignore_collect(collection_path, config):
    if collection_path in ASKED_FOR:
        asked = [Path(argument.partition("::")[0]).resolve() for argument in config.args]
        return not any(collection_path in (path, *path.parents) for path in asked)
    return None
