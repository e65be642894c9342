"""Italian bylines: `Di Anna Orvieri`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="italian",
    language="it",
    example="Di Anna Orvieri, a Torino",
    introducers=frozenset({"di", "autore:"}),
    asking=frozenset({"testo di", "intervista di", "a cura di"}),
    joins=words("e ed"),
    affiliations=words("per"),
    places=words("a da in"),
    together=words("con"),
    roles=words("inviato inviata corrispondente giornalista redattore redattrice"),
    desks=words("redazione agenzie agenzia"),
    source="ANSA, la firma dell'articolo",
)
