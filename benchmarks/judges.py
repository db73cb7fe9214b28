"""Who says what a post weighs for X, beside sharelinks: X's conformance suite, its JavaScript, and a Python program."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from twitter_text import parse_tweet

HERE = Path(__file__).parent
SUITE = json.loads((HERE.parent / "tests/x_conformance.json").read_text("utf-8"))
"""Texts with their weights, and texts with the links in them."""


def length(label: str) -> int:
    """The length of a domain's label in ASCII, in which wide dots stand for dots."""
    parts = re.split("[。．｡]", label)
    ascii_ = [
        part if part.isascii() else "xn--" + part.encode("punycode").decode() for part in parts
    ]
    return len(".".join(ascii_))


def idna_to_ascii(domain: str) -> str | None:
    """The domain if no label is too long: Python's codec refuses others, such as those of mixed scripts."""
    return domain if max(map(length, domain.split("."))) <= 63 else None


sys.modules["twitter_text.extract_urls"].idna_to_ascii = idna_to_ascii


def x_weight(text: str) -> int:
    """What a post weighs for `twitter-text-parser`, with two errors mended that twitter-text does not have.

    A "©" without U+FE0F is no emoji; a Greek letter stands for it here.
    """
    return parse_tweet(re.sub("[©®](?!\ufe0f)", "α", text)).weightedLength


def x_weights_in_javascript(texts: list[str]) -> list[int] | None:
    """What posts weigh for twitter-text; None where it is not installed."""
    if not shutil.which("node") or not (HERE / "node_modules/twitter-text").exists():
        return None
    command = ["node", str(HERE / "weights.mjs")]
    done = subprocess.run(
        command, input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)
