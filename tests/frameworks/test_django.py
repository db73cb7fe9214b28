"""Django: its template engine, its Jinja2 backend, settings and static files."""

from __future__ import annotations

import json
import mimetypes
import re
import subprocess
import sys
from pathlib import Path

import pytest

from frameworks.alike import SETTINGS, VISITED, Framework, answer
from frameworks.alike import TITLE as MIXED_TITLE
from frameworks.page import BAD_NETWORKS, HOSTILE_TITLES, INTRANET, TITLE, URL, Page
from sharelinks import (
    InvalidURLError,
    ShareData,
    SharelinksError,
    UnknownNetworkError,
    profile_bar,
    share_bar,
    share_data,
    share_links,
    share_url,
)

django = pytest.importorskip("django")

from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from django.contrib.admin.utils import display_for_value  # noqa: E402
from django.contrib.staticfiles import finders  # noqa: E402
from django.core.checks import run_checks  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.template import engines  # noqa: E402
from django.test import Client, RequestFactory, override_settings  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import translation  # noqa: E402
from django.utils.functional import lazy  # noqa: E402
from django.utils.html import escape, format_html  # noqa: E402
from django.utils.safestring import mark_safe  # noqa: E402

from sharelinks.contrib.django import helpers  # noqa: E402

JINJA_EXTENSION = "sharelinks.contrib.django.jinja2.SharelinksExtension"

settings.configure(
    ALLOWED_HOSTS=["example.com"],
    INSTALLED_APPS=["django.contrib.staticfiles", "sharelinks.contrib.django"],
    LANGUAGE_CODE="de-at",
    MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
    ROOT_URLCONF=__name__,
    STATIC_URL="/static/",
    USE_TZ=True,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
        },
        {
            "BACKEND": "django.template.backends.jinja2.Jinja2",
            "OPTIONS": {"extensions": [JINJA_EXTENSION]},
        },
    ],
)
django.setup()


class Story:
    """Stand-in for a model with `get_absolute_url`."""

    def __init__(
        self, path: str = "/magazin/was-sind-soziale-netzwerke", title: str = TITLE
    ) -> None:
        self.path = path
        self.title = title

    def get_absolute_url(self) -> str:
        return self.path


def page(request, name):
    engine = engines[request.GET["engine"]]
    context = {"story": Story(f"/magazin/{name}", request.GET.get("title", TITLE)), "url": URL}
    return HttpResponse(engine.from_string(request.GET["template"]).render(context, request))


def mixed(request, name):
    """Render the page of the inherited tests, whose template and title come from the request's environment."""
    html = (
        engines[request.META["ENGINE"]]
        .from_string(request.META["TEMPLATE"])
        .render({"title": request.META["TITLE"], "name": name}, request)
    )
    return HttpResponse(answer(html, helpers(request)))


urlpatterns = [path("magazin/<str:name>", page)]


class Mixed:
    urlpatterns = (path("magazin/<path:name>", mixed),)


TEMPLATES = {
    "django": "{% load sharelinks %}<head>{% meta_tags story story.title %}</head>{% share_bar story story.title %}",
    "jinja2": "<head>{{ meta_tags(story, story.title) }}</head>{{ share_bar(story, story.title) }}",
}
ENGINES = pytest.mark.parametrize("engine", TEMPLATES)


class TestDjango(Framework):
    engine = "django"
    composed = (
        "{% load i18n sharelinks %}{% blocktranslate asvar heading %}{{ title }} – Magazin{% endblocktranslate %}"
        "<head>{% meta_tags title=heading %}</head><body>{% share_bar title=heading %}</body>"
    )
    files = "{% load sharelinks %}{% share_styles %}{% share_script %}"
    bar = "{% load sharelinks %}<h1>{{ title }}</h1>{% share_bar title=title %}"

    def visit(
        self,
        template,
        path=VISITED,
        *,
        settings=SETTINGS,
        title=MIXED_TITLE,
        host="example.com",
        proxied=False,
    ):
        meta = {"ENGINE": self.engine, "TEMPLATE": template, "TITLE": title, "HTTP_HOST": host}
        proxy = {
            "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
            "USE_X_FORWARDED_HOST": True,
        }
        if proxied:
            meta |= {
                "HTTP_HOST": "127.0.0.1:8000",
                "HTTP_X_FORWARDED_HOST": host,
                "HTTP_X_FORWARDED_PROTO": "https",
            }
        with override_settings(
            SHARELINKS=settings, ROOT_URLCONF=Mixed, ALLOWED_HOSTS=["*"],
            FORCE_SCRIPT_NAME="/blog" if proxied else None, **(proxy if proxied else {}),
        ):  # fmt: skip
            return Client(**meta).get(path, secure=not proxied).content.decode()

    def in_task(self, use, settings=SETTINGS):
        with override_settings(SHARELINKS=settings):
            return use(helpers())

    def file(self, path):
        found = Path(finders.find(path.removeprefix("/static/")))
        return mimetypes.guess_type(found)[0], found.read_text("utf-8")

    def set_up(self, settings):
        with override_settings(SHARELINKS=settings):
            for error in run_checks():
                raise (TypeError if "the settings have" in error.msg else SharelinksError)(
                    error.msg
                )

    test_other_application_is_refused = None  # Django has INSTALLED_APPS instead


class TestDjangosJinja2(TestDjango):
    engine = "jinja2"
    composed, files, bar = Framework.composed, Framework.files, Framework.bar


def get(engine: str, template: str | None = None, title: str = TITLE, **headers: str) -> str:
    query = {"engine": engine, "template": template or TEMPLATES[engine], "title": title}
    response = Client(HTTP_HOST="example.com", **headers).get(
        "/magazin/was-sind-soziale-netzwerke", query, secure=True
    )
    return response.content.decode()


def in_django(template: str, **context: object) -> str:
    return engines["django"].from_string("{% load sharelinks %}" + template).render(context)


@ENGINES
def test_object_with_get_absolute_url(engine):
    shown = Page(get(engine))
    assert shown.hrefs == [link.url for link in share_links(URL, TITLE)]
    assert shown.meta["og:title"] == TITLE
    assert shown.meta["og:url"] == URL
    assert "Auf Facebook teilen" in shown.text


@ENGINES
def test_language_comes_from_the_request(engine):
    assert Page(get(engine)).nav["lang"] == "de"
    assert Page(get(engine, HTTP_ACCEPT_LANGUAGE="fr")).nav["lang"] == "fr"
    arabic = Page(get(engine, HTTP_ACCEPT_LANGUAGE="ar")).nav
    assert (arabic["lang"], arabic["dir"]) == ("ar", "rtl")
    with override_settings(SHARELINKS={"lang": "it"}):
        assert Page(get(engine)).nav["lang"] == "it"


@ENGINES
@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_title_changes_no_element(engine, title):
    plain, hostile = Page(get(engine)), Page(get(engine, title=title))
    assert hostile.tags == plain.tags
    assert [list(attributes) for _, attributes in hostile.elements] == [
        list(attributes) for _, attributes in plain.elements
    ]
    assert hostile.meta["og:title"] == title
    assert hostile.hrefs == [link.url for link in share_links(URL, title)]


@pytest.mark.parametrize(
    ("argument", "shared"),
    [
        ("url", URL),
        ("'/a%2Fb?c&d=&'", "https://example.com/a%2Fb?c&d=&"),
        ("'/magazin/ä ö'", "https://example.com/magazin/%C3%A4%20%C3%B6"),
        ("'?seite=2'", f"{URL}?seite=2"),
        ("'../impressum'", "https://example.com/impressum"),
        ("'https://anders.example/a/../b?'", "https://anders.example/a/../b?"),
    ],
)
def test_paths_are_completed(argument, shared):
    html = get("django", "{% load sharelinks %}{% share_bar " + argument + " %}")
    assert Page(html).hrefs == [link.url for link in share_links(shared)]


def test_page_is_shared_by_default():
    html = get("django", "{% load sharelinks %}{% share_url 'linkedin' as share %}{{ share }}")
    assert html.startswith(share_url("linkedin", URL))


@pytest.mark.parametrize("name", ["c%23", "100%2525", "a%3Fb", "%C3%A4", "a%20b"])
def test_requested_page_is_shared(name):
    query = {"engine": "django", "template": "{% load sharelinks %}{% meta_tags %}"}
    html = (
        Client(HTTP_HOST="example.com")
        .get(f"/magazin/{name}?", query, secure=True)
        .content.decode()
    )
    assert Page(html).meta["og:url"].partition("?")[0] == f"https://example.com/magazin/{name}"


def test_disallowed_host_does_not_break_the_page():
    from django.core.exceptions import DisallowedHost

    request = RequestFactory(HTTP_HOST="elsewhere.example").get("/a")
    with pytest.raises(DisallowedHost):
        request.build_absolute_uri()
    template = engines["django"].from_string(
        "{% load sharelinks %}[{% share_bar url %}{% share_bar %}]"
    )
    with pytest.raises(InvalidURLError, match="the page has no URL: Invalid HTTP_HOST header"):
        template.render({"url": URL}, request)
    with override_settings(SHARELINKS={"strict": False}):
        assert len(Page(template.render({"url": URL}, request)).hrefs) == 6


def test_variable_named_request_is_ignored():
    assert (
        in_django("{% share_bar url %}{% share_styles %}", url=URL, request="friendship").count(
            "<nav"
        )
        == 1
    )


def test_tag_result_can_be_assigned():
    html = in_django(
        "{% share_bar url as bar %}[{{ bar }}]{% autoescape off %}{% share_bar url %}{% endautoescape %}",
        url=URL,
    )
    assert html == f"[{share_bar(URL, lang='de')}]{share_bar(URL, lang='de')}"


def test_language_is_the_active_one():
    with translation.override("zh-hant"):
        assert Page(in_django("{% share_bar url %}", url=URL)).nav["lang"] == "zh-Hant"
    with translation.override(None):
        assert Page(in_django("{% share_bar url %}", url=URL)).nav["lang"] == "en"
    with override_settings(SHARELINKS={"lang": "it"}), translation.override(None):
        assert Page(in_django("{% share_bar url lang=None %}", url=URL)).nav["lang"] == "it"
    template = "{% load i18n %}{% language 'fr' %}{% share_bar url %}{% endlanguage %}"
    assert Page(in_django(template, url=URL)).nav["lang"] == "fr"


def test_all_tags():
    html = in_django(
        "{% share_links url title networks='x email' via='beispiel' as links %}"
        "{% for link in links %}<a href='{{ link }}' class='{{ link.name }}'>{{ link.label }}</a>{% endfor %}"
        "<a href='{% share_url 'x' url title %}'></a>",
        url=URL, title=TITLE,
    )  # fmt: skip
    expected = share_links(URL, TITLE, networks="x email", via="beispiel")
    assert Page(html).hrefs == [link.url for link in expected] + [share_url("x", URL, TITLE)]
    accounts = {"youtube": "@DasErste", "linkedin": "company/beispiel"}
    assert in_django("{% profile_bar accounts %}", accounts=accounts) == profile_bar(
        accounts, lang="de"
    )
    assert in_django("{% share_bar url title lang='en' %}", url=URL, title=TITLE) == share_bar(
        URL, TITLE
    )


def test_image_path_is_completed():
    html = get("django", "{% load sharelinks %}{% meta_tags story image='/media/bild.png' %}")
    assert Page(html).meta["og:image"] == "https://example.com/media/bild.png"


def test_settings():
    with override_settings(SHARELINKS={"networks": ["email"], "via": "@beispiel", "icons": False}):
        assert in_django("{% share_bar url title %}", url=URL, title=TITLE) == share_bar(
            URL, TITLE, networks=["email"], icons=False, lang="de"
        )
    assert len(Page(get("django")).hrefs) == 6


@pytest.mark.parametrize(
    "networks", [["x", "frameworks.page.INTRANET"], "x frameworks.page:INTRANET", ["x", INTRANET]]
)
def test_custom_network_in_settings(networks):
    with override_settings(SHARELINKS={"networks": networks}):
        assert run_checks() == []
        assert Page(get("django")).hrefs == [
            link.url for link in share_links(URL, TITLE, networks=["x", INTRANET])
        ]


def test_template_cannot_import_networks():
    with pytest.raises(UnknownNetworkError):
        in_django("{% share_url 'frameworks.page.INTRANET' url %}", url=URL)
    with pytest.raises(UnknownNetworkError):
        in_django("{% share_bar url networks='frameworks.page.INTRANET' %}", url=URL)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        *[({"networks": networks}, says) for networks, says in BAD_NETWORKS],
        ({"network": ["x"]}, "unknown key 'network': did you mean 'networks'?"),
        ({"campaign": {"nam": "x"}}, "campaign has the unknown key 'nam': did you mean 'name'?"),
        ({"theme": "dark"}, "unknown key 'theme': the keys are lang, icons, "),
        ({"via": "a b"}, "not an X handle"),
        ([], "the settings are <list>: give a dictionary"),
    ],
)
def test_system_check_reports_invalid_settings(wrong, says):
    assert run_checks() == []
    with override_settings(SHARELINKS=wrong):
        (error,) = run_checks()
    assert error.id == "sharelinks.E001"
    assert says in error.msg


def test_other_settings_are_ignored():
    with override_settings(DEBUG=True):
        assert len(Page(get("django")).hrefs) == 6


def test_static_files():
    html = get("django", "{% load sharelinks %}{% share_styles %}{% share_script %}")
    assert html == (
        '<link rel="stylesheet" href="/static/sharelinks/sharelinks.css">'
        '<script type="module" src="/static/sharelinks/sharelinks.js"></script>'
    )
    for name in ("sharelinks.css", "sharelinks.js"):
        assert finders.find(f"sharelinks/{name}")
    assert apps.get_app_config("sharelinks").name == "sharelinks.contrib.django"


def test_static_files_with_hashed_names(tmp_path):
    from django.core.management import call_command

    storage = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    with override_settings(
        STATIC_ROOT=tmp_path, STORAGES={**settings.STORAGES, "staticfiles": storage}
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        html = in_django("{% share_styles %}{% share_script %}")
    names = re.findall(r'"/static/(sharelinks/sharelinks\.[0-9a-f]{12}\.(?:css|js))"', html)
    assert [name.rpartition(".")[2] for name in names] == ["css", "js"]
    assert all((tmp_path / name).exists() for name in names)


def test_csp_nonce_of_django_csp():
    assert (
        in_django("{% share_styles %}{% share_script %}", csp_nonce="a<b").count(' nonce="a&lt;b"')
        == 2
    )


if django.VERSION >= (6,):  # which brought a nonce of its own

    def test_csp_nonce_of_django():
        from django.utils.csp import CSP

        processors = [
            "django.template.context_processors.request",
            "django.template.context_processors.csp",
        ]
        backend = {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"context_processors": processors},
        }
        with override_settings(
            TEMPLATES=[backend],
            MIDDLEWARE=["django.middleware.csp.ContentSecurityPolicyMiddleware"],
            SECURE_CSP={"script-src": [CSP.SELF, CSP.NONCE]},
        ):
            query = {"engine": "django", "template": "{% load sharelinks %}{% share_script %}"}
            response = Client(HTTP_HOST="example.com").get("/magazin/a", query, secure=True)
        nonce = response.content.decode().partition(' nonce="')[2].partition('"')[0]
        assert len(nonce) > 10
        assert f"'nonce-{nonce}'" in response.headers["Content-Security-Policy"]


def test_invalid_article_is_an_error_or_a_warning(caplog):
    for bad in (
        "{% share_bar nothing %}",
        "{% share_bar 'javascript:alert(1)' %}",
        "{% share_bar '/a' %}",
    ):
        with pytest.raises(InvalidURLError):
            in_django(bad)
    with override_settings(SHARELINKS={"strict": False}):
        assert (
            in_django("[{% share_bar '/a' %}{% share_url 'x' '/a' %}{% meta_tags '/a' %}]") == "[]"
        )
    assert [record.name for record in caplog.records] == ["sharelinks"] * 3


def test_failing_get_absolute_url_is_reported():
    class Broken:
        def get_absolute_url(self):
            raise LookupError("no such route")

    with pytest.raises(InvalidURLError, match="the Broken given has no URL: no such route"):
        in_django("{% share_bar story %}", story=Broken())


def test_app_config_does_not_import_django_test():
    code = "import sys, sharelinks.contrib.django.apps; print('django.test' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout
        == "False\n"
    )


def test_admin_displays_a_bar():
    """A bar can be the result of a method in the admin's list_display."""
    bar = share_bar(URL, TITLE)
    for returned in (bar, mark_safe(bar), helpers().share_bar(URL, TITLE, lang="en")):
        assert format_html("<td>{}</td>", display_for_value(returned, "")) == f"<td>{bar}</td>"
    assert mark_safe("<p>Seite</p>" + bar) == f"<p>Seite</p>{bar}"


def test_missing_request_context_processor_is_a_warning():
    plain = {"BACKEND": "django.template.backends.django.DjangoTemplates"}
    with override_settings(TEMPLATES=[plain]):
        (warning,) = run_checks()
        assert warning.id == "sharelinks.W001"
        assert "django.template.context_processors.request" in warning.hint
        template = engines["django"].from_string("{% load sharelinks %}{% share_bar %}")
        with pytest.raises(
            InvalidURLError, match=r"the context processor 'django.template.context_proc"
        ):
            template.render({}, RequestFactory().get("/"))
    assert run_checks() == []


def test_string_literals_are_not_unescaped():
    template = "{% share_url 'linkedin' 'https://example.com/?a=1&copy=2' %}"
    shared = in_django("{% autoescape off %}" + template + "{% endautoescape %}")
    assert shared == share_url("linkedin", "https://example.com/?a=1&copy=2")
    html = in_django("{% share_url 'x' url 'Gin & Juice' %}", url=URL)
    assert html == escape(share_url("x", URL, "Gin & Juice"))


def test_lazy_text():
    from django.utils.functional import lazystr
    from django.utils.safestring import SafeString
    from django.utils.text import format_lazy

    made = lazy(lambda: SafeString("Gin &amp; Juice"), SafeString)
    for title in (
        made(),
        format_lazy("{} & {}", lazystr("Gin"), "Juice"),
        SafeString("Gin &amp; Juice"),
    ):
        assert helpers().share_url("x", URL, title) == share_url("x", URL, "Gin & Juice")


@pytest.mark.parametrize("engine", ["django", "jinja2"])
def test_url_composed_in_a_template_keeps_its_parameters(engine):
    composed = {
        "django": "{% load i18n sharelinks %}{% blocktranslate asvar u %}{{ url }}?a=1&b={{ b }}{% endblocktranslate %}"
                  "{% share_bar u %}",
        "jinja2": "{% set u %}{{ url }}?a=1&b={{ b }}{% endset %}{{ share_bar(u) }}",
    }  # fmt: skip
    html = engines[engine].from_string(composed[engine]).render({"url": URL, "b": "&c=2"})
    assert Page(html).hrefs == [link.url for link in share_links(f"{URL}?a=1&b=&c=2")]


def test_django_rest_framework_renders_share_data():
    renderers = pytest.importorskip("rest_framework.renderers")
    rendered = renderers.JSONRenderer().render(helpers().share_data(URL, TITLE))
    assert json.loads(rendered) == share_data(URL, TITLE, lang="de")


def test_django_ninja_renders_share_data():
    ninja = pytest.importorskip("ninja")
    testing = pytest.importorskip("ninja.testing")
    api = ninja.NinjaAPI()
    api.get("/share", response=list[ShareData])(
        lambda request: helpers(request).share_data(URL, TITLE)
    )
    answered = testing.TestClient(api).get("/share")
    assert answered.json() == share_data(URL, TITLE, lang="de")
