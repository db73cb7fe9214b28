"""The table of profile pages, and `profile_url`: an account's own address on a network."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import unquote

import ada_url
import attrs

from . import fields
from .errors import SharelinksError, UnknownNetworkError
from .fields import shown, text
from .network import Network
from .networks import hint


@attrs.frozen
class Profile:
    """One kind of account on a network, and its page.

    Args:
        url: Template of the page's address; its fields are the groups of `account`.
        account: Pattern of what stands for the account: its name, or the path of its page, without a leading `@`.
        rule: What the network accepts, in words.
        source: Where that is from.
    """

    url: str
    account: str
    rule: str
    source: str


_PRACTICE = "widespread practice, no official page found"
_INSTAGRAM_NAME = r"(?P<name>(?!\.)(?!.*\.\.)[A-Za-z0-9._]{1,30}(?<!\.))"
_INSTAGRAM_RULE = "1 to 30 letters, digits, '_' and '.', without '.' at an end or twice in a row"
_LINKEDIN_NAME = r"(?P<name>[\w-]{3,100})(?:/.*)?"
_LINKEDIN_HELP = "https://www.linkedin.com/help/linkedin/answer/87"
_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?"

PROFILES: Mapping[str, tuple[Profile, ...]] = MappingProxyType(
    {
        "facebook": (
            Profile(
                "https://www.facebook.com/profile.php?id={name}",
                r"(?:profile\.php\?id=)?(?P<name>[0-9]{5,20}).*",
                "the digits of an id",
                _PRACTICE,
            ),
            Profile(
                "https://www.facebook.com/{name}",
                r"(?!.*\.(?:com|net|php)$)(?P<name>[A-Za-z0-9.]{5,50})",
                "5 to 50 letters, digits and dots, not ending in .com or .net",
                "https://www.facebook.com/help/105399436216001",
            ),
        ),
        "instagram": (Profile("https://www.instagram.com/{name}/", _INSTAGRAM_NAME, _INSTAGRAM_RULE, _PRACTICE),),
        "threads": (Profile("https://www.threads.com/@{name}", _INSTAGRAM_NAME, _INSTAGRAM_RULE, _PRACTICE),),
        "youtube": (
            Profile(
                "https://www.youtube.com/channel/{name}",
                r"(?:channel/)?(?P<name>UC[A-Za-z0-9_-]{22})(?:/.*)?",
                "a channel's id, 'UC' and 22 characters",
                _PRACTICE,
            ),
            Profile(
                "https://www.youtube.com/@{name}",
                r"(?P<name>[\w.·-]{3,30})",
                "3 to 30 letters, digits, '_', '-' and '.'",
                _PRACTICE,
            ),
        ),
        "x": (
            Profile(
                "https://x.com/{name}", r"(?P<name>[A-Za-z0-9_]{1,15})", "1 to 15 letters, digits and '_'", _PRACTICE
            ),
        ),
        "linkedin": (
            Profile(
                "https://www.linkedin.com/company/{name}/",
                f"company/{_LINKEDIN_NAME}",
                "'company/name'",
                _LINKEDIN_HELP,
            ),
            Profile("https://www.linkedin.com/school/{name}/", f"school/{_LINKEDIN_NAME}", "'school/name'", _PRACTICE),
            Profile(
                "https://www.linkedin.com/in/{name}/",
                rf"(?:in/)?{_LINKEDIN_NAME}",
                "a person's name of 3 to 100 letters, digits and '-'",
                _LINKEDIN_HELP,
            ),
        ),
        # Sources disagree: 3 to 30 characters, or 3 to 15.
        "pinterest": (
            Profile(
                "https://www.pinterest.com/{name}/",
                r"(?P<name>[A-Za-z0-9_]{3,30})",
                "3 to 30 letters, digits and '_'",
                _PRACTICE,
            ),
        ),
        "whatsapp": (
            # No source was found for a channel's address but its wide use.
            Profile(
                "https://whatsapp.com/channel/{name}",
                r"channel/(?P<name>[A-Za-z0-9]{16,32})",
                "'channel/id'",
                _PRACTICE,
            ),
            Profile(
                "https://wa.me/{number}",
                r"(?P<number>[+0-9][0-9 ()/.-]+)",
                "an international number",
                "https://faq.whatsapp.com/5913398998672934",
            ),
        ),
        # Sources disagree on a dot at the end, and on 24 or 30 characters.
        "tiktok": (
            Profile(
                "https://www.tiktok.com/@{name}",
                r"(?P<name>[A-Za-z0-9._]{2,24})",
                "2 to 24 letters, digits, '_' and '.'",
                _PRACTICE,
            ),
        ),
        "bluesky": (
            Profile(
                "https://bsky.app/profile/{name}",
                rf"(?i:profile/)?(?P<name>(?i:(?=.{{4,253}}$){_DOMAIN})|did:[a-z]+:[A-Za-z0-9._:%-]+)",
                "a handle such as 'name.bsky.social', or a DID",
                "https://atproto.com/specs/handle",
            ),
        ),
        "mastodon": (
            Profile(
                "https://{instance}/@{name}",
                r"(?P<name>[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@(?P<instance>[^@/]+)",
                "'name@instance', as in 'name@mastodon.social'",
                "https://github.com/mastodon/mastodon/blob/main/app/models/account.rb",
            ),
        ),
        "telegram": (
            Profile(
                "https://t.me/{name}", r"(?P<name>[A-Za-z0-9_]{5,32})", "5 to 32 letters, digits and '_'", _PRACTICE
            ),
        ),
        # XING says nowhere what a name can hold: what can stand in a path is taken.
        "xing": (
            Profile("https://www.xing.com/pages/{name}", r"pages/(?P<name>[\w.-]+)/?", "'pages/name'", _PRACTICE),
            Profile("https://www.xing.com/profile/{name}", r"(?:profile/)?(?P<name>[\w.-]+)", "'Name_Name'", _PRACTICE),
        ),
        "reddit": (
            Profile("https://www.reddit.com/r/{name}/", r"r/(?P<name>[A-Za-z0-9_]{2,21})", "'r/name'", _PRACTICE),
            Profile(
                "https://www.reddit.com/user/{name}/",
                r"(?:u/|user/)?(?P<name>[A-Za-z0-9_-]{3,20})",
                "3 to 20 letters, digits, '_' and '-'",
                _PRACTICE,
            ),
        ),
        "github": (
            Profile(
                "https://github.com/{name}",
                r"(?P<name>[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38})",
                "1 to 39 letters and digits, with single '-' between",
                _PRACTICE,
            ),
        ),
        "vimeo": (
            Profile(
                "https://vimeo.com/{name}", r"(?P<name>[A-Za-z0-9]{3,32})", "3 to 32 letters and digits", _PRACTICE
            ),
        ),
        "twitch": (
            Profile(
                "https://www.twitch.tv/{name}",
                r"(?P<name>[A-Za-z0-9][A-Za-z0-9_]{2,24})",
                "3 to 25 letters, digits and '_'",
                _PRACTICE,
            ),
        ),
        "snapchat": (
            Profile(
                "https://www.snapchat.com/add/{name}",
                r"(?:add/)?(?P<name>[A-Za-z][A-Za-z0-9._-]{1,13}[A-Za-z0-9])",
                "3 to 15 letters, digits, '.', '_' and '-', beginning with a letter",
                _PRACTICE,
            ),
        ),
    }
)
"""The kinds of accounts on each network, in the order in which they are tried."""

# Hosts under which a network's pages are pasted, beside those of its templates; a subdomain belongs to its domain.
_OTHER_HOSTS = {
    "facebook": ("fb.com",),
    "threads": ("threads.net",),
    "x": ("twitter.com",),
    "telegram": ("telegram.me",),
    "reddit": ("redd.it",),
}
_CHECKS: Mapping[str, Callable[[object, str], str]] = {"number": fields.phone, "instance": fields.host}


def profile_url(network: str | Network, account: object) -> str:
    """The address of an account's own page on a network.

    Args:
        network: The network's name, such as `"youtube"`, or a `Network` of that name.
        account: The account's name with or without `@`, or an address of its page as it was pasted. Kinds of accounts
            are told by their path: `"company/name"` (LinkedIn), `"channel/…"` (YouTube, WhatsApp), `"r/name"` (Reddit).

    Raises:
        UnknownNetworkError: No profile pages of that network are known.
        SharelinksError: The network could not have given out such a name, or the address is another network's.

    Example:
        >>> profile_url("youtube", "@DasErste")
        'https://www.youtube.com/@DasErste'
        >>> profile_url("instagram", "https://instagram.com/beispiel/?igsh=MzRlODBiNWFlZA==")
        'https://www.instagram.com/beispiel/'
    """
    name = _name(network)
    kinds = PROFILES[name]
    given = text(account, "account")
    wanted = _pasted(given, name, kinds).removeprefix("@")
    for kind in kinds:
        match = re.fullmatch(kind.account, wanted)
        if match:
            parts = {
                key: _CHECKS[key](part, key) if key in _CHECKS else part for key, part in match.groupdict().items()
            }
            return fields.url(kind.url.format(**parts))
    rules = ", or ".join(kind.rule for kind in kinds)
    raise SharelinksError(f"account {shown(given)} is no account of {name}: give {rules}")


def _name(network: object) -> str:
    name = network.name if isinstance(network, Network) else network.strip().lower() if isinstance(network, str) else ""
    name = "x" if name == "twitter" else name
    if name not in PROFILES:
        raise UnknownNetworkError(f"no profile pages of {shown(network)} are known: {hint(name, PROFILES)}")
    return name


def _pasted(given: str, name: str, kinds: tuple[Profile, ...]) -> str:
    """The account in an address that was pasted, as the path of its page; anything else as it is."""
    address = given if re.match(r"https?://", given, re.IGNORECASE) else f"https://{given}"
    hosts = {ada_url.URL(kind.url.replace("{instance}", "instance")).hostname for kind in kinds}
    try:
        parsed = ada_url.URL(address)
    except ValueError:
        return given
    domains = {host.removeprefix("www.") for host in hosts}.union(_OTHER_HOSTS.get(name, ()))
    is_own = any(parsed.hostname == domain or parsed.hostname.endswith(f".{domain}") for domain in domains)
    path = unquote(parsed.pathname).strip("/")
    if name == "mastodon" and path.startswith("@"):
        return f"{path[1:].partition('/')[0]}@{parsed.hostname}" if "@" not in path[1:] else path
    if is_own and path:
        return (
            path.partition("/")[0] if path.startswith("@") else path + (parsed.search if path.endswith(".php") else "")
        )
    if address is given:
        raise SharelinksError(f"account {shown(given)} is no page of an account on {name}: give the account's name")
    return given
