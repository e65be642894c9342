"""Hebrew bylines: names alone on their line, commas between them, or after `מאת`.

A name alone says little by itself, as in Arabic: `parse` counts it only where copy has its byline.
"""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="hebrew",
    language="he",
    example="מאת נועה אורבל, דן הולט",
    introducers=frozenset({"מאת", "כתב", "כתבה"}),
    asking=frozenset({"צילום:"}),
    joins=words("ו"),
    roles=words("כתב כתבת עורך עורכת פרשן פרשנית צלם צלמת"),
    desks=words("מערכת סוכנויות"),
    script="Hebrew",
    caseless=True,
    prose=words(
        "של על את לא זה זאת עם כי גם או אם הוא היא הם אין יש כל אבל רק עוד מה מי איך למה אחרי לפני בין תחת נגד בלי היום אמש מחר "
        "שר ראש ממשלה הממשלה הנשיא חדשות דעה ספורט כלכלה"
    ),
    source="the bylines of Israeli papers",
)
