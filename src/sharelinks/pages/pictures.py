"""Rules for the image files of a page: whether they exist, and whether networks show them."""

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
from .page_rules import Picture, pictures
from .parsing import Element
from .preview import is_absolute
from .reading import PICTURES, Page

Read = Callable[[str], "bytes | str"]
"""A function that loads a URL and returns its bytes or, as text, why it can't be read."""

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
"""The user agents with which networks read pages, for robots.txt."""

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
# X's documentation of cards of December 2023, in the Internet Archive: 5 MB, 300 x 157
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
    """An image that was loaded.

    Attributes:
        url: Its URL.
        element: The element with its URL.
        data: Its bytes.
        declared: The width and height that the page declares; 0 if it doesn't.
    """

    url: str
    element: Element | None
    data: bytes
    declared: tuple[int, int] = (0, 0)

    @property
    def type(self) -> str:
        """The file type by its first bytes, such as `"png"`; empty if it is not an image."""
        head = self.data[:3000]
        found = (name for name, pattern in _TYPES.items() if re.match(pattern, head, re.DOTALL))
        return next(found, "")

    @property
    def size(self) -> tuple[int, int]:
        """The width and height in pixels; 0 if unknown."""
        try:
            width, height = imagesize.get(io.BytesIO(self.data))
        except (ValueError, OSError, ArithmeticError, LookupError):
            return (0, 0)
        return (max(int(width), 0), max(int(height), 0))


def _wrong_type(picture: PictureFile) -> Complaints:
    if not picture.type:
        yield f"{shown(picture.url)} is not an image", picture.element
    elif picture.type in {"svg+xml", "avif", "heic"}:
        kind = picture.type.removesuffix("+xml").upper()
        yield (
            f"{shown(picture.url)} is {kind}, which networks do not show: use JPEG or PNG",
            picture.element,
        )


def _webp(picture: PictureFile) -> Complaints:
    if picture.type == "webp":
        yield (
            f"{shown(picture.url)} is WebP, which only X documents to support: JPEG and PNG are "
            "shown by all networks",
            picture.element,
        )


def _other_size(picture: PictureFile) -> Complaints:
    if all(picture.declared) and all(picture.size) and picture.declared != picture.size:
        (width, height), (real_width, real_height) = picture.declared, picture.size
        yield (
            f"{shown(picture.url)} is {real_width} x {real_height} pixels, but the page declares "
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
        elif (width < 600 or height < 315) and not all(picture.declared):
            yield (
                f"{shown(picture.url)} is {width} x {height} pixels: below 600 x 315 it is shown "
                f"small",
                picture.element,
            )


def _too_wide(picture: PictureFile) -> Complaints:
    width, height = picture.size
    if height and width > _WIDEST * height:
        yield (
            f"{shown(picture.url)} is {width} x {height} pixels: WhatsApp shows no image wider "
            "than 4:1",
            picture.element,
        )


def _upright(picture: PictureFile) -> Complaints:
    width, height = picture.size
    if height > width > 0:
        yield (
            f"{shown(picture.url)} is {width} x {height} pixels: networks crop it to about 1.91:1, "
            "such as 1200 x 630",
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


PICTURE_RULES: tuple[Rule[PictureFile], ...] = (
    ("image-type", "warning", _wrong_type),
    ("image-webp", "info", _webp),
    ("image-size-differs", "warning", _other_size),
    ("image-too-small", "warning", _too_small),
    ("image-too-wide", "warning", _too_wide),
    ("image-upright", "info", _upright),
    ("image-heavy", "warning", _heavy),
)
"""Rules for an image that was loaded: code, level, function."""

LOADING_LEVELS = {"image-missing": "error", "robots": "error"}
"""Findings about loading the images and robots.txt: code and level."""


def check_pictures(page: Page, read: Read) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """Check the images of a page, and the robots.txt files of their hosts and the page's.

    Returns:
        The findings, and the images as data URLs by their URLs.
    """
    findings: list[Finding] = []
    data_urls = {}
    for picture in _loadable(page):
        statement = picture.main
        where = (
            f"{statement.element.line}:{statement.element.column}"
            if statement.element
            else "<head>"
        )
        data = read(statement.text)
        if isinstance(data, str):
            message = f"{statement} can't be loaded: {data}"
            findings.append(
                Finding("image-missing", LOADING_LEVELS["image-missing"], message, where)
            )
            continue
        file = PictureFile(
            url=statement.text,
            element=statement.element,
            data=data,
            declared=_declared_size(picture),
        )
        findings.extend(apply(PICTURE_RULES, file))
        if file.type:
            data_urls[statement.text] = (
                f"data:image/{file.type};base64,{base64.b64encode(data).decode()}"
            )
    findings.extend(_blocked(page, [page.url, *(each.main.text for each in _loadable(page))], read))
    return tuple(findings), data_urls


def _loadable(page: Page) -> Iterator[Picture]:
    """Yield the images that networks can load, without duplicates."""
    seen = set()
    others = (Picture({statement.source: statement}) for statement in page.all(*PICTURES))
    for picture in (*pictures(page), *others):
        if picture.main.text not in seen and is_absolute(page, picture.main):
            seen.add(picture.main.text)
            yield picture


def _declared_size(picture: Picture) -> tuple[int, int]:
    width, height = (picture.statements.get(f"og:image:{side}") for side in ("width", "height"))
    known = (
        width and height and all(re.fullmatch("[0-9]{1,9}", each.text) for each in (width, height))
    )
    return (int(width.text), int(height.text)) if known and width and height else (0, 0)


def _blocked(page: Page, addresses: list[str], read: Read) -> Iterator[Finding]:
    for address in dict.fromkeys(filter(None, addresses)):
        site = re.match(r"(?i)https?://[^/?#]+", address)
        rules = read(f"{site[0]}/robots.txt") if site else ""
        if isinstance(rules, bytes):
            robots = Protego.parse(rules[:500_000].decode("utf-8", "replace"))
            names = [name for name, agent in ROBOTS.items() if not robots.can_fetch(address, agent)]
            if names:
                what = "this page" if address == page.url else shown(address)
                message = f"robots.txt blocks {', '.join(names)} from {what}: they show no preview"
                yield Finding("robots", LOADING_LEVELS["robots"], message, "")
