"""Litestar: `Litestar(plugins=[SharelinksPlugin()])`, with its Jinja templates."""

from __future__ import annotations

from typing import Any

from litestar.config.app import AppConfig
from litestar.connection import ASGIConnection
from litestar.plugins import InitPlugin
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.static_files import create_static_files_router

from ..html.assets import FOLDER
from ..sharer import Sharer
from . import asgi
from .helpers import Helpers
from .jinja2 import template_functions
from .settings import Settings, application_of, sharer_of

_last: SharelinksPlugin | None = None


class SharelinksPlugin(InitPlugin):
    """Gives the templates the helpers (`NAMES`), and serves the stylesheet and the script.

    Args:
        sharer: The application's settings: a `Sharer`, or a dictionary of its arguments.
        static: The path under which stylesheet and script are served.

    Raises:
        SharelinksError: A setting's value can't be used.
        TypeError: There is no such setting.
    """

    def __init__(self, sharer: Settings = None, *, static: str = "/sharelinks") -> None:
        """Check the settings."""
        self.sharer: Sharer = sharer_of(sharer)
        self.static: str = static

    def on_app_init(self, app_config: AppConfig) -> AppConfig:
        """Add the functions to the application's templates, and the files to its routes."""
        global _last
        application_of(app_config, AppConfig, "litestar")
        app_config.route_handlers.append(
            create_static_files_router(self.static, [FOLDER], name="sharelinks")
        )
        if app_config.template_config is not None:
            engine: Any = app_config.template_config.engine_instance
            application_of(engine, JinjaTemplateEngine, "litestar")
            engine.engine.globals.update(
                template_functions(lambda context: self.helpers(context.get("request")))
            )
        _last = self
        return app_config

    def helpers(self, request: ASGIConnection[Any, Any, Any, Any] | None = None) -> Helpers:
        """Return the helpers for a request, or for none, with the plugin's settings."""
        scope: Any = None if request is None else request.scope
        host = None if request is None else request.headers.get("host")
        return asgi.helpers_of(self.sharer, self.static, scope, host)


def helpers(request: ASGIConnection[Any, Any, Any, Any] | None = None) -> Helpers:
    """Return what the templates call, for a handler, a task or an API.

    `helpers(request).share_links(title=article.title)` gives the page's links.

    Args:
        request: The request whose page is shared. Where there is none, the settings' `base_url`
            completes paths, and the settings are those of the application that was made last;
            `plugin.helpers()` has those of one plugin.
    """
    plugin = _last if request is None else request.app.plugins.get(SharelinksPlugin)
    if plugin is None:
        raise LookupError("there are no settings: give Litestar a SharelinksPlugin first")
    return plugin.helpers(request)
