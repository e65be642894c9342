"""What one headline is to an older one of its story, with the words that changed; and the thread that they form."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

import attrs

from newswire._later import above
from newswire.models.page import Headline
from newswire.slugs import fold, headline_key
from newswire.threads._likeness import Likeness, compare, differing, slips
from newswire.threads._thresholds import THRESHOLDS
from newswire.threads._words import NUMBER, Profile, Vocabulary, read_words

__all__ = ["Change", "Link", "Relation", "Thread", "link", "profile_of"]

_WORD: Final = re.compile(r"\w+(?:[.,]\d+)*")
_LETTERS: Final = int(THRESHOLDS["correction_letters"].value)
_WORDS: Final = int(THRESHOLDS["correction_words"].value)
_LONG: Final = int(THRESHOLDS["variant_long"].value)
_SHORT: Final = int(THRESHOLDS["correction_short"].value)
_ALONE: Final = Vocabulary()
_REWORDING: Final = THRESHOLDS["rewording"].value
_NEWS: Final = THRESHOLDS["rewording_news"].value


class Relation(enum.StrEnum):
    """What a headline is to the one before it in time."""

    DUPLICATE = "duplicate"
    """The same words: punctuation, case and spacing at most differ, or the accent of a capital."""
    CORRECTION = "correction"
    """A few letters, or what a tag such as `CORRECTED-` announces; `Link.changes` has the words."""
    REWORDING = "rewording"
    """The same news in other words."""
    DEVELOPMENT = "development"
    """More news of the same story."""
    SAME_KICKER = "same_kicker"
    """Another story under the same kicker: never joins two headlines by itself."""


@attrs.frozen
class Change:
    """Words that one headline has where the other has others; either side may be empty.

    Attributes:
        before: the words of the older headline, as they stand there.
        after: the words of the newer one.
        before_at: where the first stand in the older headline, in code points from 0; where they would, if there are none.
        after_at: the same in the newer headline.
    """

    before: str
    after: str
    before_at: int = 0
    after_at: int = 0


@attrs.frozen
class Link:
    """What a headline is to an older one, and why.

    Attributes:
        relation: what it is.
        newer: the newer headline.
        older: the older headline.
        score: how alike the two are, from 0 to 1, by the words that they share.
        changes: the words that changed, in the order of the headlines; for a duplicate none.
        shared: the words that both have, folded, in the order of the newer one.
    """

    relation: Relation
    newer: Headline
    older: Headline
    score: float
    changes: tuple[Change, ...] = ()
    shared: tuple[str, ...] = ()


@attrs.frozen(repr=False)
class Thread:
    """The headlines that tell one story, newest first.

    Attributes:
        headlines: at least one.
        positions: the place of each in what was grouped, from 0.
        links: between neighbours: `links[i]` says what `headlines[i]` is to `headlines[i + 1]`.
        related: links of relation `same_kicker`, from this thread's oldest headline under a kicker to the newest of
            the next older thread under it; one for each kicker of the thread that an older thread has.
    """

    headlines: tuple[Headline, ...]
    positions: tuple[int, ...]
    links: tuple[Link, ...] = ()
    related: tuple[Link, ...] = ()

    @property
    def newest(self) -> Headline:
        """The headline that stands first."""
        return self.headlines[0]

    @property
    def oldest(self) -> Headline:
        """The headline that the story began with."""
        return self.headlines[-1]

    def __len__(self) -> int:
        return len(self.headlines)

    def __repr__(self) -> str:
        return f"<Thread of {len(self)}: {self.newest.text!r}>"

    def _repr_html_(self) -> str:
        """The thread as a notebook shows it."""
        shown: str = above("newswire.export.notebook", "thread_html")(self)
        return shown


def profile_of(headline: Headline) -> Profile:
    """Return what is compared of a headline."""
    return _ALONE.profile(read_words(headline.text))


def link(newer: Headline, older: Headline, profiles: tuple[Profile, Profile] | None = None) -> Link:
    """Return what a headline is to an older one of its story, with the evidence.

    Args:
        newer: the newer headline.
        older: the older one.
        profiles: what is compared of each, if they are known and their keys differ.
    """
    left, right = profiles or (profile_of(newer), profile_of(older))
    likeness = compare(left, right)
    changes = _changes(older.text, newer.text)
    if not profiles and headline_key(newer) == headline_key(older):
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
    return likeness.score < _REWORDING or said > _NEWS or any(word.kinds & NUMBER for word in likeness.left)


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
