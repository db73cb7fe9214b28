"""Helpers for tests of your own project: parse share URLs, and assert what they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext, suppress
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple
from urllib.parse import unquote, unquote_plus

import attrs

from .. import clean
from ..article import NOT_IN_LINKS
from ..campaign.campaign import Campaign
from ..errors import SharelinksError, UnknownNetworkError
from ..lookup import network_of
from ..network import KNOWN, Network
from ..networks import NETWORKS
from ..sharer import Sharer
from ..template import Hole, Template
from .links import FoundLinks, find_links

_URL = Hole(("url",))
# A URL contains no whitespace, so anything before it is text.
_VALUES = {"url": r"(\S+)", "image": r"(\S+)", "tags": r"(#\S+(?: #\S+)*)"}
_ESCAPED_END = "(?:" + "|".join(f"%{ord(end):02X}" for end in NOT_IN_LINKS) + r")\Z"


class Shared(NamedTuple):
    """The content of a share URL: the network's name, and the fields in the URL."""

    network: str
    fields: dict[str, Any]


def parse_share_url(url: object, *, networks: Iterable[str | Network] | None = None) -> Shared:
    """Parse a share URL, the inverse of `share_url`.

    Args:
        url: A share URL, or an object whose `str()` is one, such as a `ShareLink`.
        networks: The networks that it may belong to, including your own; all of `NETWORKS` by
            default.

    Returns:
        The network's name, and the fields in the URL, decoded as the network does; `hashtags` is a
        tuple. Fields that a network does not take are missing, such as the title on Facebook and
        LinkedIn. A text that may be the description or the title is the title, unless the URL has
        a different title. In a URL within a text, the escape of the last character is decoded.

    Raises:
        UnknownNetworkError: If the URL is not that of a share page of these networks.
        SharelinksError: If the URL differs from what `share_url` returns.

    Example:
        >>> parse_share_url("https://wa.me/?text=F%C3%BCr%20alle%20https%3A%2F%2Fexample.com%2F")
        Shared(network='whatsapp', fields={'title': 'Für alle', 'url': 'https://example.com/'})
    """
    given = str(url)
    targets = tuple(NETWORKS.values() if networks is None else map(network_of, networks))
    refusal: SharelinksError = UnknownNetworkError(
        f"{clean.shown(given)} is not a share URL of {_names(targets)}"
    )
    for form in _forms(targets):
        match = form.address.fullmatch(given)
        if match:
            try:
                return Shared(form.network.name, _fields(form, match))
            except SharelinksError as error:
                refusal = error
    raise refusal


def assert_shares(
    page_or_url: object,
    *,
    network: str | Network | None = None,
    campaign: Campaign | Sharer | None = None,
    **expected: Any,
) -> None:
    """Assert that an article is shared with the expected values.

    Args:
        page_or_url: A share URL or `ShareLink`; a page as HTML, a share bar, or the response of a
            framework or its test client; or JSON, such as that of `share_data`. In a page, each
            network with share links must have at least one that matches, so that a page may share
            several articles.
        network: The network to look for; by default, all that are found. Pass your own `Network`
            here.
        campaign: The tags that the shared URLs must have: a `Campaign`, or a `Sharer` with one,
            whose networks are also found. `url` is then given without the tags.
        **expected: The fields by name, as `parse_share_url` returns them: `url`, `title`, … A field
            is not expected of networks whose URLs can't contain it, but at least one URL must.

    Raises:
        AssertionError: If no share link matches; the message has the links that were found.

    Example:
        >>> from sharelinks import share_bar, share_url
        >>> bar = share_bar("https://example.com/magazin", "Für alle")
        >>> assert_shares(bar, url="https://example.com/magazin", title="Für alle")
        >>> assert_shares(share_url("x", "https://a.de/"), title="B")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        AssertionError: no link for x shares title 'B'; found: url 'https://a.de/', in ...
    """
    known = dict.fromkeys(NETWORKS.values())
    if isinstance(campaign, Sharer):
        known |= dict.fromkeys(campaign.networks)
        campaign = campaign.campaign
    targets = tuple(known) if network is None else (network_of(network),)
    found_links = find_links(page_or_url)
    of_network: dict[Network, list[dict[str, Any]]] = {}
    for target, fields in _shared_in(found_links, targets):
        of_network.setdefault(target, []).append(fields)
    if not of_network:
        raise AssertionError(f"no share link for {_names(targets)} in {found_links.description}")
    lost = expected.keys() - {field for target in of_network for field in _carried(target)}
    if lost:
        raise AssertionError(
            f"share URLs of {_names(of_network)} can't contain {min(lost)}: {_NOT_CARRIED}"
        )
    for target, found in of_network.items():
        wanted = {field: value for field, value in expected.items() if field in _carried(target)}
        if campaign and "url" in wanted:
            wanted["url"] = campaign.tag(wanted["url"], target.name)
        if not any(wanted.items() <= fields.items() for fields in found):
            actual = " | ".join(map(_listed, found))
            raise AssertionError(
                f"no link for {target.name} shares {_listed(wanted)}; "
                f"found: {actual}, in {found_links.description}"
            )


_SHOWN = 12
"""The number of networks up to which a message names each."""
_NOT_CARRIED = "these networks read it from the page's meta tags, or not at all"


@attrs.frozen
class _Form:
    """An endpoint of a network, with what is needed to parse its share URLs."""

    network: Network
    address: re.Pattern[str]
    params: Mapping[str, str]
    needed: frozenset[str]


@lru_cache(maxsize=64)
def _forms(networks: tuple[Network, ...]) -> tuple[_Form, ...]:
    """Return the endpoints of all networks, the most specific ones first."""
    forms = [_form(network, endpoint) for network in networks for endpoint in network.endpoint]
    return tuple(sorted(forms, key=_freedom))


def _freedom(form: _Form) -> tuple[int, int, int]:
    """Return a sort key that is smaller for endpoints whose URLs can differ less."""
    return form.address.groups, -len(form.needed), len(form.params)


def _form(network: Network, endpoint: str) -> _Form:
    address, _, query = endpoint.rstrip("#").partition("?")
    # A hole in the host or path can't contain their delimiters, as its value is percent-encoded.
    pattern = "".join(
        f"(?P<{part.names[0]}>[^/?#&]+)" if isinstance(part, Hole) else re.escape(part)
        for part in Template.parse(address, KNOWN).parts
    )
    mark = "#" if endpoint.endswith("#") else r"\?"
    needed = dict(_pairs(query, address))
    compiled = re.compile(f"{pattern}(?:{mark}(?P<_parameters>.*))?")
    return _Form(network, compiled, {**needed, **network.params}, frozenset(needed))


def _pairs(query: str, address: str) -> Iterator[tuple[str, str]]:
    """Yield the parameters of a query string, decoded as in a web form or in a mail program."""
    decode = unquote_plus if address.startswith("http") else unquote
    for pair in filter(None, query.split("&")):
        name, _, value = pair.partition("=")
        yield decode(name), decode(value)


def _fields(form: _Form, match: re.Match[str]) -> dict[str, Any]:
    """Return the fields in a share URL of this form."""
    pairs = list(_pairs(match["_parameters"] or "", match[0]))
    parameters = dict(pairs)
    label = form.network.label
    if len(parameters) < len(pairs):
        raise SharelinksError(f"{clean.shown(match[0])} gives {label} a parameter twice")
    missing = form.needed - parameters.keys()
    if missing:
        raise SharelinksError(
            f"{clean.shown(match[0])} lacks the parameter {min(missing)!r}, which {label} needs"
        )
    unread = parameters.keys() - form.params.keys()
    if unread:
        raise SharelinksError(
            f"{clean.shown(match[0])} has the parameter {min(unread)!r}, "
            f"which {label} does not read"
        )
    holes = {
        Hole((name,)): unquote(value)
        for name, value in match.groupdict().items()
        if name != "_parameters"
    }
    for name, value in parameters.items():
        holes |= _holes(form.params[name].replace("\n", form.network.line_break), value, name)
    return _resolve_holes(holes)


def _holes(text: str, value: str, parameter: str) -> dict[Hole, str]:
    """Return the values of the holes of a parameter's template, such as `"{title} {url}"`."""
    template = Template.parse(text, KNOWN)
    holes = [part for part in template.parts if isinstance(part, Hole)]
    if not holes and value == text:
        return {}
    for size in range(len(holes), 0, -1):
        for present in combinations(holes, size):
            match = _pattern(template, present).fullmatch(value)
            # Every article has a URL.
            if match and (_URL in present or _URL not in holes):
                found = dict(zip(present, match.groups(), strict=True))
                if _URL in found and len(template.parts) > 1:
                    found[_URL] = re.sub(_ESCAPED_END, lambda end: unquote(end[0]), found[_URL])
                return found
    raise SharelinksError(f"parameter {parameter!r} is {clean.shown(value)}, which is not {text!r}")


@lru_cache(maxsize=1024)
def _pattern(template: Template, present: tuple[Hole, ...]) -> re.Pattern[str]:
    """Return a pattern for values of a template of which only the holes `present` are filled."""
    resolved = template.resolve([hole.names[0] for hole in present])
    pieces = [
        re.escape(part) if isinstance(part, str) else _VALUES.get(part.names[0], "(.+?)")
        for part in (resolved.parts if resolved else ())
    ]
    return re.compile("".join(pieces), re.DOTALL)


def _resolve_holes(holes: Mapping[Hole, str]) -> dict[str, Any]:
    """Return the fields of the holes.

    `{description|title}` is the title, unless another hole has a different title.
    """
    # E-mails have CRLF as line break.
    holes = {hole: value.replace("\r\n", "\n") for hole, value in holes.items()}
    fields: dict[str, Any] = {
        hole.names[0]: value for hole, value in holes.items() if len(hole.names) == 1
    }
    for hole, value in holes.items():
        if fields.setdefault(hole.names[-1], value) != value:
            fields[hole.names[0]] = value
    if "hashtag" in fields:
        fields["hashtags"] = (fields.pop("hashtag"),)
    elif "hashtags" in fields:
        fields["hashtags"] = tuple(fields["hashtags"].split(","))
    elif "tags" in fields:
        fields["hashtags"] = tuple(fields.pop("tags").replace("#", "").split(" "))
    return fields


def _carried(network: Network) -> set[str]:
    """Return the fields that a network's share URLs can contain."""
    texts = (*network.endpoint, *network.params.values())
    fields = {name for text in texts for name in Template.parse(text, KNOWN).names()}
    return fields if fields.isdisjoint({"hashtag", "tags"}) else fields | {"hashtags"}


def _shared_in(
    found_links: FoundLinks, networks: tuple[Network, ...]
) -> Iterator[tuple[Network, dict[str, Any]]]:
    """Yield the networks and fields of the share links among the URLs."""
    by_name = {network.name: network for network in networks}
    for address in found_links.urls:
        # A page also has links that are not share links.
        with nullcontext() if found_links.is_url else suppress(UnknownNetworkError):
            name, fields = parse_share_url(address, networks=networks)
            yield by_name[name], fields


def _names(networks: Iterable[Network]) -> str:
    names = [network.name for network in networks]
    return ", ".join(names) if len(names) <= _SHOWN else "any network"


def _listed(fields: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {value!r}" for name, value in fields.items())
