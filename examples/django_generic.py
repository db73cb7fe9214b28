"""A Django project in one file, with a generic view and the template tags."""

import os
import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.urls import path

PAGE = """{% load sharelinks %}<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{% meta_tags title=title %}
{% share_styles %}
</head>
<body><h1>{{ title }}</h1>{% share_bar title=title %}</body>
</html>"""

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DEBUG=True,
    INSTALLED_APPS=["django.contrib.staticfiles", "sharelinks.contrib.django"],
    LANGUAGE_CODE="de",
    ROOT_URLCONF=__name__,
    SHARELINKS={"strict": False},
    STATIC_URL="/static/",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "context_processors": ["django.template.context_processors.request"],
                "loaders": [("django.template.loaders.locmem.Loader", {"article.html": PAGE})],
            },
        }
    ],
)
django.setup()

from django.views.generic import TemplateView  # noqa: E402 - Django's settings come first

title = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
urlpatterns = [
    path(
        "magazin/<slug:name>",
        TemplateView.as_view(template_name="article.html", extra_context={"title": title}),
    )
]

if __name__ == "__main__":
    port = os.environ.get("PORT", "8000")
    execute_from_command_line([sys.argv[0], "runserver", "--noreload", f"127.0.0.1:{port}"])
