"""Pyramid with Jinja2, Chameleon or Mako: `config.include("sharelinks.contrib.pyramid")`."""

from __future__ import annotations

from pyramid.config import Configurator
from pyramid.events import BeforeRender
from pyramid.request import Request
from pyramid.settings import asbool, falsey, truthy
from pyramid.threadlocal import get_current_registry

from .helpers import NAMES, Helpers, in_folder, page_url
from .settings import sharer_of

_FLAGS = {"buttons", "fit", "icons", "mail", "new_tab", "popup", "strict", "strip_tracking", "text"}


def includeme(config: Configurator) -> None:
    """Add the helpers (`NAMES`) to the templates, and serve the stylesheet and the script.

    The settings are `Sharer`'s arguments with the prefix `sharelinks.`, such as
    `sharelinks.networks = x, email`.

    Raises:
        SharelinksError: If a setting is invalid.
        TypeError: If there is no such setting.
    """
    settings = {
        name.removeprefix("sharelinks."): value
        for name, value in config.get_settings().items()
        if name.startswith("sharelinks.")
    }
    for name in _FLAGS & settings.keys():  # some of them may also be text, such as "wide"
        if str(settings[name]).lower() in {*truthy, *falsey}:
            settings[name] = asbool(settings[name])
    config.registry["sharelinks"] = sharer_of(settings)
    config.add_static_view("sharelinks", "sharelinks:html/static/sharelinks")
    config.add_request_method(helpers, "sharelinks", reify=True)
    config.add_subscriber(_add_functions, BeforeRender)


def helpers(request: Request | None = None) -> Helpers:
    """Return the helpers for a view, a task or an API.

    In a view, they are also available as `request.sharelinks`.

    Args:
        request: The request whose page is shared. Without it, paths are completed by `base_url` of
            the settings, which are those of the current application, such as that of `with
            pyramid.paster.bootstrap(…)`.
    """
    registry = get_current_registry() if request is None else request.registry
    sharer = registry.get("sharelinks")
    if sharer is None:
        raise LookupError(
            'there are no settings: call config.include("sharelinks.contrib.pyramid") first'
        )
    if request is None:
        return Helpers(sharer=sharer, static=in_folder("/sharelinks"))
    return Helpers(
        sharer=sharer,
        static=lambda name: request.static_path(f"sharelinks:html/static/sharelinks/{name}"),
        page=lambda: page_url(
            request.host_url, request.script_name + request.path_info, request.query_string
        ),
        lang=lambda: None if "sharelinks.lang" in registry.settings else request.locale_name,
    )


def _add_functions(event: BeforeRender) -> None:
    request = event["request"]
    page_helpers = helpers() if request is None else request.sharelinks
    for name in NAMES:
        event.setdefault(name, getattr(page_helpers, name))
