"""What the benchmarks compare builds the same links."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

import contenders
from articles import KINDS
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
