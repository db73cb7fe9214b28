"""What the cost of share links grows with: linearly with the length of title and URL, not with the networks known."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Iterator

from articles import TITLES, URLS
from measure import ratio
from sharelinks import Network, Sharer, share_links, share_url
from sharelinks import networks as table

SIZES = [2**exponent for exponent in range(12, 21, 2)]  # characters, up to a million
ROUNDS = 7
KNOWN = 1_000
CALLS = 300


def _long_title(size: int, mark: str) -> tuple[str, str]:
    title = TITLES["German"] + " "
    return URLS["short URL"] + mark, (title * (size // len(title) + 1))[:size] + mark


def _long_url(size: int, mark: str) -> tuple[str, str]:
    path = "magazin/soziale-netzwerke?ausgabe=1&"
    return URLS["short URL"] + (path * (size // len(path) + 1))[:size] + mark, TITLES[
        "German"
    ] + mark


def _microseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1e6


def slope(sizes: list[int], times: list[float]) -> float:
    """The exponent of growth: 1 is linear, 2 is quadratic (least squares of the logarithms)."""
    return statistics.linear_regression([*map(math.log, sizes)], [*map(math.log, times)]).slope


def _growth(
    name: str, make: Callable[[int, str], tuple[str, str]], links: Callable[[str, str], object]
) -> str:
    fastest = []
    for size in SIZES:
        articles = [make(size, f"{round_}") for round_ in range(ROUNDS)]
        fastest.append(
            min(_microseconds(lambda article=article: links(*article)) for article in articles)
        )
    steps = "".join(f"{least:>12.0f}" for least in fastest)
    return f"  {name:<34}{steps}{slope(SIZES, fastest):>10.2f}"


def _by_names() -> tuple[float, float]:
    """Microseconds for six links and for one, of networks that are looked up by name."""
    url, title = URLS["short URL"], TITLES["German"]
    links = _microseconds(
        lambda: [share_links(url, title, networks=[*table.SIX]) for _ in range(CALLS)]
    )
    one = _microseconds(lambda: [share_url("email", url, title) for _ in range(CALLS)])
    return links / CALLS, one / CALLS


def _known_networks() -> Iterator[str]:
    """The table is the module's own: for this it gets a thousand networks more, and loses them again."""
    more = {
        f"net-{i}": Network(
            f"net-{i}",
            f"Net {i}",
            f"https://net-{i}.example/",
            {"u": "{url}"},
            "a test",
            "2026-11-24",
        )
        for i in range(KNOWN)
    }
    few, many = [], []
    for _ in range(ROUNDS * 5):
        few.append(_by_names())
        table._BY_NAME.update(more)
        many.append(_by_names())
        for name in more:
            del table._BY_NAME[name]
    for index, what in enumerate(("six links", "one URL")):
        a, b = ([times[index] for times in side] for side in (few, many))
        yield (
            f"  {what:<34}{statistics.median(a):.2f} with {len(table.NETWORKS)} networks known, "
            f"{statistics.median(b):.2f} with {KNOWN} more: ratio {ratio(b, a):.2f}"
        )


def lines() -> Iterator[str]:
    yield f"microseconds for six links by length (fastest of {ROUNDS}), and the exponent of growth (1 is linear)"
    yield f"  {'characters':<34}" + "".join(f"{size:>12,}" for size in SIZES)
    whole = Sharer(fit=False)
    yield _growth("title, cut to what networks take", _long_title, share_links)
    yield _growth("title, shared whole", _long_title, whole.links)
    yield _growth("URL", _long_url, share_links)
    yield _growth("URL, nothing cut", _long_url, whole.links)
    yield "microseconds by the number of networks known"
    yield from _known_networks()


if __name__ == "__main__":
    print(*lines(), sep="\n")
