"""Fields that only some networks take: what they accept and refuse."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading import read
from sharelinks import SharelinksError, Sharer, share_url
from sharelinks.own_fields import OWN

URL = "https://example.com/"


@pytest.mark.parametrize(
    ("network", "field", "given", "arrives"),
    [
        ("messenger", "app_id", "1234567890", "1234567890"),
        ("messenger", "app_id", 1234567890, "1234567890"),
        ("messenger", "app_id", " 12 ", "12"),
        ("messenger", "app_id", "1" * 20, "1" * 20),
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
def test_own_field_arrives(network, field, given, arrives):
    assert read(share_url(network, URL, **{field: given})).get(field) == arrives


@pytest.mark.parametrize(
    "given",
    [
        "@a_b",
        "https://x.com/a_b",
        "x.com/@a_b",
        "https://twitter.com/a_b?lang=de#m",
        "mobile.twitter.com/a_b/",
    ],
)
def test_via_accepts_a_profile_url(given):
    assert read(share_url("x", URL, via=given))["via"] == "a_b"
    assert Sharer(via=given).via == "a_b"


@pytest.mark.parametrize(
    "given", ["Mastodon.social", "https://mastodon.social/", "mastodon.social/"]
)
def test_instance_accepts_its_start_page(given):
    assert share_url("mastodon", URL, instance=given).startswith("https://mastodon.social/share?")


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ("+49 (0)171 1234567", "491711234567"), ("+49 ( 0 ) 171/1234567", "491711234567"),
        ("0049 171 1234567", "491711234567"), (491711234567, "491711234567"),
        ("+49 171 1234567", "491711234567"), ("49-171/1234567", "491711234567"), ("+49 (0)171 12345.67", "491711234567"),
        ("+39 06 698 12345", "390669812345"), ("+225 07 07 07 07 07", "2250707070707"),
    ],
)  # fmt: skip
def test_phone_number_is_normalized(given, number):
    assert share_url("whatsapp", URL, phone=given).startswith(f"https://wa.me/{number}?")


@pytest.mark.parametrize("given", ["+49 0171 1234567", "004901711234567", "+44 020 7946 0958"])
def test_trunk_zero_is_refused_with_a_suggestion(given):
    with pytest.raises(SharelinksError, match="has a 0 after the country code") as excinfo:
        share_url("whatsapp", URL, phone=given)
    meant = phonenumbers.parse(given.replace("0049", "+49"))
    assert excinfo.value.field == "phone"
    assert share_url("whatsapp", URL, phone=excinfo.value.suggestion).startswith(
        f"https://wa.me/{meant.country_code}{meant.national_number}?"
    )


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_phone_numbers_of_every_country(region):
    for kind in (phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE):
        example = phonenumbers.example_number_for_type(region, kind)
        if example:
            number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
            assert share_url("whatsapp", URL, phone=number).startswith(
                f"https://wa.me/{number[1:]}?"
            )


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
def test_subreddit_is_normalized(given, name):
    assert share_url("reddit", URL, subreddit=given).startswith(
        f"https://www.reddit.com/r/{name}/submit?url="
    )


@pytest.mark.parametrize(
    ("network", "fields", "says"),
    [
        ("messenger", {"app_id": "abc"}, "app_id 'abc' is not a numeric ID: give its 1 to 20 digits"),
        ("messenger", {"app_id": "1&to=2"}, "is not a numeric ID"),
        ("messenger", {"app_id": "１２"}, "is not a numeric ID"),
        ("messenger", {"app_id": 1.5}, "is not a numeric ID"),
        ("messenger", {"app_id": "1" * 21}, "is not a numeric ID"),
        ("x", {"in_reply_to": "https://evil.example/a/status/20"}, "in_reply_to 'https://evil.example/a/status/20'"),
        ("x", {"in_reply_to": "https://x.com/a"}, "is not a numeric ID"),
        ("x", {"related": "a,b c"}, "related 'b c' is not an X handle"),
        ("x", {"related": 5}, "related is <int>"),
        ("reddit", {"subreddit": "a"}, "subreddit 'a' is not the name of a subreddit"),
        ("reddit", {"subreddit": "a" * 22}, "2 to 21"),
        ("reddit", {"subreddit": "_python"}, "is not the name of a subreddit"),
        ("reddit", {"subreddit": "../user"}, "is not the name of a subreddit"),
        ("reddit", {"subreddit": "a/submit?url=b"}, "is not the name of a subreddit"),
        ("reddit", {"subreddit": "u/name"}, "is not the name of a subreddit"),
        ("email", {"bcc": "redaktion"}, "bcc 'redaktion' is not an e-mail address"),
        ("sms", {"phone": "0171"}, "is not an international number"),
        ("sms", {"phone": "+49 12345678901234"}, "6 to 15 digits"),
        ("mastodon", {"instance": "social.example/@a"}, "is not a host name"),
        ("mastodon", {"instance": "https://"}, "is not a host name"),
        ("mastodon", {"instance": "https://social.example/@a"}, "is not a host name"),
        ("x", {"via": "https://x.com.evil.example/a"}, "is not an X handle"),
        ("x", {"via": "https://x.com/a/b"}, "is not an X handle"),
        ("mastodon", {"instance": "a\"onmouseover=alert(1)"}, "is not a host name"),
        ("mastodon", {"instance": "a'&b;c"}, "is not a host name"),
    ],
)  # fmt: skip
def test_invalid_own_field_is_refused(network, fields, says):
    with pytest.raises(SharelinksError) as excinfo:
        share_url(network, URL, **fields)
    assert says in str(excinfo.value)


@given(
    st.text()
    | st.text("ab.@'\"<>&;=()+,r/12").filter(bool)
    | st.integers()
    | st.lists(st.text())
    | st.binary()
    | st.none()
)
def test_own_fields_are_safe_inside_a_url(anything):
    for field, check in OWN.items():
        try:
            encoded = check(anything, field)
        except SharelinksError:
            continue
        assert not set(encoded) & set("&?#=/\\ +\"'<>\r\n")
        assert encoded.isascii()
