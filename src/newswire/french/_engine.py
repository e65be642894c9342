"""The one loop that normalizing and explaining share.

A pass finds the places of a style's rules by one scan, tries the rules there, and gives the edits in order. Lines with
edits that could wake another rule are looked at again until nothing changes, so that normalizing twice is normalizing once.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newswire.french._classes import BLANKS
from newswire.french._compose import RawEdit, apply_edits, compose_edits
from newswire.french._dialogue import may_be_dialogue
from newswire.french._language import foreign_lines, is_foreign_quotation, is_mostly_foreign
from newswire.french._pairing import Role, pair_marks
from newswire.french._parts import restless_parts
from newswire.french._plan import Entry, Plan
from newswire.french._protection import guard_spans
from newswire.french._quotations import Fixed, dialogue_edits, quotation_edits

__all__ = ["find_edits"]

_BLANK_SET: Final = frozenset(BLANKS)
_DIGITS: Final = frozenset("0123456789")
_LOOKS: Final = 8
"""How often a part of a text is looked at again before it is left as it was."""


class _Look(NamedTuple):
    """What one look at a text finds.

    Attributes:
        edits: the edits, in order.
        restless: places whose lines are to be looked at again if they have edits, since these may wake another rule.
        bound: stretches that can only be looked at as a whole.
    """

    edits: list[RawEdit]
    restless: list[int]
    bound: list[tuple[int, int]]


def find_edits(text: str, plan: Plan, protect: Iterable[tuple[int, int]] = ()) -> list[RawEdit]:
    """Return the edits that bring a text into a plan's style, in order, none touching another's span."""
    protect = list(protect)
    look = _look(text, plan, protect)
    if not look.edits or not look.restless:
        return look.edits
    settled: list[RawEdit] = []
    done = 0
    starts = [edit[0] for edit in look.edits]
    for start, end in restless_parts(text, look.restless, look.bound):
        low, high = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
        settled += look.edits[done:low]
        settled += _settle(text[start:end], start, look.edits[low:high], plan, protect)
        done = high
    return settled + look.edits[done:]


def _settle(part: str, offset: int, edits: list[RawEdit], plan: Plan, protect: list[tuple[int, int]]) -> list[RawEdit]:
    """Return the edits of a part of a text, once nothing in it changes any more, beginning with those of a first look."""
    if not edits:
        return []
    end = offset + len(part)
    spared = [
        (max(low, offset) - offset, min(high, end) - offset) for low, high in protect if low < end and high > offset
    ]
    changed = [(low - offset, high - offset, after, name) for low, high, after, name in edits]
    for _ in range(_LOOKS):
        now = apply_edits(part, changed)
        further = _look(now, plan, _moved(spared, changed), part=True).edits
        if not further:
            return [(low + offset, high + offset, after, name) for low, high, after, name in changed]
        changed = compose_edits(part, now, changed, further)
        if not changed:
            return []
    return []


def _look(text: str, plan: Plan, protect: list[tuple[int, int]], *, part: bool = False) -> _Look:
    """Make one pass over a text, or over a part of one, of which what the whole text decides is known."""
    foreign, lines = foreign_lines(text)
    if foreign and not part and is_mostly_foreign(text):
        return _Look([], [], [])
    guards = guard_spans(text, [*protect, *lines])
    roles, restless, bound = pair_marks(text, guards)
    if foreign:
        guards, roles = _spare_foreign_quotations(text, guards, roles)
    fixed = quotation_edits(text, roles, plan.style)
    if not plan.style.plain and "dialogue" not in plan.style.off and may_be_dialogue(text):
        fixed = sorted([*fixed, *dialogue_edits(text, plan.style, part=part)])
    one = _Pass(text, plan, fixed)
    edits = one.run(plan.scan_spaces if _needs_spaces(text) else plan.scan)
    if guards:
        edits = _outside(edits, guards)
    return _Look(edits, [*restless, *one.restless], bound)


def _spare_foreign_quotations(
    text: str, guards: list[tuple[int, int]], roles: list[Role]
) -> tuple[list[tuple[int, int]], list[Role]]:
    """Guard the quotations in other languages; the marks around them stay French."""
    inside = [span for span in _quoted(text, roles) if is_foreign_quotation(text[span[0] : span[1]])]
    if not inside:
        return guards, roles
    spared = guard_spans("", inside)
    starts = [start for start, _end in spared]
    outside = [role for role in roles if not _within(role.start, starts, spared)]
    return guard_spans("", [*guards, *inside]), outside


def _within(place: int, starts: list[int], spans: list[tuple[int, int]]) -> bool:
    last = bisect.bisect_right(starts, place) - 1
    return last >= 0 and place < spans[last][1]


def _quoted(text: str, roles: Sequence[Role]) -> Iterator[tuple[int, int]]:
    """Give the spans of the quotations, without the spaces inside their marks."""
    for role in roles:
        if role.opens and role.paired and role.other > role.end:
            passage = text[role.end : role.other]
            start = role.end + len(passage) - len(passage.lstrip(BLANKS))
            yield start, start + len(passage.strip(BLANKS))


class _Pass:
    """One pass over a text: the places that the scan finds, between the edits that are fixed.

    What a fixed edit takes is its own: the blanks before a closing mark become the mark's space, and no rule gets them.
    """

    __slots__ = ("barrier", "done", "edits", "fixed", "limit", "next", "plan", "restless", "text", "waiting")

    def __init__(self, text: str, plan: Plan, fixed: list[Fixed]) -> None:
        self.text, self.plan, self.fixed = text, plan, fixed
        self.edits: list[RawEdit] = []
        self.done = 0
        self.barrier = -1
        self.waiting = 0
        self.restless: list[int] = []
        self._await()

    def _await(self) -> None:
        """Note where the next fixed edit stands, and where what it takes begins."""
        waits = self.waiting < len(self.fixed)
        self.next = self.fixed[self.waiting].mark if waits else len(self.text)
        self.limit = self.fixed[self.waiting].start if waits else len(self.text)

    def run(self, scan: re.Pattern[str]) -> list[RawEdit]:
        """Return the edits, in order. This is the loop that takes the time: the quick cases are done within it."""
        text, edits, quick = self.text, self.edits, self.plan.quick
        done, following = 0, self.next
        for hit in scan.finditer(text):
            place = hit.start()
            if place >= following:
                self.done = done
                self._fix(place)
                done, following = self.done, self.next
            if place < done:
                continue
            which = hit.lastindex
            if which:
                after, name = quick[which]
                if after != text[place]:
                    edits.append((place, place + 1, after, name))
                done = place + 1
            else:
                self.done = done
                self._visit(place, hit.end())
                done = self.done
        self.done = done
        self._fix(len(text))
        return edits

    def _fix(self, place: int) -> None:
        """Make the fixed edits up to a place."""
        while self.waiting < len(self.fixed) and self.next <= place:
            _mark, start, end, after, name, opens = self.fixed[self.waiting]
            if start < self.done:  # the mark that opens right before has the blanks between them
                start, after = self.done, after.lstrip(BLANKS)
            self._edit(start, end, after, name, settled=True)
            self.barrier = end if opens else -1
            self.waiting += 1
            self._await()

    def _edit(self, start: int, end: int, after: str, name: str, *, settled: bool) -> None:
        self.done = end
        if self.text[start:end] != after:
            self.edits.append((start, end, after, name))
            if not settled:
                self.restless.append(start)

    def _visit(self, place: int, end: int) -> None:
        """Try the rules of an anchor, then, where it begins a number that ends there, those behind numbers."""
        char = self.text[place]
        start = self._first_blank(place) if char in self.plan.back else place
        for entry in self.plan.at[char]:
            if entry.back and start == self.barrier:
                continue
            if self._try(entry, start if entry.back else place):
                break
        if char in _DIGITS and self.done <= end:
            any(self._try(entry, end) for entry in self.plan.after_number)

    def _first_blank(self, place: int) -> int:
        while place > self.done and self.text[place - 1] in _BLANK_SET:
            place -= 1
        return place

    def _try(self, entry: Entry, place: int) -> bool:
        """Try a rule at a place, and make its edit if it matches there and takes nothing of the next fixed edit."""
        found = entry.match(self.text, place)
        if found is None:
            return False
        start, end = found.span()
        if end > self.limit:
            return False
        after = entry.constant
        if after is None:
            after = entry.writer(found, self.plan.style) if entry.writer else found.group()
        self._edit(start, end, after, entry.name, settled=entry.settled)
        return True


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


def _moved(protect: Sequence[tuple[int, int]], edits: Sequence[RawEdit]) -> list[tuple[int, int]]:
    """Return protected spans in the text that the edits make; no edit lies inside one."""
    ends = [end for _start, end, _after, _name in edits]
    shifts = [0, *itertools.accumulate(len(after) - (end - start) for start, end, after, _name in edits)]
    return [
        (start + shifts[bisect.bisect_right(ends, start)], end + shifts[bisect.bisect_right(ends, end)])
        for start, end in protect
    ]
