"""Swedish bylines: `Av Anna Orvström och Jan af Holt`, `Anna Orvström/TT`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="swedish",
    language="sv",
    example="Av Anna Orvström och Jan af Holt, TT",
    introducers=frozenset({"av", "skriven av"}),
    asking=frozenset(
        {
            "text:",
            "text av",
            "intervju av",
            "en intervju av",
            "analys av",
            "en analys av",
            "en krönika av",
            "reportage av",
            "ledare av",
            "från vår korrespondent",
            "av vår korrespondent",
        }
    ),
    joins=words("och"),
    affiliations=words("för"),
    places=words("i på från"),
    together=words("med"),
    roles=words(
        "korrespondent utrikeskorrespondent reporter journalist redaktör chefredaktör fotograf krönikör kommentator utsänd"
    ),
    desks=words("redaktionen nyhetsredaktionen utrikesredaktionen nyhetsbyrån nyhetsbyråerna"),
    source="the bylines of Swedish papers and of TT",
)
