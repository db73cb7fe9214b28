"""Networks: templates, endpoints, and what is refused."""

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
        ("", {}, ""),
    ],
)
def test_parameter_templates(template, fields, value):
    assert (
        share_url(own(params={"v": template}), URL, **fields)
        == f"https://own.example/share?v={value}"
    )


def test_parameter_with_only_empty_fields_is_omitted():
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
        ("https://own.example/{via|title}", f"https://own.example/Q%26A?u={ENCODED}"),
        ("own:share", f"own:share?u={ENCODED}"),
        ("https://sharelinks.example/a/b", f"https://sharelinks.example/a/b?u={ENCODED}"),
        (
            ("https://own.example/{via}", "https://own.example/"),
            f"https://own.example/?u={ENCODED}",
        ),
    ],
)
def test_endpoint_forms(endpoint, url):
    assert share_url(own(endpoint), URL, "Q&A") == url


def test_parameter_name_is_encoded():
    assert (
        share_url(own(params={"p[url]": "{url}"}), URL)
        == f"https://own.example/share?p%5Burl%5D={ENCODED}"
    )


def test_network_without_parameters():
    assert share_url(own("https://own.example/{url}", {}), URL) == f"https://own.example/{ENCODED}"


def test_template_map_changes_text_only():
    assert Template(("a&", Hole(("url",)), "&b")).map(str.upper).parts == (
        "A&",
        Hole(("url",)),
        "&B",
    )


def test_custom_and_built_in_networks_together():
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
        ({"params": {"u": None}}, "a value that is not text"),
        ({"params": 5}, "<int> is not a dict"),
        ({"endpoint": "https://own.example/{urll}"}, "unknown field 'urll'"),
        ({"endpoint": "{url}"}, "is not an absolute URL"),
        ({"endpoint": "/share"}, "is not an absolute URL"),
        ({"endpoint": "https://"}, "is not an absolute URL"),
        ({"endpoint": ""}, "is not an absolute URL"),
        ({"endpoint": ()}, "no endpoint"),
        ({"endpoint": 5}, "<int> is not a tuple"),
        ({"endpoint": [5]}, "a value that is not text"),
        ({"endpoint": "javascript:alert(1)//"}, "not safe"),
        ({"endpoint": "JAVASCRIPT:alert(1)//"}, "not safe"),
        ({"endpoint": "data:text/html,"}, "not safe"),
        ({"endpoint": "{title}:x"}, "is not an absolute URL"),
        ({"endpoint": "{instance}:x"}, "is not an absolute URL"),
        ({"endpoint": "https://own.example:{phone}/"}, "is not an absolute URL"),
        ({"endpoint": "https://user:secret@own.example/"}, "without a user name"),
        ({"endpoint": "https://:secret@own.example/"}, "without a user name"),
        ({"endpoint": "https://{via}@own.example/"}, "without a user name"),
        ({"endpoint": "java\nscript:alert(1)"}, "not safe"),
        ({"endpoint": "https://own.example/\n"}, "percent-encode it"),
        ({"endpoint": "https://own.example/ä ö"}, "percent-encode it"),
        ({"endpoint": 'https://own.example/"><script>'}, "percent-encode it"),
        ({"endpoint": "https://own.example/\ud800"}, "a value that is not text"),
        ({"params": {"u": "\ud800"}}, "a value that is not text"),
        ({"params": {"\ud800": "{url}"}}, "a value that is not text"),
        ({"endpoint": "https://{title}/"}, "only {instance} is allowed there"),
        ({"endpoint": "https://{via}.example/"}, "only {instance} is allowed there"),
        ({"endpoint": "https://{instance}.{via}.example/"}, "only {instance} is allowed there"),
        ({"endpoint": "https://{instance|via}/"}, "only {instance} is allowed there"),
        ({"endpoint": "https://own.example{url}"}, "only {instance} is allowed there"),
        ({"endpoint": "https://own.example/#a"}, "has a fragment"),
        ({"source": {}}, "source <dict> of network 'own' is not valid: give text"),
        ({"source": "x" * 9000, "checked": "x" * 9000}, "is not a date"),
        ({"checked": "gestern"}, "checked 'gestern' is not a date"),
        ({"evidence": "hearsay"}, "give one of documented, source code, practice"),
        ({"note": 5}, "give text"),
        ({"ignores": [5]}, "give text"),
        ({"color": "red"}, "write it like '#1877f2'"),
        ({"limit": 0}, "give a positive number of characters"),
        ({"limit": "280"}, "give a positive number of characters"),
        ({"aliases": ("Own One",)}, "lower-case letters"),
    ],
)
def test_invalid_network_is_refused(given, says):
    with pytest.raises(SharelinksError) as excinfo:
        own(**given)
    assert says in str(excinfo.value)


@pytest.mark.parametrize(
    "name",
    ["", "Own", "own one", "-own", "own\n", 5, ("own", "one"), {}, {"own"}, "x" * 9000 + "!"],
)
def test_invalid_name_is_refused(name):
    with pytest.raises(SharelinksError) as excinfo:
        Network(name, "Own", "https://own.example/", {})
    assert len(str(excinfo.value)) < 700


def test_markup_is_stored_as_plain_text():
    network = own(
        Markup("https://own.example/share"),
        {Markup("u"): Markup("{url} & more")},
        color=Markup("#000000"),
    )
    assert share_url(network, URL) == f"https://own.example/share?u={ENCODED}%20%26%20more"
    texts = (*network.endpoint, *network.params, *network.params.values(), network.color)
    assert {type(text) for text in texts} == {str}


def test_network_is_a_value_object():
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


def test_parameter_order_matters_for_equality():
    first = Network("own", "Own", "https://own.example/", {"a": "{url}", "b": "{title}"})
    other = Network("own", "Own", "https://own.example/", {"b": "{title}", "a": "{url}"})
    assert first != other
    assert (
        share_url(first, "https://a.de/", "T") == "https://own.example/?a=https%3A%2F%2Fa.de%2F&b=T"
    )
    assert (
        share_url(other, "https://a.de/", "T") == "https://own.example/?b=T&a=https%3A%2F%2Fa.de%2F"
    )


def test_evidence_is_optional_for_custom_networks():
    own = Network("own", "Own", "https://own.example/", {"a": "{url}"})
    assert (own.source, own.checked, own.evidence, own.note, own.ignores) == ("", None, "", "", ())
