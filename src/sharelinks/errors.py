"""The exceptions, and how `strict=False` logs them instead.

All of them are a `SharelinksError`, which carries its details as attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

_P = ParamSpec("_P")
_R = TypeVar("_R")


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


def warn(error: SharelinksError) -> None:
    """Log an error as a warning of the logger `sharelinks`."""
    import logging  # imported late, to keep `import sharelinks` fast

    logging.getLogger("sharelinks").warning("%s: %s", type(error).__name__, error)


def lenient(nothing: object) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Decorate a method to log its errors and return `nothing`, unless its object is `strict`."""

    def decorate(method: Callable[_P, _R]) -> Callable[_P, _R]:
        @wraps(method)
        def call(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            try:
                return method(*args, **kwargs)
            except SharelinksError as error:
                owner: Any = args[0]
                if owner.strict:
                    raise
                warn(error)
                return cast("_R", list(nothing) if isinstance(nothing, list) else nothing)

        return call

    return decorate
