"""Byte streams of files, decompressed while reading, and their lines up to a maximum length."""

from __future__ import annotations

import codecs
import io
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, cast

from newswire.batch._arrow import pyarrow
from newswire.batch._places import is_remote, open_remote

__all__ = [
    "COMPRESSED",
    "MAGIC",
    "STREAM_ERRORS",
    "RawLine",
    "Wait",
    "as_utf8",
    "end_of",
    "is_compressed",
    "lines",
    "open_stream",
    "skip_line",
    "until_whole",
]

COMPRESSED: Final = {".gz": "gzip", ".zst": "zstd"}
"""The compressions by file extension."""

MAGIC: Final = {b"\x1f\x8b": ".gz", b"\x28\xb5\x2f\xfd": ".zst"}
"""The first bytes of compressed data, and the file extension of the same compression."""

STREAM_ERRORS: Final = (OSError, EOFError, zlib.error)
"""The exceptions from reading a damaged or truncated stream."""

_BUFFER: Final = 2**20
_PACKED: Final = 2**16
"""The number of compressed bytes to unpack at a time."""
_PAUSE: Final = 0.05
"""The seconds between two checks of a file that is still being written."""

Wait = Callable[[], object]
"""A function that is called repeatedly while a file that is still being written has no new data."""


class RawLine(NamedTuple):
    """A line with its end: the offset of its first byte, its bytes, and its full size (larger if it was cut)."""

    offset: int
    data: bytes
    size: int


def end_of(path: str) -> Path:
    """Return the file whose presence means that another file is complete; if that fails, it contains the reason."""
    return Path(f"{path}.end")


class _Followed(io.RawIOBase):
    """A file that is still being written: at its end, wait for more until it is complete."""

    def __init__(self, path: str, wait: Wait) -> None:
        self.inner = open(path, "rb", buffering=0)  # noqa: PTH123, SIM115 - closed with this one
        self.end = end_of(path)
        self.wait = wait

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self.inner.seek(offset, whence)

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        while True:
            whole = self.end.exists()
            size = self.inner.readinto(buffer)
            if size:
                return size
            if whole:
                _check(self.end)
                return 0
            self.wait()
            time.sleep(_PAUSE)

    def close(self) -> None:
        self.inner.close()
        super().close()


def _check(end: Path) -> None:
    why = end.read_text(encoding="utf-8")
    if why:
        raise OSError(why)


def until_whole(path: str, wait: Wait) -> None:
    """Wait until a file that is being written is complete.

    Raises:
        OSError: if it will never be complete.
    """
    end = end_of(path)
    while not end.exists():
        wait()
        time.sleep(_PAUSE)
    _check(end)


class _Gzip(io.RawIOBase):
    """The concatenated content of the members of a gzip file, including everything before a damaged place.

    Zero bytes between and after members are padding. zlib checks the lengths and the checksums.
    """

    def __init__(self, inner: io.RawIOBase) -> None:
        self.inner = inner
        self.held = b""
        self.engine: Any = None
        self.any = False
        self.error: zlib.error | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        while self._more():
            data = self._unpacked(len(buffer))
            if data:
                buffer[: len(data)] = data
                return len(data)
        return 0

    def _more(self) -> bool:
        """Fetch compressed bytes of a member; return False at the end."""
        if self.error is not None:
            raise self.error
        while not self.held:
            self.held = self.inner.read(_PACKED) or b""
            if not self.held:
                if self.engine is not None:
                    raise EOFError("the compressed file is truncated")
                return False
            if self.any and self.engine is None:
                self.held = self.held.lstrip(b"\0")
        if self.engine is None:
            self.engine, self.any = zlib.decompressobj(zlib.MAX_WBITS | 16), True
        return True

    def _unpacked(self, most: int) -> bytes:
        before = self.engine.copy()
        try:
            data: bytes = self.engine.decompress(self.held, most)
        except zlib.error as error:
            self.error = error
            return _until_damage(before, self.held)
        if self.engine.eof:
            self.held, self.engine = self.engine.unused_data.lstrip(b"\0"), None
        else:
            self.held = self.engine.unconsumed_tail
        return data

    def close(self) -> None:
        self.inner.close()
        super().close()


def _until_damage(engine: Any, packed: bytes) -> bytes:
    """Return the data that compressed bytes contain before the damaged one."""
    pieces: list[bytes] = []
    try:
        for at in range(len(packed)):
            pieces.append(engine.decompress(packed[at : at + 1]))  # noqa: PERF401 - what came before the error is kept
    except zlib.error:
        pass
    return b"".join(pieces)


class _Recoded(io.RawIOBase):
    """A stream that converts bytes from one encoding to UTF-8."""

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
    """Return whether the extension of a file means compression."""
    return path.lower().endswith(tuple(COMPRESSED))


def open_stream(path: str, *, look: bool = False, wait: Wait | None = None) -> BinaryIO:
    """Return a stream of the decompressed bytes of a file; reading a truncated or damaged one raises one of `STREAM_ERRORS`.

    Args:
        path: the file, whose extension means that it is compressed.
        look: also recognise compression by the first bytes.
        wait: for a file that is still being written, where the first bytes tell: a function to call while there is no data.
    """
    codec = next((codec for suffix, codec in COMPRESSED.items() if path.lower().endswith(suffix)), None)
    if wait is not None or (codec is None and look):
        head = _head(path, wait)
        codec = next((COMPRESSED[suffix] for magic, suffix in MAGIC.items() if head.startswith(magic)), None)
    if codec == "gzip":
        return cast("BinaryIO", io.BufferedReader(_Gzip(_raw(path, wait)), _BUFFER))
    if codec:
        source = path if wait is None and not is_remote(path) else pyarrow().PythonFile(_raw(path, wait), mode="r")
        native = pyarrow().input_stream(source, compression=codec, buffer_size=None if wait else _BUFFER)
        return cast("BinaryIO", io.BufferedReader(native, _BUFFER))
    return cast("BinaryIO", io.BufferedReader(_raw(path, wait), _BUFFER))


def _raw(path: str, wait: Wait | None) -> io.RawIOBase:
    if is_remote(path):
        return open_remote(path)
    return open(path, "rb", buffering=0) if wait is None else _Followed(path, wait)  # noqa: PTH123 - the path as it was given; the caller closes it


def _head(path: str, wait: Wait | None) -> bytes:
    """Return the first bytes of a file, enough to recognise a compression."""
    with io.BufferedReader(_raw(path, wait)) as stream:
        return stream.read(max(map(len, MAGIC)))


def as_utf8(stream: BinaryIO, encoding: str) -> BinaryIO:
    """Return a stream in an encoding with multi-byte line ends, such as UTF-16, as a stream in UTF-8."""
    return cast("BinaryIO", io.BufferedReader(_Recoded(stream, encoding), _BUFFER))


def lines(stream: BinaryIO, most: int, at: int = 0) -> Iterator[RawLine]:
    """Yield the lines of a stream; a line longer than `most` bytes is cut."""
    while data := stream.readline(most + 1):
        size = len(data)
        if size > most and not data.endswith(b"\n"):
            size += skip_line(stream)
        yield RawLine(at, data, size)
        at += size


def skip_line(stream: BinaryIO) -> int:
    """Read to the end of the line; return the number of bytes."""
    size = 0
    while piece := stream.readline(_BUFFER):
        size += len(piece)
        if piece.endswith(b"\n"):
            break
    return size
