"""What is fuzzed of `newswire.batch`: the Arrow function, and the readers of files, on any bytes."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pyarrow as pa

from newswire.batch import CONTENTS, normalize_batch, parse_batch
from newswire.batch._options import Job
from newswire.batch._planning import plan
from newswire.batch._shards import documents_of
from newswire.batch.formats import FORMATS, Document

__all__ = ["SUFFIXES", "parse_batches", "read_files"]

SUFFIXES = tuple(itertools.chain.from_iterable(one.suffixes for one in FORMATS.values()))
"""The first byte of an input says as which of these the rest is read."""
SMALL = 2**16
"""The most bytes of a document, so that a small input can go beyond it."""
FOLDER = tempfile.TemporaryDirectory()
"""Where the files are written; removed when the process ends."""


def _columns(pieces: list[bytes]) -> list[pa.Array]:
    """Return pieces as a column of bytes, and as one of strings that nobody has checked, as a file may hold them."""
    held = pa.array([*pieces, None], pa.binary())
    unchecked = pa.StringArray.from_buffers(len(held), held.buffers()[1], held.buffers()[2], held.buffers()[0])
    return [held, unchecked]


def parse_batches(data: bytes) -> None:
    """Give a batch to the Arrow functions: one row comes out for each that went in, with an error or with a page."""
    for column in _columns(data.split(b"\x1c")):
        batch = pa.RecordBatch.from_arrays([column, column], ["text", "id"])
        content = tuple(CONTENTS)[len(data) % len(CONTENTS)]
        _check(batch, parse_batch(batch, content=content, max_bytes=SMALL))
        _check(batch, normalize_batch(batch, max_bytes=SMALL))


def _check(batch: pa.RecordBatch, rows: pa.RecordBatch) -> None:
    if rows.num_rows != batch.num_rows:
        raise RuntimeError("a row comes out for each that goes in")
    rows.validate(full=True)
    unforeseen = [row["error"] for row in rows.to_pylist() if row["error"] and row["error"]["code"] == "failed"]
    if unforeseen:
        raise RuntimeError(f"no document meets an error that nobody foresaw: {unforeseen[0]}")


def read_files(data: bytes) -> None:
    """Read a file of any bytes as each format: it gives documents, or faults that say why; its cuts give the same ones."""
    suffix = SUFFIXES[data[0] % len(SUFFIXES)] if data else ".txt"
    path = Path(FOLDER.name, f"input{suffix}")
    path.write_bytes(data[1:])
    whole = _documents(path, Job(max_bytes=SMALL))
    cut = _documents(path, Job(max_bytes=SMALL, shard_bytes=97))
    if suffix.startswith((".jsonl", ".ndjson")) and whole != cut:
        raise RuntimeError("a file that is cut gives the documents of the whole one")


def _documents(path: Path, job: Job) -> list[Document]:
    shards = plan([path], job, Path(FOLDER.name, "none")).shards
    return [document for shard in shards for document in documents_of(shard, job.selection)]
