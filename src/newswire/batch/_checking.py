"""What is looked at before a run starts: whether the inputs have the columns that are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from newswire.batch._options import Job
from newswire.batch.formats import FORMATS, Shard
from newswire.batch.formats._base import Columns
from newswire.errors import ArgumentError

__all__ = ["check_columns", "columns_of"]

LOOKED: Final = 32
"""At how many files that have columns is looked."""


def columns_of(shards: Iterable[Shard], job: Job) -> Iterator[tuple[str, Columns]]:
    """Yield the files that have columns, with these; streams and files that cannot be read are passed over."""
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
    """Raise where no file has a column that is named, of those that have columns.

    A file that lacks what others have is read all the same, and its rows say so.

    Raises:
        ArgumentError: with the columns that there are.
    """
    looked = list(columns_of(shards, job))
    whole = job.document_format not in {"auto", "text"} or any(found.documents for _, found in looked)
    named = () if whole else (job.text, *job.keep)
    wanted: tuple[str, ...] = named if job.id is None else (*named, job.id)
    for name in wanted:
        if looked and not any(_has(found.names, name) for _, found in looked):
            path, found = looked[0]
            more = f"; neither have {len(looked) - 1} more" if len(looked) > 1 else ""
            raise ArgumentError(
                f"there is no column {name!r} in {path}; its columns are {', '.join(found.names)}{more}"
            )


def _has(names: tuple[str, ...], name: str) -> bool:
    """Return whether one of some columns has a name, or has fields within."""
    return name in names or name.partition(".")[0] in names
