"""Reading CSV in blocks: rows equal those of Python's strict `csv`, wherever a block ends."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sharelinks.tables import csv_files
from sharelinks.tables.csv_files import read_csv
from sharelinks.tables.rows import TableError
from sharelinks.tables.sources import Form

ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n", "\n,"])
PLAIN = st.text("a ä🎉;\t=\ufeff", max_size=4)
QUOTED = st.text('a,\n"', max_size=4).map(lambda text: '"{}"'.format(text.replace('"', '""')))
ODD = st.text('ab",\r\n\0\ud800', max_size=4)
VALUES = PLAIN | PLAIN | QUOTED | QUOTED | ODD


@st.composite
def tables(draw) -> str:
    """Draw rows that are mostly well-formed, with any kind of fault."""
    width = draw(st.integers(1, 3))
    widths = st.sampled_from([width] * 8 + [1, 2, 3])
    rows = st.lists(st.tuples(st.lists(VALUES, min_size=3, max_size=3), widths, ENDS), max_size=12)
    lines = [",".join(values[:count]) + end for values, count, end in draw(rows)]
    text = ",".join(["url", "title", "note"][:width]) + "\n" + "".join(lines)
    return text[:-1] if draw(st.booleans()) else text


def by_block(text: str) -> tuple[list, list] | str:
    """Return the rows and the numbers of the rejected rows, or the error that ends the file."""
    rows, refused = [], []
    file = io.BytesIO(text.encode("utf-8", "surrogatepass"))
    try:
        for part in read_csv(file, Form(), refused.append):
            values = zip(*part.batch.to_pydict().values(), strict=True)
            rows += zip(part.numbers, map(list, values), strict=True)
    except TableError as error:
        return str(error)
    return rows, sorted(row.number for row in refused)


def by_row(text: str) -> tuple[list, list] | str:
    """Return the same, read with Python's `csv` in one go."""
    text = text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    width = len(next(lines))
    rows, refused = [], []
    number = 1
    while True:
        number += 1
        line = lines.line_num + 1
        try:
            values = next(lines)
        except StopIteration:
            return rows, refused
        except csv.Error as error:
            if lines.line_num > line or "unexpected end" in str(error):
                return f"a quote that opens in line {line} does not end where its value does"
            refused.append(number)
            continue
        if len(values) == width and not re.search("[\ud800-\udfff]", "".join(values)):
            rows.append((number, values))
        elif values:
            refused.append(number)


@given(tables(), st.integers(1, 20))
@example('url,title\n"a""b","c\r\nd"\r\n,\n', 1)
@example("url\n\na\n", 1)
@example('url,title\na"b,c\n"x\n', 1)
@example("url\n\ufeff\n\ufeffa\n", 1)
def test_rows_match_python_csv(text, size):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_files, "_BLOCK", size)
        patch.setattr(csv_files, "_PIECE", max(1, size // 2))
        assert by_block(text) == by_row(text)


def test_any_delimiter():
    for delimiter in [*map(chr, range(1, 128)), "¦"]:
        if delimiter not in '\r\n"':
            text = f'ü{delimiter}ö\né{delimiter}"é""\n"\n'
            (_, part) = read_csv(io.BytesIO(text.encode()), Form(delimiter=delimiter), None)
            assert part.batch.to_pylist() == [{"ü": "é", "ö": 'é"\n'}]


@pytest.mark.parametrize(
    "row", ["a,b\n", '"a","b"\n', '"a\r\n""b""",\r\n', ",\n", '"",""\n', "ä,🎉\n"]
)
def test_ordinary_rows_are_read_in_blocks(monkeypatch, row):
    monkeypatch.setattr(csv_files, "chunks", None)
    parts = [*read_csv(io.BytesIO(("url,title\n" + row * 50_000).encode()), Form(), None)]
    numbers = [number for part in parts for number in part.numbers]
    assert numbers == [*range(2, 50_002)]
    assert {value for part in parts for value in part.batch.column(0).to_pylist()} == {
        next(csv.reader(io.StringIO(row, newline="")))[0]
    }


def test_bad_row_slows_only_rows_near_it(monkeypatch):
    one_by_one = []

    def counted(rows):
        one_by_one.extend(rows)
        return [one_by_one]

    monkeypatch.setattr(csv_files, "chunks", counted)
    good = "https://example.com/,A\n" * 200_000
    refused = []
    parts = read_csv(io.BytesIO(f"url,title\n{good}a\n{good}".encode()), Form(), refused.append)
    sizes = [part.batch.num_rows for part in parts]
    assert (sum(sizes), [row.number for row in refused]) == (400_000, [200_002])
    assert len(one_by_one) < 50_000
