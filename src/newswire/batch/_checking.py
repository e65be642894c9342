"""Check before a run starts that the inputs have the named columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from newswire.batch._options import Job
from newswire.batch.formats import FORMATS, Shard
from newswire.batch.formats._base import Columns
from newswire.errors import ArgumentError

__all__ = ["check_columns", "columns_of"]

LOOKED: Final = 32
"""The maximum number of files with columns to check."""


def columns_of(shards: Iterable[Shard], job: Job) -> Iterator[tuple[str, Columns]]:
    """Yield each file that has columns, with its columns; skip streams and files that cannot be read."""
    seen: set[str] = set()
    for shard in shards:
        look = FORMATS[shard.format].columns
        path = shard.paths[0]
        if look is None or shard.grows or path in seen:
            continue
        seen.add(path)
        found = look(path, job.selection)
        if found is not None and found.names:
            yield path, found
        if len(seen) == LOOKED:
            return


def check_columns(shards: Iterable[Shard], job: Job) -> None:
    """Raise if none of the files that have columns has a named column.

    A file that lacks a column of the others is read, and its rows report the error.

    Raises:
        ArgumentError: if a column is missing; the message lists the columns of the first file.
    """
    looked = list(columns_of(shards, job))
    whole = job.document_format not in {"auto", "text"} or any(found.documents for _, found in looked)
    named = () if whole else (job.text, *job.keep)
    wanted: tuple[str, ...] = named if job.id is None else (*named, job.id)
    for name in wanted:
        if looked and not any(_has(found.names, name) for _, found in looked):
            path, found = looked[0]
            more = f" ({len(looked) - 1} more files lack it too)" if len(looked) > 1 else ""
            raise ArgumentError(f"no column {name!r} in {path}; its columns are {', '.join(found.names)}{more}")


def _has(names: tuple[str, ...], name: str) -> bool:
    """Return whether a column has the given name, or contains the named field."""
    return name in names or name.partition(".")[0] in names
