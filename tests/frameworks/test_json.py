"""`share_data`: share links as plain data for a front end, through several serializers."""

from __future__ import annotations

import json
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworks.page import INTRANET, TITLE, URL, Page
from sharelinks import (
    NETWORKS,
    MissingFieldError,
    ShareData,
    Sharer,
    share_bar,
    share_data,
    share_links,
)
from sharelinks.html.labels import languages

FIELDS = {"instance": "mastodon.social", "app_id": "1", "phone": "+49 171 1234567"}
EVERY = [network for network in NETWORKS.values() if network.needs <= FIELDS.keys()]
NEEDED = {name: value for name, value in FIELDS.items() if any(name in each.own for each in EVERY)}


def test_data_equals_the_bar():
    for lang in languages():
        data = share_data(URL, TITLE, networks=EVERY, lang=lang, **NEEDED)
        links = Sharer(lang=lang).links(URL, TITLE, networks=EVERY, **NEEDED)
        bar = share_bar(URL, TITLE, networks=EVERY, lang=lang, **NEEDED)
        assert [item["url"] for item in data] == Page(bar).hrefs == [link.url for link in links]
        assert [item["name"] for item in data] == [network.name for network in EVERY]
        assert [item["label"] for item in data] == [network.label for network in EVERY]
        opened = [each.get("target") == "_blank" for tag, each in Page(bar).elements if tag == "a"]
        assert [item["new_tab"] for item in data] == opened
        for item in data:
            assert f"<span>{item['text']}</span>" in bar.replace("&#39;", "'")
            assert item["icon"] in bar
            assert item["color"] == NETWORKS[item["name"]].color


def test_data_is_plain():
    data = share_data(URL, TITLE, networks=["x", INTRANET], lang="de")
    assert json.loads(json.dumps(data)) == data
    for item in data:
        assert type(item) is dict
        assert {key: type(value) for key, value in item.items()} == typing.get_type_hints(ShareData)
    assert data[1]["color"] == ""
    assert data[0]["text"] == "Auf X teilen"


def test_sharer_settings():
    sharer = Sharer(
        networks=["x", INTRANET], lang="de", words={"intranet": "Intern"}, via="beispiel"
    )
    data = sharer.data(URL, TITLE)
    assert [item["text"] for item in data] == ["Auf X teilen", "Intern"]
    assert [item["url"] for item in data] == [link.url for link in sharer.links(URL, TITLE)]
    assert sharer.data(URL, lang="en")[0]["text"] == "Share on X"
    assert Sharer(lang="de").data(URL, networks="email")[0]["text"] == "Per E-Mail senden"
    assert Sharer(strict=False).data("/a") == []
    with pytest.raises(MissingFieldError):
        share_data(URL, networks=["messenger"])


@given(st.text())
def test_title_survives_json(title):
    data = share_data(URL, title)
    assert [item["url"] for item in json.loads(json.dumps(data))] == [
        link.url for link in share_links(URL, title)
    ]


def test_fastapi():
    fastapi = pytest.importorskip("fastapi")
    testing = pytest.importorskip("fastapi.testclient")
    app = fastapi.FastAPI()
    app.get("/share", response_model=list[ShareData])(lambda: share_data(URL, TITLE))
    client = testing.TestClient(app)
    assert client.get("/share").json() == share_data(URL, TITLE)
    schema = client.get("/openapi.json").json()["components"]["schemas"]["ShareData"]
    assert schema["required"] == list(ShareData.__annotations__)


def test_msgspec():
    msgspec = pytest.importorskip("msgspec")
    data = share_data(URL, TITLE)
    assert msgspec.json.decode(msgspec.json.encode(data), type=list[ShareData]) == data
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(data)) == data
