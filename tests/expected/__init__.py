"""The expected share URLs of every network, written out in full so that they can be checked by eye.

A new network needs at least two rows: one with a title, and one with every field of an article.
"""

from __future__ import annotations

from . import assistants, bookmarks, messages, posts

ROWS = [*posts.ROWS, *messages.ROWS, *bookmarks.ROWS, *assistants.ROWS]
"""Rows of network, URL, title, other fields, and the expected share URL."""
