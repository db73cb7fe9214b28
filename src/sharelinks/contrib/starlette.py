"""Starlette and FastAPI: `add_sharelinks(templates)` for a `Jinja2Templates`."""

from __future__ import annotations

from typing import Any

from starlette.requests import HTTPConnection
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from ..html.assets import FOLDER
from . import asgi
from .helpers import Helpers
from .jinja2 import template_functions
from .settings import Settings, check_application, sharer_of

_last: Jinja2Templates | None = None


def add_sharelinks(
    templates: Jinja2Templates, sharer: Settings = None, *, static: str = "/sharelinks"
) -> None:
    """Add `share_bar`, `meta_tags` and the other helpers (`NAMES`) to the templates.

    Args:
        templates: The application's templates, which are rendered with the request.
        sharer: The application's settings: a `Sharer`, or a dictionary of its arguments.
        static: The path at which `static_files()` is mounted in the outermost application, or the
            URL of these files; only needed for the stylesheet and the script.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting, or the templates are not Starlette's.
    """
    global _last
    check_application(templates, Jinja2Templates, "starlette")
    environment: Any = templates.env
    environment.extend(sharelinks=sharer_of(sharer), sharelinks_static=static)
    environment.globals.update(
        template_functions(lambda context: helpers(context.get("request"), templates))
    )
    _last = templates


def helpers(
    request: HTTPConnection | None = None, templates: Jinja2Templates | None = None
) -> Helpers:
    """Return the helpers for a view, a task or an API.

    `helpers(request).share_links(title=article.title)` returns the links of the page.

    Args:
        request: The request whose page is shared. Without it, paths are completed by `base_url` of
            the settings.
        templates: The templates with the settings; by default, those of the last call of
            `add_sharelinks`.
    """
    templates = templates or _last
    if templates is None:
        raise LookupError("there are no settings: call add_sharelinks(templates) first")
    settings: Any = templates.env
    scope = None if request is None else request.scope
    host = None if request is None else request.headers.get("host")
    return asgi.helpers_of(settings.sharelinks, settings.sharelinks_static, scope, host)


def static_files() -> StaticFiles:
    """Return an application that serves the static files, to be mounted at `/sharelinks`."""
    return StaticFiles(directory=FOLDER)
