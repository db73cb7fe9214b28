"""What the helpers of Starlette and Litestar share: a page's address out of an ASGI scope."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..sharer import Sharer
from .helpers import NO_REQUEST_IN_CONTEXT, Helpers, in_folder, page_url


def helpers_of(
    sharer: Sharer, static: str, scope: Mapping[str, Any] | None, host: str | None
) -> Helpers:
    """Return the helpers for the page of a scope, or for none.

    Args:
        sharer: The application's settings.
        static: The path at which the static files are served, or another address of them.
        scope: The request's scope.
        host: The request's header of that name.
    """
    if scope is None:
        return Helpers(sharer=sharer, static=in_folder(static), why_no_page=NO_REQUEST_IN_CONTEXT)
    return Helpers(sharer=sharer, static=_files(scope, static), page=lambda: _page(scope, host))


def _prefix(scope: Mapping[str, Any]) -> str:
    """Return what a proxy takes away from the path; a mounted application adds nothing."""
    return str(scope.get("app_root_path", scope.get("root_path", ""))).rstrip("/")


def _files(scope: Mapping[str, Any], static: str) -> Callable[[str], str]:
    is_path = static.startswith("/") and not static.startswith("//")
    return in_folder(f"{_prefix(scope)}{static}" if is_path else static)


def _page(scope: Mapping[str, Any], host: str | None) -> str:
    path, prefix = scope["path"], _prefix(scope)
    if path != prefix and not path.startswith(
        f"{prefix}/"
    ):  # ASGI wants it there, yet not all servers put it
        path = f"{prefix}{path}"
    if host is None:  # which HTTP/1.0 need not name
        name, port = scope["server"]
        host = name if port in (None, 80, 443) else f"{name}:{port}"
    return page_url(f"{scope['scheme']}://{host}", path, scope["query_string"])
