"""Write `tests/hosts.json`: host names, right and wrong by IDNA, with what browsers make of them.

    python scripts/hosts.py firefox-esr > tests/hosts.json

It needs Playwright with Chromium, and a Firefox, by its command.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from unicodedata import ucd_3_2_0

from playwright.sync_api import sync_playwright

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
# None of the characters is younger than the oldest Unicode that the library's parser knows.
POOLS = (
    "abz", "ABZ", "12", "-", "_", "אבג", "ابپ", "۱۲", "١", "\u0301", "\u200d\u200c", "अक्", "日本",
    "ßς", "ä", "·", "・", "İıK", "ⅷ", "🙂", "ｘｎ", "。",
)  # fmt: skip
WRITTEN = (
    "xn--a", "xn--", "xn---", "xn----", "xn--a-", "xn--a-b", "xn--ls8h", "xn--bcher-kva",
    "xn--bcher-kv", "xn--zca", "XN--A", "xn--fa-hia", "xn--mgba3gch31f060k", "xn--zn7c",
    "xn--xn---epa", "xn--a_b", "xn--fiqs8sx", "%78n--a", "ｘｎ--a", "faß", "xn--u-ccb", "ab--c",
    "a_b", "1.xn--5dbc", "a1.xn--5dbc", "1a.xn--5dbc", "-.xn--5dbc", "www.xn--5dbc",
    "xn--5dbc.1a", "xn--80ak6aa92e", "xn--99999999", "xn--iñvalid", "a.xn--b.example",
    "bücher.xn--a", "xn--a.bücher",
)  # fmt: skip
ASK = """hosts => hosts.map(host => {
    try { return new URL(`https://${host}/`).hostname } catch { return null }
})"""


def is_old(word: str) -> bool:
    """Return whether Punycode stands for no character that only newer programs know."""
    try:
        name = word.encode().decode("punycode")
    except ValueError:
        return True
    return "Cn" not in map(ucd_3_2_0.category, name)


def hosts(count: int = 1_200) -> Iterator[str]:
    """Yield the hosts to ask for."""
    yield from WRITTEN
    chance = random.Random(19)  # noqa: S311 - the same hosts each time
    for _ in range(count // 3):
        word = "".join(chance.choices(LETTERS, k=chance.randint(1, 9)))
        if is_old(word):
            yield f"xn--{word}.example"
        labels = [
            "".join(chance.choice(chance.choice(POOLS)) for _ in range(chance.randint(1, 4)))
            for _ in range(chance.randint(1, 3))
        ]
        yield ".".join(labels)
        yield ".".join(
            label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
            for label in labels
        )


def chromium(asked: list[str]) -> tuple[str, list[str | None]]:
    """Return Chromium's version, and its host or nothing for each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        return f"Chromium {browser.version}", browser.new_page().evaluate(ASK, asked)


def firefox(asked: list[str], command: str) -> tuple[str, list[str | None]]:
    """Return Firefox's version, and its host or nothing for each; a page of ours sends them."""
    page = (
        f"<script>fetch('/', {{method: 'POST', body: JSON.stringify([navigator.userAgent, "
        f"({ASK})({json.dumps(asked)})])}})</script>"
    ).encode()
    answers: list[tuple[str, list[str | None]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page)

        def do_POST(self) -> None:
            agent, found = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            answers.append((agent.rpartition(" ")[2].replace("/", " "), found))
            self.send_response(204)
            self.end_headers()

    server = HTTPServer(("127.0.0.1", 0), Handler)
    with tempfile.TemporaryDirectory() as profile:
        address = f"http://127.0.0.1:{server.server_port}/"
        arguments = [command, "--headless", "--no-remote", "--profile", profile, address]
        with subprocess.Popen(arguments, stdout=sys.stderr) as browser:  # noqa: S603
            while not answers:
                server.handle_request()
            browser.terminate()
    return answers[0]


if __name__ == "__main__":
    asked = sorted(dict.fromkeys(hosts()))
    (first, ours), (second, theirs) = chromium(asked), firefox(asked, sys.argv[1])
    rows = [json.dumps(row) for row in zip(asked, ours, theirs, strict=True)]
    print(f'{{"columns": ["host", "{first}", "{second}"],', '"rows": [', sep="\n")
    print(",\n".join(rows), "]}", sep="\n")
