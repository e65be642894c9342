"""Parse a data set of Parquet files with Ray Data: `python pages.py INPUT OUTPUT CHECKPOINT`.

Needs `newswire[ray]` on every node. Ray starts a worker that was killed again by itself. CHECKPOINT is a folder, on a file
system that all nodes see, in which Ray notes the ids of the rows that it has written: after the driver was killed, the same
command parses only the others, and writes none twice. It removes the folder once all is written. So the column `id` has to
tell every document from the others, and rows come out in any order: sort by `id`.
"""

from __future__ import annotations

import sys

import ray
from ray.data.checkpoint import CheckpointConfig

from newswire.batch import parse_batch


def parse_dataset(pages: ray.data.Dataset) -> ray.data.Dataset:
    """Return the pages of a data set that has a column `text`."""
    return pages.map_batches(parse_batch, batch_format="pyarrow", batch_size=500)


def main(source: str, target: str, checkpoint: str) -> None:
    """Read Parquet, parse, write Parquet; what is done is not done again."""
    ray.data.DataContext.get_current().checkpoint_config = CheckpointConfig("id", checkpoint)
    parse_dataset(ray.data.read_parquet(source, columns=["id", "text"])).write_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
