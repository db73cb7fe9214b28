"""Share URLs by column: ordinary rows are checked, encoded and joined by Arrow's functions.

Every row for which these can't be sure of the core's result is left to the core.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import itemgetter
from typing import Any
from urllib.parse import quote, unquote

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from .. import clean, own_fields
from ..article import NOT_IN_LINKS, Article
from ..campaign.campaign import Campaign
from ..campaign.tracking import strip_tracking
from ..encoding import percent_encode
from ..errors import MissingFieldError, SharelinksError
from ..fitting.counting import LINK
from ..fitting.cutting import LONGEST_URL, Limits
from ..fitting.links import is_link
from ..network import Network
from ..sharer import Sharer
from ..template import Hole, Template

_ESCAPES = pa.array([quote(bytes([byte]), safe="~") for byte in range(256)])
_MOST_SHAPES = 8  # sets of fields per batch that are built by column
_TEXTS = (pa.string(), pa.large_string(), pa.string_view(), pa.null())
# Text that may count more than `_most`: links as Bluesky displays them, and characters that X
# decomposes.
_UNSURE = (
    f"{clean.CONTROLS}|://|[\\x{{344}}\\x{{2adc}}\\x{{fb2c}}\\x{{fb2d}}\\x{{1d15e}}-\\x{{1d1c0}}]"
)
_SAMPLE = "https://example.com/"
# URLs to which tags can be appended, with parameters whose names need no decoding.
_TAKES_TAGS = r"^[^?#]*(?:\?[^#%+]*[^#%+?&])?$"
_ENDS_OTHERWISE = f"[{re.escape(NOT_IN_LINKS)}]$"


@attrs.frozen
class Links:
    """The share URLs of some rows: a column per network, and one for errors."""

    rows: pa.Array
    columns: list[pa.Array]


@attrs.frozen
class Field:
    """The column of a field."""

    is_sure: pa.Array
    """Whether the values are those of the core."""
    encoded: Mapping[str, pa.Array]
    """The values, percent-encoded, by the names that templates use; "" where there is none."""
    text: pa.Array | None = None
    """The values as readers see them, if it is a field of plain text."""


def links_by_column(sharer: Sharer, columns: Mapping[str, pa.Array]) -> Iterator[Links]:
    """Yield the share URLs of a batch's ordinary rows; all other rows are left to the core.

    Args:
        sharer: The settings.
        columns: The batch's columns by their fields.
    """
    tags = [_tags(sharer.campaign, network) for network in sharer.networks]
    if sharer.campaign and not all(tag and tag[-1] not in NOT_IN_LINKS for tag in tags):
        return
    fields = {name: _field(sharer, name, column, tags) for name, column in columns.items()}
    encoded = {name: texts for each in fields.values() for name, texts in each.encoded.items()}
    for name, default in (("via", sharer.via), ("prompt", sharer.question)):
        if default:
            given = encoded.get(name, pa.array([""] * len(columns["url"])))
            encoded[name] = pc.if_else(pc.equal(given, ""), default, given)
    texts = {name: field.text for name, field in fields.items() if field.text is not None}
    is_sure = reduce(pc.and_, [field.is_sure for field in fields.values()])
    for present, rows in _shapes(encoded, is_sure):
        try:
            templates = [network.template(present) for network in sharer.networks]
            limits = Limits.of(sharer.networks, present)
        except MissingFieldError:  # the core reports it
            continue
        templates = list(map(_with_tags, templates, tags))
        given = {name: encoded[name].take(rows) for name in present}
        if sharer.fit:
            seen = {name: texts[name].take(rows) for name in present if name in texts}
            fit = _fit(limits, templates, tags, given, {**given, **seen})
            rows = rows.filter(fit)
            given = {name: column.filter(fit) for name, column in given.items()}
        links = [_joined(template, given) for template in templates]
        yield Links(rows, [*links, pa.nulls(len(rows), pa.string())])


def _tags(campaign: Campaign | None, network: Network) -> str:
    """Return what a campaign appends to a URL and "?" or "&"."""
    if campaign is None:
        return ""
    return campaign.tag(_SAMPLE, network.name).partition("?")[2]


def _with_tags(template: Template, tags: str) -> Template:
    tagged = Template((Hole(("url",)), percent_encode(tags)))
    parts = [tagged if part == Hole(("url",)) else part for part in template.parts]
    return Template.concatenate(*parts)


def _shapes(
    encoded: Mapping[str, pa.Array], is_sure: pa.Array
) -> Iterator[tuple[tuple[str, ...], pa.Array]]:
    """Yield the most frequent sets of fields, each with the rows that have exactly these."""
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


def _fit(
    limits: Limits,
    templates: Sequence[Template],
    tags: Sequence[str],
    encoded: Mapping[str, pa.Array],
    texts: Mapping[str, pa.Array],
) -> pa.Array:
    """Return which rows certainly fit all networks without being cut."""
    sizes = {name: pc.binary_length(column) for name, column in encoded.items()}
    urls_fit = pa.repeat(True, len(encoded["url"]))
    for form, template in zip(limits.forms, templates, strict=True):
        size = reduce(pc.add, map(sizes.__getitem__, template.names()), len(template.text()))
        urls_fit = pc.and_(urls_fit, pc.less_equal(size, form.longest))
    fit = pc.and_(urls_fit, _posts_fit(limits, tags, texts, False))
    near = pc.and_not(urls_fit, fit)
    if pc.any(near).as_py() and any(form.shortens_links for form in limits.forms):
        rest = {name: column.filter(near) for name, column in texts.items()}
        urls = rest["url"].to_pylist()
        found = [pa.array([is_link(url + tag) for url in urls]) for tag in {*tags}]
        are_links = reduce(pc.and_, found)
        fit = pc.replace_with_mask(fit, near, _posts_fit(limits, tags, rest, are_links))
    return fit


def _posts_fit(
    limits: Limits, tags: Sequence[str], texts: Mapping[str, pa.Array], are_links: pa.Array | bool
) -> pa.Array:
    """Return which posts are certainly within all limits.

    Args:
        limits: The limits of the networks.
        tags: The campaign's tags for each network.
        texts: The values of the fields.
        are_links: Whether X takes the whole URL for one link.
    """
    fit = pa.repeat(True, len(texts["url"]))
    for form, tag in zip(limits.forms, tags, strict=True):
        by_bytes = form.network.counting == "threads"
        most = {name: _most(texts[name], by_bytes) for name in form.counted}
        if "url" in most:
            most["url"] = pc.add(most["url"], len(tag) + LINK * tag.count("."))
            if form.shortens_links:
                most["url"] = pc.if_else(are_links, LINK, most["url"])
        if most:
            fit = pc.and_(fit, pc.less_equal(reduce(pc.add, most.values()), form.post_room))
    return fit


def _most(texts: pa.Array, by_bytes: bool) -> pa.Array:
    """Return an upper bound of what texts count: 1 for a character of one byte, 1.5 for one of two,
    2 for others, and `LINK` for each dot, as it may be part of a link.

    Args:
        texts: The texts.
        by_bytes: Whether a character may count its bytes instead, as emoji do in Threads.
    """
    size = pc.binary_length(texts)
    if not by_bytes:
        size = pc.divide(pc.add(pc.add(size, pc.utf8_length(texts)), 1), 2)
    return pc.add(size, pc.multiply(pc.count_substring(texts, "."), LINK))


def _field(sharer: Sharer, name: str, column: pa.Array, tags: Sequence[str]) -> Field:
    if name in {"url", "image"}:
        texts = plain_texts(column)
        optional = "?" if name == "image" else ""
        ordinary = pc.match_substring_regex(texts, f"^(?:{clean.ORDINARY_URL}){optional}$")
        is_right = pc.and_not(ordinary, pc.match_substring_regex(texts, "xn--"))
    elif name in {"title", "description"}:
        texts = plain_texts(column)
        is_trim = pc.equal(texts, pc.utf8_trim_whitespace(texts))
        is_right = pc.and_not(is_trim, pc.match_substring_regex(texts, _UNSURE))
    else:
        return _by_value(name, column)
    is_short = pc.less_equal(pc.binary_length(texts), LONGEST_URL)
    is_right = pc.fill_null(pc.and_(is_right, is_short), False)
    texts = pc.if_else(is_right, texts, "")
    if name != "url":
        return Field(pc.or_(is_right, column.is_null()), {name: percent_encoded(texts)}, texts)
    if sharer.strip_tracking:
        stripped = [strip_tracking(url) if "?" in url else url for url in texts.to_pylist()]
        texts = pa.array(stripped, pa.string())
    # Others are written differently in a text: see `linkable`.
    is_right = pc.and_not(is_right, pc.match_substring_regex(texts, _ENDS_OTHERWISE))
    if any(tags):
        names = {unquote(tag.partition("=")[0]) for each in tags for tag in each.split("&")}
        taken = f"[?&](?:{'|'.join(map(re.escape, names))})"
        is_right = pc.and_(is_right, pc.match_substring_regex(texts, _TAKES_TAGS))
        is_right = pc.and_not(is_right, pc.match_substring_regex(texts, taken))
        mark = pc.if_else(pc.match_substring_regex(texts, r"\?"), "&", "?")
        texts = pc.binary_join_element_wise(texts, mark, "")
    return Field(is_right, {name: percent_encoded(texts)}, texts)


def _by_value(name: str, column: pa.Array) -> Field:
    """Return a field that only the core can check; it checks each distinct value once."""
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
    """Return a field's value as the core encodes it; None if the core refuses it."""
    try:
        if name in own_fields.OWN:
            return {name: own_fields.OWN[name](value, name)} if value is not None else {}
        article = Article(_SAMPLE, **{name: value})
        return dict(zip(article.present, article.encoded, strict=True))
    except SharelinksError:
        return None


def percent_encoded(texts: pa.StringArray) -> pa.StringArray:
    """Percent-encode a column of texts without nulls, as `percent_encode` does with one text."""
    _, offsets, data = texts.buffers()
    ends = pa.Array.from_buffers(pa.int32(), len(texts) + 1, [None, offsets], offset=texts.offset)
    first, last = ends[0].as_py(), ends[-1].as_py()
    octets = pa.Array.from_buffers(pa.uint8(), last - first, [None, data], offset=first)
    _, positions, escaped = _ESCAPES.take(octets).buffers()
    positions = pa.Array.from_buffers(pa.int32(), last - first + 1, [None, positions])
    ends = positions.take(pc.subtract(ends, first))
    return pa.StringArray.from_buffers(len(texts), ends.buffers()[1], escaped)


def plain_texts(column: pa.Array) -> pa.StringArray:
    """Return a column as strings, with null for everything that is not text."""
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
    """Return a column's values; strings that are not UTF-8, which Arrow doesn't check, as bytes."""
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_text(value) for value in column.cast(pa.binary()).to_pylist()]


def _text(value: bytes | None) -> str | bytes | None:
    try:
        return value if value is None else value.decode()
    except UnicodeDecodeError:
        return value
