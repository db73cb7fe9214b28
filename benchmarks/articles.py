"""The articles that the benchmarks share: titles of four kinds and two URLs, another of each for every call."""

from __future__ import annotations

TITLES = {
    "German": "Was sind soziale Netzwerke – und für wen lohnen sie sich überhaupt?",
    "English": "What are social networks, and who are they good for in the end?",
    "Japanese": "ソーシャルネットワークとは何か、そして誰のためにあるのか",
    "emoji": "Soziale Netzwerke 🎉 für alle 👩‍🚀 – ein Überblick",
}
URLS = {
    "short URL": "https://example.com/magazin/was-sind-soziale-netzwerke?ausgabe=",
    "long URL": (
        "https://www.example.com/magazin/gesellschaft/2026/11/24/was-sind-soziale-netzwerke-und-fuer-wen-lohnen-sie-"
        "sich?utm_source=newsletter&utm_medium=email&utm_campaign=november&ref=startseite%2Fteaser&ausgabe="
    ),
}
KINDS = {
    f"{title_name} title, {url_name}": (url, title)
    for url_name, url in URLS.items()
    for title_name, title in TITLES.items()
}
"""Every title with every URL, by the names that tables give them."""


def fresh(url: str, title: str, count: int, round_: int) -> list[tuple[str, str]]:
    """Articles of one kind, none of which was seen before, so that no contender can remember anything."""
    return [(f"{url}{round_}-{i}", f"{title} {round_}-{i}") for i in range(count)]
