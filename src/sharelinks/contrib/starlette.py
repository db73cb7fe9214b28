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
from .settings import Settings, application_of, sharer_of

_last: Jinja2Templates | None = None


def add_sharelinks(
    templates: Jinja2Templates, sharer: Settings = None, *, static: str = "/sharelinks"
) -> None:
    """Give the templates `share_bar`, `meta_tags` and the other helpers (`NAMES`).

    Args:
        templates: The application's templates; what they are rendered with has the request.
        sharer: The application's settings: a `Sharer`, or a dictionary of its arguments.
        static: The path at which `static_files()` is mounted in the outermost application, or
            another address of these files; needed if the stylesheet or the script is wanted.

    Raises:
        SharelinksError: A setting's value can't be used.
        TypeError: There is no such setting, or the templates are not Starlette's.
    """
    global _last
    application_of(templates, Jinja2Templates, "starlette")
    environment: Any = templates.env
    environment.extend(sharelinks=sharer_of(sharer), sharelinks_static=static)
    environment.globals.update(
        template_functions(lambda context: helpers(context.get("request"), templates))
    )
    _last = templates


def helpers(
    request: HTTPConnection | None = None, templates: Jinja2Templates | None = None
) -> Helpers:
    """Return what the templates call, for a view, a task or an API.

    `helpers(request).share_links(title=article.title)` gives the page's links.

    Args:
        request: The request whose page is shared; where there is none, the settings' `base_url`
            completes paths.
        templates: The templates whose settings are used; those of the last `add_sharelinks`, if not
            given, which is what an application with one set of templates wants.
    """
    templates = templates or _last
    if templates is None:
        raise LookupError("there are no settings: call add_sharelinks(templates) first")
    settings: Any = templates.env
    scope = None if request is None else request.scope
    host = None if request is None else request.headers.get("host")
    return asgi.helpers_of(settings.sharelinks, settings.sharelinks_static, scope, host)


def static_files() -> StaticFiles:
    """Return an application that serves the files, to be mounted at `/sharelinks`."""
    return StaticFiles(directory=FOLDER)
