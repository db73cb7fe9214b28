"""The share bar: share links as a labelled list, compiled once for a set of networks and a look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypedDict

import attrs
from markupsafe import Markup, escape

from ..clean import flag, shown, text
from ..errors import SharelinksError
from ..network import Network
from ..networks import NETWORKS
from ..template import Hole, Template, compile_templates
from .icons import svg
from .labels import is_right_to_left, language_of, languages

_Pairs = tuple[tuple[str, Any], ...]

_ATTRIBUTE = re.compile(r"[a-z][a-z0-9_.:-]*").fullmatch
# What the bar sets itself, and what would run, load, style or report something.
_NOT_GIVEN = frozenset(
    {"action", "aria-label", "attributionsrc", "background", "formaction", "href", "ping"}
    | {"rel", "src", "srcdoc", "srcset", "style", "target"}
)
_TEXTS = frozenset({"class", "id"})  # True has a meaning for other attributes alone


class LookOptions(TypedDict, total=False):
    """How one share bar looks and speaks; see `Look`."""

    icons: object
    text: object
    words: Mapping[str, object] | None
    list_attrs: Mapping[str, object] | None
    link_attrs: Mapping[str, object] | None
    buttons: object
    popup: object


def _words(value: Mapping[str, object] | _Pairs | None) -> _Pairs:
    return tuple(
        sorted((name, text(word, "words")) for name, word in _mapping(value, "words").items())
    )


def _attributes(value: Mapping[str, object] | _Pairs | None) -> _Pairs:
    attributes = _mapping(value, "attributes")
    for name in attributes:
        if not _ATTRIBUTE(name) or name in _NOT_GIVEN or name.startswith("on"):
            raise SharelinksError(
                f"attribute {shown(name)} can't be given: use class, id, title, data-… and the like"
            )
    written = tuple(
        (name, value if value is True and name not in _TEXTS else text(value, name))
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    for name, given in written:
        if name == "id" and not re.fullmatch(r"\S+", str(given)):
            raise SharelinksError(f"id {shown(given)} can't be given: it has to be a word")
    return written


def _mapping(value: Mapping[str, object] | _Pairs | None, field: str) -> dict[str, object]:
    try:
        return {str(name): item for name, item in dict(value or ()).items()}
    except Exception as cause:
        raise SharelinksError(f"{field} is {shown(value)}: give a mapping") from cause


def _language(value: object) -> str:
    return text(value, "lang")


@attrs.frozen(kw_only=True, cache_hash=True)
class Look:
    """How a share bar looks and speaks.

    Args:
        lang: The language of its words, as a BCP 47 tag; one that is not known falls back to English.
        icons: Whether links have icons.
        text: Whether links have visible text; without it, their name is in `aria-label`.
        words: Own words instead of those of `labels.toml`, by their key there; the word for a network's name, such as
            `facebook`, is the name of its link.
        list_attrs: Attributes of the list, such as `{"class": "mt-4"}`.
        link_attrs: Attributes of each link; `{name}` in a value stands for the network's name.
        buttons: Whether there are buttons to copy the link and to open the system's share sheet. They are hidden
            until `sharelinks.js` finds that they can work.
        popup: Whether `sharelinks.js` opens web networks in a small window.

    Raises:
        SharelinksError: An attribute would run, load or style something, or a value is not of its kind.
    """

    lang: str = attrs.field(default="en", converter=_language)
    icons: bool = attrs.field(default=True, converter=flag)
    text: bool = attrs.field(default=True, converter=flag)
    words: _Pairs = attrs.field(default=(), converter=_words)
    list_attrs: _Pairs = attrs.field(default=(), converter=_attributes)
    link_attrs: _Pairs = attrs.field(default=(), converter=_attributes)
    buttons: bool = attrs.field(default=False, converter=flag)
    popup: bool = attrs.field(default=False, converter=flag)

    def __attrs_post_init__(self) -> None:
        """Refuse a bar of which nothing could be seen."""
        if not (self.icons or self.text):
            raise SharelinksError(
                "a share bar without icons and without text shows nothing: leave one of them on"
            )


def compile_bar(
    networks: tuple[Network, ...], links: Sequence[Template], names: tuple[str, ...], look: Look
) -> Callable[..., Markup]:
    """Make a function that fills a share bar.

    Args:
        networks: The networks, in the order of their links.
        links: The template of each network's share URL.
        names: The encoded fields of the links and of the article, in the order in which the
            function takes them.
        look: How the bar looks and speaks.
    """
    if not networks:
        return lambda *_: Markup()
    own_id = dict(look.link_attrs).get("id", "")
    if own_id and len({own_id.replace("{name}", network.name) for network in networks}) < len(
        networks
    ):
        raise SharelinksError(
            "links can't share one id: write it with the network's name, as in 'share-{name}'"
        )
    language = language_of(look.lang)
    words = _chosen_words(language, look, networks)
    bar = Template.concatenate(
        *_head(language, words, look, names),
        *(
            part
            for network, link in zip(networks, links, strict=True)
            for part in _item(network, link, words, look)
        ),
        _tail(words, look),
    )
    fill = compile_templates([bar], names)
    return lambda *encoded: Markup(fill(*encoded)[0])  # noqa: S704 - its text is escaped, its fields percent-encoded


def _chosen_words(language: str, look: Look, networks: tuple[Network, ...]) -> dict[str, str]:
    words = languages()[language]
    own = dict(look.words)
    unknown = own.keys() - words.keys() - {network.name for network in networks} - NETWORKS.keys()
    if unknown:
        raise SharelinksError(
            f"words has the unknown key {min(unknown)!r}: the keys are {', '.join(words)}, and networks"
        )
    return {**words, **own}


def _head(
    language: str, words: Mapping[str, str], look: Look, names: tuple[str, ...]
) -> Iterable[str | Hole]:
    # Only what sharelinks.js needs to know of the article, and only where it is asked for.
    yield Markup('<nav class="slk" lang="{}"{} aria-label="{}"').format(
        language, Markup(' dir="rtl"') if is_right_to_left(language) else "", words["share"]
    )
    if look.popup:
        yield " data-slk-popup"
    if look.buttons:
        yield from (' data-slk-url="', Hole(("url",)), '"')
        if "title" in names:
            yield from (' data-slk-title="', Hole(("title",)), '"')
    yield Markup("><ul{}>").format(_written(look.list_attrs))


def _item(
    network: Network, url: Template, words: Mapping[str, str], look: Look
) -> Iterable[str | Template]:
    opens_tab = _is_web(network)
    name = words.get(network.name) or words[_action(network)].replace("{network}", network.label)
    hint = f" ({words['new_tab']})" if opens_tab and words["new_tab"] else ""
    given = {
        key: value if value is True else value.replace("{name}", network.name)
        for key, value in look.link_attrs
    }
    given["class"] = f"slk-{network.name} {given.get('class', '')}".strip()
    yield Markup("<li><a{}{}").format(_written(given.items()), _label(name, hint, look))
    yield ' href="'
    yield url.map(_escaped)
    yield '" target="_blank" rel="noopener noreferrer">' if opens_tab else '">'
    yield _content(name, hint, look, icon=network.icon)
    yield "</a></li>"


def _action(network: Network) -> str:
    """The words for what its link does: messages are sent to someone, by a web page or by a program of one's own."""
    is_sent = "to" in network.own or not _is_web(network)
    return "send_by" if is_sent else "share_on"


def _is_web(network: Network) -> bool:
    return network.endpoint[0].lower().startswith(("http:", "https:"))


def _tail(words: Mapping[str, str], look: Look) -> Markup:
    if not look.buttons:
        return Markup("</ul></nav>")
    return Markup(
        '{}{}</ul><span class="slk-status" role="status" data-slk-copied="{}"></span></nav>'
    ).format(
        _button("copy", words["copy"], look, icon="solid/link"),
        _button("system", words["system"], look, icon="solid/arrow-up-from-bracket"),
        words["copied"],
    )


def _button(action: str, name: str, look: Look, *, icon: str) -> Markup:
    return Markup('<li hidden><button type="button" class="slk-{}"{}>{}</button></li>').format(
        action, _label(name, "", look), _content(name, "", look, icon=icon)
    )


def _label(name: str, hint: str, look: Look) -> Markup:
    """The attribute that names a link of which only an icon is seen."""
    return Markup("") if look.text else Markup(' aria-label="{}{}"').format(name, hint)


def _content(name: str, hint: str, look: Look, *, icon: str) -> Markup:
    content = svg(icon) if look.icons else Markup()
    if look.text:
        content += Markup("<span>{}</span>").format(name)
    if look.text and hint:
        content += Markup('<span class="slk-hint">{}</span>').format(hint)
    return content


def _written(attributes: Iterable[tuple[str, Any]]) -> Markup:
    return Markup().join(
        Markup(" {}").format(name) if value is True else Markup(' {}="{}"').format(name, value)
        for name, value in attributes
    )


def _escaped(literal: str) -> str:
    return str(escape(literal))
