"""Filter lists: general rules by class, id or tooltip must not match the bars.

The rules are like those of EasyList's Fanboy Social list and AdGuard's Social Media filter on 2026-11-25.
"""

from __future__ import annotations

import pytest

from browser.test_gallery import as_module
from sharelinks import NETWORKS, profile_bar, share_bar

URL, TITLE = "https://example.com/magazin", "Für alle"
WORDS = [
    "share",
    "sharing",
    "social",
    "facebook",
    "twitter",
    "linkedin",
    "whatsapp",
    "follow",
    "fb",
]
CLASSES = [
    f".{form.format(word)}"
    for word in WORDS
    for form in ("{}links", "{}-links", "{}_links", "{}bar", "{}-bar", "{}-button", "{}-buttons")
] + [".share", ".social", ".sharelinks", ".share-link", ".social-links", ".sharelinks-profiles"]
IDS = [f"#{name[1:]}" for name in CLASSES]
TOOLTIPS = [
    f'[title="{text} {network}"]'
    for text in (
        "Share on",
        "Share to",
        "Share via",
        "Share with",
        "Post to",
        "Follow us on",
        "Find us on",
    )
    for network in ("Facebook", "Twitter", "LinkedIn", "Pinterest", "Reddit", "Tumblr")
] + [
    '[class^="social_button_"]',
    '[id^="social-button-"]',
    '[target="socialbookmark"]',
    '[title="More ways to share"]',
]
ADDRESSES = [
    f'a[href^="https://{address}"]'
    for address in (
        "www.facebook.com/sharer/sharer.php",
        "www.facebook.com/dialog/share?",
        "www.pinterest.com/pin/create/",
        "share.flipboard.com/bookmarklet/",
        "www.tumblr.com/widgets/share/",
        "www.reddit.com/submit?url=",
        "twitter.com/intent/tweet?",
        "vk.com/share.php",
    )
]
SHEET = "<style>{} {{ display: none !important }}</style>"
# Bars in every look, in English as the rules are.
BARS = [
    share_bar(
        URL, TITLE, networks=[name for name, each in NETWORKS.items() if not each.needs], **look
    )
    for look in (
        {"buttons": True},
        {"text": False, "buttons": "copy system print"},
        {"text": "wide", "popup": True},
        {"text": False, "new_tab": False},
        {"text": False, "words": {"new_tab": ""}},
    )
] + [
    profile_bar({"facebook": "beispiel.gmbh", "x": "beispiel", "linkedin": "in/beispiel"}, **look)
    for look in ({}, {"text": False}, {"text": False, "new_tab": False})
]


@pytest.fixture
def page_with(chromium):
    page = chromium.new_page()

    def open_(rules: list[str], *bars: str):
        page.set_content(
            as_module("".join(bars)).replace("<body>", "") + SHEET.format(", ".join(rules))
        )
        return page

    yield open_
    page.close()


@pytest.mark.parametrize("rules", [CLASSES, IDS, TOOLTIPS], ids=["classes", "ids", "tooltips"])
def test_no_general_rule_matches_a_bar(page_with, rules):
    page = page_with(rules, *BARS)
    for rule in rules:
        assert page.locator(rule).count() == 0, rule
    assert page.locator("nav a:visible").count() == page.locator("nav a").count() > 100


def test_rules_hide_a_bar_with_a_common_class(page_with):
    page = page_with(CLASSES, '<nav class="sharelinks"><a href="#">Share</a></nav>')
    assert page.locator("nav:visible").count() == 0


def test_hidden_links_leave_no_gap(open_page, folder):
    """Rules by address hide some links; the others stay and move together."""
    bar = share_bar(URL, TITLE, text=False, buttons=True)
    profiles = profile_bar({"facebook": "beispiel.gmbh", "x": "beispiel"}, text=False)
    (folder / "filter.css").write_text(f"{', '.join(ADDRESSES)} {{ display: none !important }}")
    (folder / "filtered.html").write_text(
        as_module(f"<link rel=stylesheet href=filter.css>{bar}{profiles}"), "utf-8"
    )
    page = open_page("filtered.html", script="navigator.share = async () => {}")
    shown = page.locator("nav >> nth=0").locator(":is(a, button):visible")
    names = shown.evaluate_all("all => all.map(each => each.className)")
    assert names == ["slk-x", "slk-linkedin", "slk-whatsapp", "slk-email", "slk-copy", "slk-system"]
    boxes = [each.bounding_box() for each in shown.all()]
    start = page.locator("nav >> nth=0").bounding_box()["x"]
    assert [box["x"] - start for box in boxes] == [52 * index for index in range(len(boxes))]
    assert page.locator("nav.slk-profiles a:visible").count() == 2
