"""The Jinja2 extension, without a framework."""

from __future__ import annotations

import asyncio

import pytest
from markupsafe import escape

from frameworks.page import HOSTILE_TITLES, TITLE, URL, Page
from sharelinks import (
    InvalidURLError,
    Sharer,
    meta_tags,
    profile_bar,
    share_bar,
    share_links,
    share_url,
)

jinja2 = pytest.importorskip("jinja2")
sandbox = pytest.importorskip("jinja2.sandbox")

EXTENSION = "sharelinks.contrib.jinja2.SharelinksExtension"


def environment(kind=jinja2.Environment, **options):
    return kind(extensions=[EXTENSION], autoescape=True, **options)


def render(template: str, env=None, **context) -> str:
    return (env or environment()).from_string(template).render(url=URL, title=TITLE, **context)


def test_helpers_equal_the_functions():
    assert render("{{ share_bar(url, title) }}") == share_bar(URL, TITLE)
    assert render("{{ share_bar(url, title, lang='de', icons=False) }}") == share_bar(
        URL, TITLE, lang="de", icons=False
    )
    assert render("{{ meta_tags(url, title, description='Für <alle>') }}") == meta_tags(
        URL, TITLE, description="Für <alle>"
    )
    assert render(
        "{% autoescape false %}{{ share_url('x', url, title) }}{% endautoescape %}"
    ) == share_url("x", URL, TITLE)
    assert (
        render("{{ profile_url('youtube', '@DasErste') }}") == "https://www.youtube.com/@DasErste"
    )
    assert render("{{ profile_bar({'youtube': '@DasErste'}, lang='de') }}") == profile_bar(
        {"youtube": "@DasErste"}, lang="de"
    )
    links = render(
        "{% for link in share_links(url, title) %}<a href='{{ link }}'>{{ link.label }}</a>{% endfor %}"
    )
    assert Page(links).hrefs == [link.url for link in share_links(URL, TITLE)]


@pytest.mark.parametrize(
    "kind",
    [jinja2.Environment, sandbox.SandboxedEnvironment, sandbox.ImmutableSandboxedEnvironment],
)
@pytest.mark.parametrize("is_async", [False, True])
def test_async_and_sandboxed_environments(kind, is_async):
    env = environment(kind, enable_async=is_async)
    template = env.from_string(
        "{{ share_bar(url, title) }}{% for l in share_links(url, title) %}{{ l.url }} {% endfor %}"
    )
    page = (
        asyncio.run(template.render_async(url=URL, title=TITLE))
        if is_async
        else template.render(url=URL, title=TITLE)
    )
    links = "".join(f"{escape(link.url)} " for link in share_links(URL, TITLE))
    assert page == share_bar(URL, TITLE) + links


def test_each_environment_has_its_settings():
    env = environment()
    env.sharelinks = Sharer(networks=["email"], lang="de")
    assert render("{{ share_bar(url, title) }}", env) == share_bar(
        URL, TITLE, networks=["email"], lang="de"
    )
    assert render("{{ share_bar(url, title) }}") == share_bar(URL, TITLE)
    overlay = env.overlay()
    overlay.sharelinks = Sharer(networks=["x"])
    assert render("{{ share_bar(url, title) }}", overlay) == share_bar(URL, TITLE, networks=["x"])


def test_styles_and_script():
    env = environment()
    assert (
        render("{{ share_styles() }}", env)
        == '<link rel="stylesheet" href="/static/sharelinks/sharelinks.css">'
    )
    env.sharelinks_static = "https://static.example.com/s/"
    assert (
        render("{{ share_script() }}", env)
        == '<script type="module" src="https://static.example.com/s/sharelinks.js"></script>'
    )


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_hostile_title_changes_no_element(title):
    plain, hostile = (
        Page(
            environment()
            .from_string("{{ meta_tags(url, title) }}{{ share_bar(url, title) }}")
            .render(url=URL, title=each)
        )
        for each in (TITLE, title)
    )
    assert hostile.tags == plain.tags
    assert [list(attributes) for _, attributes in hostile.elements] == [
        list(attributes) for _, attributes in plain.elements
    ]
    assert hostile.meta["og:title"] == title.strip()
    assert hostile.hrefs == [link.url for link in share_links(URL, title)]


def test_invalid_article_is_an_error_or_a_warning(caplog):
    env = environment()
    for bad in (
        "{{ share_bar(nothing, title) }}",
        "{{ share_bar('javascript:alert(1)') }}",
        "{{ share_url('x', '/a') }}",
    ):
        with pytest.raises(InvalidURLError):
            render(bad, env)
    env.sharelinks = Sharer(strict=False)
    template = "[{{ share_bar('/a') }}{{ share_url('x', '/a') }}{{ meta_tags('/a') }}{{ share_links('/a')|length }}]"
    assert render(template, env) == "[0]"
    assert [record.name for record in caplog.records] == ["sharelinks"] * 4
    assert "InvalidURLError: url '/a' is not an absolute URL" in caplog.text
