"""Headings without dashes, as extractors write them: short lines between long paragraphs.

A single line is not enough evidence, but the article is: its paragraphs are long and end like sentences, and between them
are a few short lines without a final mark. If an article has headings between dashes, its short lines are not headings.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from typing import Final

import regex

from newswire._chars import EM_DASH, EN_DASH, RIGHT_DOUBLE_QUOTE, RIGHT_GUILLEMET, RIGHT_SINGLE_QUOTE, SCRIPT_STOPS
from newswire._patterns import compiled, either
from newswire.lexicon.language import united
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.parsing import roles

__all__ = ["heading_roles"]

_LONG: Final = 100
_ENOUGH: Final = 60
_SHORT: Final = 70
_FEWEST: Final = 3
_MOST_HEADINGS: Final = 0.5
_ENDS: Final = f"{SCRIPT_STOPS}.,;:!…)]{RIGHT_DOUBLE_QUOTE}{RIGHT_GUILLEMET}\"{RIGHT_SINGLE_QUOTE}'"
_BEGINS: Final = regex.compile(r"[\p{Lu}\p{Lo}\p{N}\p{Pi}\"'«¿¡#*]")
_SENTENCES: Final = regex.compile(r"\p{Ll}{3}[.!?…]\s+\p{Lu}")
"""The end of a sentence followed by the start of another, which does not occur in a heading."""


@functools.lru_cache(KEPT_LEXICONS)
def _no_heading(lexicon: Lexicon) -> regex.Pattern[str]:
    """Return a pattern for the start of a line that refers to another page, signs or credits: never a heading."""
    elsewhere, advertisements, introducers, sending = (
        either(united(lexicon.languages, field))
        for field in ("elsewhere", "advertisements", "sure_introducers", "sending")
    )
    return compiled(
        rf"(?:{elsewhere})\b[^:]{{0,24}}:|(?:copyright|{advertisements})\b|(?:{introducers}|{sending})\s"
        r"|\d{1,3}[.)]|[#*_=\-]{3,}|[•▪◦○●■‣⁃]|https?:|www\.|@|.*(?:newsletter|\|)",
        regex.IGNORECASE,
    )


def heading_roles(texts: Sequence[str], letters: str, lexicon: Lexicon) -> dict[int, str]:
    """Return the roles, by index, of the lines of an article that are headings without dashes.

    A heading that stands twice in a row, as extractors repeat them, is one heading and debris. What blank lines alone make a heading is
    none if it has not the form of one.

    Args:
        texts: the lines from the first of the article's text to its last.
        letters: their roles.
        lexicon: the words of the languages.
    """
    no_heading = _no_heading(lexicon)
    if roles.BARE_HEADING not in letters:
        return _found(texts, letters, no_heading)
    refused = {
        place: roles.PARAGRAPH
        for place, letter in enumerate(letters)
        if letter == roles.BARE_HEADING and not _is_heading(texts[place], no_heading)
    }
    return refused | _found(texts, letters, no_heading)


def _found(texts: Sequence[str], letters: str, no_heading: regex.Pattern[str]) -> dict[int, str]:
    """Return the roles of the headings between long paragraphs."""
    every = [place for place, letter in enumerate(letters) if letter in _TEXT]
    if roles.HEADING in letters or not any(_may_be_heading(texts[place]) for place in every):
        return {}
    repeats = {
        after: before
        for before, after in itertools.pairwise(every)
        if texts[before] == texts[after] and _may_be_heading(texts[after])
    }
    text = [place for place in every if place not in repeats] if repeats else every
    if sum([len(texts[place]) >= _LONG for place in text]) < _FEWEST:
        return {}
    found = [
        place
        for before, place, after in zip(text, text[1:], text[2:], strict=False)
        if _is_heading(texts[place], no_heading) and len(texts[before]) >= _LONG and _opens(texts[after])
    ]
    if len(found) > _MOST_HEADINGS * len(text):
        return {}
    headings = dict.fromkeys(found, roles.BARE_HEADING)
    return headings | {place: roles.DEBRIS for place, before in repeats.items() if before in headings}


def _may_be_heading(text: str) -> bool:
    """Return whether a line is short and ends with no mark, which most articles have no line to be looked at for."""
    return len(text) <= _SHORT and text[-1] not in _ENDS


def _opens(text: str) -> bool:
    """Return whether a paragraph may follow a heading: it is long and begins like a sentence."""
    return len(text) >= _ENOUGH and _BEGINS.match(text) is not None


def _is_heading(text: str, no_heading: regex.Pattern[str]) -> bool:
    """Return whether a line has the form of a heading: short, with a word of letters, and without the end of a sentence."""
    if not _may_be_heading(text) or not _BEGINS.match(text) or no_heading.match(text):
        return False
    if text[0] in f"-{EN_DASH}{EM_DASH}" or text.count('"') % 2 or _SENTENCES.search(text):
        return False
    return any(len(word) > 1 and word.isalpha() for word in text.split())


_TEXT: Final = roles.PARAGRAPH + roles.LATE
