"""`sharelinks batch`: every kind of table in and out, exact values, bad rows, and OUT as it was where it fails."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

import sharelinks.tables
from sharelinks import share_links
from sharelinks.cli.app import app
from sharelinks.tables.readers import READERS, Form

SCRIPT = str(Path(sys.executable).with_name("sharelinks"))
SIX = ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")
ROWS = [
    {"id": "007", "url": "https://example.com/a?x=1&y=2", "title": 'Für "alle", auch\nzweizeilig'},
    {"id": "1e5", "url": "https://example.com/ä", "title": ""},
    {"id": " NA ", "url": "https://example.com/c", "title": "=1+1 🎉"},
]


def expected(row: dict, networks=SIX) -> dict:
    links = share_links(row["url"], row["title"] or "", networks=networks)
    return {**row, **{link.name: link.url for link in links}}


def run(*args: object, text: str | bytes | None = None):
    return CliRunner().invoke(app, ["batch", *map(str, args)], prog_name="sharelinks", input=text)


def done(*args: object, text: str | bytes | None = None):
    result = run(*args, text=text)
    assert result.exit_code == 0, result.stderr
    return result


def write(path: Path, rows: list[dict]) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    else:
        pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def read(path: Path) -> list[dict]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    return pq.read_table(path).to_pylist()


@pytest.mark.parametrize("target", [".csv", ".jsonl", ".parquet"])
@pytest.mark.parametrize("source", [".csv", ".jsonl", ".parquet"])
def test_every_kind_in_and_out(tmp_path, source, target):
    result = done(write(tmp_path / f"in{source}", ROWS), tmp_path / f"out{target}")
    assert read(tmp_path / f"out{target}") == [expected(row) for row in ROWS]
    assert (result.stdout, result.stderr) == ("", "sharelinks: 3 rows written, 0 refused\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"in{source}", f"out{target}"]


def test_types_stay_as_they_are(tmp_path):
    schema = pa.schema(
        {
            "day": pa.timestamp("ns"),
            "n": pa.uint8(),
            "url": pa.string(),
            "title": pa.string(),
            "tags": pa.list_(pa.string()),
        }
    )
    row = {
        "day": 1_700_000_000_123_456_789,
        "n": 255,
        "url": "https://example.com/",
        "title": None,
        "tags": ["a", None],
    }
    table = pa.Table.from_pylist([row], schema=schema)
    pq.write_table(table, tmp_path / "in.parquet")
    done(tmp_path / "in.parquet", tmp_path / "out.parquet")
    got = pq.read_table(tmp_path / "out.parquet")
    assert got.select(schema.names).equals(table)
    done(tmp_path / "in.parquet", tmp_path / "out.csv")
    (got,) = read(tmp_path / "out.csv")
    assert (got["n"], got["title"], got["tags"]) == ("255", "", '["a", null]')
    done(tmp_path / "in.parquet", tmp_path / "out.jsonl")
    assert read(tmp_path / "out.jsonl")[0]["tags"] == ["a", None]


def test_json_of_several_types(tmp_path):
    rows = [
        {
            "url": "https://example.com/",
            "title": "A",
            "n": 1,
            "mixed": 1,
            "big": 2**70,
            "day": None,
        },
        {
            "url": "https://example.com/",
            "title": 7,
            "n": None,
            "mixed": "a",
            "big": 1,
            "more": {"b": [1.5, True]},
        },
    ]
    done(write(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl", "--network", "x")
    first, second = read(tmp_path / "out.jsonl")
    assert (first["n"], first["mixed"], first["big"], first["day"], first["more"]) == (
        1,
        "1",
        str(2**70),
        None,
        None,
    )
    assert (second["title"], second["mixed"], second["more"]) == ("7", "a", {"b": [1.5, True]})
    assert "text=7&" in second["x"]


def test_columns_networks_and_standard_streams():
    text = "link;kopf\nhttps://example.com/;Für alle\n\n".encode("utf-16")
    options = [
        "--from",
        "csv",
        "--encoding",
        "utf-16",
        "--delimiter",
        ";",
        "--network",
        "bluesky",
        "--network",
        "x",
    ]
    result = done("-", "--url-column", "link", "--title-column", "kopf", *options, text=text)
    (row,) = csv.DictReader(result.stdout.splitlines())
    links = share_links("https://example.com/", "Für alle", networks=["bluesky", "x"])
    assert row == {
        "link": "https://example.com/",
        "kopf": "Für alle",
        **{link.name: link.url for link in links},
    }
    result = done(
        "-",
        "--from",
        "jsonl",
        "--to",
        "jsonl",
        "--title-column",
        "",
        text='{"url": "https://example.com/"}',
    )
    assert (
        json.loads(result.stdout)["whatsapp"] == "https://wa.me/?text=https%3A%2F%2Fexample.com%2F"
    )


def test_an_empty_table_keeps_its_columns():
    header = done("-", "--from", "csv", text="\ufeffurl,title,note\n").stdout
    assert header.replace('"', "").strip() == ",".join(["url", "title", "note", *SIX])
    assert done("-", "--from", "jsonl", "--to", "jsonl", text="\n").stdout == ""


def test_a_parquet_table_without_rows(tmp_path):
    pq.write_table(
        pa.table({"url": pa.array([], pa.string()), "title": pa.array([], pa.string())}),
        tmp_path / "a.parquet",
    )
    done(tmp_path / "a.parquet", tmp_path / "b.parquet")
    assert pq.read_table(tmp_path / "b.parquet").schema.names == ["url", "title", *SIX]


RSS = """<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0"><channel><title>Magazin</title>
<item><title>F\xfcr &lt;b&gt;alle&lt;/b&gt; &amp;amp; mehr</title><link>https://example.com/a?x=1&amp;y=2</link>
<pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>Ohne Adresse</title></item>
</channel></rss>""".encode("iso-8859-1")
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.com/"><title>M</title>
<entry><title type="text">A &lt;b&gt;</title><link href="/b"/></entry></feed>"""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.com/a?x=1&amp;y=2</loc><lastmod>2026-11-24</lastmod></url>
<url><loc>https://example.com/b</loc><news:news><news:title>Neues</news:title></news:news></url></urlset>"""


def test_a_feed(tmp_path):
    (tmp_path / "feed.xml").write_bytes(RSS)
    result = run(tmp_path / "feed.xml", tmp_path / "out.jsonl", "--network", "x")
    assert result.exit_code == 1  # one entry has no address
    assert (
        result.stderr == "sharelinks: row 2: url is null\nsharelinks: 1 rows written, 1 refused\n"
    )
    row = {"url": "https://example.com/a?x=1&y=2", "title": "Für alle & mehr"}
    (got,) = read(tmp_path / "out.jsonl")
    assert got == {**expected(row, ["x"]), "published": "Tue, 24 Nov 2026 10:00:00 GMT"}
    got = json.loads(
        done("-", "--from", "feed", "--to", "jsonl", "--network", "x", text=ATOM).stdout
    )
    assert (got["url"], got["title"]) == ("https://example.com/b", "A <b>")


def test_a_sitemap(tmp_path):
    (tmp_path / "map.xml").write_bytes(SITEMAP)
    done(tmp_path / "map.xml", tmp_path / "out.jsonl", "--network", "facebook")
    assert [(row["url"], row["title"], row["lastmod"]) for row in read(tmp_path / "out.jsonl")] == [
        ("https://example.com/a?x=1&y=2", None, "2026-11-24"),
        ("https://example.com/b", "Neues", None),
    ]


CSV = b"""url,title
https://example.com/,A
javascript:alert(1),B
https://example.com/,C,D
https://example.com/
https://example.com/,E
,F
https://example.com/,\xff
"""
REASONS = (
    "not an absolute http",
    "has 3 values, and there are 2 columns",
    "has 1 values",
    "url is empty",
    "no Unicode text",
)


def test_bad_rows_are_left_out_and_told(tmp_path):
    (tmp_path / "in.csv").write_bytes(CSV)
    result = run(tmp_path / "in.csv", tmp_path / "out.csv", "--rejects", tmp_path / "bad.csv")
    assert (result.exit_code, result.stderr) == (1, "sharelinks: 2 rows written, 5 refused\n")
    assert [row["title"] for row in read(tmp_path / "out.csv")] == ["A", "E"]
    told = sorted(read(tmp_path / "bad.csv"), key=lambda row: int(row["row"]))
    assert [row["row"] for row in told] == ["3", "4", "5", "7", "8"]
    assert all(words in row["reason"] for row, words in zip(told, REASONS, strict=True))
    assert json.loads(told[0]["content"]) == {"url": "javascript:alert(1)", "title": "B"}
    assert json.loads(told[1]["content"]) == {"": ["https://example.com/", "C", "D"]}
    assert json.loads(told[4]["content"]) == {"url": "https://example.com/", "title": "\udcff"}


def test_bad_lines_of_json(tmp_path):
    good = '{"url": "https://example.com/", "title": "A", "n": 1}\n'
    lines = [
        good,
        "{\n",
        "[1]\n",
        '{"url": "https://example.com/", "title": "\\ud800"}\n',
        "[" * 100_000 + "\n",
    ]
    (tmp_path / "in.jsonl").write_text(
        "".join(lines) + good * 8200 + '{"new": 1}\n' + good.replace("1", '"x"'), "utf-8"
    )
    result = run(
        tmp_path / "in.jsonl",
        tmp_path / "out.csv",
        "--network",
        "x",
        "--rejects",
        tmp_path / "bad.csv",
    )
    assert (result.exit_code, result.stderr) == (1, "sharelinks: 8,201 rows written, 6 refused\n")
    told = {int(row["row"]): row["reason"] for row in read(tmp_path / "bad.csv")}
    assert sorted(told) == [2, 3, 4, 5, 8206, 8207]
    assert "is no JSON" in told[2]
    assert told[3] == "is no JSON object"
    assert "no Unicode text" in told[4]
    assert "have no column 'new'" in told[8206]
    assert "does not fit the rows before it" in told[8207]


def test_a_quote_that_does_not_end():
    text = 'url,title\nhttps://example.com/,"A\n' + "x\n" * 600_000
    result = run("-", "--from", "csv", text=text)
    assert result.exit_code == 1
    assert "is no CSV: field larger than field limit" in result.stderr
    assert "…and more: --rejects FILE has them all" in result.stderr


@pytest.mark.parametrize(
    ("name", "data", "args", "words"),
    [
        ("a.csv", b"", (), "it is empty: its first line has to name the columns"),
        ("a.csv", b"url,url\n", (), "two columns 'url'"),
        ("a.csv", b"link,title\n", (), "of the columns link, title none is 'url': name it with --url-column"),
        ("a.csv", b"url,kopf\n", (), "name it with --title-column"),
        ("a.csv", b"url,title\n", ("--encoding", "klingon"), "there is no encoding 'klingon'"),
        ("a.csv", b"u\xffrl,title\n", ("--encoding", "utf-16"), "can't read"),
        ("a.csv", b"url,title\n", ("--delimiter", "::"), "give one character"),
        ("a.csv", b"url,title\n", ("--network", "facebok"), "did you mean 'facebook'"),
        ("a.csv", b"url,title\n", ("--network", "lemmy"), "needs the field 'instance'"),
        ("a.csv", b"url,title,x\nhttps://example.com/,A,1\n", (), "there is a column 'x' already"),
        ("a.csv", b'"' + b"x" * 1_000_001, (), "its first line is no CSV"),
        ("a.parquet", b"PAR1 nothing", (), "it is no Parquet file that can be read"),
        ("a.xml", b"<html>", (), "it is no feed"),
        ("a.xml", b"<urlset>", (), "it is no sitemap"),
        ("a.xml", SITEMAP[:300], (), "it is no XML"),
        ("a.xml", b"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", (), "it is no sitemap"),
        ("a.xml", b'<!DOCTYPE a [<!ENTITY b "c">' + b"".join(b'<!ENTITY %c "%s">' % (i + 1, b"&%c;" % i * 20)
                  for i in range(98, 112)) + b"]><urlset>&p;</urlset>", (), "it is no"),
        ("a.txt", b"", (), "the end of its name does not say what it is"),
        ("a.csv", b"url,title\n", ("--to", "parquet"), "can't write parquet to '-'"),
    ],
)  # fmt: skip
def test_what_can_not_be_read(tmp_path, name, data, args, words):
    (tmp_path / name).write_bytes(data)
    result = run(tmp_path / name, *args)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1), result.stderr
    assert words in result.stderr


def test_what_can_not_be_opened(tmp_path):
    source = write(tmp_path / "in.csv", ROWS[:2])
    for args in ((tmp_path / "no.csv",), (source, tmp_path / "no" / "out.csv"), (source, tmp_path / "out.xml"),
                 (source, tmp_path / "out.csv", "--rejects", tmp_path / "no" / "bad.csv"), ("a\0.csv",)):  # fmt: skip
        result = run(*args)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1), (
            result.output
        )
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_out_is_replaced_when_all_is_written_and_keeps_its_rights(tmp_path):
    source = write(tmp_path / "table.csv", ROWS[:2])
    source.chmod(0o640)
    (tmp_path / "link.csv").symlink_to(source)
    done(tmp_path / "link.csv", tmp_path / "link.csv")  # over itself
    assert read(source) == [expected(row) for row in ROWS[:2]]
    assert (tmp_path / "link.csv").is_symlink()
    assert stat.S_IMODE(source.stat().st_mode) == 0o640
    done(source.rename(tmp_path / "x.csv"), tmp_path / "new.csv", "--network", "bluesky")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.csv").stat().st_mode) == 0o666 & ~mask


def test_out_stays_as_it_was_where_in_is_broken(tmp_path):
    (tmp_path / "out.csv").write_text("as it was")
    write(
        tmp_path / "in.parquet",
        [{"url": f"https://example.com/{i}", "title": "x" * 50} for i in range(50_000)],
    )
    data = bytearray((tmp_path / "in.parquet").read_bytes())
    data[5000:200_000] = bytes(195_000)
    (tmp_path / "in.parquet").write_bytes(data)
    result = run(tmp_path / "in.parquet", tmp_path / "out.csv", "--rejects", tmp_path / "bad.csv")
    assert result.exit_code == 2
    assert (tmp_path / "out.csv").read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.csv"]


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_out_stays_as_it_was_where_the_program_is_ended(tmp_path, end):
    (tmp_path / "out.csv").write_text("as it was")
    arguments = [
        SCRIPT,
        "batch",
        "-",
        str(tmp_path / "out.csv"),
        "--from",
        "csv",
        "--rejects",
        str(tmp_path / "bad.csv"),
    ]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdin.write(b"url,title\n" + b"https://example.com/,A\n" * 50_000)
        process.stdin.flush()
        while sum(path.stat().st_size for path in tmp_path.glob(".out.csv.*")) < 1_000_000:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(end)
        told = process.stderr.read()
    assert process.returncode != 0
    assert b"Traceback" not in told
    assert (tmp_path / "out.csv").read_text() == "as it was"
    if end != signal.SIGKILL:  # nothing can be tidied up after it
        assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_pipes(tmp_path):
    source = write(tmp_path / "in.csv", ROWS[:1] * 30_000)
    first = subprocess.run(
        f"'{SCRIPT}' batch '{source}' | head -n 1", shell=True, capture_output=True, check=False
    )
    assert first.stdout.startswith(b'"id","url","title","facebook"')
    assert b"Traceback" not in first.stderr
    assert (
        done(source, "/dev/null", "--to", "jsonl").stderr
        == "sharelinks: 30,000 rows written, 0 refused\n"
    )


def test_parquet_from_a_pipe(tmp_path):
    source = write(tmp_path / "in.parquet", ROWS[:2])
    command = f"cat '{source}' | '{SCRIPT}' batch - --from parquet --network x"
    piped = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert next(csv.DictReader(piped.stdout.splitlines()))["x"] == expected(ROWS[0])["x"]


def test_a_feed_that_is_too_large(monkeypatch):
    monkeypatch.setattr("sharelinks.tables.readers._LARGEST_FEED", 100)
    assert "has more than 100 bytes" in run("-", "--from", "feed", text=ATOM).stderr


class Pipe(io.BytesIO):
    """A file that can only be read on."""

    def seekable(self) -> bool:
        return False


def test_parquet_that_can_not_be_sought_in(tmp_path):
    data = write(tmp_path / "in.parquet", ROWS[:2]).read_bytes()
    parts = list(READERS["parquet"](Pipe(data), Form(), lambda _: None))
    assert [part.batch.num_rows for part in parts] == [0, 2]
    assert list(parts[1].numbers) == [1, 2]


def test_progress_on_a_terminal(tmp_path):
    source = write(tmp_path / "in.csv", ROWS[:1] * 20_000)
    command = f"{SCRIPT} batch {source} {tmp_path / 'out.csv'}"
    shown = subprocess.run(
        ["script", "-qec", command, "/dev/null"], capture_output=True, text=True, check=True
    )
    assert re.search(r"[\d,]+ rows", shown.stdout)
    assert "20,000 rows written, 0 refused" in shown.stdout


def test_without_the_extra(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "feedparser", None)
    monkeypatch.delitem(sys.modules, "sharelinks.tables.readers", raising=False)
    monkeypatch.delattr(sharelinks.tables, "readers", raising=False)
    result = run(tmp_path / "a.csv")
    assert (
        result.stderr
        == "sharelinks: sharelinks batch needs feedparser: pip install 'sharelinks[batch]'\n"
    )
