"""Length limits: posts within a network's limit are not cut, longer ones are cut between characters and words.

The judges of a post's length are `twitter-text-parser` for X, `regex` for grapheme clusters, and the rules of
Bluesky, Mastodon and Threads, implemented here a second time.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

import ada_url
import attrs
import pytest
import regex
from hypothesis import assume, given, reject
from hypothesis import strategies as st
from twitter_text import extract_urls

from judges import x_weight
from reading import read
from sharelinks import NETWORKS, Article, Network, SharelinksError, share_url
from sharelinks.fitting import cutting
from sharelinks.fitting.cutting import Limits
from sharelinks.template import compile_templates

X, PINTEREST, EMAIL, FACEBOOK = map(NETWORKS.get, ("x", "pinterest", "email", "facebook"))
BLUESKY, MASTODON, THREADS, NEWS = map(
    NETWORKS.get, ("bluesky", "mastodon", "threads", "hackernews")
)
REDDIT = NETWORKS["reddit-text"]
ALL = tuple(NETWORKS.values())
SUBJECT_AND_BODY = {
    "email": ("subject", "body"),
    "gmail": ("su", "body"),
    "outlook": ("subject", "body"),
}
NEEDED = {"instance": "social.example", "app_id": "1"}

URL = "https://example.com/article"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
FLAG = "\U0001f1e9\U0001f1ea"
KEYCAP = "1\ufe0f\u20e3"
KSHA = "क्ष"
ZALGO = "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f"


def needed(network):
    return {name: NEEDED[name] for name in network.needs}


class Cut(NamedTuple):
    url: str
    article: Article


def fit(network, article, own=None):
    """Return the share URL, and the article as cut for it."""
    url, cut = cutting.fit(network, article, needed(network) | (own or {}))
    return Cut(url, attrs.evolve(article, **cut))


def fields_of(article):
    return dict(zip(article.present, article.encoded, strict=True))


def exceeded(networks, article, fields=NEEDED, *, decoded=True):
    given = fields_of(article) | fields
    limits = Limits.of(networks, tuple(given))
    return limits.exceeded(tuple(given.values()), article if decoded else None)


def whole(network, article):
    """Return the share URL of the uncut article."""
    encoded = fields_of(article) | needed(network)
    return compile_templates([network.template(tuple(encoded))], encoded)(**encoded)[0]


# How networks count, implemented a second time


def count_x(value):
    tags = [f"#{tag}" for tag in value.get("hashtags", "").split(",") if tag]
    via = [f"via @{value['via']}"] if "via" in value else []
    post = " ".join([*filter(None, [value.get("text")]), value["url"], *tags, *via])
    return x_weight(post)


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
    "lemmy": lambda value: len(value.get("title", "")),
    "lobsters": lambda value: len(value.get("title", "")),
}


def is_taken(network, url):
    """Return whether the network takes the post, and programs take the URL."""
    if len(url) > (2083 if network is EMAIL else 8000):
        return False
    return network.name not in REAL or REAL[network.name](read(url)) <= network.limit


# What is kept whole, and what is cut


def case_id(value):
    return value.name if isinstance(value, Network) else ascii(value)[1:24]


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
        (X, "a.рф " * 10 + "x" * 16),  # the same in Cyrillic
        (X, "\U0001d160" * 42 + "x" * 4),  # 6 each, as NFC makes three of it
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
    ids=case_id,
)
def test_article_within_the_limit_is_not_cut(network, title):
    article = Article(URL, title)
    assert fit(network, article) == (whole(network, article), article)
    assert exceeded([network], article) == exceeded([network], article, decoded=False) == []
    assert is_taken(network, whole(network, article))


@pytest.mark.parametrize(
    ("network", "title", "expected"),
    [
        (NEWS, "word " * 30, "word " * 15 + "word…"),
        (NEWS, "x" * 81, "x" * 79 + "…"),
        (NEWS, "x" * 60 + " " + "y" * 60, "x" * 60 + "…"),  # a word's end is near
        (NEWS, "x" * 30 + " " + "y" * 60, "x" * 30 + " " + "y" * 48 + "…"),  # none is
        (NEWS, "x" * 49 + " " + "y" * 60, "x" * 49 + "…"),  # 30 characters are lost at most
        (NEWS, "x" * 48 + " " + "y" * 60, "x" * 48 + " " + "y" * 30 + "…"),
        (NEWS, "x" * 70 + ", – and so on, and on", "x" * 70 + ", – and…"),
        (NEWS, "x" * 74 + ", – and so on", "x" * 74 + "…"),  # no ",…"
        (NEWS, "x" * 60 + " a.de" + "…" * 40, "x" * 60 + " a.de…"),
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
        (X, "a.рф " * 10 + "x" * 17, "a.рф " * 10 + "…"),
        (X, "\U0001d160" * 42 + "x" * 5, "\U0001d160" * 42 + "xx…"),
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
        (
            X,
            "https://example.org/" + "a" * 500 + " " + "x" * 233,
            "https://example.org/" + "a" * 500 + " " + "x" * 230 + "…",
        ),
        (X, "x" * 240 + " see www.example.org/abcdef", "x" * 240 + " see…"),
        (X, "x" * 245 + " @somebody_else", "x" * 245 + "…"),  # a cut handle is another person's
        (X, "x" * 245 + " #überraschung", "x" * 245 + "…"),
        (X, "日" * 120 + "#どうぶつえんのなか", "日" * 120 + "…"),
        (X, "日" * 120 + "www.example.com/abc", "日" * 120 + "…"),
        (X, "日" * 120 + "example.com/abc/defg", "日" * 120 + "…"),
        (BLUESKY, "x" * 281, "x" * 279 + "…"),
        (BLUESKY, "நி" * 300, "நி" * 279 + "…"),
        (MASTODON, "x" * 477, "x" * 475 + "…"),
        (THREADS, "👍" * 126, "👍" * 124 + "…"),
        (THREADS, "日" * 501, "日" * 499 + "…"),
        (PINTEREST, "x" * 501, "x" * 499 + "…"),
    ],
    ids=case_id,
)
def test_article_over_the_limit_is_cut(network, title, expected):
    article = Article(URL, title)
    assert not is_taken(network, whole(network, article))
    assert exceeded([network], article) == exceeded([network], article, decoded=False) == [network]
    cut = fit(network, article)
    assert cut.article == attrs.evolve(article, title=expected)
    assert cut.url == whole(network, cut.article)
    assert is_taken(network, cut.url)


def test_last_hashtags_are_dropped_before_text_is_cut():
    article = Article(URL, "x" * 240, hashtags=("one", "two", "three"), via="somebody")
    assert fit(X, article).article == attrs.evolve(article, hashtags=())
    short = Article(URL, "x" * 230, hashtags=("one", "two", "three"), via="somebody")
    assert fit(X, short).article.hashtags == ("one", "two")
    long = Article(URL, "word " * 60, hashtags=("one", "two"), via="somebody")
    assert fit(X, long).article == attrs.evolve(
        long, hashtags=(), title=("word " * 48).strip() + "…"
    )


def test_x_counts_a_space_and_a_sign_for_each_hashtag():
    tags = [f"a{letter}" for letter in "abcdefghijklmnopqrst"]
    room = 280 - 24 - sum(len(f" #{tag}") for tag in tags)
    assert exceeded([X], Article(URL, "x" * room, hashtags=tags), {}) == []
    assert exceeded([X], Article(URL, "x" * (room + 1), hashtags=tags), {}) == [X]


def test_short_text_is_cut_within_a_word_rather_than_lose_more_than_half():
    network = Network("own", "Own", "https://own.example/", {"t": "{title}"}, limit=20)
    assert (
        read(share_url(network, URL, "ab cdefghijklmnopqrstuvwxyz"))["t"] == "ab cdefghijklmnopqr…"
    )
    assert read(share_url(network, URL, "abcdefghijklm nopqrstuvwxyz"))["t"] == "abcdefghijklm…"


def test_hashtags_are_dropped_before_the_description_is_cut():
    texts = {"t": "{title} {description} {tags}", "u": "{url}"}
    network = Network("own", "Own", "https://own.example/", texts, limit=40)
    article = Article(URL, "Title", description="Description", hashtags=["one", "x" * 30])
    assert fit(network, article).article == attrs.evolve(article, hashtags=["one"])


def test_unused_fields_are_not_cut():
    article = Article(URL, "x" * 3000, description="y" * 3000, hashtags="one", image=URL)
    assert fit(PINTEREST, article).article == attrs.evolve(article, description="y" * 499 + "…")
    short = Article(URL, "x" * 100, description="y" * 100, hashtags="one")
    assert fit(EMAIL, short).article.hashtags == ("one",)


def test_description_is_cut_before_the_title():
    article = Article(URL, "x" * 100, description="y" * 100_000)
    for network in (EMAIL, attrs.evolve(EMAIL, name="own")):
        cut = fit(network, article, {"cc": "somebody@example.org"})
        assert cut.article.title == article.title
        assert re.fullmatch("y+…", cut.article.description)
        assert len(cut.url) == 2083


@pytest.mark.parametrize(
    "letter", ["ع", "हि", "ที่", "日", "Ж", "a", "👍🏽"], ids=lambda letter: f"{ord(letter[0]):X}"
)
@pytest.mark.parametrize("network", [EMAIL, NETWORKS["gmail"], NETWORKS["outlook"]], ids=str)
def test_mail_keeps_its_subject(network, letter):
    """The title is dropped from the body first; then the subject has all the remaining room."""
    longest = 2083 if network is EMAIL else 8000
    for size in range(1, 6000 // len(letter), 37):
        title = letter * size
        cut = fit(network, Article(URL, title))
        subject, body = (read(cut.url).get(name) for name in SUBJECT_AND_BODY[network.name])
        assert len(cut.url) <= longest
        assert body in (f"{title}\r\n\r\n{URL}", f"{title}\n\n{URL}", URL)
        if len(whole(network, Article(URL, title))) > longest:
            assert body == URL
        assert subject == title or len(cut.url) > longest - 2 * len(quote(letter)) - 9


def test_mail_description_is_cut_before_the_subject():
    title, description = "عنوان " * 61, "وصف " * 400
    cut = fit(EMAIL, Article(URL, title, description=description))
    value = read(cut.url)
    assert value["subject"] == title.strip()
    assert (
        value["body"] == URL
    )  # without room for a description, the body does not repeat the title
    shorter = fit(EMAIL, Article(URL, title[:200], description=description))
    assert read(shorter.url)["body"].startswith("وصف وصف")
    assert len(shorter.url) > 2000


@pytest.mark.parametrize("network", ALL, ids=lambda network: network.name)
def test_url_is_never_cut(network):
    """If the URL leaves no room for texts, only the texts are dropped."""
    url = "https://example.com/" + "a" * 9000
    article = Article(url, "A title", description="A text", hashtags="one", via="somebody")
    cut = fit(network, article)
    assert cut.article.url == url
    assert url in unquote(cut.url)
    used = {*network.template((*article.present, *network.needs)).names()}
    texts = {"title", "description", "hashtag", "hashtags"}
    assert not used & texts & {*cut.article.present}


def test_x_counts_an_unrecognized_url_by_character():
    url = "http://localhost/" + "a" * 200
    assert fit(X, Article(url, "x" * 62)).article.title == "x" * 62
    assert fit(X, Article(url, "x" * 63)).article.title == "x" * 60 + "…"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.com/newsticker/meldung/Magento-Shops-Verwundbare-Add-ons-als-Schlupfloch-fuer-Skimmer-"
        "4204828.html?wt_mc=rss.ho.beitrag.rdf&amp=1#nav_auf_einen_blick_von_oben_nach_unten",
        "https://example.blog/@name/%E5%95%86%E5%93%81%E5%95%86%E5%93%81%E5%95%86%E5%93%81%E5%95%86%E5%93%81"
        * 2,
        "https://noticias.example.com.ar/2026/11/25/las-causas-y-algunas-recomendaciones,3456789,para-todos!.html",
        "https://example.dev:8443/a/(b)/c?d=%D9%85%D8%B1%D8%AD%D8%A8%D8%A7&e=1,2;3#~:text=a,b"
        + "c" * 150,
    ],
)
def test_x_counts_any_link_as_23(url):
    """The title has 256 characters of room, whatever the URL holds."""
    for title in ("x" * 256, "日" * 128, "ع" * 256):
        assert share_url("x", url, title) == whole(X, Article(url, title))
        assert count_x(read(share_url("x", url, title))) == 280


@pytest.mark.parametrize(
    "text",
    ["x", "a.", "a.de ", "https://a.de/", FAMILY, "क्ष", "\u0301", "(", "@a", "\u0600", FLAG[0]],
)
def test_million_characters_are_cut(text):
    article = Article(URL, text * (1_000_000 // len(text)))
    for network in (X, PINTEREST, EMAIL, BLUESKY, MASTODON, THREADS, NEWS, REDDIT):
        assert is_taken(network, fit(network, article).url)


def test_title_with_hundreds_of_dots_is_cut():
    title = ".de" + "1." * 600 + "👍🏽"
    assert is_taken(X, share_url("x", URL, title))


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


def has_few_links(article):
    """Return whether twitter-text-parser can parse the title in reasonable time."""
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
def test_network_takes_every_fitted_post(network, article):
    assume(has_few_links(article))
    url, cut = fit(network, article)
    texts_left = any(
        name in network.template((*cut.present, *network.needs)).names()
        for name in ("title", "description", "hashtags")
    )
    assert is_taken(network, url) or not texts_left
    assert (cut.url, cut.image, cut.via) == (article.url, article.image, article.via)
    assert cut.hashtags == article.hashtags[: len(cut.hashtags)]
    assert is_cut_at_a_boundary(cut.title, article.title)
    assert is_cut_at_a_boundary(cut.description, article.description)
    assert has_no_half_link(cut.title, article.title)
    assert cut.title == article.title or not cut.title.endswith("……")


@given(st.sampled_from((X, PINTEREST, NEWS, REDDIT, EMAIL, FACEBOOK)), PLAIN_URLS, ARTICLES)
def test_only_posts_over_the_limit_are_cut(network, url, article):
    article = attrs.evolve(article, url=url)
    assume(has_few_links(article))
    url = whole(network, article)
    assert (fit(network, article) == (url, article)) == is_taken(network, url)


@given(st.lists(NETWORK, max_size=3), ARTICLES)
def test_exceeded_limits_agree_with_fit(networks, article):
    assume(len(article.url) < 250)  # short enough for every network
    cut = [each for each in networks if fit(each, article) != (whole(each, article), article)]
    assert exceeded(networks, article) == cut
    assert exceeded(networks, article, decoded=False) == cut


@given(NETWORK, ARTICLES)
def test_article_that_is_not_counted_fits(network, article):
    assume(has_few_links(article))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "_Draft", lambda *_: reject())
        assert exceeded([network], article) == []
    assert is_taken(network, whole(network, article))


@pytest.mark.parametrize("network", [X, PINTEREST, BLUESKY, MASTODON, THREADS, EMAIL], ids=str)
def test_ordinary_article_is_not_counted(monkeypatch, network):
    monkeypatch.setattr(cutting, "_Draft", lambda *_: pytest.fail("counted"))
    article = Article("https://example.com/magazin/artikel", "Für alle: ein Titel")
    assert exceeded([network], article, {}) == []
    with pytest.raises(pytest.fail.Exception):
        exceeded([network], Article(URL, "x" * 3000), {})


def test_no_networks_have_no_limits():
    assert exceeded([], Article(URL, "x" * 9000)) == []


@pytest.mark.parametrize("counting", ["", "twitter", None, ["x"], 1])
def test_unknown_counting_is_refused(counting):
    with pytest.raises(
        SharelinksError,
        match="give one of graphemes, characters, x, bluesky, mastodon, threads",
    ):
        attrs.evolve(X, counting=counting)
