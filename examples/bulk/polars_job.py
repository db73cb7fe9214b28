"""Share links for a lazy frame of Polars: python polars_job.py IN.parquet OUT.parquet"""

import sys

import polars as pl
import pyarrow as pa

from sharelinks.networks import SIX
from sharelinks.tables import add_share_links


def with_links(articles: pl.DataFrame) -> pl.DataFrame:
    return pl.DataFrame(pa.Table.from_batches(add_share_links(articles)))


source, target = sys.argv[1:]
articles = pl.scan_parquet(source)
schema = articles.collect_schema() | dict.fromkeys([*SIX, "error"], pl.String)
articles.map_batches(with_links, schema=schema, streamable=True).sink_parquet(target)
