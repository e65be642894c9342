"""The edits of quotation marks and of lines of dialogue, whose places are known before the other rules run."""

from __future__ import annotations

from collections.abc import Sequence

from newswire._chars import LINE_ENDS
from newswire.french._dialogue import find_dialogue
from newswire.french._pairing import PairedMark
from newswire.french._style import Style
from newswire.french.rules.classes import APOSTROPHES, BLANKS

__all__ = ["Fixed", "find_dialogue_edits", "find_plain_edits", "find_quotation_edits"]


Fixed = tuple[int, int, int, str, str, bool]
"""An edit, or a mark to keep, that no other rule touches: the place of the mark, start, end, replacement, rule, whether it opens."""


def find_quotation_edits(text: str, roles: Sequence[PairedMark], style: Style) -> list[Fixed]:
    """Return the edits of the paired marks, in order."""
    return [_opening(text, role, style) if role.opens else _closing(text, role, style) for role in roles]


def find_plain_edits(plain: Sequence[tuple[int, int]], style: Style) -> list[Fixed]:
    """Return the edits of the marks of plain quotations, in order."""
    name = "guillemets"
    opening = closing = '"'
    if name not in style.off:
        opening, closing = style.guillemets[0] + style.guillemet_space, style.guillemet_space + style.guillemets[1]
    edits: list[Fixed] = []
    for start, end in plain:
        edits.append((start, start, start + 1, opening, name, True))
        edits.append((end - 1, end - 1, end, closing, name, False))
    return edits


def find_dialogue_edits(text: str, style: Style, *, part: bool = False) -> list[Fixed]:
    """Return the edits of the hyphens that open lines of dialogue."""
    after = style.dialogue_dash + style.dialogue_space
    return [(start, start, end, after, "dialogue", False) for start, end in find_dialogue(text, part=part)]


def _opening(text: str, role: PairedMark, style: Style) -> Fixed:
    name, mark, space = _writes(text, role, style)
    end = role.end
    if mark is None:
        return (role.start, role.start, end, text[role.start : end], name, True)
    while end < len(text) and text[end] in BLANKS:
        end += 1
    if end == len(text) or text[end] in LINE_ENDS:
        return (role.start, role.start, role.end, mark, name, True)
    return (role.start, role.start, end, mark + space, name, True)


def _closing(text: str, role: PairedMark, style: Style) -> Fixed:
    name, mark, space = _writes(text, role, style)
    start = role.start
    if mark is None:
        return (start, start, role.end, text[start : role.end], name, False)
    while start and text[start - 1] in BLANKS:
        start -= 1
    if not start or text[start - 1] in LINE_ENDS:
        return (role.start, role.start, role.end, mark, name, False)
    return (role.start, start, role.end, space + mark, name, False)


def _writes(text: str, role: PairedMark, style: Style) -> tuple[str, str | None, str]:
    """Return the rule, the mark that it writes (None keeps the mark), and the space inside."""
    side = 0 if role.opens else 1
    typed = text[role.start : role.end]
    if role.single and role.level == 1:
        return _writes_single(typed, style, side)
    if typed == "+" and style.is_wire:
        return "inner-quotes", None, ""
    if not role.paired and not style.is_wire and (role.single or typed not in style.guillemets):
        return "guillemets", None, ""
    level = role.level if role.paired else 1
    if level == 1:
        name, pair, space = "guillemets", style.guillemets, style.guillemet_space
    elif level % 2 == 0:
        name, pair, space = "inner-quotes", style.inner_quotes, style.inner_quote_space
    elif style.is_wire:  # two single marks side by side would read as a doubled one
        name, pair, space = "inner-quotes", style.guillemets, style.guillemet_space
    else:
        name, pair, space = "inner-quotes", style.single_quotes, ""
    if style.is_wire and level > 1 and _after_apostrophe(text, role):
        pair = style.guillemets
    if name in style.off:
        return name, None, ""
    again = (
        role.opens and typed == style.guillemets[1] and not style.is_wire
    )  # a closing mark that begins each paragraph
    return name, typed if again and not role.paired else pair[side], space


def _after_apostrophe(text: str, role: PairedMark) -> bool:
    """Return whether a quotation opens after an apostrophe, where a single mark would look like a double one."""
    opening = role.start if role.opens else role.other
    return text[max(opening - 1, 0) : opening] in APOSTROPHES and opening > 0


def _writes_single(typed: str, style: Style, side: int) -> tuple[str, str | None, str]:
    angle = typed in "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
    if "single-quotes" in style.off or (angle and not style.is_wire):
        return "single-quotes", None, ""
    return "single-quotes", style.single_quotes[side], ""
