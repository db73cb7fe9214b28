"""The profile bar: links to the profiles of an organization or a person as a labelled HTML list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal, TypedDict
from urllib.parse import unquote

import attrs
from markupsafe import Markup

from ..clean import LONGEST_SETTING, shown, text
from ..compat import Unpack
from ..errors import SharelinksError
from ..profiles.profile import ANY_URL, Profile
from ..profiles.table import PROFILES, profile_of
from .elements import (
    NAV,
    attributes_html,
    check_ids,
    chosen_words,
    color_attribute,
    dir_attribute,
    label_attributes,
    link_attributes,
    link_content,
    new_tab_hint,
)
from .icons import link_icons
from .labels import language_of, languages
from .look import Attributes, Look
from .markup import Html

_Pages = tuple[tuple[Profile, str], ...]

_WORDS = ("profiles", "profile", "new_tab")
_ITEM = Markup('<li><a{}{} href="{}"{} rel="{}">{}</a></li>')


class ProfileOptions(TypedDict, total=False):
    """The keyword arguments of a profile bar; see `Look`."""

    icons: bool
    text: bool | Literal["wide"]
    words: Mapping[str, str] | None
    list_attrs: Attributes | None
    link_attrs: Attributes | None
    new_tab: bool
    rel: str | Iterable[str] | None


def profile_bar(accounts: object, *, lang: str = "en", **options: Unpack[ProfileOptions]) -> Markup:
    """Return links to the profiles of an organization or a person as a labelled HTML list.

    The links have `rel="me"`, which says that both pages belong to the same owner
    (https://microformats.org/wiki/rel-me). Mastodon uses it to verify a site. Like the links of a
    share bar, they open in a new tab.

    Args:
        accounts: A mapping of networks' names to accounts, as in `profile_url`, such as
            `{"youtube": "@DasErste"}`; or pairs of both, if a network has several accounts.
            Networks with an empty account are left out.
        lang: The language of the bar's texts, as a BCP 47 tag such as `"de-AT"`.
        **options: How the bar looks: `icons`, `text`, `words` (for `profiles`, `profile` and
            `new_tab`), `list_attrs`, `link_attrs`, `new_tab` and `rel`, as in `Look`.

    Raises:
        UnknownNetworkError: If a network has no known profiles.
        SharelinksError: If an account is not valid on its network, or an option is invalid.
        TypeError: If there is no such option.

    Example:
        >>> bar = profile_bar({"youtube": "@DasErste"}, lang="de")
        >>> print(bar.striptags())
        Profil auf YouTube (öffnet in neuem Tab)
    """
    return profile_bar_like(Look(), accounts, {"lang": lang, **options})


def profile_bar_like(
    look: Look,
    accounts: object,
    options: Mapping[str, object],
    left_out: Callable[[SharelinksError], object] | None = None,
) -> Markup:
    """Return a profile bar with the look of a share bar.

    Args:
        look: The share bar's look.
        accounts: The accounts, as in `profile_bar`.
        options: Options that replace those of the look.
        left_out: A function to call with the error of an invalid account, which is then left out.
            Without it, the error is raised.
    """
    changes: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    unknown = changes.keys() - ProfileOptions.__annotations__.keys() - {"lang"}
    if unknown:
        options_known = ", ".join(sorted(ProfileOptions.__annotations__))
        raise TypeError(f"unexpected option {min(unknown)!r}: the options are {options_known}")
    look = attrs.evolve(_inherited(look), **changes)
    pages = tuple(_pages(accounts, left_out))
    size = sum(len(url) for _, url in pages)
    return (_bar if size <= LONGEST_SETTING else _bar.__wrapped__)(pages, look)


@lru_cache(maxsize=256)
def _inherited(look: Look) -> Look:
    """Return the part of a share bar's look that a profile bar takes over.

    The `id` attributes are left out, as an id must be unique in a page.
    """
    return Look(
        lang=look.lang,
        icons=look.icons,
        text=look.text,
        words={name: word for name, word in look.words if name in _WORDS},
        list_attrs={name: value for name, value in look.list_attrs if name != "id"},
        link_attrs={name: value for name, value in look.link_attrs if name != "id"},
        new_tab=look.new_tab,
        rel=look.rel,
    )


def _pages(
    accounts: Any, left_out: Callable[[SharelinksError], object] | None
) -> Iterator[tuple[Profile, str]]:
    """Yield the profile of each account with the URL of its page."""
    try:
        pairs = [(network, account) for network, account in _pairs(accounts)]
    except Exception as cause:
        raise SharelinksError(
            f"accounts is {shown(accounts)}: give a mapping, or pairs of network and account"
        ) from cause
    for pair in pairs:
        page = _page(*pair, left_out)
        if page:
            yield page


def _page(
    network: Any, account: object, left_out: Callable[[SharelinksError], object] | None
) -> tuple[Profile, str] | None:
    try:
        profile, given = profile_of(network), text(account, "account")
        return (profile, profile.url(given)) if given else None
    except SharelinksError as error:
        if left_out is None:
            raise
        left_out(error)
        return None


def _pairs(accounts: Any) -> Iterable[tuple[object, object]]:
    pairs: Iterable[tuple[object, object]] = (
        accounts.items() if isinstance(accounts, Mapping) else accounts or ()
    )
    return pairs


@lru_cache(maxsize=256)
def _bar(pages: _Pages, look: Look) -> Markup:
    if not pages:
        return Html()
    check_ids(look, [profile.name for profile, _ in pages])
    tag = language_of(look.lang)
    language = languages()[tag]
    words = chosen_words(language, look, _WORDS)
    times = Counter(profile.name for profile, _ in pages)
    marks = [
        (profile.icon, profile.label if times[profile.name] == 1 else _account(url))
        for profile, url in pages
    ]
    icons = link_icons(marks) if look.icons else [Markup()] * len(marks)
    items = Markup().join(
        _item(profile, url, look, words=words, icon=icon, is_one=times[profile.name] == 1)
        for (profile, url), icon in zip(pages, icons, strict=True)
    )
    classes = " slk-profiles" + " slk-wide" * (look.text == "wide")
    start = NAV.format(classes, tag, dir_attribute(language), words["profiles"])
    return Html("{}><ul{}>{}</ul></nav>").format(start, attributes_html(look.list_attrs), items)


def _account(url: str) -> str:
    """Return the last path segment of a profile's URL, usually the account's name.

    Its initials tell two links to the same network apart.
    """
    return unquote(url).rstrip("/").rpartition("/")[2].lstrip("@")


def _item(
    profile: Profile,
    url: str,
    look: Look,
    *,
    words: Mapping[str, str],
    icon: Markup,
    is_one: bool,
) -> Markup:
    is_page = profile.kinds[0].url != ANY_URL  # a feed is not a profile
    name = words["profile"].replace("{network}", profile.label) if is_page else profile.label
    if not is_one:  # links to different pages need different accessible names
        name += f": {unquote(url).removeprefix('https://').removeprefix('www.').rstrip('/')}"
    hint = new_tab_hint(words, opens_tab=bool(look.new_tab))
    return _ITEM.format(
        link_attributes(look, profile.name) + color_attribute(profile, PROFILES),
        label_attributes(look, f"{name}{hint}", f"{name}{hint}"),
        url,
        Markup(' target="_blank"') if look.new_tab else "",
        " ".join(dict.fromkeys((*("me",) * is_page, "noopener", "noreferrer", *look.rel))),
        link_content(look, name, icon, hint=hint),
    )
