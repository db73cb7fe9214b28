"""The share bar in a real browser: accessible in every look, direction and colour scheme, private, and correct."""

from __future__ import annotations

from importlib.resources import files
from urllib.parse import unquote

import html5lib
import pytest

from sharelinks import NETWORKS, share_bar
from sharelinks.cli.gallery import ARTICLE, LOOKS
from sharelinks.html.labels import languages

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["de.html", "ar.html"]  # from left to right, and from right to left
SCHEMES = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
HOSTILE_TITLES = [
    '"><script>document.title = "!"</script>',
    "' onfocus='document.title=1' autofocus='",
    "javascript:alert(1)",
    "&quot;&lt;b&gt; {{ 7*7 }}",
    "C++ & C#: 100 % „nützlich“ 👩‍🚀 + mehr",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
def test_axe_finds_nothing(open_page, path, scheme):
    page = open_page(path, **scheme)
    assert page.locator("nav").count() == len(LOOKS)
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS)
    assert len(found["passes"]) > 10
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == []


def test_axe_would_find_something(open_page):
    page = open_page("de.html")
    page.evaluate(
        "document.querySelectorAll('nav a').forEach(a => { a.innerHTML = ''; a.removeAttribute('aria-label') })"
    )
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
    assert "link-name" in {each["id"] for each in found["violations"]}


LUMINANCE = """
links => links.map(link => {
  const light = color => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const {color, backgroundColor} = getComputedStyle(link);
  const [a, b] = [light(color), light(backgroundColor)].sort((x, y) => y - x);
  return [link.className, (a + 0.05) / (b + 0.05)];
})
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(open_page, scheme):
    contrasts = open_page("de.html", color_scheme=scheme).locator("nav a, nav button").evaluate_all(LUMINANCE)
    assert len(contrasts) >= 36
    assert [(name, ratio) for name, ratio in contrasts if ratio < 4.5] == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_and_nothing_scrolls_sideways(open_page, path, width):
    page = open_page(path, viewport={"width": width, "height": 800})
    boxes = [link.bounding_box() for link in page.locator("nav a").all()]
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_at_twice_the_size_nothing_is_cut(open_page):
    # 200 % zoom is half the width at twice the device's pixels; text alone at twice its size is the other way to zoom.
    page = open_page("de.html", viewport={"width": 640, "height": 400}, device_scale_factor=2)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    overflowing = (
        "links => links.filter(a => a.scrollWidth > a.clientWidth + 1 || a.scrollHeight > a.clientHeight + 1).length"
    )
    assert page.locator("nav a:visible").evaluate_all(overflowing) == 0


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
def test_the_keyboard_reaches_every_link_and_it_shows(open_page, path, scheme):
    page = open_page(path, **scheme)
    count = page.locator("nav :is(a, button):visible").count()
    focused = []
    for _ in range(count):
        page.keyboard.press("Tab")
        focused.append(
            page.evaluate("""() => {
                const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
                return [document.activeElement.closest('nav') !== null, outlineStyle, parseFloat(outlineWidth)];
            }""")
        )
    assert all(inside and style == "solid" and width >= 2 for inside, style, width in focused)


READ = """
links => links.map(link => {
  const url = new URL(link.href);
  return [link.className.split(' ')[0], url.protocol, Object.fromEntries(url.searchParams), url.hash, url.search];
})
"""


def links_in(page):
    return page.locator("nav a").evaluate_all(READ)


def arrived(links, url: str, title: str) -> None:
    """URL and title are in each link as the browser's own parser reads it."""
    for name, protocol, parameters, fragment, query in links:
        if protocol == "mailto:":
            read = dict(pair.split("=") for pair in query[1:].split("&"))
            assert unquote(read["subject"]) == title
            assert unquote(read["body"]).endswith(f"\r\n\r\n{url}")
            continue
        values = list(parameters.values()) or [unquote(fragment.partition("=")[2])]
        assert any(value == url or value.endswith(f" {url}") for value in values), name
        if name in {"sharelinks-x", "sharelinks-pinterest", "sharelinks-whatsapp"}:
            assert any(value in (title, f"{title} {url}") for value in values), name


def test_every_link_of_the_gallery_shares_the_article(open_page):
    links = links_in(open_page("de.html"))
    assert len(links) >= 36
    arrived(links, ARTICLE.url, ARTICLE.title)


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_titles_arrive_and_change_nothing(open_page, folder, title):
    url = "https://example.com/a%2Fb?q=1+1&sig=Zm9v%2Bbar==#teil"
    shape = "() => [...document.querySelectorAll('*')].map(e => [e.tagName, ...e.getAttributeNames()].join(' '))"
    shapes = []
    for each in ("Titel", title):
        bar = share_bar(url, each, buttons=True, popup=True)
        html = f"<!doctype html><html lang=en><meta charset=utf-8><title>T</title>{bar}"
        (folder / "hostile.html").write_text(html, "utf-8")
        page = open_page("hostile.html")
        shapes.append(page.evaluate(shape))
        arrived(links_in(page), url, each)
        assert page.title() == "T"
    assert shapes[0] == shapes[1]


def test_copying_the_link(open_page):
    page = open_page("de.html", permissions=["clipboard-read", "clipboard-write"])
    bar = page.locator("nav", has=page.locator("button")).first
    button, status = bar.get_by_role("button", name="Link kopieren"), bar.get_by_role("status")
    assert status.text_content() == ""
    for _ in range(2):
        button.click()
        page.wait_for_function("() => document.querySelector('[role=status]').textContent === 'Link kopiert'")
    assert page.evaluate("navigator.clipboard.readText()") == ARTICLE.url


def test_the_systems_share_sheet(open_page):
    stub = "navigator.share = async article => { window.shared = article; throw new DOMException('no', 'AbortError') }"
    page = open_page("de.html", script=stub)
    page.get_by_role("button", name="Teilen …").first.click()
    assert page.evaluate("window.shared") == {"title": ARTICLE.title, "url": ARTICLE.url}


def test_buttons_are_only_where_they_can_work(open_page):
    none = "delete Navigator.prototype.share; Object.defineProperty(navigator, 'clipboard', {value: undefined})"
    assert open_page("de.html", script=none).locator("nav button:visible").count() == 0
    assert open_page("de.html", java_script_enabled=False).locator("nav button:visible").count() == 0


def test_small_windows(open_page):
    page = open_page("de.html", script="window.open = (...given) => { window.opened = given }")
    bar = page.locator("nav[data-popup]")
    link = bar.locator("a").first
    link.click()
    assert page.evaluate("window.opened") == [
        link.get_attribute("href"),
        "_blank",
        "popup,noopener,width=600,height=640",
    ]
    page.evaluate("window.opened = null; document.addEventListener('click', event => event.preventDefault())")
    link.click(modifiers=["Control"])
    page.locator("nav:not([data-popup]) a").first.click()
    assert page.evaluate("window.opened") is None


def test_the_script_can_run_twice(open_page):
    page = open_page("de.html", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("document.head.append(Object.assign(document.createElement('script'), {src: 'sharelinks.js'}))")
    page.wait_for_timeout(200)
    assert page.locator("nav button.sharelinks-copy:visible").count() == 2


def test_without_javascript_and_styles_every_link_is_there(open_page, folder):
    page = open_page("de.html", java_script_enabled=False)
    assert page.locator("nav a:visible").count() >= 6 * len(LOOKS)
    plain = (folder / "de.html").read_text("utf-8").replace('rel="stylesheet"', 'rel="alternate"')
    (folder / "plain.html").write_text(plain, "utf-8")
    page = open_page("plain.html", java_script_enabled=False)
    assert page.locator("nav").first.inner_text().startswith("Auf Facebook teilen (öffnet in neuem Tab)")


def test_in_print_the_bar_is_hidden(open_page):
    page = open_page("de.html")
    page.emulate_media(media="print")
    assert page.locator("nav:visible").count() == 0


def test_the_gallery_works_from_a_file(chromium, folder):
    page = chromium.new_page()
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="de", exact=True).click()
    assert page.locator("nav button.sharelinks-copy:visible").count() == 2
    colour = page.locator(".sharelinks-facebook").first.evaluate("link => getComputedStyle(link).backgroundColor")
    assert colour != "rgba(0, 0, 0, 0)"
    assert messages == []
    page.close()


def test_every_page_is_valid_html(folder):
    pages = [folder / f"{lang}.html" for lang in languages()]
    assert all(page.exists() for page in pages)
    for page in (pages[0], folder / "ar.html", folder / "index.html"):
        html5lib.HTMLParser(strict=True).parse(page.read_text("utf-8"))


def test_every_network_is_in_the_gallery(folder):
    page = (folder / "de.html").read_text("utf-8")
    assert all(f'class="sharelinks-{name}"' in page for name, network in NETWORKS.items() if not network.needs)
