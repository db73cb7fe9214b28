"""The Open Graph and X card elements of `meta_tags`."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone

import pytest

from frameworks.page import HOSTILE_TITLES, Page
from sharelinks import Article, InvalidURLError, SharelinksError, Sharer, meta_tags
from sharelinks.html.labels import languages

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"


def test_all_options():
    tags = meta_tags(
        URL, TITLE, description='Für "alle" & mehr', image="https://example.com/bild.png?a=1&b=2", via="@beispiel",
        hashtags=["a"], type="website", site_name="Beispiel GmbH", locale="de-DE", image_alt="Ein Bild",
        image_width=1200, image_height="630",
    )  # fmt: skip
    assert tags.__html__() == (
        '<meta property="og:title" content="Was sind soziale Netzwerke?">\n'
        '<meta property="og:type" content="website">\n'
        '<meta property="og:url" content="https://example.com/magazin/was-sind-soziale-netzwerke">\n'
        '<meta property="og:image" content="https://example.com/bild.png?a=1&amp;b=2">\n'
        '<meta property="og:image:width" content="1200">\n'
        '<meta property="og:image:height" content="630">\n'
        '<meta property="og:image:alt" content="Ein Bild">\n'
        '<meta property="og:description" content="Für &#34;alle&#34; &amp; mehr">\n'
        '<meta property="og:site_name" content="Beispiel GmbH">\n'
        '<meta property="og:locale" content="de_DE">\n'
        '<meta name="twitter:card" content="summary_large_image">\n'
        '<meta name="twitter:site" content="@beispiel">\n'
        '<meta name="twitter:image:alt" content="Ein Bild">'
    )


def test_missing_fields_are_omitted():
    assert Page(meta_tags(URL, image_alt="Ein Bild", image_width=1, site_name=None)).meta == {
        "og:type": "article",
        "og:url": URL,
        "twitter:card": "summary",
    }


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("de", "de_DE"), ("de-AT", "de_AT"), ("de_AT", "de_AT"), ("DE-at", "de_AT"), ("de_CH.UTF-8", "de_CH"),
        ("en", "en_US"), ("en-GB-oxendict", "en_GB"), ("en-001", "en_US"), ("es-419", "es_LA"), ("ar", "ar_AR"),
        ("zh", "zh_CN"), ("zh-Hant", "zh_TW"), ("zh-Hant-TW", "zh_TW"), ("zh_Hans_CN", "zh_CN"), ("sr-Latn", "sr_RS"),
        ("pt-BR", "pt_BR"), ("de-1996", "de_DE"), ("de-x-foo", "de_DE"), ("no", "nb_NO"), ("fil-PH", "fil_PH"),
        ("", None), (None, None), ("klingon", None), ("tlh", None), ("C", None), ("x-de", None), ("i-klingon", None),
        ("<b>", None), ("de'", None), ("-" * 10_000, None),
    ],
    ids=lambda value: str(value)[:20],
)  # fmt: skip
def test_locale_from_a_language_tag(tag, locale):
    assert Page(meta_tags(URL, locale=tag)).meta.get("og:locale") == locale


def test_every_bar_language_has_a_locale():
    for tag in languages():
        assert re.fullmatch(
            "[a-z]{2}_[A-Z]{2}", Page(meta_tags(URL, locale=tag)).meta["og:locale"]
        ), tag


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_text_is_escaped(title):
    page = Page(meta_tags(URL, title, description=title, site_name=title, locale=title, type=title))
    assert set(page.tags) == {"meta"}
    assert all(len(attributes) == 2 for _, attributes in page.elements)
    assert (
        page.meta["og:title"] == page.meta["og:description"] == page.meta["og:site_name"] == title
    )


def test_article_and_sharer():
    article = Article(URL, TITLE, image="https://example.com/ä.png")
    assert meta_tags(article) == meta_tags(URL, TITLE, image="https://example.com/%C3%A4.png")
    assert Sharer(via="beispiel").meta(article) == meta_tags(article, via="@beispiel")
    assert Sharer(strict=False).meta("/a") == ""


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"image": "/bild.png"}, "image '/bild.png' is not an absolute"),
        ({"image": "javascript:alert(1)"}, "image 'javascript:alert(1)'"),
        (
            {"image": "https://example.com/a.png", "image_width": "breit"},
            "image_width 'breit' is not a number of pixels",
        ),
        (
            {"image": "https://example.com/a.png", "image_height": -1},
            "image_height '-1' is not a number of pixels",
        ),
        (
            {"image": "https://example.com/a.png", "image_height": "9" * 10_000},
            "not a number of pixels",
        ),
        ({"site_name": b"x"}, "site_name is bytes"),
    ],
)
def test_invalid_option_is_refused(options, says):
    with pytest.raises(SharelinksError) as excinfo:
        meta_tags(URL, **options)
    assert says in str(excinfo.value)
    with pytest.raises(InvalidURLError):
        meta_tags("/a")
    with pytest.raises(TypeError, match="unexpected field 'phone', which a page can't use"):
        meta_tags(URL, phone="+49 171 1234567")


PICTURE = "https://example.com/bild.png"


def contents(html: str, name: str) -> list[str | None]:
    """Return the contents of all elements with this name, in order."""
    return [
        attributes["content"]
        for _, attributes in Page(html).elements
        if name in (attributes.get("property"), attributes.get("name"))
    ]


def test_locale_defaults_to_the_language():
    assert Page(meta_tags(URL, lang="de-AT")).meta["og:locale"] == "de_AT"
    assert Page(meta_tags(URL, lang="en")).meta["og:locale"] == "en_US"
    assert Page(meta_tags(URL, lang="de", locale="fr")).meta["og:locale"] == "fr_FR"
    assert Page(Sharer(lang="pt").meta(URL)).meta["og:locale"] == "pt_PT"
    assert Page(Sharer(lang="pt").meta(URL, lang="de")).meta["og:locale"] == "de_DE"
    assert (
        "og:locale" not in Page(meta_tags(URL)).meta
    )  # en_US by default: https://ogp.me/#optional


def test_several_pictures():
    html = meta_tags(
        URL,
        image=[
            {"url": PICTURE, "alt": "Das erste", "width": 1200, "height": 630},
            "https://example.com/2.png",
            {"url": "https://example.com/3.png", "alt": "Das dritte"},
        ],
    )
    properties = [
        (attributes["property"], attributes["content"])
        for _, attributes in Page(html).elements
        if str(attributes.get("property")).startswith("og:image")
    ]
    assert properties == [
        ("og:image", PICTURE),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "Das erste"),
        ("og:image", "https://example.com/2.png"),
        ("og:image", "https://example.com/3.png"),
        ("og:image:alt", "Das dritte"),
    ]
    assert contents(html, "twitter:image:alt") == ["Das erste"]
    assert contents(html, "twitter:card") == ["summary_large_image"]


def test_picture_can_be_given_in_several_ways():
    in_words = meta_tags(URL, image=PICTURE, image_alt="Ein Bild", image_width=2, image_height=1)
    assert in_words == meta_tags(
        URL, image={"url": PICTURE, "alt": "Ein Bild", "width": 2, "height": 1}
    )
    assert in_words == meta_tags(
        URL, image=[PICTURE], image_alt="Ein Bild", image_width=2, image_height=1
    )
    assert meta_tags(URL, image=[]) == meta_tags(URL, image="") == meta_tags(URL)
    article = Article(URL, image=PICTURE)
    assert meta_tags(article, image=[]) == meta_tags(URL, image=PICTURE)
    assert meta_tags(article, image=["https://example.com/2.png"]) == meta_tags(
        URL, image="https://example.com/2.png"
    )


@pytest.mark.parametrize(
    ("image", "says"),
    [
        (
            {"alt": "Ein Bild"},
            "image has the keys 'alt': give url, and optionally alt, width and height",
        ),
        ([{"url": PICTURE, "title": "T"}], "image has the keys 'url', 'title': give"),
        ([PICTURE, "/2.png"], "image '/2.png' is not an absolute URL"),
        ([{"url": PICTURE, "width": "breit"}], "image_width 'breit' is not a number of pixels"),
        ([PICTURE, "javascript:alert(1)"], "image 'javascript:alert"),
    ],
)
def test_invalid_picture_is_refused(image, says):
    with pytest.raises(SharelinksError, match=re.escape(says)):
        meta_tags(URL, image=image)


def test_article_properties():
    html = meta_tags(
        URL,
        published_time=datetime(2026, 11, 25, 9, tzinfo=timezone.utc),
        modified_time=date(2026, 11, 26),
        author=["https://example.com/anna", "https://example.com/ben"],
        section="Medien",
        tag=["Soziale Netzwerke", "Teilen & mehr"],
        creator="@magazin@mastodon.social",
    )
    assert contents(html, "article:published_time") == ["2026-11-25T09:00:00+00:00"]
    assert contents(html, "article:modified_time") == ["2026-11-26"]
    assert contents(html, "article:author") == [
        "https://example.com/anna",
        "https://example.com/ben",
    ]
    assert contents(html, "article:section") == ["Medien"]
    assert contents(html, "article:tag") == ["Soziale Netzwerke", "Teilen & mehr"]
    assert contents(html, "fediverse:creator") == ["@magazin@mastodon.social"]
    assert contents(meta_tags(URL, author="Anna", tag=()), "article:author") == ["Anna"]
    assert meta_tags(URL, author=None, creator="", published_time=None) == meta_tags(URL)


@pytest.mark.parametrize(
    "time",
    [
        "2026-11-25",
        "2026-11-25T09:00Z",
        "2026-11-25T09:00:00+01:00",
        "2026-11-25 09:00:00.123456+0100",
    ],
)
def test_published_time_formats(time):
    assert contents(meta_tags(URL, published_time=time), "article:published_time") == [time]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"published_time": "gestern"}, "published_time 'gestern' is not a date"),
        ({"modified_time": 5}, "modified_time '5' is not a date"),
        (
            {"creator": "magazin"},
            "creator 'magazin' is not a fediverse account: write it like '@name@mastodon.example'",
        ),
        (
            {"creator": "@a b@mastodon.social"},
            "creator '@a b@mastodon.social' is not a fediverse account",
        ),
        ({"creator": "@a@b/c"}, "creator 'b/c' is"),
    ],
)
def test_invalid_article_property_is_refused(options, says):
    with pytest.raises(SharelinksError, match=re.escape(says)):
        meta_tags(URL, **options)


def test_creator_is_normalized():
    for given in ("@magazin@Mastodon.Social", "magazin@mastodon.social"):
        assert contents(meta_tags(URL, creator=given), "fediverse:creator") == [
            "@magazin@mastodon.social"
        ]


def test_picture_without_url_is_ignored():
    assert meta_tags(URL, image=[{"url": None, "alt": "x"}]) == meta_tags(URL)
