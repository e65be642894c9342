"""Apostrophes: in elisions, inside words, at the ends of words, before quotation marks."""

from __future__ import annotations

from typing import Final

from newswire import _chars as c
from newswire.french._classes import APOSTROPHES, LATIN, LETTER
from newswire.french._rule import Example, Rule

__all__ = ["APHAERESES", "RULES"]

OQLF: Final = "OQLF, Vitrine linguistique, Apostrophe; Lexique des règles typographiques (2002), Apostrophe"

APHAERESES: Final = (
    r"(?:\d\d(?:'?s)?|[Nn]drangheta|[Tt]ain|[Tt]ites?|[Tt]its?|[Ss]cuse[rz]?|[Vv]idemment|[Ff]in|[Cc]que|[Tt]is|[Tt]was|em|cause)"
    r"(?!\w)"
)
"""Words and years that lose their beginning; a closed list, since other leading marks open a quotation."""

_AFTER: Final = rf"[\w\"{c.LEFT_GUILLEMET}{c.LEFT_DOUBLE_QUOTE}{c.LOW_DOUBLE_QUOTE}{c.ELLIPSIS}<*\[(]"


RULES: Final = (
    Rule(
        name="apostrophe",
        summary="An apostrophe between letters, or between a letter and what it is elided before.",
        anchors=APOSTROPHES,
        near=rf"(?={_AFTER})",
        quick=rf"(?<={LATIN}[{APOSTROPHES}])(?={LETTER})",
        pattern=rf"(?<={LATIN})[{APOSTROPHES}](?={_AFTER})",
        replacement="{apostrophe}",
        settled=True,
        source=OQLF,
        examples=(
            Example("L'été qu'on n'attend plus", "L’été qu’on n’attend plus"),
            Example('l\'"affaire" du siècle', "l’«\N{NO-BREAK SPACE}affaire\N{NO-BREAK SPACE}» du siècle"),
            Example("aujourd’hui", "aujourd'hui", "wire"),
            Example("un temps de 9'58", "un temps de 9'58"),
        ),
    ),
    Rule(
        name="apostrophe-modifier",
        summary="U+02BC after an elided word: the look-alike that some editors insert. Elsewhere it is a letter, and stays.",
        anchors=c.MODIFIER_APOSTROPHE,
        pattern=rf"(?<=\b[cdjlmnstCDJLMNST]){c.MODIFIER_APOSTROPHE}(?=[aeiouyhàâéèêëîïôûœæAEIOUYHÀÂÉÈÊËÎÏÔÛŒÆ])",
        replacement="{apostrophe}",
        source=OQLF,
        examples=(Example("l\N{MODIFIER LETTER APOSTROPHE}hiver", "l’hiver"),),
    ),
    Rule(
        name="apostrophe-and",
        summary="The two apostrophes of ’n’.",
        anchors=APOSTROPHES,
        near=rf"(?=[nN][{APOSTROPHES}](?!\w))",
        pattern=rf"(?<![\w{APOSTROPHES}])[{APOSTROPHES}](?=[nN][{APOSTROPHES}](?!\w))",
        replacement="{apostrophe}",
        source=OQLF,
        examples=(Example("du drum 'n' bass", "du drum ’n’ bass"),),
    ),
    Rule(
        name="apostrophe-first",
        summary="The apostrophe of a word or a year that lost its beginning, from a closed list.",
        anchors=APOSTROPHES,
        near=rf"(?={APHAERESES})",
        pattern=rf"(?<![\w{APOSTROPHES}])[{APOSTROPHES}](?={APHAERESES})",
        replacement="{apostrophe}",
        source=OQLF,
        examples=(
            Example("la 'Ndrangheta calabraise", "la ’Ndrangheta calabraise"),
            Example("mai '68", "mai ’68"),
        ),
    ),
    Rule(
        name="apostrophe-last",
        summary="The apostrophe at the end of a word, where it closes no quotation.",
        anchors=APOSTROPHES,
        near=r"(?!\w)",
        pattern=rf"(?<={LATIN})[{APOSTROPHES}](?![\w{APOSTROPHES}\"])",
        replacement="{apostrophe}",
        source=OQLF,
        examples=(Example("le Girls' Day", "le Girls’ Day"), Example("les 'Verts'' du match", "les 'Verts'' du match")),
    ),
)
