"""What builds the six links in Python: sharelinks, and what a user would take instead, each as its own documentation
shows.

A contender is made by a function that imports what it needs and returns a function from URL and title to the six
links, or to the HTML that holds them. What is not installed is an `ImportError`, which the table shows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from urllib.parse import quote, urlencode

from sharelinks import share_bar, share_links, share_url
from sharelinks.networks import SIX

Build = Callable[[str, str], object]

FACEBOOK = "https://www.facebook.com/sharer/sharer.php"
X = "https://x.com/intent/tweet"
LINKEDIN = "https://www.linkedin.com/sharing/share-offsite/"
PINTEREST = "https://www.pinterest.com/pin/create/link/"
WHATSAPP = "https://wa.me/"
MAIL = "mailto:"


def _links() -> Build:
    return share_links


def _urls() -> Build:
    return lambda url, title: [share_url(network, url, title) for network in SIX]


def _bar() -> Build:
    return lambda url, title: share_bar(url, title, lang="de")


@cache
def _django_engine():
    import django
    from django.conf import settings
    from django.template import engines

    apps = ["sharelinks.contrib.django"]
    try:
        import django_social_share
    except ImportError:
        pass
    else:
        apps.append(django_social_share.__name__)
    settings.configure(
        INSTALLED_APPS=apps,
        ALLOWED_HOSTS=["example.com"],
        LANGUAGE_CODE="de",
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
            }
        ],
    )
    django.setup()
    return engines["django"]


def _in_django(source: str) -> Build:
    template = _django_engine().from_string(source)
    from django.test import RequestFactory

    request = RequestFactory(SERVER_NAME="example.com").get(
        "/magazin/was-sind-soziale-netzwerke", secure=True
    )
    return lambda url, title: template.render({"url": url, "title": title}, request)


def _django() -> Build:
    return _in_django("{% load sharelinks %}{% share_bar url title %}")


def _django_social_share() -> Build:
    import django_social_share  # noqa: F401 - its tags are loaded by their name

    return _in_django(
        "{% load social_share %}"
        "{% post_to_facebook url %}{% post_to_twitter title url %}{% post_to_linkedin url %}"
        "{% save_to_pinterest url %}{% post_to_whatsapp url %}{% send_email title title url %}"
    )


def _jinja2() -> Build:
    import jinja2

    environment = jinja2.Environment(
        extensions=["sharelinks.contrib.jinja2.SharelinksExtension"], autoescape=True
    )
    template = environment.from_string("{{ share_bar(url, title, lang='de') }}")
    return lambda url, title: template.render(url=url, title=title)


def _jinja2_filter() -> Build:
    import jinja2

    template = jinja2.Environment(autoescape=True).from_string(
        f'<ul><li><a href="{FACEBOOK}?u={{{{ url|urlencode }}}}">Facebook</a></li>'
        f'<li><a href="{X}?text={{{{ title|urlencode }}}}&amp;url={{{{ url|urlencode }}}}">X</a></li>'
        f'<li><a href="{LINKEDIN}?url={{{{ url|urlencode }}}}">LinkedIn</a></li>'
        f'<li><a href="{PINTEREST}?url={{{{ url|urlencode }}}}&amp;description={{{{ title|urlencode }}}}">Pinterest</a>'
        f'</li><li><a href="{WHATSAPP}?text={{{{ title|urlencode }}}}%20{{{{ url|urlencode }}}}">WhatsApp</a></li>'
        f'<li><a href="{MAIL}?subject={{{{ title|urlencode }}}}&amp;body={{{{ title|urlencode }}}}%0D%0A%0D%0A'
        '{{ url|urlencode }}">E-Mail</a></li></ul>'
    )
    return lambda url, title: template.render(url=url, title=title)


def _by_hand() -> Build:
    def build(url: str, title: str) -> tuple[str, ...]:
        u = quote(url, safe="")
        t = quote(title, safe="")
        return (
            f"https://www.facebook.com/sharer/sharer.php?u={u}",
            f"https://x.com/intent/tweet?text={t}&url={u}",
            f"https://www.linkedin.com/sharing/share-offsite/?url={u}",
            f"https://www.pinterest.com/pin/create/link/?url={u}&description={t}",
            f"https://wa.me/?text={t}%20{u}",
            f"mailto:?subject={t}&body={t}%0D%0A%0D%0A{u}",
        )

    return build


def _parameters(url: str, title: str) -> tuple[tuple[str, dict[str, str]], ...]:
    return (
        (FACEBOOK, {"u": url}),
        (X, {"text": title, "url": url}),
        (LINKEDIN, {"url": url}),
        (PINTEREST, {"url": url, "description": title}),
        (WHATSAPP, {"text": f"{title} {url}"}),
        (MAIL, {"subject": title, "body": f"{title}\r\n\r\n{url}"}),
    )


def _urlencode() -> Build:
    def build(url: str, title: str) -> list[str]:
        # A mail program shows the plus signs of urlencode's default.
        return [
            f"{endpoint}?{urlencode(params, quote_via=quote) if endpoint is MAIL else urlencode(params)}"
            for endpoint, params in _parameters(url, title)
        ]

    return build


def _furl() -> Build:
    from furl import furl

    return lambda url, title: [
        furl(endpoint, args=params).url for endpoint, params in _parameters(url, title)
    ]


def _yarl() -> Build:
    from yarl import URL

    endpoints = [URL(endpoint) for endpoint, _ in _parameters("", "")]
    return lambda url, title: [
        str(endpoint.with_query(params))
        for endpoint, (_, params) in zip(endpoints, _parameters(url, title), strict=True)
    ]


OURS: dict[str, Callable[[], Build]] = {
    "share_links": _links,
    "share_url, six times": _urls,
    "share_bar": _bar,
    "Jinja2 {{ share_bar() }}": _jinja2,
    "Django {% share_bar %}": _django,
}
THEIRS: dict[str, Callable[[], Build]] = {
    "quote by hand, f-strings": _by_hand,
    "urlencode, six times": _urlencode,
    "yarl": _yarl,
    "furl": _furl,
    "Jinja2 urlencode filter": _jinja2_filter,
    "django-social-share": _django_social_share,
}
PACKAGES = ("django", "django-social-share", "furl", "jinja2", "yarl", "ada-url", "markupsafe")
"""Whose versions a table names."""
