"""The pieces of a byline: what stands between its joins and commas."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from newswire._patterns import compiled, either
from newswire._text import trimmed
from newswire.lexicon.language import Language

__all__ = ["OF_MAIL", "SUFFIX", "Piece", "pieces_of"]

_FEWEST_GLUED: Final = 3
"""Letters of a join that is told where the blank behind it is lost: `Ada Holt andBen Orme`."""
_MAIL: Final = r"\S+@\S+|www\.\S+|@\w+"

SUFFIX: Final = r"(?:[JS]r\.?|I{2,3}|IV)(?:\W|$)"
"""What no comma parts from the name before it."""

OF_MAIL: Final = ("@", "www.")
"""What every mail address and handle that is left out has."""


class Piece(NamedTuple):
    """A stretch of a line: its text without white space around it, and where that stands."""

    text: str
    start: int

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Return the piece from one place of this one to another."""
        part = self.text[start:end]
        text = trimmed(part)
        return Piece(text, self.start + start + part.index(text))


def pieces_of(language: Language, piece: Piece) -> Iterator[Piece]:
    """Yield what stands between joins and commas, brackets kept whole, mail addresses and suffixes set right."""
    start = 0
    for match in _parting(language.joins).finditer(piece.text):
        yield from _kept(piece.cut(start, match.start()))
        start = match.end()
    yield from _kept(piece.cut(start) if start else piece)


@functools.cache
def _parting(joins: frozenset[str]) -> regex.Pattern[str]:
    """Return the pattern of what parts two pieces: a mark, a join, both."""
    words = either(joins)
    glued = either(frozenset(join for join in joins if len(join) >= _FEWEST_GLUED))
    suffixed, within = rf"(?!{SUFFIX})", r"(?![^()]*\))"
    return compiled(
        rf"(?:\s*+[,;/&+]\s*+(?:(?:{words})\s++)?+|\s++(?:{words})\s++|\s++(?-i:(?:{glued})(?=\p{{Lu}}\p{{Ll}}))){suffixed}{within}",
        regex.IGNORECASE,
    )


def _kept(piece: Piece) -> Iterator[Piece]:
    """Yield a piece unless nothing is left of it without mail addresses."""
    if not any(mark in piece.text for mark in OF_MAIL):
        if piece.text:
            yield piece
        return
    rest = compiled(_MAIL).sub("", piece.text)
    if rest == piece.text:
        yield piece
    elif left := trimmed(rest.strip(" ()<>[]|")):
        yield Piece(left, piece.start)
