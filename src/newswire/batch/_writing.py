"""Write rows to a JSON Lines or Parquet file, a few at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol

from newswire.batch._arrow import parquet, pyarrow
from newswire.batch._columns import SIGNING
from newswire.batch._folder import settle
from newswire.batch._rows import schema
from newswire.export._json import dumps

__all__ = ["Writer", "open_writer"]

Row = dict[str, Any]


class Writer(Protocol):
    """A writer of the rows of one part."""

    def add(self, row: Row, size: int) -> None:
        """Write the row of a document with a size in bytes."""

    def flush(self) -> None:
        """Make the rows so far visible to other processes, if the format allows it."""

    def close(self) -> None:
        """Write the rest; the file is then complete and on disk."""


class _Lines:
    """A writer of JSON Lines, with the keys in schema order."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream

    def add(self, row: Row, size: int) -> None:  # noqa: ARG002 - of the protocol
        """Write a row."""
        self.stream.write(dumps(row, None).encode() + b"\n")

    def flush(self) -> None:
        """Write the rows so far."""
        self.stream.flush()

    def close(self) -> None:
        """Write what is left."""
        settle(self.stream)
        self.stream.close()


GROUP_BYTES: Final = 8 * 2**20
GROUP_ROWS: Final = 2048
BATCH_BYTES: Final = 2 * 2**20
BATCH_ROWS: Final = 256
"""How many rows become Arrow at a time, which holds them in less memory than Python and out of the garbage collector's way.

Each time costs as much as to parse two pages, for there are many columns.
"""


class _Parquet:
    """A writer of Parquet, compressed with zstd, with a row group for some megabytes of documents."""

    def __init__(self, stream: BinaryIO, content: str, keep: tuple[str, ...]) -> None:
        self.stream = stream
        self.schema = schema(content, source=True, keep=keep)
        self.writer = parquet().ParquetWriter(
            stream, self.schema, compression=dict.fromkeys(_long_columns(self.schema), "zstd")
        )
        self.rows: list[Row] = []
        self.batches: list[Any] = []
        self.size = self.held = 0

    def add(self, row: Row, size: int) -> None:
        """Buffer a row until there are enough for a group."""
        self.rows.append(row)
        self.size += size
        if len(self.rows) >= BATCH_ROWS or self.size >= BATCH_BYTES:
            self._convert()
            if self.held >= GROUP_BYTES or sum(batch.num_rows for batch in self.batches) >= GROUP_ROWS:
                self._write_group()

    def flush(self) -> None:
        """Do nothing: a small row group would be too expensive, and the file is not readable before its end."""

    def _convert(self) -> None:
        if self.rows:
            self.batches.append(pyarrow().RecordBatch.from_pylist(self.rows, schema=self.schema))
        self.held += self.size
        self.rows, self.size = [], 0

    def _write_group(self) -> None:
        self._convert()
        if self.batches:
            self.writer.write_table(pyarrow().Table.from_batches(self.batches, schema=self.schema))
        self.batches, self.held = [], 0

    def close(self) -> None:
        """Write what is left."""
        self._write_group()
        self.writer.close()
        settle(self.stream)
        self.stream.close()


def _long_columns(fields: Iterable[Any], before: str = "") -> Iterator[str]:
    """Yield the columns to compress, as Parquet names them: all but those of the lines that sign.

    Those are five sixths of the columns of a page and hold next to nothing. To compress a column takes as long in each row group
    as to parse a fifth of a page, and files become at most a hundredth smaller by it, or larger.
    """
    types = pyarrow().types
    for field in fields:
        path, kind = before + field.name, field.type
        while types.is_list(kind):
            path, kind = f"{path}.list.element", kind.value_type
        if not types.is_struct(kind):
            yield path
        elif field.name not in SIGNING:
            yield from _long_columns(kind, f"{path}.")


def open_writer(path: Path, output_format: str, content: str, keep: tuple[str, ...] = ()) -> Writer:
    """Return a writer of rows to a new file."""
    stream = path.open("wb", buffering=2**20)
    return _Parquet(stream, content, keep) if output_format == "parquet" else _Lines(stream)
