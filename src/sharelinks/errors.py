"""The exceptions: everything that sharelinks refuses is a `SharelinksError`."""

from __future__ import annotations


class SharelinksError(ValueError):
    """An article, a field or a network that no working share link can be built from."""


class InvalidURLError(SharelinksError):
    """A URL that no browser would open, or that is not safe to share."""


class UnknownNetworkError(SharelinksError, LookupError):
    """A network's name that is not in the table; the message suggests the nearest one."""


class NotShareableError(SharelinksError):
    """A network that is known but has no page to share an article on."""


class MissingFieldError(SharelinksError):
    """A field that a network can't do without was not given."""
