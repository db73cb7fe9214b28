"""Rules for the share links in a page: one function per finding."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from .. import clean
from ..clean import shown
from ..errors import SharelinksError
from .findings import Complaints, Rule
from .links import IS_URL, MAIL_WITHOUT_QUERY, SharedLink
from .patterns import (
    PLACEHOLDER,
    is_unfilled,
    local_host,
    normalized,
    nothing_in_url,
    reference_in,
)
from .reading import ADDRESSES

_ESCAPE = re.compile(r"(?i)%(?:20|2c|2f|3a|3f|c3%|e2%)")
_URLS = re.compile(r"(?i)https?:\S+")
_ESCAPE_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_APPENDS_URL = ("X", "Telegram", "Threads", "LINE")  # these append the URL to the text


def _dead(link: SharedLink) -> Complaints:
    yield (
        f"this share page of {link.endpoint.label} has closed ({link.endpoint.dead}): "
        "remove the link",
        link.element,
    )


def _old(link: SharedLink) -> Complaints:
    if link.endpoint.old and "data-pin-do" not in link.element.attributes:  # Pinterest's own script
        yield (
            f"this share page of {link.endpoint.label} is outdated: {link.endpoint.old}",
            link.element,
        )


def _empty(link: SharedLink) -> Complaints:
    replies = {"in_reply_to", "button_hashtag", "screen_name"} & {p.name for p in link.parameters}
    if not link.shared and not replies and not MAIL_WITHOUT_QUERY.match(link.href):
        yield (
            f"the link to {link.endpoint.label} shares nothing: the article's URL is missing",
            link.element,
        )


def _no_url(link: SharedLink) -> Complaints:
    for parameter in link.values(link.endpoint.url):
        if not PLACEHOLDER.search(parameter.value) and not IS_URL.match(parameter.value.strip()):
            yield (
                f"{parameter.name} {shown(parameter.value)} is not an absolute http(s) URL",
                link.element,
            )


def _broken_url(link: SharedLink) -> Complaints:
    for parameter in link.values(link.endpoint.url):
        if re.match(r"(?i)\s*https?:", parameter.value) and not PLACEHOLDER.search(parameter.value):
            try:
                clean.url(parameter.value, parameter.name)
            except SharelinksError as error:
                yield str(error), link.element


def _local(link: SharedLink) -> Complaints:
    for parameter in link.shared:
        host = local_host(parameter.value)
        if host:
            yield f"{parameter.name} has a URL on {host!r}, which readers can't reach", link.element


def _bare_host(link: SharedLink) -> Complaints:
    for parameter in link.shared:
        host = re.search(r"(?i)https?://([^/?#:\s.\[\]@]+)(?:[/?#:]|\Z)", parameter.value)
        if host and not local_host(parameter.value) and not PLACEHOLDER.search(host[1]):
            yield (
                f"{parameter.name} has a URL on {shown(host[1])}, a host without a dot, "
                "which exists only in private networks",
                link.element,
            )


def _unfilled(link: SharedLink) -> Complaints:
    for parameter in link.shared:
        in_url = parameter.name in link.endpoint.url and (
            PLACEHOLDER.search(parameter.value) or nothing_in_url(parameter.value)
        )
        if in_url or is_unfilled(_URLS.sub("", parameter.value).strip()):
            yield (
                f"{parameter.name} is {shown(parameter.value)}: "
                "a template or script did not fill it in",
                link.element,
            )


def _encoded_twice(link: SharedLink) -> Complaints:
    for parameter in link.shared:
        # A URL may contain escapes of its own, and so may a title with spaces.
        text = _URLS.sub("", parameter.value).strip()
        if re.match(r"(?i)https?%3a", text) or (
            parameter.name in link.endpoint.text
            and _ESCAPE.search(text)
            and not re.search(r"\s", text)
        ):
            yield (
                f"{parameter.name} was percent-encoded twice: it arrives as "
                f"{shown(parameter.value)}",
                link.element,
            )


def _escaped_twice(link: SharedLink) -> Complaints:
    for parameter in link.parameters:
        if parameter.name.startswith("amp;"):
            yield (
                f"'&' was escaped twice: the network gets the parameter {shown(parameter.name)}",
                link.element,
            )


def _entity(link: SharedLink) -> Complaints:
    for parameter in link.shared:
        found = reference_in(parameter.value)
        if found:
            yield f"{parameter.name} was escaped twice: it arrives with {found!r}", link.element


def _cut(link: SharedLink) -> Complaints:
    """Find an unencoded '&' or '#': the rest became a parameter or fragment of the share link."""
    has_query = any(
        "?" in parameter.raw and IS_URL.search(parameter.raw) for parameter in link.shared
    )
    stray = next(
        (
            each
            for each in link.parameters
            if each.name not in link.endpoint.known
            and not each.name.startswith("amp;")
            and (each.bare or has_query)
        ),
        None,
    )
    if stray:
        yield (
            f"the shared text ends before {shown('&' + stray.name)}: encode '&' as %26",
            link.element,
        )
    if link.fragment:
        yield (
            f"the shared text ends before {shown('#' + link.fragment)}: encode '#' as %23",
            link.element,
        )


def _plus(link: SharedLink) -> Complaints:
    for parameter in link.parameters if link.is_mail else ():
        has_spaces = re.search(r"%20| ", parameter.raw)
        if not has_spaces and re.search(r"\w\+\w", _URLS.sub("", parameter.raw)):
            yield (
                f"mail programs show the '+' in {parameter.name} as it is: write spaces as %20",
                link.element,
            )


def _unread(link: SharedLink) -> Complaints:
    names = dict.fromkeys(
        parameter.name
        for parameter in link.parameters
        if _base(parameter.name) in link.endpoint.unread
        or (
            _base(parameter.name) in _COMMON_PARAMETERS
            and parameter.name not in link.endpoint.known
        )
    )
    if names and not link.is_mail:
        instead = (
            "it uses the title, text and image of the page"
            if link.endpoint.url
            else "move it into the text"
        )
        yield f"{link.endpoint.label} does not read {', '.join(names)}: {instead}", link.element


_COMMON_PARAMETERS = frozenset(
    {
        *("url", "u", "link", "href", "text", "title"),
        *("t", "quote", "description", "summary", "caption", "body"),
        *("subject", "source", "src", "image", "media"),
        *("picture", "images", "pic", "hashtags", "via", "related"),
        *("name", "content", "comment", "mini"),
    }
)  # fmt: skip
"""Parameters of some networks that are often copied to links to others."""


def _base(name: str) -> str:
    return name.partition("[")[0]


def _broken_escape(link: SharedLink) -> Complaints:
    for parameter in link.parameters:
        raw = parameter.raw
        broken = _ESCAPE_BROKEN.search(raw)
        if broken:
            part = raw[broken.start() :][:6]
            yield (
                f"{parameter.name} has the invalid escape {shown(part)}: write '%' as %25",
                link.element,
            )
        elif not _is_utf8(raw):
            yield (
                f"{parameter.name} is percent-encoded, but not in UTF-8: networks show wrong "
                "characters",
                link.element,
            )


def _is_utf8(raw: str) -> bool:
    try:
        unquote_to_bytes(raw).decode()
    except UnicodeError:
        return False
    return True


def _hashtags(link: SharedLink) -> Complaints:
    for parameter in link.values(("hashtags", "hashtag")):
        tags = [tag.strip() for tag in parameter.value.split(",")]
        own = link.endpoint.label == "Facebook"  # Facebook takes one hashtag, with its "#"
        for tag in tags:
            if re.search(r"[^\w\u200c\u200d]", tag.removeprefix("#") if own else tag):
                yield (
                    f"{parameter.name} has {shown(tag)}, which is not a hashtag: use only letters, "
                    "digits and underscores",
                    link.element,
                )
                break


def _via(link: SharedLink) -> Complaints:
    for parameter in link.values(("via",)):
        if parameter.name in link.endpoint.known and not re.fullmatch(r"\w{1,15}", parameter.value):
            yield (
                f"via {shown(parameter.value)} is not an X handle: write it without '@'",
                link.element,
            )


def _newline(link: SharedLink) -> Complaints:
    for parameter in link.parameters if link.endpoint.label == "E-mail" else ():
        if re.search(r"(?i)(?<!%0d)%0a", parameter.raw):
            yield (
                f"{parameter.name} has %0A: mail programs expect line breaks as %0D%0A",
                link.element,
            )


def _mail_form(link: SharedLink) -> Complaints:
    if link.endpoint.label == "E-mail":
        address = link.href.partition("?")[0]
        if address[7:9] == "//":
            yield "a mailto: URI has no '//': remove it", link.element
        elif MAIL_WITHOUT_QUERY.match(address):
            yield "the mailto: URI has no '?' before its first parameter: add it", link.element


def _target(link: SharedLink) -> Complaints:
    target = link.element.attributes.get("target", "").lower()
    if target == "_blank" and link.endpoint.label == "E-mail":
        yield "target=_blank opens an empty window besides the e-mail: remove it", link.element


def _opener(link: SharedLink) -> Complaints:
    attributes = link.element.attributes
    relations = set(attributes.get("rel", "").lower().split())
    is_blank = attributes.get("target", "").lower() == "_blank" and not link.is_mail
    if is_blank and not relations & {"noopener", "noreferrer"}:
        yield (
            f"in browsers from before 2021, {link.endpoint.label} can redirect this page: add "
            "rel=noopener",
            link.element,
        )


def _unnamed(link: SharedLink) -> Complaints:
    if not link.element.is_named:
        yield (
            f"the link to {link.endpoint.label} has no accessible name: give it text or aria-label",
            link.element,
        )


def _url_twice(link: SharedLink) -> Complaints:
    urls = {parameter.value.strip() for parameter in link.values(link.endpoint.url)}
    texts = " ".join(parameter.value for parameter in link.values(link.endpoint.text))
    if link.endpoint.label in _APPENDS_URL and any(url in texts for url in urls):
        yield f"{link.endpoint.label} shows the URL twice: remove it from the text", link.element


def _app_only(link: SharedLink) -> Complaints:
    if re.match(r"(?i)(?:whatsapp|tg|line):", link.href):
        scheme = link.href.partition(":")[0]
        yield (
            f"{shown(scheme + ':')} does nothing if the app is not installed: use an https: URL",
            link.element,
        )


def _no_app(link: SharedLink) -> Complaints:
    is_dialog = re.search(r"(?i)facebook\.com/(?:v[\d.]+/)?dialog/", link.href)
    if is_dialog and not any(link.values(("app_id",))):
        yield "Facebook's dialog rejects links without app_id: use sharer/sharer.php", link.element


def _other_page(links: tuple[SharedLink, ...]) -> Complaints:
    """Find pages whose share links share the home page instead.

    Any other URL that they share may be a different URL of this page.
    """
    shared = [
        (normalized(parameter.value.strip()), link)
        for link in links
        for parameter in link.values(link.endpoint.url)
        if re.match(r"(?i)\s*https?:", parameter.value)
    ]
    if len(shared) > 1 and all(map(_is_home, (url for url, _ in shared))):
        url, link = shared[0]
        page = link.page
        addresses = [page.resolve(statement.text) for statement in page.all(*ADDRESSES)]
        own = [normalized(address) for address in (*addresses, page.url) if address]
        if own and not any(map(_is_home, own)):
            yield f"the share links share the home page {shown(url)}, not this page", link.element


_is_home = re.compile(r"https?://[^/?#]+/?(?:index\.\w+)?(?:#.*)?").fullmatch


def _unencoded(link: SharedLink) -> Complaints:
    found = re.search(r"[^!-~]|[\"<>]", link.href)
    if found:
        yield (
            f"the link to {link.endpoint.label} contains {shown(found[0])}: percent-encode it",
            link.element,
        )


def _insecure(link: SharedLink) -> Complaints:
    if link.href[:5].lower() == "http:":
        yield (
            f"the link to {link.endpoint.label} is http:, so others can read what is shared: use "
            "https:",
            link.element,
        )


DEAD_LINK_RULES: tuple[Rule[SharedLink], ...] = (("link-dead", "error", _dead),)
"""Rules for links to closed share pages, for which no other rule matters."""

LINK_RULES: tuple[Rule[SharedLink], ...] = (
    ("link-empty", "error", _empty),
    ("link-no-url", "error", _no_url),
    ("link-broken-url", "error", _broken_url),
    ("link-local", "error", _local),
    ("link-bare-host", "warning", _bare_host),
    ("link-unfilled", "error", _unfilled),
    ("link-encoded-twice", "error", _encoded_twice),
    ("link-escaped-twice", "error", _escaped_twice),
    ("link-cut", "error", _cut),
    ("link-escape", "error", _broken_escape),
    ("link-entity", "warning", _entity),
    ("link-plus", "error", _plus),
    ("link-no-app", "error", _no_app),
    ("link-mail", "error", _mail_form),
    ("link-mail-window", "info", _target),
    ("link-newline", "info", _newline),
    ("link-old", "warning", _old),
    ("link-unread", "warning", _unread),
    ("link-hashtags", "warning", _hashtags),
    ("link-via", "warning", _via),
    ("link-url-twice", "warning", _url_twice),
    ("link-app-only", "warning", _app_only),
    ("link-unnamed", "warning", _unnamed),
    ("link-unencoded", "warning", _unencoded),
    ("link-http", "warning", _insecure),
    ("link-opener", "info", _opener),
)
"""Rules for a share link: code, level, function."""

PAGE_RULES: tuple[Rule[tuple[SharedLink, ...]], ...] = (
    ("link-other-page", "warning", _other_page),
)
"""Rules for all share links of a page together: code, level, function."""
