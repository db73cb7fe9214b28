"""Django's Jinja2 backend: `"extensions": ["sharelinks.contrib.django.jinja2.SharelinksExtension"]` in its options."""

from __future__ import annotations

from jinja2 import Environment
from jinja2.ext import Extension

from ..jinja2 import template_functions
from . import helpers_in


class SharelinksExtension(Extension):
    """Gives Jinja templates the same functions as Django's own get as tags, with the settings of `SHARELINKS`."""

    def __init__(self, environment: Environment) -> None:
        """Add the functions to the environment."""
        super().__init__(environment)
        environment.globals.update(template_functions(helpers_in))
