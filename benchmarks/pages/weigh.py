"""What share buttons cost a page's reader: the same page with each library's, loaded in headless Chromium.

Run from the project's root: python benchmarks/pages/weigh.py [--docs]
It needs Debian's chromium, the group `benchmarks`, and for the others npm install --prefix benchmarks. Pages are
served on this machine; what a page wants from elsewhere is counted and refused.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

sys.path.append(str(Path(__file__).parent.parent))

from playwright.sync_api import Browser, CDPSession, Page, Route, sync_playwright

from build import CONTENDERS, build, version_of
from chart import chart
from serving import serving
from speed_page import PAGE, write_section

LOADS = 7
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The phone that Lighthouse assumes: "slow 4G" and a processor a quarter as fast as this one.
PHONE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
SLOWDOWN = 4
COLUMNS = (
    "requests",
    "kB over the wire",
    "script, ms",
    "first paint, ms",
    "buttons seen, ms",
    "elements",
    "to other hosts",
)
IMAGE = PAGE.parent / "images/page-weight.svg"


# The first frame in which six buttons are there. A frame waits for stylesheets, and so does what is seen.
WATCH = """
const there = () => document.querySelectorAll(SELECTOR).length >= 6;
const look = (time) => there() ? (globalThis.seen = time) : requestAnimationFrame(look);
requestAnimationFrame(look);
"""


class Weight(NamedTuple):
    """What one load of a page costs."""

    requests: int
    size: int
    """Bytes over the wire, headers and all."""
    script: float
    """Milliseconds that scripts run."""
    first_paint: float
    """Milliseconds until something is seen."""
    buttons: float
    """Milliseconds until the buttons are seen, and can be used."""
    nodes: int
    """Elements in the page's document."""
    foreign: int
    """Requests to other hosts that were attempted."""


@contextmanager
def phone(browser: Browser, address: str) -> Iterator[tuple[Page, CDPSession, list[str]]]:
    """A page as a phone loads it, with an empty cache, and the list of what it wants from elsewhere."""
    context = browser.new_context(locale="de-DE", viewport={"width": 412, "height": 823})
    page = context.new_page()
    foreign: list[str] = []

    def refuse(route: Route) -> None:
        foreign.append(route.request.url)
        route.abort()

    page.route(lambda url: not url.startswith(address), refuse)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Performance.enable")
    session.send("Network.emulateNetworkConditions", PHONE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    yield page, session, foreign
    context.close()


def load(browser: Browser, address: str, button: str) -> Weight:
    with phone(browser, address) as (page, session, foreign):
        sizes: dict[str, float] = {}
        addresses: dict[str, str] = {}
        session.on(
            "Network.requestWillBeSent",
            lambda it: addresses.update({it["requestId"]: it["request"]["url"]}),
        )
        session.on(
            "Network.loadingFinished",
            lambda it: sizes.update({it["requestId"]: it["encodedDataLength"]}),
        )
        page.goto(f"{address}/", wait_until="networkidle")
        received = [
            size for request, size in sizes.items() if addresses[request].startswith("http")
        ]  # no data: URLs
        metrics = {
            metric["name"]: metric["value"]
            for metric in session.send("Performance.getMetrics")["metrics"]
        }
        return Weight(
            requests=len(received),
            size=int(sum(received)),
            script=metrics["ScriptDuration"] * 1e3,
            first_paint=page.evaluate(
                "performance.getEntriesByName('first-contentful-paint')[0].startTime"
            ),
            buttons=buttons_seen(browser, address, button) if button else 0,
            nodes=page.evaluate("document.querySelectorAll('*').length"),
            foreign=len(foreign),
        )


def buttons_seen(browser: Browser, address: str, button: str) -> float:
    """Looking for the buttons takes script time: it has a load of its own."""
    with phone(browser, address) as (page, _, _):
        page.add_init_script(WATCH.replace("SELECTOR", json.dumps(button)))
        page.goto(f"{address}/")
        return page.wait_for_function("globalThis.seen").json_value()


def weigh(folder: Path) -> tuple[dict[str, Weight], list[str], str]:
    """The median weight of each page, the contenders that are not installed, and Chromium's version."""
    missing = [name for name in CONTENDERS if not build(name, folder / name.replace(" ", "-"))]
    names = [name for name in CONTENDERS if name not in missing]
    loads: dict[str, list[Weight]] = {name: [] for name in names}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for round_ in range(LOADS):
            for name in random.Random(round_).sample(names, len(names)):
                with serving(folder / name.replace(" ", "-")) as address:
                    loads[name].append(load(browser, address, CONTENDERS[name].button))
        version = browser.version
        browser.close()
    medians = {
        name: Weight(*map(statistics.median, zip(*weights, strict=True)))
        for name, weights in loads.items()
    }
    return medians, missing, version


def table(weights: Mapping[str, Weight], missing: list[str]) -> Iterator[str]:
    yield "| | " + " | ".join(COLUMNS) + " |"
    yield "|---|" + "---:|" * len(COLUMNS)
    for name, weight in weights.items():
        label = (
            f"{name} {version_of(CONTENDERS[name].package)}" if CONTENDERS[name].package else name
        )
        buttons = f"{weight.buttons:.0f}" if weight.buttons else "–"
        yield (
            f"| {label} | {weight.requests:.0f} | {weight.size / 1e3:.1f} | "
            f"{weight.script:.1f} | {weight.first_paint:.0f} | {buttons} | {weight.nodes:.0f} | {weight.foreign:.0f} |"
        )
    for name in missing:
        yield f"| {name} | not installed |{' |' * (len(COLUMNS) - 1)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--docs", action="store_true", help="write the results to docs/speed.md as well"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        weights, missing, version = weigh(Path(folder))
    heading = f"Chromium {version}, React {version_of('react')}; medians of {LOADS} loads each."
    lines = [heading, "", *table(weights, missing)]
    print(*lines, sep="\n")
    if options.docs:
        write_section("pages", lines)
        base = weights["no buttons"]
        added = {name: weight for name, weight in weights.items() if name != "no buttons"}
        IMAGE.write_text(
            chart(
                {
                    "kB over the wire": {
                        name: (weight.size - base.size) / 1e3 for name, weight in added.items()
                    },
                    "ms of script": {name: weight.script for name, weight in added.items()},
                    "ms until the buttons are seen": {
                        name: weight.buttons for name, weight in added.items()
                    },
                }
            ),
            "utf-8",
        )


if __name__ == "__main__":
    main()
