"""The share bar: share links as a labelled HTML list, compiled for a set of networks and a look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from ..network import Network
from ..networks import NETWORKS
from ..template import Hole, Template, compile_templates
from .elements import (
    NAV,
    attributes_html,
    check_ids,
    chosen_words,
    color_attribute,
    dir_attribute,
    is_web,
    label_attributes,
    link_attributes,
    link_content,
    link_name,
    new_tab_hint,
)
from .icons import link_icons
from .labels import language_of, languages
from .look import BUTTONS, Look
from .mail import mail_parts
from .markup import Html

_FIXED_REL = ("noopener", "noreferrer")
_BUTTON = Markup('<li hidden><button type="button" class="slk-{}"{}>{}</button></li>')
_STATUS = Markup('<span class="slk-status" role="status" data-slk-copied="{}"></span>')


def compile_bar(
    networks: tuple[Network, ...], links: Sequence[Template], names: tuple[str, ...], look: Look
) -> Callable[..., Markup]:
    """Compile a share bar to a function that takes encoded fields and returns HTML.

    Args:
        networks: The networks, in the order of their links.
        links: The template of each network's share URL.
        names: The parameters of the function, in order: all fields of the templates and of the
            article.
        look: The look of the bar.
    """
    if not networks:
        return lambda *_: Html()
    check_ids(look, [network.name for network in networks])
    tag = language_of(look.lang)
    language = languages()[tag]
    keys = [*language.words, *(network.name for network in networks), *NETWORKS]
    words = chosen_words(language, look, keys)
    hrefs = [*map(_escaped, links)]
    parts: Iterable[str | Hole | Template]
    if look.mail:
        spoken = Markup(' lang="{}"').format(tag) + dir_attribute(language)
        parts = mail_parts(networks, hrefs, look, words=words, language=spoken)
    else:
        classes = " slk-wide" * (look.text == "wide")
        start = NAV.format(classes, tag, dir_attribute(language), words["share"])
        parts = _parts(networks, hrefs, look, names=names, words=words, start=start)
    fill = compile_templates([Template.concatenate(*parts)], names)
    # The text is escaped, and the fields are percent-encoded.
    return lambda *encoded: Html(fill(*encoded)[0])


@lru_cache(maxsize=1024)
def _escaped(link: Template) -> Template:
    """Return a share URL's template, escaped for an attribute."""
    return link.map(lambda text: str(escape(text)))


def _parts(
    networks: tuple[Network, ...],
    hrefs: Sequence[Template],
    look: Look,
    *,
    names: tuple[str, ...],
    words: Mapping[str, str],
    start: Markup,
) -> Iterable[str | Hole | Template]:
    marks = [(network.icon, network.label) for network in networks]
    marks += [(BUTTONS[button], words[button]) for button in look.buttons]
    icons = link_icons(marks) if look.icons else [Markup()] * len(marks)
    yield start
    yield from _for_script(names, look)
    yield Markup("><ul{}>").format(attributes_html(look.list_attrs))
    for network, href, icon in zip(networks, hrefs, icons, strict=False):
        yield from _item(network, href, look, words=words, icon=icon)
    for button, icon in zip(look.buttons, icons[len(networks) :], strict=True):
        name = words[button]
        yield _BUTTON.format(
            button, label_attributes(look, name, name), link_content(look, name, icon)
        )
    yield "</ul>"
    if "copy" in look.buttons:
        yield _STATUS.format(words["copied"])
    yield "</nav>"


def _for_script(names: tuple[str, ...], look: Look) -> Iterable[str | Hole]:
    """Yield the attributes that `sharelinks.js` needs for this look."""
    if look.popup:
        size = "" if look.popup is True else f'="{look.popup}"'
        yield f" data-slk-popup{size}"
    if look.buttons:
        for name in ("url", "title", "description"):
            if name in names:
                yield from (f' data-slk-{name}="', Hole((name,)), '"')


def _item(
    network: Network, href: Template, look: Look, *, words: Mapping[str, str], icon: Markup
) -> Iterable[str | Template]:
    to_web = is_web(network)
    opens_tab = look.new_tab is True or (look.new_tab == "web" and to_web)
    name = link_name(network, words)
    hint = new_tab_hint(words, opens_tab=opens_tab)
    tooltip = f"{name}{hint}"
    if not hint and network.name not in words and to_web:
        # Filter lists hide links whose tooltip is "Share on Facebook".
        tooltip = f"{words['share']}: {network.label}"
    yield "<li><a"
    yield link_attributes(look, network.name)
    yield label_attributes(look, f"{name}{hint}", tooltip)
    yield color_attribute(network, NETWORKS)
    yield ' href="'
    yield href
    rel = (*(_FIXED_REL if to_web or opens_tab else ()), *(look.rel if to_web else ()))
    yield '" target="_blank"' if opens_tab else '"'
    yield attributes_html({"rel": " ".join(dict.fromkeys(rel))}.items()) if rel else ""
    yield ">"
    yield link_content(look, name, icon, hint=hint)
    yield "</a></li>"
