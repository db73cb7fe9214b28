"""Findings of a check: each by a page with only this fault, and none in a faultless page."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharelinks import NETWORKS, Article, SharelinksError, meta_tags, share_bar
from sharelinks.pages import CODES, LEVELS, Finding, check_html, check_page, read_page

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
    "og:type": '<meta property="og:type" content="article">',
}


def page(body: str = "", **changes: str) -> str:
    """Return a faultless page with some elements replaced, and with a body."""
    head = {**META, **{name.replace("_", ":"): element for name, element in changes.items()}}
    return "\n".join(['<!doctype html><html lang="de">', *head.values(), "<body>", body])


def found(html: str, url: str | None = URL) -> list[Finding]:
    return list(check_html(html, url).findings)


@pytest.mark.parametrize("url", [None, URL, f"{URL}/", f"{URL}?utm_source=x#top"])
def test_faultless_page_has_no_findings(url):
    assert found(page(), url) == []
    head = (
        '<!doctype html><html lang="de">'
        + META["title"]
        + META["canonical"]
        + str(meta_tags(ARTICLE, image_width=1200, image_height=630))
    )
    networks = [
        name for name, network in NETWORKS.items() if not network.needs and name != "xing"
    ]  # "xing" is a finding itself
    for title in ("C++ & C# {{ x }} 100% %20 undefined", "<b>", "=?#&+ ü 🎉", "a+b"):
        bar = share_bar(ARTICLE, title, networks=networks, buttons=True)
        assert found(f"{head}<body>{bar}", url) == [], title


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


PAGE_FINDINGS = [
    ({"title": "", "og_title": ""}, "no-title", "error", "<head>", "has no title"),
    ({"og_title": ""}, "no-og-title", "warning", "<head>", "networks use title instead"),
    ({"og_description": ""}, "no-description", "warning", "<head>", "shown without a text"),
    ({"og_description": meta("description", "A")}, "no-description", "warning", "<head>", "use the description"),
    ({"og_image": ""}, "no-image", "warning", "<head>", "og:image is missing"),
    ({"canonical": "", "og_url": ""}, "no-canonical", "warning", "<head>", "does not declare its URL"),
    ({"twitter_card": "", "og_type": ""}, "no-card", "warning", "<head>", "X shows no card"),
    ({"twitter_card": ""}, "no-card", "warning", "<head>", "X shows a small card"),
    ({"twitter_card": meta("twitter:card", "photo")}, "unknown-card", "error", "8:1", "'photo' is not a card of X"),
    ({"og_image": meta("og:image", "/a.png")}, "image-relative", "error", "6:1", "'/a.png' is relative"),
    ({"og_image": meta("og:image", "//cdn.example/a.png")}, "image-relative", "error", "6:1", "is relative"),
    ({"og_image": meta("og:image", "data:image/png,A")}, "image-unusable", "error", "6:1", "is not an http(s) URL"),
    ({"og_image": meta("og:image", "https://[")}, "image-unusable", "error", "6:1", "is not an http(s) URL"),
    ({"size": meta("og:image:width", "199") + meta("og:image:height", "800")}, "image-small", "warning", "10:1",
     "199 x 800 pixels: Facebook shows no image below 200 x 200"),
    ({"size": meta("og:image:width", "800") + meta("og:image:height", "314")}, "image-small", "warning", "10:1",
     "small"),
    ({"og_image": meta("og:image", "http://example.com/a.png")}, "http-on-https", "warning", "6:1", "is http:"),
    ({"og_url": meta("og:url", f"{URL}?b")}, "canonical-differs", "warning", "7:1", "is not the canonical"),
    ({"canonical": '<link rel="canonical" href="https://example.com/">', "og_url": ""}, "canonical-differs", "warning",
     "3:1", "is a different page from"),
    ({"canonical": '<link rel="canonical" href="javascript:0">'}, "canonical-unusable", "error", "3:1",
     "can be shared"),
    ({"og_url": meta("og:url", "soziale-netzwerke")}, "canonical-relative", "error", "7:1", "is relative"),
    ({"more": meta("og:title", "Anderes")}, "said-twice", "warning", "10:1", "is 'Anderes' here"),
    ({"robots": '<meta name="robots" content="NOINDEX, follow">'}, "noindex", "warning", "10:1", "search engines"),
    ({"og_title": meta("og:title", "ä" * 71)}, "title-cut", "warning", "4:1", "X's card shows 70"),
    ({"og_title": meta("og:title", "undefined")}, "unfilled", "warning", "4:1", "did not fill it in"),
    ({"og_title": meta("og:title", "{{ page.title }}")}, "unfilled", "warning", "4:1", "did not fill it in"),
    ({"og_title": meta("og:title", "A &amp;amp; B")}, "escaped-twice", "warning", "4:1", "readers see '&amp;'"),
    ({"og_title": meta("og:title", "M&amp;auml;rz")}, "escaped-twice", "warning", "4:1", "readers see '&auml;'"),
    ({"title": "<title>Netze &amp;#8211; Magazin</title>"}, "escaped-twice", "warning", "2:1", "'&#8211;'"),
    ({"og_title": meta("og:title", "undefined | Magazin")}, "unfilled", "warning", "4:1", "'undefined | Magazin'"),
    ({"og_description": meta("og:description", "null")}, "unfilled", "warning", "5:1", "'null'"),
    ({"more": meta("og:site_name", "None")}, "unfilled", "warning", "10:1", "og:site_name is 'None'"),
    ({"og_title": meta("og:title", "[object Object]")}, "unfilled", "warning", "4:1", "did not fill it in"),
    ({"og_image": meta("og:image", "https://example.com/undefined")}, "unfilled", "warning", "6:1", "undefined"),
    ({"og_description": meta("og:description", "Ein <b>Text</b>")}, "markup-in-text", "warning", "5:1", "HTML"),
    ({"og_description": meta("og:description", "Ein [Text](https://a.de/)")}, "markup-in-text", "warning", "5:1",
     "og:description contains Markdown: readers see '[Text](https://a.de/)'"),
    ({"og_title": meta("og:title", "**Netze**")}, "markup-in-text", "warning", "4:1", "Markdown"),
    ({"canonical": '<link rel="canonical" href="http://localhost:8000/a">', "og_url": ""}, "local-address", "error",
     "3:1", "canonical has a URL on 'localhost'"),
    ({"og_image": meta("og:image", "https://192.168.0.7/a.png")}, "local-address", "error", "6:1", "'192.168.0.7'"),
    ({"og_type": meta("og:type", "")}, "empty", "warning", "9:1", "og:type is empty"),
    ({"twitter": meta("twitter:title", " ")}, "empty", "warning", "10:1", "twitter:title is empty"),
    ({"og_type": ""}, "no-type", "info", "<head>", "og:type is missing"),
    ({"og_type": meta("og:type", "blogpost")}, "unknown-type", "warning", "9:1", "'blogpost'"),
    ({"more": meta("og:locale", "de-DE")}, "locale-form", "warning", "10:1", "'de-DE' is not a locale"),
    ({"more": meta("og:locale", "de")}, "locale-form", "warning", "10:1", "'de'"),
    ({"more": meta("og:site-name", "Magazin")}, "misspelt", "warning", "10:1", "to 'og:site_name'"),
    ({"more": meta("twitter:desciption", "A")}, "misspelt", "warning", "10:1", "to 'twitter:description'"),
    ({"more": meta("og-image", "A")}, "misspelt", "warning", "10:1", "to 'og:image'"),
    ({"more": meta("twitter:site", "https://example.com/")}, "handle-unusable", "warning", "10:1", "not an X handle"),
    ({"canonical": "", "og_url": meta("og:url", f"{URL}?utm_source=feed")}, "url-trackers", "warning", "7:1",
     "has tracking parameters"),
    ({"og_url": "<body>" + meta("og:url", URL)}, "in-body", "warning", "7:7", "og:url is in the body"),
    ({"ld": '<script type="application/ld+json">{"headline": "A",}</script>'}, "json-ld-broken", "error", "10:1",
     "the JSON-LD is ignored"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "level", "where", "words"), PAGE_FINDINGS)
def test_finding_of_the_page(changes, code, level, where, words):
    findings = found(page(**changes))
    (finding,) = [finding for finding in findings if finding.code == code][:1]
    assert (finding.level, finding.where) == (level, where)
    assert words in finding.message
    assert {finding.code for finding in findings} <= {code} | BESIDE.get(code, set())


BESIDE = {
    "no-title": {"no-og-title"},
    "canonical-differs": {"url-trackers"},
    "no-card": {"no-type"},
    "local-address": {"http-on-https", "canonical-differs"},
}
"""Findings that a fault necessarily brings with it."""


def test_nine_faults_are_nine_findings():
    head = page(
        lang="",
        og_title=meta("og:title", "undefined"),
        og_description=meta("og:description", "Ein <b>Text</b>"),
        og_image=meta("og:image", "http://localhost/a.png") + meta("og:image:alt", "A"),
        og_type=meta("og:type", "blogpost"),
        locale=meta("og:locale", "de-DE"),
        name=meta("og:site-name", "A"),
        site=meta("twitter:site", "@a-b"),
        ld='<script type="application/ld+json">{</script>',
        empty=meta("twitter:title", ""),
    )
    codes = [
        finding.code for finding in found(head.replace("http://localhost", "https://localhost"))
    ]
    assert sorted(codes) == [
        "empty", "handle-unusable", "json-ld-broken", "local-address", "locale-form", "markup-in-text", "misspelt",
        "unfilled", "unknown-type",
    ]  # fmt: skip


def test_missing_or_invalid_language():
    (finding,) = found(page().replace(' lang="de"', ""))
    assert (finding.code, finding.level) == ("no-lang", "warning")
    (finding,) = found(page().replace('"de"', '"deutsch (Österreich)"'))
    assert (finding.code, finding.where) == ("no-lang", "1:16")


@pytest.mark.parametrize(
    ("size", "codes"), [(300_000, ["late"]), (1_000_000, ["late-for-facebook", "late"])]
)
def test_metadata_too_late_in_the_page(size, codes):
    html = page(late="<style>" + "x" * size + "</style>" + meta("og:site_name", "A"))
    assert [finding.code for finding in found(html)] == codes
    assert [finding.code for finding in found(html.replace("ü", "u").encode())] == codes
    assert [finding.where for finding in found(html)] == [f"10:{size + 16}"] * len(codes)
    early = page(late="<style>" + "x" * (size - 5000) + "</style>" + meta("og:site_name", "A"))
    assert [finding.code for finding in found(early)] == codes[1:]


@pytest.mark.parametrize(
    ("html", "codes"),
    [
        (page().replace("<html", "<meta charset=utf-8><html").encode(), []),
        (page().replace("<title", "<meta charset=latin1><title").encode("latin-1"), []),
        (page().encode(), ["no-charset"]),
        (page().replace("ü", "u").encode(), []),
        (
            page()
            .replace("<title", "<!--" + "x" * 1024 + "--><meta charset=utf-8><title")
            .encode(),
            ["charset-late"],
        ),
        (
            page().replace("<title", "<meta charset=utf-8><title").encode("latin-1"),
            ["charset-wrong"],
        ),
        (page().encode("utf-8-sig"), []),
        (page(), []),
    ],
)
def test_declared_encoding(html, codes):
    assert [finding.code for finding in check_html(html, URL).findings] == codes


def test_response_headers():
    headers = {
        "link": '</style.css>; rel=preload; as=style, <https://example.com/andere>; rel="canonical"',
        "x-robots-tag": "noindex, nofollow",
    }
    report = check_page(read_page(page(), URL, headers=headers))
    assert [finding.code for finding in report.findings] == [
        "canonical-differs", "canonical-differs", "said-twice", "noindex"
    ]  # fmt: skip
    assert report.canonical == "https://example.com/andere"


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ('<!doctype html><meta http-equiv="refresh" content="0; url=/neu">', "redirect"),
        ("<html><head><META HTTP-EQUIV=Refresh CONTENT='5;URL=https://example.com/'>", "redirect"),
        ("<!doctype html><title>404 – Magazin</title>", "not-found"),
        ("<html><title>Page not found</title>", "not-found"),
        ("<div>Ein Stück</div>", "fragment"),
        ("", "not-html"),
        ("Nur Text", "not-html"),
        ('<?xml version="1.0"?><rss><title>A</title></rss>', "not-html"),
        ("\x89PNG\0<p>", "not-html"),
        ("<!doctype html><title>404 Fragen</title><p>", "page"),
        ('<!doctype html><meta http-equiv="refresh" content="300; url=/a"><title>A', "page"),
        ('<?xml version="1.0"?><!DOCTYPE html><html><title>A', "page"),
    ],
)
def test_unshareable_documents_have_a_kind_and_no_findings(html, kind):
    report = check_html(html, URL)
    assert report.kind == kind
    assert bool(report.findings) is (kind == "page")


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
        {"og_url": meta("og:url", URL.replace("example.com", "EXAMPLE.com:443"))},
        {
            "canonical": f'<link rel="canonical" href="{URL}?%c3%bc">',
            "og_url": meta("og:url", f"{URL}?%C3%BC"),
        },
        {
            "og_image": meta("og:image", "http://example.com/a.png")
            + meta("og:image:secure_url", IMAGE)
        },
        {
            "og_image": meta("og:image", IMAGE)
            + meta("og:image", IMAGE.replace("d", "e"))
            + meta("og:image:width", "100")
            + meta("og:image", IMAGE.replace("d", "f"))
            + meta("og:image:height", "100")
        },
        {"og_title": meta("og:title", "undefined"), "more": "<h1>undefined</h1>"},
        {"og_title": meta("og:title", "<b>: Aufmerksamkeit")},
        {"og_title": meta("og:title", "AT&T & Co; R&D; &amp;Foo;")},
        {
            "og_image": meta("og:image", IMAGE)
            + meta("og:image:url", IMAGE)
            + meta("og:image:width", "1200")
            + meta("og:image:height", "630")
            + meta("og:image:url", IMAGE.replace("d", "e"))
        },
        {"og_image": meta("og:image:width", "1") + meta("og:image:url", IMAGE)},
        {"og_title": meta("og:title", "__init__ und 2 ** 3 ** 4, f(x)[0](1)")},
        {"more": meta("og:type", "my_namespace:thing")},
        {"more": meta("og:locale", "de_DE") + meta("og:locale:alternate", "es_LA")},
        {
            "more": meta("video:actor:role", "A")
            + meta("twitter:label1", "B")
            + meta("og:novelty", "C")
        },
        {"ld": '<script type="application/ld+json">{"headline": "Soziale\nNetzwerke"}</script>'},
        {"ld": '<script type="application/ld+json"></script>'},
    ],
)
def test_correct_metadata_has_no_findings(changes):
    assert found(page(**changes)) == []


def test_relative_canonical_of_a_file():
    assert (
        found(page(canonical='<link rel="canonical" href="/magazin/soziale-netzwerke">'), None)
        == []
    )


def test_title_longer_than_a_post():
    messages = [finding.message for finding in found(page(og_title=meta("og:title", "日本" * 80)))]
    assert messages == [
        "the title has 160 characters, too many for a post on X: shorten og:title",
        "og:title has 160 characters: X's card shows 70",
    ]


def test_page_without_metadata_is_checked():
    codes = {finding.code for finding in found("<!doctype html><p>", None)}
    assert codes == {
        "no-title", "no-description", "no-image", "no-canonical", "no-card", "no-lang"
    }  # fmt: skip


U = "https%3A%2F%2Fexample.com%2F"
LINK_FINDINGS = [
    (f"https://plus.google.com/share?url={U}", "link-dead", "error", "Google+ has closed (April 2019)"),
    (f"https://getpocket.com/save?url={U}&title=T", "link-dead", "error", "Pocket has closed (July 2025)"),
    (f"https://digg.com/submit?phase=2&url={U}", "link-dead", "error", "Digg has closed (March 2026)"),
    (f"https://www.linkedin.com/cws/share?url={U}", "link-dead", "error", "LinkedIn has closed (by February 2026)"),
    (f"http://www.stumbleupon.com/submit?url={U}", "link-dead", "error", "StumbleUpon"),
    (f"http://www.addthis.com/bookmark.php?url={U}", "link-dead", "error", "AddThis"),
    (f"https://twitter.com/home?status=T%20{U}", "link-dead", "error", "X has closed"),
    ("https://www.facebook.com/sharer/sharer.php", "link-empty", "error", "shares nothing"),
    ("https://www.facebook.com/sharer.php?u=", "link-empty", "error", "shares nothing"),
    (f"https://www.facebook.com/sharer/sharer.php?s=100&p[url]={U}", "link-empty", "error", "URL is missing"),
    (f"https://api.whatsapp.com/send?url={U}", "link-empty", "error", "URL is missing"),
    ("https://x.com/intent/tweet?url=/magazin", "link-no-url", "error", "url '/magazin' is not"),
    ("https://www.reddit.com/submit?url=example.com", "link-no-url", "error", "not an absolute http(s) URL"),
    ("https://t.me/share/url?url=https%3A%2F%2F%5B", "link-broken-url", "error", "no browser accepts"),
    ("https://t.me/share/url?url=http%3A%2F%2Flocalhost%3A8000%2F", "link-local", "error", "'localhost'"),
    ("https://wa.me/?text=T%20http%3A%2F%2F192.168.0.7%2F", "link-local", "error", "'192.168.0.7'"),
    ("https://bsky.app/intent/compose?text=T%20https%3A%2F%2Fshop.local", "link-local", "error", "'shop.local'"),
    ("https://x.com/intent/tweet?url=https%3A%2F%2Fmagazin%2Fa", "link-bare-host", "warning", "'magazin', a host without a dot"),
    ("https://x.com/intent/tweet?text=T&url=undefined", "link-unfilled", "error", "url is 'undefined'"),
    ("https://x.com/intent/tweet?text=%7B%7B%20title%20%7D%7D", "link-unfilled", "error", "text is '{{ title }}'"),
    ("https://t.me/share/url?url=https%3A%2F%2Fexample.com%2F%24%7Bslug%7D", "link-unfilled", "error", "did not fill"),
    (f"https://wa.me/?text=undefined%20{U}", "link-unfilled", "error", "text is 'undefined https://example.com/'"),
    ("https://x.com/intent/tweet?url=https%253A%252F%252Fexample.com", "link-encoded-twice", "error",
     "'https%3A%2F%2Fexample.com'"),
    (f"https://x.com/intent/tweet?text=Soziale%2520Netze&url={U}", "link-encoded-twice", "error", "'Soziale%20Netze'"),
    (f"mailto:?subject=Soziale%2520Netze&body={U}", "link-encoded-twice", "error", "'Soziale%20Netze'"),
    (f"https://x.com/intent/tweet?url={U}&amp;amp;text=T", "link-escaped-twice", "error", "the parameter 'amp;text'"),
    (f"https://x.com/intent/tweet?text=Q%26amp%3BA&url={U}", "link-entity", "warning", "arrives with '&amp;'"),
    ("https://www.facebook.com/sharer.php?u=https://example.com/?a=1&b=2", "link-cut", "error", "ends before '&b'"),
    (f"https://x.com/intent/tweet?url={U}&text=Q&A", "link-cut", "error", "ends before '&A': encode '&' as %26"),
    (f"https://x.com/intent/tweet?url={U}&text=C#-Kurs", "link-cut", "error", "ends before '#-Kurs'"),
    (f"mailto:?subject=Soziale+Netze&body={U}", "link-plus", "error", "the '+' in subject"),
    (f"https://twitter.com/share?url={U}", "link-old", "warning", "use https://x.com/intent/tweet"),
    (f"https://www.linkedin.com/shareArticle?url={U}", "link-old", "warning", "share-offsite"),
    (f"https://www.xing.com/spi/shares/new?url={U}", "link-old", "warning", "no longer works"),
    (f"https://www.pinterest.de/pin/create/button/?url={U}", "link-old", "warning", "pin/create/link/"),
    (f"https://outlook.office.com/mail/deeplink/compose?body={U}", "link-old", "warning", "outlook.cloud.microsoft"),
    (f"https://vk.com/share.php?url={U}", "link-old", "warning", "use https://vk.ru/share.php"),
    (f"https://line.me/R/msg/text/?text={U}", "link-old", "warning", "https://line.me/R/share"),
    (f"https://toot.kytta.dev/?text={U}", "link-old", "warning", "share.joinmastodon.org"),
    (f"https://www.facebook.com/sharer/sharer.php?u={U}&quote=T&p[title]=T&t=T", "link-unread", "warning",
     "Facebook does not read quote, p[title], t: it uses the title, text and image of the page"),
    (f"https://www.linkedin.com/sharing/share-offsite/?url={U}&title=T&mini=true", "link-unread", "warning",
     "title, mini"),
    (f"https://wa.me/?text=T&url={U}", "link-unread", "warning", "WhatsApp does not read url: move it into the text"),
    (f"https://x.com/intent/tweet?text=Für alle&url={U}", "link-unencoded", "warning", "the link to X contains 'ü'"),
    (f"http://x.com/intent/tweet?url={U}", "link-http", "warning", "use https:"),
    ("https://wa.me/?text=T%20https://example.com/?a=1&b=2", "link-cut", "error", "ends before '&b'"),
    ("mailto:?subject=T&body=https://example.com/?a=1&page=2", "link-cut", "error", "ends before '&page'"),
    ("https://x.com/intent/tweet?text=T%20https://example.com/?a=1&b=2", "link-cut", "error", "ends before '&b'"),
    ("sms:?body=T%20https://example.com/?a=1&b=2", "link-cut", "error", "ends before '&b'"),
    (f"https://x.com/intent/tweet?text=100%%20sicher&url={U}", "link-escape", "error", "'%%20si'"),
    (f"https://x.com/intent/tweet?text=M%FCnchen&url={U}", "link-escape", "error", "not in UTF-8"),
    (f"https://x.com/intent/tweet?text=%u041C&url={U}", "link-escape", "error", "'%u041C'"),
    (f"https://x.com/intent/tweet?text=%ED%A0%BD&url={U}", "link-escape", "error", "not in UTF-8"),
    (f"https://x.com/intent/tweet?url={U}&hashtags=%23netz,b-c", "link-hashtags", "warning", "'#netz'"),
    (f"https://x.com/intent/tweet?url={U}&hashtags=a,b-c", "link-hashtags", "warning", "'b-c'"),
    (f"https://x.com/intent/tweet?url={U}&via=@beispiel", "link-via", "warning", "via '@beispiel' is not"),
    (f"https://www.pinterest.com/pin/create/link/?url={U}&summary=T", "link-unread", "warning",
     "Pinterest does not read summary"),
    (f"https://t.me/share/url?url={U}&title=T", "link-unread", "warning", "Telegram does not read title"),
    (f"mailto:?subject=T&body=T%0A{U}", "link-newline", "info", "body has %0A"),
    (f"mailto:subject=T&body={U}", "link-mail", "error", "no '?'"),
    (f"mailto://?subject=T&body={U}", "link-mail", "error", "has no '//'"),
    (f"https://x.com/intent/tweet?text=T%20{U}&url={U}", "link-url-twice", "warning", "X shows the URL twice"),
    (f"whatsapp://send?text={U}", "link-app-only", "warning", "'whatsapp:' does nothing"),
    (f"https://www.facebook.com/dialog/share?href={U}", "link-no-app", "error", "without app_id"),
    ("https://x.com/intent/tweet?url=https://example.com/undefined", "link-unfilled", "error", "did not fill it in"),
]  # fmt: skip


@pytest.mark.parametrize(("href", "code", "level", "words"), LINK_FINDINGS)
def test_finding_of_a_share_link(href, code, level, words):
    findings = found(page(f'\n <a href="{href}">teilen</a>'))
    (finding,) = [finding for finding in findings if finding.code == code]
    assert (finding.level, finding.where) == (level, "12:2")
    assert words in finding.message
    beside = {
        "link-old",
        "link-unread",
        "link-http",
    }  # an outdated address may have these faults as well
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
        f"https://x.com/intent/tweet?in_reply_to=1&text=Antwort%20{U}",
        "https://x.com/intent/tweet?in_reply_to=1234567890",
        "https://twitter.com/intent/tweet?button_hashtag=netz",
        "https://x.com/intent/tweet?screen_name=beispiel",
        f"https://x.com/intent/tweet?url={U}&hashtags=Netz,B%C3%BCcher_2&via=beispiel",
        f"https://www.facebook.com/sharer/sharer.php?u={U}&hashtag=%23netz",
        f"https://www.facebook.com/dialog/share?app_id=1&href={U}",
        f"mailto:?subject=T&body=T%0D%0A{U}",
        "mailto:?body=https://example.com/",
        f"https://x.com/intent/tweet?text=100%25%20%F0%9F%8E%89&url={U}",
        f"https://wa.me/?text=T%20{U}%3Fa%3D1%26b%3D2",
        f"https://www.reddit.com/submit?url={U}&title={U}",
        "javascript:print()",
        "#",
        "",
        "http://[",
    ],
)
def test_correct_link_has_no_findings(href):
    assert found(page(f'<a href="{href}">teilen</a>')) == []


@pytest.mark.parametrize(
    ("link", "code", "level"),
    [
        ("<a href='{}'><img src='x.svg' alt=''></a>", "link-unnamed", "warning"),
        ("<a href='{}'><i class='fab fa-x'></i></a>", "link-unnamed", "warning"),
        ("<a href='{}' target='_BLANK'>X</a>", "link-opener", "info"),
        ("<a href='{}' target=_blank rel='nofollow'>X</a>", "link-opener", "info"),
        (
            "<a href='mailto:?body=https://example.com/' target=_blank>X</a>",
            "link-mail-window",
            "info",
        ),
    ],
)
def test_finding_of_a_link_element(link, code, level):
    (finding,) = found(page(link.format(f"https://x.com/intent/tweet?url={U}")))
    assert (finding.code, finding.level) == (code, level)


@pytest.mark.parametrize(
    "link",
    [
        "<a href='{}'><img src='x.svg' alt='X'></a>",
        "<a href='{}' aria-label='X'><i></i></a>",
        "<a href='{}'><svg><title>X</title></svg></a>",
        "<a href='{}'><i></i><span class='sr-only'>X</span></a>",
        "<a href='{}' target=_blank rel='nofollow NOOPENER'>X</a>",
        "<a href='{}' target=_blank rel='noreferrer'>X</a>",
        "<a href='{}' onclick=\"window.open(this.href)\">X</a>",
    ],
)
def test_correct_link_element_has_no_findings(link):
    assert found(page(link.format(f"https://x.com/intent/tweet?url={U}"))) == []


def share(url: str) -> str:
    return f'<a href="https://t.me/share/url?url={url}">T</a> <a href="https://x.com/intent/tweet?url={url}">X</a>'


def test_share_link_for_another_page():
    (finding,) = found(page(share("https://example.com/")))
    assert (finding.code, finding.where) == ("link-other-page", "11:1")
    for url in (
        URL,
        f"{URL}/?utm_source=x",
        "https://example.com/node/1",
        "https://kurz.example/x",
    ):
        assert found(page(share(url))) == []
    home = page(
        share("https://example.com/"), canonical="", og_url=meta("og:url", "https://example.com/")
    )
    assert found(home, "https://example.com/index.html") == []
    assert found(page(share("https://example.com/a") + share("https://example.com/b"))) == []


@pytest.mark.parametrize(
    ("element", "codes"),
    [
        ("<script src='https://connect.facebook.net/en_US/fbevents.js'></script>", []),
        ("<script src='https://connect.facebook.net/de_DE/sdk.js'></script><div class='fb-comments'></div>", []),
        ("<script src='https://connect.facebook.net/de_DE/sdk.js'></script><div class='fb-like'></div>",
         ["script-third-party"]),
        ("<script>s.src = '//connect.facebook.net/de_DE/sdk.js'</script><div class='fb-share-button'></div>",
         ["script-third-party"]),
        ("<script src='https://platform.twitter.com/widgets.js'></script><blockquote class=twitter-tweet>", []),
        ("<script src='https://platform.twitter.com/widgets.js'></script><a class='twitter-follow-button' href=/>", []),
        ("<script>js.src='https://platform.twitter.com/widgets.js'</script><a class='twitter-hashtag-button'>",
         ["script-third-party"]),
        ("<script src='https://platform.linkedin.com/in.js'></script><script type='IN/Share'></script>",
         ["script-third-party"]),
        ("<script src='https://platform.linkedin.com/in.js'></script><script type='IN/FollowCompany'></script>", []),
        ("<script src='https://assets.pinterest.com/js/pinit.js'></script><a data-pin-do='embedBoard' href=/>", []),
        ("<script src='https://assets.pinterest.com/js/pinit.js'></script><a data-pin-do='buttonBookmark' href=/>",
         ["script-third-party"]),
        ("<script>a.src = 'https://s7.addthis.com/js/300/addthis_widget.js'</script>", ["script-dead"]),
        ("<script src='https://apis.google.com/js/platform.js'></script>", []),
        ("<script src='https://apis.google.com/js/plusone.js'></script>", ["script-dead"]),
    ],
)  # fmt: skip
def test_script_is_a_finding_only_if_it_serves_share_buttons(element, codes):
    reported = [f.code for f in found(page(element)) if f.code != "link-needs-script"]
    assert reported == codes


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
            '<a class="share-network-facebook" href="javascript:void(0)">',
            "link-needs-script",
            "warning",
        ),
        ('<div class="shariff" data-services="[]"></div>', "link-needs-script", "warning"),
        ('<div class="shareon"></div>', "link-needs-script", "warning"),
        (
            "<button onclick=\"open('https://www.facebook.com/sharer/sharer.php?u='+u)\">F</button>",
            "link-needs-script",
            "warning",
        ),
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
            '<script async src="https://platform.twitter.com/widgets.js"></script><a class="twitter-hashtag-button">',
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
def test_share_button_that_is_not_a_link(element, code, level):
    (finding,) = found(page(element))
    assert (finding.code, finding.level, finding.where) == (code, level, "11:1")


def test_findings_are_merged_and_sorted_by_level():
    link = f'<a href="https://plus.google.com/share?url={U}">+</a>\n<a href="http://x.com/intent/tweet?url={U}">X</a>\n'
    findings = found(
        page(link * 3 + '<script src="https://static.addtoany.com/menu/page.js"></script>')
    )
    assert [finding.code for finding in findings] == [
        "link-dead",
        "link-http",
        "link-other-page",
        "script-third-party",
    ]
    assert (findings[0].where, findings[0].count) == ("11:1", 3)
    assert [LEVELS.index(finding.level) for finding in findings] == [0, 1, 1, 2]


def test_card_of_each_network():
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
        **{
            name: {"title": title, "text": text, "picture": picture}
            for name in ("mastodon", "bluesky", "telegram", "slack", "discord")
        },
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
def test_card_sources(html, network, sources):
    shown = check_html(html, URL).networks[network]
    assert (
        tuple(said and said.source for said in (shown.title, shown.text, shown.picture)) == sources
    )


def test_invalid_input_is_refused():
    with pytest.raises(SharelinksError):
        check_html(None)
    with pytest.raises(SharelinksError):
        check_html("", "magazin")


LINKS = st.sampled_from(
    ["https://", "http:", "//", "www.", "x.com/intent/tweet", "facebook.com/sharer.php", "wa.me/", "mailto:", "sms:",
     "?", "u=", "url=", "text=", "&", "amp;", "#", "%", "%20", "%25", "{{", "}}", "[", "]", "undefined", "localhost"]
)  # fmt: skip


@given(st.lists(LINKS | st.text(max_size=4), max_size=12).map("".join))
def test_any_link_can_be_checked(href):
    html = f'<a href="{href}"><meta property="og:image" content="{href}"><link rel=canonical href="{href}">'
    assert all(finding.level in LEVELS for finding in check_html(html, URL).findings)


@pytest.mark.parametrize(
    "part", ["{{", "&amp;", "a+b", "?", "#", "%", "[object ", "amp;", "&x", "https://", "=", "\\"]
)
def test_long_links_can_be_checked(part):
    href = part * (200_000 // len(part))
    assert check_html(
        f"<!doctype html><meta http-equiv=refresh content='{href}'>"
        f'<a href="https://x.com/intent/tweet?text={href}"><a href="mailto:{href}">'
        f'<link rel=canonical href="{href}"><button onclick="{href}"><script>{href}</script>'
        + meta("og:title", href)
        + meta("og:image", href),
        URL,
    ).findings


@pytest.mark.parametrize(
    "link", ["https://x.com/intent/tweet?", "mailto:?", "https://www.facebook.com/sharer.php?"]
)
@pytest.mark.parametrize(
    "parameter", ["text=a%20", "url=https://e.com/", "x", "u=1", "subject=a+b"]
)
def test_checking_time_is_linear_in_parameters(link, parameter):
    def steps(number: int) -> int:
        seen = []
        html = page(f'<a href="{link}{"&".join([parameter] * number)}">X</a>')
        sys.setprofile(lambda *step: seen.append(step[1]))
        check_html(html, URL)
        sys.setprofile(None)
        return len(seen)

    assert steps(2_000) < 2.2 * steps(1_000)


def test_random_bytes_can_be_checked():
    noise = random.Random(1).randbytes(300_000)
    assert check_html(noise, URL).kind == "not-html"
    assert check_html(noise.replace(b"\0", b"<p>"), URL).kind == "fragment"


def test_every_finding_is_documented():
    """A new finding needs a row with its level in the table of docs/pages.md."""
    text = (Path(__file__).parent.parent / "docs/pages.md").read_text("utf-8")
    rows = re.findall(r"^\| (`[a-z`, -]+`) \| (error|warning|info) \|", text, re.MULTILINE)
    listed = {code: level for codes, level in rows for code in re.findall("`(.+?)`", codes)}
    assert listed == CODES
