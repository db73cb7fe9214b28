"""Flask: `Sharelinks(app)`, or `Sharelinks()` and later `init_app(app)`."""

from __future__ import annotations

import flask

from .helpers import Helpers
from .pallets import Framework


def _locale() -> object:
    from flask_babel import get_locale  # optional

    return get_locale()


_FLASK = Framework(
    name="flask",
    app=flask.Flask,
    blueprint=flask.Blueprint,
    current_app=flask.current_app,
    has_request_context=flask.has_request_context,
    request=flask.request,
    url_for=flask.url_for,
    locale=_locale,
)


class Sharelinks:
    """The extension: adds the template functions, and serves the stylesheet and the script.

    The files are served under `/sharelinks/`.

    Args:
        app: The application; without it, call `init_app` later.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting, or the application is not a Flask application.
    """

    def __init__(self, app: flask.Flask | None = None) -> None:
        """Initialize the application, if it is given."""
        if app is not None:
            self.init_app(app)

    def init_app(self, app: flask.Flask) -> None:
        """Initialize an application.

        The settings are in `app.config["SHARELINKS"]`, a dictionary of `Sharer`'s arguments. A
        network may be a dotted path, such as `"myapp.networks.INTRANET"`.
        """
        _FLASK.set_up(app)


def helpers(request: flask.Request | None = None) -> Helpers:
    """Return the helpers for a view, a task or an API.

    `helpers().share_links(title=article.title)` returns the links of the current page.

    Args:
        request: The request whose page is shared; the current one by default. A task has no
            request, and needs an application context instead: `with app.app_context(): …`.
    """
    return _FLASK.helpers(request)
