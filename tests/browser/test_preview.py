"""The preview page with a card per network, in Chromium at two widths and in both color schemes."""

from __future__ import annotations

import pytest

from sharelinks import meta_tags
from sharelinks.pages import READERS, preview_html

URL = "https://example.com/magazin/soziale-netzwerke"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
IMAGE = "https://example.com/bild.png"
PAGE = (
    f'<!doctype html><html lang="de"><title>T</title><link rel="canonical" href="{URL}">'
    + str(
        meta_tags(
            URL, "Was sind soziale Netzwerke? " * 5, description="Ein Text. " * 40, image=IMAGE
        )
    )
    + "<a href='https://plus.google.com/share?url=x'>+</a>"
)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_preview_page(chromium, axe, width, scheme):
    requests = []
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
    )
    page = context.new_page()
    page.on("request", lambda request: requests.append(request.url))
    page.set_content(str(preview_html(PAGE, URL, pictures={IMAGE: PIXEL})))
    assert [url for url in requests if not url.startswith("data:")] == []
    assert page.locator(".card").count() == len(READERS)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ratio = page.locator(".x .picture").evaluate(
        "picture => picture.clientWidth / picture.clientHeight"
    )
    assert abs(ratio - 2) < 0.05
    background = "getComputedStyle(document.body).backgroundColor"
    first = page.evaluate(background)
    page.get_by_label("Light" if scheme == "dark" else "Dark").check()
    assert page.evaluate(background) != first
    page.add_script_tag(content=axe)
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
    assert [violation["id"] for violation in found["violations"]] == []
    context.close()
