"""Network: a share target as data."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, NoReturn

import ada_url
import attrs

from . import article, clean, own_fields
from .encoding import percent_encode
from .errors import MissingFieldError, SharelinksError
from .fitting.counting import COUNTINGS
from .template import Hole, Template

KNOWN = article.FIELDS | own_fields.OWN.keys()
"""Names of the fields that a template may use."""

# Schemes whose links run code or read local data when they are clicked.
_DANGEROUS = frozenset(
    {"about:", "blob:", "data:", "file:", "filesystem:", "javascript:", "vbscript:", "view-source:"}
)

EVIDENCE = ("documented", "source code", "practice")
"""Kinds of evidence for an entry: the network's own documentation, its source code, or links that
are in wide use and work."""

ICON = (
    r"(?:brands|simple|solid)/[a-z0-9-]+|(?:(?:[0-9.-]+ ){4})?[Mm][MmZzLlHhVvCcSsQqTtAaEe0-9+., -]*"
)
"""An icon's name in the wheel, or SVG path data, preceded by its view box if that is not
`0 0 24 24`."""

_LONGEST_ICON = 50_000
_NAME = "[a-z0-9]+(?:[-_][a-z0-9]+)*"
_NAME_HINT = "use lower-case letters and digits, separated by '-' or '_'"
# The pattern that a field has to match, and the hint of its error message.
_RULES = {
    "name": (_NAME, _NAME_HINT),
    "aliases": (_NAME, _NAME_HINT),
    "label": (rf"(?s)(?!.*{clean.CONTROLS}).*\S.*", "give a text on one line"),
    "source": ("(?s).*", "give text"),
    "note": ("(?s).*", "give text"),
    "evidence": (f"|{'|'.join(EVIDENCE)}", f"give one of {', '.join(EVIDENCE)}"),
    "color": ("|#[0-9a-fA-F]{6}", "write it like '#1877f2'"),
    "icon": (f"|{ICON}", "give a name such as 'brands/x', or SVG path data"),
    "counting": ("|".join(COUNTINGS), f"give one of {', '.join(COUNTINGS)}"),
}

_is_url_text = re.compile(f"[{clean.URL_CHARACTERS}]*").fullmatch


def _plain(value: object) -> Any:
    """Return a plain `str` for an instance of a subclass, whose methods may differ."""
    return str.__str__(value) if issubclass(type(value), str) else value


def _to_texts(value: str | Iterable[str]) -> tuple[str, ...]:
    try:
        texts = tuple(map(_plain, (value,) if clean.is_a(value, str) else value))
    except Exception as cause:
        raise SharelinksError(
            f"{clean.shown(value)} is not a tuple: give text or a tuple of texts", value=value
        ) from cause
    if not all(map(_is_unicode, texts)):
        raise SharelinksError(
            f"{clean.shown(value)} contains a value that is not text: "
            "give text or a tuple of texts",
            value=value,
        )
    return texts


def _to_params(value: Mapping[str, str]) -> Mapping[str, str]:
    try:
        params = dict(value)
    except Exception as cause:
        raise SharelinksError(
            f"params {clean.shown(value)} is not a dict: map each parameter's name to its template",
            field="params",
            value=value,
        ) from cause
    return MappingProxyType(dict(zip(_to_texts(params), _to_texts(params.values()), strict=True)))


def to_date(value: str | date | None) -> date | None:
    """Return the date of a check, given as a `date` or in ISO 8601.

    Raises:
        SharelinksError: If the value is neither of them.
    """
    if value is None or clean.is_a(value, date):
        return value
    try:
        return date.fromisoformat(_plain(value))
    except (TypeError, ValueError):
        raise SharelinksError(
            f"checked {clean.shown(value)} is not a date: write it like '2026-11-24'",
            field="checked",
            value=value,
        ) from None


def _is_unicode(value: object) -> bool:
    """Return whether a value is text without lone surrogates, which can't be encoded."""
    return type(value) is str and not re.search(r"[\ud800-\udfff]", value)


def _check_rule(network: Network, attribute: attrs.Attribute[Any], value: Any) -> None:
    pattern, hint = _RULES[attribute.name]
    texts = value if attribute.name == "aliases" else (value,)
    if not all(_is_unicode(text) and re.fullmatch(pattern, text) for text in texts):
        _refuse(network, attribute.name, value, hint)
    longest = _LONGEST_ICON if attribute.name == "icon" else clean.LONGEST_SETTING
    clean.check_size(attribute.name, texts, longest)


def _check_size(_: Network, attribute: attrs.Attribute[Any], value: Any) -> None:
    texts = [*value, *value.values()] if isinstance(value, Mapping) else value
    clean.check_size(attribute.name, texts)


def _check_limit(network: Network, attribute: attrs.Attribute[Any], value: object) -> None:
    if not (value is None or (type(value) is int and value > 0)):
        _refuse(network, attribute.name, value, "give a positive number of characters")


def _refuse(network: Network, field: str, value: object, hint: str) -> NoReturn:
    shown, name = clean.shown(value), clean.shown(network.name)
    raise SharelinksError(
        f"{field} {shown} of network {name} is not valid: {hint}", field=field, value=value
    )


@attrs.frozen(cache_hash=True, repr=False)
class Network:
    """A share target: the URL of its share page, and which parameter takes which field.

    A template has fields in braces: `"{title} {url}"`, or `"{description|title}"` for the first one
    that is given. The fields are those of `Article`, `hashtag` (the first hashtag), `tags` (all
    hashtags as in a text), and those that only some networks take (`phone`, `to`, `instance` and so
    on). The separator next to an empty field is omitted, and so is a parameter whose fields are all
    empty.

    Args:
        name: The name that users write, in lower case: `"facebook"`.
        label: The name that readers see: `"Facebook"`.
        endpoint: The template of the share page's URL without its parameters; its fields are
            required. Of several endpoints, the first one whose fields are all given is used. An
            endpoint that ends in `#` takes its parameters in the fragment.
        params: The name of each parameter with the template of its value.
        source: The URL of the documentation of the endpoint and its parameters.
        checked: The date of the last check of `source`, as a `date` or in ISO 8601.
        evidence: How the entry is known: one of `EVIDENCE`.
        note: One or two sentences of plain text that a user should know.
        ignores: Names of parameters that the network is known not to read, or to read no longer.
        color: The brand's colour, as `#rrggbb`.
        limit: The number of characters in a post, which is the first of `params` with the title or
            the description; `None` if unknown.
        counting: How the network counts them: `"graphemes"`, `"characters"` (code points), `"x"`
            (the whole post by weight, a link as 23), `"bluesky"` (links as displayed), `"mastodon"`
            (a link as 23) or `"threads"` (emoji as bytes).
        icon: The icon in a bar: SVG path data for a view box of `0 0 24 24`, or preceded by its
            view box (`"0 0 512 512 M…"`). In the built-in table, the name of an icon of Font
            Awesome or Simple Icons. Without an icon, the label's first letter is used.
        aliases: Other names of the network.

    Raises:
        SharelinksError: If a template has a stray brace or an unknown field, the endpoint is not
            safe to link to, or another value is invalid.
    """

    name: str = attrs.field(converter=_plain, validator=_check_rule)
    label: str = attrs.field(converter=_plain, validator=_check_rule)
    endpoint: tuple[str, ...] = attrs.field(converter=_to_texts, validator=_check_size)
    params: Mapping[str, str] = attrs.field(
        converter=_to_params,
        validator=_check_size,
        eq=lambda params: tuple(params.items()),
    )
    source: str = attrs.field(default="", kw_only=True, converter=_plain, validator=_check_rule)
    checked: date | None = attrs.field(default=None, kw_only=True, converter=to_date)
    evidence: str = attrs.field(default="", kw_only=True, converter=_plain, validator=_check_rule)
    note: str = attrs.field(default="", kw_only=True, converter=_plain, validator=_check_rule)
    ignores: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_texts, validator=_check_size
    )
    color: str = attrs.field(default="", kw_only=True, converter=_plain, validator=_check_rule)
    limit: int | None = attrs.field(default=None, kw_only=True, validator=_check_limit)
    counting: str = attrs.field(
        default="graphemes", kw_only=True, converter=_plain, validator=_check_rule
    )
    icon: str = attrs.field(default="", kw_only=True, converter=_plain, validator=_check_rule)
    aliases: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_texts, validator=_check_rule
    )
    _endpoints: tuple[Template, ...] = attrs.field(init=False, eq=False, repr=False)
    _values: tuple[tuple[str, Template], ...] = attrs.field(init=False, eq=False, repr=False)
    own: frozenset[str] = attrs.field(init=False, eq=False, repr=False)
    """Names of the fields that this network takes beyond those of an article."""

    @_endpoints.default
    def _parse_endpoints(self) -> tuple[Template, ...]:
        if not self.endpoint:
            raise SharelinksError(
                f"network {self.name!r} has no endpoint: give one", field="endpoint"
            )
        return tuple(map(_parse_endpoint, self.endpoint))

    @_values.default
    def _parse_values(self) -> tuple[tuple[str, Template], ...]:
        return tuple(
            (percent_encode(name), self._parse_value(value)) for name, value in self.params.items()
        )

    def _parse_value(self, value: str) -> Template:
        """Parse a parameter's template. If it has several lines, so may its description."""
        template = linked(Template.parse(value.replace("\n", self.line_break), KNOWN))
        if "\n" not in value:
            return template
        lines = "lines" if self.line_break == "\n" else "lines_crlf"
        return template.prefer(lines, "description")

    @own.default
    def _own_fields(self) -> frozenset[str]:
        templates = (*self._endpoints, *(value for _, value in self._values))
        names = frozenset(name for each in templates for name in each.names())
        return names - article.FIELDS - article.LINES - {article.IN_TEXT}

    @property
    def line_break(self) -> str:
        """The line break that is sent: CRLF in an e-mail (RFC 6068), otherwise LF."""
        return "\r\n" if self.endpoint[0].startswith("mailto:") else "\n"

    @property
    def needs(self) -> frozenset[str]:
        """Names of the required fields, in addition to an article's URL."""
        return frozenset(self._endpoints[-1].names()) - {"url"}

    def template(self, present: Collection[str], *, once: bool = False) -> Template:
        """Return the share URL's template for articles that have exactly the fields `present`.

        Args:
            present: The names of the fields.
            once: Whether to use title and description only in the first parameter that has them,
                which shortens an e-mail whose body repeats its subject.

        Raises:
            MissingFieldError: If the endpoint needs a field that is not present.
        """
        endpoint = next((each for each in self._endpoints if not each.misses(present)), None)
        if endpoint is None:
            names = self._endpoints[-1].misses(present)[0].names
            raise MissingFieldError(
                f"{self.label} needs the field {' or '.join(map(repr, names))}: "
                f"pass it by name, as {names[0]}=…",
                field=names[0],
                network=self.name,
            )
        parts: list[str | Template] = [endpoint.resolve(present) or endpoint]
        separator = _separator(endpoint)
        left = set(present)
        for name, value in self._values:
            resolved = value.resolve(left)
            if resolved is not None:
                if once:
                    left -= _TEXTS.intersection(resolved.names())
                parts += [f"{separator}{name}=", resolved.map(percent_encode)]
                separator = "&"
        return Template.concatenate(*parts)

    def __repr__(self) -> str:
        return f"Network({self.name!r})"

    def __reduce__(self) -> tuple[partial[Any], tuple[()]]:
        return reduced(self)


_TEXTS = article.LINES | {"title", "description"}


def reduced(instance: Any) -> tuple[partial[Any], tuple[()]]:
    """Return what `__reduce__` needs to make an instance anew, without its compiled parts."""
    given = {
        field.name: getattr(instance, field.name)
        for field in instance.__attrs_attrs__
        if field.init
    }
    return partial(
        instance.__class__, **{name: _picklable(value) for name, value in given.items()}
    ), ()


def _picklable(value: object) -> object:
    return dict(value) if isinstance(value, MappingProxyType) else value


def linked(template: Template) -> Template:
    """Return a parameter's template that uses the `linkable` form of a URL next to a text."""
    return template if len(template.parts) == 1 else template.prefer(article.IN_TEXT, "url")


def _separator(endpoint: Template) -> str:
    """Return the separator between an endpoint and its first parameter."""
    last = endpoint.parts[-1]
    if isinstance(last, str) and last.endswith(("?", "&", "#")):
        return ""
    return "&" if "?" in endpoint.text() else "?"


def _parse_endpoint(endpoint: str) -> Template:
    parsed = Template.parse(endpoint, KNOWN)
    address, other = (_sample(endpoint, parsed, value) for value in "ab")
    if address.protocol in _DANGEROUS or address.username or address.password:
        _refuse_endpoint(endpoint, "is not safe to link to: use an https: URL without a user name")
    if not _is_url_text(parsed.text()):
        _refuse_endpoint(
            endpoint, "contains a character that is not allowed in a URL: percent-encode it"
        )
    if "#" in endpoint[:-1]:
        _refuse_endpoint(endpoint, "has a fragment: only a '#' at its end can take parameters")
    if address.host != other.host:
        _refuse_endpoint(endpoint, "has a field in its host: only {instance} is allowed there")
    return parsed


def _sample(endpoint: str, parsed: Template, value: str) -> ada_url.URL:
    """Return an endpoint's URL with a value for each of its fields.

    The value of `{instance}` is always the same, as it may be the host: it is validated as one.
    """
    filled = [
        part if isinstance(part, str) else "instance" if part.names == ("instance",) else value
        for part in parsed.parts
    ]
    first = next(iter(parsed.parts), "")
    try:
        if isinstance(first, Hole) or ":" not in first:  # a field can't be part of the scheme
            raise ValueError
        return ada_url.URL("".join(filled))
    except ValueError:
        _refuse_endpoint(
            endpoint, "is not an absolute URL: write it in full, like 'https://example.com/share'"
        )


def _refuse_endpoint(endpoint: str, reason: str) -> NoReturn:
    raise SharelinksError(
        f"endpoint {clean.shown(endpoint)} {reason}", field="endpoint", value=endpoint
    ) from None
