"""How a headline relates to an older one of its story, with the changed words; and the thread that they form."""

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
    """How a headline relates to the one before it in time."""

    DUPLICATE = "duplicate"
    """The same words; only punctuation, case, spacing or the accent of a capital may differ."""
    CORRECTION = "correction"
    """A few letters differ, or a tag such as `CORRECTED-` announces it; `Link.changes` has the words."""
    REWORDING = "rewording"
    """The same news in other words."""
    DEVELOPMENT = "development"
    """More news of the same story."""
    SAME_KICKER = "same_kicker"
    """Another story with the same kicker; never joins two headlines by itself."""


@attrs.frozen
class Change:
    """Words of one headline that the other replaces; either side may be empty.

    Attributes:
        before: the words of the older headline.
        after: the words of the newer headline.
        before_at: the offset of `before` in the older headline, in code points from 0; if it is empty, where it would be.
        after_at: the offset of `after` in the newer headline.
    """

    before: str
    after: str
    before_at: int = 0
    after_at: int = 0


@attrs.frozen
class Link:
    """The relation of a headline to an older one, with the evidence.

    Attributes:
        relation: the relation.
        newer: the newer headline.
        older: the older headline.
        score: the similarity of the two by the words that they share, from 0 to 1.
        changes: the words that changed, in order; empty for a duplicate.
        shared: the words that both have, folded, in the order of the newer headline.
    """

    relation: Relation
    newer: Headline
    older: Headline
    score: float
    changes: tuple[Change, ...] = ()
    shared: tuple[str, ...] = ()


@attrs.frozen(repr=False)
class Thread:
    """The headlines of one story, newest first.

    Attributes:
        headlines: at least one headline.
        positions: the index of each headline in the input, from 0.
        links: the relations between neighbours: `links[i]` relates `headlines[i]` to `headlines[i + 1]`.
        related: links with the relation `same_kicker`, from this thread's oldest headline with a kicker to the newest headline of
            the next older thread with that kicker; one for each kicker that an older thread shares.
    """

    headlines: tuple[Headline, ...]
    positions: tuple[int, ...]
    links: tuple[Link, ...] = ()
    related: tuple[Link, ...] = ()

    @property
    def newest(self) -> Headline:
        """The first headline."""
        return self.headlines[0]

    @property
    def oldest(self) -> Headline:
        """The last headline, with which the story began."""
        return self.headlines[-1]

    def __len__(self) -> int:
        return len(self.headlines)

    def __repr__(self) -> str:
        return f"<Thread of {len(self)}: {self.newest.text!r}>"

    def _repr_html_(self) -> str:
        """Return the thread as HTML for a notebook."""
        shown: str = above("newswire.export.notebook", "thread_html")(self)
        return shown


def profile_of(headline: Headline) -> Profile:
    """Return the words of a headline that are compared."""
    return _ALONE.profile(read_words(headline.text))


def link(newer: Headline, older: Headline, profiles: tuple[Profile, Profile] | None = None) -> Link:
    """Return the relation of a headline to an older one of its story, with the evidence.

    Args:
        newer: the newer headline.
        older: the older headline.
        profiles: the profiles of both, if they are known and the keys differ or the texts are equal.
    """
    if newer.text == older.text:
        words = (profiles[0] if profiles else profile_of(newer)).words
        return Link(Relation.DUPLICATE, newer, older, 1.0, shared=tuple([word.folded for word in words.values()]))
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
    """Return whether the newer (left) headline adds something: a number, or more than about one word."""
    said = sum(word.weight for word in likeness.left)
    return likeness.score < _REWORDING or said > _NEWS or any(word.kinds & NUMBER for word in likeness.left)


def _letters(text: str) -> str:
    """Return the letters of a headline without case and without the accents of capitals, which agencies omit."""
    plain = unicodedata.normalize("NFKC", text)
    letters = "".join(fold(char) if char.isupper() or char in "œæ" else char for char in plain if char.isalpha())
    return letters.casefold()


def _changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the words that differ between two headlines, as one change for each run of words."""
    old, new = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    stretches = differing([word[0].casefold() for word in old], [word[0].casefold() for word in new])
    return tuple(_change(_stretch(old, a, b), _stretch(new, c, d), before, after) for a, b, c, d in stretches)


def _stretch(words: Sequence[re.Match[str]], first: int, end: int) -> tuple[int, int]:
    """Return the offsets of some words; if there are none, the offset after the preceding word."""
    if first < end:
        return words[first].start(), words[end - 1].end()
    at = words[first - 1].end() if first else 0
    return at, at


def _change(old: tuple[int, int], new: tuple[int, int], before: str, after: str) -> Change:
    return Change(before[slice(*old)], after[slice(*new)], old[0], new[0])


def _is_slip(changes: tuple[Change, ...]) -> bool:
    """Return whether only a few letters of one or two words changed."""
    if not 0 < len(changes) <= _WORDS:
        return False
    pairs = [(_WORD.findall(change.before), _WORD.findall(change.after)) for change in changes]
    if any(len(old) != len(new) for old, new in pairs):
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
