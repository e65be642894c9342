"""What happened between two states of one page: headlines new, gone, moved, corrected."""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence

import attrs

from newswire.errors import ArgumentError
from newswire.models.page import Headline, Page
from newswire.slugs import headline_key
from newswire.threads._group import as_headlines, candidate_pairs
from newswire.threads._likeness import require
from newswire.threads._links import Change, Relation, link, profile_of

__all__ = ["Event", "EventKind", "replay", "track"]


class EventKind(enum.StrEnum):
    """What happened to a headline."""

    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    CORRECTED = "corrected"


@attrs.frozen
class Event:
    """One thing that happened to one headline between two states of a page.

    Attributes:
        kind: what happened.
        headline: the headline as it stands now, or for one that is gone, as it stood.
        position: its place in the newer ticker, from 0; None for one that is gone.
        previous: the headline as it stood before; None for a new one.
        previous_position: its place in the older ticker, from 0; None for a new one.
        changes: the words that a correction changed; empty if only punctuation did, or an abstract.
    """

    kind: EventKind
    headline: Headline
    position: int | None = None
    previous: Headline | None = None
    previous_position: int | None = None
    changes: tuple[Change, ...] = ()


def track(previous: Page | Iterable[Headline | str] | None, page: Page | Iterable[Headline | str]) -> tuple[Event, ...]:
    """Return what happened to the headlines of a page since its previous state, so that only that need be stored.

    A headline is `moved` if its order among those that stay changed, not if new ones push it down. It is `corrected` if
    a few letters, the punctuation or the abstract changed; a headline that was rewritten is gone, and another is new
    (`group_headlines` finds their thread). `replay(previous, track(previous, page))` gives the headlines of `page`.

    Args:
        previous: the earlier page, or its headlines; None at the start.
        page: the later page, or its headlines.

    Returns:
        The events: those of the later page in its order, then the headlines that are gone, in theirs. Empty if nothing
        happened.

    Raises:
        MissingExtraError: without rapidfuzz, which `pip install 'newswire[threads]'` installs.

    Example:
        >>> for event in track(["Brume: le maire élu", "Osque gagne"], ["Tempête à Tarvin", "Brume: la maire élue"]):
        ...     print(event.kind, event.position, event.headline)
        new 0 Tempête à Tarvin
        new 1 Brume: la maire élue
        gone None Brume: le maire élu
        gone None Osque gagne
    """
    require()
    old, new = _headlines(previous), _headlines(page)
    matches = _matches(old, new)
    staying = _in_order(sorted(matches.items()))
    events: list[Event] = []
    for position, headline in enumerate(new):
        place = matches.get(position)
        if place is None:
            events.append(Event(EventKind.NEW, headline, position))
        elif old[place] != headline:
            changes = link(headline, old[place]).changes
            events.append(Event(EventKind.CORRECTED, headline, position, old[place], place, changes))
        elif position not in staying:
            events.append(Event(EventKind.MOVED, headline, position, old[place], place))
    kept = set(matches.values())
    gone = [Event(EventKind.GONE, row, None, row, place) for place, row in enumerate(old) if place not in kept]
    return (*events, *gone)


def replay(previous: Page | Iterable[Headline | str] | None, events: Iterable[Event]) -> tuple[Headline, ...]:
    """Return the headlines that events of `track` lead to from a page's previous state.

    Raises:
        ArgumentError: if the events do not start from that state.

    Example:
        >>> before, after = ["Osque gagne", "Brume: le maire élu"], ["Tempête à Tarvin", "Osque gagne"]
        >>> [headline.text for headline in replay(before, track(before, after))]
        ['Tempête à Tarvin', 'Osque gagne']
    """
    rows: list[Headline | None] = list(_headlines(previous))
    placed: list[tuple[int, Headline]] = []
    for event in events:
        if event.previous_position is not None:
            if event.previous_position >= len(rows) or rows[event.previous_position] != event.previous:
                raise ArgumentError(
                    f"the events must be applied to the state from which they were tracked; {event.previous!r} is not in it"
                )
            rows[event.previous_position] = None
        if event.position is not None:
            placed.append((event.position, event.headline))
    staying = [row for row in rows if row is not None]
    for position, headline in sorted(placed, key=lambda item: item[0]):
        staying.insert(position, headline)
    return tuple(staying)


def _headlines(source: Page | Iterable[Headline | str] | None) -> tuple[Headline, ...]:
    if source is None:
        return ()
    return source.headlines if isinstance(source, Page) else as_headlines(source)


def _matches(old: Sequence[Headline], new: Sequence[Headline]) -> dict[int, int]:
    """Return for places in the newer ticker the place of the same headline in the older one."""
    matches: dict[int, int] = {}
    keys: tuple[Callable[[Headline], Hashable], ...] = (lambda row: row, lambda row: row.text, headline_key)
    for key in keys:
        _match_by(key, old, new, matches)
    _match_corrected(old, new, matches)
    return matches


def _match_by(
    key: Callable[[Headline], Hashable], old: Sequence[Headline], new: Sequence[Headline], matches: dict[int, int]
) -> None:
    """Match what is still without a partner by a key; equal headlines in the order in which they stand."""
    waiting: dict[Hashable, list[int]] = {}
    kept = set(matches.values())
    for place in range(len(old) - 1, -1, -1):
        if place not in kept:
            waiting.setdefault(key(old[place]), []).append(place)
    for position, headline in enumerate(new):
        if position not in matches:
            places = waiting.get(key(headline))
            if places:
                matches[position] = places.pop()


def _match_corrected(old: Sequence[Headline], new: Sequence[Headline], matches: dict[int, int]) -> None:
    """Match new headlines with gone ones that differ from them by a few letters, the nearest in place first."""
    fresh = [position for position in range(len(new)) if position not in matches]
    kept = set(matches.values())
    gone = [place for place in range(len(old)) if place not in kept]
    profiles = [profile_of(new[position]) for position in fresh] + [profile_of(old[place]) for place in gone]
    pairs: list[tuple[float, int, int]] = []
    for older, newer in candidate_pairs([profile.keys for profile in profiles]):
        if newer < len(fresh) <= older:
            position, place = fresh[newer], gone[older - len(fresh)]
            found = link(new[position], old[place], (profiles[newer], profiles[older]))
            if found.relation is Relation.CORRECTION:
                pairs.append((-found.score, position, place))
    taken: set[int] = set()
    for _, position, place in sorted(pairs):
        if position not in matches and place not in taken:
            matches[position] = place
            taken.add(place)


def _in_order(matches: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the newer places of the longest row of matches that stand in one order in both tickers."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(matches):
        at = bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [index]
    row: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        row.add(matches[index][0])
        index = before[index]
    return frozenset(row)
