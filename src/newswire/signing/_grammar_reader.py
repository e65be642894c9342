"""How the byline of a language is read: one engine for the grammars of all families."""

from __future__ import annotations

import functools
from typing import Final

import regex

from newswire.models._base import Span, trimmed
from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar
from newswire.signing._institutions import HONORIFICS
from newswire.signing._openings import ALONE, NICKNAME
from newswire.signing._patterns import compiled, either
from newswire.signing._pieces import Piece, pieces_of
from newswire.signing._reading import Reading
from newswire.signing._signers import is_signature, read_signer
from newswire.signing._unparted import lowered
from newswire.signing.lexicon import Lexicon

__all__ = ["is_opened", "read_byline"]

_LONGEST: Final = 300
_DEEPEST: Final = 40
_MOST_ALONE: Final = 4


def read_byline(grammar: Grammar, line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline of one whole line by the words of a grammar, or None.

    Production::

        byline  = [introducer] signer {join signer} [together agencies]
        signer  = person ["(" fact ")"] [affiliation-word institution] [place-word place] | agency | desk
        then    = join (role | institution | place-word place)      ; of those who stand before it

    People who share an institution stand before it: `A, B and C of X`. What cannot be read refuses the whole line.
    """
    text = trimmed(line)
    if not text or len(text) > _LONGEST or not _is_in_script(grammar, text):
        return None
    start = line.index(text)
    opened, role, introducer = _introducer(grammar, Piece(text, start))
    introduced = bool(introducer)
    if not introduced and not _may_stand_alone(grammar, text):
        return None
    reading = _read(grammar, opened, lexicon, named=_names_people(grammar, introducer))
    if reading is None or not (reading.people or reading.desks or (reading.agencies and introduced)):
        return None
    if not (introduced or reading.people or all(is_signature(grammar, desk) for desk in reading.desks)):
        return None
    return Byline(
        text,
        tuple(reading.people),
        agencies=tuple(reading.agencies),
        desks=tuple(reading.desks),
        role=role,
        family=_family(grammar, reading, introduced=introduced),
        span=Span(start, start + len(text)),
    )


def is_opened(grammar: Grammar, line: str) -> bool:
    """Tell whether a line opens with a word of a grammar that opens bylines."""
    text = trimmed(line)
    return _may_open(grammar, text) and (_opening(grammar).match(text) or _sending(grammar).match(text)) is not None


def _may_open(grammar: Grammar, text: str) -> bool:
    """Tell cheaply whether a text may open with a word that opens bylines: its first word is the first of one of them."""
    first = text.split(None, 1)[:1]
    return bool(first) and first[0].partition(":")[0].casefold() in _first_words(grammar)


@functools.cache
def _first_words(grammar: Grammar) -> frozenset[str]:
    table = grammar.introducers | grammar.asking | grammar.sending
    return frozenset(words.split()[0].partition(":")[0] for words in table)


def _is_in_script(grammar: Grammar, text: str) -> bool:
    return not grammar.script or compiled(rf"\p{{{grammar.script}}}").search(text) is not None


def _may_stand_alone(grammar: Grammar, text: str) -> bool:
    """Tell whether a line may be read without an introducer: names have capitals, or are few words and none of prose."""
    if not grammar.caseless:
        return compiled(r"\p{Lu}").search(text) is not None
    parts = text.split()
    return len(parts) <= _MOST_ALONE and grammar.prose.isdisjoint(parts)


def _says_more(reading: Reading) -> bool:
    """Tell whether a line states more than names; `Lord` and `Dr` before a name are no more."""
    facts = (fact for person in reading.people for fact in (person.role, person.place, person.affiliation))
    return bool(reading.agencies or reading.desks or any(fact and fact.casefold() not in HONORIFICS for fact in facts))


def _family(grammar: Grammar, reading: Reading, *, introduced: bool) -> str:
    """Return how the family of a byline is called: people with one name, names and nothing else, or as the grammar is."""
    if reading.is_short:
        return NICKNAME
    return grammar.name if introduced or _says_more(reading) else ALONE


def _introducer(grammar: Grammar, piece: Piece) -> tuple[Piece, str | None, str]:
    """Return what follows the introducer, the role that it gives, and the introducer; that is empty where there is none."""
    match = _may_open(grammar, piece.text) and (
        _opening(grammar).match(piece.text) or _sending(grammar).match(piece.text)
    )
    if not match:
        return piece, None, ""
    words = " ".join(match[1].casefold().split())
    return piece.cut(match.end()), match[1].rstrip(":") if words in grammar.asking else None, words


def _names_people(grammar: Grammar, introducer: str) -> bool:
    """Return whether an introducer is followed by people alone: `de` may be followed by a place, an institution."""
    return bool(introducer) and introducer not in grammar.affiliations | grammar.places | grammar.sending


@functools.cache
def _opening(grammar: Grammar) -> regex.Pattern[str]:
    return compiled(rf"({either(grammar.introducers | grammar.asking)})(?:\s*:\s*|\s+)(?=\S)", regex.IGNORECASE)


@functools.cache
def _sending(grammar: Grammar) -> regex.Pattern[str]:
    """Return the pattern of a word that opens a byline where a place stands behind the name."""
    opening, places = either(grammar.sending), either(grammar.places)
    return compiled(
        rf"({opening})\s+(?=\p{{Lu}}[^,;]*\s(?:{places})\s\p{{Lu}})" if opening else r"(?!)", regex.IGNORECASE
    )


def _read(grammar: Grammar, piece: Piece, lexicon: Lexicon, *, named: bool) -> Reading | None:
    reading = Reading(named=named, places=lexicon.places)
    pieces = list(pieces_of(grammar, piece))
    if len(pieces) > _DEEPEST:
        return None
    for place, part in enumerate(pieces):
        if read_signer(grammar, part, lexicon.agencies, reading):
            continue
        behind = pieces[place + 1 :]
        if not (behind and lexicon.agencies.read_marks(behind[-1].text) and lowered(part, reading)):
            return None
    return reading
