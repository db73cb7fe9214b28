"""The helpers that the templates, views and tasks of every framework get."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import ada_url
import attrs
from markupsafe import Markup

from ..address import NO_REQUEST, completed, told
from ..campaign.tracking import strip_tracking
from ..errors import InvalidURLError
from ..html.assets import SCRIPT, STYLESHEET, script_tag, style_tag
from ..html.data import ShareData
from ..html.markup import Html
from ..html.meta import pictures_of
from ..link import ShareLink
from ..profiles.table import profile_url
from ..sharer import Sharer, lenient

NAMES = (
    "share_url", "share_links", "share_bar", "share_data", "profile_url", "profile_bar",
    "meta_tags", "share_styles", "share_script",
)  # fmt: skip
"""What a template can call."""

NO_REQUEST_IN_CONTEXT = (
    "there is no request in the template's context (an imported macro gets it 'with context')"
)
# What stands in a path for itself, beside the unreserved characters: RFC 3986, section 3.3.
_PATH = "/!$&'()*+,:;=@"


def in_folder(folder: str) -> Callable[[str], str]:
    """Return a function that gives the addresses of static files in a folder of the site."""
    return lambda name: f"{folder.rstrip('/')}/{name}"


def page_url(origin: str, path: str, query: bytes | str) -> str:
    """Return a page's own URL.

    Args:
        origin: Scheme and host, such as `"https://example.com"`.
        path: The decoded path, in which frameworks leave a "%" that would be decoded once more.
        query: The query, as it was sent.

    Raises:
        InvalidURLError: The host that the request names is none, so that something else would be
            taken for it.
    """
    asked = query if isinstance(query, str) else query.decode("utf-8", "replace")
    return f"{_origin(origin)}{quote(path, safe=_PATH)}{asked and '?'}{asked}"


def raw_page_url(origin: str, target: str) -> str:
    """Return a page's own URL, of path and query as they were sent; see `page_url`."""
    return f"{_origin(origin)}{target}"


def _origin(origin: str) -> str:
    host = origin.rstrip("/").partition("://")[2]
    if re.fullmatch(r"[^\s/\\?#@]+", host) and ada_url.check_url(origin):
        return origin.rstrip("/")
    raise InvalidURLError(f"the request's host {host!r} is not a host")


def unknown() -> None:
    """Return what a framework does not know of a page."""


@attrs.frozen(kw_only=True)
class Helpers:
    """The helpers for one page, or for what is written without any.

    Each takes what the function of its name takes. Without a URL, the page's own is shared, without
    the trackers and campaign tags of the reader's visit. A path, or an object with `full_url`,
    `get_absolute_url` or `url`, is completed by the page's address, or by the settings' `base_url`
    where there is no page.

    Args:
        sharer: The application's settings.
        static: The address of a static file of `sharelinks`, by its name.
        page: The page's own absolute URL, where there is a request. It and what follows is asked
            for when it is needed.
        lang: The page's language, where the framework knows it.
        nonce: The nonce of the page's Content-Security-Policy, where it has one.
        why_no_page: Why there is no page, for the messages of errors.
        is_preview: Whether an editor looks at a page that is not saved yet: an object that has no
            address so far is then the page itself.
    """

    sharer: Sharer
    static: Callable[[str], str]
    page: Callable[[], str | None] = unknown
    lang: Callable[[], str | None] = unknown
    nonce: Callable[[], object] = unknown
    why_no_page: str = NO_REQUEST
    is_preview: bool = False

    @property
    def strict(self) -> bool:
        """Whether what can't be shared is an error, as the sharer has it."""
        return self.sharer.strict

    @lenient("")
    def share_url(self, network: Any, url: Any = None, title: Any = "", **fields: Any) -> str:
        """Return the share URL of one network."""
        return self.sharer.url(network, self._absolute(url), title, **self._completed(fields))

    @lenient(())
    def share_links(self, url: Any = None, title: Any = "", **fields: Any) -> tuple[ShareLink, ...]:
        """Return the share links of the application's networks, or of others."""
        return self.sharer.links(self._absolute(url), title, **self._completed(fields))

    @lenient(Html())
    def share_bar(self, url: Any = None, title: Any = "", **options: Any) -> Markup:
        """Return the share bar in the page's language."""
        options = self._in_language(self._completed(options))
        return self.sharer.bar(self._absolute(url), title, **options)

    @lenient([])
    def share_data(self, url: Any = None, title: Any = "", **options: Any) -> list[ShareData]:
        """Return the share links as plain data, in the page's language, for a front end."""
        options = self._in_language(self._completed(options))
        return self.sharer.data(self._absolute(url), title, **options)

    @lenient("")
    def profile_url(self, network: Any, account: object) -> str:
        """Return the address of an account's own page."""
        return profile_url(network, account)

    def profile_bar(self, accounts: object, **options: Any) -> Markup:
        """Return the profile bar in the page's language."""
        return self.sharer.profiles(accounts, **self._in_language(options))

    @lenient(Html())
    def meta_tags(self, url: Any = None, title: Any = "", **options: Any) -> Markup:
        """Return the Open Graph and X card elements of the page, in its language."""
        options = self._in_language(options)
        options["image"] = (
            pictures_of(options.get("image"), lambda image: self._absolute(image, "image")) or None
        )
        return self.sharer.meta(self._absolute(url), title, **options)

    def share_styles(self, *, nonce: object = None) -> Markup:
        """Return the element that loads the stylesheet, with the page's nonce or the one given."""
        return style_tag(self.static(STYLESHEET), self.nonce() if nonce is None else nonce)

    def share_script(self, *, nonce: object = None) -> Markup:
        """Return the element that loads the script, with the page's nonce or the one given."""
        return script_tag(self.static(SCRIPT), self.nonce() if nonce is None else nonce)

    def _in_language(self, options: dict[str, Any]) -> dict[str, Any]:
        if options.get("lang") is None:
            options["lang"] = self.lang()
        return options

    def _completed(self, options: dict[str, Any]) -> dict[str, Any]:
        if options.get("image") is not None:
            options["image"] = self._absolute(options["image"], "image")
        return options

    def _absolute(self, url: object, field: str = "url") -> Any:
        """Return a URL, completed if it is not absolute; the page's own where none is given."""
        if url is None:
            page = self._page()
            if not page:
                raise InvalidURLError(
                    f"url is None, and {self.why_no_page} whose page could be shared: give a URL"
                )
            return page
        try:
            return completed(url, self._base, field, self.why_no_page)
        except InvalidURLError:
            if self.is_preview and field == "url" and not isinstance(url, str):
                return self._page()
            raise

    def _base(self) -> str:
        return self._page() or self.sharer.base_url

    def _page(self) -> str:
        """Return the page's own URL without what the reader's visit left in it, or an empty
        text.
        """
        try:
            page = self.page()
        except Exception as cause:  # for one, Django refuses a host that is not allowed
            raise InvalidURLError(f"the page has no URL: {told(cause)}") from cause
        if not page or self.sharer.strip_tracking is False:
            return page or ""
        page = strip_tracking(page)
        return self.sharer.campaign.untag(page) if self.sharer.campaign else page
