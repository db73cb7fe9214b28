"""The elements that load the optional stylesheet and script from the page's own host."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from .markup import Html

FOLDER = Path(__file__).parent / "static" / "sharelinks"
"""The folder with `sharelinks.css` and `sharelinks.js`, for a server of static files."""

STYLESHEET = "sharelinks.css"
SCRIPT = "sharelinks.js"


def style_tag(href: str, nonce: object = None) -> Markup:
    """Return the stylesheet's `<link>` element, with a Content-Security-Policy nonce if given."""
    return Html('<link rel="stylesheet" href="{}"{}>').format(href, _nonce(nonce))


def script_tag(src: str, nonce: object = None) -> Markup:
    """Return the script's `<script>` element, with a Content-Security-Policy nonce if given."""
    return Html('<script type="module" src="{}"{}></script>').format(src, _nonce(nonce))


def _nonce(nonce: object) -> Markup:
    value = "" if nonce is None else str(nonce)
    return Markup(' nonce="{}"').format(value) if value else Markup()
