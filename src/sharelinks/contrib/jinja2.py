"""Jinja2: `Environment(extensions=["sharelinks.contrib.jinja2.SharelinksExtension"])`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context

from ..sharer import Sharer
from .helpers import NAMES, Helpers, in_folder


def template_functions(helpers_of: Callable[[Context], Helpers]) -> dict[str, Callable[..., Any]]:
    """Return the template functions, given how to get the helpers from a template's context."""

    def function(name: str) -> Callable[..., Any]:
        @pass_context
        def call(context: Context, /, *args: Any, **options: Any) -> Any:
            return getattr(helpers_of(context), name)(*args, **options)

        return call

    return {name: function(name) for name in NAMES}


class SharelinksExtension(Extension):
    """The extension: adds `share_bar`, `meta_tags` and the other helpers (`NAMES`) to templates.

    The settings are attributes of the environment: `environment.sharelinks`, a `Sharer`, and
    `environment.sharelinks_static`, the URL of the folder with the stylesheet and the script.
    """

    def __init__(self, environment: Environment) -> None:
        """Add the functions to the environment."""
        super().__init__(environment)
        environment.extend(sharelinks=Sharer(), sharelinks_static="/static/sharelinks")
        environment.globals.update(template_functions(lambda context: helpers(context.environment)))


def helpers(environment: Environment) -> Helpers:
    """Return the helpers with the environment's settings, for code outside of templates."""
    settings: Any = environment
    return Helpers(sharer=settings.sharelinks, static=in_folder(settings.sharelinks_static))
