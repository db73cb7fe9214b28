"""Six links for a fresh article: sharelinks, quoting by hand, and V8's encodeURIComponent, side by side in one run.

Run from the project's root: python benchmarks/links.py
Each call gets another title and URL, so that no side can remember anything. The sides take turns, round by round.
"""

from __future__ import annotations

import json
import platform
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable
from urllib.parse import quote

import sharelinks
from sharelinks import share_links

TITLES = {
    "German": "Was sind soziale Netzwerke – und für wen lohnen sie sich überhaupt?",
    "English": "What are social networks, and who are they good for in the end?",
    "Japanese": "ソーシャルネットワークとは何か、そして誰のためにあるのか",
    "emoji": "Soziale Netzwerke 🎉 für alle 👩‍🚀 – ein Überblick",
}
URL = "https://example.com/magazin/was-sind-soziale-netzwerke?ausgabe="
ARTICLES = 2_000
ROUNDS = 25

NODE = """
const {titles, url, articles, rounds} = JSON.parse(require("fs").readFileSync(0));
let sink = 0;
function six(url, title) {
  const u = encodeURIComponent(url), t = encodeURIComponent(title);
  return [
    `https://www.facebook.com/sharer/sharer.php?u=${u}`,
    `https://x.com/intent/tweet?text=${t}&url=${u}`,
    `https://www.linkedin.com/sharing/share-offsite/?url=${u}`,
    `https://www.pinterest.com/pin/create/button/?url=${u}&description=${t}`,
    `https://wa.me/?text=${t}%20${u}`,
    `mailto:?subject=${t}&body=${t}%0D%0A%0D%0A${u}`,
  ];
}
const times = {};
for (const [name, title] of Object.entries(titles)) {
  times[name] = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    // V8 joins strings lazily: writing the bytes makes it do the work.
    for (let i = 0; i < articles; i++) for (const link of six(url + i, title + i)) sink += Buffer.byteLength(link);
    times[name].push(Number(process.hrtime.bigint() - start) / articles / 1000);
  }
}
console.log(JSON.stringify(times));
"""


def by_hand(url: str, title: str) -> tuple[str, ...]:
    """What is written where there is no library: two calls of quote, six f-strings, nothing checked."""
    u = quote(url, safe="")
    t = quote(title, safe="")
    return (
        f"https://www.facebook.com/sharer/sharer.php?u={u}",
        f"https://x.com/intent/tweet?text={t}&url={u}",
        f"https://www.linkedin.com/sharing/share-offsite/?url={u}",
        f"https://www.pinterest.com/pin/create/button/?url={u}&description={t}",
        f"https://wa.me/?text={t}%20{u}",
        f"mailto:?subject={t}&body={t}%0D%0A%0D%0A{u}",
    )


def microseconds(build: Callable[[str, str], object], articles: Iterable[tuple[str, str]]) -> float:
    fresh = [(f"{url}", f"{title}") for url, title in articles]
    start = time.perf_counter()
    for url, title in fresh:
        build(url, title)
    return (time.perf_counter() - start) / len(fresh) * 1e6


def node() -> dict[str, list[float]]:
    program = shutil.which("node")
    if not program:
        return {}
    task = json.dumps({"titles": TITLES, "url": URL, "articles": ARTICLES, "rounds": ROUNDS})
    done = subprocess.run([program, "-e", NODE], input=task, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def main() -> None:
    print(f"Python {platform.python_version()}, sharelinks from {sharelinks.__path__[0]}")
    print(f"microseconds for six links: min / median / max of {ROUNDS} rounds of {ARTICLES} fresh articles\n")
    v8 = node()
    print(f"{'title':<10}{'sharelinks':>24}{'by hand':>24}{'V8':>24}   sharelinks : by hand (median of pairs)")
    for name, title in TITLES.items():
        assert tuple(map(str, share_links(URL, title))) == by_hand(URL, title)
        ours, theirs = [], []
        for round_ in range(ROUNDS):
            articles = [(f"{URL}{round_}-{i}", f"{title} {round_}-{i}") for i in range(ARTICLES)]
            ours.append(microseconds(share_links, articles))
            theirs.append(microseconds(by_hand, articles))
        ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
        print(f"{name:<10}{_row(ours)}{_row(theirs)}{_row(v8.get(name, []))}   {ratio:.2f}")


def _row(times: list[float]) -> str:
    if not times:
        return f"{'not installed':>24}"
    return f"{f'{min(times):.2f} / {statistics.median(times):.2f} / {max(times):.2f}':>24}"


if __name__ == "__main__":
    main()
