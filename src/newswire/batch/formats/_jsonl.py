"""JSON Lines: one object per line, plain or compressed. A plain file is divided into byte ranges.

Source: https://jsonlines.org (UTF-8, one JSON value per line, LF or CR LF); newswire ignores blank lines.
"""

from __future__ import annotations

import codecs
import itertools
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

from newswire.batch._arrow import name_of
from newswire.batch._kept import kept_text
from newswire.batch._reading import Whole
from newswire.batch.formats._base import (
    PULSE,
    PULSE_EVERY,
    Columns,
    Document,
    Format,
    Found,
    Selection,
    Shard,
    rescued,
    unreadable,
    value_at,
)
from newswire.batch.formats._streams import STREAM_ERRORS, RawLine, is_compressed, lines, open_stream, skip_line
from newswire.errors import MissingExtraError
from newswire.formats import format_of

__all__ = ["FORMAT"]

NAME: Final = "jsonl"
ESCAPED: Final = 8
"""The maximum bytes of a line per byte of text: an escape takes six, other fields the rest."""


def cut(files: Sequence[Found], size: int) -> Iterator[Shard]:
    """Yield byte ranges; a line belongs to the range in which it begins."""
    for found in files:
        if is_compressed(found.path):
            yield Shard(NAME, (found.path,))
        else:
            for start in range(0, found.size, size):
                yield Shard(NAME, (found.path,), start, min(start + size, found.size))


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the documents of a byte range, or of a whole file."""
    (path,) = shard.paths
    at = shard.start
    blank = 0
    try:
        with open_stream(path, wait=selection.wait) as stream:
            if at:
                stream.seek(at - 1)
                at += skip_line(stream) - 1
            for line in lines(stream, selection.max_bytes * ESCAPED, at):
                if 0 <= shard.end <= line.offset:
                    return
                at = line.offset + line.size
                if not line.data.isspace():
                    yield _document(path, line, selection)
                else:
                    blank += 1
                    if blank % PULSE_EVERY == 0:
                        yield PULSE
        if shard.broken is not None:
            yield Document(path, at, None, None, 0, ("unreadable", shard.broken))
    except STREAM_ERRORS as error:
        yield unreadable(path, at, error)


def _document(path: str, line: RawLine, selection: Selection) -> Document:
    if line.size > len(line.data):
        most = selection.max_bytes * ESCAPED
        return _faulty(path, line, "too-large", f"the line has {line.size:,} bytes; the limit is {most:,}")
    data = line.data if line.offset else line.data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8", "surrogateescape")
        record = _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        return _faulty(path, line, "bad-record", f"not JSON: {error}")
    if not isinstance(record, dict):
        return _faulty(path, line, "bad-record", f"expected a JSON object, got {type(record).__name__}")
    fields = cast("dict[str, Any]", record)
    name = name_of(value_at(fields, selection.id or "id"))
    kept = tuple(kept_text(rescued(value_at(fields, one))) for one in selection.keep)
    return Document(path, line.offset, name, _value(text, fields, selection), line.size, kept=kept)


def _value(text: str, fields: dict[str, Any], selection: Selection) -> object:
    """Return the text of a record, or the record itself if it is or may be a document in a format."""
    if selection.document_format in {"auto", "text"}:
        value = value_at(fields, selection.text)
        names = {selection.text, selection.text.partition(".")[0]}
        if selection.document_format == "text" or not names.isdisjoint(fields):
            return rescued(value)
        return Whole(cast("str | bytes", rescued(text)), f"the record has no field {selection.text!r}")
    return Whole(cast("str | bytes", rescued(text)))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object with the given pairs; a repeated key raises, because its value is ambiguous."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ValueError(f"the key {twice!r} occurs twice in one object")
    return found


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_object)
"""Created once: `json.loads` would create one for each line."""


def _faulty(path: str, line: RawLine, code: str, message: str) -> Document:
    return Document(path, line.offset, None, None, line.size, (code, message))


LOOKED: Final = 100
"""The number of records whose fields are inspected."""


def columns(path: str, selection: Selection) -> Columns | None:
    """Return the fields of the first records, in order of appearance."""
    names: dict[str, None] = {}
    documents = False
    try:
        with open_stream(path) as stream:
            for line in itertools.islice(lines(stream, selection.max_bytes * ESCAPED), LOOKED):
                text = line.data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
                try:
                    record = _DECODER.decode(text)
                except (ValueError, RecursionError):
                    continue
                if isinstance(record, dict):
                    names |= dict.fromkeys(cast("dict[str, Any]", record))
                    value = _value(text, cast("dict[str, Any]", record), selection)
                    documents = documents or (isinstance(value, Whole) and format_of(value.data) is not None)
    except STREAM_ERRORS:
        return None
    except MissingExtraError:
        documents = True
    return Columns(tuple(names), documents)


FORMAT: Final = Format(
    NAME, (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst"), cut, read, columns
)
