"""What newswire knows about languages, agencies, places and wire words, in one value that every reader takes."""

from __future__ import annotations

import functools
from typing import Final

import attrs

from newswire._arguments import check_argument
from newswire._patterns import NOWHERE
from newswire._text import shorten
from newswire.errors import FormatError, ModelError, UnknownNameError
from newswire.lexicon.agencies import Agency, Registry, default_registry
from newswire.lexicon.language import Language, united
from newswire.lexicon.languages import LANGUAGES
from newswire.lexicon.places import Gazetteer, default_gazetteer
from newswire.lexicon.wire_words import Vocabulary, Word, default_vocabulary

__all__ = ["KEPT_LEXICONS", "Lexicon"]

KEPT_LEXICONS: Final = 8
"""The number of lexicons for which each module caches its patterns and tables."""


@attrs.frozen(eq=False, slots=False)
class Lexicon:
    r"""What the readers know: languages, agencies, places and wire words.

    A lexicon is immutable: the methods `with_...` return larger ones. Pass it to `parse`, `classify`, `parse_byline`,
    `parse_dateline` and the other readers as `lexicon=`. Create it once and reuse it, because its first use compiles patterns.

    Attributes:
        agencies: the agencies by code.
        places: the cities and countries.
        wire_words: the words of wire notices.
        languages: the languages, in the order in which their bylines are tried.

    Example:
        >>> import newswire
        >>> from newswire.lexicon import Agency, Language, words
        >>> lexicon = Lexicon.default().with_agencies(Agency("ORV", ("Agence Orvale",), ("ORV",))).with_places("Orvalmouth")
        >>> text = "Le port rouvre\nORVALMOUTH, 3 fév 2026 (ORV) - Le port a rouvert.\n"
        >>> newswire.parse(text, lexicon=lexicon).article.dateline.agencies
        ('ORV',)
        >>> newswire.parse_dateline("ORVALMOUTH (Agence Orvale) - Le port a rouvert.", lexicon=lexicon).agencies
        ('ORV',)
        >>> orvalian = Language(code="qaa", name="orvalian", introducers=words("nad"), joins=words("ve"))
        >>> byline = newswire.parse_byline("Nad Ada Holt ve Ben Orme", lexicon=lexicon.with_languages(orvalian))
        >>> byline.family, [person.name for person in byline.people]
        ('orvalian', ['Ada Holt', 'Ben Orme'])
    """

    agencies: Registry = attrs.field(factory=default_registry)
    places: Gazetteer = attrs.field(factory=default_gazetteer)
    wire_words: Vocabulary = attrs.field(factory=default_vocabulary)
    languages: tuple[Language, ...] = attrs.field(default=LANGUAGES, converter=tuple[Language, ...])

    def __attrs_post_init__(self) -> None:
        for language in self.languages:
            check_argument("Lexicon(languages=...)", language, Language)
        codes = [language.code for language in self.languages]
        twice = next((code for code in codes if codes.count(code) > 1), None)
        if twice is not None:
            raise ModelError(f"the languages of a lexicon must have different codes, got {twice!r} twice")

    @staticmethod
    def default() -> Lexicon:
        """Return the built-in lexicon."""
        return _default()

    def with_agencies(self, *agencies: Agency) -> Lexicon:
        """Return a lexicon with these agencies added; each replaces an agency with the same code."""
        return attrs.evolve(self, agencies=self.agencies.with_agencies(*agencies))

    def with_places(self, *cities: str) -> Lexicon:
        """Return a lexicon with these cities added: evidence for datelines, and for places of people in bylines."""
        return attrs.evolve(self, places=self.places.with_cities(*cities))

    def with_wire_words(self, *words: Word) -> Lexicon:
        """Return a lexicon with these words of wire notices added; they are tried first."""
        return attrs.evolve(self, wire_words=self.wire_words.with_words(*words))

    def with_languages(self, *languages: Language) -> Lexicon:
        """Return a lexicon with these languages added; each replaces a language with the same code, in the same position."""
        for language in languages:
            check_argument("with_languages", language, Language)
        added = {language.code: language for language in languages}
        kept = [added.pop(language.code, language) for language in self.languages]
        return attrs.evolve(self, languages=(*kept, *added.values()))

    @staticmethod
    def from_toml(text: str) -> Lexicon:
        """Return the default lexicon with the additions of a TOML text, as for the option `--lexicon`.

        Args:
            text: the content of the file: the list `places`, and the tables `[[agencies]]`, `[[wire_words]]` and
                `[[languages]]`, whose keys are the fields of `Agency`, `Word` and `Language`.

        Raises:
            FormatError: if the text is not TOML, or a value does not fit its key; `path` names the value.

        Example:
            >>> lexicon = Lexicon.from_toml('''
            ... places = ["Saint-Orvan"]
            ... [[agencies]]
            ... code = "ORV"
            ... names = ["Agence Orvale"]
            ... ''')
            >>> lexicon.agencies["ORV"].names, lexicon.places.knows("SAINT-ORVAN")
            (('Agence Orvale',), True)
        """
        check_argument("Lexicon.from_toml", text, str)
        from newswire.lexicon._toml import read_toml  # noqa: PLC0415 - most programs read no such file

        added = read_toml(text)
        try:
            lexicon = Lexicon.default().with_agencies(*added.agencies)
        except ModelError as error:
            raise FormatError(str(error), path="$.agencies") from None
        lexicon = lexicon.with_places(*added.places).with_wire_words(*added.wire_words)
        return lexicon.with_languages(*added.languages)

    def language(self, code: str) -> Language:
        """Return the language with a code; `en-US` is English.

        Raises:
            UnknownNameError: if the lexicon has no such language.
        """
        found = next((one for one in self.languages if one.code == code.partition("-")[0]), None)
        if found is None:
            known = ", ".join(sorted(one.code for one in self.languages))
            raise UnknownNameError(f"unknown language {shorten(code)!r}; the languages are {known}")
        return found

    @functools.cached_property
    def signing(self) -> tuple[Language, ...]:
        """The languages in which bylines are read."""
        return tuple(language for language in self.languages if language.signs)

    @functools.cached_property
    def dating(self) -> tuple[Language, ...]:
        """The languages in which dates are read."""
        return tuple(language for language in self.languages if language.dates)

    def union(self, field: str) -> frozenset[str]:
        """Return the words of one field of all languages."""
        return united(self.languages, field)

    def patterns(self, field: str) -> str:
        """Return a pattern of the alternatives in one field of all languages, the longest first; it matches nothing if there are none."""
        held = dict.fromkeys(pattern for language in self.languages for pattern in getattr(language, field))
        return "|".join(sorted(held, key=len, reverse=True)) or NOWHERE


@functools.cache
def _default() -> Lexicon:
    return Lexicon()
