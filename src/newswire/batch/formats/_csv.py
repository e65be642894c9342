"""CSV, and the same with tabs: the first row names the columns. A file is one shard, because quoted fields may contain line ends.

Reading is strict. An invalid row is reported, and reading continues at its second line, so that a quotation mark that is
never closed affects no other row.

Source: RFC 4180; text/tab-separated-values for `.tsv`.
"""

from __future__ import annotations

import codecs
import csv
from collections import Counter, deque
from collections.abc import Iterator
from typing import BinaryIO, Final

from newswire.batch._arrow import name_of
from newswire.batch._kept import kept_text
from newswire.batch.formats._base import (
    PULSE,
    PULSE_EVERY,
    Columns,
    Document,
    Format,
    Selection,
    Shard,
    rescued,
    unreadable,
    whole_files,
)
from newswire.batch.formats._streams import STREAM_ERRORS, RawLine, as_utf8, lines, open_stream

__all__ = ["FORMAT"]

NAME: Final = "csv"
QUOTED: Final = 4
"""The maximum bytes of a row per byte of text: a doubled quotation mark takes two, other fields the rest."""


class _TooLargeError(Exception):
    """A row is too long: a quotation mark may not be closed."""


class _Rows:
    """The rows of a stream, with the lines of each; a row beyond the limit raises."""

    def __init__(self, stream: BinaryIO, selection: Selection, *, tabs: bool) -> None:
        self.most = selection.max_bytes * QUOTED
        self.encoding = selection.encoding or "utf-8"
        if "\n".encode(self.encoding) != b"\n":
            stream, self.encoding = as_utf8(stream, self.encoding), "utf-8"
        self.raw = lines(stream, self.most)
        self.taken: list[RawLine] = []
        self.again: deque[RawLine] = deque()
        self.size = 0
        self.delimiter = "\t" if tabs else ","
        csv.field_size_limit(max(csv.field_size_limit(), self.most))
        self.restart()

    def restart(self) -> None:
        """Begin a new row at the second line of the last one."""
        self.again.extendleft(reversed(self.taken[1:]))
        self.taken = []
        self.reader = csv.reader(self._decoded(), delimiter=self.delimiter, strict=True)

    def _decoded(self) -> Iterator[str]:
        while line := self.again.popleft() if self.again else next(self.raw, None):
            self.taken.append(line)
            self.size += line.size
            if self.size > self.most:
                raise _TooLargeError
            data = line.data if line.offset else line.data.removeprefix(codecs.BOM_UTF8)
            yield data.decode(self.encoding, "surrogateescape")

    def next(self) -> list[str] | None:
        """Return the next row; None at the end."""
        self.size, self.taken = 0, []
        return next(self.reader, None)


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the documents of a file; an invalid row has a fault."""
    (path,) = shard.paths
    number = 0
    try:
        with open_stream(path, wait=selection.wait) as stream:
            rows = _Rows(stream, selection, tabs=".tsv" in (shard.named or path).lower())
            head = rows.next() or []
            fault = _head_fault(head, selection)
            if fault:
                yield Document(path, 0, None, None, 0, ("bad-record", fault))
                return
            for found in _documents(rows, path, head, selection):
                number = found.offset + 1 if found is not PULSE else number
                yield found
    except (*STREAM_ERRORS, _TooLargeError, UnicodeError) as error:
        yield unreadable(path, number, error)
    except csv.Error as error:
        yield unreadable(path, 0, csv.Error(f"the first row, which names the columns, is not valid CSV: {error}"))


def _head_fault(head: list[str], selection: Selection) -> str | None:
    """Return the fault in the row that names the columns, or None."""
    if selection.text not in head:
        return f"no column {selection.text!r}; the columns are {', '.join(head)}"
    twice = [name for name, count in Counter(head).items() if count > 1]
    if twice:
        return f"the column {twice[0]!r} occurs twice; the columns are {', '.join(head)}"
    if selection.id is not None and selection.id not in head:
        return f"no column {selection.id!r}; the columns are {', '.join(head)}"
    return None


def _documents(rows: _Rows, path: str, head: list[str], selection: Selection) -> Iterator[Document]:
    at = head.index(selection.text)
    name = selection.id or "id"
    named = head.index(name) if name in head else None
    places = [head.index(kept) if kept in head else None for kept in selection.keep]
    number = blank = 0
    while True:
        try:
            row = rows.next()
        except _TooLargeError:
            message = f"the row has more than {rows.most:,} bytes; a quotation mark in it may not be closed"
            yield Document(path, number, None, None, rows.taken[0].size, ("too-large", message))
            rows.restart()
        except csv.Error as error:
            message = (
                f"row {number + 1}, at byte {rows.taken[0].offset}: {error}; a quotation mark in it may not be closed"
            )
            yield Document(path, number, None, None, rows.taken[0].size, ("bad-record", message))
            rows.restart()
        else:
            if row is None:
                return
            if not row:
                blank += 1
                if blank % PULSE_EVERY == 0:
                    yield PULSE
                continue
            if not rows.again and rows.taken[-1].data.endswith(rows.delimiter.encode()):
                message = "the file ends after a delimiter, without a line end: it may be truncated"
                yield Document(path, number, None, None, rows.size, ("bad-record", message))
            elif len(row) == len(head):
                kept = tuple(None if place is None else kept_text(rescued(row[place])) for place in places)
                own = None if named is None else name_of(row[named])
                yield Document(path, number, own, rescued(row[at]), rows.size, kept=kept)
            else:
                message = f"expected {len(head)} fields, as in the first row, got {len(row)}"
                yield Document(path, number, None, None, rows.taken[0].size, ("bad-record", message))
                rows.restart()
        number += 1


def columns(path: str, selection: Selection) -> Columns | None:
    """Return the names in the first row."""
    try:
        with open_stream(path) as stream:
            return Columns(tuple(_Rows(stream, selection, tabs=".tsv" in path.lower()).next() or ()))
    except (*STREAM_ERRORS, _TooLargeError, UnicodeError, csv.Error):
        return None


FORMAT: Final = Format(
    NAME, (".csv", ".tsv", ".csv.gz", ".tsv.gz", ".csv.zst", ".tsv.zst"), whole_files(NAME), read, columns
)
