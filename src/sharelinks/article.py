"""Article: what is shared, checked and percent-encoded once, used by every network."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from . import clean
from .encoding import percent_encode


@attrs.frozen(init=False)
class Article:
    """What is shared: a URL with its title and what else a network can use.

    Args:
        url: Absolute http(s) URL: text, a `furl`, or anything whose `str()` is the URL.
        title: The title; a run of line breaks and tabs becomes a space, control characters are dropped.
        description: Plain text, in a sentence or two.
        image: Absolute http(s) URL of a picture.
        hashtags: Hashtags with or without `#`; `"Social Media"` becomes `"SocialMedia"`.
        via: The site's X handle, with or without `@`.

    Raises:
        InvalidURLError: `url` or `image` is no http(s) URL that a browser would open, or not safe to share.
        SharelinksError: `via` is no handle, or another field has no text.
    """

    url: str
    title: str
    description: str
    image: str
    hashtags: tuple[str, ...]
    via: str
    encoded: dict[str, str] = attrs.field(init=False, factory=dict, eq=False, repr=False)
    """The fields that are not empty, percent-encoded, by the names that a network's templates use."""

    def __init__(
        self,
        url: object,
        title: object = "",
        *,
        description: object = None,
        image: object = None,
        hashtags: str | Iterable[object] | None = None,
        via: object = None,
    ) -> None:
        """Check what is given, and encode it."""
        self.__attrs_init__(
            clean.url(url),
            clean.text(title),
            "" if description is None else clean.text(description, "description"),
            "" if image is None else clean.image(image),
            () if hashtags is None else clean.hashtags(hashtags),
            "" if via is None else clean.handle(via),
        )
        encoded = self.encoded
        encoded["url"] = percent_encode(self.url)
        if self.title:
            encoded["title"] = percent_encode(self.title)
        if description is None and image is None and hashtags is None and via is None:
            return  # nearly every article: one way out early is one share link's worth of time
        rest = {
            "description": self.description,
            "image": self.image,
            "hashtag": self.hashtags[0] if self.hashtags else "",
            "hashtags": ",".join(self.hashtags),
            "via": self.via,
        }
        encoded.update((name, percent_encode(value)) for name, value in rest.items() if value)

    def __str__(self) -> str:
        return self.url


FIELDS = frozenset({"url", "title", "description", "image", "hashtag", "hashtags", "via"})
"""The names that a network's templates can use of every article; `hashtag` is the first of `hashtags`."""
