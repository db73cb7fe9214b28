"""The icons of the share bar: Font Awesome Free's, put into the wheel when it is built (`hatch_build.py`)."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from ..errors import SharelinksError
from ..network import DEFAULT_ICON

_SVG = Markup(
    '<svg viewBox="{}" width="1em" height="1em" fill="currentColor" aria-hidden="true"><path d="{}"/></svg>'
)


@lru_cache(maxsize=1)
def _icons() -> dict[str, tuple[str, str]]:
    import json  # not before a bar with icons is asked for
    from pathlib import Path

    try:
        text = Path(__file__).with_name("icons.json").read_text("utf-8")
    except FileNotFoundError:
        raise SharelinksError(
            "the icons are missing: install sharelinks (pip install .), or pass icons=False"
        ) from None
    icons: dict[str, tuple[str, str]] = json.loads(text)
    return icons


def svg(icon: str) -> Markup:
    """An icon as inline SVG in the text's colour and size, hidden from screen readers; the wheel's own icons alone."""
    icons = _icons()
    return _SVG.format(*icons.get(icon) or icons[DEFAULT_ICON])
