"""Find passages that are not French, by counting very common words.

A passage is foreign if it holds at least two common words of one other language that French does not have, and more of
that language's than of French ones, or an English contraction (`don't`, `I'm`) and no French word. A passage without any
French word or accent is foreign too if words of cries and notices in one other language (`Stay tuned`, `Forza`) are half
of it. Anything else is French: names, titles and short cries in other tongues stand in French sentences and take French
punctuation.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newswire._chars import (
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    LINE_ENDS,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    RIGHT_SINGLE_QUOTE,
)
from newswire.lexicon.languages import LANGUAGES
from newswire.lexicon.languages.french import FRENCH

__all__ = ["Foreign", "find_foreign", "find_foreign_quotations", "is_foreign", "is_foreign_line"]

_FEW: Final = 2
_RARE_ONES: Final = 10
"""In a foreign text, more than one word of ten is a very common one."""
_CHUNK: Final = 10_000
"""How many characters are split into words at once, at least."""

_SEARCHED: Final = 8
"""The most words that are searched for one by one."""

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
_BREAK: Final = re.compile(f"\r\n|[{LINE_ENDS}]")
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
        if known := FOREIGN_WORDS.intersection(words):
            few = len(known) <= _SEARCHED
            places = _places(text, start, end, known) if few else _starts(text, start, end, known)
            found += len(places) if few else sum(map(known.__contains__, words))
            lines += _foreign_lines(text, start, places)
        start = end
    return Foreign(found > 0, found * _RARE_ONES > said and is_foreign(_outside_quotations(text)), lines)


def _places(text: str, start: int, end: int, words: Iterable[str]) -> list[int]:
    """Return the places of words between blanks, in order. Searching for each is quick for a few words, and slow for dozens."""
    places: list[int] = []
    for word in words:
        place = text.find(word, start, end)
        while place >= 0:
            behind = place + len(word)
            if (place == start or text[place - 1].isspace()) and (behind == end or text[behind].isspace()):
                places.append(place)
            place = text.find(word, behind, end)
    return sorted(places)


def _starts(text: str, start: int, end: int, words: frozenset[str]) -> list[int]:
    """Return the starts of the lines with one of some words between blanks, in order."""
    starts: list[int] = []
    for line in text[start:end].splitlines(keepends=True):
        if not words.isdisjoint(line.split()):
            starts.append(start)
        start += len(line)
    return starts


def _foreign_lines(text: str, done: int, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the foreign lines among those of places in order; `done` is where a line starts."""
    for place in places:
        if place >= done:
            start = max(done, text.rfind("\n", done, place) + 1)
            start += max(map(text[start:place].rfind, LINE_ENDS)) + 1
            broken = _BREAK.search(text, place)
            done = broken.end() if broken else len(text)
            if is_foreign_line(text[start:done]):
                yield start, done


def find_foreign_quotations(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return those spans of quotations that are in another language."""
    passages = [text[start:end] for start, end in spans]
    known = FOREIGN_WORDS.intersection(" ".join(passages).split())
    few = len(known) <= _SEARCHED
    return [
        span
        for span, passage in zip(spans, passages, strict=True)
        if not (few and not any(map(passage.__contains__, known)))
        and not known.isdisjoint(passage.split())
        and is_foreign(passage)
    ]


def is_foreign_line(line: str) -> bool:
    """Return whether a line is in another language. Its words outside quotation marks decide, if there are any."""
    words = _words(line)
    if not _hint(words):
        return False
    outside = _outside_quotations(line)
    return _judge(line, words) if outside == line else is_foreign(outside)


def _outside_quotations(passage: str) -> str:
    """Return a passage without its quotations, if that leaves words."""
    outside = _QUOTED.sub(" ", passage)
    return outside if _WORD.search(outside) else passage


def is_foreign(passage: str) -> bool:
    """Return whether a passage is not French, judged by its common words.

    Example:
        >>> is_foreign("The mayor said it was not the end of the story"), is_foreign("Le maire a lu The Times")
        (True, False)
    """
    words = _words(passage)
    return _hint(words) and _judge(passage, words)


def _judge(passage: str, words: Sequence[str]) -> bool:
    """Return whether a passage whose words may be in another language is not French."""
    french = sum(1 for word in words if word in _FRENCH or _ELIDED.match(word))
    if not french and not _CONTRACTIONS.isdisjoint(words):
        return True
    if any(_outnumber(words, language, french) for language in _COMMON):
        return True
    return not french and any(_cries(passage, words, language) for language in _CRIES)


def _words(passage: str) -> list[str]:
    """Return the words of a passage in small letters, with straight apostrophes; those between blanks, most of them, come first."""
    pieces = passage.lower().replace(RIGHT_SINGLE_QUOTE, "'").split()
    words = list(filter(str.isalpha, pieces))
    words += _WORD.findall(" ".join(itertools.filterfalse(str.isalpha, pieces)))
    return words


def _hint(words: Sequence[str]) -> bool:
    """Return whether words may be in another language: enough of them are never French, or one is a contraction."""
    return sum(map(_ONLY_SAID.__contains__, words)) >= _FEW or not _CONTRACTIONS.isdisjoint(words)


def _outnumber(words: Sequence[str], language: frozenset[str], french: int) -> bool:
    said = [word for word in words if word in language]
    return len(said) > french and len(set(said) - _FRENCH) >= _FEW


def _cries(passage: str, words: Sequence[str], language: frozenset[str]) -> bool:
    said = sum(1 for word in words if word in language)
    return said >= _FEW and 2 * said >= len(words) and _ACCENTS.isdisjoint(passage.lower())
