"""How networks count characters, against X's conformance suite, other implementations and Unicode's test file."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from judges import SUITE, x_weight
from sharelinks.fitting.counting import COUNTINGS, graphemes
from sharelinks.fitting.links import links
from texts import PIECES, random_texts

HERE = Path(__file__).parent


def count_x(text):
    return COUNTINGS["x"].count(text, 10**9)


def ascii_id(text):
    return ascii(text)[:40]


@pytest.mark.parametrize(("text", "weight"), SUITE["weights"], ids=ascii_id)
def test_x_weight_matches_the_conformance_suite(text, weight):
    assert count_x(text) == weight


@pytest.mark.parametrize(("text", "urls"), SUITE["links"], ids=ascii_id)
def test_x_links_match_the_conformance_suite(text, urls):
    assert [text[link.start : link.end] for link in links(text)] == urls


@pytest.mark.parametrize(
    ("text", "weight"),
    [  # weights computed by twitter-text 3.1 in JavaScript
        ("ב-google.com " * 40, 1000),
        ("مقال على example.com عن الشبكات", 43),
        ("\u2066\u202ahttp://foobar.پاکستان/\u202c\u2069", 31),
        ("éco.uk", 24),  # the first character of a text may count as the one before a link
        ("x éco.uk", 25),
        ("©®", 2),
        ("©\ufe0f", 2),
        ("#\ufe0f\u20e3 ☺ ☺\ufe0f", 8),
        ("👍\ufe0e", 4),
        ("\U0001f1e9\U0001f1ea\U0001f1e9", 4),
        ("example.com?a=b", 27),  # a query without a path does not belong to the link
        ("example.com.中国/path", 23),
        ("http://xn--はじめよう.com/index.html", 36),
        ("a.de日b.de/path", 48),
        ("foo_bar.example.com", 27),
        ("https://foo_bar.com", 19),
        ("name.al-lastname@foo.com", 24),
        ("@foo.com #foo.com $foo.com", 26),
        ("https://t.co/abc/def", 27),
        ("https://example.com/(a(b)c)!", 24),
        ("https://example.com/(a", 25),
        ("https://example.com/@name/,.", 25),
        ("https://example.com:8080/a?b=c.", 24),
        ("https://localhost/a https://1.2.3.4/", 36),
        ("a." * 100 + "de", 23),
        ("x" * 64 + ".com", 68),
        ("日" * 19 + ".com", 42),
        ("日" * 60 + "example.com", 131),
        ("https://example.com/" + "a" * 4068, 23),
        ("https://example.com/" + "a" * 4069, 4089),
        ("ａ.com 한국.한국", 16),
        ("Node.js v2.0 z.B. u.a. 12.30", 28),
        ("vermögen.vermögensberatung x.РФ", 47),
    ],
    ids=ascii_id,
)
def test_x_weight_matches_twitter_text_js(text, weight):
    assert count_x(text) == weight


@pytest.mark.parametrize("end", [*"!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~–"], ids=ascii_id)
def test_x_link_endings_match_twitter_text_parser(end):
    for text in (f"https://example.com/a{end}", f"https://example.com/{'a' * 30}{end} b"):
        assert count_x(text) == x_weight(text)


@pytest.mark.parametrize("size", [63, 64])
def test_x_label_lengths_match_twitter_text_parser(size):
    for text in (f"https://{'x' * size}.com/", f"{'x' * size}.com", f"https://a.{'x' * size}.com"):
        assert count_x(text) == x_weight(text)


def test_x_counts_an_emoji_of_ten_characters_as_two():
    """See https://docs.x.com/fundamentals/counting-characters."""
    kiss = "\U0001f469\U0001f3fd\u200d\u2764\ufe0f\u200d\U0001f48b\u200d\U0001f468\U0001f3fb"
    assert count_x(f"x{kiss}x") == 4


TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=20).map("".join)


def test_x_weight_matches_twitter_text_parser():
    assert [count_x(text) for text in random_texts(1000)] == [
        x_weight(text) for text in random_texts(1000)
    ]


# Links need a dot, and X counts an emoji of several characters once.
EMOJI_PARTS = "\u200d\u20e3\ufe0f" + "".join(
    map(chr, (*range(0x1F1E6, 0x1F200), *range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080)))
)
LIGHT = "\0\u10ff\u2000\u200c\u2010\u201f\u2032\u2037"  # the ends of the ranges that count 1
HEAVY = "\u1100\u1fff\u200e\u200f\u2020\u2031\u2038\uffff"  # their neighbours


@given(
    st.text(
        st.characters(exclude_characters=f".{EMOJI_PARTS}", exclude_categories=["Cs"])
        | st.sampled_from(LIGHT + HEAVY)
    )
)
@example(LIGHT)
@example(HEAVY)
def test_x_weight_without_links_or_emoji_is_a_sum(text):
    text = unicodedata.normalize("NFC", text)
    light = regex.compile(r"[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
    assert count_x(text) == sum(1 if light.match(character) else 2 for character in text)


@given(TEXTS, TEXTS)
def test_x_weight_adds_up_over_words(text, other):
    assert count_x(f"x {text} {other}") == count_x(f"x {text}") + 1 + count_x(f"x {other}") - 2


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a.",
            "a.de/(",
            "1.",
            "日.",
            "-a.",
            "_a.",
            "日.de",
            "a.de?.",
            "a.de/!",
            ".xn--a日",
            "http://a",
            "a.日.",
        ),
        *(
            "a.de/(a(b)",
            "👩\u200d🚀",
            "\u200d",
            "a\u0301",
            "日-",
            "https://a.de/x ",
            ".de" + "1." * 600,
        ),
    ],
    ids=ascii_id,
)
def test_counting_time_does_not_grow_quadratically(text):
    """In quadratic time, this would take hours."""
    text *= 100_000 // len(text)
    for counting in COUNTINGS.values():
        assert counting.count(text, 10**9) > 0


@given(st.sampled_from(sorted(COUNTINGS)), TEXTS, st.integers(1, 99))
@example("x", "a.de a.de", 45)
@example("mastodon", "http://a.de http://a.de", 45)
def test_count_stops_above_the_limit(name, text, limit):
    whole, some = (COUNTINGS[name].count(text, most) for most in (10**9, limit))
    assert some == whole or limit < some < whole
    assert COUNTINGS[name].takes(text, limit) == (whole <= limit)


# Grapheme clusters


def test_graphemes_match_unicode_test_file():
    lines = (HERE / "grapheme_break_test.txt").read_text("utf-8").splitlines()
    cases = [line for line in lines if not line.startswith("#")]
    assert len(cases) > 500
    for case in cases:
        clusters = [
            "".join(chr(int(code, 16)) for code in cluster.split("×"))
            for cluster in case.strip("÷").split("÷")
        ]
        assert [*graphemes("".join(clusters))] == clusters


@given(st.text() | TEXTS)
def test_graphemes_match_regex(text):
    text = text.replace("\r", "")
    assert [*graphemes(text)] == regex.findall(r"\X", text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("x https://example.com", len("x example.com")),
        ("HTTPS://EXAMPLE.COM/", len("example.com")),
        ("https://example.com/?a=1#b", len("example.com?a=1#b")),
        ("https://example.com/" + "a" * 14, len("example.com/") + 14),
        ("https://example.com/" + "a" * 15, len("example.com/aaaaaaaaaaaa...")),
        *[(f"https://example.com/{'a' * 15}{mark}", 28) for mark in ".,;:!?"],
        ("x (https://example.com/a-long-path-of-more)", len("x (example.com/a-long-path-...)")),
        ("https://example.com/a_(b)", len("example.com/a_(b)")),
        ("xhttps://example.com/", 21),
        ("http://[ x", 10),
        ("👨\u200d👩\u200d👧\u200d👦", 1),
    ],
    ids=ascii_id,
)
def test_bluesky_count(text, count):
    assert COUNTINGS["bluesky"].count(text, 300) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("example.com", 11),
        ("www.example.com/a", 17),
        ("https://a.de", 23),
        (f"x https://example.com/{'a' * 99} 日本 http://a.de/", 2 + 23 + 4 + 23),
        ("👨\u200d👩\u200d👧\u200d👦", 1),
    ],
    ids=ascii_id,
)
def test_mastodon_count(text, count):
    assert COUNTINGS["mastodon"].count(text, 500) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("aä日", 3),
        ("👍🏽", 8),
        ("❤\ufe0f", 6),
        ("1\ufe0f\u20e3", 7),
        ("👨\u200d👩\u200d👧\u200d👦", 25),
    ],
    ids=ascii_id,
)
def test_threads_count(text, count):
    assert COUNTINGS["threads"].count(text, 500) == count


def test_threads_counts_every_emoji_in_bytes():
    emoji = regex.findall(r"\p{Extended_Pictographic}", "".join(map(chr, range(sys.maxunicode))))
    assert len(emoji) > 2000
    count = COUNTINGS["threads"].count
    assert [each for each in emoji if count(each, 500) != len(each.encode())] == []
