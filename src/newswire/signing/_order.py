"""Which figure of a numeric date is the day: what the line around it says. `12/03/2026` alone is 12 March, or 3 December."""

from __future__ import annotations

import enum
import functools
from collections.abc import Mapping
from typing import Final, NamedTuple

import regex

from newswire._patterns import NOWHERE, compiled
from newswire.lexicon.language import Language
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.signing._calendar import fold
from newswire.signing._zones import AMERICAN

__all__ = ["TWOFOLD", "Order", "order_of"]

TWOFOLD: Final = "en"
"""The language whose numeric dates have two orders: American copy puts the month first."""
_AMERICAN: Final = "en-US"
_FIELDS: Final = ("date_articles", "date_prepositions", "clock", "oclock", "hours", "published")
"""The fields of languages whose patterns stand beside dates."""
_HALF: Final = r"(?<=\d)\x20?[ap]\.?m\b\.?"
"""`am` and `pm` behind a time: elsewhere `am` is a German word, and `a` a French one."""
_HOURS: Final = r"\d\x20?h(?:\x20?\d\d)?(?!\p{L})"
"""`15h30`: no American writes hours so."""
_OTHER_SCRIPT: Final = r"[^\P{L}\p{Latin}]"
_NOON: Final = 12


class Order(enum.Enum):
    """Which of the first two figures of a numeric date is the day."""

    DAY_FIRST = enum.auto()
    MONTH_FIRST = enum.auto()


def order_of(parts: Mapping[str, str], line: str, language: str | None, lexicon: Lexicon) -> Order | None:
    """Return the order of the figures of a numeric date, or None if nothing tells it.

    Evidence, the strongest first:

    - the stated language `en-US`: the month is first;
    - another stated language, full stops between the figures, or a lexicon without English: the day is;
    - a word of another language than English beside the date: `Publié le`, `horas`; a letter of another script;
    - a clock of 24 hours, or `15h30`: the day is first. `am` or `pm`, without a zone of another country: the month is.

    `en` alone is no evidence, because British copy puts the day first and American copy the month.

    Args:
        parts: the parts of the date as they are written, by their names in the patterns of dates.
        line: the date, and what stands beside it.
        language: the language that is stated, or None.
        lexicon: the languages.

    Source: CLDR, short date formats: of the languages of newswire, `M/d/y` is that of `en-US`, and of a few regions that no code here names.
    """
    if language == _AMERICAN:
        return Order.MONTH_FIRST
    stated = language is not None and language != TWOFOLD
    if stated or parts["cut"].startswith(".") or all(one.code != TWOFOLD for one in lexicon.languages):
        return Order.DAY_FIRST
    if _holds_other_words(parts.get("weekday", ""), line, lexicon):
        return Order.DAY_FIRST
    zone = parts.get("zone")
    if zone not in AMERICAN and (_is_of_24(parts) or compiled(_HOURS, regex.IGNORECASE).search(line)):
        return Order.DAY_FIRST
    american = (zone is None or zone in AMERICAN) and "ampm" in parts and not _is_of_24(parts)
    return Order.MONTH_FIRST if american else None


def _is_of_24(parts: Mapping[str, str]) -> bool:
    """Return whether a clock of 12 hours does not have the hour."""
    return "hour" in parts and not 1 <= int(parts["hour"]) <= _NOON


def _holds_other_words(weekday: str, line: str, lexicon: Lexicon) -> bool:
    """Return whether the day of the week or a word beside a date is of another language than English, and not of English too."""
    words = _words_beside(lexicon)
    if fold(weekday) in words.days or compiled(_OTHER_SCRIPT).search(line):
        return True
    return words.others.search(words.twofold.sub(" ", line)) is not None


class _Words(NamedTuple):
    """The patterns of the words beside dates in English and in the other languages, and the weekdays that English does not have."""

    twofold: regex.Pattern[str]
    others: regex.Pattern[str]
    days: frozenset[str]


@functools.lru_cache(KEPT_LEXICONS)
def _words_beside(lexicon: Lexicon) -> _Words:
    twofold = [language for language in lexicon.languages if language.code == TWOFOLD]
    others = [language for language in lexicon.languages if language.code != TWOFOLD]
    flags = regex.VERBOSE | regex.IGNORECASE
    return _Words(
        compiled(rf"{_HALF}|{_words(twofold)}", flags), compiled(_words(others), flags), _days(others) - _days(twofold)
    )


def _words(languages: list[Language]) -> str:
    """Return the pattern of the words beside dates in some languages."""
    patterns = {pattern for one in languages for field in _FIELDS for pattern in getattr(one, field)}
    return rf"(?<!\p{{L}})(?:{'|'.join(sorted(patterns, key=len, reverse=True)) or NOWHERE})(?!\p{{L}})"


def _days(languages: list[Language]) -> frozenset[str]:
    """Return the weekdays of some languages, as `fold` writes them."""
    return frozenset(fold(day) for one in languages for names in one.weekdays for day in names.split())
