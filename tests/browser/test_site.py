"""The documentation site, built with warnings as errors, in Chromium at the width of a phone and a desktop."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
WIDTHS = {"phone": 390, "desktop": 1280}
# Lists elements beyond the edge of the page that are not inside a scrolling element.
WIDER = """
() => [...document.querySelectorAll("article *")]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility())
  .filter((element) => {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX) && box !== document.body) return false;
    return true;
  })
  .map((element) => `${element.tagName}: ${element.textContent.trim().slice(0, 60)}`)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Build the documentation, which the fixture `site` serves."""
    for module in ("sphinx", "myst_parser", "furo"):
        pytest.importorskip(module, reason=f"needs {module}: pip install --group docs")
    built = tmp_path_factory.mktemp("site")
    options = ["-W", "--keep-going", "-q", "-d", built / "doctrees"]
    command = [sys.executable, "-m", "sphinx", *options, "docs", built / "html"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return built / "html"


@pytest.mark.parametrize("device", WIDTHS)
def test_pages_fit_and_load_nothing_external(device, folder, site, chromium):
    """No page is wider than the screen, has script errors, or requests another host."""
    requested, complaints = set(), []
    context = chromium.new_context(
        viewport={"width": WIDTHS[device], "height": 800}, bypass_csp=True
    )
    page = context.new_page()
    page.on("request", lambda request: requested.add(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    assert len(pages) > 60
    for name in pages:
        page.goto(f"{site}/{name}")
        complaints += [f"{name}: {each}" for each in page.evaluate(WIDER)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            complaints.append(f"{name} is wider than the screen")
    context.close()
    assert complaints == []
    assert [url for url in requested if not url.startswith((site, "data:"))] == []


def test_bar_on_the_start_page(site, chromium):
    """The live bar keeps its colors in the light and the dark theme."""
    for scheme in ("light", "dark"):
        page = chromium.new_page(color_scheme=scheme, bypass_csp=True)
        page.goto(f"{site}/index.html")
        colors = page.eval_on_selector_all(
            ".slk a",
            "links => links.map(link => [getComputedStyle(link).color, getComputedStyle(link).backgroundColor])",
        )
        page.close()
        assert len(colors) == 6
        assert {text for text, _ in colors} == {"rgb(255, 255, 255)"}
        assert len({background for _, background in colors}) == 6


def texts_of(element) -> list[str]:
    """The text of an element without that of code, piece by piece."""
    if element.tag in {"code", "pre", "script", "style", "title", "dt", "strong"}:
        return []
    below = (text for child in element for text in (*texts_of(child), child.tail or ""))
    return [element.text or "", *below]


def test_reference_shows_every_public_name(folder):
    """Each name has an entry, or is named in the text of its class."""
    html5lib = pytest.importorskip("html5lib", reason="needs html5lib: pip install --group tests")
    page = html5lib.parse(
        (folder / "reference.html").read_text("utf-8"), namespaceHTMLElements=False
    )
    lines = (ROOT / "tests/public_api.txt").read_text("utf-8").splitlines()
    public = {re.match(r"[\w.]+", line)[0] for line in lines}
    entries, missing = {}, set()
    for entry in page.iter("dl"):
        for term, text in zip(entry.findall("dt"), entry.findall("dd"), strict=False):
            if term.get("id"):
                entries[term.get("id")] = (term, text)
    for name in public - entries.keys():
        owner, _, member = name.rpartition(".")
        named = {each.text for each in entries[owner][1].iter("strong")} if owner in entries else {}
        if member not in named and owner not in {
            "sharelinks.ShareLink",
            "sharelinks.testing.Shared",
        }:
            missing.add(name)
    assert missing == set()
    silent = {name for name, (_, text) in entries.items() if not "".join(text.itertext()).strip()}
    assert silent == set()
    signatures = ["".join(term.itertext()) for term, _ in entries.values()]
    generated = re.compile(r"attr_dict|NOTHING|Unpack|~\w|<|0x[0-9a-f]+")
    assert [each for each in signatures if generated.search(each)] == []


def test_pages_show_no_raw_markup(folder):
    """Raw markup is a role, a backtick, a docstring section, or generated code."""
    html5lib = pytest.importorskip("html5lib", reason="needs html5lib: pip install --group tests")
    slip = re.compile(
        r":\w+:`|`|\*\*\w|\]\(|^\s*(?:Args|Returns|Raises|Attributes):|:::|\{[a-z-]+\}$"
    )
    slips = []
    for path in sorted(folder.rglob("*.html")):
        page = html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
        article = page.find(".//article")
        slips += [
            f"{path.relative_to(folder)}: {text.strip()[:80]}"
            for text in (texts_of(article) if article is not None else [])
            if slip.search(text)
        ]
    assert slips == []


@pytest.mark.parametrize(
    ("word", "page"),
    [
        ("qr", "bar.html"),
        ("wagtail", "frameworks/wagtail.html"),
        ("json", "json.html"),
        ("tailwind", "other-css.html"),
        ("newsletter", "newsletter.html"),
        ("utm", "campaign.html"),
        ("install", "installation.html"),
        ("litestar", "frameworks/litestar.html"),
        ("quart", "frameworks/quart.html"),
        ("starlette", "frameworks/starlette.html"),
        ("mkdocs", "frameworks/mkdocs.html"),
        ("pelican", "frameworks/pelican.html"),
        ("gdpr", "privacy.html"),
        ("cookie", "privacy.html"),
        ("next.js", "json.html"),
    ],
)
def test_search_finds_the_page_of_a_word(word, page, site, chromium):
    tab = chromium.new_page(bypass_csp=True)
    tab.goto(f"{site}/search.html?q={word}")
    tab.wait_for_selector("#search-results .search-summary + ul li, #search-results ul.search li")
    tab.wait_for_function(
        "document.title && !document.querySelector('#search-progress')?.textContent"
    )
    found = tab.eval_on_selector_all(
        "#search-results ul.search > li > a",
        "links => links.map(link => link.getAttribute('href'))",
    )
    tab.close()
    assert page in [link.partition("#")[0].partition("?")[0] for link in found[:4]]
