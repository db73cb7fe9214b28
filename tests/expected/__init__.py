"""What each network gets, written out in full, to be checked by eye.

A new network brings its rows: one with its title first, then one with all that an article has.
"""

from __future__ import annotations

from . import assistants, bookmarks, messages, posts

ROWS = [*posts.ROWS, *messages.ROWS, *bookmarks.ROWS, *assistants.ROWS]
"""A network's name, URL, title and other fields, and the share URL of them."""
