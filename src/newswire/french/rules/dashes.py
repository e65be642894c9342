"""Dashes: around parentheses within a sentence, at the head of a line of dialogue; hyphens and minus signs."""

from __future__ import annotations

import re
from typing import Final

from newswire import _chars as c
from newswire.french._style import Style
from newswire.french.rules.classes import DASHES, LATIN, LETTER, OPENERS, SP
from newswire.french.rules.rule import Example, Rule, Search

__all__ = ["RULES"]

SOURCE: Final = (
    "Lexique de l'Imprimerie nationale (2002), Tiret; babel-french, documentation, \\og and dashes; "
    "the en dash of the press, the em dash of books"
)
_ANY: Final = r"\-" + DASHES
_PLAIN: Final = DASHES + c.MINUS_SIGN + c.NON_BREAKING_HYPHEN + c.HYPHEN + c.FIGURE_DASH
"""What is a hyphen on the wire."""

_QUOTES: Final = '"' + c.LEFT_GUILLEMET + c.LEFT_DOUBLE_QUOTE
_CLOSERS: Final = r".,;:!?)\]}" + c.RIGHT_GUILLEMET + c.RIGHT_DOUBLE_QUOTE + c.RIGHT_SINGLE_GUILLEMET
_ALONE: Final = rf"(?![\w'{c.RIGHT_SINGLE_QUOTE}])"
_LONE_LETTERS: Final = (
    rf"(?<!(?<!\w)[b-xz](?={SP}-{SP}[a-z]{_ALONE}))"
    rf"(?<!(?<!\w)[ay](?={SP}-{SP}(?:[b-xz]|[ay](?!{SP}{LETTER}{{2}})){_ALONE}))"
)
"""Not between two letters that stand for numbers; `a` and `y` are words as well."""


def _dash(typed: str, style: Style) -> str:
    return style.dash if c.HYPHEN_MINUS in typed or style.recast_dashes else typed


def _spaced(match: re.Match[str], style: Style) -> str:
    left, right = (
        space if len(space) == 1 and space in c.NBSP + c.NNBSP and not style.is_wire else c.SPACE
        for space in (match["left"], match["right"])
    )
    return left + _dash(match["dash"], style) + right


def _first(match: re.Match[str], style: Style) -> str:
    return match.group()[0] + style.dialogue_space


def _tight(match: re.Match[str], style: Style) -> str:
    return c.SPACE + _dash(match["dash"], style) + c.SPACE


RULES: Final = (
    Rule(
        name="dash",
        summary="One to three hyphens between spaces, within a sentence, are a dash. Sums, ranges and hyphens at the edges of lines stay.",
        pattern=(
            rf"(?<=[^\s|+{_ANY}{OPENERS}])(?<!\d(?=[ ]-[ ]\d+(?!\d*(?:er?|[eè]me)\b))){_LONE_LETTERS}"
            rf"(?P<left>{SP}+)(?P<dash>-{{1,3}}|[{DASHES}])(?P<right>{SP}+)(?=[^\s|+{_ANY}{_CLOSERS}]|\.\.\.)"
        ),
        replacement=_spaced,
        search=Search(
            anchors=c.HYPHEN_MINUS + DASHES,
            beside=rf"(?<={SP}[{_ANY}])(?=-{{0,2}}{SP})",
            with_leading_blanks=True,
            cannot_retrigger=True,
        ),
        source=SOURCE,
        examples=(
            Example("Le projet - s'il voit le jour - attendra.", "Le projet – s’il voit le jour – attendra."),
            Example("Le projet -- rare -- attendra.", "Le projet – rare – attendra."),
            Example("Le projet — rare — attendra.", "Le projet - rare - attendra.", "wire"),
            Example("LYON, 4 mai 2031 (AGP) - Un orage", "LYON, 4 mai 2031 (AGP) – Un orage"),
            Example("Ce qu'il a - c'est rare - reste", "Ce qu’il a – c’est rare – reste"),
            Example("12 - 7", "12 - 7"),
            Example("Ligue 2 - 3e journée", "Ligue 2 – 3e journée"),
            Example("la somme a - b", "la somme a - b"),
            Example("R.Dupin--XY-ABC", "R.Dupin--XY-ABC"),
        ),
    ),
    Rule(
        name="dash-tight",
        summary="An em dash without spaces between words gets them.",
        pattern=rf"(?<={LATIN})(?P<dash>{c.EM_DASH})(?={LATIN})",
        replacement=_tight,
        search=Search(anchors=c.EM_DASH, cannot_retrigger=True),
        source=SOURCE,
        examples=(Example("Le projet—rare—attendra.", "Le projet — rare — attendra."),),
    ),
    Rule(
        name="dash-first",
        summary="The space behind a dash that opens a line, or a quotation, does not break.",
        pattern=rf"[{DASHES}]{SP}+(?=[^\s{_ANY}])",
        replacement=_first,
        wire=False,
        search=Search(
            anchors=DASHES,
            beside=rf"(?:(?<=^.)|(?<=[{c.LINE_ENDS}].)|(?<=[{_QUOTES}].)|(?<=[{_QUOTES}]{SP}.))(?={SP})",
            cannot_retrigger=True,
        ),
        source="Lexique de l'Imprimerie nationale (2002), Tiret",
        examples=(Example("— Tu viens !\n— Non.", f"—{c.NBSP}Tu viens{c.NNBSP}!\n—{c.NBSP}Non."),),
    ),
    Rule(
        name="dash-plain",
        summary="On the wire a dash is a hyphen, and so are the no-break hyphen and the minus sign.",
        pattern=rf"[{_PLAIN}]",
        replacement="{hyphen}",
        wire=True,
        search=Search(
            anchors=_PLAIN,
            cannot_retrigger=rf"(?<![^{c.LINE_ENDS}])[{DASHES}]{SP}\w[^{c.LINE_ENDS}]*+(?<![\s\-{_PLAIN}])(?:[{c.LINE_ENDS}]|\Z)",
        ),
        source="what agencies send",
        examples=(Example("un tête‑à‑tête, −4 degrés, 2031–2033", "un tête-à-tête, -4 degrés, 2031-2033", "wire"),),
    ),
)

DIALOGUE: Final = Rule(
    name="dialogue",
    summary="Lines of speech that begin with a hyphen or two get the em dash and a no-break space. Lists keep their hyphens.",
    wire=False,
    source="Lexique de l'Imprimerie nationale (2002), Tiret; grammalecte, apostrophe et tirets de dialogue",
    examples=(
        Example(
            "- Tu viens? demanda-t-elle.\n- Non.",
            "—\N{NO-BREAK SPACE}Tu viens\N{NARROW NO-BREAK SPACE}? demanda-t-elle.\n—\N{NO-BREAK SPACE}Non.",
        ),
        Example(
            "Elle reprit:\n- Rien, répondit-il.",
            "Elle reprit\N{NO-BREAK SPACE}:\n—\N{NO-BREAK SPACE}Rien, répondit-il.",
        ),
        Example("- pain\n- beurre", "- pain\n- beurre"),
        Example("- Un titre -", "- Un titre -"),
    ),
)
