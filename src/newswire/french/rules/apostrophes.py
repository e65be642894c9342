"""Apostrophes: in elisions, inside words, at the ends of words, before quotation marks."""

from __future__ import annotations

import re
from typing import Final

from newswire import _chars as c
from newswire.french.rules.classes import APOSTROPHES, LATIN, SP
from newswire.french.rules.rule import Example, Rule, Search

__all__ = ["APHAERESES", "DETACHED", "RULES"]

OQLF: Final = "OQLF, Vitrine linguistique, Apostrophe; Lexique des règles typographiques (2002), Apostrophe"

APHAERESES: Final = (
    r"(?:\d\d(?:'?s)?|[Nn]drangheta|[Tt]ain|[Tt]ites?|[Tt]its?|[Ss]cuse[rz]?|[Vv]idemment|[Ff]in|[Cc]que|[Tt]is|[Tt]was|em|cause)"
    r"(?!\w)"
)
"""Words and years that lose their beginning; a closed list, since other leading marks open a quotation."""

LIKELY: Final = (
    r"(?:[Ss]uis|[ÉéEe]tai(?:s|t|ent)|[Cc]oute[rz]?|[Tt]tention|[Ss]pèce|[Ll]ut|[Cc]ore|[Ss]toire|[Rr]r[êe]te[rz]?|[Cc]ulé|[Tt]urellement|[Ss]plique[rz]?"
    r"|[Ss]ieur|[Zz]elle|[Ff]oiré|fants?|[Pp]araît|[Gg]ard(?:e|er|ez)|[Xx]cuse[rz]?|[Cc]cord|[Tt]rement|[Ss]seyez|[Ll]lez|[Tt]tends?|[Tt]tendez)"
    r"(?!\w)"
)
"""Further words that lose their beginning in novels; a mark before one of them opens a quotation where another closes it."""

_FUNCTION: Final = rf"(?<!\w)[f-hF-H](?=[{APOSTROPHES}]\([a-z])"
_FUNCTION_BEHIND: Final = r"\((?<=(?<!\w)[f-hF-H]..)[a-z]"
_SHORT: Final = "[cdjlmnstCDJLMNST]"
_VOWEL: Final = "[aeiouyhàâéèêëîïôûùœæAEIOUYHÀÂÉÈÊËÎÏÔÛÙŒÆ]"
_ELIDED: Final = rf"(?:(?<=(?<!\w){_SHORT})|(?<=[qQ]u)|(?<=[aA]ujourd))"
_APART: Final = rf"(?<!\w)(?<!\d{SP}){_SHORT}"
_STRAIGHT: Final = f"['{c.RIGHT_SINGLE_QUOTE}]"
DETACHED: Final = re.compile(rf"(?:{_ELIDED}{_STRAIGHT}{SP}+|(?<={_APART}{SP}){_STRAIGHT}{SP}*)(?={_VOWEL})")
"""An apostrophe that a space parts from its word; it is no quotation mark."""

_AFTER: Final = rf"[\w\"{c.LEFT_GUILLEMET}{c.LEFT_DOUBLE_QUOTE}{c.LOW_DOUBLE_QUOTE}{c.ELLIPSIS}<*\[(]"
_BETWEEN: Final = rf"(?={_AFTER})(?<={LATIN}.)(?!{_FUNCTION_BEHIND})"

RULES: Final = (
    Rule(
        name="apostrophe",
        summary="An apostrophe between letters, or between a letter and what it is elided before.",
        pattern=rf"[{APOSTROPHES}]{_BETWEEN}",
        replacement="{apostrophe}",
        search=Search(anchors=APOSTROPHES, beside=_BETWEEN, alone=True, cannot_retrigger=True),
        source=OQLF,
        examples=(
            Example("L'été qu'on n'attend plus", "L’été qu’on n’attend plus"),
            Example('l\'"affaire" du siècle', "l’«\N{NO-BREAK SPACE}affaire\N{NO-BREAK SPACE}» du siècle"),
            Example("aujourd’hui", "aujourd'hui", "wire"),
            Example("un temps de 9'58", "un temps de 9'58"),
            Example("la pente f'(x)", "la pente f'(x)"),
        ),
    ),
    Rule(
        name="apostrophe-detached",
        summary="A space on either side of an elision's apostrophe goes.",
        pattern=rf"(?:{_ELIDED}{_STRAIGHT}{SP}+|(?<={_APART}){SP}+{_STRAIGHT}{SP}*)(?={_VOWEL})",
        wire=False,
        replacement="{apostrophe}",
        search=Search(
            anchors="'" + c.RIGHT_SINGLE_QUOTE,
            beside=rf"(?:(?={SP}+{_VOWEL})|(?<={SP}.)(?={_VOWEL}))",
            with_leading_blanks=True,
        ),
        source=OQLF,
        examples=(
            Example("l' hiver, qu' il neige", "l’hiver, qu’il neige"),
            Example("l 'hiver et d ' abord", "l’hiver et d’abord"),
            Example("les Verts ' affaires", "les Verts ' affaires"),
        ),
    ),
    Rule(
        name="apostrophe-modifier",
        summary="U+02BC, a backtick or a prime after an elided word becomes an apostrophe. Elsewhere these are a letter, code or minutes, and stay.",
        pattern=rf"{_ELIDED}[{c.MODIFIER_APOSTROPHE}`{c.PRIME}](?={_VOWEL})",
        replacement="{apostrophe}",
        search=Search(anchors=c.MODIFIER_APOSTROPHE + "`" + c.PRIME, beside=rf"(?={_VOWEL})"),
        source=OQLF,
        examples=(
            Example("l\N{MODIFIER LETTER APOSTROPHE}hiver", "l’hiver"),
            Example("l`hiver et d`abord", "l’hiver et d’abord"),
            Example("la fonction `lire`", "la fonction `lire`"),
        ),
    ),
    Rule(
        name="apostrophe-and",
        summary="The two apostrophes of ’n’.",
        pattern=rf"(?<![\w{APOSTROPHES}])[{APOSTROPHES}](?=[nN][{APOSTROPHES}](?!\w))",
        replacement="{apostrophe}",
        search=Search(anchors=APOSTROPHES, beside=rf"(?=[nN][{APOSTROPHES}](?!\w))"),
        source=OQLF,
        examples=(Example("du drum 'n' bass", "du drum ’n’ bass"),),
    ),
    Rule(
        name="apostrophe-first",
        summary="The apostrophe of a word or a year that lost its beginning, from a closed list.",
        pattern=rf"(?<![\w{APOSTROPHES}])[{APOSTROPHES}](?={APHAERESES}|{LIKELY})",
        replacement="{apostrophe}",
        search=Search(anchors=APOSTROPHES, beside=rf"(?={APHAERESES}|{LIKELY})"),
        source=OQLF,
        examples=(
            Example("la 'Ndrangheta calabraise", "la ’Ndrangheta calabraise"),
            Example("mai '68", "mai ’68"),
            Example("'coute, 'suis pas d'ici", "’coute, ’suis pas d’ici"),
        ),
    ),
    Rule(
        name="apostrophe-last",
        summary="The apostrophe at the end of a word, where it closes no quotation.",
        pattern=rf"(?<={LATIN})(?<!{_FUNCTION})[{APOSTROPHES}](?![\w{APOSTROPHES}\"])",
        replacement="{apostrophe}",
        search=Search(anchors=APOSTROPHES, beside=r"(?!\w)"),
        source=OQLF,
        examples=(Example("le Girls' Day", "le Girls’ Day"), Example("les 'Verts'' du match", "les 'Verts'' du match")),
    ),
)
