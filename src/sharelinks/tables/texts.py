"""Convert columns of any type to text for CSV and JSON Lines, exactly or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

import pyarrow as pa
import pyarrow.compute as pc

from .rows import TableError, refuse_twins

JSON: Mapping[str, str] = MappingProxyType({"sharelinks": "JSON"})
"""The metadata of a field whose strings are JSON."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_ESCAPED = r'["\\\x00-\x1f]'  # characters that JSON strings must escape


def is_json(field: pa.Field) -> bool:
    """Return whether a field's strings are JSON."""
    return b"sharelinks" in (field.metadata or {})


def json_text(value: object) -> str:
    """Return a value as JSON.

    Raises:
        ValueError: It contains a number that JSON lacks, such as NaN.
    """
    return _ENCODER.encode(value)


def as_text(value: object) -> str:
    """Return a string unchanged, and any other value as JSON."""
    return value if isinstance(value, str) else json_text(value)


def csv_columns(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Convert all columns of a batch to strings."""
    schema = pa.schema([pa.field(name, pa.string()) for name in batch.schema.names])
    return pa.RecordBatch.from_arrays([*map(_text_column, batch.columns)], schema=schema)


def _text_column(column: pa.Array) -> pa.Array:
    plain = plain_column(column)
    if pa.types.is_nested(plain.type):
        values = plain.to_pylist()
        return pa.array([None if v is None else json_text(v) for v in values], pa.string())
    return plain.cast(pa.string())


def json_lines(batch: pa.RecordBatch) -> pa.Buffer:
    """Return the rows of a batch as lines of JSON objects in UTF-8.

    Raises:
        ValueError: A row contains a value that JSON lacks.
    """
    refuse_twins(batch.schema.names)
    pieces: list[object] = []
    for field, column in zip(batch.schema, batch.columns, strict=True):
        before = ", " if pieces else "{"
        pieces += [f"{before}{json_text(field.name)}: ", _json_column(field, column)]
    lines = pc.binary_join_element_wise(*pieces, "}\n", "")
    size = pc.sum(pc.binary_length(lines)).as_py() or 0
    return lines.buffers()[2].slice(0, size) if size else pa.py_buffer(b"")


def _json_column(field: pa.Field, column: pa.Array) -> pa.Array:
    plain = plain_column(column)
    if is_json(field):
        texts = plain
    elif pa.types.is_string(plain.type):
        texts = pc.binary_join_element_wise('"', plain, '"', "")
        special = pc.match_substring_regex(plain, _ESCAPED)
        if pc.any(special).as_py():
            written = [*map(json_text, plain.filter(special).to_pylist())]
            texts = pc.replace_with_mask(texts, pc.fill_null(special, False), pa.array(written))
    elif pa.types.is_boolean(plain.type) or pa.types.is_integer(plain.type):
        texts = plain.cast(pa.string())
    else:
        texts = pa.array([*map(json_text, plain.to_pylist())], pa.string())
    return pc.fill_null(texts, "null")


def plain_column(column: pa.Array) -> pa.Array:
    """Convert a column to numbers, booleans and strings, or to lists and objects of these.

    Times become ISO 8601 text, in UTC if they have a time zone; a duration becomes the number of
    its units.

    Raises:
        TableError: Its type can't be converted.
        pyarrow.ArrowInvalid: A string is not valid UTF-8.
    """
    if isinstance(column, pa.ExtensionArray):
        return plain_column(column.storage)
    if pa.types.is_run_end_encoded(column.type):
        column = pc.run_end_decode(column)
    try:
        # In UTC first: then the zone need not be known to this system.
        in_utc = column.cast(changed_type(column.type, _in_utc))
        plain = in_utc.cast(changed_type(in_utc.type, _plain))
    except pa.ArrowNotImplementedError:
        raise TableError(
            f"columns of {column.type} can't be written as text: leave them out, or write Parquet"
        ) from None
    plain.validate(full=True)
    return plain


def changed_type(kind: pa.DataType, change: Callable[[pa.DataType], pa.DataType]) -> pa.DataType:
    """Return a type with the types of its values changed, at any depth."""
    types = pa.types
    if types.is_map(kind):
        return pa.map_(changed_type(kind.key_type, change), changed_type(kind.item_type, change))
    if types.is_struct(kind):
        return pa.struct([field.with_type(changed_type(field.type, change)) for field in kind])
    if types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        items = kind.value_field.with_type(changed_type(kind.value_type, change))
        if types.is_fixed_size_list(kind):
            return pa.list_(items, kind.list_size)
        return pa.large_list(items) if types.is_large_list(kind) else pa.list_(items)
    return change(kind)


def _in_utc(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_dictionary(kind):
        return changed_type(kind.value_type, _in_utc)
    is_zoned = pa.types.is_timestamp(kind) and kind.tz is not None
    return pa.timestamp(kind.unit, "UTC") if is_zoned else kind


def _plain(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_duration(kind):
        return pa.int64()
    is_plain = pa.types.is_primitive(kind) and not pa.types.is_temporal(kind)
    return kind if is_plain or pa.types.is_null(kind) else pa.string()
