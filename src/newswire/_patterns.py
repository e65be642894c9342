"""Regular expressions compiled at their first use: importing newswire compiles none of them."""

from __future__ import annotations

import functools

import regex

__all__ = ["compiled", "either"]


@functools.cache
def compiled(source: str, flags: int = regex.VERBOSE) -> regex.Pattern[str]:
    """Return the pattern of a source, compiled once; verbose unless the flags say otherwise."""
    return regex.compile(source, flags)


@functools.cache
def either(table: frozenset[str]) -> str:
    """Return the alternatives of a pattern, the longest first."""
    return "|".join(
        regex.escape(word).replace("\\ ", r"\s") for word in sorted(table, key=lambda word: (-len(word), word))
    )
