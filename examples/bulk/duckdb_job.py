"""Share links as a function of DuckDB's SQL: python duckdb_job.py IN.parquet OUT.parquet

DuckDB hands over a few thousand rows at a time, as Arrow has them, and takes the links back as columns.
"""

import sys

import duckdb
import pyarrow as pa

from sharelinks.networks import SIX
from sharelinks.tables import add_share_links


def share_links(url: pa.ChunkedArray, title: pa.ChunkedArray) -> pa.Array:
    articles = pa.table({"url": url, "title": title})
    links = pa.Table.from_batches(add_share_links(articles)).select([*SIX, "error"])
    return links.to_struct_array()


source, target = sys.argv[1:]
database = duckdb.connect()
links = duckdb.struct_type(dict.fromkeys([*SIX, "error"], "VARCHAR"))
database.create_function(
    "share_links", share_links, ["VARCHAR", "VARCHAR"], links, type="arrow", null_handling="special"
)
articles = database.read_parquet(source)
articles.project("*, unnest(share_links(url, title))").write_parquet(target)
