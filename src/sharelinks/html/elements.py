"""What the elements of both bars are made of: words, names, attributes and icons of links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ..errors import SharelinksError
from ..network import Network
from ..profiles.profile import Profile
from .contrast import under_white_text
from .labels import Language
from .look import Look

NAV = Markup('<nav class="slk{}" lang="{}"{} aria-label="{}"')
"""The start of a bar: other classes, its language, its direction, its name."""


def dir_of(language: Language) -> Markup:
    """Return the attribute of a language's direction; from left to right needs none."""
    return Markup(' dir="rtl"') if language.direction == "rtl" else Markup()


def chosen_words(language: Language, look: Look, keys: Collection[str]) -> dict[str, str]:
    """Return a language's words with a look's own in their place.

    Raises:
        SharelinksError: An own word has none of these keys.
    """
    own = dict(look.words)
    unknown = own.keys() - set(keys)
    if unknown:
        raise SharelinksError(
            f"words has the unknown key {min(unknown)!r}: the keys are "
            f"{', '.join(key for key in keys if key in language.words)}",
            field="words",
        )
    return {**language.words, **own}


def link_name(network: Network, words: Mapping[str, str]) -> str:
    """Return what a link to a network's share page is called.

    What goes to someone is sent, by a web page or by a program of one's own; an assistant is asked;
    all else is shared.
    """
    is_sent = "to" in network.own or not is_web(network)
    action = "ask" if "prompt" in network.own else "send_by" if is_sent else "share_on"
    return words.get(network.name) or words[action].replace("{network}", network.label)


def is_web(network: Network) -> bool:
    """Return whether a network's share page is a web page, rather than a program's."""
    return network.endpoint[0].lower().startswith(("http:", "https:"))


def brand(color: str) -> str:
    """Return the background of a link in a brand's colour, dark enough for white text."""
    return under_white_text(color or "#444444")


def own_color(one: Network | Profile, table: Mapping[str, Network | Profile]) -> Markup:
    """Return the attribute with a colour that neither the table nor the stylesheet has."""
    known = table.get(one.name)
    if not one.color or (known and known.color == one.color):
        return Markup()
    return Markup(' data-slk-color="{}"').format(brand(one.color))


def check_ids(look: Look, names: Sequence[str]) -> None:
    """Refuse an id that several links of these names would share.

    Raises:
        SharelinksError: An id comes twice.
    """
    given = dict(look.link_attrs).get("id", "")
    ids = {given.replace("{name}", name) for name in names}
    if given and len(ids) < len(names):
        raise SharelinksError(
            "links can't share one id: write it with the network's name, as in 'share-{name}'",
            field="link_attrs",
            value=given,
        )


def link_attributes(look: Look, name: str) -> Markup:
    """Return a look's attributes of the link to a network of this name, with its class."""
    given = {
        key: value if value is True else value.replace("{name}", name)
        for key, value in look.link_attrs
    }
    given["class"] = f"slk-{name} {given.get('class', '')}".strip()
    return written(given.items())


def written(attributes: Iterable[tuple[str, Any]]) -> Markup:
    """Return attributes as they stand in HTML."""
    return Markup().join(
        Markup(" {}").format(name) if value is True else Markup(' {}="{}"').format(name, value)
        for name, value in attributes
    )


def hint_of(words: Mapping[str, str], *, opens_tab: bool) -> str:
    """Return what stands after a link's name where it opens a tab."""
    return f" ({words['new_tab']})" if opens_tab and words["new_tab"] else ""


def label(look: Look, name: str, tooltip: str) -> Markup:
    """Return the attributes that name a link of which only an icon may be seen."""
    named = Markup(' aria-label="{}"').format(name) if not look.text else Markup()
    return named if look.text is True else named + Markup(' title="{}"').format(tooltip)


def content(look: Look, name: str, face: Markup, *, hint: str = "") -> Markup:
    """Return what is in a link or button."""
    inside = face if look.icons else Markup()
    if look.text:
        inside += Markup("<span>{}</span>").format(name)
    if look.text and hint:
        inside += Markup('<span class="slk-hint">{}</span>').format(hint)
    return inside
