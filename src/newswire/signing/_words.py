"""The words of all languages of a lexicon, together: what the readers of names and of lines look words up in."""

from __future__ import annotations

import functools
from typing import NamedTuple

from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon

__all__ = ["Words", "words_of"]


class Words(NamedTuple):
    """The words of the fields of `Language` by which lines are read whatever their language, in lower case."""

    articles: frozenset[str]
    columns: frozenset[str]
    compounds: frozenset[str]
    desks: frozenset[str]
    executives: frozenset[str]
    honorifics: frozenset[str]
    institutions: frozenset[str]
    labelled_introducers: frozenset[str]
    landforms: frozenset[str]
    landscape: frozenset[str]
    modifiers: frozenset[str]
    named_so: frozenset[str]
    no_places: frozenset[str]
    particles: frozenset[str]
    pictures: frozenset[str]
    roles: frozenset[str]
    small_words: frozenset[str]
    suffixes: frozenset[str]
    twofold: frozenset[str]
    within_names: frozenset[str]
    opening: frozenset[str]
    """The first words of what opens bylines or stands before an agency: no name begins with one."""
    introducers: frozenset[str]
    """The single words that open bylines and nothing else: `by`, `par`; not `de`, which institutions have."""
    role_endings: tuple[str, ...]


@functools.lru_cache(KEPT_LEXICONS)
def words_of(lexicon: Lexicon) -> Words:
    """Return the words of all languages of a lexicon."""
    united = {field: lexicon.union(field) for field in Words._fields[:-3]}
    firsts = (phrase.split()[0] for one in lexicon.signing for phrase in one.introducers | one.together)
    return Words(
        **united,
        opening=frozenset(firsts) | lexicon.union("openers"),
        introducers=frozenset(
            word for one in lexicon.signing for word in one.introducers - one.affiliations if word.isalpha()
        ),
        role_endings=tuple(sorted(lexicon.union("role_endings"))),
    )
