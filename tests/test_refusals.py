"""Errors: every public function refuses bad input alike and says what is wrong."""

from __future__ import annotations

import pickle

import pytest
from furl import furl
from hypothesis import given
from hypothesis import strategies as st

from sharelinks import (
    NETWORKS,
    Article,
    Campaign,
    InvalidURLError,
    MissingFieldError,
    Network,
    NotShareableError,
    Profile,
    SharelinksError,
    Sharer,
    UnknownNetworkError,
    meta_tags,
    profile_bar,
    profile_url,
    share_bar,
    share_links,
    share_url,
    strip_tracking,
)


class UnreadableError(Exception):
    def __str__(self):
        raise UnreadableError


class Broken:
    def __str__(self):
        raise UnreadableError

    def __iter__(self):
        raise UnreadableError


class Unbound(Broken):
    """An unbound proxy, like Werkzeug's `LocalProxy` outside of a request."""

    @property
    def __class__(self):
        raise RuntimeError("working outside\nof a request")


class Hostile(Unbound):
    """An object whose special methods all fail."""

    def refuse(self, *_):
        raise UnreadableError

    __bool__ = __eq__ = __hash__ = __len__ = __getitem__ = __contains__ = __repr__ = refuse


class HostileText(str):
    """A `str` whose methods all fail."""

    def refuse(self, *_):
        raise UnreadableError

    strip = lower = replace = split = startswith = encode = __bool__ = __iter__ = __str__ = (
        __format__
    ) = refuse


BAD_URLS = [
    "", "   ", "/magazin/", "//example.com/", "example.com", "www.example.com/a", "example.com:8080/a",
    "javascript:alert(1)", "JaVaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://example.com/",
    "mailto:a@example.com", "blob:https://example.com/1", "https:", "https://", "http://?", "https://user@example.com/",
    "https://:secret@example.com/", "https://user:secret@example.com/", "https:user:secret@example.com",
    "https://example.com:65536/", "https://example.com:99999999/", "https://example.com:80a/", "https://exa mple.com/",
    "https://exa<mple.com/", "https://[::1/", "https://1.2.3.256/", "https://example.com/\ta",
    "https://example.com/a\nb", "https://example.com/a\r\nb", "java\nscript:alert(1)", "https://example.com/\x00",
    "https://example.com/\x1b[31m", "https://example.com/\x7f", "https://example.com/\x85a", "https://example.com/\ud83d",
    memoryview(b"https://example.com/"), type,
    None, 5, b"https://example.com/", bytearray(b"x"), [], {}, object(), Broken(), float("nan"),
]  # fmt: skip

CALLS = [
    *[lambda url, name=name: share_url(name, url) for name in NETWORKS],
    share_links,
    share_bar,
    Article,
    lambda url: (
        Article("https://example.com/", image=url)
        if isinstance(url, str) and url.strip()
        else share_links(url)
    ),
    Sharer().links,
    Sharer(via="beispiel").bar,
    lambda url: Sharer().url("x", url),
]


def value_id(value):
    """Return a test id without memory addresses, which differ between runs."""
    return ascii(value) if isinstance(value, (str, int, float)) else type(value).__name__


@pytest.mark.parametrize("url", BAD_URLS, ids=value_id)
def test_invalid_url_is_refused_everywhere(url):
    for call in CALLS:
        with pytest.raises(InvalidURLError):
            call(url)


hostile = st.builds(Hostile) | st.builds(Unbound) | st.builds(HostileText, st.text())
plain = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.binary(), st.text())
things = hostile | plain | st.lists(hostile | plain) | st.dictionaries(st.text(), hostile | plain)


@given(things)
def test_bad_input_raises_only_sharelinks_errors(anything):
    for call in (
        lambda: share_links(
            anything,
            anything,
            description=anything,
            hashtags=anything,
            via=anything,
            image=anything,
        ),
        lambda: share_url("email", "https://example.com/", to=anything, cc=anything),
        lambda: share_url("whatsapp", "https://example.com/", phone=anything),
        lambda: share_url(anything, "https://example.com/"),
        lambda: share_links("https://example.com/", networks=anything),
        lambda: Sharer(networks=anything, via=anything),
        lambda: Sharer(strict=anything),
        lambda: Sharer(campaign=anything),
        lambda: Sharer(fit=anything, strip_tracking=anything),
        lambda: Sharer(strict=False).bar(anything, anything),
        lambda: share_bar("https://example.com/", icons=anything, buttons=anything),
        lambda: share_bar("https://example.com/", lang=anything),
        lambda: share_bar("https://example.com/", words=anything),
        lambda: share_bar("https://example.com/", list_attrs=anything),
        lambda: share_bar(
            "https://example.com/", link_attrs={"class": anything, "data-a": anything}
        ),
        lambda: meta_tags(anything, anything, type=anything, image_alt=anything),
        lambda: meta_tags(
            "https://example.com/", image="https://example.com/a.png", image_width=anything
        ),
        lambda: meta_tags("https://example.com/", locale=anything),
        lambda: profile_url(anything, "beispiel"),
        lambda: profile_url("youtube", anything),
        lambda: profile_bar(anything),
        lambda: profile_bar({"youtube": anything}),
        lambda: strip_tracking(anything),
        lambda: Campaign(source=anything, name=anything),
        lambda: Campaign(params=anything),
        lambda: Campaign().tag("https://example.com/", anything),
        lambda: Network(anything, anything, anything, anything, source=anything, checked=anything),
        lambda: Network(
            "own",
            "Own",
            "https://example.com",
            {"u": anything},
            color=anything,
        ),
        lambda: Network(
            "own",
            "Own",
            "https://example.com",
            {},
            limit=anything,
            aliases=anything,
        ),
    ):
        error = error_of(call)
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "url",
    ["https:/example.com", "http:\\\\example.com", "https://https.example/", "http://https:8080/"],
)
def test_urls_that_browsers_repair_are_accepted(url):
    assert share_links(url)


def error_of(call):
    try:
        call()
    except SharelinksError as error:
        return error
    except TypeError as error:
        if "give a list of names" not in str(error):
            raise
        return error


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("example.com/a", "url 'example.com/a' is not an absolute http: or https: URL"),
        ("https://example.com:99999/", "no browser accepts"),
        ("https:///magazin/a", "has no host between '//' and the path"),
        ("HTTPS:\\\\\\magazin", "has no host between '//' and the path"),
        ("https://https://example.com/a", "has its scheme twice"),
        ("http\u017f://example.com/", "is not an absolute http: or https: URL"),
        ("http:http://example.com/a", "has its scheme twice"),
        ("https://http//example.com/a", "has its scheme twice"),
        ("https://example.com/a\tb", "U+0009 at position 21"),
        ("", "url is empty"),
        (b"https://example.com/", "url is bytes: decode it"),
        (Broken(), "str() of the Broken raised UnreadableError"),
    ],
)
def test_error_names_the_value_and_the_reason(url, says):
    with pytest.raises(InvalidURLError) as excinfo:
        share_url("x", url)
    assert says in str(excinfo.value)


@pytest.mark.parametrize(
    "url",
    [
        "https://user:secret@example.com/",
        "https://user:secret@example.com:99999/",
        "https://user:sec/ret@exa mple.com/",
        "https:user:secret@example.com",
        "https:\\\\user:secret@example.com",
        "ftp://user:secret@example.com/",
        "//user:secret@example.com/",
        "user:secret@example.com",
        "https://user:secret@example.com/\n",
        "https://user:secret@example.com/\x00/@me",
    ],
)
def test_error_never_shows_a_password(url):
    for call in (lambda: share_url("x", url), lambda: Article("https://example.com", image=url)):
        with pytest.raises(InvalidURLError) as excinfo:
            call()
        assert "sec" not in str(excinfo.value)


def test_error_message_is_short():
    for url in ("x" * 200_000, "https://example.com:1@" + "x:" * 100_000):
        with pytest.raises(InvalidURLError) as excinfo:
            share_url("x", url)
        assert len(str(excinfo.value)) < 500
    for to in ('"a@example.de,' * 20_000, r'"\"' * 50_000, "@" * 100_000):
        with pytest.raises(SharelinksError) as other:
            share_url("email", "https://example.com/", to=to)
        assert len(str(other.value)) < 500


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("facebok", "did you mean 'facebook'?"),
        ("Linked-In", "did you mean 'linkedin'?"),
        ("zzz", "the networks are facebook, x, linkedin, pinterest, whatsapp, email"),
        ("", "the networks are"),
        (None, "<NoneType>"),
        (b"x", "<bytes>"),
        (["x"], "<list>"),
    ],
)
def test_unknown_network_is_refused(name, says):
    with pytest.raises(UnknownNetworkError) as excinfo:
        share_url(name, "https://example.com/")
    assert says in str(excinfo.value)
    with pytest.raises(LookupError):
        Sharer(networks=[name])


@pytest.mark.parametrize("networks", [5, Broken(), object()], ids=value_id)
def test_networks_must_be_a_list(networks):
    with pytest.raises(TypeError, match="give a list of names"):
        share_links("https://example.com/", networks=networks)
    with pytest.raises(TypeError, match="give a list of names"):
        Sharer(networks=networks)


@pytest.mark.parametrize("name", ["youtube", "instagram", "tiktok", "snapchat"])
def test_not_shareable_network_suggests_profile_url(name):
    with pytest.raises(NotShareableError, match=f"no page to share.*profile_url\\('{name}'"):
        share_url(name.upper(), "https://example.com/")


@pytest.mark.parametrize("name", ["discord", "signal", "slack"])
def test_not_shareable_network_without_a_profile(name):
    with pytest.raises(NotShareableError, match="no page to share") as excinfo:
        share_links("https://example.com/", networks=[name])
    assert "profile_url" not in str(excinfo.value)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"via": "a b"}, "via 'a b' is not an X handle"),
        ({"via": "sechzehnzeichen1"}, "1 to 15"),
        ({"hashtags": 5}, "hashtags is <int>: give text or a list of texts"),
        ({"hashtags": b"a"}, "hashtags is bytes"),
        ({"hashtags": [b"a"]}, "hashtags is bytes"),
        ({"hashtags": Broken()}, "hashtags is <Broken>"),
        ({"hashtags": Unbound()}, "hashtags is <Unbound>"),
        (
            {"description": Unbound()},
            "description is not text: str() of the Unbound raised UnreadableError",
        ),
        ({"hashtags": 0}, "hashtags is <int>"),
        ({"to": False}, "to is <bool>"),
        ({"to": memoryview(b"a@example.de")}, "to is memoryview"),
        ({"description": b"a"}, "description is bytes"),
        ({"description": Broken()}, "description is not text"),
        ({"phone": "0171 1234567"}, "phone '0171 1234567' is not an international number"),
        ({"phone": "+49"}, "6 to 15 digits"),
        ({"phone": "+49 171 CALL-ME"}, "6 to 15 digits"),
        ({"to": "redaktion"}, "to 'redaktion' is not an e-mail address"),
        ({"to": "Redaktion <redaktion@example.de>"}, "give only the address"),
        ({"to": ["a@example.de", "b@example.de\r\nBcc: c@example.de"]}, "not an e-mail address"),
        ({"cc": "a@b@c"}, "cc 'a@b@c'"),
        ({"cc": "a@example.de?bcc=c@example.de"}, "cc 'a@example.de?bcc=c@example.de'"),
    ],
)
def test_invalid_field_is_refused(fields, says):
    with pytest.raises(SharelinksError) as excinfo:
        share_links("https://example.com/", "Für alle", **fields)
    assert says in str(excinfo.value)


def test_unexpected_field_is_a_type_error():
    with pytest.raises(TypeError, match="unexpected field 'phone', which facebook, x can't use"):
        share_links("https://example.com/", networks=["facebook", "x"], phone="+49 171 1234567")
    with pytest.raises(TypeError, match=r"unexpected field 'hashtag'.*did you mean 'hashtags'"):
        share_url("x", "https://example.com/", hashtag="x")
    with pytest.raises(TypeError, match="which a page can't use"):
        share_links("https://example.com/", networks=[], phone="+49 171 1234567")


def test_required_field_is_demanded_and_used():
    mastodon = Network("own", "Own", "https://{instance}/share", {"text": "{title} {url}"})
    with pytest.raises(MissingFieldError, match="Own needs the field 'instance'"):
        share_url(mastodon, "https://example.com/")
    with pytest.raises(SharelinksError, match="is not a host name"):
        share_url(mastodon, "https://example.com/", instance="evil.example/?")
    with pytest.raises(MissingFieldError):
        share_url(mastodon, "https://example.com/", instance="")
    url = share_url(mastodon, "https://example.com/", "T", instance="Social.Example")
    assert url == "https://social.example/share?text=T%20https%3A%2F%2Fexample.com%2F"


@pytest.mark.parametrize(
    "instance",
    [
        "https://a.example/b",
        "a.example/b",
        "https://",
        "a.example:1",
        "u@a.example",
        "a b",
        "[::1",
        "a\\b",
        "%61",
    ],
)
def test_instance_must_be_a_host_name(instance):
    own = Network("own", "Own", "https://{instance}/share", {})
    with pytest.raises(SharelinksError, match=r"instance .* is not a host name"):
        share_url(own, "https://example.com/", instance=instance)


def test_errors_can_be_pickled():
    for kind in (
        InvalidURLError,
        MissingFieldError,
        NotShareableError,
        UnknownNetworkError,
        SharelinksError,
    ):
        assert issubclass(kind, ValueError)
        assert str(pickle.loads(pickle.dumps(kind("why")))) == "why"


def test_lenient_input_is_accepted():
    for url in (
        " https://example.com/ ",
        furl("https://example.com/"),
        Article("https://example.com/"),
        "HTTPS://EXAMPLE.COM",
    ):
        assert (
            share_url("linkedin", url)
            .lower()
            .startswith("https://www.linkedin.com/sharing/share-offsite/?url=https")
        )
    assert share_links(
        "https://example.com/",
        None,
        description=None,
        image="",
        hashtags=None,
        via=None,
        phone=None,
    )


@pytest.mark.parametrize("label", ["", " ", "a\nb", "a\x1b[31m", "a\u2028b", "\ud83d"])
def test_a_label_is_on_one_line_as_errors_repeat_it(label):
    with pytest.raises(SharelinksError, match="on one line"):
        Network("own", label, "https://own.example/", {"u": "{url}"})
    with pytest.raises(SharelinksError, match="one line"):
        Profile(name="own", label=label, kinds="https://own.example/{name}")


def test_keys_of_a_picture_are_repeated_on_one_line():
    with pytest.raises(SharelinksError) as refusal:
        meta_tags(
            "https://example.com/", image={"url": "https://example.com/a.png", "a\nCRITICAL: b": 1}
        )
    assert "\n" not in str(refusal.value)
