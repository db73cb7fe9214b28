"""The Django application and its system checks."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.core.signals import setting_changed

from sharelinks import SharelinksError
from sharelinks.html.assets import FOLDER

from . import sharer

_ENGINE = "django.template.backends.django.DjangoTemplates"
_PROCESSOR = "django.template.context_processors.request"


class SharelinksConfig(AppConfig):
    """The application, whose static files are the stylesheet and the script."""

    name = "sharelinks.contrib.django"
    label = "sharelinks"
    path = str(FOLDER.parent.parent)

    def ready(self) -> None:
        """Register the system checks."""
        checks.register(check_settings)
        checks.register(check_context)
        setting_changed.connect(_forget, dispatch_uid="sharelinks")


def _forget(*, setting: str, **_: object) -> None:
    if setting == "SHARELINKS":
        sharer.cache_clear()


def check_settings(**_: object) -> list[checks.CheckMessage]:
    """Check that the setting `SHARELINKS` is valid."""
    try:
        sharer()
    except (SharelinksError, TypeError) as error:
        hint = "Set it to a dictionary of Sharer's arguments."
        return [checks.Error(f"SHARELINKS: {error}", hint=hint, id="sharelinks.E001")]
    return []


def check_context(**_: Any) -> list[checks.CheckMessage]:
    """Check that templates have the request, which the page's own URL comes from."""
    engines = [engine for engine in settings.TEMPLATES if engine.get("BACKEND") == _ENGINE]
    if all(_PROCESSOR in e.get("OPTIONS", {}).get("context_processors", ()) for e in engines):
        return []
    message = "Templates have no request, so the sharelinks tags don't know the page's own URL."
    hint = f"Add {_PROCESSOR!r} to the context_processors of TEMPLATES."
    return [checks.Warning(message, hint=hint, id="sharelinks.W001")]
