"""The alphabet of the first pass: the shape of a single line, one letter per line.

A page becomes a word over this alphabet (`-s-s-ssqph` ...), so that layouts can be written as patterns over the letters.
A *sentence* ends with a full stop (possibly before a closing mark); headlines seldom do.
"""

from __future__ import annotations

from typing import Final

__all__ = ["SHAPES"]

BLANK: Final = " "
SEPARATOR: Final = "-"
SHORT: Final = "t"
LINE: Final = "s"
SENTENCE: Final = "q"
PROSE: Final = "p"
ECHO: Final = "e"
CUT: Final = "x"
CUT_SENTENCE: Final = "y"
CODE: Final = "z"
ITEM: Final = "i"
ITEM_SENTENCE: Final = "j"
INTERTITLE: Final = "h"
CREDIT: Final = "c"
BYLINE: Final = "b"
QUOTES: Final = "m"
BASE: Final = "u"
RATE: Final = "r"
PHOTO: Final = "f"
DEBRIS: Final = "d"

SENTENCES: Final = SENTENCE + PROSE + CUT_SENTENCE + ITEM_SENTENCE
"""The shapes of lines that end like sentences."""

SHAPES: Final[dict[str, str]] = {
    BLANK: "nothing but white space",
    SEPARATOR: "only a dash, bullet or star: `-`",
    SHORT: "at most 70 characters without a final mark: may be a heading",
    LINE: "any other text that does not end like a sentence: may be a headline",
    SENTENCE: "a sentence of less than 60 characters",
    PROSE: "a longer sentence, a sentence in another script, more than 250 characters, or a row of words between bars: not a headline",
    ECHO: "a repetition of the possible title before it, with only site debris in between",
    CUT: "the last line of the text, without a line end, and not a sentence: may be incomplete",
    CUT_SENTENCE: "the last line of the text, without a line end, a sentence so far",
    CODE: "one to three capitals that end the text: a currency code, perhaps cut",
    ITEM: "a mark and a headline: `- Headline`",
    ITEM_SENTENCE: "a mark and a sentence: `- So he said.`",
    INTERTITLE: "text between two dashes: `- Heading -`",
    CREDIT: "a photo credit between two dashes: `- Name in 2008. AGENCY/Photographer -`",
    BYLINE: "a byline of the network family: `N.Surname--CODE`",
    QUOTES: "a row of quotes: `| ABC | 1.65% | 83.78 |`",
    BASE: "the line that opens a block of exchange rates: `USD -`",
    RATE: "an exchange rate: `AED 3.672981`",
    PHOTO: "the title with its photo credit: `TITLE / Photo: NAME - AGENCY`",
    DEBRIS: "debris of the site: `Text size:`",
}
"""The meaning of each letter."""
