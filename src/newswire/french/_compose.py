"""Edits as plain tuples: apply them, compose two lists of them, trim them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["RawEdit", "apply_edits", "compose_edits", "trim_edits"]

RawEdit = tuple[int, int, str, str]
"""Start and end in the text, the replacement, and the name of the rule."""


def apply_edits(text: str, edits: Sequence[RawEdit]) -> str:
    """Apply edits to a text."""
    if not edits:
        return text
    parts: list[str] = []
    done = 0
    add = parts.append
    for start, end, after, _name in edits:
        add(text[done:start])
        add(after)
        done = end
    add(text[done:])
    return "".join(parts)


def compose_edits(text: str, middle: str, first: Sequence[RawEdit], second: Sequence[RawEdit]) -> list[RawEdit]:
    """Return one list of edits with the effect of `first` (which gives `middle`) followed by `second`."""
    landed = list(_landed(first))
    composed: list[RawEdit] = []
    one = two = shift = 0
    for low, high, name in _regions(landed, second):
        source_low = low - shift
        while one < len(landed) and landed[one][1] <= high:
            shift += landed[one][3]
            one += 1
        source_high = high - shift
        parts: list[str] = []
        done = low
        while two < len(second) and second[two][1] <= high:
            start, end, after, _name = second[two]
            parts += (middle[done:start], after)
            done = end
            two += 1
        after = "".join((*parts, middle[done:high]))
        if text[source_low:source_high] != after:
            composed.append((source_low, source_high, after, name))
    return composed


def _landed(edits: Sequence[RawEdit]) -> Iterator[tuple[int, int, str, int]]:
    """Yield the position of each edit in the edited text, and by how much it changed the length."""
    shift = 0
    for start, end, after, name in edits:
        grown = len(after) - (end - start)
        yield start + shift, start + shift + len(after), name, grown
        shift += grown


def _regions(landed: Sequence[tuple[int, int, str, int]], second: Sequence[RawEdit]) -> list[tuple[int, int, str]]:
    """Return the stretches of the middle text that either list touches; adjacent stretches are merged."""
    places = [(start, end, 0, name) for start, end, name, _grown in landed]
    places += [(start, end, 1, name) for start, end, _after, name in second]
    regions: list[tuple[int, int, str]] = []
    for start, end, _list, name in sorted(places):
        if regions and start <= regions[-1][1]:
            low, high, kept = regions[-1]
            regions[-1] = (low, max(high, end), kept)
        else:
            regions.append((start, end, name))
    return regions


def trim_edits(text: str, edits: Sequence[RawEdit]) -> Iterator[RawEdit]:
    """Yield edits without the characters that they keep, at their ends or, if the lengths agree, within."""
    for edit in edits:
        start, end, after, name = edit
        before = text[start:end]
        if len(before) == 1 and len(after) == 1:
            yield edit
        elif len(before) == 1 and after[-1:] == before != after[:1]:
            yield start, start, after[:-1], name
        elif len(before) == len(after):
            yield from _same_length(start, before, after, name)
        else:
            yield _trimmed(start, before, after, name)


def _same_length(start: int, before: str, after: str, name: str) -> Iterator[RawEdit]:
    first = -1
    for place in range(len(before) + 1):
        differs = place < len(before) and before[place] != after[place]
        if differs and first < 0:
            first = place
        elif not differs and first >= 0:
            yield start + first, start + place, after[first:place], name
            first = -1


def _trimmed(start: int, before: str, after: str, name: str) -> RawEdit:
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start + head, start + len(before) - tail, after[head : len(after) - tail], name
