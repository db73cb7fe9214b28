"""The package: public names, imports and docstring examples."""

from __future__ import annotations

import doctest
import importlib
import importlib.util
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import sharelinks


def test_public_names():
    assert sorted(sharelinks.__all__) == [
        "Article", "Campaign", "InvalidURLError", "MissingFieldError", "NETWORKS", "Network", "NotShareableError",
        "PROFILES", "Profile", "SIX", "ShareData",
        "ShareLink", "SharelinksError", "Sharer", "UnknownNetworkError", "meta_tags",
        "profile_bar", "profile_url",
        "share_bar", "share_data", "share_links", "share_url", "strip_tracking",
    ]  # fmt: skip


def test_import_loads_no_extras():
    extras = {"click", "rich", "segno", "wcwidth", "django", "jinja2", "flask", "starlette", "quart",
              "litestar", "aiohttp", "sanic", "pyramid", "tornado", "difflib",
              "turbohtml", "webencodings", "pyarrow", "feedparser"}  # fmt: skip
    code = (
        "import sys, sharelinks; sharelinks.share_bar('https://a.de/');"
        f"print(sorted({extras!r} & set(sys.modules)))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout
    assert printed == "[]\n"


def source_of(name: str) -> str:
    return Path(importlib.util.find_spec(name).origin).read_text("utf-8")


def modules_with_examples() -> list[str]:
    names = [module.name for module in pkgutil.walk_packages(sharelinks.__path__, "sharelinks.")]
    return [name for name in names if ">>>" in source_of(name)]


@pytest.mark.parametrize("name", modules_with_examples())
def test_docstring_examples(name):
    results = doctest.testmod(importlib.import_module(name))
    assert results.attempted > 0
    assert results.failed == 0
