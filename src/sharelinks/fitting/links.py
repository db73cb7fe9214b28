"""Links and emoji in a text as X finds them, in linear time.

The rules are those of twitter-text 3.1 (https://github.com/twitter/twitter-text). Its regular
expression backtracks and takes seconds for some hundred dots. Here, each run of characters that a
domain may contain is split at its dots, and its labels are read once, from last to first. The
top-level domains and the emoji of several code points are in `x.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_LONGEST_LINK = 4096
_LONGEST_LABEL = 63
_LONGEST_SHORT = 40  # the slug of a t.co URL
_LONGEST_EMOJI = 10

_INVALID = "\ufffe\ufeff\uffff"
_LATIN = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272"
    "\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_SPACES = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARKERS = "\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"  # directional formatting
# A label may contain any character except these and the dot, and "-" and "_" only inside.
_OUTSIDE = rf"!'#%&()*+,\\/:;<=>?@\[\]^{{|}}~${_SPACES}{_INVALID}{_MARKERS}"
_ASCII_PATH = r"a-zA-Z0-9!*';:=+,.$/%#\[\]\-_~@|&"
_PATH = rf"{_ASCII_PATH}\u0400-\u04ff\u2013{_LATIN}"
_QUERY = r"\?[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-zA-Z0-9\-_&=#/]"
_NOT_LAST_IN_PATH = "!*';:,.$%[]\u2013~@|&"
_BOUND = rf"A-Za-z0-9@\uff20$#\uff03{_INVALID}"  # no link begins after one of these
_BEGIN = rf"[^-_.{_OUTSIDE}]"

_find_dot = re.compile(r"\.(?=[^\W\d_])").search
# A fast path for nearly every link: a whole word of ASCII whose labels are all valid.
_match_word = re.compile(
    r"https?://(?!t\.co\b)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]+)(?::[0-9]+)?"
    rf"(?:/[{_ASCII_PATH}]*(?:\([{_ASCII_PATH}]+\)[{_ASCII_PATH}]*)?(?<=[a-zA-Z0-9+\-=_#/)]))?"
    rf"(?:{_QUERY})?(?= |\Z)"
).match
_RUN = rf"[^.{_OUTSIDE}]*\.[^{_OUTSIDE}]*"
_match_run = re.compile(_RUN).match
_find_run = re.compile(rf"(?<![^{_OUTSIDE}]){_RUN}").search
# At the start of a text, a character that may precede a link is not part of the link if the next
# character can begin it.
_find_start = re.compile(rf"(?<![{_BOUND}])(?!\A[^{_BOUND}]{_BEGIN}){_BEGIN}").search
_find_scheme = re.compile(rf"(?i)(?<![{_BOUND}])https?://\Z").search
_TOP_LEVEL_END = "(?![0-9A-Za-z@+-])"
_match_letters = re.compile(rf"[A-Za-z]+{_TOP_LEVEL_END}").match
_match_punycode = re.compile(r"(?i)xn--[-0-9a-z]+").match
_match_port = re.compile(":[0-9]+").match
_has_path = re.compile(r"(?::[0-9]+)?/").match
_match_path = re.compile(
    rf"/(?:[{_PATH}]+|\((?:[{_PATH}]+|[{_PATH}]*\([{_PATH}]+\)[{_PATH}]*)\))*"
).match
_match_query = re.compile(_QUERY).match
_match_short = re.compile(r"(?i)https?://t\.co/([a-z0-9]+)").match
_find_latin = re.compile(rf"(?i)(?:[-a-z0-9{_LATIN}]+\.)+").search
_split_at_wide_dots = re.compile("[\u3002\uff0e\uff61]").split
_EMOJI_PARTS = "\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_find_emoji_parts = re.compile(f"[{_EMOJI_PARTS}]").finditer


class Link(NamedTuple):
    """The position of a link in a text, and whether the link has a scheme."""

    start: int
    end: int
    has_scheme: bool


class _Data(NamedTuple):
    """The contents of `x.json`, loaded when a text first needs them."""

    latin: frozenset[str]
    """The top-level domains of ASCII letters."""
    match_other: Callable[[str, int, int], re.Match[str] | None]
    """A function that matches any other top-level domain."""
    emoji: frozenset[str]
    """The emoji of several code points."""


@lru_cache(maxsize=1)
def _data() -> _Data:
    data = json.loads(Path(__file__).with_name("x.json").read_text("utf-8"))
    domains = data["top_level_domains"].split()
    others = sorted((name for name in domains if not name.isascii()), key=len, reverse=True)
    return _Data(
        frozenset(filter(str.isascii, domains)),
        re.compile(rf"(?i)(?:{'|'.join(others)}){_TOP_LEVEL_END}").match,
        frozenset(data["emoji"].split()),
    )


def links(text: str) -> Iterator[Link]:
    """Find the links of a text in NFC: URLs with a scheme, and bare domains of Latin letters."""
    at = 0  # the text before this position is done
    free = 0  # the next link can begin here: at least one character separates two links
    while dot := _find_dot(text, at):
        word = max(at, text.rfind(" ", at, dot.start()) + 1)
        if (word == 0 or text[word - 1] == " ") and (end := _word_end(text, word)):
            yield Link(word, end, True)
            at, free = end, end + 1
            continue
        run = _match_run(text, word) or _find_run(text, word)
        if not run:  # pragma: no cover - no text is known that gets here
            return
        begin, at = run.span()
        for first, label_end, domain_end in _labels(text, begin, at):
            match = _find_start(text, max(first, free), label_end)
            if match:
                start = match.start()
                scheme = start == begin and _find_scheme(text, max(free, begin - 8), begin)
                end = _end(text, domain_end)
                free = end + 1
                if not _is_domain(text[start:domain_end]):
                    continue
                if scheme:
                    yield from _with_scheme(text, scheme.start(), end, len(scheme[0]))
                else:
                    yield from _without_scheme(text, start, domain_end, end)
        at = max(at, free - 1)


def is_link(url: str) -> bool:
    """Return whether an ASCII URL is certainly one link as a whole, as most URLs are."""
    return _word_end(url, 0) == len(url)


def _word_end(text: str, start: int) -> int:
    """Return the end of an ASCII word that is a link as a whole, or 0 if that is not certain."""
    word = _match_word(text, start)
    if word and word[1] in _data().latin and word.end() - start <= _LONGEST_LINK - len("https://"):
        return word.end()
    return 0


def _with_scheme(text: str, start: int, end: int, lead: int) -> list[Link]:
    """Return the link that begins with a scheme of `lead` characters, if X accepts it."""
    if lead + end - start > _LONGEST_LINK:
        return []
    short = _match_short(text, start, end)
    if short:
        query = _match_query(text, short.end(), end)
        end = query.end() if query else short.end()
        if len(short[1]) > _LONGEST_SHORT:
            return []
    return [Link(start, end, True)]


def _without_scheme(text: str, start: int, domain_end: int, end: int) -> list[Link]:
    """Return the Latin domains within a domain that X accepts as links without a scheme.

    The last one takes the path.
    """
    is_after_mark = start > 0 and text[start - 1] in "-_./"
    if is_after_mark or len("https://") + end - start > _LONGEST_LINK:
        return []
    found = _latin_domains(text, start, domain_end)
    if found and _has_path(text, domain_end):
        found[-1] = found[-1]._replace(end=found[-1].end + end - domain_end)
    return found


def _labels(text: str, begin: int, end: int) -> list[tuple[int, int, int]]:
    """Return the labels of a run in which a domain can begin.

    Each label is given by the first position at which the domain can begin, the label's end and the
    domain's end. Labels are read from the last to the first, as a domain extends as far as
    possible.
    """
    found = []
    domain_end = 0  # the end of a domain that begins with the next label
    run_end = end
    while True:
        start = max(begin, text.rfind(".", begin, end) + 1)
        first = start
        if start == end or text[end - 1] in "-_":
            domain_end = 0
        elif not domain_end and end < run_end:
            domain_end = _top_level(text, end + 1, len(text))
            # The label before a top-level domain can't contain "_".
            first = max(start, text.rfind("_", start, end) + 1)
        if domain_end:
            found.append((first, end, domain_end))
            if first > start or text[start] in "-_":
                domain_end = 0
        if start == begin:
            return found[::-1]
        end = start - 1


def _top_level(text: str, start: int, end: int) -> int:
    """Return the end of the top-level domain that begins at `start`, or 0 if there is none."""
    letters = _match_letters(text, start, end)
    if letters and letters[0].lower() in _data().latin:
        return letters.end()
    other = _match_punycode(text, start, end) or _data().match_other(text, start, end)
    return other.end() if other else 0


def _end(text: str, end: int) -> int:
    """Return the end of a link, with port, path and query, whose domain ends at `end`."""
    if text.startswith(":", end) and (port := _match_port(text, end)):
        end = port.end()
    if text.startswith("/", end) and (path := _match_path(text, end)):
        end += len(path[0].rstrip(_NOT_LAST_IN_PATH))
    query = text.startswith("?", end) and _match_query(text, end)
    return query.end() if query else end


def _is_domain(domain: str) -> bool:
    """Return whether the labels are short enough in ASCII, and a punycode domain has no others."""
    if domain.isascii():
        return max(map(len, domain.split("."))) <= _LONGEST_LABEL
    if domain.startswith("xn--") and not _latin_domains(domain, 0, len(domain)):
        return False
    return all(map(_is_label, domain.split(".")))


def _is_label(label: str) -> bool:
    size = len(label)
    if size <= _LONGEST_LABEL and not label.isascii():
        parts = _split_at_wide_dots(label)
        size = (
            len(parts)
            - 1
            + sum(
                len(part) if part.isascii() else len(f"xn--{part.encode('punycode').decode()}")
                for part in parts
            )
        )
    return size <= _LONGEST_LABEL


def _latin_domains(text: str, start: int, end: int) -> list[Link]:
    """Return the domains of Latin letters within a domain, as links."""
    found = []
    while chain := _find_latin(text, start, end):
        start = dot = chain.end()
        while dot > chain.start():
            top_level_end = _top_level(text, dot, end)
            if top_level_end:
                found.append(Link(chain.start(), top_level_end, False))
                start = top_level_end
                break
            dot = text.rfind(".", chain.start(), dot - 1) + 1
    return found


def shorten_emoji(text: str) -> str:
    """Replace each emoji of several code points by a single one, which X counts as 2."""
    pieces: list[str] = []
    done = 0
    for part in _find_emoji_parts(text):
        start = part.start() - 1
        if start >= done:
            ends = range(min(len(text), start + _LONGEST_EMOJI), start + 1, -1)
            end = next((end for end in ends if text[start:end] in _data().emoji), 0)
            if end:
                pieces += text[done:start], "\N{GRINNING FACE}"
                done = end
    return "".join((*pieces, text[done:]))
