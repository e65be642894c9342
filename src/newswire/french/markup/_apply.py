"""Apply the rules to the prose of a source only: make the view, edit, and check that the structure is unchanged."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Final

from newswire import _chars as c
from newswire.french._compose import RawEdit, apply_edits
from newswire.french.markup._directives import Off, find_off
from newswire.french.markup._reading import Heading, Reading, Spans, View, merge_spans

__all__ = ["find_marked_edits"]

Reader = Callable[[str], Reading]
Finder = Callable[[str, Spans], list[RawEdit]]

_OPENERS: Final = frozenset("*_`")
_BEFORE: Final = frozenset(
    "([{"
    + c.LEFT_GUILLEMET
    + c.LEFT_DOUBLE_QUOTE
    + c.LEFT_SINGLE_QUOTE
    + c.RIGHT_SINGLE_QUOTE
    + c.LEFT_SINGLE_GUILLEMET
)
_MOST_MARKS: Final = 3
_ROUNDS: Final = 4
_CHARACTERS: Final = 120_000
"""The limits on parsing again to find the edits that change a document's structure: rounds, and more for a short document."""


def find_marked_edits(text: str, read: Reader, find: Finder, protect: Iterable[tuple[int, int]] = ()) -> list[RawEdit]:
    """Return the edits that bring the prose of a source into a style, in order.

    Args:
        text: the source.
        read: the reader of its markup.
        find: what returns the edits of a text, given spans that nothing may change.
        protect: further spans of the source that nothing may change.
    """
    reading = read(text)
    off = find_off(text)
    view = View.of(text, reading, [*protect, *((one.start, one.end) for one in off if not one.rules)])
    edits = list(view.to_source(find(view.text, view.protect), reading.write))
    edits = list(_closed_up(text, edits)) if reading.emphasis else edits
    edits = list(_within_length(_switched(edits, off), reading.rigid))
    if reading.line is not None:
        edits = list(_within_lines(text, edits, reading.line))
    if edits and reading.outline is not None:
        edits = _sound(text, read, reading, edits)
    return _underlined(text, reading, edits)


def _closed_up(text: str, edits: Iterable[RawEdit]) -> Iterator[RawEdit]:
    """Yield the edits without those that put another blank after a mark that opens emphasis, which would disable the mark."""
    for edit in edits:
        start, end, after, rule = edit
        if after[:1].isspace() and _is_opened(text, start):
            before = text[start:end]
            after = before[: len(before) - len(before.lstrip())] + after.lstrip()
            if after == before:
                continue
        yield start, end, after, rule


def _is_opened(text: str, at: int) -> bool:
    """Return whether marks that open emphasis are directly before an offset, after a blank, an opening mark or the start."""
    first = at
    while first and text[first - 1] in _OPENERS and at - first <= _MOST_MARKS:
        first -= 1
    return first < at and (first == 0 or text[first - 1].isspace() or text[first - 1] in _BEFORE)


def _switched(edits: Iterable[RawEdit], off: Sequence[Off]) -> Iterator[RawEdit]:
    """Yield the edits whose rule is not switched off at their position."""
    for edit in edits:
        if not any(one.start <= edit[0] < one.end and (edit[3] in one.rules or not one.rules) for one in off):
            yield edit


def _within_length(edits: Iterable[RawEdit], rigid: Spans) -> Iterator[RawEdit]:
    """Yield the edits without those that change the length of a rigid span."""
    spans = merge_spans(rigid)
    ends = [end for _start, end in spans]
    for edit in edits:
        start, end, after, _rule = edit
        place = bisect.bisect_left(ends, start)
        if place == len(spans) or end < spans[place][0] or len(after) == end - start:
            yield edit


def _within_lines(text: str, edits: Iterable[RawEdit], form: Callable[[str], Hashable]) -> Iterator[RawEdit]:
    """Yield the edits without those that would change the form of their line, such as a quotation that becomes a literal."""
    for start, group in itertools.groupby(edits, key=lambda edit: text.rfind("\n", 0, edit[0]) + 1):
        of_line = list(group)
        end = text.find("\n", of_line[-1][1])
        line = text[start : end if end >= 0 else len(text)]
        moved = [(low - start, high - start, after, rule) for low, high, after, rule in of_line]
        if form(apply_edits(line, moved)) == form(line):
            yield from of_line


def _sound(text: str, read: Reader, reading: Reading, edits: list[RawEdit]) -> list[RawEdit]:
    """Return the edits without those that change the structure.

    All are tried at once, which nearly always stands. Blocks whose shape changed are then halved side by side: a parse
    tells of all of them. Where the outline changed, or the rounds are spent, the edits in doubt are left out.
    """
    accepted: list[list[RawEdit]] = [[] for _ in reading.shapes]
    waiting: list[list[list[RawEdit]]] = [[] for _ in reading.shapes]
    for edit in edits:
        groups = waiting[bisect.bisect_right(reading.starts, edit[0]) - 1]
        groups[0].append(edit) if groups else groups.append([edit])
    for _ in range(_rounds(text)):
        if not any(waiting):
            break
        trial = [edit for done, groups in zip(accepted, waiting, strict=True) for edit in (*done, *_last(groups))]
        after = read(apply_edits(text, _underlined(text, reading, trial)))
        if after.outline != reading.outline or len(after.shapes) != len(reading.shapes):
            return _halved(text, read, reading, edits)
        for unit, groups in enumerate(waiting):
            _judge(accepted[unit], groups, stands=after.shapes[unit] == reading.shapes[unit])
    return [edit for done in accepted for edit in done]


def _rounds(text: str) -> int:
    return _ROUNDS + _CHARACTERS // (len(text) + 1)


def _last(groups: Sequence[list[RawEdit]]) -> list[RawEdit]:
    return groups[-1] if groups else []


def _judge(done: list[RawEdit], groups: list[list[RawEdit]], *, stands: bool) -> None:
    """Accept the last group of a block's edits, or replace it with its halves, or drop its only edit."""
    if not groups:
        return
    group = groups.pop()
    if stands:
        done.extend(group)
    elif len(group) > 1:
        middle = len(group) // 2
        groups += (group[middle:], group[:middle])


def _halved(text: str, read: Reader, reading: Reading, edits: list[RawEdit]) -> list[RawEdit]:
    """Return the edits that leave the outline and the shapes unchanged, found by bisection."""
    done: list[RawEdit] = []
    groups = [edits]
    for _ in range(_rounds(text)):
        if not groups:
            break
        after = read(apply_edits(text, _underlined(text, reading, [*done, *groups[-1]])))
        _judge(done, groups, stands=(after.outline, after.shapes) == (reading.outline, reading.shapes))
    return done


def _underlined(text: str, reading: Reading, edits: list[RawEdit]) -> list[RawEdit]:
    return sorted([*edits, *_underlines(text, reading.headings, edits)]) if reading.headings else edits


def _underlines(text: str, headings: Sequence[Heading], edits: Sequence[RawEdit]) -> Iterator[RawEdit]:
    """Yield the edits that adjust the underlines of headings to the new length of their texts."""
    starts = [edit[0] for edit in edits]
    for heading in headings:
        first, last = bisect.bisect_left(starts, heading.start), bisect.bisect_right(starts, heading.end)
        grown = sum(len(after) - (end - start) for start, end, after, _rule in edits[first:last])
        length = heading.end - heading.start + grown
        for start, end in heading.rules:
            if grown > 0 and end - start < length:
                yield end, end, text[end - 1] * (length - (end - start)), "underline"
