"""What a check finds: each rule by a page that has just this fault, and none in a faultless page."""

from __future__ import annotations

import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharelinks import NETWORKS, Article, SharelinksError, meta_tags, share_bar
from sharelinks.pages.checking import LEVELS, Finding, check_html

URL = "https://example.com/magazin/soziale-netzwerke"
IMAGE = "https://example.com/bild.png"
ARTICLE = Article(
    URL, "Soziale Netzwerke & mehr", description="Für Einsteiger", image=IMAGE, via="beispiel"
)

META = {
    "title": "<title>Soziale Netzwerke</title>",
    "canonical": f'<link rel="canonical" href="{URL}">',
    "og:title": '<meta property="og:title" content="Soziale Netzwerke">',
    "og:description": '<meta property="og:description" content="Für Einsteiger">',
    "og:image": f'<meta property="og:image" content="{IMAGE}">',
    "og:url": f'<meta property="og:url" content="{URL}">',
    "twitter:card": '<meta name="twitter:card" content="summary_large_image">',
}


def page(body: str = "", **changes: str) -> str:
    """A faultless page, with some of its elements changed, and a body."""
    head = {**META, **{name.replace("_", ":"): element for name, element in changes.items()}}
    return "\n".join(['<!doctype html><html lang="de">', *head.values(), "<body>", body])


def found(html: str, url: str | None = URL) -> list[Finding]:
    return list(check_html(html, url).findings)


@pytest.mark.parametrize("url", [None, URL, f"{URL}/", f"{URL}?utm_source=x#top"])
def test_a_faultless_page(url):
    assert found(page(), url) == []
    head = (
        META["title"]
        + META["canonical"]
        + str(meta_tags(ARTICLE, image_width=1200, image_height=630))
    )
    networks = [
        name for name, network in NETWORKS.items() if not network.needs and name != "xing"
    ]  # doubtful itself
    for title in ("C++ & C# {{ x }} 100% %20 undefined", "<b>", "=?#&+ ü 🎉", "a+b"):
        bar = share_bar(ARTICLE, title, networks=networks, buttons=True)
        assert found(f"{head}<body>{bar}", url) == [], title


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


OF_PAGE = [
    ({"title": "", "og_title": ""}, "no-title", "error", "<head>", "has no title"),
    ({"og_title": ""}, "no-og-title", "warning", "<head>", "make do with title"),
    ({"og_description": ""}, "no-description", "warning", "<head>", "without a text"),
    ({"og_description": meta("description", "A")}, "no-description", "warning", "<head>", "with the description"),
    ({"og_image": ""}, "no-image", "warning", "<head>", "og:image is missing"),
    ({"canonical": "", "og_url": ""}, "no-canonical", "warning", "<head>", "names no URL"),
    ({"twitter_card": ""}, "no-card", "warning", "<head>", "X shows no card"),
    ({"twitter_card": meta("og:type", "article")}, "no-card", "warning", "<head>", "X shows a small card"),
    ({"twitter_card": meta("twitter:card", "photo")}, "unknown-card", "error", "8:1", "'photo' is none that X has"),
    ({"og_image": meta("og:image", "/a.png")}, "image-relative", "error", "6:1", "'/a.png' is relative"),
    ({"og_image": meta("og:image", "//cdn.example/a.png")}, "image-relative", "error", "6:1", "is relative"),
    ({"og_image": meta("og:image", "data:image/png,A")}, "image-unusable", "error", "6:1", "is no http(s) URL"),
    ({"og_image": meta("og:image", "https://[")}, "image-unusable", "error", "6:1", "is no http(s) URL"),
    ({"size": meta("og:image:width", "199") + meta("og:image:height", "800")}, "image-small", "warning", "9:1",
     "199 x 800 pixels as the page says: Facebook shows none below 200 x 200"),
    ({"size": meta("og:image:width", "800") + meta("og:image:height", "314")}, "image-small", "warning", "9:1",
     "small"),
    ({"og_image": meta("og:image", "http://example.com/a.png")}, "http-on-https", "warning", "6:1", "is http:"),
    ({"og_url": meta("og:url", f"{URL}?b")}, "canonical-differs", "warning", "7:1", "is not the canonical"),
    ({"canonical": '<link rel="canonical" href="https://example.com/">', "og_url": ""}, "canonical-differs", "warning",
     "3:1", "is another page than"),
    ({"canonical": '<link rel="canonical" href="javascript:0">'}, "canonical-unusable", "error", "3:1",
     "can be shared"),
    ({"og_url": meta("og:url", "soziale-netzwerke")}, "canonical-relative", "error", "7:1", "is relative"),
    ({"more": meta("og:title", "Anderes")}, "said-twice", "warning", "9:1", "says 'Anderes' here"),
    ({"robots": '<meta name="robots" content="NOINDEX, follow">'}, "noindex", "warning", "9:1", "search engines"),
    ({"og_title": meta("og:title", "ä" * 71)}, "title-cut", "warning", "4:1", "X's card takes 70"),
    ({"og_title": meta("og:title", "undefined")}, "unfilled", "warning", "4:1", "did not fill it in"),
    ({"og_title": meta("og:title", "{{ page.title }}")}, "unfilled", "warning", "4:1", "did not fill it in"),
    ({"og_title": meta("og:title", "A &amp;amp; B")}, "escaped-twice", "warning", "4:1", "readers see '&amp;' in it"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "level", "where", "words"), OF_PAGE)
def test_what_can_be_wrong_with_what_a_page_says(changes, code, level, where, words):
    (finding,) = [finding for finding in found(page(**changes)) if finding.code == code]
    assert (finding.level, finding.where) == (level, where)
    assert words in finding.message


@pytest.mark.parametrize(
    "changes",
    [
        {"more": meta("og:title", "Soziale Netzwerke")},
        {"more": meta("og:image", "https://example.com/b.png")},
        {"size": meta("og:image:width", "1200") + meta("og:image:height", "630")},
        {"size": meta("og:image:width", "many") + meta("og:image:height", "9")},
        {"size": meta("og:image:width", "100")},
        {"size": meta("og:image:width", "9" * 5000) + meta("og:image:height", "9" * 5000)},
        {"robots": '<meta name="robots" content="index, max-snippet:-1">'},
        {"og_title": meta("og:title", "Using {{ variables }} in Jinja")},
        {"canonical": '<link rel="canonical" href="/magazin/soziale-netzwerke">'},
    ],
)
def test_what_is_right(changes):
    assert found(page(**changes)) == []


def test_a_relative_canonical_in_a_file_is_no_other_page():
    assert (
        found(page(canonical='<link rel="canonical" href="/magazin/soziale-netzwerke">'), None)
        == []
    )


def test_a_title_longer_than_a_post():
    messages = [finding.message for finding in found(page(og_title=meta("og:title", "日本" * 80)))]
    assert messages == [
        "the title has 160 characters: X takes less in a post",
        "og:title has 160 characters: X's card takes 70",
    ]


def test_a_page_that_can_not_be_shared_is_checked_all_the_same():
    codes = {finding.code for finding in found("<p>", None)}
    assert codes == {"no-title", "no-description", "no-image", "no-canonical", "no-card"}


U = "https%3A%2F%2Fexample.com%2F"
OF_LINK = [
    (f"https://plus.google.com/share?url={U}", "link-dead", "error", "Google+ shut it (April 2019)"),
    (f"https://getpocket.com/save?url={U}&title=T", "link-dead", "error", "Pocket shut it (July 2025)"),
    (f"https://digg.com/submit?phase=2&url={U}", "link-dead", "error", "Digg shut it (March 2026)"),
    (f"https://www.linkedin.com/cws/share?url={U}", "link-dead", "error", "LinkedIn shut it (by February 2026)"),
    (f"http://www.stumbleupon.com/submit?url={U}", "link-dead", "error", "StumbleUpon"),
    (f"http://www.addthis.com/bookmark.php?url={U}", "link-dead", "error", "AddThis"),
    (f"https://twitter.com/home?status=T%20{U}", "link-dead", "error", "X shut it"),
    ("https://www.facebook.com/sharer/sharer.php", "link-empty", "error", "shares nothing"),
    ("https://www.facebook.com/sharer.php?u=", "link-empty", "error", "shares nothing"),
    (f"https://www.facebook.com/sharer/sharer.php?s=100&p[url]={U}", "link-empty", "error", "nothing that it reads"),
    (f"https://api.whatsapp.com/send?url={U}", "link-empty", "error", "nothing that it reads"),
    ("https://x.com/intent/tweet?url=/magazin", "link-no-url", "error", "url is '/magazin'"),
    ("https://www.reddit.com/submit?url=example.com", "link-no-url", "error", "no absolute http(s) URL"),
    ("https://t.me/share/url?url=https%3A%2F%2F%5B", "link-broken-url", "error", "no browser accepts"),
    ("https://t.me/share/url?url=http%3A%2F%2Flocalhost%3A8000%2F", "link-local", "error", "'localhost'"),
    ("https://wa.me/?text=T%20http%3A%2F%2F192.168.0.7%2F", "link-local", "error", "'192.168.0.7'"),
    ("https://bsky.app/intent/compose?text=T%20https%3A%2F%2Fshop.local", "link-local", "error", "'shop.local'"),
    ("https://x.com/intent/tweet?url=https%3A%2F%2Fmagazin%2Fa", "link-bare-host", "warning", "'magazin', which"),
    ("https://x.com/intent/tweet?text=T&url=undefined", "link-unfilled", "error", "url is 'undefined'"),
    ("https://x.com/intent/tweet?text=%7B%7B%20title%20%7D%7D", "link-unfilled", "error", "text is '{{ title }}'"),
    ("https://t.me/share/url?url=https%3A%2F%2Fexample.com%2F%24%7Bslug%7D", "link-unfilled", "error", "did not fill"),
    (f"https://wa.me/?text=undefined%20{U}", "link-unfilled", "error", "text is 'undefined https://example.com/'"),
    ("https://x.com/intent/tweet?url=https%253A%252F%252Fexample.com", "link-encoded-twice", "error",
     "'https%3A%2F%2Fexample.com'"),
    (f"https://x.com/intent/tweet?text=Soziale%2520Netze&url={U}", "link-encoded-twice", "error", "'Soziale%20Netze'"),
    (f"mailto:?subject=Soziale%2520Netze&body={U}", "link-encoded-twice", "error", "'Soziale%20Netze'"),
    (f"https://x.com/intent/tweet?url={U}&amp;amp;text=T", "link-escaped-twice", "error", "a parameter 'amp;text'"),
    (f"https://x.com/intent/tweet?text=Q%26amp%3BA&url={U}", "link-entity", "warning", "arrives with '&amp;' in it"),
    ("https://www.facebook.com/sharer.php?u=https://example.com/?a=1&b=2", "link-cut", "error", "ends before '&b'"),
    (f"https://x.com/intent/tweet?url={U}&text=Q&A", "link-cut", "error", "ends before '&A': encode '&' as %26"),
    (f"https://x.com/intent/tweet?url={U}&text=C#-Kurs", "link-cut", "error", "ends before '#-Kurs'"),
    (f"mailto:?subject=Soziale+Netze&body={U}", "link-plus", "error", "the '+' in subject"),
    (f"https://twitter.com/share?url={U}", "link-old", "warning", "use https://x.com/intent/tweet"),
    (f"https://www.linkedin.com/shareArticle?url={U}", "link-old", "warning", "share-offsite"),
    (f"https://www.xing.com/spi/shares/new?url={U}", "link-old", "warning", "job board"),
    (f"https://www.pinterest.de/pin/create/button/?url={U}", "link-old", "warning", "pin/create/link/"),
    (f"https://outlook.office.com/mail/deeplink/compose?body={U}", "link-old", "warning", "outlook.cloud.microsoft"),
    (f"https://vk.com/share.php?url={U}", "link-old", "warning", "use https://vk.ru/share.php"),
    (f"https://line.me/R/msg/text/?text={U}", "link-old", "warning", "https://line.me/R/share"),
    (f"https://toot.kytta.dev/?text={U}", "link-old", "warning", "share.joinmastodon.org"),
    (f"https://www.facebook.com/sharer/sharer.php?u={U}&quote=T&p[title]=T&t=T", "link-unread", "warning",
     "Facebook does not read quote, p[title], t: take title, text and picture from the page"),
    (f"https://www.linkedin.com/sharing/share-offsite/?url={U}&title=T&mini=true", "link-unread", "warning",
     "title, mini"),
    (f"https://wa.me/?text=T&url={U}", "link-unread", "warning", "WhatsApp does not read url: put it into the text"),
    (f"https://x.com/intent/tweet?text=Für alle&url={U}", "link-unencoded", "warning", "'ü' is in a link to X"),
    (f"http://x.com/intent/tweet?url={U}", "link-http", "warning", "use https:"),
]  # fmt: skip


@pytest.mark.parametrize(("href", "code", "level", "words"), OF_LINK)
def test_what_can_be_wrong_with_a_share_link(href, code, level, words):
    findings = found(page(f'\n <a href="{href}">teilen</a>'))
    (finding,) = [finding for finding in findings if finding.code == code]
    assert (finding.level, finding.where) == (level, "11:2")
    assert words in finding.message
    beside = {
        "link-old",
        "link-unread",
        "link-http",
    }  # an old address may have other faults as well
    assert {finding.code for finding in findings} <= {code} | beside


@pytest.mark.parametrize(
    "href",
    [
        "/share?url=a",
        "https://example.com/share",
        "mailto:redaktion@example.com",
        "mailto:redaktion@example.com?subject=Frage+Antwort",
        "mailto:?Subject=Frage&Body=Antwort",
        "https://wa.me/491711234567",
        "https://wa.me/491711234567?text=Hallo",
        "https://api.whatsapp.com/send?phone=491711234567",
        "https://www.facebook.com/beispiel",
        "https://x.com/beispiel",
        "https://twitter.com/intent/follow?screen_name=beispiel",
        "https://www.linkedin.com/feed/",
        "https://x.com/intent/tweet?text=Ein%20Zitat",
        "https://www.xing.com/companies/beispiel",
        f"//www.facebook.com/sharer/sharer.php?u={U}",
        f"https://api.whatsapp.com/send?text=T%20{U}",
        f"https://www.pinterest.de/pin/create/link/?url={U}&media={U}&description=T",
        f"https://www.addtoany.com/add_to/facebook?linkurl={U}&linkname=T",
        f'https://www.pinterest.com/pin/create/button/?url={U}" data-pin-do="buttonPin',
        f"https://share.joinmastodon.org/#text=T%20{U}",
        f"fb-messenger://share/?link={U}",
        f"https://x.com/intent/tweet?lang=de&url={U}",
        f"mailto:?subject=C++&body=T%20{U}",
        f"https://bsky.app/intent/compose?text=100%25%20ok%20{U}%3Fa%3D%2520",
        "https://x.com/intent/tweet?url=https://example.com/a&text=T",
        "javascript:print()",
        "#",
        "",
        "http://[",
    ],
)
def test_links_without_a_fault(href):
    assert found(page(f'<a href="{href}">teilen</a>')) == []


@pytest.mark.parametrize(
    ("element", "code", "level"),
    [
        (
            '<button data-sharer="facebook" data-url="https://example.com/">',
            "link-needs-script",
            "warning",
        ),
        ('<div data-sharer="x">', "link-needs-script", "warning"),
        (
            '<a class="twitter-share-button" href="https://twitter.com/share">X</a>',
            "link-needs-script",
            "warning",
        ),
        ('<a class="a2a_button_facebook"></a>', "link-needs-script", "warning"),
        ('<button class="react-share__ShareButton" type="button">', "link-needs-script", "warning"),
        (
            "<a href=\"javascript:window.open('https://x.com/intent/tweet?text='+t)\">",
            "link-needs-script",
            "warning",
        ),
        (
            '<script src="//s7.addthis.com/js/300/addthis_widget.js"></script>',
            "script-dead",
            "error",
        ),
        (
            '<script async src="https://platform.twitter.com/widgets.js"></script>',
            "script-third-party",
            "info",
        ),
        (
            '<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>',
            "script-third-party",
            "info",
        ),
    ],
)
def test_share_buttons_that_are_no_links(element, code, level):
    (finding,) = found(page(element))
    assert (finding.code, finding.level, finding.where) == (code, level, "10:1")


def test_the_same_fault_is_told_once_and_the_worst_comes_first():
    link = f'<a href="https://plus.google.com/share?url={U}">+</a>\n<a href="http://x.com/intent/tweet?url={U}">X</a>\n'
    findings = found(
        page(link * 3 + '<script src="https://platform.twitter.com/widgets.js"></script>')
    )
    assert [finding.code for finding in findings] == [
        "link-dead",
        "link-http",
        "script-third-party",
    ]
    assert findings[0].where == "10:1"
    assert [LEVELS.index(finding.level) for finding in findings] == [0, 1, 2]


def test_what_each_network_shows():
    shown = check_html(page(), URL).as_dict()["networks"]
    title = {"text": "Soziale Netzwerke", "from": "og:title"}
    text = {"text": "Für Einsteiger", "from": "og:description"}
    picture = {"text": IMAGE, "from": "og:image"}
    assert shown == {
        "facebook": {"title": title, "text": text, "picture": picture},
        "x": {"title": title, "text": text, "picture": picture},
        "linkedin": {"title": title, "text": text, "picture": picture},
        "pinterest": {"title": title, "text": text, "picture": picture},
        "whatsapp": {"title": title, "text": text, "picture": picture},
        "email": {"title": title, "text": text, "picture": None},
    }


@pytest.mark.parametrize(
    ("html", "network", "sources"),
    [
        ("<title>A</title>", "facebook", ("title", None, None)),
        ("<title>A</title>", "x", (None, None, None)),
        ("<title>A</title>", "email", ("title", "title", None)),
        ("<title>A</title>" + meta("twitter:card", "summary"), "x", (None, None, None)),
        (meta("og:title", "A") + meta("og:description", "B"), "x", (None, None, None)),
        (meta("og:title", "A") + meta("og:description", "B") + meta("og:type", "article"), "x",
         ("og:title", "og:description", None)),
        (meta("twitter:card", "summary") + meta("twitter:title", "A") + meta("og:title", "B"), "x",
         ("twitter:title", None, None)),
        (meta("og:image", "/a.png"), "facebook", (None, None, None)),
        (meta("og:image", "/a.png") + meta("og:image", IMAGE), "facebook", (None, None, "og:image")),
        (meta("og:image", "https://["), "pinterest", (None, None, None)),
    ],
)  # fmt: skip
def test_where_a_network_takes_it_from(html, network, sources):
    shown = check_html(html, URL).networks[network]
    assert (
        tuple(said and said.source for said in (shown.title, shown.text, shown.picture)) == sources
    )


def test_what_can_not_be_checked():
    with pytest.raises(SharelinksError):
        check_html(None)
    with pytest.raises(SharelinksError):
        check_html("", "magazin")


LINKS = st.sampled_from(
    ["https://", "http:", "//", "www.", "x.com/intent/tweet", "facebook.com/sharer.php", "wa.me/", "mailto:", "sms:",
     "?", "u=", "url=", "text=", "&", "amp;", "#", "%", "%20", "%25", "{{", "}}", "[", "]", "undefined", "localhost"]
)  # fmt: skip


@given(st.lists(LINKS | st.text(max_size=4), max_size=12).map("".join))
def test_any_link(href):
    html = f'<a href="{href}"><meta property="og:image" content="{href}"><link rel=canonical href="{href}">'
    assert all(finding.level in LEVELS for finding in check_html(html, URL).findings)


@pytest.mark.parametrize(
    "part", ["{{", "&amp;", "a+b", "?", "#", "%", "[object ", "amp;", "&x", "https://", "=", "\\"]
)
def test_long_links_take_no_longer_than_they_are(part):
    href = part * (200_000 // len(part))
    assert check_html(
        f'<a href="https://x.com/intent/tweet?text={href}">' + meta("og:title", href), URL
    ).findings


@pytest.mark.parametrize(
    "link", ["https://x.com/intent/tweet?", "mailto:?", "https://www.facebook.com/sharer.php?"]
)
@pytest.mark.parametrize(
    "parameter", ["text=a%20", "url=https://e.com/", "x", "u=1", "subject=a+b"]
)
def test_a_link_of_many_parameters_takes_no_more_than_they_are(link, parameter):
    def steps(number: int) -> int:
        seen = []
        html = page(f'<a href="{link}{"&".join([parameter] * number)}">X</a>')
        sys.setprofile(lambda *step: seen.append(step[1]))
        check_html(html, URL)
        sys.setprofile(None)
        return len(seen)

    assert steps(2_000) < 2.2 * steps(1_000)


def test_noise():
    noise = random.Random(1).randbytes(300_000)
    assert check_html(noise, URL).findings
