"""QR codes as inline SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from sharelinks import InvalidURLError, SharelinksError
from sharelinks.html import qr

segno = pytest.importorskip("segno", reason="needs segno: pip install 'pysharelinks[qr]'")
URL = "https://example.com/magazin?a=1&b=ä"
ASCII = "https://example.com/magazin?a=1&b=%C3%A4"


def modules(svg: str) -> list[str]:
    """Return the rows of dark modules, drawn by the commands of the path, without the quiet zone."""
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    rows = [[" "] * size for _ in range(size)]
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", re.findall(r' d="([^"]+)"', svg)[-1]):
        first, *second = map(float, numbers.split())
        if command == "h":
            rows[int(y)][int(x) : int(x + first)] = "X" * int(first)
            x += first
        else:
            is_absolute = command == "M"
            x, y = (first, second[0]) if is_absolute else (x + first, y + second[0])
    assert all(set(row) == {" "} for row in rows[:4] + rows[-4:]), "the quiet zone"
    assert all(set(row[:4] + row[-4:]) == {" "} for row in rows)
    return ["".join(row[4:-4]) for row in rows[4:-4]]


def test_qr_code_contains_the_url():
    expected = [
        "".join("X" if dark else " " for dark in row) for row in segno.make_qr(ASCII).matrix
    ]
    assert modules(qr(URL)) == expected


def test_qr_code_is_black_on_white_and_labelled():
    root = ET.fromstring(qr(URL))
    assert (root.get("role"), root.get("aria-label")) == ("img", ASCII)
    light, dark = root
    assert light.get("fill") == "#fff"
    assert dark.get("stroke") == "#000"
    size = root.get("viewBox").split()[2]
    assert light.get("d") == f"M0 0h{size}v{size}h-{size}z"
    assert ET.fromstring(qr(URL, label='"><b>')).get("aria-label") == '"><b>'
    assert not re.search(r"\s(style|class|on\w+)=|<(style|script)", qr(URL))


def test_unusable_url_is_refused():
    with pytest.raises(InvalidURLError):
        qr("javascript:alert(1)")
    with pytest.raises(SharelinksError, match="does not fit into a QR code"):
        qr("https://example.com/" + "a" * 3_000)
    with pytest.raises(SharelinksError, match="of 1,000,020 characters does not fit"):
        qr("https://example.com/" + "1" * 1_000_000)


def test_missing_segno_says_what_to_install(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "segno", None)
    with pytest.raises(SharelinksError, match=r"pip install 'pysharelinks\[qr\]'"):
        qr(URL)
