"""WARC and WET: records that contain pages, as text, or as HTML if trafilatura extracts the text. A file is one shard.

Framing is checked: a record must have the stated length, and be followed by the next record or the end. A record that is
truncated or has a wrong length is reported, and reading continues at the next record that can be found.

Source: ISO 28500:2017 (WARC 1.1); WET files consist of its `conversion` records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, Final, NamedTuple

from newswire.batch._arrow import name_of
from newswire.batch.formats._base import PULSE, Document, Format, Selection, Shard, unreadable, whole_files
from newswire.batch.formats._http import HttpFault, message_of, text_of
from newswire.batch.formats._streams import STREAM_ERRORS, open_stream

__all__ = ["FORMAT"]

NAME: Final = "warc"
PAGES: Final = frozenset({"conversion", "resource", "response"})
"""The types of records that contain pages."""
OTHERS: Final = frozenset({"metadata", "request", "revisit", "warcinfo"})
"""The types of records that do not contain pages."""
HEADER: Final = 2**20
"""The maximum size of a record header, and of an HTTP header."""
MARK: Final = b"\r\n\r\nWARC/1."
"""The bytes between two records."""
PIECE: Final = 2**20
MOST_DAMAGE: Final = 1000
"""The number of damaged records in a file after which its rest is given up, because each may cost a second reading."""


class _Record(NamedTuple):
    """A record: its offset, its header, the start of its block, the size of the whole block, and its fault."""

    offset: int
    header: Mapping[str, str]
    block: bytes
    size: int
    fault: str | None = None
    again: int | None = None
    """The offset at which reading continues after a record with a fault; None at the end."""


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the records of pages, and a fault for each damaged place."""
    (path,) = shard.paths
    start: int | None = 0
    damage = 0
    while start is not None:
        begin, start = start, None
        at = begin
        try:
            with open_stream(path, look=True, wait=selection.wait) as stream:
                _skip(stream, begin)
                for record in _records(stream, begin, selection.max_bytes + HEADER):
                    at = record.offset
                    yield _document(path, record, selection)
                    start = record.again
                    damage += record.fault is not None
        except STREAM_ERRORS as error:
            yield unreadable(path, at, error)
            return
        if damage > MOST_DAMAGE:
            yield unreadable(
                path, at, ValueError(f"more than {MOST_DAMAGE:,} records are damaged; the rest is skipped")
            )
            return


def _skip(stream: BinaryIO, size: int) -> None:
    if stream.seekable():
        stream.seek(size)
        return
    while size and (data := stream.read(min(size, PIECE))):
        size -= len(data)


def _records(stream: BinaryIO, at: int, most: int) -> Iterator[_Record]:
    """Yield the records of a stream up to the first with a fault, or up to the end."""
    while True:
        lines, size, whole = _header(stream)
        if not lines:
            return
        header = _fields(lines)
        length = header.get("content-length", "")
        if not (whole and lines[0].startswith(b"WARC/") and length.isascii() and length.isdigit()):
            again = _search(stream, at + size, MARK[:4] if not lines[0].strip() else b"")
            yield _Record(
                at, header, b"", size, "expected a WARC record, found none, or its header is truncated", again
            )
            return
        expected = int(length)
        block, found, mark = _block(stream, expected, most)
        behind = stream.read(4)
        ahead = _ahead(stream, 5)
        if found == expected and MARK.startswith(behind) and (not ahead or ahead == b"WARC/"):
            yield _Record(at, header, block, expected)
            at += size + expected + 4
            continue
        begin = at + size
        if mark is None:
            again = _search(stream, begin + found + len(behind), (block[-16:] if len(block) == found else b"") + behind)
        else:
            again = begin + mark
        why = (
            f"expected {expected:,} bytes, got {found:,}"
            if found < expected
            else "the record does not end at its stated length"
        )
        yield _Record(at, header, block, found, f"{why}: it is truncated, or its Content-Length is wrong", again)
        return


def _ahead(stream: BinaryIO, most: int) -> bytes:
    """Return the next bytes of a stream without consuming them; empty if the stream cannot peek."""
    peek: Callable[[int], bytes] | None = getattr(stream, "peek", None)
    return b"" if peek is None else peek(most)[:most]


def _header(stream: BinaryIO) -> tuple[list[bytes], int, bool]:
    """Return the lines of a header, their size, and whether a blank line ends them."""
    lines: list[bytes] = []
    size = 0
    while size < HEADER and (line := stream.readline(HEADER)):
        size += len(line)
        if not line.strip(b"\r\n"):
            return lines or [line], size, bool(lines)
        lines.append(line)
    return lines, size, False


def _fields(lines: list[bytes]) -> Mapping[str, str]:
    """Return the fields of a header by lower-case name; a line that begins with a blank continues a field."""
    fields: dict[str, str] = {}
    name = ""
    for line in lines[1:]:
        text = line.decode("utf-8", "backslashreplace").rstrip("\r\n")
        if text[:1] in {" ", "\t"} and name:
            fields[name] += " " + text.strip()
        else:
            name, _, value = text.partition(":")
            name = name.strip().lower()
            fields[name] = value.strip()
    return fields


def _block(stream: BinaryIO, expected: int, most: int) -> tuple[bytes, int, int | None]:
    """Return the start of a block, its actual size, and the offset in it at which another record seems to begin."""
    kept: list[bytes] = []
    held = found = 0
    mark: int | None = None
    tail = b""
    while found < expected and (data := stream.read(min(PIECE, expected - found))):
        if mark is None and (place := (tail + data).find(MARK)) >= 0:
            mark = found - len(tail) + place + 4
        tail = (tail + data)[-len(MARK) + 1 :]
        if held <= most:
            kept.append(data)
            held += len(data)
        found += len(data)
    return b"".join(kept), found, mark


def _search(stream: BinaryIO, at: int, tail: bytes) -> int | None:
    """Return the offset of the next record, searching from a few bytes before `at`; None if there is none."""
    while data := stream.read(PIECE):
        if (place := (tail + data).find(MARK)) >= 0:
            return at - len(tail) + place + 4
        at += len(data)
        tail = (tail + data)[-len(MARK) + 1 :]
    return None


def _document(path: str, record: _Record, selection: Selection) -> Document:
    """Return the document of a record; `PULSE` if it contains no page."""
    name = name_of(record.header.get("warc-target-uri") or record.header.get("warc-record-id"))
    kind = record.header.get("warc-type", "").lower()
    if kind in OTHERS and not record.fault:
        return PULSE
    fault = _fault(record, kind, selection.max_bytes)
    value: object = None
    if fault is None:
        try:
            held = message_of(
                record.header.get("content-type", ""), record.block, selection.max_bytes, selection.http_status
            )
            if held is None:
                return PULSE
            value = text_of(held, selection)
        except HttpFault as error:
            fault = (error.code, error.message)
    return Document(path, record.offset, name, value, record.size, fault)


def _fault(record: _Record, kind: str, most: int) -> tuple[str, str] | None:
    """Return the fault that prevents reading a record: its framing, its type or its size; None if there is none."""
    if record.fault:
        return "bad-record", record.fault
    if kind not in PAGES:
        return "bad-record", f"expected a record of the type {', '.join(sorted(PAGES))}, got {kind!r}"
    if record.size > len(record.block):
        return "too-large", f"the record has {record.size:,} bytes; the limit is {most:,}"
    if "warc-truncated" in record.header:
        return (
            "bad-record",
            f"the record was truncated when it was written: WARC-Truncated: {record.header['warc-truncated']}",
        )
    return None


FORMAT: Final = Format(NAME, (".warc", ".wet", ".warc.gz", ".wet.gz", ".warc.zst", ".wet.zst"), whole_files(NAME), read)
