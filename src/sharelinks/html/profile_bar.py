"""The profile bar: links to the pages that a company or a person has on networks, as a labelled list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypedDict
from urllib.parse import unquote

import attrs
from markupsafe import Markup

from ..clean import shown, text
from ..errors import SharelinksError
from ..profiles.profile import Profile
from ..profiles.table import profile_of
from .bar import Look, _content, _label, _written
from .labels import is_right_to_left, language_of, languages

if TYPE_CHECKING:
    from typing_extensions import Unpack

_Pages = tuple[tuple[Profile, str], ...]

_WORDS = ("profiles", "profile", "new_tab")
_NAV = Markup('<nav class="slk slk-profiles" lang="{}"{} aria-label="{}"><ul{}>{}</ul></nav>')
_ITEM = Markup('<li><a{}{} href="{}" target="_blank" rel="me noopener noreferrer">{}</a></li>')


class ProfileOptions(TypedDict, total=False):
    """How a profile bar looks; see `Look`."""

    icons: object
    text: object
    words: Mapping[str, object] | None
    list_attrs: Mapping[str, object] | None
    link_attrs: Mapping[str, object] | None


def profile_bar(
    accounts: object, *, lang: object = "en", **options: Unpack[ProfileOptions]
) -> Markup:
    """The pages that a company or a person has on networks, as a labelled HTML list, safe to place in a page as it is.

    Each link says with `rel="me"` that both pages are of the same owner (https://microformats.org/wiki/rel-me), which
    Mastodon reads to verify a site. Like a share bar's, it opens a new tab.

    Args:
        accounts: Each network's account, as in `profile_url`, by the network's name: `{"youtube": "@DasErste"}`; or
            pairs of the two, where a network can come twice. Networks with an empty account are left out.
        lang: The language of its words, as a BCP 47 tag such as `"de-AT"`.
        **options: How the bar looks: `icons`, `text`, `words` (for `profiles`, `profile` and `new_tab`), `list_attrs`
            and `link_attrs`, as in `Sharer`.

    Raises:
        UnknownNetworkError: No profile pages of a network are known.
        SharelinksError: A network could not have given out an account's name, or the bar can't look like that.
        TypeError: There is no such option.

    Example:
        >>> profile_bar({"youtube": "@DasErste"}, lang="de", icons=False)
        Markup('<nav class="slk slk-profiles" lang="de" aria-label="Profile"><ul><li><a class="slk-youtube" href="https://www.youtube.com/@DasErste" target="_blank" rel="me noopener noreferrer"><span>Profil auf YouTube</span><span class="slk-hint"> (öffnet in neuem Tab)</span></a></li></ul></nav>')
    """  # noqa: E501 - what it prints is one line
    return profile_bar_like(Look(), accounts, {"lang": lang, **options})


def profile_bar_like(look: Look, accounts: object, options: Mapping[str, object]) -> Markup:
    """The profile bar in a share bar's look, but for what the options say; see `profile_bar`."""
    changes: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    unknown = changes.keys() - ProfileOptions.__annotations__.keys() - {"lang"}
    if unknown:
        raise TypeError(f"unexpected option {min(unknown)!r}: a profile bar has no use for it")
    look = attrs.evolve(_inherited(look), **changes)
    strange = dict(look.words).keys() - set(_WORDS)
    if strange:
        raise SharelinksError(
            f"words has the unknown key {min(strange)!r}: the keys are {', '.join(_WORDS)}"
        )
    return _bar(_pages(accounts), look)


@lru_cache(maxsize=256)
def _inherited(look: Look) -> Look:
    """What can hold for both bars: each has words of its own, and an id can be in a page once."""
    return Look(
        lang=look.lang,
        icons=look.icons,
        text=look.text,
        words={name: word for name, word in look.words if name in _WORDS},
        list_attrs={name: value for name, value in look.list_attrs if name != "id"},
        link_attrs={name: value for name, value in look.link_attrs if name != "id"},
    )


def _pages(accounts: Any) -> _Pages:
    """Each profile that is meant, with the address of its page."""
    try:
        pairs = [(network, account) for network, account in _pairs(accounts)]
    except Exception as cause:
        raise SharelinksError(
            f"accounts is {shown(accounts)}: give a mapping, or pairs of network and account"
        ) from cause
    given = [(profile_of(network), text(account, "account")) for network, account in pairs]
    return tuple((profile, profile.url(account)) for profile, account in given if account)


def _pairs(accounts: Any) -> Iterable[tuple[object, object]]:
    pairs: Iterable[tuple[object, object]] = (
        accounts.items() if isinstance(accounts, Mapping) else accounts or ()
    )
    return pairs


@lru_cache(maxsize=256)
def _bar(pages: _Pages, look: Look) -> Markup:
    if not pages:
        return Markup()
    times = Counter(profile.name for profile, _ in pages)
    link_id = dict(look.link_attrs).get("id", "")
    if link_id and len({link_id.replace("{name}", name) for name in times}) < len(pages):
        raise SharelinksError(
            "links can't share one id: write it with the network's name, as in 'profile-{name}'"
        )
    language = language_of(look.lang)
    words = {**languages()[language], **dict(look.words)}
    items = Markup().join(
        _item(profile, url, words, look, alone=times[profile.name] == 1) for profile, url in pages
    )
    direction = Markup(' dir="rtl"') if is_right_to_left(language) else ""
    return _NAV.format(language, direction, words["profiles"], _written(look.list_attrs), items)


def _item(
    profile: Profile, url: str, words: Mapping[str, str], look: Look, *, alone: bool
) -> Markup:
    name = words["profile"].replace("{network}", profile.label)
    if not alone:  # links to different pages need different names
        name += f": {unquote(url).removeprefix('https://').removeprefix('www.').rstrip('/')}"
    hint = f" ({words['new_tab']})" if words["new_tab"] else ""
    given = {
        key: value if value is True else value.replace("{name}", profile.name)
        for key, value in look.link_attrs
    }
    given["class"] = f"slk-{profile.name} {given.get('class', '')}".strip()
    content = _content(name, hint, look, icon=profile.icon)
    return _ITEM.format(_written(given.items()), _label(name, hint, look), url, content)
