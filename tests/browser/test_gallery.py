"""The share bar in Chromium: accessible in every look, direction and color scheme."""

from __future__ import annotations

import itertools
import re

import pytest

from sharelinks import NETWORKS, PROFILES, profile_url, share_bar
from sharelinks.cli.gallery import ACCOUNTS, ARTICLE, LOOKS, PROFILE_LOOKS
from sharelinks.html.assets import FOLDER, SCRIPT, STYLESHEET, script_tag, style_tag
from sharelinks.html.labels import languages

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["de.html", "ar.html"]  # one left to right, one right to left
SCHEMES = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
# A share sheet as phones have it, which the user closes again.
SHARES = """
navigator.share = async article => {
  window.shared = JSON.parse(JSON.stringify(article));
  throw new DOMException('no', 'AbortError');
}
"""
HOSTILE_TITLES = [
    '"><script>document.title = "!"</script>',
    "' onfocus='document.title=1' autofocus='",
    "javascript:alert(1)",
    "&quot;&lt;b&gt; {{ 7*7 }}",
    "C++ & C#: 100 % „nützlich“ 👩‍🚀 + mehr",
]


# index.html is only checked in light: axe measures the dark links of its list of languages on white.
@pytest.mark.parametrize(
    ("path", "scheme"), [*itertools.product(PAGES, SCHEMES), ("index.html", SCHEMES[0])], ids=str
)
def test_axe_finds_no_violations(open_page, axe, path, scheme):
    page = open_page(path, script=SHARES, **scheme)
    assert page.locator("nav").count() == len(LOOKS) + len(PROFILE_LOOKS)
    assert page.locator("nav button:visible").count() == 4
    page.evaluate(axe)
    found = page.evaluate("tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS)
    assert len(found["passes"]) > 10
    assert [
        (each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]
    ] == []


def test_axe_finds_a_planted_violation(open_page, axe):
    page = open_page("de.html")
    page.evaluate(
        "document.querySelectorAll('nav a').forEach(a => { a.innerHTML = ''; a.removeAttribute('aria-label') })"
    )
    page.evaluate(axe)
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
    assert "link-name" in {each["id"] for each in found["violations"]}


def luminance(color: str) -> float:
    """Return the relative luminance of a computed color, as WCAG defines it."""
    channels = [float(value) for value in re.findall(r"[\d.]+", color)]
    assert channels[3:] in ([], [1]), f"{color} is translucent"
    red, green, blue = (
        (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4)
        for v in (c / 255 for c in channels[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


WHITE = "rgb(255, 255, 255)"


def rgb(color: str) -> str:
    """Return a color as browsers compute it."""
    return f"rgb({', '.join(str(channel) for channel in bytes.fromhex(color.removeprefix('#')))})"


COLORS = """
link => {
  const {color, backgroundColor, backgroundImage, filter, opacity} = getComputedStyle(link);
  return [color, backgroundColor, [backgroundImage, filter, opacity].join(' ')];
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("hover", [False, True])
def test_contrast(open_page, scheme, hover):
    page = open_page("de.html", script=SHARES, color_scheme=scheme, reduced_motion="reduce")
    links = page.locator("nav :is(a, button):visible").all()
    assert len(links) >= 40
    for link in links:
        if hover:
            link.hover()
        color, background, effects = link.evaluate(COLORS)
        assert contrast(color, background) >= 4.5, link.get_attribute("class")
        assert effects == "none none 1", "effects would change the contrast"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_and_nothing_overflows(open_page, path, width):
    page = open_page(path, script=SHARES, viewport={"width": width, "height": 800})
    boxes = [link.bounding_box() for link in page.locator("nav :is(a, button)").all()]
    assert len(boxes) > 40
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_cut_at_200_percent_zoom(open_page):
    # 200 % zoom halves the width in CSS pixels; text can also be enlarged without the page.
    page = open_page("de.html", viewport={"width": 640, "height": 400}, device_scale_factor=2)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    overflowing = (
        "links => links.filter(a => a.scrollWidth > a.clientWidth + 1 || a.scrollHeight > a.clientHeight + 1)"
        ".length"
    )
    assert page.locator("nav a:visible").evaluate_all(overflowing) == 0


PAGE_COLORS = ["rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(18, 18, 18)"]
FOCUSED = """
() => {
  const all = [...document.querySelectorAll('nav :is(a, button)')].filter(each => each.checkVisibility());
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(document.activeElement);
  return [all.indexOf(document.activeElement), outlineStyle, parseFloat(outlineWidth), outlineColor];
}
"""


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
def test_keyboard_focus_reaches_every_link_visibly(open_page, path, scheme):
    page = open_page(path, script=SHARES, **scheme)
    count = page.locator("nav :is(a, button):visible").count()
    assert count > 40
    for number in range(count):
        page.keyboard.press("Tab")
        focused, style, width, color = page.evaluate(FOCUSED)
        assert (focused, style) == (number, "solid")
        assert width >= 2
        if "forced_colors" not in scheme:  # which are the colors of the system
            # On white, black, and the dark grey of Chromium.
            assert min(contrast(color, page_color) for page_color in PAGE_COLORS) >= 3


# Mail programs decode percent-encoding only: unlike in a form, "+" is a plus sign.
READ = """
links => links.map(link => {
  const url = new URL(link.href);
  const pairs = url.search.slice(1).split('&').map(pair => pair.split('=').map(decodeURIComponent));
  return [link.className.split(' ')[0], url.protocol === 'mailto:'
    ? Object.fromEntries(pairs)
    : Object.fromEntries(url.search ? url.searchParams : new URLSearchParams(url.hash.slice(1)))];
})
"""


def links_in(page):
    return page.locator("nav:not(.slk-profiles) a").evaluate_all(READ)


def assert_arrived(links, url: str, title: str) -> None:
    """Assert that each link holds URL and title, as the browser's parser reads it."""
    for name, parameters in links:
        if name == "slk-email":
            assert parameters == {"subject": title, "body": f"{title}\r\n\r\n{url}"}
            continue
        values = list(parameters.values())
        assert any(value == url or value.endswith((f" {url}", f"\n{url}")) for value in values), (
            name
        )
        if name in {"slk-x", "slk-pinterest", "slk-whatsapp"}:
            assert any(value in (title, f"{title} {url}") for value in values), name


def test_every_link_shares_the_article(open_page):
    links = links_in(open_page("de.html"))
    assert len(links) >= 36
    assert_arrived(links, ARTICLE.url, ARTICLE.title)


def test_profile_links(open_page):
    page = open_page("de.html")
    links = page.locator("nav.slk-profiles").first.locator("a")
    pages = [profile_url(network, account) for network, account in ACCOUNTS.items()]
    assert links.evaluate_all("links => links.map(link => link.href)") == pages
    rels = dict(
        zip(ACCOUNTS, links.evaluate_all("links => links.map(link => link.rel)"), strict=True)
    )
    assert rels.pop("rss") == "noopener noreferrer"  # a feed is not a profile
    assert set(rels.values()) == {"me noopener noreferrer"}


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_title_arrives_and_changes_no_element(open_page, folder, title):
    url = "https://example.com/a%2Fb?q=1+1&sig=Zm9v%2Bbar==#teil"
    shape = "() => [...document.querySelectorAll('*')].map(e => [e.tagName, ...e.getAttributeNames()].join(' '))"
    shapes = []
    for each in ("Titel", title):
        bar = share_bar(url, each, buttons=True, popup=True)
        (folder / "hostile.html").write_text(as_module(bar), "utf-8")
        page = open_page("hostile.html", script=SHARES)
        shapes.append(page.evaluate(shape))
        assert_arrived(links_in(page), url, each)
        assert page.title() == "T"
        page.locator("button.slk-system").click()
        assert page.evaluate("window.shared") == {"title": each, "url": url}
    assert shapes[0] == shapes[1]


def as_module(bar: str) -> str:
    """Return a page that loads the stylesheet, and the script as a module."""
    head = style_tag(STYLESHEET) + script_tag(SCRIPT)
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>T</title>{head}{bar}"


def test_link_styles_of_the_page_do_not_apply(open_page, folder):
    (folder / "page.css").write_text(
        "a:link, a:visited, a:hover { color: blue; text-decoration: underline; background: none }\n"
        "main li { margin: 1rem; padding: 1rem; list-style: square }\n"
    )
    (folder / "styled.html").write_text(
        as_module(f"<link rel=stylesheet href=page.css><main>{share_bar(ARTICLE)}</main>"), "utf-8"
    )
    page = open_page("styled.html", reduced_motion="reduce")
    for link in page.locator("nav a").all():
        link.hover()
        color, background, _ = link.evaluate(COLORS)
        assert contrast(color, background) >= 4.5
        assert link.evaluate("a => getComputedStyle(a).textDecorationLine") == "none"


@pytest.mark.parametrize("path", PAGES)
def test_hint_is_for_screen_readers_only(open_page, path):
    page = open_page(path)
    link = page.locator("nav a").first
    assert link.locator(".slk-hint").evaluate(
        "hint => [hint.offsetWidth, hint.offsetHeight, getComputedStyle(hint).clipPath]"
    ) == [1, 1, "inset(50%)"]
    name = link.evaluate("link => link.textContent")
    assert page.get_by_role("link", name=name, exact=True).first.evaluate(
        "(a, b) => a === b", link.element_handle()
    )


def test_links_work_without_javascript_and_styles(open_page, folder):
    page = open_page("de.html", java_script_enabled=False)
    assert page.locator("nav a:visible").count() >= 6 * len(LOOKS)
    plain = (folder / "de.html").read_text("utf-8").replace('rel="stylesheet"', 'rel="alternate"')
    (folder / "plain.html").write_text(plain, "utf-8")
    page = open_page("plain.html", java_script_enabled=False)
    assert (
        page.locator("nav")
        .first.inner_text()
        .startswith("Auf Facebook teilen (öffnet in neuem Tab)")
    )


@pytest.mark.parametrize(("motion", "duration"), [("no-preference", "0.15s"), ("reduce", "0s")])
def test_reduced_motion(open_page, motion, duration):
    link = open_page("de.html", reduced_motion=motion).locator("nav a").first
    assert link.evaluate("link => getComputedStyle(link).transitionDuration") == duration


def test_bar_is_hidden_in_print(open_page):
    page = open_page("de.html")
    assert page.locator("nav:visible").count() > 0
    page.emulate_media(media="print")
    assert page.locator("nav:visible").count() == 0


def test_gallery_works_from_a_file(chromium, folder):
    page = chromium.new_page()
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="de", exact=True).click()
    assert page.locator("nav button.slk-copy:visible").count() == 2
    colour = page.locator(".slk-facebook").first.evaluate(
        "link => getComputedStyle(link).backgroundColor"
    )
    assert colour != "rgba(0, 0, 0, 0)"
    assert messages == []
    page.close()


def test_stylesheet_has_every_network_color():
    """The build takes colors from the table, and darkens those that are too light for white text."""
    styles = (FOLDER / STYLESHEET).read_text("utf-8")
    rules = dict(
        re.findall(r"^\.slk-([a-z0-9_-]+) \{ --slk-brand: (#[0-9a-f]{6}); \}$", styles, re.M)
    )
    colours = {name: each.color for name, each in {**PROFILES, **NETWORKS}.items() if each.color}
    assert rules.keys() == colours.keys(), "pip install --editable . makes the stylesheet anew"
    for name, colour in colours.items():
        brand, own = (rgb(each) for each in (colour, rules[name]))
        assert contrast(own, WHITE) >= 4.5, name
        assert (own == brand) is (contrast(brand, WHITE) >= 4.5), name
        assert contrast(own, WHITE) < 4.75 or own == brand, f"{name} is darker than it has to be"


def test_every_page_is_valid_html(folder, html5lib):
    pages = [folder / f"{lang}.html" for lang in languages()]
    assert all(page.exists() for page in pages)
    for page in (pages[0], folder / "ar.html", folder / "index.html"):
        html5lib.HTMLParser(strict=True).parse(page.read_text("utf-8"))


def test_every_network_is_in_the_gallery(folder):
    page = (folder / "de.html").read_text("utf-8")
    assert all(
        f'class="slk-{name}"' in page for name, network in NETWORKS.items() if not network.needs
    )
