"""Spaces that no printer sets: doubled, before a comma or a full stop, at the ends of lines; and plain ones for the wire."""

from __future__ import annotations

from typing import Final

from newswire import _chars as c
from newswire.french.rules.classes import BLANKS, CLOSING_QUOTES, DASHES, LETTER, SP, SPECIAL_SPACES
from newswire.french.rules.rule import Example, Rule, Search

__all__ = ["EXTRA", "RULES"]

SOURCE: Final = "Lexique de l'Imprimerie nationale (2002), Ponctuation: tableau des espaces"

_LEFT: Final = rf"(?<=[\w{CLOSING_QUOTES})\]%€{c.ELLIPSIS}!?])"

RULES: Final = (
    Rule(
        name="space-before-comma",
        summary="No space before a comma or a full stop.",
        pattern=rf"(?:{_LEFT}(?!(?<={c.ELLIPSIS}){SP}+\.)|(?<=\.\.\.)(?={SP}+,)){SP}+(?P<mark>[,.])(?=\s|\Z|[:;!?{CLOSING_QUOTES}])",
        replacement=lambda match, _style: match["mark"],
        search=Search(
            anchors=",.",
            beside=rf"(?<={SP}[,.])(?=\s|\Z|[:;!?{CLOSING_QUOTES}])",
            with_leading_blanks=True,
            cannot_retrigger=rf"(?<={LETTER}){SP}+,\s",
        ),
        source=SOURCE,
        examples=(
            Example("le maire , élu hier .", "le maire, élu hier."),
            Example("en .NET ou en C", "en .NET ou en C"),
            Example("On verra… .", "On verra… ."),
        ),
    ),
    Rule(
        name="space-in-brackets",
        summary="No space inside round and square brackets, where they hold words.",
        pattern=rf"(?<!\w)[(\[]{SP}+(?=[\w\"{c.LEFT_GUILLEMET}{c.ELLIPSIS}]|\.\.\.)(?!\w{SP}*[)\]])",
        replacement=lambda match, _style: match.group()[0],
        search=Search(anchors="([", beside=rf"(?={SP}+(?:[\w\"{c.LEFT_GUILLEMET}{c.ELLIPSIS}]|\.\.\.))"),
        source=SOURCE,
        examples=(
            Example("un mot ( ou deux ) de trop", "un mot (ou deux) de trop"),
            Example("la case [ ] et [ x ]", "la case [ ] et [ x ]"),
        ),
    ),
    Rule(
        name="space-before-bracket",
        summary="No space before a round or square bracket that closes words.",
        pattern=rf"(?<=[\w.!?%€\"{c.ELLIPSIS}{c.RIGHT_GUILLEMET}])(?<![(\[]{SP}[\w\"]){SP}+(?P<mark>[)\]])",
        replacement=lambda match, _style: match["mark"],
        search=Search(anchors=")]", beside=rf"(?<={SP}.)", with_leading_blanks=True),
        source=SOURCE,
        examples=(
            Example("un mot (ou deux ) de trop", "un mot (ou deux) de trop"),
            Example("À demain ! )", "À demain\N{NARROW NO-BREAK SPACE}!)"),
        ),
    ),
    Rule(
        name="space-at-line-end",
        summary="No spaces or tabs at the end of a line.",
        pattern=rf"(?<=[^\s])[ \t]+(?=[{c.LINE_ENDS}])",
        replacement="",
        search=Search(anchors=c.LINE_ENDS, beside=rf"(?<=[ \t][{c.LINE_ENDS}])", with_leading_blanks=True),
        source=SOURCE,
        examples=(Example("Un titre  \nUn autre", "Un titre\nUn autre"),),
    ),
    Rule(
        name="space-plain",
        summary="On the wire every space is the ordinary one.",
        pattern=rf"[{SPECIAL_SPACES}](?!{SP}{{0,3}}[:;!?{c.RIGHT_GUILLEMET}{c.RIGHT_SINGLE_GUILLEMET}])",
        replacement=c.SPACE,
        wire=True,
        search=Search(anchors=SPECIAL_SPACES, cannot_retrigger=rf"(?<=[\w.{DASHES}])[{SPECIAL_SPACES}]\w"),
        source="what agencies send",
        examples=(Example("5\N{NO-BREAK SPACE}kg", "5 kg", "wire"),),
    ),
)

EXTRA: Final = (
    Rule(
        name="space-doubled",
        summary="Two or three spaces between words are one. Columns of four and more stay.",
        pattern=rf"[ ][ ](?<=[^{BLANKS}{c.LINE_ENDS}]..)[ ]?(?=[^{BLANKS}{c.LINE_ENDS}])",
        replacement=c.SPACE,
        search=Search(anchors=c.SPACE),
        source=SOURCE,
        examples=(Example("deux  mots", "deux mots"), Example("deux     colonnes", "deux     colonnes")),
    ),
    Rule(
        name="space-at-text-end",
        summary="No spaces or tabs at the end of the text.",
        pattern=r"(?<=[^\s])[ \t]+(?=\Z)",
        replacement="",
        search=Search(anchors=c.SPACE + c.TAB, last=True),
        source=SOURCE,
        examples=(Example("Un titre  ", "Un titre"),),
    ),
)
"""Rules with a search of their own, because their anchors are too frequent."""
