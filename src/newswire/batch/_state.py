"""The folder that a run writes: parts, and what is known of them. Every file appears whole, by renaming a temporary one.

    part-00000.jsonl      the rows of one shard
    _manifest.json        the parts in their order, with their rows and bytes, and whether the run is complete
    _summary.json         what the run met, once it is complete
    _errors.jsonl         source, offset and reason of every document that gave no page
    _duplicates.jsonl     the rows whose title and lead are those of an earlier row
    _state/               what a later run needs to go on; removed when the run is complete

The names that begin with an underscore are passed over by whatever reads the folder as a data set.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, cast

import attrs

from newswire.batch._counts import Counts
from newswire.errors import BatchError

try:
    import fcntl
except ImportError:  # Windows: two runs on one folder are not told apart there
    fcntl = None  # type: ignore[assignment]

__all__ = ["Folder", "checksum_of", "settle", "told", "write_whole"]


@attrs.frozen
class Folder:
    """The output folder of a run, by its path."""

    path: Path

    @property
    def state(self) -> Path:
        """The folder of what a later run needs to go on."""
        return self.path / "_state"

    @property
    def summary(self) -> Path:
        """The file that says that the run is complete."""
        return self.path / "_summary.json"

    def report(self, number: int) -> Path:
        """Return the file that says that a shard is done."""
        return self.state / f"{number:07d}.done"

    def errors(self, number: int) -> Path:
        """Return the file of a shard's errors."""
        return self.state / f"{number:07d}.errors"

    def keys(self, number: int) -> Path:
        """Return the file of the keys of a shard's rows."""
        return self.state / f"{number:07d}.keys"

    def done(self, number: int, part: str) -> dict[str, Any] | None:
        """Return the report of a shard that is done, its part there as it was written; None otherwise."""
        try:
            report = told(self.report(number))
            Counts().merge(report["counts"])
            whole = report["part"] == part and self.holds(part, report["size"], report["sha256"])
        except (BatchError, OSError, LookupError, TypeError, ValueError):
            return None
        return report if whole else None

    def holds(self, part: str, size: int, checksum: str) -> bool:
        """Return whether a part is there as it was written."""
        try:
            with (self.path / part).open("rb") as stream:
                return os.fstat(stream.fileno()).st_size == size and checksum_of(stream) == checksum
        except OSError:
            return False

    @contextmanager
    def locked(self) -> Generator[None]:
        """Keep other runs out of the folder; the system lets go of the lock when the process ends in any way.

        Raises:
            BatchError: if another run is at work on it.
        """
        if fcntl is None:
            yield
            return
        number = os.open(self.path, os.O_RDONLY)
        try:
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BatchError(
                    f"another run is at work on {self.path}; wait for it, or give another folder"
                ) from None
            except OSError:  # a file system without locks
                pass
            yield
        finally:
            os.close(number)

    def begin(self) -> None:
        """Make the folder of what a later run needs, and remove what workers left half done in it.

        Raises:
            BatchError: if something else has its name; a link would have files removed elsewhere.
        """
        if self.state.is_symlink() or (self.state.exists() and not self.state.is_dir()):
            raise BatchError(f"{self.state} is no folder that a run has made")
        self.state.mkdir(exist_ok=True)
        self.clean()

    def clean(self) -> None:
        """Remove what was left half done."""
        for path in (*self.state.glob("*.tmp"), *self.path.glob("*.tmp")):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove what only a later run would need."""
        shutil.rmtree(self.state, ignore_errors=True)


def told(path: Path) -> dict[str, Any]:
    """Return what a run has noted in a file.

    Raises:
        BatchError: if the file holds anything else.
    """
    try:
        data: object = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise BatchError(f"{path} is not what a run writes: {error}") from error
    if not isinstance(data, dict):
        raise BatchError(f"{path} is not what a run writes: a JSON object is expected")
    return cast("dict[str, Any]", data)


def write_whole(path: Path, pieces: Iterator[bytes] | bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as stream:
            for piece in [pieces] if isinstance(pieces, bytes) else pieces:
                stream.write(piece)
            settle(stream)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def checksum_of(stream: BufferedReader) -> str:
    """Return the SHA-256 of what a stream holds."""
    return hashlib.file_digest(stream, "sha256").hexdigest()


def settle(stream: BinaryIO) -> None:
    """Wait until what was written lies on the disk: after that a rename may say that it is there."""
    stream.flush()
    os.fsync(stream.fileno())
