"""`{% load sharelinks %}`: the helpers as template tags, as `{% share_bar article %}`."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context

from sharelinks.contrib.django import helpers_in
from sharelinks.contrib.helpers import NAMES

register = template.Library()


def _register(name: str) -> None:
    @register.simple_tag(takes_context=True, name=name)
    def tag(context: Context, /, *args: Any, **options: Any) -> Any:
        return getattr(helpers_in(context), name)(*args, **options)


for _name in NAMES:
    _register(_name)
