"""QR codes of URLs, for posters, printed articles and WeChat."""

from __future__ import annotations

from markupsafe import Markup

from ..clean import URLLike
from ..clean import url as checked_url
from ..errors import SharelinksError
from .markup import Html

# The quiet zone is 4 modules wide, as ISO/IEC 18004 requires. Black on white can be scanned
# whatever the colours of the page are.
_LOOK = {
    "border": 4,
    "dark": "#000",
    "light": "#fff",
    "omitsize": True,
    "svgclass": None,
    "lineclass": None,
}

_MOST_DIGITS = 7_089
"""Maximum number of digits in a QR code (ISO/IEC 18004). It holds fewer other characters."""


def qr(url: str | URLLike, label: str | None = "") -> Markup:
    """Return a URL as a QR code: scalable inline SVG, black on white, with its quiet zone.

    Args:
        url: An absolute http(s) URL, such as the article's or a share URL.
        label: The accessible name of the code; the URL by default.

    Raises:
        InvalidURLError: If `url` is not an http(s) URL that a browser would open.
        SharelinksError: If the URL is too long for a QR code, or the extra `qr` is not installed.

    Example:
        >>> print(qr("https://example.com/")[:77])
        <svg role="img" aria-label="https://example.com/" viewBox="0 0 33 33"><path f
    """
    try:
        import segno
    except ImportError:
        raise SharelinksError("QR codes need segno: pip install 'pysharelinks[qr]'") from None
    address = checked_url(url)
    try:
        if len(address) > _MOST_DIGITS:  # segno would take seconds to raise the error
            raise segno.DataOverflowError
        drawing = segno.make_qr(address).svg_inline(**_LOOK)
    except segno.DataOverflowError:
        raise SharelinksError(
            f"a URL of {len(address):,} characters does not fit into a QR code: shorten it",
            field="url",
            value=url,
        ) from None
    start = Markup('<svg role="img" aria-label="{}"').format(label or address)
    return Html(start + Markup(drawing.removeprefix("<svg")))  # noqa: S704 - segno draws numbers
