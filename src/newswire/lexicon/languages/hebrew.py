"""Hebrew bylines: names alone on their line, separated by commas, or after `מאת`.

As in Arabic, a name alone is weak evidence: `parse` accepts it only in the position of bylines.
"""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["HEBREW"]

HEBREW: Final = Language(
    code="he",
    name="hebrew",
    example="מאת נועה אורבל, דן הולט",
    source="the bylines of Israeli papers",
    introducers=words("מאת כתב כתבה"),
    asking=words("צילום:"),
    joins=words("ו"),
    roles=words("כתב כתבת עורך עורכת פרשן פרשנית צלם צלמת"),
    desks=words("מערכת סוכנויות"),
    script="Hebrew",
    caseless=True,
    prose=words(
        "של על את לא זה זאת עם כי גם או אם הוא היא הם אין יש כל אבל רק עוד מה מי איך למה אחרי לפני בין תחת נגד "
        "בלי היום אמש מחר שר ראש ממשלה הממשלה הנשיא חדשות דעה ספורט כלכלה"
    ),
    particles=words("bar bat"),
)  # fmt: skip
