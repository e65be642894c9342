"""Shared types of the formats: a shard locates documents, a document is one of them, a selection states what to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, cast

from newswire.batch._reading import MAX_BYTES
from newswire.batch.formats._streams import Wait

__all__ = [
    "PULSE",
    "PULSE_EVERY",
    "SHARD_BYTES",
    "Columns",
    "Document",
    "Format",
    "Found",
    "Selection",
    "Shard",
    "by_size",
    "rescued",
    "unreadable",
    "value_at",
    "whole_files",
]

SHARD_BYTES: Final = 32 * 2**20
"""The number of bytes of a file per shard, if the format can be divided: a few seconds of work."""


class Document(NamedTuple):
    """One document, or the fault in its place: its source and offset, its name, its value, its size, its fault.

    `offset` is in the unit of the format: bytes of the uncompressed file (JSON Lines, WARC), or rows from 0 (CSV,
    Parquet). `fault` is a code and a message, or None. `kept` are the values to copy to the row.
    """

    source: str
    offset: int
    id: str | None
    value: object
    size: int
    fault: tuple[str, str] | None = None
    kept: tuple[str | None, ...] = ()


PULSE: Final = Document("", -1, None, None, 0)
"""Not a document, but a sign that a reader is alive: blank lines and records of other kinds take time too."""

PULSE_EVERY: Final = 65_536
"""The number of blank lines after which a reader gives that sign."""


class Shard(NamedTuple):
    """A stretch of one file, or several whole files: all that a worker needs to find its documents.

    `named` is the source in the rows if it is not the path: the content of a pipe or an unpacked file is in a temporary
    file. `grows` means that this file is still being written. `broken` describes the damage after the end.
    """

    format: str
    paths: tuple[str, ...]
    start: int = 0
    end: int = -1
    named: str | None = None
    grows: bool = False
    broken: str | None = None


class Selection(NamedTuple):
    """The values to read from a record, and how to read them.

    Attributes:
        text: the field or column that contains the document.
        id: the field or column that identifies the document.
        max_bytes: the maximum size of a document.
        encoding: the encoding of bytes.
        document_format: the format of documents: `auto`, `text`, or a format that applies to every record as a whole.
        html: the name of the extractor for HTML.
        http_status: the HTTP statuses to read, others being skipped; None for 2xx, others being faults.
        keep: the fields or columns whose values are copied to the rows.
        wait: a function that is called repeatedly while a stream is idle whose file is still being written.
    """

    text: str = "text"
    id: str | None = None
    max_bytes: int = MAX_BYTES
    encoding: str | None = None
    document_format: str = "auto"
    html: str | None = None
    http_status: str | None = None
    keep: tuple[str, ...] = ()
    wait: Wait | None = None


class Found(NamedTuple):
    """A file to read, its size in bytes, its modification time (ns), and the name of the stream that it contains."""

    path: str
    size: int
    changed: int = 0
    named: str | None = None


class Columns(NamedTuple):
    """The columns of a file, or the fields of its first records, and whether some records are whole documents."""

    names: tuple[str, ...]
    documents: bool = False


class Format(NamedTuple):
    """A format: its name, its file extensions, a function that divides files into shards, and one that reads a shard.

    `columns` returns the columns of a file, or None if it cannot be read; it is None for a format without columns.
    """

    name: str
    suffixes: tuple[str, ...]
    cut: Callable[[Sequence[Found], int], Iterator[Shard]]
    read: Callable[[Shard, Selection], Iterator[Document]]
    columns: Callable[[str, Selection], Columns | None] | None = None


def whole_files(name: str) -> Callable[[Sequence[Found], int], Iterator[Shard]]:
    """Return the function that makes one shard from each file."""

    def cut(files: Sequence[Found], _size: int) -> Iterator[Shard]:
        for found in files:
            yield Shard(name, (found.path,))

    return cut


def by_size(sizes: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches `[start, end)` of a sequence that total about `most` each, with at least one item."""
    start, held = 0, 0
    for place, size in enumerate(sizes):
        if place > start and held + size > most:
            yield start, place
            start, held = place, 0
        held += size
    if start < len(sizes):
        yield start, len(sizes)


def unreadable(source: str, offset: int, error: BaseException) -> Document:
    """Return the fault for the rest of a source that cannot be read."""
    return Document(source, offset, None, None, 0, ("unreadable", f"{type(error).__name__}: {error}"))


def value_at(record: Mapping[str, object], name: str) -> object:
    """Return a value of a record by name; `content.text` is a field inside a field, unless a field has that name."""
    if name in record or "." not in name:
        return record.get(name)
    first, _, rest = name.partition(".")
    inner = record.get(first)
    return value_at(cast("Mapping[str, object]", inner), rest) if isinstance(inner, Mapping) else None


def rescued(value: object) -> object:
    """Return a text that was decoded with `surrogateescape`: unchanged, or as its bytes if they are not valid UTF-8."""
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
