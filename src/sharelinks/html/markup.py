"""Html: the type of all HTML that the library returns."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup


class Html(Markup):
    """HTML that is safe to place in a page, and does not escape text that is added to it.

    `Markup` escapes a plain string that is added to it. In the hook of a static site generator
    (`html + bar`), that would escape the whole page. The sum of `Html` and a plain string is a
    plain string, as with Django's `SafeString`. `str()` returns `Html`, as Django's admin needs.
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
