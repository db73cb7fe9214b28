"""The exceptions. All of them are a `SharelinksError`, which carries its details as attributes."""

from __future__ import annotations


class SharelinksError(ValueError):
    """An article, a field or a network from which no working share link can be built.

    Attributes:
        field: The name of the rejected field or setting, such as `"via"`; empty if there is none.
        value: The rejected value as it was passed. The message shows it without passwords.
        network: The name of the network in question, such as `"facebook"`; empty if there is none.
        suggestion: What was probably meant; empty if there is no suggestion.
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
        """Store the message and its details."""
        super().__init__(message)
        self.field = field
        self.value = value
        self.network = network
        self.suggestion = suggestion


class InvalidURLError(SharelinksError):
    """A URL that no browser would open, or that is not safe to share."""


class UnknownNetworkError(SharelinksError, LookupError):
    """A name that is not a network's; `suggestion` is the most similar name."""


class NotShareableError(SharelinksError):
    """A network that is known but has no page to share an article on."""


class MissingFieldError(SharelinksError):
    """A required field of a network that was not given."""
