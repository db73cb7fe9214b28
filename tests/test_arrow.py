"""Share links for Arrow record batches: every row equals `share_links`."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sharelinks.tables.arrow
from sharelinks import (
    NETWORKS,
    Campaign,
    MissingFieldError,
    Network,
    SharelinksError,
    Sharer,
    UnknownNetworkError,
    clean,
    share_links,
    share_url,
)
from sharelinks.encoding import percent_encode
from sharelinks.fitting.counting import COUNTINGS
from sharelinks.tables import add_share_links, share_links_schema
from sharelinks.tables.columns import _UNSURE, _most

URL = "https://example.com/magazin?a=1&b=2"
OWN = Network(
    "own",
    "Own",
    "https://own.example/{hashtag}",
    {"u": "{url}", "t": "{description|title} by {via}"},
)


def table(batches) -> list[dict]:
    return [row for batch in batches for row in batch.to_pylist()]


def expected(sharer: Sharer, row: dict, fields: dict[str, str]) -> dict:
    """Return the links or the error of a row, computed by the core."""
    try:
        if row["url"] is None:
            raise SharelinksError("url is null")
        links = sharer.links(
            row["url"], **{field: row[name] for field, name in fields.items() if field != "url"}
        )
        return {**{link.name: link.url for link in links}, "error": None}
    except SharelinksError as error:
        reason = str(error).encode("utf-8", "replace").decode()
        return {**dict.fromkeys(network.name for network in sharer.networks), "error": reason}


# Mostly ordinary values, which take the columnar path, mixed with any others.
WORDS = st.lists(
    st.sampled_from(
        ["Für", "alle", "日本語", "Q&A", "100%", "🎉", "v1.0", "example.com", "+", "👩‍🚀"]
    ),
    min_size=1,
).map(" ".join)
TEXTS = WORDS | WORDS.map(lambda words: 40 * words) | st.text(max_size=20) | st.none()
PATHS = st.lists(
    st.sampled_from(
        ["a", "b-c", "?d=1", "&utm_source=e", "#f", "%C3%A4", "ä", ".html", " ", "&fbclid=g"]
    )
)
URLS = (
    PATHS.map(lambda parts: "https://example.com/" + "".join(parts))
    | st.sampled_from(
        [
            URL,
            "http://xn--bcher-kva.example/",
            f"{URL}{900 * 'x'}",
            f"{URL}{9000 * 'x'}",
            "javascript:a",
        ]
    )
    | st.text(max_size=8)
    | st.none()
)
VALUES = {
    "url": URLS,
    "title": TEXTS,
    "description": TEXTS,
    "image": URLS,
    "hashtags": st.lists(TEXTS, max_size=3) | st.none(),
    "via": st.sampled_from(["@DasErste", "DasErste", "no handle", "", None]),
    "instance": st.sampled_from(["mastodon.example", "bücher.example", "a/b", "", None]),
    "app_id": st.sampled_from(["123", "x", "", None]),
    "to": st.sampled_from(["a@example.com, b@example.com", "nobody", "", None]),
}
KINDS = [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int16(), pa.string())]


def utf8(value):
    if isinstance(value, list):
        return [utf8(item) for item in value]
    return value and value.encode("utf-8", "replace").decode()


@st.composite
def tables(draw) -> tuple[list[dict], pa.RecordBatch, list[Network], dict[str, str]]:
    """Draw rows, the same rows as a slice of a record batch, networks, and the column of each field."""
    networks = draw(
        st.lists(st.sampled_from([*NETWORKS.values(), OWN]), min_size=1, max_size=6, unique=True)
    )
    needed = {"hashtags" if need == "hashtag" else need for each in networks for need in each.needs}
    useful = {"description", "image", "hashtags", "via"}.union(*(each.own for each in networks))
    fields = needed | draw(st.sets(st.sampled_from(sorted(useful & VALUES.keys()))))
    names = {"url": "url", "title": "title"} | {field: f"the {field}" for field in sorted(fields)}
    article = {name: VALUES[field].map(utf8) for field, name in names.items()}
    rows = draw(st.lists(st.fixed_dictionaries(article), max_size=12))
    columns = []
    for field, name in names.items():
        column = [row[name] for row in rows]
        if field == "hashtags":
            columns.append(pa.array(column, pa.list_(pa.string())))
        else:
            columns.append(pa.array(column, pa.string()).cast(draw(st.sampled_from(KINDS))))
    start = draw(st.integers(0, len(rows)))
    batch = pa.RecordBatch.from_arrays(columns, [*names.values()])
    return rows[start:], batch.slice(start), networks, names


@given(
    tables(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "Ours"]),
    st.sampled_from(
        [
            None,
            None,
            Campaign(name="Frühling"),
            Campaign(source="", medium="", params={"a": "1", "ü": "{network}"}, replace=True),
            Campaign(content="v1."),
            Campaign(source="", medium=""),
        ]
    ),
)
def test_each_row_equals_share_links(table_of_articles, fit, strip, via, campaign):
    rows, batch, networks, names = table_of_articles
    settings = {"fit": fit, "strip_tracking": strip, "via": via, "campaign": campaign}
    sharer = Sharer(networks=networks, **settings)
    others = {field: name for field, name in names.items() if field not in {"url", "title"}}
    added = table(add_share_links([batch], columns=others, sharer=sharer))
    assert added == [{**row, **expected(sharer, row, names)} for row in rows]


def test_ordinary_rows_use_the_columnar_path(monkeypatch):
    rows = [{"url": f"{URL}&c={i}", "title": ("Für alle", "日本語 🎉", "", None)[i % 4], "tags": ["a b"], "by": "me"}
            for i in range(100)]  # fmt: skip
    links = [
        expected(Sharer(), row, {"url": "url", "title": "title", "hashtags": "tags", "via": "by"})
        for row in rows
    ]
    fields = {"hashtags": "tags", "via": "by"}
    added = add_share_links([pa.RecordBatch.from_pylist(rows)], columns=fields)
    monkeypatch.setattr(sharelinks.tables.arrow, "_links_by_row", None)
    assert [{**row, **more} for row, more in zip(rows, links, strict=True)] == table(added)


def test_rows_with_a_campaign_are_not_taken_one_by_one(monkeypatch):
    urls = ["https://example.com/a", "https://example.com/?b=1&c", "https://example.com/a.b/"]
    rows = [{"url": url, "title": title} for url in urls for title in ("Für alle", "日本語", None)]
    sharer = Sharer(campaign=Campaign(name="Frühling", params={"ref": "{network}"}))
    names = {"url": "url", "title": "title"}
    expected_rows = [{**row, **expected(sharer, row, names)} for row in rows]
    monkeypatch.setattr(sharelinks.tables.arrow, "_links_by_row", None)
    assert (
        table(add_share_links([pa.RecordBatch.from_pylist(rows)], sharer=sharer)) == expected_rows
    )


def test_articles_near_a_limit_are_not_taken_one_by_one(monkeypatch):
    """X counts 23 for a URL of any length, and takes 280 in all: 256 for the title."""
    titles = ["a" * 256, "日" * 128, "é" * 170, f"{'a' * 210} a.example"]
    rows = [{"url": f"https://example.com/{'b' * 200}", "title": title} for title in titles]
    links = [share_url("x", row["url"], row["title"]) for row in rows]
    assert links == [Sharer(fit=False).url("x", row["url"], row["title"]) for row in rows]
    monkeypatch.setattr(sharelinks.tables.arrow, "_links_by_row", None)
    added = table(add_share_links([pa.RecordBatch.from_pylist(rows)], networks=["x"]))
    assert [row["x"] for row in added] == links


def test_every_character_is_normalized_as_in_the_core():
    points = [
        *range(0x3400),
        *range(0xA000, 0xD800),
        *range(0xE000, 0x20000),
        *range(0xE0000, 0xE0200),
    ]
    titles = [f"{chr(point)}a{chr(point)}a{chr(point)}" for point in points]
    batches = pa.table({"url": [URL] * len(titles), "title": titles}).to_batches()
    got = table(add_share_links(batches, networks=["hatena"]))
    before, _, after = share_url("hatena", URL, "TITLE").partition("TITLE")
    assert [row["hatena"] for row in got] == [
        f"{before}{percent_encode(clean.text(title))}{after}" for title in titles
    ]


def count_too_much(texts: list[str]) -> dict[str, list[str]]:
    """The texts that count for more than is assumed of columns, by the way of counting."""
    column = pa.array(texts, pa.string())
    sure = pc.invert(pc.match_substring_regex(column, _UNSURE)).to_pylist()
    found = {}
    for name, counting in COUNTINGS.items():
        most = _most(column, by_bytes=name == "threads").to_pylist()
        counts = (counting.count(text, 10**6) for text in texts)
        rows = zip(texts, counts, most, sure, strict=True)
        found[name] = [text for text, count, limit, is_sure in rows if is_sure and count > limit]
    return {name: texts for name, texts in found.items() if texts}


def test_characters_count_at_most_the_assumed_bound():
    """Texts within the bound are not counted."""
    points = [*range(0x20, 0x3400), *range(0xA000, 0xD800), *range(0xE000, 0x20000)]
    assert count_too_much([chr(point) * 6 for point in points]) == {}


@given(
    st.lists(
        st.text("a.-/@:#אА日👍🏽é\u0301\u0344\u1100\u1161\ufe0f🇩🇪 ", max_size=20)
        | st.lists(
            st.sampled_from(["ב-google.com", "x.de", "1.", "http://", ".рф", "é.fr", " "])
        ).map("".join)
        | st.text(),
        max_size=20,
    )
)
def test_texts_count_at_most_the_assumed_bound(texts):
    assert count_too_much([text.encode("utf-8", "replace").decode() for text in texts]) == {}


def test_other_columns_and_schema_are_kept():
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
def test_text_types(kind):
    batch = pa.RecordBatch.from_arrays([pa.array([URL, None]).cast(kind)], ["url"])
    rows = table(add_share_links([batch], title=None, networks=["x"]))
    assert [row["error"] for row in rows] == [None, "url is null"]


def test_columns_that_are_not_text():
    batch = pa.RecordBatch.from_pydict({"url": [b"https://example.com/"], "title": [7]})
    assert "url is bytes: decode it" in table(add_share_links([batch]))[0]["error"]
    batch = pa.RecordBatch.from_pydict({"url": [URL], "title": [7]})
    assert "text=7&" in table(add_share_links([batch]))[0]["x"]


def test_invalid_utf_8():
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


def test_invalid_utf_8_does_not_slow_other_rows(monkeypatch):
    data = b"".join([URL.encode()] * 50 + [b"\xff"] + [URL.encode()] * 50)
    lengths = [len(URL)] * 50 + [1] + [len(URL)] * 50
    offsets = pa.array([sum(lengths[:i]) for i in range(102)], pa.int32()).buffers()[1]
    urls = pa.Array.from_buffers(pa.string(), 101, [None, offsets, pa.py_buffer(data)])
    taken = []
    row = sharelinks.tables.arrow._row
    monkeypatch.setattr(
        sharelinks.tables.arrow, "_row", lambda *args: taken.append(1) or row(*args)
    )
    for column in (urls, urls.cast(pa.string_view()), urls.dictionary_encode(), urls.slice(7)):
        batch = pa.RecordBatch.from_arrays([column], ["url"])
        (added,) = add_share_links([batch], title=None, networks=["x"])
        assert added.column("x").null_count == 1
    assert len(taken) == 4


def test_fields_that_differ_between_rows():
    names = {"url": "url", "title": "title", "description": "about", "image": "image", "via": "via"}
    rows = [
        {"url": URL, **{name: URL if row >> i & 1 and name == "image" else "a" if row >> i & 1 else ""
                        for i, name in enumerate([*names.values()][1:])}}
        for row in range(16)
    ]  # fmt: skip
    others = {"description": "about", "image": "image", "via": "via"}
    added = table(add_share_links([pa.RecordBatch.from_pylist(rows)], columns=others))
    assert added == [{**row, **expected(Sharer(), row, names)} for row in rows]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_long_texts_are_processed_in_small_batches(kind):
    title = 100_000 * "x"
    titles = pa.array([title]).cast(kind)
    if pa.types.is_dictionary(kind):
        titles = pa.DictionaryArray.from_arrays([0] * 200, titles.dictionary)
    else:
        titles = pa.concat_arrays([titles] * 200)
    batch = pa.RecordBatch.from_arrays([pa.array([URL] * 200), titles], ["url", "title"])
    copied = 20_000_000 if kind == pa.string_view() else 0  # into strings, 8192 rows at a time
    before = pa.total_allocated_bytes()
    for added in add_share_links([batch], networks=["hatena"], sharer=Sharer(fit=False)):
        assert pa.total_allocated_bytes() - before < 20_000_000 + copied
        links = {link.as_py() for link in added.column("hatena")}
        assert links == {Sharer(fit=False).url("hatena", URL, title)}


def test_arrow_stream_objects_are_accepted():
    whole = pa.table({"url": [URL] * 3, "title": ["a", None, "b"]})
    rows = table(add_share_links(whole))
    assert rows == table(add_share_links(whole.to_batches(2)))
    assert rows[1]["x"] == share_url("x", URL)


def test_large_and_empty_batches():
    many = 20_000
    batch = pa.RecordBatch.from_pydict(
        {"url": [f"{URL}&c={i}" for i in range(many)], "title": ["T"] * many}
    )
    added = list(add_share_links([batch, batch.slice(0, 0)], networks=["facebook"]))
    assert [part.num_rows for part in added] == [8192, 8192, 3616, 0]
    assert len({part.schema for part in added}) == 1
    assert list(add_share_links([])) == []


def test_errors_that_concern_every_row():
    batch = pa.RecordBatch.from_pydict({"url": [URL], "title": ["T"], "x": [1]})
    with pytest.raises(UnknownNetworkError):
        add_share_links([batch], networks=["facebok"])
    with pytest.raises(MissingFieldError):
        add_share_links([batch], networks=["lemmy"])
    with pytest.raises(SharelinksError, match="column 'x' exists already: rename it"):
        list(add_share_links([batch]))
    assert share_links_schema(pa.schema([]), networks=["x", "twitter"]).names == ["x", "error"]
    with pytest.raises(
        SharelinksError, match=r"no column 'link' among 'url', 'title', 'x': name it with url=…"
    ):
        list(add_share_links([batch], url="link", networks=["facebook"]))
    with pytest.raises(SharelinksError, match="name it with title=…"):
        list(add_share_links([batch], title="headline", networks=["facebook"]))
    twice = pa.RecordBatch.from_arrays([pa.array([URL]), pa.array([URL])], ["url", "url"])
    with pytest.raises(SharelinksError, match="more than one column 'url'"):
        list(add_share_links([twice], title=None))


def test_custom_network():
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


def test_duckdb_batches():
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


@pytest.mark.parametrize("engine", ["duckdb", "polars"])
def test_duckdb_and_polars_jobs(tmp_path, engine):
    urls = [
        f"{URL}&c={i}" if i % 97 else (None, "javascript:a", "")[i // 97 % 3] for i in range(5000)
    ]
    rows = [
        {"id": i, "url": url, "title": ("F\u00fcr alle", None, "\U0001d518 \n")[i % 3]}
        for i, url in enumerate(urls)
    ]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet")
    job = Path(__file__).parent.parent / "examples/bulk" / f"{engine}_job.py"
    arguments = [
        sys.executable,
        str(job),
        str(tmp_path / "in.parquet"),
        str(tmp_path / "out.parquet"),
    ]
    subprocess.run(arguments, check=True)
    got = sorted(pq.read_table(tmp_path / "out.parquet").to_pylist(), key=lambda row: row["id"])
    names = {"url": "url", "title": "title"}
    assert got == [{**row, **expected(Sharer(), row, names)} for row in rows]


def test_missing_extra_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in ("sharelinks.tables", "sharelinks.tables.arrow"):
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(
        ModuleNotFoundError, match=r"needs pyarrow: pip install 'pysharelinks\[arrow\]'"
    ):
        importlib.import_module("sharelinks.tables")
