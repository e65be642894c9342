"""The one loop that normalizing and explaining share.

A pass finds the places of a style's rules by one scan, tries the rules there, and gives the edits in order. Edits that
could wake another rule are looked at again until nothing changes, so that normalizing twice is normalizing once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newswire.french._classes import BLANKS
from newswire.french._compose import RawEdit, apply_edits, compose_edits
from newswire.french._language import is_foreign, is_foreign_line, is_mostly_foreign, may_be_foreign
from newswire.french._pairing import Role, pair_marks
from newswire.french._plan import Plan
from newswire.french._protection import guard_spans
from newswire.french._quotations import Fixed, dialogue_edits, quotation_edits

__all__ = ["find_edits"]

_BLANK_SET: Final = frozenset(BLANKS)
_DIGITS: Final = frozenset("0123456789")
_LOOKS: Final = 8
"""How often a text is looked at again before it is left as it was."""

_END: Final = Fixed(-1, -1, -1, "", "", False)


def find_edits(text: str, plan: Plan, protect: Iterable[tuple[int, int]] = ()) -> list[RawEdit]:
    """Return the edits that bring a text into a plan's style, in order, none touching another's span."""
    edits, settled = _look(text, plan, list(protect))
    if settled or not edits:
        return edits
    changed = edits
    for _ in range(_LOOKS):
        now = apply_edits(text, changed)
        further, settled = _look(now, plan, _moved(protect, changed))
        if not further:
            return changed
        changed = compose_edits(text, now, changed, further)
        if not changed:
            return changed
    return []


def _look(text: str, plan: Plan, protect: list[tuple[int, int]]) -> tuple[list[RawEdit], bool]:
    """Return the edits of one pass, and whether none of them can wake another rule."""
    guards = guard_spans(text, protect)
    words = text.split()
    foreign = may_be_foreign(words)
    if foreign:
        if is_mostly_foreign(text, words):
            return [], True
        guards = guard_spans(text, [*protect, *_foreign_lines(text)])
    roles, calm = pair_marks(text, guards)
    if foreign:
        inside = [span for span in _quoted(text, roles) if is_foreign(text[span[0] : span[1]])]
        if inside:
            guards = guard_spans(text, [*guards, *inside])
            roles = [role for role in roles if not any(a <= role.start < b for a, b in inside)]
    fixed = quotation_edits(text, roles, plan.style)
    if not plan.style.plain and "dialogue" not in plan.style.off and (text.startswith("- ") or "\n- " in text):
        fixed = sorted([*fixed, *dialogue_edits(text, plan.style)])
    edits, settled = _scan(text, plan, fixed)
    if guards:
        edits = _outside(edits, guards)
    return edits, settled and calm


def _foreign_lines(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if may_be_foreign(line.split()) and is_foreign_line(line):
            spans.append((start, start + len(line)))
        start += len(line)
    return spans


def _quoted(text: str, roles: Sequence[Role]) -> Iterator[tuple[int, int]]:
    """Give the spans of the quotations, without the spaces inside their marks."""
    for role in roles:
        if role.opens and role.paired and role.other > role.end:
            passage = text[role.end : role.other]
            start = role.end + len(passage) - len(passage.lstrip(BLANKS))
            yield start, start + len(passage.strip(BLANKS))


def _scan(text: str, plan: Plan, fixed: list[Fixed]) -> tuple[list[RawEdit], bool]:
    """Try the rules at every place that the scan finds, between the edits that are fixed."""
    edits: list[RawEdit] = []
    at, reaching, style, quick = plan.at, plan.back, plan.style, plan.quick
    fixed.append(_END)
    upcoming = iter(fixed)
    following = next(upcoming)
    next_mark = following.mark
    done = barrier = 0
    spaces = _needs_spaces(text)
    settled = not spaces
    scan = plan.scan_spaces if spaces else plan.scan
    for hit in scan.finditer(text):
        place = hit.start()
        while 0 <= next_mark <= place:
            _mark, start, end, after, name, opens = following
            start = max(start, done)
            if text[start:end] != after:
                edits.append((start, end, after, name))
            done = end
            barrier = end if opens else -1
            following = next(upcoming)
            next_mark = following.mark
        if place < done:
            continue
        char = text[place]
        which = hit.lastindex
        if which:
            after, name = quick[which]
            if after != char:
                edits.append((place, place + 1, after, name))
            done = place + 1
            continue
        start = place
        if char in reaching:
            while start > done and text[start - 1] in _BLANK_SET:
                start -= 1
        for match, back, after, writer, name, calm in at[char]:
            if back:
                if start == barrier:
                    continue
                found = match(text, start)
            else:
                found = match(text, place)
            if found is None:
                continue
            begin, done = found.span()
            if after is None:
                if writer is None:
                    break
                after = writer(found, style)
            if text[begin:done] != after:
                edits.append((begin, done, after, name))
                settled = settled and calm
            break
        if char in _DIGITS and done <= hit.end():
            done = _after_number(text, hit.end(), plan, edits) or done
    while following.mark >= 0:
        _mark, start, end, after, name, opens = following
        start = max(start, done)
        if text[start:end] != after:
            edits.append((start, end, after, name))
        done = end
        following = next(upcoming)
    return edits, settled


def _after_number(text: str, place: int, plan: Plan, edits: list[RawEdit]) -> int:
    """Try the rules behind a number; return where the one that matched ends, else 0."""
    for match, _back, after, writer, name, _calm in plan.after_number:
        found = match(text, place)
        if found is not None:
            begin, end = found.span()
            if after is None:
                after = writer(found, plan.style) if writer else text[begin:end]
            if text[begin:end] != after:
                edits.append((begin, end, after, name))
            return end
    return 0


def _needs_spaces(text: str) -> bool:
    return "  " in text or text[-1:] in (" ", "\t")


def _outside(edits: list[RawEdit], guards: Sequence[tuple[int, int]]) -> list[RawEdit]:
    """Return the edits that touch no guarded span."""
    kept: list[RawEdit] = []
    guard = 0
    for edit in edits:
        start, end = edit[0], edit[1]
        while guard < len(guards) and guards[guard][1] <= start:
            guard += 1
        if guard == len(guards) or end <= guards[guard][0]:
            kept.append(edit)
    return kept


def _moved(protect: Iterable[tuple[int, int]], edits: Sequence[RawEdit]) -> list[tuple[int, int]]:
    """Return protected spans in the text that the edits make; no edit lies inside one."""
    return [(_shifted(start, edits), _shifted(end, edits)) for start, end in protect]


def _shifted(offset: int, edits: Sequence[RawEdit]) -> int:
    return offset + sum(len(after) - (end - start) for start, end, after, _name in edits if end <= offset)
