"""Parts that the share bar and the profile bar have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

from ..errors import SharelinksError
from ..network import Network
from ..profiles.profile import Profile
from .contrast import under_white_text
from .labels import Language
from .look import Look

NAV = Markup('<nav class="slk{}" lang="{}"{} aria-label="{}"')
"""The start of a bar, with additional classes, its language, direction and accessible name."""


def dir_attribute(language: Language) -> Markup:
    """Return a language's `dir` attribute, which left-to-right languages don't need."""
    return Markup(' dir="rtl"') if language.direction == "rtl" else Markup()


def chosen_words(language: Language, look: Look, keys: Collection[str]) -> dict[str, str]:
    """Return a language's texts, replaced by those of a look.

    Raises:
        SharelinksError: If a text of the look has none of these keys.
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
    """Return the text of a share link: "Ask …" for assistants, else "Send via …" or "Share on …".

    An article is sent if it has recipients or is passed to an application of the reader.
    """
    is_sent = "to" in network.own or not is_web(network)
    action = "ask" if "prompt" in network.own else "send_by" if is_sent else "share_on"
    return words.get(network.name) or words[action].replace("{network}", network.label)


def is_web(network: Network) -> bool:
    """Return whether a network's share links open a web page, rather than an application."""
    return network.endpoint[0].lower().startswith(("http:", "https:"))


def brand(color: str) -> str:
    """Return the background colour of a link: the brand's, dark enough for white text."""
    return under_white_text(color or "#444444")


def color_attribute(one: Network | Profile, table: Mapping[str, Network | Profile]) -> Markup:
    """Return the attribute for a colour that is not in the table, and so not in the stylesheet."""
    known = table.get(one.name)
    if not one.color or (known and known.color == one.color):
        return Markup()
    return Markup(' data-slk-color="{}"').format(brand(one.color))


def check_ids(look: Look, names: Sequence[str]) -> None:
    """Check that links to these networks have different ids.

    Raises:
        SharelinksError: If two links would have the same id.
    """
    given = dict(look.link_attrs).get("id", "")
    ids = {given.replace("{name}", name) for name in names}
    if given and len(ids) < len(names):
        raise SharelinksError(
            "links can't have the same id: use the network's name in it, like 'share-{name}'",
            field="link_attrs",
            value=given,
        )


def link_attributes(look: Look, name: str) -> Markup:
    """Return the HTML attributes of a link to a network, including its class."""
    given = {
        key: value if value is True else value.replace("{name}", name)
        for key, value in look.link_attrs
    }
    given["class"] = f"slk-{name} {given.get('class', '')}".strip()
    return attributes_html(given.items())


def attributes_html(attributes: Iterable[tuple[str, Any]]) -> Markup:
    """Return attributes as HTML."""
    # An f-string with `escape` takes a quarter of the time of `Markup.format`.
    parts = (
        f" {escape(name)}" if value is True else f' {escape(name)}="{escape(value)}"'
        for name, value in attributes
    )
    return Markup("".join(parts))  # noqa: S704 - escaped above


def new_tab_hint(words: Mapping[str, str], *, opens_tab: bool) -> str:
    """Return the hint after a link's name that it opens in a new tab."""
    return f" ({words['new_tab']})" if opens_tab and words["new_tab"] else ""


def label_attributes(look: Look, name: str, tooltip: str) -> Markup:
    """Return the attributes that name a link if it may show only an icon."""
    named = {} if look.text else {"aria-label": name}
    return attributes_html((named if look.text is True else {**named, "title": tooltip}).items())


def link_content(look: Look, name: str, icon: Markup, *, hint: str = "") -> Markup:
    """Return the content of a link or button."""
    text = f"<span>{escape(name)}</span>" if look.text else ""
    if text and hint:
        text += f'<span class="slk-hint">{escape(hint)}</span>'
    return Markup(f"{icon if look.icons else ''}{text}")  # noqa: S704 - escaped above
