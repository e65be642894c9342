"""Standard input and pipes: what they give goes into a file, which a worker reads while it grows.

So a worker that dies can be replaced, and rows come as the pipe gives documents.
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
"""What a worker, which is another process, would find something else behind."""
WAITING: Final = "a pipe, read until whoever writes into it closes it"
"""What is said where a pipe is named: it may have to be waited for."""
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
    """Puts what streams give into files of a folder, each by a thread of its own.

    Args:
        folder: where the files go.
        tell: takes a sentence where a pipe is waited for.
    """

    def __init__(self, folder: Path, tell: Callable[[str], None] | None) -> None:
        self.folder = folder
        self.tell = tell
        self.known: set[tuple[int, int]] = set()

    def take(self, path: str, form: str) -> Found:
        """Begin to read a stream; return the file that what it gives goes to.

        Raises:
            OSError: if it cannot be read, or was named before.
        """
        held = _stat(path)
        if (held.st_dev, held.st_ino) in self.known:
            raise OSError("it is named twice, and can be read once")
        if stat.S_ISDIR(held.st_mode):
            raise OSError("it is a folder")
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
    """Copy a stream to a file, and say when that is whole, or why it will never be.

    Without a buffer, whose lock would keep the interpreter from ending while the stream is waited for.
    """
    why = ""
    try:
        number = os.dup(_standard_input()) if path in INPUT else os.open(path, os.O_RDONLY)
        with os.fdopen(number, "rb", buffering=0) as stream, target.open("wb", buffering=0) as copy:
            endless = stat.S_ISCHR(os.fstat(number).st_mode) and not stream.isatty()
            while (data := stream.read(PIECE)) and not endless:
                copy.write(data)
        if data:
            why = "what the stream gives is not read: a device, and no file"
    except OSError as error:
        why = f"what the stream gives cannot be read or kept: {error.strerror or error}"
    try:
        said = target.with_suffix(".said")
        said.write_text(why, encoding="utf-8")
        said.replace(end_of(str(target)))
    except OSError:  # the run has ended, and its files are gone
        return
