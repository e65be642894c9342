"""Arabic bylines: the name alone on its line, or after `بقلم`.

A name alone says little by itself: `parse` counts it only where Arabic copy has its byline, after the dateline.
"""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="arabic",
    language="ar",
    example="بقلم نادر أبو زيتون",
    introducers=frozenset({"بقلم", "كتب", "كتبت"}),
    asking=frozenset({"إعداد", "تحرير", "مراسلنا"}),
    joins=words("و"),
    affiliations=words("من"),
    places=words("في"),
    together=words("مع"),
    roles=words("مراسل مراسلة موفد موفدة كاتب كاتبة محرر محررة صحافي صحفية"),
    desks=words("التحرير وكالات الوكالات قسم"),
    script="Arabic",
    caseless=True,
    prose=words(
        "في من على إلى الى عن أن ان لا ما هذا هذه كان كانت قال قالت أعلن أعلنت بعد قبل مع ضد أو ثم حتى بين خلال وكالة أنباء "
        "الرئيس رئيس وزير الحكومة غدا اليوم أمس مقتل عاجل خبر"
    ),
    source="AFP and Reuters, Arabic services",
)
