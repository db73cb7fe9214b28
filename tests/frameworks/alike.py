"""Tests that every framework inherits: page, view, task and JSON have the same links.

A framework's test class says how a page is requested.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

import sharelinks
from frameworks.page import HOSTILE_TITLES, Page
from reading import read
from sharelinks import Campaign, SharelinksError, Sharer
from sharelinks.contrib.helpers import Helpers

TITLE = 'Tom & Jerry\'s "<b>"'
COMPOSED = f"{TITLE} – Magazin"
PATH = "/magazin/tom?seite=2"
VISITED = f"{PATH}&utm_source=facebook&fbclid=1"
SETTINGS = {"base_url": "https://example.com", "campaign": {"name": "herbst"}, "lang": "de"}
END = "\x1e"
PACKAGE = Path(sharelinks.__file__).parent


def answer(page: str, of_view: Helpers) -> str:
    """Return the body of a response: the page, and its links as JSON."""
    return f"{page}{END}{json.dumps(of_view.share_data(title=COMPOSED))}"


class Framework:
    """Base class of the tests of each framework."""

    composed = (
        "{% set heading %}{{ title }} – Magazin{% endset %}<head>{{ meta_tags(title=heading) }}</head>"
        "<body>{{ share_bar(title=heading) }}</body>"
    )
    files = "{{ share_styles() }}{{ share_script() }}"
    bar = "<h1>{{ title }}</h1>{{ share_bar(title=title) }}"
    prefix = "/blog"

    def visit(
        self,
        template: str,
        path: str = VISITED,
        *,
        settings: Mapping[str, Any] = SETTINGS,
        title: str = TITLE,
        host: str = "example.com",
        proxied: bool = False,
    ) -> str:
        """Return the response of `https://example.com`, or of a server behind a proxy with the prefix `/blog`."""
        raise NotImplementedError

    def in_task(self, use: Callable[[Helpers], Any], settings: Mapping[str, Any] = SETTINGS) -> Any:
        """Call `use` with the helpers outside of a request, and return its result."""
        raise NotImplementedError

    def file(self, path: str) -> tuple[str, str]:
        """Return the media type and the text of a static file."""
        raise NotImplementedError

    def set_up(self, settings: Mapping[str, Any]) -> object:
        """Start an application with these settings."""
        raise NotImplementedError

    def set_up_another(self, app: object) -> None:
        """Set up sharelinks in an object that is not an application of this framework."""
        raise NotImplementedError

    def assert_shared(self, answered: str, address: str) -> None:
        html, _, as_json = answered.partition(END)
        page, of_view = Page(html), json.loads(as_json)
        links = Sharer(campaign=Campaign(name="herbst")).links(address, COMPOSED)
        assert page.hrefs == [item["url"] for item in of_view] == [link.url for link in links]
        assert page.meta["og:url"] == address
        assert page.meta["og:title"] == COMPOSED
        assert page.meta["og:locale"] == "de_DE"
        assert page.nav["lang"] == "de"
        assert of_view[0]["text"] == "Auf Facebook teilen"
        # The links are also read by an independent parser.
        shared = {link.name: read(link.url) for link in links}
        assert shared["x"]["text"] == shared["email"]["subject"] == COMPOSED
        assert shared["whatsapp"]["text"].startswith(f"{COMPOSED} {address}&utm_source=whatsapp&")
        query = urlsplit(shared["x"]["url"]).query
        assert query == "seite=2&utm_source=x&utm_medium=social&utm_campaign=herbst"

    def test_page_view_and_task_give_the_same_links(self):
        answered = self.visit(self.composed)
        self.assert_shared(answered, f"https://example.com{PATH}")
        of_task = self.in_task(lambda task: task.share_data(PATH, COMPOSED))
        assert of_task == json.loads(answered.partition(END)[2])

    def test_behind_a_proxy_with_a_prefix(self):
        answered = self.visit(self.composed, proxied=True)
        self.assert_shared(answered, f"https://example.com{self.prefix}{PATH}")

    @pytest.mark.parametrize("path", ["c%23", "a%3Fb", "%C3%A4", "a%20b"])
    @pytest.mark.parametrize("query", ["", "?a=%C3%A4&b=%2B+"])
    def test_requested_page_is_shared(self, path, query):
        html = self.visit(self.composed, f"/magazin/{path}{query}").partition(END)[0]
        assert Page(html).meta["og:url"] == f"https://example.com/magazin/{path}{query}"

    @pytest.mark.parametrize("host", ["a b", "example.com/x", "a@example.com", "example.com?x", ""])
    def test_invalid_host_is_not_shared(self, host):
        try:
            answered = self.visit(self.bar, host=host, settings={"strict": False})
        except Exception as refusal:
            # The framework or its client refuses the host before sharelinks sees it.
            files = [frame.filename for frame in traceback.extract_tb(refusal.__traceback__)]
            assert not [file for file in files if Path(file).is_relative_to(PACKAGE)]
            return
        shared = unquote(unescape(answered))
        assert "://magazin" not in shared
        assert ":/magazin" not in shared
        assert not host or f"://{host}" not in shared

    @pytest.mark.parametrize("title", HOSTILE_TITLES)
    def test_hostile_title_changes_no_element(self, title):
        plain, hostile = (
            Page(self.visit(self.bar, title=each).partition(END)[0]) for each in ("Titel", title)
        )
        assert hostile.tags == plain.tags
        assert [list(attributes) for _, attributes in hostile.elements] == [
            list(attributes) for _, attributes in plain.elements
        ]

    def test_stylesheet_and_script_are_served(self):
        page = Page(self.visit(self.files).partition(END)[0])
        given = [attributes.get("href") or attributes.get("src") for _, attributes in page.elements]
        kinds = [self.file(address) for address in given if address]
        assert "text/css" in kinds[0][0]
        assert ".slk" in kinds[0][1]
        assert "javascript" in kinds[1][0]

    def test_error_without_a_request_names_the_cause(self):
        with pytest.raises(
            SharelinksError, match=r"there is no request.*, and the settings have no base_url"
        ):
            self.in_task(lambda task: task.share_bar("/a"), settings={})
        with pytest.raises(SharelinksError, match="url is None, and there is no request"):
            self.in_task(lambda task: task.share_bar())

    @pytest.mark.parametrize(
        ("settings", "says"),
        [
            ({"words": {"teilen": "Los"}}, "words has the unknown key 'teilen'"),
            ({"networks": ["messenger"]}, "needs the field 'app_id'.* a network in the settings must not need a field"),
            ({"networks": ["frameworks.page.PICTURED"]}, "has the icon 'solid/nothing', which is not included"),
            ({"base_url": "example.com"}, "base_url 'example.com' is no"),
            ({"networks": ["facebok"]}, "did you mean 'facebook'"),
        ],
    )  # fmt: skip
    def test_settings_are_checked_at_startup(self, settings, says):
        with pytest.raises(SharelinksError, match=says):
            self.set_up(settings)
        with pytest.raises(TypeError, match="unknown key 'network': did you mean 'networks'"):
            self.set_up({"network": ["x"]})

    def test_other_application_is_refused(self):
        with pytest.raises(TypeError, match=r"sharelinks\.contrib\.\w+ needs a .+, not a "):
            self.set_up_another(object())
