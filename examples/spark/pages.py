"""Parse a data set of Parquet files with PySpark: `spark-submit pages.py INPUT OUTPUT [MODE]`.

Needs `newswire[spark]` on the driver and on every executor. Run it on a master that tries a task again, such as
`local[2,3]`, `local-cluster[2,1,1024]` or a real cluster: plain `local[2]` fails at the first lost worker.

MODE is what Spark calls the save mode, `errorifexists` if it is not given. Spark commits the output at the end: a job
whose driver was killed leaves nothing that counts, and is run again with `overwrite`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from newswire.batch import parse_batch, schema


def parse_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the rows of each batch."""
    yield from map(parse_batch, batches)


def parse_frame(frame: DataFrame) -> DataFrame:
    """Return the pages of a frame that has a column `text`."""
    return frame.mapInArrow(parse_batches, from_arrow_schema(schema()))


def main(source: str, target: str, mode: str = "errorifexists") -> None:
    """Read Parquet, parse, write Parquet; batches are kept small, since pages are large rows."""
    spark = (
        SparkSession.builder.appName("newswire")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
        .getOrCreate()
    )
    parse_frame(spark.read.parquet(source)).write.parquet(target, mode=mode)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
