"""Byte streams of files, decompressed on the way, and their lines, none of them longer than a limit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple, cast

from newswire.batch._arrow import pyarrow

__all__ = ["COMPRESSED", "STREAM_ERRORS", "RawLine", "is_compressed", "lines", "open_stream", "skip_line"]

COMPRESSED: Final = {".gz": "gzip", ".zst": "zstd"}
"""The compressions that a file's name tells."""

STREAM_ERRORS: Final = (OSError, EOFError)
"""What reading a damaged or cut stream raises."""

_BUFFER: Final = 2**20


class RawLine(NamedTuple):
    """A line with its end: the offset of its first byte, its bytes, its whole size (larger where it was cut)."""

    offset: int
    data: bytes
    size: int


def is_compressed(path: str) -> bool:
    """Say whether a file's name tells a compression."""
    return path.lower().endswith(tuple(COMPRESSED))


def open_stream(path: str) -> BinaryIO:
    """Return the bytes of a file, decompressed; one that is cut or damaged raises one of `STREAM_ERRORS` when read."""
    for suffix, codec in COMPRESSED.items():
        if path.lower().endswith(suffix):
            native = pyarrow().input_stream(path, compression=codec, buffer_size=_BUFFER)
            return cast("BinaryIO", io.BufferedReader(native, _BUFFER))
    return open(path, "rb", buffering=_BUFFER)  # noqa: PTH123 - the caller closes it


def lines(stream: BinaryIO, most: int, at: int = 0) -> Iterator[RawLine]:
    """Yield the lines of a stream; of one that is longer than `most` bytes only its beginning is kept."""
    while data := stream.readline(most + 1):
        size = len(data)
        if size > most and not data.endswith(b"\n"):
            size += skip_line(stream)
        yield RawLine(at, data, size)
        at += size


def skip_line(stream: BinaryIO) -> int:
    """Read to the end of the line; return how many bytes that were."""
    size = 0
    while piece := stream.readline(_BUFFER):
        size += len(piece)
        if piece.endswith(b"\n"):
            break
    return size
