"""Options of the share bar that change what its links do and say."""

from __future__ import annotations

import re

import pytest

from frameworks.page import TITLE, URL, Page
from sharelinks import (
    NETWORKS,
    Network,
    SharelinksError,
    UnknownNetworkError,
    share_bar,
    share_links,
)
from test_bar import links_of


def test_icon_only_links_have_a_translated_tooltip():
    links = links_of(share_bar(URL, TITLE, text=False, lang="de"))
    assert [link["title"] for link in links] == [link["aria-label"] for link in links]
    assert links[0]["title"] == "Auf Facebook teilen (öffnet in neuem Tab)"
    assert not [link for link in links_of(share_bar(URL, TITLE)) if "title" in link]
    wide = links_of(share_bar(URL, TITLE, text="wide", lang="de"))
    assert wide[0]["title"] == links[0]["title"]
    assert "aria-label" not in wide[0], "its text is its accessible name"


def test_wide_text():
    bar = share_bar(URL, TITLE, text="wide")
    assert Page(bar).nav["class"] == "slk slk-wide"
    assert "Share on Facebook (opens in a new tab)" in Page(bar).text
    assert "slk-wide" not in share_bar(URL, TITLE)


def test_new_tab_off():
    bar = share_bar(URL, TITLE, new_tab=False)
    assert not [link for link in links_of(bar) if "target" in link]
    assert "new tab" not in Page(bar).text
    assert links_of(bar)[0]["rel"] == "noopener noreferrer"


def test_new_tab_on_includes_mail():
    *_, mail = links_of(share_bar(URL, TITLE, new_tab=True))
    assert (mail["target"], mail["rel"]) == ("_blank", "noopener noreferrer")
    assert Page(share_bar(URL, TITLE, new_tab=True)).text.endswith(
        "Send by email (opens in a new tab)"
    )


@pytest.mark.parametrize(
    "rel", ["nofollow ugc", ["nofollow", "ugc", "noopener"], ("nofollow", "ugc")]
)
def test_rel_tokens_are_added(rel):
    *web, mail = links_of(share_bar(URL, TITLE, rel=rel))
    assert {link["rel"] for link in web} == {"noopener noreferrer nofollow ugc"}
    assert "rel" not in mail


@pytest.mark.parametrize("rel", ["opener", 'x"', "a,b", "NoFollow", ["a b"], 5])
def test_invalid_rel_is_refused(rel):
    with pytest.raises(SharelinksError, match="rel is "):
        share_bar(URL, rel=rel)


@pytest.mark.parametrize("option", ["rel", "buttons"])
def test_bytes_are_not_text(option):
    with pytest.raises(SharelinksError, match=f"{option} is bytes: decode it to text first"):
        share_bar(URL, **{option: b"nofollow"})


@pytest.mark.parametrize(
    ("buttons", "expected"),
    [
        (True, ["copy", "system"]),
        (False, []),
        (["print", "copy"], ["print", "copy"]),
        ("system", ["system"]),
        ("print copy print", ["print", "copy"]),
    ],
)
def test_buttons_and_their_order(buttons, expected):
    bar = share_bar(URL, buttons=buttons)
    classes = [given["class"] for tag, given in Page(bar).elements if tag == "button"]
    assert classes == [f"slk-{name}" for name in expected]
    assert ("role" in bar) == ("copy" in expected)


def test_unknown_button_is_refused():
    with pytest.raises(SharelinksError, match="the buttons are copy, system, print"):
        share_bar(URL, buttons=["copy", "paste"])


def test_description_is_passed_to_the_share_sheet():
    assert (
        Page(share_bar(URL, TITLE, buttons=True, description="Wozu?")).nav["data-slk-description"]
        == "Wozu%3F"
    )
    assert "data-slk-description" not in share_bar(URL, TITLE, description="Wozu?")


def test_popup_size():
    assert Page(share_bar(URL, popup="800x500")).nav["data-slk-popup"] == "800x500"
    assert Page(share_bar(URL, popup=True)).nav["data-slk-popup"] is None
    for size in ("big", "0x0", '9"x9', "800"):
        with pytest.raises(SharelinksError, match="600x640"):
            share_bar(URL, popup=size)


def test_tooltips_do_not_match_filter_lists():
    """EasyList and AdGuard hide `[title="Share on LinkedIn"]`."""
    for options in ({}, {"new_tab": False}, {"words": {"new_tab": ""}}):
        titles = {
            link["title"]
            for link in links_of(
                share_bar(
                    URL,
                    networks=[name for name, each in NETWORKS.items() if not each.needs],
                    text=False,
                    **options,
                )
            )
        }
        assert not {title for title in titles if re.fullmatch("Share on [A-Za-z]+", title)}


def test_titles_per_network():
    titles = {"twitter": "Kurz", "whatsapp": "Für dich"}
    bar = share_bar(URL, TITLE, titles=titles)
    links = share_links(URL, TITLE, titles=titles)
    assert Page(bar).hrefs == [link.url for link in links]
    plain = share_links(URL, TITLE)
    changed = [link.name for link, same in zip(links, plain, strict=True) if link != same]
    assert changed == ["x", "whatsapp"]
    assert "text=Kurz&" in links[1].url
    assert links[4].url == share_links(URL, "Für dich", networks="whatsapp")[0].url
    own = Network("own", "Own", "https://own.example/", {"t": "{title}"})
    assert share_links(URL, TITLE, networks=[own], titles={"own": "O"})[0].url.endswith("?t=O")
    with pytest.raises(UnknownNetworkError):
        share_bar(URL, TITLE, titles={"xx": "T"})


def test_titles_per_network_use_the_compiled_bar():
    from sharelinks import sharer

    share_bar(URL, TITLE, titles={"x": "0"})
    before = sharer._bar_of_urls.cache_info().misses, sharer._bar_plan.cache_info().misses
    for number in range(10):
        share_bar(URL, TITLE, titles={"x": str(number)})
    assert (
        sharer._bar_of_urls.cache_info().misses,
        sharer._bar_plan.cache_info().misses,
    ) == before
