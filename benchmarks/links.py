"""Six links for a fresh article: sharelinks, quoting by hand, and V8's encodeURIComponent where node is installed.

Run from the project's root: python benchmarks/links.py
It needs nothing but sharelinks; run.py has all other contenders.
"""

from __future__ import annotations

from functools import partial

from articles import KINDS, fresh
from contenders import OURS, THEIRS
from measure import Spread, node, ratio, take_turns, timer
from run import ROUNDS

ARTICLES = 1_000
BASE, BY_HAND, V8 = "share_links", "quote by hand, f-strings", "V8 encodeURIComponent"


def main() -> None:
    print(f"microseconds for six links, in {ROUNDS} rounds of {ARTICLES} fresh articles")
    with node() as javascript:
        timers = {BASE: timer(OURS[BASE]()), BY_HAND: timer(THEIRS[BY_HAND]())}
        timers |= {name: took for name, took in javascript.timers.items() if name == V8}
        for kind, (url, title) in KINDS.items():
            times = take_turns(timers, ROUNDS, partial(fresh, url, title, ARTICLES))
            print(f"\n{kind:<28}{'min':>9}{'median':>9}{'max':>9}   × {BASE}")
            for name, taken in times.items():
                low, median, high = Spread.of(taken)
                print(
                    f"  {name:<26}{low:>9.2f}{median:>9.2f}{high:>9.2f}{ratio(taken, times[BASE]):>9.2f}"
                )
    if V8 in javascript.missing:
        print(f"\n{V8} not measured: {javascript.missing[V8]} is not installed")


if __name__ == "__main__":
    main()
