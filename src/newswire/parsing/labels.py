"""Lines above the title of a page that are not titles: names of sections, labels of genres, dates, menus.

A label counts only as the first line of a text, and only if it is the whole line: within an article it may be a heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from newswire.lexicon.languages import all_words
from newswire.parsing import shapes

__all__ = ["FEWEST_ENTRIES", "MOST_WORDS", "is_label", "menu_end"]

_LABELS: Final = all_words("sections")
_LONGEST: Final = 24
_DATE: Final = regex.compile(
    r"(?:\p{L}{2,10},? )?(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})"
)
FEWEST_ENTRIES: Final = 4
MOST_WORDS: Final = 3
_LONGEST_ENTRY: Final = 24
_LONGEST_WIDE: Final = 6
_WIDE: Final = "\N{CJK RADICAL REPEAT}"


def is_label(line: str) -> bool:
    """Return whether the first line of a text is the name of a section, another label or a date rather than a title.

    Example:
        >>> is_label("World"), is_label("26 Sep 2011"), is_label("World leaders meet in Orval")
        (True, True, False)
    """
    return len(line) <= _LONGEST and (line.casefold() in _LABELS or _DATE.fullmatch(line) is not None)


def menu_end(texts: Sequence[str], found: Sequence[str], start: int) -> int | None:
    """Return the index of the end of a menu that begins at an index, or None if there is no menu.

    The entries of a menu have marks or separators like the headlines of a ticker; but there are several, and each has only
    one or two words.
    """
    end = entries = 0
    announced = False
    for place in range(start, len(texts)):
        shape = found[place]
        if shape == shapes.BLANK:
            continue
        if shape != shapes.SEPARATOR:
            entry = texts[place][1:].strip() if shape == shapes.ITEM else texts[place] if announced else ""
            if not entry:
                break
            if not _is_entry(entry):
                return None
            entries += 1
        announced = shape == shapes.SEPARATOR
        end = place + 1
    return end if entries >= FEWEST_ENTRIES else None


def _is_entry(text: str) -> bool:
    """Return whether a line may be an entry of a menu: one or two words without a final mark."""
    if len(text) > _LONGEST_ENTRY or (len(text) > _LONGEST_WIDE and max(text) >= _WIDE):
        return False
    return len(text.split()) <= MOST_WORDS and text[-1].isalnum()
