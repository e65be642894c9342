"""The words of a headline that distinguish stories, each with a stem, a weight and a kind."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Container, Sequence
from functools import lru_cache
from itertools import chain, compress
from typing import Final, NamedTuple

import attrs

from newswire._chars import NBSP, NNBSP
from newswire.anatomy import end_of_body, find_kicker, find_source, read_tags
from newswire.slugs import fold
from newswire.threads._lexicon import (
    ALL_STOP,
    CONCEPTS,
    DESCRIPTIONS,
    DISASTERS,
    EVERYDAY,
    JOINTS,
    LOCATIVES,
    MONTHS,
    NUMERALS,
    OPPOSITES,
    STOP_WORDS,
    TOLLS,
)
from newswire.threads._thresholds import THRESHOLDS

__all__ = [
    "COMMON",
    "CONCEPT",
    "DISASTER",
    "ENTITY",
    "MONTH",
    "NAME",
    "NUMBER",
    "TOLL",
    "Profile",
    "Raw",
    "Vocabulary",
    "Word",
    "read_words",
]


NUMBER: Final = 1
NAME: Final = 2
TOLL: Final = 4
DISASTER: Final = 8
MONTH: Final = 16
ENTITY: Final = 32
"""A name that is neither a place nor a surname after a given name."""
CONCEPT: Final = 64
COMMON: Final = 128
"""A word of so many headlines of the list that it is not informative."""


@attrs.define(eq=False)
class Word:
    """One word of a headline: its stem, its weight, its kinds (`NUMBER | TOLL`) and its direction (up or down).

    Equal words of one list are one object. `key` is the key under which its headline is indexed, empty if the word says too little.
    """

    stem: str
    folded: str
    weight: float
    kinds: int
    side: int
    concept: str
    key: str = ""


@attrs.define(eq=False)
class Profile:
    """The comparable parts of a headline: its words by stem, their total weight, and the kinds of all of them."""

    words: dict[str, Word]
    weight: float
    kicker: str
    kicker_words: frozenset[str]
    correction: bool
    side: int
    kinds: int
    numbers: int


_NUMBER: Final = rf"\d+(?:[.,{NBSP}{NNBSP}]\d+)*"
_WORD: Final = re.compile(rf"{_NUMBER}|[^\W\d_]+\d*")
_GERMAN: Final = STOP_WORDS["de"] - STOP_WORDS["fr"] - STOP_WORDS["en"] - STOP_WORDS["es"]
_OPENS_SENTENCE: Final = frozenset(
    ':"' + "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}?!"
)
_WORDS: Final = re.compile(rf"([{''.join(sorted(_OPENS_SENTENCE))}]\s?|\s\s)?({_NUMBER}|[^\W\d_]+\d*)")
"""A word, and what stands before it that explains its capital; the words of a headline are found in this form."""
_SEPARATORS: Final = str.maketrans("", "", f".,{NBSP}{NNBSP}")

_STEM: Final = int(THRESHOLDS["stem"].value)
_PREFIX: Final = int(THRESHOLDS["variant_prefix"].value)
_LIGHT: Final = THRESHOLDS["everyday_weight"].value
_NAME: Final = THRESHOLDS["name_weight"].value
_LIGHT_WORDS: Final = EVERYDAY | DESCRIPTIONS | TOLLS
_COMMON: Final = int(THRESHOLDS["common"].value)
_PLACES: Final = 1
_JOINS: Final = 2
_JOINTS: Final = {word: _PLACES * (word in LOCATIVES) | _JOINS * (word in JOINTS) for word in LOCATIVES | JOINTS}
"""What a word says about the next one: that it may be a place, or that a name continues."""
_NO_WORDS: Final = frozenset[str]()
_SURNAME: Final = THRESHOLDS["surname_weight"].value
_NUMBER_WEIGHT: Final = THRESHOLDS["number_weight"].value
_ENDINGS: Final = ((frozenset("sx"), 4), (frozenset("eon"), 5))
"""Letters removed from the end of a word, and its minimum length: plurals, then vowels and n of inflection."""
_LONG_ENOUGH: Final = 4
_ENOUGH: Final = 3
_MOST: Final = 0.75
"""A headline is in title case if most of its words of four letters or more, and at least three, are capitalised."""
_LENGTHS: Final = (0.0, 0.6, 0.6, 0.6, 0.8)


class _Entry(NamedTuple):
    """What the word lists say about a word."""

    stop: bool
    light: bool
    kinds: int
    side: int
    concept: str


def _entry(folded: str) -> _Entry:
    kinds = TOLL * (folded in TOLLS) | DISASTER * (folded in DISASTERS) | MONTH * (folded in MONTHS)
    concept = CONCEPTS.get(folded, "")
    side = OPPOSITES.get(folded, 0)
    return _Entry(folded in ALL_STOP, folded in _LIGHT_WORDS, kinds | CONCEPT * bool(concept), side, concept)


_UNKNOWN: Final = _Entry(stop=False, light=False, kinds=0, side=0, concept="")
_LISTED: Final = ALL_STOP | _LIGHT_WORDS | DISASTERS | MONTHS | OPPOSITES.keys() | CONCEPTS.keys()
_ENTRIES: Final = {folded: _entry(folded) for folded in _LISTED}


class _Fold(NamedTuple):
    """A word in lower-case ASCII, its stem, and whether it is a number, whose figures are its stem."""

    folded: str
    stem: str
    number: bool


def _word(fold: _Fold, named: bool, after_name: bool, placed: bool, common: Container[str]) -> Word | None:
    """Return a word for comparison, or None for a stop word."""
    folded, stem, number = fold
    if number:
        return Word(stem, folded, _NUMBER_WEIGHT, NUMBER | COMMON * (stem in common), 0, "", stem[:_PREFIX])
    entry = _ENTRIES.get(folded, _UNKNOWN)
    if entry.stop or not folded:
        return Word("", folded, 0.0, 0, entry.side, "") if entry.side else None
    weight = _LENGTHS[len(stem)] if len(stem) < len(_LENGTHS) else 1.0
    weight = weight * _LIGHT if entry.light else weight + _NAME * named
    if named and after_name:
        weight *= _SURNAME
    kinds = entry.kinds | NAME * (named and not entry.light)
    kinds |= COMMON if stem in common else ENTITY * (named and not (entry.light or after_name or placed))
    return Word(stem, folded, weight, kinds, entry.side, entry.concept, stem[:_PREFIX] if weight > _LIGHT else "")


@lru_cache(maxsize=1 << 16)
def _folded(raw: str) -> _Fold:
    folded = fold(raw).lower()
    if folded[:1].isdigit():
        folded = folded.translate(_SEPARATORS)
        return _Fold(folded, folded, number=True)
    if folded in NUMERALS:
        return _Fold(folded, NUMERALS[folded], number=True)
    return _Fold(folded, _stem(folded), number=False)


def _stem(folded: str) -> str:
    """Return the start of a word, without the endings for number and gender in the four languages."""
    for endings, shortest in _ENDINGS:
        if folded[-1:] in endings and len(folded) >= shortest:
            folded = folded[:-1]
    return folded[:_STEM]


class Raw(NamedTuple):
    """One headline split into words, before it is known which of them are names; `named` says for each whether it looks like one."""

    kicker: str
    correction: bool
    words: tuple[str, ...]
    named: tuple[bool, ...]
    title_case: bool


def read_words(text: str) -> Raw:
    """Return the words of a headline without wire tags and source, and which of them look like names."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    tags, start = read_tags(text)
    kicker = find_kicker(text, start)
    source = find_source(text, start)
    body = text[start : source[0] if source else end_of_body(text, start)]
    cut = _WORDS.findall(body)
    words = [raw for _, raw in cut]
    named = [raw[0].isupper() and (not opens or _is_capitals(raw)) for opens, raw in cut]
    if words and named[0] and body.startswith(words[0]):
        named[0] = _is_capitals(words[0])
    german = not _GERMAN.isdisjoint(words)
    if german:
        named = [False] * len(words)
    prefix = fold(text[kicker[0] : kicker[1]]).lower() if kicker else ""
    correction = any(tag.kind == "correction" for tag in tags) if tags else False
    few = named.count(True) < _ENOUGH and not any(opens for opens, _ in cut)
    return Raw(prefix, correction, tuple(words), tuple(named), not (german or few) and _is_title_case(words))


def _is_capitals(raw: str) -> bool:
    return len(raw) > 1 and raw.isupper()


def _is_title_case(words: Sequence[str]) -> bool:
    """Return whether a headline is written With a Capital for Every Word, so that capitals do not show names."""
    long = [raw for raw in words[1:] if len(raw) >= _LONG_ENOUGH and raw[0].isalpha()]
    return len(long) >= _ENOUGH and sum([raw[0].isupper() for raw in long]) > _MOST * len(long)


_LOOKS: Final = 1
_AFTER_NAME: Final = 2
_PLACED: Final = 4
"""The state of a word: whether it looks like a name, follows a name, and may be a place."""


class _Known(dict[str, "list[tuple[Word | None, int] | None]"]):
    """For each word and state: the word for comparison, and the state that it gives to the next word."""

    def __missing__(self, raw: str) -> list[tuple[Word | None, int] | None]:
        found = self[raw] = [None] * (_LOOKS + _AFTER_NAME + _PLACED + 1)
        return found


class Vocabulary:
    """What a list of headlines shows about its words: which are names, and which are too common to be informative."""

    def __init__(self, headlines: Collection[Raw] = ()) -> None:
        """Count the words of a list.

        Args:
            headlines: the distinct headlines, as `read_words` returns them.
        """
        often = Counter(chain.from_iterable([headline.words for headline in headlines]))
        stems: Counter[str] = Counter()
        self._folds = {raw: _folded(raw) for raw in often}
        for raw, count in often.items():
            stems[self._folds[raw].stem] += count
        names: set[str] = set()
        for headline in headlines:
            if not headline.title_case:
                names.update(compress(headline.words, headline.named))
        self._names = names
        self._common = {stem for stem, count in stems.items() if count > _COMMON}
        self._known = _Known()

    def profile(self, headline: Raw) -> Profile:
        """Return the profile of a headline.

        A word that other headlines of the list write as a name is a name in title case and at the start of a sentence too.
        """
        words: dict[str, Word] = {}
        known, named = self._known, headline.named
        if headline.title_case:
            named = tuple([looks and _is_capitals(raw) for raw, looks in zip(headline.words, named, strict=True)])
        side = kinds = numbers = state = 0
        weight = 0.0
        for raw, looks in zip(headline.words, named, strict=True):
            word, state = known[raw][state + looks] or self._read(raw, state + looks)
            if word is None:
                continue
            side = side or word.side
            stem = word.stem
            if stem and (stem not in words or word.kinds & NAME):
                words[stem] = word
        for word in words.values():
            weight += word.weight
            kinds |= word.kinds
            numbers += word.kinds & NUMBER
        kicker = headline.kicker
        kicker_words = frozenset(_WORD.findall(kicker)) if kicker else _NO_WORDS
        return Profile(words, weight, kicker, kicker_words, headline.correction, side, kinds, numbers)

    def _read(self, raw: str, state: int) -> tuple[Word | None, int]:
        """Return a word for comparison in a state, and the state of the next word."""
        is_name, after_name = bool(state & _LOOKS) or raw in self._names, bool(state & _AFTER_NAME)
        joint = _JOINTS.get(raw) or (_JOINTS.get(raw.lower(), 0) if raw[0].isupper() else 0)
        folded = self._folds.get(raw) or _folded(raw)
        word = _word(folded, is_name, after_name, bool(state & _PLACED), self._common)
        behind = _AFTER_NAME * (is_name or (after_name and joint & _JOINS > 0)) | _PLACED * (joint & _PLACES > 0)
        self._known[raw][state] = word, behind
        return word, behind
