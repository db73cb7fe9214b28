"""A checklist for a page with a share bar, element by element, read with html5lib."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

from sharelinks import Article, share_links

Fetch = Callable[[str], tuple[int, str, str]]
"""Returns the status, the media type and the text at an address."""

NAMES = {
    "facebook": "Share on Facebook (opens in a new tab)",
    "x": "Share on X (opens in a new tab)",
    "linkedin": "Share on LinkedIn (opens in a new tab)",
    "whatsapp": "Share on WhatsApp (opens in a new tab)",
    "email": "Send by email",
}
"""The accessible name of each network's link."""
TEMPLATE = re.compile(r"<\w|</|\{\{|\{%|share_bar|meta_tags|Markup\(|&(?:lt|amp);")
"""Traces of a template that was not rendered, or of escaped HTML."""


def fetch(address: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as response:
            return response.status, response.headers.get_content_type(), response.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, "", ""


def faults(
    html: str, address: str, article: Article, teaser: str = "", fetch: Fetch = fetch
) -> list[str]:
    """Return what is wrong with the page at an address that shows a teaser and shares an article."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(html)
    head, body = page.find("head"), page.find("body")
    found = [f"HTML: {code} at {place}" for place, code, _ in parser.errors]
    title = " ".join((head.findtext("title") or "").split())
    if article.title not in title:
        found.append(f"title: {title!r}")
    if not page.get("lang"):
        found.append("html has no lang")
    if [text_of(each) for each in body.iter("h1")] != [article.title]:
        found.append("h1 is not the title")
    if teaser not in text_of(body):
        found.append("the teaser is not in the text")
    found += [f"text: {text.strip()[:60]!r}" for text in texts(body) if TEMPLATE.search(text)]
    return [
        *found,
        *of_metas(page, article, teaser),
        *of_bars(body, article),
        *of_files(page, address, fetch),
    ]


def of_metas(page: Element, article: Article, teaser: str) -> Iterator[str]:
    expected = {
        "og:title": article.title,
        "og:url": article.url,
        "og:type": "article",
        "twitter:card": "summary",
        **({"og:description": teaser} if teaser else {}),
    }
    for name, content in expected.items():
        metas = [
            each for each in page.iter("meta") if name in {each.get("property"), each.get("name")}
        ]
        if [each.get("content") for each in metas] != [content]:
            yield f"{name}: {[each.get('content') for each in metas]}"
        if any(each not in list(page.find("head")) for each in metas):
            yield f"{name} is not in the head"


def of_bars(body: Element, article: Article) -> Iterator[str]:
    bars = [each for each in body.iter("nav") if "slk" in each.get("class", "").split()]
    if len(bars) != 1:
        yield f"{len(bars)} bars"
        return
    (bar,) = bars
    if bar.get("aria-label") != "Share" or bar.get("lang") != "en":
        yield f"the bar is {bar.attrib}"
    if [each.tag for each in bar] != ["ul"] or {each.tag for each in bar.find("ul")} != {"li"}:
        yield "the bar is not one list"
    links = [each for item in bar.iter("li") for each in item]
    wanted = share_links(article, networks=list(NAMES))
    if [each.get("href") for each in links] != [link.url for link in wanted]:
        yield f"links: {[each.get('href') for each in links]}"
    for link, (network, name) in zip(links, NAMES.items(), strict=False):
        named = link.get("aria-label") or text_of(link)
        rel = "noopener noreferrer" if network != "email" else None
        if (link.tag, named, link.get("rel")) != ("a", name, rel):
            yield f"{network}: {link.tag} {named!r}, rel {link.get('rel')}"
        icons = [each for each in link if each.tag.endswith("svg")]
        if [each.get("aria-hidden") for each in icons] != ["true"]:
            yield f"{network}: {len(icons)} icons"


def of_files(page: Element, address: str, fetch: Fetch) -> Iterator[str]:
    """Yield stylesheets and scripts of the page's own host that are missing, the bar's among them."""
    sheets = [each for each in page.iter("link") if each.get("rel") == "stylesheet"]
    files = [(each.get("href"), "text/css") for each in sheets]
    files += [(each.get("src"), "javascript") for each in page.iter("script") if each.get("src")]
    rules = []
    for path, kind in files:
        file = urljoin(address, path)
        if urlsplit(file).netloc == urlsplit(address).netloc:
            status, media_type, text = fetch(file)
            if status != 200 or kind not in media_type:
                yield f"{path}: {status} {media_type}"
            elif "sharelinks.css" in path:
                rules.append(text)
    if len(rules) != 1 or ".slk" not in rules[0]:
        yield f"{len(rules)} stylesheets of the bar"


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def texts(element: Element) -> Iterator[str]:
    """Yield the visible texts, and the attributes that screen readers read."""
    if element.tag in {"script", "style", "code", "pre"}:
        return
    yield from filter(None, (element.text, element.get("aria-label"), element.get("title")))
    for child in element:
        yield from texts(child)
        yield child.tail or ""
