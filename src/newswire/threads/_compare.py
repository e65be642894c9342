"""How alike two headlines are, and what speaks for and against one story."""

from __future__ import annotations

from typing import Final, NamedTuple

from newswire.threads._fuzzy import slips
from newswire.threads._lexicon import DISASTERS, LOOK_ALIKE
from newswire.threads._thresholds import THRESHOLDS
from newswire.threads._words import Profile, Word

__all__ = ["Likeness", "compare", "same_story"]

_T: Final = {name: threshold.value for name, threshold in THRESHOLDS.items()}
_PREFIX: Final = int(_T["variant_prefix"])
_LETTERS: Final = int(_T["variant_letters"])
_FEW: Final = int(_T["few_words"])
_MANY: Final = int(_T["many_words"])
_TELLING: Final = _T["telling_weight"]
_VARIANT: Final = _T["variant_weight"]
_CUT: Final = 1.0 - _T["kicker_weight"]
_LONG: Final = int(_T["variant_long"])


class Likeness(NamedTuple):
    """How alike two headlines are: from 0 to about 1, the words they share, and those of one only."""

    score: float
    shared: tuple[str, ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]
    needed: float


def same_story(likeness: Likeness) -> bool:
    """Return whether two headlines are alike enough to tell one story."""
    return likeness.score >= likeness.needed


def compare(a: Profile, b: Profile) -> Likeness:
    """Return how alike two headlines are; the same in both directions but for the order of the words."""
    pairs, left, right = _paired(a, b)
    if not pairs:
        return Likeness(0.0, (), tuple(left), tuple(right), _T["same_story_few"])
    disaster = any(x.disaster for x, _ in pairs)
    subject = _subject(a, b)
    common, weight_a, weight_b = 0.0, a.weight, b.weight
    telling = 0
    for x, y in pairs:
        weight = (x.weight + y.weight) / 2 * (1.0 if x.stem == y.stem else _VARIANT)
        if x.folded in subject:
            weight_a -= x.weight * _CUT
            weight_b -= y.weight * _CUT
            weight *= 1.0 - _CUT
        elif min(x.weight, y.weight) > _TELLING:
            telling += 1
        common += weight
    tolls = a.toll and b.toll
    if tolls:
        weight_a -= sum(word.weight for word in left if word.number)
        weight_b -= sum(word.weight for word in right if word.number)
    disaster = disaster or (tolls and len(pairs) > _FEW)
    named = any(x.name or y.name for x, y in pairs)
    score = common / (weight_a + weight_b) + common / (2 * min(weight_a, weight_b))
    score += _T["one_disaster"] * (disaster and named) - _against(
        a, b, left, right, steady=tolls or (disaster and named)
    )
    enough = telling > _FEW or (disaster and (named or len(pairs) > _FEW))
    needed = "same_story_many" if telling >= _MANY else "same_story" if enough else "same_story_few"
    return Likeness(score, tuple(x.folded for x, _ in pairs), tuple(left), tuple(right), _T[needed])


def _paired(a: Profile, b: Profile) -> tuple[list[tuple[Word, Word]], list[Word], list[Word]]:
    """Return the pairs of words that two headlines share, and the words of the first and of the second alone."""
    pairs = [(word, b.words[stem]) for stem, word in a.words.items() if stem in b.words]
    left = [word for stem, word in a.words.items() if stem not in b.words]
    right = [word for stem, word in b.words.items() if stem not in a.words]
    for x, y in _variants(left, right) or _one_slip(left, right):
        left.remove(x)
        right.remove(y)
        pairs.append((x, y))
    return pairs, left, right


def _subject(a: Profile, b: Profile) -> frozenset[str]:
    """Return the words of the kicker that two headlines share: a subject, unless it names a disaster and its place."""
    if not a.kicker or a.kicker != b.kicker:
        return frozenset()
    names_event = len(a.kicker_words) > 1 and any(word in DISASTERS for word in a.kicker_words)
    return frozenset() if names_event else a.kicker_words


def _against(a: Profile, b: Profile, left: list[Word], right: list[Word], *, steady: bool) -> float:
    """Return what is taken off for names, numbers (unless the story is steady without), months, directions that differ."""
    off = 0.0
    if any(word.name for word in left) and any(word.name for word in right):
        off += _T["other_name"] if _says_more(left) and _says_more(right) else _T["only_other_name"]
    if _other_kickers(a, b, left, right):
        off += _T["other_kicker"]
    if not steady and any(word.number for word in left) and any(word.number for word in right):
        off += _T["other_number"]
    if any(word.month for word in left) and any(word.month for word in right):
        off += _T["other_month"]
    if a.side * b.side < 0:
        off += _T["opposite"]
    return off


def _other_kickers(a: Profile, b: Profile, left: list[Word], right: list[Word]) -> bool:
    """Return whether each has a kicker of which the other headline says no word: two companies with one kind of news."""
    if not (a.kicker_words and b.kicker_words):
        return False
    only_a, only_b = {word.folded for word in left}, {word.folded for word in right}
    return a.kicker_words <= only_a and b.kicker_words <= only_b


def _says_more(words: list[Word]) -> bool:
    """Return whether more than names and a word beside them stands on one side only."""
    return sum(not word.name for word in words) >= _T["only_other_words"]


def _variants(left: list[Word], right: list[Word]) -> list[tuple[Word, Word]]:
    """Return the pairs of words that are forms or misspellings of one another, each word in one pair at most."""
    pairs: list[tuple[Word, Word]] = []
    used: set[str] = set()
    for x in left:
        for y in right:
            if x.folded[0] == y.folded[0] and y.stem not in used and _are_variants(x, y):
                pairs.append((x, y))
                used.add(y.stem)
                break
    return pairs


def _one_slip(left: list[Word], right: list[Word]) -> list[tuple[Word, Word]]:
    """Return the only two words that differ, if one is the other misspelt: two letters may then differ in six."""
    if len(left) != 1 or len(right) != 1:
        return []
    x, y = left[0], right[0]
    same_place = x.folded[0] == y.folded[0] and not (x.number or y.number or x.month or y.month)
    if not same_place or min(len(x.folded), len(y.folded)) < _LONG - 1 or _look_alike(x, y):
        return []
    return [(x, y)] if slips(x.folded, y.folded, _LETTERS) else []


def _are_variants(x: Word, y: Word) -> bool:
    """Return whether two words are forms of one, or one of them is misspelt; look-alike names are neither."""
    if x.number or y.number or x.month or y.month or min(len(x.stem), len(y.stem)) < _PREFIX or _look_alike(x, y):
        return False
    if not (x.name and y.name) and _begin_alike(x.stem, y.stem):
        return True
    if len(x.folded) <= _PREFIX:
        return False
    most = 1 if len(x.folded) < _LONG else _LETTERS
    return slips(x.folded, y.folded, most)


def _look_alike(x: Word, y: Word) -> bool:
    return x.folded in LOOK_ALIKE and LOOK_ALIKE[x.folded] == LOOK_ALIKE.get(y.folded)


def _begin_alike(x: str, y: str) -> bool:
    return x.startswith(y) or y.startswith(x) or x[: _PREFIX + 1] == y[: _PREFIX + 1]
