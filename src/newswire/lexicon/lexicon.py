"""What newswire knows of agencies, places and words of the wire, in one value that every reader takes."""

from __future__ import annotations

import functools

import attrs

from newswire.lexicon.agencies import Agency, Registry, default_registry
from newswire.lexicon.places import Gazetteer, default_gazetteer
from newswire.lexicon.wire_words import Vocabulary, Word, default_vocabulary

__all__ = ["Lexicon"]


@attrs.frozen(eq=False)
class Lexicon:
    r"""What the readers know: agencies, places, and words of the wire. A lexicon does not change: `with_...` return larger ones.

    Hand it to `parse`, `classify`, `parse_byline`, `parse_dateline` and the other readers as `lexicon=`.

    Attributes:
        agencies: the agencies by code.
        places: the cities and countries.
        wire_words: the words of notices.

    Example:
        >>> import newswire
        >>> lexicon = Lexicon.default().with_agencies(Agency("ORV", ("Agence Orvale",), ("ORV",))).with_places("Orvalmouth")
        >>> text = "Le port rouvre\nORVALMOUTH, 3 fév 2026 (ORV) - Le port a rouvert.\n"
        >>> newswire.parse(text, lexicon=lexicon).article.dateline.agencies
        ('ORV',)
        >>> newswire.parse_dateline("ORVALMOUTH (Agence Orvale) - Le port a rouvert.", lexicon=lexicon).agencies
        ('ORV',)
    """

    agencies: Registry = attrs.field(factory=default_registry)
    places: Gazetteer = attrs.field(factory=default_gazetteer)
    wire_words: Vocabulary = attrs.field(factory=default_vocabulary)

    @staticmethod
    def default() -> Lexicon:
        """Return the lexicon that newswire comes with."""
        return _default()

    def with_agencies(self, *agencies: Agency) -> Lexicon:
        """Return a lexicon that knows these agencies too; one of them replaces an agency of the same code."""
        return attrs.evolve(self, agencies=self.agencies.with_agencies(*agencies))

    def with_places(self, *cities: str) -> Lexicon:
        """Return a lexicon that knows these cities too: evidence for datelines, and places of people in bylines."""
        return attrs.evolve(self, places=self.places.with_cities(*cities))

    def with_wire_words(self, *words: Word) -> Lexicon:
        """Return a lexicon that knows these words of notices too; they are tried first."""
        return attrs.evolve(self, wire_words=self.wire_words.with_words(*words))


@functools.cache
def _default() -> Lexicon:
    return Lexicon()
