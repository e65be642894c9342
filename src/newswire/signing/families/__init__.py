"""The families of bylines that languages have: a file of words each."""

from __future__ import annotations

from typing import Final

from newswire.signing._grammar import Grammar
from newswire.signing.families import (
    arabic,
    danish,
    dutch,
    english,
    french,
    german,
    hebrew,
    italian,
    norwegian,
    portuguese,
    spanish,
    swedish,
)

__all__ = ["GRAMMARS"]

GRAMMARS: Final[tuple[Grammar, ...]] = (
    arabic.GRAMMAR,
    english.GRAMMAR,
    french.GRAMMAR,
    german.GRAMMAR,
    spanish.GRAMMAR,
    italian.GRAMMAR,
    portuguese.GRAMMAR,
    dutch.GRAMMAR,
    swedish.GRAMMAR,
    danish.GRAMMAR,
    norwegian.GRAMMAR,
    hebrew.GRAMMAR,
)
"""The grammars, in the order in which they are tried."""
