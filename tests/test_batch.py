"""The command `sharelinks batch`: formats, exact values, rejected rows, and safe replacement of OUT."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import signal
import stat
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

import sharelinks.tables
from sharelinks import Campaign, SharelinksError, Sharer, share_links
from sharelinks.cli.app import app
from sharelinks.cli.fetching import Source
from sharelinks.tables.readers import READERS
from sharelinks.tables.sources import Form
from sharelinks.tables.texts import csv_columns

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
    arguments = ["batch", *map(str, args)]
    result = CliRunner().invoke(app, arguments, prog_name="sharelinks", input=text)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


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
def test_every_input_and_output_format(tmp_path, source, target):
    result = done(write(tmp_path / f"in{source}", ROWS), tmp_path / f"out{target}")
    assert read(tmp_path / f"out{target}") == [expected(row) for row in ROWS]
    assert (result.stdout, result.stderr) == ("", "sharelinks: 3 rows written, 0 refused\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"in{source}", f"out{target}"]


def test_types_are_kept(tmp_path):
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


def test_json_values_are_kept(tmp_path):
    url = "https://example.com/"
    rows = [
        {"url": url, "title": "A", "n": 1, "price": 1, "big": 2**70, "day": None, "is": True, "tags": ["a", "b"]},
        {"url": url, "title": '"\n\\', "n": None, "price": -0.5, "big": 1, "more": {"a": 2}, "tags": []},
        {"url": url, "title": "B", "n": -7, "more": {"a": 2, "b": [1.5, True, None]}, "big": {}, "is": False},
    ]  # fmt: skip
    names = {name for row in rows for name in row}
    source = write(tmp_path / "in.jsonl", rows)
    done(source, tmp_path / "out.jsonl", "--network", "x")
    got = read(tmp_path / "out.jsonl")
    assert got == [{**dict.fromkeys(names), **expected(row, ["x"])} for row in rows]
    done(source, tmp_path / "out.parquet", "--network", "x")
    got = pq.read_table(tmp_path / "out.parquet")
    types = {
        "n": pa.int64(),
        "price": pa.float64(),
        "is": pa.bool_(),
        "tags": pa.list_(pa.string()),
    }
    assert {name: got.schema.field(name).type for name in types} == types
    assert got.column("more").to_pylist()[1:] == ['{"a": 2}', '{"a": 2, "b": [1.5, true, null]}']


def test_text_among_other_values_makes_a_column_text(tmp_path):
    rows = [{"url": "https://example.com/", "title": title} for title in ("A", 7, None, [1])]
    done(write(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl", "--network", "x")
    got = read(tmp_path / "out.jsonl")
    assert [row["title"] for row in got] == ["A", "7", None, "[1]"]
    assert "text=7&" in got[1]["x"]


def test_later_json_rows_of_another_type_are_refused(tmp_path):
    first = {
        "url": "https://example.com/",
        "title": "T",
        "n": 1,
        "x1": {"a": 2},
        "b": True,
        "t": ["a"],
        "f": 1.5,
    }
    later = [
        {"n": 1.99},
        {"n": -0.5},
        {"n": True},
        {"b": 1},
        {"t": [1]},
        {"t": "a"},
        {"f": 2**53 + 1},
        {"n": 2**64},
    ]
    fine = [{"x1": {"a": 2, "b": 3}}, {"x1": 1.99}, {"f": 2}, {"n": None}]
    rows = [first] * 8192 + [{**first, **row} for row in later + fine]
    result = run(write(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl", "--network", "x",
                 "--rejects", tmp_path / "bad.csv")  # fmt: skip
    assert result.stderr == "sharelinks: 8,196 rows written, 8 refused\n"
    assert read(tmp_path / "out.jsonl")[8192:] == [
        expected({**first, **row}, ["x"]) for row in fine
    ]
    assert [json.loads(row["content"]) for row in read(tmp_path / "bad.csv")] == [
        {**first, **row} for row in later
    ]


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "1e999", '{"a": 1, "a": 2}', "[NaN]"])
def test_invalid_json_is_refused(value):
    text = f'{{"url": "https://example.com/", "title": "A", "n": {value}}}\n'
    result = run("-", "--from", "jsonl", "--to", "jsonl", text=text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "row 1: is not JSON: " in result.stderr


def test_values_without_json_are_refused(tmp_path):
    row = {"url": "https://example.com/", "title": "A"}
    write(tmp_path / "in.parquet", [{**row, "n": [n]} for n in (1.5, float("nan"), float("inf"))])
    result = run(tmp_path / "in.parquet", tmp_path / "out.jsonl", "--network", "x")
    assert (result.exit_code, len(read(tmp_path / "out.jsonl"))) == (1, 1)
    assert (
        "row 2: does not fit its column: Out of range float values are not JSON compliant"
        in result.stderr
    )


ODD = {
    "ns": pa.array([1_700_000_000_123_456_789], pa.timestamp("ns")),
    "zone": pa.array([1_700_000_000], pa.timestamp("s", "Mars/Phobos")),
    "far": pa.array([2**49], pa.timestamp("ms")),
    "beyond": pa.array([2**60], pa.timestamp("ms")),
    "day": pa.array([2**30], pa.date32()),
    "span": pa.array([1], pa.duration("ns")),
    "time": pa.array([1], pa.time64("ns")),
    "money": pa.array(["1.50"]).cast(pa.decimal128(9, 2)),
    "bytes": pa.array([b"A"]),
    "view": pa.array(["A"], pa.string_view()),
    "views": pa.array([["A"]], pa.list_(pa.string_view())),
    "words": pa.array(["A"]).dictionary_encode(),
    "times": pa.array([[1, None]], pa.list_(pa.timestamp("ns", "Europe/Berlin"))),
    "deep": pa.array([{"a": [{"b": 1}]}], pa.struct({"a": pa.list_(pa.struct({"b": pa.duration("s")}))})),
    "map": pa.array([[("A", 1)]], pa.map_(pa.string(), pa.timestamp("ns"))),
    "pair": pa.array([[1, 2]], pa.list_(pa.time32("s"), 2)),
    "none": pa.nulls(1),
    "half": pa.array([1.5], pa.float16()),
}  # fmt: skip


@pytest.mark.parametrize("target", ["out.csv", "out.jsonl", "out.parquet"])
def test_columns_of_every_type(tmp_path, target):
    columns = {"url": ["https://example.com/"], "title": ["A"], **ODD}
    pq.write_table(pa.table(columns), tmp_path / "in.parquet")
    done(tmp_path / "in.parquet", tmp_path / target, "--network", "x")
    (row,) = read(tmp_path / target) if target != "out.parquet" else [None]
    if target == "out.jsonl":
        names = ("ns", "zone", "far", "span", "money", "bytes", "view", "words")
        assert [row[name] for name in names] == [
            "2023-11-14 22:13:20.123456789", "2023-11-14 22:13:20.000Z", "19809-03-05 11:03:41.312",
            1, "1.50", "A", "A", "A",
        ]  # fmt: skip
        assert str(2**60) in row["beyond"]
        assert row["times"] == ["1970-01-01 00:00:00.000000001Z", None]
        assert (row["deep"], row["pair"]) == ({"a": [{"b": 1}]}, ["00:00:01.000", "00:00:02.000"])
    elif target == "out.csv":
        assert (row["ns"], row["none"]) == ("2023-11-14 22:13:20.123456789", "")
        assert json.loads(row["deep"]) == {"a": [{"b": 1}]}


def test_type_without_text_is_refused():
    spans = pa.array([pa.MonthDayNano([1, 2, 3])])
    table = pa.table({"url": ["https://example.com/"], "title": ["A"], "span": spans})
    with pytest.raises(
        SharelinksError, match="columns of month_day_nano_interval can't be written as text"
    ):
        csv_columns(table.to_batches()[0])


def test_invalid_text_in_any_column(tmp_path):
    offsets = pa.array([0, 1, 2], pa.int32()).buffers()[1]
    broken = pa.Array.from_buffers(pa.string(), 2, [None, offsets, pa.py_buffer(b"\xffA")])
    table = pa.table({"url": ["https://example.com/"] * 2, "title": ["A", "B"], "note": broken})
    pq.write_table(table, tmp_path / "in.parquet")
    for target in ("out.csv", "out.jsonl"):
        result = run(tmp_path / "in.parquet", tmp_path / target, "--network", "x")
        assert (result.exit_code, len(read(tmp_path / target))) == (1, 1)
        assert "row 1: holds bytes or characters that are not Unicode text" in result.stderr


def test_duplicate_column_names(tmp_path):
    url, a = pa.array(["https://example.com/"]), pa.array(["A"])
    twice = pa.Table.from_arrays([url, a, a, a], ["url", "title", "a", "a"])
    pq.write_table(twice, tmp_path / "in.parquet")
    result = run(tmp_path / "in.parquet", tmp_path / "out.jsonl")
    assert (result.exit_code, result.stderr) == (
        2,
        "sharelinks: two columns are named 'a': rename one\n",
    )
    done(tmp_path / "in.parquet", tmp_path / "out.parquet", "--network", "x")
    assert pq.read_schema(tmp_path / "out.parquet").names == ["url", "title", "a", "a", "x"]


def test_column_options_and_standard_streams():
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


def test_empty_table_keeps_its_columns():
    header = done("-", "--from", "csv", text="\ufeffurl,title,note\n").stdout
    assert header.replace('"', "").strip() == ",".join(["url", "title", "note", *SIX])
    assert done("-", "--from", "jsonl", "--to", "jsonl", text="\n").stdout == ""


def test_parquet_without_rows(tmp_path):
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


def test_feed(tmp_path):
    (tmp_path / "feed.xml").write_bytes(RSS)
    result = run(tmp_path / "feed.xml", tmp_path / "out.jsonl", "--network", "x")
    assert result.exit_code == 1  # one entry has no link
    assert result.stderr == "sharelinks: row 2: url is null\nsharelinks: 1 row written, 1 refused\n"
    row = {"url": "https://example.com/a?x=1&y=2", "title": "Für alle & mehr"}
    (got,) = read(tmp_path / "out.jsonl")
    assert got == {**expected(row, ["x"]), "published": "Tue, 24 Nov 2026 10:00:00 GMT"}
    got = json.loads(
        done("-", "--from", "feed", "--to", "jsonl", "--network", "x", text=ATOM).stdout
    )
    assert (got["url"], got["title"]) == ("https://example.com/b", "A <b>")


def test_sitemap(tmp_path):
    (tmp_path / "map.xml").write_bytes(SITEMAP)
    done(tmp_path / "map.xml", tmp_path / "out.jsonl", "--network", "facebook")
    assert [(row["url"], row["title"], row["lastmod"]) for row in read(tmp_path / "out.jsonl")] == [
        ("https://example.com/a?x=1&y=2", None, "2026-11-24"),
        ("https://example.com/b", "Neues", None),
    ]


JSON_FEED = """\ufeff{"version": "https://jsonfeed.org/version/1.1", "title": "M", "items": [
{"id": "1", "url": "https://example.com/a?x=1&y=2", "title": "F\u00fcr alle", "date_published": "2026-11-24T10:00:00Z"},
{"id": "2", "external_url": "https://example.com/b", "content_text": "Ohne Titel"}, {"id": 3}]}"""


def test_json_feed(tmp_path):
    (tmp_path / "feed.json").write_text(JSON_FEED, "utf-8")
    result = run(tmp_path / "feed.json", tmp_path / "out.jsonl", "--network", "x")
    assert (
        result.stderr == "sharelinks: row 3: url is null\nsharelinks: 2 rows written, 1 refused\n"
    )
    assert [
        (row["url"], row["title"], row["published"]) for row in read(tmp_path / "out.jsonl")
    ] == [
        ("https://example.com/a?x=1&y=2", "F\u00fcr alle", "2026-11-24T10:00:00Z"),
        ("https://example.com/b", None, None),
    ]


@pytest.mark.parametrize(
    "whole", [RSS, ATOM, SITEMAP, JSON_FEED.encode()], ids=["rss", "atom", "sitemap", "json"]
)
def test_truncated_feed_is_refused(tmp_path, whole):
    (tmp_path / "out.csv").write_text("as it was")
    for end in (len(whole) // 2, len(whole) - 3):
        (tmp_path / "in").write_bytes(whole[:end])
        result = run(tmp_path / "in", tmp_path / "out.csv")
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1), result.stderr
        assert (tmp_path / "out.csv").read_text() == "as it was"


def test_feed_without_entries():
    for text in (
        b'<rss version="2.0"><channel/></rss>',
        b'{"version": "https://jsonfeed.org/version/1", "items": []}',
    ):
        assert done("-", "--from", "feed", text=text).stdout.startswith('"url","title","published"')
    for text in (b"", b"{}", b"[]", b"<a/>"):
        result = run("-", "--from", "feed", text=text)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert "it is not" in result.stderr


@pytest.mark.parametrize(
    ("namespace", "prefix"),
    [("http://www.sitemaps.org/schemas/sitemap/0.9/", ""), ("http://www.google.com/schemas/sitemap/0.84", ""),
     ("https://www.sitemaps.org/schemas/sitemap/0.9", "sm:"), ("", "")],
)  # fmt: skip
def test_sitemap_namespaces(namespace, prefix):
    mark = f' xmlns{":" if prefix else ""}{prefix[:-1]}="{namespace}"' if namespace else ""
    image = "<i:image xmlns:i='http://www.google.com/schemas/sitemap-image/1.1'><i:loc>i</i:loc></i:image>"
    text = f"<urlset{mark}><url>{image}<loc> https://example.com/a </loc></url></urlset>"
    text = re.sub(r"(</?)(urlset|url|loc)\b", rf"\1{prefix}\2", text)
    (row,) = csv.DictReader(done("-", text=text).stdout.splitlines())
    assert row["url"] == "https://example.com/a"


def test_sitemap_index(tmp_path):
    names = ("a.xml", "b.xml.gz")
    entries = "".join(
        f"<sitemap><loc>https://example.com/maps/{name}</loc></sitemap>" for name in names
    )
    (tmp_path / "index.xml").write_text(f"<sitemapindex>{entries}</sitemapindex>")
    (tmp_path / "a.xml").write_bytes(SITEMAP)
    result = run(tmp_path / "index.xml", tmp_path / "out.csv")
    assert (result.exit_code, (tmp_path / "out.csv").exists()) == (2, False)
    assert (
        "its sitemap 'https://example.com/maps/b.xml.gz' can't be read: it is not in the folder"
        in result.stderr
    )
    (tmp_path / "b.xml.gz").write_bytes(gzip.compress(SITEMAP.replace(b"/b<", b"/c<")))
    done(tmp_path / "index.xml", tmp_path / "out.csv")
    assert [row["url"][-2:] for row in read(tmp_path / "out.csv")] == ["=2", "/b", "=2", "/c"]
    (tmp_path / "a.xml").write_text("<sitemapindex/>")
    assert "not a sitemap: its root element is" in run(tmp_path / "index.xml").stderr


@pytest.mark.parametrize("name", ["..%2Fa.xml", "%2E%2E%2Fa.xml", "..%2F..%2Fa.xml", "..", ""])
def test_sitemap_index_reads_only_its_own_folder(tmp_path, name):
    index = tmp_path / "maps" / "site" / "index.xml"
    index.parent.mkdir(parents=True)
    index.write_text(
        f"<sitemapindex><sitemap><loc>https://example.com/{name}</loc></sitemap></sitemapindex>"
    )
    for folder in index.parents[1:3]:
        (folder / "a.xml").write_bytes(SITEMAP)
    result = run(index, tmp_path / "out.csv")
    assert (result.exit_code, (tmp_path / "out.csv").exists()) == (2, False)
    assert "--follow fetches it" in result.stderr


def test_follow_fetches_sitemaps(tmp_path, monkeypatch):
    index = (
        "<sitemapindex><sitemap><loc>https://example.com/a.xml.gz</loc></sitemap></sitemapindex>"
    )
    (tmp_path / "index.xml").write_text(index)
    asked = []

    def fetch(url, *, private, types, largest):
        asked.append((url, private, types, largest))
        return Source(gzip.compress(SITEMAP))

    monkeypatch.setattr("sharelinks.cli.batch.fetch", fetch)
    done(tmp_path / "index.xml", tmp_path / "out.csv", "--follow")
    assert [row["url"][-2:] for row in read(tmp_path / "out.csv")] == ["=2", "/b"]
    done(tmp_path / "index.xml", tmp_path / "out.csv", "--follow", "--private")
    (first, second) = asked
    assert first == ("https://example.com/a.xml.gz", False, (), 52_428_800)
    assert second == ("https://example.com/a.xml.gz", True, (), 52_428_800)


class Sitemaps(BaseHTTPRequestHandler):
    """A server on this machine whose one page is a sitemap."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(SITEMAP)

    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0"])
def test_sitemaps_of_this_machine_are_not_fetched_unasked(tmp_path, host):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Sitemaps)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://{host}:{server.server_port}/b.xml"
    index = f"<sitemapindex><sitemap><loc>{address}</loc></sitemap></sitemapindex>"
    (tmp_path / "index.xml").write_text(index)
    refused = run(tmp_path / "index.xml", tmp_path / "out.csv", "--follow")
    assert (refused.exit_code, (tmp_path / "out.csv").exists()) == (2, False)
    assert "is on this machine or in a private network: use --private" in refused.stderr
    done(tmp_path / "index.xml", tmp_path / "out.csv", "--follow", "--private")
    assert len(read(tmp_path / "out.csv")) == 2
    server.shutdown()
    server.server_close()


def test_relative_urls_are_completed():
    text = (
        '<rss version="2.0"><channel><item><title>A</title><link>/a</link></item></channel></rss>'
    )
    out = done("-", "--base-url", "https://example.com", "--network", "x", text=text).stdout
    (row,) = csv.DictReader(out.splitlines())
    assert (row["url"], row["x"]) == (
        "/a",
        share_links("https://example.com/a", "A", networks=["x"])[0].url,
    )


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet", "rss", "xml"])
@pytest.mark.parametrize("packing", ["", "gzip", "zstd"])
def test_pipe_is_read_like_a_file(tmp_path, kind, packing):
    source = tmp_path / f"in.{kind}"
    source.write_bytes({"rss": RSS, "xml": SITEMAP}.get(kind, b""))
    if kind in {"csv", "jsonl", "parquet"}:
        write(source, ROWS)
    data = source.read_bytes()
    if packing:
        packed = pa.BufferOutputStream()
        with pa.CompressedOutputStream(packed, packing) as stream:
            stream.write(data)
        data = packed.getvalue().to_pybytes()
        source = source.with_name(f"{source.name}.{ {'gzip': 'gz', 'zstd': 'zst'}[packing] }")
        source.write_bytes(data)
        cut = run("-", text=data[:-5])
        assert (cut.exit_code, cut.stderr.count("\n")) == (2, 1), cut.stderr
    assert done_or_refused(source) == done_or_refused("-", text=data)


def done_or_refused(*args: object, text: bytes | None = None) -> str:
    result = run(*args, text=text)
    assert result.exit_code == (
        1 if "Ohne Adresse" in str(RSS) and "row 2: url is null" in result.stderr else 0
    )
    return result.stdout


EXCEL = "url;title;note\r\nhttps://example.com/;F\u00fcr \u201ealle\u201c \u20ac;-\r\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (EXCEL.encode("cp1252"), ["cp1252", "separated by ';'"]),
        (EXCEL.encode("utf-8-sig"), ["separated by ';'"]),
        (b"sep=;\r\n" + EXCEL.encode("cp1252"), ["cp1252"]),
        ("\ufeffsep=;\n".encode() + EXCEL.encode(), []),
        (EXCEL.replace(";", "\t").encode("utf-16"), ["separated by '\\t'"]),
        (EXCEL.replace(";", "\t").encode(), ["separated by '\\t'"]),
        (EXCEL.replace(";", ",").encode(), []),
    ],
    ids=["German Excel", "with a mark", "sep", "sep with a mark", "Unicode text", "tsv", "plain"],
)
def test_csv_of_spreadsheets(tmp_path, data, told):
    for name in ("in.csv", "in.tsv"):
        (tmp_path / name).write_bytes(data)
        result = done(tmp_path / name, tmp_path / "out.csv")
        assert read(tmp_path / "out.csv") == [
            expected(
                {
                    "url": "https://example.com/",
                    "title": "F\u00fcr \u201ealle\u201c \u20ac",
                    "note": "-",
                }
            )
        ]
        assert result.stderr.count("\n") == len(told) + 1
        assert all(words in result.stderr for words in told)


@pytest.mark.parametrize("tab", ["\\t", "tab", "\t"])
def test_tab_as_delimiter(tab):
    text = "url\ttitle,\tn\nhttps://example.com/\tA, B\t1\n"
    out = done(
        "-", "--from", "csv", "--delimiter", tab, "--title-column", "title,", text=text
    ).stdout
    assert next(csv.DictReader(out.splitlines()))["title,"] == "A, B"


def test_excel_option(tmp_path):
    texts = [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\tx",
        "\n=1",
        "\uff1d1",
        "-5",
        "+49,5",
        "A=1",
        "",
    ]
    write(
        tmp_path / "in.jsonl",
        [{"url": "https://example.com/", "title": text, "=n": -5} for text in texts],
    )
    done(tmp_path / "in.jsonl", tmp_path / "out.csv", "--excel", "--delimiter", ";")
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row["title"] for row in rows] == [*("'" + text for text in texts[:7]), *texts[7:]]
    assert {row["'=n"] for row in rows} == {"-5"}
    assert rows[0]["x"] == share_links("https://example.com/", "=1+1")[1].url
    assert (
        "--excel is for CSV" in run(tmp_path / "in.jsonl", tmp_path / "out.jsonl", "--excel").stderr
    )


def test_column_and_sharer_options(tmp_path):
    row = {"url": "https://example.com/?utm_source=x&a=1", "title": "T", "teaser": "Worum es geht", "tags": "a, b",
           "pic": "https://example.com/p.png", "toot": "mastodon.example"}  # fmt: skip
    columns = {"description": "teaser", "hashtags": "tags", "image": "pic", "instance": "toot"}
    options = [part for field, name in columns.items() for part in ("--column", f"{field}={name}")]
    tags = ("--campaign", "name=Fr\u00fchling", "--campaign", "mtm_kwd=x=y")
    networks = ["x", "pinterest", "mastodon"]
    options += [part for name in networks for part in ("--network", name)]
    done(write(tmp_path / "in.csv", [row]), tmp_path / "out.jsonl", *options, *tags, "--via", "@us", "--strip-tracking",
         "--jobs", 1)  # fmt: skip
    campaign = Campaign(name="Fr\u00fchling", params={"mtm_kwd": "x=y"})
    sharer = Sharer(networks=networks, campaign=campaign, via="us", strip_tracking=True)
    links = sharer.links(
        row["url"], row["title"], **{field: row[name] for field, name in columns.items()}
    )
    assert read(tmp_path / "out.jsonl") == [{**row, **{link.name: link.url for link in links}}]
    long = write(tmp_path / "in.csv", [{"url": "https://example.com/", "title": "x" * 500}])
    done(long, tmp_path / "out.jsonl", "--network", "x", "--no-fit")
    assert "x" * 500 in read(tmp_path / "out.jsonl")[0]["x"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--column", "teaser"], "give FIELD=NAME. Try 'sharelinks batch --help'."),
        (
            ["--column", "description=x"],
            "no column 'x' among 'id', 'url', 'title': name it with --column",
        ),
        (["--column", "teasr=title"], "teasr"),
        (["--campaign", "name"], "give TAG=VALUE"),
        (["--via", "no handle"], "is not"),
        (["--jobs", "0"], "jobs"),
    ],
)
def test_invalid_options_are_refused(tmp_path, options, words):
    result = run(write(tmp_path / "in.csv", ROWS[:2]), tmp_path / "out.csv", *options)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1), result.stderr
    assert words in result.stderr


def test_parallel_jobs_keep_the_order(tmp_path):
    rows = [
        {"url": f"https://example.com/{i}", "title": "T" if i % 7 else "x" * 300}
        for i in range(60_000)
    ]
    source = write(tmp_path / "in.csv", rows)
    done(source, tmp_path / "out.csv", "--jobs", 5, "--network", "facebook")
    done(source, tmp_path / "one.csv", "--jobs", 1, "--network", "facebook")
    assert [row["url"] for row in read(tmp_path / "out.csv")] == [row["url"] for row in rows]
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "one.csv").read_bytes()


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_many_columns(tmp_path, kind):
    row = {"url": "https://example.com/", "title": "A", **{f"c{i}": str(i) for i in range(5_000)}}
    source = write(tmp_path / f"in.{kind}", [row] * 3)
    done(source, tmp_path / f"out.{kind}", "--network", "x")
    assert read(tmp_path / f"out.{kind}") == [expected(row, ["x"])] * 3
    result = run(source, "--title-column", "kopf")
    assert len(result.stderr) < 1000


@pytest.mark.parametrize(("kind", "most"), [("csv", 81), ("jsonl", 81), ("parquet", 1024)])
def test_large_values_are_read_in_small_batches(tmp_path, kind, most):
    row = {"url": "https://example.com/", "title": "A", "body": "x" * 100_000}
    source = write(tmp_path / f"in.{kind}", [row] * (2 * most - 10))
    with source.open("rb") as file:
        sizes = [part.batch.num_rows for part in READERS[kind](file, Form(), lambda _: None)]
    assert (sizes[0], sum(sizes[1:])) == (0, 2 * most - 10)
    assert max(sizes) <= most


CSV = b"""url,title
https://example.com/,A
javascript:alert(1),B
https://example.com/,C,D
https://example.com/
https://example.com/,\xc3\xa4
,F
https://example.com/,\xff
"""
REASONS = (
    "not an absolute http",
    "expected 2 values, got 3",
    "expected 2 values, got 1",
    "url is empty",
    "not Unicode text",
)


def test_bad_rows_are_rejected_and_reported(tmp_path):
    (tmp_path / "in.csv").write_bytes(CSV)
    result = run(tmp_path / "in.csv", tmp_path / "out.csv", "--rejects", tmp_path / "bad.csv")
    assert (result.exit_code, result.stderr) == (1, "sharelinks: 2 rows written, 5 refused\n")
    assert [row["title"] for row in read(tmp_path / "out.csv")] == ["A", "ä"]
    told = sorted(read(tmp_path / "bad.csv"), key=lambda row: int(row["row"]))
    assert [row["row"] for row in told] == ["3", "4", "5", "7", "8"]
    assert all(words in row["reason"] for row, words in zip(told, REASONS, strict=True))
    assert json.loads(told[0]["content"]) == {"url": "javascript:alert(1)", "title": "B"}
    assert json.loads(told[1]["content"]) == {"": ["https://example.com/", "C", "D"]}
    assert json.loads(told[4]["content"]) == {"url": "https://example.com/", "title": "\udcff"}


def test_bad_json_lines_are_rejected(tmp_path):
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
    assert "is not JSON" in told[2]
    assert told[3] == "is not a JSON object"
    assert "not Unicode text" in told[4]
    assert "have no column 'new'" in told[8206]
    assert "'n' is not int64, as in the rows before it" in told[8207]


@pytest.mark.parametrize(
    "rows",
    [
        'https://example.com/,"A\n' + "x\n" * 600_000,
        'https://example.com/,"A\n',
        'https://example.com/,"A',
        'https://example.com/,"A\nhttps://example.com/,B\nhttps://example.com/,"C"\n',
    ],
    ids=["long", "last", "last without a line break", "swallows rows"],
)
def test_unclosed_quote_is_refused(tmp_path, rows):
    (tmp_path / "in.csv").write_text(f"url,title\nhttps://example.com/,Z\n{rows}")
    (tmp_path / "out.csv").write_text("as it was")
    result = run(tmp_path / "in.csv", tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "a quote that opens in line 3 does not end where its value does" in result.stderr
    assert (tmp_path / "out.csv").read_text() == "as it was"


def test_misplaced_quote_rejects_its_row():
    result = run(
        "-", "--from", "csv", text='url,title\nhttps://example.com/,"A" B\nhttps://example.com/,C\n'
    )
    assert (result.exit_code, result.stdout.count("\n")) == (1, 2)
    assert "row 2: is not CSV" in result.stderr


@pytest.mark.parametrize(
    ("name", "data", "args", "words"),
    [
        ("a.csv", b"", (), "it is empty: its first line has to name the columns"),
        ("a.csv", b"url,url\n", (), "two columns are named 'url'"),
        ("a.csv", b"link,title\n", (), "there is no column 'url' among 'link', 'title': name it with --url-column"),
        ("a.csv", b"url,kopf\n", (), "name it with --title-column"),
        ("a.csv", b"url,title\n", ("--encoding", "klingon"), "there is no encoding 'klingon'"),
        ("a.csv", b"u\xffrl,title\n", ("--encoding", "utf-16"), "can't read"),
        ("a.csv", b"url,title\n", ("--delimiter", "::"), "give one character"),
        ("a.csv", b"url,title\n", ("--network", "facebok"), "did you mean 'facebook'"),
        ("a.csv", b"url,title\n", ("--network", "lemmy"), "needs the field 'instance'"),
        ("a.csv", b"url,title,x\nhttps://example.com/,A,1\n", (), "column 'x' exists already"),
        ("a.csv", b'"' + b"x" * 1_000_001, (), "its first line is not CSV"),
        ("a.parquet", b"PAR1 nothing", (), "it is not a Parquet file that can be read"),
        ("a.xml", b"<html>", (), "it is not a feed"),
        ("a.xml", b"<urlset>", (), "it is not XML"),
        ("a.xml", b"<urls/>", ("--from", "sitemap"), "it is not a sitemap"),
        ("a.xml", SITEMAP[:300], (), "it is not XML"),
        ("a.xml", b'<!DOCTYPE a [<!ENTITY b "c">' + b"".join(b'<!ENTITY %c "%s">' % (i + 1, b"&%c;" % i * 20)
                  for i in range(98, 112)) + b"]><urlset>&p;</urlset>", (), "it is not"),
        ("a.xlsx", b"PK\3\4\x14", (), "it is a ZIP file, such as an Excel workbook: save it as CSV"),
        ("a.txt", b"", (), "neither its name nor its first bytes tell its format"),
        ("a.csv", b"url,title\n", ("--to", "parquet"), "can't write parquet to '-'"),
        ("a.csv", b"url,title\n", ("out.xlsx",), "can't write an unknown format to 'out.xlsx': name a file of csv"),
    ],
)  # fmt: skip
def test_unreadable_input_is_refused(tmp_path, name, data, args, words):
    (tmp_path / name).write_bytes(data)
    result = run(tmp_path / name, *args)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1), result.stderr
    assert words in result.stderr


def test_missing_files_and_folders_are_refused(tmp_path):
    source = write(tmp_path / "in.csv", ROWS[:2])
    for args in ((tmp_path / "no.csv",), (source, tmp_path / "no" / "out.csv"), (source, tmp_path / "out.xml"),
                 (source, tmp_path / "out.csv", "--rejects", tmp_path / "no" / "bad.csv"), ("a\0.csv",)):  # fmt: skip
        result = run(*args)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1), (
            result.output
        )
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_output_is_replaced_at_the_end_and_keeps_its_mode(tmp_path):
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


def test_broken_input_leaves_the_output_alone(tmp_path):
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


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_signal_leaves_the_output_alone(tmp_path, end):
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

    def heed() -> None:
        """Restore the default action of the signal, which nohup and "&" ignore for their children."""
        if end != signal.SIGKILL:
            signal.signal(end, signal.SIG_DFL)

    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heed
    ) as process:
        process.stdin.write(b"url,title\n" + b"https://example.com/,A\n" * 150_000)
        process.stdin.flush()
        while sum(path.stat().st_size for path in tmp_path.glob(".out.csv.*")) < 1_000_000:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(end)
        told = process.stderr.read()
    assert process.returncode == (-end if end == signal.SIGKILL else 128 + end)
    assert b"Traceback" not in told
    assert (tmp_path / "out.csv").read_text() == "as it was"
    if end != signal.SIGKILL:  # which leaves no chance to clean up
        assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess:
    """Run a command line in a shell that finds the tested `sharelinks`."""
    paths = os.pathsep.join([str(Path(SCRIPT).parent), os.environ["PATH"]])
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, check=False,
                          env={**os.environ, "PATH": paths, **environment})  # fmt: skip


def test_broken_pipe(tmp_path):
    write(tmp_path / "in.csv", ROWS[:1] * 30_000)
    for out in ("", "/dev/stdout --to csv", "--to jsonl"):
        command = f"sharelinks batch in.csv {out} | head -n 1; exit ${{PIPESTATUS[0]}}"
        result = shell(command, tmp_path)
        assert (result.returncode, result.stdout.count(b"\n"), result.stderr) == (141, 1, b""), out


def test_output_to_devices_and_pipes(tmp_path):
    write(tmp_path / "in.csv", ROWS[:1])
    whole = shell("sharelinks batch in.csv", tmp_path)
    for command in ("sharelinks batch in.csv /dev/stdout --to csv", "sharelinks batch in.csv >(cat) --to csv | cat",
                    "sharelinks batch in.csv /dev/fd/1 --to csv > a; cat a",
                    "sharelinks batch in.csv /dev/stdout --to csv >> b; cat b"):  # fmt: skip
        assert shell(command, tmp_path).stdout == whole.stdout, command
    result = shell("sharelinks batch in.csv /dev/null --to jsonl", tmp_path)
    assert result.stderr == b"sharelinks: 1 row written, 0 refused\n"


@pytest.mark.parametrize(
    ("command", "status", "words"),
    [
        ("sharelinks batch in.csv >&-", 2, b"standard output is closed"),
        ("sharelinks batch - --from csv <&-", 2, b"standard input is closed"),
        ("sharelinks batch in.csv out.csv 2>&-", 0, b""),
        ("sharelinks batch in.csv out.csv <&- >&-", 0, b"1 row written"),
        ("sharelinks batch missing.csv 2>&-", 2, b""),
        ("sharelinks networks >&- 2>&-", 0, b""),
    ],
)
def test_closed_standard_streams(tmp_path, command, status, words):
    write(tmp_path / "in.csv", ROWS[:1])
    result = shell(command, tmp_path)
    assert (result.returncode, result.stdout) == (status, b"")
    assert words in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_output_encoding_without_a_character(tmp_path, encoding):
    (tmp_path / "in.csv").write_text("url,title\n" + "bad,\u65e5\n" * 9)
    result = shell(
        "sharelinks batch in.csv; sharelinks batch \u65e5.csv", tmp_path, PYTHONIOENCODING=encoding
    )
    assert result.returncode == 2
    told = result.stderr.decode(encoding, "replace")
    assert "--rejects FILE has them all" in told
    assert "Traceback" not in told


def test_crash_has_its_own_exit_code(tmp_path):
    write(tmp_path / "in.csv", ROWS[:1])
    (tmp_path / "sitecustomize.py").write_text(
        "import sharelinks.tables.pipeline as p\ndef crash(*a, **k): raise RuntimeError('ours')\np.built = crash\n"
    )
    result = shell("sharelinks batch in.csv out.csv", tmp_path, PYTHONPATH=str(tmp_path))
    assert result.returncode == 70
    assert b"RuntimeError: ours" in result.stderr
    assert not (tmp_path / "out.csv").exists()


def test_read_only_file_is_not_replaced(tmp_path):
    write(tmp_path / "in.csv", ROWS[:1])
    (tmp_path / "out.csv").write_text("as it was")
    (tmp_path / "out.csv").chmod(0o444)
    result = run(tmp_path / "in.csv", tmp_path / "out.csv")
    assert (result.exit_code, (tmp_path / "out.csv").read_text()) == (2, "as it was")
    assert "it is read-only" in result.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_replaced_file_keeps_its_owner(tmp_path):
    write(tmp_path / "in.csv", ROWS[:1])
    (tmp_path / "out.csv").touch()
    os.chown(tmp_path / "out.csv", 12345, 54321)
    done(tmp_path / "in.csv", tmp_path / "out.csv")
    status = (tmp_path / "out.csv").stat()
    assert (status.st_uid, status.st_gid) == (12345, 54321)


def test_rejects_do_not_overwrite_the_table(tmp_path):
    source, target = write(tmp_path / "in.csv", ROWS[:1]), tmp_path / "out.csv"
    for name in ("soft", "hard", "to"):
        (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / "soft").symlink_to(source)
    (tmp_path / "hard").hardlink_to(source)
    (tmp_path / "to").symlink_to(target)
    before = source.read_bytes()
    for rejects, name in ((source, "IN"), (tmp_path / "soft", "IN"), (tmp_path / "hard", "IN"), (target, "OUT"),
                          (tmp_path / "to", "OUT"), (tmp_path / "." / "out.csv", "OUT")):  # fmt: skip
        result = run(source, target, "--rejects", rejects)
        assert (result.exit_code, target.exists(), source.read_bytes()) == (2, False, before)
        assert f"--rejects names {name} itself" in result.stderr
    result = shell("sharelinks batch in.csv --rejects out.csv > out.csv", tmp_path)
    assert b"--rejects names OUT itself" in result.stderr


def test_parquet_from_a_pipe(tmp_path):
    source = write(tmp_path / "in.parquet", ROWS[:2])
    command = f"cat '{source}' | '{SCRIPT}' batch - --from parquet --network x"
    piped = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert next(csv.DictReader(piped.stdout.splitlines()))["x"] == expected(ROWS[0])["x"]


def test_feed_that_is_too_large(monkeypatch):
    monkeypatch.setattr("sharelinks.tables.feeds._LARGEST_FEED", 100)
    assert "has more than 100 bytes" in run("-", "--from", "feed", text=ATOM).stderr


class Pipe(io.BytesIO):
    """A file without random access."""

    def seekable(self) -> bool:
        return False


def test_parquet_from_an_unseekable_file(tmp_path):
    data = write(tmp_path / "in.parquet", ROWS[:2]).read_bytes()
    parts = list(READERS["parquet"](Pipe(data), Form(), lambda _: None))
    assert [part.batch.num_rows for part in parts] == [0, 2]
    assert list(parts[1].numbers) == [1, 2]


def test_progress_in_the_terminal(tmp_path):
    source = write(tmp_path / "in.csv", ROWS[:1] * 20_000)
    command = f"{SCRIPT} batch {source} {tmp_path / 'out.csv'}"
    shown = subprocess.run(
        ["script", "-qec", command, "/dev/null"], capture_output=True, text=True, check=True
    )
    assert re.search(r"[\d,]+ rows", shown.stdout)
    assert "20,000 rows written, 0 refused" in shown.stdout


def test_missing_extra_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "feedparser", None)
    for name in ("readers", "feeds"):
        monkeypatch.delitem(sys.modules, f"sharelinks.tables.{name}", raising=False)
        monkeypatch.delattr(sharelinks.tables, name, raising=False)
    result = run(tmp_path / "a.csv")
    assert (
        result.stderr
        == "sharelinks: sharelinks batch needs feedparser: pip install 'pysharelinks[batch]'\n"
    )
