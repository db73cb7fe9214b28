"""A user's code, which mypy and pyright check and nobody runs; see `.ci/run`.

Each comment that ignores an error marks a call that must be one: unused comments are errors as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date  # noqa: F401 - used in an annotation below
from typing import Any

import jinja2
from flask import Flask
from furl import furl
from markupsafe import Markup
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates
from typing_extensions import assert_type

import sharelinks
from sharelinks import (
    NETWORKS,
    Article,
    Campaign,
    MissingFieldError,
    Network,
    NotShareableError,
    ShareLink,
    SharelinksError,
    Sharer,
    UnknownNetworkError,
)
from sharelinks.contrib.flask import Sharelinks
from sharelinks.contrib.jinja2 import SharelinksExtension
from sharelinks.contrib.starlette import add_sharelinks, static_files
from sharelinks.testing import Shared, assert_shares, parse_share_url

URL = "https://example.com/"

# The functions, with text, a furl, an Article, and anything that has a str().
assert_type(sharelinks.share_url("x", URL), str)
assert_type(sharelinks.share_url("x", furl(URL), "T", hashtags=["a"], via="b"), str)
assert_type(
    sharelinks.share_url(
        NETWORKS["email"], Article(URL, "T"), to=["a@example.com"], cc="b@example.com"
    ),
    str,
)
assert_type(sharelinks.share_url("whatsapp", URL, phone=491711234567), str)
assert_type(
    sharelinks.share_links(URL, "T", networks=["x", NETWORKS["email"]]), tuple[ShareLink, ...]
)
assert_type(sharelinks.share_links(URL, "T", networks="x, email"), tuple[ShareLink, ...])
assert_type(
    sharelinks.share_bar(URL, "T", lang="de", icons=False, link_attrs={"class": "btn"}), Markup
)
assert_type(sharelinks.meta_tags(URL, "T", image=URL, image_width=1200, type="website"), Markup)
assert_type(sharelinks.profile_url("youtube", "@DasErste"), str)
assert_type(sharelinks.strip_tracking(URL), str)
assert_type(NETWORKS, Mapping[str, Network])

# The values.
article = Article(URL, "T", description="D", image=URL, hashtags=("a", "b"), via="@c")
assert_type(article.url, str)
assert_type(article.hashtags, tuple[str, ...])
(link,) = sharelinks.share_links(article, networks=["x"])
assert_type(link.url, str)
assert_type(link.name, str)
assert_type(link.network, Network)
assert_type(link.network.checked, "date | None")
own = Network(
    "own",
    "Own",
    "https://own.example/",
    {"u": "{url}"},
    source=URL,
    checked="2026-11-24",
    limit=500,
)
assert_type(own.endpoint, tuple[str, ...])
assert_type(own.limit, "int | None")
sharer = Sharer(networks=["x", own], lang="de", campaign=Campaign(name="spring"), strict=False)
assert_type(sharer.networks, tuple[Network, ...])
assert_type(sharer.url("x", article), str)
assert_type(sharer.links(article), tuple[ShareLink, ...])
assert_type(sharer.bar(article, text=False), Markup)
assert_type(sharer.bar(article, text="wide", new_tab=True, rel="nofollow", mail=True), Markup)
assert_type(sharelinks.share_bar(URL, titles={"x": "T"}, buttons=["copy"], popup="800x600"), Markup)
assert_type(sharer.meta(article, site_name="S"), Markup)
assert_type(Campaign(params={"a": "b"}).tag(URL, "x"), str)


def errors() -> str:
    try:
        return sharelinks.share_url("x", URL)
    except (UnknownNetworkError, NotShareableError, MissingFieldError) as error:
        assert_type(error, "UnknownNetworkError | NotShareableError | MissingFieldError")
        base: SharelinksError = error
        return str(base)
    except ValueError:
        return ""


# In frameworks and in tests.
Sharelinks(Flask("app")).init_app(Flask("other"))
add_sharelinks(Jinja2Templates("templates"), sharer, static="/s")
assert_type(static_files(), StaticFiles)
jinja2.Environment(autoescape=True, extensions=[SharelinksExtension])
assert_type(parse_share_url(link), Shared)
assert_type(parse_share_url(link.url, networks=[own]).fields, dict[str, Any])
assert_type(assert_shares(link, url=URL), None)

# Mistakes.
sharelinks.share_url("x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
sharelinks.share_url("x", None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_url("x", 5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_url("x", URL, 5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_url("x", URL, via=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_bar(URL, icons="no")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
Sharer(lang=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
Sharer(text="Teilen")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
Sharer(strict="no")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
Article(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_url(3, URL)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_url("x", URL, titel="T")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
sharelinks.share_url("x", URL, "T", "D")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
sharelinks.share_bar(URL, colour="red")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
sharelinks.share_bar(URL, text="Teilen")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_bar(URL, link_attrs="btn")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sharelinks.share_links(URL, networks=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
article.title = "U"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
sharer.lang = "en"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
NETWORKS["own"] = own  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
