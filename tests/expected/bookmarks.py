"""Expected share URLs of networks where articles are bookmarked."""

from __future__ import annotations

from .article import EVERYTHING, TITLE, URL

ROWS = [
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
        "https://www.instapaper.com/hello2?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "instapaper", URL, TITLE, EVERYTHING,
        "https://www.instapaper.com/hello2?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&description=F%C3%BCr%20Einsteiger%20%26%20Profis",
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
        "linkding", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/bookmarks/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "linkding", URL, TITLE, EVERYTHING | {"instance": "pod.example"},
        "https://pod.example/bookmarks/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&description=F%C3%BCr%20Einsteiger%20%26%20Profis&tags=SocialMedia%2CNetzwerke",
    ),
    (
        "pinboard", URL, TITLE, {},
        "https://pinboard.in/add?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "pinboard", URL, TITLE, EVERYTHING,
        "https://pinboard.in/add?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&description=F%C3%BCr%20Einsteiger%20%26%20Profis",
    ),
    (
        "raindrop", URL, TITLE, {},
        "https://app.raindrop.io/add?link="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "raindrop", URL, TITLE, EVERYTHING,
        "https://app.raindrop.io/add?link="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "readwise", URL, TITLE, {},
        "https://wise.readwise.io/save?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "readwise", URL, TITLE, EVERYTHING,
        "https://wise.readwise.io/save?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "shaarli", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/admin/shaare?post="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "shaarli", URL, TITLE, EVERYTHING | {"instance": "pod.example"},
        "https://pod.example/admin/shaare?post="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&description=F%C3%BCr%20Einsteiger%20%26%20Profis",
    ),
    (
        "wallabag", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/bookmarklet?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "wallabag", URL, TITLE, EVERYTHING | {"instance": "pod.example"},
        "https://pod.example/bookmarklet?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
]  # fmt: skip
