"""Where the quotations of one headline stand, in every style that wires and sites send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from newswire._chars import (
    EM_DASH,
    LEFT_ANGLE_QUOTE,
    LEFT_CORNER,
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    LEFT_SINGLE_QUOTE,
    LEFT_WHITE_CORNER,
    LOW_DOUBLE_QUOTE,
    LOW_SINGLE_QUOTE,
    RIGHT_ANGLE_QUOTE,
    RIGHT_CORNER,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    RIGHT_SINGLE_QUOTE,
    RIGHT_WHITE_CORNER,
)

__all__ = ["Quoted", "quoted"]

_CLOSERS: Final[dict[str, tuple[str, ...]]] = {
    '"': ('"', RIGHT_DOUBLE_QUOTE),
    LEFT_GUILLEMET: (RIGHT_GUILLEMET,),
    RIGHT_GUILLEMET: (LEFT_GUILLEMET, RIGHT_GUILLEMET),  # German books: »so«; Finnish and Swedish: »so»
    LEFT_DOUBLE_QUOTE: (RIGHT_DOUBLE_QUOTE, '"'),
    RIGHT_DOUBLE_QUOTE: (RIGHT_DOUBLE_QUOTE,),  # Finnish and Swedish
    LOW_DOUBLE_QUOTE: (LEFT_DOUBLE_QUOTE, RIGHT_DOUBLE_QUOTE, '"'),  # German, Polish
    "``": ("''",),  # AP's wire form
    ",,": ("''", '"', LEFT_DOUBLE_QUOTE, RIGHT_DOUBLE_QUOTE),
    "''": ("''",),
    LEFT_ANGLE_QUOTE: (RIGHT_ANGLE_QUOTE,),
    RIGHT_ANGLE_QUOTE: (LEFT_ANGLE_QUOTE,),
    LEFT_CORNER: (RIGHT_CORNER,),
    LEFT_WHITE_CORNER: (RIGHT_WHITE_CORNER,),
}
"""What may close a quotation, by what opens it. Single marks, which are apostrophes too, have a rule of their own."""

_SINGLES: Final = "'" + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE + LOW_SINGLE_QUOTE
_ONLY_CLOSE: Final = RIGHT_GUILLEMET + RIGHT_DOUBLE_QUOTE + '"' + LEFT_DOUBLE_QUOTE
"""Marks that, met after a word with no quotation open, close one that began before the headline was cut out."""


_SENTENCE_ENDS: Final = frozenset(".!?%)")
_MAY_STAND_BEFORE: Final = "([-:" + EM_DASH
_ROCK_N_ROLL: Final = frozenset({"n'", "n" + RIGHT_SINGLE_QUOTE})


def _either(marks: tuple[str, ...]) -> str:
    return "|".join(regex.escape(mark) for mark in marks)


_MARK: Final = regex.compile(f"{_either(tuple(_CLOSERS))}|[{_SINGLES}]")
_END: Final = {mark: regex.compile(_either((mark, *closers))) for mark, closers in _CLOSERS.items()}
_SINGLE_END: Final = regex.compile(rf"(?<=\S)['{LEFT_SINGLE_QUOTE}{RIGHT_SINGLE_QUOTE}](?!\w)")


class Quoted(NamedTuple):
    """One quotation: the offsets of its marks' outer edges, and the length of each mark (0 where one is missing)."""

    start: int
    end: int
    opening: int = 1
    closing: int = 1


def quoted(text: str) -> Iterator[Quoted]:
    """Yield the outer quotations of a headline, in order; they do not overlap.

    One that is never closed runs to the end; one that was opened before the headline begins runs from its start.
    Apostrophes (`l'eau`, `workers' rights`, `'90s`) and inches (`27"`) are no marks.
    """
    at = last = 0
    singles = True
    while mark := _MARK.search(text, at):
        at = mark.end()
        found: Quoted | None = None
        if mark[0] in _SINGLES:
            found = _single(text, mark.start()) if singles and _opens_single(text, mark) else None
            singles = singles and (found is not None or not _opens_single(text, mark))
        elif _opens(text, mark):
            found = _double(text, mark)
        elif not last and mark[0] in _ONLY_CLOSE and _closes_lost(text, mark):
            found = Quoted(0, mark.end(), opening=0)
        if found:
            yield found
            at = last = found.end


def _before(text: str, at: int) -> str:
    return text[at - 1] if at else ""


def _opens(text: str, mark: regex.Match[str]) -> bool:
    """Return whether a double mark opens: not right after a letter or figure, unless it can do nothing else."""
    if mark[0] not in _ONLY_CLOSE:
        return True
    before, after = _before(text, mark.start()), text[mark.end() : mark.end() + 1]
    if mark[0] in '"' + LEFT_DOUBLE_QUOTE:
        return not before.isalnum() and before not in _SENTENCE_ENDS
    return not before.strip("([") and bool(after.strip())


def _closes_lost(text: str, mark: regex.Match[str]) -> bool:
    """Return whether a mark that opens nothing closes a quotation whose beginning is lost; `27"` are inches."""
    before = _before(text, mark.start())
    return bool(before) and not (mark[0] in '"' + RIGHT_DOUBLE_QUOTE and before.isdigit())


def _double(text: str, mark: regex.Match[str]) -> Quoted:
    """Return the quotation that a double mark opens, closed by its partner or by the end of the headline."""
    opener, depth = mark[0], 0
    for end in _END[opener].finditer(text, mark.end()):
        if end[0] == opener and opener not in _CLOSERS[opener]:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return Quoted(mark.start(), end.end(), len(opener), len(end[0]))
    return Quoted(mark.start(), len(text), len(opener), 0)


def _opens_single(text: str, mark: regex.Match[str]) -> bool:
    """Return whether a single mark may open: after a blank or a bracket, before a letter, and no `'n'` or `'90s`."""
    before, after = _before(text, mark.start()), text[mark.end() : mark.end() + 2]
    return not before.strip(_MAY_STAND_BEFORE) and after[:1].isalpha() and after.lower() not in _ROCK_N_ROLL


def _single(text: str, start: int) -> Quoted | None:
    end = _SINGLE_END.search(text, start + 1)
    return Quoted(start, end.end()) if end else None
