"""Hypothesis strategies for the text of lines: regular words, and arbitrary text."""

from __future__ import annotations

import functools
from typing import Final

from hypothesis import strategies as st

from newswire._chars import EN_DASH, LINE_ENDS
from newswire._text import trimmed

__all__ = ["CHARACTERS", "any_line", "lines_of_prose", "names_of_stories", "plain_names"]

_WORDS: Final = st.sampled_from(
    [
        "port",
        "grève",
        "Orvan",
        "l'été",
        "42",
        "pêche",
        "Straße",
        "isla",
        "مرفأ",
        "порт",
        "港",
        "49.3",
        "co-voiturage",
        "d'Or",
    ]
)
"""Words in several scripts, with the accents, elisions and numbers of French."""
CHARACTERS: Final = st.characters(codec="utf-8", exclude_characters=LINE_ENDS)


@functools.cache
def any_line() -> st.SearchStrategy[str]:
    """Draw any text that the models accept as one line."""
    return st.text(CHARACTERS, min_size=1).map(trimmed).filter(bool)


def _phrases(least: int = 1, most: int = 8) -> st.SearchStrategy[str]:
    return st.lists(_WORDS, min_size=least, max_size=most).map(" ".join)


@functools.cache
def plain_names() -> st.SearchStrategy[str]:
    """Draw headlines of plain words, which fit every layout."""
    return st.lists(_WORDS.filter(str.isalpha), min_size=1, max_size=5).map(" ".join)


@functools.cache
def _spiced() -> st.SearchStrategy[str]:
    """Draw words with arbitrary text between them."""
    return st.tuples(_WORDS, st.text(CHARACTERS, max_size=8), _WORDS).map(" ".join)


@functools.cache
def lines_of_prose() -> st.SearchStrategy[str]:
    """Draw lines that are sentences: they end with a full stop."""
    told = st.one_of(_phrases(2, 20), _spiced()).map(lambda words: f"{words}.")
    quoted = st.tuples(_phrases(), _phrases()).map(lambda both: f'"{both[0]}", dit {both[1]}.')
    return st.one_of(told, quoted)


@functools.cache
def names_of_stories() -> st.SearchStrategy[str]:
    """Draw lines that are headlines: with a kicker, a quotation, an inner dash, or only a number."""
    kicker = st.tuples(_phrases(1, 2), _phrases()).map(": ".join)
    dashed = st.tuples(_phrases(1, 3), st.sampled_from([" - ", " -- ", f" {EN_DASH} "]), _phrases(1, 3)).map("".join)
    quoted = st.tuples(_phrases(1, 3), _phrases(1, 3)).map(lambda both: f'{both[0]} "{both[1]}" mot')
    return st.one_of(_phrases(), kicker, dashed, quoted, _spiced())
