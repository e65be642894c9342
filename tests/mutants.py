"""What a pattern becomes when one of its parts is changed: an alternative dropped, a quantifier changed, a lookaround dropped."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Final, NamedTuple

import attrs
import regex

__all__ = ["Mutant", "alternatives", "compiles", "mutants"]

_ESCAPE: Final = re.compile(r"\\(?:[pPN]\{[^}]*\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|g<\w+>|.)", re.DOTALL)
_COUNT: Final = re.compile(r"\{(?P<least>\d*)(?P<comma>,?)(?P<most>\d*)\}")
_LOOK: Final = ("(?=", "(?!", "(?<=", "(?<!")
_GROUP: Final = re.compile(r"\((?:\?(?:P<\w+>|<\w+>|[:>|]|<?[=!]|[a-zA-Z]*-?[a-zA-Z]*:|\((?:\w+)\)))?")
_NO_GROUP: Final = re.compile(r"\(\?(?:#[^)]*|P=\w+|P>\w+|&\w+|\d+|[a-zA-Z]+-?[a-zA-Z]*)\)")


class Mutant(NamedTuple):
    """A changed pattern, and what was changed."""

    kind: str
    at: int
    cut: str
    put: str
    source: str

    @property
    def what(self) -> str:
        """What was changed, in words."""
        return f"{self.kind} at {self.at}: {self.cut!r} -> {self.put!r}"

    @property
    def dropped(self) -> str:
        """The alternative that was dropped."""
        return self.cut.strip("|") if self.kind == "alternative" else ""


@attrs.define
class _Group:
    start: int
    body: int
    bars: list[int] = attrs.field(factory=list[int])


def mutants(source: str, flags: int = 0) -> Iterator[Mutant]:
    """Yield the patterns that differ from one in one place; a few of them do not compile.

    Example:
        >>> [mutant.source for mutant in mutants("a(?:b|c)?")]
        ['a(?:c)?', 'a(?:b)?', 'a(?:b|c)', 'a(?:b|c){0}']
    """
    seen = {source}
    for start, end, put, kind in _changes(source, flags):
        changed = source[:start] + put + source[end:]
        if changed not in seen:
            seen.add(changed)
            yield Mutant(kind, start, source[start:end], put, changed)


def alternatives(source: str) -> Iterator[tuple[int, int]]:
    """Yield where each alternative of a pattern starts and ends, with the bar that parts it from the next.

    Example:
        >>> list(alternatives("a(?:b|c)?"))
        [(4, 6), (5, 7)]
    """
    for one in mutants(source):
        if one.kind == "alternative":
            yield one.at, one.at + len(one.cut)


def compiles(source: str, flags: int) -> bool:
    """Return whether a pattern compiles."""
    try:
        regex.compile(source, flags)
    except regex.error:
        return False
    return True


def _changes(source: str, flags: int) -> Iterator[tuple[int, int, str, str]]:
    """Yield what to replace in a pattern, from where to where, by what, and the kind of change."""
    groups = [_Group(0, 0)]
    at = 0
    while at < len(source):
        start, at = at, _skipped(source, at, flags)
        if at > start:
            continue
        at, char = start + 1, source[start]
        if char == "(":
            at = _end(_GROUP, source, start)
            groups.append(_Group(start, at))
        elif char == "|":
            groups[-1].bars.append(start)
        elif char == ")" and len(groups) > 1:
            group = groups.pop()
            yield from _alternatives(group, start)
            if source.startswith(_LOOK, group.start):
                yield group.start, at, "", "lookaround"
        elif char in "?*+{" and start > groups[-1].body:
            at = yield from _quantifier(source, start)
    yield from _alternatives(groups[0], len(source))


def _skipped(source: str, at: int, flags: int) -> int:
    """Return where an escape, a set, a comment, or what only looks like a group ends; `at` where none begins."""
    if source[at] == "\\":
        return _end(_ESCAPE, source, at)
    if source[at] == "[":
        return _end_of_set(source, at, nested=bool(flags & regex.V1))
    if source[at] == "#" and flags & regex.VERBOSE:
        return (source.find("\n", at) + 1) or len(source)
    return _end(_NO_GROUP, source, at) if _NO_GROUP.match(source, at) else at


def _end(pattern: re.Pattern[str], source: str, at: int) -> int:
    match = pattern.match(source, at)
    return match.end() if match else at + 1


def _end_of_set(source: str, start: int, *, nested: bool) -> int:
    at = start + 1 + source.startswith("^", start + 1)
    at += source.startswith("]", at)
    depth = 1
    while depth and at < len(source):
        if source[at] == "\\":
            at = _end(_ESCAPE, source, at)
            continue
        depth += {"]": -1, "[": 1 if nested else 0}.get(source[at], 0)
        at += 1
    return at


def _alternatives(group: _Group, end: int) -> Iterator[tuple[int, int, str, str]]:
    if not group.bars:
        return
    starts, ends = [group.body, *(bar + 1 for bar in group.bars)], [*group.bars, end]
    for number, (start, stop) in enumerate(zip(starts, ends, strict=True)):
        yield (start, stop + 1, "", "alternative") if number == 0 else (start - 1, stop, "", "alternative")


def _quantifier(source: str, start: int) -> Generator[tuple[int, int, str, str], None, int]:
    """Yield the changes of a quantifier; return where it ends, with what makes it lazy or possessive."""
    count = _COUNT.match(source, start)
    if source[start] == "{" and (count is None or count[0] in {"{}", "{,}"}):
        return start + 1
    end = count.end() if count else start + 1
    lazy = source[end : end + 1] if source[end : end + 1] in {"?", "+"} else ""
    for put in _counts(count) if count else {"?": ("", "{0}"), "*": ("+", "?"), "+": ("*", "")}[source[start]]:
        yield start, end + len(lazy), put + (lazy if put else ""), "quantifier"
    return end + len(lazy)


def _counts(count: re.Match[str]) -> Iterator[str]:
    """Yield the counts on either side of each edge of one."""
    least = int(count["least"] or 0)
    most = int(count["most"]) if count["most"] else None if count["comma"] else least
    for low, high in ((least - 1, most), (least + 1, most), (least, None if most is None else most - 1)):
        if low >= 0 and (high is None or low <= high):
            yield f"{{{low},{'' if high is None else high}}}"
    if most is not None:
        yield f"{{{least},{most + 1}}}"
