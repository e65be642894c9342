"""Standard input and pipes: copy each to a file, which a worker reads while it grows.

A worker that dies can thus be replaced, and rows appear as documents arrive.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from newswire.batch.formats import FORMATS
from newswire.batch.formats._base import Found
from newswire.batch.formats._streams import end_of

__all__ = ["OWN", "STDIN", "WAITING", "Pipes", "is_stream"]

STDIN: Final = "-"
INPUT: Final = (STDIN, "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")
"""The names of standard input."""
OWN: Final = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""Prefixes of paths that mean something else in a worker, which is another process."""
WAITING: Final = "this is a pipe; newswire reads it until the writer closes it"
"""The message for a pipe, which newswire may have to wait for."""
PIECE: Final = 2**20


def is_stream(path: str) -> bool:
    """Return whether a path is standard input, a pipe, or a file that only this process has open."""
    if path == STDIN or path.startswith(OWN):
        return True
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - the path as it was given
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode)


class Pipes:
    """Copies streams to files in a folder, each in its own thread.

    Args:
        folder: the folder for the files.
        tell: called with a message when a pipe is waited for.
    """

    def __init__(self, folder: Path, tell: Callable[[str], None] | None) -> None:
        self.folder = folder
        self.tell = tell
        self.known: set[tuple[int, int]] = set()

    def take(self, path: str, form: str) -> Found:
        """Begin to read a stream, and return the file to which it is copied.

        Raises:
            OSError: if the stream cannot be read, or was already named.
        """
        held = _stat(path)
        if (held.st_dev, held.st_ino) in self.known:
            raise OSError("named twice, but it can be read only once")
        if stat.S_ISDIR(held.st_mode):
            raise OSError("this is a folder")
        target = self.folder / f"stream-{len(self.known)}{FORMATS[form].suffixes[0]}"
        self.known.add((held.st_dev, held.st_ino))
        target.touch()
        if path not in INPUT and self.tell is not None:
            self.tell(f"{path}: {WAITING}")
        threading.Thread(target=_fill, args=(path, target), daemon=True).start()
        return Found(str(target), 0, named=path)


def _stat(path: str) -> os.stat_result:
    return os.fstat(_standard_input()) if path in INPUT else os.stat(path)  # noqa: PTH116 - the path as it was given


def _standard_input() -> int:
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.fileno()


def _fill(path: str, target: Path) -> None:
    """Copy a stream to a file, and record when the file is complete or why it will never be.

    The stream has no buffer, because the lock of a buffer would keep the interpreter from exiting while it waits.
    """
    why = ""
    try:
        number = os.dup(_standard_input()) if path in INPUT else os.open(path, os.O_RDONLY)
        with os.fdopen(number, "rb", buffering=0) as stream, target.open("wb", buffering=0) as copy:
            endless = stat.S_ISCHR(os.fstat(number).st_mode) and not stream.isatty()
            while (data := stream.read(PIECE)) and not endless:
                copy.write(data)
        if data:
            why = "this is a device, not a file; newswire does not read it"
    except OSError as error:
        why = f"the stream cannot be read or copied: {error.strerror or error}"
    try:
        said = target.with_suffix(".said")
        said.write_text(why, encoding="utf-8")
        said.replace(end_of(str(target)))
    except OSError:  # the run has ended, and its files were removed
        return
