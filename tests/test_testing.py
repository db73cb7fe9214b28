"""The helpers for users' own tests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharelinks import NETWORKS, Network, SharelinksError, UnknownNetworkError, share_bar, share_links, share_url
from sharelinks.testing import assert_shares, parse_share_url

URL = "https://example.com/magazin?a=1&b=2#teil"
TITLE = "Was sind soziale Netzwerke?"
OWN = {"instance": "social.example", "phone": "+49 171 1234567", "to": "a@example.com"}


def fields_of(network: Network) -> dict[str, str]:
    return {name: OWN[name] for name in network.needs}


@pytest.mark.parametrize("name", NETWORKS)
@given(url=st.text("abc/?&=#%+:@ä").map("https://example.com/".__add__), title=st.text(max_size=60))
def test_what_was_shared_is_read_back(name, url, title):
    network = NETWORKS[name]
    pass
