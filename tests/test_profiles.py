"""Profile URLs: the address for each form of an account, and what is refused."""

from __future__ import annotations

import re
from contextlib import suppress

import ada_url
import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharelinks import (
    NETWORKS,
    PROFILES,
    Profile,
    SharelinksError,
    UnknownNetworkError,
    profile_bar,
    profile_url,
)
from sharelinks.network import EVIDENCE
from sharelinks.profiles import Account

CHANNEL = "https://www.youtube.com/channel/UCqfHwMzVQZUqRxBJTwuKTfA"
WHATSAPP_CHANNEL = "https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp12"
ROWS = [
    ("facebook", "beispiel.gmbh", "https://www.facebook.com/beispiel.gmbh"),
    ("facebook", "https://m.facebook.com/beispiel.gmbh?locale=de_DE", "https://www.facebook.com/beispiel.gmbh"),
    ("facebook", "https://de-de.facebook.com/beispiel/posts/pfbid02a?x#y", "https://www.facebook.com/beispiel"),
    ("facebook", "fb.com/beispiel/videos", "https://www.facebook.com/beispiel"),
    ("facebook", "100064", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "profile.php?id=100064", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "https://www.facebook.com/profile.php?id=100064&ref=x", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "https://www.facebook.com/profile.php?ref=x&id=100064", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "https://www.facebook.com/people/Max-M/100064/", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "https://www.facebook.com/p/Beispiel-GmbH-100064/", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "https://www.facebook.com/Beispiel-GmbH-100064/about", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "https://www.facebook.com/pages/B%C3%A4r/100064?sk=x", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "facebook.com/pages/category/Shop/Beispiel-100064", "https://www.facebook.com/profile.php?id=100064"),
    ("facebook", "https://www.facebook.com/profile.php?id=4", "https://www.facebook.com/profile.php?id=4"),
    ("facebook", "nike", "https://www.facebook.com/nike"),
    ("facebook", "https://www.facebook.com/cnn", "https://www.facebook.com/cnn"),
    ("facebook", "https://www.facebook.com/pg/beispiel/about/", "https://www.facebook.com/beispiel"),
    ("facebook", "https://www.facebook.com/people/B%C3%A4r-GmbH/pfbid02aBcDeFgHiJk/",
     "https://www.facebook.com/people/B%C3%A4r-GmbH/pfbid02aBcDeFgHiJk/"),
    ("facebook", "https://m.facebook.com/groups/beispiel.gruppe/posts/1", "https://www.facebook.com/groups/beispiel.gruppe/"),
    ("facebook", "groups/123456", "https://www.facebook.com/groups/123456/"),
    ("instagram", "@bei_spiel.de", "https://www.instagram.com/bei_spiel.de/"),
    ("instagram", "https://instagram.com/x/?igsh=MzRlODBiNWFlZA==", "https://www.instagram.com/x/"),
    ("instagram", "www.instagram.com/beispiel", "https://www.instagram.com/beispiel/"),
    ("instagram", " HTTP://Instagram.Com/beispiel/reels/#x ", "https://www.instagram.com/beispiel/"),
    ("instagram", "https://www.instagram.com/beispiel/p/C1/", "https://www.instagram.com/beispiel/"),
    ("threads", "@beispiel", "https://www.threads.com/@beispiel"),
    ("threads", "https://www.threads.net/@beispiel/post/1", "https://www.threads.com/@beispiel"),
    ("youtube", "@DasErste", "https://www.youtube.com/@DasErste"),
    ("youtube", "DasErste", "https://www.youtube.com/@DasErste"),
    ("youtube", "https://www.youtube.com/@DasErste/videos?si=1", "https://www.youtube.com/@DasErste"),
    ("youtube", "youtube.com/DasErste", "https://www.youtube.com/@DasErste"),
    ("youtube", "https://www.youtube.com/c/DasErste/featured", "https://www.youtube.com/c/DasErste"),
    ("youtube", "https://www.youtube.com/user/DasErste", "https://www.youtube.com/user/DasErste"),
    ("youtube", "UCqfHwMzVQZUqRxBJTwuKTfA", CHANNEL),
    ("youtube", "https://youtube.com/channel/UCqfHwMzVQZUqRxBJTwuKTfA/about", CHANNEL),
    ("youtube", "@müller", "https://www.youtube.com/@m%C3%BCller"),
    ("youtube", "https://m.youtube.com/@m%C3%BCller?si=1", "https://www.youtube.com/@m%C3%BCller"),
    ("youtube", "@东京", "https://www.youtube.com/@%E4%B8%9C%E4%BA%AC"),
    ("youtube", "@हिन्दी", "https://www.youtube.com/@%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80"),
    ("youtube", "@watch", "https://www.youtube.com/@watch"),
    ("x", "@beispiel", "https://x.com/beispiel"),
    ("twitter", "https://twitter.com/beispiel?ref_src=twsrc", "https://x.com/beispiel"),
    ("x", "https://twitter.com/#!/beispiel", "https://x.com/beispiel"),
    ("x", "twitter.com/@beispiel", "https://x.com/beispiel"),
    ("x", "mobile.twitter.com/beispiel/status/1?s=20", "https://x.com/beispiel"),
    ("x", "https://x.com/intent/follow?tw_p=x&screen_name=beispiel", "https://x.com/beispiel"),
    ("linkedin", "max-mustermann", "https://www.linkedin.com/in/max-mustermann/"),
    ("linkedin", "company/beispiel-gmbh", "https://www.linkedin.com/company/beispiel-gmbh/"),
    ("linkedin", "https://de.linkedin.com/company/x/about/", "https://www.linkedin.com/company/x/"),
    ("linkedin", "https://www.linkedin.com/company/a-&-b.com", "https://www.linkedin.com/company/a-&-b.com/"),
    ("linkedin", "https://www.linkedin.com/in/j%C3%BCrgen-m/", "https://www.linkedin.com/in/j%C3%BCrgen-m/"),
    ("linkedin", "company/l'oréal", "https://www.linkedin.com/company/l'or%C3%A9al/"),
    ("linkedin", "https://www.linkedin.com/company/beispiel-+-partner%C2%AE/",
     "https://www.linkedin.com/company/beispiel-+-partner%C2%AE/"),
    ("linkedin", "showcase/beispiel", "https://www.linkedin.com/showcase/beispiel/"),
    ("linkedin", "school/tum", "https://www.linkedin.com/school/tum/"),
    ("pinterest", "beispiel", "https://www.pinterest.com/beispiel/"),
    ("pinterest", "https://www.pinterest.de/beispiel/pinnwand/", "https://www.pinterest.com/beispiel/"),
    ("pinterest", "https://www.pinterest.com.mx/beispiel/", "https://www.pinterest.com/beispiel/"),
    ("pinterest", "pinterest.ph/beispiel", "https://www.pinterest.com/beispiel/"),
    ("pinterest", "https://de.pinterest.com/beispiel/_saved/", "https://www.pinterest.com/beispiel/"),
    ("whatsapp", "+49 (0)171 1234567", "https://wa.me/491711234567"),
    ("whatsapp", "https://wa.me/491711234567?text=x", "https://wa.me/491711234567"),
    ("whatsapp", "https://api.whatsapp.com/send/?text=x&phone=%2B491711234567", "https://wa.me/491711234567"),
    ("whatsapp", "https://www.whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp12?x", WHATSAPP_CHANNEL),
    ("whatsapp", "https://wa.me/message/ABCDEF12345?src=qr", "https://wa.me/message/ABCDEF12345"),
    ("whatsapp", "channel/0029VaAbCdEfGhIjKlMnOp12", WHATSAPP_CHANNEL),
    ("tiktok", "@bei.spiel", "https://www.tiktok.com/@bei.spiel"),
    ("tiktok", "https://www.tiktok.com/@beispiel?lang=de", "https://www.tiktok.com/@beispiel"),
    ("tiktok", "https://m.tiktok.com/@beispiel/video/1?_t=8", "https://www.tiktok.com/@beispiel"),
    ("bluesky", "@beispiel.bsky.social", "https://bsky.app/profile/beispiel.bsky.social"),
    ("bluesky", "bsky.app", "https://bsky.app/profile/bsky.app"),
    ("bluesky", "https://bsky.app/profile/beispiel.de/post/3k", "https://bsky.app/profile/beispiel.de"),
    ("bluesky", "did:plc:z72i7hdynmk6r22z27h6tvur", "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur"),
    ("bluesky", "did:web:beispiel.de", "https://bsky.app/profile/did:web:beispiel.de"),
    ("mastodon", "@Beispiel@mastodon.social", "https://mastodon.social/@Beispiel"),
    ("mastodon", "beispiel@Bücher.example", "https://xn--bcher-kva.example/@beispiel"),
    ("mastodon", "https://mastodon.social/@beispiel/1", "https://mastodon.social/@beispiel"),
    ("mastodon", "mastodon.social/@beispiel", "https://mastodon.social/@beispiel"),
    ("mastodon", "https://mastodon.social/users/beispiel", "https://mastodon.social/@beispiel"),
    ("mastodon", "https://mastodon.social/@beispiel@social.example", "https://mastodon.social/@beispiel@social.example"),
    ("mastodon", "https://mastodon.social/web/@beispiel", "https://mastodon.social/@beispiel"),
    ("mastodon", "https://mastodon.social/deck/@beispiel/1", "https://mastodon.social/@beispiel"),
    ("mastodon", "https://mastodon.social/web/@a@social.example", "https://mastodon.social/@a@social.example"),
    ("mastodon", "https://www.social.example/@a", "https://www.social.example/@a"),
    ("telegram", "@beispiel", "https://t.me/beispiel"),
    ("telegram", "https://t.me/s/beispiel/12", "https://t.me/beispiel"),
    ("telegram", "telegram.me/beispiel", "https://t.me/beispiel"),
    ("telegram", "+AbCdEf12345", "https://t.me/+AbCdEf12345"),
    ("telegram", "https://t.me/joinchat/AbCdEf12345", "https://t.me/+AbCdEf12345"),
    ("xing", "Max_Mustermann", "https://www.xing.com/profile/Max_Mustermann"),
    ("xing", "https://www.xing.com/profile/Max_M%C3%BCller2/cv", "https://www.xing.com/profile/Max_M%C3%BCller2"),
    ("xing", "https://www.xing.com/pages/beispielgmbh", "https://www.xing.com/pages/beispielgmbh"),
    ("xing", "https://www.xing.com/companies/beispiel-gmbh%26co/about", "https://www.xing.com/companies/beispiel-gmbh&co"),
    ("reddit", "/u/beispiel", "https://www.reddit.com/user/beispiel/"),
    ("reddit", "beispiel", "https://www.reddit.com/user/beispiel/"),
    ("reddit", "https://old.reddit.com/r/de/", "https://www.reddit.com/r/de/"),
    ("github", "bei-spiel", "https://github.com/bei-spiel"),
    ("github", "https://github.com/x/repo/blob/main/README.md", "https://github.com/x"),
    ("vimeo", "beispiel", "https://vimeo.com/beispiel"),
    ("vimeo", "https://vimeo.com/user123456/videos", "https://vimeo.com/user123456"),
    ("twitch", "beispiel_1", "https://www.twitch.tv/beispiel_1"),
    ("twitch", "https://m.twitch.tv/beispiel/clips", "https://www.twitch.tv/beispiel"),
    ("snapchat", "bei.spiel-1", "https://www.snapchat.com/add/bei.spiel-1"),
    ("snapchat", "https://www.snapchat.com/@beispiel?share_id=1", "https://www.snapchat.com/add/beispiel"),
    ("discord", "AbC-1", "https://discord.gg/AbC-1"),
    ("discord", "https://discord.com/invite/AbC1?event=2", "https://discord.gg/AbC1"),
    ("discord", "https://discordapp.com/users/123456789012345678", "https://discord.com/users/123456789012345678"),
    ("matrix", "@bei.spiel:social.example:8448", "https://matrix.to/#/@bei.spiel:social.example:8448"),
    ("matrix", "https://matrix.to/#/@beispiel:social.example?via=a", "https://matrix.to/#/@beispiel:social.example"),
    ("matrix", "#raum:social.example", "https://matrix.to/#/%23raum:social.example"),
    ("matrix", "https://matrix.to/#/#raum:social.example", "https://matrix.to/#/%23raum:social.example"),
    ("gitlab", "bei_spiel.de", "https://gitlab.com/bei_spiel.de"),
    ("gitlab", "https://gitlab.com/beispiel/projekt/-/issues", "https://gitlab.com/beispiel"),
    ("codeberg", "https://codeberg.org/bei-spiel/projekt", "https://codeberg.org/bei-spiel"),
    ("stackoverflow", "https://stackoverflow.com/users/22656/jon-skeet?tab=profile", "https://stackoverflow.com/users/22656"),
    ("devto", "https://dev.to/bei_spiel/ein-text-1a2b", "https://dev.to/bei_spiel"),
    ("codepen", "https://codepen.io/bei-spiel/pen/AbC", "https://codepen.io/bei-spiel"),
    ("codepen", "team/beispiel", "https://codepen.io/team/beispiel"),
    ("orcid", "https://orcid.org/0000-0002-0247-239X", "https://orcid.org/0000-0002-0247-239X"),
    ("medium", "@bei.spiel", "https://medium.com/@bei.spiel"),
    ("medium", "https://www.medium.com/@beispiel/ein-text-1a2b", "https://medium.com/@beispiel"),
    ("medium", "https://medium.com/ein-magazin/ein-text", "https://medium.com/ein-magazin"),
    ("medium", "https://Beispiel.medium.com/ein-text-1a2b", "https://beispiel.medium.com/"),
    ("substack", "@bei_spiel", "https://substack.com/@bei_spiel"),
    ("substack", "https://substack.com/@beispiel?utm_source=x", "https://substack.com/@beispiel"),
    ("substack", "Beispiel", "https://beispiel.substack.com/"),
    ("substack", "beispiel.substack.com", "https://beispiel.substack.com/"),
    ("tumblr", "bei-spiel", "https://bei-spiel.tumblr.com/"),
    ("tumblr", "https://www.tumblr.com/beispiel/123/titel", "https://beispiel.tumblr.com/"),
    ("tumblr", "https://www.tumblr.com/blog/view/beispiel", "https://beispiel.tumblr.com/"),
    ("flickr", "https://www.flickr.com/photos/12345678@N00/456", "https://www.flickr.com/photos/12345678@N00/"),
    ("flickr", "https://flickr.com/people/beispiel/", "https://www.flickr.com/photos/beispiel/"),
    ("behance", "https://www.behance.net/bei_spiel", "https://www.behance.net/bei_spiel"),
    ("dribbble", "https://dribbble.com/beispiel/about", "https://dribbble.com/beispiel"),
    ("spotify", "https://open.spotify.com/intl-de/artist/4Z8W4fKeB5YxbusRsdQVPb?si=1",
     "https://open.spotify.com/artist/4Z8W4fKeB5YxbusRsdQVPb"),
    ("spotify", "spotify:show:4rOoJ6Egrf8K2IrywzwOMk", "https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk"),
    ("spotify", "user/bei.spiel", "https://open.spotify.com/user/bei.spiel"),
    ("spotify", "playlist/37i9dQZF1DXcBWIGoYBM5M", "https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M"),
    ("soundcloud", "https://soundcloud.com/bei-spiel/ein-stueck", "https://soundcloud.com/bei-spiel"),
    ("bandcamp", "https://beispiel.bandcamp.com/album/platte", "https://beispiel.bandcamp.com/"),
    ("steam", "https://steamcommunity.com/id/beispiel/games", "https://steamcommunity.com/id/beispiel"),
    ("steam", "profiles/76561197960287930", "https://steamcommunity.com/profiles/76561197960287930"),
    ("steam", "groups/beispiel", "https://steamcommunity.com/groups/beispiel"),
    ("patreon", "https://www.patreon.com/c/beispiel/posts", "https://www.patreon.com/beispiel"),
    ("patreon", "https://www.patreon.com/user?u=123456", "https://www.patreon.com/user?u=123456"),
    ("ko-fi", "https://ko-fi.com/beispiel", "https://ko-fi.com/beispiel"),
    ("linktree", "https://linktr.ee/bei.spiel", "https://linktr.ee/bei.spiel"),
    ("kununu", "https://www.kununu.com/de/beispiel-gmbh/kommentare", "https://www.kununu.com/de/beispiel-gmbh"),
    ("rss", "https://example.com/feed.xml", "https://example.com/feed.xml"),
]  # fmt: skip


@pytest.mark.parametrize(("network", "account", "url"), ROWS)
def test_profile_url_is_as_expected(network, account, url):
    assert profile_url(network, account) == url
    visited = f"{url}{'&' if '?' in url else '?'}utm_source=x#y"
    assert profile_url(network, url) == url
    assert network == "rss" or profile_url(network, visited) == url
    assert ada_url.URL(url).href == url


def test_every_kind_of_account_has_a_row():
    urls = [url for _, _, url in ROWS]
    for profile in PROFILES.values():
        for kind in profile.kinds:
            pattern = re.sub(r"\\{[a-z]+\\}", ".+", re.escape(kind.url))
            assert any(re.fullmatch(pattern, url) for url in urls), kind.url


def test_network_name_and_alias_are_accepted():
    assert (
        profile_url(NETWORKS["x"], "a") == profile_url(" X ", "a") == profile_url("Twitter", "@a")
    )


def test_profiles_are_complete():
    for name, profile in PROFILES.items():
        assert name == profile.name
        assert profile.url(profile.example)
        assert profile.checked
        assert profile.label
        assert profile.icon.startswith(("brands/", "simple/", "solid/"))
        assert re.fullmatch("#[0-9a-f]{6}", profile.color)
    assert PROFILES["tiktok"].icon.startswith("solid/"), "TikTok forbids its icon"


@pytest.mark.parametrize("name", PROFILES)
def test_profile_names_its_evidence(name):
    for kind in PROFILES[name].kinds:
        assert kind.evidence in EVIDENCE
        assert kind.source.startswith("https://") or (kind.evidence, kind.source) == (
            "practice",
            "",
        )
    assert any(kind.source for kind in PROFILES[name].kinds) or name in ("threads", "vimeo")


INTRANET = Profile(
    name="intranet", label="Intranet", kinds="https://intranet.example.com/people/{name}"
)


@pytest.mark.parametrize(
    ("profile", "account", "url"),
    [
        (INTRANET, "max.muster", "https://intranet.example.com/people/max.muster"),
        (INTRANET, "@Bär", "https://intranet.example.com/people/B%C3%A4r"),
        (INTRANET, "https://intranet.example.com/people/a/b?c", "https://intranet.example.com/people/a"),
        (Profile(name="reddit", kinds=["https://r.example/{name}"]), "a", "https://r.example/a"),
        (
            Profile(name="a", label="A", kinds=Account("https://{name}.a.example/", "[a-z]+"), icon="solid/link"),
            "b", "https://b.a.example/",
        ),
    ],
)  # fmt: skip
def test_custom_profile(profile, account, url):
    assert profile_url(profile, account) == url
    assert url in profile_bar({profile: account}) == profile_bar([(profile, url)])


def test_evolved_profile_differs_only_in_what_was_changed():
    assert {name: attrs.evolve(profile) for name, profile in PROFILES.items()} == PROFILES
    twitter = attrs.evolve(PROFILES["x"], label="Twitter")
    assert profile_url(twitter, "https://twitter.com/beispiel") == "https://x.com/beispiel"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"name": "a", "kinds": "https://a.example/{name}"}, "profile 'a' has no label"),
        ({"name": "a", "label": "A", "kinds": ()}, "has no kinds of accounts"),
        ({"name": "a", "label": "A", "kinds": 5}, "has no kinds of accounts"),
        (
            {"name": "a", "label": "A", "kinds": "https://a.example/{name}", "hosts": b"a"},
            "hosts is bytes",
        ),
        (
            {"name": "a", "label": "A", "kinds": "https://a.example/{name}", "checked": "gestern"},
            "is not a date",
        ),
        (
            {"name": "a", "label": "A", "kinds": "https://a.example/{name}", "checked": 5},
            "is not a date",
        ),
        ({"name": "a", "label": "A", "kinds": "javascript:{name}"}, "absolute http"),
        ({"name": "a", "label": "A", "kinds": "https://a.example/{title}"}, "has an unknown field"),
        ({"name": "a", "label": "A", "kinds": "https://a.example/{name"}, "or a stray brace"),
    ],
)
def test_invalid_profile_is_refused(options, says):
    with pytest.raises(SharelinksError) as excinfo:
        Profile(**options)
    assert says in str(excinfo.value)


def test_account_pattern_must_be_a_regular_expression():
    with pytest.raises(SharelinksError, match="is not a regular expression"):
        Account("https://a.example/{name}", "(")


NAMES = [
    ("x", "sechzehnzeichen1"), ("x", "a b"), ("x", "a/b"), ("x", ""), ("x", None), ("x", 5.5), ("x", b"a"),
    ("x", "javascript:alert(1)"), ("x", "@@a"), ("x", "a\nb?"), ("x", "home"), ("x", "@i"), ("x", "müller"),
    ("instagram", ".a"), ("instagram", "a..b"), ("instagram", "a."), ("instagram", "a-b"), ("instagram", "explore"),
    ("instagram", "x" * 31), ("threads", "a..b"), ("facebook", "a"), ("facebook", "beispiel.com"),
    ("facebook", "login"), ("facebook", "bei_spiel"), ("youtube", "ab"), ("youtube", "@@abc"), ("youtube", "x" * 31),
    ("linkedin", "ab"), ("linkedin", "evil.example/in/max"), ("linkedin", "x" * 101), ("github", "-a"),
    ("github", "a-"), ("github", "a--b"), ("github", "a_b"), ("github", "x" * 40), ("github", "orgs"),
    ("bluesky", "beispiel"), ("bluesky", "a..b"), ("bluesky", "a.1"), ("bluesky", "did:key:z6Mk"),
    ("mastodon", "beispiel"), ("mastodon", "a@b/../c"), ("mastodon", "a@b:1"), ("mastodon", "@a@b@c"),
    ("mastodon", "mastodon.social"), ("whatsapp", "0171 1234567"), ("whatsapp", "+4917"), ("tiktok", "a"),
    ("tiktok", "beispiel."), ("telegram", "abc"), ("telegram", "1beispiel"), ("telegram", "+AbC"),
    ("reddit", "ab"), ("vimeo", "123456"), ("twitch", "_ab"), ("snapchat", "1ab"), ("snapchat", "a..b"),
    ("snapchat", "ab_"), ("pinterest", "a.b"),
]  # fmt: skip
PAGES = [
    ("x", "https://facebook.com/a"), ("x", "https://x.com/"), ("x", "https://evil.example/x.com"),
    ("x", "https://evilx.com/a"), ("x", "https://x.com/home"), ("x", "https://x.com/i/flow/login"),
    ("x", "https://x.com/search?q=a"), ("x", "https://x.com/intent/tweet?text=a"), ("x", "https://help.x.com/en"),
    ("x", "https://t.co/abc"), ("instagram", "https://instagram.com/p/C1/"), ("instagram", "https://instagram.com/"),
    ("instagram", "https://www.instagram.com/reel/C1/?igsh=x"), ("instagram", "https://instagram.com/stories/x/1"),
    ("instagram", "https://instagram.com/accounts/login/?next=/x/"), ("instagram", "https://instagram.com.evil.example/x"),
    ("instagram", "https://evilinstagram.com/x"), ("instagram", "evilinstagram.com/x"),
    ("instagram", "https://instagram.com@evil.example/x"), ("instagram", "https://instagram.com:8443/x"),
    ("instagram", "ftp://instagram.com/x"), ("instagram", "https://instagram.com/%00x"), ("instagram", "https://["),
    ("facebook", "https://www.facebook.com/sharer/sharer.php?u=x"), ("facebook", "https://facebook.com/sharer.php?u=x"),
    ("facebook", "https://facebook.com/share/19abcDEF/"), ("facebook", "https://facebook.com/groups/feed"),
    ("facebook", "https://facebook.com/story.php?story_fbid=1&id=100064"), ("facebook", "https://fb.me/beispiel"),
    ("facebook", "https://facebook.com/photo.php?fbid=100064"), ("facebook", "fb.me/beispiel"),
    ("facebook", "https://facebook.com/profile.php"), ("facebook", "https://facebook.com/watch/?v=123456"),
    ("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"), ("youtube", "https://youtu.be/dQw4w9WgXcQ"),
    ("youtube", "https://www.youtube.com/shorts/dQw4w9WgXcQ"), ("youtube", "youtube.com/playlist?list=PL1"),
    ("youtube", "https://www.youtube.com/@watch.evil.example@"), ("linkedin", "https://www.linkedin.com/feed/"),
    ("linkedin", "https://www.linkedin.com/posts/max_abc-1"), ("linkedin", "https://lnkd.in/abc"),
    ("linkedin", "https://www.linkedin.com/sharing/share-offsite/?url=x"), ("github", "https://github.com/orgs/x/people"),
    ("github", "https://github.com/login"), ("github", "https://docs.github.com/en"), ("github", "https://gist.github.com/x"),
    ("threads", "https://www.threads.com/login"), ("bluesky", "https://bsky.app/search"),
    ("mastodon", "https://mastodon.social/about"), ("mastodon", "https://mastodon.social:8443/@a"),
    ("telegram", "https://t.me/joinchat/"), ("telegram", "https://t.me/addstickers/AbCdEf12345"),
    ("telegram", "https://t.me/share/url?url=x"), ("whatsapp", "https://wa.me/?text=x"),
    ("instagram", "https://www.instagram.com/invites/contact/?i=1"), ("x", "twitter.com/@home"), ("whatsapp", "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv"),
    ("reddit", "https://redd.it/abc123"), ("tiktok", "https://vm.tiktok.com/ZMabc/"),
    ("tiktok", "https://www.tiktok.com/foryou"), ("pinterest", "https://pin.it/abc"),
    ("pinterest", "https://www.pinterest.com/pin/123/"), ("xing", "https://www.xing.com/jobs/berlin-1"),
    ("vimeo", "https://vimeo.com/123456"), ("vimeo", "https://vimeo.com/channels/staffpicks"),
    ("twitch", "https://www.twitch.tv/videos/1"), ("twitch", "https://www.twitch.tv/directory/all"),
    ("discord", "https://discord.com/channels/1/2"), ("medium", "https://medium.com/me"),
    ("medium", "https://www.medium.com/"), ("bandcamp", "https://www.bandcamp.com/"), ("bandcamp", "https://bandcamp.com/x"),
    ("tumblr", "https://www.tumblr.com/dashboard"), ("substack", "https://substack.com/home"),
    ("spotify", "https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6"), ("matrix", "https://matrix.to/#/"),
    ("stackoverflow", "https://stackoverflow.com/questions/1"), ("kununu", "https://www.kununu.com/de/search?q=a"),
    ("gitlab", "https://gitlab.com/explore/projects"), ("orcid", "https://orcid.org/signin"), ("rss", "feed.xml"),
    ("rss", "javascript:alert(1)"), ("snapchat", "https://www.snapchat.com/spotlight/x"), ("snapchat", "https://t.snapchat.com/abc"),
]  # fmt: skip


@pytest.mark.parametrize(("network", "account"), [*NAMES, *PAGES])
def test_invalid_account_is_refused(network, account):
    with pytest.raises(SharelinksError):
        profile_url(network, account)


@pytest.mark.parametrize(
    ("network", "says"),
    [("instagramm", "did you mean 'instagram'"), ("email", "the networks are"), (5, "<int>")],
)
def test_unknown_network_is_refused(network, says):
    with pytest.raises(UnknownNetworkError, match=says):
        profile_url(network, "a")


def test_error_states_the_rule():
    says = "account 'a b' is not an account on X: give 1 to 15 letters, digits and '_', or its page's URL"
    with pytest.raises(SharelinksError, match=says):
        profile_url("x", "a b")


def test_error_never_shows_a_password():
    for host in ("instagram.com", "evil.example"):
        with pytest.raises(SharelinksError) as error:
            profile_url("instagram", f"https://user:geheim@{host}/x")
        assert "geheim" not in str(error.value)


# How profile URLs begin; those of Mastodon are on any host.
BEGINNINGS = {
    name: tuple(kind.url.partition("{")[0] for kind in profile.kinds)
    for name, profile in PROFILES.items()
}
HOSTS = [re.sub(r"https://(?:www\.)?|/.*", "", url) for _, _, url in ROWS]
PARTS = st.sampled_from(
    [
        "https://",
        "//",
        "/",
        "\\",
        "@",
        "?",
        "#",
        "%2F",
        "%40",
        "..",
        ".",
        ":",
        "\t",
        " ",
        "www.",
        "user",
    ]
)
HOSTILE = st.one_of(
    st.text(), st.lists(st.one_of(PARTS, st.sampled_from(HOSTS), st.text(max_size=5))).map("".join)
)


@pytest.mark.parametrize(
    "account", [".", "..", "company/..", "pages/.", "user/..", "c/..", "user/.", "in/.."]
)
@pytest.mark.parametrize("network", PROFILES)
def test_dot_segments_are_not_accounts(network, account):
    with pytest.raises(SharelinksError):
        profile_url(network, account)


@given(st.sampled_from(sorted(PROFILES)), HOSTILE)
def test_no_account_leads_elsewhere(network, account):
    try:
        url = profile_url(network, account)
    except SharelinksError:
        return
    assert url.startswith(BEGINNINGS[network])
    assert ada_url.URL(url).href == url
    assert re.fullmatch(r"https?://[!-~]+", url)
    assert profile_url(network, url) == url


class Fails:
    def __str__(self) -> str:
        raise RuntimeError("no text")


@pytest.mark.parametrize("network", PROFILES)
def test_unreadable_account_is_refused(network):
    for account in (Fails(), object(), b"\xff", "\ud800", "@\udc00", ["a"]):
        with pytest.raises(SharelinksError):
            profile_url(network, account)


@pytest.mark.parametrize(
    "character", ["a", "1", "-", ".", "/", "@", "?", "&", "%2F", "a.", "a-", "a@", "ä"]
)
@pytest.mark.parametrize(
    "pattern", ["{}", "https://{host}/{}", "https://{host}/@{}/", "https://{host}/{}!"]
)
def test_long_account_is_refused_or_short(character, pattern):
    for name, profile in PROFILES.items():
        if name == "rss":
            continue
        host = profile.kinds[0].host.replace("{instance}", "a.example").replace("{name}", "a")
        with suppress(SharelinksError):
            assert len(profile_url(name, pattern.format(character * 20_000, host=host))) < 2_000
