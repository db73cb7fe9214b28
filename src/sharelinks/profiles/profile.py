"""Profile: the pages of a network's accounts as data, and how an account is read out of what a user gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from urllib.parse import unquote

import ada_url
import attrs

from .. import clean
from ..errors import SharelinksError
from ..networks import NETWORKS

END = r"(?:[/?&#]|\Z)"
"""What follows an account's name in an address."""

_FORM = re.compile(r"(\*|\?|\{[a-z]+\})")
_WILD = {"*": "[^/]+", "?": r"\?(?:[^#]*&)?", "{instance}": "(?P<instance>[^/?#@]{1,253})"}
# Subdomains that show the same pages: for phones, and by language.
_SUBDOMAIN = r"(?:(?:www|m|mobile|[a-z]{2}(?:-[a-z]{2})?)\.)?"
_CHECKS: Mapping[str, Callable[[str, str], str]] = {
    "number": clean.phone,
    "instance": clean.host,
}


@attrs.frozen
class Account:
    """One kind of account on a network, such as LinkedIn's persons or its companies.

    Args:
        url: Template of its page's address: `"https://www.linkedin.com/company/{name}/"`. Beside `{name}` there are
            `{number}`, an international telephone number, and `{instance}`, a host name.
        name: Pattern of its name. `END` stands for what can follow in an address.
        rule: What the network accepts as a name, in words.
        source: Where that is from.
        forms: Other addresses of the same page, behind the host: `"u/{name}"`. `*` stands for anything without `/`, and
            parameters can stand between `?` and the next one.
        reserved: Words in the place of a name that are the network's own pages, with spaces between. Only a name that
            comes first behind the host can be one.
        bare: Whether the name alone stands for it. If not, it is told by its path, as in `"company/name"`.
    """

    url: str
    name: str
    rule: str
    source: str
    forms: tuple[str, ...] = ()
    reserved: str = ""
    bare: bool = True


def _hosts(value: str) -> tuple[str, ...]:
    return tuple(value.split())


def _day(value: str) -> date:
    return date.fromisoformat(value)


@attrs.frozen(kw_only=True)
class Profile:
    """A network's profile pages.

    Args:
        name: The network's name, as users write it.
        kinds: The kinds of accounts, in the order in which they are tried.
        checked: The day on which the sources were last looked up, in ISO 8601.
        hosts: Hosts under which pages are pasted beside those of `kinds`, with spaces between.
        label: The network's name, as readers know it; if not given, it is that of `NETWORKS`, as are the next two.
        icon: Which of Font Awesome Free's icons stands for it.
        color: The brand's colour, as `#rrggbb`.
    """

    name: str
    kinds: tuple[Account, ...]
    checked: date = attrs.field(converter=_day)
    hosts: tuple[str, ...] = attrs.field(default="", converter=_hosts)
    label: str = attrs.field()
    icon: str = attrs.field()
    color: str = attrs.field()

    @label.default
    def _label_of_network(self) -> str:
        return NETWORKS[self.name].label

    @icon.default
    def _icon_of_network(self) -> str:
        return NETWORKS[self.name].icon

    @color.default
    def _color_of_network(self) -> str:
        return NETWORKS[self.name].color

    def url(self, account: object) -> str:
        """The address of an account's page; see `profile_url`."""
        given = clean.text(account, "account")
        page = self._page(given)
        for kind, pattern in _patterns(self, page is not None):
            match = pattern.fullmatch(given.strip("/") if page is None else page)
            if match:
                parts = {
                    key: _CHECKS[key](part, "account") if key in _CHECKS else part
                    for key, part in match.groupdict().items()
                }
                url = clean.url(kind.url.format_map(parts))
                if (
                    ada_url.URL(url).href == url
                ):  # "." and ".." are no names, but lead to another page
                    return url
        rules = ", ".join(kind.rule for kind in self.kinds)
        raise SharelinksError(
            f"account {clean.shown(given)} is no account on {self.label}: give {rules}, or its page's address"
        )

    def _page(self, given: str) -> str | None:
        """What stands behind the host in a pasted address, which is nothing on other sites; None where it is none."""
        is_absolute = given[:6].lower().startswith(("http:", "https:"))
        if not is_absolute and "/" not in given:
            return None
        address = given if is_absolute else f"https://{given}"
        is_own = bool(_own_hosts(self)(_host(address)))
        if not (is_own or is_absolute):
            return None
        parsed = ada_url.URL(clean.url(address, "account"))  # which refuses a password and the like
        host = f"{parsed.host}/" if "{instance}" in self.kinds[0].url else ""
        return (
            unquote(f"{host}{parsed.pathname.strip('/')}{parsed.search}{parsed.hash}")
            if is_own
            else ""
        )


def _host(address: str) -> str:
    try:
        return ada_url.URL(address).host
    except ValueError:
        return ""


@cache
def _own_hosts(profile: Profile) -> Callable[[str], re.Match[str] | None]:
    """Whether a host shows a network's pages; each host can where the host is part of the account."""
    hosts = {kind.url.split("/")[2].removeprefix("www.") for kind in profile.kinds}.union(
        profile.hosts
    )
    if "{instance}" in hosts:
        return re.compile(".+").fullmatch
    return re.compile(rf"{_SUBDOMAIN}(?:{'|'.join(map(re.escape, sorted(hosts)))})").fullmatch


@cache
def _patterns(profile: Profile, is_pasted: bool) -> list[tuple[Account, re.Pattern[str]]]:
    """The patterns of what stands behind the host in a pasted address, or of what a user writes for an account."""
    return [
        (kind, re.compile(f"{form}(?:[/?&#].*)?" if is_pasted else form))
        for kind in profile.kinds
        for form in _forms(kind, is_pasted)
    ]


def _forms(kind: Account, is_pasted: bool) -> list[str]:
    page = kind.url.removeprefix("https://").rstrip("/")
    own = page if page.startswith("{") else page.partition("/")[2]
    forms = [_pattern(form, kind) for form in (own, *kind.forms)]
    if is_pasted or not kind.bare:
        return forms
    return [f"@?{forms[0] if own.startswith('{') else f'(?P<name>{kind.name})'}", *forms]


def _pattern(form: str, kind: Account) -> str:
    words = (
        f"(?!(?i:{'|'.join(kind.reserved.split())}){END})"
        if kind.reserved and form.startswith("{")
        else ""
    )
    return words + "".join(
        _WILD.get(part)
        or (f"(?P<{part[1:-1]}>{kind.name})" if part[0] == "{" else f"(?i:{re.escape(part)})")
        for part in filter(None, _FORM.split(form))
    )
