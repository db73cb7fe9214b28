"""URLs inside texts: linkifiers find the whole URL, whatever it ends in."""

from __future__ import annotations

import html
import re
import warnings

import ada_url
import bleach
import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from linkify_it import LinkifyIt

from reading import read
from sharelinks import Article, share_url
from sharelinks.article import linkable

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it imports pkg_resources, which is deprecated
    from twitter_text import extract_urls_with_indices

ENDS = ".,!?;:)'*~$@(["
TEXTS = {
    "whatsapp": "text", "bluesky": "text", "mastodon": "text", "email": "body", "sms": "body",
    "threema": "text", "reddit-text": "text",
}  # fmt: skip


def hrefs(markup: str) -> list[str]:
    return [html.unescape(href) for href in re.findall(r'href="([^"]*)"', markup)]


LINKIFIERS = {
    "linkify-it": lambda text: [match.url for match in LinkifyIt().match(text) or []],
    "twitter-text": lambda text: [found["url"] for found in extract_urls_with_indices(text)],
    "bleach": lambda text: hrefs(bleach.linkify(html.escape(text, quote=False))),
    "Python-Markdown": lambda text: hrefs(
        markdown.markdown(text, extensions=["pymdownx.magiclink"])
    ),
}


@pytest.mark.parametrize("before", ["/wiki/R.U.R", "/wiki/R", "/a?b=c", "/a?b=c.d", "/a#b", "/ä"])
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("linkifier", LINKIFIERS)
def test_linkifiers_find_the_whole_url(linkifier, end, before):
    url = Article(f"https://de.example.org{before}{end}").url
    for network, parameter in TEXTS.items():
        text = read(share_url(network, url, "Drama"))[parameter]
        (found,) = LINKIFIERS[linkifier](text)
        if end == "?" and "?" not in before and "#" not in before:
            assert url in (found, f"{found}?")  # without the empty query it is the same page
            continue
        assert text.endswith(found), network
        assert re.sub("%[0-9A-F]{2}$", lambda end: chr(int(end[0][1:], 16)), found) == url, network


@pytest.mark.parametrize("network", TEXTS)
def test_final_punctuation_is_percent_encoded(network):
    sent = read(share_url(network, "https://de.example.org/wiki/R.U.R."))[TEXTS[network]]
    assert sent == "https://de.example.org/wiki/R.U.R%2E"


@pytest.mark.parametrize(
    ("network", "parameter"),
    [("x", "url"), ("telegram", "url"), ("facebook", "u"), ("line", "url")],
)
def test_url_in_its_own_parameter_is_not_changed(network, parameter):
    url = "https://de.example.org/wiki/R.U.R."
    assert read(share_url(network, url, "Drama"))[parameter] == url


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com",
        "https://example.com/",
        "https://example.com/a",
        "https://de.example.org/wiki/Bern_(Stadt)",
        "https://example.com/a?",
        "https://example.com/a?b=c&",
        "https://example.com/a?b=c+",
        "https://example.com/100%",
        "https://example.com/a#",
    ],
)
def test_other_endings_are_not_encoded(url):
    assert linkable(url) == url
    assert read(share_url("whatsapp", url))["text"] == url


URLS = st.builds(
    "https://{}{}{}{}".format,
    st.sampled_from(["example.com", "a.b.example", "example.com.", "example.com:", "[::1]"]),
    st.sampled_from(["", "/", "?", "#", "/a/", "/a?b=", "/a#"]),
    st.text("abc./?#&=-_~!$'()*,;:@%41+", max_size=8),
    st.sampled_from(["", *ENDS, "..", "/.", "/.."]),
)


@given(URLS)
@example("https://example.com/a/..")
@example("https://example.com.")
@example("https://example.com?")
def test_encoded_ending_opens_the_same_page(url):
    """With its end decoded, it is the same URL to a browser, and no other part has changed."""
    try:
        url = Article(url).url
    except ValueError:
        return
    link = linkable(url)
    if link == url:
        return
    end = re.sub("%[0-9A-F]{2}$", lambda end: chr(int(end[0][1:], 16)), link)
    assert ada_url.URL(end).href == ada_url.URL(url).href
    parsed, other = ada_url.URL(link), ada_url.URL(url)
    assert parsed.host == other.host
    assert bool(parsed.search) == bool(other.search)
    assert bool(parsed.hash) == bool(other.hash)


@given(st.text("ab", min_size=1), st.lists(st.text("abc", min_size=1), min_size=1, max_size=3))
@pytest.mark.parametrize("network", ["mastodon", "bluesky"])
def test_text_hashtags_and_url_are_in_this_order(network, title, hashtags):
    text = read(share_url(network, "https://example.com/", title, hashtags=hashtags))["text"]
    assert text == " ".join(
        [title, *(f"#{tag}" for tag in dict.fromkeys(hashtags)), "https://example.com/"]
    )


@pytest.mark.parametrize(("network", "limit"), [("mastodon", 500), ("bluesky", 300)])
def test_hashtags_are_dropped_first(network, limit):
    title = "a" * (limit - 40)
    text = read(share_url(network, "https://example.com/", title, hashtags=["eins", "zwei" * 9]))
    assert text["text"] == f"{title} #eins https://example.com/"
