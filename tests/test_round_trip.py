"""Round trips: an independent parser reads back the article that was shared."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

import ada_url
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from expected import ROWS
from reading import read
from sharelinks import NETWORKS, Article, InvalidURLError, Sharer, share_links, share_url
from sharelinks.encoding import percent_encode
from sharelinks.hosts import wrong_label

# Any characters, awkward ones more often than chance would have them.
ANY_TEXT = st.text(
    st.characters()
    | st.sampled_from("\r\n\t\x00\x1f\x7f\x85\ud83d\ude00&=?#%+ '\"<>\\|{}[]^`~ßü\u200d👩")
)
RFC_3986 = "ABCxyz019-._~:/?#[]@!$&'()*+,;=%"
AUTHORITY = st.sampled_from(
    ["example.com", "EXAMPLE.com:8080", "127.0.0.1", "[2001:db8::1]:443", "a_b.xn--bcher-kva.de"]
)
PLAIN_URL = st.builds(
    "{}://{}{}{}".format,
    st.sampled_from(["http", "https", "HTTPS"]),
    AUTHORITY,
    st.sampled_from("/?#"),
    st.text(RFC_3986),
)
# The fields that some networks require, and the parameters that hold URL and title, as the expected rows show.
NEEDED = {field: row[3][field] for row in ROWS for field in NETWORKS[row[0]].needs}
READS_URL: dict[str, str] = {}
READS_TITLE: dict[str, str] = {}
IN_TEXTS = set()  # networks that place the URL inside a text
for _name, _url, _title, _fields, _expected in ROWS:
    for _parameter, _value in read(_expected).items():
        if re.split(r"[ \n]", _value)[-1] == _url:
            READS_URL.setdefault(_name, _parameter)
            IN_TEXTS |= {_name} if _value != _url else set()
        if _title and _value in (_title, f"{_title} {_url}"):
            READS_TITLE.setdefault(_name, _parameter)


def links(url, title="", *, fit=False):
    return Sharer(fit=fit).links(url, title, networks=NETWORKS, **NEEDED)


def normalized(title: str) -> str:
    """Normalize a title as the documentation says, independently of the package."""
    text = re.sub("[\r\n\t\v\f\x85\u2028\u2029]+", " ", title)
    text = "".join(c for c in text if unicodedata.category(c) != "Cc")
    text = re.sub(
        "([\ud800-\udbff])([\udc00-\udfff])", lambda m: join_surrogates(*m.groups()), text
    )
    return re.sub("[\ud800-\udfff]", "\ufffd", text).strip()


def join_surrogates(high: str, low: str) -> str:
    return chr(0x10000 + (ord(high) - 0xD800) * 0x400 + ord(low) - 0xDC00)


def url_in(name: str, share_url: str) -> str:
    return re.split(r"[ \n]", read(share_url)[READS_URL[name]])[-1]


def decoded_end(link: str) -> str:
    """Decode the last character of a URL in a text; see test_links_in_texts.py."""
    return re.sub("%[0-9A-F]{2}$", lambda end: chr(int(end[0][1:], 16)), link)


def test_rows_say_where_each_network_reads_the_url():
    assert set(READS_URL) == set(NETWORKS)
    # Only networks whose expected URLs hold the title have a parameter to read it from.
    assert set(READS_TITLE) == {row[0] for row in ROWS if "Was%20sind%20" in row[4]}


@given(PLAIN_URL)
def test_plain_url_arrives_byte_for_byte(url):
    for link in links(url, "Für alle"):
        arrived = url_in(link.name, link.url)
        assert arrived == url or (
            link.name in IN_TEXTS and (arrived == f"{url}/" or decoded_end(arrived) == url)
        )


@given(
    st.text()
    | st.text(RFC_3986 + ' "<>\\^`{|}äöü日\u00ad')
    | PLAIN_URL.flatmap(lambda url: st.text().map(url.__add__))
)
@example("/example.com/a b")
@example("bücher.example/ä ö?ß#ü")
@example("@example.com/")
@example("example.com/?a=1|2&b={c}&d=^`")
def test_url_arrives_as_browsers_read_it_or_is_refused(rest):
    for url in (f"https://{rest}", f"http:{rest}", rest):
        try:
            parsed = ada_url.URL(url.strip())
        except ValueError:
            parsed = None
        wanted = (
            parsed is not None
            and parsed.protocol in {"http:", "https:"}
            and not (parsed.username or parsed.password)
            and not any(unicodedata.category(c) == "Cc" for c in url.strip())
            and not re.match(r"(?i)https?:([/\\]{3}|[/\\]*https?(:(?!\d)|[/\\]{2}))", url.strip())
        )
        if not wanted:
            with pytest.raises(InvalidURLError):
                share_links(url)
            continue
        for link in links(url):
            shared = url_in(link.name, link.url)
            assert re.fullmatch("[!-~]+", shared)
            assert not set(shared) & set(" <>")
            same = {ada_url.URL(each).href for each in (shared, decoded_end(shared))}
            assert parsed.href in same


@given(
    st.from_regex(r"https?://[a-zäxn0-9.-]{1,12}\.[a-zx]{1,4}(:[0-9]{1,5})?[/?#]?", fullmatch=True)
)
@example("https://xn--a.de/")
@example("https://xn--a.xn--b/")
@example("https://1.2.3.0x/")
def test_ordinary_host_is_valid_to_the_url_parser(url):
    try:
        assert Article(url).url in {url, ada_url.URL(url).href}
    except InvalidURLError:
        assert not ada_url.URL.can_parse(url) or wrong_label(ada_url.URL(url).hostname)


@given(ANY_TEXT)
@example("C++ & C#: 100 % „nützlich“ 👩‍🚀")
@example("a\r\nBcc: b@example.com")
@example("{title} {{ 7*7 }} ${x} %s")
def test_title_arrives(title):
    for link in links("https://example.com/?a=1&b=2#c", title):
        if link.name in READS_TITLE:
            arrived = read(link.url).get(READS_TITLE[link.name], "")
            if READS_TITLE[link.name] == READS_URL[link.name]:
                arrived = arrived.removesuffix("https://example.com/?a=1&b=2#c").removesuffix(" ")
            assert arrived == normalized(title)


@settings(max_examples=40)
@given(ANY_TEXT, st.integers(1, 100))
def test_long_title_is_cut_at_its_end(title, times):
    url = "https://example.com/?a=1&b=2#c"
    for link in links(url, title * times, fit=True):
        assert url_in(link.name, link.url) == url
        if link.name in READS_TITLE:
            arrived = read(link.url).get(READS_TITLE[link.name], "")
            if READS_TITLE[link.name] == READS_URL[link.name]:
                arrived = arrived.removesuffix(url).removesuffix(" ")
            assert arrived == normalized(title * times) or normalized(title * times).startswith(
                arrived.removesuffix("…")
            )


@given(st.text() | st.text("日äЖ~%._- +\U0001f389"))
@example("日本~%日本")
@example("a~%b")
def test_percent_encoding_matches_urllib(text):
    assert percent_encode(text) == quote(text, safe="")


@given(ANY_TEXT, ANY_TEXT)
def test_share_url_has_only_unreserved_characters_and_escapes(title, description):
    for link in links(Article("https://example.com/", title, description=description)):
        address, parameters = re.split("[?#]", link.url, maxsplit=1)
        assert re.fullmatch(r"[a-z-]+:[A-Za-z0-9._/-]*", address)
        assert re.fullmatch(r"(?:&?[A-Za-z_]+=(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*)+", parameters)


@given(ANY_TEXT, ANY_TEXT)
def test_mail_has_only_subject_and_body(title, description):
    mail = read(
        Sharer(fit=False).url("email", "https://example.com/", title, description=description)
    )
    assert set(mail) <= {"subject", "body"}
    assert not re.search("[\r\n]", mail.get("subject", ""))
    text = mail_lines(description) or normalized(title)
    assert mail["body"] == (
        f"{text}\r\n\r\nhttps://example.com/" if text else "https://example.com/"
    )


def mail_lines(description: str) -> str:
    """Format a description for a mail: its lines, without two empty ones in a row."""
    text = description.replace("\r\n", "\n").replace("\u2029", "\n\n")
    lines = [normalized(line) for line in re.split("[\r\n\v\f\x85\u2028]", text)]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\r\n".join(kept).strip("\r\n")


@given(st.lists(ANY_TEXT))
def test_hashtags_are_single_words(tags):
    for url in (
        share_url("x", "https://example.com/", hashtags=tags),
        Sharer().url("x", "https://example.com/", hashtags=tags),
    ):
        arrived = read(url).get("hashtags", "")
        assert not re.search(r"[\s#&%+.:/-]", arrived)
        assert all(arrived.split(",")) or not arrived


@given(
    st.from_regex(
        r"[A-Za-z0-9.!$&'*/=?^_`{|}~+%#-]{1,20}@([a-zäöü0-9]{1,9}\.){1,2}[a-z]{2,3}", fullmatch=True
    )
)
def test_mail_address_arrives(address):
    assert read(share_url("email", "https://example.com/", to=address, cc=address))["to"] == address


@given(
    ANY_TEXT.map("{}@example.com".format)
    | st.text("abc.?&=+%,; \r\n:").map('"{}"@example.com'.format)
    | ANY_TEXT.map("a@example.{}".format)
)
@example('"a?bcc=b@example.com&body=c"@example.com')
@example('"a\r\nBcc: b"@example.com')
def test_hostile_recipient_adds_no_header(recipient):
    try:
        mail = read(share_url("email", "https://example.com/", "t", to=recipient, cc=recipient))
    except ValueError:
        return
    assert set(mail) <= {"to", "cc", "subject", "body"}
    assert not re.search("[\r\n]", mail.get("to", "") + mail.get("cc", ""))
