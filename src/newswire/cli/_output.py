"""The output of the command line: UTF-8 in any locale, without control characters from a page on a terminal."""

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
"""The bidirectional formatting characters, which can display text in another order than it is stored (Unicode UTR 36, 2.5)."""
_MARKS: Final = frozenset("\u061c\u200e\u200f")
"""The marks with the same effect, whose bidirectional class is that of letters."""


class _Closed(io.RawIOBase):
    """The replacement for a standard stream that was closed before the start: writing raises `OSError`, without a traceback."""

    def writable(self) -> bool:
        return True

    def write(self, _data: object, /) -> int:
        raise OSError(errno.EBADF, "standard output is closed")


def set_up() -> None:
    r"""Make the standard streams write UTF-8 and `\n` in any locale; a lone surrogate is written as `\ud800`."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(cast("BinaryIO", _Closed()), write_through=True)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the process ends
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def silence(stream: TextIO) -> None:
    """Discard the buffer of a closed stream, so that the interpreter's last flush raises nothing."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):  # a stream in memory, as in tests
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


def echo(text: str, *, end: str = "\n") -> None:
    """Print a text; on a terminal, make its control characters visible, except line breaks and tabs."""
    sys.stdout.write((visible(text) if sys.stdout.isatty() else text) + end)


def warn(message: str) -> None:
    """Print one line on standard error, with control characters, for example from file names, made visible."""
    sys.stdout.flush()
    click.echo(f"newswire: {visible(message, keep='')}", err=True)


def counted(number: int, what: str) -> str:
    """Return a count with its noun: `1 headline`, `1,200 headlines`."""
    return _text.counted(number, what, ",")


def visible(text: str, *, keep: str = "\n\t") -> str:
    r"""Return a text with escapes for characters that control a terminal or are invisible.

    Control characters, lone surrogates, line and paragraph separators, and characters that reorder text become Python
    escapes. Letters of every script, joiners and no-break spaces are kept.

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
