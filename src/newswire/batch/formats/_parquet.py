"""Parquet: a shard is one row group or several small ones, read a few rows at a time.

The column of the documents is read as a dictionary, so that a value in many rows is stored once, as in the file; it becomes
a `str` when its row is processed. pyarrow still expands one page of the file at once; if that is too large, the memory limit
ends the worker.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from newswire.batch._arrow import column_names, column_values, named_column, parquet, pyarrow
from newswire.batch._kept import kept_text
from newswire.batch._places import is_remote, open_remote
from newswire.batch.formats._base import Columns, Document, Format, Found, Selection, Shard, by_size, unreadable
from newswire.batch.formats._streams import until_whole
from newswire.errors import ArgumentError

__all__ = ["FORMAT"]

NAME: Final = "parquet"
ROWS: Final = 64
"""The number of rows to decode at a time."""


def cut(files: Sequence[Found], size: int) -> Iterator[Shard]:
    """Yield stretches of row groups; a file that cannot be read is one shard, so that its reader reports why."""
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
    """Yield the documents of a stretch of row groups."""
    (path,) = shard.paths
    number = 0
    try:
        if selection.wait is not None:
            until_whole(path, selection.wait)
        with _open(path, ()) as file:
            wanted = _wanted(file, selection)
        with _open(path, (selection.text,)) as file:
            groups = range(shard.start, file.metadata.num_row_groups if shard.end < 0 else shard.end)
            number = sum(file.metadata.row_group(group).num_rows for group in range(shard.start))
            for batch in file.iter_batches(ROWS, row_groups=list(groups), columns=wanted):
                for found in _documents(batch, path, number, selection):
                    number += 1
                    yield found
    except ArgumentError as error:
        yield Document(path, number, None, None, 0, ("bad-record", str(error)))
    except (OSError, ValueError, KeyError) as error:
        yield unreadable(path, number, error)


def _open(path: str, repeated: Sequence[str]) -> Any:
    source = pyarrow().PythonFile(open_remote(path), mode="r") if is_remote(path) else path
    return parquet().ParquetFile(
        source, buffer_size=2**20, pre_buffer=False, read_dictionary=list(repeated), page_checksum_verification=True
    )


def _wanted(file: Any, selection: Selection) -> list[str]:
    names: list[str] = file.schema_arrow.names
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise ArgumentError(f"the column {twice[0]!r} occurs twice; the columns are {', '.join(names)}")
    if not _has(file, selection.text):
        raise ArgumentError(f"no column {selection.text!r}; the columns are {', '.join(names)}")
    return [name for name in (selection.text, selection.id or "id", *selection.keep) if _has(file, name)]


def _has(file: Any, name: str) -> bool:
    """Return whether a file has a column with a name, or, for a dotted name, a field inside a column."""
    leaves = (file.schema.column(at).path for at in range(len(file.schema)))
    return name in file.schema_arrow.names or ("." in name and name in leaves)


def _documents(batch: Any, path: str, first: int, selection: Selection) -> Iterator[Document]:
    values = column_values(named_column(batch, selection.text))
    name = selection.id or "id"
    known = name in batch.schema.names or ("." in name and name.partition(".")[0] in batch.schema.names)
    names = column_names(batch, name if known else None)
    kept = [_kept(batch, one) for one in selection.keep]
    for place, (value, name_) in enumerate(zip(values, names, strict=True)):
        size = len(value) if isinstance(value, str | bytes) else 0
        yield Document(path, first + place, name_, value, size, kept=tuple(map(next, kept)))


def _kept(batch: Any, name: str) -> Iterator[str | None]:
    """Yield the values of a column as text; None for each row if the file has no such column."""
    try:
        column = named_column(batch, name)
    except ArgumentError:
        return itertools.repeat(None)
    return map(kept_text, column_values(column))


def columns(path: str, _selection: Selection) -> Columns | None:
    """Return the columns of a file."""
    try:
        with _open(path, ()) as file:
            return Columns(tuple(file.schema_arrow.names))
    except (OSError, ValueError):
        return None


FORMAT: Final = Format(NAME, (".parquet",), cut, read, columns)
