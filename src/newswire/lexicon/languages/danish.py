"""Danish bylines: `Af Anna Orvgaard og Jens Holt`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["DANISH"]

DANISH: Final = Language(
    code="da",
    name="danish",
    example="Af Anna Orvgaard og Jens Holt",
    source="the bylines of Danish papers and of Ritzau",
    months=(
        "januar jan", "februar feb", "marts mar", "april apr", "maj", "juni jun", "juli jul", "august aug",
        "september sept sep", "oktober okt", "november nov", "december dec",
    ),
    weekdays=(
        "mandag man", "tirsdag tir tirs", "onsdag ons", "torsdag tor tors", "fredag fre", "lørdag lør",
        "søndag søn",
    ),
    between=words("den kl klokken"),
    published=("publiceret", "opdateret"),
    introducers=frozenset({"af", "skrevet af"}),
    asking=frozenset({"tekst:", "interview af", "analyse af", "en analyse af", "kommentar af"}),
    joins=words("og"),
    affiliations=words("for"),
    places=words("i på fra"),
    together=words("med"),
    roles=words(
        "korrespondent udenrigskorrespondent reporter journalist redaktør chefredaktør fotograf klummeskribent "
        "kommentator udsendt"
    ),
    desks=words("redaktionen nyhedsredaktionen udlandsredaktionen nyhedsbureauet nyhedsbureauerne"),
    openers=words("tekst"),
    particles=words("af"),
    related=frozenset({"Læs også:"}),
    sections=frozenset({"debat", "indland", "kort fortalt", "kultur og kunst", "nyheder", "udland"}),
    says_behind=words("siger mener fortæller"),
)  # fmt: skip
