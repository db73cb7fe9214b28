"""The exceptions: everything that sharelinks refuses is a `SharelinksError`, with its data."""

from __future__ import annotations


class SharelinksError(ValueError):
    """An article, a field or a network that no working share link can be built from.

    Attributes:
        field: The name of the field or setting that was refused, such as `"via"`; empty where it is
            none of them.
        value: The refused value, as it was given. The message repeats it without passwords.
        network: The name of the network that is concerned, such as `"facebook"`; empty where none
            is.
        suggestion: What was probably meant; empty where nothing is near.
    """

    def __init__(
        self,
        message: str,
        *,
        field: str = "",
        value: object = None,
        network: str = "",
        suggestion: str = "",
    ) -> None:
        """Take the message, and what it says as data."""
        super().__init__(message)
        self.field = field
        self.value = value
        self.network = network
        self.suggestion = suggestion


class InvalidURLError(SharelinksError):
    """A URL that no browser would open, or that is not safe to share."""


class UnknownNetworkError(SharelinksError, LookupError):
    """A network's name that is not in the table; `suggestion` is the nearest one."""


class NotShareableError(SharelinksError):
    """A network that is known but has no page to share an article on."""


class MissingFieldError(SharelinksError):
    """A field that a network can't do without was not given."""
