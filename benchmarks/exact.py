"""How exactly X is counted, and that each title arrives whole that X takes whole.

Run from the project's root: python benchmarks/exact.py
It needs twitter-text-parser; asks X's own JavaScript as well where the packages of npm are installed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial

import ada_url

from judges import SUITE, x_weight, x_weights_in_javascript
from pairs import PAIRS, TOO_LONG
from sharelinks import NETWORKS, Article, share_url
from sharelinks.fitting.counting import COUNTINGS
from sharelinks.fitting.links import links
from texts import random_texts

TEXTS = 10_000
LIMIT = NETWORKS["x"].limit


def sent(url: str, title: str) -> str:
    """The title that X gets."""
    search = ada_url.URL(share_url("x", url, title)).search
    return ada_url.URLSearchParams(search[1:]).get("text") or ""


def judged(texts: list[str]) -> dict[str, list[int]]:
    """What texts weigh, by the names of the judges."""
    weights = {"twitter-text-parser": [x_weight(text) for text in texts]}
    javascript = x_weights_in_javascript(texts)
    return weights | ({"twitter-text, X's JavaScript": javascript} if javascript else {})


def lines() -> Iterator[str]:
    count = partial(COUNTINGS["x"].count, limit=sys.maxsize)
    other = sum(count(text) != weight for text, weight in SUITE["weights"])
    yield f"  X's conformance suite: {len(SUITE['weights'])} weights, {other} are other ones here"
    other = sum(
        [text[link.start : link.end] for link in links(text)] != found
        for text, found in SUITE["links"]
    )
    yield f"  X's conformance suite: {len(SUITE['links'])} texts with links, {other} with other links"
    texts = random_texts(TEXTS)
    for judge, weights in judged(texts).items():
        other = sum(count(text) != weight for text, weight in zip(texts, weights, strict=True))
        yield f"  {judge}: {len(texts):,} texts, {other} weigh otherwise here"
    pairs = PAIRS + TOO_LONG
    arrived = [sent(pair.url, pair.title) for pair in pairs]
    posts = [f"{text} {pair.url}".strip() for text, pair in zip(arrived, pairs, strict=True)]
    whole = [f"{Article(pair.url, pair.title).title} {pair.url}" for pair in pairs]
    for judge, weights in judged(posts + whole).items():
        after, before = weights[: len(pairs)], weights[len(pairs) :]
        refused = sum(weight > LIMIT for weight in after)
        cut = sum(weight > LIMIT for weight in before)
        mutilated = sum(
            weight <= LIMIT and post != text
            for weight, post, text in zip(before, posts, whole, strict=True)
        )
        yield (
            f"  {judge}: of {len(pairs):,} articles {cut} are too long for X; {mutilated} others are cut, "
            f"and {refused} are too long as they are sent"
        )


if __name__ == "__main__":
    print(*lines(), sep="\n")
