"""Dutch bylines: `Door Anna Orveld`."""

from __future__ import annotations

from typing import Final

from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar, read_byline
from newswire.signing._lists import words
from newswire.signing.agencies import Registry

__all__ = ["GRAMMAR", "read"]

GRAMMAR: Final = Grammar(
    name="dutch",
    introducers=frozenset({"door"}),
    asking=frozenset({"van onze verslaggever", "van onze correspondent", "tekst", "interview door"}),
    joins=words("en"),
    affiliations=words("voor"),
    places=words("in uit"),
    together=words("met"),
    roles=words("correspondent correspondente verslaggever verslaggeefster redacteur journalist"),
    desks=words("redactie redacteuren persbureaus"),
    source="ANP, auteursregel",
)


def read(line: str, registry: Registry | None = None) -> Byline | None:
    """Return the byline of one Dutch line, or None.

    Example:
        >>> read("Door Anna Orveld en Jan van der Holt").people[0].name
        'Anna Orveld'
    """
    return read_byline(GRAMMAR, line, registry)
