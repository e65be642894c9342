"""Plain names: two or three words with a capital, none of which any table holds.

Most pieces of a byline are such names, and one look tells: no other reading of a piece can apply, since each needs a mark or a
word of some table. It saves half of the time of a byline; the tests read each name both ways.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Final

from newswire.models._base import Span
from newswire.models.signing import Person
from newswire.signing._institutions import (
    ARTICLES,
    COLUMNS,
    HONORIFICS,
    INSTITUTIONS,
    INTRODUCERS,
    MODIFIERS,
    SUFFIXES,
)
from newswire.signing._particles import PARTICLES
from newswire.signing._patterns import compiled
from newswire.signing._pieces import Piece
from newswire.signing._signers import ROLE_ENDINGS, TOLD
from newswire.signing.families import GRAMMARS
from newswire.signing.lexicon import Lexicon
from newswire.signing.places import REGIONS

__all__ = ["plain_person", "table_words"]

_FEWEST: Final = 2
_MOST: Final = 3
_LONGEST: Final = 80
_KEPT_LEXICONS: Final = 8


def plain_person(piece: Piece, told: frozenset[str]) -> Person | None:
    """Return the person of a plain name, or None; `told` are the words that tables hold, see `table_words`."""
    text = piece.text
    words = text.split(" ")
    if not _FEWEST <= len(words) <= _MOST or len(text) > _LONGEST:
        return None
    for word in words:
        if not (word.isalpha() and word.istitle() and len(word) > 1) or word.casefold() in told:
            return None
    if text.casefold().endswith(ROLE_ENDINGS) or len(set(words)) < len(words):
        return None
    return Person(given=" ".join(words[:-1]), surname=words[-1], span=Span(piece.start, piece.start + len(text)))


@functools.lru_cache(maxsize=_KEPT_LEXICONS)
def table_words(lexicon: Lexicon) -> frozenset[str]:
    """Return each word, in lower case, of any table by which a piece may be something else than a plain name."""
    return frozenset(word for phrase in _phrases(lexicon) for word in _parts(phrase.casefold()))


def _parts(phrase: str) -> Iterator[str]:
    """Yield the words of a phrase, and the phrase without what stands between them: names of agencies are found so too."""
    words = compiled(r"[\p{L}\p{M}]+").findall(phrase)
    yield from words
    yield "".join(words)


def _phrases(lexicon: Lexicon) -> Iterator[str]:
    for agency in lexicon.agencies.values():
        yield from (agency.code, *agency.names, *agency.marks, *agency.services)
    for grammar in GRAMMARS:
        tables: Iterable[frozenset[str]] = (field for field in grammar if isinstance(field, frozenset))
        for table in tables:
            yield from table
    yield from lexicon.places.cities
    yield from lexicon.places.countries
    yield from REGIONS
    for words in (ARTICLES, COLUMNS, HONORIFICS, INSTITUTIONS, INTRODUCERS, MODIFIERS, SUFFIXES, PARTICLES):
        yield from words
    yield from TOLD
