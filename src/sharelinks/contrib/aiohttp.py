"""aiohttp with aiohttp-jinja2: `setup(app)` after `aiohttp_jinja2.setup(app, …)`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar

import aiohttp_jinja2
from aiohttp import web

from ..html.assets import FOLDER
from ..sharer import Sharer
from .helpers import Helpers, in_folder, raw_page_url
from .jinja2 import template_functions
from .settings import Settings, check_application, sharer_of

_SHARER = web.AppKey("sharelinks", Sharer)
_FILES = web.AppKey("sharelinks files", web.AbstractResource)
_answered: ContextVar[web.Request | None] = ContextVar("_answered", default=None)
_last: web.Application | None = None


def setup(app: web.Application, sharer: Settings = None, *, static: str = "/sharelinks") -> None:
    """Add the helpers (`NAMES`) to the templates, and serve the stylesheet and the script.

    Args:
        app: The application, or a subapplication with templates of its own.
        sharer: The application's settings: a `Sharer`, or a dictionary of its arguments.
        static: The path under which the stylesheet and the script are served.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting, or the application is not an aiohttp application.
    """
    global _last
    check_application(app, web.Application, "aiohttp")
    app[_SHARER] = sharer_of(sharer)
    app[_FILES] = app.router.add_static(static, FOLDER)
    app.middlewares.append(_remember)
    aiohttp_jinja2.get_env(app).globals.update(
        template_functions(lambda _: helpers(_answered.get(), app))
    )
    _last = app


def helpers(request: web.Request | None = None, app: web.Application | None = None) -> Helpers:
    """Return the helpers for a handler, a task or an API.

    `helpers(request).share_links(title=article.title)` returns the links of the page.

    Args:
        request: The request whose page is shared. Without it, paths are completed by `base_url` of
            the settings.
        app: The application with the settings; by default the request's, or without a request the
            one that was set up last.
    """
    found = app or (_last if request is None else request.config_dict)
    if found is None or _SHARER not in found:
        raise LookupError("there are no settings: call sharelinks.contrib.aiohttp.setup(app) first")
    files = found[_FILES]
    if request is None:
        static = in_folder(str(files.url_for(filename="")))
        return Helpers(sharer=found[_SHARER], static=static)
    return Helpers(
        sharer=found[_SHARER],
        static=lambda name: str(files.url_for(filename=name)),
        page=lambda: raw_page_url(
            f"{request.scheme}://{request.host}", request.rel_url.raw_path_qs
        ),
    )


@web.middleware
async def _remember(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Store the request for templates, whose context may not have it."""
    token = _answered.set(request)
    try:
        return await handler(request)
    finally:
        _answered.reset(token)
