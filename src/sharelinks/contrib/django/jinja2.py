"""Django with Jinja2 templates: the extension for the options of the backend."""

from __future__ import annotations

from jinja2 import Environment
from jinja2.ext import Extension

from ..jinja2 import template_functions
from . import helpers_in


class SharelinksExtension(Extension):
    """The extension: adds the template tags to Jinja templates, as functions."""

    def __init__(self, environment: Environment) -> None:
        """Add the functions to the environment."""
        super().__init__(environment)
        environment.globals.update(template_functions(helpers_in))
