"""How time grows with the length of what a stranger can send to each public function.

Each row is a function with one of its arguments, and the text that it takes longest for: the
slowest of many hostile ones at 10,000 characters. Give words of the rows that you want:

    python benchmarks/growth.py page title
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
from click.testing import CliRunner
from markupsafe import Markup

from scaling import HOSTILE, slope
from sharelinks import (
    NETWORKS,
    PROFILES,
    Campaign,
    Network,
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
from sharelinks.cli.app import app
from sharelinks.html import qr
from sharelinks.pages import article_from_html, check_html, preview_html
from sharelinks.tables import add_share_links
from sharelinks.testing import assert_shares, parse_share_url

URL = "https://example.com/a"
SIZES = [1_000, 10_000, 100_000, 1_000_000]
LONGEST = 30.0  # seconds, after which no longer text is tried
Call = Callable[[str], object]

TEXTS = (
    *HOSTILE.values(), "a", "0", "A", "-", "_", ".", " ", "\n", "\t", "\u2028", "\x00", "\u202e", "\ud800",
    "\udc00\ud800", "\u0301", "e\u0301", "ä", "א1", "١", "ㄱ가", "𝒜", "🇩🇪", "😀", "&", "&amp;", "&#38;", "&a=",
    "a=1&", "utm_a=1&b=2&", "amp;", "%", "%41", "<", "<a ", "<!--", "'", '"', '"a",', '"a\\"', "\\", "{", "}",
    "{title}", "{a|", "(", "[", "@", "@x,", "#", "#a", "#C#", ",", "a b,", "/", "?", "+49", "( 0 )", "r/", "xn--a.",
    "a.", "://", "https://a.de/?", "x.com/", "en-", "|",
)  # fmt: skip
PAGES = (
    "<div>", "<div><tr>", "<tr><noscript>", "<div></table>", "<svg></title>", "<nobr>", "<a><b>", "<b><a></b>",
    "<p><table>", "<form>", "<select><option>", "<template>", "<script>", "<!--", "<![CDATA[", "<a href=x ",
    "<a a=1 b=2>", "&amp;", "&#x1F600;", "&notit;", "<meta property=og:title content=a>", "<h1>a</h1>",
    "<link rel=canonical href=/a>", "<img src=a>", "<a href='https://x.com/intent/tweet?text=a&url=b'>x</a>",
    "<a href='https://www.facebook.com/sharer/sharer.php?u=https://example.com/'>", "<a href='mailto:?body=a'>",
    "<script type=application/ld+json>{}</script>", "<math><mi>", "<table><a>", "</p>", "<frameset>", "<iframe>",
)  # fmt: skip
JSON_LD = ("[", '{"a":', '{"@type":"Article","a":1},', '"a",', "1,", "\\u0041", '{"@graph":[')
WITHOUT_FIELDS = [name for name in NETWORKS if not NETWORKS[name].needs]
_whole, _tagged = Sharer(fit=False), Campaign(name="a", replace=True)


def own(**changes: object) -> Network:
    """Return a network of one's own, with some of it changed."""
    made: dict[str, object] = {
        "name": "own",
        "label": "Own",
        "endpoint": "https://own.example/",
        "params": {"u": "{url}"},
    }
    return Network(**(made | changes))  # type: ignore[arg-type]


def _field(name: str) -> Call:
    return lambda text: share_links(URL, "T", networks=WITHOUT_FIELDS, **{name: text})  # type: ignore[arg-type]


def _of(network: str, name: str, form: str = "{}") -> Call:
    return lambda text: share_url(network, URL, **{name: form.replace("{}", text)})  # type: ignore[arg-type]


def _bar(**options: Callable[[str], object]) -> Call:
    return lambda text: share_bar(URL, "T", **{name: make(text) for name, make in options.items()})  # type: ignore[arg-type]


def _pieces(text: str) -> list[str]:
    return [text[start : start + 4] for start in range(0, len(text), 4)]


def _checked(page: str) -> Call:
    return lambda text: check_html(page.replace("{}", text), URL)


def _command(name: str, *arguments: str) -> Call:
    """Return a call of the command with a file that has the text."""

    def run(text: str) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_text(text, "utf-8", "replace")
            done = CliRunner().invoke(app, [each.replace("FILE", str(path)) for each in arguments])
            if done.exception and not isinstance(done.exception, SystemExit):
                raise done.exception

    return run


def _table(text: str) -> object:
    text = text.encode("utf-8", "replace").decode()  # Arrow holds no lone surrogates
    return add_share_links(pa.record_batch({"url": [URL] * 3, "title": [text, "T", text]}))


FIELDS: Mapping[str, Call] = {
    "title": lambda text: share_links(URL, text),
    "title, not cut": lambda text: _whole.links(URL, text),
    "title of HTML": lambda text: share_links(URL, Markup(text)),
    "title of a bar": lambda text: share_bar(URL, text),
    "title of data": lambda text: share_data(URL, text),
    "title of a mail's bar": lambda text: share_bar(URL, text, mail=True),
    "titles": lambda text: share_links(URL, "T", titles={"x": text}),
    "url": lambda text: share_links(text, "T"),
    "url of HTML": lambda text: share_links(Markup(f"{URL}?{text}"), "T"),
    "host": lambda text: share_links(f"https://{text}.com/", "T"),
    "user": lambda text: share_links(f"https://{text}@a.de/", "T"),
    "port": lambda text: share_links(f"https://a.de:{text}/", "T"),
    "path": lambda text: share_links(f"{URL}/{text}", "T"),
    "query": lambda text: share_links(f"{URL}?{text}", "T"),
    "fragment": lambda text: share_links(f"{URL}#{text}", "T"),
    "path by base_url": lambda text: Sharer(base_url=URL).links(f"../{text}"),
    "base_url": lambda text: Sharer(base_url=f"{URL}/{text}").links("/a"),
    **{name: _field(name) for name in ("description", "hashtags", "via", "image")},
    "hashtags of a list": lambda text: share_links(URL, hashtags=_pieces(text)),
    "description of HTML": lambda text: share_links(URL, "T", description=Markup(text), networks="email"),
    "phone": _of("whatsapp", "phone"),
    "to": _of("email", "to"),
    "to, before @": _of("email", "to", "{}@a.de"),
    "to, in quotes": _of("email", "to", '"{}"@a.de'),
    "instance": _of("mastodon", "instance"),
    "app_id": _of("messenger", "app_id"),
    "subreddit": _of("reddit", "subreddit"),
    "related": _of("x", "related"),
    "in_reply_to": _of("x", "in_reply_to", "https://x.com/{}"),
    "prompt": _of("chatgpt", "prompt"),
}  # fmt: skip
SETTINGS: Mapping[str, Call] = {
    "lang": _bar(lang=str),
    "words": _bar(words=lambda text: {"share": text}),
    "words, key": _bar(words=lambda text: {text: "a"}),
    "words, many": _bar(words=lambda text: dict.fromkeys(_pieces(text), "a")),
    "list_attrs": _bar(list_attrs=lambda text: {"class": text}),
    "link_attrs": _bar(link_attrs=lambda text: {"id": text}),
    "link_attrs, name": _bar(link_attrs=lambda text: {f"data-{text}": "a"}),
    "rel": _bar(rel=str),
    "buttons": _bar(buttons=str),
    "popup": _bar(popup=str),
    "mail": _bar(mail=lambda text: f"https://a.de/{{name}}{text}"),
    "network": lambda text: share_url(text, URL),
    "networks": lambda text: share_links(URL, networks=text),
    "networks of a list": lambda text: share_links(URL, networks=_pieces(text)),
    "campaign": lambda text: Sharer(campaign=Campaign(name=text)).links(URL),
    "campaign, params": lambda text: Campaign(params={text: text}).tag(URL, "x"),
    "campaign on a query": lambda text: _tagged.tag(f"{URL}?{text}", "x"),
    "campaign off a query": lambda text: _tagged.untag(f"{URL}?{text}"),
    "own network, endpoint": lambda text: own(endpoint=f"https://a.de/{text}"),
    "own network, params": lambda text: share_bar(URL, networks=[own(params={"u": f"{{title}}{text}"})]),
    "own network, many params": lambda text: own(params=dict.fromkeys(_pieces(text), "{url}")),
    "own network, label": lambda text: share_bar(URL, networks=[own(label=text)]),
    "own network, icon": lambda text: own(icon=f"M{text}"),
}  # fmt: skip
OTHERS: Mapping[str, Call] = {
    "meta_tags": lambda text: meta_tags(URL, text, description=text, site_name=text, author=text, tag=text),
    "meta_tags, lang": lambda text: meta_tags(URL, lang=text),
    "meta_tags, published_time": lambda text: meta_tags(URL, published_time=text),
    "meta_tags, creator": lambda text: meta_tags(URL, creator=f"@{text}@a.de"),
    "strip_tracking": lambda text: strip_tracking(f"https://youtu.be/?si=1&mkt_tok=2&{text}"),
    "profile_url": lambda text: [_refused(partial(profile_url, name), text) for name in PROFILES],
    "profile_url, pasted": lambda text: [
        _refused(partial(profile_url, name), PROFILES[name].kinds[0].url.replace("{name}", text))
        for name in PROFILES
    ],
    "parse_share_url": parse_share_url,
    "parse_share_url, query": lambda text: parse_share_url(f"https://x.com/intent/tweet?{text}"),
    "parse_share_url, text": lambda text: parse_share_url(f"https://wa.me/?text={text}"),
    "parse_share_url, mailto": lambda text: parse_share_url(f"mailto:?subject={text}&body={text}"),
    "assert_shares": partial(assert_shares, url=URL),
    "assert_shares of a page": lambda text: assert_shares(f"<p>{text}", url=URL),
    "qr": lambda text: qr(f"{URL}/{text}", text),
    "add_share_links": _table,
    "batch of CSV": lambda text: BATCH_CSV(f'url,title\n{URL},"{text.replace(chr(34), chr(34) * 2)}"\n'),
    "batch of CSV, raw": lambda text: BATCH_CSV(f"url,title\n{URL},{text}\n"),
    "links": lambda text: CliRunner().invoke(app, [URL, "--title", text, "--format", "html"]),
}  # fmt: skip
BATCH_CSV = _command("a.csv", "batch", "FILE", "-", "--jobs", "1")
BATCH_JSON = _command("a.jsonl", "batch", "FILE", "-", "--jobs", "1")
BY_NUMBER: Mapping[str, Call] = {
    "link_attrs, number": _bar(
        link_attrs=lambda text: {f"data-{number}": "a" for number in range(len(text) // 6)}
    ),
    "networks, repeated": lambda text: share_links(URL, networks="x facebook " * (len(text) // 11)),
    "meta_tags, images": lambda text: meta_tags(URL, image=[URL] * (len(text) // 20)),
    "profile_bar, accounts": lambda text: profile_bar([("youtube", "@abc")] * (len(text) // 10)),
}
HTML: Mapping[str, Call] = {
    "article_from_html": lambda text: article_from_html(text, URL),
    "check_html": lambda text: check_html(text, URL),
    "preview_html": lambda text: preview_html(text, URL),
    "check": _command("a.html", "check", "FILE", "--base-url", URL),
    "page": _command("a.html", "page", "FILE", "--base-url", URL),
}
IN_PAGES: Mapping[str, Call] = {
    "check_html, texts": _checked("<title>{}</title><meta property=og:description content='{}'><h1>{}"),
    "check_html, addresses": _checked("<link rel=canonical href='https://a.de/{}'><meta property=og:image content='{}'>"),
    "check_html, lang": _checked("<html lang='{}'><meta name=viewport content='{}'>"),
    "check_html, share link": _checked("<a href='https://x.com/intent/tweet?text={}'>x</a>"),
    "check_html, parameters": _checked("<a href='https://www.facebook.com/sharer/sharer.php?{}'>x</a>"),
    "check_html, mail": _checked("<a href='mailto:{}'>x</a>"),
}  # fmt: skip
JSON: Mapping[str, Call] = {
    "batch of JSON Lines": lambda text: BATCH_JSON(f'{{"url": "{URL}", "title": {text}}}\n'),
    "check_html, JSON-LD": _checked("<script type='application/ld+json'>[{}]</script>"),
    "article_from_html, JSON-LD": lambda text: article_from_html(
        f"<script type='application/ld+json'>{text}</script>", URL
    ),
}
ROWS: Mapping[str, tuple[Call, tuple[str, ...]]] = {
    **{name: (call, TEXTS) for name, call in {**FIELDS, **SETTINGS, **OTHERS, **IN_PAGES}.items()},
    **{name: (call, ("a",)) for name, call in BY_NUMBER.items()},
    **{name: (call, (*PAGES, *TEXTS)) for name, call in HTML.items()},
    **{name: (call, (*JSON_LD, *TEXTS)) for name, call in JSON.items()},
}


def repeated(text: str, size: int) -> str:
    """Return a text again and again, of a size."""
    return (text * (size // len(text) + 1))[:size]


def _refused(call: Call, text: str) -> None:
    """Call, where a refusal is a result as any other."""
    with suppress(SharelinksError, TypeError, AssertionError):
        call(text)


def _seconds(call: Call, text: str) -> float:
    start = time.process_time()
    _refused(call, text)
    return time.process_time() - start


def lines(wanted: list[str]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "milliseconds of processor time by characters, and the exponent of the last step (1 is linear)"
    yield f"  {'argument':<30}{'slowest text':<22}{''.join(f'{size:>11,}' for size in SIZES)}"
    for name, (call, texts) in ROWS.items():
        if wanted and not any(word in name for word in wanted):
            continue
        worst = max(texts, key=lambda text: _seconds(call, repeated(text, 10_000)))
        times: list[float] = []
        for size in SIZES:
            times.append(_seconds(call, repeated(worst, size)))
            if times[-1] > LONGEST:
                break
        steps = "".join(f"{seconds * 1e3:>11.1f}" for seconds in times)
        growth = slope(SIZES[len(times) - 2 : len(times)], [max(t, 1e-6) for t in times[-2:]])
        yield f"  {name:<30}{ascii(worst)[:20]:<22}{steps}{growth:>7.2f}"


if __name__ == "__main__":
    for line in lines(sys.argv[1:]):
        print(line, flush=True)
