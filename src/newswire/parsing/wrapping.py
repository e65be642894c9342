"""Before the first pass ends: which lines of hard-wrapped copy make one paragraph.

Agencies, old archives and mail cut paragraphs into lines of one width. Whether a text is so cut is decided for the whole
text, from its structure alone: the width of its lines, its indents, its blank lines, and whether the next word would still
have found room. So a page of long lines stays as it is, and so does the canonical text of any page, which has no indents
and no blank lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from newswire._chars import LINE_ENDS, SOFT_HYPHEN

__all__ = ["Joined", "join", "join_text", "wrapped_groups"]

_NARROWEST: Final = 40
_WIDEST: Final = 100
"""Characters that a line of wrapped copy has at most: typewriters, teleprinters and terminals had 60 to 80, some 100."""
_INDENT: Final = 2
_SLACK: Final = 6
"""Characters that may be free at the end of a full line although the next word would fit: a writer's or a printer's choice."""
_MOST: Final = 0.6
"""Share of the joints at which the line is full, in wrapped copy; what is not full is a table or verse."""
_MOST_ENDED: Final = 0.4
"""Share of the joints at which a sentence ends, at most: lines that are paragraphs end one each, cut lines seldom."""
_STOPS: Final = frozenset(".!?…")
_COLUMNS: Final = "   "
"""What the rows of tables have within them."""
_FEWEST: Final = 3
_NARROWEST_SPACED: Final = 50
"""Blank lines alone show wrapped copy only if so many joints are full, and the lines so wide."""

Group = tuple[int, int]
"""The first line of a paragraph and the one after its last, by places."""


class Joined(NamedTuple):
    """The text of several lines as one, and where each line begins in it, by characters."""

    text: str
    starts: tuple[int, ...]


def wrapped_groups(raws: Sequence[str], texts: Sequence[str], leads: Sequence[int]) -> list[Group] | None:
    """Return which lines make one paragraph each, in order, or None if the text is not hard-wrapped.

    Args:
        raws: the lines of a text with their ends.
        texts: the same without the white space around them.
        leads: how many characters stand before each text in its line.
    """
    if not any(leads) and "" not in texts:
        return None
    indents = [_indent(raw, text) if lead else 0 for raw, text, lead in zip(raws, texts, leads, strict=False)]
    widths = list(map(len, map(str.rstrip, raws)))
    goes_on = _by_indent(texts, indents)
    if not (goes_on and _is_wrapped(widths, texts, goes_on, 1, _NARROWEST)):
        goes_on = _by_blank_lines(texts, indents)
        if not (goes_on and _is_wrapped(widths, texts, goes_on, _FEWEST, _NARROWEST_SPACED)):
            return None
    return list(_groups(len(texts), goes_on | _slipped(widths, texts, indents, goes_on)))


def _slipped(
    widths: Sequence[int], texts: Sequence[str], indents: Sequence[int], goes_on: frozenset[int]
) -> frozenset[int]:
    """Return the lines of a wrapped text that go on with a paragraph which a slip of the key opened with one blank.

    Such a line goes on itself where it begins with a small letter; else it opens a paragraph if it is full. Rows of tables have
    wide blanks, and are left alone.
    """
    if 1 not in indents:
        return frozenset()
    edge = max(widths[place - 1] for place in goes_on)
    found: set[int] = set()
    inside = False
    for place, text in enumerate(texts):
        before = texts[place - 1] if place else ""
        if not text or _COLUMNS in text:
            inside = False
        elif indents[place] == 1:
            if before and text[0].islower() and before[-1] not in _STOPS and place - 1 in goes_on | found:
                found.add(place)
            inside = True
        elif inside and not indents[place] and place not in goes_on and _is_full(widths[place - 1], text, edge):
            found.add(place)
        else:
            inside = False
    return frozenset(found)


def _is_full(width: int, below: str, edge: int) -> bool:
    """Return whether the first word of the next line had no room on a line of a width."""
    room = edge - width - _SLACK
    return room <= 0 or len(below.split(None, 1)[0]) >= room


def _indent(raw: str, text: str) -> int:
    """Return the columns that are free before the text of a line; a tab and an ideographic space make an indent by themselves."""
    bare = raw.lstrip(" ")
    if bare.startswith(text):
        return len(raw) - len(bare)
    blank = raw[: len(raw) - len(raw.lstrip())].strip(LINE_ENDS)
    return sum(_INDENT if char in "\t\N{IDEOGRAPHIC SPACE}" else 1 for char in blank)


def _by_indent(texts: Sequence[str], indents: Sequence[int]) -> frozenset[int]:
    """Return the lines that go on with a paragraph which an indented line opens: those right below it without an indent."""
    found: set[int] = set()
    inside = False
    for place, text in enumerate(texts):
        if not text:
            inside = False
        elif indents[place] >= _INDENT:
            inside = True
        elif inside and not indents[place]:
            found.add(place)
        else:
            inside = False
    return frozenset(found)


def _by_blank_lines(texts: Sequence[str], indents: Sequence[int]) -> frozenset[int]:
    """Return the lines that go on with a paragraph where blank lines part them: those right below another, not indented."""
    if "" not in texts:
        return frozenset()
    return frozenset(
        place for place in range(1, len(texts)) if texts[place] and texts[place - 1] and indents[place] < _INDENT
    )


def _is_wrapped(
    widths: Sequence[int], texts: Sequence[str], goes_on: frozenset[int], fewest: int, narrowest: int
) -> bool:
    """Return whether the lines that go on follow full lines of one width."""
    before = [widths[place - 1] for place in goes_on]
    edge = max(before)
    if not narrowest <= edge <= _WIDEST or max([widths[place] for place in goes_on]) > _WIDEST:
        return False
    ended = sum([texts[place - 1][-1] in _STOPS for place in goes_on])
    if ended > _MOST_ENDED * len(goes_on):
        return False
    full = sum([_is_full(width, texts[place], edge) for width, place in zip(before, goes_on, strict=True)])
    return full >= fewest and full >= _MOST * len(goes_on)


def _groups(count: int, goes_on: frozenset[int]) -> Iterator[Group]:
    """Yield the groups of so many lines."""
    starts = [place for place in range(count) if place not in goes_on]
    yield from pairwise([*starts, count])


def join_text(lines: Sequence[str]) -> str:
    """Return the text of lines that are one, as `join` makes it; most hold no hyphen at their end, and need no look at each."""
    text = " ".join(lines)
    return join(lines).text if len(lines) > 1 and (SOFT_HYPHEN in text or ("-" in text and "- " in text)) else text


def join(lines: Sequence[str]) -> Joined:
    """Return lines as one text, as a reader joins them: with a blank, or without one behind a hyphen.

    A hyphen between a letter and a small letter stays (`long-` and `term` make `long-term`), since the text does not say
    whether the word has it; a soft hyphen goes.
    """
    parts: list[str] = []
    starts: list[int] = []
    size = 0
    for place, line in enumerate(lines):
        starts.append(size)
        after = lines[place + 1] if place + 1 < len(lines) else ""
        piece = line
        if after and line.endswith(SOFT_HYPHEN):
            piece = line[:-1]
        elif after and not (line[-1:] == "-" and line[-2:-1].isalpha() and after[0].islower()):
            piece = line + " "
        parts.append(piece)
        size += len(piece)
    return Joined("".join(parts), tuple(starts))
