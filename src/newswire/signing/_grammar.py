"""The words by which the bylines of a language are read: one value for each family."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Grammar"]


class Grammar(NamedTuple):
    """The words of one family of bylines. Words are in lower case and count in any.

    Attributes:
        name: how newswire calls the family.
        language: the language, by its code in ISO 639-1.
        example: a line of the family.
        introducers: what opens a byline, such as `by`.
        joins: words between two names.
        asking: what opens a byline and says what those named did, such as `propos recueillis par`; with its colon where
            it opens none without.
        affiliations: words between a name and whom the person works for.
        places: words between a name and where the person writes from.
        sending: words that open a byline only where a place stands behind the name, such as `From Ada Holt in Kiev`.
        together: words before an agency whose copy was used, such as `avec`.
        roles: words of what a person is: a phrase that holds one is a role.
        desks: words of who signs in place of people.
        script: the one script of the family, as Unicode names it; empty where lines of any are read.
        caseless: whether that script has no capitals, which tell names from other words.
        prose: words that no name alone on its line holds, where no capitals tell.
        lowered: words in small letters that stand behind an introducer and name nobody; where they are given, any other
            such word is a nickname, since the language writes its nouns with capitals.
        source: where the rules come from.
    """

    name: str
    language: str
    example: str
    introducers: frozenset[str]
    joins: frozenset[str]
    asking: frozenset[str] = frozenset()
    affiliations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sending: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    desks: frozenset[str] = frozenset()
    script: str = ""
    caseless: bool = False
    prose: frozenset[str] = frozenset()
    lowered: frozenset[str] = frozenset()
    source: str = ""
