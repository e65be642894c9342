"""Regular expressions compiled at their first use: importing newswire compiles none of them."""

from __future__ import annotations

import functools

import regex

__all__ = ["compiled"]


@functools.cache
def compiled(source: str, flags: int = regex.VERBOSE) -> regex.Pattern[str]:
    """Return the pattern of a source, compiled once; verbose unless the flags say otherwise."""
    return regex.compile(source, flags)
