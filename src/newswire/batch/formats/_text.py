"""Text files: one page per file. A shard contains many small files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from newswire.batch._arrow import name_of
from newswire.batch._places import is_remote
from newswire.batch.formats._base import Document, Format, Found, Selection, Shard, by_size, unreadable
from newswire.batch.formats._streams import STREAM_ERRORS, open_stream

__all__ = ["FORMAT", "grouped"]

NAME: Final = "text"
FILES: Final = 1024
"""The maximum number of files in a shard."""


def grouped(name: str) -> Callable[[Sequence[Found], int], Iterator[Shard]]:
    """Return the function that makes shards from groups of files; even an empty file counts as some bytes."""

    def cut(files: Sequence[Found], size: int) -> Iterator[Shard]:
        for start, end in by_size([max(found.size, size // FILES) for found in files], size):
            yield Shard(name, tuple(found.path for found in files[start:end]))

    return cut


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the bytes of each file; of a file that is too large, only enough to show that it is."""
    for path in shard.paths:
        try:
            with _opened(path, selection) as stream:
                data = stream.read(selection.max_bytes + 1)
        except STREAM_ERRORS as error:
            yield unreadable(path, 0, error)
        else:
            yield Document(path, 0, name_of(shard.named or path), data, len(data))


def _opened(path: str, selection: Selection) -> BinaryIO:
    if selection.wait is None and not is_remote(path):
        return Path(path).open("rb")
    return open_stream(path, wait=selection.wait)


FORMAT: Final = Format(NAME, (".txt",), grouped(NAME), read)
