"""Quart: `Sharelinks(app)`, or `Sharelinks()` and later `init_app(app)`."""

from __future__ import annotations

import quart

from .helpers import Helpers
from .pallets import Framework


def _locale() -> object:
    from quart_babel import get_locale  # optional

    return get_locale()


_QUART = Framework(
    name="quart",
    app=quart.Quart,
    blueprint=quart.Blueprint,
    current_app=quart.current_app,
    has_request_context=quart.has_request_context,
    request=quart.request,
    url_for=quart.url_for,
    locale=_locale,
)


class Sharelinks:
    """The extension: adds the template functions, and serves the stylesheet and the script.

    The files are served under `/sharelinks/`.

    Args:
        app: The application; without it, call `init_app` later.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting, or the application is not a Quart application.
    """

    def __init__(self, app: quart.Quart | None = None) -> None:
        """Initialize the application, if it is given."""
        if app is not None:
            self.init_app(app)

    def init_app(self, app: quart.Quart) -> None:
        """Initialize an application.

        The settings are in `app.config["SHARELINKS"]`, a dictionary of `Sharer`'s arguments. A
        network may be a dotted path, such as `"myapp.networks.INTRANET"`.
        """
        _QUART.set_up(app)


def helpers(request: quart.Request | None = None) -> Helpers:
    """Return the helpers for a view, a task or an API.

    `helpers().share_links(title=article.title)` returns the links of the current page.

    Args:
        request: The request whose page is shared; the current one by default. A task has no
            request, and needs an application context instead: `async with app.app_context(): …`.
    """
    return _QUART.helpers(request)
