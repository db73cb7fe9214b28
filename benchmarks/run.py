"""Six links for an article: sharelinks beside what a user would take instead, on the same fresh articles in one run.

Run from the project's root: python benchmarks/run.py [--docs]
benchmarks/README.md says what the other contenders need; the table names those that are not installed.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Iterator, Mapping

import exact
import scaling
import spread
from contenders import OURS, PACKAGES, THEIRS, Build
from measure import Node, Spread, Timer, node, ratio, take_turns, timer, version_of
from pairs import fresh
from speed_page import write_section

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
    yield f"  {'':<26}{'min':>9}{'median':>9}{'max':>9}   × {BASE}"
    for name, taken in times.items():
        low, median, high = Spread.of(taken)
        yield f"  {name:<26}{low:>9.2f}{median:>9.2f}{high:>9.2f}{ratio(taken, times[BASE]):>9.2f}"
    for name, lacks in missing.items():
        yield f"  {name:<26} not installed: {lacks}"


def aims(times: Times) -> Iterator[str]:
    for slower, faster, least in AIMS:
        if slower in times and faster in times:
            found = ratio(times[slower], times[faster])
            verdict = "met" if found >= least else "missed"
            yield f"  {slower} : {faster} = {found:.2f}, aim {least:g}: {verdict}"
        else:
            yield f"  {slower} : {faster} not measured"


def markdown(times: Times, missing: Mapping[str, str]) -> Iterator[str]:
    yield "| | min | median | max | × `share_links` |"
    yield "|---|---:|---:|---:|---:|"
    for name, taken in times.items():
        low, median, high = Spread.of(taken)
        yield f"| {name} | {low:.1f} | {median:.1f} | {high:.1f} | {ratio(taken, times[BASE]):.2f} |"
    for name in missing:
        yield f"| {name} | not installed | | | |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--docs", action="store_true", help="write the results to docs/speed.md as well"
    )
    options = parser.parse_args()
    with node() as javascript:
        timers, missing = timers_of(javascript)
        versions = {package: version_of(package) for package in PACKAGES} | javascript.versions
        heading = f"Python {platform.python_version()}, " + ", ".join(
            f"{name} {version}" for name, version in versions.items()
        )
        print(heading)
        print(f"microseconds for an article of any kind, in {ROUNDS} rounds of fresh articles")
        times = take_turns(timers, ROUNDS, fresh)
    order = [*OURS, *THEIRS, *javascript.timers]
    times = {name: times[name] for name in order if name in times}
    print(*table(times, missing), "times as long:", *aims(times), "", sep="\n")
    articles, counts, growth = [*spread.lines()], [*exact.lines()], [*scaling.lines()]
    print(*articles, "", "how exactly X is counted", *counts, "", *growth, sep="\n")
    if options.docs:
        write_section("links", [heading + ".", "", *markdown(times, missing)])
        write_section("articles", ["```text", *articles, "```"])
        write_section("exact", ["```text", *counts, "```"])
        write_section("scaling", ["```text", *growth, "```"])


if __name__ == "__main__":
    main()
