"""International host names, accepted and refused as in Chromium and Firefox; `scripts/hosts.py` makes `hosts.json`."""

from __future__ import annotations

import json
from pathlib import Path

import ada_url
import pytest

from reading import read
from sharelinks import (
    Article,
    InvalidURLError,
    SharelinksError,
    Sharer,
    meta_tags,
    profile_url,
    share_url,
    strip_tracking,
)

HOSTS = json.loads(Path(__file__).with_name("hosts.json").read_text("utf-8"))["rows"]


def shared(host):
    """Return the host that a reader of the share page gets to, or None where it is refused."""
    try:
        return ada_url.URL(read(share_url("facebook", f"https://{host}/"))["u"]).hostname
    except InvalidURLError:
        return None


def test_hosts_match_firefox():
    # Firefox accepts Punycode that decodes to a name with "xn--", against the standard.
    expected = {host: None if "xn--xn--" in host.lower() else firefox for host, _, firefox in HOSTS}
    assert {host: shared(host) for host in expected} == expected


def test_host_that_a_browser_refuses_is_not_shared():
    assert [
        host for host, chromium, firefox in HOSTS if shared(host) and not (chromium and firefox)
    ] == []


@pytest.mark.parametrize(
    "host", ["xn--a.com", "www.XN--A.com", "%78n--a.com", "xn--.com", "1.xn--5dbc"]
)
def test_invalid_host_is_refused_everywhere(host):
    url = f"https://{host}/a"
    for call in (
        Article,
        strip_tracking,
        lambda url: meta_tags(url, "T"),
        lambda url: Sharer(base_url=url),
        lambda url: Article("https://example.com/", image=url),
    ):
        with pytest.raises(InvalidURLError, match=r"in its host|has a host or port"):
            call(url)
    with pytest.raises(SharelinksError, match="is not a host name"):
        share_url("mastodon", "https://example.com/", instance=host)


def test_international_host_has_at_most_253_characters():
    host = "xn--bcher-kva." + "a" * 59 + f".{'b' * 59}" * 3
    assert len(host) == 253
    assert Article(f"https://{host}/").url == f"https://{host}/"
    assert Article(f"https://{host}./").url == f"https://{host}./"
    with pytest.raises(InvalidURLError, match="has the label 'bbb"):
        Article(f"https://{host}b/")


def test_error_names_the_label():
    with pytest.raises(InvalidURLError, match="has the label '1' in its host, which IDNA"):
        share_url("x", "https://1.xn--5dbc/")


def test_a_host_that_is_longer_than_any_name_is_refused():
    # ada-url 4 makes a URL of it that it refuses itself.
    with pytest.raises(InvalidURLError, match="in its host"):
        share_url("x", f"https://{'日.de' * 2_500}.com/")
    with pytest.raises(InvalidURLError, match="in its host"):
        profile_url("tumblr", f"https://{'日.de' * 2_500}.tumblr.com/")
    assert share_url("x", f"https://{'ä.' * 27}example/")
