"""MkDocs: `plugins: [sharelinks]` in `mkdocs.yml`, with `Sharer`'s arguments as options."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import attrs
from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from ..errors import SharelinksError
from ..html.assets import FOLDER, SCRIPT, STYLESHEET
from ..sharer import Sharer
from .settings import sharer_of
from .static_site import PAGE_FIELDS, with_meta

_FOLDER = "assets/sharelinks"


class SharelinksPlugin(BasePlugin[LegacyConfig]):
    """The plugin: adds a bar below each page, and meta elements to its head.

    The options are `Sharer`'s arguments. The language and `site_url` are those of the site's
    configuration. `bar: false` and `meta: false` leave one of them out on all pages; `sharelinks:
    false` in the front matter of a page leaves out both. `description`, `image` and the other
    `PAGE_FIELDS` in the front matter are used for the meta elements.
    """

    config_scheme = (
        ("bar", config_options.Type(bool, default=True)),
        ("meta", config_options.Type(bool, default=True)),
        *(
            (field.name, config_options.Optional(config_options.Type(object)))
            for field in attrs.fields(Sharer)
        ),
    )
    sharer: Sharer

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Validate the settings, and add the stylesheet and the script."""
        if not config.site_url:
            raise PluginError(
                "sharelinks: set site_url, the URL of the site whose pages are shared"
            )
        theme = config.theme
        given = {name: self.config[name] for name in self.config if self.config[name] is not None}
        bar, meta = given.pop("bar"), given.pop("meta")
        lang = str(theme.get("language") or theme.get("locale") or "en")
        try:
            self.sharer = sharer_of({"lang": lang, "base_url": config.site_url, **given})
        except (SharelinksError, TypeError) as error:
            raise PluginError(f"sharelinks: {error}") from error
        if bar:
            config.extra_css.append(f"{_FOLDER}/{STYLESHEET}")
        if bar and (self.sharer.buttons or self.sharer.popup):
            config.extra_javascript.append(_module(f"{_FOLDER}/{SCRIPT}"))
        self._has_bar, self._has_meta = bar, meta
        return config

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Add the bar below the page's content."""
        if not self._has_bar or page.meta.get("sharelinks") is False:
            return html
        return f"{html}{self.sharer.bar(page.canonical_url or '', _title(page))}"

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Add the meta elements to the head of the page."""
        if not self._has_meta or page.meta.get("sharelinks") is False:
            return output
        fields = {name: page.meta[name] for name in PAGE_FIELDS & page.meta.keys()}
        fields.setdefault("description", config.site_description)
        fields.setdefault("site_name", config.site_name)
        return with_meta(output, self.sharer.meta(page.canonical_url or "", _title(page), **fields))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Copy the stylesheet and the script."""
        shutil.copytree(FOLDER, Path(config.site_dir, _FOLDER), dirs_exist_ok=True)


def _title(page: Page) -> Any:
    """Return a page's title: text from the settings, or the HTML of its heading."""
    text = page.meta.get("title") or vars(page).get("title")
    return text or Markup(page.title or "")  # noqa: S704 - the sharer converts it to text


def _module(path: str) -> Any:
    script = config_options.ExtraScriptValue(path)
    script.type = "module"
    return script
