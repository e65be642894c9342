"""The one loop that normalizing and explaining share.

A pass finds the places of a style's rules by one scan, tries the rules there, and gives the edits in order. Edits that
could wake another rule are looked at again until nothing changes, so that normalizing twice is normalizing once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from newswire.french._classes import BLANKS
from newswire.french._language import FOREIGN_WORDS, is_foreign
from newswire.french._pairing import Role, pair_marks
from newswire.french._plan import Plan
from newswire.french._protection import guard_spans
from newswire.french._quotations import Fixed, dialogue_edits, quotation_edits

__all__ = ["RawEdit", "apply_edits", "find_edits"]

RawEdit = tuple[int, int, str, str]
"""Start and end in the text, what stands there afterwards, and the rule."""

_BLANK_SET: Final = frozenset(BLANKS)
_DIGITS: Final = frozenset("0123456789")
_LOOKS: Final = 8
"""How often a text is looked at again before it is left as it was."""

_QUOTES: Final = ('"', "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}")
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
        changed = _compose(text, now, changed, further)
        if not changed:
            return changed
    return []


def apply_edits(text: str, edits: Sequence[RawEdit]) -> str:
    """Return a text with its edits done."""
    if not edits:
        return text
    parts: list[str] = []
    done = 0
    for start, end, after, _name in edits:
        parts += (text[done:start], after)
        done = end
    parts.append(text[done:])
    return "".join(parts)


def _look(text: str, plan: Plan, protect: list[tuple[int, int]]) -> tuple[list[RawEdit], bool]:
    """Return the edits of one pass, and whether none of them can wake another rule."""
    guards = guard_spans(text, protect)
    foreign = not FOREIGN_WORDS.isdisjoint(text.split())
    if foreign:
        if is_foreign(text):
            return [], True
        guards = guard_spans(text, [*protect, *_foreign_lines(text)])
    roles = pair_marks(text, guards)
    if foreign:
        inside = [span for span in _quoted(roles) if is_foreign(text[span[0] : span[1]])]
        if inside:
            guards = guard_spans(text, [*guards, *inside])
            roles = [role for role in roles if not any(a <= role.start < b for a, b in inside)]
    fixed = quotation_edits(text, roles, plan.style)
    calm = all(role.paired for role in roles)
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
        if not FOREIGN_WORDS.isdisjoint(line.split()) and is_foreign(line):
            spans.append((start, start + len(line)))
        start += len(line)
    return spans


def _quoted(roles: Sequence[Role]) -> list[tuple[int, int]]:
    return [(role.end, role.other) for role in roles if role.opens and role.paired and role.other > role.end]


def _scan(text: str, plan: Plan, fixed: list[Fixed]) -> tuple[list[RawEdit], bool]:
    """Try the rules at every place that the scan finds, between the edits that are fixed."""
    edits: list[RawEdit] = []
    at, style, settled = plan.at, plan.style, True
    fixed.append(_END)
    upcoming = iter(fixed)
    following = next(upcoming)
    done = barrier = 0
    scan = plan.scan_spaces if _needs_spaces(text) else plan.scan
    for hit in scan.finditer(text):
        place = hit.start()
        while 0 <= following.mark <= place:
            _mark, start, end, after, name, opens = following
            start = max(start, done)
            if text[start:end] != after:
                edits.append((start, end, after, name))
            done = end
            barrier = end if opens else -1
            following = next(upcoming)
        if place < done:
            continue
        char = text[place]
        start = place
        while start > done and text[start - 1] in _BLANK_SET:
            start -= 1
        for match, back, replacement, name, calm in at[char]:
            if back:
                if start == barrier:
                    continue
                found = match(text, start)
            else:
                found = match(text, place)
            if found is None:
                continue
            begin, done = found.span()
            if replacement is not None:
                after = replacement(found, style)
                if text[begin:done] != after:
                    edits.append((begin, done, after, name))
                    settled = settled and calm
            break
        if char in _DIGITS:
            place = hit.end()
            for match, _back, replacement, name, calm in plan.after_number:
                found = match(text, place)
                if found is not None:
                    begin, done = found.span()
                    after = replacement(found, style)
                    if text[begin:done] != after:
                        edits.append((begin, done, after, name))
                        settled = False
                    break
    while following.mark >= 0:
        _mark, start, end, after, name, opens = following
        start = max(start, done)
        if text[start:end] != after:
            edits.append((start, end, after, name))
        done = end
        following = next(upcoming)
    return edits, settled


def _needs_spaces(text: str) -> bool:
    return "  " in text or " ," in text or " ." in text or " \n" in text or " \r" in text or text[-1:] in " \t" or "\t\n" in text


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


def _compose(text: str, middle: str, first: Sequence[RawEdit], second: Sequence[RawEdit]) -> list[RawEdit]:
    """Return the edits of a text that do at once what two lists of edits do one after the other."""
    groups: list[list[int]] = []
    names: list[str] = []
    shift = 0
    places: list[tuple[int, int, int, str]] = []
    for start, end, after, name in first:
        places.append((start + shift, start + shift + len(after), 0, name))
        shift += len(after) - (end - start)
    places += [(start, end, 1, name) for start, end, _after, name in second]
    for start, end, _which, name in sorted(places):
        if groups and start <= groups[-1][1]:
            groups[-1][1] = max(groups[-1][1], end)
        else:
            groups.append([start, end])
            names.append(name)
    return list(_regrouped(text, middle, first, second, groups, names))


def _regrouped(text, middle, first, second, groups, names):
    one = two = 0
    shift_one = 0
    for (low, high), name in zip(groups, names, strict=True):
        source_low = low - shift_one
        while one < len(first) and first[one][0] + shift_one <= high and first[one][0] + shift_one >= low:
            start, end, after, _name = first[one]
            shift_one += len(after) - (end - start)
            one += 1
        source_high = high - shift_one
        parts: list[str] = []
        done = low
        while two < len(second) and second[two][1] <= high and second[two][0] >= low:
            start, end, after, _name = second[two]
            parts += (middle[done:start], after)
            done = end
            two += 1
        after = "".join((*parts, middle[done:high]))
        if text[source_low:source_high] != after:
            yield source_low, source_high, after, name
