"""The rules for the share links that are already in a page, whoever wrote them: one function a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, unquote_plus

import attrs

from .. import clean
from ..clean import shown
from ..errors import SharelinksError
from .endpoints import DEAD_SCRIPT, ENDPOINTS, OTHERS_SCRIPT, Endpoint
from .findings import Rule, Told
from .of_page import ENTITY, PLACEHOLDER, is_unfilled
from .parsing import Element
from .reading import Page

_IS_URL = re.compile(r"(?i)https?(?::|%3a)")
_ESCAPE = re.compile(r"(?i)%(?:20|2c|2f|3a|3f|c3%|e2%)")
_URLS = re.compile(r"(?i)https?:\S+")
_LOCAL = re.compile(
    r"(?i)(?:localhost|.*\.(?:localhost|local|test|internal)|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|\[::1\])"
)
_NEEDS_SCRIPT = re.compile(
    r"\b(?:a2a_(?:dd|button_\w+)|addthis_\w+|react-share__\w+|sharethis-\S+|st-custom-button|twitter-share-button)"
)
_ADDRESS_IN_SCRIPT = re.compile(
    r"(?i)sharer|intent/tweet|share-offsite|shareArticle|pin/create|api\.whatsapp|wa\.me"
)
_ABSOLUTE = re.compile(r"(?i)(?:https?:)?//|mailto:|sms:|whatsapp:|tg:|viber:|fb-messenger:")
_IN_PROGRAMS = ("E-mail", "SMS")
_PRIVATE = (*_IN_PROGRAMS, "WhatsApp")


@attrs.frozen
class Parameter:
    """A parameter of a share link: as it is written, and as it is read."""

    name: str
    raw: str
    value: str
    bare: bool


@attrs.frozen
class SharedLink:
    """A share link as it stands in a page."""

    endpoint: Endpoint
    element: Element
    href: str
    parameters: tuple[Parameter, ...]
    fragment: str

    def values(self, names: tuple[str, ...]) -> Iterator[Parameter]:
        """The parameters of these names that are not empty."""
        return (
            parameter
            for parameter in self.parameters
            if parameter.name in names and parameter.value.strip()
        )


def shared_links(page: Page) -> tuple[SharedLink, ...]:
    """The share links of a page, in its order."""
    links = (
        _shared(element)
        for element in page.elements
        if element.name == "a" and "href" in element.attributes
    )
    return tuple(link for link in links if link and _is_meant_to_share(link))


def _shared(element: Element) -> SharedLink | None:
    href = element.attributes["href"].strip()
    if not _ABSOLUTE.match(href):
        return None
    address = re.sub(r"(?i)^(?:https?:)?//(?:www\.)?", "", href)
    endpoint = next((row for row in ENDPOINTS if row.pattern.match(address)), None)
    if endpoint is None:
        return None
    before, _, fragment = address.partition("#")
    query = before.partition("?")[2]
    if not query and "=" in fragment:  # Mastodon's picker
        query, fragment = fragment, ""
    return SharedLink(
        endpoint, element, href, tuple(_parameters(query, endpoint.label in _IN_PROGRAMS)), fragment
    )


def _parameters(query: str, in_program: bool) -> Iterator[Parameter]:
    for pair in filter(None, query.split("&")):
        name, equals, raw = pair.partition("=")
        if in_program:  # RFC 6068: a "+" is a plus sign, and capitals do not count
            yield Parameter(unquote(name).lower(), raw, unquote(raw), not equals)
        else:
            yield Parameter(unquote(name), raw, unquote_plus(raw), not equals)


def _is_meant_to_share(link: SharedLink) -> bool:
    """Whether it shares an article: mail and chat links may be there to reach someone."""
    if _is_button(link.element):
        return False
    if link.endpoint.label not in _PRIVATE:
        return True
    reaches = re.match(r"(?i)(?:mailto|sms):[^?]|.*wa\.me/\+?\d|.*[?&]phone=\d", link.href)
    return any(_IS_URL.search(parameter.value) for parameter in link.parameters) or (
        bool(link.parameters) and not reaches
    )


def _dead(link: SharedLink) -> Told:
    yield (
        f"there is nothing at this address: {link.endpoint.label} shut it ({link.endpoint.dead})",
        link.element,
    )


def _old(link: SharedLink) -> Told:
    if link.endpoint.old and "data-pin-do" not in link.element.attributes:  # Pinterest's own script
        yield (
            f"this address of {link.endpoint.label} is an old one: {link.endpoint.old}",
            link.element,
        )


def _empty(link: SharedLink) -> Told:
    if not any(link.values((*link.endpoint.url, *link.endpoint.text))):
        yield (
            f"the link to {link.endpoint.label} shares nothing that it reads: its URL is missing",
            link.element,
        )


def _no_url(link: SharedLink) -> Told:
    for parameter in link.values(link.endpoint.url):
        if not PLACEHOLDER.search(parameter.value) and not _IS_URL.match(parameter.value.strip()):
            yield (
                f"{parameter.name} is {shown(parameter.value)}, and no absolute http(s) URL",
                link.element,
            )


def _broken_url(link: SharedLink) -> Told:
    for parameter in link.values(link.endpoint.url):
        if re.match(r"(?i)\s*https?:", parameter.value) and not PLACEHOLDER.search(parameter.value):
            try:
                clean.url(parameter.value, parameter.name)
            except SharelinksError as error:
                yield str(error), link.element


def _local(link: SharedLink) -> Told:
    for parameter in link.values((*link.endpoint.url, *link.endpoint.text)):
        host = re.search(r"(?i)https?://(\[[^\]]*\]|[^/?#:\s]+)", parameter.value)
        if host and _LOCAL.fullmatch(host[1]):
            yield (
                f"{parameter.name} has an address on {host[1]!r}, where no one else gets",
                link.element,
            )


def _bare_host(link: SharedLink) -> Told:
    for parameter in link.values((*link.endpoint.url, *link.endpoint.text)):
        host = re.search(r"(?i)https?://([^/?#:\s.\[\]@]+)(?:[/?#:]|\Z)", parameter.value)
        if host and not _LOCAL.fullmatch(host[1]) and not PLACEHOLDER.search(host[1]):
            yield (
                f"{parameter.name} has the host {shown(host[1])}, which has no dot: "
                "only a network of one's own may know it",
                link.element,
            )


def _unfilled(link: SharedLink) -> Told:
    for parameter in link.values((*link.endpoint.url, *link.endpoint.text)):
        in_url = parameter.name in link.endpoint.url and PLACEHOLDER.search(parameter.value)
        if in_url or is_unfilled(_URLS.sub("", parameter.value).strip()):
            yield (
                f"{parameter.name} is {shown(parameter.value)}: a template or script did not fill it in",
                link.element,
            )


def _encoded_twice(link: SharedLink) -> Told:
    for parameter in link.values((*link.endpoint.url, *link.endpoint.text)):
        text = _URLS.sub(
            "", parameter.value
        ).strip()  # a URL may have escapes of its own; so may a title with spaces
        if re.match(r"(?i)https?%3a", text) or (
            parameter.name in link.endpoint.text
            and _ESCAPE.search(text)
            and not re.search(r"\s", text)
        ):
            yield (
                f"{parameter.name} was percent-encoded twice: it arrives as {shown(parameter.value)}",
                link.element,
            )


def _escaped_twice(link: SharedLink) -> Told:
    for parameter in link.parameters:
        if parameter.name.startswith("amp;"):
            yield (
                f"'&' was escaped twice: the network gets a parameter {shown(parameter.name)}",
                link.element,
            )


def _entity(link: SharedLink) -> Told:
    for parameter in link.values((*link.endpoint.url, *link.endpoint.text)):
        found = ENTITY.search(parameter.value)
        if found:
            yield (
                f"{parameter.name} was escaped twice: it arrives with {found[0]!r} in it",
                link.element,
            )


def _cut(link: SharedLink) -> Told:
    has_query = any("?" in parameter.raw for parameter in link.values(link.endpoint.url))
    stray = next((each for each in link.parameters if _is_stray(link, each, has_query)), None)
    if stray:
        yield (
            f"what is shared ends before {shown('&' + stray.name)}: encode '&' as %26",
            link.element,
        )
    if link.fragment:
        yield (
            f"what is shared ends before {shown('#' + link.fragment)}: encode '#' as %23",
            link.element,
        )


def _is_stray(link: SharedLink, parameter: Parameter, has_query: bool) -> bool:
    """Whether a parameter is rather a part of what is shared, whose '&' was not encoded."""
    if parameter.name in link.endpoint.known or parameter.name.startswith("amp;"):
        return False
    return parameter.bare or has_query


def _plus(link: SharedLink) -> Told:
    for parameter in link.parameters if link.endpoint.label in _IN_PROGRAMS else ():
        if re.search(r"\w\+\w", _URLS.sub("", parameter.raw)) and not re.search(
            r"%20| ", parameter.raw
        ):
            yield (
                f"mail programs show the '+' in {parameter.name} as it is: write a space as %20",
                link.element,
            )


def _unread(link: SharedLink) -> Told:
    names = [
        parameter.name
        for parameter in link.parameters
        if re.sub(r"\[.*", "", parameter.name) in link.endpoint.unread
    ]
    if names:
        instead = (
            "take title, text and picture from the page"
            if link.endpoint.url
            else "put it into the text"
        )
        yield f"{link.endpoint.label} does not read {', '.join(names)}: {instead}", link.element


def _unencoded(link: SharedLink) -> Told:
    found = re.search(r"[^!-~]|[\"<>]", link.href)
    if found:
        yield (
            f"{shown(found[0])} is in a link to {link.endpoint.label} as it is: percent-encode it",
            link.element,
        )


def _insecure(link: SharedLink) -> Told:
    if link.href[:5].lower() == "http:":
        yield (
            f"the link to {link.endpoint.label} is http:, and tells everyone on the way: use https:",
            link.element,
        )


OF_DEAD_LINK: tuple[Rule[SharedLink], ...] = (("link-dead", "error", _dead),)
"""What is wrong with a link to what is gone: nothing else matters then."""

OF_LINK: tuple[Rule[SharedLink], ...] = (
    ("link-empty", "error", _empty),
    ("link-no-url", "error", _no_url),
    ("link-broken-url", "error", _broken_url),
    ("link-local", "error", _local),
    ("link-bare-host", "warning", _bare_host),
    ("link-unfilled", "error", _unfilled),
    ("link-encoded-twice", "error", _encoded_twice),
    ("link-escaped-twice", "error", _escaped_twice),
    ("link-cut", "error", _cut),
    ("link-entity", "warning", _entity),
    ("link-plus", "error", _plus),
    ("link-old", "warning", _old),
    ("link-unread", "warning", _unread),
    ("link-unencoded", "warning", _unencoded),
    ("link-http", "warning", _insecure),
)
"""What can be wrong with a share link: code, level, rule."""


def _is_button(element: Element) -> bool:
    """Whether it is a share button of a library that gives it its address in the browser."""
    attributes = element.attributes
    by_class = "?" not in attributes.get("href", "") and _NEEDS_SCRIPT.search(
        attributes.get("class", "")
    )
    return "data-sharer" in attributes or bool(by_class)


def _needs_script(page: Page) -> Told:
    for element in page.elements:
        href = element.attributes.get("href", "")
        if _is_button(element):
            yield (
                "a share button without an address: nothing happens until a script has run",
                element,
            )
        elif re.match(r"(?i)\s*javascript:", href) and _ADDRESS_IN_SCRIPT.search(href):
            yield (
                "a share link that is a script: no one can copy it, and a strict policy stops it",
                element,
            )


def _dead_script(page: Page) -> Told:
    for element in page.elements:
        source = element.attributes.get("src", "")
        if DEAD_SCRIPT.search(source):
            yield f"{shown(source)} no longer comes: its share buttons show nothing", element


def _others_script(page: Page) -> Told:
    for element in page.elements:
        host = OTHERS_SCRIPT.search(element.attributes.get("src", ""))
        if host:
            name = host[0].split("/")[2]
            yield (
                f"share buttons come from {name}, which learns of each reader, also of those who never share",
                element,
            )


OF_PAGE: tuple[Rule[Page], ...] = (
    ("script-dead", "error", _dead_script),
    ("link-needs-script", "warning", _needs_script),
    ("script-third-party", "info", _others_script),
)
"""What can be wrong with share buttons that are not links: code, level, rule."""
