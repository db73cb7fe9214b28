"""Look: the appearance and texts of a share bar, validated when they are set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypedDict

import attrs

from ..clean import check_size, flag, is_a, items, shown, text, url
from ..errors import SharelinksError
from .labels import LONGEST_TAG

Pairs = tuple[tuple[str, Any], ...]
"""The items of a mapping, in a hashable form."""

BUTTONS = {
    "copy": "solid/link",
    "system": "solid/arrow-up-from-bracket",
    "print": "solid/print",
}
"""The buttons that `sharelinks.js` supports, with their icons."""

_is_attribute = re.compile(r"[a-z][a-z0-9_.:-]*").fullmatch
# Attributes that the bar sets itself, that run, load, style or report something, or that change the
# target of a link.
_FORBIDDEN = frozenset(
    {"action", "aria-label", "attributionsrc", "background", "command", "commandfor", "download"}
    | {"formaction", "href", "hreflang", "ping", "popovertarget", "referrerpolicy", "rel", "src"}
    | {"srcdoc", "srcset", "style", "target", "type"}
)
_TEXTS = frozenset({"class", "id"})  # attributes that need a value; others may be True
_is_token = re.compile(r"(?!opener$)[a-z][a-z0-9-]*").fullmatch
_is_size = re.compile(r"[1-9][0-9]{1,3}x[1-9][0-9]{1,3}").fullmatch

Attributes = Mapping[str, str | int | bool | None]
"""HTML attributes: `True` for one without a value, `None` or `False` to leave one out."""


class LookOptions(TypedDict, total=False):
    """The appearance and texts of one share bar; see `Look`."""

    icons: bool
    text: bool | Literal["wide"]
    words: Mapping[str, str] | None
    list_attrs: Attributes | None
    link_attrs: Attributes | None
    buttons: bool | str | Iterable[str]
    popup: bool | str
    new_tab: bool | Literal["web"]
    rel: str | Iterable[str] | None
    mail: bool | str


def _refused(field: str, value: object, hint: str) -> SharelinksError:
    return SharelinksError(f"{field} is {shown(value)}: {hint}", field=field, value=value)


def _text(value: bool | Literal["wide"]) -> bool | Literal["wide"]:
    return "wide" if _is_word(value, "wide") else flag(value)  # type: ignore[arg-type]


def _new_tab(value: bool | Literal["web"]) -> bool | Literal["web"]:
    return "web" if _is_word(value, "web") else flag(value)  # type: ignore[arg-type]


def _is_word(value: object, word: str) -> bool:
    return is_a(value, str) and text(value) == word


def _popup(value: bool | str) -> bool | str:
    size = text(value, "popup") if is_a(value, str) else ""
    if size and not _is_size(size):
        raise _refused("popup", value, "give True, or width and height in pixels, like '600x640'")
    return size or flag(value)  # type: ignore[arg-type]


def _mail(value: bool | str) -> bool | str:
    if not is_a(value, str) or not text(value, "mail"):
        return flag(value)  # type: ignore[arg-type]
    address = text(value, "mail")
    check_size("mail", [address])
    if "{name}" not in address:
        raise _refused("mail", value, "give True, or the URL of the icons with {name} in it")
    url(address.replace("{name}", "x"), "mail")
    return address


def _items(value: Any, field: str) -> tuple[str, ...]:
    """Return the different texts of a list, or the different words of a text."""
    is_none = is_a(value, int) and not value  # False, or 0
    return tuple(dict.fromkeys(items(() if is_none else value, field, r"\S+")))


def _buttons(value: bool | str | Iterable[str]) -> tuple[str, ...]:
    if value is True:
        return ("copy", "system")
    buttons = _items(value, "buttons")
    if not BUTTONS.keys() >= set(buttons):
        raise _refused("buttons", " ".join(buttons), f"the buttons are {', '.join(BUTTONS)}")
    return buttons


def _rel(value: str | Iterable[str] | None) -> tuple[str, ...]:
    tokens = _items(value, "rel")
    check_size("rel", tokens)
    if not all(map(_is_token, tokens)):
        raise _refused("rel", " ".join(tokens), "give tokens such as 'nofollow'")
    return tokens


def _mapping(value: Any, field: str) -> dict[str, Any]:
    try:
        return {str(name): item for name, item in dict(value or ()).items()}
    except Exception as cause:
        raise _refused(field, value, "give a mapping") from cause


def _words(value: Mapping[str, str] | Pairs | None) -> Pairs:
    words = {name: text(word, "words") for name, word in _mapping(value, "words").items()}
    check_size("words", [*words, *words.values()])
    return tuple(sorted(words.items()))


def _attributes(value: Attributes | Pairs | None) -> Pairs:
    attributes = _mapping(value, "attributes")
    for name in attributes:
        if not _is_attribute(name) or name in _FORBIDDEN or name.startswith("on"):
            raise SharelinksError(
                f"attribute {shown(name)} is not allowed: use class, id, title, data-… or similar",
                value=name,
            )
    given = tuple(
        (name, value if value is True and name not in _TEXTS else text(value, name))
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    check_size("attributes", [part for name, value in given for part in (name, str(value))])
    element_id = str(dict(given).get("id", "x"))
    if not re.fullmatch(r"\S+", element_id):
        raise SharelinksError(
            f"id {shown(element_id)} is not allowed: give text that is not empty and has no spaces"
        )
    return given


def _language(value: str) -> str:
    return text(value, "lang")[:LONGEST_TAG]


@attrs.frozen(kw_only=True, cache_hash=True)
class Look:
    """The appearance and texts of a share bar.

    Args:
        lang: The language of its texts, as a BCP 47 tag. Unknown languages fall back to English.
        icons: Whether links have icons.
        text: Whether links have visible text. Without it, their name is in `aria-label` and in a
            tooltip. With `"wide"`, the stylesheet shows the text if the bar is at least 640 pixels
            wide.
        words: Texts to use instead of those of `labels.toml`, by their keys there. The key of a
            network's name, such as `facebook`, is for the text of its link.
        list_attrs: HTML attributes of the list, such as `{"class": "mt-4"}`.
        link_attrs: HTML attributes of each link; `{name}` in a value is replaced by the network's
            name.
        buttons: Buttons in order: `"copy"` copies the article's URL, `"system"` opens the system's
            share sheet, `"print"` prints; `True` is the first two. They are hidden until
            `sharelinks.js` has found that the browser supports them.
        popup: Whether `sharelinks.js` opens links to the web in a small window, or the size of that
            window; the default is `"600x640"`.
        new_tab: Whether links open in a new tab, and say so; `"web"` for all except those that open
            an application.
        rel: Tokens such as `"nofollow"`, in addition to `noopener noreferrer`, for links to the
            web.
        mail: Whether the bar is for an e-mail: tables with inline styles, and nothing that mail
            programs drop. To have icons in it, give the URL of their images with `{name}` for the
            network's name: `"https://example.com/icons/{name}.png"`.

    Raises:
        SharelinksError: If an attribute would run, load or style something, or a value is invalid.
    """

    lang: str = attrs.field(default="en", converter=_language)
    icons: bool = attrs.field(default=True, converter=flag)
    text: bool | Literal["wide"] = attrs.field(default=True, converter=_text)
    words: Pairs = attrs.field(default=(), converter=_words)
    list_attrs: Pairs = attrs.field(default=(), converter=_attributes)
    link_attrs: Pairs = attrs.field(default=(), converter=_attributes)
    buttons: tuple[str, ...] = attrs.field(default=(), converter=_buttons)
    popup: bool | str = attrs.field(default=False, converter=_popup)
    new_tab: bool | Literal["web"] = attrs.field(default="web", converter=_new_tab)
    rel: tuple[str, ...] = attrs.field(default=(), converter=_rel)
    mail: bool | str = attrs.field(default=False, converter=_mail)

    def __attrs_post_init__(self) -> None:
        """Reject a bar that would be invisible."""
        if not (self.icons or self.text):
            raise SharelinksError(
                "a share bar without icons and without text shows nothing: keep one of them"
            )
