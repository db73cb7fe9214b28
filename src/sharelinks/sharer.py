"""Sharer: an application's settings, and the share URLs, links and bars built with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any, cast

import attrs
from markupsafe import Markup, escape

from . import clean, own_fields
from .address import completed
from .article import Article
from .campaign.campaign import Campaign
from .campaign.tracking import strip_tracking
from .clean import Fields, URLLike
from .compat import Unpack
from .encoding import percent_encode
from .errors import SharelinksError, lenient, warn
from .fitting.cutting import Limits, fit
from .html.bar import compile_bar
from .html.data import ShareData, link_data
from .html.labels import language_of, languages
from .html.look import Look, LookOptions
from .html.markup import Html
from .html.meta import MetaOptions, Picture, meta, pictures_of
from .html.profile_bar import ProfileOptions, profile_bar_like
from .link import ShareLink
from .lookup import network_of, networks_of, suggestion
from .network import Network, reduced
from .networks import SIX
from .template import Hole, Template, compile_templates


class BarOptions(Fields, LookOptions):
    """The keyword arguments of a share bar."""


class PageOptions(MetaOptions, total=False):
    """The keyword arguments of a page's meta elements."""

    description: str | None
    image: str | URLLike | Picture | Sequence[str | URLLike | Picture] | None
    hashtags: str | Iterable[str] | None
    via: str | None


_ARTICLE_FIELDS = frozenset({"description", "image", "hashtags", "via"})
_NO_OWN_FIELDS: Mapping[str, str] = MappingProxyType({})


def _campaign(_: Sharer, __: attrs.Attribute[Any], value: object) -> None:
    if not (value is None or clean.is_a(value, Campaign)):
        raise SharelinksError(
            f"campaign is {clean.shown(value)}: give a Campaign", field="campaign", value=value
        )


def _base_url(value: str | URLLike | None) -> str:
    address = clean.url(value, "base_url") if value else ""
    clean.check_size("base_url", [address])
    return address


def _flag_or_none(value: bool | None) -> bool | None:
    return None if value is None else clean.flag(value)


@attrs.frozen
class _Plan:
    """The compiled code and the limits for all articles that have the same fields."""

    fill: Callable[..., Any]
    """A function that takes the encoded fields in their order."""
    limits: Limits
    """The limits up to which the networks take an article whole."""


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Sharer(Look):
    """An application's settings. A sharer is immutable and safe to share between threads and tasks.

    Args:
        networks: Names or `Network`s to build links for.
        via: The site's X handle, for articles without one.
        campaign: The campaign tags to add to a shared URL for each network; see `Campaign`.
        base_url: The site's URL, such as `"https://www.example.com"`, used without a request to
            complete paths and the URLs of objects.
        strip_tracking: Whether to remove tracking parameters from an article's URL; see
            `strip_tracking`. By default, they are removed from a page's own URL, which the helpers
            of a framework find out, but not from a URL that is passed.
        fit: Whether to shorten texts to what a network takes, and share URLs to what browsers and
            servers take.
        strict: Whether to raise an error for an article that can't be shared. If false, a warning
            is logged to the logger `sharelinks` and nothing is returned, so that one bad article
            does not break its page.
        lang: The language of a bar's texts, as a BCP 47 tag.
        icons: Whether the links of a bar have icons.
        text: Whether the links of a bar have visible text; `"wide"` for only where there is room.
        words: Texts of a bar to use instead of the built-in ones.
        list_attrs: HTML attributes of a bar's list.
        link_attrs: HTML attributes of a bar's links.
        buttons: Buttons of a bar, among `"copy"`, `"system"` and `"print"`; `True` for the first
            two.
        popup: Whether links open in a small window if `sharelinks.js` is loaded, or the size of
            that window, such as `"800x600"`.
        new_tab: Whether links open in a new tab; `"web"` for all except those that open an
            application.
        rel: Tokens such as `"nofollow"` for the `rel` attribute of links to the web.
        mail: Whether a bar is for an e-mail, or the URL of its icons with `{name}`.

    Raises:
        UnknownNetworkError: If a network is unknown.
        NotShareableError: If a network has no share page.
        SharelinksError: If `via` is not a valid handle, or an option of the bar is invalid.
    """

    networks: tuple[Network, ...] = attrs.field(default=SIX, converter=networks_of)
    via: str = attrs.field(default="", converter=clean.handle)
    campaign: Campaign | None = attrs.field(default=None, validator=_campaign)
    base_url: str = attrs.field(default="", converter=_base_url)
    strip_tracking: bool | None = attrs.field(default=None, converter=_flag_or_none)
    fit: bool = attrs.field(default=True, converter=clean.flag)
    strict: bool = attrs.field(default=True, converter=clean.flag)
    question: str = attrs.field(init=False, eq=False)
    """The prompt for assistants among the networks, percent-encoded; empty if there are none."""

    @question.default
    def _question_of_language(self) -> str:
        if not any("prompt" in network.own for network in self.networks):
            return ""
        return percent_encode(languages()[language_of(self.lang)].words["question"])

    @lenient("")
    def url(
        self,
        network: str | Network,
        url: str | URLLike | Article,
        title: str | None = "",
        **fields: Unpack[Fields],
    ) -> str:
        """Return the share URL of one network; see `share_url`."""
        sharer = _evolved(self, (("networks", (network_of(network),)),))
        return sharer._urls(*sharer._read(url, title, fields))[0]

    @lenient(())
    def links(
        self,
        url: str | URLLike | Article,
        title: str | None = "",
        *,
        networks: Iterable[str | Network] | None = None,
        titles: Mapping[str, str] | None = None,
        **fields: Unpack[Fields],
    ) -> tuple[ShareLink, ...]:
        """Return the share links of the sharer's networks or of `networks`; see `share_links`."""
        sharer = self
        if networks is not None:
            sharer = _evolved(self, (("networks", networks_of(networks)),))
        urls = sharer._urls(*sharer._read(url, title, fields), titles)
        return tuple(map(ShareLink, sharer.networks, urls))

    @lenient(Html())
    def bar(
        self,
        url: str | URLLike | Article,
        title: str | None = "",
        *,
        networks: Iterable[str | Network] | None = None,
        titles: Mapping[str, str] | None = None,
        lang: str | None = None,
        **options: Unpack[BarOptions],
    ) -> Markup:
        """Return the share links as an HTML list; see `share_bar`."""
        sharer, fields = self._with(options, networks, lang)
        article, own = sharer._read(url, title, fields)
        present, encoded = (*article.present, *own), (*article.encoded, *own.values())
        if sharer.campaign is None and not titles:
            plan = _bar_plan(sharer, present)
            if not (sharer.fit and plan.limits.exceeded(encoded, article)):
                return cast("Markup", plan.fill(*encoded))
        urls = map(escape, sharer._urls(article, own, titles))
        return _bar_of_urls(sharer, present)(*urls, *encoded)

    def data(
        self,
        url: str | URLLike | Article,
        title: str | None = "",
        *,
        networks: Iterable[str | Network] | None = None,
        lang: str | None = None,
        **fields: Unpack[Fields],
    ) -> list[ShareData]:
        """Return the share links as plain dictionaries for a front end; see `share_data`."""
        sharer, _ = self._with({}, networks, lang)
        return link_data(sharer.links(url, title, **fields), sharer)

    @lenient(Html())
    def meta(
        self,
        url: str | URLLike | Article,
        title: str | None = "",
        **options: Unpack[PageOptions],
    ) -> Markup:
        """Return a page's Open Graph and X card elements; see `meta_tags`."""
        fields: dict[str, Any] = dict(options)
        of_page = {name: fields.pop(name) for name in _META_OPTIONS & fields.keys()}
        if of_page.get("lang") is None and self.lang != "en":  # Open Graph's default is "en_US"
            of_page["lang"] = self.lang
        pictures = pictures_of(fields.pop("image", None), partial(self._completed, field="image"))
        article, _ = _evolved(self, (("networks", ()),))._read(url, title, fields)
        return meta(article, pictures, of_page)

    @lenient(Html())
    def profiles(
        self, accounts: object, *, lang: str | None = None, **options: Unpack[ProfileOptions]
    ) -> Markup:
        """Return links to an organization's or person's profiles as an HTML list.

        See `profile_bar`.
        """
        left_out = None if self.strict else warn
        return profile_bar_like(self, accounts, {"lang": lang, **options}, left_out)

    def __repr__(self) -> str:
        """Return the networks and every setting that differs from its default."""
        shown = {"networks": " ".join(network.name for network in self.networks)}
        shown |= {
            field.name: getattr(self, field.name)
            for field in attrs.fields(Sharer)
            if field.init
            and field.name != "networks"
            and getattr(self, field.name) != field.default
        }
        return f"Sharer({', '.join(f'{name}={value!r}' for name, value in shown.items())})"

    def __reduce__(self) -> tuple[partial[Any], tuple[()]]:
        return reduced(self)

    def _with(
        self,
        options: Mapping[str, Any],
        networks: Iterable[str | Network] | None,
        lang: str | None,
    ) -> tuple[Sharer, Mapping[str, Any]]:
        """Return a sharer with the options of a call, and the remaining options: fields."""
        # Values are converted first, so that equal options share one cached sharer.
        changes: dict[str, Any] = {}
        if networks is not None:
            changes["networks"] = networks_of(networks)
        if lang is not None:
            changes["lang"] = language_of(clean.text(lang, "lang"))
        changes |= {
            name: _CONVERTERS[name](value)
            for name, value in options.items()
            if name in _CONVERTERS and value is not None
        }
        fields = {name: value for name, value in options.items() if name not in _CONVERTERS}
        changes = {name: new for name, new in changes.items() if new != getattr(self, name)}
        return (_evolved(self, tuple(sorted(changes.items()))) if changes else self), fields

    def _read(
        self, url: str | URLLike | Article, title: str | None, fields: Mapping[str, Any]
    ) -> tuple[Article, Mapping[str, str]]:
        """Return the article, and the percent-encoded fields that only some networks take."""
        if type(url) is not str or self.base_url or self.strip_tracking:
            url = self._completed(url)
            url = _stripped(url) if self.strip_tracking else url
        if not (fields or self.via or self.question):
            if type(url) is str:
                return Article(url, title), _NO_OWN_FIELDS
            if type(title) is str and not title:
                return cast("Article", url), _NO_OWN_FIELDS
        known = _ARTICLE_FIELDS.union(*(network.own for network in self.networks))
        unknown = fields.keys() - known
        if unknown:
            raise TypeError(self._unexpected(min(unknown), known))
        given = {name: value for name, value in fields.items() if value is not None}
        if "image" in given:
            given["image"] = self._completed(given["image"], "image")
        own = {name: given.pop(name) for name in sorted(given.keys() - _ARTICLE_FIELDS)}
        if clean.is_a(url, Article):
            changes = {"title": text} | given if (text := clean.text(title)) else given
            article = attrs.evolve(url, **changes)
        else:
            article = Article(cast("str", url), title, **given)
        if self.via and not article.via:
            article = attrs.evolve(article, via=self.via)
        checked = {name: own_fields.OWN[name](value, name) for name, value in own.items()}
        if self.question and not checked.get("prompt"):
            checked["prompt"] = self.question
        return article, {name: value for name, value in checked.items() if value}

    def _completed(self, url: object, field: str = "url") -> Any:
        return completed(url, lambda: self.base_url, field)

    def _unexpected(self, name: str, known: Iterable[str]) -> str:
        near = suggestion(name, _PARAMETERS.union(known)) if name not in _PARAMETERS else ""
        names = ", ".join(network.name for network in self.networks) or "a page"
        hint = f"did you mean {near!r}?" if near else f"the fields are {', '.join(sorted(known))}"
        return f"unexpected field {name!r}, which {names} can't use: {hint}"

    def _urls(
        self, article: Article, own: Mapping[str, str], titles: Mapping[str, str] | None = None
    ) -> Sequence[str]:
        """Return the share URLs of the networks, some of which may have a title of their own."""
        if titles or self.campaign is not None:
            names = {network.name for network in self.networks}
            titled = {
                name if name in names else network_of(name).name: attrs.evolve(article, title=title)
                for name, title in (titles or {}).items()
            }
            return [
                self._url_for(network, titled.get(network.name, article), own)
                for network in self.networks
            ]
        encoded = article.encoded
        present = article.present
        if own:
            present, encoded = (*present, *own), (*encoded, *own.values())
        plan = _links_plan(self, present)
        urls: Sequence[str] = plan.fill(*encoded)
        exceeded = plan.limits.exceeded(encoded, article) if self.fit else []
        if not exceeded:
            return urls
        return [
            fit(network, article, own).url if network in exceeded else url
            for network, url in zip(self.networks, urls, strict=True)
        ]

    def _url_for(self, network: Network, article: Article, own: Mapping[str, str]) -> str:
        """Return the share URL of one network, with its campaign tags."""
        if self.campaign is not None:
            article = attrs.evolve(article, url=self.campaign.tag(article.url, network.name))
        present, encoded = (*article.present, *own), (*article.encoded, *own.values())
        plan = _urls_plan((network,), present)
        if self.fit and plan.limits.exceeded(encoded, article):
            return fit(network, article, own).url
        return cast("str", plan.fill(*encoded)[0])


_CONVERTERS: Mapping[str, Callable[[Any], Any]] = {
    name: getattr(attrs.fields(Look), name).converter for name in LookOptions.__annotations__
}
_PARAMETERS = frozenset({"url", "title", "networks", "titles", "lang", *_CONVERTERS})
_META_OPTIONS = frozenset(MetaOptions.__annotations__)


def _stripped(url: Any) -> Any:
    if not clean.is_a(url, Article):
        return strip_tracking(url)
    return attrs.evolve(url, url=strip_tracking(url.url))


@lru_cache(maxsize=256)
def _evolved(sharer: Sharer, changes: tuple[tuple[str, Any], ...]) -> Sharer:
    return attrs.evolve(sharer, **dict(changes))


_template = lru_cache(maxsize=1024)(Network.template)


@lru_cache(maxsize=1024)
def _urls_plan(networks: tuple[Network, ...], present: tuple[str, ...]) -> _Plan:
    """Compile the share URLs of networks for articles with the fields `present`."""
    templates = [_template(network, present) for network in networks]
    return _Plan(compile_templates(templates, present), Limits.of(networks, present))


@lru_cache(maxsize=256)
def _links_plan(sharer: Sharer, present: tuple[str, ...]) -> _Plan:
    """Return the plan of a sharer's networks; a sharer keeps its hash, a tuple does not."""
    return _urls_plan(sharer.networks, present)


@lru_cache(maxsize=256)
def _bar_plan(sharer: Sharer, present: tuple[str, ...]) -> _Plan:
    """Compile the share bar of a sharer for articles with the fields `present`."""
    links = [_template(network, present) for network in sharer.networks]
    return _Plan(
        compile_bar(sharer.networks, links, present, sharer), Limits.of(sharer.networks, present)
    )


@lru_cache(maxsize=256)
def _bar_of_urls(sharer: Sharer, present: tuple[str, ...]) -> Callable[..., Markup]:
    """Compile a share bar around given share URLs, for articles that differ between networks.

    The compiled function takes the escaped share URLs, followed by the article's fields.
    """
    urls = tuple(f"url_{index}" for index in range(len(sharer.networks)))
    links = [Template((Hole((name,)),)) for name in urls]
    return compile_bar(sharer.networks, links, (*urls, *present), sharer)
