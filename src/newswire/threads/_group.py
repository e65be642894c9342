"""Group headlines into threads, newest first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise, product
from operator import itemgetter
from typing import Final, NamedTuple

from newswire._arguments import check_argument, check_several
from newswire._text import trimmed
from newswire.models.page import Headline, Page
from newswire.slugs import headline_key
from newswire.threads._likeness import fit, likeness_share, require
from newswire.threads._links import Link, Relation, Thread, link
from newswire.threads._thresholds import THRESHOLDS
from newswire.threads._words import Profile, Vocabulary, read_words

__all__ = ["as_headlines", "candidate_pairs", "group_headlines", "group_pages"]

_COHESION: Final = THRESHOLDS["cohesion"].value
_FLOOR: Final = THRESHOLDS["floor"].value
_SAMPLE: Final = int(THRESHOLDS["sample"].value)
_RARE: Final = int(THRESHOLDS["rare_words"].value)
_REACH: Final = int(THRESHOLDS["reach"].value)
_MOST: Final = THRESHOLDS["most_words"].value
_COMPARED: Final = int(THRESHOLDS["compared"].value)


def group_headlines(headlines: Iterable[Headline | str], *, newest_first: bool = True) -> tuple[Thread, ...]:
    """Group headlines into threads, one per story; each headline is in exactly one thread.

    Two headlines belong together if their keys are equal (`newswire.slugs.headline_key`), or if the words that they
    share make them similar enough; `newswire.threads.THRESHOLDS` lists every threshold. A shared
    kicker alone joins nothing. Two headlines that contradict each other are not joined by a third, in threads of up to 12
    different headlines. The result depends only on the headlines and their order.

    Args:
        headlines: the headlines of one or more tickers in page order, newest first. A
            `str` is read as a headline. For successive pages see `group_pages`.
        newest_first: False if the oldest headline is first.

    Returns:
        The threads in the order of their newest headlines, newest first. A single headline is a thread of its own.

    Raises:
        MissingExtraError: if rapidfuzz is missing; `pip install 'newswire[threads]'` installs it.
        ModelError: if a string is not a headline (empty, or more than one line).

    Example:
        >>> threads = group_headlines([
        ...     "Kelvar: le port de Brume rouvre, deux navires perdus dans la tempête",
        ...     "Rugby: Tarvin bat Osque 21-12",
        ...     "Kelvar: le port de Brume fermé par la tempête",
        ... ])
        >>> [len(thread) for thread in threads], threads[0].links[0].relation.value
        ([2, 1], 'development')
    """
    require()
    items = as_headlines(headlines)
    order = range(len(items)) if newest_first else range(len(items) - 1, -1, -1)
    rows = [items[place] for place in order]
    groups, profiles = _groups(rows)
    related = _related(rows, profiles, groups)
    return tuple([_thread(rows, profiles, group, order, links) for group, links in zip(groups, related, strict=True)])


def group_pages(pages: Iterable[Page]) -> tuple[Thread, ...]:
    """Group the headlines of successive pages of one source; a headline that stays on the page counts once.

    Args:
        pages: in chronological order. The headlines of each page are newest first, as in a ticker.

    Returns:
        The same as `group_headlines`. Positions count the headlines that were new on each page, beginning with the last page.

    Example:
        >>> from newswire.models import Headline, Ticker
        >>> older = Page(ticker=Ticker((Headline("Storm Ada nears Brume"),)))
        >>> newer = Page(ticker=Ticker((Headline("Storm Ada hits Brume"), Headline("Storm Ada nears Brume"))))
        >>> [headline.text for headline in group_pages([older, newer])[0].headlines]
        ['Storm Ada hits Brume', 'Storm Ada nears Brume']
    """
    check_several("pages", pages)
    fresh: list[list[Headline]] = []
    before: frozenset[str] = frozenset()
    for page in pages:
        check_argument("a list of pages", page, Page)
        fresh.append([headline for headline in page.headlines if headline.text not in before])
        before = frozenset(headline.text for headline in page.headlines)
    return group_headlines([headline for page in reversed(fresh) for headline in page])


def as_headlines(headlines: Iterable[Headline | str]) -> tuple[Headline, ...]:
    """Return headlines; strings are converted to headlines, without the white space and invisible characters at their ends."""
    check_several("headlines", headlines)
    return tuple(map(_as_headline, headlines))


def _as_headline(item: Headline | str) -> Headline:
    check_argument("a list of headlines", item, Headline, str)
    return Headline(trimmed(item)) if isinstance(item, str) else item


def _groups(rows: Sequence[Headline]) -> tuple[list[list[int]], list[Profile]]:
    """Return the places of each group, newest first, and the profile of each row."""
    keys = [headline_key(row) or row.text for row in rows]
    firsts: dict[str, int] = {}
    for place, key in enumerate(keys):
        firsts.setdefault(key, place)
    distinct = list(firsts.values())
    raws = {key: read_words(rows[place].text) for key, place in firsts.items()}
    vocabulary = Vocabulary(raws.values())
    by_key = {key: vocabulary.profile(raw) for key, raw in raws.items()}
    groups = _joined([rows[place].text for place in distinct], [by_key[keys[place]] for place in distinct])
    members: dict[int, list[int]] = {}
    group_of = {keys[distinct[index]]: number for number, group in enumerate(groups) for index in group}
    for place, key in enumerate(keys):
        members.setdefault(group_of[key], []).append(place)
    return list(members.values()), [by_key[key] for key in keys]


def _joined(texts: Sequence[str], profiles: Sequence[Profile]) -> list[list[int]]:
    """Return the indices of the headlines of each group, newest first.

    The most similar pairs join first. A pair joins its two groups only if these cohere: otherwise, chains would grow in long
    lists, with different common words at each link. Pairs of equal similarity are ordered by their texts, so that the order of
    the headlines does not decide.
    """
    places = sorted(range(len(texts)), key=texts.__getitem__)
    ranks = [0] * len(places)
    for rank, place in enumerate(places):
        ranks[place] = rank
    pairs = [
        (-share, min(ranks[older], ranks[newer]), max(ranks[older], ranks[newer]))
        for older, newer in candidate_pairs([profile.keys for profile in profiles])
        if (share := likeness_share(profiles[newer], profiles[older])) >= 1
    ]
    home: dict[int, list[int]] = {}
    for _, one, other in sorted(pairs):
        ours, theirs = home.setdefault(places[one], [places[one]]), home.setdefault(places[other], [places[other]])
        if ours is not theirs and _cohere(profiles, ours, theirs):
            _merge(home, ours, theirs)
    groups = {id(group): group for group in home.values()}
    alone = [[place] for place in range(len(texts)) if place not in home]
    return [sorted(group) for group in groups.values()] + alone


def _merge(home: dict[int, list[int]], one: list[int], other: list[int]) -> None:
    """Merge two groups: add the smaller to the larger, in which the newest headline stays the first and the oldest the last."""
    large, small = (one, other) if len(one) >= len(other) else (other, one)
    for place in small:
        home[place] = large
    if small[0] < large[0]:
        large[0], small[0] = small[0], large[0]
    if small[-1] > large[-1]:
        large[-1], small[-1] = small[-1], large[-1]
    large[-1:-1] = small


def _cohere(profiles: Sequence[Profile], one: Sequence[int], other: Sequence[int]) -> bool:
    """Return whether the headlines of two groups are similar on average, and any two of them fit together."""
    if len(one) == len(other) == 1:
        return True
    shares: list[float] = []
    for a, b in product(_sample(one), _sample(other)):
        share = fit(profiles[a], profiles[b])
        if share < _FLOOR:
            return False
        shares.append(min(1.0, share))
    return sum(shares) / len(shares) >= _COHESION


def _sample(group: Sequence[int]) -> Sequence[int]:
    """Return the headlines by which a group is judged: all of a small group, of a large one the newest, the oldest and some others."""
    if len(group) <= _SAMPLE:
        return group
    return [group[index * (len(group) - 1) // (_SAMPLE - 1)] for index in range(_SAMPLE)]


def _thread(
    rows: Sequence[Headline],
    profiles: Sequence[Profile],
    group: Sequence[int],
    order: Sequence[int],
    related: tuple[Link, ...],
) -> Thread:
    if len(group) == 1:
        [place] = group
        return Thread((rows[place],), (order[place],), (), related)
    links = [_link(rows, profiles, newer, older) for newer, older in pairwise(group)]
    return Thread(
        tuple([rows[place] for place in group]), tuple([order[place] for place in group]), tuple(links), related
    )


def _link(rows: Sequence[Headline], profiles: Sequence[Profile], newer: int, older: int) -> Link:
    """Return the link of two rows; two forms of one headline share a profile, and their words are read again."""
    if profiles[newer] is profiles[older] and rows[newer].text != rows[older].text:
        return link(rows[newer], rows[older])
    return link(rows[newer], rows[older], (profiles[newer], profiles[older]))


def _related(
    rows: Sequence[Headline], profiles: Sequence[Profile], groups: Sequence[Sequence[int]]
) -> list[tuple[Link, ...]]:
    """Return for each group the links to the next older group with each of its kickers."""
    newest: dict[str, int] = {}
    found: list[tuple[Link, ...]] = []
    for group in reversed(groups):
        kickers = {profiles[place].kicker: place for place in group if profiles[place].kicker}
        pairs = [(place, newest[kicker]) for kicker, place in kickers.items() if kicker in newest]
        found.append(tuple(_same_kicker(rows[newer], rows[older]) for newer, older in pairs))
        newest.update((profiles[place].kicker, place) for place in reversed(group) if profiles[place].kicker)
    return found[::-1]


def _same_kicker(newer: Headline, older: Headline) -> Link:
    return Link(Relation.SAME_KICKER, newer, older, 0.0, shared=(newer.kicker or "",))


def candidate_pairs(keys: Sequence[Collection[str]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices (older, newer) of headlines that share words, each pair once; the oldest headline is last.

    An index files every headline under its rarest words. It keeps the last few headlines of each word, and all of those of a word
    that is not rare, for headlines that share a rare word too. A headline is compared with those that share a rare word and another
    word, or most of its words; if these are many, only with those that share most. The work therefore grows linearly with the
    number of headlines, and a story that returns after very many others is a new thread.

    Args:
        keys: for each headline, the keys of its words (`Profile.keys`).
    """
    ranked = _ranked(keys)
    words_of, sizes = ranked.words, ranked.sizes
    enough = [_MOST * size for size in sizes]
    last: list[deque[int]] = [deque(maxlen=_REACH) for _ in range(ranked.ranks)]
    ever: defaultdict[int, set[int]] = defaultdict(set)
    for newer in range(len(keys) - 1, -1, -1):
        mine, rare, least = words_of[newer], ranked.rare[newer], enough[newer]
        under = [last[rank] for rank in mine]
        others = [ever[rank] for rank in mine[rare:]]
        near = _near(under[:rare], others, sizes[newer]) if rare else set[int]()
        often = _met_often(under[rare:], sizes[newer]) if others else {}
        found = near.union([place for place, count in often.items() if count >= least or count >= enough[place]])
        if len(found) > _COMPARED:
            shared = {place: len(set(mine).intersection(words_of[place])) for place in near}
            found = _most_met({place: shared.get(place) or often[place] for place in found})
        for older in found:
            yield older, newer
        for places in under:
            places.append(newer)
        for met in others:
            met.add(newer)


def _near(few: Sequence[Collection[int]], many: Sequence[set[int]], size: int) -> set[int]:
    """Return the places that are under a rare word and another one, or under the only one."""
    met: set[int] = set()
    found: set[int] = set()
    for places in few:
        found.update(met.intersection(places))
        met.update(places)
    for places in many if met else ():
        found |= met & places
    return found if size > 1 else met


def _met_often(under: Sequence[Collection[int]], size: int) -> dict[int, int]:
    """Return the places that are under two words at least, or under the only one, and under how many."""
    if size == 1:
        return dict.fromkeys(chain.from_iterable(under), 1)
    counts: dict[int, int] = {}
    met = set(under[0])
    for places in under[1:]:
        for older in met.intersection(places):
            counts[older] = counts.get(older, 1) + 1
        met.update(places)
    return counts


def _most_met(counts: dict[int, int]) -> set[int]:
    """Return the places that were met most often."""
    return set(sorted(counts, key=lambda place: (-counts[place], place))[:_COMPARED])


class _Ranked(NamedTuple):
    """What each headline of a list is looked up under.

    Attributes:
        words: the ranks of its keys, the rarest first, without those of no other headline.
        rare: how many of them are keys of a few headlines.
        sizes: how many there were with those of no other headline.
        ranks: how many ranks there are.
    """

    words: list[tuple[int, ...]]
    rare: list[int]
    sizes: list[int]
    ranks: int


def _ranked(keys: Sequence[Collection[str]]) -> _Ranked:
    """Rank the keys of a list by the number of their headlines; each headline keeps its rarest."""
    often = Counter(chain.from_iterable(keys))
    shared = sorted([(count, key) for key, count in often.items() if count > 1])
    ranks = dict.fromkeys(often, -1)
    ranks.update((key, rank) for rank, (_, key) in enumerate(shared))
    few = bisect_right(shared, _REACH, key=itemgetter(0))
    found = _Ranked([], [], [], len(shared))
    for mine in keys:
        rarest = sorted(map(ranks.__getitem__, mine))[:_RARE]
        words = rarest[bisect_left(rarest, 0) :]
        found.words.append(tuple(words))
        found.rare.append(bisect_left(words, few))
        found.sizes.append(len(rarest))
    return found
