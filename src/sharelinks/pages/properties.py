"""The properties and types of Open Graph and X cards that networks read."""

from __future__ import annotations

_MEDIA = ("", ":url", ":secure_url", ":type", ":width", ":height", ":alt")

PROPERTIES = frozenset(
    {
        # https://ogp.me
        *("og:title", "og:type", "og:url", "og:description", "og:determiner", "og:site_name"),
        *("og:locale", "og:locale:alternate", "og:see_also"),
        *("og:updated_time", "og:rich_attachment", "og:ttl"),
        *(f"og:{media}{part}" for media in ("image", "video", "audio") for part in _MEDIA),
        *("og:image:user_generated", "og:logo", "og:email"),
        *("og:phone_number", "og:street_address", "og:locality"),
        *("og:region", "og:postal_code", "og:country_name"),
        *("og:latitude", "og:longitude", "og:availability"),
        *("og:price:amount", "og:price:currency"),
        *("og:video:tag", "og:video:duration", "og:article:section"),
        *("og:street-address", "og:postal-code"),
        *("og:country-name", "og:phone-number", "og:fax_number"),  # as of 2010
        *("article:published_time", "article:modified_time"),
        *("article:expiration_time", "article:author"),
        *("article:section", "article:tag"),
        *("article:publisher", "article:content_tier", "article:opinion"),
        *("article:published", "article:modified"),
        # X's documentation of December 2023, in the Internet Archive
        *("twitter:card", "twitter:site"),
        *("twitter:site:id", "twitter:creator", "twitter:creator:id"),
        *("twitter:title", "twitter:description", "twitter:url", "twitter:domain", "twitter:dnt"),
        *("twitter:image", "twitter:image:src"),
        *("twitter:image:alt", "twitter:image:width", "twitter:image:height"),
        *("twitter:player", "twitter:player:width"),
        *("twitter:player:height", "twitter:player:stream"),
        *("twitter:player:stream:content_type", "twitter:account_id"),
        *("twitter:widgets:theme", "twitter:widgets:csp"),
        *(f"twitter:{part}{number}" for part in ("label", "data", "image") for number in range(10)),
        *(f"twitter:app:{part}:{shop}"
          for part in ("name", "id", "url") for shop in ("iphone", "ipad", "googleplay")),
        *("twitter:app:country", "twitter:text:title", "twitter:text:description", "twitter:id"),
        *("twitter:widgets:link-color", "twitter:widgets:border-color"),
    }
)  # fmt: skip
"""All known properties."""

TYPES = frozenset(
    {
        *("website", "article", "book", "profile"),
        *("product", "product.group", "product.item", "place"),
        "business.business",
        *("music.song", "music.album", "music.playlist", "music.radio_station", "music.musician"),
        *("video.movie", "video.episode", "video.tv_show"),
        *("video.other", "video", "object", "event"),
        *("books.author", "books.book", "books.genre", "restaurant.restaurant", "restaurant.menu"),
        "restaurant.menu_item",
        *("game.achievement", "fitness.course", "instapp.photo", "payment.web"),
    }
)  # fmt: skip
"""The values of og:type: those of https://ogp.me/#types and those of Facebook."""
