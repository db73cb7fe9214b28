"""Open Graph and X card elements: what Facebook, LinkedIn, X, WhatsApp and Pinterest show of a page."""

from __future__ import annotations

import locale
import re
from collections.abc import Iterable
from typing import TypedDict

from markupsafe import Markup

from ..article import Article
from ..clean import shown, text
from ..compat import Unpack
from ..errors import SharelinksError

_ELEMENT = Markup('<meta {}="{}" content="{}">')
# Facebook's own locales for languages of many territories, and what Python's table lacks:
# https://developers.facebook.com/docs/internationalization
_LOCALES = {"ar": "ar_AR", "bn": "bn_IN", "es-419": "es_LA", "no": "nb_NO", "zh-hant": "zh_TW"}
_language_tag = re.compile(
    r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?:[-.@]|$)"
).match


class MetaOptions(TypedDict, total=False):
    """What can be said of a page in its meta elements, beside its article."""

    type: object
    site_name: object
    locale: object
    image_alt: object
    image_width: object
    image_height: object


def meta(article: Article, **options: Unpack[MetaOptions]) -> Markup:
    """The elements for a page's head, one a line; see `meta_tags`."""
    said = {name: text(value, name) for name, value in options.items()}
    of_image = {
        "og:image": article.image,
        "og:image:width": _pixels(said, "image_width"),
        "og:image:height": _pixels(said, "image_height"),
        "og:image:alt": said.get("image_alt", ""),
    }
    open_graph = {
        "og:title": article.title,
        "og:type": said.get("type") or "article",
        "og:url": article.url,
        # What describes a picture has to stand behind it: https://ogp.me/#structured
        **(of_image if article.image else {}),
        "og:description": article.description,
        "og:site_name": said.get("site_name", ""),
        "og:locale": _locale(said.get("locale", "")),
    }
    # X reads title, text and picture, but not its alternative, from the Open Graph elements where it finds no own ones.
    card = {
        "twitter:card": "summary_large_image" if article.image else "summary",
        "twitter:site": f"@{article.via}" if article.via else "",
        "twitter:image:alt": said.get("image_alt", "") if article.image else "",
    }
    return Markup("\n").join(
        [*_elements("property", open_graph.items()), *_elements("name", card.items())]
    )


def _elements(attribute: str, pairs: Iterable[tuple[str, str]]) -> list[Markup]:
    return [_ELEMENT.format(attribute, name, content) for name, content in pairs if content]


def _locale(tag: str) -> str:
    """A BCP 47 tag as language and territory, which is all that Facebook takes: empty where no territory is known."""
    found = _language_tag(tag.replace("_", "-").lower())
    if not found:
        return ""
    language, script, territory = found.groups()
    if territory and territory.isalpha():
        return f"{language}_{territory.upper()}"
    known = _LOCALES.get(f"{language}-{script or territory}") or _LOCALES.get(language)
    likely = known or locale.normalize(language).partition(".")[0]
    return likely if "_" in likely else ""


def _pixels(said: dict[str, str], field: str) -> str:
    given = said.get(field, "")
    if given and not re.fullmatch("[1-9][0-9]{0,5}", given):
        raise SharelinksError(f"{field} {shown(given)} is no number of pixels")
    return given
