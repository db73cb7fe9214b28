"""The share URLs of `expected/`, and the table of networks."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest

from expected import ROWS
from expected.article import TITLE, URL
from sharelinks import NETWORKS, MissingFieldError, NotShareableError, share_bar, share_url
from sharelinks.html.icons import icon_data
from sharelinks.lookup import network_of
from sharelinks.network import EVIDENCE
from sharelinks.networks import NOT_SHAREABLE, SIX


@pytest.mark.parametrize(("network", "url", "title", "fields", "expected"), ROWS)
def test_share_url_is_as_expected(network, url, title, fields, expected):
    assert share_url(network, url, title, **fields) == expected


def test_every_network_has_a_row():
    assert {row[0] for row in ROWS} == set(NETWORKS)


def test_six_default_networks():
    assert SIX == ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_aliases_ignore_case(network):
    for alias in network.aliases:
        assert network_of(alias) is network_of(alias.upper()) is network


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("twitter", "x"), ("Twitter", "x"), ("mail", "email"), ("mailto", "email"), ("fb", "facebook"),
        ("hn", "hackernews"), ("vkontakte", "vk"), ("ok", "odnoklassniki"), ("bsky", "bluesky"), ("tg", "telegram"),
        ("wa", "whatsapp"),
    ],
)  # fmt: skip
def test_common_aliases(alias, name):
    assert share_url(alias, URL, TITLE) == share_url(name, URL, TITLE)


def test_names_and_aliases_are_unique():
    names = [name for network in NETWORKS.values() for name in (network.name, *network.aliases)]
    names += NOT_SHAREABLE
    assert len(names) == len(set(names))


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_network_names_its_evidence(network):
    assert network.source.startswith("https://")
    assert network.checked.isoformat() >= "2026-11-24"
    assert network.evidence in EVIDENCE


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_ignored_parameters_are_not_sent(network):
    own = parse_qsl(network.endpoint[-1].partition("?")[2])
    assert not {*network.params, *dict(own)} & {*network.ignores}


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_note_is_short_plain_text(network):
    assert not re.search(r"[`*\[\]<>]", network.note)
    assert len(re.findall(r"\.(?: |$)", network.note)) <= 3
    assert not re.search(r"(?<!\()https?://", network.note), "addresses stand in parentheses"


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_icon_is_packaged(network):
    assert not network.icon or network.icon in icon_data(), "install the package again"


@pytest.mark.parametrize("name", NOT_SHAREABLE)
def test_network_without_a_share_page_says_why(name):
    with pytest.raises(NotShareableError) as excinfo:
        share_url(name.upper(), URL)
    happened = r".+ (?:on \d{4}-\d\d-\d\d|in (?:\w+ )?\d{4}), see https://\S+"
    assert re.fullmatch(
        rf".+ has no page to share an article on.*: .+|{happened}", str(excinfo.value)
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("googleplus", "Google+ closed on 2019-04-02"), ("Google+", "Google+ closed on 2019-04-02"),
        ("pocket", "Pocket closed on 2025-07-08"), ("skype", "Skype closed on 2025-05-05"),
        ("stumbleupon", "StumbleUpon closed on 2018-06-30"), ("digg", "Digg closed its open beta on 2026-03-13"),
        ("delicious", "Delicious closed in June 2017"), ("youtube", "profile_url('youtube', '@name')"),
    ],
)  # fmt: skip
def test_closed_network_says_when(name, says):
    with pytest.raises(NotShareableError, match=re.escape(says)):
        share_url(name, URL)


@pytest.mark.parametrize("name", [name for name in NETWORKS if NETWORKS[name].needs])
def test_missing_required_field_is_named(name):
    (needed,) = NETWORKS[name].needs
    with pytest.raises(
        MissingFieldError, match=f"{NETWORKS[name].label} needs the field '{needed}'"
    ):
        share_url(name, URL)


def test_app_links_open_no_tab():
    for name in ("sms", "viber", "email", "messenger-app"):
        assert "target=" not in share_bar(URL, TITLE, networks=[name], icons=False)
    assert 'target="_blank"' in share_bar(URL, TITLE, networks=["mastodon"], icons=False)
