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

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import attrs

__all__ = ["Folder", "settle", "write_whole"]


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

    def done(self, number: int) -> dict[str, Any] | None:
        """Return the report of a shard that is done, its part there as it was written; None otherwise."""
        try:
            report: dict[str, Any] = json.loads(self.report(number).read_bytes())
            whole = (self.path / report["part"]).stat().st_size == report["size"]
        except (OSError, ValueError):
            return None
        return report if whole else None

    def clean(self) -> None:
        """Remove what workers left half done."""
        for path in self.state.glob("*.tmp"):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove what only a later run would need."""
        shutil.rmtree(self.state, ignore_errors=True)


def write_whole(path: Path, pieces: Iterator[bytes] | bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with temporary.open("wb") as stream:
        for piece in [pieces] if isinstance(pieces, bytes) else pieces:
            stream.write(piece)
        settle(stream)
    temporary.replace(path)


def settle(stream: BinaryIO) -> None:
    """Wait until what was written lies on the disk: after that a rename may say that it is there."""
    stream.flush()
    os.fsync(stream.fileno())
