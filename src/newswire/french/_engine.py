"""The one loop that normalizing and explaining share.

A pass finds the places of a style's rules by one scan, tries the rules there, and gives the edits in order. Lines with
edits that could wake another rule are looked at again until nothing changes, so that normalizing twice is normalizing once.
"""

from __future__ import annotations

import bisect
import itertools
import operator
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newswire.french._compose import RawEdit, apply_edits, compose_edits
from newswire.french._language import find_foreign, is_foreign_quotation
from newswire.french._pairing import Lone, Role, pair_marks
from newswire.french._parts import Span, reach, restless_parts
from newswire.french._plan import Entry, Plan
from newswire.french._protection import guard_spans
from newswire.french._quotations import Fixed, dialogue_edits, quotation_edits
from newswire.french.rules.classes import BLANKS

__all__ = ["find_edits"]

_BLANK_SET: Final = frozenset(BLANKS)
_DIGITS: Final = frozenset("0123456789")
_LOOKS: Final = 8
"""How often a part of a text is looked at again before it is left as it was."""

_FEWEST_LOOKS: Final = 3
"""How often a part is looked at again however long it is; novels without a line end settle in two."""

_LOOKED_AT: Final = 240_000
"""How many characters of one part are looked at again, at most, in more looks than the fewest."""

_DATA: Final = 20_000
"""How many characters that are no prose may be looked at again; a text whose more, and every fourth, are none is data."""

_SHARE: Final = 4
_WIDENED: Final = 3
"""How often the parts are read, at most: once by themselves, then along with the paragraphs beside them."""

_START: Final = operator.itemgetter(0)
_END: Final = operator.itemgetter(1)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


class _Look(NamedTuple):
    """What one look at a text finds.

    Attributes:
        edits: the edits, in order.
        restless: places whose lines are to be looked at again if they have edits, since these may wake another rule.
        bound: stretches that can only be looked at as a whole.
        lone: the paragraphs whose marks are not all paired (see `Pairing`).
    """

    edits: list[RawEdit]
    restless: list[int]
    bound: list[Span]
    lone: list[Lone]


class _Part(NamedTuple):
    """A part of a text that is looked at again.

    Attributes:
        span: its span, of whole lines.
        low: the index of its first edit among those of the first look.
        high: the index behind its last one.
        edits: its edits.
        moved: whether other marks are left alone, after its edits, than at the first look.
    """

    span: Span
    low: int
    high: int
    edits: list[RawEdit]
    moved: bool = False


def find_edits(text: str, plan: Plan, protect: Iterable[Span] = (), *, whole: bool = True) -> list[RawEdit]:
    """Return the edits that bring a text into a plan's style, in order, none touching another's span.

    Args:
        text: the text.
        plan: the compiled style.
        protect: spans that nothing may change.
        whole: whether the text is one text, and not several in a row; if so, its language and whether it holds a
            conversation are decided by all of it.
    """
    protect = list(protect)
    look = _look(text, plan, protect, part=not whole)
    if not look.edits or not look.restless:
        return look.edits
    settled: list[RawEdit] = []
    done = 0
    for part in _settled_parts(text, look, plan, protect):
        settled += look.edits[done : part.low]
        settled += part.edits
        done = part.high
    return settled + look.edits[done:]


def _settled_parts(text: str, look: _Look, plan: Plan, protect: list[Span]) -> list[_Part]:
    """Return the parts of a text that are looked at again, once nothing in them changes any more.

    Where other marks are left alone in a part than at the first look, it is looked at along with the paragraphs beside
    it: one of those may hold the mate.
    """
    bound = look.bound
    known: dict[Span, _Part] = {}
    parts: list[_Part] = []
    for _ in range(_WIDENED):
        parts = _parts(text, look, bound)
        spared = _data(text, [part.span for part in parts if part.edits])
        fresh = [part for part in parts if part.span not in known]
        known |= {
            part.span: part._replace(edits=[]) if part.span in spared else _settle(text, part, look, plan, protect)
            for part in fresh
        }
        moved = [part.span for part in fresh if known[part.span].moved]
        if not moved:
            break
        bound = [*bound, *(reach(text, span) for span in moved)]
    return [known[part.span] for part in parts]


def _data(text: str, parts: list[Span]) -> set[Span]:
    """Return the parts that are no prose, if they are so much of a text that it is data."""
    enough = max(_DATA, len(text) // _SHARE)
    if sum(end - start for start, end in parts) <= enough:
        return set()
    data = {part for part in parts if not _is_prose(text[slice(*part)])}
    return data if sum(end - start for start, end in data) > enough else set()


def _is_prose(part: str) -> bool:
    """Return whether half of a part is words; rows of marks are not, which may never settle."""
    return 2 * sum(map(len, _WORD.findall(part))) >= len(part)


def _parts(text: str, look: _Look, bound: list[Span]) -> list[_Part]:
    starts = [edit[0] for edit in look.edits]
    parts: list[_Part] = []
    for start, end in restless_parts(text, look.restless, bound):
        low, high = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
        parts.append(_Part((start, end), low, high, look.edits[low:high]))
    return parts


def _settle(text: str, part: _Part, look: _Look, plan: Plan, protect: list[Span]) -> _Part:
    """Return a part with its edits, once nothing in it changes any more; without any if that is never so."""
    if not part.edits:
        return part
    offset, end = part.span
    source = text[offset:end]
    spared = [
        (max(low, offset) - offset, min(high, end) - offset) for low, high in protect if low < end and high > offset
    ]
    first = changed = _shifted(part.edits, -offset)
    for _ in range(max(_FEWEST_LOOKS, min(_LOOKS, _LOOKED_AT // len(source)))):
        now = apply_edits(source, changed)
        again = _look(now, plan, _moved(spared, changed), part=True)
        if not again.edits:
            edits = part.edits if changed is first else _shifted(changed, offset)
            return part._replace(edits=edits, moved=_states(again.lone) != _states(_within_span(look.lone, part.span)))
        changed = compose_edits(source, now, changed, again.edits)
        if not changed:
            break
    return part._replace(edits=[])


def _within_span(lone: list[Lone], span: Span) -> list[Lone]:
    low, high = (bisect.bisect_left(lone, (place, False, False)) for place in span)
    return lone[low:high]


def _states(lone: list[Lone]) -> list[tuple[bool, bool]]:
    return [(opens, closes) for _place, opens, closes in lone]


def _shifted(edits: list[RawEdit], by: int) -> list[RawEdit]:
    return [(start + by, end + by, after, name) for start, end, after, name in edits]


def _look(text: str, plan: Plan, protect: list[Span], *, part: bool = False) -> _Look:
    """Make one pass over a text, or over a part of one, of which what the whole text decides is known."""
    foreign = find_foreign(text)
    if foreign.whole and not part:
        return _Look([], [], [], [])
    guards = guard_spans(text, [*protect, *foreign.lines])
    roles, restless, bound, lone, data = pair_marks(text, guards)
    if data:
        return _Look([], [], [], [])
    if foreign.words:
        guards, roles = _spare_foreign_quotations(text, guards, roles)
    fixed = quotation_edits(text, roles, plan.style)
    if not plan.style.plain and "dialogue" not in plan.style.off:
        fixed += dialogue_edits(text, plan.style, part=part)
        fixed.sort()
    one = _Pass(text, plan, fixed, _space_edits(text, plan))
    edits = one.run()
    if guards:
        edits = _outside(edits, guards)
    return _Look(edits, [*restless, *one.restless], bound, lone)


def _spare_foreign_quotations(text: str, guards: list[Span], roles: list[Role]) -> tuple[list[Span], list[Role]]:
    """Guard the quotations in other languages; the marks around them stay French."""
    inside = [span for span in _quoted(text, roles) if is_foreign_quotation(text[span[0] : span[1]])]
    if not inside:
        return guards, roles
    spared = guard_spans("", inside)
    starts = [start for start, _end in spared]
    outside = [role for role in roles if not _within(role.start, starts, spared)]
    return guard_spans("", [*guards, *inside]), outside


def _within(place: int, starts: list[int], spans: list[Span]) -> bool:
    last = bisect.bisect_right(starts, place) - 1
    return last >= 0 and place < spans[last][1]


def _quoted(text: str, roles: Sequence[Role]) -> Iterator[Span]:
    """Give the spans of the quotations, without the spaces inside their marks."""
    for role in roles:
        if role.opens and role.paired and role.other > role.end:
            passage = text[role.end : role.other]
            start = role.end + len(passage) - len(passage.lstrip(BLANKS))
            yield start, start + len(passage.strip(BLANKS))


class _Pass:
    """One pass over a text: the places that the scan finds, between the edits that are fixed and the spaces searched apart.

    What a fixed edit takes is its own: the blanks before a closing mark become the mark's space, and no rule gets them.
    """

    __slots__ = ("barrier", "done", "edits", "fixed", "limit", "mark", "plan", "restless", "space", "spaces", "text")

    def __init__(self, text: str, plan: Plan, fixed: list[Fixed], spaces: list[RawEdit]) -> None:
        self.text, self.plan = text, plan
        self.fixed, self.spaces = fixed[::-1], spaces[::-1]
        self.edits: list[RawEdit] = []
        self.restless: list[int] = []
        self.done = 0
        self.barrier = -1

    def _await(self) -> int:
        """Note where the next fixed edit stands, where what it takes begins, and where the next spaces are."""
        size = len(self.text)
        self.mark, self.limit = (self.fixed[-1].mark, self.fixed[-1].start) if self.fixed else (size + 1, size)
        self.space = self.spaces[-1][0] if self.spaces else size + 1
        return min(self.mark, self.space)

    def run(self) -> list[RawEdit]:
        """Return the edits, in order."""
        text, at = self.text, self.plan.at
        following = self._await()
        for hit in self.plan.scan.finditer(text):
            place = hit.start()
            if place >= following:
                following = self._catch_up(place)
            if place < self.done:
                continue
            char = text[place]
            self._visit(place, at[char])
            if char in _DIGITS and self.done <= (end := hit.end()):
                self._visit(end, self.plan.after_number)
        self._catch_up(len(text))
        return self.edits

    def _catch_up(self, place: int) -> int:
        """Make what is known before the scan, up to a place; return where the next of it is."""
        following = min(self.mark, self.space)
        while following <= place:
            if self.space < self.mark:
                start, end, after, name = self.spaces.pop()
                if self.done <= start and end <= self.limit:
                    self.edits.append((start, end, after, name))
                    self.restless.append(start)
                    self.done = end
            else:
                _mark, start, end, after, name, opens = self.fixed.pop()
                if start < self.done:  # the mark that opens right before has the blanks between them
                    start, after = self.done, after.lstrip(BLANKS)
                if self.text[start:end] != after:
                    self.edits.append((start, end, after, name))
                self.done = end
                self.barrier = end if opens else -1
            following = self._await()
        return following

    def _visit(self, place: int, entries: tuple[Entry, ...]) -> None:
        """Try rules at a place, and make the edit of the first that matches and takes nothing of the next fixed edit."""
        text = self.text
        first = -1
        for match, back, constant, writer, name, settled in entries:
            if back:
                if first < 0:
                    first = self._first_blank(place)
                if first == self.barrier:
                    continue
                found = match(text, first)
            else:
                found = match(text, place)
            if found is None:
                continue
            start, end = found.span()
            if end > self.limit:
                continue
            after = constant
            if after is None:
                after = writer(found, self.plan.style) if writer else found.group()
            self.done = end
            if text[start:end] != after:
                self.edits.append((start, end, after, name))
                if not settled:
                    self.restless.append(start)
            return

    def _first_blank(self, place: int) -> int:
        while place > self.done and self.text[place - 1] in _BLANK_SET:
            place -= 1
        return place


def _space_edits(text: str, plan: Plan) -> list[RawEdit]:
    """Return the edits of the rules for spaces that are searched for apart, in order."""
    ends = len(text.rstrip(" \t"))
    return [
        (*found.span(), after, name)
        for find, last, after, name in plan.apart
        for found in find(text, ends if last else 0)
    ]


def _outside(edits: list[RawEdit], guards: Sequence[Span]) -> list[RawEdit]:
    """Return the edits that touch no guarded span."""
    kept: list[RawEdit] = []
    done = 0
    for low, high in guards:
        first = bisect.bisect_right(edits, low, done, key=_END)
        kept += edits[done:first]
        done = bisect.bisect_left(edits, high, first, key=_START)
    return kept + edits[done:]


def _moved(protect: Sequence[Span], edits: Sequence[RawEdit]) -> list[Span]:
    """Return protected spans in the text that the edits make; no edit lies inside one."""
    if not protect:
        return []
    ends = [end for _start, end, _after, _name in edits]
    shifts = [0, *itertools.accumulate(len(after) - (end - start) for start, end, after, _name in edits)]
    return [
        (start + shifts[bisect.bisect_right(ends, start)], end + shifts[bisect.bisect_right(ends, end)])
        for start, end in protect
    ]
