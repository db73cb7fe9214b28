"""The ways over: what the pages of docs/moving call before and after is run, with the package that is left."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from frameworks.page import Page
from sharelinks import NETWORKS, share_links
from sharelinks.networks import NOT_SHAREABLE
from sharelinks.testing import assert_shares

MOVING = Path(__file__).parent.parent / "docs/moving"
TITLE, TEASER, URL = "Für alle & mehr", "Heute neu.", "https://example.com/magazin/?a=1&b=2"
# A process of its own: Django has one set of settings for all.
RENDER = """
import json, sys, django
from django.conf import settings
settings.configure(
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django_social_share", "sharelinks.contrib.django"],
    LANGUAGE_CODE="en",
    STATIC_URL="/static/",
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }],
)
django.setup()
from django.db import models
from django.template import engines
from django.test import RequestFactory

class Article(models.Model):
    title = teaser = None
    get_absolute_url = lambda self: "/magazin/?a=1&b=2"
    class Meta:
        app_label = "magazin"

blocks, title, teaser = json.load(sys.stdin)
article = Article()
article.title, article.teaser = title, teaser
names = {"article": article, "obj": article, "title": title, "text": title, "subject": title, "picture": "/a.png"}
request = RequestFactory().get("/", secure=True, headers={"host": "example.com"})
json.dump([engines["django"].from_string(block).render(names, request) for block in blocks], sys.stdout)
"""


def rendered(*blocks: str, title: str = TITLE) -> list[str]:
    if importlib.util.find_spec("django_social_share") is None:
        pytest.skip("needs django-social-share: pip install --group tests")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", RENDER],
        input=json.dumps([blocks, title, TEASER]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def text_of(page: str) -> str:
    return (MOVING / page).read_text("utf-8")


def block_below(page: str, heading: str) -> str:
    return re.search(rf"(?ms)^## {heading}\n.*?^```html\n(.*?)^```$", text_of(page))[1]


def test_django_social_share_before_and_after():
    page = "django-social-share.md"
    before, after = rendered(block_below(page, "Before"), block_below(page, "After"))
    hosts = [re.match(r"[a-z]+:(//[^/]+)?", href)[0] for href in Page(before).hrefs]
    assert hosts == [
        "https://www.facebook.com",
        "https://twitter.com",
        "https://api.whatsapp.com",
        "mailto:",
    ]
    links = share_links(URL, TITLE, description=TEASER, networks="facebook x whatsapp email")
    assert Page(after).hrefs == [link.url for link in links]
    assert_shares(after, url=URL, title=TITLE)


def test_every_django_tag_of_the_table():
    cells = re.findall(r"`(\{% share_\w+ [^`]+%\})`", text_of("django-social-share.md"))
    assert len(cells) > 10
    pages = rendered(*(f"{{% load sharelinks %}}{cell}" for cell in cells))
    for cell, page in zip(cells, pages, strict=True):
        if "share_bar" in cell:
            assert_shares(
                page, url=URL, title=TITLE
            ) if "linkedin" not in cell and "facebook" not in cell else (
                assert_shares(page, url=URL)
            )


def test_what_is_said_of_django_social_share():
    """A title is compiled as a template, and LinkedIn's script is loaded."""
    (linkedin,) = rendered("{% load social_share %}{% post_to_linkedin obj %}")
    assert "https://platform.linkedin.com/in.js" in linkedin
    for load, calls in (("social_share", 1), ("sharelinks", 0)):
        tag = (
            "{% post_to_reddit title obj %}"
            if calls
            else "{% share_bar obj title networks='reddit' %}"
        )
        (page,) = rendered(f"{{% load {load} %}}{tag}", title="{{ 'x'|upper }}")
        assert ("title=X&" in page.replace("&amp;", "&")) is bool(calls)


@pytest.mark.parametrize("page", sorted(path.name for path in MOVING.glob("*.md")))
def test_networks_that_are_named_are_known(page):
    known = {
        name for network in NETWORKS.values() for name in (network.name, *network.aliases)
    } | set(NOT_SHAREABLE)
    named = re.findall(r'networks="([a-z -]+)"', text_of(page)) + re.findall(
        r'share_url[ (]"([a-z]+)"', text_of(page)
    )
    assert set(" ".join(named).split()) <= known
