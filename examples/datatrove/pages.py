"""Parse JSON Lines with datatrove: `python pages.py INPUT_FOLDER OUTPUT_FOLDER`.

Needs `newswire[datatrove]`. The block puts the row of each document under `metadata["newswire"]`; a document without a page keeps
its text and has an error there. datatrove's local executor waits for ever when one of its processes is killed: for one machine,
`newswire batch` is safer; on Slurm, a lost task is run again.
"""

from __future__ import annotations

import sys

import pyarrow as pa
from datatrove.data import DocumentsPipeline
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from datatrove.utils.batching import batched

from newswire.batch import parse_batch


class NewswirePages(PipelineStep):
    """Parses documents, some at a time."""

    name = "newswire"
    type = "PARSER"

    def __init__(self, batch_size: int = 500) -> None:
        super().__init__()
        self.batch_size = batch_size

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:  # noqa: ARG002 - datatrove's signature
        """Yield the documents, each with its row."""
        for documents in batched(data, self.batch_size):
            columns = {"id": [one.id for one in documents], "text": [one.text for one in documents]}
            rows = parse_batch(pa.RecordBatch.from_pydict(columns)).to_pylist()
            for document, row in zip(documents, rows, strict=True):
                self.stat_update("error" if row["error"] else "page")
                document.metadata["newswire"] = row
                yield document


def main(source: str, target: str) -> None:
    """Read JSON Lines, parse, write JSON Lines; what is done is not done again."""
    steps = [JsonlReader(source), NewswirePages(), JsonlWriter(f"{target}/pages", compression=None)]
    LocalPipelineExecutor(steps, tasks=2, workers=2, logging_dir=f"{target}/logs").run()


if __name__ == "__main__":
    main(*sys.argv[1:])
