"""Starlette and FastAPI: `add_sharelinks(templates)` for a `Jinja2Templates`."""

from __future__ import annotations

from jinja2.runtime import Context
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from ..html.assets import FOLDER
from ..sharer import Sharer
from .helpers import Helpers, in_folder
from .jinja2 import template_functions


def add_sharelinks(templates: Jinja2Templates, sharer: Sharer | None = None, *, static: str = "/sharelinks") -> None:
    """Give the templates `share_url`, `share_links`, `share_bar`, `meta_tags`, `share_styles` and `share_script`.

    Args:
        templates: The application's templates; what they are rendered with has the request.
        sharer: The application's settings.
        static: The path at which `static_files()` is mounted, if the stylesheet or the script is wanted.
    """
    settings = Sharer() if sharer is None else sharer

    def helpers(context: Context) -> Helpers:
        request = context.get("request")
        return Helpers(sharer=settings, page=str(request.url) if request else "", static=in_folder(static))

    templates.env.globals.update(template_functions(helpers))


def static_files() -> StaticFiles:
    """An application that serves the stylesheet and the script, to be mounted at `/sharelinks`."""
    return StaticFiles(directory=FOLDER)
