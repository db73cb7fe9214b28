"""Each network's rows of `expected/`, and what the table of networks says of itself."""

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
def test_share_url(network, url, title, fields, expected):
    assert share_url(network, url, title, **fields) == expected


def test_every_network_has_a_row():
    assert {row[0] for row in ROWS} == set(NETWORKS)


def test_the_six():
    assert SIX == ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_aliases(network):
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
def test_well_known_aliases(alias, name):
    assert share_url(alias, URL, TITLE) == share_url(name, URL, TITLE)


def test_no_name_means_two_things():
    names = [name for network in NETWORKS.values() for name in (network.name, *network.aliases)]
    names += NOT_SHAREABLE
    assert len(names) == len(set(names))


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_evidence(network):
    assert network.source.startswith("https://")
    assert network.checked.isoformat() >= "2026-11-24"
    assert network.evidence in EVIDENCE


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_what_a_network_ignores_is_not_sent(network):
    own = parse_qsl(network.endpoint[-1].partition("?")[2])
    assert not {*network.params, *dict(own)} & {*network.ignores}


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_a_note_is_plain_text_of_a_few_sentences(network):
    assert not re.search(r"[`*\[\]<>]", network.note)
    assert len(re.findall(r"\.(?: |$)", network.note)) <= 3
    assert not re.search(r"(?<!\()https?://", network.note), "addresses stand in parentheses"


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_the_icon_is_in_the_wheel(network):
    assert not network.icon or network.icon in icon_data(), "install the package again"


@pytest.mark.parametrize("name", NOT_SHAREABLE)
def test_a_network_without_a_share_page_says_so(name):
    with pytest.raises(NotShareableError) as refusal:
        share_url(name.upper(), URL)
    happened = r".+ (?:on \d{4}-\d\d-\d\d|in (?:\w+ )?\d{4}), see https://\S+"
    assert re.fullmatch(
        rf".+ has no page to share an article on.*: .+|{happened}", str(refusal.value)
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
def test_what_happened_and_when(name, says):
    with pytest.raises(NotShareableError, match=re.escape(says)):
        share_url(name, URL)


@pytest.mark.parametrize("name", [name for name in NETWORKS if NETWORKS[name].needs])
def test_a_network_says_what_it_needs(name):
    (needed,) = NETWORKS[name].needs
    with pytest.raises(
        MissingFieldError, match=f"{NETWORKS[name].label} needs the field '{needed}'"
    ):
        share_url(name, URL)


def test_a_link_to_an_application_opens_no_tab():
    for name in ("sms", "viber", "email", "messenger-app"):
        assert "target=" not in share_bar(URL, TITLE, networks=[name], icons=False)
    assert 'target="_blank"' in share_bar(URL, TITLE, networks=["mastodon"], icons=False)
