"""What one headline is to an older one: the relation, and the words that changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from newswire.models.page import Headline
from newswire.slugs import fold, headline_key
from newswire.threads._compare import Likeness, compare
from newswire.threads._fuzzy import differing, slips
from newswire.threads._models import Change, Link, Relation
from newswire.threads._thresholds import THRESHOLDS
from newswire.threads._words import Profile, profile, read_words

__all__ = ["link", "profile_of"]

_WORD: Final = re.compile(r"\w+(?:[.,]\d+)*")
_LETTERS: Final = int(THRESHOLDS["correction_letters"].value)
_WORDS: Final = int(THRESHOLDS["correction_words"].value)
_LONG: Final = int(THRESHOLDS["variant_long"].value)
_SHORT: Final = int(THRESHOLDS["correction_short"].value)
_REWORDING: Final = THRESHOLDS["rewording"].value
_NEWS: Final = THRESHOLDS["rewording_news"].value


def profile_of(headline: Headline) -> Profile:
    """Return what is compared of a headline."""
    return profile(read_words(headline.text))


def link(newer: Headline, older: Headline, left: Profile | None = None, right: Profile | None = None) -> Link:
    """Return what a headline is to an older one of its story, with the evidence."""
    left, right = left or profile_of(newer), right or profile_of(older)
    likeness = compare(left, right)
    changes = _changes(older.text, newer.text)
    if headline_key(newer) == headline_key(older):
        same = _letters(newer.text) == _letters(older.text)
        relation, changes = (Relation.DUPLICATE, ()) if same else (Relation.CORRECTION, changes)
        return Link(relation, newer, older, 1.0, changes, likeness.shared)
    if (left.correction and not right.correction) or _is_slip(changes):
        relation = Relation.CORRECTION
    else:
        relation = Relation.DEVELOPMENT if _adds(likeness) else Relation.REWORDING
    return Link(relation, newer, older, round(min(max(likeness.score, 0.0), 1.0), 4), changes, likeness.shared)


def _adds(likeness: Likeness) -> bool:
    """Return whether the newer headline, the left one, says more than the older: a number, or more than a word or so."""
    said = sum(word.weight for word in likeness.left)
    return likeness.score < _REWORDING or said > _NEWS or any(word.number for word in likeness.left)


def _letters(text: str) -> str:
    """Return the letters of a headline without case, and without the accents of capitals, which agencies leave out."""
    plain = unicodedata.normalize("NFKC", text)
    letters = "".join(fold(char) if char.isupper() or char in "œæ" else char for char in plain if char.isalpha())
    return letters.casefold()


def _changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the words that differ between two headlines, stretch by stretch."""
    old, new = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    stretches = differing([word[0].casefold() for word in old], [word[0].casefold() for word in new])
    return tuple(_change(_stretch(old, a, b), _stretch(new, c, d), before, after) for a, b, c, d in stretches)


def _stretch(words: Sequence[re.Match[str]], first: int, end: int) -> tuple[int, int]:
    """Return where some words stand; where there are none, the place after the word before them."""
    if first < end:
        return words[first].start(), words[end - 1].end()
    at = words[first - 1].end() if first else 0
    return at, at


def _change(old: tuple[int, int], new: tuple[int, int], before: str, after: str) -> Change:
    return Change(before[slice(*old)], after[slice(*new)], old[0], new[0])


def _is_slip(changes: tuple[Change, ...]) -> bool:
    """Return whether a few letters of a word or two are all that changed."""
    pairs = [(_WORD.findall(change.before), _WORD.findall(change.after)) for change in changes]
    if not pairs or any(len(old) != len(new) for old, new in pairs):
        return False
    words = [pair for old, new in pairs for pair in zip(old, new, strict=True)]
    return len(words) <= _WORDS and all(_is_misspelt(old, new) for old, new in words)


def _is_misspelt(old: str, new: str) -> bool:
    old, new = fold(old).lower(), fold(new).lower()
    if old == new:
        return True
    if any(map(str.isdigit, old + new)) or min(len(old), len(new)) < _SHORT:
        return False
    return slips(old, new, _LETTERS if min(len(old), len(new)) >= _LONG - 1 else 1)
