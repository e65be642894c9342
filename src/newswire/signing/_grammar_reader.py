"""How the byline of a language is read: one engine for the grammars of all families."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

import regex

from newswire.models._base import Span, trimmed
from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar
from newswire.signing._openings import ALONE
from newswire.signing._patterns import compiled, either
from newswire.signing._signers import Piece, Reading, is_signature, read_signer
from newswire.signing.agencies import Registry, default_registry

__all__ = ["is_opened", "read_byline"]

_LONGEST: Final = 300
_DEEPEST: Final = 40
_MOST_ALONE: Final = 4
_MAIL: Final = r"\S+@\S+|https?://\S+|www\.\S+|@\w+"


def read_byline(grammar: Grammar, line: str, registry: Registry | None = None) -> Byline | None:
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
    opened, role, introduced = _introducer(grammar, Piece(text, start))
    if not introduced and not _may_stand_alone(grammar, text):
        return None
    reading = _read(grammar, opened, registry or default_registry())
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
        family=grammar.name if introduced or _says_more(reading) else ALONE,
        span=Span(start, start + len(text)),
    )


def is_opened(grammar: Grammar, line: str) -> bool:
    """Tell whether a line opens with a word of a grammar that opens bylines."""
    return _opening(grammar).match(trimmed(line)) is not None


def _is_in_script(grammar: Grammar, text: str) -> bool:
    return not grammar.script or compiled(rf"\p{{{grammar.script}}}").search(text) is not None


def _may_stand_alone(grammar: Grammar, text: str) -> bool:
    """Tell whether a line may be read without an introducer: names have capitals, or are few words and none of prose."""
    if not grammar.caseless:
        return compiled(r"\p{Lu}").search(text) is not None
    parts = text.split()
    return len(parts) <= _MOST_ALONE and grammar.prose.isdisjoint(parts)


def _says_more(reading: Reading) -> bool:
    """Tell whether a line states more than names."""
    facts = (fact for person in reading.people for fact in (person.role, person.place, person.affiliation))
    return bool(reading.agencies or reading.desks or any(facts))


def _introducer(grammar: Grammar, piece: Piece) -> tuple[Piece, str | None, bool]:
    """Return what follows the introducer, the role that it gives, and whether there is one."""
    match = _opening(grammar).match(piece.text)
    if match is None:
        return piece, None, False
    gives_role = " ".join(match[1].casefold().split()) in grammar.asking
    return piece.cut(match.end()), match[1].rstrip(":") if gives_role else None, True


@functools.cache
def _opening(grammar: Grammar) -> regex.Pattern[str]:
    return compiled(rf"({either(grammar.introducers | grammar.asking)})(?:\s*:\s*|\s+)(?=\S)", regex.IGNORECASE)


def _read(grammar: Grammar, piece: Piece, registry: Registry) -> Reading | None:
    reading = Reading()
    pieces = list(_pieces(grammar, piece))
    if len(pieces) > _DEEPEST:
        return None
    for part in pieces:
        if not read_signer(grammar, part, registry, reading):
            return None
    return reading


def _pieces(grammar: Grammar, piece: Piece) -> Iterator[Piece]:
    """Yield what stands between joins and commas, brackets kept whole, mail addresses and suffixes set right."""
    joins = either(grammar.joins)
    parted = (
        rf"(?:\s*+[,;/&+]\s*+(?:(?:{joins})\s++)?+|\s++(?:{joins})\s++)(?!(?:[JS]r\.?|I{{2,3}}|IV)(?:\W|$))(?![^()]*\))"
    )
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
