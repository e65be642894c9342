"""Plain names: two or three words with a capital, none of which any table holds.

Most pieces of a byline are such names, and one look tells: no other reading of a piece can apply, since each needs a mark or a
word of some table. It saves half of the time of a byline; the tests read each name both ways.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Final

from newswire._patterns import compiled
from newswire._text import Span
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.lexicon.places import REGIONS
from newswire.models.signing import Person
from newswire.signing._pieces import Piece
from newswire.signing._words import words_of

__all__ = ["plain_person", "table_words"]

_FEWEST: Final = 2
_MOST: Final = 3
_LONGEST: Final = 80
_OF_INITIAL: Final = 2
_FIELDS: Final = (
    *("introducers", "joins", "asking", "affiliations", "places", "sending", "together", "roles", "desks", "prose"),
    *("lowered", "openers", "articles", "columns", "honorifics", "institutions", "modifiers", "suffixes", "pictures"),
    *("executives", "landforms", "landscape"),
)
"""The fields of languages that have a reading of their own in a byline."""


def plain_person(piece: Piece, lexicon: Lexicon, *, capitals: bool = False) -> Person | None:
    """Return the person of a plain name, or None: no word of it is one of `table_words`.

    Names may be all `capitals` where nobody is named before them: behind a name, such words may be an outlet.

    Initials may stand before the surname; the first word may be what is a particle within a name: `Ben Orme`.
    """
    text = piece.text
    *given, surname = words = text.split(" ")
    told = table_words(lexicon)
    case = str.isupper if capitals and text.isupper() else str.istitle
    if not _FEWEST <= len(words) <= _MOST or len(text) > _LONGEST or not _is_plain(surname, told, case):
        return None
    initials = 0
    for word in given:
        if _is_initial(word):
            initials += 1
        elif not _is_plain(word, told, case):
            return None
    known = words_of(lexicon)
    if any(word.casefold() in known.particles for word in words[1:]) or text.casefold().endswith(known.role_endings):
        return None
    if len(set(words)) < len(words):
        return None
    alone = initials == len(given)
    return Person(
        given="" if alone else " ".join(given),
        initials="".join(given) if alone else "",
        surname=surname,
        span=Span(piece.start, piece.start + len(text)),
    )


def _is_plain(word: str, told: frozenset[str], case: Callable[[str], bool]) -> bool:
    return word.isalpha() and word[0].isupper() and case(word) and len(word) > 1 and word.casefold() not in told


def _is_initial(word: str) -> bool:
    return len(word) == _OF_INITIAL and word[1] == "." and word[0].isupper() and word[0] != "M"


@functools.lru_cache(KEPT_LEXICONS)
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
    for field in _FIELDS:
        yield from lexicon.union(field)
    yield from lexicon.places.cities
    yield from lexicon.places.countries
    yield from REGIONS
