"""Django's Jinja2 backend: the extension for its options."""

from __future__ import annotations

from jinja2 import Environment
from jinja2.ext import Extension

from ..jinja2 import template_functions
from . import helpers_in


class SharelinksExtension(Extension):
    """Gives Jinja templates as functions what Django's own get as tags."""

    def __init__(self, environment: Environment) -> None:
        """Add the functions to the environment."""
        super().__init__(environment)
        environment.globals.update(template_functions(helpers_in))
