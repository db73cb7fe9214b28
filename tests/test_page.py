"""Reading a page's own metadata into an `Article`; hostile pages only raise `SharelinksError`."""

from __future__ import annotations

import importlib
import json
import random
import re
import subprocess
import sys

import html5lib
import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from sharelinks import Article, InvalidURLError, MissingFieldError, SharelinksError
from sharelinks.pages.reading import article_from_html, read_page

URL = "https://example.com/magazin/"

PAGE = """<!doctype html>
<html lang="de-AT">
<head>
<meta charset="utf-8">
<title>Soziale Netzwerke &ndash; Magazin</title>
<link rel="canonical" href="https://example.com/magazin/soziale-netzwerke?a=1&amp;b=%2F">
<meta property="og:title" content="Soziale
   Netzwerke">
<meta property="og:description" content="Für Einsteiger &amp; Profis">
<meta property="og:image" content="https://example.com/bild.png">
<meta property="article:tag" content="Social Media">
<meta property="article:tag" content="Netz">
<meta name="twitter:site" content="@beispiel">
</head>
<body><h1>Netzwerke</h1>
"""


def test_article_from_a_complete_page():
    assert article_from_html(PAGE) == Article(
        "https://example.com/magazin/soziale-netzwerke?a=1&b=%2F",
        "Soziale Netzwerke",
        description="Für Einsteiger & Profis",
        image="https://example.com/bild.png",
        hashtags=["Social Media", "Netz"],
        via="beispiel",
    )
    page = read_page(PAGE)
    assert (page.lang, page.url, page.base) == ("de-AT", "", "")
    title = page.first("og:title")
    assert (title.element.line, title.element.column) == (7, 1)


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title> A\n  B </title>", "A B"),
        ("<h1>A <b>B</b></h1>", "A B"),
        ("<title></title><h1>A</h1>", "A"),
        ("<title>A</title><h1>B</h1>", "A"),
        ('<title>A</title><meta name="twitter:title" content="B">', "B"),
        ('<meta name="twitter:title" content="A"><meta property="og:title" content="B">', "B"),
        ('<meta name="OG:Title" content="A">', "A"),
        ('<meta property="og:title" content=""><title>A</title>', "A"),
        ('<meta property="og:title"><title>A</title>', "A"),
        ("<svg><title>A</title></svg><title>B</title>", "B"),
        ("<template><title>A</title></template><title>B</title>", "B"),
        ("<!-- <title>A</title> --><title>B</title>", "B"),
        ("<noscript><h1>A</h1></noscript>", "A"),
        ('<head><noscript><img src="a"></noscript><meta property="og:title" content="A">', "A"),
        ("<title>C&plus;&plus; &lt;b&gt; 100&percnt; &#x1F389;</title>", "C++ <b> 100% 🎉"),
        ("<title>A<b>B</title>", "A<b>B"),
        ("<title>\xa0A\u2003B</title>", "A\u2003B"),
        ('<script type="application/ld+json">{"headline": "A"}</script><title>B</title>', "A"),
        (
            '<script type="application/ld+json">[1, {"@graph": [2, {"headline": "A"}]}]</script>',
            "A",
        ),
        ('<script type="application/ld+json">{"@graph": {"headline": "A"}}</script>', ""),
        ('<script type="application/ld+json">{"name": "A"}</script>', ""),
        ('<script type="application/ld+json">{"headline": "A}</script><title>B</title>', "B"),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script><title>B</title>", "B"),
        (
            '<script type="application/ld+json">{"headline": '
            + "9" * 10_000
            + "}</script><title>B</title>",
            "B",
        ),
        ("<script>var headline = '<title>A</title>'</script>", ""),
        ("", ""),
    ],
)
def test_title_sources(html, title):
    assert article_from_html(html, URL).title == title


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ("", "https://example.com/magazin/"),
        (
            '<link rel="canonical" href="https://example.org/a%2Fb?c+d">',
            "https://example.org/a%2Fb?c+d",
        ),
        ('<link rel="shortlink CANONICAL" href=" ../a ">', "https://example.com/a"),
        ('<base href="/b/"><link rel="canonical" href="a">', "https://example.com/b/a"),
        (
            '<base href="//example.org"><base href="/x/"><link rel="canonical" href="a">',
            "https://example.org/a",
        ),
        (
            '<base href="javascript:0"><link rel="canonical" href="a">',
            "https://example.com/magazin/a",
        ),
        ('<base target="_top"><link rel="canonical" href="a">', "https://example.com/magazin/a"),
        ('<link rel="canonical" href="javascript:alert(1)">', "https://example.com/magazin/"),
        (
            '<link rel="canonical" href="https://user:secret@example.com/">',
            "https://example.com/magazin/",
        ),
        ('<link rel="canonical" href="http://[">', "https://example.com/magazin/"),
        ('<link rel="canonical">', "https://example.com/magazin/"),
        ('<link href="https://example.org/">', "https://example.com/magazin/"),
        (
            '<link rel="canonical" href=""><meta property="og:url" content="/b">',
            "https://example.com/b",
        ),
        (
            '<meta property="og:url" content="/b"><link rel="canonical" href="/a">',
            "https://example.com/a",
        ),
        (
            '<script type="application/ld+json">{"headline": "A", "url": "/c"}</script>',
            "https://example.com/c",
        ),
        (
            '<link rel="canonical" href="https://bücher.example/ä">',
            "https://xn--bcher-kva.example/%C3%A4",
        ),
    ],
)
def test_url_sources(html, url):
    assert article_from_html(html, URL).url == url


@pytest.mark.parametrize(
    ("html", "image"),
    [
        ('<meta property="og:image" content="/a.png">', "https://example.com/a.png"),
        ('<meta property="og:image" content="//cdn.example/a.png">', "https://cdn.example/a.png"),
        ('<meta property="og:image" content="data:image/png;base64,AA">', ""),
        ('<meta property="og:image" content="http://["><meta name="twitter:image" content="/b.png">',
         "https://example.com/b.png"),
        ('<script type="application/ld+json">{"headline": "A", "image": [{"url": "/c.png"}]}</script>',
         "https://example.com/c.png"),
        ('<script type="application/ld+json">{"headline": "A", "image": []}</script>', ""),
        ('<script type="application/ld+json">{"headline": "A", "image": [7]}</script>', ""),
    ],
)  # fmt: skip
def test_image_sources(html, image):
    assert article_from_html(html, URL).image == image


def test_first_valid_x_handle_is_used():
    html = '<meta name="twitter:site" content="@a-b"><meta name="twitter:site" content="@a_b">'
    assert article_from_html(html, URL).via == "a_b"


@pytest.mark.parametrize(
    ("data", "title"),
    [
        ("<title>Für</title>".encode(), "Für"),
        ("<title>Für</title>".encode("latin-1"), "Für"),
        ("<title>Für</title>".encode("utf-8-sig"), "Für"),
        (b"\xef\xbb\xbf<meta charset=koi8-r><title>F\xc3\xbcr", "Für"),
        ("\ufeff<title>Für</title>".encode("utf-16-le"), "Für"),
        ("\ufeff<title>Für</title>".encode("utf-16-be"), "Für"),
        ("<meta charset=shift_jis><title>日本</title>".encode("shift_jis"), "日本"),
        ("<meta charset='GB2312'><title>中文</title>".encode("gb2312"), "中文"),
        (
            '<meta http-equiv=content-type content="text/html; charset=windows-1251"><title>Я'.encode(
                "cp1251"
            ),
            "Я",
        ),
        ("<!-- <meta charset=koi8-r> --><title>Für</title>".encode(), "Für"),
        ("<meta charset=utf-16><title>Für</title>".encode(), "Für"),
        ("<meta charset=no-such-thing><title>Für</title>".encode(), "Für"),
        (b"<meta charset=utf-8><title>F\xffr", "F\ufffdr"),
        (memoryview(b"<title>A"), "A"),
        (bytearray(b"<title>A"), "A"),
    ],
)
def test_encoding_detection(data, title):
    assert article_from_html(data, URL).title == title


def test_charset_of_the_server_overrides_the_page():
    data = "<meta charset=utf-8><title>Für</title>".encode("latin-1")
    assert read_page(data, charset="ISO-8859-1").first("title").text == "Für"
    assert (
        read_page("<title>Für".encode("utf-16-le"), charset="utf-16").first("title").text == "Für"
    )


def test_page_without_url_needs_a_base_url():
    with pytest.raises(MissingFieldError, match=r"base_url"):
        article_from_html("<title>A</title>")
    with pytest.raises(InvalidURLError, match=r"base_url 'magazin' is not an absolute"):
        article_from_html("<title>A</title>", "magazin")
    for nothing in (None, 7, ["<title>"]):
        with pytest.raises(SharelinksError, match="give the page's source as text or bytes"):
            article_from_html(nothing, URL)


SIZE = 100_000
REPEATED = [
    "<div>", "<h1><div>", "<a><font>", "<table>x<tr>", "< ", "<!--", "<![CDATA[<!doctype", "<template><svg><title>",
    "<div><tr>", "<tr><noscript>", "<div></table>", "<svg></title>", "<nobr>", "<a><b>", "<a><b></a>",
    "<b><a></b></a>", "<select><option>", "<form><div></form>", "<button><p>", "<ruby><rt>", "<li><ul>", "<dd><span>",
    "<applet><b>", "<math><annotation-xml>", "<svg><foreignObject>", "<frameset>", "<html a=b>", "<body a=b>",
    "&amp;&#0;&#x110000;&#xD800;&notin", "<p title='", "<script><!--<script", "\0", "<meta charset=x>",
    "<b><i><u><s><em><tt><p>x",
]  # fmt: skip
HOSTILE = {
    **{part: part * (SIZE // len(part)) for part in REPEATED},
    "attributes": "<a " + " ".join(f"a{i}" for i in range(SIZE // 7)) + ">",
    "attributes of html": "".join(f"<html a{i}>" for i in range(SIZE // 12)),
    "attributes of body": "".join(f"<body a{i}='{'x' * i}'>" for i in range(1_400)),
    "formatting": "".join(f"<b id={i}><p>" for i in range(SIZE // 14)),
    "formatting, closed in vain": "".join(f"<font id={i}><table></font><p>" for i in range(SIZE // 30)),
    "spans": "<span>" * (SIZE // 12) + "</x>" * (SIZE // 8),
    "null": "\0" * SIZE + "<ti\0tle>\0",
    "surrogates": '<title>\ud800</title><meta property=og:image content="\udfff"><link rel=canonical href="\ud800">',
    "open": '<meta property="og:title" content="' + "x" * SIZE,
}  # fmt: skip


@pytest.mark.parametrize("part", range(8))
def test_hostile_pages_are_read_within_time_and_memory(part):
    """Runs in a process with limits on time and memory, as browsers need gigabytes for some of these."""
    names = [*HOSTILE][part::8]
    code = (
        "import json, resource, sys, time; from sharelinks.pages import article_from_html, check_html\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))\n"
        "for html in json.load(sys.stdin):\n"
        "    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 6, -1))\n"
        f"    assert article_from_html(html, {URL!r}).url.startswith({URL!r})\n"
        "    check_html(html)\n"
        "    print(flush=True)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps([HOSTILE[name] for name in names]),
        capture_output=True,
        check=False,
        text=True,
    )
    failed = names[run.stdout.count("\n") :][:1]
    assert not failed, (run.returncode, run.stderr[-300:])


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_as_bytes(html):
    assert article_from_html(html[:20_000].encode("utf-8", "replace"), URL).url.startswith(
        "https://example.com/"
    )


def test_text_behind_too_much_formatting_is_read():
    formatting = "".join(f"<b id={i}><p>" for i in range(5_000))
    page = read_page(
        f"<html lang=de><title>A <b> & {formatting}</title><meta property='og:title' content='<i >'>{formatting}"
        "<a href='https://x.com/intent/tweet?text=%3Cb%3E'>X</a>"
    )
    assert page.lang == "de"
    assert page.first("title").text == "A <b> & " + formatting
    assert page.first("og:title").text == "<i >"


def test_ten_megabytes_are_read():
    html = "<title>A</title>" + "<p>Hello, <a href='/b'>world</a>" * 20_000 + "x" * 9_400_000
    assert article_from_html(html, URL).title == "A"
    noise = random.Random(0).randbytes(1_000_000)
    assert article_from_html(noise, URL).url == URL


FRAGMENTS = st.sampled_from(
    ["<", ">", "</", "<!--", "-->", '"', "'", "=", "&", ";", "\0", "\ud800", "<meta ", "property=", "og:title",
     "og:image", "content=", "<base href=", "<link rel=canonical href=", "//", "http:", "https://a.b", "[", "<title>",
     "</title>", "<script type=application/ld+json>", '{"headline":', "</script>", "<svg>", "<template>", "<table>",
     "<h1>", "<a>", "charset=", "utf-16", "article:tag", "twitter:site", "@a"]
)  # fmt: skip


@given(st.lists(FRAGMENTS | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_can_be_read(html):
    article = article_from_html(html, URL)
    assert Article(article.url, article.title).title == article.title
    assert article_from_html(html.encode("utf-16-le", "replace"), URL).url


@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(data):
    assert article_from_html(data, URL).url


def test_missing_extra_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "turbohtml", None)
    for module in ("sharelinks.pages.reading", "sharelinks.pages.parsing"):
        monkeypatch.delitem(sys.modules, module)
    with pytest.raises(
        ModuleNotFoundError,
        match=r"sharelinks.pages needs turbohtml: pip install 'pysharelinks\[html\]'",
    ):
        importlib.import_module("sharelinks.pages.reading")


def outline(html: str) -> list[tuple[str, bool, dict[str, str]]]:
    """Return the relevant elements as html5lib reads them: name, whether in the head, and attributes."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=True)
    try:
        tree = parser.parse(html)
    except AssertionError:
        reject()  # an internal error of html5lib
    found = []

    def walk(node, in_head):
        for child in node:
            if not isinstance(child.tag, str):
                continue
            name = child.tag.removeprefix("{http://www.w3.org/1999/xhtml}")
            if name in {"base", "title", "meta", "link", "h1", "a", "button", "script", "iframe"}:
                found.append((name, in_head, dict(child.attrib)))
            walk(child, in_head or name == "head")

    walk(tree, False)
    return found


TAGS = st.sampled_from(
    ["html", "head", "body", "title", "meta", "link", "base", "script", "noscript", "style", "h1", "p", "div", "a",
     "table", "tr", "td", "svg", "iframe", "br", "span"]
)  # fmt: skip
PIECES = st.one_of(
    TAGS.map("<{}>".format),
    # The HTML standard now lets </p> and </br> close <svg>, which html5lib does not know.
    TAGS.filter(lambda name: name not in {"p", "br"}).map("</{}>".format),
    TAGS.map("<{} name=x content=y>".format),
    st.sampled_from(["x", " ", "<!-- -->", "<!doctype html>", "&amp;", "</"]),
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_elements_match_html5lib(html):
    # turbohtml 1.15 starts the body at <html> or <head> after </head>, which browsers ignore.
    assume(not re.search("</head>.*<(?:html|head)", html, re.DOTALL))
    # html5lib parses without scripting, so the content of <noscript> may end the head.
    assume(not re.search("<noscript.*</noscript", html, re.DOTALL))
    read = [
        (element.name, element.in_head, dict(element.attributes))
        for element in read_page(html).elements
        if element.name not in {"html", "head", "body"}
    ]
    assert read == outline(html)
