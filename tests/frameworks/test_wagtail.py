"""Wagtail: a page, a picture and a preview, in a separate process, as Django has one set of settings."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from frameworks.page import Page
from frameworks.sites import write
from sharelinks import share_links

pytest.importorskip("wagtail")

MODELS = """
from django.db import models
from wagtail.models import Page


class BlogPage(Page):
    picture = models.ForeignKey("wagtailimages.Image", null=True, on_delete=models.SET_NULL, related_name="+")
    template = "magazin/page.html"
"""
DOCS = (Path(__file__).parents[2] / "docs/frameworks/wagtail.md").read_text("utf-8")
(TEMPLATE,) = re.findall(r"(?ms)^```django\n(.*?)^```$", DOCS)
OWN = "<main>{% share_bar title=page.title %}</main></body>"
SITE = """
import json, sys, django
from django.conf import settings

class NoMigrations(dict):
    __contains__ = lambda self, app: True
    __getitem__ = lambda self, app: None

of_django = ["auth", "contenttypes", "sessions", "messages", "staticfiles"]
of_wagtail = ["sites", "users", "documents", "images", "search", "admin"]
processors = ["django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
              "django.contrib.messages.context_processors.messages"]
settings.configure(
    ALLOWED_HOSTS=["example.com"], SECRET_KEY="a", USE_TZ=True, DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["magazin", "sharelinks.contrib.django", *(f"wagtail.{app}" for app in of_wagtail), "wagtail",
                    "modelcluster", "taggit", *(f"django.contrib.{app}" for app in of_django)],
    MIGRATION_MODULES=NoMigrations(), LANGUAGE_CODE="de", ROOT_URLCONF="wagtail.urls", STATIC_URL="/static/",
    MEDIA_ROOT=sys.argv[1], MEDIA_URL="/media/", WAGTAIL_SITE_NAME="M", WAGTAILADMIN_BASE_URL="https://example.com",
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware",
                "django.contrib.messages.middleware.MessageMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
                "OPTIONS": {"context_processors": processors}}],
)
django.setup()
from django.core.management import call_command
from django.test import Client
from magazin.models import BlogPage
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Locale, Page, Site
from sharelinks.contrib.django import helpers

call_command("migrate", run_syncdb=True, verbosity=0)
Locale.objects.create(language_code="de")
Collection.add_root(instance=Collection(name="Root"))
home = Page.add_root(instance=Page(title="Root", slug="root")).add_child(instance=Page(title="Home", slug="home"))
Site.objects.create(hostname="example.com", port=443, root_page=home, is_default_site=True)
picture = Image.objects.create(title="Bild", file=get_test_image_file())
page = home.add_child(instance=BlogPage(title=sys.argv[2], slug="tom", picture=picture))
visited = Client(HTTP_HOST="example.com").get("/tom/?utm_source=facebook&fbclid=1", secure=True)
preview = BlogPage(title=sys.argv[2], slug="neu", picture=picture).make_preview_request()
json.dump({
    "page": visited.content.decode(),
    "picture": picture.get_rendition("fill-1200x630").full_url,
    "task": helpers().share_data(page, page.title),
    "preview": [preview.status_code, preview.content.decode()],
}, sys.stdout)
"""
TITLE = 'Tom & Jerry\'s "<b>"'
ADDRESS = "https://example.com/tom/"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wagtail")
    files = {
        "models.py": MODELS,
        "__init__.py": "",
        "templates/magazin/page.html": TEMPLATE.replace("</body>", OWN),
    }
    write(folder / "magazin", files)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SITE, str(folder / "media"), TITLE],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


LINKS = [link.url for link in share_links(ADDRESS, TITLE)]


def test_page_and_request_share_the_full_url(site):
    page = Page(site["page"])
    assert page.hrefs == LINKS + LINKS
    assert page.meta["og:url"] == ADDRESS
    assert page.meta["og:title"] == TITLE
    assert page.meta["og:locale"] == "de_DE"


def test_rendition_is_the_picture(site):
    meta = Page(site["page"]).meta
    assert meta["og:image"] == site["picture"]
    assert meta["og:image:alt"] == "Bild"
    assert site["picture"].startswith("https://example.com/media/images/")


def test_page_is_shared_in_a_task(site):
    assert [item["url"] for item in site["task"]] == LINKS


def test_preview_of_an_unsaved_page(site):
    status, html = site["preview"]
    assert status == 200
    assert len(Page(html).hrefs) == 12
    assert Page(html).meta["og:title"] == TITLE
