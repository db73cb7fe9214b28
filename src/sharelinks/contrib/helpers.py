"""Helpers for the templates, views and tasks of all frameworks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import ada_url
import attrs
from markupsafe import Markup

from ..address import NO_REQUEST, completed, message_of
from ..campaign.tracking import strip_tracking
from ..clean import shown
from ..errors import InvalidURLError, lenient
from ..html.assets import SCRIPT, STYLESHEET, script_tag, style_tag
from ..html.data import ShareData
from ..html.markup import Html
from ..html.meta import pictures_of
from ..link import ShareLink
from ..profiles.table import profile_url
from ..sharer import Sharer

NAMES = (
    "share_url", "share_links", "share_bar", "share_data", "profile_url", "profile_bar",
    "meta_tags", "share_styles", "share_script",
)  # fmt: skip
"""The names of the helpers in templates."""

NO_REQUEST_IN_CONTEXT = (
    "there is no request in the template's context (import macros 'with context')"
)
# Characters that are not percent-encoded in a path, besides the unreserved ones: RFC 3986, 3.3.
_PATH = "/!$&'()*+,:;=@"


def in_folder(folder: str) -> Callable[[str], str]:
    """Return a function that returns the URL of a static file in a folder of the site."""
    return lambda name: f"{folder.rstrip('/')}/{name}"


def page_url(origin: str, path: str, query: bytes | str) -> str:
    """Return a page's own URL.

    Args:
        origin: The scheme and host, such as `"https://example.com"`.
        path: The percent-decoded path.
        query: The query string as the browser sent it.

    Raises:
        InvalidURLError: If the request's host is not a host name.
    """
    text = query if isinstance(query, str) else query.decode("utf-8", "replace")
    return raw_page_url(origin, f"{quote(path, safe=_PATH, errors='replace')}{text and '?'}{text}")


def raw_page_url(origin: str, target: str) -> str:
    """Return a page's own URL from path and query string as the browser sent them.

    See `page_url`.
    """
    # The target of a request may be anything. Without "/", ".example" would extend the host.
    slash = "" if not target or target.startswith(("/", "?")) else "/"
    return f"{_origin(origin)}{slash}{target}"


def _origin(origin: str) -> str:
    # The Host header is under the client's control: "a/b" would become part of the path.
    host = origin.rstrip("/").partition("://")[2]
    if re.fullmatch(r"[^\s/\\?#@]+", host) and ada_url.check_url(origin):
        return origin.rstrip("/")
    raise InvalidURLError(f"the request's Host header {shown(host)} is not a host name")


def unknown() -> None:
    """Return `None`, for what a framework does not know about a page."""


@attrs.frozen(kw_only=True)
class Helpers:
    """The helpers for one page, or for code that runs without a request.

    Each helper takes the same arguments as the function of its name. Without a URL, the page's own
    URL is shared, without tracking parameters and the application's campaign tags. A path, or an
    object with `full_url`, `get_absolute_url` or `url`, is completed by the page's URL, or without
    a page by `base_url` of the settings.

    Args:
        sharer: The application's settings.
        static: Returns the URL of a static file of this package, by its name.
        page: Returns the page's own absolute URL, or `None` without a request.
        lang: Returns the page's language, or `None` if unknown.
        nonce: Returns the nonce of the page's Content-Security-Policy, or `None`.
        why_no_page: The reason why there is no page, for error messages.
        is_preview: Whether the page is a preview of unsaved content. An object without a URL is
            then the page itself.
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
        """Whether errors are raised rather than logged; see `Sharer`."""
        return self.sharer.strict

    @lenient("")
    def share_url(self, network: Any, url: Any = None, title: Any = "", **fields: Any) -> str:
        """Return the share URL of one network."""
        return self.sharer.url(network, self._absolute(url), title, **self._completed(fields))

    @lenient(())
    def share_links(self, url: Any = None, title: Any = "", **fields: Any) -> tuple[ShareLink, ...]:
        """Return the share links of the application's networks or of `networks`."""
        return self.sharer.links(self._absolute(url), title, **self._completed(fields))

    @lenient(Html())
    def share_bar(self, url: Any = None, title: Any = "", **options: Any) -> Markup:
        """Return the share bar in the page's language."""
        options = self._in_language(self._completed(options))
        return self.sharer.bar(self._absolute(url), title, **options)

    @lenient([])
    def share_data(self, url: Any = None, title: Any = "", **options: Any) -> list[ShareData]:
        """Return the share links as plain data for a front end, in the page's language."""
        options = self._in_language(self._completed(options))
        return self.sharer.data(self._absolute(url), title, **options)

    @lenient("")
    def profile_url(self, network: Any, account: object) -> str:
        """Return the URL of an account's profile."""
        return profile_url(network, account)

    def profile_bar(self, accounts: object, **options: Any) -> Markup:
        """Return the profile bar in the page's language."""
        return self.sharer.profiles(accounts, **self._in_language(options))

    @lenient(Html())
    def meta_tags(self, url: Any = None, title: Any = "", **options: Any) -> Markup:
        """Return the Open Graph and X card elements of the page."""
        options = self._in_language(options)
        options["image"] = (
            pictures_of(options.get("image"), lambda image: self._absolute(image, "image")) or None
        )
        return self.sharer.meta(self._absolute(url), title, **options)

    def share_styles(self, *, nonce: object = None) -> Markup:
        """Return the `<link>` element of the stylesheet, with a nonce, by default the page's."""
        return style_tag(self.static(STYLESHEET), self.nonce() if nonce is None else nonce)

    def share_script(self, *, nonce: object = None) -> Markup:
        """Return the `<script>` element of the script, with a nonce, by default the page's."""
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
        """Return the absolute URL of a value; `None` means the page's own URL."""
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
        """Return the page's own URL without trackers, or an empty string if there is no page."""
        try:
            page = self.page()
        except Exception as cause:  # for example, Django rejects hosts that are not allowed
            raise InvalidURLError(f"the page has no URL: {message_of(cause)}") from cause
        if not page or self.sharer.strip_tracking is False:
            return page or ""
        page = strip_tracking(page)
        return self.sharer.campaign.untag(page) if self.sharer.campaign else page
