"""The words that open a byline, and what a line is that holds names and nothing else."""

from __future__ import annotations

import functools
from typing import Final

import regex

from newswire._patterns import compiled, either
from newswire._text import trimmed
from newswire.lexicon.language import Language
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.signing._words import words_of

__all__ = [
    "ALONE",
    "NICKNAME",
    "introduces",
    "is_introduced",
    "is_opened",
    "is_opened_by_any",
    "match_opening",
    "match_opening_of",
    "opened",
    "small_words",
]

ALONE: Final = "name alone"
"""The family of a line that holds names and nothing else."""
NICKNAME: Final = "nickname"
"""The family of a line that an introducer or a date makes a byline, and that gives one name or initials alone."""


def match_opening(text: str, lexicon: Lexicon) -> regex.Match[str] | None:
    """Return the match of a word that opens a byline, at the start of a text, with what parts it from the names."""
    return _opening(lexicon).match(text)


@functools.lru_cache(KEPT_LEXICONS)
def _opening(lexicon: Lexicon) -> regex.Pattern[str]:
    return compiled(rf"(?:{either(words_of(lexicon).introducers)})(?:\s*:)?\s+", regex.IGNORECASE)


def small_words(text: str) -> int:
    """Return how many words of a text begin with a small letter: lines that sign have few, prose has many."""
    return sum(word[0].islower() for word in text.split())


def introduces(line: str, lexicon: Lexicon) -> bool:
    """Return whether a line is the word that opens a byline and nothing else: `By`, `Par`."""
    text = line.strip() + " "
    match = match_opening(text, lexicon)
    return match is not None and match.end() == len(text)


def is_opened_by_any(line: str, lexicon: Lexicon) -> bool:
    """Return whether a word or words that introduce bylines, in any language, open a line: `Un texte de`; a single `de` does not."""
    found = opened(line, lexicon)
    if True not in found:
        return match_opening(line, lexicon) is not None
    single = line.split(None, 1)[:1]
    return match_opening(line, lexicon) is not None or any(
        opens and single[0].casefold() not in language.introducers | language.sending
        for language, opens in zip(lexicon.signing, found, strict=True)
    )


def is_introduced(line: str, family: str, lexicon: Lexicon) -> bool:
    """Return whether a word that introduces bylines in the language of a family opens a line: `De`, `Scritto da`."""
    return any(language.name == family and is_opened(language, line) for language in lexicon.signing)


def is_opened(language: Language, line: str) -> bool:
    """Return whether a line opens with a word of a language that opens bylines."""
    return match_opening_of(language, trimmed(line)) is not None


def opened(line: str, lexicon: Lexicon) -> tuple[bool, ...]:
    """Return for each language in which bylines are read whether a word of it that opens bylines opens a line."""
    text = trimmed(line)
    candidates = _by_first_word(lexicon).get(_first_word(text))
    if candidates is None:
        return (False,) * len(lexicon.signing)
    return tuple(language is not None and match_opening_of(language, text) is not None for language in candidates)


@functools.lru_cache(KEPT_LEXICONS)
def _by_first_word(lexicon: Lexicon) -> dict[str, tuple[Language | None, ...]]:
    """Return for each first word of what opens bylines the languages in their order, None in place of those that have it not."""
    languages = lexicon.signing
    words = frozenset[str]().union(*map(_first_words, languages))
    return {word: tuple(one if word in _first_words(one) else None for one in languages) for word in words}


def match_opening_of(language: Language, text: str) -> regex.Match[str] | None:
    """Return the match of a word that opens bylines, with what parts it from the names; most texts are refused by one look."""
    if _first_word(text) not in _first_words(language):
        return None
    return _opening_of(language).match(text) or _sending(language).match(text)


def _first_word(text: str) -> str:
    first = text.split(None, 1)[:1]
    return first[0].partition(":")[0].casefold() if first else ""


@functools.cache
def _first_words(language: Language) -> frozenset[str]:
    table = language.introducers | language.asking | language.sending
    return frozenset(words.split()[0].partition(":")[0] for words in table)


@functools.cache
def _opening_of(language: Language) -> regex.Pattern[str]:
    words = either(language.introducers | language.asking).replace(":", r"\s?:")  # `Texte :` in French
    return compiled(rf"({words})(?:\s*:\s*|\s+)(?=\S)", regex.IGNORECASE)


@functools.cache
def _sending(language: Language) -> regex.Pattern[str]:
    """Return the pattern of a word that opens a byline where a place stands behind the name."""
    opening, places = either(language.sending), either(language.places)
    return compiled(rf"({opening})\s+(?=\p{{Lu}}[^,;]*\s(?:{places})\s\p{{Lu}})", regex.IGNORECASE)
