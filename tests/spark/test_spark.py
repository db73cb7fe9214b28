"""Spark in local mode: every row equals `share_links`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sharelinks import Campaign, SharelinksError, Sharer
from sharelinks.networks import SIX

JOB = Path(__file__).parents[2] / "examples" / "bulk" / "spark_job.py"
TITLES = ["Für alle", "Q&A: 100% + mehr?", "日本語 🎉", "", None, 'a\n"b"\t<c>', "𝔘"]


def articles(count: int) -> list[dict]:
    rows = [
        {
            "id": i,
            "url": f"https://example.com/magazin?ausgabe={i}&ort=M%C3%BCnchen&fbclid=x",
            "title": TITLES[i % len(TITLES)],
            "teaser": "Worum es geht" if i % 3 else None,
            "tags": ["a", "b"][: i % 3],
        }
        for i in range(count)
    ]
    for i in range(0, count, 97):
        rows[i]["url"] = [
            None,
            "",
            "javascript:alert(1)",
            "https://user:secret@example.com/",
            "https://[",
        ][i % 5]
    return rows


PLAIN = "mapInArrow(add_share_links,"
WITH_SETTINGS = """mapInArrow(
    __import__("functools").partial(
        add_share_links,
        columns={"description": "teaser", "hashtags": "tags"},
        sharer=__import__("sharelinks").Sharer(
            campaign=__import__("sharelinks").Campaign(name="spark"), via="us", strip_tracking=True),
    ),"""
SHARER = Sharer(campaign=Campaign(name="spark"), via="us", strip_tracking=True)


@pytest.mark.skipif(
    not shutil.which("java"), reason="Spark needs Java: apt-get install default-jre-headless"
)
@pytest.mark.parametrize(("call", "sharer", "columns"), [
    (PLAIN, Sharer(), {}),
    (WITH_SETTINGS, SHARER, {"description": "teaser", "hashtags": "tags"}),
], ids=["plain", "with settings and columns"])  # fmt: skip
def test_each_row_equals_share_links(tmp_path, call, sharer, columns):
    rows = articles(20_000)
    (tmp_path / "in").mkdir()
    for part in range(4):  # several files give Spark several tasks
        pq.write_table(pa.Table.from_pylist(rows[part::4]), tmp_path / "in" / f"{part}.parquet")
    job = tmp_path / "job.py"
    assert JOB.read_text().count(PLAIN) == 1
    job.write_text(JOB.read_text().replace(PLAIN, call))
    environment = os.environ | {
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_MASTER": "",
    }
    arguments = [sys.executable, str(job), str(tmp_path / "in"), str(tmp_path / "out")]
    environment["PYSPARK_SUBMIT_ARGS"] = (
        "--master local[2] --conf spark.ui.enabled=false pyspark-shell"
    )
    done = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    got = sorted(pq.read_table(tmp_path / "out").to_pylist(), key=lambda row: row["id"])
    assert len(got) == len(rows)
    for row, added in zip(rows, got, strict=True):
        fields = {field: row[name] for field, name in columns.items()}
        try:
            links = sharer.links(row["url"] or "", row["title"], **fields)
            expected = {link.name: link.url for link in links}
        except SharelinksError:
            expected = dict.fromkeys(SIX)
        assert (added.pop("error") is None) == (expected["x"] is not None)
        assert added == {**row, **expected}
    assert sum(row["x"] is None for row in got) == len(range(0, 20_000, 97))
