"""What the benchmarks compare builds the same links."""

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
def test_by_hand_the_links_are_the_same(kind):
    build = contenders.THEIRS["quote by hand, f-strings"]()
    assert build(*KINDS[kind]) == tuple(link.url for link in share_links(*KINDS[kind]))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["urlencode, six times", "furl"])
def test_other_ways_say_the_same(name, kind):
    build = contenders.THEIRS[name]()
    assert [*map(read, build(*KINDS[kind]))] == [
        read(link.url) for link in share_links(*KINDS[kind])
    ]


def test_the_articles_of_the_wild_are_many_and_of_many_kinds():
    assert len({*PAIRS}) == len(PAIRS) > 2_000
    assert len({pair.kind for pair in PAIRS}) == len(PAIRS) / 3
    assert all(40 <= len(pair.url) <= 250 for pair in PAIRS)
    assert len(WORDS) >= 12
    urls = " ".join(pair.url for pair in PAIRS)
    assert all(sign in urls for sign in (*"#,@!()?&=[]", "%E", "%D", "utm_", ".blog/", ".com.ar/"))
    assert {pair.kind.split(", ")[1].removesuffix(" URL") for pair in PAIRS} == {*URLS}
    assert len(TOO_LONG) == len(WORDS) * len(URLS)


def test_by_hand_the_links_of_the_wild_are_the_same():
    build = contenders.THEIRS["quote by hand, f-strings"]()
    same = [
        build(pair.url, pair.title) == tuple(link.url for link in share_links(pair.url, pair.title))
        for pair in PAIRS[::10]
    ]
    assert same.count(False) < 5  # some are cut in a mail


def test_fresh_articles_are_new_in_each_round():
    assert not {*fresh(0)} & {*fresh(1)}
    assert fresh(0) == fresh(0)
