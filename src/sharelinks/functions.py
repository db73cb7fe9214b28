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
        network: A name such as `"facebook"`, in capitals or small letters, or a `Network`.
        url: The article's absolute http(s) URL (text, a `furl`, anything whose `str()` is the URL),
            or an `Article`, which brings its own title and fields.
        title: The article's title.
        **fields: Any of `description`, `image`, `hashtags` and `via`, as in `Article`; and of those
            that only some networks take: `phone` (WhatsApp, SMS), `to`, `cc`, `bcc` (e-mail, Gmail;
            `to` also Outlook), `instance` (Mastodon, diaspora*, Lemmy), `app_id` (Messenger),
            `subreddit` (Reddit), `related` and `in_reply_to` (X), `prompt` (ChatGPT and other
            assistants; if it is not given, they are asked what the page is about).

    Returns:
        An HTTPS URL in ASCII, and for e-mail a URI of the scheme mailto. Where each network's
        address and parameters are documented is in its entry of `NETWORKS`.

    Raises:
        InvalidURLError: `url` or `image` is not an http(s) URL that a browser would open, or not
            safe to share.
        UnknownNetworkError: There is no such network.
        NotShareableError: The network has no share page.
        MissingFieldError: The network needs a field that was not given.
        SharelinksError: Another field's value is not of its kind.
        TypeError: The network can't use a field of that name.

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
        networks: Names or `Network`s, in the order in which the links are wanted; `SIX` if none
            are given.
        titles: Other titles for some of the networks, by their names: `{"x": "Short"}`.
        **fields: The article's fields, and those that one of the networks takes, as in `share_url`.

    Returns:
        The links in the order of `networks`.

    Raises:
        SharelinksError: As `share_url` does, for any of the networks.
        TypeError: None of the networks can use a field of that name.

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

    It needs neither the stylesheet nor the script that come with the library, and loads nothing.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order in which the links are wanted; `SIX` if none
            are given.
        titles: Other titles for some of the networks, by their names: `{"x": "Short"}`.
        lang: The language of its words, as a BCP 47 tag such as `"de-AT"`.
        **options: How the bar looks: `icons`, `text`, `words`, `list_attrs`, `link_attrs`,
            `buttons`, `popup`, `new_tab`, `rel` and `mail`, as in `Sharer`; the article's fields,
            and those that one of the networks takes, as in `share_url`.

    Raises:
        SharelinksError: As `share_url` does, for any of the networks; or the bar can't look like
            that.
        TypeError: None of the networks can use a field of that name.

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
    """Return the share links of an article as plain data, for a front end that makes its own HTML.

    `json.dumps`, Django REST framework, django-ninja, FastAPI (`-> list[ShareData]`) and msgspec
    take it as it is.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order in which the links are wanted; `SIX` if none
            are given.
        lang: The language of each `text`, as a BCP 47 tag such as `"de-AT"`.
        **fields: The article's fields, and those that one of the networks takes, as in `share_url`.

    Returns:
        For each network its `name`, its `label`, the `text` of its link in the language, the share
        `url`, its `icon` as inline SVG, the brand's `color`, and whether the link wants a
        `new_tab`.

    Raises:
        SharelinksError: As `share_url` does, for any of the networks.
        TypeError: None of the networks can use a field of that name.

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

    Facebook, LinkedIn, X, WhatsApp and Pinterest read title, text and picture of a shared link from
    them (https://ogp.me/).

    Args:
        url: The article's canonical URL, or an `Article`, as in `share_url`.
        title: The article's title.
        **options: The article's fields as in `share_url`. `image` can be a list of pictures, each
            an address or a mapping with `url`, `alt`, `width` and `height` (in pixels); of the
            first one `image_alt`, `image_width` and `image_height` say the same. Of the page:
            `type` (`"article"` if not given), `site_name`, its language as `lang` or `locale` (such
            as `"de-DE"`), `creator` (an account of the fediverse, `"@name@mastodon.example"`),
            `published_time`, `modified_time`, `author`, `section` and `tag`
            (https://ogp.me/#type_article).

    Returns:
        `<meta>` elements, one a line; none for what is not given.

    Raises:
        InvalidURLError: `url` or `image` is not an http(s) URL that a browser would open, or not
            safe to share.
        SharelinksError: Another value is not of its kind.
        TypeError: There is no such option.

    Example:
        >>> print(meta_tags("https://example.com/magazin", "Für alle", site_name="Beispiel"))
        <meta property="og:title" content="Für alle">
        <meta property="og:type" content="article">
        <meta property="og:url" content="https://example.com/magazin">
        <meta property="og:site_name" content="Beispiel">
        <meta name="twitter:card" content="summary">
    """
    return _DEFAULT.meta(url, title, **options)
