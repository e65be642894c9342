"""Lists of words written as one string: how the tables of this package are kept readable."""

from __future__ import annotations

__all__ = ["words"]


def words(text: str) -> frozenset[str]:
    """Return the words of a list, the blanks between them left out."""
    return frozenset(text.split())
