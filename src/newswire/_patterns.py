"""Regular expressions compiled on first use, so that importing newswire compiles none."""

from __future__ import annotations

import functools
from typing import Final

import regex

__all__ = ["NOWHERE", "compiled", "either"]

NOWHERE: Final = "(?!)"
"""A pattern that matches nothing, in place of an empty list of alternatives, which would match everywhere."""


@functools.cache
def compiled(source: str, flags: int = regex.VERBOSE) -> regex.Pattern[str]:
    """Return the compiled pattern of a source, cached; in verbose mode unless the flags differ."""
    return regex.compile(source, flags)


@functools.cache
def either(table: frozenset[str]) -> str:
    """Return a pattern of alternatives, the longest first; without words, one that matches nothing."""
    words = sorted(table, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word).replace("\\ ", r"\s") for word in words) or NOWHERE
