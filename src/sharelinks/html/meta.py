"""Open Graph and X card elements, from which networks build the preview of a page."""

from __future__ import annotations

import locale as locales
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypedDict, cast

from markupsafe import Markup

from ..article import Article
from ..clean import image, listed, shown, text
from ..errors import SharelinksError
from ..own_fields import host
from .markup import Html

_ELEMENT = Markup('<meta {}="{}" content="{}">')
# Facebook's locales for languages of several territories and for those that Python's table lacks:
# https://developers.facebook.com/docs/internationalization
_LOCALES = {"ar": "ar_AR", "bn": "bn_IN", "es-419": "es_LA", "no": "nb_NO", "zh-hant": "zh_TW"}
_language_tag = re.compile(
    r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?:[-.@]|$)"
).match
# A date in ISO 8601, with or without a time and a time zone: https://ogp.me/#types
_TIME = r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"


class Picture(TypedDict, total=False):
    """One of a page's images; only `url` is required."""

    url: Any
    alt: str | None
    width: int | str | None
    height: int | str | None


class MetaOptions(TypedDict, total=False):
    """The keyword arguments for a page's meta elements, in addition to the article's fields."""

    type: str | None
    site_name: str | None
    lang: str | None
    locale: str | None
    image_alt: str | None
    image_width: int | str | None
    image_height: int | str | None
    creator: str | None
    published_time: date | str | None
    modified_time: date | str | None
    author: str | Sequence[str] | None
    section: str | None
    tag: str | Sequence[str] | None


_TEXTS = frozenset({"type", "site_name", "locale", "lang"})
_ARTICLE_OPTIONS = frozenset({"published_time", "modified_time", "author", "section", "tag"})


def meta(article: Article, pictures: Sequence[Picture], options: Mapping[str, Any]) -> Markup:
    """Return the elements for a page's head, one per line; see `meta_tags`."""
    said = {name: text(value, name) for name, value in options.items() if name in _TEXTS}
    of_first = {name: options.get(f"image_{name}") for name in ("alt", "width", "height")}
    first, *others = pictures or [{"url": article.image}]
    of_picture = list(_of_picture(cast("Picture", of_first | dict(first))))
    open_graph = [
        ("og:title", article.title),
        ("og:type", said.get("type") or "article"),
        ("og:url", article.url),
        # An image is followed by the elements that describe it: https://ogp.me/#structured
        *of_picture,
        *(pair for picture in others for pair in _of_picture(picture)),
        ("og:description", article.description),
        ("og:site_name", said.get("site_name", "")),
        ("og:locale", _locale(said.get("locale") or said.get("lang") or "")),
        *(() if _ARTICLE_OPTIONS.isdisjoint(options) else _of_article(options)),
    ]
    # X falls back to the Open Graph elements, except for the alternative text of an image.
    card = [
        ("twitter:card", "summary_large_image" if of_picture else "summary"),
        ("twitter:site", f"@{article.via}" if article.via else ""),
        ("twitter:image:alt", dict(of_picture).get("og:image:alt", "")),
        ("fediverse:creator", _creator(text(options.get("creator"), "creator"))),
    ]
    return Html("\n").join([*_elements("property", open_graph), *_elements("name", card)])


def pictures_of(given: object, absolute: Callable[[object], object]) -> list[Picture]:
    """Return the images of a page.

    Args:
        given: One image or a list of images, each a URL or a mapping with `url`, `alt`, `width` and
            `height`; `None` means no image.
        absolute: Returns the absolute URL of an image.

    Raises:
        SharelinksError: If a mapping has no `url` or an unknown key.
    """
    pictures = []
    given = [] if given is None else given
    for item in given if isinstance(given, (list, tuple)) else [given]:
        picture: dict[str, Any] = dict(item) if isinstance(item, Mapping) else {"url": item}
        if "url" not in picture or picture.keys() - Picture.__annotations__.keys():
            raise SharelinksError(
                f"image has the keys {listed(picture)}: "
                "give url, and optionally alt, width and height"
            )
        if picture["url"] is not None:
            picture["url"] = absolute(picture["url"])
        pictures.append(cast("Picture", picture))
    return pictures


def _of_picture(picture: Picture) -> Iterator[tuple[str, str]]:
    address = image(picture["url"])
    if address:
        yield "og:image", address
        for side in ("width", "height"):
            yield f"og:image:{side}", _pixels(text(picture.get(side), f"image_{side}"), side)
        yield "og:image:alt", text(picture.get("alt"), "image_alt")


def _of_article(options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the additional elements of an article: https://ogp.me/#type_article."""
    for name in ("published_time", "modified_time"):
        yield f"article:{name}", _time(options.get(name), name)
    for name in ("author", "section", "tag"):
        given = options.get(name)
        for item in given if isinstance(given, (list, tuple)) else [given]:
            yield f"article:{name}", text(item, name)


def _elements(attribute: str, pairs: Iterable[tuple[str, str]]) -> list[Markup]:
    return [_ELEMENT.format(attribute, name, content) for name, content in pairs if content]


def _locale(tag: str) -> str:
    """Return Facebook's locale of a BCP 47 tag, such as `de_DE`, or an empty string for none."""
    found = _language_tag(tag.replace("_", "-").lower())
    if not found:
        return ""
    language, script, territory = found.groups()
    if territory and territory.isalpha():
        return f"{language}_{territory.upper()}"
    known = _LOCALES.get(f"{language}-{script or territory}") or _LOCALES.get(language)
    likely = known or locales.normalize(language).partition(".")[0]
    return likely if "_" in likely else ""


def _pixels(given: str, side: str) -> str:
    if given and not re.fullmatch("[1-9][0-9]{0,5}", given):
        raise SharelinksError(
            f"image_{side} {shown(given)} is not a number of pixels: give it like 1200"
        )
    return given


def _time(given: object, field: str) -> str:
    value = given.isoformat() if isinstance(given, date) else text(given, field)
    if value and not re.fullmatch(_TIME, value):
        raise SharelinksError(
            f"{field} {shown(value)} is not a date: "
            "give a datetime, or write it like '2026-11-25T09:00:00+01:00'"
        )
    return value


def _creator(given: str) -> str:
    """Return a fediverse account (https://docs.joinmastodon.org/entities/PreviewCard/)."""
    name, _, instance = given.removeprefix("@").partition("@")
    if given and not (
        instance and re.fullmatch(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?", name)
    ):
        raise SharelinksError(
            f"creator {shown(given)} is not a fediverse account: "
            "write it like '@name@mastodon.example'"
        )
    return f"@{name}@{host(instance, 'creator')}" if given else ""
