"""Which pairs of headlines are worth comparing: those that have rare words in common."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from typing import Final

from newswire.threads._thresholds import THRESHOLDS
from newswire.threads._words import Profile

__all__ = ["candidate_pairs"]

_RARE: Final = int(THRESHOLDS["rare_words"].value)
_REACH: Final = int(THRESHOLDS["reach"].value)
_PREFIX: Final = int(THRESHOLDS["variant_prefix"].value)
_LIGHT: Final = THRESHOLDS["everyday_weight"].value
_COMPARED: Final = int(THRESHOLDS["compared"].value)


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places (older, newer) that share words, each pair once; the oldest headline stands last.

    Every headline is filed under its rarest words; under a word, only the last few headlines are kept, and of the
    headlines met there only those met most often are compared. So the work grows with the number of headlines, and a
    story that comes back after very many others is another thread.
    """
    keys = _keys(profiles)
    filed: dict[str, deque[int]] = {}
    for newer in range(len(profiles) - 1, -1, -1):
        met: list[int] = []
        mine = keys[newer]
        for key in mine:
            places = filed.get(key)
            if places is None:
                places = filed[key] = deque(maxlen=_REACH)
            met += places
            places.append(newer)
        enough = min(2, len(mine))
        for older in _most_met(met, enough):
            yield older, newer


def _most_met(met: list[int], enough: int) -> list[int]:
    """Return the places that were met often enough, the most often met first where there are too many."""
    counts = Counter(met)
    places = [place for place, count in counts.items() if count >= enough]
    if len(places) <= _COMPARED:
        return places
    return sorted(places, key=lambda place: (-counts[place], place))[:_COMPARED]


def _keys(profiles: Sequence[Profile]) -> list[list[str]]:
    """Return the rarest words of each headline, cut to the letters that all forms of a word begin with."""
    stems = [[stem[:_PREFIX] for stem, word in profile.words.items() if word.weight > _LIGHT] for profile in profiles]
    often = Counter(key for keys in stems for key in set(keys))
    return [sorted(dict.fromkeys(keys), key=lambda key: (often[key], key))[:_RARE] for keys in stems]
