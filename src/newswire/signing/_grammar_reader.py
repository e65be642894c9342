"""How the byline of a language is read: one engine for the grammars of all families."""

from __future__ import annotations

import functools
from typing import Final

import regex

from newswire._patterns import compiled, either
from newswire._text import Span, trimmed
from newswire.lexicon.lexicon import Lexicon
from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar
from newswire.signing._institutions import HONORIFICS
from newswire.signing._openings import ALONE, NICKNAME
from newswire.signing._pieces import Piece, pieces_of
from newswire.signing._plain import plain_person, table_words
from newswire.signing._reading import Reading
from newswire.signing._signers import is_signature, read_signer
from newswire.signing._unparted import lowered

__all__ = ["is_opened", "opened", "read_byline"]

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
    rest, role, introducer = _introducer(grammar, Piece(text, start))
    introduced = bool(introducer)
    if not introduced and not _may_stand_alone(grammar, text):
        return None
    reading = _read(grammar, rest, lexicon, named=_names_people(grammar, introducer))
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
    return _match_opening(grammar, trimmed(line)) is not None


def opened(line: str) -> tuple[bool, ...]:
    """Return for each grammar whether a word of it that opens bylines opens a line."""
    text = trimmed(line)
    candidates = _by_first_word().get(_first_word(text))
    if candidates is None:
        return _none_opened()
    return tuple(grammar is not None and _match_opening(grammar, text) is not None for grammar in candidates)


@functools.cache
def _by_first_word() -> dict[str, tuple[Grammar | None, ...]]:
    """Return for each first word of what opens bylines the grammars in their order, None in place of those that have it not."""
    from newswire.signing.families import GRAMMARS  # noqa: PLC0415 - imported once a line may be a byline

    words = frozenset[str]().union(*map(_first_words, GRAMMARS))
    return {word: tuple(grammar if word in _first_words(grammar) else None for grammar in GRAMMARS) for word in words}


@functools.cache
def _none_opened() -> tuple[bool, ...]:
    return (False,) * len(next(iter(_by_first_word().values())))


def _match_opening(grammar: Grammar, text: str) -> regex.Match[str] | None:
    """Return the match of a word that opens bylines, with what parts it from the names; most texts are refused by one look."""
    if _first_word(text) not in _first_words(grammar):
        return None
    return _opening(grammar).match(text) or _sending(grammar).match(text)


def _first_word(text: str) -> str:
    first = text.split(None, 1)[:1]
    return first[0].partition(":")[0].casefold() if first else ""


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
    match = _match_opening(grammar, piece.text)
    if match is None:
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
    told = table_words(lexicon)
    for place, part in enumerate(pieces):
        plain = plain_person(part, told, capitals=not reading.people)
        if plain is not None:
            reading.people.append(plain)
            continue
        if read_signer(grammar, part, lexicon.agencies, reading):
            continue
        behind = pieces[place + 1 :]
        if not (behind and lexicon.agencies.read_marks(behind[-1].text) and lowered(part, reading)):
            return None
    return reading
