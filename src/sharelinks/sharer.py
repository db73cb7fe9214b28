"""Sharer: an application's settings, and the share URLs, links and bars that are built with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import attrs
from furl import furl
from markupsafe import Markup

from . import fields as _fields
from .article import Article
from .html.bar import bar
from .network import Network, remaking
from .networks import SIX, network_of, networks_of
from .template import compile_templates

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .fields import Fields

_ARTICLE_FIELDS = frozenset({"description", "image", "hashtags", "via"})


@attrs.frozen(init=False)
class ShareLink:
    """A network together with its share URL for one article; its `str()` is the URL."""

    network: Network
    url: str

    def __init__(self, network: Network, url: str) -> None:
        """Take the network and its share URL."""
        # Each page makes a handful of these: the slots' own setters spare a quarter of attrs' way round its freeze.
        _set_network(self, network)
        _set_url(self, url)

    @property
    def name(self) -> str:
        """The network's name, as in `"facebook"`."""
        return self.network.name

    @property
    def label(self) -> str:
        """The network's name as readers know it, as in `"Facebook"`."""
        return self.network.label

    @property
    def furl(self) -> furl:
        """The share URL as a fresh `furl`, to be read or changed at will."""
        return furl(self.url)

    def __str__(self) -> str:
        return self.url


_set_network = vars(ShareLink)["network"].__set__
_set_url = vars(ShareLink)["url"].__set__


@attrs.frozen
class Sharer:
    """An application's settings. It is immutable and can be shared between threads and tasks.

    Args:
        networks: Which networks a bar has, as names or `Network`s.
        lang: The language of a bar's words, as a BCP 47 tag.
        via: The site's X handle, for articles that bring none.

    Raises:
        UnknownNetworkError: A network is not known.
        NotShareableError: A network has no share page.
        SharelinksError: `via` is no handle.
    """

    networks: tuple[Network, ...] = attrs.field(default=SIX, converter=networks_of, kw_only=True)
    lang: str = attrs.field(default="en", kw_only=True)
    via: str = attrs.field(default="", converter=_fields.handle, kw_only=True)
    _compiled: dict[tuple[str, ...], Callable[..., tuple[str, ...]]] = attrs.field(
        init=False, factory=dict, eq=False, repr=False
    )

    def url(self, network: str | Network, url: object, title: object = "", **fields: Unpack[Fields]) -> str:
        """The share URL of one network; see `share_url`."""
        target = network_of(network)
        encoded = self._encoded(url, title, fields, (target,))
        return _compiled((target,), tuple(encoded))(*encoded.values())[0]

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
        self, url: object, title: object, networks: Iterable[str | Network] | None, fields: Mapping[str, Any]
    ) -> tuple[ShareLink, ...]:
        targets = self.networks if networks is None else networks_of(networks)
        encoded = self._encoded(url, title, fields, targets)
        present = tuple(encoded)
        fill = self._compiled.get(present) if networks is None else _compiled(targets, present)
        if fill is None:
            fill = self._compiled[present] = _compiled(targets, present)
        return tuple(map(ShareLink, targets, fill(*encoded.values())))

    def bar(
        self,
        url: object,
        title: object = "",
        *,
        networks: Iterable[str | Network] | None = None,
        **fields: Unpack[Fields],
    ) -> Markup:
        """The share links as an HTML list; see `share_bar`."""
        return bar(self._links(url, title, networks, fields))

    def __reduce__(self) -> tuple[partial[Any], tuple[()]]:
        return remaking(self)

    def _encoded(
        self, url: object, title: object, fields: Mapping[str, Any], networks: tuple[Network, ...]
    ) -> dict[str, str]:
        """The encoded fields of the article that is meant, and of those that a network alone takes."""
        if not (fields or self.via):
            if not isinstance(url, Article):
                return Article(url, title).encoded
            if isinstance(title, str) and not title:
                return url.encoded
        given = {name: value for name, value in fields.items() if value is not None}
        unknown = given.keys() - _ARTICLE_FIELDS.union(*(network.own for network in networks))
        if unknown:
            names = ", ".join(network.name for network in networks) or "no network"
            raise TypeError(f"unexpected field {min(unknown)!r}: {names} can't use it")
        own = {name: _fields.OWN[name](given.pop(name), name) for name in sorted(given.keys() - _ARTICLE_FIELDS)}
        article = _merged(url, _fields.text(title), given)
        if self.via and not article.via:
            article = attrs.evolve(article, via=self.via)
        return article.encoded | {name: value for name, value in own.items() if value}


def _merged(url: object, title: str, given: dict[str, Any]) -> Article:
    if not isinstance(url, Article):
        return Article(url, title, **given)
    if title:
        given["title"] = title
    return attrs.evolve(url, **given) if given else url


@lru_cache(maxsize=256)
def _compiled(networks: tuple[Network, ...], present: tuple[str, ...]) -> Callable[..., tuple[str, ...]]:
    """A function from the fields `present` to the share URLs of all the networks."""
    return compile_templates((network.template(present) for network in networks), present)


_DEFAULT = Sharer()


def share_url(network: str | Network, url: object, title: object = "", **fields: Unpack[Fields]) -> str:
    """The URL that opens a network's share page with an article in it.

    Args:
        network: A name such as `"facebook"`, in capitals or small letters, or a `Network`.
        url: The article's absolute http(s) URL (text, a `furl`, anything whose `str()` is the URL), or an `Article`,
            which brings its own title and fields.
        title: The article's title.
        **fields: Any of `description`, `image`, `hashtags` and `via`, as in `Article`; and of those that the
            network alone takes: `phone` (WhatsApp), `to` and `cc` (e-mail).

    Returns:
        ASCII text: an https: URL, or a mailto: URI for e-mail. Where each network's address and parameters are
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
    url: object, title: object = "", *, networks: Iterable[str | Network] = SIX, **fields: Unpack[Fields]
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
    url: object, title: object = "", *, networks: Iterable[str | Network] = SIX, **fields: Unpack[Fields]
) -> Markup:
    """The share links of an article as an HTML list, safe to place in a page as it is.

    Args:
        url: The article's URL, or an `Article`, as in `share_url`.
        title: The article's title.
        networks: Names or `Network`s, in the order in which the links are wanted.
        **fields: The article's fields, and those that one of the networks takes, as in `share_url`.

    Raises:
        SharelinksError: As `share_url` does, for any of the networks.
        TypeError: None of the networks can use a field of that name.

    Example:
        >>> share_bar("https://example.com/magazin", "Für alle").striptags()
        'FacebookXLinkedInPinterestWhatsAppE-mail'
    """
    return _DEFAULT.bar(url, title, networks=None if networks is SIX else networks, **fields)
