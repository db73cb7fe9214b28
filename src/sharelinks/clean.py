"""Validation of an article's fields.

Each function takes the value that the user passed for one field and returns the value to share, or
raises an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NoReturn, Protocol, TypedDict, TypeGuard, TypeVar

import ada_url

from .errors import InvalidURLError, SharelinksError
from .hosts import wrong_label

_T = TypeVar("_T")

URL_CHARACTERS = r"!#-;=?-Z\[\]_a-z~"
"""The characters that RFC 3986 allows in a URL, as the inside of a character class."""

# A fast path for nearly every article's URL: an ordinary host name and RFC 3986 characters only.
# The WHATWG parser never rejects such a URL (its host has no escape, number, port or "xn--"), so
# the parser is skipped. The tests check this against the parser.
ORDINARY_URL = rf"https?://[a-z0-9][a-z0-9.-]*\.[a-z]+(?:[/?#][{URL_CHARACTERS}]*)?"
_is_ordinary = re.compile(ORDINARY_URL).fullmatch
# Other URLs of those characters without credentials. Once the parser has accepted one, it is shared
# byte for byte.
_PLAIN_URL = (
    r"[Hh][Tt][Tt][Pp][Ss]?://(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?"
    rf"(?:[/?#][{URL_CHARACTERS}]*)?"
)
_find_control = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search
# Rarely used patterns are compiled on first use, to keep the import fast.
# Mandatory breaks (https://www.unicode.org/reports/tr14/) and tabs.
_BREAKS = r"[\t\n\v\f\r\x85\u2028\u2029]+"
_LINE_END = r"\r\n|[\n\v\f\r\x85\u2028]"
CONTROLS = "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
_SURROGATES = r"[\ud800-\udfff]"
LONGEST_SETTING = 5_000
"""Maximum length of a setting, in characters, as caches keep settings."""
_SHOWN = 200  # characters of a rejected value that an error message repeats


class URLLike(Protocol):
    """A URL object whose `str()` is the URL, such as those of yarl, httpx and pydantic."""

    @property
    def scheme(self) -> str | None:
        """The URL's scheme, such as `"https"`."""
        ...


class Fields(TypedDict, total=False):
    """The optional fields of an article, passed by name."""

    description: str | None
    image: str | URLLike | None
    hashtags: str | Iterable[str] | None
    via: str | None
    phone: str | int | None
    to: str | Iterable[str] | None
    cc: str | Iterable[str] | None
    bcc: str | Iterable[str] | None
    instance: str | None
    app_id: str | int | None
    subreddit: str | None
    related: str | Iterable[str] | None
    in_reply_to: str | int | None
    prompt: str | None


def url(value: str | URLLike, field: str = "url") -> str:
    """Return an absolute http(s) URL as a browser would request it.

    Args:
        value: The URL, or any object whose `str()` is the URL. Whitespace around it is stripped.
        field: The field's name, for error messages.

    Returns:
        The URL unchanged, byte for byte, if it is valid and plain ASCII; otherwise the ASCII
        serialization that the WHATWG URL parser (https://url.spec.whatwg.org/) gives.

    Raises:
        InvalidURLError: If the URL is not an absolute http(s) URL, contains credentials, control
            characters or lone surrogates, or has a host or port that no browser accepts.
    """
    given = value if type(value) is str else url_text(value, field)
    if _is_ordinary(given) and "xn--" not in given:
        return given
    return _parse(given.strip(), field)


# What an article's URL must not begin with, and why. Browsers accept all but the first, and open a
# different address from the one that was meant.
_WRONG_BEGINNINGS = {
    r"(?!https?:)": "is not an absolute http: or https: URL: "
    "write it in full, like 'https://example.com/a'",
    r"https?:[/\\]{3}": "has no host between '//' and the path: write it in full",
    r"https?:[/\\]*https?(?::(?![0-9])|[/\\]{2})": "has its scheme twice: remove one of them",
}


def _parse(given: str, field: str) -> str:
    given = _join_surrogates(given)
    if not given:
        raise InvalidURLError(
            f"{field} is empty: give an absolute URL such as 'https://example.com/article'"
        )
    unsafe = _find_control(given)
    if unsafe:
        reason = f"contains the character U+{ord(unsafe[0]):04X} at position {unsafe.start()}"
        _refuse_url(given, field, f"{reason}: remove it")
    for beginning, reason in _WRONG_BEGINNINGS.items():
        if re.match(beginning, given, re.IGNORECASE | re.ASCII):
            _refuse_url(given, field, reason)
    try:
        parsed = ada_url.URL(given)
    except ValueError:
        reason = "has a host or port that no browser accepts: correct what follows '//'"
        _refuse_url(given, field, reason)
    label = wrong_label(parsed.hostname) if "xn--" in parsed.hostname else ""
    if label:
        reason = f"has the label {shown(label)} in its host, which IDNA does not allow"
        _refuse_url(given, field, f"{reason} and some browsers reject: correct it")
    if parsed.username or parsed.password:
        reason = "contains a user name or password, which a shared link would reveal: remove it"
        _refuse_url(given, field, reason)
    return given if re.fullmatch(_PLAIN_URL, given) else parsed.href


def _refuse_url(given: str, field: str, reason: str) -> NoReturn:
    message = f"{field} {shown(given)} {reason}"
    raise InvalidURLError(message, field=field, value=given) from None


def url_text(value: object, field: str = "url") -> str:
    """Return a URL as text, undoing the escaping of a template engine.

    Only the character references that engines write for an ampersand and for quotes are decoded. In
    `?a=1&copy=2`, written by a template's author, `&copy` is a parameter.
    """
    given = _string(value, field, InvalidURLError)
    if not hasattr(type(value), "__html__"):
        return given
    return re.sub(
        "&(?:amp|#38|#x26|#39|#x27|#34|#x22);", _decode_reference, given, flags=re.IGNORECASE
    )


def image(value: str | URLLike | None) -> str:
    """Return an image's absolute http(s) URL, checked like `url`, or an empty string for none."""
    given = "" if value is None else url_text(value, "image")
    return url(given, "image") if given.strip() else ""


def text(value: object, field: str = "title") -> str:
    """Return plain text on one line, such as a title.

    Every character is kept except that a run of line breaks and tabs becomes one space, other
    control characters (U+0000 to U+001F, U+007F to U+009F) are removed, a lone surrogate becomes
    U+FFFD, and both ends are stripped. Line breaks are LF, CR, VT, FF, NEL, U+2028 and U+2029.

    Args:
        value: The text, or any object whose `str()` is the text; `None` means no text. An object
            with `__html__` is read as HTML: tags are removed and character references decoded.
        field: The field's name, for error messages.

    Raises:
        SharelinksError: If the value is `bytes`, or its `str()` failed.
    """
    if value is None:
        return ""
    given = value if type(value) is str else _plain_text(value, field)
    if given.isprintable() or not (_find_control(given) or re.search(_BREAKS, given)):
        return given.strip()
    one_line = re.sub(CONTROLS, "", re.sub(_BREAKS, " ", given))
    return re.sub(_SURROGATES, "\ufffd", _join_surrogates(one_line)).strip()


class Description(str):
    """A description on one line that remembers its original lines."""

    __slots__ = ("lines",)
    lines: str
    """The text with LF as line break, and at most one empty line in a row."""

    def __reduce__(self) -> tuple[Callable[[str], Description], tuple[str]]:
        return description, (self.lines,)


def description(value: object) -> Description:
    """Return a description, cleaned like `text`, that keeps its lines for networks that take them.

    Raises:
        SharelinksError: If the value is `bytes`, or its `str()` failed.
    """
    if type(value) is Description:
        return value
    one_line = text(value, "description")
    made = Description(one_line)
    made.lines = one_line
    if value is not None:
        given = _plain_text(value, "description").replace("\u2029", "\n\n")
        lines = [text(line) for line in re.split(_LINE_END, given)]
        if len(lines) > 1:
            made.lines = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return made


# A comment or a tag. The closing ">" is optional, or an unclosed tag would be scanned again from
# each "<" in it, in quadratic time.
_TAG = r"""(?x)
    <!-- .*? (?:-->|\Z)
    | <(?P<name>/?[A-Za-z][^\s/<>]*) (?: [^<>"'] | "[^"]*" | '[^']*' )* (?P<end>>?)
"""
_REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"


def _plain_text(value: object, field: str) -> str:
    given = _string(value, field)
    if not hasattr(type(value), "__html__"):
        return given
    return re.sub(_REFERENCE, _decode_reference, re.sub(_TAG, _replace_tag, given, flags=re.DOTALL))


def _replace_tag(tag: re.Match[str]) -> str:
    if tag["name"] and not tag["end"]:
        return tag[0]
    return {"br": "\n", "/p": "\n\n"}.get((tag["name"] or "").lower(), "")


def _decode_reference(reference: re.Match[str]) -> str:
    from html import unescape  # imported late: its table of entities is large

    return unescape(reference[0])


X_HOST = r"(?i:(?:https?://)?(?:www\.|mobile\.)?(?:x|twitter)\.com)"


def handle(value: str | None, field: str = "via") -> str:
    """Return an X handle without `@`: 1 to 15 ASCII letters, digits and underscores.

    Args:
        value: The handle, with or without `@`, or the URL of its page on X.
        field: The field's name, for error messages.

    Raises:
        SharelinksError: If the value is not a valid handle.
    """
    given = text(value, field)
    page = re.fullmatch(f"{X_HOST}/(@?[A-Za-z0-9_]+)/?(?:[?#].*)?", given)
    name = (page[1] if page else given).removeprefix("@")
    if given and not re.fullmatch(r"[A-Za-z0-9_]{1,15}", name):
        raise SharelinksError(
            f"{field} {shown(given)} is not an X handle: "
            "give 1 to 15 letters, digits or underscores"
        )
    return name


def check_size(field: str, texts: Iterable[str], longest: int = LONGEST_SETTING) -> None:
    """Check the size of a setting. Caches keep settings, and long ones could fill the memory.

    Raises:
        SharelinksError: If the texts have more than `longest` characters in total.
    """
    size = sum(map(len, texts))
    if size > longest:
        raise SharelinksError(
            f"{field} has {size:,} characters: give at most {longest:,}", field=field
        )


def flag(value: bool) -> bool:
    """Return the truth value of an object.

    Raises:
        SharelinksError: If the object has none, such as an array, or is a text such as `"no"`.
    """
    try:
        truth = bool(value)
        is_clear = not (truth and isinstance(value, str))
    except Exception:
        is_clear = False
    if not is_clear:
        raise SharelinksError(f"{shown(value)} is neither true nor false: give True or False")
    return truth


def is_a(value: object, kind: type[_T]) -> TypeGuard[_T]:
    """Return whether a value is an instance of a class.

    Unlike `isinstance`, never raises: the proxies of some frameworks do outside of a request.
    """
    try:
        return isinstance(value, kind)
    except Exception:
        return False


def shown(value: object) -> str:
    """Return a rejected value for an error message: quoted, truncated and without passwords."""
    if not issubclass(type(value), str):
        return f"<{type(value).__name__}>"
    given = _mask_password(str.__str__(value))
    return repr(given) if len(given) <= _SHOWN else f"{given[:_SHOWN]!r}…"


def _mask_password(given: str) -> str:
    """Mask what may be a user name and password in a text.

    In a malformed URL, anything before an "@" may be a password.
    """
    before, at, after = given.rpartition("@")
    scheme = re.match(r"\s*(?:mailto:|[A-Za-z][A-Za-z0-9+.-]*:[/\\]+)?", before)
    start = scheme[0] if scheme else ""
    user = before[len(start) :]
    is_authority = start.endswith(("/", "\\")) and not re.search(r"[/\\]", user)
    return f"{start}***@{after}" if at and (is_authority or ":" in user) else given


def listed(names: Iterable[object], most: int = 20) -> str:
    """Return a list of names for an error message, with at most `most` of them."""
    all_names = [*names]
    rest = len(all_names) - most
    return ", ".join(map(shown, all_names[:most])) + (f" and {rest:,} more" if rest > 0 else "")


def _string(value: object, field: str, error: type[SharelinksError] = SharelinksError) -> str:
    kind = type(value).__name__
    try:
        if not issubclass(type(value), (bytes, bytearray, memoryview)):
            # `str.__str__` gives plain text: the methods of Markup and SafeString would escape. The
            # type is checked because Django's lazy texts claim to be str instances.
            return str.__str__(value if issubclass(type(value), str) else str(value))
    except Exception as cause:
        # Only the type of the cause is named: its text may be long, or raise an error itself.
        raise error(
            f"{field} is not text: str() of the {kind} raised {type(cause).__name__}"
        ) from cause
    raise error(f"{field} is {kind}: decode it to text first", field=field, value=value)


def items(value: str | Iterable[object] | None, field: str, pattern: str) -> list[str]:
    """Return the non-empty texts of an iterable, or those that a pattern finds in a text."""
    try:
        if isinstance(value, (str, bytes, bytearray, memoryview)):
            value = re.findall(pattern, _string(value, field))
        items = [text(item, field) for item in (() if value is None else value)]
    except SharelinksError:
        raise
    except Exception as cause:
        raise SharelinksError(
            f"{field} is {shown(value)}: give text or a list of texts", field=field, value=value
        ) from cause
    return [item for item in items if item]


def _join_surrogates(given: str) -> str:
    """Join each surrogate pair into the character that it stands for."""
    if not re.search(_SURROGATES, given):
        return given
    return given.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
