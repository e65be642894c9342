"""What newswire knows about languages, agencies, places and wire words, as data, and the value that combines them.

Readers take this value as `lexicon=`: see `Lexicon`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswire._later import attributes, listing

if TYPE_CHECKING:
    from newswire.lexicon.agencies import Agency, Registry, default_registry
    from newswire.lexicon.language import Language, words
    from newswire.lexicon.lexicon import Lexicon
    from newswire.lexicon.notice_kinds import NoticeKind
    from newswire.lexicon.places import Gazetteer, default_gazetteer
    from newswire.lexicon.wire_words import Vocabulary, Where, Word, default_vocabulary

__all__ = [
    "Agency",
    "Gazetteer",
    "Language",
    "Lexicon",
    "NoticeKind",
    "Registry",
    "Vocabulary",
    "Where",
    "Word",
    "default_gazetteer",
    "default_registry",
    "default_vocabulary",
    "words",
]

_HOMES = {
    "newswire.lexicon.agencies": ["Agency", "Registry", "default_registry"],
    "newswire.lexicon.language": ["Language", "words"],
    "newswire.lexicon.lexicon": ["Lexicon"],
    "newswire.lexicon.notice_kinds": ["NoticeKind"],
    "newswire.lexicon.places": ["Gazetteer", "default_gazetteer"],
    "newswire.lexicon.wire_words": ["Vocabulary", "Where", "Word", "default_vocabulary"],
}
"""The module of each name."""

if not TYPE_CHECKING:  # type checkers are to see only the names above
    __getattr__ = attributes(__name__, _HOMES)
    __dir__ = listing(__all__)
