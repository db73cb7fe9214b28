"""Share links for Arrow's record batches: each row as `share_links` has it."""

from __future__ import annotations

import importlib
import sys

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharelinks import MissingFieldError, Network, SharelinksError, UnknownNetworkError, share_links
from sharelinks.networks import SIX
from sharelinks.tables.arrow import add_share_links, share_links_schema

URL = "https://example.com/magazin?a=1&b=2"


def table(batches) -> list[dict]:
    return [row for batch in batches for row in batch.to_pylist()]


@given(
    st.lists(
        st.tuples(st.text(max_size=8) | st.just(URL) | st.none(), st.text() | st.none()), max_size=5
    )
)
def test_any_rows(rows):
    texts = [(url and url.encode("utf-8", "replace").decode(), title and title.encode("utf-8", "replace").decode())
             for url, title in rows]  # fmt: skip
    batch = pa.RecordBatch.from_pydict(
        {"url": [url for url, _ in texts], "title": [title for _, title in texts]},
        schema=pa.schema([("url", pa.string()), ("title", pa.string())]),
    )
    added = table(add_share_links([batch]))
    assert len(added) == len(rows)
    for (url, title), row in zip(texts, added, strict=True):
        assert (row["url"], row["title"]) == (url, title)
        try:
            expected = {link.name: link.url for link in share_links(url, title)}
            reason = None
        except SharelinksError as error:
            expected = dict.fromkeys(SIX)
            reason = (
                "url is null" if url is None else str(error).encode("utf-8", "replace").decode()
            )
        assert {name: row[name] for name in (*SIX, "error")} == {**expected, "error": reason}


def test_all_other_columns_pass_and_the_schema_is_told_before():
    schema = pa.schema(
        [
            pa.field("id", pa.decimal128(9, 2)),
            pa.field("link", pa.large_string()),
            pa.field("tags", pa.list_(pa.int8())),
        ],
        metadata={"by": "us"},
    )
    batch = pa.RecordBatch.from_pylist(
        [{"id": 1, "link": URL, "tags": [1, 2]}, {"link": None}], schema=schema
    )
    (added,) = add_share_links([batch], url="link", title=None, networks=["bluesky", "x"])
    assert added.schema.equals(
        share_links_schema(schema, networks=["bluesky", "x"]), check_metadata=True
    )
    assert added.schema.names == ["id", "link", "tags", "bluesky", "x", "error"]
    assert added.select(["id", "link", "tags"]).equals(batch)
    assert added.column("x").to_pylist() == [share_links(URL, networks=["x"])[0].url, None]


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())],
    ids=str,
)
def test_all_kinds_of_text(kind):
    batch = pa.RecordBatch.from_arrays([pa.array([URL, None]).cast(kind)], ["url"])
    rows = table(add_share_links([batch], title=None, networks=["x"]))
    assert [row["error"] for row in rows] == [None, "url is null"]


def test_columns_that_are_no_text():
    batch = pa.RecordBatch.from_pydict({"url": [b"https://example.com/"], "title": [7]})
    assert "url is bytes: decode it" in table(add_share_links([batch]))[0]["error"]
    batch = pa.RecordBatch.from_pydict({"url": [URL], "title": [7]})
    assert "text=7&" in table(add_share_links([batch]))[0]["x"]


def test_text_that_is_not_utf_8():
    data = b"\xff" + URL.encode()
    offsets = pa.array([0, len(data), len(data), 1 + 2 * len(URL) + 0], pa.int32()).buffers()[1]
    urls = pa.Array.from_buffers(pa.string(), 3, [None, offsets, pa.py_buffer(data + URL.encode())])
    (added,) = add_share_links(
        [pa.RecordBatch.from_arrays([urls], ["url"])], title=None, networks=["x"]
    )
    assert added.column("x").to_pylist() == [None, None, share_links(URL, networks=["x"])[0].url]
    first, empty, last = added.column("error").to_pylist()
    assert "url is bytes" in first
    assert "url is empty" in empty
    assert last is None


def test_large_and_empty_batches():
    many = 20_000
    batch = pa.RecordBatch.from_pydict(
        {"url": [f"{URL}&c={i}" for i in range(many)], "title": ["T"] * many}
    )
    added = list(add_share_links([batch, batch.slice(0, 0)], networks=["facebook"]))
    assert [part.num_rows for part in added] == [8192, 8192, 3616, 0]
    assert len({part.schema for part in added}) == 1
    assert list(add_share_links([])) == []


def test_what_every_row_would_be_refused_for():
    batch = pa.RecordBatch.from_pydict({"url": [URL], "title": ["T"], "x": [1]})
    with pytest.raises(UnknownNetworkError):
        add_share_links([batch], networks=["facebok"])
    with pytest.raises(MissingFieldError):
        add_share_links([batch], networks=["lemmy"])
    with pytest.raises(SharelinksError, match="a column 'x' already: rename it"):
        list(add_share_links([batch]))
    with pytest.raises(SharelinksError, match="a column 'facebook' already"):
        share_links_schema(pa.schema([]), networks=["facebook", "facebook"])
    with pytest.raises(
        SharelinksError, match=r"no one column 'link' among url, title, x: name it with url=…"
    ):
        list(add_share_links([batch], url="link", networks=["facebook"]))
    with pytest.raises(SharelinksError, match="name it with title=…"):
        list(add_share_links([batch], title="headline", networks=["facebook"]))
    twice = pa.RecordBatch.from_arrays([pa.array([URL]), pa.array([URL])], ["url", "url"])
    with pytest.raises(SharelinksError, match="no one column 'url'"):
        list(add_share_links([twice], title=None))


def test_an_own_network():
    own = Network(
        "own",
        "Own",
        "https://own.example/",
        {"u": "{url}"},
        source="https://own.example/",
        checked="2026-11-24",
    )
    batch = pa.RecordBatch.from_pydict({"url": [URL], "title": ["T"]})
    assert table(add_share_links([batch], networks=[own]))[0]["own"].startswith(
        "https://own.example/?u=https%3A"
    )


def test_duckdb_reads_and_gives_batches():
    query = f"select '{URL}' as url, 'T' as title from range(5000)"
    reader = pa.RecordBatchReader.from_stream(duckdb.connect().sql(query))
    database = duckdb.connect()
    links = pa.RecordBatchReader.from_batches(
        share_links_schema(reader.schema), add_share_links(reader)
    )
    database.register("links", links)
    assert database.execute("select count(*), min(x), count(error) from links").fetchall() == [
        (5000, share_links(URL, "T")[1].url, 0)
    ]


def test_without_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "sharelinks.tables.arrow")
    with pytest.raises(
        ModuleNotFoundError, match=r"needs pyarrow: pip install 'sharelinks\[arrow\]'"
    ):
        importlib.import_module("sharelinks.tables.arrow")
