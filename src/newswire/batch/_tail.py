"""Stream the rows of a run while it is working: those of the current part, then of each later part, in order."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from newswire.batch._folder import Folder
from newswire.batch._options import part_name

__all__ = ["Tail"]

EVERY: Final = 0.2
"""The seconds between two checks of the current part."""
PIECE: Final = 2**20


class Tail:
    """Passes on the rows of a run that writes JSON Lines.

    A shard that is repeated gives the same rows again, so those already passed on are counted in bytes.

    Args:
        folder: the output folder of the run.
        write: a function that takes complete lines.
    """

    def __init__(self, folder: Path, write: Callable[[bytes], object]) -> None:
        self.folder = Folder(folder)
        self.write = write
        self.number = 0
        self.at = 0
        self.looked = 0.0

    def follow(self, shards: int) -> None:
        """Pass on the rows that exist so far."""
        while self.number < shards and self._finished(shards):
            pass
        if self.number < shards and time.monotonic() - self.looked >= EVERY:
            self.looked = time.monotonic()
            name = part_name(self.number, shards, "jsonl")
            with contextlib.suppress(FileNotFoundError):  # it was renamed meanwhile
                works = sorted(self.folder.state.glob(f"{name}.*.tmp"), key=lambda path: path.stat().st_size)
                for path in works[-1:]:
                    self._copy(path)

    def finish(self, shards: int) -> None:
        """Pass on the rest after the run has ended; a shard that was given up has no part."""
        while self.number < shards:
            if not self._finished(shards):
                self.number, self.at = self.number + 1, 0

    def _finished(self, shards: int) -> bool:
        """Pass on the rest of a part if it is complete; return whether it is."""
        part = self.folder.path / part_name(self.number, shards, "jsonl")
        if not part.exists():
            return False
        self._copy(part)
        self.number, self.at = self.number + 1, 0
        return True

    def _copy(self, path: Path) -> None:
        with path.open("rb") as stream:
            stream.seek(self.at)
            rest = b""
            while data := stream.read(PIECE):
                lines, end, rest = (rest + data).rpartition(b"\n")
                if end:
                    self.write(lines + end)
                    self.at += len(lines) + 1
