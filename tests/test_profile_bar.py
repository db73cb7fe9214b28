"""The profile bar: its elements, words, languages and accounts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworks.page import Page
from sharelinks import (
    NETWORKS,
    PROFILES,
    Network,
    Profile,
    SharelinksError,
    Sharer,
    UnknownNetworkError,
    profile_bar,
    profile_url,
)
from sharelinks.cli.gallery import ACCOUNTS
from sharelinks.html.labels import languages

TWO = {"youtube": "@DasErste", "mastodon": "@beispiel@social.example"}


def links_of(bar: str) -> list[dict[str, str | None]]:
    return [attributes for tag, attributes in Page(bar).elements if tag == "a"]


def test_profile_bar_elements():
    page = Page(profile_bar(TWO))
    assert page.tags == ["nav", "ul", *["li", "a", "svg", "path", "span", "span"] * 2]
    assert page.nav == {
        "class": "slk slk-profiles",
        "lang": "en",
        "aria-label": "Profiles",
    }
    assert page.hrefs == ["https://www.youtube.com/@DasErste", "https://social.example/@beispiel"]
    assert (
        page.text
        == "Profile on YouTube (opens in a new tab)Profile on Mastodon (opens in a new tab)"
    )


def test_links_have_rel_me():
    for link in links_of(profile_bar(TWO)):
        assert (link["rel"], link["target"]) == ("me noopener noreferrer", "_blank")


def test_every_network_in_every_language():
    for lang in languages():
        page = Page(profile_bar(ACCOUNTS, lang=lang))
        assert page.hrefs == [
            profile_url(network, account) for network, account in ACCOUNTS.items()
        ]
        assert page.nav["lang"] == lang
        assert "{network}" not in page.text
        assert all(profile.label in page.text for profile in PROFILES.values())
    assert ACCOUNTS.keys() == PROFILES.keys()
    assert Page(profile_bar(TWO, lang="ar")).nav["dir"] == "rtl"


def test_german_words():
    page = Page(profile_bar(TWO, lang="de-AT"))
    assert page.nav["aria-label"] == "Profile"
    assert page.text.startswith("Profil auf YouTube (öffnet in neuem Tab)")


def test_icons_or_text_can_be_turned_off():
    assert "svg" not in Page(profile_bar(TWO, icons=False)).tags
    bar = profile_bar(TWO, text=False, lang="de")
    assert Page(bar).text == ""
    assert links_of(bar)[0]["aria-label"] == "Profil auf YouTube (öffnet in neuem Tab)"
    with pytest.raises(SharelinksError, match="keep one of them"):
        profile_bar(TWO, icons=False, text=False)


def test_every_link_has_a_distinct_icon():
    drawn = re.findall(r"<svg [^>]*>(.*?)</svg>", profile_bar(ACCOUNTS, text=False))
    assert len(drawn) == len(ACCOUNTS) == len(set(drawn))
    assert PROFILES["tiktok"].icon == "solid/user", "TikTok forbids its icon"
    two = [("linkedin", "company/beispiel"), ("linkedin", "in/müller"), ("linkedin", "in/maier")]
    drawn = re.findall(r"<svg [^>]*>(.*?)</svg>", profile_bar(two, text=False))
    assert drawn[0].startswith("<path")
    assert [re.sub("<.*?>", "", face) for face in drawn[1:]] == ["M", "Ma"]


def test_link_options():
    link = links_of(profile_bar({"x": "a"}, new_tab=False, rel="nofollow", text=False))[0]
    assert "target" not in link
    assert link["rel"] == "me noopener noreferrer nofollow"
    assert link["title"] == link["aria-label"] == "Profile on X"


def test_accounts_on_one_network_have_distinct_labels():
    pairs = [("linkedin", "company/beispiel"), ("linkedin", "in/m%C3%BCller"), ("x", "@beispiel")]
    pairs[1] = ("linkedin", "https://www.linkedin.com/in/m%C3%BCller")
    page = Page(profile_bar(pairs, lang="de", icons=False))
    assert page.hrefs[:2] == [
        "https://www.linkedin.com/company/beispiel/",
        "https://www.linkedin.com/in/m%C3%BCller/",
    ]
    assert "Profil auf LinkedIn: linkedin.com/company/beispiel (öffnet" in page.text
    assert "Profil auf LinkedIn: linkedin.com/in/müller (öffnet" in page.text
    assert "Profil auf X (öffnet" in page.text


def test_empty_account_is_left_out():
    assert profile_bar({"facebook": "", "x": None, **TWO, "xing": "  "}) == profile_bar(TWO)
    assert profile_bar({}) == profile_bar(None) == profile_bar("") == profile_bar({"x": ""}) == ""


def test_names_aliases_and_networks_are_accepted():
    assert (
        profile_bar([("Twitter", "a")])
        == profile_bar({NETWORKS["x"]: "a"})
        == profile_bar({"x": "a"})
    )
    assert profile_bar(iter(TWO.items())) == profile_bar(TWO)


def test_custom_words():
    words = {"profiles": "Wir im Netz", "profile": "Bei {network}", "new_tab": "neuer Tab"}
    page = Page(profile_bar(TWO, lang="de", words=words))
    assert page.nav["aria-label"] == "Wir im Netz"
    assert page.text.startswith("Bei YouTube (neuer Tab)")
    assert "&lt;b&gt;" in profile_bar(TWO, words={"profile": "<b>"})
    with pytest.raises(
        SharelinksError, match="unknown key 'share': the keys are profiles, profile, new_tab"
    ):
        profile_bar(TWO, words={"share": "x"})


def test_custom_attributes():
    bar = profile_bar(
        TWO,
        list_attrs={"class": "mt-4"},
        link_attrs={"class": "btn", "id": "p-{name}", "hidden": True},
    )
    assert dict(Page(bar).elements)["ul"] == {"class": "mt-4"}
    assert [(link["class"], link["id"]) for link in links_of(bar)] == [
        ("slk-youtube btn", "p-youtube"),
        ("slk-mastodon btn", "p-mastodon"),
    ]
    assert 'id="p"' in profile_bar({"x": "a"}, link_attrs={"id": "p"})
    for accounts, link_id in ((TWO, "p"), (TWO, True), ([("x", "a"), ("x", "b")], "p-{name}")):
        with pytest.raises(SharelinksError, match="can't have the same id"):
            profile_bar(accounts, link_attrs={"id": link_id})
    with pytest.raises(SharelinksError, match="is not allowed"):
        profile_bar(TWO, link_attrs={"rel": "x"})


def test_profile_bar_inherits_the_look_of_the_sharer():
    own = Network("own", "Own", "https://own.example/share", {"u": "{url}"})
    sharer = Sharer(
        networks=[own], lang="de", icons=False, buttons=True, popup=True,
        words={"own": "Teilen!", "share": "Weitersagen", "new_tab": "neuer Tab"},
        list_attrs={"id": "share", "class": "list"}, link_attrs={"id": "share-{name}", "class": "btn"},
    )  # fmt: skip
    expected = profile_bar(
        TWO, lang="de", icons=False, words={"new_tab": "neuer Tab"}, list_attrs={"class": "list"},
        link_attrs={"class": "btn"},
    )  # fmt: skip
    assert sharer.profiles(TWO) == sharer.profiles(TWO, lang=None, icons=None) == expected
    assert Page(sharer.profiles(TWO, lang="fr", icons=True)).nav["lang"] == "fr"


def test_invalid_account_is_an_error_or_a_warning(caplog):
    for accounts in ({"x": "a b"}, {"x": "https://x.com/home"}, {"facebok": "beispiel"}):
        with pytest.raises(SharelinksError):
            profile_bar(accounts)
        assert Sharer(strict=False).profiles(accounts) == ""
    assert [record.name for record in caplog.records] == ["sharelinks"] * 3


def test_invalid_account_leaves_the_others(caplog):
    accounts = [
        ("x", "a b"),
        ("youtube", "@DasErste"),
        ("facebok", "a"),
        ("x", None),
        ("x", "DasErste"),
    ]
    good = [accounts[1], accounts[4]]
    assert Sharer(strict=False).profiles(accounts) == profile_bar(good)
    assert [record.message.split(":")[0] for record in caplog.records] == [
        "SharelinksError",
        "UnknownNetworkError",
    ]


def test_feed_is_labelled_rss():
    bar = profile_bar({"rss": "https://example.com/feed"}, icons=False)
    assert 'rel="noopener noreferrer"><span>RSS</span>' in bar


@pytest.mark.parametrize(
    "accounts", [5, object(), "facebook", ["facebook"], [("x", "a", "b")], [5], b"x"]
)
def test_invalid_accounts_are_refused(accounts):
    with pytest.raises(SharelinksError, match="give a mapping, or pairs"):
        profile_bar(accounts)


def test_unknown_network_or_option_is_refused():
    with pytest.raises(UnknownNetworkError, match="did you mean 'facebook'"):
        profile_bar({"facebok": "beispiel"})
    for option in ("buttons", "networks", "colour"):
        with pytest.raises(TypeError, match=f"unexpected option '{option}'"):
            profile_bar(TWO, **{option: True})


@given(
    st.one_of(
        st.dictionaries(st.sampled_from([*PROFILES, "y"]), st.text()),
        st.lists(st.tuples(st.text(), st.text())),
    )
)
def test_hostile_account_changes_no_element(accounts):
    try:
        page = Page(profile_bar(accounts, icons=False))
    except SharelinksError:
        return
    links = len(page.hrefs)
    assert page.tags == (["nav", "ul", *["li", "a", "span", "span"] * links] if links else [])


def test_custom_profile_has_its_icon_and_color():
    own = Profile(
        name="own",
        label="Own",
        kinds="https://own.example/{name}",
        icon="M0 0h24z",
        color="#246810",
    )
    bar = profile_bar([(own, "a"), ("x", "b")], text=False)
    assert [link.get("data-slk-color") for link in links_of(bar)] == ["#246810", None]
    assert '<path d="M0 0h24z"/>' in bar
