"""The pictures of a page, looked at: whether they are there, and whether networks show them."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable, Iterator

import attrs
import imagesize
from protego import Protego

from ..clean import shown
from .findings import Complaints, Finding, Rule, apply
from .of_page import Picture, pictures
from .parsing import Element
from .preview import is_absolute
from .reading import PICTURES, Page

Read = Callable[[str], "bytes | str"]
"""What reads an address: its bytes, or the reason why it can't be read."""

ROBOTS = {
    "Facebook": "facebookexternalhit",
    "X": "Twitterbot",
    "LinkedIn": "LinkedInBot",
    "WhatsApp": "WhatsApp",
    "Pinterest": "Pinterestbot",
    "Telegram": "TelegramBot",
    "Slack": "Slackbot-LinkExpanding",
    "Discord": "Discordbot",
}
"""Under which names networks read pages: robots.txt may bar them."""

_TYPES = {
    "png": rb"\x89PNG\r\n",
    "jpeg": rb"\xff\xd8\xff",
    "gif": rb"GIF8",
    "webp": rb"RIFF.{4}WEBP",
    "avif": rb".{4}ftyp(?:avif|avis)",
    "heic": rb".{4}ftyp(?:heic|heix|mif1)",
    "svg+xml": rb"\s*(?:<\?xml.{0,1000}?)?(?:<!--.{0,1000}?-->\s*)?"
    rb"(?:<!DOCTYPE svg.{0,500}?>\s*)?<svg",
}
# https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/: 600 KB,
# 300 pixels, 4:1; https://developers.facebook.com/docs/sharing/webmasters/images: 8 MB, 200 x 200,
# 600 x 315; https://www.linkedin.com/help/linkedin/answer/a521928: 5 MB, 401 pixels;
# X's page on cards as archived in December 2023: 5 MB, 300 x 157
_MOST_BYTES = (
    ("Facebook", 8_000_000),
    ("X", 5_000_000),
    ("LinkedIn", 5_000_000),
    ("WhatsApp", 600_000),
)
_LEAST = (("Facebook", 200, 200), ("X", 300, 157), ("WhatsApp", 300, 0))
_WIDEST = 4


@attrs.frozen(kw_only=True)
class PictureFile:
    """A picture that was looked at.

    Attributes:
        url: Its address.
        element: The element that names it.
        data: Its bytes.
        stated: Width and height as the page says; 0 where it does not.
    """

    url: str
    element: Element | None
    data: bytes
    stated: tuple[int, int] = (0, 0)

    @property
    def type(self) -> str:
        """What it is by its first bytes, such as `"png"`; empty where it is no picture."""
        head = self.data[:3000]
        found = (name for name, pattern in _TYPES.items() if re.match(pattern, head, re.DOTALL))
        return next(found, "")

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels; 0 where they are not known."""
        try:
            width, height = imagesize.get(io.BytesIO(self.data))
        except (ValueError, OSError, ArithmeticError, LookupError):
            return (0, 0)
        return (max(int(width), 0), max(int(height), 0))


def _wrong_type(picture: PictureFile) -> Complaints:
    if not picture.type:
        yield f"{shown(picture.url)} is not a picture", picture.element
    elif picture.type in {"svg+xml", "avif", "heic"}:
        kind = picture.type.removesuffix("+xml").upper()
        yield (
            f"{shown(picture.url)} is {kind}, which networks do not show: use JPEG or PNG",
            picture.element,
        )


def _webp(picture: PictureFile) -> Complaints:
    if picture.type == "webp":
        yield (
            f"{shown(picture.url)} is WebP, which of the networks only X documents: JPEG and PNG "
            f"are shown by all",
            picture.element,
        )


def _other_size(picture: PictureFile) -> Complaints:
    if all(picture.stated) and all(picture.size) and picture.stated != picture.size:
        (width, height), (real_width, real_height) = picture.stated, picture.size
        yield (
            f"{shown(picture.url)} is {real_width} x {real_height} pixels, and the page says "
            f"{width} x {height}",
            picture.element,
        )


def _too_small(picture: PictureFile) -> Complaints:
    width, height = picture.size
    names = [name for name, least, lowest in _LEAST if width < least or height < lowest]
    if all(picture.size) and picture.type != "svg+xml":
        if names:
            yield (
                f"{shown(picture.url)} is {width} x {height} pixels: too small for "
                f"{', '.join(names)}",
                picture.element,
            )
        elif (width < 600 or height < 315) and not all(picture.stated):
            yield (
                f"{shown(picture.url)} is {width} x {height} pixels: below 600 x 315 it is shown "
                f"small",
                picture.element,
            )


def _too_wide(picture: PictureFile) -> Complaints:
    width, height = picture.size
    if height and width > _WIDEST * height:
        yield (
            f"{shown(picture.url)} is {width} x {height} pixels: WhatsApp shows none wider than "
            f"4:1",
            picture.element,
        )


def _upright(picture: PictureFile) -> Complaints:
    width, height = picture.size
    if height > width > 0:
        yield (
            f"{shown(picture.url)} is {width} x {height} pixels: networks cut it to about 1.91:1, "
            f"as 1200 x 630 is",
            picture.element,
        )


def _heavy(picture: PictureFile) -> Complaints:
    names = [name for name, most in _MOST_BYTES if len(picture.data) > most]
    if names:
        yield (
            f"{shown(picture.url)} has {len(picture.data):,} bytes: too many for "
            f"{', '.join(names)}",
            picture.element,
        )


OF_PICTURE: tuple[Rule[PictureFile], ...] = (
    ("image-type", "warning", _wrong_type),
    ("image-webp", "info", _webp),
    ("image-size-differs", "warning", _other_size),
    ("image-too-small", "warning", _too_small),
    ("image-too-wide", "warning", _too_wide),
    ("image-upright", "info", _upright),
    ("image-heavy", "warning", _heavy),
)
"""What can be wrong with a picture that was looked at: code, level, rule."""

OF_READING = {"image-missing": "error", "robots": "error"}
"""What can be wrong with reading what a page names: code, level."""


def look_at(page: Page, read: Read) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """Look at the pictures of a page, and at the robots.txt of its site and theirs.

    Returns:
        What is wrong with them, and the pictures as data URLs by their addresses.
    """
    findings: list[Finding] = []
    data_urls = {}
    for picture in _named(page):
        said = picture.main
        where = f"{said.element.line}:{said.element.column}" if said.element else "<head>"
        got = read(said.text)
        if isinstance(got, str):
            message = f"{said.source} {shown(said.text)} is not there: {got}"
            findings.append(Finding("image-missing", OF_READING["image-missing"], message, where))
            continue
        file = PictureFile(url=said.text, element=said.element, data=got, stated=_stated(picture))
        findings.extend(apply(OF_PICTURE, file))
        if file.type:
            data_urls[said.text] = f"data:image/{file.type};base64,{base64.b64encode(got).decode()}"
    findings.extend(_barred(page, [page.url, *(each.main.text for each in _named(page))], read))
    return tuple(findings), data_urls


def _named(page: Page) -> Iterator[Picture]:
    """Yield the pictures that networks can fetch, each once."""
    seen = set()
    others = (Picture({said.source: said}) for said in page.all(*PICTURES))
    for picture in (*pictures(page), *others):
        if picture.main.text not in seen and is_absolute(page, picture.main):
            seen.add(picture.main.text)
            yield picture


def _stated(picture: Picture) -> tuple[int, int]:
    width, height = (picture.said.get(f"og:image:{side}") for side in ("width", "height"))
    known = (
        width and height and all(re.fullmatch("[0-9]{1,9}", said.text) for said in (width, height))
    )
    return (int(width.text), int(height.text)) if known and width and height else (0, 0)


def _barred(page: Page, addresses: list[str], read: Read) -> Iterator[Finding]:
    for address in dict.fromkeys(filter(None, addresses)):
        site = re.match(r"(?i)https?://[^/?#]+", address)
        rules = read(f"{site[0]}/robots.txt") if site else ""
        if isinstance(rules, bytes):
            robots = Protego.parse(rules[:500_000].decode("utf-8", "replace"))
            names = [name for name, agent in ROBOTS.items() if not robots.can_fetch(address, agent)]
            if names:
                what = "this page" if address == page.url else shown(address)
                message = f"robots.txt bars {', '.join(names)} from {what}: nothing is shown of it"
                yield Finding("robots", OF_READING["robots"], message, "")
