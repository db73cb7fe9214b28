"""Share links for a table of any size on Apache Spark: python spark_job.py IN.parquet OUT.parquet

The function goes to the executors as it is; memory there does not grow with the table. Needs Java 17 or later.
"""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType

from sharelinks.networks import SIX
from sharelinks.tables import add_share_links

source, target = sys.argv[1:]
spark = SparkSession.builder.appName("share links").getOrCreate()
articles = spark.read.parquet(source)
links = [StructField(name, StringType()) for name in (*SIX, "error")]
articles.mapInArrow(add_share_links, StructType([*articles.schema, *links])).write.mode(
    "overwrite"
).parquet(target)
spark.stop()
