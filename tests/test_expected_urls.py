"""What each network gets, written out in full: to be checked by eye. A new network brings its rows here."""

from __future__ import annotations

import pytest

from sharelinks import NETWORKS, share_url
from sharelinks.networks import SIX

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"
EVERYTHING = {
    "description": "Für Einsteiger & Profis",
    "image": "https://example.com/bild.png?w=1200",
    "hashtags": ["#Social Media", "Netzwerke"],
    "via": "@beispiel",
}

ROWS = [
    (
        "facebook", URL, TITLE, {},
        "https://www.facebook.com/sharer/sharer.php"
        "?u=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "facebook", URL, TITLE, EVERYTHING,
        "https://www.facebook.com/sharer/sharer.php"
        "?u=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke&hashtag=%23SocialMedia",
    ),
    (
        "x", URL, TITLE, {},
        "https://x.com/intent/tweet?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "x", URL, TITLE, EVERYTHING,
        "https://x.com/intent/tweet?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&hashtags=SocialMedia%2CNetzwerke&via=beispiel",
    ),
    (
        "linkedin", URL, TITLE, {},
        "https://www.linkedin.com/sharing/share-offsite/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "linkedin", URL, TITLE, EVERYTHING,
        "https://www.linkedin.com/sharing/share-offsite/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "pinterest", URL, TITLE, {},
        "https://www.pinterest.com/pin/create/button/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&description=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "pinterest", URL, TITLE, EVERYTHING,
        "https://www.pinterest.com/pin/create/button/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&description=F%C3%BCr%20Einsteiger%20%26%20Profis&media=https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "whatsapp", URL, TITLE, {},
        "https://wa.me/?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "whatsapp", URL, "", {},
        "https://wa.me/?text=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "whatsapp", URL, TITLE, {"phone": "+49 (0)171 123-4567"},
        "https://wa.me/491711234567?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "email", URL, TITLE, {},
        "mailto:?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0D%0A%0D%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "email", URL, "", {},
        "mailto:?body=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "email", URL, TITLE,
        {"description": "Für alle", "to": ["redaktion@example.de", '"not@me"@bücher.example'], "cc": "a+b@example.de"},
        "mailto:redaktion@example.de,%22not%40me%22@b%C3%BCcher.example"
        "?subject=Was%20sind%20soziale%20Netzwerke%3F&body=F%C3%BCr%20alle%0D%0A%0D%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke&cc=a%2Bb@example.de",
    ),
    (
        "x", "https://shop.example/a%2Fb?q=1+1&q=&sig=Zm9v%2Bbar==#teil-2", "C++ & C#: 100 % „nützlich“ 👩‍🚀", {},
        "https://x.com/intent/tweet?text=C%2B%2B%20%26%20C%23%3A%20100%20%25%20"
        "%E2%80%9En%C3%BCtzlich%E2%80%9C%20%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80"
        "&url=https%3A%2F%2Fshop.example%2Fa%252Fb%3Fq%3D1%2B1%26q%3D%26sig%3DZm9v%252Bbar%3D%3D%23teil-2",
    ),
    (
        "facebook", "https://bücher.example/ä ö?q=<b>", "", {},
        "https://www.facebook.com/sharer/sharer.php"
        "?u=https%3A%2F%2Fxn--bcher-kva.example%2F%25C3%25A4%2520%25C3%25B6%3Fq%3D%253Cb%253E",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("network", "url", "title", "fields", "expected"), ROWS)
def test_share_url(network, url, title, fields, expected):
    assert share_url(network, url, title, **fields) == expected


def test_every_network_has_a_row():
    assert {row[0] for row in ROWS} == set(NETWORKS)


def test_the_six():
    assert SIX == ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")


@pytest.mark.parametrize(("alias", "name"), [("twitter", "x"), ("mail", "email"), ("mailto", "email")])
def test_aliases(alias, name):
    assert share_url(alias, URL, TITLE) == share_url(name, URL, TITLE)


@pytest.mark.parametrize("network", NETWORKS.values(), ids=str)
def test_evidence(network):
    assert network.source.startswith("https://")
    assert network.checked.isoformat() >= "2026-11-24"
