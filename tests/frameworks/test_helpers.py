"""`Helpers`, common to all frameworks: URLs and paths, the page's own URL, settings."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest
from furl import furl
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from frameworks.page import TITLE, URL, Page
from sharelinks import (
    Article,
    Campaign,
    InvalidURLError,
    ShareLink,
    SharelinksError,
    Sharer,
    meta_tags,
    share_bar,
    share_data,
    share_links,
    share_url,
)
from sharelinks.contrib.helpers import Helpers, in_folder, page_url, raw_page_url


def helpers(page: str | None = URL, **settings: object) -> Helpers:
    return Helpers(sharer=Sharer(**settings), static=in_folder("/s"), page=lambda: page)


def shared(url: object, page: str | None = URL) -> str:
    return Page(helpers(page).meta_tags(url)).meta["og:url"]


class Failing:
    def __str__(self) -> str:
        raise LookupError("no such route")


class FailingAddress:
    def get_absolute_url(self) -> str:
        raise LookupError("no such route")


class FailingProperty:
    @property
    def get_absolute_url(self) -> str:
        raise LookupError("no such route")


class File:
    """Stand-in for Django's `FieldFile`: its text is a path in the storage, and an empty one has no URL."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __bool__(self) -> bool:
        return bool(self.name)

    def __str__(self) -> str:
        return self.name

    @property
    def url(self) -> str:
        if not self.name:
            raise ValueError("The attribute has no file associated with it.")
        return f"/media/{self.name}"


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        (None, URL),
        ("https://anders.example/a/../b?", "https://anders.example/a/../b?"),
        (" /a ", "https://example.com/a"),
        (Markup("/a?b&c"), "https://example.com/a?b&c"),
        ("?seite=2", f"{URL}?seite=2"),
        ("#teil", f"{URL}#teil"),
        ("./anders", "https://example.com/magazin/anders"),
        ("../impressum", "https://example.com/impressum"),
        ("//anders.example/a", "https://anders.example/a"),
        (furl("https://anders.example/a"), "https://anders.example/a"),
        (Article("https://anders.example/a"), "https://anders.example/a"),
        (SimpleNamespace(get_absolute_url=lambda: "/a%2Fb"), "https://example.com/a%2Fb"),
        (SimpleNamespace(url="/a"), "https://example.com/a"),
    ],
)
def test_path_or_object_is_completed(given_, expected):
    assert shared(given_) == expected


@pytest.mark.parametrize(
    "bad",
    [
        "", "Was sind soziale Netzwerke?", "example.com/a", "None", "javascript:alert(1)", "//", "//[", "//a:99999999",
        "/a\nb", "?a\tb", "//name:geheim@anders.example", "//name:geheim@[", "?\ud800", "/\ud800", "/\\name:geheim@b",
        b"/a", bytearray(b"/a"), b"https://example.com/", 5, object(), Failing(), FailingAddress(), FailingProperty(),
        File(""), SimpleNamespace(get_absolute_url=5), SimpleNamespace(get_absolute_url=lambda: None),
    ],
    ids=lambda bad: ascii(bad)[:30].partition(" at 0x")[0],
)  # fmt: skip
@pytest.mark.parametrize("page", [URL, None, "http://no host/"])
def test_invalid_url_is_refused(bad, page, caplog):
    for call in (helpers(page).share_bar, helpers(page).share_links, helpers(page).meta_tags):
        with pytest.raises(SharelinksError) as excinfo:
            call(bad, TITLE)
        assert "geheim" not in str(excinfo.value)
    with pytest.raises(SharelinksError):
        helpers(page).share_url("x", bad, TITLE)
    lenient = helpers(page, strict=False)
    nothing = (
        lenient.share_bar(bad),
        lenient.meta_tags(bad),
        lenient.share_url("x", bad),
        lenient.share_links(bad),
    )
    assert nothing == ("", "", "", ())
    assert [record.name for record in caplog.records] == ["sharelinks"] * 4


@given(url=st.one_of(st.text(), st.from_regex(r"(/|\?|#|\.\./|//).*")), title=st.text())
def test_bad_input_raises_only_sharelinks_errors(url, title):
    try:
        helpers().share_bar(url, title)
    except SharelinksError:
        assert helpers(strict=False).share_bar(url, title) == ""


def test_image_path_is_completed():
    def image(value: object) -> str | None:
        return Page(helpers().meta_tags(URL, image=value)).meta.get("og:image")

    assert image("/media/a.png") == image(File("a.png")) == "https://example.com/media/a.png"
    assert image(None) is image("") is image(File("")) is None
    with pytest.raises(InvalidURLError, match="image is bytes"):
        image(b"/a.png")


def test_page_without_a_url():
    def forbidden() -> str:
        raise PermissionError("Invalid HTTP_HOST header")

    strict, lenient = (
        Helpers(sharer=Sharer(strict=strict), static=in_folder("/s"), page=forbidden)
        for strict in (True, False)
    )
    assert strict.share_bar(URL, TITLE) == share_bar(URL, TITLE)  # a given URL needs no page
    for url in (None, "/a", "?a"):
        with pytest.raises(InvalidURLError, match="the page has no URL: Invalid HTTP_HOST header"):
            strict.share_bar(url, TITLE)
        assert lenient.share_bar(url, TITLE) == ""
    with pytest.raises(InvalidURLError, match="there is no request"):
        helpers(None).share_bar(title=TITLE)


@pytest.mark.parametrize(
    ("path", "query", "url"),
    [
        ("/", b"", "https://example.com/"),
        ("/tag/c#", b"", "https://example.com/tag/c%23"),
        ("/100%25/a?b", b"c=%2B+d&e", "https://example.com/100%2525/a%3Fb?c=%2B+d&e"),
        ("/ä ö/~a;b=1,2:3@'(*)'", b"", "https://example.com/%C3%A4%20%C3%B6/~a;b=1,2:3@'(*)'"),
        ("/a", b"\xff", "https://example.com/a?\ufffd"),
    ],
)
def test_page_url(path, query, url):
    assert page_url("https://example.com/", path, query) == url


def test_nonce_argument_overrides_the_page():
    page = Helpers(sharer=Sharer(), static=in_folder("/s"), nonce=lambda: "page")
    assert 'nonce="page"' in page.share_styles()
    assert 'nonce="own"' in page.share_script(nonce="own")


SETTINGS_PAGE = (Path(__file__).parents[2] / "docs/settings.md").read_text("utf-8")
VISITED = f"{URL}?seite=2&utm_source=facebook&fbclid=1"


def test_trackers_are_stripped_from_the_page_url():
    assert shared(None, VISITED) == f"{URL}?seite=2"
    assert shared("#teil", VISITED) == f"{URL}?seite=2#teil"
    assert shared("?seite=3", VISITED) == f"{URL}?seite=3"
    given = "https://example.com/a?utm_source=brief"
    assert shared(given, VISITED) == given


def test_strip_tracking_has_three_states():
    given = "https://example.com/a?utm_source=brief"
    cases = {
        None: (f"{URL}?seite=2", given),
        True: (f"{URL}?seite=2", "https://example.com/a"),
        False: (VISITED, given),
    }
    for setting, (own, other) in cases.items():
        page = helpers(VISITED, strip_tracking=setting)
        assert Page(page.meta_tags()).meta["og:url"] == own
        assert Page(page.meta_tags(given)).meta["og:url"] == other
        assert page.share_url("linkedin", given) == share_url("linkedin", other)


def test_campaign_tags_are_replaced_on_the_page_url():
    campaign = Campaign(name="herbst", params={"ref": "{network}", "leer": ""})
    visited = f"{URL}?a=1&ref=facebook&leer=1&utm_campaign=alt&%75tm_source=facebook#b"
    page = helpers(visited, campaign=campaign)
    for link in page.share_links():
        assert link == share_link(link.name, campaign.tag(f"{URL}?a=1&leer=1#b", link.name))
    assert Page(page.meta_tags()).meta["og:url"] == f"{URL}?a=1&leer=1#b"
    assert campaign.untag(URL) == URL
    assert campaign.untag(f"{URL}?ref=x") == URL
    assert campaign.untag(f"{URL}?") == f"{URL}?"


def share_link(name: str, url: str) -> ShareLink:
    return share_links(url, networks=[name])[0]


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("/a%2Fb?c&d=&", "https://www.example.de/a%2Fb?c&d=&"),
        ("?seite=2", "https://www.example.de/start?seite=2"),
        ("https://anders.example/", "https://anders.example/"),
        (Markup("/a?b&amp;c"), "https://www.example.de/a?b&c"),
        (SimpleNamespace(get_absolute_url=lambda: "/a"), "https://www.example.de/a"),
        (SimpleNamespace(full_url="https://seite.example/a", url="/a", get_absolute_url=lambda: "/b"), "https://seite.example/a"),
        (SimpleNamespace(full_url=lambda: "https://seite.example/a"), "https://seite.example/a"),
        (SimpleNamespace(url=furl("/a")), "https://www.example.de/a"),
        (Article("https://anders.example/a"), "https://anders.example/a"),
    ],
    ids=lambda value: value if type(value) is str else type(value).__name__,
)  # fmt: skip
def test_base_url_completes_without_a_request(given_, expected):
    settings = {"base_url": "https://www.example.de/start"}
    assert Page(helpers(None, **settings).meta_tags(given_)).meta["og:url"] == expected
    sharer = Sharer(**settings)
    assert sharer.links(given_, TITLE) == share_links(expected, TITLE)
    assert sharer.url("x", given_) == share_url("x", expected)
    assert sharer.bar(given_, TITLE) == share_bar(expected, TITLE)
    assert sharer.data(given_, TITLE) == share_data(expected, TITLE)
    picture = sharer.meta(URL, image="/bild.png")
    assert Page(picture).meta["og:image"] == "https://www.example.de/bild.png"
    assert sharer.url("pinterest", URL, image="/bild.png") == share_url(
        "pinterest", URL, image="https://www.example.de/bild.png"
    )


def test_page_overrides_the_base_url():
    page = helpers(URL, base_url="https://www.example.de")
    assert page.share_links("/a") == share_links("https://example.com/a")


def test_invalid_base_url_is_refused():
    for wrong in (
        "example.de",
        "/a",
        "javascript:alert(1)",
        "https://name:geheim@example.de",
        b"a",
    ):
        with pytest.raises(InvalidURLError, match="base_url") as excinfo:
            Sharer(base_url=wrong)
        assert "geheim" not in str(excinfo.value)
    assert Sharer(base_url=None).base_url == Sharer().base_url == ""
    assert Sharer(base_url="https://bücher.example").base_url == "https://xn--bcher-kva.example/"


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (
            lambda: helpers(None).share_bar(),
            "url is None, and there is no request whose page could be",
        ),
        (
            lambda: helpers(None).share_bar("/a"),
            "url '/a' is not an absolute URL, and can't be completed: "
            "there is no request, and the settings have no base_url",
        ),
        (
            lambda: helpers(None).meta_tags(URL, image="/a.png"),
            "image '/a.png' is not an absolute URL",
        ),
        (
            lambda: Sharer().bar(None),
            "url is None: give a URL such as 'https://example.com/article'",
        ),
        (
            lambda: Sharer().bar(SimpleNamespace(url="/a")),
            "url '/a' is not an absolute URL, and can't be completed: there is no request, and",
        ),
        (
            lambda: helpers().share_bar(SimpleNamespace(full_url=None)),
            "the SimpleNamespace given has no URL: its full_url is None",
        ),
        (
            lambda: Sharer().bar({"url": URL, "title": "Titel"}),
            "the dict given is not a URL: pass its URL, or an Article",
        ),
    ],
)
def test_messages_name_the_cause(call, says):
    with pytest.raises(InvalidURLError, match=re.escape(says)):
        call()


@pytest.mark.parametrize(
    "host",
    ["a b", "", "example.com/x", "a@example.com", "example.com?x", "a\tb", "[", "a:99999999"],
)
def test_invalid_host_is_refused(host):
    for made in (page_url, raw_page_url):
        arguments = ("/a", b"") if made is page_url else ("/a",)
        with pytest.raises(InvalidURLError, match="is not a host"):
            made(f"https://{host}", *arguments)
    with pytest.raises(InvalidURLError, match="is not a host"):
        page_url("https:", "/magazin/a", b"")  # werkzeug's result for an invalid host


COMPOSED = Markup("{} – Magazin").format('Tom & Jerry\'s "<b>"')


def test_markup_is_read_as_html():
    """In every text and URL field, in links, bars, meta elements, words and attributes."""
    plain = 'Tom & Jerry\'s "<b>" – Magazin'
    url, marked = "https://example.com/?a=1&b=2", Markup("https://example.com/?a=1&amp;b=2")
    page = helpers()
    assert page.share_links(marked, COMPOSED) == share_links(url, plain)
    for name in ("description", "via", "subreddit"):
        value = {"description": COMPOSED}.get(name, Markup("beispiel"))
        fields = {name: value}
        network = {"subreddit": "reddit"}.get(name, "x" if name == "via" else "email")
        as_text = {name: plain if value is COMPOSED else "beispiel"}
        assert page.share_url(network, url, "T", **fields) == share_url(
            network, url, "T", **as_text
        )
    pictured = share_url("pinterest", url, image=url)
    assert page.share_url("pinterest", url, image=marked) == pictured
    looks = {
        "words": {"facebook": COMPOSED},
        "list_attrs": {"title": COMPOSED},
        "link_attrs": {"title": COMPOSED},
    }
    as_text = {
        "words": {"facebook": plain},
        "list_attrs": {"title": plain},
        "link_attrs": {"title": plain},
    }
    assert page.share_bar(marked, COMPOSED, **looks) == share_bar(url, plain, **as_text)
    options = {
        "site_name": COMPOSED,
        "image": marked,
        "image_alt": COMPOSED,
        "description": COMPOSED,
        "section": COMPOSED,
    }
    as_text = {
        "site_name": plain,
        "image": url,
        "image_alt": plain,
        "description": plain,
        "section": plain,
    }
    assert page.meta_tags(marked, COMPOSED, **options) == meta_tags(url, plain, **as_text)
    assert page.share_data(marked, COMPOSED) == share_data(url, plain)


def test_only_escaped_ampersands_are_unescaped_in_urls():
    """Django marks string literals as safe without escaping them."""
    assert shared(Markup("https://example.com/?a=1&copy=2")) == "https://example.com/?a=1&copy=2"
    assert shared("https://example.com/?a=1&amp;b=2") == "https://example.com/?a=1&amp;b=2"


@given(st.text(), st.from_regex(r"[a-z]+=[a-z&%;0-9]*", fullmatch=True))
def test_escaping_by_the_engine_is_undone(title, query):
    url = f"https://example.com/?{query}"
    page = helpers()
    # Escaping turns "&amp;" into "&amp;amp;", which is read as "&amp;" again.
    assert page.share_links(escape(url), escape(title)) == page.share_links(url, title)


def test_lenient_share_data_is_a_fresh_list(caplog):
    lenient = helpers(None, strict=False)
    first, second = lenient.share_data("/a"), lenient.share_data("/a")
    first.append("changed")
    assert second == lenient.share_data("/a") == []
    assert len(caplog.records) == 3


def test_every_setting_is_documented():
    documented = re.findall(r"^\| (`.+?`) \|", SETTINGS_PAGE, re.MULTILINE)
    keys = {key for cell in documented for key in re.findall("`([a-z_]+)`", cell)}
    assert keys == {field.name for field in attrs.fields(Sharer) if field.init}
