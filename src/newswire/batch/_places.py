"""Remote paths such as `s3://bucket/crawl`, through fsspec: list, read and write them.

Credentials and endpoints are those that the package for the protocol finds: in the environment or its configuration files.
"""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from newswire.batch._arrow import needed
from newswire.errors import ArgumentError, BatchError, MissingExtraError

__all__ = ["files_below", "is_remote", "looked_at", "open_remote", "staged"]

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
"""The start of a remote path; a scheme of one letter is a drive."""
_MAGIC: Final = re.compile(r"[*?\[]")
_OBJECTS: Final = frozenset({"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "oci", "oss"})
"""Stores without folders, where creating one may create a bucket."""


def is_remote(path: str) -> bool:
    """Return whether a path is remote."""
    return _SCHEME.match(path) is not None


def _system(path: str) -> tuple[Any, str]:
    """Return the file system of a path, and the path within it.

    Raises:
        MissingExtraError: if fsspec, or the package for the protocol, is not installed.
        ArgumentError: if the protocol is unknown.
        BatchError: if the file system cannot be opened.
    """
    core = needed("fsspec.core", f"the path {path}", "remote")
    try:
        system, inner = core.url_to_fs(path)
    except ImportError as error:
        raise MissingExtraError(f"the path {path} needs a package that is not installed: {error}") from error
    except ValueError as error:
        raise ArgumentError(f"{path}: {error}") from error
    except Exception as error:
        raise BatchError(f"{path}: {_said(error)}") from error
    return system, inner


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def files_below(path: str) -> list[str]:
    """Return the files of a path, sorted by name: the file itself, those in the folder, or those that match the pattern.

    Raises:
        OSError: if there is none, or the store does not answer.
    """
    system, inner = _system(path)
    with _as_os_error():
        if _MAGIC.search(inner):
            found = system.glob(inner)
        elif system.isdir(inner):
            found = system.find(inner)
        else:
            return [path]
        if not found:
            raise FileNotFoundError("no file matches the pattern" if _MAGIC.search(inner) else "the folder is empty")
        return sorted(system.unstrip_protocol(one) for one in found)


def looked_at(path: str) -> tuple[int, int]:
    """Return the size of a remote file, and a number that changes when the file changes.

    Raises:
        OSError: if the store does not answer.
    """
    system, inner = _system(path)
    with _as_os_error():
        facts: dict[str, Any] = system.info(inner)
        state = next((facts[key] for key in ("ETag", "etag", "LastModified", "mtime", "created") if facts.get(key)), "")
        return int(facts.get("size") or 0), int.from_bytes(hashlib.sha256(str(state).encode()).digest()[:6])


def open_remote(path: str) -> io.RawIOBase:
    """Return a stream of the bytes of a remote file; errors of its protocol are raised as `OSError`."""
    system, inner = _system(path)
    with _as_os_error():
        return _Remote(system.open(inner, "rb", block_size=_BLOCK))


_BLOCK: Final = 2**22
"""The number of bytes to request at a time."""


class _Remote(io.RawIOBase):
    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self.inner.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        with _as_os_error():
            return int(self.inner.seek(offset, whence))

    def tell(self) -> int:
        return int(self.inner.tell())

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        with _as_os_error():
            data: bytes = self.inner.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.inner.close()
        super().close()


@contextmanager
def _as_os_error() -> Generator[None]:
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise OSError(_said(error)) from error


@contextmanager
def staged(output: str) -> Generator[Path]:
    """Yield a local folder, and at the end copy the files of the run to the remote one, the summary last.

    Writing to the remote folder is tested before the run. If the copy fails, the local folder is kept.

    Raises:
        BatchError: if the remote folder is not empty, or cannot be written.
    """
    system, inner = _system(output)
    inner = inner.rstrip("/")
    try:
        _begin(system, inner, output)
    except BatchError:
        raise
    except Exception as error:
        raise BatchError(f"{output}: cannot write: {_said(error)}") from error
    place = Path(tempfile.mkdtemp(prefix="newswire-"))
    try:
        yield place / "out"
    except BaseException:
        with suppress(Exception):
            system.rm_file(f"{inner}/_manifest.json")
        shutil.rmtree(place, ignore_errors=True)
        raise
    try:
        for path in _in_order(place / "out"):
            system.put_file(str(path), f"{inner}/{path.name}")
    except Exception as error:
        raise BatchError(f"{output}: {_said(error)}; the output is in {place / 'out'}: copy it from there") from error
    shutil.rmtree(place, ignore_errors=True)


def _begin(system: Any, inner: str, output: str) -> None:
    """Mark the remote folder as the output of a run in progress."""
    system.invalidate_cache()
    if system.exists(inner) and (not system.isdir(inner) or system.ls(inner)):
        raise BatchError(f"{output} is not empty; choose another folder")
    protocols = {system.protocol} if isinstance(system.protocol, str) else set(system.protocol)
    if protocols.isdisjoint(_OBJECTS):
        system.makedirs(inner, exist_ok=True)
    system.pipe_file(f"{inner}/_manifest.json", b'{"complete": false}')


_LAST: Final = ("_manifest.json", "_summary.json")


def _in_order(folder: Path) -> Iterator[Path]:
    """Yield the files of a run, the one that marks it as complete last."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file()]
    yield from (path for path in files if path.name not in _LAST)
    yield from (path for path in files if path.name in _LAST)
