"""Danish bylines: `Af Anna Orvgaard og Jens Holt`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="danish",
    language="da",
    example="Af Anna Orvgaard og Jens Holt",
    introducers=frozenset({"af", "skrevet af"}),
    asking=frozenset({"tekst:", "interview af", "analyse af", "en analyse af", "kommentar af"}),
    joins=words("og"),
    affiliations=words("for"),
    places=words("i på fra"),
    together=words("med"),
    roles=words(
        "korrespondent udenrigskorrespondent reporter journalist redaktør chefredaktør fotograf klummeskribent kommentator udsendt"
    ),
    desks=words("redaktionen nyhedsredaktionen udlandsredaktionen nyhedsbureauet nyhedsbureauerne"),
    source="the bylines of Danish papers and of Ritzau",
)
