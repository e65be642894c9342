"""Norwegian bylines: `Av Kari Orvdal og Ola Holt`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="norwegian",
    language="nb",
    example="Av Kari Orvdal og Ola Holt",
    introducers=frozenset({"av", "skrevet av"}),
    asking=frozenset({"tekst:", "intervju av", "analyse av", "en analyse av", "kommentar av"}),
    joins=words("og"),
    affiliations=words("for"),
    places=words("i på fra"),
    together=words("med"),
    roles=words(
        "korrespondent utenrikskorrespondent reporter journalist redaktør sjefredaktør fotograf kommentator utsendt"
    ),
    desks=words("redaksjonen nyhetsredaksjonen utenriksredaksjonen nyhetsbyrået nyhetsbyråene"),
    source="the bylines of Norwegian papers and of NTB",
)
