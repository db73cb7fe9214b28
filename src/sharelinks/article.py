"""Article: the URL, title and other fields to share, validated and percent-encoded once."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from . import clean
from .clean import URLLike
from .encoding import percent_encode
from .hashtags import hashtags_of


@attrs.frozen(init=False)
class Article:
    """An article to share: a URL with its title and the other fields that a network can use.

    Args:
        url: The absolute http(s) URL: text, a `furl`, or any object whose `str()` is the URL.
        title: The title. A run of line breaks and tabs becomes a space; control characters are
            removed.
        description: One or two sentences of plain text. Line breaks become spaces, except on
            networks whose text has several lines, such as the body of an e-mail.
        image: The absolute http(s) URL of an image.
        hashtags: Hashtags with or without `#`; `"Social Media"` becomes `"SocialMedia"`.
        via: The site's X handle, with or without `@`.

    Raises:
        InvalidURLError: If `url` or `image` is not an http(s) URL that a browser would open, or is
            not safe to share.
        SharelinksError: If `via` is not a valid handle, or another field is not text.
    """

    url: str
    title: str
    description: str = attrs.field(eq=lambda text: getattr(text, "lines", text))
    image: str
    hashtags: tuple[str, ...]
    via: str
    present: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)
    """Names of the fields that are not empty, as a network's templates use them."""
    encoded: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)
    """Percent-encoded values of those fields, in the same order."""

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
        """Validate and percent-encode the fields."""
        address = clean.url(url)
        self.__attrs_init__(
            address,
            clean.text(title),
            "" if description is None else clean.description(description),
            "" if image is None else clean.image(image),
            () if hashtags is None else hashtags_of(hashtags),
            "" if via is None else clean.handle(via),
        )
        # A fast path for most articles, which have only a URL and a title.
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
        """Return the values of all fields by the names that templates use; empty if not given."""
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
        """The description with its line breaks as LF, or an empty string if it is on one line."""
        lines = getattr(self.description, "lines", "")
        return lines if "\n" in lines else ""

    def __str__(self) -> str:
        return self.url


# Programs that turn URLs in a text into links take these, at the end of a URL, for punctuation
# after it. Percent-encoded, they open the same page.
NOT_IN_LINKS = ".,!?;:'*~$@()[]"


def linkable(url: str) -> str:
    """Return a URL that linkifiers find as a whole in a text.

    Args:
        url: A URL that may end in punctuation.

    Returns:
        The URL of the same page with its last character percent-encoded, such as
        `"https://example.com/R.U.R%2E"`. The URL is unchanged if linkifiers find its last
        character, or if percent-encoding it would change the meaning.
    """
    last, before = url[-1], url[:-1]
    if last not in NOT_IN_LINKS or (last == ")" and before.count("(") > before.count(")")):
        return url
    if not re.search("[/?#]", before[8:]):
        # The character is the end of the host, or starts an empty query.
        return url if last == "?" else f"{url}/"
    if last == "?" and not re.search("[?#]", before):
        return url
    return f"{before}%{ord(last):02X}"


# The descriptors of the slots bypass the frozen `__setattr__`. `object.__setattr__`, which attrs
# uses, takes as long as encoding a short text.
_set_present = vars(Article)["present"].__set__
_set_encoded = vars(Article)["encoded"].__set__
_URL = ("url",)
_URL_AND_TITLE = ("url", "title")

FIELDS = frozenset({"url", "title", "description", "image", "hashtag", "hashtags", "tags", "via"})
"""Names of an article's fields in a network's templates.

`hashtag` is the first hashtag, `hashtags` are all of them separated by commas, and `tags` are all
of them as in a text: `#a #b`.
"""
LINES = frozenset({"lines", "lines_crlf"})
"""Names of the description with line breaks, as LF and as CRLF.

They replace `description` in parameters of several lines.
"""
IN_TEXT = "link"
"""Name of the result of `linkable` if it differs from `url`, which it replaces within a text."""
