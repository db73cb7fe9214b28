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
from .settings import Settings, check_application, sharer_of

_last: SharelinksPlugin | None = None


class SharelinksPlugin(InitPlugin):
    """The plugin: adds the template functions, and serves the stylesheet and the script.

    Args:
        sharer: The application's settings: a `Sharer`, or a dictionary of its arguments.
        static: The path under which the stylesheet and the script are served.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting.
    """

    def __init__(self, sharer: Settings = None, *, static: str = "/sharelinks") -> None:
        """Validate the settings."""
        self.sharer: Sharer = sharer_of(sharer)
        self.static: str = static

    def on_app_init(self, app_config: AppConfig) -> AppConfig:
        """Add the template functions, and the route of the static files."""
        global _last
        check_application(app_config, AppConfig, "litestar")
        app_config.route_handlers.append(
            create_static_files_router(self.static, [FOLDER], name="sharelinks")
        )
        if app_config.template_config is not None:
            engine: Any = app_config.template_config.engine_instance
            check_application(engine, JinjaTemplateEngine, "litestar")
            engine.engine.globals.update(
                template_functions(lambda context: self.helpers(context.get("request")))
            )
        _last = self
        return app_config

    def helpers(self, request: ASGIConnection[Any, Any, Any, Any] | None = None) -> Helpers:
        """Return the helpers with the plugin's settings, with or without a request."""
        scope: Any = None if request is None else request.scope
        host = None if request is None else request.headers.get("host")
        return asgi.helpers_of(self.sharer, self.static, scope, host)


def helpers(request: ASGIConnection[Any, Any, Any, Any] | None = None) -> Helpers:
    """Return the helpers for a handler, a task or an API.

    `helpers(request).share_links(title=article.title)` returns the links of the page.

    Args:
        request: The request whose page is shared. Without it, paths are completed by `base_url` of
            the settings, which are those of the application that was created last; use
            `plugin.helpers()` if there are several.
    """
    plugin = _last if request is None else request.app.plugins.get(SharelinksPlugin)
    if plugin is None:
        raise LookupError("there are no settings: give Litestar a SharelinksPlugin first")
    return plugin.helpers(request)
