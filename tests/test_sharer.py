"""Share links and the settings of a `Sharer`."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, quote, urlsplit

import attrs
import pytest
from furl import furl
from markupsafe import escape

from sharelinks import (
    NETWORKS,
    Article,
    Campaign,
    ShareLink,
    SharelinksError,
    Sharer,
    share_bar,
    share_links,
    share_url,
)
from sharelinks.networks import SIX

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"


def test_share_link_attributes():
    link = share_links(URL, TITLE)[0]
    assert link.network is NETWORKS["facebook"]
    assert (link.name, link.label) == ("facebook", "Facebook")
    assert str(link) == link.url == share_url("facebook", URL, TITLE)
    assert isinstance(link.furl, furl)
    assert link.furl.args["u"] == URL
    assert link.furl is not link.furl


def test_share_link_is_a_value_object():
    link = share_links(URL, TITLE)[0]
    assert link == ShareLink(NETWORKS["facebook"], link.url) == copy.deepcopy(link)
    assert hash(link) == hash(pickle.loads(pickle.dumps(link)))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        link.url = "https://example.com/"


def test_share_links_match_share_url():
    assert [(link.name, link.url) for link in share_links(URL, TITLE)] == [
        (name, share_url(name, URL, TITLE)) for name in SIX
    ]
    assert (
        share_links(URL, TITLE, networks=SIX)
        == share_links(URL, TITLE, networks=list(SIX))
        == share_links(URL, TITLE)
    )


@pytest.mark.parametrize(
    "networks",
    [
        ["email", "Twitter"],
        "email twitter",
        "mail, x",
        (NETWORKS["email"], "x"),
        iter(["email", "x"]),
    ],
)
def test_networks_can_be_chosen(networks):
    assert [link.name for link in share_links(URL, networks=networks)] == ["email", "x"]


def test_no_networks_give_no_links():
    assert share_links(URL, networks=[]) == ()
    assert share_bar(URL, networks=[]) == ""


def test_arguments_override_article_fields():
    article = Article(URL, TITLE, hashtags=["a"])
    assert share_links(article) == share_links(URL, TITLE, hashtags=["a"])
    assert share_url("x", article, "Anders", via="b") == share_url(
        "x", URL, "Anders", hashtags=["a"], via="b"
    )
    assert share_url("x", article, "Anders") == share_url("x", URL, "Anders", hashtags=["a"])
    whole = Article(
        URL, TITLE, description="D", image="https://example.com/a.png", hashtags=["a"], via="b"
    )
    nothing = dict.fromkeys(("description", "image", "hashtags", "via"))
    assert share_links(whole, None, **nothing) == share_links(whole)


def test_sharer_settings():
    sharer = Sharer(networks=["x", "email"], via="@beispiel")
    assert [network.name for network in sharer.networks] == ["x", "email"]
    assert [link.name for link in sharer.links(URL, TITLE)] == ["x", "email"]
    assert sharer.url("x", URL, TITLE) == share_url("x", URL, TITLE, via="beispiel")
    assert sharer.url("x", URL, TITLE, via="anders") == share_url("x", URL, TITLE, via="anders")
    assert sharer.url("x", Article(URL, TITLE)) == share_url("x", URL, TITLE, via="beispiel")
    assert sharer.links(URL, networks=["facebook"]) == share_links(URL, networks=["facebook"])
    assert sharer == Sharer(networks=("x", "mail"), via="beispiel")
    assert pickle.loads(pickle.dumps(sharer)) == sharer


def test_sharer_is_thread_safe():
    sharer = Sharer()
    with ThreadPoolExecutor(8) as pool:
        made = list(
            pool.map(
                lambda n: sharer.links(f"{URL}?{n}", TITLE, **({"via": "a"} if n % 2 else {})),
                range(400),
            )
        )
    assert made == [
        share_links(f"{URL}?{n}", TITLE, **({"via": "a"} if n % 2 else {})) for n in range(400)
    ]


def test_fit_false_keeps_long_input():
    title, url = "ä" * 100_000, f"{URL}?{'b' * 100_000}"
    assert len(Sharer(fit=False).url("x", url, title)) > 700_000


LONG = "Soziale Netzwerke: " * 40
SIGNED = f"{URL}?X-Amz-Date=20261124T0000Z&X-Amz-Signature=0a%2Fb+c~&fbclid=IwAR0#teil"


def test_texts_are_cut_to_each_network_limit():
    links = {link.name: link for link in share_links(URL, LONG)}
    read = {name: parse_qs(urlsplit(link.url).query) for name, link in links.items()}
    assert read["x"]["text"][0].endswith(" Soziale…")
    assert len(read["x"]["text"][0]) <= 280 - 24
    assert len(read["pinterest"]["description"][0]) <= 500 < len(read["whatsapp"]["text"][0])
    assert all(link.url == share_url(name, URL, LONG) for name, link in links.items())
    for campaign in (None, Campaign()):
        whole = Sharer(fit=False, campaign=campaign, networks="x whatsapp email").links(URL, LONG)
        assert all(quote(LONG.strip(), safe="") in link.url for link in whole)


def test_campaign_tags_name_the_network():
    sharer = Sharer(campaign=Campaign(name="frühling"), strip_tracking=True)
    for link in sharer.links(SIGNED, TITLE):
        shared = SIGNED.replace(
            "&fbclid=IwAR0", f"&utm_source={link.name}&utm_medium=social&utm_campaign=fr%C3%BChling"
        )
        assert quote(shared, safe="") in link.url
        assert (
            link.url
            == sharer.url(link.name, SIGNED, TITLE)
            == sharer.url(link.name, Article(SIGNED, TITLE))
        )


@pytest.mark.parametrize("title", [TITLE, LONG])
@pytest.mark.parametrize("settings", [{}, {"campaign": Campaign()}, {"fit": False}], ids=str)
def test_bar_contains_the_share_links(title, settings):
    sharer = Sharer(**settings)
    bar = sharer.bar(URL, title, buttons=True, networks=["x", "email"], to="a@example.com")
    for link in sharer.links(URL, title, networks=["x", "email"], to="a@example.com"):
        assert f' href="{escape(link.url)}"' in bar
    assert (
        f' data-slk-title="{quote(title.strip(), safe="")}"' in bar
    )  # the copied title is not cut, and the copied URL has no campaign tags
    assert f' data-slk-url="{quote(URL, safe="")}"' in bar


def test_campaign_must_be_a_campaign():
    with pytest.raises(SharelinksError, match="give a Campaign"):
        Sharer(campaign="frühling")
