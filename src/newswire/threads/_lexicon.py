"""The words by which headlines are compared, those of all languages together; a language's file has its own."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.languages import LANGUAGES, all_words
from newswire.slugs import fold

__all__ = [
    "ALL_STOP",
    "CONCEPTS",
    "DESCRIPTIONS",
    "DISASTERS",
    "EVERYDAY",
    "JOINTS",
    "LOCATIVES",
    "LOOK_ALIKE",
    "MONTHS",
    "NUMERALS",
    "OPPOSITES",
    "STOP_WORDS",
    "TOLLS",
]

_TOLD: Final = tuple(language for language in LANGUAGES if language.stop_words)
"""The languages whose headlines are compared by what words mean; others are compared by their words alone."""


STOP_WORDS: Final = {language.code: language.stop_words for language in _TOLD}
"""Words that name nothing, by language; the elided forms of French (`l`, `d`, `qu`) and English (`s`) among them."""

ALL_STOP: Final = all_words("stop_words")

NUMERALS: Final = {
    name: str(number) for language in _TOLD for number, name in enumerate(language.numerals, start=1) if name
}
"""Numbers in words: `two million` and `2 million` are one number. The words for 1 are articles as well."""

EVERYDAY: Final = all_words("everyday")
"""Words of every ticker: half a word's weight, for they make two votes or two results look alike."""

DESCRIPTIONS: Final = all_words("descriptions")
"""What introduces a name (`actress Ada Brume`, `chipmaker Orvan`): it comes with the name in every story about it."""

TOLLS: Final = all_words("tolls")
"""Words beside which a number is a toll: it grows from headline to headline of one story."""

DISASTERS: Final = all_words("disasters")
"""What happens once in a place: two headlines with one of these and one name in common tell one story."""

MONTHS: Final = frozenset(fold(month.split()[0]).lower() for language in _TOLD for month in language.months)
"""The months: figures of two months are two stories."""


LOOK_ALIKE: Final[dict[str, int]] = {
    name: group
    for group, names in enumerate(
        (
            "austria australia austrian australian",
            "autriche australie",
            "osterreich australien",
            "niger nigeria nigerian nigerien",
            "slovakia slovenia slovak slovene",
            "slovaquie slovenie",
            "slowakei slowenien",
            "eslovaquia eslovenia",
            "mauritius mauritania",
            "maurice mauritanie",
            "guinea guyana",
            "guinee guyane",
            "colombia columbia colombie",
            "georgia georgie",
            "malawi malaysia maldives malta malte",
            "montana montenegro",
            "dominica dominique",
        )
    )
    for name in names.split()
}
"""Names of two places that differ by no more than a slip of the pen: neither is a misspelling of the other."""

LOCATIVES: Final = all_words("locatives")
"""What stands before the name of a place: it tells a story less than that of a person or a company does."""

JOINTS: Final = all_words("joints")
"""What joins the parts of one name: Ciudad de México, Tierra del Fuego."""

CONCEPTS: Final = {word: name for language in _TOLD for name, words in language.concepts.items() for word in words}
"""Words that headlines of one story change for one another, by what they mean."""

_SIDES: Final = {"grow": 1, "drop": -1}

OPPOSITES: Final = (
    {word: _SIDES[name] for word, name in CONCEPTS.items() if name in _SIDES}
    | dict.fromkeys(all_words("ups"), 1)
    | dict.fromkeys(all_words("downs"), -1)
)
"""Words that point two ways: a headline with one side and a headline with the other seldom tell one story."""
