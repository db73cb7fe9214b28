"""The application: its settings, their check, and the helpers for a request."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.templatetags.static import static
from django.test.signals import setting_changed
from django.utils.translation import get_language

from sharelinks import SharelinksError, Sharer
from sharelinks.contrib.helpers import Helpers, unknown
from sharelinks.contrib.settings import sharer_of
from sharelinks.html.assets import FOLDER


class SharelinksConfig(AppConfig):
    """Finds the stylesheet and the script as Django finds any application's static files."""

    name = "sharelinks.contrib.django"
    label = "sharelinks"
    path = str(FOLDER.parent.parent)

    def ready(self) -> None:
        """Register the check of the settings."""
        register(check_settings)
        setting_changed.connect(_forget, dispatch_uid="sharelinks")


@lru_cache(maxsize=1)
def sharer() -> Sharer:
    """The settings of `SHARELINKS`, a dictionary for `Sharer`; among its networks can be dotted paths."""
    return sharer_of(getattr(settings, "SHARELINKS", {}))


@lru_cache(maxsize=1)
def _has_language() -> bool:
    return "lang" in getattr(settings, "SHARELINKS", {})


def _forget(*, setting: str, **_: object) -> None:
    if setting == "SHARELINKS":
        sharer.cache_clear()
        _has_language.cache_clear()


def check_settings(**_: object) -> list[CheckMessage]:
    """Django's system check: settings that can't be used are an error before the first page is."""
    try:
        sharer()
    except (SharelinksError, TypeError) as error:
        return [
            Error(
                f"SHARELINKS: {error}",
                hint="It is a dictionary of Sharer's arguments.",
                id="sharelinks.E001",
            )
        ]
    return []


def helpers(context: Any) -> Helpers:
    """The helpers for the page that is rendered."""
    request = context.get("request")
    return Helpers(
        sharer=sharer(),
        static=_static,
        page=getattr(request, "build_absolute_uri", unknown),
        lang=unknown if _has_language() else get_language,
        # Django's own nonce is false until it is written: it must be asked for, not tested.
        nonce=lambda: context.get("csp_nonce", getattr(request, "csp_nonce", None)),
    )


def _static(name: str) -> str:
    return str(static(f"sharelinks/{name}"))
