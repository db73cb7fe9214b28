"""Common code of Flask and Quart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from ..html.assets import FOLDER
from .helpers import Helpers, in_folder, page_url
from .jinja2 import template_functions
from .settings import check_application, sharer_of


@attrs.frozen(kw_only=True)
class Framework:
    """One of the two frameworks, by the names that both of them use."""

    name: str
    app: type
    blueprint: Callable[..., Any]
    current_app: Any
    has_request_context: Callable[[], bool]
    request: Any
    url_for: Callable[..., str]
    locale: Callable[[], object]
    """Returns the locale of Flask-Babel or Quart-Babel, if the application uses it."""

    def set_up(self, app: Any) -> None:
        """Read the settings, add the template functions, and serve the static files."""
        check_application(app, self.app, self.name)
        app.extensions["sharelinks"] = sharer_of(app.config.get("SHARELINKS"))
        files = self.blueprint(
            "sharelinks", __name__, static_folder=str(FOLDER), static_url_path="/sharelinks"
        )
        app.register_blueprint(files)
        app.jinja_env.globals.update(template_functions(lambda _: self.helpers(None)))

    def helpers(self, request: Any) -> Helpers:
        """Return the helpers for a request, by default the current one, if there is one."""
        sharer = self.current_app.extensions.get("sharelinks")
        if sharer is None:
            raise LookupError("there are no settings: call Sharelinks(app) first")
        if request is None and not self.has_request_context():
            return Helpers(sharer=sharer, static=in_folder("/sharelinks"), lang=self._language)
        current = self.request if request is None else request
        return Helpers(
            sharer=sharer,
            static=lambda name: self.url_for("sharelinks.static", filename=name),
            page=lambda: page_url(
                current.host_url, current.root_path + current.path, current.query_string
            ),
            lang=self._language,
        )

    def _language(self) -> str | None:
        """Return the language of Babel, unless the settings have one or Babel is not used."""
        app = self.current_app
        settings = app.config.get("SHARELINKS") or {}
        if "babel" not in app.extensions or not isinstance(settings, dict) or "lang" in settings:
            return None
        locale = self.locale()
        return str(locale) if locale else None
