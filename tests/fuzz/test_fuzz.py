"""Fuzz tests: hostile input neither breaks a public function nor comes out as anything but text.

A few examples run in the suite, the same each time. For longer, with others each time:

    python -m pytest -n 0 tests/fuzz --hypothesis-profile long -k share_bar

and guided by coverage (atheris, for Python 3.11 to 3.13):

    python -m pip install atheris
    python tests/fuzz/guided.py share_bar -max_total_time=600
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

import sharelinks
from sharelinks import (
    NETWORKS,
    PROFILES,
    Article,
    Campaign,
    Network,
    Profile,
    SharelinksError,
    Sharer,
    meta_tags,
    profile_bar,
    profile_url,
    share_bar,
    share_data,
    share_links,
    share_url,
    strip_tracking,
)
from sharelinks.contrib.helpers import Helpers, page_url
from sharelinks.html import qr
from sharelinks.html.assets import script_tag, style_tag
from sharelinks.testing import assert_shares, parse_share_url

from .inputs import (
    BAR,
    CONTROLS,
    FEW,
    FIELDS,
    LOOK,
    MAIL_BAR,
    OWN,
    TABLES,
    URL,
    anything,
    check_elements,
    check_terminal,
    check_url,
    names,
    needed,
    profile_names,
    queries,
    refusals,
    texts,
    urls,
)


@FEW
@given(names, urls | anything, anything, FIELDS)
def test_share_url(name, url, title, fields):
    network = NETWORKS[name]
    with refusals():
        check_url(share_url(name, url, title, **needed(network) | fields), network)


@FEW
@given(urls, anything, FIELDS, OWN, st.lists(names, unique=True, max_size=8) | anything)
def test_share_links(url, title, fields, own, networks):
    with refusals():
        for link in share_links(url, title, networks=networks, **fields):
            check_url(link.url, link.network)
    for name in own:
        with refusals():
            for network in NETWORKS.values():
                if name in network.own and network.needs <= {name}:
                    check_url(share_url(network, URL, title, **{name: own[name]}), network)


@FEW
@given(urls, anything, FIELDS, LOOK, st.booleans())
def test_share_bar(url, title, fields, look, mail):
    with refusals():
        bar = share_bar(url, title, mail=mail, **fields, **look)
        hrefs = [link.url for link in share_links(url, title, **fields)]
        tree = check_elements(bar, MAIL_BAR if mail else BAR, hrefs)
        assert len(tree) == 1
        if not mail:
            buttons = {True: 2, "copy print": 2}.get(look.get("buttons"), 0)
            assert len(tree.findall(".//li")) == len(hrefs) + buttons
            assert all(
                {"noopener", "noreferrer"} <= {*a.attrib["rel"].split()}
                for a in tree.iter("a")
                if a.attrib["href"].startswith("http")
            )


@FEW
@given(urls, anything, FIELDS, anything)
def test_share_data(url, title, fields, lang):
    with refusals():
        for each in share_data(url, title, lang=lang, **fields):
            check_url(each["url"], NETWORKS[each["name"]])
            check_elements(each["icon"], BAR)


@FEW
@given(
    urls | anything,
    anything,
    FIELDS,
    st.dictionaries(
        st.sampled_from(
            [
                "type",
                "site_name",
                "lang",
                "locale",
                "creator",
                "author",
                "section",
                "tag",
                "published_time",
                "image_alt",
                "image_width",
            ]
        ),
        anything,
    ),
)
def test_meta_tags(url, title, fields, options):
    with refusals():
        tree = check_elements(meta_tags(url, title, **fields, **options), {"meta"})
        assert all(
            {*element.attrib} in ({"property", "content"}, {"name", "content"}) for element in tree
        )


@FEW
@given(profile_names, anything, st.booleans())
def test_profile_url(name, account, pasted):
    profile = PROFILES[name]
    if pasted and isinstance(account, str):
        account = f"https://{profile.kinds[0].host}/{account}"
    with refusals():
        parsed = ada_url.URL(profile_url(name, account))
        assert parsed.protocol == "https:" or profile.kinds[0].url == "{url}"
        assert parsed.username + parsed.password == ""
        hosts = {kind.host for kind in profile.kinds}
        if not any("{" in host for host in hosts):
            assert parsed.hostname.removeprefix("www.") in hosts


@FEW
@given(
    st.lists(st.tuples(profile_names, anything), max_size=3)
    | st.dictionaries(profile_names, texts)
    | anything,
    LOOK,
)
def test_profile_bar(accounts, look):
    with refusals():
        allowed = ("lang", "icons", "text", "words", "list_attrs", "link_attrs", "rel")
        tree = check_elements(
            profile_bar(accounts, **{name: look[name] for name in allowed if name in look}), BAR
        )
        assert len(tree) <= 1


@FEW
@given(urls | anything, queries)
def test_strip_tracking(url, query):
    for each in (url, f"https://example.com/?{query}"):
        with refusals():
            clean = strip_tracking(each)
            assert strip_tracking(clean) == clean
            assert ada_url.URL(clean).origin == ada_url.URL(Article(each).url).origin


@FEW
@given(urls, anything, anything, st.dictionaries(texts, texts, max_size=2))
def test_campaign(url, name, content, params):
    with refusals():
        campaign = Campaign(name=name, content=content, params=params)
        tagged = campaign.tag(url, "x")
        assert ada_url.URL(tagged).origin == ada_url.URL(Article(url).url).origin
        assert "utm_source" in dict(ada_url.URLSearchParams(ada_url.URL(tagged).search).items())
        campaign.untag(tagged)


@FEW
@given(anything, anything, anything, st.dictionaries(texts, texts, max_size=2), anything)
def test_network(name, label, endpoint, params, color):
    for address in (endpoint, "https://own.example/{hashtag}"):
        with refusals():
            network = Network(
                name if name == address else "own", label, address, params, color=color
            )
            [link] = share_links(URL, "T", networks=[network], hashtags="a")
            check_url(link.url, network)
            check_elements(share_bar(URL, "T", networks=[network], hashtags="a"), BAR, [link.url])


@FEW
@given(texts, texts, anything)
def test_profile(name, host, account):
    with refusals():
        profile = Profile(name="own", label=name, kinds=f"https://{host}/{{name}}")
        assert ada_url.URL(profile.url(account)).protocol == "https:"


@FEW
@given(LOOK, anything, anything, urls, anything, anything)
def test_sharer(look, networks, via, base_url, title, image):
    with refusals():
        sharer = Sharer(networks=networks, via=via, base_url=base_url, strict=False, **look)
        check_elements(sharer.bar("/a", title), BAR)
    said = []
    handler = logging.Handler()
    handler.emit = said.append
    logger = logging.getLogger("sharelinks")
    logger.addHandler(handler)
    try:
        lenient = Sharer(strict=False)
        lenient.bar(title, title)
        lenient.links(base_url, via=via, networks="x")
        lenient.meta(URL, title, image=[image, {title: via} if isinstance(title, str) else image])
        lenient.profiles([("youtube", via), ("x", title)])
    finally:
        logger.removeHandler(handler)
    for record in said:
        assert not CONTROLS.search(record.getMessage()), ascii(record.getMessage())


@FEW
@given(texts, urls, names)
def test_parse_share_url(text, url, name):
    for each in (text, url, f"https://wa.me/?text={text}", f"mailto:?subject={text}&body={text}"):
        with refusals():
            parse_share_url(each)
    network = NETWORKS[name]
    with refusals():
        link = share_url(name, "https://example.com/a", text, **needed(network))
        assert parse_share_url(link).network in NETWORKS


@FEW
@given(texts, urls)
def test_assert_shares(text, url):
    for each in (text, f"<a href='{url}'>{text}", f'["{text}"]'):
        with refusals(), pytest.raises(AssertionError):
            assert_shares(each, url="https://other.example/")


@FEW
@given(urls, texts)
def test_qr(url, label):
    with refusals():
        check_elements(qr(url, label), {"svg", "path"})


@FEW
@given(texts, texts)
def test_style_tag_and_script_tag(address, nonce):
    check_elements(style_tag(address, nonce), {"link"})
    tree = check_elements(script_tag(address, nonce), {"script"})
    assert tree[0].text is None


@FEW
@given(texts, texts, texts, urls, texts)
def test_helpers(host, path, query, page, title):
    with refusals():
        address = Article(page_url(f"https://{host}", path, query)).url
        assert ada_url.URL(address).hostname == ada_url.URL(f"https://{host}/").hostname
    helpers = Helpers(
        sharer=Sharer(strict=False), static="/{}".format, page=lambda: page, lang=lambda: title
    )
    check_elements(helpers.share_bar(title=title), BAR)
    check_elements(helpers.meta_tags(title=title), {"meta"})
    check_elements(helpers.share_bar(Markup(page), Markup(title)), BAR)


@FEW
@given(texts, texts, urls)
def test_article_from_html_and_check_html(text, title, url):
    pages = pytest.importorskip("sharelinks.pages")
    for html in (
        text,
        f"<title>{title}</title><link rel=canonical href='{url}'><meta property='og:image' content='{url}'>{text}",
        f"<html lang='{title}'><script type='application/ld+json'>{{\"url\": \"{url}\"}}</script><a href='{url}'>{text}</a>",
    ):
        with refusals():
            assert ada_url.URL(pages.article_from_html(html, URL).url).protocol in {
                "http:",
                "https:",
            }
        report = pages.check_html(html.encode("utf-8", "replace"), URL)
        for finding in report.findings:
            assert finding.code in pages.CODES
        preview = pages.preview_html(html.encode("utf-8", "replace"), URL)
        assert "<script" not in preview.lower()


@FEW
@given(st.lists(texts | st.none(), min_size=1, max_size=4), texts)
def test_add_share_links(titles, url):
    pa = pytest.importorskip("pyarrow")
    from sharelinks.tables import add_share_links

    titles = [
        None if title is None else title.encode("utf-8", "replace").decode() for title in titles
    ]
    addresses = [URL] + [url.encode("utf-8", "replace").decode()] * (len(titles) - 1)
    columns = {"url": pa.array(addresses), "title": pa.array(titles, pa.string())}
    table = pa.Table.from_batches(add_share_links(pa.table(columns), networks="facebook x"))
    for address, title, row in zip(addresses, titles, table.to_pylist(), strict=True):
        expected = [None, None]
        with suppress(SharelinksError):
            expected = [link.url for link in share_links(address, title, networks="facebook x")]
        assert [row["facebook"], row["x"]] == expected


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@FEW
@given(texts, urls)
def test_command(text, url):
    pytest.importorskip("click")
    from click.testing import CliRunner

    from sharelinks.cli.app import app

    html = (
        f"<html lang='{text}'><title>{text}</title><link rel=canonical href='{url}'>{text}".encode(
            "utf-8", "replace"
        )
    )
    readable = text.encode("utf-8", "replace").decode().replace("\0", "")
    for arguments, read in (
        ([url.replace("\0", ""), "--title", readable, "--format", "html"], None),
        (["page", "-", "--base-url", URL, "--format", "table"], html),
        (["check", "-", "--base-url", URL], html),
        (["check", "-", "--base-url", URL, "--format", "json"], html),
        (["networks", readable], None),
    ):
        done = CliRunner().invoke(app, arguments, input=read)
        assert done.exit_code in {0, 1, 2}, (done.exit_code, done.exception)
        check_terminal(done.output)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@FEW
@given(st.sampled_from(sorted(TABLES)), texts, urls, st.sampled_from(["csv", "jsonl"]))
def test_batch(kind, text, url, output):
    pytest.importorskip("pyarrow")
    from click.testing import CliRunner

    from sharelinks.cli.app import app

    table = TABLES[kind].format(url=url, text=text).encode("utf-8", "replace")
    names = {"rss": "in.xml", "sitemap": "sitemap.xml", "jsonfeed": "feed.json"}
    with TemporaryDirectory() as folder:
        source, out = Path(folder, names.get(kind, f"in.{kind}")), Path(folder, f"out.{output}")
        source.write_bytes(table)
        out.write_text("as it was")
        done = CliRunner().invoke(app, ["batch", str(source), str(out), "--jobs", "1"])
        assert done.exit_code in {0, 1, 2}, (done.exit_code, done.exception)
        assert done.exit_code != 2 or out.read_text() == "as it was"
        assert {path.name for path in Path(folder).iterdir()} == {source.name, out.name}
        check_terminal(done.output)


def test_every_public_function_has_a_target():
    targets = [name for name in globals() if name.startswith("test_")]
    for name in ("Campaign", "Network", "Profile", "Sharer", "article_from_html", "check_html", "add_share_links", "parse_share_url",
                 "assert_shares", "style_tag", "script_tag", *(name for name in sharelinks.__all__ if name.islower())):  # fmt: skip
        assert any(name.lower() in target for target in targets), name
