"""A million articles: `sharelinks batch` and `add_share_links` beside DuckDB's SQL and Polars, in one run.

Run from the project's root: python benchmarks/batch.py [ROWS]
Each side runs in a process of its own, one after the other. Processor time is the user's and the system's; memory is
the most that the process held at any time (its resident set). DuckDB and Polars neither check nor cut anything.
"""

from __future__ import annotations

import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from pairs import PAIRS, TOO_LONG
from sharelinks import SharelinksError, share_links
from sharelinks.networks import SIX
from sharelinks.tables import add_share_links

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
U, T = "{url}", "{title}"
BY_HAND = {  # what DuckDB and Polars put together
    "facebook": ("https://www.facebook.com/sharer/sharer.php?u=", U),
    "x": ("https://x.com/intent/tweet?text=", T, "&url=", U),
    "linkedin": ("https://www.linkedin.com/sharing/share-offsite/?url=", U),
    "pinterest": ("https://www.pinterest.com/pin/create/button/?url=", U, "&description=", T),
    "whatsapp": ("https://wa.me/?text=", T, "%20", U),
    "email": ("mailto:?subject=", T, "&body=", T, "%0D%0A%0D%0A", U),
}


def write(folder: Path, rows: int) -> None:
    """The same articles in each run, no URL twice."""
    chosen = random.Random(1)
    pairs = [chosen.choice(PAIRS if i % 100 else TOO_LONG) for i in range(rows)]
    urls = [f"{url}{'&' if '?' in url else '?'}n={i}{mark}{end}" for i, (url, mark, end) in
            enumerate(pair.url.partition("#") for pair in pairs)]  # fmt: skip
    titles = [f"{pair.title} {i % 1000}" for i, pair in enumerate(pairs)]
    table = pa.table({"id": list(range(rows)), "url": urls, "title": titles})
    pq.write_table(table, folder / "in.parquet")
    pyarrow.csv.write_csv(table, folder / "in.csv")


def batches(folder: Path) -> Iterable[pa.RecordBatch]:
    # With a buffer of its own: else it holds the columns of a whole group of rows.
    file = pq.ParquetFile(folder / "in.parquet", pre_buffer=False, buffer_size=65_536)
    return file.iter_batches(8192)


def arrow(folder: Path) -> None:
    for _ in add_share_links(batches(folder)):
        pass


def row_by_row(folder: Path) -> None:
    for batch in batches(folder):
        for row in batch.to_pylist():
            share_links(row["url"], row["title"])


def compare(folder: Path) -> None:
    """Fail if a row differs from what `share_links` makes of it."""
    rows = 0
    for batch in add_share_links(batches(folder)):
        for row in batch.to_pylist():
            assert [row[name] for name in SIX] == list(links(row)), row
            rows += 1
    print(f"{rows:,} rows, each as share_links has it")


def links(row: dict[str, str]) -> Iterator[str | None]:
    try:
        yield from (link.url for link in share_links(row["url"], row["title"]))
    except SharelinksError:
        yield from [None] * len(SIX)


def batch(kind: str) -> Callable[[Path], None]:
    def run(folder: Path) -> None:
        files = [str(folder / f"{name}.{kind}") for name in ("in", "out")]
        os.execv(sys.executable, [sys.executable, "-m", "sharelinks", "batch", *files])

    return run


def duckdb_sql(kind: str) -> Callable[[Path], None]:
    def run(folder: Path) -> None:
        import duckdb

        fields = {U: "u", T: "t"}
        columns = [" || ".join(fields.get(part, f"'{part}'") for part in parts) + f" as {name}"
                   for name, parts in BY_HAND.items()]  # fmt: skip
        encoded = f"select *, url_encode(url) u, url_encode(title) t from '{folder}/in.{kind}'"
        select = f"select id, url, title, {', '.join(columns)} from ({encoded})"
        duckdb.sql(f"copy ({select}) to '{folder}/out.{kind}'")

    return run


def polars_quote(kind: str) -> Callable[[Path], None]:
    def run(folder: Path) -> None:
        import polars as pl

        def encoded(name: str) -> pl.Expr:
            return pl.col(name).map_elements(
                lambda text: quote(text, safe="~"), return_dtype=pl.String
            )

        frame = getattr(pl, f"read_{kind}")(folder / f"in.{kind}")
        frame = frame.with_columns(encoded("url").alias("u"), encoded("title").alias("t"))
        fields = {U: pl.col("u"), T: pl.col("t")}
        columns = {
            name: pl.concat_str(*(fields.get(part, pl.lit(part)) for part in parts))
            for name, parts in BY_HAND.items()
        }
        getattr(frame.with_columns(**columns).drop("u", "t"), f"write_{kind}")(
            folder / f"out.{kind}"
        )

    return run


SIDES: dict[str, Callable[[Path], None]] = {
    "share_links, row by row": row_by_row,
    "add_share_links": arrow,
    "DuckDB, Parquet to Parquet": duckdb_sql("parquet"),
    "Polars, Parquet to Parquet": polars_quote("parquet"),
    "sharelinks batch, Parquet to Parquet": batch("parquet"),
    "DuckDB, CSV to CSV": duckdb_sql("csv"),
    "Polars, CSV to CSV": polars_quote("csv"),
    "sharelinks batch, CSV to CSV": batch("csv"),
}


def measured(side: str, folder: Path) -> tuple[float, float, float]:
    """Seconds, processor seconds and mebibytes of one side, in a process of its own."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, __file__, str(ROWS), side, str(folder)], stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, side
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    versions = f"Python {platform.python_version()}, pyarrow {pa.__version__}"
    print(f"{versions}, {ROWS:,} rows, load {os.getloadavg()[0]:.1f}")
    print(f"{'':<38}{'seconds':>9}{'processor':>11}{'rows/s':>10}{'memory':>9}")
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: what this one holds would be counted as memory of those that it starts.
        subprocess.run([sys.executable, __file__, str(ROWS), "write", folder], check=True)
        for side in SIDES:
            seconds, processor, memory = measured(side, Path(folder))
            rate = ROWS / processor
            written = [*Path(folder).glob("out.*")]
            size = "".join(f"{file.stat().st_size / ROWS:>7.0f} B a row" for file in written)
            for file in written:
                file.unlink()
            print(
                f"{side:<38}{seconds:>9.1f}{processor:>11.1f}{rate:>10,.0f}{memory:>6.0f} MB{size}",
                flush=True,
            )
        compare(Path(folder))


if __name__ == "__main__":
    if sys.argv[2:3] == ["write"]:
        write(Path(sys.argv[3]), ROWS)
    elif len(sys.argv) > 2:
        SIDES[sys.argv[2]](Path(sys.argv[3]))
    else:
        main()
