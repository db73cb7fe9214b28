"""Narrow places: phones, columns and large text, in every language."""

from __future__ import annotations

import pytest

from browser.test_gallery import as_module
from sharelinks import share_bar
from sharelinks.html.labels import languages

URL, TITLE = "https://example.com/magazin", "Für alle"
SEEN = """
links => links.map(link => {
  const text = link.querySelector('span:not(.slk-hint)');
  return text ? text.getBoundingClientRect().width > 1 : false;
})
"""
OUTSIDE = """
nav => [...nav.querySelectorAll('a, button')].filter(link => {
  const [outer, inner] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
  return inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5
    || link.scrollWidth > link.clientWidth + 1 || link.scrollHeight > link.clientHeight + 1;
}).map(link => link.textContent)
"""


@pytest.mark.parametrize(
    ("width", "words"), [(320, False), (639, False), (640, True), (1200, True)]
)
def test_wide_text_shows_if_the_bar_has_room(open_page, folder, width, words):
    """The width of the bar counts, not of the window, and the accessible name stays."""
    bar = share_bar(URL, TITLE, text="wide", lang="de")
    (folder / "sized.css").write_text(f"main {{ inline-size: {width}px }}")
    (folder / "wide.html").write_text(
        as_module(f"<link rel=stylesheet href=sized.css><main>{bar}</main>"), "utf-8"
    )
    page = open_page("wide.html", viewport={"width": 1280, "height": 800})
    links = page.locator("nav a")
    assert set(links.evaluate_all(SEEN)) == {words}
    name = "Auf Facebook teilen (öffnet in neuem Tab)"
    assert page.get_by_role("link", name=name, exact=True).count() == 1
    assert links.first.get_attribute("title") == name
    boxes = [link.bounding_box() for link in links.all()]
    if not words:
        assert {(box["width"], box["height"], box["y"]) for box in boxes} == {
            (44, 44, boxes[0]["y"])
        }


@pytest.mark.parametrize("lang", languages())
def test_long_labels_wrap_inside_their_box(open_page, folder, lang):
    bars = "".join(
        f"<section>{share_bar(URL, TITLE, lang=lang, buttons='print', text=text)}</section>".replace(
            " hidden", ""
        )
        for text in (True, "wide")
    )
    (folder / "column.css").write_text(
        "section { inline-size: 150px } .large { font-size: 200% } .large section { inline-size: auto }"
    )
    (folder / "column.html").write_text(
        as_module(
            f"<link rel=stylesheet href=column.css><main>{bars}<div class=large>{bars}</div></main>"
        ),
        "utf-8",
    )
    page = open_page(
        "column.html", viewport={"width": 320, "height": 800}, java_script_enabled=False
    )
    for nav in page.locator("nav").all():
        assert nav.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("lang", ["de", "fi", "ar"])
def test_icons_are_in_one_row_on_a_phone(open_page, folder, lang):
    bar = share_bar(URL, TITLE, lang=lang, text="wide")
    (folder / "phone.html").write_text(as_module(f"<main>{bar}</main>"), "utf-8")
    page = open_page("phone.html", viewport={"width": 360, "height": 800})
    assert len({link.bounding_box()["y"] for link in page.locator("nav a").all()}) == 1
