"""Tornado: `Application(…, ui_methods=ui_methods())`, and `{% raw share_bar(title=title) %}`."""

from __future__ import annotations

from typing import Any

import attrs
import tornado.locale
from tornado.routing import URLSpec
from tornado.web import RequestHandler, StaticFileHandler

from ..html.assets import FOLDER
from ..sharer import Sharer
from .helpers import NAMES, Helpers, in_folder, raw_page_url
from .settings import Settings, sharer_of


@attrs.frozen
class Method:
    """One of the template methods, with the application's settings."""

    name: str
    sharer: Sharer
    static: str

    def __call__(self, handler: RequestHandler, /, *args: Any, **options: Any) -> Any:
        """Call the helper of this name for the handler's page."""
        return getattr(self.helpers(handler), self.name)(*args, **options)

    def helpers(self, handler: RequestHandler | None) -> Helpers:
        """Return the helpers, with or without a handler."""
        if handler is None:
            return Helpers(sharer=self.sharer, static=in_folder(self.static))
        request = handler.request
        return Helpers(
            sharer=self.sharer,
            static=in_folder(self.static),
            page=lambda: raw_page_url(f"{request.protocol}://{request.host}", request.uri or "/"),
            lang=lambda: _language(handler),
        )


_last: Method | None = None


def ui_methods(sharer: Settings = None, *, static: str = "/sharelinks") -> dict[str, Method]:
    """Return the template methods `share_bar`, `meta_tags` and the other helpers (`NAMES`).

    Args:
        sharer: The application's settings: a `Sharer`, or a dictionary of its arguments.
        static: The path of `static_files`, or the URL of these files.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting.
    """
    global _last
    settings = sharer_of(sharer)
    methods = {name: Method(name, settings, static) for name in NAMES}
    _last = methods[NAMES[0]]
    return methods


def static_files(static: str = "/sharelinks") -> URLSpec:
    """Return the route of the stylesheet and the script, for the application's handlers."""
    return URLSpec(f"{static}/(.*)", StaticFileHandler, {"path": str(FOLDER)})


def helpers(handler: RequestHandler | None = None) -> Helpers:
    """Return the helpers for a handler, a task or an API.

    `helpers(self).share_links(title=article.title)` returns the links of the page.

    Args:
        handler: The handler whose page is shared. Without it, paths are completed by `base_url` of
            the settings, which are those of the last call of `ui_methods()`.
    """
    method: Any = _last if handler is None else handler.application.ui_methods.get(NAMES[0])
    if method is None:
        raise LookupError("there are no settings: give Application ui_methods() first")
    page_helpers: Helpers = method.helpers(handler)
    return page_helpers


def _language(handler: RequestHandler) -> str | None:
    """Return the page's language, if translations are loaded; Tornado falls back to English."""
    translated = len(list(tornado.locale.get_supported_locales())) > 1
    return handler.locale.code if translated else None
