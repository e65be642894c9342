"""The words that open a byline, and what a line is that holds names and nothing else."""

from __future__ import annotations

import functools
from typing import Final

import regex

from newswire._patterns import compiled, either
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.signing._words import words_of

__all__ = [
    "ALONE",
    "NICKNAME",
    "introduces",
    "is_introduced",
    "is_opened_by_any",
    "match_opening",
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
    from newswire.signing.byline_grammar import opened  # noqa: PLC0415 - imported once a line may be a byline

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
    from newswire.signing.byline_grammar import is_opened  # noqa: PLC0415 - imported once a line may be a byline

    return any(language.name == family and is_opened(language, line) for language in lexicon.signing)
