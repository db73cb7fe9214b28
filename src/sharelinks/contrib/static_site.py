"""What the plugins of static sites share: a page's meta elements, put into its head."""

from __future__ import annotations

PAGE_FIELDS = frozenset(
    {"author", "creator", "description", "image", "image_alt"}
    | {"modified_time", "published_time", "section"}
)  # fmt: skip
"""What a page's front matter or metadata can say of it, beside its title; see `meta_tags`."""


def with_meta(page: str, elements: str) -> str:
    """Return a page with meta elements at the end of its head, if it has none."""
    head, end, rest = page.partition("</head>")
    if not end or 'property="og:' in head or "property='og:" in head:
        return page
    return f"{head}{elements}\n{end}{rest}"
