"""The similarity of two headlines, and the evidence for and against a common story. Only this module uses rapidfuzz."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from newswire.errors import MissingExtraError
from newswire.threads._lexicon import DISASTERS, LOOK_ALIKE
from newswire.threads._thresholds import THRESHOLDS
from newswire.threads._words import (
    COMMON,
    CONCEPT,
    DISASTER,
    ENTITY,
    INFORMATIVE,
    MONTH,
    NAME,
    NUMBER,
    TOLL,
    Profile,
    Word,
)

__all__ = ["Likeness", "compare", "differing", "fit", "likeness_share", "require", "slips"]

_NOTHING: Final = frozenset[str]()
_T: Final = {name: threshold.value for name, threshold in THRESHOLDS.items()}
_PREFIX: Final = int(_T["variant_prefix"])
_LETTERS: Final = int(_T["variant_letters"])
_FEW: Final = int(_T["few_words"])
_MANY: Final = int(_T["many_words"])
_VARIANT: Final = _T["variant_weight"]
_CUT: Final = 1.0 - _T["kicker_weight"]
_SHORT: Final = _T["short"]
_SUBJECT: Final = _T["subject"]
_SAYS: Final = _T["subject_says"]
_BONUS: Final = _T["one_disaster"]
_SAME: Final = _T["same_story"]
_CONTRADICTION: Final = _T["contradiction"]
_OTHERS: Final = int(_T["only_other_words"])
_RESULT: Final = 2
"""Numbers that a result has."""
_LEAST: Final = min(value for name, value in _T.items() if name.startswith("same_story"))
_FIGURES: Final = int(_T["exact_figures"])
_LONG: Final = int(_T["variant_long"])
_LIGHT: Final = _T["everyday_weight"]


_Words: TypeAlias = tuple[list[tuple[Word, Word]], list[Word], list[Word]]
"""The pairs of words that two headlines share, the words of the first alone, those of the second alone."""


class Likeness(NamedTuple):
    """The similarity of two headlines, from 0 to about 1, the words that they share, and the words of each alone."""

    score: float
    shared: tuple[str, ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]
    needed: float


def compare(a: Profile, b: Profile) -> Likeness:
    """Return the similarity of two headlines. It is symmetric except for the order of the words."""
    words = _paired(a, b)
    pairs, left, right = words
    if not pairs:
        return Likeness(0.0, (), tuple(left), tuple(right), _T["same_story_few"])
    score, needed, _ = _score(a, b, words)
    return Likeness(score, tuple([x.folded for x, _ in pairs]), tuple(left), tuple(right), needed)


def likeness_share(a: Profile, b: Profile) -> float:
    """Return the similarity of two headlines as a share of the required similarity: from 1 on they report one story."""
    words = _paired(a, b)
    if not words[0]:
        return 0.0
    score, needed, _ = _score(a, b, words)
    return score / needed


def fit(a: Profile, b: Profile) -> float:
    """Return the same share for two headlines that others join: 0 if by themselves they are two stories.

    That is so if they are not similar enough, and contradict each other or share no more than one word that counts.
    """
    words = _paired(a, b)
    if not words[0]:
        return 0.0
    score, needed, against = _score(a, b, words, in_full=True)
    if score < needed and (against >= _CONTRADICTION or sum([_counts(x, y) for x, y in words[0]]) < _FEW):
        return 0.0
    return score / needed


def _counts(x: Word, y: Word) -> bool:
    """Return whether a shared word is more than an everyday word."""
    return x.weight > _LIGHT and y.weight > _LIGHT


def _score(a: Profile, b: Profile, words: _Words, *, in_full: bool = False) -> tuple[float, float, float]:
    """Return the similarity of two headlines, the similarity required for a common story, and what was subtracted.

    Where the shared words are too few whatever else is found, the rest is found out only `in_full`.
    """
    pairs, left, right = words
    subject = _subject(a, b) if a.kicker else _NOTHING
    common, weight_a, weight_b, telling, kinds = _weights(a, b, pairs, subject)
    tolls = a.kinds & b.kinds & TOLL
    if tolls:
        weight_a -= sum([word.weight for word in left if word.kinds & NUMBER])
        weight_b -= sum([word.weight for word in right if word.kinds & NUMBER])
    score = common / (weight_a + weight_b) + common / (2 * min(weight_a, weight_b))
    if not in_full and score < (_LEAST - _BONUS if tolls or (a.kinds | b.kinds) & DISASTER else _LEAST):
        return score, _SAME, 0.0
    named = bool(kinds & NAME)
    disaster = bool(kinds & DISASTER or (tolls and len(pairs) > _FEW))
    against = _against(a, b, left, right, steady=bool(tolls) or (disaster and named))
    score += _BONUS * (disaster and named) - against
    if not against and _names_event(pairs, subject):
        return score, _T["same_story_named"], against
    if (left or right) and (min(a.weight, b.weight) < _SHORT or _is_no_more(a, b, left, right)):
        return score, _T["same_story_short"], against
    if not telling:
        return score, _T["same_story_none"], against
    enough = telling > _FEW or (disaster and (named or len(pairs) > _FEW))
    return score, _T["same_story_many"] if telling >= _MANY else _SAME if enough else _T["same_story_few"], against


def _is_no_more(a: Profile, b: Profile, left: list[Word], right: list[Word]) -> bool:
    """Return whether one headline is only the subject of the other: few words, all shared, that report nothing."""
    if left and right:
        return False
    subject, other = (a, b) if right else (b, a)
    if subject.weight > _SUBJECT or subject.side or other.weight - subject.weight < _SAYS:
        return False
    return not subject.kinds & (CONCEPT | NUMBER)


def _names_event(pairs: list[tuple[Word, Word]], subject: frozenset[str]) -> bool:
    """Return whether two headlines share two names that are not places, or one such name with an exact number or act."""
    entities = sum([x.kinds & y.kinds & ENTITY and x.folded not in subject for x, y in pairs])
    if entities != 1:
        return entities > 1
    return any(
        (x.kinds & NUMBER and x.stem == y.stem and len(x.stem) >= _FIGURES) or (x.concept and x.concept == y.concept)
        for x, y in pairs
    )


def _weights(
    a: Profile, b: Profile, pairs: list[tuple[Word, Word]], subject: frozenset[str]
) -> tuple[float, float, float, int, int]:
    """Return the weight that two headlines share, the weight of each, and the number of informative shared words with their kinds.

    A word that is common in the list is not informative, and its kind does not count.
    """
    common, weight_a, weight_b = 0.0, a.weight, b.weight
    telling = kinds = 0
    for x, y in pairs:
        if x is y:
            weight, both, told = x.weight, x.kinds, x.kinds & INFORMATIVE
        else:
            weight = (x.weight + y.weight) / 2 if x.stem == y.stem else (x.weight + y.weight) / 2 * _VARIANT
            both, told = x.kinds | y.kinds, x.kinds & y.kinds & INFORMATIVE
        if not both & COMMON:
            kinds |= both
        if subject and x.folded in subject:
            weight_a -= x.weight * _CUT
            weight_b -= y.weight * _CUT
            weight *= 1.0 - _CUT
        elif told:
            telling += 1
        common += weight
    return common, weight_a, weight_b, telling, kinds


def _paired(a: Profile, b: Profile) -> _Words:
    """Return the pairs of words that two headlines share, and the words of the first and of the second alone."""
    ours, theirs = a.words, b.words
    pairs: list[tuple[Word, Word]] = []
    left: list[Word] = []
    for stem, word in ours.items():
        if stem in theirs:
            pairs.append((word, theirs[stem]))
        else:
            left.append(word)
    right = [word for stem, word in theirs.items() if stem not in ours] if len(pairs) < len(theirs) else []
    if left and right:
        found = _variants(left, right)
        if found:
            pairs += _taken(found, left, right)
        if a.kinds & b.kinds & CONCEPT and (found := _synonyms(left, right)):
            pairs += _taken(found, left, right)
        if len(left) == len(right) == 1 and (found := _one_slip(left[0], right[0])):
            pairs += _taken(found, left, right)
    return pairs, left, right


def _taken(found: list[tuple[Word, Word]], left: list[Word], right: list[Word]) -> list[tuple[Word, Word]]:
    """Return pairs of words, after removing them from the words of one headline alone."""
    for x, y in found:
        left.remove(x)
        right.remove(y)
    return found


def _subject(a: Profile, b: Profile) -> frozenset[str]:
    """Return the words of a shared kicker, which are a subject unless they name a disaster and its place."""
    if not a.kicker or a.kicker != b.kicker:
        return frozenset()
    names_event = len(a.kicker_words) > 1 and any(word in DISASTERS for word in a.kicker_words)
    return frozenset() if names_event else a.kicker_words


def _against(a: Profile, b: Profile, left: list[Word], right: list[Word], *, steady: bool) -> float:
    """Return the penalty for names, numbers (unless `steady`), months and directions that differ."""
    off = 0.0
    if a.side * b.side < 0:
        off = _T["only_opposite"] if _only_opposite(a, b, left, right) else _T["opposite"]
    if not (left and right):
        return off
    only_a = only_b = 0
    for word in left:
        only_a |= word.kinds
    for word in right:
        only_b |= word.kinds
    differ = only_a & only_b
    if differ & NAME:
        off += _T["other_name"] if _says_more(left) and _says_more(right) else _T["only_other_name"]
    if _other_kickers(a, b, left, right):
        off += _T["other_kicker"]
    if differ & NUMBER and not steady:
        off += _T["other_number"] + _T["other_score"] * (a.numbers >= _RESULT and b.numbers >= _RESULT)
    if not (only_a | only_b) & CONCEPT:
        off += _other_subject_or_object(a, b, left, right)
    if differ & MONTH:
        off += _T["other_month"]
    return off


def _only_opposite(a: Profile, b: Profile, left: list[Word], right: list[Word]) -> bool:
    """Return whether two headlines say the same in the same order, except for the direction."""
    if not all(word.side for word in (*left, *right)):
        return False
    return [stem for stem in a.words if stem in b.words] == [stem for stem in b.words if stem in a.words]


def _other_subject_or_object(a: Profile, b: Profile, left: list[Word], right: list[Word]) -> float:
    """Return the penalty if only the first words or only the last words differ."""
    if _is_subject(a, left) and _is_subject(b, right):
        return _T["other_subject"]
    return _T["other_object"] if _is_object(a, left) and _is_object(b, right) else 0.0


def _is_subject(headline: Profile, words: list[Word]) -> bool:
    """Return whether the words that only this headline has are its first words, presumably who did it."""
    tells = False
    for word, stem in zip(words, headline.words, strict=False):
        if word.stem != stem or word.kinds & NUMBER:
            return False
        tells = tells or (word.weight > _LIGHT and word.folded not in headline.kicker_words)
    return tells


def _is_object(headline: Profile, words: list[Word]) -> bool:
    """Return whether the words that only this headline has are its last words: what was done."""
    for word, stem in zip(reversed(words), reversed(headline.words), strict=False):  # noqa: SIM110 - runs for every pair
        if word.stem != stem:
            return False
    return True


def _other_kickers(a: Profile, b: Profile, left: list[Word], right: list[Word]) -> bool:
    """Return whether each has a kicker of which the other headline has no word: two companies with the same kind of news."""
    if not (a.kicker_words and b.kicker_words):
        return False
    only_a, only_b = {word.folded for word in left}, {word.folded for word in right}
    return a.kicker_words <= only_a and b.kicker_words <= only_b


def _says_more(words: list[Word]) -> bool:
    """Return whether one side has more than names and one other word of its own."""
    return len(words) >= _OTHERS and sum([not word.kinds & NAME for word in words]) >= _OTHERS


def _variants(left: list[Word], right: list[Word]) -> list[tuple[Word, Word]]:
    """Return the pairs of words that are forms or misspellings of each other; each word is in at most one pair."""
    pairs: list[tuple[Word, Word]] = []
    taken: list[Word] = []
    for x in left:
        letter = x.stem[0]
        for y in right:
            if y.stem[0] == letter and y not in taken and _are_variants(x, y):
                pairs.append((x, y))
                taken.append(y)
                break
    return pairs


def _synonyms(left: list[Word], right: list[Word]) -> list[tuple[Word, Word]]:
    """Return the pairs of words that headlines of one story use interchangeably; each word is in at most one pair."""
    waiting = {word.concept: word for word in right if word.concept}
    return [(word, waiting.pop(word.concept)) for word in left if word.concept in waiting] if waiting else []


def _one_slip(x: Word, y: Word) -> list[tuple[Word, Word]]:
    """Return the only two differing words if one is a misspelling of the other; then two of six letters may differ."""
    if x.folded[0] != y.folded[0] or (x.kinds | y.kinds) & (NUMBER | MONTH):
        return []
    if min(len(x.folded), len(y.folded)) < _LONG - 1 or _look_alike(x, y):
        return []
    return [(x, y)] if slips(x.folded, y.folded, _LETTERS) else []


@lru_cache(maxsize=1 << 16)
def _are_variants(x: Word, y: Word) -> bool:
    """Return whether two words are forms of one word, or one is misspelt; similar but different names are neither."""
    if (x.kinds | y.kinds) & (NUMBER | MONTH) or min(len(x.stem), len(y.stem)) < _PREFIX or _look_alike(x, y):
        return False
    if not x.kinds & y.kinds & NAME and _begin_alike(x.stem, y.stem):
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
            "newswire.threads needs the package rapidfuzz, which is not installed: pip install 'newswire[threads]'"
        ) from error


@cache
def _osa() -> Callable[..., int]:
    distance: Callable[..., int] = _distances().OSA.distance
    return distance


def require() -> None:
    """Raise `MissingExtraError` unless rapidfuzz is installed."""
    _distances()


def slips(a: str, b: str, most: int) -> bool:
    """Return whether two words are within `most` edits (optimal string alignment)."""
    return _osa()(a, b, score_cutoff=most) <= most


def differing(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the ranges in which two sequences of words differ: start and end in the first, then in the second."""
    codes = _distances().Levenshtein.opcodes(a, b)
    return [(code.src_start, code.src_end, code.dest_start, code.dest_end) for code in codes if code.tag != "equal"]
