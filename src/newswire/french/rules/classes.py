"""Character classes of the rules, to be put in the brackets of a regular expression."""

from __future__ import annotations

import re
from typing import Final

from newswire import _chars as c

__all__: tuple[str, ...] = ()

SPECIAL_SPACES: Final = c.NBSP + c.NNBSP + c.FIXED_SPACES
BLANKS: Final = c.SPACE + c.TAB + SPECIAL_SPACES
SP: Final = f"[{BLANKS}]"
"""One space of any width, or a tab; never a line break."""

LETTER: Final = r"[^\W\d_]"
FOREIGN_LETTERS: Final = "\u0370-\u1cff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\uff66-\uffdc"
"""Greek, Cyrillic, Hebrew, Arabic, Indian and East Asian letters, next to which French rules do not apply."""

LATIN: Final = rf"[^\W\d_{FOREIGN_LETTERS}]"
APOSTROPHES: Final = (
    "'"
    + c.RIGHT_SINGLE_QUOTE
    + c.LEFT_SINGLE_QUOTE
    + c.HIGH_REVERSED_SINGLE_QUOTE
    + c.ACUTE_ACCENT
    + c.FULLWIDTH_APOSTROPHE
)
OPENERS: Final = (
    re.escape("([{<")
    + f"{c.LEFT_GUILLEMET}{c.LEFT_DOUBLE_QUOTE}{c.LOW_DOUBLE_QUOTE}{c.LEFT_SINGLE_QUOTE}{c.LOW_SINGLE_QUOTE}"
    + c.LEFT_SINGLE_GUILLEMET
    + c.INVERTED_QUESTION
    + c.INVERTED_EXCLAMATION
)
CLOSING_QUOTES: Final = (
    '"' + c.RIGHT_GUILLEMET + c.RIGHT_DOUBLE_QUOTE + c.LEFT_DOUBLE_QUOTE + c.RIGHT_SINGLE_GUILLEMET + APOSTROPHES
)
DASHES: Final = c.EN_DASH + c.EM_DASH
