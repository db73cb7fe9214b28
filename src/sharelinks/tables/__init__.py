"""Columns of articles: share links for Arrow's record batches, and the tables that the command
reads and writes.
"""

try:
    from .arrow import add_share_links, share_links_schema
except ModuleNotFoundError as _missing:
    raise ModuleNotFoundError(
        f"sharelinks.tables needs {_missing.name}: pip install 'pysharelinks[arrow]'",
        name=_missing.name,
    ) from None

__all__ = ["add_share_links", "share_links_schema"]
