"""Taking turns: every contender builds the same fresh articles, round by round, so that noise meets them all."""

from __future__ import annotations

import json
import random
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

Articles = Sequence[tuple[str, str]]
Timer = Callable[[Articles], float]
"""Takes fresh articles, and returns microseconds for one of them."""

FOLDER = Path(__file__).parent


class Spread(NamedTuple):
    """What several rounds took, in microseconds for an article."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, times: Sequence[float]) -> Spread:
        return cls(min(times), statistics.median(times), max(times))


def timer(build: Callable[[str, str], object]) -> Timer:
    def microseconds(articles: Articles) -> float:
        start = time.perf_counter()
        for url, title in articles:
            build(url, title)
        return (time.perf_counter() - start) / len(articles) * 1e6

    return microseconds


def take_turns(
    timers: Mapping[str, Timer], rounds: int, fresh: Callable[[int], Articles]
) -> dict[str, list[float]]:
    """The times of every contender in every round; one more round comes first and does not count."""
    times: dict[str, list[float]] = {name: [] for name in timers}
    for round_ in range(-1, rounds):
        articles = fresh(round_)
        for name in random.Random(round_).sample(list(timers), len(timers)):
            taken = timers[name](articles)
            if round_ >= 0:
                times[name].append(taken)
    return times


def ratio(slower: Sequence[float], faster: Sequence[float]) -> float:
    """How many times as long one contender takes: the median of the rounds' ratios."""
    return statistics.median(a / b for a, b in zip(slower, faster, strict=True))


class Node(NamedTuple):
    """The contenders in JavaScript, in one process of node."""

    timers: dict[str, Timer]
    missing: dict[str, str]
    versions: dict[str, str]


NODE_NAMES = ("V8 encodeURIComponent", "react-share", "sharer.js")


@contextmanager
def node() -> Iterator[Node]:
    program = shutil.which("node")
    if not program:
        yield Node({}, dict.fromkeys(NODE_NAMES, "node"), {})
        return
    command = [program, "--allow-natives-syntax", str(FOLDER / "contenders.mjs")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:

        def ask(**task: object) -> dict[str, object]:
            process.stdin.write(json.dumps(task) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        def timer_of(name: str) -> Timer:
            return lambda articles: float(ask(name=name, articles=articles)["microseconds"])

        start = json.loads(process.stdout.readline())
        names = [name for name in NODE_NAMES if name not in start["missing"]]
        yield Node({name: timer_of(name) for name in names}, start["missing"], start["versions"])
        process.stdin.close()


def version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
