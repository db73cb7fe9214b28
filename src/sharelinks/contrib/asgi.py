"""Common code of the ASGI frameworks Starlette and Litestar: a page's URL from its scope."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..sharer import Sharer
from .helpers import NO_REQUEST_IN_CONTEXT, Helpers, in_folder, page_url


def helpers_of(
    sharer: Sharer, static: str, scope: Mapping[str, Any] | None, host: str | None
) -> Helpers:
    """Return the helpers for the page of an ASGI scope.

    Args:
        sharer: The application's settings.
        static: The path or URL of the folder with the static files.
        scope: The request's scope, or `None` without a request.
        host: The request's `Host` header.
    """
    if scope is None:
        return Helpers(sharer=sharer, static=in_folder(static), why_no_page=NO_REQUEST_IN_CONTEXT)
    return Helpers(sharer=sharer, static=_files(scope, static), page=lambda: _page(scope, host))


def _prefix(scope: Mapping[str, Any]) -> str:
    """Return the prefix that a proxy removes from the path, without that of a mounted app."""
    return str(scope.get("app_root_path", scope.get("root_path", ""))).rstrip("/")


def _files(scope: Mapping[str, Any], static: str) -> Callable[[str], str]:
    is_path = static.startswith("/") and not static.startswith("//")
    return in_folder(f"{_prefix(scope)}{static}" if is_path else static)


def _page(scope: Mapping[str, Any], host: str | None) -> str:
    path, prefix = scope["path"], _prefix(scope)
    # The ASGI specification includes the prefix in the path, but not all servers do.
    if path != prefix and not path.startswith(f"{prefix}/"):
        path = f"{prefix}{path}"
    if host is None:  # HTTP/1.0 does not require the header
        name, port = scope["server"]
        host = name if port in (None, 80, 443) else f"{name}:{port}"
    return page_url(f"{scope['scheme']}://{host}", path, scope["query_string"])
