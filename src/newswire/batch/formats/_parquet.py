"""Parquet: a shard is one row group or several small ones, read a few rows at a time.

The column of the documents is read as a dictionary, so that a value that stands in many rows is held once, as it is in the
file; a value becomes a `str` when its row is at work. What is left is one page of the file, which pyarrow expands as a whole:
where that is too much, the limit on a worker's memory ends it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from newswire.batch._arrow import parquet
from newswire.batch._columns import column_names, column_values
from newswire.batch.formats._base import Document, Format, Found, Selection, Shard, by_size, unreadable

__all__ = ["FORMAT"]

NAME: Final = "parquet"
ROWS: Final = 64
"""How many rows are decoded at a time."""


def cut(files: Sequence[Found], size: int) -> Iterator[Shard]:
    """Yield stretches of row groups; a file that cannot be read is one shard, so that its reader says why."""
    for found in files:
        try:
            with _open(found.path, ()) as file:
                sizes = [file.metadata.row_group(at).total_byte_size for at in range(file.metadata.num_row_groups)]
        except (OSError, ValueError):
            yield Shard(NAME, (found.path,))
        else:
            for start, end in by_size(sizes, size):
                yield Shard(NAME, (found.path,), start, end)


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the documents of some row groups."""
    (path,) = shard.paths
    number = 0
    try:
        with _open(path, (selection.text,)) as file:
            groups = range(shard.start, file.metadata.num_row_groups if shard.end < 0 else shard.end)
            number = sum(file.metadata.row_group(group).num_rows for group in range(shard.start))
            for batch in file.iter_batches(ROWS, row_groups=list(groups), columns=_wanted(file, selection)):
                for found in _documents(batch, path, number, selection):
                    number += 1
                    yield found
    except (OSError, ValueError, KeyError) as error:
        yield unreadable(path, number, error)


def _open(path: str, repeated: Sequence[str]) -> Any:
    return parquet().ParquetFile(path, buffer_size=2**20, pre_buffer=False, read_dictionary=list(repeated))


def _wanted(file: Any, selection: Selection) -> list[str]:
    names = file.schema_arrow.names
    if selection.text not in names:
        raise KeyError(f"there is no column {selection.text!r}; the columns are {', '.join(names)}")
    return [name for name in (selection.text, selection.id or "id") if name in names]


def _documents(batch: Any, path: str, first: int, selection: Selection) -> Iterator[Document]:
    values = column_values(batch.column(batch.schema.names.index(selection.text)))
    names = column_names(batch, selection.id if selection.id in batch.schema.names else None)
    for place, (value, name) in enumerate(zip(values, names, strict=True)):
        size = len(value) if isinstance(value, str | bytes) else 0
        yield Document(path, first + place, name, value, size)


FORMAT: Final = Format(NAME, (".parquet",), cut, read)
