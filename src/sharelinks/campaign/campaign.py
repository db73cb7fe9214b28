"""Campaign: tags on a shared URL that tell where it was shared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

import attrs

from .. import clean
from ..clean import URLLike
from ..encoding import percent_encode
from ..errors import SharelinksError
from ..network import reduced
from ..template import Template

_UTM = {
    "utm_source": "source",
    "utm_medium": "medium",
    "utm_campaign": "name",
    "utm_content": "content",
    "utm_term": "term",
}


_LONGEST_NAME = 100
"""Length of the longest network's name that is cached."""


def _text(value: object) -> str:
    tag = clean.text(value, "campaign")
    clean.check_size("campaign", [tag])
    return tag


def _params(value: Mapping[str, str]) -> Mapping[str, str]:
    try:
        given = dict(value).items()
    except Exception as cause:
        raise SharelinksError(
            f"a campaign's params are {clean.shown(value)}: give a mapping of names to values"
        ) from cause
    params = {_text(name): _text(text) for name, text in given}
    clean.check_size("campaign", [*params, *params.values()])
    if "" in params:
        raise SharelinksError("a campaign's parameter has no name: give it one")
    for name in params.keys() & _UTM.keys():
        raise SharelinksError(
            f"a campaign's parameter {name!r} has a field of its own: pass it as {_UTM[name]}=…"
        )
    return MappingProxyType(params)


def _is_bool(_: object, field: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, bool):
        raise SharelinksError(
            f"a campaign's {field.name} is {clean.shown(value)}: give True or False"
        )


@attrs.frozen(kw_only=True, cache_hash=True)
class Campaign:
    """Tags on a shared URL that tell the site's web analytics where it was shared.

    Each value is a template in which `{network}` is replaced by the network's name. It is cleaned
    like a title. Empty tags are not sent.

    Args:
        source: `utm_source`, the site that sends the visitor.
        medium: `utm_medium`, the kind of link.
        name: `utm_campaign`, the name of the campaign.
        content: `utm_content`, which tells several links apart.
        term: `utm_term`, a keyword.
        params: Other parameters with their values, such as `{"mtm_campaign": "spring"}`.
        replace: Whether to replace a tag that the URL has already. By default, that tag is kept and
            not added again.

    Raises:
        SharelinksError: If a value has a stray brace or a field other than `{network}`, or is
            invalid.

    Example:
        >>> Campaign(name="Mai").tag("https://example.com/magazin?a#b", "facebook")
        'https://example.com/magazin?a&utm_source=facebook&utm_medium=social&utm_campaign=Mai#b'
    """

    source: str = attrs.field(default="{network}", converter=_text)
    medium: str = attrs.field(default="social", converter=_text)
    name: str = attrs.field(default="", converter=_text)
    content: str = attrs.field(default="", converter=_text)
    term: str = attrs.field(default="", converter=_text)
    params: Mapping[str, str] = attrs.field(
        factory=dict, converter=_params, eq=lambda params: tuple(params.items())
    )
    replace: bool = attrs.field(default=False, validator=_is_bool)
    _templates: Mapping[str, Template] = attrs.field(init=False, eq=False, repr=False)

    @_templates.default
    def _parse(self) -> Mapping[str, Template]:
        values = {name: getattr(self, field) for name, field in _UTM.items()} | dict(self.params)
        return MappingProxyType(
            {name: Template.parse(value, {"network"}) for name, value in values.items()}
        )

    def tag(self, url: str | URLLike, network: str) -> str:
        """Return a URL with the tags for one network.

        The tags are added at the end of the query string. The rest of the URL keeps every byte.

        Args:
            url: An absolute http(s) URL, checked like an article's.
            network: The network's name, such as `"facebook"`.

        Raises:
            InvalidURLError: If `url` is not an http(s) URL that a browser would open, or is not
                safe to share.
            SharelinksError: If `network` is not text.
        """
        checked = clean.url(url)
        name = clean.text(network, "network")
        tags, suffix = (_tags if len(name) <= _LONGEST_NAME else _tags.__wrapped__)(self, name)
        if "?" not in checked and "#" not in checked:
            return checked + suffix
        before, hash_sign, fragment = checked.partition("#")
        return f"{self._tagged(before, tags, suffix)}{hash_sign}{fragment}"

    def _tagged(self, url: str, tags: Mapping[str, str], suffix: str) -> str:
        """Return a URL that has no fragment with its tags."""
        page, question_mark, query = url.partition("?")
        if not question_mark:
            return page + suffix
        pairs = query.split("&")
        if not pairs[-1]:
            del pairs[-1]  # the first tag directly follows a trailing "?" or "&"
        names = [_name(pair) for pair in pairs]
        if self.replace:
            pairs = [pair for pair, name in zip(pairs, names, strict=True) if name not in tags]
            added = list(tags.values())
        else:
            added = [tag for name, tag in tags.items() if name not in names]
        if not added:
            return url
        return f"{page}?{'&'.join(pairs + added)}"

    def untag(self, url: str | URLLike) -> str:
        """Return a URL without the campaign's parameters.

        The page's own URL has them if its reader followed one of the campaign's links.

        Args:
            url: An absolute http(s) URL, checked like an article's.

        Raises:
            InvalidURLError: If `url` is not an http(s) URL that a browser would open, or is not
                safe to share.
        """
        before, hash_sign, fragment = clean.url(url).partition("#")
        page, _, query = before.partition("?")
        tags, _ = _tags(self, "any")
        kept = [pair for pair in query.split("&") if _name(pair) not in tags]
        if len(kept) <= query.count("&"):
            before = f"{page}{'?' if kept else ''}{'&'.join(kept)}"
        return f"{before}{hash_sign}{fragment}"

    def __reduce__(self) -> tuple[partial[Any], tuple[()]]:
        return reduced(self)


@lru_cache(maxsize=256)
def _tags(campaign: Campaign, network: str) -> tuple[Mapping[str, str], str]:
    """Return the tags by the names of their parameters, and all of them as a query string."""
    values = {
        name: "".join(part if isinstance(part, str) else network for part in template.parts)
        for name, template in campaign._templates.items()
    }
    tags = {
        name: f"{percent_encode(name)}={percent_encode(value)}"
        for name, value in values.items()
        if value
    }
    return tags, f"?{'&'.join(tags.values())}" if tags else ""


def _name(pair: str) -> str:
    """Return a parameter's name as a form decoder reads it."""
    name = pair.partition("=")[0]
    return unquote(name.replace("+", " ")) if "%" in name or "+" in name else name
