"""Dutch bylines: `Door Anna Orveld`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="dutch",
    language="nl",
    example="Door Anna Orveld en Jan van der Holt",
    introducers=frozenset({"door", "geschreven door", "tekst:"}),
    asking=frozenset({"van onze verslaggever", "van onze correspondent", "tekst", "interview door"}),
    joins=words("en"),
    affiliations=words("voor"),
    places=words("in uit"),
    together=words("met"),
    roles=words("correspondent correspondente verslaggever verslaggeefster redacteur journalist"),
    desks=words("redactie redacteuren persbureaus"),
    source="ANP, auteursregel",
)
