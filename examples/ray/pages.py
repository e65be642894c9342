"""Parse a data set of Parquet files with Ray Data: `python pages.py INPUT OUTPUT`.

Needs `newswire[ray]` on every node. Ray starts a worker that was killed again by itself.
"""

from __future__ import annotations

import sys

import ray

from newswire.batch import parse_batch


def parse_dataset(pages: ray.data.Dataset) -> ray.data.Dataset:
    """Return the pages of a data set that has a column `text`."""
    return pages.map_batches(parse_batch, batch_format="pyarrow", batch_size=500)


def main(source: str, target: str) -> None:
    """Read Parquet, parse, write Parquet, in the order of the input."""
    ray.data.DataContext.get_current().execution_options.preserve_order = True
    parse_dataset(ray.data.read_parquet(source, columns=["id", "text"])).write_parquet(target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
