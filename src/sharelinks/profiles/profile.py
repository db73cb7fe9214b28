"""Profile: the pages of a network's accounts as data, and the recognition of accounts in texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

import ada_url
import attrs

from .. import clean, own_fields
from ..errors import SharelinksError
from ..network import EVIDENCE, to_date
from ..networks import NETWORKS

END = r"(?:[/?&#]|\Z)"
"""A pattern of what may follow an account's name in a URL."""

ANY_URL = "{url}"
"""The URL template of accounts that are given by their URL, such as feeds."""

_FORM = re.compile(r"(\*|\?|\{[a-z]+\})")
_WILD = {"*": "[^/]+", "?": r"\?(?:[^#]*&)?", "{instance}": "(?P<instance>[^/?#@]{1,253})"}
# Subdomains with the same pages, for phones and for languages.
_SUBDOMAIN = r"(?:(?:www|m|mobile|[a-z]{2}(?:-[a-z]{2})?)\.)?"
_CHECKS: Mapping[str, Callable[[str, str], str]] = {
    "number": own_fields.phone,
    "instance": own_fields.host,
}
_SAMPLE = {"name": "a", "number": "491711234567", "instance": "a.example"}


def _is_address(_: Account, __: object, url: str) -> None:
    try:
        sample = str(url).format_map({**_SAMPLE, "url": "https://a.example/"})
    except (KeyError, IndexError, ValueError) as cause:
        raise SharelinksError(
            f"the URL of an account {clean.shown(url)} has an unknown field or a stray brace: "
            f"the fields are {', '.join(_SAMPLE)}"
        ) from cause
    clean.url(sample, "the URL of an account")


def _is_pattern(_: Account, __: object, name: str) -> None:
    try:
        re.compile(str(name))
    except re.error as cause:
        raise SharelinksError(
            f"the pattern of an account's name {clean.shown(name)} is not a regular expression: "
            f"{cause}"
        ) from cause


@attrs.frozen
class Account:
    """One kind of account on a network, such as LinkedIn's people or companies.

    Args:
        url: The template of its page's URL: `"https://www.linkedin.com/company/{name}/"`. The other
            fields are `{number}`, an international telephone number, and `{instance}`, a host name.
            `ANY_URL` is for accounts that are given by their URL.
        name: A regular expression for its name; `END` matches what may follow in a URL.
        rule: A description of valid names, for error messages.
        source: The URL of the documentation.
        evidence: How the rule is known: one of `sharelinks.network.EVIDENCE`.
        forms: Other paths of the same page, such as `"u/{name}"`. `*` matches anything without `/`,
            and `?` also matches preceding parameters. If the name is part of a host, the forms
            begin with the host.
        reserved: Names of the network's own pages, separated by spaces, which are not accounts.
            They only apply to a name at the beginning of the path.
        bare: Whether the account may be given by its name only. Otherwise, its path is needed, such
            as `"company/name"`.

    Raises:
        SharelinksError: If the URL is invalid, or the name is not a regular expression.
    """

    url: str = attrs.field(validator=_is_address)
    name: str = attrs.field(default=r"[^\s/?&#@]{1,100}", validator=_is_pattern)
    rule: str = "a name"
    source: str = ""
    evidence: str = attrs.field(default="practice", validator=attrs.validators.in_(EVIDENCE))
    forms: tuple[str, ...] = ()
    reserved: str = ""
    bare: bool = True

    @property
    def host(self) -> str:
        """The host of its page's URL, which may contain a field."""
        return self.url.removeprefix("https://").partition("/")[0].removeprefix("www.")


def _kinds(value: str | Account | Iterable[str | Account]) -> tuple[Account, ...]:
    try:
        given = (value,) if isinstance(value, (str, Account)) else tuple(value)
    except TypeError:
        given = ()
    kinds = tuple(kind if isinstance(kind, Account) else Account(str(kind)) for kind in given)
    if not kinds:
        raise SharelinksError(
            "a profile has no kinds of accounts: give the URL of an account's page, like "
            "'https://example.com/{name}'"
        )
    return kinds


def _hosts(value: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(clean.items(value, "hosts", r"\S+"))


def _of_network(field: str, default: str) -> Any:
    """Return a factory for the value of the network of the same name, or for a default."""
    return attrs.Factory(
        lambda profile: getattr(NETWORKS.get(profile.name), field, default), takes_self=True
    )


def _is_label(profile: Profile, _: object, label: str) -> None:
    is_text = isinstance(label, str) and label.strip()
    if not is_text or re.search(rf"{clean.CONTROLS}|[\ud800-\udfff]", label):
        raise SharelinksError(
            f"profile {clean.shown(profile.name)} has no label: "
            "give the name that readers see, on one line"
        )


@attrs.frozen(kw_only=True)
class Profile:
    """The profiles of a network.

    Args:
        name: The network's name, as users write it.
        kinds: The kinds of accounts, in the order in which they are tried; or the URL of an
            account's page, such as `"https://example.com/{name}"`, if any name is accepted.
        checked: The date of the last check of the sources, in ISO 8601.
        hosts: Other hosts of the same pages, separated by spaces.
        example: An example of an account.
        note: One or two sentences of plain text that a user should know.
        label: The network's name for readers; by default that of `NETWORKS`, like the next two.
        icon: The icon in a bar, as in `Network`.
        color: The brand's colour, as `#rrggbb`.

    Raises:
        SharelinksError: If there is no label or no kind of account, or `checked` is not a date.

    Example:
        >>> intranet = Profile(
        ...     name="intranet",
        ...     label="Intranet",
        ...     kinds="https://intranet.example.com/people/{name}",
        ... )
        >>> intranet.url("max.muster")
        'https://intranet.example.com/people/max.muster'
    """

    name: str
    kinds: tuple[Account, ...] = attrs.field(converter=_kinds)
    checked: date | None = attrs.field(default=None, converter=to_date)
    hosts: tuple[str, ...] = attrs.field(default="", converter=_hosts)
    example: str = ""
    note: str = ""
    label: str = attrs.field(default=_of_network("label", ""), validator=_is_label)
    icon: str = attrs.field(default=_of_network("icon", ""))
    color: str = attrs.field(default=_of_network("color", ""))

    def url(self, account: object) -> str:
        """Return the URL of an account's page; see `profile_url`."""
        if self.kinds[0].url == ANY_URL:
            return clean.url(clean.text(account, "account"), "account")
        given = clean.text(account, "account")
        page = self._page(given)
        for kind, pattern in _patterns(self, page is not None):
            match = pattern.fullmatch(given.strip("/") if page is None else page)
            if match:
                parts = {
                    key: _CHECKS[key](part, "account") if key in _CHECKS else part
                    for key, part in match.groupdict().items()
                }
                if "{name}" in kind.host:
                    parts["name"] = parts["name"].lower()
                url = clean.url(kind.url.format_map(parts))
                # The names "." and ".." would lead to a different page.
                if ada_url.URL(url).href == url:
                    return url
        rules = ", ".join(kind.rule for kind in self.kinds)
        raise SharelinksError(
            f"account {clean.shown(given)} is not an account on {self.label}: give {rules}, "
            "or its page's URL"
        )

    def _page(self, given: str) -> str | None:
        """Return the part after the host of a pasted URL.

        It is empty for other sites, and `None` if the text is not a URL. If the network's hosts
        contain names of accounts, it begins with the host.
        """
        is_absolute = given[:6].lower().startswith(("http:", "https:"))
        in_host = any("{name}" in kind.host for kind in self.kinds)
        if not (is_absolute or in_host or "/" in given):
            return None
        address = given if is_absolute else f"https://{given}"
        is_own = bool(_own_hosts(self)(_host(address)))
        if not (is_own or is_absolute):
            return None
        parsed = ada_url.URL(clean.url(address, "account"))  # also rejects credentials
        host = parsed.host.removeprefix("www.") if self.hosts else parsed.host
        before = f"{host}/" if _is_by_host(self) else ""
        return (
            unquote(f"{before}{parsed.pathname.strip('/')}{parsed.search}{parsed.hash}")
            if is_own
            else ""
        )


def _host(address: str) -> str:
    try:
        return ada_url.URL(address).host
    except ValueError:
        return ""


def _is_by_host(profile: Profile) -> bool:
    """Return whether the host is part of the account."""
    return any("{" in kind.host for kind in profile.kinds)


@lru_cache(maxsize=256)
def _own_hosts(profile: Profile) -> Callable[[str], re.Match[str] | None]:
    """Return a function that matches the hosts of a network; any host if it is an instance."""
    hosts = {*profile.hosts, *(kind.host for kind in profile.kinds)}
    if "{instance}" in hosts:
        return re.compile(".+").fullmatch
    patterns = (re.escape(host).replace(r"\{name\}", "[a-z0-9-]+") for host in sorted(hosts))
    return re.compile(rf"{_SUBDOMAIN}(?:{'|'.join(patterns)})").fullmatch


@lru_cache(maxsize=256)
def _patterns(profile: Profile, is_pasted: bool) -> list[tuple[Account, re.Pattern[str]]]:
    """Return the patterns of the accounts in pasted URLs, or of those in other texts."""
    return [
        (kind, re.compile(f"{form}(?:[/?&#].*)?" if is_pasted else form))
        for kind in profile.kinds
        for form in _forms(kind, is_pasted, is_by_host=_is_by_host(profile))
    ]


def _forms(kind: Account, is_pasted: bool, *, is_by_host: bool) -> list[str]:
    page = kind.url.removeprefix("https://").removeprefix("www.").rstrip("/")
    path = page.partition("/")[2]
    forms = [
        _pattern(form, kind, form.partition("/")[2] if is_by_host else form, path)
        for form in (page if is_by_host else path, *kind.forms)
    ]
    if is_pasted or not kind.bare:
        return forms
    return [
        f"@?{_pattern('{number}' if '{number}' in path else '{name}', kind, path, path)}",
        *forms,
    ]


def _pattern(form: str, kind: Account, path: str, own_path: str) -> str:
    """Return the pattern of a form.

    Reserved words are excluded if the name is at the beginning of the form or of the page's path.
    """
    is_first = path.startswith("{") or own_path.startswith("{")
    words = "|".join(kind.reserved.split()) if is_first else ""
    reserved = f"(?!(?i:{words}){END})" if words else ""
    return "".join(
        _WILD.get(part)
        or (
            f"{reserved}(?P<{part[1:-1]}>{kind.name})"
            if part[0] == "{"
            else f"(?i:{re.escape(part)})"
        )
        for part in filter(None, _FORM.split(form))
    )
