"""The loop behind `normalize` and `explain`.

A look at a text protects what is not French prose, pairs the quotation marks and finds lines of dialogue. Their edits are
fixed. All other rules are tried, in order, at their anchors. Two kinds have searches of their own: rules that no other rule
disturbs, and those of doubled and last spaces, which act where no other edit is. Lines with edits that may trigger another
rule are looked at again until nothing changes, so that normalizing twice changes nothing.
"""

from __future__ import annotations

import bisect
import itertools
import operator
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newswire.french._compiled_style import CompiledStyle, Entry
from newswire.french._compose import RawEdit, apply_edits, compose_edits
from newswire.french._language import find_foreign, find_foreign_quotations
from newswire.french._pairing import Lone, PairedMark, pair_marks
from newswire.french._parts import Span, find_parts, widen
from newswire.french._protection import guard_spans
from newswire.french._quotations import Fixed, find_dialogue_edits, find_plain_edits, find_quotation_edits
from newswire.french.rules.classes import BLANKS
from newswire.french.rules.numbers import find_numbers

__all__ = ["find_edits", "set_text"]

_BLANK_SET: Final = frozenset(BLANKS)
_LOOKS: Final = 8
"""How often a part of a text is read again before it is left unchanged."""

_FEWEST_LOOKS: Final = 3
"""How often a part of any length is read again; novels without a line end settle in two rounds."""

_LOOKED_AT: Final = 240_000
"""The most characters of one part that are read again in further rounds."""

_DATA: Final = 20_000
"""The most characters without prose that are read again. Above it, a text with more than a quarter of them is data."""

_SHARE: Final = 4
_WIDENED: Final = 3
"""How often parts are read at most: first alone, then together with the paragraphs beside them."""

_START: Final = operator.itemgetter(0)
_END: Final = operator.itemgetter(1)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


class _Look(NamedTuple):
    """The result of one look.

    Attributes:
        edits: the edits, in order; those of the rules that no other rule disturbs come with `_complete`.
        fixed: the fixed edits.
        guards: the spans that nothing may change.
        restless: places whose lines are read again if they have edits, because these may trigger another rule.
        bound: stretches that must be read as a whole.
        lone: the paragraphs with unpaired marks (see `Pairing`).
    """

    edits: list[RawEdit]
    fixed: list[Fixed]
    guards: list[Span]
    restless: list[int]
    bound: list[Span]
    lone: list[Lone]


class _Part(NamedTuple):
    """A part of a text that is read again.

    Attributes:
        span: its span, of whole lines.
        low: the index of its first edit in the first look.
        high: the index after its last edit.
        edits: its edits.
        moved: whether its edits changed which marks are unpaired.
    """

    span: Span
    low: int
    high: int
    edits: list[RawEdit]
    moved: bool = False


def find_edits(
    text: str, compiled: CompiledStyle, protect: Iterable[Span] = (), *, whole: bool = True
) -> list[RawEdit]:
    """Return the edits that bring a text into a style, in order, none touching another's span.

    Args:
        text: the text.
        compiled: the compiled style.
        protect: spans that nothing may change.
        whole: whether this is one text, not several joined ones. If so, all of it decides its language and whether it
            contains a conversation.
    """
    protect = list(protect)
    return _settled(text, _look(text, compiled, protect, part=not whole), compiled, protect)


def set_text(text: str, compiled: CompiledStyle, protect: Iterable[Span] = (), *, whole: bool = True) -> str:
    """Return a text in a style: the edits of `find_edits`, applied.

    Where nothing must be read again, what no other rule disturbs is replaced by a search of its own, without an edit for
    each place: three of five edits of a page of news, and a tenth of the time.
    """
    protect = list(protect)
    look = _look(text, compiled, protect, part=not whole)
    if look.restless or look.guards or not compiled.alone_in_place:
        return apply_edits(text, _settled(text, look, compiled, protect))
    replaced = text
    for anchor, pattern, after, _name in compiled.alone:
        if anchor in text:
            replaced = pattern.sub(after.replace("\\", r"\\"), replaced)
    return apply_edits(replaced, look.edits)


def _settled(text: str, look: _Look, compiled: CompiledStyle, protect: list[Span]) -> list[RawEdit]:
    """Return all edits of a look, after what is restless has been read again."""
    look = _complete(text, look, compiled)
    if not look.edits or not look.restless:
        return look.edits
    settled: list[RawEdit] = []
    done = 0
    for part in _settled_parts(text, look, compiled, protect):
        settled += look.edits[done : part.low]
        settled += part.edits
        done = part.high
    return settled + look.edits[done:]


def _settled_parts(text: str, look: _Look, compiled: CompiledStyle, protect: list[Span]) -> list[_Part]:
    """Return the parts of a text that are read again, with their final edits.

    If the edits of a part change which marks are unpaired, the part is read together with the paragraphs beside it: one
    of them may contain the other mark.
    """
    bound = look.bound
    known: dict[Span, _Part] = {}
    parts: list[_Part] = []
    for _ in range(_WIDENED):
        parts = _parts(text, look, bound)
        spared = _data(text, [part.span for part in parts if part.edits])
        fresh = [part for part in parts if part.span not in known]
        known |= {
            part.span: part._replace(edits=[]) if part.span in spared else _settle(text, part, look, compiled, protect)
            for part in fresh
        }
        moved = [part.span for part in fresh if known[part.span].moved]
        if not moved:
            break
        bound = [*bound, *(widen(text, span) for span in moved)]
    return [known[part.span] for part in parts]


def _data(text: str, parts: list[Span]) -> set[Span]:
    """Return the parts without prose if they make the text data, else an empty set."""
    enough = max(_DATA, len(text) // _SHARE)
    if sum(end - start for start, end in parts) <= enough:
        return set()
    data = {part for part in parts if not _is_prose(text[slice(*part)])}
    return data if sum(end - start for start, end in data) > enough else set()


def _is_prose(part: str) -> bool:
    """Return whether words are at least half of a part. Rows of marks may never settle."""
    return 2 * sum(map(len, _WORD.findall(part))) >= len(part)


def _parts(text: str, look: _Look, bound: list[Span]) -> list[_Part]:
    starts = [edit[0] for edit in look.edits]
    parts: list[_Part] = []
    for start, end in find_parts(text, look.restless, bound):
        low, high = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
        parts.append(_Part((start, end), low, high, look.edits[low:high]))
    return parts


def _settle(text: str, part: _Part, look: _Look, compiled: CompiledStyle, protect: list[Span]) -> _Part:
    """Read a part until nothing in it changes, and return it with its edits; without edits if it does not settle."""
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
        again = _complete(now, _look(now, compiled, _shift_spans(spared, changed), part=True), compiled)
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


def _look(text: str, compiled: CompiledStyle, protect: list[Span], *, part: bool = False) -> _Look:
    """Look at a text once, or at a part of one, where the decisions about the whole text are already made."""
    foreign = find_foreign(text)
    if foreign.whole and not part:
        return _Look([], [], [(0, len(text))], [], [], [])
    guards = guard_spans(text, [*protect, *foreign.lines])
    roles, plain, restless, bound, lone, data = pair_marks(text, guards)
    if data:
        return _Look([], [], [(0, len(text))], [], [], [])
    if foreign.words:
        guards, roles, plain = _spare_foreign_quotations(text, guards, roles, plain)
    fixed = find_plain_edits(plain, compiled.style)
    if roles:
        fixed += find_quotation_edits(text, roles, compiled.style)
    if not compiled.style.is_wire and "dialogue" not in compiled.style.off:
        fixed += find_dialogue_edits(text, compiled.style, part=part)
    fixed.sort()
    one = _Pass(text, compiled)
    edits = [*_fixed_edits(text, fixed), *one.run(fixed)]
    edits.sort()
    spaces = _space_edits(text, compiled, edits, fixed)
    if spaces:
        edits = sorted([*edits, *spaces])
    if guards:
        edits = _outside(edits, guards)
    return _Look(edits, fixed, guards, [*restless, *one.restless, *map(_START, spaces)], bound, lone)


def _spare_foreign_quotations(
    text: str, guards: list[Span], roles: list[PairedMark], plain: list[Span]
) -> tuple[list[Span], list[PairedMark], list[Span]]:
    """Protect the quotations in other languages, but not the marks around them."""
    quoted = [*_quoted(text, roles), *((start + 1, end - 1) for start, end in plain)]
    inside = find_foreign_quotations(text, quoted)
    if not inside:
        return guards, roles, plain
    spared = guard_spans("", inside)
    starts = [start for start, _end in spared]
    roles = [role for role in roles if not _within(role.start, starts, spared)]
    plain = [span for span in plain if not _within(span[0], starts, spared)]
    return guard_spans("", [*guards, *inside]), roles, plain


def _within(place: int, starts: list[int], spans: list[Span]) -> bool:
    last = bisect.bisect_right(starts, place) - 1
    return last >= 0 and place < spans[last][1]


def _quoted(text: str, roles: Sequence[PairedMark]) -> Iterator[Span]:
    """Yield the spans of the quotations, without the spaces inside their marks."""
    for role in roles:
        if role.opens and role.paired and role.other > role.end:
            passage = text[role.end : role.other]
            start = role.end + len(passage) - len(passage.lstrip(BLANKS))
            yield start, start + len(passage.strip(BLANKS))


_Hit = tuple[int, int, tuple[Entry, ...], tuple[Entry, ...]]
"""A place where rules are tried: its start, its end, the rules, and those to try at its end."""


class _Pass:
    """One pass over a text: the rules, at the places of their anchors.

    No rule touches what a fixed edit takes, such as the blanks before a closing mark.
    """

    __slots__ = ("barrier", "compiled", "done", "edits", "limit", "restless", "text")

    def __init__(self, text: str, compiled: CompiledStyle) -> None:
        self.text, self.compiled = text, compiled
        self.edits: list[RawEdit] = []
        self.restless: list[int] = []
        self.done = 0
        self.limit = len(text)
        self.barrier = -1

    def run(self, fixed: list[Fixed]) -> list[RawEdit]:
        """Run the pass between fixed edits and return its own edits in order."""
        marks = list(map(_START, fixed))
        following = covered = -1
        for place, end, entries, behind in self._hits():
            if place < covered:
                continue
            covered = end
            if place >= following:
                following = self._pass_by(fixed, bisect.bisect_right(marks, place))
            if place < self.done:
                continue
            self._visit(place, entries)
            if behind and self.done <= end:
                self._visit(end, behind)
        return self.edits

    def _hits(self) -> list[_Hit]:
        """Return the places of the anchors and numbers that rules may care for, in order."""
        text, compiled = self.text, self.compiled
        hits = [(start, end, compiled.at_number, compiled.after_number) for start, end in find_numbers(text)]
        for anchor, find, entries in compiled.anchors:
            if anchor in text:
                hits += [(hit.start(), hit.end(), entries[hit.lastindex or 0], ()) for hit in find(text)]
        hits.sort(key=_START)
        return hits

    def _pass_by(self, fixed: list[Fixed], which: int) -> int:
        """Pass by the fixed edits up to one; return the mark of that."""
        if which:
            _mark, _start, self.done, _after, _name, opens = fixed[which - 1]
            self.barrier = self.done if opens else -1
        if which < len(fixed):
            mark, self.limit, *_rest = fixed[which]
            return mark
        self.limit = len(self.text)
        return self.limit + 1

    def _visit(self, place: int, entries: tuple[Entry, ...]) -> None:
        """Try rules at a place; apply the first that matches without touching the next fixed edit."""
        text = self.text
        first = -1
        for match, with_leading_blanks, constant, writer, name, settled in entries:
            if with_leading_blanks:
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
                after = writer(found, self.compiled.style) if writer else found.group()
            self.done = end
            if text[start:end] != after:
                self.edits.append((start, end, after, name))
                if settled and not settled(text, start):
                    self.restless.append(start)
            return

    def _first_blank(self, place: int) -> int:
        while place > self.done and self.text[place - 1] in _BLANK_SET:
            place -= 1
        return place


def _fixed_edits(text: str, fixed: list[Fixed]) -> Iterator[RawEdit]:
    """Yield the fixed edits. Blanks between a mark that opens and one that closes belong to the first."""
    done = 0
    for _mark, start, end, after, name, _opens in fixed:
        edit = (start, end, after, name) if start >= done else (done, end, after.lstrip(BLANKS), name)
        if text[edit[0] : end] != edit[2]:
            yield edit
        done = end


def _complete(text: str, look: _Look, compiled: CompiledStyle) -> _Look:
    """Return a look with the edits of the rules that no other rule disturbs; only a fixed edit comes before them."""
    marks = set(map(_START, look.fixed))
    edits: list[RawEdit] = []
    for anchor, pattern, after, name in compiled.alone:
        if anchor in text:
            places = [hit.start() for hit in pattern.finditer(text)]
            edits += [(place, place + 1, after, name) for place in places if place not in marks]
    if not edits:
        return look
    if look.guards:
        edits = _outside(sorted(edits), look.guards)
    return look._replace(edits=sorted([*look.edits, *edits]))


def _space_edits(text: str, compiled: CompiledStyle, edits: list[RawEdit], fixed: list[Fixed]) -> list[RawEdit]:
    """Return the edits of the rules of doubled and last spaces, where no other edit is."""
    ends = len(text.rstrip(" \t"))
    found = [
        (*hit.span(), after, name)
        for find, last, after, name in compiled.apart
        for hit in find(text, ends if last else 0)
    ]
    spans = [one[1:3] for one in fixed] if found else []
    return [edit for edit in found if _is_free(edit[0], edit[1], edits) and _is_free(edit[0], edit[1], spans)]


def _is_free(start: int, end: int, spans: Sequence[tuple[int, int, *tuple[str, ...]]]) -> bool:
    """Return whether none of the spans, in order, touches a stretch."""
    which = bisect.bisect_left(spans, start, key=_START)
    return not (which and spans[which - 1][1] > start) and not (which < len(spans) and spans[which][0] < end)


def _outside(edits: list[RawEdit], guards: Sequence[Span]) -> list[RawEdit]:
    """Return the edits outside protected spans."""
    kept: list[RawEdit] = []
    done = 0
    for low, high in guards:
        first = bisect.bisect_right(edits, low, done, key=_END)
        kept += edits[done:first]
        done = bisect.bisect_left(edits, high, first, key=_START)
    return kept + edits[done:]


def _shift_spans(protect: Sequence[Span], edits: Sequence[RawEdit]) -> list[Span]:
    """Return protected spans at their positions in the edited text; no edit lies inside one."""
    if not protect:
        return []
    ends = [end for _start, end, _after, _name in edits]
    shifts = [0, *itertools.accumulate(len(after) - (end - start) for start, end, after, _name in edits)]
    return [
        (start + shifts[bisect.bisect_right(ends, start)], end + shifts[bisect.bisect_right(ends, end)])
        for start, end in protect
    ]
