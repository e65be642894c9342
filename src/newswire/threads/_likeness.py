"""How alike two headlines are, and what speaks for and against one story. The one place that asks rapidfuzz."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from newswire.errors import MissingExtraError
from newswire.threads._lexicon import DISASTERS, LOOK_ALIKE
from newswire.threads._thresholds import THRESHOLDS
from newswire.threads._words import Profile, Word

__all__ = ["Likeness", "compare", "differing", "likeness_share", "require", "slips"]

_T: Final = {name: threshold.value for name, threshold in THRESHOLDS.items()}
_PREFIX: Final = int(_T["variant_prefix"])
_LETTERS: Final = int(_T["variant_letters"])
_FEW: Final = int(_T["few_words"])
_MANY: Final = int(_T["many_words"])
_TELLING: Final = _T["telling_weight"]
_VARIANT: Final = _T["variant_weight"]
_CUT: Final = 1.0 - _T["kicker_weight"]
_SHORT: Final = _T["short"]
_BONUS: Final = _T["one_disaster"]
_LEAST: Final = min(value for name, value in _T.items() if name.startswith("same_story"))
_FIGURES: Final = int(_T["exact_figures"])
_LONG: Final = int(_T["variant_long"])


class Likeness(NamedTuple):
    """How alike two headlines are: from 0 to about 1, the words they share, and those of one only."""

    score: float
    shared: tuple[str, ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]
    needed: float


def compare(a: Profile, b: Profile) -> Likeness:
    """Return how alike two headlines are; the same in both directions but for the order of the words."""
    pairs, left, right = _paired(a, b)
    if not pairs:
        return Likeness(0.0, (), tuple(left), tuple(right), _T["same_story_few"])
    score, needed = _score(a, b, pairs, left, right)
    return Likeness(score, tuple([x.folded for x, _ in pairs]), tuple(left), tuple(right), needed)


def likeness_share(a: Profile, b: Profile) -> float:
    """Return how alike two headlines are as a share of what one story needs: 1 or more tell one story."""
    pairs, left, right = _paired(a, b)
    if not pairs:
        return 0.0
    score, needed = _score(a, b, pairs, left, right)
    return score / needed


def _score(
    a: Profile, b: Profile, pairs: list[tuple[Word, Word]], left: list[Word], right: list[Word]
) -> tuple[float, float]:
    """Return how alike two headlines are, and how alike they must be to tell one story."""
    common, weight_a, weight_b, telling = _weights(a, b, pairs)
    tolls = a.toll and b.toll
    if tolls:
        weight_a -= sum(word.weight for word in left if word.number)
        weight_b -= sum(word.weight for word in right if word.number)
    score = common / (weight_a + weight_b) + common / (2 * min(weight_a, weight_b))
    if score < (_LEAST - _BONUS if tolls or a.disaster else _LEAST):
        return score, _T["same_story"]
    named = any(x.name or y.name for x, y in pairs)
    disaster = any(x.disaster for x, _ in pairs) or (tolls and len(pairs) > _FEW)
    steady = tolls or (disaster and named)
    against = _against(a, b, left, right, steady=steady)
    score += _BONUS * (disaster and named) - against
    if not against and _names_event(a, b, pairs):
        return score, _T["same_story_named"]
    if min(a.weight, b.weight) < _SHORT and (left or right):
        return score, _T["same_story_short"]
    enough = telling > _FEW or (disaster and (named or len(pairs) > _FEW))
    return score, _T["same_story_many" if telling >= _MANY else "same_story" if enough else "same_story_few"]


def _names_event(a: Profile, b: Profile, pairs: list[tuple[Word, Word]]) -> bool:
    """Return whether two headlines share two names that are no places, or one with an exact number or what it did."""
    subject = _subject(a, b)
    entities = sum(x.entity and y.entity and x.folded not in subject for x, y in pairs)
    if entities != 1:
        return entities > 1
    return any(
        (x.number and x.stem == y.stem and len(x.stem) >= _FIGURES) or (x.concept and x.concept == y.concept)
        for x, y in pairs
    )


def _weights(a: Profile, b: Profile, pairs: list[tuple[Word, Word]]) -> tuple[float, float, float, int]:
    """Return the weight that two headlines share, the weight of each, and how many of the shared words tell a story."""
    subject = _subject(a, b)
    common, weight_a, weight_b = 0.0, a.weight, b.weight
    telling = 0
    for x, y in pairs:
        weight = (x.weight + y.weight) / 2
        if x.stem != y.stem:
            weight *= _VARIANT
        if x.folded in subject:
            weight_a -= x.weight * _CUT
            weight_b -= y.weight * _CUT
            weight *= 1.0 - _CUT
        elif x.weight > _TELLING and y.weight > _TELLING:
            telling += 1
        common += weight
    return common, weight_a, weight_b, telling


def _paired(a: Profile, b: Profile) -> tuple[list[tuple[Word, Word]], list[Word], list[Word]]:
    """Return the pairs of words that two headlines share, and the words of the first and of the second alone."""
    ours, theirs = a.words, b.words
    pairs: list[tuple[Word, Word]] = []
    left: list[Word] = []
    for stem, word in ours.items():
        other = theirs.get(stem)
        if other is None:
            left.append(word)
        else:
            pairs.append((word, other))
    right = [word for stem, word in theirs.items() if stem not in ours] if len(pairs) < len(theirs) else []
    for found in (_variants, _synonyms, _one_slip):
        if not (left and right):
            break
        for x, y in found(left, right):
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
    if _scores_differ(a, b, left, right, steady=steady):
        off += _T["other_score"]
    if len(left) == len(right) == 1 and _is_other_subject(a, left[0]) and _is_other_subject(b, right[0]):
        off += _T["only_other_name"]
    if any(word.month for word in left) and any(word.month for word in right):
        off += _T["other_month"]
    if a.side * b.side < 0:
        off += _T["opposite"]
    return off


def _scores_differ(a: Profile, b: Profile, left: list[Word], right: list[Word], *, steady: bool) -> bool:
    """Return whether each has two numbers or more, a result, and not the same."""
    two = 2
    if steady or a.numbers < two or b.numbers < two:
        return False
    return any(word.number for word in left) and any(word.number for word in right)


def _is_other_subject(headline: Profile, only: Word) -> bool:
    """Return whether the one word that only this headline has begins it: its subject, by all signs a name."""
    return next(iter(headline.words)) == only.stem and not (only.name or only.number or only.concept)


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
    by_letter: dict[str, list[Word]] = {}
    for y in right:
        by_letter.setdefault(y.folded[0], []).append(y)
    for x in left:
        for y in by_letter.get(x.folded[0], ()):
            if _are_variants(x, y):
                pairs.append((x, y))
                by_letter[x.folded[0]].remove(y)
                break
    return pairs


def _synonyms(left: list[Word], right: list[Word]) -> list[tuple[Word, Word]]:
    """Return the pairs of words that headlines of one story change for one another, each word in one pair at most."""
    waiting = {word.concept: word for word in right if word.concept}
    return [(word, waiting.pop(word.concept)) for word in left if word.concept in waiting]


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


@cache
def _distances() -> Any:
    try:
        return importlib.import_module("rapidfuzz.distance")
    except ImportError as error:
        raise MissingExtraError(
            "newswire.threads compares words with rapidfuzz, which is not installed: pip install 'newswire[threads]'"
        ) from error


@cache
def _osa() -> Callable[..., int]:
    distance: Callable[..., int] = _distances().OSA.distance
    return distance


def require() -> None:
    """Raise `MissingExtraError` unless rapidfuzz is there."""
    _distances()


def slips(a: str, b: str, most: int) -> bool:
    """Return whether two words differ by so many slips of the pen at most: a letter more, less, other, or two swapped."""
    return _osa()(a, b, score_cutoff=most) <= most


def differing(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the stretches in which two sequences of words differ: start and end in the first, then in the second."""
    codes = _distances().Levenshtein.opcodes(a, b)
    return [(code.src_start, code.src_end, code.dest_start, code.dest_end) for code in codes if code.tag != "equal"]
