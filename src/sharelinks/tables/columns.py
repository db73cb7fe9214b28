"""Share URLs a column at a time: rows that need no second look are checked, encoded and joined all
at once.

All that a column's functions can't be sure of is left to the core, row by row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import itemgetter
from typing import Any
from urllib.parse import quote

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from .. import clean, own_fields
from ..article import NOT_IN_LINKS, Article
from ..campaign.tracking import strip_tracking
from ..errors import MissingFieldError, SharelinksError
from ..fitting.counting import LINK
from ..fitting.cutting import LONGEST_URL, Limits
from ..sharer import Sharer
from ..template import Template

_ESCAPES = pa.array([quote(bytes([byte]), safe="~") for byte in range(256)])
_MOST_SHAPES = 8  # sets of fields that are looked for among the rows of a batch
_TEXTS = (pa.string(), pa.large_string(), pa.string_view(), pa.null())
# What may count for more than its bytes: what is taken apart when it is normalised, and a link as
# it is shown.
_UNSURE = f"{clean.CONTROLS}|[\\x{{1d15e}}-\\x{{1d1c0}}]|://"
_SAMPLE = "https://example.com/"
_ENDS_OTHERWISE = f"[{re.escape(NOT_IN_LINKS)}]$"


@attrs.frozen
class Links:
    """The share URLs of some rows: a column for each network, and one for errors."""

    rows: pa.Array
    columns: list[pa.Array]


@attrs.frozen
class Field:
    """A column that holds a field, as far as it is sure what the core makes of it."""

    is_sure: pa.Array
    encoded: Mapping[str, pa.Array]
    """Percent-encoded, by the names that templates use; empty where it is not given."""
    text: pa.Array | None = None
    """As readers see it, where that is sure to count no more than its bytes and its links."""


def links_by_column(sharer: Sharer, columns: Mapping[str, pa.Array]) -> Iterator[Links]:
    """Return the share URLs of a batch's ordinary rows; the rows that are missing are for the core.

    Args:
        sharer: The settings.
        columns: The batch's columns by the fields that they hold.
    """
    if sharer.campaign is not None:
        return
    fields = {name: _field(sharer, name, column) for name, column in columns.items()}
    encoded = {name: texts for each in fields.values() for name, texts in each.encoded.items()}
    if sharer.via:
        given = encoded.get("via", pa.array([""] * len(columns["url"])))
        encoded["via"] = pc.if_else(pc.equal(given, ""), sharer.via, given)
    if sharer.question:
        given = encoded.get("prompt", pa.array([""] * len(columns["url"])))
        encoded["prompt"] = pc.if_else(pc.equal(given, ""), sharer.question, given)
    texts = {name: field.text for name, field in fields.items() if field.text is not None}
    is_sure = reduce(pc.and_, [field.is_sure for field in fields.values()])
    for present, rows in _shapes(encoded, is_sure):
        try:
            templates = [network.template(present) for network in sharer.networks]
            limits = Limits.of(sharer.networks, present)
        except MissingFieldError:  # the core has its words for it
            continue
        given = {name: encoded[name].take(rows) for name in present}
        if sharer.fit:
            seen = {name: texts[name].take(rows) for name in present if name in texts}
            are_taken = _are_taken(limits, given, seen)
            rows = rows.filter(are_taken)
            given = {name: column.filter(are_taken) for name, column in given.items()}
        links = [_joined(template, given) for template in templates]
        yield Links(rows, [*links, pa.nulls(len(rows), pa.string())])


def _shapes(
    encoded: Mapping[str, pa.Array], is_sure: pa.Array
) -> Iterator[tuple[tuple[str, ...], pa.Array]]:
    """Yield the sets of fields that the rows have, as far as they are frequent, each with its
    rows.
    """
    flags = [pc.cast(pc.not_equal(texts, ""), pa.int64()) for texts in encoded.values()]
    shapes = reduce(pc.add, [pc.multiply(flag, 1 << index) for index, flag in enumerate(flags)])
    counts = pc.value_counts(shapes.filter(is_sure)).to_pylist()
    for count in sorted(counts, key=itemgetter("counts"))[-_MOST_SHAPES:]:
        shape = count["values"]
        present = tuple(name for index, name in enumerate(encoded) if shape >> index & 1)
        yield present, pc.indices_nonzero(pc.and_(is_sure, pc.equal(shapes, shape)))


def _joined(template: Template, encoded: Mapping[str, pa.Array]) -> pa.Array:
    parts = [part if isinstance(part, str) else encoded[part.names[0]] for part in template.parts]
    return pc.binary_join_element_wise(*parts, "")


def _are_taken(
    limits: Limits, encoded: Mapping[str, pa.Array], texts: Mapping[str, pa.Array]
) -> pa.Array:
    """Tell which rows every network takes whole, by their length, or by `Limits` where they are
    long.
    """
    post = pc.binary_join_element_wise(*{**encoded, **texts}.values(), "")
    count = pc.add(pc.binary_length(post), pc.multiply(pc.count_substring(post, "."), LINK))
    size = reduce(pc.add, [pc.binary_length(column) for column in encoded.values()])
    post_room = min((form.post_room for form in limits.forms), default=LONGEST_URL)
    url_room = min((form.url_room for form in limits.forms), default=LONGEST_URL)
    are_taken = pc.and_(pc.less_equal(count, post_room), pc.less_equal(size, url_room))
    rest = pc.invert(are_taken)
    articles = zip(*[column.filter(rest).to_pylist() for column in encoded.values()], strict=True)
    readable = zip(*[column.filter(rest).to_pylist() for column in texts.values()], strict=True)
    taken = [
        not limits.exceeded(article, texts=dict(zip(texts, values, strict=True)))
        for article, values in zip(articles, readable, strict=True)
    ]
    return pc.replace_with_mask(are_taken, rest, pa.array(taken, pa.bool_()))


def _field(sharer: Sharer, name: str, column: pa.Array) -> Field:
    if name in {"url", "image"}:
        texts = plain_texts(column)
        optional = "?" if name == "image" else ""
        ordinary = pc.match_substring_regex(texts, f"^(?:{clean.ORDINARY_URL}){optional}$")
        is_right = pc.and_not(ordinary, pc.match_substring(texts, "xn--"))
    elif name in {"title", "description"}:
        texts = plain_texts(column)
        is_trim = pc.equal(texts, pc.utf8_trim_whitespace(texts))
        is_right = pc.and_not(is_trim, pc.match_substring_regex(texts, _UNSURE))
    else:
        return _by_value(name, column)
    is_short = pc.less_equal(pc.binary_length(texts), LONGEST_URL)
    is_right = pc.fill_null(pc.and_(is_right, is_short), False)
    texts = pc.if_else(is_right, texts, "")
    if name == "url" and sharer.strip_tracking:
        texts = pa.array(map(_stripped, texts.to_pylist()), pa.string())
    if name == "url":  # in a text it may stand otherwise: see `linkable`
        is_right = pc.and_not(is_right, pc.match_substring_regex(texts, _ENDS_OTHERWISE))
    is_sure = is_right if name == "url" else pc.or_(is_right, column.is_null())
    return Field(is_sure, {name: percent_encoded(texts)}, texts)


def _stripped(url: str) -> str:
    return strip_tracking(url) if "?" in url else url


def _by_value(name: str, column: pa.Array) -> Field:
    """Return a field of which there is no column function: the core checks each different value
    once.
    """
    checked: dict[str, Mapping[str, str] | None] = {}
    rows = []
    for value in values_of(column):
        key = repr(value)
        if key not in checked:
            checked[key] = _checked(name, value)
        rows.append(checked[key])
    names = ("hashtag", "hashtags", "tags") if name == "hashtags" else (name,)
    return Field(
        pa.array([row is not None for row in rows], pa.bool_()),
        {
            each: pa.array([(row or {}).get(each, "") for row in rows], pa.string())
            for each in names
        },
    )


def _checked(name: str, value: Any) -> Mapping[str, str] | None:
    """Return a field's value encoded as the core has it; None where it is refused."""
    try:
        if name in own_fields.OWN:
            return {name: own_fields.OWN[name](value, name)} if value is not None else {}
        article = Article(_SAMPLE, **{name: value})
        return dict(zip(article.present, article.encoded, strict=True))
    except SharelinksError:
        return None


def percent_encoded(texts: pa.StringArray) -> pa.StringArray:
    """Return a column of texts without nulls, each percent-encoded as `percent_encode` does."""
    _, offsets, data = texts.buffers()
    ends = pa.Array.from_buffers(pa.int32(), len(texts) + 1, [None, offsets], offset=texts.offset)
    first, last = ends[0].as_py(), ends[-1].as_py()
    octets = pa.Array.from_buffers(pa.uint8(), last - first, [None, data], offset=first)
    _, positions, escaped = _ESCAPES.take(octets).buffers()
    positions = pa.Array.from_buffers(pa.int32(), last - first + 1, [None, positions])
    ends = positions.take(pc.subtract(ends, first))
    return pa.StringArray.from_buffers(len(texts), ends.buffers()[1], escaped)


def plain_texts(column: pa.Array) -> pa.StringArray:
    """Return a column as plain strings, with null for all that is no text."""
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if kind not in _TEXTS:
        return pa.nulls(len(column), pa.string())
    try:
        texts = column.cast(pa.string())
        texts.validate(full=True)
    except pa.ArrowInvalid:
        values = values_of(column)
        return pa.array([v if type(v) is str else None for v in values], pa.string())
    return texts


def values_of(column: pa.Array) -> list[Any]:
    """Return a column's values. Arrow does not check strings that it reads: one that is not UTF-8
    stays bytes.
    """
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_text(value) for value in column.cast(pa.binary()).to_pylist()]


def _text(value: bytes | None) -> str | bytes | None:
    try:
        return value if value is None else value.decode()
    except UnicodeDecodeError:
        return value
