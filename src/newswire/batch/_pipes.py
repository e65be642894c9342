"""Standard input and pipes: what they give is put into a file first, so that a worker that dies can be replaced."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from newswire.batch.formats import FORMATS
from newswire.batch.formats._base import Found
from newswire.batch.formats._streams import MAGIC

__all__ = ["STDIN", "Pipes", "is_stream"]

STDIN: Final = "-"
OWN: Final = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""What a worker, which is another process, would find something else behind."""
PIECE: Final = 2**20


def is_stream(path: str) -> bool:
    """Return whether a name stands for standard input, a pipe, or a file that only this process has open."""
    if path == STDIN or path.startswith(OWN):
        return True
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - the path as it was given
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode)


class Pipes:
    """Puts what streams give into files of a folder.

    Args:
        folder: where the files go; it is made when it is needed.
        tell: takes a sentence where a pipe is waited for.
    """

    def __init__(self, folder: Path, tell: Callable[[str], None] | None) -> None:
        self.folder = folder
        self.tell = tell
        self.count = 0

    def take(self, path: str, form: str) -> Found:
        """Read a stream to its end; return the file that holds it, its checksum in the place of the time."""
        with self._open(path) as stream:
            head = stream.read(PIECE)
            packed = next((end for magic, end in MAGIC.items() if head.startswith(magic)), "")
            target = self.folder / f"stream-{self.count}{FORMATS[form].suffixes[0]}{packed}"
            self.count += 1
            self.folder.mkdir(parents=True, exist_ok=True)
            checksum = hashlib.sha256()
            size = 0
            with target.open("wb") as copy:
                while head:
                    checksum.update(head)
                    size += copy.write(head)
                    head = stream.read(PIECE)
        return Found(str(target), size, int.from_bytes(checksum.digest()[:7], "big"), path)

    def _open(self, path: str) -> BinaryIO:
        if path in {STDIN, "/dev/stdin", "/dev/fd/0"}:
            if sys.stdin is None:
                raise OSError("standard input is closed")
            return os.fdopen(os.dup(sys.stdin.fileno()), "rb")
        if self.tell is not None:
            self.tell(f"{path}: a pipe, read until whoever writes into it closes it")
        return open(path, "rb")  # noqa: PTH123 - the path as it was given
