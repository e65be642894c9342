"""German bylines: `Von Anna Beispiel, dpa`, `Von A und B`."""

from __future__ import annotations

from typing import Final

from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar, read_byline
from newswire.signing._lists import words
from newswire.signing.agencies import Registry

__all__ = ["GRAMMAR", "read"]

GRAMMAR: Final = Grammar(
    name="german",
    introducers=frozenset({"von"}),
    asking=frozenset({"text von", "interview von", "eine analyse von", "ein kommentar von", "aufgezeichnet von"}),
    joins=words("und"),
    affiliations=words("für"),
    places=words("in aus"),
    together=words("mit"),
    roles=words(
        "korrespondent korrespondentin reporter reporterin redakteur redakteurin chefredakteur volontär volontärin journalist journalistin sonderkorrespondent"
    ),
    desks=words("redaktion agenturen agentur team desk nachrichtenredaktion onlineredaktion"),
    source="dpa-Kompass, Autorenzeile",
)


def read(line: str, registry: Registry | None = None) -> Byline | None:
    """Return the byline of one German line, or None.

    Example:
        >>> read("Von Anna Beispiel, dpa").people[0].name
        'Anna Beispiel'
    """
    return read_byline(GRAMMAR, line, registry)
