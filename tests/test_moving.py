"""The migration guides of docs/moving: their examples run, before with the old package and after with this one."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from frameworks.page import Page
from sharelinks import NETWORKS, share_links
from sharelinks.networks import NOT_SHAREABLE
from sharelinks.testing import assert_shares

MOVING = Path(__file__).parent.parent / "docs/moving"
TITLE, TEASER, URL = "Für alle & mehr", "Heute neu.", "https://example.com/magazin/?a=1&b=2"
# Runs in a separate process, as Django has one set of settings per process.
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


def test_every_django_tag_of_the_table_renders():
    cells = re.findall(r"`(\{% share_\w+ [^`]+%\})`", text_of("django-social-share.md"))
    assert len(cells) > 10
    shown = [re.sub(r"( as (\w+) %\})$", r"\1{{ \2 }}", cell) for cell in cells]
    pages = rendered(*(f"{{% load sharelinks %}}{each}" for each in shown))
    for cell, page in zip(cells, map(unescape, pages), strict=True):
        if "share_script" in cell:
            assert "sharelinks.js" in page
        elif "share_links" in cell:
            assert page == str(share_links(URL, TITLE))
        elif "facebook" in cell or "linkedin" in cell:  # which take no title
            assert_shares(page, url=URL)
        else:
            assert_shares(page, url=URL, title=TITLE)


def test_claims_about_django_social_share():
    """It compiles a title as a template, and loads LinkedIn's script."""
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


def test_guides_name_known_networks():
    known = {
        name for network in NETWORKS.values() for name in (network.name, *network.aliases)
    } | set(NOT_SHAREABLE)
    guides = "".join(path.read_text("utf-8") for path in MOVING.glob("*.md"))
    named = re.findall(r'(?:networks=|share_url[ (])"([a-z -]+)"', guides)
    assert len(named) > 15
    assert set(" ".join(named).split()) <= known
