"""Quart: `Sharelinks(app)`, or `Sharelinks()` and later `init_app(app)`."""

from __future__ import annotations

import quart

from .helpers import Helpers
from .pallets import Framework


def _locale() -> object:
    from quart_babel import get_locale  # which only an application that uses it has

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
    """The extension: template functions, and the stylesheet and script under `/sharelinks/`.

    Args:
        app: The application; without it, call `init_app` later.

    Raises:
        SharelinksError: A setting's value can't be used.
        TypeError: There is no such setting, or the application is not one of Quart.
    """

    def __init__(self, app: quart.Quart | None = None) -> None:
        """Set the application up, if it is there already."""
        if app is not None:
            self.init_app(app)

    def init_app(self, app: quart.Quart) -> None:
        """Read the settings, and add the functions to the templates.

        They are in `app.config["SHARELINKS"]`, a dictionary for `Sharer`. Among its networks can be
        dotted paths, as in `"myapp.networks.INTRANET"`.
        """
        _QUART.set_up(app)


def helpers(request: quart.Request | None = None) -> Helpers:
    """Return what the templates call, for a view, a task or an API.

    `helpers().share_links(title=article.title)` gives the page's links.

    Args:
        request: The request whose page is shared, if not the one that is answered. Where there is
            none, as in a task, an application context says which application is meant: `with
            app.app_context(): …`.
    """
    return _QUART.helpers(request)
