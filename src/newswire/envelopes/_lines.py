"""The lines of a raw message, which end only in CR, LF or CR LF.

`str.splitlines` also breaks at FF, RS and similar characters, which are data in ANPA 1312 and in racing results.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import regex

from newswire._chars import HYPHEN_MINUS, INVISIBLE
from newswire._text import trimmed

__all__ = ["Piece", "RawLine", "cut_lines", "join_lines", "plain"]

_LINE: Final = regex.compile(r"([^\r\n]*+)(?:\r\n|\r|\n|\Z)")
_UNPRINTABLE: Final = regex.compile(r"[\p{Cc}\p{Zl}\p{Zp}--\t][\p{Cc}\p{Zl}\p{Zp} ]*+", regex.VERSION1)
_BLANKS: Final = " \t"


class RawLine(NamedTuple):
    """One line: the offsets of its text, the offset of the next line, and the text as it came, without its line end."""

    start: int
    end: int
    following: int
    text: str

    @property
    def plain(self) -> str:
        """The text without control characters and outer white space."""
        return plain(self.text)

    @property
    def indent(self) -> int:
        """The number of blanks and tabs at the start of the line."""
        return len(self.text) - len(self.text.lstrip(_BLANKS))

    @property
    def is_blank(self) -> bool:
        """Whether the line contains only white space and control characters."""
        return not self.plain


class Piece(NamedTuple):
    """A part of a message: its text on one line, and its start and end offsets in the source."""

    text: str
    start: int
    end: int


def cut_lines(text: str) -> list[RawLine]:
    """Return the lines of a text; together with their line ends they make up the whole text."""
    lines = [RawLine(found.start(), found.end(1), found.end(), found[1]) for found in _LINE.finditer(text)]
    if lines and lines[-1].start == lines[-1].following:
        lines.pop()
    return lines


def plain(text: str) -> str:
    """Return a text with one blank for each run of control characters, and without outer white space."""
    return trimmed(_UNPRINTABLE.sub(" ", text))


def join_lines(lines: Sequence[RawLine]) -> Piece:
    """Return lines as one piece: joined by one blank, or directly after a hyphen that divides a word."""
    texts = [text for text in (line.plain for line in lines) if text]
    parts: list[str] = []
    for before, text in zip(["", *texts], texts, strict=False):
        divided = before.endswith(HYPHEN_MINUS) and before[-2:-1].isalpha() and text[:1].islower()
        parts += [text] if divided or not before else [" ", text]
    first, last = lines[0], lines[-1]
    start = first.start + len(first.text) - len(first.text.lstrip(_STRIPPED))
    end = last.end - len(last.text) + len(last.text.rstrip(_STRIPPED))
    return Piece(trimmed("".join(parts)), start, max(start, end))


_STRIPPED: Final = "".join(map(chr, range(0x21))) + "\x7f" + INVISIBLE
