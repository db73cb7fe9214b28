"""Sharer: an application's settings, and the share URLs, links and bars that are built with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial, wraps
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs
from markupsafe import Markup, escape

from . import clean
from .article import Article
from .campaign.campaign import Campaign, strip_tracking
from .errors import SharelinksError
from .fitting.cutting import Limits, fit
from .html.bar import Look, LookOptions, compile_bar
from .html.meta import MetaOptions, meta
from .html.profile_bar import ProfileOptions, profile_bar_like
from .link import ShareLink
from .lookup import network_of, networks_of
from .network import Network, remaking
from .networks import SIX
from .template import Template, compile_templates

if TYPE_CHECKING:
    from typing_extensions import ParamSpec, Unpack

    from .clean import Fields

    class BarOptions(Fields, LookOptions):
        """What can be passed by name to a share bar."""

    class PageOptions(Fields, MetaOptions):
        """What can be passed by name to a page's meta elements."""

    _P = ParamSpec("_P")
    _R = TypeVar("_R")

_LOOK = frozenset(LookOptions.__annotations__)
_META = frozenset(MetaOptions.__annotations__)
_ARTICLE_FIELDS = frozenset({"description", "image", "hashtags", "via"})
_NOTHING: Mapping[str, str] = MappingProxyType({})


def lenient(nothing: object) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Let a method log what it refuses and return `nothing`, if its object is not `strict`."""

    def decorate(method: Callable[_P, _R]) -> Callable[_P, _R]:
        @wraps(method)
        def call(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            try:
                return method(*args, **kwargs)
            except SharelinksError as error:
                settings: Any = args[0]
                if settings.strict:
                    raise
                import logging  # which an import would wait for

                logging.getLogger("sharelinks").warning("%s: %s", type(error).__name__, error)
                return cast("_R", nothing)

        return call

    return decorate


def _campaign(_: Sharer, __: attrs.Attribute[Any], value: object) -> None:
    if not (value is None or clean.is_a(value, Campaign)):
        raise SharelinksError(f"campaign is {clean.shown(value)}: give a Campaign")


@attrs.frozen
class _Compiled:
    """What is made of articles that have the same fields."""

    fill: Callable[..., Any]
    limits: Limits
    """What the networks take without any need to fit it."""


@attrs.frozen(kw_only=True, cache_hash=True)
class Sharer(Look):
    """An application's settings. It is immutable and can be shared between threads and tasks.

    Args:
        networks: Which networks there are links for, as names or `Network`s.
        via: The site's X handle, for articles that bring none.
        campaign: The tags that a shared URL gets on its way to each network; see `Campaign`.
        strip_tracking: Whether what a reader's own visit left in an article's URL is removed; see `strip_tracking`.
        fit: Whether texts are cut to what a network takes, and share URLs to what browsers and servers take.
        strict: Whether an article that can't be shared is an error. If not, a warning goes to the logger
            `sharelinks`, and there is no link or bar: one bad article does not take its page along.
        lang: The language of a bar's words, as a BCP 47 tag.
        icons: Whether a bar's links have icons.
        text: Whether a bar's links have visible text.
        words: Own words for a bar.
        list_attrs: Attributes of a bar's list.
        link_attrs: Attributes of a bar's links.
        buttons: Whether a bar has buttons to copy the link and to open the system's share sheet.
        popup: Whether links open in a small window where `sharelinks.js` is loaded.

    Raises:
        UnknownNetworkError: A network is not known.
        NotShareableError: A network has no share page.
        SharelinksError: `via` is no handle, or what is said of the bar is not of its kind.
    """

    networks: tuple[Network, ...] = attrs.field(default=SIX, converter=networks_of)
    via: str = attrs.field(default="", converter=clean.handle)
    campaign: Campaign | None = attrs.field(default=None, validator=_campaign)
    strip_tracking: bool = attrs.field(default=False, converter=clean.flag)
    fit: bool = attrs.field(default=True, converter=clean.flag)
    strict: bool = attrs.field(default=True, converter=clean.flag)
    _compiled: dict[tuple[str, ...], _Compiled] = attrs.field(
        init=False, factory=dict, eq=False, repr=False
    )

    @lenient("")
    def url(
        self, network: str | Network, url: object, title: object = "", **fields: Unpack[Fields]
    ) -> str:
        """The share URL of one network; see `share_url`."""
        target = network_of(network)
        article, own = self._article(url, title, fields, (target,))
        return self._url(target, article, own)

    @lenient(())
    def links(
        self,
        url: object,
        title: object = "",
        *,
        networks: Iterable[str | Network] | None = None,
        **fields: Unpack[Fields],
    ) -> tuple[ShareLink, ...]:
        """The share links of the sharer's networks, or of others; see `share_links`."""
        return self._links(url, title, networks, fields)

    def _links(
        self,
        url: object,
        title: object,
        networks: Iterable[str | Network] | None,
        fields: Mapping[str, Any],
    ) -> tuple[ShareLink, ...]:
        targets = self.networks if networks is None else networks_of(networks)
        article, own = self._article(url, title, fields, targets)
        encoded = {**article.encoded, **own} if own else article.encoded
        present = tuple(encoded)
        compiled = self._compiled.get(present) if networks is None else _compiled(targets, present)
        if compiled is None:
            compiled = self._compiled[present] = _compiled(targets, present)
        if self._adapts(compiled.limits, encoded, article):
            return tuple(
                [ShareLink(network, self._url(network, article, own)) for network in targets]
            )
        return tuple(map(ShareLink, targets, compiled.fill(*encoded.values())))

    @lenient(Markup())
    def bar(
        self,
        url: object,
        title: object = "",
        *,
        networks: Iterable[str | Network] | None = None,
        lang: object = None,
        **options: Unpack[BarOptions],
    ) -> Markup:
        """The share links as an HTML list; see `share_bar`."""
        targets = self.networks if networks is None else networks_of(networks)
        look = self if lang is None else _in_language(self, clean.text(lang, "lang"))
        fields: Mapping[str, Any] = options
        if options:
            changes: dict[str, Any] = {
                name: value
                for name, value in options.items()
                if name in _LOOK and value is not None
            }
            look = attrs.evolve(look, **changes) if changes else look
            fields = {name: value for name, value in options.items() if name not in _LOOK}
        article, own = self._article(url, title, fields, targets)
        encoded = {**article.encoded, **own} if own else article.encoded
        compiled = _compiled_bar(targets, tuple(encoded), look)
        if self._adapts(compiled.limits, encoded, article):
            links = {
                f"link_{index}": escape(self._url(target, article, own))
                for index, target in enumerate(targets)
            }
            encoded = {**article.encoded, **links}
            compiled = _compiled_bar(targets, tuple(encoded), look)
        return cast("Markup", compiled.fill(*encoded.values()))

    @lenient(Markup())
    def meta(self, url: object, title: object = "", **options: Unpack[PageOptions]) -> Markup:
        """A page's Open Graph and X card elements; see `meta_tags`."""
        given: dict[str, Any] = dict(options)
        said: Any = {name: given.pop(name) for name in _META & given.keys()}
        return meta(self._article(url, title, given, ())[0], **said)

    @lenient(Markup())
    def profiles(
        self, accounts: object, *, lang: object = None, **options: Unpack[ProfileOptions]
    ) -> Markup:
        """Links to a company's or person's own pages as an HTML list, in this look; see `profile_bar`."""
        return profile_bar_like(self, accounts, {"lang": lang, **options})

    def __reduce__(self) -> tuple[partial[Any], tuple[()]]:
        return remaking(self)

    def _article(
        self, url: object, title: object, fields: Mapping[str, Any], networks: tuple[Network, ...]
    ) -> tuple[Article, Mapping[str, str]]:
        """The article that is meant, and the encoded fields that a network alone takes."""
        if self.strip_tracking:
            url = _stripped(url)
        if not (fields or self.via):
            if type(url) is str or not clean.is_a(url, Article):
                return Article(url, title), _NOTHING
            if type(title) is str and not title:
                return url, _NOTHING
        unknown = fields.keys() - _ARTICLE_FIELDS.union(*(network.own for network in networks))
        if unknown:
            names = ", ".join(network.name for network in networks) or "a page"
            raise TypeError(f"unexpected field {min(unknown)!r}: it is of no use to {names}")
        given = {
            name: fields[name]
            for name in _ARTICLE_FIELDS & fields.keys()
            if fields[name] is not None
        }
        article = _merged(url, clean.text(title), given)
        if self.via and not article.via:
            article = attrs.evolve(article, via=self.via)
        own = {
            name: fields[name]
            for name in sorted(fields.keys() - _ARTICLE_FIELDS)
            if fields[name] is not None
        }
        checked = {name: clean.OWN[name](value, name) for name, value in own.items()}
        return article, {name: value for name, value in checked.items() if value}

    def _adapts(self, limits: Limits, encoded: Mapping[str, str], article: Article) -> bool:
        """Whether a network may get another URL or shorter texts than the others; if not, one template makes all."""
        return self.campaign is not None or (self.fit and not limits.take(encoded, article))

    def _url(self, network: Network, article: Article, own: Mapping[str, str]) -> str:
        """The share URL of one network, with the article as that network gets it."""
        if self.campaign is not None:
            article = attrs.evolve(article, url=self.campaign.tag(article.url, network.name))
        encoded = {**article.encoded, **own}
        compiled = _compiled((network,), tuple(encoded))
        if self.fit and not compiled.limits.take(encoded, article):
            return fit(network, article, own).url
        return cast("str", compiled.fill(*encoded.values())[0])


def _stripped(url: object) -> object:
    if not clean.is_a(url, Article):
        return strip_tracking(url)
    return attrs.evolve(url, url=strip_tracking(url.url))


def _merged(url: object, title: str, given: dict[str, Any]) -> Article:
    if not clean.is_a(url, Article):
        return Article(url, title, **given)
    if title:
        given["title"] = title
    return attrs.evolve(url, **given) if given else url


@lru_cache(maxsize=256)
def _compiled(networks: tuple[Network, ...], present: tuple[str, ...]) -> _Compiled:
    """The share URLs of all the networks, of the fields `present`."""
    return _Compiled(
        compile_templates((network.template(present) for network in networks), present),
        Limits.of(networks),
    )


@lru_cache(maxsize=256)
def _compiled_bar(networks: tuple[Network, ...], present: tuple[str, ...], look: Look) -> _Compiled:
    """The share bar of all the networks, of the fields `present`, among which the links may be made already."""
    if "link_0" in present:
        links = [Template(["", f"link_{index}", ""]) for index in range(len(networks))]
    else:
        links = [network.template(present) for network in networks]
    return _Compiled(compile_bar(networks, links, present, look), Limits.of(networks))


@lru_cache(maxsize=256)
def _in_language(sharer: Sharer, lang: str) -> Sharer:
    return attrs.evolve(sharer, lang=lang)


_DEFAULT = Sharer()


def share_url(
    network: str | Network, url: object, title: object = "", **fields: Unpack[Fields]
) -> str:
    """The URL that opens a network's share page with an article in it.

    Args:
        network: A name such as `"facebook"`, in capitals or small letters, or a `Network`.
        url: The article's absolute http(s) URL (text, a `furl`, anything whose `str()` is the URL), or an `Article`,
            which brings its own title and fields.
        title: The article's title.
        **fields: Any of `description`, `image`, `hashtags` and `via`, as in `Article`; and of those that some networks
            alone take: `phone` (WhatsApp, SMS), `to`, `cc`, `bcc` (e-mail, Gmail; `to` also Outlook), `instance`
            (Mastodon, diaspora*, Lemmy), `app_id` (Messenger), `subreddit` (Reddit), `related` and `in_reply_to` (X).

    Returns:
        An `https:` URL in ASCII, or a `mailto:` URI for e-mail. Where each network's address and parameters are
        documented is in its entry of `NETWORKS`.

    Raises:
        InvalidURLError: `url` or `image` is no http(s) URL that a browser would open, or is not safe to share.
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
    url: object,
    title: object = "",
    *,
    networks: Iterable[str | Network] = SIX,
    **fields: Unpack[Fields],
) -> tuple[ShareLink, ...]:
    """The share links of an article, one for each network.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order in which the links are wanted.
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
    return _DEFAULT._links(url, title, None if networks is SIX else networks, fields)


def share_bar(
    url: object,
    title: object = "",
    *,
    networks: Iterable[str | Network] = SIX,
    lang: object = "en",
    **options: Unpack[BarOptions],
) -> Markup:
    """The share links of an article as a labelled HTML list, safe to place in a page as it is.

    It needs neither the stylesheet nor the script that come with the library, and loads nothing.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order in which the links are wanted.
        lang: The language of its words, as a BCP 47 tag such as `"de-AT"`.
        **options: How the bar looks: `icons`, `text`, `words`, `list_attrs`, `link_attrs`, `buttons` and `popup`, as
            in `Sharer`; the article's fields, and those that one of the networks takes, as in `share_url`.

    Raises:
        SharelinksError: As `share_url` does, for any of the networks; or the bar can't look like that.
        TypeError: None of the networks can use a field of that name.

    Example:
        >>> share_bar("https://example.com/magazin", "Für alle", networks=["email"], lang="de", icons=False)
        Markup('<nav class="slk" lang="de" aria-label="Teilen"><ul><li><a class="slk-email" href="mailto:?subject=F%C3%BCr%20alle&amp;body=F%C3%BCr%20alle%0D%0A%0D%0Ahttps%3A%2F%2Fexample.com%2Fmagazin"><span>Per E-Mail senden</span></a></li></ul></nav>')
    """  # noqa: E501 - what it prints is one line
    return _DEFAULT.bar(
        url, title, networks=None if networks is SIX else networks, lang=lang, **options
    )


def meta_tags(url: object, title: object = "", **options: Unpack[PageOptions]) -> Markup:
    """Open Graph and X card elements for the head of an article's page.

    Facebook, LinkedIn, X, WhatsApp and Pinterest read title, text and picture of a shared link from them
    (https://ogp.me/, https://docs.x.com/x-for-websites/cards/overview/markup).

    Args:
        url: The article's canonical URL, or an `Article`, as in `share_url`.
        title: The article's title.
        **options: The article's fields as in `share_url`, and of the page: `type` (`"article"` if not given),
            `site_name`, `locale` (such as `"de-DE"`), `image_alt`, and `image_width` and `image_height` in pixels.

    Returns:
        `<meta>` elements, one a line; none for what is not given.

    Raises:
        InvalidURLError: `url` or `image` is no http(s) URL that a browser would open, or is not safe to share.
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
