"""Sanic with Sanic Extensions' templates: `Sharelinks(app)`."""

from __future__ import annotations

from typing import Any

from sanic import Request, Sanic

from ..html.assets import FOLDER
from .helpers import NO_REQUEST_IN_CONTEXT, Helpers, in_folder, page_url, raw_page_url
from .jinja2 import template_functions
from .settings import Settings, check_application, sharer_of


class Sharelinks:
    """The extension: adds the template functions, and serves the stylesheet and the script.

    Args:
        app: The application.
        sharer: Its settings: a `Sharer`, or a dictionary of its arguments; `app.config.SHARELINKS`
            by default.
        static: The path under which the stylesheet and the script are served.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting, or the application is not a Sanic application.
    """

    def __init__(
        self, app: Sanic[Any, Any], sharer: Settings = None, *, static: str = "/sharelinks"
    ) -> None:
        """Read the settings, add the template functions, and serve the static files."""
        check_application(app, Sanic, "sanic")
        given = app.config.get("SHARELINKS") if sharer is None else sharer
        app.ctx.sharelinks = sharer_of(given), static
        app.static(static, FOLDER, name="sharelinks")
        app.ext.environment.globals.update(
            template_functions(lambda context: helpers(context.get("request"), app))
        )


def helpers(request: Request | None = None, app: Sanic[Any, Any] | None = None) -> Helpers:
    """Return the helpers for a handler, a task or an API.

    `helpers(request).share_links(title=article.title)` returns the links of the page.

    Args:
        request: The request whose page is shared. Without it, paths are completed by `base_url` of
            the settings.
        app: The application with the settings; by default the request's, or without a request the
            only one of the process.
    """
    app = app or (Sanic.get_app() if request is None else request.app)
    sharer, static = app.ctx.sharelinks
    if request is None:
        return Helpers(sharer=sharer, static=in_folder(static), why_no_page=NO_REQUEST_IN_CONTEXT)
    return Helpers(sharer=sharer, static=in_folder(static), page=lambda: _page(request))


def _page(request: Request) -> str:
    """Return the page's URL, respecting what a proxy has forwarded."""
    host, port = request.host, request.forwarded.get("port")
    if port not in (None, 80, 443) and not host.endswith(f":{port}"):
        host = f"{host}:{port}"
    origin = f"{request.scheme}://{host}"
    if "path" in request.forwarded:
        return page_url(origin, request.server_path, request.query_string)
    return raw_page_url(origin, request.raw_url.decode("latin-1"))
