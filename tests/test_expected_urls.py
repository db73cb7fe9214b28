"""What each network gets, written out in full: to be checked by eye. A new network brings its rows here."""

from __future__ import annotations

import re

import pytest

from sharelinks import NETWORKS, MissingFieldError, NotShareableError, share_bar, share_url
from sharelinks.html.icons import svg
from sharelinks.lookup import network_of
from sharelinks.network import DEFAULT_ICON
from sharelinks.networks import NOT_SHAREABLE, SIX

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
    (
        "x", URL, TITLE,
        {"related": ["@example", "beispiel"], "in_reply_to": "https://x.com/beispiel/status/1859000000000000001?s=20"},
        "https://x.com/intent/tweet?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke&related=example%2Cbeispiel"
        "&in_reply_to=1859000000000000001",
    ),
    (
        "email", URL, TITLE, {"bcc": "c@example.de"},
        "mailto:?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0D%0A%0D%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&bcc=c@example.de",
    ),
    (
        "bluesky", URL, TITLE, {},
        "https://bsky.app/intent/compose"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "bluesky", URL, TITLE, EVERYTHING,
        "https://bsky.app/intent/compose"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "buffer", URL, TITLE, {},
        "https://publish.buffer.com/compose?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "buffer", URL, TITLE, EVERYTHING,
        "https://publish.buffer.com/compose?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "diaspora", URL, TITLE, {},
        "https://share.diasporafoundation.org/?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "diaspora", URL, TITLE, EVERYTHING,
        "https://share.diasporafoundation.org/?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&notes=F%C3%BCr%20Einsteiger%20%26%20Profis",
    ),
    (
        "diaspora", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/bookmarklet?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "flipboard", URL, TITLE, {},
        "https://share.flipboard.com/bookmarklet/popout?v=2"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "flipboard", URL, TITLE, EVERYTHING,
        "https://share.flipboard.com/bookmarklet/popout?v=2"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "gmail", URL, TITLE, {},
        "https://mail.google.com/mail/?view=cm&fs=1&su=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "gmail", URL, TITLE, EVERYTHING,
        "https://mail.google.com/mail/?view=cm&fs=1&su=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "gmail", URL, TITLE, {"to": ["a@example.de", "b+c@example.de"], "cc": "d@example.de", "bcc": "e@example.de"},
        "https://mail.google.com/mail/?view=cm&fs=1&to=a@example.de,b%2Bc@example.de"
        "&su=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&cc=d@example.de&bcc=e@example.de",
    ),
    (
        "google-classroom", URL, TITLE, {},
        "https://classroom.google.com/share?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "google-classroom", URL, TITLE, EVERYTHING,
        "https://classroom.google.com/share?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "hackernews", URL, TITLE, {},
        "https://news.ycombinator.com/submitlink?u=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&t=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "hackernews", URL, TITLE, EVERYTHING,
        "https://news.ycombinator.com/submitlink?u=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&t=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "hatena", URL, TITLE, {},
        "https://b.hatena.ne.jp/add?mode=confirm"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "hatena", URL, TITLE, EVERYTHING,
        "https://b.hatena.ne.jp/add?mode=confirm"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "instapaper", URL, TITLE, {},
        "https://www.instapaper.com/hello2?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "instapaper", URL, TITLE, EVERYTHING,
        "https://www.instapaper.com/hello2?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&description=F%C3%BCr%20Einsteiger%20%26%20Profis",
    ),
    (
        "lemmy", URL, TITLE, {"instance": "lemmy.example"},
        "https://lemmy.example/create_post?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "lemmy", URL, TITLE, EVERYTHING | {"instance": "lemmy.example"},
        "https://lemmy.example/create_post?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&body=F%C3%BCr%20Einsteiger%20%26%20Profis",
    ),
    (
        "line", URL, TITLE, {},
        "https://social-plugins.line.me/lineit/share"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "line", URL, TITLE, EVERYTHING,
        "https://social-plugins.line.me/lineit/share"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "lobsters", URL, TITLE, {},
        "https://lobste.rs/stories/new?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "lobsters", URL, TITLE, EVERYTHING,
        "https://lobste.rs/stories/new?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "mastodon", URL, TITLE, {},
        "https://share.joinmastodon.org/"
        "#text=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "mastodon", URL, TITLE, EVERYTHING,
        "https://share.joinmastodon.org/"
        "#text=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "mastodon", URL, TITLE, {"instance": "social.example"},
        "https://social.example/share"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "messenger", URL, TITLE, {"app_id": "1234567890"},
        "https://www.facebook.com/dialog/send?app_id=1234567890"
        "&link=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&redirect_uri=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "messenger", URL, TITLE, EVERYTHING | {"app_id": "1234567890"},
        "https://www.facebook.com/dialog/send?app_id=1234567890"
        "&link=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&redirect_uri=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "nextdoor", URL, TITLE, {},
        "https://nextdoor.com/sharekit/"
        "?body=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "nextdoor", URL, TITLE, EVERYTHING,
        "https://nextdoor.com/sharekit/"
        "?body=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "odnoklassniki", URL, TITLE, {},
        "https://connect.ok.ru/offer?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "odnoklassniki", URL, TITLE, EVERYTHING,
        "https://connect.ok.ru/offer?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&description=F%C3%BCr%20Einsteiger%20%26%20Profis"
        "&imageUrl=https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "office365", URL, TITLE, {},
        "https://outlook.office.com/mail/deeplink/compose?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "office365", URL, TITLE, EVERYTHING,
        "https://outlook.office.com/mail/deeplink/compose?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "office365", URL, TITLE, {"to": "a@example.de"},
        "https://outlook.office.com/mail/deeplink/compose?to=a@example.de"
        "&subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "outlook", URL, TITLE, {},
        "https://outlook.live.com/mail/0/deeplink/compose?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "outlook", URL, TITLE, EVERYTHING,
        "https://outlook.live.com/mail/0/deeplink/compose?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "outlook", URL, TITLE, {"to": "a@example.de"},
        "https://outlook.live.com/mail/0/deeplink/compose?to=a@example.de"
        "&subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "reddit", URL, TITLE, {},
        "https://www.reddit.com/submit?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "reddit", URL, TITLE, EVERYTHING,
        "https://www.reddit.com/submit?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "reddit", URL, TITLE, {"subreddit": "r/programming"},
        "https://www.reddit.com/r/programming/submit"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "reddit-text", URL, TITLE, {},
        "https://www.reddit.com/submit?type=TEXT&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&text=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "reddit-text", URL, TITLE, EVERYTHING,
        "https://www.reddit.com/submit?type=TEXT&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&text=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0Ahttps%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "reddit-text", URL, TITLE, {"subreddit": "programming"},
        "https://www.reddit.com/r/programming/submit?type=TEXT&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&text=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "sms", URL, TITLE, {},
        "sms:?"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "sms", URL, TITLE, EVERYTHING,
        "sms:?"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "sms", URL, TITLE, {"phone": "+49 171 1234567"},
        "sms:+491711234567?"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "teams", URL, TITLE, {},
        "https://teams.microsoft.com/share?href=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&msgText=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "teams", URL, TITLE, EVERYTHING,
        "https://teams.microsoft.com/share?href=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&msgText=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "telegram", URL, TITLE, {},
        "https://t.me/share/url?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "telegram", URL, TITLE, EVERYTHING,
        "https://t.me/share/url?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "threads", URL, TITLE, {},
        "https://www.threads.com/intent/post?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "threads", URL, TITLE, EVERYTHING,
        "https://www.threads.com/intent/post?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke&tag=SocialMedia",
    ),
    (
        "trello", URL, TITLE, {},
        "https://trello.com/add-card?mode=popup"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&name=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "trello", URL, TITLE, EVERYTHING,
        "https://trello.com/add-card?mode=popup"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&name=Was%20sind%20soziale%20Netzwerke%3F&desc=F%C3%BCr%20Einsteiger%20%26%20Profis",
    ),
    (
        "tumblr", URL, TITLE, {},
        "https://www.tumblr.com/widgets/share/tool?posttype=link"
        "&canonicalUrl=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&content=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "tumblr", URL, TITLE, EVERYTHING,
        "https://www.tumblr.com/widgets/share/tool?posttype=link"
        "&canonicalUrl=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&content=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&caption=F%C3%BCr%20Einsteiger%20%26%20Profis"
        "&tags=SocialMedia%2CNetzwerke",
    ),
    (
        "viber", URL, TITLE, {},
        "viber://forward"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "viber", URL, TITLE, EVERYTHING,
        "viber://forward"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "vk", URL, TITLE, {},
        "https://vk.com/share.php?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "vk", URL, TITLE, EVERYTHING,
        "https://vk.com/share.php?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&image=https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "weibo", URL, TITLE, {},
        "https://service.weibo.com/share/share.php"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "weibo", URL, TITLE, EVERYTHING,
        "https://service.weibo.com/share/share.php"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&pic=https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "xing", URL, TITLE, {},
        "https://www.xing.com/spi/shares/new?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "xing", URL, TITLE, EVERYTHING,
        "https://www.xing.com/spi/shares/new?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("network", "url", "title", "fields", "expected"), ROWS)
def test_share_url(network, url, title, fields, expected):
    assert share_url(network, url, title, **fields) == expected


def test_every_network_has_a_row():
    assert {row[0] for row in ROWS} == set(NETWORKS)


def test_the_six():
    assert SIX == ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")


@pytest.mark.parametrize("network", NETWORKS.values(), ids=str)
def test_aliases(network):
    for alias in network.aliases:
        assert network_of(alias) is network_of(alias.upper()) is network


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("twitter", "x"), ("Twitter", "x"), ("mail", "email"), ("mailto", "email"), ("fb", "facebook"),
        ("hn", "hackernews"), ("vkontakte", "vk"), ("ok", "odnoklassniki"), ("bsky", "bluesky"), ("tg", "telegram"),
        ("wa", "whatsapp"),
    ],
)  # fmt: skip
def test_well_known_aliases(alias, name):
    assert share_url(alias, URL, TITLE) == share_url(name, URL, TITLE)


def test_no_name_means_two_things():
    names = [name for network in NETWORKS.values() for name in (network.name, *network.aliases)]
    names += NOT_SHAREABLE
    assert len(names) == len(set(names))


@pytest.mark.parametrize("network", NETWORKS.values(), ids=str)
def test_evidence(network):
    assert network.source.startswith("https://")
    assert network.checked.isoformat() >= "2026-11-24"


@pytest.mark.parametrize("network", NETWORKS.values(), ids=str)
def test_the_icon_is_in_the_wheel(network):
    assert (svg(network.icon) == svg(DEFAULT_ICON)) == (network.icon == DEFAULT_ICON), (
        "install the package again"
    )


@pytest.mark.parametrize("name", NOT_SHAREABLE)
def test_a_network_without_a_share_page_says_so(name):
    with pytest.raises(NotShareableError) as refusal:
        share_url(name.upper(), URL)
    happened = r".+ (?:on \d{4}-\d\d-\d\d|in (?:\w+ )?\d{4}), see https://\S+"
    assert re.fullmatch(
        rf".+ has no page to share an article on.*: .+|{happened}", str(refusal.value)
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("googleplus", "Google+ closed on 2019-04-02"), ("Google+", "Google+ closed on 2019-04-02"),
        ("pocket", "Pocket closed on 2025-07-08"), ("skype", "Skype closed on 2025-05-05"),
        ("stumbleupon", "StumbleUpon closed on 2018-06-30"), ("digg", "Digg closed its open beta on 2026-03-13"),
        ("delicious", "Delicious closed in June 2017"), ("youtube", "profile_url('youtube', '@name')"),
    ],
)  # fmt: skip
def test_what_happened_and_when(name, says):
    with pytest.raises(NotShareableError, match=re.escape(says)):
        share_url(name, URL)


@pytest.mark.parametrize("name", ["messenger", "lemmy"])
def test_a_network_says_what_it_needs(name):
    (needed,) = NETWORKS[name].needs
    with pytest.raises(
        MissingFieldError, match=f"{NETWORKS[name].label} needs the field '{needed}'"
    ):
        share_url(name, URL)


def test_a_link_to_an_application_opens_no_tab():
    for name in ("sms", "viber", "email"):
        assert "target=" not in share_bar(URL, TITLE, networks=[name], icons=False)
    assert 'target="_blank"' in share_bar(URL, TITLE, networks=["mastodon"], icons=False)
