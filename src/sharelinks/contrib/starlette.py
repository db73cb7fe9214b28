"""Starlette and FastAPI: `add_sharelinks(templates)` for a `Jinja2Templates`."""

from __future__ import annotations

from jinja2.runtime import Context
from starlette.requests import Request
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from ..html.assets import FOLDER
from ..sharer import Sharer
from .helpers import Helpers, in_folder, page_url
from .jinja2 import template_functions


def add_sharelinks(
    templates: Jinja2Templates, sharer: Sharer | None = None, *, static: str = "/sharelinks"
) -> None:
    """Give the templates `share_url`, `share_links`, `share_bar`, `profile_bar`, `meta_tags` and the like (`NAMES`).

    Args:
        templates: The application's templates; what they are rendered with has the request.
        sharer: The application's settings.
        static: The path at which `static_files()` is mounted in the outermost application, or another address of
            these files; needed if the stylesheet or the script is wanted.
    """
    settings = Sharer() if sharer is None else sharer

    def helpers(context: Context) -> Helpers:
        request: Request | None = context.get("request")
        if request is None:
            return Helpers(sharer=settings, static=in_folder(static))
        return Helpers(
            sharer=settings, static=in_folder(_root(request, static)), page=lambda: _page(request)
        )

    templates.env.globals.update(template_functions(helpers))


def _root(request: Request, static: str) -> str:
    """A path of the application as a reader's browser asks for it, behind a proxy that takes a prefix away."""
    if not static.startswith("/") or static.startswith("//"):
        return static
    root = request.scope.get("app_root_path", request.scope.get("root_path", ""))
    return f"{root.rstrip('/')}{static}"


def _page(request: Request) -> str:
    url = request.url
    return page_url(
        f"{url.scheme}://{url.netloc}", request.scope["path"], request.scope["query_string"]
    )


def static_files() -> StaticFiles:
    """An application that serves the stylesheet and the script, to be mounted at `/sharelinks`."""
    return StaticFiles(directory=FOLDER)
