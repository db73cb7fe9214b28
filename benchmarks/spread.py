"""What share links cost over articles of every kind: no article should cost much more than the next one.

Run from the project's root: python benchmarks/spread.py
Each article's time is the fastest of several calls in several rounds, so that neither what else the machine does nor
what its processor has forgotten since the last article of a kind counts.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Iterator, Sequence

from pairs import PAIRS, TOO_LONG, Pair
from sharelinks import NETWORKS, Article, Sharer, share_links
from sharelinks.fitting.cutting import Limits

ROUNDS = 15
CALLS = 3  # of each article in a round
WHOLE = Sharer(fit=False)


def fastest(pairs: Sequence[Pair]) -> list[float]:
    """Microseconds that `share_links` takes for each article."""
    least = [float("inf")] * len(pairs)
    clock = time.perf_counter
    gc.disable()
    try:
        for _ in range(ROUNDS):
            for index, pair in enumerate(pairs):
                for _ in range(CALLS):
                    start = clock()
                    share_links(pair.url, pair.title)
                    least[index] = min(least[index], clock() - start)
    finally:
        gc.enable()
    return [seconds * 1e6 for seconds in least]


def is_cut(pair: Pair, networks: Sequence[str]) -> bool:
    """Whether any of the networks does not get an article whole."""
    article = Article(pair.url, pair.title)
    limits = Limits.of([NETWORKS[name] for name in networks], article.present)
    return bool(limits.exceeded(article.encoded, article))


def group(name: str, taken: list[tuple[float, str]], median: float) -> Iterator[str]:
    """A row of the table: times as long as the median, and the kind of article that is worst."""
    times = sorted(time for time, _ in taken)
    figures = [
        statistics.median(times),
        statistics.mean(times),
        *(times[int(len(times) * part)] for part in (0.99, 0.999)),
        times[-1],
    ]
    cells = "".join(f"{figure / median:>9.2f}" for figure in figures)
    yield f"  {name:<34}{len(times):>7,}{cells}  {max(taken)[1]}"


def lines() -> Iterator[str]:
    times = fastest(PAIRS + TOO_LONG)
    all_taken = [(time, pair.kind) for time, pair in zip(times, PAIRS + TOO_LONG, strict=True)]
    ordinary, too_long = all_taken[: len(PAIRS)], all_taken[len(PAIRS) :]
    median = statistics.median(time for time, _ in ordinary)
    are_cut = [is_cut(pair, ("x", "email", "pinterest", "whatsapp")) for pair in PAIRS]
    are_cut_for_x = [is_cut(pair, ("x",)) for pair in TOO_LONG]
    whole = [taken for taken, cut in zip(ordinary, are_cut, strict=True) if not cut]
    shorter = [taken for taken, cut in zip(ordinary, are_cut, strict=True) if cut]
    cut = [taken for taken, cut in zip(too_long, are_cut_for_x, strict=True) if cut]
    yield f"share_links for {len(PAIRS):,} articles, {median:.1f} microseconds at the median; times as long:"
    heads = ("articles", "median", "mean", "99 %", "99.9 %", "worst")
    yield f"  {'':<33}" + "".join(f"{head:>{8 if head == 'articles' else 9}}" for head in heads)
    yield from group("all", ordinary, median)
    yield from group("shared whole", whole, median)
    if shorter:
        yield from group("cut in a mail", shorter, median)
    yield from group("too long for X, and cut", cut, median)


if __name__ == "__main__":
    print(*lines(), sep="\n")
