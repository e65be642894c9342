"""Swedish bylines: `Av Anna Orvström och Jan af Holt`, `Anna Orvström/TT`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["SWEDISH"]

SWEDISH: Final = Language(
    code="sv",
    name="swedish",
    example="Av Anna Orvström och Jan af Holt, TT",
    source="the bylines of Swedish papers and of TT",
    months=(
        "januari jan", "februari feb", "mars mar", "april apr", "maj", "juni jun", "juli jul", "augusti aug",
        "september sept sep", "oktober okt", "november nov", "december dec",
    ),
    weekdays=(
        "måndag mån", "tisdag tis", "onsdag ons", "torsdag tors tor", "fredag fre", "lördag lör", "söndag sön",
    ),
    between=words("den kl klockan"),
    clock=(r"kl\.?",),
    published=("publicerad", "uppdaterad"),
    introducers=frozenset({"av", "skriven av"}),
    asking=frozenset({
        "text:", "text av", "intervju av", "en intervju av", "analys av", "en analys av", "en krönika av",
        "reportage av", "ledare av", "från vår korrespondent", "av vår korrespondent",
    }),
    joins=words("och"),
    affiliations=words("för"),
    places=words("i på från"),
    together=words("med"),
    roles=words(
        "korrespondent utrikeskorrespondent reporter journalist redaktör chefredaktör fotograf krönikör "
        "kommentator utsänd"
    ),
    desks=words("redaktionen nyhetsredaktionen utrikesredaktionen nyhetsbyrån nyhetsbyråerna"),
    particles=words("av"),
    related=frozenset({"Läs mer:", "Läs också:"}),
    sections=frozenset({"debatt", "ekonomi", "inrikes", "nyheter", "utrikes"}),
    says_behind=words("säger menar hävdar svarar"),
)  # fmt: skip
