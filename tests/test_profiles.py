"""Profile pages: an account's address, written out for each kind of account, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharelinks import NETWORKS, SharelinksError, UnknownNetworkError, profile_url
from sharelinks.profiles import PROFILES

ROWS = [
    ("facebook", "beispiel.gmbh", "https://www.facebook.com/beispiel.gmbh"),
    ("facebook", "https://m.facebook.com/beispiel.gmbh?locale=de_DE", "https://www.facebook.com/beispiel.gmbh"),
    ("facebook", "https://www.facebook.com/profile.php?id=100064&x=1", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "100064", "https://www.facebook.com/profile.php?id=100064"),
    ("instagram", "@bei_spiel.de", "https://www.instagram.com/bei_spiel.de/"),
    ("instagram", "https://instagram.com/x/?igsh=MzRlODBiNWFlZA==", "https://www.instagram.com/x/"),
    ("instagram", "www.instagram.com/beispiel", "https://www.instagram.com/beispiel/"),
    ("threads", "@beispiel", "https://www.threads.com/@beispiel"),
    ("threads", "https://www.threads.net/@beispiel/post/1", "https://www.threads.com/@beispiel"),
    ("youtube", "@DasErste", "https://www.youtube.com/@DasErste"),
    ("youtube", "DasErste", "https://www.youtube.com/@DasErste"),
    ("youtube", "https://www.youtube.com/@DasErste/videos?si=1", "https://www.youtube.com/@DasErste"),
    ("youtube", "UCqfHwMzVQZUqRxBJTwuKTfA", "https://www.youtube.com/channel/UCqfHwMzVQZUqRxBJTwuKTfA"),
    ("youtube", "https://youtube.com/channel/UCqfHwMzVQZUqRxBJTwuKTfA/about", "https://www.youtube.com/channel/UCqfHwMzVQZUqRxBJTwuKTfA"),
    ("youtube", "@müller", "https://www.youtube.com/@m%C3%BCller"),
    ("x", "@beispiel", "https://x.com/beispiel"),
    ("twitter", "https://twitter.com/beispiel?ref_src=twsrc", "https://x.com/beispiel"),
    ("linkedin", "max-mustermann", "https://www.linkedin.com/in/max-mustermann/"),
    ("linkedin", "company/beispiel-gmbh", "https://www.linkedin.com/company/beispiel-gmbh/"),
    ("linkedin", "https://de.linkedin.com/company/beispiel-gmbh/about/", "https://www.linkedin.com/company/beispiel-gmbh/"),
    ("linkedin", "https://www.linkedin.com/in/j%C3%BCrgen-m/", "https://www.linkedin.com/in/j%C3%BCrgen-m/"),
    ("linkedin", "school/tum", "https://www.linkedin.com/school/tum/"),
    ("pinterest", "beispiel", "https://www.pinterest.com/beispiel/"),
    ("whatsapp", "+49 (0)171 1234567", "https://wa.me/491711234567"),
    ("whatsapp", "https://wa.me/491711234567?text=x", "https://wa.me/491711234567"),
    ("whatsapp", "https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp", "https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp"),
    ("tiktok", "@beispiel", "https://www.tiktok.com/@beispiel"),
    ("tiktok", "https://www.tiktok.com/@beispiel/video/1?_t=8", "https://www.tiktok.com/@beispiel"),
    ("bluesky", "@beispiel.bsky.social", "https://bsky.app/profile/beispiel.bsky.social"),
    ("bluesky", "https://bsky.app/profile/beispiel.de", "https://bsky.app/profile/beispiel.de"),
    ("bluesky", "did:plc:z72i7hdynmk6r22z27h6tvur", "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur"),
    ("mastodon", "@Beispiel@mastodon.social", "https://mastodon.social/@Beispiel"),
    ("mastodon", "beispiel@Bücher.example", "https://xn--bcher-kva.example/@beispiel"),
    ("mastodon", "https://mastodon.social/@beispiel/1", "https://mastodon.social/@beispiel"),
    ("mastodon", "https://mastodon.social/@beispiel@social.example", "https://social.example/@beispiel"),
    ("telegram", "@beispiel", "https://t.me/beispiel"),
    ("xing", "Max_Mustermann", "https://www.xing.com/profile/Max_Mustermann"),
    ("xing", "https://www.xing.com/pages/beispielgmbh", "https://www.xing.com/pages/beispielgmbh"),
    ("reddit", "u/beispiel", "https://www.reddit.com/user/beispiel/"),
    ("reddit", "https://old.reddit.com/r/de/", "https://www.reddit.com/r/de/"),
    ("github", "bei-spiel", "https://github.com/bei-spiel"),
    ("vimeo", "beispiel", "https://vimeo.com/beispiel"),
    ("twitch", "beispiel_1", "https://www.twitch.tv/beispiel_1"),
    ("snapchat", "bei.spiel-1", "https://www.snapchat.com/add/bei.spiel-1"),
    ("snapchat", "https://www.snapchat.com/add/beispiel?share_id=1", "https://www.snapchat.com/add/beispiel"),
]  # fmt: skip


@pytest.mark.parametrize(("network", "account", "url"), ROWS)
def test_profile_url(network, account, url):
    assert profile_url(network, account) == url
    assert profile_url(network, url) == url


def test_every_network_has_a_row():
    assert {name.replace("twitter", "x") for name, _, _ in ROWS} == set(PROFILES)


def test_a_network_or_its_name():
    assert profile_url(NETWORKS["x"], "a") == profile_url(" X ", "a") == profile_url("Twitter", "@a")


@pytest.mark.parametrize(
    ("network", "account"),
    [
        ("x", "sechzehnzeichen1"), ("x", "a b"), ("x", "a/b"), ("x", ""), ("x", None), ("x", 5.5), ("x", b"a"),
        ("x", "https://facebook.com/a"), ("x", "https://x.com/"), ("x", "https://evil.example/x.com"),
        ("x", "https://evilx.com/a"), ("x", "javascript:alert(1)"), ("x", "@@a"), ("x", "a\nb?"),
        ("instagram", ".a"), ("instagram", "a..b"), ("instagram", "a."), ("instagram", "https://instagram.com/p/C1/"),
        ("facebook", "abcd"), ("facebook", "beispiel.com"), ("youtube", "ab"), ("linkedin", "ab"), ("github", "-a"),
        ("github", "a--b"), ("bluesky", "beispiel"), ("bluesky", "a..b"), ("mastodon", "beispiel"),
        ("mastodon", "a@b/../c"), ("mastodon", "a@b:1"), ("whatsapp", "0171 1234567"), ("tiktok", "a"),
        ("snapchat", "1ab"),
    ],
)  # fmt: skip
def test_refusals(network, account):
    with pytest.raises(SharelinksError):
        profile_url(network, account)


@pytest.mark.parametrize(
    ("network", "says"), [("instagramm", "did you mean 'instagram'"), ("email", "the networks are"), (5, "<int>")]
)
def test_unknown_networks(network, says):
    with pytest.raises(UnknownNetworkError, match=says):
        profile_url(network, "a")


def test_a_refusal_says_the_rule():
    with pytest.raises(SharelinksError, match="account 'a b' is no account of x: give 1 to 15 letters, digits and '_'"):
        profile_url("x", "a b")


@given(st.sampled_from(sorted(PROFILES)), st.text())
def test_no_account_leads_elsewhere(network, account):
    try:
        url = profile_url(network, account)
    except SharelinksError:
        return
    prefixes = tuple(kind.url.partition("{")[0] for kind in PROFILES[network])
    assert url.startswith(prefixes)
