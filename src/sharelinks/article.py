"""Article: what is shared, checked and percent-encoded once, used by every network."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from . import clean
from .clean import URLLike
from .encoding import percent_encode


@attrs.frozen(init=False)
class Article:
    """What is shared: a URL with its title and what else a network can use.

    Args:
        url: Absolute http(s) URL: text, a `furl`, or anything whose `str()` is the URL.
        title: The title; a run of line breaks and tabs becomes a space, control characters are
            dropped.
        description: Plain text, in a sentence or two. Its line breaks become spaces, but where a
            network's text has several lines, as a mail's body, it keeps its lines and paragraphs.
        image: Absolute http(s) URL of a picture.
        hashtags: Hashtags with or without `#`; `"Social Media"` becomes `"SocialMedia"`.
        via: The site's X handle, with or without `@`.

    Raises:
        InvalidURLError: `url` or `image` is not an http(s) URL that a browser would open, or not
            safe to share.
        SharelinksError: `via` is not a handle, or another field has no text.
    """

    url: str
    title: str
    description: str = attrs.field(eq=lambda text: getattr(text, "lines", text))
    image: str
    hashtags: tuple[str, ...]
    via: str
    present: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)
    """The fields that are not empty, by the names that a network's templates use."""
    encoded: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)
    """Those fields, percent-encoded, in the same order."""

    def __init__(
        self,
        url: str | URLLike,
        title: str | None = "",
        *,
        description: str | None = None,
        image: str | URLLike | None = None,
        hashtags: str | Iterable[str] | None = None,
        via: str | None = None,
    ) -> None:
        """Check what is given, and encode it."""
        address = clean.url(url)
        self.__attrs_init__(
            address,
            clean.text(title),
            "" if description is None else clean.description(description),
            "" if image is None else clean.image(image),
            () if hashtags is None else clean.hashtags(hashtags),
            "" if via is None else clean.handle(via),
        )
        # Nearly every article is a URL and a title: it goes the short way.
        if (
            description is None
            and image is None
            and hashtags is None
            and via is None
            and address[-1] not in NOT_IN_LINKS
        ):
            if self.title:
                _set_present(self, _URL_AND_TITLE)
                _set_encoded(self, (percent_encode(address), percent_encode(self.title)))
            else:
                _set_present(self, _URL)
                _set_encoded(self, (percent_encode(address),))
            return
        fields = {name: value for name, value in self._fields().items() if value}
        _set_present(self, tuple(fields))
        _set_encoded(self, tuple(map(percent_encode, fields.values())))

    def _fields(self) -> dict[str, str]:
        """Return the values by the names that templates use; empty where there is none."""
        link = linkable(self.url)
        return {
            "url": self.url,
            IN_TEXT: "" if link == self.url else link,
            "title": self.title,
            "description": self.description,
            "image": self.image,
            "hashtag": self.hashtags[0] if self.hashtags else "",
            "hashtags": ",".join(self.hashtags),
            "tags": " ".join(f"#{hashtag}" for hashtag in self.hashtags),
            "via": self.via,
            "lines": self.lines,
            "lines_crlf": self.lines.replace("\n", "\r\n"),
        }

    @property
    def lines(self) -> str:
        """The description with its line breaks, as LF; empty where it has none."""
        lines = getattr(self.description, "lines", "")
        return lines if "\n" in lines else ""

    def __str__(self) -> str:
        return self.url


# What programs that look for links in a text take for punctuation behind the link, where a URL ends
# in it, and what opens the same page percent-encoded.
NOT_IN_LINKS = ".,!?;:'*~$@()[]"


def linkable(url: str) -> str:
    """Return a URL as all of it is found in a text: with its last character percent-encoded.

    Args:
        url: A URL that may end in punctuation.

    Returns:
        A URL of the same page, whose last character is percent-encoded, as in
        `"https://example.com/R.U.R%2E"`. The URL itself where its last character is found, or
        where its escape would mean something else.
    """
    last, before = url[-1], url[:-1]
    if last not in NOT_IN_LINKS or (last == ")" and before.count("(") > before.count(")")):
        return url
    if not re.search("[/?#]", before[8:]):
        # It ends the host, or begins an empty query.
        return url if last == "?" else f"{url}/"
    if last == "?" and not re.search("[?#]", before):
        return url
    return f"{before}%{ord(last):02X}"


# The slots' own setters: attrs' way round its freeze costs as much as encoding a short text.
_set_present = vars(Article)["present"].__set__
_set_encoded = vars(Article)["encoded"].__set__
_URL = ("url",)
_URL_AND_TITLE = ("url", "title")

FIELDS = frozenset({"url", "title", "description", "image", "hashtag", "hashtags", "tags", "via"})
"""The names that a network's templates can use of every article.

`hashtag` is the first of `hashtags`, which have commas between them, and `tags` are all of them as
they stand in a text: `#a #b`.
"""
LINES = frozenset({"lines", "lines_crlf"})
"""The names of a description of several lines, with LF and with CRLF, which stand for it where a
parameter has several lines itself."""
IN_TEXT = "link"
"""The name of a URL that stands otherwise in a text, where it stands for it; see `linkable`."""
