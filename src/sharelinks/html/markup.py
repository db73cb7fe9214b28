"""Html: what the library writes into a page."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup


class Html(Markup):
    """HTML to be placed as it is, which leaves the text around it as it is.

    `Markup` escapes what is added to it, and so would show the source of a page that a static
    site's hook adds a bar to (`html + bar`). Here the sum of it and plain text is plain text, as
    with Django's `SafeString`: an engine that escapes will escape it as a whole. `str()` keeps that
    it is HTML, for Django's admin, which asks for it.
    """

    __slots__ = ()

    def __str__(self) -> str:
        return self

    def __repr__(self) -> str:
        return f"Markup({str.__repr__(self)})"

    def __add__(self, other: Any) -> str:  # type: ignore[override]
        return str.__add__(self, other) if _is_plain(other) else super().__add__(other)

    def __radd__(self, other: Any) -> str:  # type: ignore[override]
        return str.__add__(other, self) if _is_plain(other) else super().__radd__(other)


def _is_plain(other: Any) -> bool:
    return isinstance(other, str) and not hasattr(other, "__html__")
