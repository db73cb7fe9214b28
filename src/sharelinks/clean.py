"""What each field may hold: one function a field takes what the user gave and returns what is
shared, or refuses it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NoReturn, Protocol, TypedDict, TypeGuard, TypeVar

import ada_url

from .errors import InvalidURLError, SharelinksError

_T = TypeVar("_T")

URL_CHARACTERS = r"!#-;=?-Z\[\]_a-z~"
"""All that RFC 3986 lets stand in a URL, as a regular expression's class."""

# Nearly every article's URL: an ordinary host name and nothing but RFC 3986's characters. The
# WHATWG parser can't refuse it (no escape, number or port in the host, no "xn--"), so that it need
# not be asked; the tests ask it.
ORDINARY_URL = rf"https?://[a-z0-9][a-z0-9.-]*\.[a-z]+(?:[/?#][{URL_CHARACTERS}]*)?"
_is_ordinary = re.compile(ORDINARY_URL).fullmatch
# Any other URL of those characters, without credentials: once the parser has accepted it, it is
# shared byte for byte.
_PLAIN_URL = (
    r"[Hh][Tt][Tt][Pp][Ss]?://(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?"
    rf"(?:[/?#][{URL_CHARACTERS}]*)?"
)
_find_control = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search
# Patterns that are seldom needed are compiled then: an import should not wait for them.
# Mandatory breaks of https://www.unicode.org/reports/tr14/, and tabs.
_BREAKS = r"[\t\n\v\f\r\x85\u2028\u2029]+"
_LINE_END = r"\r\n|[\n\v\f\r\x85\u2028]"
CONTROLS = "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
_SURROGATES = r"[\ud800-\udfff]"
_SHOWN = 200  # characters of a refused value that an error's message repeats


class URLLike(Protocol):
    """A URL as an object, whose `str()` is the URL: those of yarl, httpx, pydantic, Starlette."""

    @property
    def scheme(self) -> str | None:
        """The URL's scheme, such as `"https"`."""
        ...


class Fields(TypedDict, total=False):
    """The fields that can be passed by name, beside an article's URL and title."""

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
    """Return an absolute http(s) URL, as a browser would request it.

    Args:
        value: The URL, or anything whose `str()` is the URL. White space around it is trimmed.
        field: The field's name, for the message of an error.

    Returns:
        The URL itself, byte for byte, where it is plain ASCII and valid; otherwise the ASCII URL
        that the WHATWG URL parser (https://url.spec.whatwg.org/) makes of it.

    Raises:
        InvalidURLError: It is not an absolute http(s) URL, holds credentials, control characters or
            lone surrogates, or no browser accepts its host or port.
    """
    given = value if type(value) is str else url_text(value, field)
    if _is_ordinary(given) and "xn--" not in given:
        return given
    return _parsed(given.strip(), field)


def _parsed(given: str, field: str) -> str:
    given = _paired(given)
    if not given:
        raise InvalidURLError(
            f"{field} is empty: give an absolute URL such as 'https://example.com/article'"
        )
    unsafe = _find_control(given)
    if unsafe:
        _refuse_url(
            given,
            field,
            f"holds the character U+{ord(unsafe[0]):04X} at position {unsafe.start()}: remove it",
        )
    if not given[:6].lower().startswith(("http:", "https:")):
        _refuse_url(
            given,
            field,
            "is not an absolute http: or https: URL: "
            "write it in full, like 'https://example.com/a'",
        )
    # A browser opens these, but another address than the one that was meant.
    if re.match(r"(?i)https?:[/\\]{3}", given):
        _refuse_url(given, field, "has no host between '//' and the path: write it in full")
    if re.match(r"(?i)https?:[/\\]*https?(?::(?![0-9])|[/\\]{2})", given):
        _refuse_url(given, field, "has its scheme twice: leave one of them out")
    try:
        parsed = ada_url.URL(given)
    except ValueError:
        _refuse_url(
            given,
            field,
            "has a host or port that no browser accepts: correct what stands behind '//'",
        )
    if parsed.username or parsed.password:
        _refuse_url(
            given,
            field,
            "holds a user name or password, which a shared link would give away: remove it",
        )
    return given if re.fullmatch(_PLAIN_URL, given) else parsed.href


def _refuse_url(given: str, field: str, reason: str) -> NoReturn:
    message = f"{field} {shown(given)} {reason}"
    raise InvalidURLError(message, field=field, value=given) from None


def url_text(value: object, field: str = "url") -> str:
    """Return a URL's text; of one that a template engine escaped, as it was before.

    An engine writes an ampersand and quotes as references. Others stay: in `?a=1&copy=2`, which a
    template's author wrote, `&copy` is a parameter.
    """
    given = _string(value, field, InvalidURLError)
    if not hasattr(type(value), "__html__"):
        return given
    return re.sub("&(?:amp|#38|#x26|#39|#x27|#34|#x22);", _referred, given, flags=re.IGNORECASE)


def image(value: str | URLLike | None) -> str:
    """Return a picture's absolute http(s) URL, checked as `url` is; empty where none is given."""
    given = "" if value is None else url_text(value, "image")
    return url(given, "image") if given.strip() else ""


def text(value: object, field: str = "title") -> str:
    """Plain text on one line: a title, a description.

    Every character is kept but these: a run of line breaks and tabs becomes one space, other
    control characters (U+0000 to U+001F, U+007F to U+009F) are dropped, a lone surrogate becomes
    U+FFFD, and the ends are trimmed. Line breaks are LF, CR, VT, FF, NEL, U+2028 and U+2029.

    Args:
        value: The text, or anything whose `str()` is the text; `None` is no text. What is HTML
            already, by its `__html__`, is read as HTML: its tags go, its references are decoded.
        field: The field's name, for the message of an error.

    Raises:
        SharelinksError: It is `bytes`, or its `str()` failed.
    """
    if value is None:
        return ""
    given = value if type(value) is str else _plain_text(value, field)
    if given.isprintable() or not (_find_control(given) or re.search(_BREAKS, given)):
        return given.strip()
    one_line = re.sub(CONTROLS, "", re.sub(_BREAKS, " ", given))
    return re.sub(_SURROGATES, "\ufffd", _paired(one_line)).strip()


class Description(str):
    """A description on one line, which remembers the lines that it was given in."""

    __slots__ = ("lines",)
    lines: str
    """The text with its line breaks as LF, and never more than one empty line."""

    def __reduce__(self) -> tuple[Callable[[str], Description], tuple[str]]:
        return description, (self.lines,)


def description(value: object) -> Description:
    """Return a description, cleaned as `text` is; its line breaks are for networks that take them.

    Raises:
        SharelinksError: It is `bytes`, or its `str()` failed.
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


# A tag, a comment or the like; the end is optional so that what is never closed is not looked at
# again from each "<" in it.
_TAG = r"""(?x)
    <!-- .*? (?:-->|\Z)
    | <(?P<name>/?[A-Za-z][^\s/<>]*) (?: [^<>"'] | "[^"]*" | '[^']*' )* (?P<end>>?)
"""
_REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"


def _plain_text(value: object, field: str) -> str:
    given = _string(value, field)
    if not hasattr(type(value), "__html__"):
        return given
    return re.sub(_REFERENCE, _referred, re.sub(_TAG, _untagged, given, flags=re.DOTALL))


def _untagged(tag: re.Match[str]) -> str:
    if tag["name"] and not tag["end"]:
        return tag[0]
    return {"br": "\n", "/p": "\n\n"}.get((tag["name"] or "").lower(), "")


def _referred(reference: re.Match[str]) -> str:
    from html import unescape  # whose table only HTML has to wait for

    return unescape(reference[0])


# Commas part hashtags, and so does a "#" before a word: the one of "C#" belongs to its word.
_COMMAS, _HASHES = ",\uff0c\u3001\u060c", "#\uff03"
_HASHTAG = rf"(?:[{_HASHES}]+(?!\w)|[^{_COMMAS}{_HASHES}])+"
# The low line, the joiners of Persian and Indic words, and the punctuation within Catalan, Hebrew,
# Tibetan and Japanese words: https://github.com/twitter/twitter-text, hashtagSpecialChars.
_WITHIN_HASHTAGS = frozenset(
    "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003"
    "\u0f0b\u0f0c\u00b7"
)
# A word without its signs is another one: "C" is not "C++", "Disney" not "Disney+", "NET" not
# ".NET".
_SIGNS = "#%*\uff03\uff05\uff0a"


def hashtags(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return hashtags without their `#`, each once; `"Web"` and `"web"` are the same one.

    What a hashtag can't hold is dropped: `"Social Media"` becomes `"SocialMedia"`. It is left out
    where nothing remains, or another word than was meant: `"C++"` and `"C#"` are not `"C"`.

    Args:
        value: The hashtags, each with or without `#`. Text is split at each comma, the wide one of
            East Asia and the Arabic one included, and at each `#` before a word.

    Raises:
        SharelinksError: It is neither text nor something to iterate over.
    """
    once: dict[str, str] = {}
    for tag in filter(None, map(_hashtag, items(value, "hashtags", _HASHTAG))):
        once.setdefault(tag.casefold(), tag)
    return tuple(once.values())


def _hashtag(value: str) -> str:
    word = value.lstrip(_HASHES).strip()
    kept = "".join(filter(_fits_hashtag, word))
    lost = set(word).difference(kept)
    if word.startswith(".") or any(
        character in _SIGNS or unicodedata.category(character) in {"Sm", "Sc"} for character in lost
    ):
        return ""
    return kept if any(map(str.isalpha, kept)) else ""  # X takes "#2026" for a number


def _fits_hashtag(character: str) -> bool:
    """Return whether it is a letter, mark, digit or stands within words, as in twitter-text."""
    if character in _WITHIN_HASHTAGS:
        return True
    # Variation selectors are marks by category, but only emoji carry them.
    if "\ufe00" <= character <= "\ufe0f":
        return False
    return unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd"}


X_HOST = r"(?i:(?:https?://)?(?:www\.|mobile\.)?(?:x|twitter)\.com)"


def handle(value: str | None, field: str = "via") -> str:
    """Return an X handle without its `@`: 1 to 15 letters, digits and underscores.

    Args:
        value: The handle, with or without `@`, or the address of its page on X.
        field: The field's name, for the message of an error.

    Raises:
        SharelinksError: X could not have given out such a handle.
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


def flag(value: bool) -> bool:
    """Return whether a value is true; some objects refuse to say."""
    try:
        return bool(value)
    except Exception as cause:
        raise SharelinksError(
            f"{shown(value)} is neither true nor false: give True or False"
        ) from cause


def is_a(value: object, kind: type[_T]) -> TypeGuard[_T]:
    """Return whether a value is of a kind; some objects refuse to say, such as a framework's proxy
    outside of a request.
    """
    try:
        return isinstance(value, kind)
    except Exception:
        return False


def shown(value: object) -> str:
    """Return a refused value as an error's message repeats it: on one line, cut, and without a
    password.
    """
    if not issubclass(type(value), str):
        return f"<{type(value).__name__}>"
    given = _masked(str.__str__(value))
    return repr(given) if len(given) <= _SHOWN else f"{given[:_SHOWN]!r}…"


def _masked(given: str) -> str:
    """Return a text without what may be a user's name and password in it.

    Whatever stands before an "@" may be one, even where a URL is too broken to tell.
    """
    before, at, after = given.rpartition("@")
    scheme = re.match(r"\s*(?:mailto:|[A-Za-z][A-Za-z0-9+.-]*:[/\\]+)?", before)
    start = scheme[0] if scheme else ""
    user = before[len(start) :]
    is_authority = start.endswith(("/", "\\")) and not re.search(r"[/\\]", user)
    return f"{start}***@{after}" if at and (is_authority or ":" in user) else given


def listed(names: Iterable[object], most: int = 20) -> str:
    """Return names as an error's message lists them, and not at any length."""
    all_names = [*names]
    rest = len(all_names) - most
    return ", ".join(map(shown, all_names[:most])) + (f" and {rest:,} more" if rest > 0 else "")


def _string(value: object, field: str, error: type[SharelinksError] = SharelinksError) -> str:
    kind = type(value).__name__
    try:
        if not issubclass(type(value), (bytes, bytearray, memoryview)):
            # Markup and Django's SafeString are subclasses whose methods escape: only their
            # characters are wanted. A lazy text claims to be a str, but by its type it is none.
            return str.__str__(value if issubclass(type(value), str) else str(value))
    except Exception as cause:
        # The cause is named by its type: its own text may fail as well, or take several lines.
        raise error(
            f"{field} has no text: str() of the {kind} given failed with {type(cause).__name__}"
        ) from cause
    raise error(f"{field} is {kind}: decode it to text first", field=field, value=value)


def items(value: str | Iterable[object] | None, field: str, pattern: str) -> list[str]:
    """Texts that are not empty: those of an iterable, or those that a pattern finds in a text."""
    try:
        if isinstance(value, (str, bytes, bytearray, memoryview)):
            value = re.findall(pattern, _string(value, field))
        items = [text(item, field) for item in (() if value is None else value)]
    except SharelinksError:
        raise
    except Exception as cause:
        raise SharelinksError(f"{field} is {shown(value)}: give text or a list of texts") from cause
    return [item for item in items if item]


def _paired(given: str) -> str:
    """Return two surrogates that make a pair joined into the one character that they stand for."""
    if not re.search(_SURROGATES, given):
        return given
    return given.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
