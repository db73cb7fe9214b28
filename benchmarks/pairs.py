"""Articles of the kinds met in the wild: titles in 15 languages and 12 scripts, and URLs of all sorts.

They are made of the words below, with a seed: each run has the same ones. `PAIRS` holds every language with every kind
of URL and of title, several times over.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import quote

TIMES = 3


class Pair(NamedTuple):
    kind: str
    url: str
    title: str


# Words by script; those that are written without spaces come as one text.
WORDS: Mapping[str, list[str]] = {
    name: words.split()
    for name, words in {
        "German": "Was sind soziale Netzwerke und für wen lohnen sie sich überhaupt Größe Straße Überblick Bürger "
        "Stadtrat beschließt neues Schwimmbad trotz Kritik Wärmepumpe Förderung läuft aus",
        "English": "What the council really decided about water prices why it matters and who will pay for it now "
        "a short guide to gardens in winter new museum opens its doors",
        "French": "Pourquoi l’école du village rouvre après dix années d’attente où trouver encore des légumes à bas "
        "prix l’été déjà très sec",
        "Spanish": "Estas son las causas y algunas recomendaciones para todos los lectores ¿cómo elegir según la "
        "mañana año niño corazón",
        "Cyrillic": "Почему городской музей снова открыт для всех жителей и сколько стоит вход этой осенью новые "
        "правила движения на мосту",
        "Greek": "Γιατί το μουσείο της πόλης άνοιξε ξανά και πόσο κοστίζει η είσοδος φέτος το φθινόπωρο νέα γέφυρα",
        "Arabic": "لماذا فتح متحف المدينة أبوابه من جديد وكم يكلف الدخول هذا الخريف قواعد جديدة على الجسر القديم",
        "Hebrew": "למה נפתח שוב מוזיאון העיר וכמה עולה הכניסה בסתיו הזה כללים חדשים על הגשר הישן",
        "Devanagari": "शहर का संग्रहालय फिर क्यों खुला और इस शरद ऋतु में प्रवेश का मूल्य क्या है पुराने पुल पर नए नियम",
        "Bengali": "শহরের জাদুঘর আবার কেন খুলল এবং এই শরতে প্রবেশের মূল্য কত পুরোনো সেতুতে নতুন নিয়ম",
        "Tamil": "நகர அருங்காட்சியகம் மீண்டும் ஏன் திறந்தது இந்த ஆண்டு நுழைவு கட்டணம் எவ்வளவு பழைய பாலம் புதிய விதி",
        "Thai": "ทำไม เมือง จึงเปิด อีกครั้ง และ ค่าเข้าชม ฤดูนี้ เท่าไร กฎใหม่ บน สะพาน เก่า ตลาดเช้า บ้าน สวน",
        "Japanese": "市の 博物館は なぜ 再び 開いたのか そして この秋の 入場料は いくらか 新しい 規則 "
        "古い橋 コーヒー サービス",
        "Chinese": "城市 博物馆 为何 重新 开放 今年 秋天 门票 多少钱 新的 规定 老桥 早市 图书馆",
        "Korean": "시립 박물관은 왜 다시 문을 열었나 올가을 입장료는 얼마인가 오래된 다리 새 규칙 아침 시장",
    }.items()
}
UNSPACED = {"Thai", "Japanese", "Chinese"}
EMOJI = ("👍", "🎉", "❤️", "👩‍🚀", "👍🏽", "🇩🇪", "🏳️‍🌈", "1️⃣", "☀️", "👩‍💻")
HOSTS = {
    "plain": ["www.example.com", "example.org", "news.example.de", "www.example.co.uk"],
    "new top-level domain": [
        "example.blog",
        "stadt.example.dev",
        "example.news",
        "noticias.example.com.ar",
    ],
}


def slug(chosen: random.Random, words: int) -> str:
    return "-".join(chosen.choices(WORDS["English"], k=words)).lower()


def date(chosen: random.Random) -> str:
    return f"{chosen.randint(2009, 2026)}/{chosen.randint(1, 12):02}/{chosen.randint(1, 28):02}"


def encoded(chosen: random.Random, script: str, words: int) -> str:
    """Words of a script, percent-encoded, in 200 characters at most."""
    text = quote("-".join(chosen.choices(WORDS[script], k=words)))
    return re.sub("%.?$", "", text[:200])


Make = Callable[[random.Random, str], str]
"""Makes a part of an article for a script."""

URLS: Mapping[str, Make] = {
    "plain": lambda chosen, _: f"/magazin/{slug(chosen, 6)}",
    "date": lambda chosen, _: f"/{date(chosen)}/{slug(chosen, 6)}.html",
    "fragment": lambda chosen, _: (
        f"/{slug(chosen, 5)}/{chosen.randint(1, 10**7)}#{slug(chosen, 2)}"
    ),
    "tracking": lambda chosen, _: (
        f"/{slug(chosen, 5)}?utm_source=newsletter&utm_medium=email&utm_campaign={slug(chosen, 2)}"
        f"&fbclid=IwAR{chosen.getrandbits(160):x}"
    ),
    "escapes": lambda chosen, script: f"/wiki/archive/{encoded(chosen, script, 3)}",
    "long escapes": lambda chosen, script: f"/archive/{encoded(chosen, script, 9)}",
    "comma": lambda chosen, _: (
        f"/{slug(chosen, 5)},{chosen.randint(1, 10**6)},{slug(chosen, 2)}.html"
    ),
    "@": lambda chosen, _: f"/@{slug(chosen, 1)}/{slug(chosen, 6)}-{chosen.getrandbits(48):012x}",
    "!": lambda chosen, _: f"/{slug(chosen, 4)}/!{chosen.randint(1, 10**7)}/{slug(chosen, 3)}",
    "brackets": lambda chosen, _: f"/wiki/{slug(chosen, 2).title()}_({slug(chosen, 3)})",
    "new top-level domain": lambda chosen, _: f"/{slug(chosen, 8)}/",
    "query": lambda chosen, _: (
        f"/index.php?id={chosen.randint(1, 10**6)}&L=0&tx_news[news]={chosen.randint(1, 999)}"
    ),
}


def words(chosen: random.Random, script: str, count: int) -> str:
    return ("" if script in UNSPACED else " ").join(chosen.choices(WORDS[script], k=count))


TITLES: Mapping[str, Make] = {
    "short": lambda chosen, script: words(chosen, script, chosen.randint(3, 6)),
    "middling": lambda chosen, script: words(chosen, script, chosen.randint(7, 11)),
    "quoted": lambda chosen, script: (
        f"„{words(chosen, script, 3)}“: {words(chosen, script, 4)} – {words(chosen, script, 3)}"
    ),
    "emoji": lambda chosen, script: (
        f"{words(chosen, script, 6)} {''.join(chosen.choices(EMOJI, k=2))}"
    ),
    "domain name": lambda chosen, script: f"{words(chosen, script, 5)} | example.com",
    "dots": lambda chosen, script: (
        f"{words(chosen, script, 4)} v2.{chosen.randint(0, 9)} ... u.a. {words(chosen, script, 2)}"
    ),
    "©": lambda chosen, script: f"{words(chosen, script, 7)} © {chosen.randint(2009, 2026)}",
    "long": lambda chosen, script: words(chosen, script, chosen.randint(14, 22)),
}

TOO_LONG_TITLE = "too long"


def pair(script: str, url: str, title: str, time: int) -> Pair:
    chosen = random.Random(f"{script} {url} {title} {time}")
    host = chosen.choice(HOSTS.get(url, HOSTS["plain"]))
    return Pair(
        f"{script}, {url} URL, {title} title",
        f"https://{host}{URLS[url](chosen, script)}",
        TITLES[title](chosen, script)
        if title in TITLES
        else words(chosen, script, chosen.randint(35, 50)),
    )


PAIRS = [
    pair(script, url, title, time)
    for script in WORDS
    for url in URLS
    for title in TITLES
    for time in range(TIMES)
]
"""4,320 articles, of which X takes each title whole."""
TOO_LONG = [pair(script, url, TOO_LONG_TITLE, 0) for script in WORDS for url in URLS]
"""180 articles whose titles are mostly too long for X."""


def fresh(round_: int, count: int = 300) -> list[tuple[str, str]]:
    """Articles of all kinds, none of which was seen before, so that no contender can remember any."""
    chosen = random.Random(round_).sample(PAIRS, count)
    return [
        (f"{url}{round_}-{i}", f"{title} {round_}-{i}") for i, (_, url, title) in enumerate(chosen)
    ]
