"""Articles: how each field is normalized."""

from __future__ import annotations

import copy
import pickle
import re

import attrs
import pytest
from furl import furl
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from reading import read
from sharelinks import Article, Campaign, Network, Sharer, meta_tags, share_url
from sharelinks.testing import parse_share_url


def test_defaults():
    article = Article("https://example.com/")
    assert attrs.asdict(
        article, filter=lambda attribute, _: attribute.name not in ("present", "encoded")
    ) == {
        "url": "https://example.com/",
        "title": "",
        "description": "",
        "image": "",
        "hashtags": (),
        "via": "",
    }
    assert str(article) == "https://example.com/"


@pytest.mark.parametrize(
    ("given", "shared"),
    [
        ("https://bücher.example/ä ö", "https://xn--bcher-kva.example/%C3%A4%20%C3%B6"),
        (r"https://example.com\a", "https://example.com/a"),
        ("https:example.com/a", "https://example.com/a"),
        ("https://example.com", "https://example.com"),
        ("https://@example.com/", "https://example.com/"),
        ("https://ex%61mple.com/%61", "https://example.com/%61"),
        ("https://example.com/%zz?a=%", "https://example.com/%zz?a=%"),
        ("https://example.com/?b&a=&a", "https://example.com/?b&a=&a"),
        ("https://example.com/a/../b;c='d'(e)!*~", "https://example.com/a/../b;c='d'(e)!*~"),
        ("https://example.com/?x[]=1&x[]=2#a#b", "https://example.com/?x[]=1&x[]=2#a#b"),
        ("https://example.com/\U0001f389", "https://example.com/%F0%9F%8E%89"),
        ("https://example.com/\ud83c\udf89", "https://example.com/%F0%9F%8E%89"),
        (furl("https://example.com/?a=1"), "https://example.com/?a=1"),
        (Markup("https://example.com/?a=1&b=2"), "https://example.com/?a=1&b=2"),
        (Markup("https://example.com/?a=1&amp;b=2"), "https://example.com/?a=1&b=2"),
        (Markup("https://example.com/?a=1&copy=2&lt;=3"), "https://example.com/?a=1&copy=2&lt;=3"),
        (Markup("https://example.com/?a=1&AMP;b=2&#X26;c"), "https://example.com/?a=1&b=2&c"),
        (Markup("https://example.com/L&#39;a"), "https://example.com/L'a"),
        ("https://example.com/?a=1&amp;b=2", "https://example.com/?a=1&amp;b=2"),
        ("\u00a0https://example.com/\n", "https://example.com/"),
    ],
)
def test_url_is_normalized(given, shared):
    assert Article(given).url == shared
    assert Article("https://example.com/", image=given).image == shared


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("  Was sind soziale Netzwerke? ", "Was sind soziale Netzwerke?"),
        ("a\r\nb\tc\n\n\td", "a b c d"),
        ("a\x00b\x1fc\x7fd\x9fe", "abcde"),
        ("a\ud83db", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("a  b\u00a0c\u200dd\u2000e", "a  b\u00a0c\u200dd\u2000e"),
        ("a\vb\fc\x85d\u2028e\u2029\r\nf", "a b c d e f"),
        ("a\u2028b\u2029c", "a b c"),
        ("<b>'\"&amp;{{ x }}", "<b>'\"&amp;{{ x }}"),
        (Markup("Gin &amp; <b>Juice</b> &lt;3"), "Gin & Juice <3"),
        (Markup("a<br>b <!-- c --> d</p>e"), "a b  d e"),
        (Markup("5 < 6 &copy &copy; &#8211; &#x2013; &nichts;"), "5 < 6 &copy © – – &nichts;"),
        (Markup("&CounterClockwiseContourIntegral; a <b c"), "∳ a <b c"),
        ("Gin &amp; <b>Juice</b>", "Gin &amp; <b>Juice</b>"),
        (2026, "2026"),
        (None, ""),
    ],
)
def test_title_and_description_are_normalized(given, title):
    article = Article("https://example.com/", given, description=given)
    assert article.title == article.description == title
    assert type(article.title) is str


@pytest.mark.parametrize(
    ("given", "hashtags"),
    [
        (["#Social Media", "Netzwerke"], ("SocialMedia", "Netzwerke")),
        ("#Social Media, Netzwerke", ("SocialMedia", "Netzwerke")),
        ("#a#b", ("a", "b")),
        (["a,b", "x&y z", "it's"], ("ab", "xyz", "its")),
        (["C++", "C#", "F#", "Disney+", ".NET", "100 % Bio", "A*", "€uro", "#C#"], ()),
        ("C#, C++, #Python, F# #Rust", ("Python", "Rust")),
        (["Web", "#web", "WEB", "Straße", "STRASSE", "Netz"], ("Web", "Straße", "Netz")),
        (["#", "", None, "!?", "❤️", "_", 2026, "1️⃣", "·"], ()),
        (["Herz❤\ufe0f"], ("Herz",)),
        ("＃本、＃映画，旅行، كتب", ("本", "映画", "旅行", "كتب")),
        (
            ["col·lecció", "צה״ל", "བོད་ཡིག", "ソーシャル・メディア"],
            ("col·lecció", "צה״ל", "བོད་ཡིག", "ソーシャル・メディア"),
        ),
        ({"a", None}, ("a",)),
        (
            ["Für", "हिन्दी", "日本語", "می\u200cخواهم", "a_1"],
            ("Für", "हिन्दी", "日本語", "می\u200cخواهم", "a_1"),
        ),
        ((tag for tag in ["a"]), ("a",)),
        (None, ()),
    ],
)
def test_hashtags_are_normalized(given, hashtags):
    assert Article("https://example.com/", hashtags=given).hashtags == hashtags


class LazyText:
    """Lazy text, like Django's `SimpleLazyObject` and Werkzeug's `LocalProxy`."""

    __class__ = property(lambda _: str)

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


class OverridingText(str):
    """A `str` subclass that overrides methods, as `Markup` does."""

    def __str__(self):
        raise RuntimeError

    strip = replace = encode = __getitem__ = __iter__ = __str__


@pytest.mark.parametrize("kind", [LazyText, OverridingText])
def test_lazy_text_and_str_subclasses_are_accepted(kind):
    article = Article(
        kind("https://example.com/"), kind("T"), description=kind("D"), image=kind("https://example.com/a.png"),
        hashtags=[kind("a")], via=kind("@b"),
    )  # fmt: skip
    assert article == Article(
        "https://example.com/",
        "T",
        description="D",
        image="https://example.com/a.png",
        hashtags=["a"],
        via="b",
    )
    assert Article("https://example.com/", hashtags=kind("a, b")).hashtags == ("a", "b")


@pytest.mark.parametrize("image", [None, "", " \n"])
def test_blank_image_is_no_image(image):
    assert Article("https://example.com/", image=image).image == ""


@pytest.mark.parametrize(
    ("given", "via"),
    [("@DasErste", "DasErste"), ("a_1", "a_1"), ("", ""), (None, ""), (" @a ", "a")],
)
def test_via_is_normalized(given, via):
    assert Article("https://example.com/", via=given).via == via


@pytest.mark.parametrize(
    ("given", "to"),
    [
        ("a@example.de", "a@example.de"),
        (" a@example.de , b@example.de ", "a@example.de,b@example.de"),
        (["a@example.de", "", None, "b@example.de"], "a@example.de,b@example.de"),
        # RFC 6068, section 6.1
        ("gorby%kremvax@example.com", "gorby%25kremvax@example.com"),
        ("unlikely?address@example.com", "unlikely%3Faddress@example.com"),
        ("Mike&family@example.org", "Mike%26family@example.org"),
        ('"not@me"@example.org', "%22not%40me%22@example.org"),
        (r'"oh\\no"@example.org', "%22oh%5C%5Cno%22@example.org"),
        (
            r'"\\\"it' + "'" + r's\ ugly\\\""@example.org',
            "%22%5C%5C%5C%22it%27s%5C%20ugly%5C%5C%5C%22%22@example.org",
        ),
        ('"a,b"@example.org,c@example.org', "%22a%2Cb%22@example.org,c@example.org"),
        (r'"a\",b"@example.org,c@example.org', "%22a%5C%22%2Cb%22@example.org,c@example.org"),
        ("a@[192.0.2.1]", "a@%5B192.0.2.1%5D"),
        ("", ""),
        ([], ""),
    ],
)
def test_mail_recipients_are_encoded(given, to):
    assert share_url("email", "https://e.de", to=given) == f"mailto:{to}?body=https%3A%2F%2Fe.de"


def test_article_is_a_value_object():
    article = Article("https://example.com/", "T", hashtags=["a"])
    assert article == Article("https://example.com/", "T", hashtags=("#a",))
    assert hash(article) == hash(copy.deepcopy(article))
    assert pickle.loads(pickle.dumps(article)) == article
    assert attrs.evolve(article, title="U").title == "U"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.title = "V"


LINES = [
    ("Erster Absatz.\n\nZweiter.", "Erster Absatz.\n\nZweiter."),
    ("Erster Absatz.\r\n\r\n\r\n\r\nZweiter.", "Erster Absatz.\n\nZweiter."),
    ("\n a \rb\vc\fd\x85e\u2028f\u2029g\n\n", "a\nb\nc\nd\ne\nf\n\ng"),
    ("a\n \t \n\x00\nb", "a\n\nb"),
    (Markup("<p>Gin &amp; Juice</p><p>a<br>b</p>"), "Gin & Juice\n\na\nb"),
]


@pytest.mark.parametrize(("given", "lines"), LINES)
def test_description_keeps_line_breaks_where_supported(given, lines):
    url = "https://example.com/"
    one_line = Article(url, given).title
    article = Article(url, "T", description=given)
    assert article.description == one_line
    assert article.lines == lines
    assert read(share_url("email", article))["body"] == f"{lines}\n\n{url}".replace("\n", "\r\n")
    for network, name in (("reddit-text", "text"), ("gmail", "body")):
        assert read(share_url(network, article))[name] == f"{lines}\n\n{url}"
    assert read(share_url("pinterest", article))["description"] == one_line
    assert parse_share_url(share_url("email", article)).fields["description"] == lines
    own = Network(
        "own", "Own", "https://own.example/", {"t": "{description}\n{title}", "d": "{description}"}
    )
    assert read(share_url(own, article)) == {"t": f"{lines}\nT", "d": one_line}


def test_line_breaks_survive_pickling_and_changes():
    article = Article("https://example.com/", "T", description="a\n\nb")
    assert pickle.loads(pickle.dumps(article)) == article
    assert attrs.evolve(article, title="U").lines == "a\n\nb"
    assert attrs.evolve(article, description="c").lines == ""
    assert article != Article("https://example.com/", "T", description="a b")
    tagged = Sharer(campaign=Campaign(), via="beispiel").url("email", article)
    assert read(tagged)["body"].startswith(
        "a\r\n\r\nb\r\n\r\nhttps://example.com/?utm_source=email"
    )
    assert "a b" in meta_tags(article)


@given(st.text(st.sampled_from("a \r\n\t\v\f\x85\u2028\u2029\x00ä.")))
def test_line_breaks_do_not_change_the_words(text):
    article = Article("https://example.com/", text, description=text)
    assert article.description == article.title
    assert (article.lines or article.description).split() == article.title.split()
    assert "\n\n\n" not in article.lines
    body = read(share_url("email", article))["body"]
    assert not re.search(r"(?<!\r)\n|\r(?!\n)|[\t\v\f\x85\u2028\u2029\x00]", body)


def test_cut_description_has_one_line():
    long = "Absatz mit vielen Worten. " * 30
    link = share_url("email", "https://example.com/", "T", description=f"{long}\n\n{long}{long}")
    text, *rest = read(link)["body"].split("\r\n")
    assert text.startswith(f"{long} Absatz")
    assert text.endswith("…")
    assert rest == ["", "https://example.com/"]
    assert 2083 - 60 < len(link) <= 2083
