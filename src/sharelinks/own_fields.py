"""What each field may hold that only some networks take: one function a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

import ada_url

from . import clean
from .encoding import percent_encode
from .errors import SharelinksError
from .hosts import wrong_label

# The codes of countries (ITU-T E.164), and of those among them in which a number can begin with 0:
# Italy with the Vatican, San Marino, the Ivory Coast, Benin, Gabon and the Republic of the Congo.
_COUNTRY = r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9]{2}"
_ZERO_STAYS = ("39", "378", "225", "229", "241", "242")


def phone(value: str | int | None, field: str = "phone") -> str:
    """Return a telephone number as `wa.me` takes it: country's code and number, 6 to 15 digits
    (E.164).

    Args:
        value: The number with its country's code, with or without `+`, `00`, spaces, brackets,
            dashes and a bracketed trunk `(0)`: `+49 (0)171 1234567`.
        field: The field's name, for the message of an error.

    Raises:
        SharelinksError: It is not a number that can be called from abroad.
    """
    given = clean.text(value, field)
    digits = re.sub(r"[\s()./-]", "", re.sub(r"\(\s*0\s*\)", "", given))
    number = re.sub(r"^(\+|00)", "", digits)
    if given and not re.fullmatch(r"[1-9][0-9]{5,14}", number):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not an international number: "
            "give 6 to 15 digits from the country's code on, like '+49 171 1234567'",
            field=field,
            value=value,
        )
    country = re.match(_COUNTRY, number)
    code, rest = (country[0], number[country.end() :]) if country else ("", "")
    if rest.startswith("0") and code not in _ZERO_STAYS:
        without = f"+{code} {rest[1:]}"
        raise SharelinksError(
            f"{field} {clean.shown(given)} has a 0 behind the country's code, "
            f"which is only dialled within the country: write {without!r}",
            field=field,
            value=value,
            suggestion=without,
        )
    return number


_ADDRESS = r"""(?x)
    (?P<local> [^\s@"(),:;<>\[\]\\]+ | "(?:[^"\\]|\\.)*" )
    @
    (?P<domain> [^\s@"(),:;<>\[\]\\/?\#%&=!'*+|^`{}$~]+ | \[[0-9A-Za-z:.]+\] )
"""
_BETWEEN_COMMAS = (
    r"""(?s)(?:"(?:[^"\\]|\\.)*"?|[^,"])+"""  # a comma in quotes belongs to the address
)


def addresses(value: str | Iterable[str] | None, field: str = "to") -> str:
    """E-mail addresses as a `mailto:` URI takes them (RFC 6068, section 2): encoded, with `@` and
    `,` as they are.

    Args:
        value: One address, several with commas between them, or an iterable of addresses. An
            address is bare, without a person's name.
        field: The field's name, for the message of an error.

    Raises:
        SharelinksError: One of them is no address.
    """
    encoded = []
    for item in clean.items(value, field, _BETWEEN_COMMAS):
        match = re.fullmatch(_ADDRESS, item)
        if not match:
            raise SharelinksError(
                f"{field} {clean.shown(item)} is not an e-mail address: "
                "give it bare, like 'name@example.com'"
            )
        encoded.append(f"{percent_encode(match['local'])}@{percent_encode(match['domain'])}")
    return ",".join(encoded)


def host(value: str | None, field: str = "instance") -> str:
    """Return a bare host name, as a browser writes it: `mastodon.social`, without a path and a
    port.

    Args:
        value: The host name, or the address of its start page: `https://mastodon.social/`.
        field: The field's name, for the message of an error.

    Raises:
        SharelinksError: It is more or less than a host name, so that a link could lead elsewhere.
    """
    given = clean.text(value, field)
    if not given:
        return ""
    bare = re.sub(r"^(?i:https?://)|/$", "", given)
    try:
        parsed = ada_url.URL(f"https://{bare}")
    except ValueError:
        parsed = None
    # The URL standard lets quotes and more stand in a host, but no name that can be registered has
    # them.
    if (
        parsed is None
        or re.search(r"[\s/\\?#@:%]", bare)
        or not re.fullmatch("[a-z0-9._-]+", parsed.hostname)
        or ("xn--" in parsed.hostname and wrong_label(parsed.hostname))
    ):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not a host name: give it bare, like 'mastodon.social'"
        )
    return str(parsed.hostname)


def number(value: str | int | None, field: str = "app_id") -> str:
    """Return the number by which a network knows something, such as the identifier of an
    application at Meta.

    Raises:
        SharelinksError: It is not 1 to 20 digits.
    """
    given = clean.text(value, field)
    if given and not re.fullmatch(r"[0-9]{1,20}", given):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not an identifier: give its 1 to 20 digits"
        )
    return given


def post(value: str | int | None, field: str = "in_reply_to") -> str:
    """Return the number of a post on X, given itself or within the post's address.

    Raises:
        SharelinksError: It is neither.
    """
    given = clean.text(value, field)
    address = f"{clean.X_HOST}/[A-Za-z0-9_]+/status/([0-9]+)(?:[/?#].*)?"
    match = re.fullmatch(address, given)
    return number(match[1] if match else given, field)


def handles(value: str | Iterable[str] | None, field: str = "related") -> str:
    """X handles, each with or without `@`, as one value: encoded, with commas between.

    Raises:
        SharelinksError: X could not have given out one of them.
    """
    items = clean.items(value, field, "[^,]+")
    return percent_encode(",".join(clean.handle(item, field) for item in items))


def subreddit(value: str | None, field: str = "subreddit") -> str:
    """Return a subreddit's name, with or without `r/`: 2 to 21 letters, digits and underscores, no
    underscore first.

    Raises:
        SharelinksError: Reddit could not have given out such a name.
    """
    given = clean.text(value, field)
    name = re.sub(r"^/?r/", "", given)
    if given and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_]{1,20}", name):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not a subreddit: "
            "give its name, 2 to 21 letters, digits or underscores"
        )
    return name


def prompt(value: str | None, field: str = "prompt") -> str:
    """Return what an assistant is asked about the page, percent-encoded.

    Raises:
        SharelinksError: It has no text.
    """
    return percent_encode(clean.text(value, field))


OWN: Mapping[str, Callable[[Any, str], str]] = MappingProxyType(
    {
        "phone": phone,
        "to": addresses,
        "cc": addresses,
        "bcc": addresses,
        "instance": host,
        "app_id": number,
        "subreddit": subreddit,
        "related": handles,
        "in_reply_to": post,
        "prompt": prompt,
    }
)
"""The fields that an article does not have but some networks take, each with its check, which
percent-encodes too."""
