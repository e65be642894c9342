"""Arabic bylines: the name alone on its line, or after `بقلم`."""

from __future__ import annotations

from typing import Final

from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar, read_byline
from newswire.signing._lists import words
from newswire.signing._patterns import compiled
from newswire.signing.agencies import Registry

__all__ = ["GRAMMAR", "read"]

GRAMMAR: Final = Grammar(
    name="arabic",
    introducers=frozenset({"بقلم", "كتب", "كتبت"}),
    asking=frozenset({"إعداد", "تحرير", "مراسلنا"}),
    joins=words("و"),
    affiliations=words("من"),
    places=words("في"),
    together=words("مع"),
    roles=words("مراسل مراسلة موفد موفدة كاتب كاتبة محرر محررة صحافي صحفية"),
    desks=words("التحرير وكالات الوكالات قسم"),
    caseless=True,
    source="AFP and Reuters, Arabic services",
)

_MOST_WORDS: Final = 4
_PROSE: Final = words(
    "في من على إلى الى عن أن ان لا ما هذا هذه كان كانت قال قالت أعلن أعلنت بعد قبل مع ضد أو ثم حتى بين خلال وكالة أنباء "
    "الرئيس رئيس وزير الحكومة غدا اليوم أمس مقتل عاجل خبر"
)


def read(line: str, registry: Registry | None = None) -> Byline | None:
    """Return the byline of one line in Arabic script, or None.

    A name alone has two to four words, none of them a word of prose; such a line says little by itself, and `parse` counts
    it only where Arabic copy has its byline, after the dateline.

    Example:
        >>> read("بقلم نادر أبو زيتون").people[0].surname
        'أبو زيتون'
    """
    if not compiled(r"\p{Arabic}").search(line):
        return None
    parts = line.split()
    introduced = parts[0].rstrip(":") in GRAMMAR.introducers | GRAMMAR.asking
    if not introduced and (len(parts) > _MOST_WORDS or _PROSE & frozenset(parts)):
        return None
    return read_byline(GRAMMAR, line, registry)
