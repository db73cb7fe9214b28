"""Fitting: what a network takes stays whole, what it would refuse is cut, and nothing is cut through.

Networks' own counting is checked against `twitter-text-parser`, against `regex` for grapheme clusters, and against what
Bluesky's, Mastodon's and Threads' rules say, written down here once more.
"""

from __future__ import annotations

import re
import sys

import ada_url
import attrs
import pytest
import regex
import twitter_text
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from twitter_text import extract_urls, parse_tweet

from reading import read
from sharelinks import NETWORKS, Article, SharelinksError
from sharelinks.fitting.counting import _ORDINARY_LINK, COUNTINGS, _regex, _twitter_text, graphemes
from sharelinks.fitting.cutting import bound, fitted, surely_fits
from sharelinks.template import compile_templates

X, PINTEREST, EMAIL, FACEBOOK = map(NETWORKS.get, ("x", "pinterest", "email", "facebook"))
BLUESKY, MASTODON, THREADS, NEWS = map(
    NETWORKS.get, ("bluesky", "mastodon", "threads", "hackernews")
)
REDDIT = NETWORKS["reddit-text"]
ALL = tuple(NETWORKS.values())
NEEDED = {"instance": "social.example", "app_id": "1"}

URL = "https://example.com/article"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
FLAG = "\U0001f1e9\U0001f1ea"
KEYCAP = "1\ufe0f\u20e3"
KSHA = "क्ष"
ZALGO = "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f"


def needed(network):
    return {name: NEEDED[name] for name in network.needs}


def fit(network, article):
    return fitted(network, article, needed(network))


def share_url(network, article):
    """The whole share URL, unfitted."""
    encoded = article.encoded | needed(network)
    return compile_templates([network.template(tuple(encoded))], encoded)(**encoded)[0]


# How networks count, once more


def count_x(value):
    tags = [f"#{tag}" for tag in value.get("hashtags", "").split(",") if tag]
    via = [f"via @{value['via']}"] if "via" in value else []
    post = " ".join([*filter(None, [value.get("text")]), value["url"], *tags, *via])
    return parse_tweet(post).weightedLength


def count_graphemes(text):
    return len(regex.findall(r"\X", text))


def count_bluesky(value):
    text = value["text"]
    links = re.finditer(r"(?:^|\s|\()(https?://\S+)", text, re.IGNORECASE)
    for link in sorted({match[1] for match in links}, key=len, reverse=True):
        link = re.sub(r"[.,;:!?]$", "", link)
        link = link.removesuffix(")") if "(" not in link else link
        text = text.replace(link, shown_on_bluesky(link))
    return count_graphemes(text) if len(text.encode()) <= 3000 else len(text.encode())


def shown_on_bluesky(link):
    if not ada_url.check_url(link):
        return link
    url = ada_url.URL(link)
    path = url.pathname.removesuffix("/") if url.pathname == "/" else url.pathname
    path += url.search + url.hash
    return url.host + (path if len(path) <= 15 else path[:13] + "...")


def count_mastodon(value):
    text = value["text"]
    for link in sorted(
        extract_urls(text, extract_urls_without_protocol=False), key=len, reverse=True
    ):
        text = text.replace(link, "x" * 23)
    return count_graphemes(text)


def count_threads(value):
    is_emoji = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3").search
    clusters = regex.findall(r"\X", value.get("text", ""))
    return sum(len(cluster.encode()) if is_emoji(cluster) else 1 for cluster in clusters)


REAL = {
    "x": count_x,
    "pinterest": lambda value: count_graphemes(value.get("description", "")),
    "bluesky": count_bluesky,
    "mastodon": count_mastodon,
    "threads": count_threads,
    "hackernews": lambda value: count_graphemes(value.get("t", "")),
    "reddit": lambda value: count_graphemes(value.get("title", "")),
    "reddit-text": lambda value: count_graphemes(value.get("title", "")),
    "teams": lambda value: count_graphemes(value.get("msgText", "")),
}


def is_taken(network, article):
    """Whether the network takes the post, and programs the share URL."""
    url = share_url(network, article)
    if len(url) > (2083 if network is EMAIL else 8000):
        return False
    return network.name not in REAL or REAL[network.name](read(url)) <= network.limit


# From twitter-text's conformance suite, validate.yml (Copyright Twitter, Inc., Apache License 2.0)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Hi http://test.co", 26),
        ("http://test.co", 23),
        (" ".join(["https://www.twitter.com/aloha"] * 10), 239),
        ("故人西辞黄鹤楼，", 16),
        ("😷" * 160, 320),
        ("H🐱☺" + FAMILY, 7),
        ("😷👾😡🔥💩", 10),
        ("🙋🏽👨\u200d🎤", 4),
        ("\u2000\u200b \u2010\u201f \u2032\u2037", 8),
        ("randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com", 68),
        (FAMILY * 140, 280),
        ("1\u20e3", 2),
        (
            "Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
            34,
        ),
        ("Unicode 9.0 emoji: 🤠; 💃; 💃🏾", 29),
        ("ABC\u202a\uffffABC\ufffe", 12),
        ("\u2066\u202ahttp://foobar.پاکستان/\u202c\u2069", 31),
    ],
)
def test_x_weighs_a_text(text, weight):
    assert COUNTINGS["x"].text(text) == weight == parse_tweet(text).weightedLength


# What is left whole, and what is cut


@pytest.mark.parametrize(
    ("network", "title"),
    [
        (X, "x" * 256),  # 280 less 23 for the URL and 1 for the space before it
        (X, "日" * 128),
        (X, "é" * 256),
        (X, "e\u0301" * 256),  # counted as "é"
        (X, FAMILY * 100 + "x" * 56),
        (X, FLAG * 128),
        (X, KEYCAP * 128),
        (X, "👍🏽" * 128),
        (X, "ก" * 256),
        (X, "한" * 128),
        (X, "שָׁ" * 85),
        (X, "see https://example.org/" + "a" * 500 + " " + "x" * 228),
        (X, "a.de " * 10 + "x" * 16),  # ten links of 23
        (X, "v2.0, at 12.30 etc. " * 12),  # no link
        (X, "Nr.1" * 64),
        (BLUESKY, "x" * 280),  # the URL is shown as "example.com/article"
        (BLUESKY, "क्षि" * 200),
        (BLUESKY, "நி" * 280),
        (BLUESKY, "see http://[ and " + "x" * 263),
        (BLUESKY, "각" * 280),
        (BLUESKY, (FAMILY + "abcdefghij") * 25),
        (MASTODON, "x" * 476),
        (MASTODON, "क्षि" * 200),
        (MASTODON, FAMILY * 100),
        (THREADS, "x" * 500),
        (THREADS, "ä" * 500),
        (THREADS, "日" * 500),
        (THREADS, "👍" * 125),
        (PINTEREST, FAMILY * 78),
        (PINTEREST, "é" * 500),
        (NEWS, "x" * 80),
        (NEWS, ZALGO * 80),
        (FACEBOOK, "x" * 100_000),  # Facebook gets no title
    ],
)
def test_what_is_taken_stays_whole(network, title):
    article = Article(URL, title)
    assert fit(network, article) is article
    assert is_taken(network, article)


@pytest.mark.parametrize(
    ("network", "title", "expected"),
    [
        (NEWS, "word " * 30, "word " * 15 + "word…"),
        (NEWS, "x" * 81, "x" * 79 + "…"),
        (NEWS, "x" * 60 + " " + "y" * 60, "x" * 60 + "…"),  # a word's end is near
        (NEWS, "x" * 30 + " " + "y" * 60, "x" * 30 + " " + "y" * 48 + "…"),  # none is
        (NEWS, "x" * 70 + ", – and so on, and on", "x" * 70 + ", – and…"),
        (NEWS, "x" * 74 + ", – and so on", "x" * 74 + "…"),  # no ",…"
        (NEWS, "…" * 100, ""),
        (NEWS, ". " * 100, ""),
        (NEWS, "e\u0301" * 81, "e\u0301" * 79 + "…"),
        (NEWS, FAMILY * 81, FAMILY * 79 + "…"),
        (NEWS, FLAG * 81, FLAG * 79 + "…"),
        (NEWS, KEYCAP * 81, KEYCAP * 79 + "…"),
        (NEWS, KSHA * 81, KSHA * 79 + "…"),
        (NEWS, "நி" * 81, "நி" * 79 + "…"),
        (NEWS, "র্যা" * 81, "র্যা" * 79 + "…"),
        (NEWS, "ที่" * 81, "ที่" * 79 + "…"),
        (NEWS, "\u1100\u1161\u11a8" * 81, "\u1100\u1161\u11a8" * 79 + "…"),
        (NEWS, "각" * 81, "각" * 79 + "…"),
        (NEWS, "שָׁ" * 81, "שָׁ" * 79 + "…"),
        (NEWS, "العربية " * 20, "العربية " * 9 + "العربية…"),
        (NEWS, ZALGO * 81, ZALGO * 79 + "…"),
        (NEWS, "a" + "\u0301" * 10_000, ""),  # one character, longer than any URL may be
        (X, "日" * 129, "日" * 127 + "…"),  # the ellipsis weighs 2
        (X, "x" * 257, "x" * 254 + "…"),
        (
            X,
            "x" * 240 + " https://example.org/a/long/path",
            "x" * 240 + "…",
        ),  # a link is not cut through
        (X, "x" * 228 + " https://example.org/a and more", "x" * 228 + " https://example.org/a …"),
        (
            X,
            "x" * 229 + " https://example.org/a/ and more",
            "x" * 229 + " https://example.org/a/ …",
        ),
        (X, "x" * 240 + " see www.example.org/abcdef", "x" * 240 + " see…"),
        (X, "x" * 245 + " @somebody_else", "x" * 245 + "…"),  # who would be somebody else
        (X, "x" * 245 + " #überraschung", "x" * 245 + "…"),
        (X, "日" * 120 + "#どうぶつえんのなか", "日" * 120 + "…"),
        (X, "日" * 120 + "www.example.com/abc", "日" * 120 + "…"),
        (X, "日" * 120 + "example.com/abc/defg", "日" * 120 + "…"),
        (BLUESKY, "x" * 281, "x" * 279 + "…"),
        (BLUESKY, "நி" * 300, "நி" * 279 + "…"),
        (MASTODON, "x" * 477, "x" * 475 + "…"),
        (THREADS, "👍" * 126, "👍" * 124 + "…"),
        (THREADS, "日" * 501, "日" * 499 + "…"),
        (EMAIL, "x" * 1500, "x" * 998 + "…"),  # in subject and body
        (PINTEREST, "x" * 501, "x" * 499 + "…"),
    ],
)
def test_what_is_not_taken_is_cut(network, title, expected):
    article = Article(URL, title)
    assert not is_taken(network, article)
    cut = fit(network, article)
    assert cut == attrs.evolve(article, title=expected)
    assert is_taken(network, cut)


def test_hashtags_go_before_text_and_from_the_last_on():
    article = Article(URL, "x" * 240, hashtags=("one", "two", "three"), via="somebody")
    assert fit(X, article) == attrs.evolve(article, hashtags=())
    short = Article(URL, "x" * 230, hashtags=("one", "two", "three"), via="somebody")
    assert fit(X, short).hashtags == ("one", "two")
    long = Article(URL, "word " * 60, hashtags=("one", "two"), via="somebody")
    assert fit(X, long) == attrs.evolve(long, hashtags=(), title=("word " * 48).strip() + "…")


def test_what_a_network_does_not_use_stays():
    article = Article(URL, "x" * 3000, description="y" * 3000, hashtags="one", image=URL)
    assert fit(PINTEREST, article) == attrs.evolve(article, description="y" * 499 + "…")
    assert fit(EMAIL, Article(URL, "x" * 100, description="y" * 100, hashtags="one")).hashtags == (
        "one",
    )


def test_a_description_is_cut_before_the_title():
    article = Article(URL, "x" * 100, description="y" * 100_000)
    cut = fitted(EMAIL, article, {"cc": "somebody@example.org"})
    assert cut.title == article.title
    assert re.fullmatch("y+…", cut.description)
    assert len(f"{share_url(EMAIL, cut)}&cc=somebody@example.org") == 2083
    both = Article(URL, "x" * 100_000, description="y" * 100_000)
    cut = fit(EMAIL, both)
    assert is_taken(EMAIL, cut)
    assert cut.url == URL
    assert re.fullmatch("x{900,}…", cut.title)


@pytest.mark.parametrize("network", ALL, ids=lambda network: network.name)
def test_a_url_is_never_cut(network):
    """Where it is too long for any text beside it, only the texts go."""
    url = "https://example.com/" + "a" * 9000
    article = Article(url, "A title", description="A text", hashtags="one", via="somebody")
    cut = fit(network, article)
    assert cut.url == url
    used = {*network.template((*article.encoded, *network.needs)).pieces[1::2]}
    assert not used & {"title", "description", "hashtag", "hashtags"} & cut.encoded.keys()


def test_a_url_that_x_sees_no_link_in_counts_character_by_character():
    assert fit(X, Article("http://localhost/" + "a" * 200, "x" * 62)).title == "x" * 62
    assert fit(X, Article("http://localhost/" + "a" * 200, "x" * 63)).title == "x" * 60 + "…"


@pytest.mark.parametrize(
    "text",
    ["x", "a.", "a.de ", "https://a.de/", FAMILY, "क्ष", "\u0301", "(", "@a", "\u0600", FLAG[0]],
)
def test_long_texts_are_no_trouble(text):
    article = Article(URL, text * (1_000_000 // len(text)))
    for network in ALL:
        cut = fit(network, article)
        assert is_taken(network, cut) or network in (FACEBOOK, NETWORKS["linkedin"])


# Properties

FRAGMENTS = (
    *(
        FAMILY,
        FLAG,
        FLAG[0],
        KEYCAP,
        "👍🏽",
        "❤\ufe0f",
        "©",
        "™",
        "‼",
        KSHA,
        "நி",
        "র্যা",
        "ที่",
        "ကြိုး",
        "각",
    ),
    *(
        "\u1100\u1161\u11a8",
        "שָׁ",
        "مَرْحَبًا",
        ZALGO,
        "e\u0301",
        "\u200d",
        "\u0301",
        "\ufe0f",
        "\u0600",
        "日本語",
    ),
    *(
        "\u0958",
        "\ufb2c",
        "\U0001d160",
        "\u2028",
        "\u3000",
        "word ",
        "Wörter ",
        " ",
        ".",
        "…",
        "„“",
        "x" * 40,
    ),
    *(
        "a.de",
        "https://example.com/a/b.c?d=e#f",
        "http://ü.example ",
        "https://a.de/(b)",
        "www.a.com",
        "://",
        "http://",
    ),
    *("http://[ ", "@user", "#tag ", "v2.0 "),
)
TEXTS = st.builds(
    lambda parts, times: "".join(parts) * times,
    st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=30),
    st.sampled_from((1, 1, 1, 2, 5, 20)),
)
PLAIN_URLS = st.builds(
    "https://example.{}/{}".format,
    st.sampled_from(("com", "de", "co.uk")),
    st.from_regex(r"[a-z/_.-]{0,99}(\?[a-z=&_-]{0,99})?(#[a-z]{0,9})?", fullmatch=True),
)
URLS = PLAIN_URLS | st.sampled_from(
    (
        "http://a",
        "http://1.2.3.4/",
        "http://0xffffffff/",
        "https://a.example/b",
        "https://ü.ü.ü.ü.de/ü",
        "https://t.co/abc/def",
        "https://a.de/?''''",
        "https://a.de/(b.de/(c.de/(d.de",
        "https://a.de/x,b.de;c.de|d.de",
        "https://a.de/x).",
        "https://a.de/" + "b" * 4090,
    )
)
ARTICLES = st.builds(
    Article,
    URLS,
    TEXTS,
    description=TEXTS,
    hashtags=st.lists(st.sampled_from(("one", "größe", "日本"))),
    via=st.sampled_from(("", "somebody")),
)
NETWORK = st.sampled_from([*ALL])


def few_links(article):
    """What twitter-text-parser can parse in a time that tests can wait for."""
    return all(word.count(".") < 30 for word in article.title.split())


def is_cut_at_a_boundary(cut, whole):
    ends = {match.end() for match in regex.finditer(r"\X", whole)}
    kept = cut.removesuffix("…")
    return cut in ("", whole) or (whole.startswith(kept) and len(kept) in ends)


def has_no_half_link(cut, whole):
    return set(re.findall(r"https?://\S+|[@#]\w+", cut)) <= set(
        re.findall(r"https?://\S+|[@#]\w+", whole)
    )


@given(NETWORK, ARTICLES)
def test_every_post_is_taken(network, article):
    assume(few_links(article))
    cut = fit(network, article)
    texts_left = any(
        name in network.template((*cut.encoded, *network.needs)).pieces
        for name in ("title", "description", "hashtags")
    )
    assert is_taken(network, cut) or not texts_left
    assert (cut.url, cut.image, cut.via) == (article.url, article.image, article.via)
    assert cut.hashtags == article.hashtags[: len(cut.hashtags)]
    assert is_cut_at_a_boundary(cut.title, article.title)
    assert is_cut_at_a_boundary(cut.description, article.description)
    assert has_no_half_link(cut.title, article.title)
    assert cut.title == article.title or not cut.title.endswith("……")


@given(st.sampled_from((X, PINTEREST, NEWS, REDDIT, EMAIL, FACEBOOK)), PLAIN_URLS, ARTICLES)
def test_a_post_that_is_taken_stays_whole(network, url, article):
    article = attrs.evolve(article, url=url)
    assume(article.title.count(".") <= 50)  # more are counted by an upper bound
    assert (fit(network, article) is article) == is_taken(network, article)


@given(st.from_regex(_ORDINARY_LINK, fullmatch=True))
def test_x_sees_one_link_in_a_plain_url(url):
    assert parse_tweet(url).weightedLength == 23


@given(ARTICLES, st.lists(NETWORK, min_size=1))
def test_what_surely_fits_fits(article, networks):
    if surely_fits(bound(tuple(networks)), article.encoded | {**NEEDED}, article.url):
        for network in networks:
            assert is_taken(network, article)
            assert fit(network, article) is article


@pytest.mark.parametrize(
    "network", [X, PINTEREST, BLUESKY, MASTODON, THREADS, EMAIL], ids=lambda network: network.name
)
def test_an_ordinary_article_surely_fits(network):
    article = Article("https://example.com/magazin/artikel", "Für alle: ein Titel")
    assert surely_fits(bound((network,)), article.encoded, article.url)
    assert not surely_fits(bound((network,)), Article(URL, "x" * 3000).encoded, URL)


def test_no_networks_take_anything_that_a_url_holds():
    assert surely_fits(bound(()), Article(URL, "x" * 7000).encoded, URL)


# Without the extra


@pytest.fixture
def without_extra(monkeypatch):
    for module in ("regex", "twitter_text"):
        monkeypatch.setitem(sys.modules, module, None)
    _regex.cache_clear()
    _twitter_text.cache_clear()
    yield
    _regex.cache_clear()
    _twitter_text.cache_clear()


SAME_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.usefixtures("without_extra")
@SAME_FIXTURE
@given(NETWORK, ARTICLES)
def test_without_the_extra_every_post_is_taken(network, article):
    test_every_post_is_taken.hypothesis.inner_test(network, article)


@pytest.mark.usefixtures("without_extra")
@SAME_FIXTURE
@given(ARTICLES, st.lists(NETWORK, min_size=1))
def test_without_the_extra_what_surely_fits_stays_whole(article, networks):
    if surely_fits(bound(tuple(networks)), article.encoded, article.url):
        assert all(fit(network, article) is article for network in networks)


@pytest.mark.usefixtures("without_extra")
@SAME_FIXTURE
@given(TEXTS)
def test_without_the_extra_no_character_is_cut_through(text):
    ends = {match.end() for match in regex.finditer(r"\X", text)}
    end = 0
    for cluster in graphemes(text):
        end += len(cluster)
        assert end in ends
    assert end == len(text)


@pytest.mark.usefixtures("without_extra")
@SAME_FIXTURE
@given(st.sampled_from(sorted(COUNTINGS)), TEXTS)
def test_without_the_extra_no_count_is_too_low(counting, text):
    conservative = COUNTINGS[counting].text(text)
    _regex.cache_clear()
    _twitter_text.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "regex", regex)
        patch.setitem(sys.modules, "twitter_text", twitter_text)
        exact = COUNTINGS[counting].text(text)
    _regex.cache_clear()
    _twitter_text.cache_clear()
    assert conservative >= exact


@pytest.mark.usefixtures("without_extra")
@pytest.mark.parametrize(
    "text", [FLAG, FAMILY, KEYCAP, "क्षि", "கி", "র্যা", "ที่", "각", "e\u0301", "日"]
)
def test_without_the_extra_a_text_without_spaces_is_cut_too(text):
    cut = fit(X, Article(URL, text * 400)).title
    assert re.fullmatch(f"({text})+…", cut)


@pytest.mark.usefixtures("without_extra")
@pytest.mark.parametrize("title", ["word " * 16, "x" * 80, "ä" * 80, "日" * 80, "." * 80])
def test_without_the_extra_ordinary_texts_stay_whole(title):
    for network in ALL:
        article = Article(URL, title)
        assert fit(network, article) is article


@pytest.mark.parametrize("counting", ["", "twitter", None, ["x"], 1])
def test_an_unknown_counting_is_refused(counting):
    with pytest.raises(
        SharelinksError, match="the ways of counting are graphemes, x, bluesky, mastodon, threads"
    ):
        attrs.evolve(X, counting=counting)


def test_what_looks_like_a_link_and_is_none():
    assert COUNTINGS["bluesky"].text("https://[a") == len("https://[a")
