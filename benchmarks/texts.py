"""Texts made by chance of what may be a link, an emoji or one character, or nearly."""

from __future__ import annotations

import random

# Words of 12 scripts with what may make a link, an emoji or one character of them.
PIECES = (
    *(
        "Für alle ",
        "naïve ",
        "Статья ",
        "Ελλάδα ",
        "شبكات ",
        "רשתות ",
        "हिन्दी ",
        "বাংলা ",
        "ไทย ",
        "日本語",
        "한국어 ",
        "ქართული ",
    ),
    *(
        "👍",
        "👍🏽",
        "👩\u200d🚀",
        "❤\ufe0f",
        "☺",
        "1\ufe0f\u20e3",
        "\U0001f1e9\U0001f1ea",
        "™",
        "…",
        " – ",
        "„“",
        "。",
        "、",
    ),
    *(
        "example.com",
        "heise.de ",
        "v2.0 ",
        "z.B. ",
        "Node.js ",
        ".",
        ". ",
        "https://",
        "http://",
        "www.",
        "/a/b",
        "?a=b",
        "#c",
    ),
    *(
        "(",
        ")",
        "@",
        "#tag ",
        "-",
        "_",
        "!",
        ",",
        ":",
        "%E5",
        "t.co/abc",
        "co.uk",
        ".中国",
        ".рф",
        "xn--p1ai",
        "a",
        "1",
        " ",
    ),
    *(
        "e\u0301",
        "\u0958",
        "\ufb2c",
        "\u200d",
        "\ufe0f",
        "\u200e",
        "\u3000",
        "한",
        "ก",
        "\U0001d160",
        "©",
    ),
)


def random_texts(count: int) -> list[str]:
    chosen = random.Random(2026)
    return ["".join(chosen.choices(PIECES, k=chosen.randint(1, 12))) for _ in range(count)]
