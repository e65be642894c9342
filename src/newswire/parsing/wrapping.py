"""Before the first pass ends: which lines of hard-wrapped copy make one paragraph.

Agencies, old archives and mail cut paragraphs into lines of one width. Whether a text is so cut is decided for the whole
text, from its structure alone: the width of its lines, its indents, its blank lines, and whether the next word would still
have found room. So a page of long lines stays as it is, and so does the canonical text of any page, which has no indents
and no blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import compress
from operator import itemgetter
from typing import Final, NamedTuple

from newswire._chars import SOFT_HYPHEN

__all__ = ["Joined", "join", "join_text", "wrapped_groups"]

_NARROWEST: Final = 40
_WIDEST: Final = 100
"""Characters that a line of wrapped copy has at most: typewriters, teleprinters and terminals had 60 to 80, some 100."""
_WIDE: Final = "\t\N{IDEOGRAPHIC SPACE}"
"""What makes an indent by itself; of other white space, two characters do."""
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

_BLANK, _FLUSH, _SLIPPED, _INDENTED = " .xi"
"""What a line begins with, a letter each: no text, no blank, one blank, an indent. So patterns tell which lines go on with others."""
_UNOPENED: Final = re.compile(r"(?:\A|(?<=[ x]))\.+")
"""Lines without an indent that no indented line opens."""
_SLIPS: Final = re.compile(r"x\.*")
"""A line with one blank before it, and the flush lines below it."""
_FIRST: Final = re.compile(r"(?:\A|(?<= ))\.")
"""Lines that nothing stands right above."""

_last: Final[Callable[[str], str]] = itemgetter(-1)

Group = tuple[int, int]
"""The first line of a paragraph and the one after its last, by places."""


class Joined(NamedTuple):
    """The text of several lines as one, and where each line begins in it, by characters."""

    text: str
    starts: tuple[int, ...]


def wrapped_groups(raws: Sequence[str], texts: Sequence[str], leads: Sequence[int]) -> list[Group] | None:
    """Return which lines make one paragraph each, in order, or None if the text is not hard-wrapped.

    Args:
        raws: the lines of a text without their ends.
        texts: the same without the white space around them.
        leads: how many characters of white space each line begins with.
    """
    indents = "".join(
        [
            _BLANK if not text else _FLUSH if not lead else _INDENTED if lead > 1 or raw[0] in _WIDE else _SLIPPED
            for raw, text, lead in zip(raws, texts, leads, strict=True)
        ]
    )
    widths = list(map(len, map(str.rstrip, raws)))
    goes_on = _behind(_UNOPENED, indents) if _INDENTED in indents else []
    edge = _edge(widths, texts, goes_on, 1, _NARROWEST)
    if not edge:
        goes_on = _behind(_FIRST, indents.replace(_SLIPPED, _FLUSH)) if _BLANK in indents else []
        edge = _edge(widths, texts, goes_on, _FEWEST, _NARROWEST_SPACED)
    if not edge:
        return None
    if _SLIPPED in indents:
        goes_on = _with_slipped(widths, texts, indents, goes_on, edge)
    starts = [place for place, on in enumerate(goes_on) if not on]
    return list(zip(starts, [*starts[1:], len(texts)], strict=True))


def _behind(opening: re.Pattern[str], indents: str) -> list[bool]:
    """Return, line by line, whether it is flush and goes on with a paragraph: all flush lines but those of a pattern do."""
    others = opening.sub(lambda found: _BLANK * len(found[0]), indents)
    return [indent == _FLUSH for indent in others]


def _with_slipped(
    widths: Sequence[int], texts: Sequence[str], indents: str, goes_on: Sequence[bool], edge: int
) -> list[bool]:
    """Return which lines go on, with those of a paragraph which a slip of the key opened with one blank.

    Such a line goes on itself where it begins with a small letter; else it opens a paragraph if it is full. Rows of tables have
    wide blanks, and are left alone.
    """
    found = list(goes_on)
    near = edge - _SLACK
    for slip in _SLIPS.finditer(indents):
        place, end = slip.span()
        if _COLUMNS in texts[place]:
            continue
        before = texts[place - 1] if place else ""
        if before and texts[place][0].islower() and before[-1] not in _STOPS and found[place - 1]:
            found[place] = True
        for below in range(place + 1, end):
            if goes_on[below] or _COLUMNS in texts[below] or not _is_full(widths[below - 1], texts[below], near):
                break
            found[below] = True
    return found


def _is_full(width: int, below: str, near: int) -> bool:
    """Return whether a line is as wide as all full ones nearly are, or the first word of the next line had no room on it."""
    return width >= near or len(below.split(None, 1)[0]) >= near - width


def _edge(
    widths: Sequence[int], texts: Sequence[str], goes_on: Sequence[bool], fewest: int, narrowest: int
) -> int | None:
    """Return the one width of the full lines that lines go on behind, or None if they do not follow such lines."""
    before = list(compress(widths, goes_on[1:]))
    edge = max(before, default=0)
    if not narrowest <= edge <= _WIDEST or (max(widths) > _WIDEST and max(compress(widths, goes_on)) > _WIDEST):
        return None
    ended = sum(map(_STOPS.__contains__, map(_last, compress(texts, goes_on[1:]))))
    if ended > _MOST_ENDED * len(before):
        return None
    near = edge - _SLACK
    enough = max(fewest, _MOST * len(before))
    full = sum(map(near.__le__, before))
    if full < enough:  # else there is no need to look at words
        full = sum([_is_full(width, text, near) for width, text in zip(before, compress(texts, goes_on), strict=True)])
    return edge if full >= enough else None


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
