"""`sharelinks.testing`, the helpers for users' own tests."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from expected import ROWS
from frameworks.page import INTRANET
from sharelinks import (
    NETWORKS,
    Article,
    Campaign,
    Network,
    SharelinksError,
    Sharer,
    UnknownNetworkError,
    share_bar,
    share_data,
    share_links,
    share_url,
)
from sharelinks.article import linkable
from sharelinks.testing import assert_shares, parse_share_url

URL = "https://example.com/magazin?a=1&b=2#teil"
TITLE = "Was sind soziale Netzwerke?"
NEEDED = {field: row[3][field] for row in ROWS for field in NETWORKS[row[0]].needs}
OTHER_NETWORK = Network(
    "intranet", "Intranet", ("https://{instance}/post#", "mailto:{to}"), {"text": "„{title}“\n{url}"},
    source="https://example.com/help", checked="2026-11-24",
)  # fmt: skip
WHOLE = Sharer(fit=False)
# URLs and titles as an article normalizes them.
urls = st.text("abcXYZ019/?&=#%+:@-._~!$'()*,;[]ä€ ", max_size=40).map(
    lambda end: Article(f"https://example.com/{end}").url
)
titles = st.text(max_size=60).map(lambda title: Article(URL, title).title)


def needed(network: Network) -> dict[str, str]:
    return {name: NEEDED[name] for name in network.needs}


@pytest.mark.parametrize("network", NETWORKS.values(), ids=lambda network: network.name)
@settings(max_examples=25)  # the test runs once per network
@given(url=urls, title=titles)
def test_share_url_is_parsed_back(network, url, title):
    name, fields = parse_share_url(WHOLE.url(network, url, title, **needed(network)))
    assert name == network.name
    # In a text, a final "%27" may stand for an apostrophe or belong to the URL.
    assert url in (fields["url"], linkable(fields["url"]))
    takes_title = any("title}" in template for template in network.params.values())
    assert fields.get("title", "") == (title if takes_title else "")


@pytest.mark.parametrize(
    ("network", "given", "read"),
    [
        ("facebook", {"hashtags": "a,b"}, {"hashtags": ("a",)}),
        (
            "x",
            {"hashtags": "a,b", "via": "c"},
            {"title": TITLE, "hashtags": ("a", "b"), "via": "c"},
        ),
        (
            "pinterest",
            {"image": "https://example.com/a.png"},
            {"title": TITLE, "image": "https://example.com/a.png"},
        ),
        ("diaspora", {"instance": "a.example"}, {"title": TITLE, "instance": "a.example"}),
        ("wallabag", {"instance": "a.example"}, {"instance": "a.example"}),
        ("mastodon", {"instance": "a.example"}, {"title": TITLE, "instance": "a.example"}),
        ("misskey", {"instance": "a.example"}, {"title": TITLE, "instance": "a.example"}),
        ("whatsapp", {"phone": "+49 171 1234567"}, {"title": TITLE, "phone": "491711234567"}),
        ("email", {"description": "Für alle"}, {"title": TITLE, "description": "Für alle"}),
        (
            "email",
            {"to": "a+b@example.com, c@example.com"},
            {"title": TITLE, "to": "a+b@example.com,c@example.com"},
        ),
    ],
)
def test_fields_are_parsed_back(network, given, read):
    assert parse_share_url(share_url(network, URL, TITLE, **given)) == (
        network,
        {"url": URL, **read},
    )


def test_custom_network_is_parsed_back():
    for fields in ({"instance": "post.example"}, {"to": "a@example.com"}):
        link = share_url(OTHER_NETWORK, URL, TITLE, **fields)
        read = parse_share_url(link, networks=[*NETWORKS, OTHER_NETWORK])
        assert read == ("intranet", {"url": URL, "title": TITLE, **fields})
        assert_shares(link, network=OTHER_NETWORK, url=URL, title=TITLE)


@pytest.mark.parametrize(
    ("url", "error", "says"),
    [
        ("https://example.com/", UnknownNetworkError, "'https://example.com/' is not a share URL of any network"),
        ("", UnknownNetworkError, "is not a share URL of any network"),
        ("https://www.facebook.com/sharer/sharer.php?quote=b", SharelinksError, "'quote', which Facebook does"),
        ("https://mail.google.com/mail/?view=cm&su=a", SharelinksError, "lacks the parameter 'fs', which Gmail needs"),
        ("https://mail.google.com/mail/?view=cm&fs=2", SharelinksError, "parameter 'fs' is '2', which is not '1'"),
        ("https://x.com/intent/tweet?url=a&url=b", SharelinksError, "gives X a parameter twice"),
        ("mailto:?subject=Titel&body=Titel%20https%3A%2F%2Fexample.com%2F", SharelinksError, "parameter 'body'"),
    ],
)  # fmt: skip
def test_other_url_is_refused(url, error, says):
    with pytest.raises(error, match=says):
        parse_share_url(url)


def test_assert_shares_accepts_a_page():
    page = f"<p><a href='/'>x</a> <a>y</a>{share_bar(Article(URL, TITLE))}{share_bar('https://example.com/2', 'Zwei')}"
    assert_shares(page, url=URL, title=TITLE)
    assert_shares(page, url="https://example.com/2", title="Zwei", network="mail")
    assert_shares(share_links(URL, TITLE)[1], url=URL, title=TITLE)
    assert_shares(share_url("linkedin", URL), url=URL)


@pytest.mark.parametrize(
    ("text", "expected", "says"),
    [
        ("<p>nichts", {}, "no share link for any network in HTML of 9 characters"),
        (share_bar(URL, TITLE, networks="x"), {"network": "email"}, "no share link for email in"),
        (share_bar(URL, TITLE), {"title": "Anders"}, "no link for x shares title 'Anders'; found: title 'Was sind"),
        (share_bar(URL, TITLE), {"url": URL[:-1]}, "no link for facebook shares url"),
        (share_bar(URL, TITLE), {"url": URL, "title": TITLE, "network": "linkedin"}, "linkedin can't contain title"),
        (share_bar(URL, TITLE), {"titel": TITLE}, "can't contain titel"),
    ],
)  # fmt: skip
def test_assertion_message(text, expected, says):
    with pytest.raises(AssertionError, match=says):
        assert_shares(text, **expected)


def test_broken_link_in_a_page_is_an_error():
    with pytest.raises(SharelinksError, match="does not read"):
        assert_shares('<a href="https://x.com/intent/tweet?u=a">X</a>', url=URL)


def test_pytest_fixtures(pytester):
    pytester.makepyfile(
        """
        from sharelinks import share_bar

        def test_page(assert_shares, parse_share_url):
            assert_shares(share_bar("https://example.com/", "T"), url="https://example.com/", title="T")
            assert parse_share_url("mailto:?subject=T").fields == {"title": "T"}
        """
    )
    pytester.runpytest_subprocess("-p", "sharelinks.testing.pytest_plugin").assert_outcomes(
        passed=1
    )


def django_response(html: str):
    django = pytest.importorskip("django.http")
    from django.conf import settings

    if not settings.configured:
        settings.configure()
    return django.HttpResponse(html)


def flask_response(html: str):
    flask = pytest.importorskip("flask")
    app = flask.Flask("magazin")
    app.add_url_rule("/", "page", lambda: html)
    return app.test_client().get("/")


def starlette_response(html: str):
    pytest.importorskip("httpx2")
    responses = pytest.importorskip("starlette.responses")
    testclient = pytest.importorskip("starlette.testclient")
    return testclient.TestClient(responses.HTMLResponse(html)).get("/")


def webtest_response(html: str):
    webtest = pytest.importorskip("webtest")
    werkzeug = pytest.importorskip("werkzeug")
    return webtest.TestApp(werkzeug.Response(html, mimetype="text/html")).get("/")


def tornado_response(html: str):
    httpclient = pytest.importorskip("tornado.httpclient")
    request = httpclient.HTTPRequest("https://example.com/")
    return httpclient.HTTPResponse(request, 200, buffer=io.BytesIO(html.encode()))


RESPONSES = [
    django_response,
    flask_response,
    starlette_response,
    webtest_response,
    tornado_response,
]


@pytest.mark.parametrize("response_of", RESPONSES)
def test_framework_response(response_of):
    answered = response_of(f"<p>{share_bar(URL, TITLE)}</p>")
    assert_shares(answered, url=URL, title=TITLE)
    says = rf"found: .*, in the {type(answered).__name__} \(.*200.*\): HTML of [0-9,]+ characters, in which 6 addr"
    with pytest.raises(AssertionError, match=says):
        assert_shares(answered, title="Anders")
    with pytest.raises(
        AssertionError, match=r"no share link for email in the .*HTML of 0 characters"
    ):
        assert_shares(response_of(""), network="email")


def test_unread_response_is_refused():
    class Response:
        async def text(self) -> str:
            raise NotImplementedError

    with pytest.raises(
        TypeError, match=r"the Response has to be read first: pass its text, await response\.text"
    ):
        assert_shares(Response(), url=URL)


def test_json_and_links():
    data = share_data(URL, TITLE)
    for shown in (data, json.dumps(data), {"share": data}, share_links(URL, TITLE), tuple(data)):
        assert_shares(shown, url=URL, title=TITLE)
        with pytest.raises(AssertionError, match=r"in .*with [0-9]+ texts"):
            assert_shares(shown, title="Anders")


def test_campaign_tags():
    campaign = Campaign(name="herbst")
    sharer = Sharer(campaign=campaign, networks=["x", "email", INTRANET])
    bar = sharer.bar(URL, TITLE)
    for tags in (campaign, sharer):
        assert_shares(bar, campaign=tags, url=URL, title=TITLE)
    assert_shares(sharer.url("x", URL), campaign=campaign, url=URL)
    assert_shares(bar, campaign=sharer, network=INTRANET, url=URL)
    with pytest.raises(AssertionError, match="no link for x shares url"):
        assert_shares(bar, url=URL)
    with pytest.raises(AssertionError, match="utm_campaign=winter"):
        assert_shares(bar, campaign=Campaign(name="winter"), url=URL)
    assert_shares(share_bar(URL), campaign=Sharer(), url=URL)


@pytest.mark.parametrize(
    "start", ["<a ", "<!--", "<![", "<![if !IE]>", "[", "{", "[" * 900, "{'a'}", "[<b>"]
)
def test_a_broken_page_fails_as_any_other(start):
    with pytest.raises((AssertionError, SharelinksError), match=r"share link|not a share URL"):
        assert_shares(start * 200, url="https://example.com/")


def test_links_before_what_is_left_open_are_found():
    for end in ("<a href='https://b.example/", "<!-- <a", "<![x", "<script>"):
        assert_shares(share_bar("https://example.com/") + Markup(end), url="https://example.com/")
