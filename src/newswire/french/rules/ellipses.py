"""Suspension points."""

from __future__ import annotations

from typing import Final

from newswire import _chars as c
from newswire.french.rules.classes import LETTER, SP
from newswire.french.rules.rule import Example, Rule, Search

__all__ = ["RULES"]

SOURCE: Final = "Lexique de l'Imprimerie nationale (2002), Points de suspension; CLDR fr, ellipsis"

RULES: Final = (
    Rule(
        name="ellipsis-long",
        summary="Four points behind a word become three, joined to it.",
        pattern=rf"(?<={LETTER}){SP}*\.{{4}}(?![.\w/\\])",
        replacement="{ellipsis}",
        search=Search(anchors=".", beside=r"(?=\.\.\.(?!\.))", with_leading_blanks=True),
        source=SOURCE,
        examples=(Example("On verra .... peut-être", "On verra… peut-être"), Example("a.....b", "a.....b")),
    ),
    Rule(
        name="ellipsis-joined",
        summary="No space between a word and its suspension points. Optional: the points may stand for words left out.",
        pattern=rf"(?<={LETTER}){SP}+(?:\.{{3}}|{c.ELLIPSIS})(?![\w./\\])",
        replacement="{ellipsis}",
        search=Search(
            anchors="." + c.ELLIPSIS, beside=rf"(?:(?<={c.ELLIPSIS})|(?=\.\.(?!\.)))", with_leading_blanks=True
        ),
        source=SOURCE,
        examples=(Example("Il a ... ans", "Il a … ans"),),
    ),
    Rule(
        name="ellipsis-last",
        summary="No space between a word and the suspension points that end its sentence.",
        pattern=rf"(?<={LETTER}){SP}+(?:\.{{3}}|{c.ELLIPSIS})(?={SP}*(?:[{c.LINE_ENDS}\"{c.RIGHT_GUILLEMET}{c.RIGHT_DOUBLE_QUOTE})]|\Z)|{SP}+(?![a-zß-ÿœ]){LETTER})",
        replacement="{ellipsis}",
        search=Search(
            anchors="." + c.ELLIPSIS,
            beside=rf"(?:(?<={c.ELLIPSIS})|(?=\.\.(?!\.)))",
            with_leading_blanks=True,
            cannot_retrigger=True,
        ),
        source=SOURCE,
        examples=(
            Example("On verra ...", "On verra…"),
            Example("On verra ... Peut-être", "On verra… Peut-être"),
            Example("Il a ... ans", "Il a … ans"),
        ),
    ),
    Rule(
        name="ellipsis-plain",
        summary="On the wire suspension points are three full stops, wherever they stand.",
        pattern=c.ELLIPSIS,
        replacement="{ellipsis}",
        wire=True,
        search=Search(anchors=c.ELLIPSIS, cannot_retrigger=rf"(?<={LETTER}){c.ELLIPSIS}(?:\s|\Z)"),
        source=SOURCE,
        examples=(Example("On verra. .…", "On verra. ....", "wire"),),
    ),
    Rule(
        name="ellipsis",
        summary="In print three points are one sign, on the wire three full stops, also behind ? and !.",
        pattern=rf"(?<![./\\])(?<!\d(?=\.\.\.\d))(?:\.{{3}}(?![./\\])|{c.ELLIPSIS})",
        replacement="{ellipsis}",
        search=Search(anchors="." + c.ELLIPSIS, beside=rf"(?:(?<={c.ELLIPSIS})|(?=\.\.(?!\.)))", cannot_retrigger=True),
        source=SOURCE,
        examples=(
            Example("On verra... peut-être", "On verra… peut-être"),
            Example("Vraiment?...", "Vraiment\N{NARROW NO-BREAK SPACE}?…"),
            Example("On verra…", "On verra...", "wire"),
            Example("le dossier .../notes", "le dossier .../notes"),
        ),
    ),
    Rule(
        name="ellipsis-spaced",
        summary="Three points with spaces between them, behind a word.",
        pattern=rf"(?<={LETTER})\.{SP}\.{SP}\.(?!{SP}?[.{c.ELLIPSIS}])(?!\w)",
        replacement="{ellipsis}",
        search=Search(anchors=".", beside=rf"(?={SP}\.{SP}\.)"),
        source=SOURCE,
        examples=(Example("Il hésitait. . . longtemps", "Il hésitait… longtemps"),),
    ),
)
