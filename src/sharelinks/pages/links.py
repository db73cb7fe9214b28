"""The share links that a page contains, parsed as networks and mail programs do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, unquote_plus

import attrs

from .button_rules import is_button
from .endpoints import ENDPOINTS, Endpoint
from .parsing import Element
from .reading import Page

IS_URL = re.compile(r"(?i)https?(?::|%3a)")
"""The beginning of a URL, possibly percent-encoded."""
MAIL_WITHOUT_QUERY = re.compile(r"(?i)mailto:[^?#]*\b(?:subject|body)=")
"""A `mailto:` link without the "?" before its first parameter."""

_ABSOLUTE = re.compile(r"(?i)(?:https?:)?//|mailto:|sms:|whatsapp:|tg:|viber:|fb-messenger:")
_is_share_page = re.compile(
    "|".join(row.pattern.pattern.removeprefix("(?i)") for row in ENDPOINTS), re.IGNORECASE
).match
_IN_PROGRAMS = ("E-mail", "SMS")
_PRIVATE = (*_IN_PROGRAMS, "WhatsApp")


@attrs.frozen
class Parameter:
    """A parameter of a share link."""

    name: str
    raw: str
    """The value as it is written."""
    value: str
    """The decoded value."""
    bare: bool
    """Whether the parameter has no "="."""


@attrs.frozen
class SharedLink:
    """A share link in a page."""

    endpoint: Endpoint
    element: Element
    href: str
    parameters: tuple[Parameter, ...]
    fragment: str
    page: Page

    @property
    def shared(self) -> tuple[Parameter, ...]:
        """The parameters with the shared URL and text that are not empty."""
        return tuple(self.values((*self.endpoint.url, *self.endpoint.text)))

    @property
    def is_mail(self) -> bool:
        """Whether a mail or SMS program opens the link."""
        return self.endpoint.label in _IN_PROGRAMS

    def values(self, names: tuple[str, ...]) -> Iterator[Parameter]:
        """Return the parameters with these names that are not empty."""
        return (
            parameter
            for parameter in self.parameters
            if parameter.name in names and parameter.value.strip()
        )


def shared_links(page: Page) -> tuple[SharedLink, ...]:
    """Return the share links of a page in document order."""
    links = (
        _shared(element, page)
        for element in page.elements
        if element.name == "a" and "href" in element.attributes
    )
    return tuple(link for link in links if link and _is_meant_to_share(link))


def _shared(element: Element, page: Page) -> SharedLink | None:
    href = re.sub("[\t\n\r]", "", element.attributes["href"].strip())  # as browsers do
    if not _ABSOLUTE.match(href):
        return None
    address = re.sub(r"(?i)^(?:https?:)?//(?:www\.)?", "", href)
    if not _is_share_page(address):
        return None
    endpoint = next(row for row in ENDPOINTS if row.pattern.match(address))
    before, _, fragment = address.partition("#")
    query = before.partition("?")[2]
    if not query and "=" in fragment:  # Mastodon's picker
        query, fragment = fragment, ""
    return SharedLink(
        endpoint,
        element,
        href,
        tuple(_parameters(query, endpoint.label in _IN_PROGRAMS)),
        fragment,
        page,
    )


def _parameters(query: str, in_program: bool) -> Iterator[Parameter]:
    for pair in filter(None, query.split("&")):
        name, equals, raw = pair.partition("=")
        if in_program:  # RFC 6068: "+" is a plus sign, and names are case-insensitive
            yield Parameter(unquote(name).lower(), raw, unquote(raw), not equals)
        else:
            yield Parameter(unquote(name), raw, unquote_plus(raw), not equals)


def _is_meant_to_share(link: SharedLink) -> bool:
    """Return whether a link shares an article, rather than starting a conversation with someone."""
    if is_button(link.element):
        return False
    if link.endpoint.label not in _PRIVATE:
        return True
    if MAIL_WITHOUT_QUERY.match(link.href):
        return True
    reaches = re.match(r"(?i)(?:mailto|sms):[^?]|.*wa\.me/\+?\d|.*[?&]phone=\d", link.href)
    return any(IS_URL.search(parameter.value) for parameter in link.parameters) or (
        bool(link.parameters) and not reaches
    )
