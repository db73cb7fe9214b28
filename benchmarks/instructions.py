"""How many machine instructions a call takes: a number that a busy machine does not change.

Run from the project's root: python benchmarks/instructions.py          (counts, and keeps them in instructions.json)
                             python benchmarks/instructions.py --check  (exits with 1 where a count has grown)
It needs valgrind (apt-get install valgrind), whose callgrind counts what a run with N calls and one with 2 N execute:
the difference is that of N calls, without the interpreter's start. Counts differ from Python to Python and from
processor to processor, so that each has its own in the file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from articles import KINDS
from measure import version_of

CALLS = 200
TOLERANCE = 0.03
COUNTS = Path(__file__).with_suffix(".json")
CALLGRIND = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
PACKAGES = ("ada-url", "attrs", "markupsafe")
# The articles are the same in both runs, and nothing but the calls is not: no garbage collection in one alone.
PROGRAM = """
import gc, sys
sys.path.insert(0, {folder!r})
from articles import KINDS, fresh
from sharelinks import share_bar, share_links
kind, call, calls = sys.argv[1], globals()[sys.argv[2]], int(sys.argv[3])
articles = fresh(*KINDS[kind], {most}, 0)
call(*KINDS[kind])
gc.disable()
for url, title in articles[:calls]:
    call(url, title)
"""


def instructions(call: str, kind: str) -> int:
    """Instructions of one call for an article of a kind."""
    once, twice = (_counted(call, kind, calls) for calls in (CALLS, 2 * CALLS))
    return round((twice - once) / CALLS)


def _counted(call: str, kind: str, calls: int) -> int:
    program = PROGRAM.format(folder=str(COUNTS.parent), most=2 * CALLS)
    done = subprocess.run(
        [*CALLGRIND, sys.executable, "-B", "-c", program, kind, call, str(calls)],
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(re.findall(r"Collected : (\d+)", done.stderr)[-1])


def counted() -> dict[str, int]:
    """The instructions of every call that is watched."""
    watched = [("share_links", kind) for kind in KINDS] + [("share_bar", next(iter(KINDS)))]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = pool.map(lambda pair: instructions(*pair), watched)
        return {
            f"{call}, {kind}": count for (call, kind), count in zip(watched, counts, strict=True)
        }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="compare with instructions.json instead of writing it"
    )
    check = parser.parse_args().check
    if not shutil.which("valgrind"):
        raise SystemExit("valgrind is not installed: apt-get install valgrind")
    kept = json.loads(COUNTS.read_text("utf-8")) if COUNTS.exists() else {}
    platform_ = (
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    )
    before = kept.get(platform_, {}).get("counts", {})
    if check and not before:
        raise SystemExit(
            f"{COUNTS.name} has no counts for {platform_}: run this without --check on what to compare with"
        )
    counts = counted()
    grown = [
        name for name, count in counts.items() if count > before.get(name, count) * (1 + TOLERANCE)
    ]
    print(f"instructions for one call, {platform_}")
    for name, count in counts.items():
        change = f"{count / before[name] - 1:+8.1%}" if name in before else f"{'new':>8}"
        print(f"  {name:<40}{count:>10,}{change}{'  has grown' if name in grown else ''}")
    if not check:
        kept[platform_] = {
            "packages": {name: version_of(name) for name in PACKAGES},
            "counts": counts,
        }
        COUNTS.write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n", "utf-8")
    return 1 if check and grown else 0


if __name__ == "__main__":
    sys.exit(main())
