"""What the formats share: a shard says where documents lie, a document is one of them, a selection says what is wanted."""

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
"""How many bytes of a file one shard covers, where the format can be cut: a few seconds of work."""


class Document(NamedTuple):
    """One document, or what stood in its place: where it begins, its name, its value, its size, or its fault.

    `offset` counts what the format counts: bytes of the uncompressed file (JSON Lines, WARC), rows from 0 (CSV,
    Parquet). `fault` is a code and a sentence, or None. `kept` are the values that go into the row as they are.
    """

    source: str
    offset: int
    id: str | None
    value: object
    size: int
    fault: tuple[str, str] | None = None
    kept: tuple[str | None, ...] = ()


PULSE: Final = Document("", -1, None, None, 0)
"""No document, but a sign that a reader goes on: blank lines and records of other kinds take time too."""

PULSE_EVERY: Final = 65_536
"""After how many blank lines a reader gives that sign."""


class Shard(NamedTuple):
    """A stretch of one file, or some whole files: all that a worker needs to find its documents.

    `named` is what rows call its source, where that is not the path: what came through a pipe, or was unpacked, lies in
    a file meanwhile. `grows` says that this file is still written to. `broken` says what is wrong behind the end.
    """

    format: str
    paths: tuple[str, ...]
    start: int = 0
    end: int = -1
    named: str | None = None
    grows: bool = False
    broken: str | None = None


class Selection(NamedTuple):
    """What of a record is wanted, and how it is read.

    Attributes:
        text: the field or column of the documents.
        id: the field or column of their names.
        max_bytes: how large a document may be.
        encoding: the encoding of bytes.
        document_format: what documents are: `auto`, `text`, or a format, of which then every record is one as a whole.
        html: what takes text out of HTML.
        http_status: which answers of HTTP are read, others being passed over; None for 2xx, others being faults.
        keep: the fields or columns whose values go into the rows as they are.
        wait: for a stream whose file is still written to: what is called again and again while it gives nothing.
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
    """A file that is to be read, its size in bytes, when it was changed (ns), and the name of the stream that it holds."""

    path: str
    size: int
    changed: int = 0
    named: str | None = None


class Columns(NamedTuple):
    """The columns of a file, or the fields of its first records; and whether some of these are documents as a whole."""

    names: tuple[str, ...]
    documents: bool = False


class Format(NamedTuple):
    """A format: its name, what its files' names end with, how files are cut into shards, how a shard is read.

    `columns` gives those of a file, or None where it cannot be read; a format without columns has None.
    """

    name: str
    suffixes: tuple[str, ...]
    cut: Callable[[Sequence[Found], int], Iterator[Shard]]
    read: Callable[[Shard, Selection], Iterator[Document]]
    columns: Callable[[str, Selection], Columns | None] | None = None


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


def value_at(record: Mapping[str, object], name: str) -> object:
    """Return a value of a record by its name; `content.text` is a field within a field, where no field has that name."""
    if name in record or "." not in name:
        return record.get(name)
    first, _, rest = name.partition(".")
    inner = record.get(first)
    return value_at(cast("Mapping[str, object]", inner), rest) if isinstance(inner, Mapping) else None


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
