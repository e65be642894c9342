"""Czech: words of dates, and names of sections."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["CZECH"]

CZECH: Final = Language(
    code="cs",
    name="czech",
    months=(
        "ledna leden", "února únor", "března březen", "dubna duben", "května květen", "června červen",
        "července červenec", "srpna srpen", "září", "října říjen", "listopadu", "prosince prosinec",
    ),
    weekdays=("pondělí po", "úterý út", "středa stř", "čtvrtek čt", "pátek pá", "sobota", "neděle ne"),
    between=words("v ve"),
    sections=frozenset({"domácí", "svět", "zprávy", "článek", "články"}),
)  # fmt: skip
