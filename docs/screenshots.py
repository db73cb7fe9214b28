"""Take the pictures of the gallery and of `preview_html` in docs/images, with headless Chromium.

Run from the project's root: python docs/screenshots.py (needs the dependency group `browser` and Debian's chromium)
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from sharelinks import meta_tags
from sharelinks.cli.gallery import write_gallery
from sharelinks.pages import preview_html

IMAGES = Path(__file__).parent / "images"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The gallery sets no font. One look with text is enough for a small file.
STYLE = "body { font-family: sans-serif; margin: 1rem } h1, :is(h2, nav):nth-of-type(4) { display: none !important }"
# Headless Chromium has no share sheet.
SHARES = "navigator.share = async () => {}"
WIDE = {"width": 1280, "height": 800}
PICTURES = {
    "light": ("de", {"viewport": WIDE}),
    "dark": ("de", {"viewport": WIDE, "color_scheme": "dark"}),
    "forced-colors": ("de", {"viewport": WIDE, "forced_colors": "active"}),
    "right-to-left": ("ar", {"viewport": WIDE}),
    "phone": ("de", {"viewport": {"width": 360, "height": 800}}),
    "phone-fi": ("fi", {"viewport": {"width": 360, "height": 800}}),
    "phone-ar": ("ar", {"viewport": {"width": 360, "height": 800}}),
}

URL = "https://www.example.de/magazin/soziale-netzwerke"
PAGE = (
    f'<!doctype html><html lang="de"><title>Soziale Netzwerke</title><link rel="canonical" href="{URL}">'
    + meta_tags(
        URL,
        "Was sind soziale Netzwerke, und wie teilt man darin Artikel, ohne dass jemand mitliest?",
        description="Ein Überblick für Einsteiger: welche Netze es gibt, was sie von einer Seite zeigen, und weshalb"
        " ein Knopf kein fremdes Skript braucht.",
        image="https://www.example.de/bild.jpg",
    )
    + '<a href="https://plus.google.com/share?url=x">+</a>'
)
PREVIEWS = {
    "preview": {"viewport": {"width": 1280, "height": 640}},
    "preview-phone": {"viewport": {"width": 390, "height": 760}, "color_scheme": "dark"},
}


def take(browser: Browser, page_file: Path, picture: Path, options: dict[str, object]) -> None:
    page = browser.new_page(bypass_csp=True, **options)
    page.add_init_script(SHARES)
    page.goto(page_file.as_uri())
    page.add_style_tag(content=STYLE)
    # Only the looks, and not the list of all networks after them.
    last = page.locator("nav").nth(5).bounding_box()
    height = int(last["y"] + last["height"] + 16)
    page.set_viewport_size({"width": options["viewport"]["width"], "height": height})
    page.screenshot(path=picture)
    page.close()


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        gallery = write_gallery(Path(folder)).parent
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name, (lang, options) in PICTURES.items():
            take(browser, gallery / f"{lang}.html", IMAGES / f"{name}.png", options)
        for name, options in PREVIEWS.items():
            page = browser.new_page(**options)
            page.set_content(preview_html(PAGE, URL))
            page.screenshot(path=IMAGES / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
