"""Flask: blueprints, prefixes, settings and Flask-Babel."""

from __future__ import annotations

import re

import pytest

from frameworks.alike import SETTINGS, VISITED, Framework, answer
from frameworks.alike import TITLE as MIXED_TITLE
from frameworks.page import BAD_NETWORKS, HOSTILE_TITLES, INTRANET, TITLE, URL, Page
from sharelinks import (
    Article,
    InvalidURLError,
    SharelinksError,
    profile_bar,
    share_bar,
    share_links,
)

flask = pytest.importorskip("flask")
jinja2 = pytest.importorskip("jinja2")
proxy_fix = pytest.importorskip("werkzeug.middleware.proxy_fix")
sharelinks_flask = pytest.importorskip("sharelinks.contrib.flask")

TEMPLATE = "<head>{{ meta_tags(title=title) }}</head>{{ share_bar(title=title) }}"


def test_helpers_without_the_extension_say_what_to_call():
    with (
        flask.Flask(__name__).app_context(),
        pytest.raises(LookupError, match=r"call Sharelinks\(app\) first"),
    ):
        sharelinks_flask.helpers()


def application(template: str = TEMPLATE, title: str = TITLE, **settings: object):
    app = flask.Flask(__name__)
    app.config.update(settings, TESTING=True)
    sharelinks = sharelinks_flask.Sharelinks()
    sharelinks.init_app(app)
    app.add_url_rule(
        "/magazin/<name>",
        "page",
        lambda name: flask.render_template_string(template, title=title, name=name),
    )
    return app


def get(app, path: str = "/magazin/was-sind-soziale-netzwerke", **headers: str) -> str:
    return app.test_client().get(path, base_url="https://example.com", headers=headers).text


class TestFlask(Framework):
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
        app = flask.Flask(__name__)
        app.config.update(SHARELINKS=dict(settings), TESTING=True)
        sharelinks_flask.Sharelinks(app)

        @app.get("/magazin/<path:name>")
        def page(name):
            html = flask.render_template_string(template, title=title, name=name)
            return answer(html, sharelinks_flask.helpers())

        given = {"environ_overrides": {"HTTP_HOST": host, "wsgi.url_scheme": "https"}}
        if proxied:
            app.wsgi_app = proxy_fix.ProxyFix(app.wsgi_app, x_host=1, x_prefix=1)
            headers = {
                "X-Forwarded-Proto": "https",
                "X-Forwarded-Host": host,
                "X-Forwarded-Prefix": "/blog",
            }
            given = {"headers": headers}
        return app.test_client().get(path, **given).text

    def in_task(self, use, settings=SETTINGS):
        with application(SHARELINKS=dict(settings)).app_context():
            return use(sharelinks_flask.helpers())

    def file(self, path):
        with application().test_client().get(path) as response:
            return response.content_type, response.text

    def set_up(self, settings):
        return application(SHARELINKS=dict(settings))

    def set_up_another(self, app):
        sharelinks_flask.Sharelinks(app)


def test_page_shares_itself():
    page = Page(get(application()))
    assert page.hrefs == [link.url for link in share_links(URL, TITLE)]
    assert page.meta["og:url"] == URL
    assert page.nav["lang"] == "en"


@pytest.mark.parametrize("name", ["c%23", "100%2525", "a%3Fb", "%C3%A4", "a%20b"])
@pytest.mark.parametrize("query", ["", "?a=%C3%A4&b=%2B+"])
def test_requested_page_is_shared(name, query):
    page = Page(get(application(), f"/magazin/{name}{query}"))
    assert page.meta["og:url"] == f"https://example.com/magazin/{name}{query}"


def test_application_under_a_prefix():
    response = (
        application("{{ share_styles() }}{{ meta_tags() }}")
        .test_client()
        .get("/magazin/a", base_url="https://example.com/blog")
    )
    page = Page(response.text)
    assert page.elements[0][1]["href"] == "/blog/sharelinks/sharelinks.css"
    assert page.meta["og:url"] == "https://example.com/blog/magazin/a"


def test_blueprint_and_imported_macro():
    app = application()
    app.jinja_loader = jinja2.DictLoader(
        {"macros.html": "{% macro bar(title) %}{{ share_bar(title=title) }}{% endmacro %}"}
    )
    blueprint = flask.Blueprint("blog", __name__, url_prefix="/blog")
    template = "{% from 'macros.html' import bar %}{{ bar('T') }}"
    blueprint.add_url_rule(
        "/<name>", "page", lambda name: flask.render_template_string(template, name=name)
    )
    app.register_blueprint(blueprint)
    assert Page(get(app, "/blog/a")).hrefs == [
        link.url for link in share_links("https://example.com/blog/a", "T")
    ]


def test_url_for_and_paths_are_completed():
    template = "{{ share_bar(url_for('page', name='ä'), title) }}{{ share_url('x', '/a?b&c') }}"
    page = Page(get(application(template)))
    assert page.hrefs == [
        link.url for link in share_links("https://example.com/magazin/%C3%A4", TITLE)
    ]
    assert "%2Fa%3Fb%26c" in page.text


def test_article_is_shared_as_it_is():
    app = application("{{ share_bar(article) }}", title=TITLE)
    app.jinja_env.globals["article"] = Article(URL, TITLE)
    assert get(app) == share_bar(URL, TITLE)


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_title_changes_no_element(title):
    plain, hostile = Page(get(application())), Page(get(application(title=title)))
    assert hostile.tags == plain.tags
    assert hostile.meta["og:title"] == title
    assert hostile.hrefs == [link.url for link in share_links(URL, title)]


def test_settings():
    settings = {"networks": ["email"], "lang": "de", "icons": False}
    html = get(application("{{ share_bar('https://example.com/', title) }}", SHARELINKS=settings))
    assert html == share_bar(
        "https://example.com/", TITLE, networks=["email"], lang="de", icons=False
    )


def test_custom_network_by_import_path():
    settings = {"networks": ["x", "frameworks.page.INTRANET"]}
    page = Page(get(application(SHARELINKS=settings)))
    assert page.hrefs == [link.url for link in share_links(URL, TITLE, networks=["x", INTRANET])]
    assert settings == {"networks": ["x", "frameworks.page.INTRANET"]}


@pytest.mark.parametrize(("networks", "says"), BAD_NETWORKS)
def test_invalid_networks_setting_is_refused(networks, says):
    with pytest.raises((SharelinksError, TypeError), match=re.escape(says)):
        application(SHARELINKS={"networks": networks})


def test_each_application_has_its_settings():
    german, english = application(SHARELINKS={"lang": "de"}), application()
    assert [Page(get(app)).nav["lang"] for app in (german, english, german)] == ["de", "en", "de"]


def test_static_files():
    app = application("{{ share_styles() }}{{ share_script() }}")
    page = Page(get(app))
    assert [attributes.get("href") or attributes.get("src") for _, attributes in page.elements] == [
        "/sharelinks/sharelinks.css",
        "/sharelinks/sharelinks.js",
    ]
    for name, kind in (("sharelinks.css", "text/css"), ("sharelinks.js", "javascript")):
        response = app.test_client().get(f"/sharelinks/{name}")
        assert response.status_code == 200
        assert kind in response.content_type
        response.close()


def test_language_comes_from_flask_babel():
    flask_babel = pytest.importorskip("flask_babel")
    app = application()
    flask_babel.Babel(app, locale_selector=lambda: flask.request.headers.get("X-Language", "de_AT"))
    assert Page(get(app)).nav["lang"] == "de"
    assert Page(get(app, **{"X-Language": "pt_BR"})).nav["lang"] == "pt-BR"
    flask_babel.Babel(
        profiles := application("{{ profile_bar({'x': 'beispiel'}) }}"), default_locale="fr"
    )
    assert get(profiles) == profile_bar({"x": "beispiel"}, lang="fr")
    app = application(SHARELINKS={"lang": "it"})
    flask_babel.Babel(app, default_locale="de")
    assert Page(get(app)).nav["lang"] == "it"


def test_page_without_a_request_is_refused():
    app = application()
    with app.app_context(), pytest.raises(InvalidURLError):
        flask.render_template_string(TEMPLATE, title=TITLE)


def test_invalid_article_is_a_warning(caplog):
    app = application(
        "[{{ share_bar('javascript:alert(1)', title) }}]", SHARELINKS={"strict": False}
    )
    assert get(app) == "[]"
    assert caplog.records[0].name == "sharelinks"


def test_application_passed_to_constructor():
    app = flask.Flask(__name__)
    sharelinks_flask.Sharelinks(app)
    assert "share_bar" in app.jinja_env.globals
