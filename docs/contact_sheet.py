"""Take docs/images/other-css.png, the bars in other people's pages, with an earlier stylesheet and with today's.

Run from the project's root, with the earlier stylesheet: python docs/contact_sheet.py BEFORE.css
(needs the dependency group `browser`, npm --prefix tests/browser install --ignore-scripts, and Debian's chromium)
"""

from __future__ import annotations

import html
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from screenshots import FLAGS, IMAGES

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser.others import PAGES, page_of, styles_of
from sharelinks import profile_bar, share_bar
from sharelinks.html.assets import FOLDER, STYLESHEET

PICTURE = IMAGES / "other-css.png"
SHEET = """<!doctype html><meta charset=utf-8><style>
body { margin: 8px; font: 13px sans-serif; display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px }
h2 { font-size: 13px; margin: 0 0 2px }
section > div { display: flex; gap: 4px }
span { inline-size: 250px; block-size: 150px; overflow: hidden; border: 1px solid #bbb }
iframe { inline-size: 500px; block-size: 300px; border: 0; transform: scale(0.5); transform-origin: 0 0 }
</style>"""
BARS = (
    share_bar(
        "https://example.com/",
        "T",
        networks="facebook x whatsapp email",
        words={"share_on": "{network}", "email": "E-mail"},
    )
    + share_bar("https://example.com/", "T", text=False)
    + profile_bar({"youtube": "@beispiel", "tiktok": "@beispiel"}, words={"profile": "{network}"})
)


def cell(name: str, ours: str) -> str:
    page = page_of(name, f"<p>Text of the page.</p>{BARS}", ours, styles_of(name))
    return f'<span><iframe srcdoc="{html.escape(page)}"></iframe></span>'


def main() -> None:
    before, after = (Path(each).read_text("utf-8") for each in (sys.argv[1], FOLDER / STYLESHEET))
    cells = "".join(
        f"<section><h2>{name}</h2><div>{cell(name, before)}{cell(name, after)}</div></section>"
        for name in PAGES
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1580, "height": 900})
        page.route("**/*", lambda route: route.abort())
        page.set_content(SHEET + cells, wait_until="domcontentloaded")
        page.wait_for_timeout(3_000)  # for the frames
        page.screenshot(path=PICTURE, full_page=True)
        browser.close()
    Image.open(PICTURE).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(
        PICTURE, optimize=True
    )


if __name__ == "__main__":
    main()
