"""Sphinx: `extensions = ["sharelinks.contrib.sphinx"]`, with settings in `sharelinks`."""

from __future__ import annotations

from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from ..errors import SharelinksError
from ..html.assets import FOLDER, SCRIPT, STYLESHEET
from ..sharer import Sharer
from .settings import sharer_of
from .static_site import PAGE_FIELDS

_PLACED = "sharelinks-placed"


class ShareBarPlace(nodes.General, nodes.Element):
    """A placeholder for the bar of a directive."""


class ShareBarDirective(SphinxDirective):
    """The directive `.. share-bar::` for the page's bar, or with a URL for another page's."""

    optional_arguments = 1
    option_spec: ClassVar[Any] = dict.fromkeys(("title", "networks", "lang"), directives.unchanged)

    def run(self) -> list[nodes.Node]:
        """Return a placeholder, as the page's title may not be known yet."""
        url = self.arguments[0] if self.arguments else ""
        if not url:
            self.env.metadata[self.env.docname][_PLACED] = True
        return [ShareBarPlace("", url=url, options=dict(self.options))]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directive, the bar below each page, and the meta elements in its head.

    With `sharelinks_bar = False`, only the directive adds bars. With `sharelinks_meta = False`,
    there are no meta elements. A page with `:nosharelinks:` in its metadata gets neither. Metadata
    such as `:description:` is used for the meta elements.
    """
    app.add_config_value("sharelinks", {}, "html", (dict, Sharer))
    app.add_config_value("sharelinks_bar", default=True, rebuild="html", types=bool)
    app.add_config_value("sharelinks_meta", default=True, rebuild="html", types=bool)
    app.add_directive("share-bar", ShareBarDirective)
    app.add_node(ShareBarPlace)
    app.connect("config-inited", _configure)
    app.connect("builder-inited", _check_address)
    app.connect("doctree-resolved", _fill_places)
    app.connect("html-page-context", _add_to_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _configure(app: Sphinx, config: Config) -> None:
    """Validate the settings, and add the stylesheet and the script."""
    site = {"base_url": config.html_baseurl, "lang": config.language or "en"}
    given = config.sharelinks
    try:
        sharer = sharer_of({**site, **given} if isinstance(given, dict) else given)
    except (SharelinksError, TypeError) as error:
        raise ExtensionError(f"sharelinks: {error}") from error
    config.sharelinks = sharer
    config.html_static_path.append(str(FOLDER))
    app.add_css_file(STYLESHEET)
    if sharer.buttons or sharer.popup:
        app.add_js_file(SCRIPT, type="module")


def _check_address(app: Sphinx) -> None:
    if app.builder.format == "html" and not app.config.html_baseurl:
        raise ExtensionError(
            "sharelinks: set html_baseurl, the URL of the site whose pages are shared"
        )


def _fill_places(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    for place in list(doctree.findall(ShareBarPlace)):
        if app.builder.format != "html":
            place.parent.remove(place)
            continue
        title = "" if place["url"] else _title(app, docname)
        url = place["url"] or _address(app, docname)
        bar = app.config.sharelinks.bar(url, **{"title": title, **place["options"]})
        place.replace_self(nodes.raw("", bar, format="html"))


def _add_to_page(
    app: Sphinx, pagename: str, _: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    said = app.env.metadata.get(pagename, {})
    if doctree is None or "nosharelinks" in said:  # the index and the search have no document
        return
    sharer: Sharer = app.config.sharelinks
    address, title = _address(app, pagename), _title(app, pagename)
    if app.config.sharelinks_bar and _PLACED not in said:
        context["body"] = f"{context['body']}{sharer.bar(address, title)}"
    if app.config.sharelinks_meta and "sphinxext.opengraph" not in app.extensions:
        fields: Any = {name: said[name] for name in PAGE_FIELDS & said.keys()}
        fields["site_name"] = app.config.project
        context["metatags"] += f"\n{sharer.meta(address, title, **fields)}\n"


def _address(app: Sphinx, docname: str) -> str:
    return f"{app.config.html_baseurl.rstrip('/')}/{app.builder.get_target_uri(docname)}"


def _title(app: Sphinx, docname: str) -> Markup:
    """Return a page's title as HTML, as in its heading."""
    builder: Any = app.builder
    title = builder.render_partial(app.env.titles[docname])["title"]
    return Markup(title)  # noqa: S704 - the sharer converts it to text
