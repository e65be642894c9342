"""People whom nothing parts from one another, or from what stands before them: given names tell where each begins."""

from __future__ import annotations

from typing import Final

import attrs

from newswire._patterns import compiled
from newswire._text import Span
from newswire.lexicon.given_names import is_given_name
from newswire.lexicon.language import Language
from newswire.models.signing import Person
from newswire.signing._draft import BylineDraft
from newswire.signing._pieces import Piece
from newswire.signing.people import has_given_name, read_person

__all__ = ["badged", "led", "lowered", "two"]

_BETWEEN_FOUR: Final = 3
_MOST_BADGE: Final = 3
_MOST_LEADING: Final = 3
_NAMES: Final = (2, 3)


def two(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Anna Beispiel Ben Muster`: two people without a join."""
    if piece.text.count(" ") != _BETWEEN_FOUR:
        return False
    if list(map(is_given_name, piece.text.split())) != [True, False, True, False]:
        return False
    spelled = _spelled(piece)
    if any(word.text.casefold() in draft.words.particles for word in spelled):
        return False
    return _add(draft, [_between(piece, spelled[:2]), _between(piece, spelled[2:])])


def badged(_language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`AH Anna Holt BO Ben Orme`: names behind the initials that stand for their pictures."""
    first, _, rest = piece.text.partition(" ")
    if not piece.text[:2].isupper() or rest[:1] != first[0] or not 1 < len(first) <= _MOST_BADGE:
        return False
    spelled, names, place = _spelled(piece), list[Piece](), 0
    while place < len(spelled):
        badge = spelled[place].text
        name = spelled[place + 1 : place + 1 + len(badge)]
        if not 1 < len(badge) <= _MOST_BADGE or badge != "".join(word.text[0] for word in name):
            return False
        if all(word.text.isupper() for word in name):
            return False
        names.append(_between(piece, name))
        place += 1 + len(badge)
    return _add(draft, names)


def led(language: Language, piece: Piece, draft: BylineDraft) -> bool:
    """`Orval reporter Anna Holt`, `Reporter Anna Holt`: a role before a whole name, whose given name is known."""
    if draft.people or language.roles.isdisjoint(piece.text.casefold().split()):
        return False
    spelled = _spelled(piece)
    for place in range(min(_MOST_LEADING, len(spelled) - 2)):
        if spelled[place].text.casefold() not in language.roles or len(spelled) - place - 1 not in _NAMES:
            continue
        if not spelled[0].text[:1].isupper() or spelled[0].text.casefold() in draft.words.articles:
            return False
        name = _between(piece, spelled[place + 1 :])
        person = read_person(name.text, draft.lexicon, name.start)
        if person is None or not has_given_name(person):
            return False
        draft.people.append(attrs.evolve(person, role=_between(piece, spelled[: place + 1]).text))
        return True
    return False


def lowered(piece: Piece, draft: BylineDraft) -> bool:
    """`by anna holt, Reuters`: a name in small letters, where an introducer stands before it and an agency behind it."""
    given, _, surname = piece.text.partition(" ")
    if not (draft.named and is_given_name(given) and surname.isalpha() and piece.text.islower()):
        return False
    span = Span(piece.start, piece.start + len(piece.text))
    draft.people.append(Person(given=given, surname=surname, span=span))
    return True


def _spelled(piece: Piece) -> list[Piece]:
    return [piece.cut(*match.span()) for match in compiled(r"\S+", 0).finditer(piece.text)]


def _between(piece: Piece, spelled: list[Piece]) -> Piece:
    """Return the piece from the first to the last of some of its words."""
    last = spelled[-1]
    return piece.cut(spelled[0].start - piece.start, last.start + len(last.text) - piece.start)


def _add(draft: BylineDraft, names: list[Piece]) -> bool:
    """Note the people of some names; return whether each is one."""
    people = [read_person(name.text, draft.lexicon, name.start) for name in names]
    if None in people:
        return False
    draft.people += [person for person in people if person]
    return True
