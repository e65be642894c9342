"""Polish: what newswire knows of it."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["POLISH"]

POLISH: Final = Language(
    code="pl",
    name="polish",
    months=(
        "stycznia styczeń sty", "lutego luty lut", "marca marzec", "kwietnia kwiecień kwi", "maja maj",
        "czerwca czerwiec cze", "lipca lipiec lip", "sierpnia sierpień sie", "września wrzesień wrz",
        "października październik paź", "listopada listopad lis", "grudnia grudzień gru",
    ),
    weekdays=(
        "poniedziałek pon", "wtorek wt", "środa śr", "czwartek czw", "piątek pt", "sobota sob", "niedziela niedz",
    ),
    between=words("o godz"),
    clock=(r"o\x20godz\.?",),
    published=("opublikowano", "aktualizacja"),
    sections=frozenset({"gospodarka", "kraj", "wiadomości", "świat"}),
)  # fmt: skip
