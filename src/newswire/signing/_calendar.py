"""The words of dates for python-dateutil: a `parserinfo` for each language, and the meaning of each word."""

from __future__ import annotations

import functools
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from newswire._arguments import check_argument
from newswire._text import shorten
from newswire.errors import UnknownNameError
from newswire.lexicon.language import Language
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon

if TYPE_CHECKING:
    from dateutil.parser import parserinfo

__all__ = ["fold", "month_of", "months", "parser_info", "weekday_of", "weekdays"]

_MOST_WORDS: Final = 4096
_AMERICAN: Final = "en-US"


def parser_info(language: str, *, lexicon: Lexicon | None = None) -> parserinfo:
    """Return the `dateutil.parser.parserinfo` of a language: day before month, words in lower case without accents.

    Args:
        language: the code of a language with words of dates: `fr`, `de`, ...; in `en-US`, the month is before the day.
        lexicon: the languages; by default, the built-in ones.

    Raises:
        UnknownNameError: if the lexicon has no words of dates for that code.

    Example:
        >>> parser_info("fr").month("fev"), parser_info("de").weekday("mittwoch")
        (2, 2)
    """
    check_argument("parser_info", language, str)
    known = {one.code: one for one in (lexicon or Lexicon.default()).dating}
    found = known.get(language.partition("-")[0])
    if found is None:
        raise UnknownNameError(
            f"unknown language of dates {shorten(language)!r}; the languages are {', '.join(sorted(known))}"
        )
    return _info(found, language != _AMERICAN)


@functools.cache
def _info(language: Language, dayfirst: bool) -> parserinfo:
    from dateutil.parser import parserinfo  # noqa: PLC0415  (it doubles the time that importing newswire takes)

    between = [*parserinfo.JUMP, *sorted(language.between)]
    facts = {"MONTHS": _table(language.months), "WEEKDAYS": _table(language.weekdays), "JUMP": between}
    kind = type(f"ParserInfo_{language.code}", (parserinfo,), facts)
    info: parserinfo = kind(dayfirst=dayfirst)
    return info


def _table(entries: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return dateutil's table: for each month or day the tuple of its words, and of their forms without accents."""
    return [tuple(fold(word) for word in entry.split()) for entry in entries]


@functools.lru_cache(_MOST_WORDS)
def fold(word: str) -> str:
    """Return a word in lower case, without accents and closing full stop; `_` becomes a blank."""
    bare = word.rstrip(".").replace("_", " ")
    if bare.isascii():
        return bare.casefold()
    parts = unicodedata.normalize("NFD", bare.casefold())
    return unicodedata.normalize("NFC", "".join(char for char in parts if not unicodedata.combining(char)))


@functools.lru_cache(KEPT_LEXICONS)
def months(lexicon: Lexicon) -> Mapping[str, int]:
    """Return the month from 1 that each word names in any language, words as `fold` writes them."""
    return {
        word: month
        for language in reversed(lexicon.dating)
        for month, words in enumerate(_table(language.months), start=1)
        for word in words
    }


@functools.lru_cache(KEPT_LEXICONS)
def weekdays(lexicon: Lexicon) -> Mapping[str, frozenset[int]]:
    """Return the days of the week, from 0 for Monday, that each word may name in any language: `mar`, `mer`."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for language in lexicon.dating:
        for day, words in enumerate(_table(language.weekdays)):
            for word in words:
                found[word].add(day)
    return {word: frozenset(days) for word, days in found.items()}


def month_of(word: str, lexicon: Lexicon, language: str | None = None) -> int | None:
    """Return the month from 1 that a word names in a language, or in any; None if it names none."""
    if language is not None:
        return parser_info(language, lexicon=lexicon).month(fold(word))
    return months(lexicon).get(fold(word))


def weekday_of(word: str, lexicon: Lexicon, language: str | None = None) -> frozenset[int]:
    """Return the days of the week, from 0 for Monday, that a word may name: `mar` is Tuesday, `mer` Wednesday."""
    if language is not None:
        day = parser_info(language, lexicon=lexicon).weekday(fold(word))
        return frozenset() if day is None else frozenset({day})
    return weekdays(lexicon).get(fold(word), frozenset())
