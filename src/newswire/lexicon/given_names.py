"""Given names: evidence of a person without an introducer or a comma."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Final

__all__ = ["is_given_name"]

_DATA: Final = "data/given_names.json"


def is_given_name(word: str) -> bool:
    """Return whether a word is one of about 6,000 given names from Europe and the Americas; other words may be names too.

    Source: the first names of Faker (MIT licence), which come from statistical offices.

    Example:
        >>> is_given_name("Heiko"), is_given_name("Harbour")
        (True, False)
    """
    return word.casefold() in _given_names()


@functools.cache
def _given_names() -> frozenset[str]:
    text = resources.files("newswire.lexicon").joinpath(_DATA).read_text(encoding="utf-8")
    lines: list[str] = json.loads(text)["names"]
    return frozenset(name for line in lines for name in line.split())
