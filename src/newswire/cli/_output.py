"""What the command line writes: UTF-8 whatever the locale, and no control character of a page reaches a terminal."""

from __future__ import annotations

import errno
import io
import os
import sys
import unicodedata
from typing import BinaryIO, Final, TextIO, cast

import click

from newswire import _text

__all__ = ["counted", "echo", "set_up", "silence", "visible", "warn"]

_REORDERING: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""The bidirectional formatting characters, by which text can show otherwise than it reads (Unicode UTR 36, 2.5)."""
_MARKS: Final = frozenset("\u061c\u200e\u200f")
"""The marks that do the same, whose bidirectional class is that of letters."""


class _Closed(io.RawIOBase):
    """Stands for a standard stream that was closed before the start: what is written there is an error, and no traceback."""

    def writable(self) -> bool:
        return True

    def write(self, _data: object, /) -> int:
        raise OSError(errno.EBADF, "standard output is closed")


def set_up() -> None:
    r"""Make the standard streams write UTF-8 and `\n`, whatever the locale says; a lone surrogate comes out as `\ud800`."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(cast("BinaryIO", _Closed()), write_through=True)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the process ends
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def silence(stream: TextIO) -> None:
    """Send what a closed stream still holds to nowhere, so that the interpreter's last flush stays quiet."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):  # a stream in memory, as in tests
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


def echo(text: str, *, end: str = "\n") -> None:
    """Print a text; on a terminal, with its control characters made visible. Line breaks and tabs stay."""
    sys.stdout.write((visible(text) if sys.stdout.isatty() else text) + end)


def warn(message: str) -> None:
    """Print one line about the run on standard error, visible whatever a file's name holds."""
    sys.stdout.flush()
    click.echo(f"newswire: {visible(message, keep='')}", err=True)


def counted(number: int, what: str) -> str:
    """Return a number of things in words: `1 headline`, `1,200 headlines`."""
    return _text.counted(number, what, ",")


def visible(text: str, *, keep: str = "\n\t") -> str:
    r"""Return a text in which everything that a terminal would obey, or a reader could not see, is an escape.

    Control characters, lone surrogates, line and paragraph separators and the characters that reorder text become
    Python's escapes; letters of every script, joiners and no-break spaces stay.

    Example:
        >>> visible("rouge \x1b[31m, caf\u00e9")
        'rouge \\x1b[31m, café'
    """
    if text.isprintable():
        return text
    return "".join(char if char in keep or not _acts(char) else _escape(char) for char in text)


def _acts(char: str) -> bool:
    category = unicodedata.category(char)
    return category in {"Cc", "Cs", "Zl", "Zp"} or char in _MARKS or unicodedata.bidirectional(char) in _REORDERING


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
