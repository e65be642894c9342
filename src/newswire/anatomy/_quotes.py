"""Find the quotations in a headline, in every style that wires and sites use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from newswire._chars import (
    EM_DASH,
    EN_DASH,
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
from newswire.lexicon.languages import all_words

__all__ = ["Quoted", "has_mark", "may_quote", "quoted"]

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
"""The closing marks for each opening mark. Single marks, which are also apostrophes, have a separate rule."""

_SINGLES: Final = "'" + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE + LOW_SINGLE_QUOTE
_ONLY_CLOSE: Final = RIGHT_GUILLEMET + RIGHT_DOUBLE_QUOTE + '"' + LEFT_DOUBLE_QUOTE
"""Marks that, after a word and outside a quotation, close one whose opening mark is missing from the headline."""


_SENTENCE_ENDS: Final = frozenset(".!?%)")
_MAY_STAND_BEFORE: Final = "([-:/" + EM_DASH


def _either(marks: tuple[str, ...]) -> str:
    return "|".join(re.escape(mark) for mark in marks)


_DASHES: Final = "-" + EN_DASH + EM_DASH
_OPENING_DASH: Final = regex.compile(rf"(?<=\A|:\ )[{_DASHES}](?=\ \p{{Lu}})")
_PLAIN: Final = "".join(sorted({mark[0] for mark in _CLOSERS} - set(_SINGLES) | set(EN_DASH + EM_DASH)))
_TWICE: Final = ",`"
"""Characters that are marks only where they stand twice; most commas are none."""
_ALONE: Final = "".join(mark for mark in _PLAIN if mark not in _TWICE)
_FIRST: Final = re.compile(
    rf"[{_PLAIN}{_SINGLES}-]"
    rf"(?:(?<=[{_ALONE}])|(?<=[{_SINGLES}])(?:(?=[{_SINGLES}])|(?<![^\W_].))|(?<=-)(?= )(?<!\S-)|(?<=,)(?=,)|(?<=`)(?=`))"
)
"""The first characters of marks, except apostrophes inside words: a fast way to find the next mark."""
_ANY: Final = re.compile(rf"[{_PLAIN}{_SINGLES}]|(?<!\S)-(?= )")
_SAID: Final = regex.compile(rf",\ (?:{'|'.join(sorted(all_words('says_behind')))})\b")
"""The end of a quotation that a dash opens at the start of a Nordic headline."""
_END: Final = {mark: re.compile(_either((mark, *closers))) for mark, closers in _CLOSERS.items()}
_SINGLE_START: Final = regex.compile(rf"(?<![^\s([:/-])[{_SINGLES}](?=\w)")
_CLIPPED: Final = regex.compile(
    rf"(?:n['{RIGHT_SINGLE_QUOTE}]|\d0s|\d\d\b(?![^'{RIGHT_SINGLE_QUOTE}]*['{RIGHT_SINGLE_QUOTE}])|(?:em|til|tis|twas|cause|bout|round|mate|mates|cos|cuz)\b)",
    regex.IGNORECASE,
)
"""The text after an apostrophe that replaces letters: rock 'n' roll, the '90s, class of '94, 'em, 'til."""
_SINGLE_END: Final = regex.compile(rf"(?<=\S)['{LEFT_SINGLE_QUOTE}{RIGHT_SINGLE_QUOTE}](?!\w)")


def may_quote(text: str, end: int) -> bool:
    """Return whether a mark or an apostrophe precedes an offset, so that a quotation may end there."""
    return _ANY.search(text, 0, end) is not None


def has_mark(text: str) -> bool:
    """Return whether a text contains a character that can open a quotation."""
    return _FIRST.search(text) is not None


class Quoted(NamedTuple):
    """One quotation: its offsets including the marks, and the length of each mark (0 if one is missing)."""

    start: int
    end: int
    opening: int = 1
    closing: int = 1


def quoted(text: str) -> Iterator[Quoted]:
    """Yield the outermost quotations of a headline, in order; they do not overlap.

    A quotation without a closing mark runs to the end; one without an opening mark runs from the start.
    Apostrophes (`l'eau`, `workers' rights`, `'90s`) and inches (`27"`) are not marks.
    """
    at = last = 0
    singles = True
    while first := _FIRST.search(text, at):
        start = first.start()
        mark = text[start : start + 2]
        mark = mark if mark in _CLOSERS else mark[0]
        at = start + len(mark)
        found: Quoted | None = None
        if mark in _SINGLES:
            found = _single(text, start) if singles and _opens_single(text, start) else None
            singles = singles and (found is not None or not _opens_single(text, start))
        elif mark in _DASHES:
            found = _dashed(text, start) if _OPENING_DASH.match(text, start) else None
        elif _opens(text, mark, start):
            found = _double(text, mark, start)
        elif not last and mark in _ONLY_CLOSE and _closes_lost(text, mark, start):
            found = Quoted(0, at, opening=0)
        if found:
            yield found
            at = last = found.end


def _dashed(text: str, start: int) -> Quoted | None:
    """Return the quotation that a dash opens: up to the words that name its speaker, or after a colon, up to the end."""
    said = _SAID.search(text, start + 1)
    if said:
        return Quoted(start, said.start(), closing=0)
    return Quoted(start, len(text), closing=0) if start else None


def _before(text: str, at: int) -> str:
    return text[at - 1] if at else ""


def _opens(text: str, mark: str, start: int) -> bool:
    """Return whether a double mark opens a quotation: not directly after a letter or digit, unless it can only open."""
    if mark not in _ONLY_CLOSE:
        return True
    before, after = _before(text, start), text[start + 1 : start + 2]
    if mark in '"' + LEFT_DOUBLE_QUOTE:
        return not before.isalnum() and before not in _SENTENCE_ENDS
    return _begins_word(before, "([") and (after.isalnum() if before.isspace() else bool(after.strip()))


def _begins_word(before: str, marks: str) -> bool:
    """Return whether a word may begin after a character: at the start, after a blank, or after one of the marks."""
    return not before or before.isspace() or before in marks


def _closes_lost(text: str, mark: str, start: int) -> bool:
    """Return whether a mark that opens nothing closes a quotation whose opening mark is missing; `27"` are inches."""
    before = _before(text, start)
    return bool(before) and not (mark in '"' + RIGHT_DOUBLE_QUOTE and before.isdigit())


def _double(text: str, opener: str, start: int) -> Quoted:
    """Return the quotation that a double mark opens, closed by its partner or by the end of the headline."""
    depth = 0
    for end in _END[opener].finditer(text, start + len(opener)):
        if end[0] == opener and opener not in _CLOSERS[opener]:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return Quoted(start, end.end(), len(opener), len(end[0]))
    return Quoted(start, len(text), len(opener), 0)


def _opens_single(text: str, start: int) -> bool:
    """Return whether a single mark may open: after a blank or a bracket and before a letter, but not in `'n'` or `'90s`."""
    before, after = _before(text, start), text[start + 1 : start + 2]
    return _begins_word(before, _MAY_STAND_BEFORE) and after.isalnum() and not _CLIPPED.match(text, start + 1)


def _single(text: str, start: int) -> Quoted | None:
    """Return the quotation that a single mark opens; None if nothing closes it.

    In `s'`, the mark is an apostrophe of the plural if a later mark can close the quotation before another one opens.
    """
    end = _SINGLE_END.search(text, start + 1)
    while end and text[end.start() - 1] in "sS":
        later = _SINGLE_END.search(text, end.end())
        opener = _SINGLE_START.search(text, end.end(), later.start()) if later else None
        if not later or opener:
            break
        end = later
    return Quoted(start, end.end()) if end else None
