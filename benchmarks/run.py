"""Six links for an article: sharelinks beside what a user would take instead, on the same fresh articles in one run.

Run from the project's root: python benchmarks/run.py [--docs]
benchmarks/README.md says what the other contenders need; the table names those that are not installed.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Iterator, Mapping
from functools import partial

import scaling
from articles import KINDS, fresh
from contenders import OURS, PACKAGES, THEIRS, Build
from measure import Node, Spread, Timer, node, ratio, take_turns, timer, version_of
from speed_page import write_section

ARTICLES = 300
ROUNDS = 15
BASE = "share_links"
AIMS = (
    ("urlencode, six times", "share_links", 5.0),
    ("quote by hand, f-strings", "share_links", 1.0),
    ("V8 encodeURIComponent", "share_links", 0.5),
    ("urlencode, six times", "share_bar", 4.0),
    ("django-social-share", "Django {% share_bar %}", 7.0),
)
"""How many times as long as the second contender the first one should take, at least."""

Times = dict[str, list[float]]


def timers_of(javascript: Node) -> tuple[dict[str, Timer], dict[str, str]]:
    """The contenders' timers, and what the others lack."""
    builds = {name: made(make) for name, make in {**OURS, **THEIRS}.items()}
    timers = {name: timer(build) for name, build in builds.items() if not isinstance(build, str)}
    missing = {name: lacks for name, lacks in builds.items() if isinstance(lacks, str)}
    return timers | javascript.timers, missing | javascript.missing


def made(make: Callable[[], Build]) -> Build | str:
    """A contender, or the name of the module that it lacks."""
    try:
        return make()
    except ImportError as error:
        return str(error.name)


def table(times: Times, missing: Mapping[str, str]) -> Iterator[str]:
    for name in [
        *OURS,
        *THEIRS,
        *sorted((times.keys() | missing.keys()) - OURS.keys() - THEIRS.keys()),
    ]:
        if name in missing:
            yield f"  {name:<26} not installed: {missing[name]}"
        else:
            low, median, high = Spread.of(times[name])
            yield f"  {name:<26}{low:>9.2f}{median:>9.2f}{high:>9.2f}{ratio(times[name], times[BASE]):>9.2f}"


def ratios(results: Mapping[str, Times], slower: str, faster: str) -> list[tuple[float, str]]:
    """How many times as long the first contender takes, for every kind of article, the least first."""
    return sorted(
        (ratio(times[slower], times[faster]), kind)
        for kind, times in results.items()
        if slower in times
    )


def aims(results: Mapping[str, Times]) -> Iterator[str]:
    for slower, faster, least in AIMS:
        found = ratios(results, slower, faster)
        if not found or not all(faster in times for times in results.values()):
            yield f"  {slower} : {faster} not measured"
            continue
        (low, kind), (high, _) = found[0], found[-1]
        missed = sum(times_as_long < least for times_as_long, _ in found)
        verdict = f"missed for {missed} of {len(found)} kinds" if missed else "met"
        yield f"  {slower} : {faster} = {low:.2f} ({kind}) to {high:.2f}, aim {least:g}: {verdict}"


def markdown(results: Mapping[str, Times], missing: Mapping[str, str]) -> Iterator[str]:
    first, times = next(iter(results.items()))
    yield f"Microseconds for an article ({first}), and times as long as `share_links` over all {len(results)} kinds:"
    yield ""
    yield "| | min | median | max | × `share_links` |"
    yield "|---|---:|---:|---:|---:|"
    for name, taken in times.items():
        low, median, high = Spread.of(taken)
        found = ratios(results, name, BASE)
        yield f"| {name} | {low:.1f} | {median:.1f} | {high:.1f} | {found[0][0]:.2f} to {found[-1][0]:.2f} |"
    for name in missing:
        yield f"| {name} | not installed | | | |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--docs", action="store_true", help="write the results to docs/speed.md as well"
    )
    options = parser.parse_args()
    results: dict[str, Times] = {}
    with node() as javascript:
        timers, missing = timers_of(javascript)
        versions = {package: version_of(package) for package in PACKAGES} | javascript.versions
        heading = f"Python {platform.python_version()}, " + ", ".join(
            f"{name} {v}" for name, v in versions.items()
        )
        print(heading)
        print(f"microseconds for an article, in {ROUNDS} rounds of {ARTICLES} fresh articles")
        for kind, (url, title) in KINDS.items():
            print(f"\n{kind:<28}{'min':>9}{'median':>9}{'max':>9}   × {BASE}")
            results[kind] = take_turns(timers, ROUNDS, partial(fresh, url, title, ARTICLES))
            print(*table(results[kind], missing), sep="\n")
    print("\ntimes as long, least and most over all kinds:", *aims(results), sep="\n")
    growth = list(scaling.lines())
    print("", *growth, sep="\n")
    if options.docs:
        write_section("links", [heading + ".", "", *markdown(results, missing)])
        write_section("scaling", ["```text", *growth, "```"])


if __name__ == "__main__":
    main()
