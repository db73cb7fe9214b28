"""What `import sharelinks` costs beside its dependencies.

Run from the project's root: python benchmarks/imports.py
Fresh interpreters take turns: one that imports nothing, one that imports the dependencies, one that imports sharelinks.
"""

from __future__ import annotations

import os
import platform
import re
import statistics
import subprocess
import sys
import time

from measure import Spread, ratio, version_of

RUNS = 25
DEPENDENCIES = ("ada-url", "attrs", "furl", "markupsafe")
PACKAGES = {"ada_url", "attr", "attrs", "furl", "markupsafe", "orderedmultidict", "sharelinks"}
STATEMENTS = {
    "nothing": "pass",
    "its dependencies": "import ada_url, attr, attrs, furl, markupsafe",
    "sharelinks": "import sharelinks",
}


# An installed package has its bytecode; the first import here writes it, and does not count.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}


def _milliseconds(statement: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True, env=ENVIRONMENT)
    return (time.perf_counter() - start) * 1e3


def _module_times() -> dict[str, float]:
    """Milliseconds that each module of one `import sharelinks` takes by itself, without what it imports."""
    command = [sys.executable, "-X", "importtime", "-c", STATEMENTS["sharelinks"]]
    report = subprocess.run(
        command, check=True, capture_output=True, text=True, env=ENVIRONMENT
    ).stderr
    return {
        name: int(own) / 1e3
        for own, name in re.findall(r"^import time: +(\d+) \| +\d+ \| +(\S+)$", report, re.M)
    }


def _package(module: str) -> str:
    top = module.partition(".")[0]
    return top if top in PACKAGES else "Python"


def main() -> None:
    print(
        f"Python {platform.python_version()}, "
        + ", ".join(f"{name} {version_of(name)}" for name in DEPENDENCIES)
    )
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for run in range(-1, RUNS):
        for name, statement in STATEMENTS.items():
            taken = _milliseconds(statement)
            if run >= 0:
                times[name].append(taken)
    print(f"\nmilliseconds of a process, {RUNS} runs{'min':>13}{'median':>9}{'max':>9}")
    for name, every in times.items():
        print(f"  {name:<36}" + "".join(f"{figure:>9.1f}" for figure in Spread.of(every)))
    print(
        f"  sharelinks : its dependencies = {ratio(times['sharelinks'], times['its dependencies']):.2f}"
    )
    modules = [_module_times() for _ in range(RUNS)]
    medians = {
        name: statistics.median(run.get(name, 0.0) for run in modules) for name in modules[0]
    }
    packages: dict[str, float] = {}
    for name, taken in medians.items():
        packages[_package(name)] = packages.get(_package(name), 0.0) + taken
    print(f"\nmilliseconds of the import itself, as importtime has it (median of {RUNS} runs)")
    for name, taken in sorted(packages.items(), key=lambda item: -item[1]):
        print(f"  {name:<36}{taken:>9.1f}")
    print("\nthe modules that take most by themselves")
    for name, taken in sorted(medians.items(), key=lambda item: -item[1])[:20]:
        print(f"  {name:<36}{taken:>9.2f}")


if __name__ == "__main__":
    main()
