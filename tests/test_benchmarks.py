"""Benchmarks: all contenders build the same links."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

import contenders
from articles import KINDS
from pairs import PAIRS, TOO_LONG, URLS, WORDS, fresh
from sharelinks import share_links


def read(link: str) -> tuple[str, list[tuple[str, str]]]:
    parts = urlsplit(link)
    return f"{parts.scheme}:{parts.netloc}{parts.path}", parse_qsl(parts.query)


@pytest.mark.parametrize("kind", KINDS)
def test_handwritten_links_are_equal(kind):
    build = contenders.THEIRS["quote by hand, f-strings"]()
    assert build(*KINDS[kind]) == tuple(link.url for link in share_links(*KINDS[kind]))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["urlencode, six times", "furl"])
def test_other_builders_give_equivalent_links(name, kind):
    build = contenders.THEIRS[name]()
    assert [*map(read, build(*KINDS[kind]))] == [
        read(link.url) for link in share_links(*KINDS[kind])
    ]


def test_pairs_are_many_and_varied():
    assert len({*PAIRS}) == len(PAIRS) > 2_000
    assert len({pair.kind for pair in PAIRS}) == len(PAIRS) / 3
    assert all(40 <= len(pair.url) <= 250 for pair in PAIRS)
    assert len(WORDS) >= 12
    urls = " ".join(pair.url for pair in PAIRS)
    assert all(sign in urls for sign in (*"#,@!()?&=[]", "%E", "%D", "utm_", ".blog/", ".com.ar/"))
    assert {pair.kind.split(", ")[1].removesuffix(" URL") for pair in PAIRS} == {*URLS}
    assert len(TOO_LONG) == len(WORDS) * len(URLS)


def test_handwritten_links_of_pairs_are_equal():
    build = contenders.THEIRS["quote by hand, f-strings"]()
    same = [
        build(pair.url, pair.title) == tuple(link.url for link in share_links(pair.url, pair.title))
        for pair in PAIRS[::10]
    ]
    assert same.count(False) < 5  # the mails that had to be cut


def test_fresh_articles_differ_between_rounds():
    assert not {*fresh(0)} & {*fresh(1)}
    assert fresh(0) == fresh(0)
