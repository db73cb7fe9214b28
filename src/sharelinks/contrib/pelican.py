"""Pelican: `PLUGINS = ["sharelinks.contrib.pelican"]`, with settings in `SHARELINKS`."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican import signals
from pelican.contents import Article, Content, Page

from ..html.assets import FOLDER
from .helpers import Helpers, in_folder
from .jinja2 import template_functions
from .settings import sharer_of
from .static_site import PAGE_FIELDS, with_meta

_FILES = "theme/sharelinks"


def register() -> None:
    """Register the bar below each article and page, and the meta elements in its head.

    The settings are `Sharer`'s arguments. `"bar": False` and `"meta": False` in `SHARELINKS` leave
    one of them to the theme, whose templates can call `share_bar()` and the other helpers. An
    article or page with `Sharelinks: no` in its metadata gets neither.
    """
    signals.initialized.connect(_configure)
    signals.generator_init.connect(_add_functions)
    signals.content_written.connect(_add_to_page)
    signals.finalized.connect(_copy_files)


def _configure(pelican: Any) -> None:
    """Validate the settings when the build starts."""
    settings = pelican.settings
    given = dict(settings.get("SHARELINKS", {}))
    settings["SHARELINKS_ADDS"] = {name for name in ("bar", "meta") if given.pop(name, True)}
    site = {"base_url": settings["SITEURL"], "lang": settings["DEFAULT_LANG"]}
    settings["SHARELINKS_SHARER"] = sharer_of({**site, **given})
    if not settings["SHARELINKS_SHARER"].base_url:
        settings["SHARELINKS_ADDS"] = set()
        logging.getLogger(__name__).warning(
            "sharelinks: SITEURL is empty, so pages have no URL and get no share bar: set SITEURL"
        )


def _add_functions(generator: Any) -> None:
    generator.env.globals.update(
        template_functions(lambda context: _helpers(generator.settings, context))
    )


def _helpers(settings: Any, context: Any) -> Helpers:
    """Return the helpers for a template's context, which may be that of a list of articles."""
    content, sharer = _content(context), settings["SHARELINKS_SHARER"]
    site = sharer.base_url.rstrip("/")
    return Helpers(
        sharer=sharer,
        static=in_folder(f"{context.get('SITEURL')}/{_FILES}"),
        page=lambda: None if content is None or not site else f"{site}/{content.url}",
        lang=lambda: getattr(content, "lang", None),
    )


def _content(context: Any) -> Content | None:
    content = context.get("article") or context.get("page")
    return content if isinstance(content, (Article, Page)) else None


def _add_to_page(path: str, context: dict[str, Any]) -> None:
    content = _content(context)
    if content is None:
        return
    adds = content.settings["SHARELINKS_ADDS"]
    if not adds or str(content.metadata.get("sharelinks")).lower() in {"no", "false", "off"}:
        return
    helpers, file = _helpers(content.settings, context), Path(path)
    html = file.read_text("utf-8")
    if "bar" in adds:
        below = f"{content.content}{helpers.share_bar(title=_title(content))}"
        html = html.replace(content.content, below, 1)
        html = html.replace("</head>", f"{helpers.share_styles()}\n</head>", 1)
    if "meta" in adds:
        fields = {"site_name": content.settings["SITENAME"], **_page_fields(content)}
        html = with_meta(html, helpers.meta_tags(title=_title(content), **fields))
    file.write_text(html, "utf-8")


def _title(content: Content) -> Markup:
    """Return the title of an article or page as HTML."""
    is_html = content.settings["TYPOGRIFY"] or str(content.source_path).endswith(".rst")
    # A title from Markdown may contain character references, but no tags.
    title = content.title if is_html else content.title.replace("<", "&lt;")
    return Markup(title)  # noqa: S704 - the sharer converts it to text


def _page_fields(content: Content) -> dict[str, Any]:
    """Return the metadata of an article or page, as `meta_tags` takes it."""
    said = {name: content.metadata[name] for name in PAGE_FIELDS & content.metadata.keys()}
    return {
        "published_time": getattr(content, "date", None),
        "modified_time": getattr(content, "modified", None),
        "section": str(getattr(content, "category", "")),
        "tag": [str(tag) for tag in getattr(content, "tags", ())],
        **{name: value for name, value in said.items() if name != "author"},
    }


def _copy_files(pelican: Any) -> None:
    shutil.copytree(FOLDER, Path(pelican.output_path, _FILES), dirs_exist_ok=True)
