"""Guarantees of the whole library: immutability, equality, short reprs, errors with data, lazy imports."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys

import attrs
import pytest

import sharelinks
from sharelinks import (
    NETWORKS,
    Article,
    Campaign,
    Network,
    SharelinksError,
    Sharer,
    UnknownNetworkError,
    clean,
    share_bar,
    share_links,
    share_url,
)

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
ARTICLE = Article(URL, "Für alle", hashtags=["a", "b"], description="D", via="c")


@pytest.mark.parametrize(
    "value",
    [ARTICLE, NETWORKS["x"], share_links(URL)[0], Sharer(lang="de"), Campaign(name="a")],
    ids=lambda value: type(value).__name__,
)
def test_values_are_immutable(value):
    before = pickle.dumps(value)
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        assert not isinstance(held, (list, dict, set, bytearray))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, held)
        with pytest.raises((TypeError, AttributeError)):
            held["script"] = "<script>"
    assert pickle.dumps(value) == before
    assert copy.deepcopy(value) == value == pickle.loads(before)


@pytest.mark.parametrize("table", [sharelinks.NETWORKS, sharelinks.PROFILES])
def test_tables_are_immutable(table):
    with pytest.raises(TypeError):
        table["own"] = table["facebook"]


def test_repr_is_short():
    own = Network("own", "Own", "https://own.example/", {"u": "{url}"})
    assert repr(own) == "Network('own')"
    assert repr(share_links(URL)[0]).startswith("ShareLink('facebook', 'https://www.facebook.com/")
    assert repr(Sharer()) == "Sharer(networks='facebook x linkedin pinterest whatsapp email')"
    assert repr(Sharer(networks=["x", own], lang="de")) == "Sharer(networks='x own', lang='de')"


def test_errors_carry_data():
    with pytest.raises(UnknownNetworkError) as unknown:
        share_url("facebok", URL)
    error = unknown.value
    assert (error.field, error.value, error.suggestion) == ("network", "facebok", "facebook")
    with pytest.raises(SharelinksError) as refused:
        share_url("x", "https://user:geheim@example.com/")
    assert refused.value.field == "url"
    assert refused.value.value == "https://user:geheim@example.com/"
    with pytest.raises(SharelinksError) as missing:
        share_url("messenger", URL)
    assert (missing.value.field, missing.value.network) == ("app_id", "messenger")
    assert pickle.loads(pickle.dumps(error)).suggestion == "facebook"


def test_call_options_equal_sharer_settings():
    changed = share_bar(URL, "T", icons=False, lang="de-AT", networks="x twitter facebook")
    assert changed == Sharer(networks=["x", "facebook"], lang="de", icons=False).bar(URL, "T")


def test_import_is_lazy():
    code = (
        "import sys, sharelinks; before = {*sys.modules}; link = sharelinks.share_links('https://a.de/')[0];"
        "print({'attrs', 'furl'} & before, 'furl' in sys.modules, link.furl.host, 'furl' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "set() False www.facebook.com True\n"


def test_lazy_names_can_be_listed_and_imported():
    code = "import sharelinks; print(*dir(sharelinks)); from sharelinks import *; print(share_url)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert {*sharelinks.__all__} <= {*done.stdout.split()}
    assert {*sharelinks.__all__} <= {*dir(sharelinks)}
    with pytest.raises(AttributeError, match="no attribute 'share_uri'"):
        _ = sharelinks.share_uri


def test_description_none_is_empty():
    assert Article(URL, description=None) == Article(URL, description="") == Article(URL)
    assert clean.description(None) == ""
