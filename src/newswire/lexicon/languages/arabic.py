"""Arabic bylines: the name alone on its line, or after `بقلم`.

A name alone is weak evidence: `parse` accepts it only in the position of Arabic bylines, after the dateline.
"""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["ARABIC"]

ARABIC: Final = Language(
    code="ar",
    name="arabic",
    example="بقلم نادر أبو زيتون",
    source="AFP and Reuters, Arabic services",
    months=(
        "يناير جانفي كانون_الثاني", "فبراير فيفري شباط", "مارس آذار", "أبريل أفريل نيسان", "مايو ماي أيار",
        "يونيو جوان حزيران", "يوليو جويلية تموز", "أغسطس أوت آب", "سبتمبر أيلول", "أكتوبر تشرين_الأول",
        "نوفمبر تشرين_الثاني", "ديسمبر كانون_الأول",
    ),
    weekdays=("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    between=words("في الساعة من"),
    date_articles=("في",),
    clock=("الساعة",),
    introducers=words("بقلم كتب كتبت"),
    asking=words("إعداد تحرير مراسلنا"),
    joins=words("و"),
    affiliations=words("من"),
    places=words("في"),
    together=words("مع"),
    roles=words("مراسل مراسلة موفد موفدة كاتب كاتبة محرر محررة صحافي صحفية"),
    desks=words("التحرير وكالات الوكالات قسم"),
    script="Arabic",
    caseless=True,
    prose=words(
        "في من على إلى الى عن أن ان لا ما هذا هذه كان كانت قال قالت أعلن أعلنت بعد قبل مع ضد أو ثم حتى بين خلال "
        "وكالة أنباء الرئيس رئيس وزير الحكومة غدا اليوم أمس مقتل عاجل خبر"
    ),
    particles=words(
        "abd abdel abdul abou abu al bent bin bint bou ibn ould oum umm ben ابن ابو أبو آل بن بو بنت عبد"
    ),
    sources=(r"المصدر\s*:", r"وكالات\s*:"),
    wires=("وكالات",),
    told=(r"ل(?:وكالة\s)?(?P<mark>فرانس\sبرس|رويترز)",),
    joints=words("ibn bin"),
)  # fmt: skip
