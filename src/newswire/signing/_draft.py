"""What is read of a byline, piece by piece."""

from __future__ import annotations

from typing import Any

import attrs

from newswire.lexicon.agencies import Registry
from newswire.lexicon.lexicon import Lexicon
from newswire.lexicon.places import Gazetteer
from newswire.models.signing import Person
from newswire.signing._words import Words, words_of

__all__ = ["BylineDraft"]


@attrs.define
class BylineDraft:
    """What was read of a line so far, and by which lexicon."""

    lexicon: Lexicon
    people: list[Person] = attrs.field(factory=list[Person])
    agencies: list[str] = attrs.field(factory=list[str])
    desks: list[str] = attrs.field(factory=list[str])
    open: int = 0
    """The first person whose affiliation is still to come."""
    named: bool = False
    """Whether the line opens with a word that only people follow."""
    is_short: bool = False
    """Whether one of the people has one name, or initials, alone."""
    words: Words = attrs.field(init=False)
    """The words of all languages of the lexicon."""

    def __attrs_post_init__(self) -> None:
        self.words = words_of(self.lexicon)

    @property
    def registry(self) -> Registry:
        """The agencies that are known."""
        return self.lexicon.agencies

    @property
    def places(self) -> Gazetteer:
        """The places that are known."""
        return self.lexicon.places

    def mend(self, first: int, **facts: str | None) -> None:
        """Give facts to the people from `first` on who have none yet."""
        for place in range(first, len(self.people)):
            person = self.people[place]
            missing: dict[str, Any] = {name: value for name, value in facts.items() if getattr(person, name) is None}
            self.people[place] = attrs.evolve(person, **missing)

    def add_agencies(self, codes: tuple[str, ...]) -> None:
        """Note the agencies that are not known yet."""
        self.agencies += [code for code in codes if code not in self.agencies]
