"""Look: how a share bar looks and speaks, checked when it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypedDict

import attrs

from ..clean import flag, is_a, shown, text, url
from ..errors import SharelinksError

Pairs = tuple[tuple[str, Any], ...]
"""A mapping's items, which can be hashed."""

BUTTONS = {
    "copy": "solid/link",
    "system": "solid/arrow-up-from-bracket",
    "print": "solid/print",
}
"""The buttons that `sharelinks.js` can bring to work, with their icons."""

_is_attribute = re.compile(r"[a-z][a-z0-9_.:-]*").fullmatch
# What the bar sets itself, what would run, load, style or report something, and what changes where
# a link leads.
_NOT_GIVEN = frozenset(
    {"action", "aria-label", "attributionsrc", "background", "command", "commandfor", "download"}
    | {"formaction", "href", "hreflang", "ping", "popovertarget", "referrerpolicy", "rel", "src"}
    | {"srcdoc", "srcset", "style", "target", "type"}
)
_TEXTS = frozenset({"class", "id"})  # for other attributes, True has a meaning
_is_token = re.compile(r"(?!opener$)[a-z][a-z0-9-]*").fullmatch
_is_size = re.compile(r"[1-9][0-9]{1,3}x[1-9][0-9]{1,3}").fullmatch

Attributes = Mapping[str, str | int | bool | None]
"""HTML attributes by their names: `True` for one without a value, `None` or `False` for none."""


class LookOptions(TypedDict, total=False):
    """How one share bar looks and speaks; see `Look`."""

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
        raise _refused("popup", value, "give True, or width and height in pixels, as in '600x640'")
    return size or flag(value)  # type: ignore[arg-type]


def _mail(value: bool | str) -> bool | str:
    if not is_a(value, str) or not text(value, "mail"):
        return flag(value)  # type: ignore[arg-type]
    address = text(value, "mail")
    if "{name}" not in address:
        raise _refused("mail", value, "give True, or the pictures' address with {name} in it")
    url(address.replace("{name}", "x"), "mail")
    return address


def _items(value: bool | str | Iterable[str] | None, field: str) -> tuple[str, ...]:
    try:
        words: Any = value.split() if isinstance(value, str) else value or ()
        return tuple(map(str, words))
    except Exception as cause:
        raise _refused(field, value, "give words, or a list of them") from cause


def _buttons(value: bool | str | Iterable[str]) -> tuple[str, ...]:
    if value is True:
        return ("copy", "system")
    buttons = tuple(dict.fromkeys(_items(value, "buttons")))
    if not BUTTONS.keys() >= set(buttons):
        raise _refused("buttons", " ".join(buttons), f"they are {', '.join(BUTTONS)}")
    return buttons


def _rel(value: str | Iterable[str] | None) -> tuple[str, ...]:
    tokens = tuple(dict.fromkeys(_items(value, "rel")))
    if not all(map(_is_token, tokens)):
        raise _refused("rel", " ".join(tokens), "give tokens such as 'nofollow'")
    return tokens


def _mapping(value: Any, field: str) -> dict[str, Any]:
    try:
        return {str(name): item for name, item in dict(value or ()).items()}
    except Exception as cause:
        raise _refused(field, value, "give a mapping") from cause


def _words(value: Mapping[str, str] | Pairs | None) -> Pairs:
    words = _mapping(value, "words")
    return tuple(sorted((name, text(word, "words")) for name, word in words.items()))


def _attributes(value: Attributes | Pairs | None) -> Pairs:
    attributes = _mapping(value, "attributes")
    for name in attributes:
        if not _is_attribute(name) or name in _NOT_GIVEN or name.startswith("on"):
            raise SharelinksError(
                f"attribute {shown(name)} can't be given: "
                "use class, id, title, data-… and the like",
                value=name,
            )
    given = tuple(
        (name, value if value is True and name not in _TEXTS else text(value, name))
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    element_id = str(dict(given).get("id", "x"))
    if not re.fullmatch(r"\S+", element_id):
        raise SharelinksError(f"id {shown(element_id)} can't be given: it has to be a word")
    return given


def _language(value: str) -> str:
    return text(value, "lang")


@attrs.frozen(kw_only=True, cache_hash=True)
class Look:
    """How a share bar looks and speaks.

    Args:
        lang: The language of its words, as a BCP 47 tag; one that is not known falls back to
            English.
        icons: Whether links have icons.
        text: Whether links have visible text; without it, their name is in `aria-label` and in a
            tooltip. With `"wide"` the stylesheet shows text where the bar has at least 640 pixels.
        words: Own words instead of those of `labels.toml`, by their key there; the word for a
            network's name, such as `facebook`, is the name of its link.
        list_attrs: Attributes of the list, such as `{"class": "mt-4"}`.
        link_attrs: Attributes of each link; `{name}` in a value stands for the network's name.
        buttons: Which buttons there are, in their order: `"copy"` for the link, `"system"` for the
            system's share sheet, `"print"`; `True` is the first two. They are hidden until
            `sharelinks.js` finds that they can work.
        popup: Whether `sharelinks.js` opens web networks in a small window, of 600 to 640 pixels or
            of another size, as in `"800x600"`.
        new_tab: Whether links open a new tab, and say so; `"web"` is all but those that open a
            program.
        rel: Tokens such as `"nofollow"`, beside `noopener noreferrer` of each link to the web.
        mail: Whether it is for an e-mail: a table with inline style, and nothing that a mail
            program leaves out. Icons are pictures then, if their address is given, with `{name}`
            for the network's name: `"https://example.com/icons/{name}.png"`.

    Raises:
        SharelinksError: An attribute would run, load or style something, or a value is not of its
            kind.
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
        """Refuse a bar of which nothing could be seen."""
        if not (self.icons or self.text):
            raise SharelinksError(
                "a share bar without icons and without text shows nothing: leave one of them on"
            )
