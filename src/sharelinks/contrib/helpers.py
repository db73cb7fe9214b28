"""The helpers that every framework's templates get, for one page: its address, its language, its settings."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import ada_url
import attrs
from markupsafe import Markup

from ..article import Article
from ..errors import InvalidURLError, SharelinksError
from ..fields import shown
from ..html.assets import SCRIPT, STYLESHEET, script_tag, style_tag
from ..network import Network
from ..profiles import profile_url
from ..sharer import ShareLink, Sharer, lenient

NAMES = ("share_url", "share_links", "share_bar", "profile_url", "meta_tags", "share_styles", "share_script")
"""What a template can call."""


def in_folder(folder: str) -> Callable[[str], str]:
    """Addresses of static files in a folder that the site serves."""
    return lambda name: f"{folder.rstrip('/')}/{name}"


def sharer_of(settings: Mapping[str, Any]) -> Sharer:
    """The sharer of an application's settings, where a network can also be the dotted path of a `Network`.

    Paths are for settings alone, and not for `networks=` in a page: a name there may come from a request, which must
    not choose what is imported.

    Raises:
        SharelinksError: A path leads to no `Network`, or another setting's value is not of its kind.
        TypeError: There is no such setting.
    """
    given = dict(**settings)
    if "networks" in given:
        given["networks"] = _imported(given["networks"])
    return Sharer(**given)


def _imported(networks: Any) -> Any:  # noqa: ANN401 - what is no list of networks is for Sharer to refuse
    if isinstance(networks, str):
        networks = networks.replace(",", " ").split()
    if not isinstance(networks, Iterable):
        return networks
    return [_network_at(item) if isinstance(item, str) and "." in item else item for item in networks]


def _network_at(path: str) -> Network:
    try:
        network = pkgutil.resolve_name(path)
    except Exception as cause:
        raise SharelinksError(f"network {shown(path)} can't be imported: {cause!r}") from cause
    if not isinstance(network, Network):
        raise SharelinksError(f"network {shown(path)} is no Network, but {shown(network)}")
    return network


@attrs.frozen(kw_only=True)
class Helpers:
    """The helpers for one page.

    Each takes what the function of its name takes. Without a URL, the page's own is shared; a path, or an object with
    `get_absolute_url`, is completed by the page's address.

    Args:
        sharer: The application's settings.
        static: The address of a static file of `sharelinks`, by its name.
        page: The page's own absolute URL, where there is a request.
        lang: The page's language, where the framework knows it.
        nonce: The nonce of the page's Content-Security-Policy, where it has one.
    """

    sharer: Sharer
    static: Callable[[str], str]
    page: str = ""
    lang: str | None = None
    nonce: object = None

    @property
    def strict(self) -> bool:
        """Whether what can't be shared is an error, as the sharer has it."""
        return self.sharer.strict

    @lenient("")
    def share_url(self, network: Any, url: object = None, title: object = "", **fields: Any) -> str:  # noqa: ANN401
        """The share URL of one network."""
        return self.sharer.url(network, self._absolute(url), title, **self._completed(fields))

    @lenient(())
    def share_links(self, url: object = None, title: object = "", **fields: Any) -> tuple[ShareLink, ...]:  # noqa: ANN401
        """The share links of the page's networks."""
        return self.sharer.links(self._absolute(url), title, **self._completed(fields))

    @lenient(Markup())
    def share_bar(self, url: object = None, title: object = "", **options: Any) -> Markup:  # noqa: ANN401
        """The share bar in the page's language."""
        if self.lang:
            options.setdefault("lang", self.lang)
        return self.sharer.bar(self._absolute(url), title, **self._completed(options))

    @lenient("")
    def profile_url(self, network: Any, account: object) -> str:  # noqa: ANN401
        """The address of an account's own page."""
        return profile_url(network, account)

    @lenient(Markup())
    def meta_tags(self, url: object = None, title: object = "", **options: Any) -> Markup:  # noqa: ANN401
        """The Open Graph and X card elements of the page."""
        return self.sharer.meta(self._absolute(url), title, **self._completed(options))

    def share_styles(self) -> Markup:
        """The element that loads the stylesheet."""
        return style_tag(self.static(STYLESHEET), self.nonce)

    def share_script(self) -> Markup:
        """The element that loads the script."""
        return script_tag(self.static(SCRIPT), self.nonce)

    def _completed(self, options: dict[str, Any]) -> dict[str, Any]:
        if options.get("image"):
            options["image"] = self._absolute(options["image"])
        return options

    def _absolute(self, url: object) -> object:
        """A URL as it is if it is absolute; a path completed by the page's address."""
        if url is None:
            return self.page
        if isinstance(url, Article):
            return url
        try:
            given = str(url.get_absolute_url() if hasattr(url, "get_absolute_url") else url).strip()
        except Exception as cause:
            raise InvalidURLError(f"the {type(url).__name__} given has no URL: {cause}") from cause
        if not self.page or not given or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", given):
            return given
        if re.match(r"/(?![/\\])", given):
            return ada_url.URL(self.page).origin + given  # byte for byte, which joining would not keep
        return ada_url.join_url(self.page, given)
