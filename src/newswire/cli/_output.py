"""What the command line writes: UTF-8 whatever the locale, and no control character of a page reaches a terminal."""

from __future__ import annotations

import io
import os
import sys
import unicodedata
from typing import Final, TextIO

import click

__all__ = ["echo", "set_up", "silence", "visible", "warn"]

_REORDERING: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""The bidirectional formatting characters, by which text can show otherwise than it reads (Unicode UTR 36, 2.5)."""


def set_up() -> None:
    r"""Make the standard streams write UTF-8 and `\n`, whatever the locale says; a lone surrogate comes out as `\ud800`."""
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
    return category in {"Cc", "Cs", "Zl", "Zp"} or unicodedata.bidirectional(char) in _REORDERING


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
