"""Choose the parts of a text that are read again: the lines of unsettled places and the lines that belong to them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newswire.french._dialogue import is_head

__all__ = ["Span", "find_parts", "widen"]

Span = tuple[int, int]

_REACH: Final = 6
"""How many paragraphs away the other mark of an unpaired one may stand, and two more."""


def find_parts(text: str, places: Iterable[int], bound: Iterable[Span]) -> list[Span]:
    """Return the parts of a text around places, as spans of whole lines, in order and without overlaps.

    A bound stretch is never cut, and neither are consecutive lines that begin with a hyphen or a dash.
    """
    whole = list(_joined(sorted(_lines(text, start, end) for start, end in bound)))
    end = 0
    lines: list[Span] = []
    for place in sorted(places):
        if place >= end or not lines:
            start, end = _lines(text, place, place)
            lines.append((start, end))
    return list(_joined(sorted(_grown(text, part, whole) for part in _joined(lines))))


def widen(text: str, part: Span) -> Span:
    """Return a part with the paragraphs beside it whose marks may pair with its own."""
    start, end = part
    full = 0
    while start and full < _REACH:
        before = text.rfind("\n", 0, start - 1) + 1
        full += not text[before:start].isspace()
        start = before
    full = 0
    while end < len(text) and full < _REACH:
        after = text.find("\n", end) + 1 or len(text)
        full += not text[end:after].isspace()
        end = after
    return start, end


def _lines(text: str, start: int, end: int) -> Span:
    """Return the span of the lines that a stretch touches."""
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, last + 1 if last >= 0 else len(text)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in order, merged where they overlap or touch."""
    low, high = -1, -1
    for start, end in spans:
        if start <= high:
            low, high = min(low, start), max(high, end)
            continue
        if low >= 0:
            yield low, high
        low, high = start, end
    if low >= 0:
        yield low, high


def _grown(text: str, part: Span, whole: Sequence[Span]) -> Span:
    """Return a part with the bound stretches that it touches and with the whole list or dialogue that it cuts."""
    while True:
        start, end = part
        which = max(bisect.bisect_right(whole, part) - 1, 0)
        while which < len(whole) and whole[which][0] < end:
            low, high = whole[which]
            if high > start:
                start, end = min(start, low), max(end, high)
            which += 1
        while start and is_head(text, start) and is_head(text, before := text.rfind("\n", 0, start - 1) + 1):
            start = before
        while end < len(text) and is_head(text, end) and is_head(text, text.rfind("\n", 0, end - 1) + 1):
            end = text.find("\n", end) + 1 or len(text)
        if (start, end) == part:
            return part
        part = start, end
