"""Common code of the static site generators."""

from __future__ import annotations

PAGE_FIELDS = frozenset(
    {"author", "creator", "description", "image", "image_alt"}
    | {"modified_time", "published_time", "section"}
)  # fmt: skip
"""The keys of a page's front matter or metadata that `meta_tags` takes, besides the title."""


def with_meta(page: str, elements: str) -> str:
    """Add meta elements to the head of a page that has no Open Graph elements yet."""
    head, end, rest = page.partition("</head>")
    if not end or 'property="og:' in head or "property='og:" in head:
        return page
    return f"{head}{elements}\n{end}{rest}"
