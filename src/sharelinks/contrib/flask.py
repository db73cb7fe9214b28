"""Flask: `Sharelinks(app)`, or `Sharelinks()` and later `init_app(app)`; settings in `app.config["SHARELINKS"]`."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask, current_app, has_request_context, request, url_for
from jinja2.runtime import Context

from ..html.assets import FOLDER
from .helpers import Helpers, page_url
from .jinja2 import template_functions
from .settings import sharer_of


class Sharelinks:
    """The extension: template functions, and the stylesheet and script under `/sharelinks/`.

    Args:
        app: The application; without it, call `init_app` later.

    Raises:
        SharelinksError: A setting's value is not of its kind.
        TypeError: There is no such setting.
    """

    def __init__(self, app: Flask | None = None) -> None:
        """Set the application up, if it is there already."""
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        """Read the settings of `app.config["SHARELINKS"]`, a dictionary for `Sharer`, and add the functions.

        Among its networks can be dotted paths, as in `"myapp.networks.INTRANET"`.
        """
        app.extensions["sharelinks"] = sharer_of(app.config.get("SHARELINKS", {}))
        app.register_blueprint(
            Blueprint(
                "sharelinks", __name__, static_folder=str(FOLDER), static_url_path="/sharelinks"
            )
        )
        app.jinja_env.globals.update(template_functions(_helpers))


def _helpers(_: Context) -> Helpers:
    return Helpers(
        sharer=current_app.extensions["sharelinks"], static=_static, page=_page, lang=_language
    )


def _static(name: str) -> str:
    return url_for("sharelinks.static", filename=name)


def _page() -> str | None:
    if not has_request_context():
        return None
    return page_url(request.host_url, request.root_path + request.path, request.query_string)


def _language() -> str | None:
    """The language of Flask-Babel, where the application uses it and has none of its own for sharelinks."""
    if "babel" not in current_app.extensions or "lang" in current_app.config.get("SHARELINKS", {}):
        return None
    from flask_babel import get_locale

    locale: Any = get_locale()
    return str(locale) if locale else None
