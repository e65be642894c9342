"""Dashes: around parentheses within a sentence, at the head of a line of dialogue; hyphens and minus signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newswire import _chars as c
from newswire.french._classes import DASHES, LATIN, OPENERS, SP
from newswire.french._rule import Example, Rule

if TYPE_CHECKING:
    from newswire.french._style import Style

__all__ = ["RULES"]

SOURCE: Final = (
    "Lexique de l'Imprimerie nationale (2002), Tiret; babel-french, documentation, \\og and dashes; "
    "the en dash of the press, the em dash of books"
)
_ANY: Final = r"\-" + DASHES
_CLOSERS: Final = r".,;:!?)\]}" + c.RIGHT_GUILLEMET + c.RIGHT_DOUBLE_QUOTE + c.RIGHT_SINGLE_GUILLEMET
_LONE_LETTERS: Final = rf"(?<!(?<!\w)[a-z](?={SP}-{SP}[a-z](?!\w)))"


def _dash(typed: str, style: Style) -> str:
    return style.dash if c.HYPHEN_MINUS in typed or style.recast_dashes else typed


def _spaced(match: re.Match[str], style: Style) -> str:
    left, right = (
        space if len(space) == 1 and space in c.NBSP + c.NNBSP and not style.plain else c.SPACE
        for space in (match["left"], match["right"])
    )
    return left + _dash(match["dash"], style) + right


def _tight(match: re.Match[str], style: Style) -> str:
    return c.SPACE + _dash(match["dash"], style) + c.SPACE


RULES: Final = (
    Rule(
        name="dash",
        summary="A hyphen or two between spaces, within a sentence, is a dash. Sums, ranges and lines' edges stay.",
        anchors=c.HYPHEN_MINUS + DASHES,
        near=rf"(?<={SP}[{_ANY}])(?=-?{SP})",
        pattern=(
            rf"(?<=[^\s{_ANY}{OPENERS}])(?<!\d(?=[ ]-[ ]\d)){_LONE_LETTERS}"
            rf"(?P<left>{SP}+)(?P<dash>--?|[{DASHES}])(?P<right>{SP}+)(?=[^\s{_ANY}{_CLOSERS}])"
        ),
        back=True,
        replacement=_spaced,
        settled=True,
        source=SOURCE,
        examples=(
            Example("Le projet - s'il voit le jour - attendra.", "Le projet – s’il voit le jour – attendra."),
            Example("Le projet -- rare -- attendra.", "Le projet – rare – attendra."),
            Example("Le projet — rare — attendra.", "Le projet - rare - attendra.", "wire"),
            Example("LYON, 4 mai 2031 (AGP) - Un orage", "LYON, 4 mai 2031 (AGP) – Un orage"),
            Example("12 - 7", "12 - 7"),
            Example("R.Dupin--XY-ABC", "R.Dupin--XY-ABC"),
        ),
    ),
    Rule(
        name="dash-tight",
        summary="An em dash without spaces between words gets them.",
        anchors=c.EM_DASH,
        pattern=rf"(?<={LATIN})(?P<dash>{c.EM_DASH})(?={LATIN})",
        replacement=_tight,
        settled=True,
        source=SOURCE,
        examples=(Example("Le projet—rare—attendra.", "Le projet — rare — attendra."),),
    ),
    Rule(
        name="dash-plain",
        summary="On the wire a dash is a hyphen, and so are the no-break hyphen and the minus sign.",
        anchors=DASHES + c.MINUS_SIGN + c.NON_BREAKING_HYPHEN + c.HYPHEN + c.FIGURE_DASH,
        pattern=rf"[{DASHES}{c.MINUS_SIGN}{c.NON_BREAKING_HYPHEN}{c.HYPHEN}{c.FIGURE_DASH}]",
        replacement="{hyphen}",
        plain=True,
        source="what agencies send",
        examples=(Example("un tête‑à‑tête, −4 degrés, 2031–2033", "un tête-à-tête, -4 degrés, 2031-2033", "wire"),),
    ),
)

DIALOGUE: Final = Rule(
    name="dialogue",
    summary="Two lines of speech or more that begin with a hyphen get the em dash and a no-break space.",
    anchors=c.HYPHEN_MINUS,
    near=rf"(?<=[\r\n]-)(?={SP}\S)|(?<=^-)(?={SP}\S)",
    pattern=rf"-{SP}",
    replacement="{dialogue_dash}{dialogue_space}",
    plain=False,
    source="Lexique de l'Imprimerie nationale (2002), Tiret; grammalecte, apostrophe et tirets de dialogue",
    examples=(
        Example(
            "- Tu viens? demanda-t-elle.\n- Non.",
            "—\N{NO-BREAK SPACE}Tu viens\N{NARROW NO-BREAK SPACE}? demanda-t-elle.\n—\N{NO-BREAK SPACE}Non.",
        ),
        Example("- pain\n- beurre", "- pain\n- beurre"),
        Example("- Un titre -", "- Un titre -"),
    ),
)
