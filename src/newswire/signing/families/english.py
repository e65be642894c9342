"""English bylines: `By A, B and C of X`, `A for X`, `By HELEN ROE, AP Sports Writer`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing._grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR: Final = Grammar(
    name="english",
    language="en",
    example="By Ada Holt and Ben Orme of The Orval Caucus",
    introducers=frozenset(
        {
            "by",
            "written by",
            "posted by",
            "reviewed by",
            "exclusive by",
            "interviewed by",
            "author:",
            "authors:",
            "author(s):",
        }
        | {"author of the article:", "author of the article: by", "by by", "words by", "words written by"}
    ),
    asking=frozenset({"story by", "text by", "interview by", "analysis by", "reporting by"}),
    joins=words("and"),
    affiliations=words("of for at"),
    places=words("in from"),
    sending=words("from"),
    together=words("with"),
    roles=words(
        "writer writers reporter correspondent correspondents editor columnist critic analyst contributor freelancer photographer photographers "
        "producer journalist chief special text photos pictures video bureau fellow intern minister presenter anchor blogger economist strategist "
        "professor lecturer historian novelist"
    ),
    desks=words("staff desk team newsroom agencies editors reporters correspondents newsdesk wires"),
    source="AP Stylebook, bylines; Reuters Handbook of Journalism, bylines and sign-offs",
)
