"""The bars in pages with other style sheets look as they do without them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from browser.others import PAGES, page_of, styles_of
from browser.test_gallery import TAGS, contrast, rgb
from sharelinks import profile_bar, share_bar
from sharelinks.html.assets import FOLDER, STYLESHEET

OURS = (FOLDER / STYLESHEET).read_text("utf-8")
URL, TITLE = "https://example.com/magazin", "Für alle"
BARS = {
    "text": share_bar(URL, TITLE, words={"share": "A"}),
    "icons": share_bar(URL, TITLE, text=False, words={"share": "B"}),
    "buttons": share_bar(URL, TITLE, buttons=True, words={"share": "C"}).replace(" hidden", ""),
    "profiles": profile_bar({"youtube": "@DasErste", "tiktok": "@beispiel", "x": "beispiel"}),
}
# Each bar stands in the page, and next to it in a shadow root, which the page's style sheets do not reach except for
# inherited properties such as the font.
CONTENT = "<h1>Titel</h1><p>Ein <a href='https://example.com/'>Link</a>.</p>" + "".join(
    f"<div>{bar}</div><x-alone style='display: block'></x-alone>" for bar in BARS.values()
)
DIFFERENCES = """
style => [...document.querySelectorAll('nav.slk')].flatMap(nav => {
  const host = nav.parentNode.nextSibling;
  host.style.inlineSize = nav.getBoundingClientRect().width + 'px';
  host.attachShadow({mode: 'open'}).innerHTML = `<style>${style}</style>${nav.outerHTML}`;
  const alone = host.shadowRoot.querySelector('nav');
  const all = bar => [bar, ...bar.querySelectorAll(':not(li)')];
  const look = (each, bar) => {
    const {x, y, width, height} = each.getBoundingClientRect(), from = bar.getBoundingClientRect();
    const computed = getComputedStyle(each);
    const names = each.matches('path') ? ['d', 'fill', 'stroke', 'opacity', 'transform'] : [...computed];
    return [
      ['box', [x - from.x, y - from.y, width, height].map(number => number.toFixed(1)).join(' ')],
      ['generated', ['::before', '::after'].map(part => getComputedStyle(each, part).content).join(' ')],
      ...names.filter(name => !name.startsWith('--')).map(name => [name, computed.getPropertyValue(name)]),
    ];
  };
  const others = all(alone);
  return all(nav).flatMap((each, index) => {
    const expected = new Map(look(others[index], alone));
    return look(each, nav)
      .filter(([name, value]) => value !== expected.get(name))
      .map(([name, value]) => `${each.tagName} ${name}: ${value} != ${expected.get(name)}`);
  });
})
"""


# The color of a link's border, which is translucent, on the background of the link.
EDGE = """
link => {
  const {backgroundColor, borderTopColor} = getComputedStyle(link);
  const pen = document.createElement('canvas').getContext('2d');
  for (const color of [backgroundColor, borderTopColor]) {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
  }
  return `rgb(${[...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ')})`;
}
"""


@pytest.fixture
def page_in(chromium):
    """Return a function that opens a page, with the library's stylesheet before or after its own."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.route("**/*", lambda route: route.abort())  # external fonts

    def open_(name: str, order: str):
        try:
            theirs = styles_of(name)
        except FileNotFoundError as error:
            pytest.skip(str(error))
        page = context.new_page()
        styles = (OURS, theirs) if order == "before" else (theirs, OURS)
        page.set_content(page_of(name, CONTENT, *styles), wait_until="domcontentloaded")
        return page

    yield open_
    context.close()


@pytest.mark.parametrize("order", ["before", "after"])
@pytest.mark.parametrize("name", PAGES)
def test_bar_looks_the_same_in_any_page(page_in, name, order):
    page = page_in(name, order)
    assert page.locator("nav.slk").count() == len(BARS)
    assert page.evaluate(DIFFERENCES, OURS) == []


def test_differences_are_found(page_in):
    """With rules of lower specificity, the stylesheet loses against the page's."""
    weak = OURS.replace(":is(.slk, #slk#slk)", ".slk")
    page = page_in("bulma", "after")
    page.set_content(page_of("bulma", CONTENT, weak, styles_of("bulma")))
    found = page.evaluate(DIFFERENCES, weak)
    assert any(difference.startswith("UL box: ") for difference in found)


@pytest.mark.parametrize("name", PAGES)
def test_icons_are_one_row_without_axe_violations(page_in, axe, name):
    page = page_in(name, "before")
    links = page.locator("nav:not(.slk-profiles) a[aria-label]").all()
    boxes = [link.bounding_box() for link in links]
    assert len(boxes) == 6
    assert {(box["width"], box["height"], box["y"]) for box in boxes} == {(44, 44, boxes[0]["y"])}
    gaps = [right["x"] - left["x"] - left["width"] for left, right in pairwise(boxes)]
    assert gaps == pytest.approx([8] * 5)
    page.evaluate(axe)
    options = {"runOnly": TAGS, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run('nav.slk', options)", options)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert len(found["passes"]) > 5


def test_page_styles_apply_without_the_stylesheet(page_in):
    page = page_in("github-markdown", "before")
    page.set_content(page_of("github-markdown", BARS["text"], styles_of("github-markdown")))
    item, link = page.locator("nav li").nth(1), page.locator("nav a").first
    assert item.evaluate("li => getComputedStyle(li).display") == "list-item"
    assert item.evaluate("li => getComputedStyle(li).marginTop") == "4px"
    assert link.evaluate("a => getComputedStyle(a).color") == "rgb(9, 105, 218)"


@pytest.mark.parametrize("page_color", ["#ffffff", "#121212", "#000000"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_border_of_a_black_button_shows_on_any_page(chromium, page_color, scheme):
    """A page may have its own dark mode, whatever the system's is."""
    page = chromium.new_page(color_scheme=scheme)
    page.set_content(f"<style>{OURS} body {{ background: {page_color} }}</style>{BARS['text']}")
    edge = page.locator("a.slk-x").evaluate(EDGE)
    page.close()
    assert contrast(edge, rgb(page_color)) >= 3
