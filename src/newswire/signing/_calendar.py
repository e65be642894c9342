"""The words of dates as python-dateutil reads them: a `parserinfo` for each language, and what each word means."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, Final

from newswire.errors import UnknownNameError
from newswire.signing._words import LANGUAGES, Words

if TYPE_CHECKING:
    from dateutil.parser import parserinfo

__all__ = ["fold", "month_of", "parser_info", "weekday_of"]

_MOST_WORDS: Final = 4096


@functools.cache
def parser_info(language: str) -> parserinfo:
    """Return the `dateutil.parser.parserinfo` of a language, day before month, words in lower case without accents.

    Args:
        language: one of `ar`, `de`, `en`, `es`, `fr`, `it`, `nl`, `pt`.

    Raises:
        UnknownNameError: if newswire has no words of that language.

    Example:
        >>> parser_info("fr").month("fev"), parser_info("de").weekday("mittwoch")
        (2, 2)
    """
    from dateutil.parser import parserinfo  # noqa: PLC0415  (it doubles the time that importing newswire takes)

    words = _words(language)
    between = [*parserinfo.JUMP, *words.between.split()]
    facts = {"MONTHS": _table(words.months), "WEEKDAYS": _table(words.weekdays), "JUMP": between}
    kind = type(f"ParserInfo_{language}", (parserinfo,), facts)
    info: parserinfo = kind(dayfirst=language != "en-US")
    return info


def _words(language: str) -> Words:
    found = LANGUAGES.get(language.partition("-")[0])
    if found is None:
        raise UnknownNameError(f"no dates in the language {language!r}; known are {', '.join(sorted(LANGUAGES))}")
    return found


def _table(entries: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return dateutil's table: for each month or day the tuple of its words, and of their forms without accents."""
    return [tuple(fold(word) for word in entry.split()) for entry in entries]


def fold(word: str) -> str:
    """Return a word in lower case, without accents and closing full stop; `_` becomes a blank."""
    bare = word.rstrip(".").replace("_", " ")
    if bare.isascii():
        return bare.casefold()
    parts = unicodedata.normalize("NFD", bare.casefold())
    return unicodedata.normalize("NFC", "".join(char for char in parts if not unicodedata.combining(char)))


@functools.lru_cache(_MOST_WORDS)
def month_of(word: str, language: str | None = None) -> int | None:
    """Return the month from 1 that a word names in a language, or in any; None if it names none."""
    folded = fold(word)
    months = (parser_info(name).month(folded) for name in ([language] if language else LANGUAGES))
    return next((month for month in months if month), None)


@functools.lru_cache(_MOST_WORDS)
def weekday_of(word: str, language: str | None = None) -> frozenset[int]:
    """Return the days of the week, from 0 for Monday, that a word may name: `mar` is Tuesday, `mer` Wednesday."""
    folded = fold(word)
    days = (parser_info(name).weekday(folded) for name in ([language] if language else LANGUAGES))
    return frozenset(day for day in days if day is not None)
