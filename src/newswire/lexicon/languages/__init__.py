"""The built-in languages: one file each, with every fact about that language."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, united
from newswire.lexicon.languages.arabic import ARABIC
from newswire.lexicon.languages.chinese import CHINESE
from newswire.lexicon.languages.czech import CZECH
from newswire.lexicon.languages.danish import DANISH
from newswire.lexicon.languages.dutch import DUTCH
from newswire.lexicon.languages.english import ENGLISH
from newswire.lexicon.languages.finnish import FINNISH
from newswire.lexicon.languages.french import FRENCH
from newswire.lexicon.languages.german import GERMAN
from newswire.lexicon.languages.hebrew import HEBREW
from newswire.lexicon.languages.italian import ITALIAN
from newswire.lexicon.languages.japanese import JAPANESE
from newswire.lexicon.languages.korean import KOREAN
from newswire.lexicon.languages.malay import MALAY
from newswire.lexicon.languages.norwegian import NORWEGIAN
from newswire.lexicon.languages.polish import POLISH
from newswire.lexicon.languages.portuguese import PORTUGUESE
from newswire.lexicon.languages.russian import RUSSIAN
from newswire.lexicon.languages.spanish import SPANISH
from newswire.lexicon.languages.swedish import SWEDISH
from newswire.lexicon.languages.turkish import TURKISH

__all__ = ["LANGUAGES", "all_words"]

LANGUAGES: Final[tuple[Language, ...]] = (
    *(ARABIC, ENGLISH, FRENCH, GERMAN, SPANISH, ITALIAN, PORTUGUESE, DUTCH, SWEDISH, DANISH, NORWEGIAN, HEBREW),
    *(POLISH, CZECH, RUSSIAN, TURKISH, MALAY, CHINESE, JAPANESE, KOREAN, FINNISH),
)
"""The languages, in the order in which their bylines are tried."""


def all_words(field: str) -> frozenset[str]:
    """Return the words in one field of all these languages, for readers that take no lexicon: headlines, the first classification of lines."""
    return united(LANGUAGES, field)
