"""Rules for share buttons that are not links: scripts of third parties, buttons without a URL."""

from __future__ import annotations

import re

from ..clean import shown
from .findings import Complaints, Rule
from .parsing import Element
from .reading import Page

_DEAD_SCRIPT = re.compile(
    r"(?i)//(?:s7\.addthis\.com/|apis\.google\.com/js/plusone|platform\.stumbleupon\.com/"
    r"|widgets\.digg\.com/|static\.ak\.fbcdn\.net/)[^\s\"'<>]{0,100}"
)
"""Scripts of services that have closed, such as AddThis (May 2023) and Google+ (April 2019)."""

_NEEDS_SCRIPT = re.compile(
    r"(?:^|\s)(?:a2a_(?:dd|button_\w+)|addthis_\w+|react-share__\w+|sharethis-\S+|st-custom-button"
    r"|twitter-share-button"
    r"|share-network-\w+|shareon|shariff)(?=\s|$)"
)
_HAS_ADDRESS = re.compile(r"(?i)[?&](?:u|url|text|linkurl)=")
_ADDRESS_IN_SCRIPT = re.compile(
    r"(?i)(?:facebook\.com/|/)sharer(?:\.php|/)|intent/(?:tweet|post)|share-offsite|shareArticle"
    r"|pin/create"
    r"|api\.whatsapp\.com|wa\.me/|t\.me/share"
)
# A service, its script, and the classes or types that show that the script is used for share
# buttons, not for comments, embedded posts, follow buttons or analytics.
_OTHERS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (name, re.compile(rf"(?i)//{script}"), uses)
    for name, script, uses in (
        (
            "Facebook",
            r"connect\.facebook\.net/[^\s\"'<>]{1,20}/(?:sdk|all)",
            ".fb-share-button .fb-like .fb-send .fb-save",
        ),
        (
            "Facebook",
            r"(?:www\.)?facebook\.com/(?:v[\d.]+/)?plugins/(?:share_button|like)\.php",
            "",
        ),
        (
            "X",
            r"platform\.(?:twitter|x)\.com/widgets\.js",
            ".twitter-share-button .twitter-hashtag-button",
        ),
        ("X", r"platform\.(?:twitter|x)\.com/widgets/tweet_button", ""),
        ("LinkedIn", r"platform\.linkedin\.com/in\.js", "IN/Share"),
        ("Pinterest", r"assets\.pinterest\.com/js/pinit", "buttonPin buttonBookmark pin/create"),
        ("AddToAny", r"(?:static|page)\.addtoany\.com/", ""),
        (
            "ShareThis",
            r"(?:(?:platform-api|w|ws)\.sharethis\.com|buttons-config\.sharethis\.com)/",
            "",
        ),
        ("Shareaholic", r"cdn\.shareaholic\.(?:net|com)/assets", ""),
    )
)


def is_button(element: Element) -> bool:
    """Return whether an element is a share button that gets its URL from a script."""
    attributes = element.attributes
    has_address = _HAS_ADDRESS.search(attributes.get("href", ""))
    pin = attributes.get("data-pin-do", "")
    is_theirs = _NEEDS_SCRIPT.search(attributes.get("class", "")) or pin.startswith("button")
    return "data-sharer" in attributes or bool(is_theirs and not has_address)


def _needs_script(page: Page) -> Complaints:
    for element in page.elements:
        href = element.attributes.get("href", "")
        if is_button(element):
            yield (
                "a share button without a URL does nothing until a script has run: make it a link",
                element,
            )
        elif re.match(r"(?i)\s*javascript:", href) and _ADDRESS_IN_SCRIPT.search(href):
            yield (
                "a javascript: link can't be copied, and a strict Content-Security-Policy blocks "
                "it: use the share URL",
                element,
            )
        elif _ADDRESS_IN_SCRIPT.search(element.attributes.get("onclick", "")) and not (
            element.name == "a" and re.match(r"(?i)\s*https?:", href)
        ):
            yield (
                "a share button with onclick is blocked by a strict Content-Security-Policy: make "
                "it a link",
                element,
            )


def _scripts(page: Page) -> list[tuple[str, Element]]:
    """Return the URLs of scripts and frames, and the text of inline scripts."""
    return [
        (element.attributes.get("src") or element.text, element)
        for element in page.elements
        if element.name in {"script", "iframe"}
    ]


def _dead_script(page: Page) -> Complaints:
    for script, element in _scripts(page):
        found = _DEAD_SCRIPT.search(script)
        if found:
            yield f"{shown(found[0])} no longer exists: remove its share buttons", element


def _others_script(page: Page) -> Complaints:
    scripts = _scripts(page)
    words = {
        word
        for element in page.elements
        for name in ("class", "type", "data-pin-do", "href")
        for word in _words(element.attributes.get(name, ""))
    }
    for name, pattern, uses in _OTHERS:
        if uses and not words & set(uses.split()):
            continue
        for script, element in scripts:
            found = pattern.search(script)
            if found:
                host = found[0].split("/")[2]
                yield (
                    f"share buttons are loaded from {host}, which tells {name} about every reader, "
                    "even those who never share: use links",
                    element,
                )


def _words(value: str) -> list[str]:
    names = value.split()
    pin = ["pin/create"] if "pinterest." in value and "/pin/create" in value else []
    return [*names, *(f".{name}" for name in names), *pin]


RULES: tuple[Rule[Page], ...] = (
    ("script-dead", "error", _dead_script),
    ("link-needs-script", "warning", _needs_script),
    ("script-third-party", "info", _others_script),
)
"""Rules for share buttons that are not links: code, level, function."""
