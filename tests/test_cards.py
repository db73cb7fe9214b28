"""The preview page with a card per network: its content, and that text never becomes markup."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharelinks.pages import READERS, preview_html
from sharelinks.pages.cards import cut

URL = "https://www.example.com/magazin"
IMAGE = "https://example.com/a.png"


def page(title: str = "Für alle", description: str = "Ein Text", image: str = IMAGE) -> str:
    return f"""<!doctype html><html lang="de"><title>T</title><link rel="canonical" href="{URL}">
<meta property="og:title" content="{title}"><meta property="og:description" content="{description}">
<meta property="og:type" content="article"><meta name="twitter:card" content="summary">
<meta property="og:image" content="{image}">"""


def test_preview_has_a_card_per_network_and_the_findings():
    html = preview_html(page() + "<a href='https://plus.google.com/share?url=x'>+</a>", URL)
    assert [name for name in READERS if f'<section class="card {name} ' not in html] == []
    assert (
        '<p class="title">Für alle</p>\n<p class="text">Ein Text</p>\n<p class="domain">example.com</p>'
        in html
    )
    assert '<li class="error"><strong>error</strong> <code>link-dead</code> 4:' in html
    assert "no findings" in preview_html(page(), URL)
    assert "only the URL" in preview_html("<!doctype html><p>")


def test_only_given_pictures_are_shown():
    assert "<img" not in preview_html(page(), URL)
    html = preview_html(page(), URL, pictures={IMAGE: "data:image/png;base64,AA=="})
    assert html.count('<img src="data:image/png;base64,AA==" alt="">') == len(READERS) - 1
    assert "<img" not in preview_html(
        page(), URL, pictures={IMAGE: "https://tracker.example/a.png"}
    )


def outline(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return all elements with their attribute names, as html5lib reads them, without the list of findings."""
    html = re.sub(r'<ul class="findings">.*?</ul>', "", html, flags=re.DOTALL)
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return [(each.tag, tuple(each.attrib)) for each in tree.iter() if isinstance(each.tag, str)]


HOSTILE = ["<script>alert(1)</script>", "</section>", "' onclick='", "&lt;b&gt;", "]]>", "{x}"]


@given(st.text(max_size=20) | st.sampled_from(HOSTILE))
def test_text_never_becomes_markup(text):
    safe = text.replace("&", "&amp;").replace('"', "&quot;") + "x"
    html = preview_html(page(safe, safe), URL)
    assert outline(html) == outline(preview_html(page(), URL))
    assert html.count('<ul class="findings">') == html.count("</ul>") == 1


def test_preview_makes_no_requests():
    html = preview_html(page(), URL)
    assert "default-src 'none'" in html
    assert not re.search(r"(?:src|href|action)=|url\(|@import", html)


@pytest.mark.parametrize(
    ("text", "room", "kept"),
    [
        ("Soziale Netze", 13, "Soziale Netze"),
        ("Soziale Netze heute", 14, "Soziale Netze…"),
        ("Soziale Netze", 12, "Soziale…"),
        ("Donaudampfschiff", 8, "Donauda…"),
    ],
)
def test_card_text_is_cut_between_words(text, room, kept):
    assert cut(text, room) == kept
