"""Byte streams of files, decompressed on the way, and their lines, none of them longer than a limit."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple, cast

from newswire.batch._arrow import pyarrow

__all__ = [
    "COMPRESSED",
    "MAGIC",
    "STREAM_ERRORS",
    "RawLine",
    "as_utf8",
    "is_compressed",
    "lines",
    "open_stream",
    "skip_line",
]

COMPRESSED: Final = {".gz": "gzip", ".zst": "zstd"}
"""The compressions that a file's name tells."""

MAGIC: Final = {b"\x1f\x8b": ".gz", b"\x28\xb5\x2f\xfd": ".zst"}
"""The bytes that compressed data begin with, and the end of a name that tells the same."""

STREAM_ERRORS: Final = (OSError, EOFError, zlib.error)
"""What reading a damaged or cut stream raises."""

_BUFFER: Final = 2**20


class RawLine(NamedTuple):
    """A line with its end: the offset of its first byte, its bytes, its whole size (larger where it was cut)."""

    offset: int
    data: bytes
    size: int


class _Eager(io.RawIOBase):
    """Gives what a decompressor has before it meets damage; a larger buffer would lose that with the error."""

    def __init__(self, inner: gzip.GzipFile) -> None:
        self.inner = inner

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        data = self.inner.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.inner.close()
        super().close()


class _Recoded(io.RawIOBase):
    """The bytes of a stream in one encoding as bytes in UTF-8."""

    def __init__(self, inner: BinaryIO, encoding: str) -> None:
        self.inner = inner
        self.decoder = codecs.getincrementaldecoder(encoding)()
        self.held = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        while not self.held:
            data = self.inner.read(_BUFFER)
            self.held = self.decoder.decode(data, final=not data).encode("utf-8", "surrogatepass")
            if not data:
                break
        size = min(len(buffer), len(self.held))
        buffer[:size], self.held = self.held[:size], self.held[size:]
        return size


def is_compressed(path: str) -> bool:
    """Say whether a file's name tells a compression."""
    return path.lower().endswith(tuple(COMPRESSED))


def open_stream(path: str, *, look: bool = False) -> BinaryIO:
    """Return the bytes of a file, decompressed; one that is cut or damaged raises one of `STREAM_ERRORS` when read.

    Args:
        path: the file, whose name tells whether it is compressed.
        look: look at its first bytes too.
    """
    codec = next((codec for suffix, codec in COMPRESSED.items() if path.lower().endswith(suffix)), None)
    if codec is None and look:
        with open(path, "rb") as stream:  # noqa: PTH123 - the path as it was given
            head = stream.read(4)
        codec = next((COMPRESSED[suffix] for magic, suffix in MAGIC.items() if head.startswith(magic)), None)
    if codec == "gzip":
        return cast("BinaryIO", io.BufferedReader(_Eager(gzip.open(path)), _BUFFER))
    if codec:
        native = pyarrow().input_stream(path, compression=codec, buffer_size=_BUFFER)
        return cast("BinaryIO", io.BufferedReader(native, _BUFFER))
    return open(path, "rb", buffering=_BUFFER)  # noqa: PTH123 - the caller closes it


def as_utf8(stream: BinaryIO, encoding: str) -> BinaryIO:
    """Return a stream of an encoding whose line ends are not single bytes, such as UTF-16, as one of UTF-8."""
    return cast("BinaryIO", io.BufferedReader(_Recoded(stream, encoding), _BUFFER))


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
