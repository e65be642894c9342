"""The pieces of a byline: what stands between its joins and commas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from newswire.models._base import trimmed
from newswire.signing._grammar import Grammar
from newswire.signing._patterns import compiled, either

__all__ = ["Piece", "pieces_of"]

_FEWEST_GLUED: Final = 3
"""Letters of a join that is told where the blank behind it is lost: `Ada Holt andBen Orme`."""
_MAIL: Final = r"\S+@\S+|https?://\S+|www\.\S+|@\w+"


class Piece(NamedTuple):
    """A stretch of a line: its text without white space around it, and where that stands."""

    text: str
    start: int

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Return the piece from one place of this one to another."""
        part = self.text[start:end]
        text = trimmed(part)
        return Piece(text, self.start + start + part.index(text))


def pieces_of(grammar: Grammar, piece: Piece) -> Iterator[Piece]:
    """Yield what stands between joins and commas, brackets kept whole, mail addresses and suffixes set right."""
    joins = either(grammar.joins)
    glued = either(frozenset(join for join in grammar.joins if len(join) >= _FEWEST_GLUED)) or "(?!)"
    parted = rf"(?:\s*+[,;/&+]\s*+(?:(?:{joins})\s++)?+|\s++(?:{joins})\s++|\s++(?-i:(?:{glued})(?=\p{{Lu}}\p{{Ll}})))(?!(?:[JS]r\.?|I{{2,3}}|IV)(?:\W|$))(?![^()]*\))"
    start = 0
    for match in compiled(parted, regex.IGNORECASE).finditer(piece.text):
        yield from _kept(piece.cut(start, match.start()))
        start = match.end()
    yield from _kept(piece.cut(start))


def _kept(piece: Piece) -> Iterator[Piece]:
    """Yield a piece unless nothing is left of it without mail addresses."""
    rest = compiled(_MAIL).sub("", piece.text)
    if rest == piece.text and rest:
        yield piece
    elif left := trimmed(rest.strip(" ()<>[]|")):
        yield Piece(left, piece.start)
