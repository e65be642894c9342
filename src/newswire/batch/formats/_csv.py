"""CSV, and the same with tabs: the first row names the columns. A file is one shard, since a quoted field may hold line ends.

Source: RFC 4180; text/tab-separated-values for `.tsv`.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from typing import BinaryIO, Final

from newswire.batch._names import name_of
from newswire.batch.formats._base import Document, Format, Selection, Shard, rescued, unreadable, whole_files
from newswire.batch.formats._streams import STREAM_ERRORS, lines, open_stream

__all__ = ["FORMAT"]

NAME: Final = "csv"
QUOTED: Final = 4
"""How many bytes of a row one byte of text may take: a doubled quote is two, other fields take the rest."""


class _TooLargeError(Exception):
    """A row goes on and on: a quote may not be closed."""


class _Rows:
    """The rows of a stream, and after each how many bytes it took; a row beyond a limit raises."""

    def __init__(self, stream: BinaryIO, selection: Selection, *, tabs: bool) -> None:
        self.most = selection.max_bytes * QUOTED
        self.encoding = selection.encoding or "utf-8"
        self.raw = lines(stream, self.most)
        self.size = 0
        self.delimiter = "\t" if tabs else ","
        csv.field_size_limit(max(csv.field_size_limit(), self.most))
        self.restart()

    def restart(self) -> None:
        """Begin a new row at the next line."""
        self.reader = csv.reader(self._decoded(), delimiter=self.delimiter)

    def _decoded(self) -> Iterator[str]:
        for line in self.raw:
            self.size += line.size
            if self.size > self.most:
                raise _TooLargeError
            data = line.data if line.offset else line.data.removeprefix(codecs.BOM_UTF8)
            yield data.decode(self.encoding, "surrogateescape")

    def next(self) -> list[str] | None:
        """Return the next row; None at the end."""
        self.size = 0
        return next(self.reader, None)


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the documents of a file; a row that is none has a fault."""
    (path,) = shard.paths
    number = 0
    try:
        with open_stream(path) as stream:
            rows = _Rows(stream, selection, tabs=".tsv" in path.lower())
            head = rows.next() or []
            if selection.text not in head:
                yield Document(path, 0, None, None, 0, ("bad-record", _no_column(selection.text, head)))
                return
            for number, found in enumerate(_documents(rows, path, head, selection)):  # noqa: B007 - told where it ended
                yield found
    except (*STREAM_ERRORS, _TooLargeError, csv.Error) as error:
        yield unreadable(path, number, error)


def _no_column(name: str, head: list[str]) -> str:
    return f"there is no column {name!r}; the columns are {', '.join(head)}"


def _documents(rows: _Rows, path: str, head: list[str], selection: Selection) -> Iterator[Document]:
    at = head.index(selection.text)
    name = selection.id or "id"
    named = head.index(name) if name in head else None
    number = 0
    while True:
        try:
            row = rows.next()
        except _TooLargeError:
            message = f"the row has more than {rows.most:,} bytes; a quote before it may not be closed"
            yield Document(path, number, None, None, rows.size, ("too-large", message))
            rows.restart()
        except csv.Error as error:
            yield Document(path, number, None, None, rows.size, ("bad-record", str(error)))
            rows.restart()
        else:
            if row is None:
                return
            if not row:
                continue
            yield _document(path, number, row, (at, named, len(head), rows.size))
        number += 1


def _document(path: str, number: int, row: list[str], form: tuple[int, int | None, int, int]) -> Document:
    at, named, width, size = form
    if len(row) != width:
        message = f"the row has {len(row)} fields; the first row has {width}"
        return Document(path, number, None, None, size, ("bad-record", message))
    return Document(path, number, None if named is None else name_of(row[named]), rescued(row[at]), size)


FORMAT: Final = Format(NAME, (".csv", ".tsv", ".csv.gz", ".tsv.gz", ".csv.zst", ".tsv.zst"), whole_files(NAME), read)
