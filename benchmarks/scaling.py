"""What share links cost with the length of title and URL: linearly, whatever they are made of."""

from __future__ import annotations

import math
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from articles import TITLES, URLS
from sharelinks import Sharer, share_links
from sharelinks.fitting.counting import COUNTINGS

SIZES = [2**exponent for exponent in range(12, 21, 2)]  # characters, up to a million
ROUNDS = 5
HOSTILE = {
    "dots": "1.",
    "links": "a.de ",
    "links with brackets": "https://a.de/(b(c)d)!",
    "emoji of several characters": "👩\u200d🚀",
    "combining marks": "a\u0301\u0323",
    "domains of many scripts": "日.de",
}
"""What other programs that count for X take the square or the third power of time for."""

Call = Callable[[], object]


def _repeated(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def _microseconds(call: Call) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1e6


def slope(sizes: list[int], times: list[float]) -> float:
    """The exponent of growth: 1 is linear, 2 is quadratic (least squares of the logarithms)."""
    return statistics.linear_regression([*map(math.log, sizes)], [*map(math.log, times)]).slope


def _growth(name: str, make: Callable[[int], Call]) -> str:
    calls = [make(size) for size in SIZES]
    fastest = [min(_microseconds(call) for _ in range(ROUNDS)) for call in calls]
    steps = "".join(f"{least:>11.0f}" for least in fastest)
    return f"  {name:<44}{steps}{slope(SIZES, fastest):>7.2f}"


def _rows() -> Mapping[str, Callable[[int], Call]]:
    url, title = URLS["short URL"], TITLES["German"]
    path = "magazin/soziale-netzwerke?ausgabe=1&"
    whole = Sharer(fit=False).links
    count = partial(COUNTINGS["x"].count, limit=sys.maxsize)
    rows: dict[str, Callable[[int], Call]] = {
        "title, shared whole": lambda size: lambda: whole(url, _repeated(title, size)),
        "title, cut": lambda size: lambda: share_links(url, _repeated(title, size)),
        "URL, nothing cut": lambda size: lambda: whole(url + _repeated(path, size), title),
        "URL": lambda size: lambda: share_links(url + _repeated(path, size), title),
    }
    for name, text in HOSTILE.items():
        rows[f"title of {name}, cut"] = lambda size, text=text: (
            lambda: share_links(url, _repeated(text, size))
        )
    for name, text in HOSTILE.items():
        rows[f"{name}, counted for X"] = lambda size, text=text: (
            lambda: count(_repeated(text, size))
        )
    return rows


def lines() -> Iterator[str]:
    yield f"microseconds for six links by length (fastest of {ROUNDS}), and the exponent of growth (1 is linear)"
    yield f"  {'characters':<44}" + "".join(f"{size:>11,}" for size in SIZES)
    for name, make in _rows().items():
        yield _growth(name, make)


if __name__ == "__main__":
    print(*lines(), sep="\n")
