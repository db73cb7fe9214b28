"""The helpers that every framework's templates get, for one page: its address, its language, its settings."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import ada_url
import attrs
from markupsafe import Markup

from ..article import Article
from ..errors import InvalidURLError
from ..html.assets import SCRIPT, STYLESHEET, script_tag, style_tag
from ..link import ShareLink
from ..profiles.table import profile_url
from ..sharer import Sharer, lenient

NAMES = (
    "share_url", "share_links", "share_bar", "profile_url", "profile_bar", "meta_tags", "share_styles", "share_script",
)  # fmt: skip
"""What a template can call."""

# What is completed by the page's address. A word alone is not: it is rather an object's name than an address.
_is_reference = re.compile(r"(?:[/?#]|\.\.?/)[^\x00-\x1f\x7f-\x9f]*").fullmatch
_is_path = re.compile(r"/(?![/\\])").match
_PATH = "/!$&'()*+,:;=@"  # what stands in a path for itself, beside the unreserved characters: RFC 3986, section 3.3


def in_folder(folder: str) -> Callable[[str], str]:
    """Addresses of static files in a folder that the site serves."""
    return lambda name: f"{folder.rstrip('/')}/{name}"


def page_url(origin: str, path: str, query: bytes) -> str:
    """A page's own URL out of its decoded path, in which frameworks leave a "%" that would be decoded once more."""
    asked = query.decode("utf-8", "replace")
    return f"{origin.rstrip('/')}{quote(path, safe=_PATH)}{asked and '?'}{asked}"


def unknown() -> None:
    """What a framework does not know of a page."""


@attrs.frozen(kw_only=True)
class Helpers:
    """The helpers for one page.

    Each takes what the function of its name takes. Without a URL, the page's own is shared; a path, or an object with
    `get_absolute_url` or `url`, is completed by the page's address.

    Args:
        sharer: The application's settings.
        static: The address of a static file of `sharelinks`, by its name.
        page: The page's own absolute URL, where there is a request. It and what follows is asked for when it is needed.
        lang: The page's language, where the framework knows it.
        nonce: The nonce of the page's Content-Security-Policy, where it has one.
    """

    sharer: Sharer
    static: Callable[[str], str]
    page: Callable[[], str | None] = unknown
    lang: Callable[[], str | None] = unknown
    nonce: Callable[[], object] = unknown

    @property
    def strict(self) -> bool:
        """Whether what can't be shared is an error, as the sharer has it."""
        return self.sharer.strict

    @lenient("")
    def share_url(self, network: Any, url: Any = None, title: Any = "", **fields: Any) -> str:
        """The share URL of one network."""
        return self.sharer.url(network, self._absolute(url), title, **self._completed(fields))

    @lenient(())
    def share_links(self, url: Any = None, title: Any = "", **fields: Any) -> tuple[ShareLink, ...]:
        """The share links of the page's networks."""
        return self.sharer.links(self._absolute(url), title, **self._completed(fields))

    @lenient(Markup())
    def share_bar(self, url: Any = None, title: Any = "", **options: Any) -> Markup:
        """The share bar in the page's language."""
        return self.sharer.bar(
            self._absolute(url), title, **self._in_language(self._completed(options))
        )

    @lenient("")
    def profile_url(self, network: Any, account: object) -> str:
        """The address of an account's own page."""
        return profile_url(network, account)

    def profile_bar(self, accounts: object, **options: Any) -> Markup:
        """The profile bar in the page's language."""
        return self.sharer.profiles(accounts, **self._in_language(options))

    @lenient(Markup())
    def meta_tags(self, url: Any = None, title: Any = "", **options: Any) -> Markup:
        """The Open Graph and X card elements of the page."""
        return self.sharer.meta(self._absolute(url), title, **self._completed(options))

    def share_styles(self, *, nonce: object = None) -> Markup:
        """The element that loads the stylesheet, with the page's nonce or the one given."""
        return style_tag(self.static(STYLESHEET), self.nonce() if nonce is None else nonce)

    def share_script(self, *, nonce: object = None) -> Markup:
        """The element that loads the script, with the page's nonce or the one given."""
        return script_tag(self.static(SCRIPT), self.nonce() if nonce is None else nonce)

    def _in_language(self, options: dict[str, Any]) -> dict[str, Any]:
        if options.get("lang") is None:
            options["lang"] = self.lang()
        return options

    def _completed(self, options: dict[str, Any]) -> dict[str, Any]:
        if options.get("image") is not None:
            options["image"] = self._absolute(options["image"])
        return options

    def _absolute(self, url: object) -> Any:
        """A URL as it is if it is absolute; a path completed by the page's address."""
        if url is None:
            page = self._page()
            if not page:
                raise InvalidURLError("there is no request whose page could be shared: give a URL")
            return page
        address = url if type(url) is str else _address(url)
        return self._joined(address.strip()) if isinstance(address, str) else address

    def _joined(self, reference: str) -> str:
        if not _is_reference(reference):
            return reference
        page = self._page()
        try:
            if _is_path(reference):
                return (
                    ada_url.URL(page).origin + reference
                )  # byte for byte, which joining would not keep
            return ada_url.join_url(page, reference)
        except ValueError:
            return reference  # which is then refused as any URL that is not absolute

    def _page(self) -> str:
        try:
            return self.page() or ""
        except Exception as cause:  # for one, Django refuses a host that is not allowed
            raise InvalidURLError(f"the page has no URL: {cause}") from cause


def _address(thing: object) -> object:
    """The URL of an object; what has none of its own may be one itself."""
    if isinstance(thing, (Article, bytes, bytearray)):
        return thing
    try:
        if hasattr(thing, "get_absolute_url"):
            return str(thing.get_absolute_url())
        return str(
            getattr(thing, "url", thing) if thing else thing
        )  # an empty file field fails where it is asked
    except Exception as cause:
        raise InvalidURLError(f"the {type(thing).__name__} given has no URL: {cause}") from cause
