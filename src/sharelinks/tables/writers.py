"""Writing tables: CSV, JSON Lines and Parquet, batch by batch; and files that are replaced only when all is written."""

from __future__ import annotations

import json
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from types import MappingProxyType
from typing import BinaryIO

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from .rows import ROWS, as_text

Write = Callable[[pa.RecordBatch], None]
Writer = Callable[[BinaryIO, pa.Schema], AbstractContextManager[Write]]


@contextmanager
def csv_writer(file: BinaryIO, schema: pa.Schema) -> Iterator[Write]:
    """CSV in UTF-8, with the columns' names in the first line; every value stands in quotes, and nothing for null."""
    texts = pa.schema([pa.field(name, pa.string()) for name in schema.names])
    with pyarrow.csv.CSVWriter(
        file, texts, write_options=pyarrow.csv.WriteOptions(batch_size=ROWS)
    ) as writer:
        yield lambda batch: writer.write_batch(
            pa.RecordBatch.from_arrays([*map(_as_texts, batch.columns)], schema=texts)
        )


def _as_texts(column: pa.Array) -> pa.Array:
    if pa.types.is_string(column.type):
        return column
    values = column.to_pylist()
    return pa.array(
        [as_text(v) if v is not None and not isinstance(v, str) else v for v in values], pa.string()
    )


@contextmanager
def json_lines_writer(file: BinaryIO, _schema: pa.Schema) -> Iterator[Write]:
    """A JSON object on each line, in UTF-8."""
    encode = json.JSONEncoder(ensure_ascii=False, default=str).encode

    def write(batch: pa.RecordBatch) -> None:
        file.write("".join(f"{encode(row)}\n" for row in batch.to_pylist()).encode())

    yield write


@contextmanager
def parquet_writer(file: BinaryIO, schema: pa.Schema) -> Iterator[Write]:
    """A Parquet file."""
    with pq.ParquetWriter(file, schema) as writer:
        yield writer.write_batch


WRITERS: Mapping[str, Writer] = MappingProxyType(
    {"csv": csv_writer, "jsonl": json_lines_writer, "parquet": parquet_writer}
)
"""The writers by the names of what they write."""


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """A file that takes another's place once all of it is written; until then, and after an error, that one stays.

    What is no regular file, such as a pipe or a device, is written to as it is.

    Raises:
        OSError: It can't be written.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as file:
            yield file
        return
    folder, name = os.path.split(target)
    descriptor, temporary = tempfile.mkstemp(".tmp", f".{name[:100]}.", folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(target: str) -> int:
    """The rights of a file that is replaced, or those that a new file gets."""
    with suppress(OSError):
        return stat.S_IMODE(os.stat(target).st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
