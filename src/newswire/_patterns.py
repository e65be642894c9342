"""Regular expressions compiled at their first use: importing newswire compiles none of them."""

from __future__ import annotations

import functools
from typing import Final

import regex

__all__ = ["NOWHERE", "compiled", "either"]

NOWHERE: Final = "(?!)"
"""A pattern that matches nowhere: what alternatives are if there are none, since an empty one would match everywhere."""


@functools.cache
def compiled(source: str, flags: int = regex.VERBOSE) -> regex.Pattern[str]:
    """Return the pattern of a source, compiled once; verbose unless the flags say otherwise."""
    return regex.compile(source, flags)


@functools.cache
def either(table: frozenset[str]) -> str:
    """Return the alternatives of a pattern, the longest first; of no words, one that matches nowhere."""
    words = sorted(table, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word).replace("\\ ", r"\s") for word in words) or NOWHERE
