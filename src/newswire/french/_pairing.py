"""Decide which quotation marks open and which close, paragraph by paragraph, then across paragraphs.

The neighbours of a mark say what it can be, and a stack pairs it. An unpaired mark stays straight and does not affect
later marks. A quotation left open by a paragraph is closed by the unpaired closing mark of a later one, unless a
separator or too many paragraphs stand between. Feet, inches, minutes, and marks next to other scripts are not quotation marks.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from newswire import _chars as c
from newswire._chars import LINE_ENDS
from newswire.french.rules.apostrophes import APHAERESES, DETACHED
from newswire.french.rules.classes import BLANKS, DASHES, FOREIGN_LETTERS, SP

__all__ = ["Lone", "PairedMark", "Pairing", "pair_marks"]

_SINGLES: Final = (
    "'"
    + c.RIGHT_SINGLE_QUOTE
    + c.LEFT_SINGLE_QUOTE
    + c.LOW_SINGLE_QUOTE
    + c.LEFT_SINGLE_GUILLEMET
    + c.RIGHT_SINGLE_GUILLEMET
)
_DOUBLES: Final = (
    '"' + c.LEFT_GUILLEMET + c.RIGHT_GUILLEMET + c.LEFT_DOUBLE_QUOTE + c.RIGHT_DOUBLE_QUOTE
    + c.LOW_DOUBLE_QUOTE + c.HIGH_REVERSED_DOUBLE_QUOTE
)  # fmt: skip
_CURLY: Final = "'" + c.RIGHT_SINGLE_QUOTE + c.LEFT_SINGLE_QUOTE
_SINGLE_MARK: Final = rf"(?:(?<!\w.)(?:(?<!['].)'(?!'))?|[{_CURLY}]|(?!\w))"
"""What follows a single mark, or the first of two, that is not an apostrophe between letters."""

_Finder = Callable[[str], Iterator["re.Match[str]"]]
_RARE: Final = ("<<", ">>", "``", "+", ",,")
"""Marks that are searched for only where there is one, since their characters mean much else."""

_RARE_SEARCHES: Final = {mark: re.compile(f"{re.escape(mark[0])}(?={re.escape(mark[1:])})").search for mark in _RARE}
"""A character, and then what is behind it, is found in half the time that `in` takes for both."""


def _clean(inside: str) -> str:
    """Return the pattern of the rest of an unambiguous quotation, behind its opening mark."""
    return (
        rf"(?:(?<![^\s(\[{_CURLY}]\")(?=\w)(?![{FOREIGN_LETTERS}]){inside}(?:(?<=\w)[{_CURLY}](?=\w){inside})*+"
        rf"(?<=[\w.!?,{c.ELLIPSIS}])(?<![\d{FOREIGN_LETTERS}])\"(?=[\s.,;:!?)]|\Z))?"
    )


def _finders(inside: str, rare: Sequence[str] = ()) -> dict[str, _Finder]:
    """Return the searches for the marks: one for a single character is ten times faster than one for a set."""
    rests = {
        **dict.fromkeys(_DOUBLES + _SINGLES, ""),
        **dict.fromkeys(_CURLY, _SINGLE_MARK),
        '"': _clean(inside),
        **{mark[0]: rf"{re.escape(mark[1:])}(?!{re.escape(mark[0])})" for mark in rare},
    }
    return {mark: re.compile(re.escape(mark) + rest).finditer for mark, rest in rests.items()}


_SINGLE: Final = re.compile(f"[{_CURLY}]{_SINGLE_MARK}")
_USUAL_MARKS: Final = _finders(f"[^{_DOUBLES}{_SINGLES}{LINE_ENDS}]*+")
_ALL_MARKS: Final = _finders(f"(?:[^{_DOUBLES}{_SINGLES}{LINE_ENDS},<>`+]++|,(?!,))*+", _RARE)
_BREAK: Final = re.compile(f"[{LINE_ENDS}]")
_BLANK_SET: Final = frozenset(BLANKS + LINE_ENDS)
_BEFORE_OPEN: Final = frozenset(
    "([{/-'\"*_>|=+" + _SINGLES + _DOUBLES + c.EN_DASH + c.EM_DASH + c.INVERTED_QUESTION + c.INVERTED_EXCLAMATION
)
_REVERSED: Final = frozenset((c.RIGHT_GUILLEMET, c.RIGHT_DOUBLE_QUOTE))
_NOT_INSIDE_REVERSED: Final = frozenset((*_REVERSED, "'", c.RIGHT_SINGLE_QUOTE))
_NO_BREAK: Final = frozenset(c.NBSP + c.NNBSP)
"""What stands before a closing mark that is printed in French."""

_NOT_INSIDE_OPEN: Final = frozenset(",;:)]}" + c.RIGHT_GUILLEMET)
_AFTER_CLOSE: Final = frozenset(".,;:!?)]}([-/'\"*_<|&" + c.ELLIPSIS + _SINGLES + _DOUBLES + c.EN_DASH + c.EM_DASH)
_NOT_INSIDE_CLOSE: Final = frozenset("([{" + c.LEFT_GUILLEMET)
_STOPS: Final = frozenset(".!?" + c.ELLIPSIS)
_PAUSES: Final = frozenset(",;:")
_PAUSES_BEHIND: Final = frozenset(",;:)]")
_BRACKETS: Final = frozenset("([")
_SUITE: Final = re.compile(
    rf"(?:(?<=[{LINE_ENDS}])|(?<!.)){c.RIGHT_GUILLEMET}{SP}(?![a-zß-ÿœ])(?:[\w{c.ELLIPSIS}]|\.\.\.)", re.DOTALL
)
"""A closing mark repeated at the start of a paragraph inside a quotation, as some houses set it."""

_SENTENCE_ENDS: Final = frozenset('.!?:,;"' + c.ELLIPSIS + c.RIGHT_GUILLEMET)
_SURE_OPENING: Final = re.compile(
    rf"(?:(?<=[{LINE_ENDS}])|(?<!.)|(?<=: ))\"(?:[-{DASHES}]{{1,2}}{SP})?(?![a-zß-ÿœ])[^\W\d_]", re.DOTALL
)
_SURE_CLOSING: Final = re.compile(rf"(?<=[.!?{c.ELLIPSIS}])(?<!\.{{4}})\"(?={SP}*(?:[{LINE_ENDS}]|\Z))")
"""Marks whose side is certain even if their partner is far away or missing."""

_FOREIGN: Final = re.compile(f"[{FOREIGN_LETTERS}]")
_FOREIGN_FIRST: Final = FOREIGN_LETTERS[0]
_NO_QUOTE: Final = re.compile(rf"(?:[nN]['{c.RIGHT_SINGLE_QUOTE}](?!\w))|{APHAERESES}")
_WALL: Final = re.compile(r"[ \t]*(?:-+|- .*? -|={3,}|\*{3,})[ \t]*\Z")
_LONGEST: Final = 2
_LINE: Final = 64
_LONG_LINE: Final = 600
_DENSE: Final = 2
_DENSE_LONG: Final = 4
_THOUSANDS: Final = 4_000
"""The number of paragraphs with marks above which a text may be data."""

_FAR: Final = 4
"""The most paragraphs without marks that a quotation may span."""

_NEXT_LINES: Final = 3
"""The most lines from a paragraph to the next one with at most one blank line between."""
_OPENING: Final = frozenset(
    (
        c.LEFT_GUILLEMET,
        c.LOW_DOUBLE_QUOTE,
        c.HIGH_REVERSED_DOUBLE_QUOTE,
        ",,",
        "<<",
        "``",
        c.LOW_SINGLE_QUOTE,
        c.LEFT_SINGLE_GUILLEMET,
    )
)
_CLOSING: Final = frozenset((c.RIGHT_GUILLEMET, ">>", c.RIGHT_SINGLE_GUILLEMET))
_DOUBLED: Final = frozenset(a + b for a in _CURLY for b in _CURLY)


class PairedMark(NamedTuple):
    """One mark: its span, whether it opens, its level, whether it is a single mark, and its partner."""

    start: int
    end: int
    opens: bool
    level: int
    single: bool
    paired: bool
    other: int


Lone = tuple[int, bool, bool]
"""Where a paragraph with unpaired marks begins, whether a quotation is open after it, and whether it has unpaired closing marks."""


class Pairing(NamedTuple):
    """The pairs of a text's marks, and what must be read again after the marks have changed.

    Attributes:
        roles: the roles, in order.
        plain: the spans of the plain quotations, in order: straight marks around words, without other marks inside or open.
        restless: where paragraphs begin that have other marks than plain pairs of straight marks and guillemets, which
            are always read in the same way again.
        bound: the stretches that a quotation over several paragraphs joins.
        lone: the paragraphs with unpaired marks.
        data: whether the text is data, not prose: thousands of paragraphs have marks, and every fourth character is one.
    """

    roles: list[PairedMark]
    plain: list[tuple[int, int]]
    restless: list[int]
    bound: list[tuple[int, int]]
    lone: list[Lone]
    data: bool = False


class _Mark:
    """One mark of a paragraph, with what its neighbours allow it to be."""

    __slots__ = (
        "between_blanks",
        "between_letters",
        "can_close",
        "can_open",
        "end",
        "inch",
        "leans",
        "level",
        "mate",
        "single",
        "start",
        "stop",
        "suite",
        "typed",
    )

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end, self.typed = start, end, text[start:end]
        left = text[start - 1] if start else "\n"
        right = text[end] if end < len(text) else "\n"
        blank_left, blank_right = left in _BLANK_SET, right in _BLANK_SET
        self.between_blanks = blank_left and blank_right
        self.leans = blank_left and (
            right in _PAUSES_BEHIND or (right in ".!?" and text[end + 1 : end + 2].strip() == "")
        )
        self.suite = self.typed == c.RIGHT_GUILLEMET and bool(_SUITE.match(text, start))
        self.can_open = not blank_right and right not in _NOT_INSIDE_OPEN and (blank_left or left in _BEFORE_OPEN)
        self.can_close = not blank_left and left not in _NOT_INSIDE_CLOSE and (blank_right or right in _AFTER_CLOSE)
        self.stop = left in _STOPS and right.isalnum()
        if not self.can_open and left in _PAUSES and right.isalnum():
            self.can_open = True
        if blank_right and left in _BRACKETS:
            self.can_open = True
        if self.typed in _REVERSED and (right in _NOT_INSIDE_REVERSED or left in _NO_BREAK):
            self.can_open = False
        self.inch = left.isdigit()
        self.between_letters = self.typed == '"' and left.isalpha() and right.isalpha()
        self.single = False
        self.mate: _Mark | None = None
        self.level = 1


def pair_marks(text: str, guards: Sequence[tuple[int, int]] = ()) -> Pairing:
    """Pair the quotation marks of a text; marks that are not in the result stay unchanged."""
    roles: list[PairedMark] = []
    plain: list[tuple[int, int]] = []
    restless: list[int] = []
    bound: list[tuple[int, int]] = []
    lone: list[Lone] = []
    pending: _Pending | None = None
    for count, (first, marks) in enumerate(_paragraphs(text, guards, plain)):
        if count == _THOUSANDS and _is_dense(text, 0, len(text), _present(text)):
            return Pairing([], [], [], [], [], data=True)
        if pending is not None and not _joined(text, pending.seen, first):
            bound.append((pending.marks[0].start, pending.seen))
            pending = None
        openers, closers = _settle(marks, text) if pending is None else _pair(marks, text)
        if not marks:
            continue
        if pending is not None and marks[0].suite:
            pending = pending._replace(seen=marks[-1].end)
        before, pending = pending, _carry(text, marks, (openers, closers), pending, roles)
        if openers or closers:
            lone.append((first, pending is not None, bool(closers)))
            roles.extend(_sure(text, openers, closers))
        roles.extend(_roles(marks))
        only_plain_pairs = all(map(_is_plain_pair, marks))
        if before is not None and not (only_plain_pairs and pending is not None and pending.marks is before.marks):
            bound.append((before.marks[0].start, marks[-1].end))
        if not only_plain_pairs:
            restless.append(first)
    if pending is not None:
        bound.append((pending.marks[0].start, pending.seen))
    once = {role.start: role for role in sorted(roles, key=lambda role: role.paired)}
    return Pairing(sorted(once.values()), plain, restless, bound, lone)


def _paragraphs(
    text: str, guards: Sequence[tuple[int, int]], plain: list[tuple[int, int]]
) -> Iterator[tuple[int, list[_Mark]]]:
    """Yield the position of the first mark and the marks of each paragraph; plain quotations go to `plain` directly."""
    marks: list[_Mark] = []
    limit = barred = -1
    first = 0
    before_first_mark = True
    present = _present(text)
    for start, end in _find_marks(text, present):
        if marks and start >= limit:
            yield first, marks
            marks = []
            before_first_mark = False
        clean = end - start > _LONGEST
        if (
            clean
            and not marks
            and (before_first_mark or not _at_line_start(text, start))
            and not _guarded(start, end, guards)
        ):
            plain.append((start, end))
            continue
        if start >= limit:
            broken = _BREAK.search(text, start)
            first = start
            limit = broken.start() if broken else len(text)
            barred = limit if limit - first >= _LINE and _is_dense(text, first, limit, present) else -1
        if start < barred:
            continue
        for low, high in ((start, start + 1), (end - 1, end)) if clean else ((start, end),):
            mark = _Mark(text, low, high)
            if _is_mark(mark, text) and not _guarded(low, high, guards):
                marks.append(mark)
    if marks:
        yield first, marks


def _present(text: str) -> list[str]:
    """Return the marks that a text has."""
    return [mark for mark in _DOUBLES + _SINGLES if mark in text]


def _is_dense(text: str, start: int, end: int, present: list[str]) -> bool:
    """Return whether a stretch is data: half of its characters are quotation marks, or a quarter on a long line."""
    size = end - start
    share = _DENSE_LONG if size >= _LONG_LINE else _DENSE
    return sum(text.count(mark, start, end) for mark in present) * share >= size


def _find_marks(text: str, present: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of marks, and of whole unambiguous quotations, in order and without overlaps."""
    rare = [mark[0] for mark in _RARE if mark[0] in text and _RARE_SEARCHES[mark](text)]
    find = _ALL_MARKS if rare else _USUAL_MARKS
    spans: list[tuple[int, int]] = []
    for mark in (*present, *rare):
        spans += [found.span() for found in find[mark](text)]
    spans.sort()
    done = 0
    for start, end in spans:
        if start >= done:
            yield start, end
            done = end
        elif end > done and (second := _SINGLE.match(text, done)):  # the first belongs to the mark before
            yield second.span()
            done = second.end()


def _guarded(start: int, end: int, guards: Sequence[tuple[int, int]]) -> bool:
    """Return whether a guarded span, of spans in order, touches a mark."""
    if not guards:
        return False
    place = bisect.bisect_right(guards, (start, guards[-1][1]))
    return any(guard[0] < end and start < guard[1] for guard in guards[max(place - 1, 0) : place + 1])


def _is_mark(mark: _Mark, text: str) -> bool:
    """Return whether a mark can be a quotation mark; this also sets whether it is a single mark."""
    typed, start, end = mark.typed, mark.start, mark.end
    if typed == '"':
        if '"""' in text[max(start - 2, 0) : end + 2]:
            return False
    elif typed in _DOUBLED:
        if mark.inch or (text[end : end + 1] in _CURLY and end < len(text)) or (start and text[start - 1] in _CURLY):
            return False
    elif typed in _SINGLES:
        mark.single = True
        if typed in _CURLY and ((mark.can_open and _NO_QUOTE.match(text, end)) or DETACHED.match(text, start)):
            return False
        if "'''" in text[max(start - 2, 0) : end + 2]:
            return False
    elif typed in ("<<", ">>") and (_beside_digit(text, mark) or text[start - 1 : start] == typed[0]):
        return False
    return not (text[end : end + 1] >= _FOREIGN_FIRST and _FOREIGN.match(text, end)) and not (
        start and text[start - 1] >= _FOREIGN_FIRST and _FOREIGN.match(text, start - 1)
    )


def _beside_digit(text: str, mark: _Mark) -> bool:
    return (
        text[max(mark.start - 2, 0) : mark.start].strip(BLANKS)[-1:].isdigit()
        or text[mark.end : mark.end + 2].strip(BLANKS)[:1].isdigit()
    )


def _settle(marks: list[_Mark], text: str) -> tuple[list[_Mark], list[_Mark]]:
    """Pair the marks of a paragraph; inch marks are left out if that leaves fewer unpaired marks."""
    openers, closers = _pair(marks, text)
    if (openers or closers) and any(mark.inch and mark.typed == '"' for mark in marks):
        rest = [mark for mark in marks if not (mark.inch and mark.typed == '"')]
        again = _pair(rest, text)
        if len(again[0]) + len(again[1]) < len(openers) + len(closers):
            marks[:] = rest
            return again
        return _pair(marks, text)
    return openers, closers


def _pair(marks: list[_Mark], text: str) -> tuple[list[_Mark], list[_Mark]]:
    """Pair marks with a stack; return the unpaired opening and closing double marks."""
    stack: list[_Mark] = []
    lone: list[_Mark] = []
    doubles = 0
    broken = any(mark.between_letters for mark in marks)
    for mark in marks:
        mark.mate = None
        if mark.suite:
            continue
        side = _single_side(mark, stack) if mark.single else _side(mark, stack, doubles)
        if side > 0:
            stack.append(mark)
            doubles += not (mark.single or mark.typed == "+")
        elif side < 0:
            taken = _pop(stack, mark)
            if not taken:
                lone.append(mark)
                continue
            opener = taken[0]
            doubles -= sum(1 for other in taken if not (other.single or other.typed == "+"))
            if text[opener.end : mark.start].strip(BLANKS) and not broken:
                opener.mate, mark.mate = mark, opener
    return [mark for mark in stack if not mark.single and mark.typed != "+"], lone


def _pop(stack: list[_Mark], closer: _Mark) -> list[_Mark]:
    """Pop the partner of a closing mark from the stack, with the unpaired marks that were opened after it."""
    plus = closer.typed == "+"
    for place in range(len(stack) - 1, -1, -1):
        opener = stack[place]
        if opener.single is closer.single and (opener.typed == "+") is plus:
            taken = stack[place:]
            del stack[place:]
            return taken
        if closer.single or plus:
            return []
    return []


def _single_side(mark: _Mark, stack: list[_Mark]) -> int:
    typed = mark.typed
    top = stack[-1] if stack else None
    if typed in _OPENING:
        return 1
    if typed == c.RIGHT_SINGLE_GUILLEMET:
        return -1
    inside = top is not None and top.single and top.typed != c.LEFT_SINGLE_GUILLEMET
    if mark.can_close and inside:
        return -1
    return 1 if mark.can_open and typed != c.RIGHT_SINGLE_QUOTE and not inside else 0


def _side(mark: _Mark, stack: list[_Mark], doubles: int) -> int:
    """Return 1 if a mark opens, -1 if it closes, 0 if it does neither."""
    typed = mark.typed
    if typed == '"':
        return _straight_side(mark, doubles)
    if typed == "+":
        return _plus_side(mark, stack, doubles)
    if typed in _DOUBLED:
        return _doubled_side(mark, stack)
    reverse = _reversed_side(mark, stack, doubles)
    if reverse:
        return reverse
    return 1 if typed in _OPENING or typed == c.LEFT_DOUBLE_QUOTE else -1


def _straight_side(mark: _Mark, doubles: int) -> int:
    if mark.leans and doubles:
        return -1
    if mark.can_close and mark.can_open:
        return -1 if doubles else 1
    if mark.can_close:
        return -1
    if mark.can_open:
        return -1 if mark.stop and doubles else 1
    if mark.between_blanks or mark.stop:
        return -1 if doubles else 1
    return 0


def _plus_side(mark: _Mark, stack: list[_Mark], doubles: int) -> int:
    inside = bool(stack) and stack[-1].typed == "+"
    if inside and mark.can_close:
        return -1
    return 1 if doubles and mark.can_open and not inside else 0


def _doubled_side(mark: _Mark, stack: list[_Mark]) -> int:
    opener = next((other for other in reversed(stack) if not other.single and other.typed != "+"), None)
    by_two = opener is not None and (opener.typed in _DOUBLED or opener.typed in (",,", "``", c.LOW_DOUBLE_QUOTE))
    if by_two and (mark.can_close or mark.between_blanks):
        return -1
    return 1 if mark.can_open else 0


def _reversed_side(mark: _Mark, stack: list[_Mark], doubles: int) -> int:
    """Return the side of a mark that is used the other way round (»x«, „x“, ”x”); 0 for normal use."""
    typed = mark.typed
    opener = next((other for other in reversed(stack) if not other.single and other.typed != "+"), None)
    opened_by = opener.typed if opener else ""
    if typed == c.LEFT_GUILLEMET and opened_by == c.RIGHT_GUILLEMET and mark.can_close:
        return -1
    if typed == c.LEFT_DOUBLE_QUOTE and mark.can_close and not mark.can_open and doubles:
        return -1
    tight = mark.can_open and not mark.can_close
    return 1 if tight and not doubles and typed in _REVERSED else 0


def _sure(text: str, openers: list[_Mark], closers: list[_Mark]) -> Iterator[PairedMark]:
    """Yield the unpaired straight marks whose position leaves no doubt about their side."""
    straight = [mark for mark in (*openers, *closers) if mark.typed == '"']
    if not straight or not _odd(text, straight[0].start):
        return
    for mark in openers:
        if mark.mate is None and _SURE_OPENING.match(text, mark.start):
            yield PairedMark(mark.start, mark.end, True, 1, False, True, -1)
    for mark in closers:
        if mark.mate is None and _SURE_CLOSING.match(text, mark.start):
            yield PairedMark(mark.start, mark.end, False, 1, False, True, -1)


def _odd(text: str, place: int) -> bool:
    """Return whether the paragraph at a place has an odd number of straight marks and ends like a sentence."""
    start = text.rfind("\n", 0, place) + 1
    start = max(start, text.rfind("\r", start, place) + 1)
    broken = _BREAK.search(text, place)
    line = text[start : broken.start() if broken else len(text)].rstrip(BLANKS)
    return line.count('"') % 2 == 1 and line[-1:] in _SENTENCE_ENDS


class _Pending(NamedTuple):
    """A quotation left open by a paragraph: its marks so far, and the end of its last paragraph with marks."""

    marks: list[_Mark]
    seen: int


def _carry(
    text: str,
    marks: list[_Mark],
    lone: tuple[list[_Mark], list[_Mark]],
    pending: _Pending | None,
    roles: list[PairedMark],
) -> _Pending | None:
    """Close, continue or drop the quotation that an earlier paragraph left open; or leave a new one open."""
    openers, closers = lone
    if pending is not None:
        if _closes(lone):
            roles.extend(_close(pending, openers, closers[0], marks))
            return None
        if _repeats(text, pending, marks):
            roles.extend(_opened(pending, marks[0].start))
            pending = None
        elif len(openers) == 1 and not closers and _heads(text, openers[0], marks):
            pending.marks.append(openers[0])  # the same list: a copy for each paragraph would make long texts slow
            return pending._replace(seen=marks[-1].end)
    if len(openers) == 1 and not closers and (openers[0].can_open or openers[0].typed == c.LEFT_GUILLEMET):
        return _Pending([openers[0]], marks[-1].end)
    return None if openers or closers else pending


def _closes(lone: tuple[list[_Mark], list[_Mark]]) -> bool:
    openers, closers = lone
    return len(closers) == 1 and not (openers and openers[-1].start > closers[0].start)


def _heads(text: str, mark: _Mark, marks: list[_Mark]) -> bool:
    return mark is marks[0] and _at_line_start(text, mark.start)


def _opened(pending: _Pending, other: int) -> Iterator[PairedMark]:
    for mark in pending.marks:
        yield PairedMark(mark.start, mark.end, True, 1, False, True, other)


def _repeats(text: str, pending: _Pending, marks: list[_Mark]) -> bool:
    """Return whether a paragraph repeats the opening mark, directly after the one that left the quotation open."""
    first = marks[0]
    opens = first.mate is not None and first.mate.start > first.start
    return (
        opens and _at_line_start(text, first.start) and len(text[pending.seen : first.start].split("\n")) <= _NEXT_LINES
    )


def _close(pending: _Pending, openers: list[_Mark], closer: _Mark, marks: list[_Mark]) -> Iterator[PairedMark]:
    """Pair a closing mark with the opening marks at the start of earlier paragraphs, and of this one."""
    for opener in openers:
        if opener is marks[0] and opener.start < closer.start:
            opener.mate = closer
    closer.mate = pending.marks[-1]
    return _opened(pending, closer.start)


def _joined(text: str, start: int, end: int) -> bool:
    """Return whether a quotation may span two places: no separator between them, and not too far apart."""
    lines = text[start:end].splitlines()[1:]
    between = lines if _at_line_start(text, end) else lines[:-1]
    return sum(map(bool, map(str.strip, lines[:-1]))) <= _FAR and not any(map(_WALL.match, between))


def _at_line_start(text: str, start: int) -> bool:
    return not start or text[start - 1] in LINE_ENDS


def _roles(marks: list[_Mark]) -> Iterator[PairedMark]:
    """Yield the paired marks and the unpaired guillemets, with their levels."""
    ends: list[int] = []
    for mark in marks:
        while ends and ends[-1] <= mark.start:
            ends.pop()
        mate = mark.mate
        if mate is None:
            yield from _lone(mark, len(ends))
        elif mate.start > mark.start:
            mark.level = len(ends) + 1
            yield PairedMark(mark.start, mark.end, True, mark.level, mark.single, True, mate.start)
            if mark.typed != "+" and (mark.level > 1 or not mark.single):
                ends.append(mate.start)
        else:
            yield PairedMark(mark.start, mark.end, False, mate.level, mark.single, True, mate.start)


def _is_plain_pair(mark: _Mark) -> bool:
    if mark.mate is None or mark.level > 1:
        return False
    usual = c.LEFT_GUILLEMET if mark.mate.start > mark.start else c.RIGHT_GUILLEMET
    return mark.typed in ('"', usual)


def _lone(mark: _Mark, depth: int) -> Iterator[PairedMark]:
    if mark.typed in _DOUBLES and mark.typed != '"':
        opens = mark.suite or mark.typed in _OPENING or mark.typed == c.LEFT_DOUBLE_QUOTE
        yield PairedMark(mark.start, mark.end, opens, depth + 1, False, False, -1)
    elif mark.single and mark.typed in (c.LEFT_SINGLE_GUILLEMET, c.RIGHT_SINGLE_GUILLEMET):
        yield PairedMark(mark.start, mark.end, mark.typed == c.LEFT_SINGLE_GUILLEMET, depth + 1, True, False, -1)
