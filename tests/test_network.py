"""Networks as data: what a template means, and what is refused when a network is made."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, timezone

import pytest
from markupsafe import Markup

from sharelinks import NETWORKS, Network, SharelinksError, share_links, share_url
from sharelinks.template import Hole, Template

URL = "https://e.de/"
ENCODED = "https%3A%2F%2Fe.de%2F"


def own(endpoint="https://own.example/share", params=None, **given):
    given = {"source": "https://own.example/docs", "checked": "2026-11-24"} | given
    return Network("own", "Own", endpoint, {"u": "{url}"} if params is None else params, **given)


@pytest.mark.parametrize(
    ("template", "fields", "value"),
    [
        ("{title} {url}", {"title": "T"}, f"T%20{ENCODED}"),
        ("{title} {url}", {}, ENCODED),
        ("{url} {title}", {}, ENCODED),
        ("{title} | {description} | {url}", {"title": "T"}, f"T%20%7C%20{ENCODED}"),
        ("{title}: {description}", {"title": "T"}, "T"),
        ("{title}: {description}.", {"title": "T"}, "T"),
        ("{title}: {description}.", {"description": "D"}, "D."),
        ("«{title}» {url}", {"title": "T"}, f"%C2%ABT%C2%BB%20{ENCODED}"),
        ("«{title}» {url}", {}, ENCODED),
        ("{description|title}", {"title": "T"}, "T"),
        ("{description|title}", {"title": "T", "description": "D"}, "D"),
        ("{title}\n{url}", {"title": "T"}, f"T%0A{ENCODED}"),
        ("#{hashtag}", {"hashtags": ["a", "b"]}, "%23a"),
        ("{hashtags}", {"hashtags": ["a", "b"]}, "a%2Cb"),
        ("popup", {}, "popup"),
    ],
)
def test_templates(template, fields, value):
    assert (
        share_url(own(params={"v": template}), URL, **fields)
        == f"https://own.example/share?v={value}"
    )


def test_a_parameter_whose_fields_are_empty_is_not_sent():
    network = own(
        params={"t": "{title}", "d": "{description} {via}", "mode": "popup", "u": "{url}"}
    )
    assert share_url(network, URL) == f"https://own.example/share?mode=popup&u={ENCODED}"


@pytest.mark.parametrize(
    ("endpoint", "url"),
    [
        ("https://own.example/share", f"https://own.example/share?u={ENCODED}"),
        ("https://own.example/share?", f"https://own.example/share?u={ENCODED}"),
        ("https://own.example/share?v=2", f"https://own.example/share?v=2&u={ENCODED}"),
        ("https://own.example/share?v=2&", f"https://own.example/share?v=2&u={ENCODED}"),
        ("https://own.example/#", f"https://own.example/#u={ENCODED}"),
        ("https://own.example/?t={title}", f"https://own.example/?t=Q%26A&u={ENCODED}"),
        ("own:share", f"own:share?u={ENCODED}"),
        ("https://sharelinks.example/a/b", f"https://sharelinks.example/a/b?u={ENCODED}"),
        (
            ("https://own.example/{via}", "https://own.example/"),
            f"https://own.example/?u={ENCODED}",
        ),
    ],
)
def test_endpoints(endpoint, url):
    assert share_url(own(endpoint), URL, "Q&A") == url


def test_a_parameters_name_is_encoded():
    assert (
        share_url(own(params={"p[url]": "{url}"}), URL)
        == f"https://own.example/share?p%5Burl%5D={ENCODED}"
    )


def test_a_network_without_parameters():
    assert share_url(own("https://own.example/{url}", {}), URL) == f"https://own.example/{ENCODED}"


def test_a_template_changes_its_text_and_keeps_its_holes():
    assert Template(("a&", Hole(("url",)), "&b")).map(str.upper).parts == (
        "A&",
        Hole(("url",)),
        "&B",
    )


def test_own_and_known_networks_together():
    links = share_links(URL, networks=[own(), "X", NETWORKS["email"]])
    assert [link.name for link in links] == ["own", "x", "email"]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"params": {"u": "{url"}}, "stray brace"),
        ({"params": {"u": "url}"}}, "stray brace"),
        ({"params": {"u": "{}"}}, "stray brace"),
        ({"params": {"u": "{URL}"}}, "stray brace"),
        (
            {"params": {"u": "{urll}"}},
            "unknown field 'urll': the fields are app_id, bcc, cc, description,",
        ),
        ({"params": {"u": "{url|urll}"}}, "unknown field 'urll'"),
        ({"params": {"u": None}}, "something else than text"),
        ({"params": 5}, "<int> is not a dict"),
        ({"endpoint": "https://own.example/{urll}"}, "unknown field 'urll'"),
        ({"endpoint": "{url}"}, "is not an absolute URL"),
        ({"endpoint": "/share"}, "is not an absolute URL"),
        ({"endpoint": "https://"}, "is not an absolute URL"),
        ({"endpoint": ""}, "is not an absolute URL"),
        ({"endpoint": ()}, "no endpoint"),
        ({"endpoint": 5}, "<int> is not a tuple"),
        ({"endpoint": [5]}, "something else than text"),
        ({"endpoint": "javascript:alert(1)//"}, "not safe"),
        ({"endpoint": "JAVASCRIPT:alert(1)//"}, "not safe"),
        ({"endpoint": "data:text/html,"}, "not safe"),
        ({"endpoint": "{title}:x"}, "is not an absolute URL"),
        ({"endpoint": "{instance}:x"}, "is not an absolute URL"),
        ({"endpoint": "https://own.example:{phone}/"}, "is not an absolute URL"),
        ({"endpoint": "https://user:secret@own.example/"}, "without a user's name"),
        ({"endpoint": "https://{via}@own.example/"}, "without a user's name"),
        ({"endpoint": "java\nscript:alert(1)"}, "not safe"),
        ({"endpoint": "https://own.example/\n"}, "percent-encode it"),
        ({"endpoint": "https://own.example/ä ö"}, "percent-encode it"),
        ({"endpoint": 'https://own.example/"><script>'}, "percent-encode it"),
        ({"endpoint": "https://own.example/\ud800"}, "something else than text"),
        ({"params": {"u": "\ud800"}}, "something else than text"),
        ({"params": {"\ud800": "{url}"}}, "something else than text"),
        ({"endpoint": "https://{title}/"}, "only {instance} can stand there"),
        ({"endpoint": "https://{via}.example/"}, "only {instance} can stand there"),
        ({"endpoint": "https://{instance}.{via}.example/"}, "only {instance} can stand there"),
        ({"endpoint": "https://{instance|via}/"}, "only {instance} can stand there"),
        ({"endpoint": "https://own.example{url}"}, "only {instance} can stand there"),
        ({"endpoint": "https://own.example/#a"}, "has a fragment"),
        ({"source": {}}, "source <dict> of network 'own': give a text"),
        ({"source": "x" * 9000, "checked": "x" * 9000}, "is not a day"),
        ({"checked": "gestern"}, "checked 'gestern' is not a day"),
        ({"evidence": "hearsay"}, "give one of documented, source code, practice"),
        ({"note": 5}, "give a text"),
        ({"ignores": [5]}, "give text"),
        ({"color": "red"}, "write it like '#1877f2'"),
        ({"limit": 0}, "give a number of characters"),
        ({"limit": "280"}, "give a number of characters"),
        ({"aliases": ("Own One",)}, "small letters"),
    ],
)
def test_refused_when_it_is_made(given, says):
    with pytest.raises(SharelinksError) as refusal:
        own(**given)
    assert says in str(refusal.value)


@pytest.mark.parametrize(
    "name",
    ["", "Own", "own one", "-own", "own\n", 5, ("own", "one"), {}, {"own"}, "x" * 9000 + "!"],
)
def test_a_name_is_written_small(name):
    with pytest.raises(SharelinksError) as refusal:
        Network(name, "Own", "https://own.example/", {})
    assert len(str(refusal.value)) < 700


def test_texts_are_plain_text_whatever_they_were():
    network = own(
        Markup("https://own.example/share"),
        {Markup("u"): Markup("{url} & more")},
        color=Markup("#000000"),
    )
    assert share_url(network, URL) == f"https://own.example/share?u={ENCODED}%20%26%20more"
    texts = (*network.endpoint, *network.params, *network.params.values(), network.color)
    assert {type(text) for text in texts} == {str}


def test_a_network_is_a_value():
    network = own()
    assert network.checked == date(2026, 11, 24)
    assert network == own(checked=date(2026, 11, 24))
    assert hash(network) == hash(copy.deepcopy(network))
    assert pickle.loads(pickle.dumps(network)) == network
    assert own(checked=datetime(2026, 11, 24, tzinfo=timezone.utc))
    with pytest.raises(TypeError):
        network.params["u"] = "{title}"
    with pytest.raises(TypeError):
        NETWORKS["own"] = network


def test_networks_that_send_their_parameters_in_another_order_are_two():
    first = Network("own", "Own", "https://own.example/", {"a": "{url}", "b": "{title}"})
    other = Network("own", "Own", "https://own.example/", {"b": "{title}", "a": "{url}"})
    assert first != other
    assert (
        share_url(first, "https://a.de/", "T") == "https://own.example/?a=https%3A%2F%2Fa.de%2F&b=T"
    )
    assert (
        share_url(other, "https://a.de/", "T") == "https://own.example/?b=T&a=https%3A%2F%2Fa.de%2F"
    )


def test_source_and_day_are_optional_for_an_own_network():
    own = Network("own", "Own", "https://own.example/", {"a": "{url}"})
    assert (own.source, own.checked, own.evidence, own.note, own.ignores) == ("", None, "", "", ())
