"""Validation of the fields that only some networks take: one function per field."""

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

# Country codes (ITU-T E.164).
_COUNTRY = r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9]{2}"
# Countries in which a number may begin with 0 after the country code: Italy with the Vatican, San
# Marino, Ivory Coast, Benin, Gabon and the Republic of the Congo.
_ZERO_STAYS = ("39", "378", "225", "229", "241", "242")


def phone(value: str | int | None, field: str = "phone") -> str:
    """Return an international telephone number in digits, as `wa.me` takes it.

    Args:
        value: The number with its country code, 6 to 15 digits (E.164), with or without `+`, `00`,
            spaces, parentheses, dashes and a trunk prefix `(0)`: `+49 (0)171 1234567`.
        field: The field's name, for error messages.

    Raises:
        SharelinksError: If the value is not an international number.
    """
    given = clean.text(value, field)
    digits = re.sub(r"[\s()./-]", "", re.sub(r"\(\s*0\s*\)", "", given))
    number = re.sub(r"^(\+|00)", "", digits)
    if given and not re.fullmatch(r"[1-9][0-9]{5,14}", number):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not an international number: "
            "give 6 to 15 digits with the country code, like '+49 171 1234567'",
            field=field,
            value=value,
        )
    country = re.match(_COUNTRY, number)
    code, rest = (country[0], number[country.end() :]) if country else ("", "")
    if rest.startswith("0") and code not in _ZERO_STAYS:
        without = f"+{code} {rest[1:]}"
        raise SharelinksError(
            f"{field} {clean.shown(given)} has a 0 after the country code, "
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
# A quoted comma is part of the address.
_BETWEEN_COMMAS = r"""(?s)(?:"(?:[^"\\]|\\.)*"?|[^,"])+"""


def addresses(value: str | Iterable[str] | None, field: str = "to") -> str:
    """Return e-mail addresses for a `mailto:` URI (RFC 6068, section 2).

    The addresses are percent-encoded, except for their `@` and the commas between them.

    Args:
        value: One address, several separated by commas, or an iterable of addresses. An address has
            no display name.
        field: The field's name, for error messages.

    Raises:
        SharelinksError: If one of them is not an e-mail address.
    """
    encoded = []
    for item in clean.items(value, field, _BETWEEN_COMMAS):
        match = re.fullmatch(_ADDRESS, item)
        if not match:
            raise SharelinksError(
                f"{field} {clean.shown(item)} is not an e-mail address: "
                "give only the address, like 'name@example.com'"
            )
        encoded.append(f"{percent_encode(match['local'])}@{percent_encode(match['domain'])}")
    return ",".join(encoded)


def host(value: str | None, field: str = "instance") -> str:
    """Return a host name without scheme, port and path, as a browser writes it.

    Args:
        value: The host name, such as `mastodon.social`, or the URL of its home page.
        field: The field's name, for error messages.

    Raises:
        SharelinksError: If the value is not just a host name, so that a link could lead elsewhere.
    """
    given = clean.text(value, field)
    if not given:
        return ""
    bare = re.sub(r"^(?i:https?://)|/$", "", given)
    try:
        parsed = ada_url.URL(f"https://{bare}")
    except ValueError:
        parsed = None
    # The URL standard allows quotes and other characters that no registered host name contains.
    if (
        parsed is None
        or re.search(r"[\s/\\?#@:%]", bare)
        or not re.fullmatch("[a-z0-9._-]+", parsed.hostname)
        or ("xn--" in parsed.hostname and wrong_label(parsed.hostname))
    ):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not a host name: "
            "give only the name, like 'mastodon.social'"
        )
    return str(parsed.hostname)


def number(value: str | int | None, field: str = "app_id") -> str:
    """Return a numeric ID, such as that of an application at Meta.

    Raises:
        SharelinksError: If the value is not 1 to 20 digits.
    """
    given = clean.text(value, field)
    if given and not re.fullmatch(r"[0-9]{1,20}", given):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not a numeric ID: give its 1 to 20 digits"
        )
    return given


def post(value: str | int | None, field: str = "in_reply_to") -> str:
    """Return the numeric ID of a post on X, given as the ID or as the post's URL.

    Raises:
        SharelinksError: If the value is neither of them.
    """
    given = clean.text(value, field)
    address = f"{clean.X_HOST}/[A-Za-z0-9_]+/status/([0-9]+)(?:[/?#].*)?"
    match = re.fullmatch(address, given)
    return number(match[1] if match else given, field)


def handles(value: str | Iterable[str] | None, field: str = "related") -> str:
    """Return X handles, each given with or without `@`, as a percent-encoded, comma-separated list.

    Raises:
        SharelinksError: If one of them is not a valid handle.
    """
    items = clean.items(value, field, "[^,]+")
    return percent_encode(",".join(clean.handle(item, field) for item in items))


def subreddit(value: str | None, field: str = "subreddit") -> str:
    """Return a subreddit's name, given with or without `r/`.

    Raises:
        SharelinksError: If the name is not 2 to 21 ASCII letters, digits or underscores, without an
            underscore first.
    """
    given = clean.text(value, field)
    name = re.sub(r"^/?r/", "", given)
    if given and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_]{1,20}", name):
        raise SharelinksError(
            f"{field} {clean.shown(given)} is not the name of a subreddit: "
            "give 2 to 21 letters, digits or underscores"
        )
    return name


def prompt(value: str | None, field: str = "prompt") -> str:
    """Return the question that an assistant is asked about the page, percent-encoded.

    Raises:
        SharelinksError: If the value is not text.
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
"""The fields that only some networks take, each with the function that validates its value.

The results are safe to place in a share URL without further percent-encoding.
"""
