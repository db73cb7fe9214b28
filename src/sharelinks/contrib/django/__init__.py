"""Django: `INSTALLED_APPS += ["sharelinks.contrib.django"]` and `{% load sharelinks %}`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.translation import get_language

from sharelinks import Sharer
from sharelinks.address import NO_REQUEST
from sharelinks.contrib.helpers import Helpers, unknown
from sharelinks.contrib.settings import sharer_of

_WITHOUT_REQUEST = (
    "there is no request in the template's context (render it with a request, and the context "
    "processor 'django.template.context_processors.request')"
)


def helpers(request: HttpRequest | None = None) -> Helpers:
    """Return the helpers for a view, a task or an API.

    `helpers(request).share_links(article, article.title)` returns an article's links.

    Args:
        request: The request whose page is shared. Without it, paths and the URLs of objects are
            completed by `base_url` of the settings.
    """
    return _helpers(request, lambda: getattr(request, "csp_nonce", None), NO_REQUEST)


def helpers_in(context: Any) -> Helpers:
    """Return the helpers for the page of a template's context."""
    request = context.get("request")
    # Django's nonce is falsy until it is rendered, so test whether it exists, not its truth.
    return _helpers(
        request,
        lambda: context.get("csp_nonce", getattr(request, "csp_nonce", None)),
        _WITHOUT_REQUEST,
    )


@lru_cache(maxsize=1)
def sharer() -> Sharer:
    """Return the sharer of the setting `SHARELINKS`, a dictionary of `Sharer`'s arguments."""
    return sharer_of(getattr(settings, "SHARELINKS", None))


def _helpers(request: Any, nonce: Any, why_no_page: str) -> Helpers:
    return Helpers(
        sharer=sharer(),
        static=lambda name: str(static(f"sharelinks/{name}")),
        page=getattr(request, "build_absolute_uri", unknown),
        lang=_language,
        nonce=nonce,
        why_no_page=why_no_page,
        is_preview=getattr(request, "is_preview", False),  # set by Wagtail
    )


def _language() -> str | None:
    """Return the active language, unless the settings have one."""
    given = getattr(settings, "SHARELINKS", None)
    return None if isinstance(given, dict) and "lang" in given else get_language()
