"""Unpack large compressed JSON Lines files into the state folder, so that all cores can read them.

Only this format can be divided once it is unpacked. The content before a damaged place is kept up to the last complete
line, and the last shard reports the damage: the rows are the same as if the file were read without unpacking.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

import attrs

from newswire.batch._folder import Folder, checksum_of, settle, told, write_whole
from newswire.batch._options import Job
from newswire.batch._places import is_remote
from newswire.batch._planning import Plan
from newswire.batch.formats import FORMATS, Shard
from newswire.batch.formats._base import Found
from newswire.batch.formats._streams import STREAM_ERRORS, is_compressed, open_stream
from newswire.errors import BatchError

__all__ = ["with_unpacked"]

CUT: Final = "jsonl"
"""The format that can be divided by bytes once it is unpacked."""
MOST_TIMES: Final = 100
"""The maximum ratio of unpacked to packed size; pages have 3 to 10. A file beyond it is read without unpacking it to disk."""
RESERVE: Final = 2**30
"""The number of bytes on the disk to keep free for the parts."""
PIECE: Final = 2**20
LOOK_EVERY: Final = 64
"""The number of pieces between two checks of the free space."""


def with_unpacked(todo: Plan, job: Job, folder: Folder, tell: Callable[[str], None] | None) -> Plan:
    """Return a plan in which files above `unpack_above` bytes are unpacked and divided. Files that an earlier run unpacked are reused.

    Raises:
        BatchError: if the disk does not have enough space.
        OSError: if a file cannot be written.
    """
    if job.unpack_above is None or job.limit is not None:
        return todo
    sizes = {found.path: found.size for found in todo.files if found.named is None and not is_remote(found.path)}
    places = {path: number for number, path in enumerate(sizes)}
    shards: list[Shard] = []
    for shard in todo.shards:
        path = shard.paths[0]
        if shard.format == CUT and is_compressed(path) and sizes.get(path, 0) > job.unpack_above:
            one = _Unpacking(path, sizes[path], folder.state / f"unpacked-{places[path]:07d}.jsonl", job, tell)
            shards.extend(one.shards() or (shard,))
        else:
            shards.append(shard)
    return todo._replace(shards=tuple(shards))


@attrs.frozen
class _Unpacking:
    """One file: its path, its size, and the target to which it is unpacked."""

    path: str
    packed: int
    target: Path
    job: Job
    tell: Callable[[str], None] | None

    def shards(self) -> list[Shard]:
        """Return the shards of the unpacked file; none if the file is to be read without unpacking."""
        known = self._known()
        if known is None:
            known = self._unpack()
            write_whole(self._note, json.dumps(known).encode())
        if not known["use"]:
            return []
        size, broken = known["size"], known["broken"]
        pieces = FORMATS[CUT].cut([Found(str(self.target), size)], self.job.shard_bytes)
        return [piece._replace(named=self.path, broken=broken if piece.end == size else None) for piece in pieces]

    @property
    def _note(self) -> Path:
        return self.target.with_suffix(".json")

    def _known(self) -> dict[str, Any] | None:
        """Return the notes of an earlier run if its unpacked file is unchanged; None otherwise."""
        try:
            known = told(self._note)
            if known["packed"] != self.packed:
                return None
            if not known["use"]:
                return known
            with self.target.open("rb") as stream:
                whole = os.fstat(stream.fileno()).st_size == known["size"] and checksum_of(stream) == known["sha256"]
        except (BatchError, OSError, LookupError, TypeError):
            return None
        return known if whole else None

    def _unpack(self) -> dict[str, Any]:
        self._check_room(self.packed)
        self._say(f"{self.path}: unpacking to {self.target.parent} first; the copy is removed when the run is complete")
        temporary = self.target.with_name(f"{self.target.name}.tmp")
        known: dict[str, Any] = {"source": self.path, "packed": self.packed, "use": False, "broken": None}
        try:
            with temporary.open("wb") as stream:
                size, known["broken"] = self._copy(stream)
                settle(stream)
            if size is None:
                self._say(
                    f"{self.path}: unpacks to more than {MOST_TIMES} times its size; one process reads it without unpacking"
                )
            elif size > self.job.shard_bytes:
                with temporary.open("rb") as written:
                    known |= {"use": True, "size": size, "sha256": checksum_of(written)}
                temporary.replace(self.target)
        finally:
            temporary.unlink(missing_ok=True)
        return known

    def _copy(self, target: BinaryIO) -> tuple[int | None, str | None]:
        """Write the unpacked content; return its size, or None if it is too large, and the error after it, if any."""
        size = ended = 0
        pieces = self._pieces()
        try:
            for number, data in enumerate(pieces):
                if number % LOOK_EVERY == 0:
                    self._check_room(LOOK_EVERY * PIECE)
                target.write(data)
                ended = size + data.rfind(b"\n") + 1 if b"\n" in data else ended
                size += len(data)
                if size > MOST_TIMES * self.packed:
                    return None, None
        except _DamageError as error:
            target.truncate(ended)
            target.seek(ended)
            return ended, str(error)
        except _UnforeseenError:
            return 0, None
        return size, None

    def _pieces(self) -> Iterator[bytes]:
        """Yield the unpacked bytes piece by piece, so that none before a damaged place is lost.

        Raises:
            _DamageError: after the last intact piece of a damaged file.
            _UnforeseenError: if a library raises an unforeseen exception.
        """
        try:
            with open_stream(self.path) as stream:
                while data := cast("BufferedReader", stream).read1(PIECE):
                    yield data
        except STREAM_ERRORS as error:
            raise _DamageError(f"{type(error).__name__}: {error}") from error
        except Exception as error:
            raise _UnforeseenError from error

    def _check_room(self, wanted: int) -> None:
        free = shutil.disk_usage(self.target.parent).free
        if free < wanted + RESERVE:
            raise BatchError(
                f"{self.path}: not enough space to unpack it to {self.target.parent}: {free / 1e6:,.0f} MB are free, of "
                f"which {RESERVE / 1e6:,.0f} MB are reserved; free some space and continue with --resume, or omit --unpack-above"
            )

    def _say(self, sentence: str) -> None:
        if self.tell is not None:
            self.tell(sentence)


class _DamageError(Exception):
    """A compressed file is truncated or damaged; everything before that place was yielded."""


class _UnforeseenError(Exception):
    """A file is left to the worker, which reports the place of any error."""
