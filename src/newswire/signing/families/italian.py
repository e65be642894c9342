"""Italian bylines: `Di Anna Orvieri`."""

from __future__ import annotations

from typing import Final

from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar, read_byline
from newswire.signing._lists import words
from newswire.signing.agencies import Registry

__all__ = ["GRAMMAR", "read"]

GRAMMAR: Final = Grammar(
    name="italian",
    introducers=frozenset({"di"}),
    asking=frozenset({"testo di", "intervista di", "a cura di"}),
    joins=words("e ed"),
    affiliations=words("per"),
    places=words("a da in"),
    together=words("con"),
    roles=words("inviato inviata corrispondente giornalista redattore redattrice"),
    desks=words("redazione agenzie agenzia"),
    source="ANSA, la firma dell'articolo",
)


def read(line: str, registry: Registry | None = None) -> Byline | None:
    """Return the byline of one Italian line, or None.

    Example:
        >>> read("Di Anna Orvieri, a Torino").people[0].name
        'Anna Orvieri'
    """
    return read_byline(GRAMMAR, line, registry)
