"""The share bar for HTML e-mails: tables and inline styles only."""

from __future__ import annotations

import re

import pytest
from html5lib import HTMLParser

from frameworks.page import HOSTILE_TITLES, Page
from sharelinks import NETWORKS, SharelinksError, Sharer, share_bar, share_links
from sharelinks.html.contrast import luminance

URL, TITLE = "https://example.com/magazin", "Für alle"
ICONS = "https://static.example.com/icons/{name}.png"


def test_mail_bar_elements():
    page = Page(share_bar(URL, TITLE, mail=True))
    assert set(page.tags) == {"table", "tr", "td", "a"}
    names = {name for _, attributes in page.elements for name in attributes}
    assert names == {
        "align",
        "bgcolor",
        "border",
        "cellpadding",
        "cellspacing",
        "href",
        "lang",
        "role",
        "style",
    }
    assert all(
        attributes["role"] == "presentation" for tag, attributes in page.elements if tag == "table"
    )
    assert page.hrefs == [link.url for link in share_links(URL, TITLE)]


def test_text_does_not_mention_tabs():
    text = Page(share_bar(URL, TITLE, mail=True, lang="de", buttons=True, popup=True)).text
    assert text == (
        "Auf Facebook teilenAuf X teilenAuf LinkedIn teilenAuf Pinterest teilenAuf WhatsApp teilenPer E-Mail senden"
    )


def test_colors_have_enough_contrast():
    bar = share_bar(
        URL, networks=[name for name, each in NETWORKS.items() if not each.needs], mail=True
    )
    colors = re.findall(r'bgcolor="(#[0-9a-f]{6})" style="background-color:\1;', bar)
    assert len(colors) == bar.count("<a ")
    assert all(1.05 / (luminance(bytes.fromhex(color[1:])) + 0.05) >= 4.5 for color in colors)
    assert bar.count("color:#ffffff") == len(colors)


def test_icons_need_their_address():
    bar = share_bar(URL, networks="facebook x", mail=ICONS)
    images = [attributes for tag, attributes in Page(bar).elements if tag == "img"]
    assert [image["src"] for image in images] == [
        ICONS.format(name=name) for name in ("facebook", "x")
    ]
    assert {image["alt"] for image in images} == {""}, "the text beside it is enough"
    bare = [
        given
        for tag, given in Page(share_bar(URL, networks="x", mail=ICONS, text=False)).elements
        if tag == "img"
    ]
    assert bare[0]["alt"] == "Share on X"
    for options in ({"mail": True}, {"mail": True, "text": False}, {"mail": ICONS, "icons": False}):
        bar = share_bar(URL, networks="x", **options)
        assert "<img" not in bar
        assert Page(bar).text == "Share on X"


@pytest.mark.parametrize(
    "mail", ["http://static.example.com/x.png", "icons/{name}.png", "javascript:{name}", "yes"]
)
def test_invalid_icon_address_is_refused(mail):
    with pytest.raises(SharelinksError):
        share_bar(URL, mail=mail)


def test_right_to_left_language():
    bar = share_bar(URL, networks="x", mail=True, lang="ar")
    assert 'lang="ar" dir="rtl"' in bar
    assert 'align="right"' in bar


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_title_changes_no_element(title):
    plain, hostile = (Page(share_bar(URL, each, mail=ICONS)) for each in ("T", title))
    assert hostile.tags == plain.tags
    assert hostile.text == plain.text
    assert hostile.hrefs == [link.url for link in share_links(URL, title)]


def test_mail_bar_is_valid_html():
    bar = Sharer(mail=ICONS).bar(URL, TITLE)
    parser = HTMLParser(strict=True)
    parser.parse(f"<!DOCTYPE html><html><head><title>T</title></head><body>{bar}</body></html>")


def test_mail_bar_survives_as_a_message():
    """The `email` package writes and reads it, with no line longer than mail allows."""
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    bar = str(share_bar(URL, TITLE, mail=True))
    message = EmailMessage(policy.SMTP)
    message.set_content("\n".join(f"{link.label}: {link}" for link in share_links(URL, TITLE)))
    message.add_alternative(bar, subtype="html")
    written = bytes(message)
    assert max(map(len, written.split(b"\r\n"))) <= 998
    read = message_from_bytes(written, policy=policy.default)
    assert read.get_body(("html",)).get_content().strip() == bar
    assert share_links(URL, TITLE)[4].url in read.get_body(("plain",)).get_content()
