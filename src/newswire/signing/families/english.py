"""English bylines: `By A, B and C of X`, `A for X`, `By HELEN ROE, AP Sports Writer`."""

from __future__ import annotations

from typing import Final

from newswire.models.signing import Byline
from newswire.signing._grammar import Grammar, read_byline
from newswire.signing._lists import words
from newswire.signing.agencies import Registry

__all__ = ["GRAMMAR", "read"]

GRAMMAR: Final = Grammar(
    name="english",
    introducers=frozenset({"by", "written by"}),
    asking=frozenset({"story by", "text by", "interview by", "analysis by", "reporting by"}),
    joins=words("and"),
    affiliations=words("of for at"),
    places=words("in from"),
    together=words("with"),
    roles=words(
        "writer reporter correspondent correspondents editor columnist critic analyst contributor freelancer photographer "
        "producer journalist chief special text photos pictures video bureau fellow intern"
    ),
    desks=words("staff desk team newsroom agencies editors reporters correspondents newsdesk wires"),
    source="AP Stylebook, bylines; Reuters Handbook of Journalism, bylines and sign-offs",
)


def read(line: str, registry: Registry | None = None) -> Byline | None:
    """Return the byline of one English line, or None: `By`, or the names alone.

    Example:
        >>> [str(person) for person in read("By Ada Holt, Ben Orme and Cy Vale of The Orval Caucus").people]
        ['Ada Holt', 'Ben Orme', 'Cy Vale']
    """
    return read_byline(GRAMMAR, line, registry)
