"""Pelican: `PLUGINS = ["sharelinks.contrib.pelican"]`; settings in `SHARELINKS`."""

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
    """Add a bar below each article and page, and meta elements to its head.

    Settings are `Sharer`'s arguments. With `"bar": False` or `"meta": False` in `SHARELINKS`, that
    one is left to the theme, whose templates can call `share_bar()` and the like. An article or
    page with `Sharelinks: no` in its metadata gets neither.
    """
    signals.initialized.connect(_configure)
    signals.generator_init.connect(_add_functions)
    signals.content_written.connect(_add_to_page)
    signals.finalized.connect(_copy_files)


def _configure(pelican: Any) -> None:
    """Check the settings when the build starts."""
    settings = pelican.settings
    given = dict(settings.get("SHARELINKS", {}))
    settings["SHARELINKS_ADDS"] = {name for name in ("bar", "meta") if given.pop(name, True)}
    site = {"base_url": settings["SITEURL"], "lang": settings["DEFAULT_LANG"]}
    settings["SHARELINKS_SHARER"] = sharer_of({**site, **given})
    if not settings["SHARELINKS_SHARER"].base_url:
        settings["SHARELINKS_ADDS"] = set()
        logging.getLogger(__name__).warning(
            "sharelinks: SITEURL is empty, and no page has an address: there are no share bars"
        )


def _add_functions(generator: Any) -> None:
    generator.env.globals.update(
        template_functions(lambda context: _helpers(generator.settings, context))
    )


def _helpers(settings: Any, context: Any) -> Helpers:
    """Return the helpers for an article or page, or for a list of them."""
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
    helpers, written = _helpers(content.settings, context), Path(path)
    html = written.read_text("utf-8")
    if "bar" in adds:
        below = f"{content.content}{helpers.share_bar(title=_title(content))}"
        html = html.replace(content.content, below, 1)
        html = html.replace("</head>", f"{helpers.share_styles()}\n</head>", 1)
    if "meta" in adds:
        fields = {"site_name": content.settings["SITENAME"], **_said(content)}
        html = with_meta(html, helpers.meta_tags(title=_title(content), **fields))
    written.write_text(html, "utf-8")


def _title(content: Content) -> Markup:
    """Return a title as HTML, which reStructuredText and Typogrify make of it."""
    is_html = content.settings["TYPOGRIFY"] or str(content.source_path).endswith(".rst")
    # Markdown's may have references, but no tags.
    title = content.title if is_html else content.title.replace("<", "&lt;")
    return Markup(title)  # noqa: S704 - of which text is made


def _said(content: Content) -> dict[str, Any]:
    """Return what the article or page says of itself, as `meta_tags` takes it."""
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
