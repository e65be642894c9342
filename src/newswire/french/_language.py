"""Find passages that are not French, by counting very common words.

A passage is foreign if it holds at least two common words of one other language that French does not have, and more of
that language's than of French ones, or an English contraction (`don't`, `I'm`) and no French word. A passage without any
French word or accent is foreign too if words of cries and notices in one other language (`Stay tuned`, `Forza`) are half
of it. Anything else is French: names, titles and short cries in other tongues stand in French sentences and take French
punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newswire._chars import (
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    RIGHT_SINGLE_QUOTE,
)
from newswire.lexicon.languages import LANGUAGES
from newswire.lexicon.languages.french import FRENCH

__all__ = ["Foreign", "find_foreign", "is_foreign", "is_foreign_line", "is_foreign_quotation"]

_FEW: Final = 2
_RARE_ONES: Final = 10
"""In a foreign text, more than one word of ten is a very common one."""
_CHUNK: Final = 400
"""How many characters are split into words at once, at least."""

_MARKS: Final = ("'", RIGHT_SINGLE_QUOTE)
_FRENCH: Final = FRENCH.common
_OTHERS: Final = tuple(language for language in LANGUAGES if language.common and language is not FRENCH)
_COMMON: Final = tuple(language.common for language in _OTHERS)
_CONTRACTIONS: Final = frozenset[str]().union(*(language.contractions for language in _OTHERS))
_CRIES: Final = tuple(language.cries for language in _OTHERS)
_SAID: Final = _CONTRACTIONS.union(*_COMMON, *_CRIES)
_ACCENTS: Final = frozenset("éèêàâçùûîôœ")
_ONLY_SAID: Final = _SAID - _FRENCH
FOREIGN_WORDS: Final = frozenset(
    opening + form.replace("'", mark)
    for word in _ONLY_SAID
    for form in (word, word.capitalize())
    for mark in _MARKS
    for opening in ("", '"', LEFT_GUILLEMET, LEFT_DOUBLE_QUOTE)
)
"""A text without any of these words has no foreign passage and needs no counting."""

_WORD: Final = re.compile(rf"[^\W\d_]+(?:['{RIGHT_SINGLE_QUOTE}][^\W\d_]+)*")
_QUOTED: Final = re.compile(
    rf'"[^"\r\n]*"|{LEFT_GUILLEMET}[^{LEFT_GUILLEMET}{RIGHT_GUILLEMET}\r\n]*{RIGHT_GUILLEMET}'
    rf"|{LEFT_DOUBLE_QUOTE}[^{LEFT_DOUBLE_QUOTE}{RIGHT_DOUBLE_QUOTE}\r\n]*{RIGHT_DOUBLE_QUOTE}"
)
_ELIDED: Final = re.compile(rf"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['{RIGHT_SINGLE_QUOTE}]")


class Foreign(NamedTuple):
    """The parts of a text in another language.

    Attributes:
        words: whether it contains a word of another language, so that a quotation may be in one.
        whole: whether the text as a whole is.
        lines: the spans of the lines that are.
    """

    words: bool
    whole: bool
    lines: list[tuple[int, int]]


def find_foreign(text: str) -> Foreign:
    """Return the parts of a text in another language."""
    lines: list[tuple[int, int]] = []
    said = found = start = 0
    while start < len(text):
        end = text.find("\n", start + _CHUNK) + 1 or len(text)
        words = text[start:end].split()
        said += len(words)
        if not FOREIGN_WORDS.isdisjoint(words):
            found += sum(map(FOREIGN_WORDS.__contains__, words))
            lines += _foreign_lines(text[start:end], start)
        start = end
    return Foreign(found > 0, found * _RARE_ONES > said and is_foreign_line(text), lines)


def _foreign_lines(lines: str, start: int) -> Iterator[tuple[int, int]]:
    for line in lines.splitlines(keepends=True):
        end = start + len(line)
        if not FOREIGN_WORDS.isdisjoint(line.split()) and is_foreign_line(line):
            yield start, end
        start = end


def is_foreign_quotation(passage: str) -> bool:
    """Return whether a quotation is in another language."""
    return not FOREIGN_WORDS.isdisjoint(passage.split()) and is_foreign(passage)


def is_foreign_line(line: str) -> bool:
    """Return whether a line is in another language. Its words outside quotation marks decide, if there are any."""
    outside = _QUOTED.sub(" ", line)
    return is_foreign(outside if _WORD.search(outside) else line)


def is_foreign(passage: str) -> bool:
    """Return whether a passage is not French, judged by its common words.

    Example:
        >>> is_foreign("The mayor said it was not the end of the story"), is_foreign("Le maire a lu The Times")
        (True, False)
    """
    words: list[str] = _WORD.findall(passage.lower().replace(RIGHT_SINGLE_QUOTE, "'"))
    contracted = not _CONTRACTIONS.isdisjoint(words)
    if not contracted and sum(map(_ONLY_SAID.__contains__, words)) < _FEW:
        return False
    french = sum(1 for word in words if word in _FRENCH or _ELIDED.match(word))
    if contracted and not french:
        return True
    if any(_outnumber(words, language, french) for language in _COMMON):
        return True
    return not french and any(_cries(passage, words, language) for language in _CRIES)


def _outnumber(words: Sequence[str], language: frozenset[str], french: int) -> bool:
    said = [word for word in words if word in language]
    return len(said) > french and len(set(said) - _FRENCH) >= _FEW


def _cries(passage: str, words: Sequence[str], language: frozenset[str]) -> bool:
    said = sum(1 for word in words if word in language)
    return said >= _FEW and 2 * said >= len(words) and _ACCENTS.isdisjoint(passage.lower())
