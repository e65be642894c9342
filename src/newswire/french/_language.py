"""Which passages are not French: decided by a few very common words, counted.

A passage is foreign if it holds at least two common words of one other language (English, German, Spanish, Italian) and
more of them than of French ones, or an English contraction (`don't`, `I'm`) and no French word. Anything else is French:
names, titles and short cries in other tongues stand in French sentences and take French punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newswire._chars import (
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    RIGHT_SINGLE_QUOTE,
)

__all__ = ["is_foreign", "is_foreign_line", "is_mostly_foreign", "may_be_foreign"]

ENGLISH: Final = frozenset(
    ["i", "love", "must", "go", "the", "and", "of", "is", "are", "was", "were", "to", "that", "this", "these", "those", "with", "for", "you", "he", "she", "it", "they", "we", "his", "her", "their", "our", "your", "my", "have", "has", "had", "will", "would", "can", "could", "should", "said", "says", "not", "from", "by", "at", "who", "what", "when", "where", "why", "how", "there", "be", "been", "do", "does", "did", "if", "but", "an", "as", "in"]
) - frozenset(["but", "an", "as"])  # fmt: skip
GERMAN: Final = frozenset(
    [
        "der",
        "die",
        "das",
        "und",
        "ist",
        "nicht",
        "ein",
        "eine",
        "einen",
        "mit",
        "für",
        "auf",
        "von",
        "zu",
        "im",
        "den",
        "dem",
        "wir",
        "ich",
        "sie",
        "er",
        "es",
        "auch",
    ]
) - {"es"}
SPANISH: Final = frozenset(
    [
        "el",
        "los",
        "las",
        "y",
        "del",
        "con",
        "por",
        "una",
        "está",
        "pero",
        "como",
        "más",
        "muy",
        "lo",
        "para",
        "su",
        "sus",
        "al",
        "no",
    ]
) - {
    "sus",
    "no",
    "lo",
}
ITALIAN: Final = frozenset(
    ["di", "che", "è", "per", "della", "il", "con", "sono", "gli", "nel", "una", "alla", "dei", "anche", "questo"]
) - {"il"}
FRENCH: Final = frozenset(
    ["le", "la", "les", "de", "des", "du", "et", "un", "une", "est", "à", "au", "aux", "en", "que", "qui", "dans", "pour", "par", "sur", "pas", "plus", "avec", "ce", "cette", "ces", "son", "sa", "ses", "il", "elle", "ils", "elles", "nous", "vous", "je", "ne", "se", "mais", "ou", "où", "sont", "été", "être", "avoir", "ont", "selon", "comme", "leur", "leurs", "tout", "contre", "entre", "après", "avant", "chez", "sans"]
)  # fmt: skip
CONTRACTIONS: Final = frozenset(
    [
        "don't",
        "can't",
        "won't",
        "isn't",
        "aren't",
        "doesn't",
        "didn't",
        "wasn't",
        "i'm",
        "i've",
        "i'll",
        "you're",
        "we're",
        "they're",
        "it's",
        "that's",
        "he's",
        "she's",
        "let's",
    ]
)
_RARE_ONES: Final = 10
"""In a foreign text, more than one word of ten is a very common one."""
_MARKS: Final = ("'", RIGHT_SINGLE_QUOTE)
_OTHERS: Final = (ENGLISH, GERMAN, SPANISH, ITALIAN)
_SAID: Final = ENGLISH | GERMAN | SPANISH | ITALIAN | CONTRACTIONS
FOREIGN_WORDS: Final = frozenset(
    opening + form.replace("'", mark)
    for word in _SAID - FRENCH
    for form in (word, word.capitalize())
    for mark in _MARKS
    for opening in ("", '"', LEFT_GUILLEMET, LEFT_DOUBLE_QUOTE)
)
"""A text without any of these has no foreign passage, and is spared the counting."""

_WORD: Final = re.compile(rf"[^\W\d_]+(?:['{RIGHT_SINGLE_QUOTE}][^\W\d_]+)*")
_QUOTED: Final = re.compile(
    rf'"[^"\r\n]*"|{LEFT_GUILLEMET}[^{LEFT_GUILLEMET}{RIGHT_GUILLEMET}\r\n]*{RIGHT_GUILLEMET}'
    rf"|{LEFT_DOUBLE_QUOTE}[^{LEFT_DOUBLE_QUOTE}{RIGHT_DOUBLE_QUOTE}\r\n]*{RIGHT_DOUBLE_QUOTE}"
)
_ELIDED: Final = re.compile(rf"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['{RIGHT_SINGLE_QUOTE}]")


def may_be_foreign(words: Sequence[str]) -> bool:
    """Return whether a text of these words, as they stand between spaces, can hold a foreign passage."""
    return not FOREIGN_WORDS.isdisjoint(words)


def is_mostly_foreign(text: str, words: Sequence[str]) -> bool:
    """Return whether a whole text, given with its words as they stand between spaces, is in another language."""
    found = sum(1 for word in words if word in FOREIGN_WORDS)
    return found * _RARE_ONES > len(words) and is_foreign_line(text)


def is_foreign_line(line: str) -> bool:
    """Return whether a line is in another language: what it says outside quotation marks decides, if it says a word there."""
    outside = _QUOTED.sub(" ", line)
    return is_foreign(outside if _WORD.search(outside) else line)


def is_foreign(passage: str) -> bool:
    """Return whether a passage is in another language than French, as far as its common words show.

    Example:
        >>> is_foreign("The mayor said it was not the end of the story"), is_foreign("Le maire a lu The Times")
        (True, False)
    """
    words = [word.replace(RIGHT_SINGLE_QUOTE, "'") for word in _WORD.findall(passage.lower())]
    french = sum(1 for word in words if word in FRENCH or _ELIDED.match(word))
    if any(word in CONTRACTIONS for word in words) and not french:
        return True
    foreign = max(sum(1 for word in words if word in language) for language in _OTHERS)
    return foreign > max(french, 1)
