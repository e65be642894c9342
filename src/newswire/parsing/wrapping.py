"""Find the lines of hard-wrapped copy that form one paragraph, as part of the first pass.

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
"""The maximum length of a line of wrapped copy: typewriters, teleprinters and terminals had 60 to 80 characters, some 100."""
_WIDE: Final = "\t\N{IDEOGRAPHIC SPACE}"
"""A character that is an indent by itself; other white space needs two characters."""
_SLACK: Final = 6
"""The number of free characters that a full line may have although the next word would fit, at the writer's choice."""
_MOST: Final = 0.6
"""The minimum share of joints with a full line in wrapped copy; anything else is a table or verse."""
_MOST_ENDED: Final = 0.4
"""The maximum share of joints at which a sentence ends: lines that are paragraphs end one each, wrapped lines seldom do."""
_STOPS: Final = frozenset(".!?…")
_COLUMNS: Final = "   "
"""The separator within the rows of tables."""
_FEWEST: Final = 3
_NARROWEST_SPACED: Final = 50
"""The number of full joints and the width that blank lines alone need as evidence of wrapped copy."""

_BLANK, _FLUSH, _SLIPPED, _INDENTED = " .xi"
"""What a line begins with, a letter each: no text, no blank, one blank, an indent. So patterns tell which lines go on with others."""
_UNOPENED: Final = re.compile(r"(?:\A|(?<=[ x]))\.+")
"""Lines without an indent that do not follow an indented line."""
_SLIPS: Final = re.compile(r"x\.*")
"""A line with one blank before it, and the flush lines below it."""
_FIRST: Final = re.compile(r"(?:\A|(?<= ))\.")
"""Lines without a line directly above."""

_last: Final[Callable[[str], str]] = itemgetter(-1)

Group = tuple[int, int]
"""The index of the first line of a paragraph, and the index after its last."""


class Joined(NamedTuple):
    """The text of several lines as one, and the offset at which each line begins in it."""

    text: str
    starts: tuple[int, ...]


def wrapped_groups(raws: Sequence[str], texts: Sequence[str], leads: Sequence[int]) -> list[Group] | None:
    """Return the groups of lines that form one paragraph each, in order, or None if the text is not hard-wrapped.

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
    """Return for each line whether it is flush and continues a paragraph: all flush lines except those of a pattern do."""
    others = opening.sub(lambda found: _BLANK * len(found[0]), indents)
    return [indent == _FLUSH for indent in others]


def _with_slipped(
    widths: Sequence[int], texts: Sequence[str], indents: str, goes_on: Sequence[bool], edge: int
) -> list[bool]:
    """Return which lines continue a paragraph, including those of a paragraph that begins with an accidental blank.

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
    """Return whether a line has nearly the full width, or no room for the first word of the next line."""
    return width >= near or len(below.split(None, 1)[0]) >= near - width


def _edge(
    widths: Sequence[int], texts: Sequence[str], goes_on: Sequence[bool], fewest: int, narrowest: int
) -> int | None:
    """Return the common width of the full lines before continued lines, or None if there is none."""
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
    """Return the text of joined lines, as from `join`; most have no final hyphen, so they are not checked one by one."""
    text = " ".join(lines)
    return join(lines).text if len(lines) > 1 and (SOFT_HYPHEN in text or ("-" in text and "- " in text)) else text


def join(lines: Sequence[str]) -> Joined:
    """Return lines joined to one text: with a blank, or directly after a hyphen.

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
