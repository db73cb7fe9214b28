"""A million rows: the bare functions, `add_share_links`, and `sharelinks batch`, one after the other in one run.

Run from the project's root: python benchmarks/batch.py [ROWS]
Processor time is that of the process that does the work, memory the most that it held at any time (its resident set).
"""

from __future__ import annotations

import csv
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.csv

from sharelinks import share_links
from sharelinks.tables import add_share_links

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
URL = "https://example.com/magazin/was-sind-soziale-netzwerke?ausgabe="
TITLE = "Was sind soziale Netzwerke – und für wen lohnen sie sich überhaupt? "


def write(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "url", "title"))
        writer.writerows((i, f"{URL}{i}", f"{TITLE}{i}") for i in range(rows))


def bare(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            share_links(row["url"], row["title"])


def arrow(path: Path) -> None:
    text = pyarrow.csv.ConvertOptions(column_types={"url": pa.string(), "title": pa.string()})
    for _ in add_share_links(pyarrow.csv.open_csv(path, convert_options=text)):
        pass


def batch(target: str) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        os.execv(
            sys.executable,
            [
                sys.executable,
                "-m",
                "sharelinks.cli",
                "batch",
                str(path),
                str(path.with_name(target)),
            ],
        )

    return run


SIDES: dict[str, Callable[[Path], None]] = {
    "csv module, share_links": bare,
    "pyarrow, add_share_links": arrow,
    "sharelinks batch to CSV": batch("out.csv"),
    "sharelinks batch to Parquet": batch("out.parquet"),
    "sharelinks batch to JSON Lines": batch("out.jsonl"),
}


def measured(side: str, path: Path) -> tuple[float, float, float]:
    """Seconds, processor seconds and mebibytes of one side, in a process of its own."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, __file__, str(ROWS), side, str(path)], stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, side
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    print(
        f"Python {platform.python_version()}, pyarrow {pa.__version__}, load {os.getloadavg()[0]:.1f}"
    )
    print(f"{'':<32}{'rows':>11}{'seconds':>9}{'processor':>11}{'rows/s':>10}{'memory':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for rows in (ROWS // 10, ROWS):
            path = Path(folder, "in.csv")
            write(path, rows)
            for side in SIDES:
                seconds, processor, memory = measured(side, path)
                print(
                    f"{side:<32}{rows:>11,}{seconds:>9.1f}{processor:>11.1f}{rows / seconds:>10,.0f}{memory:>6.0f} MB"
                )


if __name__ == "__main__":
    if len(sys.argv) > 2:
        SIDES[sys.argv[2]](Path(sys.argv[3]))
    else:
        main()
