"""The fields that some networks have of their own: what they take, and what they refuse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading import read
from sharelinks import SharelinksError, share_url
from sharelinks.clean import OWN

URL = "https://example.com/"


@pytest.mark.parametrize(
    ("network", "field", "given", "arrives"),
    [
        ("messenger", "app_id", "1234567890", "1234567890"),
        ("messenger", "app_id", 1234567890, "1234567890"),
        ("messenger", "app_id", " 12 ", "12"),
        ("x", "in_reply_to", 1859000000000000001, "1859000000000000001"),
        ("x", "in_reply_to", "https://x.com/a_b/status/20", "20"),
        ("x", "in_reply_to", "https://twitter.com/i/status/20/photo/1", "20"),
        ("x", "in_reply_to", "https://mobile.twitter.com/a/status/20#m", "20"),
        ("x", "related", "@a, b_1", "a,b_1"),
        ("x", "related", ["a", "@b"], "a,b"),
        ("x", "related", [], None),
        ("email", "bcc", ["a@example.de", "b@example.de"], "a@example.de,b@example.de"),
        ("gmail", "to", "a+b@example.de", "a+b@example.de"),
    ],
)
def test_what_arrives(network, field, given, arrives):
    assert read(share_url(network, URL, **{field: given})).get(field) == arrives


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("de", "de"),
        ("r/Python", "Python"),
        ("/r/a_1", "a_1"),
        (" learn_python_2 ", "learn_python_2"),
        ("a" * 21, "a" * 21),
    ],
)
def test_a_subreddit(given, name):
    assert share_url("reddit", URL, subreddit=given).startswith(
        f"https://www.reddit.com/r/{name}/submit?url="
    )


@pytest.mark.parametrize(
    ("network", "fields", "says"),
    [
        ("messenger", {"app_id": "abc"}, "app_id 'abc' is no identifier: give its 1 to 20 digits"),
        ("messenger", {"app_id": "1&to=2"}, "is no identifier"),
        ("messenger", {"app_id": "１２"}, "is no identifier"),
        ("messenger", {"app_id": 1.5}, "is no identifier"),
        ("messenger", {"app_id": "1" * 21}, "is no identifier"),
        ("x", {"in_reply_to": "https://evil.example/a/status/20"}, "in_reply_to 'https://evil.example/a/status/20'"),
        ("x", {"in_reply_to": "https://x.com/a"}, "is no identifier"),
        ("x", {"related": "a,b c"}, "related 'b c' is no X handle"),
        ("x", {"related": 5}, "related is <int>"),
        ("reddit", {"subreddit": "a"}, "subreddit 'a' is no subreddit"),
        ("reddit", {"subreddit": "a" * 22}, "2 to 21"),
        ("reddit", {"subreddit": "../user"}, "is no subreddit"),
        ("reddit", {"subreddit": "a/submit?url=b"}, "is no subreddit"),
        ("reddit", {"subreddit": "u/name"}, "is no subreddit"),
        ("email", {"bcc": "redaktion"}, "bcc 'redaktion' is no e-mail address"),
        ("sms", {"phone": "0171"}, "is no international number"),
        ("mastodon", {"instance": "social.example/@a"}, "is no host name"),
        ("mastodon", {"instance": "a\"onmouseover=alert(1)"}, "is no host name"),
        ("mastodon", {"instance": "a'&b;c"}, "is no host name"),
    ],
)  # fmt: skip
def test_what_is_refused(network, fields, says):
    with pytest.raises(SharelinksError) as refusal:
        share_url(network, URL, **fields)
    assert says in str(refusal.value)


@given(
    st.text()
    | st.text("ab.@'\"<>&;=()+,r/12").filter(bool)
    | st.integers()
    | st.lists(st.text())
    | st.binary()
    | st.none()
)
def test_nothing_breaks_out(anything):
    for field, check in OWN.items():
        try:
            encoded = check(anything, field)
        except SharelinksError:
            continue
        assert not set(encoded) & set("&?#=/\\ +\"'<>\r\n")
        assert encoded.isascii()
