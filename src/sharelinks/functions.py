"""The public functions: the methods of a default `Sharer`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from .article import Article
from .clean import Fields, URLLike
from .compat import Unpack
from .html.data import ShareData
from .link import ShareLink
from .network import Network
from .sharer import BarOptions, PageOptions, Sharer

_DEFAULT = Sharer()


def share_url(
    network: str | Network,
    url: str | URLLike | Article,
    title: str | None = "",
    **fields: Unpack[Fields],
) -> str:
    """Return the URL that opens a network's share page with an article in it.

    Args:
        network: A name such as `"facebook"`, in upper or lower case, or a `Network`.
        url: The article's absolute http(s) URL (text, a `furl`, or any object whose `str()` is the
            URL), or an `Article` with its own title and fields.
        title: The article's title.
        **fields: Any of `description`, `image`, `hashtags` and `via`, as in `Article`, and fields
            that only some networks take: `phone` (WhatsApp, SMS), `to`, `cc`, `bcc` (e-mail, Gmail;
            `to` also Outlook), `instance` (Mastodon, diaspora*, Lemmy), `app_id` (Messenger),
            `subreddit` (Reddit), `related` and `in_reply_to` (X), `prompt` (ChatGPT and other
            assistants, which are asked what the page is about by default).

    Returns:
        An HTTPS URL in ASCII, or a `mailto` URI for e-mail. Each network's entry in `NETWORKS`
        names the documentation of its endpoint and parameters.

    Raises:
        InvalidURLError: If `url` or `image` is not an http(s) URL that a browser would open, or is
            not safe to share.
        UnknownNetworkError: If there is no such network.
        NotShareableError: If the network has no share page.
        MissingFieldError: If the network needs a field that was not given.
        SharelinksError: If another field's value is invalid.
        TypeError: If the network has no field of that name.

    Example:
        >>> share_url("whatsapp", "https://example.com/magazin", "Für alle")
        'https://wa.me/?text=F%C3%BCr%20alle%20https%3A%2F%2Fexample.com%2Fmagazin'
    """
    return _DEFAULT.url(network, url, title, **fields)


def share_links(
    url: str | URLLike | Article,
    title: str | None = "",
    *,
    networks: Iterable[str | Network] | None = None,
    titles: Mapping[str, str] | None = None,
    **fields: Unpack[Fields],
) -> tuple[ShareLink, ...]:
    """Return the share links of an article, one for each network.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order of the links; `SIX` by default.
        titles: Different titles for some of the networks, by their names: `{"x": "Short"}`.
        **fields: The article's fields, and fields that one of the networks takes, as in
            `share_url`.

    Returns:
        The links in the order of `networks`.

    Raises:
        SharelinksError: Like `share_url`, for any of the networks.
        TypeError: If none of the networks has a field of that name.

    Example:
        >>> [link.name for link in share_links("https://example.com/magazin", "Für alle")]
        ['facebook', 'x', 'linkedin', 'pinterest', 'whatsapp', 'email']
    """
    return _DEFAULT.links(url, title, networks=networks, titles=titles, **fields)


def share_bar(
    url: str | URLLike | Article,
    title: str | None = "",
    *,
    networks: Iterable[str | Network] | None = None,
    titles: Mapping[str, str] | None = None,
    lang: str | None = "en",
    **options: Unpack[BarOptions],
) -> Markup:
    """Return the share links of an article as a labelled HTML list, safe to place in a page.

    The bar works without the stylesheet and the script of this library, and loads nothing.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order of the links; `SIX` by default.
        titles: Different titles for some of the networks, by their names: `{"x": "Short"}`.
        lang: The language of the bar's texts, as a BCP 47 tag such as `"de-AT"`.
        **options: How the bar looks: `icons`, `text`, `words`, `list_attrs`, `link_attrs`,
            `buttons`, `popup`, `new_tab`, `rel` and `mail`, as in `Sharer`; also the article's
            fields, and fields that one of the networks takes, as in `share_url`.

    Raises:
        SharelinksError: Like `share_url`, for any of the networks; or if an option is invalid.
        TypeError: If none of the networks has a field of that name.

    Example:
        >>> bar = share_bar("https://example.com/magazin", "Für alle", networks=["x"], lang="de")
        >>> print(bar.striptags())
        Auf X teilen (öffnet in neuem Tab)
    """
    return _DEFAULT.bar(url, title, networks=networks, titles=titles, lang=lang, **options)


def share_data(
    url: str | URLLike | Article,
    title: str | None = "",
    *,
    networks: Iterable[str | Network] | None = None,
    lang: str | None = "en",
    **fields: Unpack[Fields],
) -> list[ShareData]:
    """Return the share links of an article as plain data, for a front end with its own HTML.

    The result can be serialized by `json.dumps`, Django REST framework, django-ninja, FastAPI
    (`-> list[ShareData]`) and msgspec.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order of the links; `SIX` by default.
        lang: The language of each `text`, as a BCP 47 tag such as `"de-AT"`.
        **fields: The article's fields, and fields that one of the networks takes, as in
            `share_url`.

    Returns:
        For each network, its `name` and `label`, the `text` of its link in that language, the share
        `url`, its `icon` as inline SVG, the brand's `color`, and whether the link should open in a
        `new_tab`.

    Raises:
        SharelinksError: Like `share_url`, for any of the networks.
        TypeError: If none of the networks has a field of that name.

    Example:
        >>> [x] = share_data("https://example.com/magazin", "Für alle", networks=["x"], lang="de")
        >>> x["text"], x["color"], x["new_tab"]
        ('Auf X teilen', '#000000', True)
    """
    return _DEFAULT.data(url, title, networks=networks, lang=lang, **fields)


def meta_tags(
    url: str | URLLike | Article, title: str | None = "", **options: Unpack[PageOptions]
) -> Markup:
    """Return Open Graph and X card elements for the head of an article's page.

    Facebook, LinkedIn, X, WhatsApp and Pinterest read the title, text and image of a shared link
    from these elements (https://ogp.me/).

    Args:
        url: The article's canonical URL, or an `Article`, as in `share_url`.
        title: The article's title.
        **options: The article's fields as in `share_url`. `image` may be a list of images, each a
            URL or a mapping with `url`, `alt`, `width` and `height` (in pixels); `image_alt`,
            `image_width` and `image_height` describe the first one. About the page: `type`
            (`"article"` by default), `site_name`, its language as `lang` or `locale` (such as
            `"de-DE"`), `creator` (a fediverse account, `"@name@mastodon.example"`),
            `published_time`, `modified_time`, `author`, `section` and `tag`
            (https://ogp.me/#type_article).

    Returns:
        `<meta>` elements, one per line, for everything that is given.

    Raises:
        InvalidURLError: If `url` or `image` is not an http(s) URL that a browser would open, or is
            not safe to share.
        SharelinksError: If another value is invalid.
        TypeError: If there is no such option.

    Example:
        >>> print(meta_tags("https://example.com/magazin", "Für alle", site_name="Beispiel"))
        <meta property="og:title" content="Für alle">
        <meta property="og:type" content="article">
        <meta property="og:url" content="https://example.com/magazin">
        <meta property="og:site_name" content="Beispiel">
        <meta name="twitter:card" content="summary">
    """
    return _DEFAULT.meta(url, title, **options)
