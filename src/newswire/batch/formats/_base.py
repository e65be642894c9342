"""What the formats share: a shard says where documents lie, a document is one of them, a selection says what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from newswire.batch._reading import MAX_BYTES

__all__ = [
    "SHARD_BYTES",
    "Document",
    "Format",
    "Found",
    "Selection",
    "Shard",
    "by_size",
    "rescued",
    "unreadable",
    "whole_files",
]

SHARD_BYTES: Final = 32 * 2**20
"""How many bytes of a file one shard covers, where the format can be cut: a few seconds of work."""


class Document(NamedTuple):
    """One document, or what stood in its place: where it begins, its name, its value, its size, or its fault.

    `offset` counts what the format counts: bytes of the uncompressed file (JSON Lines, WARC), rows from 0 (CSV,
    Parquet). `fault` is a code and a sentence, or None.
    """

    source: str
    offset: int
    id: str | None
    value: object
    size: int
    fault: tuple[str, str] | None = None


class Shard(NamedTuple):
    """A stretch of one file, or some whole files: all that a worker needs to find its documents."""

    format: str
    paths: tuple[str, ...]
    start: int = 0
    end: int = -1


class Selection(NamedTuple):
    """Which values of a record are wanted, and how large and in which encoding they may be."""

    text: str = "text"
    id: str | None = None
    max_bytes: int = MAX_BYTES
    encoding: str | None = None


class Found(NamedTuple):
    """A file that is to be read, and its size in bytes."""

    path: str
    size: int


class Format(NamedTuple):
    """A format: its name, what its files' names end with, how files are cut into shards, how a shard is read."""

    name: str
    suffixes: tuple[str, ...]
    cut: Callable[[Sequence[Found], int], Iterator[Shard]]
    read: Callable[[Shard, Selection], Iterator[Document]]


def whole_files(name: str) -> Callable[[Sequence[Found], int], Iterator[Shard]]:
    """Return the function that makes a shard of each file."""

    def cut(files: Sequence[Found], _size: int) -> Iterator[Shard]:
        for found in files:
            yield Shard(name, (found.path,))

    return cut


def by_size(sizes: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches `[start, end)` of a sequence that hold about `most` each; one item at least."""
    start, held = 0, 0
    for place, size in enumerate(sizes):
        if place > start and held + size > most:
            yield start, place
            start, held = place, 0
        held += size
    if start < len(sizes):
        yield start, len(sizes)


def unreadable(source: str, offset: int, error: BaseException) -> Document:
    """Return what stands for the rest of a source that cannot be read."""
    return Document(source, offset, None, None, 0, ("unreadable", f"{type(error).__name__}: {error}"))


def rescued(value: object) -> object:
    """Return a text that was decoded with `surrogateescape` as it is, or as its bytes where some were no UTF-8."""
    if not isinstance(value, str) or value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        try:
            return value.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            return value
    return value
