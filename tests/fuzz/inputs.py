"""Inputs for the public functions, and checks of what they return."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path

import ada_url
import html5lib
from hypothesis import settings
from hypothesis import strategies as st
from markupsafe import Markup

from sharelinks import NETWORKS, SharelinksError
from sharelinks.profiles.table import PROFILES

SEEDS = Path(__file__).with_name("seeds.txt").read_text("utf-8").splitlines()
"""Python literals: parts of inputs that once broke something, here or elsewhere."""

PARTS = [eval(seed) for seed in SEEDS if seed]  # of this repository
FEW = settings(
    max_examples=max(settings().max_examples // 15, 1),
    deadline=10_000,
    derandomize=settings().max_examples < 1_000,
)
"""A fifteenth of what the profile asks for: in the suite 20, always the same; thousands with `--hypothesis-profile long`."""


CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class OddText(str):
    """A `str` subclass that overrides methods, like Django's `SafeString`."""

    def __html__(self):
        return "<script>alert(1)</script>"

    def __str__(self):
        return "javascript:alert(1)"


class Lazy:
    """Lazy text, like Django's lazy translations."""

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


class Unreadable:
    def __str__(self):
        raise RuntimeError("no text\nCritical: forged")

    __iter__ = __bool__ = __html__ = __str__


texts = st.lists(st.sampled_from(PARTS) | st.text(max_size=6) | st.characters(), max_size=8).map(
    "".join
)
odd = texts.flatmap(
    lambda text: st.sampled_from(
        [Markup(text), OddText(text), Lazy(text), text.encode("utf-8", "replace")]
    )
)
anything = (
    texts
    | odd
    | st.none()
    | st.integers()
    | st.booleans()
    | st.builds(Unreadable)
    | st.lists(texts, max_size=3)
)
queries = st.lists(texts, min_size=1, max_size=3).map("&".join)
urls = st.one_of(
    st.builds("https://{}/{}?{}#{}".format, st.just("example.com") | texts, texts, queries, texts),
    st.builds("https://example.com/{}?{}#{}".format, texts, queries, texts),
    texts,
)
names = st.sampled_from(sorted(NETWORKS))
profile_names = st.sampled_from(sorted(PROFILES))
URL = "https://example.com/"
FIELDS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("description", "image", "hashtags", "via"), anything)
)
OWN = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        (
            "phone",
            "to",
            "cc",
            "instance",
            "app_id",
            "subreddit",
            "related",
            "in_reply_to",
            "prompt",
        ),
        anything,
    ),
)
LOOK = st.fixed_dictionaries(
    {},
    optional={
        "lang": anything,
        "icons": st.booleans(),
        "text": st.sampled_from([True, "wide"]),
        "words": anything | st.dictionaries(st.sampled_from(["share", "share_on", "new_tab", "x"]), texts),
        "list_attrs": anything | st.dictionaries(st.sampled_from(["class", "id", "onclick", "style", "data-a"]) | texts, anything, max_size=2),
        "link_attrs": st.dictionaries(st.sampled_from(["class", "title", "href", "x-on"]) | texts, anything, max_size=2),
        "rel": anything | st.just("nofollow"),
        "new_tab": st.sampled_from([True, False, "web"]),
        "buttons": st.sampled_from([True, "copy print"]),
        "popup": st.sampled_from([True, "500x500"]),
    },
)  # fmt: skip


def needed(network):
    given = {
        "instance": "mastodon.example",
        "app_id": "1",
        "phone": "+491711234567",
        "to": "a@b.example",
        "image": URL,
    }
    return {name: given[name] for name in network.needs if name in given}


TABLES = {
    "csv": "url,title\n{url},{text}\n{text}",
    "jsonl": '{{"url": "{url}", "title": {text}}}\n{text}',
    "rss": "<rss version='2.0'><channel><title>T</title><item><link>{url}</link><title>{text}</title></item></channel></rss>",
    "sitemap": "<urlset><url><loc>{url}</loc></url>{text}</urlset>",
    "jsonfeed": '{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "{url}", "title": "{text}"}}]}}',
}


@contextmanager
def refusals():
    """Allow the documented errors, if their message is one line without control characters."""
    try:
        yield
    except (SharelinksError, TypeError) as error:
        said = str(error)
        assert not CONTROLS.search(said), ascii(said)
        if isinstance(error, TypeError):
            assert re.match(r"networks is|unexpected (field|option)", said), said


def check_url(url, network):
    """Fail unless a share URL leads to the network's host, and nowhere else."""
    assert re.fullmatch("[!-~]+", url), ascii(url)
    assert not set("<>\"' \\") & set(url)
    parsed = ada_url.URL(url)
    assert parsed.username + parsed.password == ""
    endpoints = [
        ada_url.URL(re.sub(r"\{[a-z|_]+\}", "instance", each)) for each in network.endpoint
    ]
    assert (parsed.protocol, parsed.hostname) in {
        (each.protocol, each.hostname) for each in endpoints
    } or any(
        "://{instance}" in each and parsed.protocol == "https:" for each in network.endpoint
    ), url


def check_elements(html, allowed, hrefs=None):
    """Fail unless HTML has only the allowed elements, without scripts and other links than the given ones."""
    tree = html5lib.parseFragment(str(html), namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        if element is tree:
            continue
        tag = str(element.tag).rpartition("}")[2]
        assert tag in allowed, tag
        for name in map(str, element.attrib):
            name = name.rpartition("}")[2]
            assert not name.lower().startswith("on"), name
            assert name not in {"srcdoc", "formaction", "action"}, name
            assert name not in {"src", "style"} or tag in STYLED
        if "href" in element.attrib:
            found.append(element.attrib["href"])
    if hrefs is not None:
        assert found == list(hrefs)
    return tree


STYLED = {"script", "link", "table", "td", "a", "img"}
BAR = {"nav", "ul", "li", "a", "svg", "path", "text", "span", "button"}
MAIL_BAR = {"table", "tbody", "tr", "td", "a", "img"}
TERMINAL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def check_terminal(output):
    """Fail if the output of the command has control characters."""
    assert not TERMINAL.search(output), ascii(TERMINAL.search(output))
