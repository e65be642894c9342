"""Polish: `Autorzy: Anna Orvalska i Jan Holt`, `Anna Orvalska, Jan Holt, PAP`, and the words of dates."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["POLISH"]

POLISH: Final = Language(
    code="pl",
    name="polish",
    example="Autorzy: Anna Orvalska i Jan Holt",
    source="PAP and Polish papers: the name behind `Autor:`, `Tekst:` or `Rozmawiała`, roles behind a comma",
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
    published=("opublikowano", "aktualizacja", "dodano", r"data\spublikacji"),
    introducers=frozenset({"autorka:", "autorzy:", "napisał", "napisała", "opracował", "opracowała"}),
    asking=frozenset({"rozmawiał", "rozmawiała", "relacja"}),
    joins=words("i oraz"),
    affiliations=words("dla"),
    places=words("z w ze"),
    roles=words("dziennikarz dziennikarka korespondent korespondentka reporterka redaktorka publicysta publicystka"),
    desks=words("redakcja agencje"),
    related=frozenset({"Czytaj też:", "Czytaj także:"}),
    picture_credits=frozenset({"Zdjęcie:"}),
    sections=frozenset({"gospodarka", "kraj", "wiadomości", "świat"}),
)  # fmt: skip
