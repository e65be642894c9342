"""Norwegian bylines: `Av Kari Orvdal og Ola Holt`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["NORWEGIAN"]

NORWEGIAN: Final = Language(
    code="nb",
    name="norwegian",
    example="Av Kari Orvdal og Ola Holt",
    source="the bylines of Norwegian papers and of NTB",
    months=(
        "januar jan", "februar feb", "mars mar", "april apr", "mai", "juni jun", "juli jul", "august aug",
        "september sept sep", "oktober okt", "november nov", "desember des",
    ),
    weekdays=(
        "mandag man", "tirsdag tir", "onsdag ons", "torsdag tor", "fredag fre", "lørdag lør", "søndag søn",
    ),
    between=words("den kl klokken"),
    published=("publisert", "oppdatert"),
    introducers=frozenset({"av", "skrevet av"}),
    asking=frozenset({"tekst:", "intervju av", "analyse av", "en analyse av", "kommentar av"}),
    joins=words("og"),
    affiliations=words("for"),
    places=words("i på fra"),
    together=words("med"),
    roles=words(
        "korrespondent utenrikskorrespondent reporter journalist redaktør sjefredaktør fotograf kommentator "
        "utsendt"
    ),
    desks=words("redaksjonen nyhetsredaksjonen utenriksredaksjonen nyhetsbyrået nyhetsbyråene"),
    particles=words("til"),
    named_so=words("per"),
    related=frozenset({"Les også:"}),
    sections=frozenset({"innenriks", "kort om saken", "sammendrag", "utenriks", "økonomi"}),
    says_behind=words("sier seier tror hevder forteller svarer"),
)  # fmt: skip
