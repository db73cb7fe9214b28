"""Settings for all tests."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, settings

# CI tries the same Hypothesis inputs every time; other runs look for new ones.
IN_CI = bool(os.environ.get("CI"))

settings.register_profile(
    "all",
    max_examples=300,
    deadline=None,
    derandomize=IN_CI,
    suppress_health_check=[HealthCheck.too_slow],  # the machine may be busy
)
settings.load_profile("all")
# For tests/fuzz, by hand: `--hypothesis-profile long`.
settings.register_profile("long", parent=settings.get_profile("all"), max_examples=100_000)


# Tests that need Chromium or Spark only run when their folder is named on the command line.
ASKED_FOR = {Path(__file__).with_name(name) for name in ("browser", "spark")}


def pytest_ignore_collect(collection_path, config):
    if collection_path in ASKED_FOR:
        asked = [Path(argument.partition("::")[0]).resolve() for argument in config.args]
        return not any(collection_path in (path, *path.parents) for path in asked)
    return None
