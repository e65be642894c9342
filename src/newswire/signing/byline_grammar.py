"""How the byline of a language is read: one engine for the languages of all families."""

from __future__ import annotations

from typing import Final

from newswire._patterns import compiled
from newswire._text import Span, trimmed
from newswire.lexicon.language import Language
from newswire.lexicon.lexicon import Lexicon
from newswire.models.signing import Byline
from newswire.signing._byline_pieces import is_signature, read_signer
from newswire.signing._draft import BylineDraft
from newswire.signing._openings import ALONE, NICKNAME, match_opening_of
from newswire.signing._pieces import Piece, pieces_of
from newswire.signing._plain import plain_person
from newswire.signing._unparted import lowered

__all__ = ["is_in_script", "read_byline"]

_LONGEST: Final = 300
_DEEPEST: Final = 40
_MOST_ALONE: Final = 4


def read_byline(language: Language, line: str, lexicon: Lexicon) -> Byline | None:
    """Return the byline of one whole line by the words of a language, or None.

    Production::

        byline  = [introducer] signer {join signer} [together agencies]
        signer  = person ["(" fact ")"] [affiliation-word institution] [place-word place] | agency | desk
        then    = join (role | institution | place-word place)      ; of those who stand before it

    People who share an institution stand before it: `A, B and C of X`. What cannot be read refuses the whole line.
    """
    text = trimmed(line)
    if not text or len(text) > _LONGEST or not is_in_script(language, text):
        return None
    start = line.index(text)
    rest, role, introducer = _introducer(language, Piece(text, start))
    introduced = bool(introducer)
    if not introduced and not _may_stand_alone(language, text):
        return None
    draft = _read(language, rest, lexicon, named=_names_people(language, introducer))
    if draft is None or not (draft.people or draft.desks or (draft.agencies and introduced)):
        return None
    if not (introduced or draft.people or all(is_signature(language, desk, draft.words) for desk in draft.desks)):
        return None
    return Byline(
        text,
        tuple(draft.people),
        agencies=tuple(draft.agencies),
        desks=tuple(draft.desks),
        role=role,
        family=_family(language, draft, introduced=introduced),
        span=Span(start, start + len(text)),
    )


def is_in_script(language: Language, text: str) -> bool:
    """Return whether a text holds a letter of the script of a language, if that is told by its script."""
    return not language.script or compiled(rf"\p{{{language.script}}}").search(text) is not None


def _may_stand_alone(language: Language, text: str) -> bool:
    """Return whether a line may be read without an introducer: names have capitals, or are few words and none of prose."""
    if not language.caseless:
        return compiled(r"\p{Lu}").search(text) is not None
    parts = text.split()
    return len(parts) <= _MOST_ALONE and language.prose.isdisjoint(parts)


def _says_more(draft: BylineDraft) -> bool:
    """Return whether a line states more than names; `Lord` and `Dr` before a name are no more."""
    facts = (fact for person in draft.people for fact in (person.role, person.place, person.affiliation))
    return bool(
        draft.agencies or draft.desks or any(fact and fact.casefold() not in draft.words.honorifics for fact in facts)
    )


def _family(language: Language, draft: BylineDraft, *, introduced: bool) -> str:
    """Return how the family of a byline is called: people with one name, names and nothing else, or as the language is."""
    if draft.is_short:
        return NICKNAME
    return language.name if introduced or _says_more(draft) else ALONE


def _introducer(language: Language, piece: Piece) -> tuple[Piece, str | None, str]:
    """Return what follows the introducer, the role that it gives, and the introducer; that is empty where there is none."""
    match = match_opening_of(language, piece.text)
    if match is None:
        return piece, None, ""
    words = " ".join(match[1].casefold().split()).replace(" :", ":")
    return piece.cut(match.end()), match[1].rstrip(" :") if words in language.asking else None, words


def _names_people(language: Language, introducer: str) -> bool:
    """Return whether an introducer is followed by people alone: `de` may be followed by a place, an institution."""
    return bool(introducer) and introducer not in language.affiliations | language.places | language.sending


def _read(language: Language, piece: Piece, lexicon: Lexicon, *, named: bool) -> BylineDraft | None:
    draft = BylineDraft(lexicon, named=named)
    pieces = list(pieces_of(language, piece))
    if len(pieces) > _DEEPEST:
        return None
    for place, part in enumerate(pieces):
        plain = plain_person(part, lexicon, capitals=not draft.people)
        if plain is not None:
            draft.people.append(plain)
            continue
        if read_signer(language, part, draft):
            continue
        behind = pieces[place + 1 :]
        if not (behind and lexicon.agencies.read_marks(behind[-1].text) and lowered(part, draft)):
            return None
    return draft
