"""Which passages are not French: decided by very common words, counted.

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

__all__ = ["Foreign", "find_foreign", "is_foreign", "is_foreign_line", "is_foreign_quotation"]

ENGLISH: Final = frozenset(
    ["i", "love", "must", "go", "the", "and", "of", "is", "are", "was", "were", "to", "that", "this", "these", "those", "with", "for", "you", "he", "she", "it", "they", "we", "his", "her", "their", "our", "your", "my", "have", "has", "had", "will", "would", "can", "could", "should", "said", "says", "not", "from", "by", "at", "who", "what", "when", "where", "why", "how", "there", "be", "been", "do", "does", "did", "if", "in"]
)  # fmt: skip
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
        "auch",
    ]
)
SPANISH: Final = frozenset(
    [
        "el",
        "la",
        "los",
        "las",
        "le",
        "de",
        "que",
        "un",
        "en",
        "se",
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
        "para",
        "su",
        "al",
        "dijo",
        "fue",
        "ha",
        "presidente",
        "este",
        "hay",
    ]
)
ITALIAN: Final = frozenset(
    [
        "il",
        "la",
        "le",
        "un",
        "se",
        "ne",
        "si",
        "di",
        "che",
        "è",
        "per",
        "della",
        "con",
        "sono",
        "gli",
        "nel",
        "una",
        "alla",
        "dei",
        "anche",
        "questo",
        "ha",
        "detto",
        "non",
        "del",
        "ma",
        "e",
        "ed",
        "più",
    ]
)
PORTUGUESE: Final = frozenset(
    [
        "não",
        "uma",
        "um",
        "com",
        "para",
        "do",
        "da",
        "ao",
        "pelo",
        "pela",
        "ele",
        "ela",
        "seu",
        "são",
        "também",
        "já",
        "muito",
        "disse",
        "e",
        "é",
        "de",
        "que",
        "se",
        "presidente",
        "embora",
    ]
)
DUTCH: Final = frozenset(
    [
        "het",
        "een",
        "van",
        "niet",
        "zijn",
        "voor",
        "met",
        "op",
        "aan",
        "dat",
        "ik",
        "wij",
        "zij",
        "hij",
        "naar",
        "bij",
        "ook",
        "maar",
        "wordt",
        "werd",
        "heeft",
        "geen",
        "nog",
        "uit",
        "zei",
        "zegt",
        "minister",
        "de",
        "en",
        "je",
        "mensen",
        "nieuwe",
    ]
)
FRENCH: Final = frozenset(
    ["y", "non", "ma", "on", "dit", "si", "le", "la", "les", "de", "des", "du", "et", "un", "une", "est", "à", "au", "aux", "en", "que", "qui", "dans", "pour", "par", "sur", "pas", "plus", "avec", "ce", "cette", "ces", "son", "sa", "ses", "il", "elle", "ils", "elles", "nous", "vous", "je", "ne", "se", "mais", "ou", "où", "sont", "été", "être", "avoir", "ont", "selon", "comme", "leur", "leurs", "tout", "contre", "entre", "après", "avant", "chez", "sans"]
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
CRIES: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(words.split())
    for words in (
        (
            "stay tuned more come coming soon breaking news wins win won thanks thank you please welcome happy again never always forever yes here now "
            "birthday christmas merry today tomorrow tonight keep going get make know see take back stop read watch click follow us good great we all let save the of and to"
        ),
        "forza viva grazie ciao buongiorno buona bravi bravissimo avanti popolo italia italiani azzurri tutti sempre andiamo bella vita",
        "viva vamos hasta siempre gracias buenos días hola arriba adelante venceremos pueblo unido jamás será vencido sí podemos amigo amigos todos",
        "viva obrigado obrigada boa bom noite dia força brasil sempre vamos todos tudo bem",
        "dank wel goed goede goedemorgen morgen nieuws nee ja tot ziens hup holland laatste welkom bedankt leve koning",
        "danke bitte guten tag morgen abend willkommen nein ja schaffen achtung auf wiedersehen alles gute",
    )
)
"""Words of notices and cries, by language; they tell nothing where a French word stands beside them."""

_FEW: Final = 2
_RARE_ONES: Final = 10
"""In a foreign text, more than one word of ten is a very common one."""
_CHUNK: Final = 400
"""How many characters are split into words at once, at least."""

_MARKS: Final = ("'", RIGHT_SINGLE_QUOTE)
_OTHERS: Final = (ENGLISH, GERMAN, SPANISH, ITALIAN, PORTUGUESE, DUTCH)
_SAID: Final = CONTRACTIONS.union(*_OTHERS, *CRIES)
_ACCENTS: Final = frozenset("éèêàâçùûîôœ")
_ONLY_SAID: Final = _SAID - FRENCH
FOREIGN_WORDS: Final = frozenset(
    opening + form.replace("'", mark)
    for word in _ONLY_SAID
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


class Foreign(NamedTuple):
    """What of a text is in another language.

    Attributes:
        words: whether any of its words is one of another language; a quotation may be in one then.
        whole: whether the text as a whole is.
        lines: the spans of the lines that are.
    """

    words: bool
    whole: bool
    lines: list[tuple[int, int]]


def find_foreign(text: str) -> Foreign:
    """Return what of a text is in another language, as far as words between blanks show."""
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
    """Return whether what quotation marks hold is in another language."""
    return not FOREIGN_WORDS.isdisjoint(passage.split()) and is_foreign(passage)


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
    words: list[str] = _WORD.findall(passage.lower().replace(RIGHT_SINGLE_QUOTE, "'"))
    contracted = not CONTRACTIONS.isdisjoint(words)
    if not contracted and sum(map(_ONLY_SAID.__contains__, words)) < _FEW:
        return False
    french = sum(1 for word in words if word in FRENCH or _ELIDED.match(word))
    if contracted and not french:
        return True
    if any(_outnumber(words, language, french) for language in _OTHERS):
        return True
    return not french and any(_cries(passage, words, language) for language in CRIES)


def _outnumber(words: Sequence[str], language: frozenset[str], french: int) -> bool:
    said = [word for word in words if word in language]
    return len(said) > french and len(set(said) - FRENCH) >= _FEW


def _cries(passage: str, words: Sequence[str], language: frozenset[str]) -> bool:
    said = sum(1 for word in words if word in language)
    return said >= _FEW and 2 * said >= len(words) and _ACCENTS.isdisjoint(passage.lower())
