"""Caches: their size is bounded, whatever varies between requests."""

from __future__ import annotations

import functools
import gc
import tracemalloc
from contextlib import suppress

import pytest

from sharelinks import (
    Campaign,
    Network,
    SharelinksError,
    Sharer,
    meta_tags,
    profile_bar,
    profile_url,
    share_bar,
    share_data,
    share_links,
    share_url,
    strip_tracking,
)
from sharelinks.testing import assert_shares, parse_share_url

URL = "https://example.com/a"
LENGTH, TIMES = 50_000, 10


def own(**changes):
    return Network(
        **{
            "name": "own",
            "label": "Own",
            "endpoint": "https://own.example/",
            "params": {"u": "{url}"},
        }
        | changes
    )


CALLS = {
    "title": lambda text: share_bar(URL, text),
    "path": lambda text: share_bar(f"{URL}/{text}"),
    "host": lambda text: share_bar(f"https://{text}.example/"),
    "host in Punycode": lambda text: share_bar(f"https://xn--bcher-kva.{text}.example/"),
    "description": lambda text: share_links(URL, description=text, networks="email x"),
    "hashtags": lambda text: share_links(URL, hashtags=text, networks="x"),
    "titles": lambda text: share_bar(URL, titles={"x": text}),
    "titles by name": lambda text: share_bar(URL, titles={text: "T"}),
    "prompt": lambda text: share_url("chatgpt", URL, prompt=text),
    "to": lambda text: share_url("email", URL, to=f"{text}@a.example"),
    "instance": lambda text: share_url("mastodon", URL, instance=f"{text}.example"),
    "lang": lambda text: share_bar(URL, lang=text),
    "lang of data": lambda text: share_data(URL, lang=text),
    "lang of a sharer": lambda text: Sharer(lang=text).bar(URL),
    "words": lambda text: share_bar(URL, words={"share": text}),
    "words by key": lambda text: share_bar(URL, words={text: "T"}),
    "list_attrs": lambda text: share_bar(URL, list_attrs={"class": text}),
    "link_attrs": lambda text: share_bar(URL, link_attrs={"title": text}),
    "link_attrs by name": lambda text: share_bar(URL, link_attrs={f"data-{text}": "a"}),
    "rel": lambda text: share_bar(URL, rel=text),
    "mail": lambda text: share_bar(URL, mail="https://a.example/{name}" + text),
    "networks": lambda text: share_bar(URL, networks=f"x {' ' * LENGTH}facebook {text[-3:]}"),
    "network": lambda text: share_url(text, URL),
    "meta": lambda text: meta_tags(URL, text, site_name=text, lang=text, author=text),
    "profile_url": lambda text: profile_url("youtube", text),
    "profile_bar": lambda text: profile_bar({"rss": f"{URL}/{text}"}),
    "profile_bar, lang": lambda text: profile_bar({"youtube": "@beispiel"}, lang=text),
    "profile_bar, words": lambda text: profile_bar({"youtube": "@beispiel"}, words={"profile": text}),
    "strip_tracking": lambda text: strip_tracking(f"{URL}?{text}"),
    "campaign": lambda text: Sharer(campaign=Campaign(name=text)).links(URL),
    "campaign, params": lambda text: Campaign(params={"a": text}).tag(URL, "x"),
    "campaign, network": lambda text: Campaign(name="a").tag(URL, text),
    "base_url": lambda text: Sharer(base_url=f"{URL}/{text}").bar("/a"),
    "params of a network": lambda text: share_bar(URL, networks=[own(params={"u": "{url}" + text})]),
    "label of a network": lambda text: share_bar(URL, networks=[own(label=text)]),
    "icon of a network": lambda text: share_bar(URL, networks=[own(icon=f"M{text.translate(DIGITS)}")]),
    "parse_share_url": lambda text: parse_share_url(f"https://wa.me/?text={text}"),
    "assert_shares": lambda text: assert_shares(f"<a href='https://wa.me/?text={text}'>"),
}  # fmt: skip
DIGITS = str.maketrans("z", "1")


def clear():
    for each in gc.get_objects():
        if type(each) is functools._lru_cache_wrapper and each.__module__.startswith("sharelinks"):
            each.cache_clear()


def kept(call):
    """Return the bytes that stay allocated after calls with several long texts."""

    def attempt(number):
        with suppress(SharelinksError, TypeError, AssertionError):
            call(f"{number:03}".rjust(LENGTH, "z"))

    clear()
    attempt(0)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(1, TIMES + 1):
        attempt(number)
    gc.collect()
    size = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    clear()
    return size


@pytest.mark.parametrize("argument", CALLS)
def test_long_texts_are_not_kept(argument):
    assert kept(CALLS[argument]) < 4 * LENGTH


@pytest.mark.parametrize(
    "call",
    [
        lambda text: share_bar(URL, words={"share": text}),
        lambda text: share_bar(URL, list_attrs={"class": text}),
        lambda text: share_bar(URL, link_attrs={"class": text, "data-a": "b"}),
        lambda text: share_bar(URL, rel=text.split()),
        lambda text: Campaign(params={"a": text}),
        lambda text: own(params={"u": text}),
        lambda text: own(note=text),
        lambda text: Sharer(base_url=f"{URL}/{text}"),
    ],
)
def test_setting_has_a_maximum_length(call):
    assert call("a" * 4_900)
    with pytest.raises(SharelinksError, match="characters: give at most 5,000"):
        call("a" * 5_001)


@pytest.mark.parametrize("field", ["endpoint", "params", "ignores", "aliases", "note"])
def test_error_names_the_field_that_is_too_long(field):
    texts = {"endpoint": f"{URL}/{'a' * 5_000}", "params": {"a": "a" * 5_000}}
    with pytest.raises(SharelinksError, match=f"{field} has 5,0.. characters") as excinfo:
        own(**{field: texts.get(field, "a" * 5_001)})
    assert excinfo.value.field == field
