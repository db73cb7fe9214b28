"""What all frameworks' helpers make of the URLs that templates give them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from furl import furl
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from frameworks.page import TITLE, URL, Page
from sharelinks import Article, InvalidURLError, SharelinksError, Sharer, share_bar
from sharelinks.contrib.helpers import Helpers, in_folder, page_url


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
    """Stands for Django's `FieldFile`: its text is a path in the storage, and an empty one has no URL."""

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
def test_a_path_is_completed(given_, expected):
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
def test_what_is_no_url_is_refused(bad, page, caplog):
    for call in (helpers(page).share_bar, helpers(page).share_links, helpers(page).meta_tags):
        with pytest.raises(SharelinksError) as refusal:
            call(bad, TITLE)
        assert "geheim" not in str(refusal.value)
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
def test_nothing_but_our_errors_escapes(url, title):
    try:
        helpers().share_bar(url, title)
    except SharelinksError:
        assert helpers(strict=False).share_bar(url, title) == ""


def test_an_image_is_completed():
    def image(value: object) -> str | None:
        return Page(helpers().meta_tags(URL, image=value)).meta.get("og:image")

    assert image("/media/a.png") == image(File("a.png")) == "https://example.com/media/a.png"
    assert image(None) is image("") is image(File("")) is None
    with pytest.raises(InvalidURLError, match="image is bytes"):
        image(b"/a.png")


def test_a_page_without_a_url():
    def forbidden() -> str:
        raise PermissionError("Invalid HTTP_HOST header")

    strict, lenient = (
        Helpers(sharer=Sharer(strict=strict), static=in_folder("/s"), page=forbidden)
        for strict in (True, False)
    )
    assert strict.share_bar(URL, TITLE) == share_bar(URL, TITLE)  # nobody has to know the page
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
def test_a_pages_own_url(path, query, url):
    assert page_url("https://example.com/", path, query) == url


def test_a_given_nonce_goes_before_the_pages():
    page = Helpers(sharer=Sharer(), static=in_folder("/s"), nonce=lambda: "page")
    assert 'nonce="page"' in page.share_styles()
    assert 'nonce="own"' in page.share_script(nonce="own")
