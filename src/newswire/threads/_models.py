"""What grouping returns: threads, and the links between their headlines with the evidence for each."""

from __future__ import annotations

import enum

import attrs

from newswire.models.page import Headline

__all__ = ["Change", "Link", "Relation", "Thread"]


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
