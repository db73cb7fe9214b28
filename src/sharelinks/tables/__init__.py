"""Share links for tables: Arrow's record batches, and the files that `sharelinks batch` reads and
writes.
"""

try:
    from .arrow import add_share_links, share_links_schema
except ModuleNotFoundError as _missing:
    raise ModuleNotFoundError(
        f"sharelinks.tables needs {_missing.name}: pip install 'pysharelinks[arrow]'",
        name=_missing.name,
    ) from None

__all__ = ["add_share_links", "share_links_schema"]
