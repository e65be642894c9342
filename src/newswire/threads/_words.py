"""The words of a headline that distinguish stories, each with a stem, a weight and a kind."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Sequence
from functools import lru_cache
from itertools import chain, compress
from math import sqrt
from typing import Final, NamedTuple, TypeAlias

import attrs

from newswire._chars import EM_DASH, EN_DASH, FULLWIDTH_COLON, NBSP, NNBSP
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
    "INFORMATIVE",
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
INFORMATIVE: Final = 4
"""A word heavy enough to be informative, and not common."""
ENTITY: Final = 8
"""A name that is neither a place nor a surname after a given name."""
TOLL: Final = 16
DISASTER: Final = 32
MONTH: Final = 64
CONCEPT: Final = 128
COMMON: Final = 256
"""A word of so many headlines of the list that it is not informative."""


@attrs.define(eq=False)
class Word:
    """One word of a headline: its stem, its weight, its kinds (`NUMBER | TOLL`) and its direction (up or down).

    Equal words of one list are one object. A word without a stem is not compared. `key` is the key under which its headline is
    indexed, empty if the word says too little. `behind` is the state of the next word: after a name, or perhaps a place.
    """

    stem: str
    folded: str
    weight: float
    kinds: int
    side: int
    concept: str
    key: str = ""
    behind: int = 0


@attrs.define(eq=False)
class Profile:
    """The comparable parts of a headline: its words by stem, their total weight, the kinds of all of them, and their keys."""

    words: dict[str, Word]
    keys: tuple[str, ...]
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
_OPENER: Final = ':"' + "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}?!"
_MARKS: Final = f"{_OPENER}){FULLWIDTH_COLON}{EM_DASH}{EN_DASH}-"
_OPENERS: Final = re.compile(rf"(?:[{_OPENER}]\s?|\s\s)(?=[^\W_])")
"""What explains the capital of the word behind it."""
_PLAIN: Final = re.compile(rf"[^\s{_MARKS}]++(?:\s[^\s{_MARKS}]++)*+")
"""A headline without a mark that a kicker, a source, a tag at the end or a quotation could have."""
_SEPARATES: Final = re.compile(f"[:{FULLWIDTH_COLON}{EM_DASH}{EN_DASH}-]|\\)\\s*\\Z")
"""What stands before a source, or ends one."""
_SEPARATORS: Final = str.maketrans("", "", f".,{NBSP}{NNBSP}")

_LONGEST: Final = int(THRESHOLDS["longest"].value)
_STEM: Final = int(THRESHOLDS["stem"].value)
_PREFIX: Final = int(THRESHOLDS["variant_prefix"].value)
_LIGHT: Final = THRESHOLDS["everyday_weight"].value
_TELLING: Final = THRESHOLDS["telling_weight"].value
_NAME: Final = THRESHOLDS["name_weight"].value
_LIGHT_WORDS: Final = EVERYDAY | DESCRIPTIONS | TOLLS
_COMMON: Final = THRESHOLDS["common"].value
_GROWTH: Final = THRESHOLDS["common_growth"].value
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


_Form: TypeAlias = tuple[str, str, bool, int, int]
"""What the letters of a word say: itself in lower-case ASCII; its stem; whether it is a number, whose figures are its stem;
its capitals (`_SMALL`, `_FIRST` or `_ALL`); and what it says about the next word (`_JOINTS`). A tuple, which the garbage
collector does not follow: a long list has very many."""


def _word(form: _Form, named: bool, before: int, common: Container[str]) -> Word:
    """Return a word for comparison; a stop word has no stem."""
    folded, stem, number, _, joint = form
    after = named or (before & _AFTER_NAME and joint & _JOINS)
    behind = _AFTER_NAME * bool(after) | _PLACED * (joint & _PLACES)
    if number:
        kinds = NUMBER | (COMMON if stem in common else INFORMATIVE * (_NUMBER_WEIGHT > _TELLING))
        return Word(stem, folded, _NUMBER_WEIGHT, kinds, 0, "", stem[:_PREFIX], behind)
    entry = _ENTRIES.get(folded, _UNKNOWN)
    if entry.stop or not folded:
        return Word("", folded, 0.0, 0, entry.side, "", "", behind)
    kinds = entry.kinds
    weight = _LENGTHS[len(stem)] if len(stem) < len(_LENGTHS) else 1.0
    if entry.light:
        weight *= _LIGHT
    elif named:
        weight += _NAME
        kinds |= NAME
    if named and before & _AFTER_NAME:
        weight *= _SURNAME
    if stem in common:
        kinds |= COMMON
    else:
        kinds |= INFORMATIVE * (weight > _TELLING) | ENTITY * (kinds & NAME > 0 and not before)
    key = stem[:_PREFIX] if weight > _LIGHT else ""
    return Word(stem, folded, weight, kinds, entry.side, entry.concept, key, behind)


@lru_cache(maxsize=1 << 16)
def _form(raw: str) -> _Form:
    capitals = _SMALL if not raw[0].isupper() else _ALL if len(raw) > 1 and raw.isupper() else _FIRST
    folded = (raw if raw.isascii() else fold(raw)).lower()
    if folded[:1].isdigit():
        folded = folded.translate(_SEPARATORS)
        return folded, folded, True, capitals, 0
    joint = _JOINTS.get(raw) or (_JOINTS.get(raw.lower(), 0) if capitals else 0)
    if folded in NUMERALS:
        return folded, NUMERALS[folded], True, capitals, joint
    return folded, _stem(folded), False, capitals, joint


def _stem(folded: str) -> str:
    """Return the start of a word, without the endings for number and gender in the four languages."""
    for endings, shortest in _ENDINGS:
        if folded[-1:] in endings and len(folded) >= shortest:
            folded = folded[:-1]
    return folded[:_STEM]


class Raw(NamedTuple):
    """One headline split into words, before it is known which of them are names.

    Attributes:
        kicker: the kicker, folded, or empty.
        correction: whether a tag says that the headline corrects another one.
        words: the words as they stand, without wire tags and source, no more than `longest`.
        opens: for each word what explains its capital, as a state: `_OPENS`, `_NOUNS`, or 0 if only a name would have one.
        shows_names: whether its capitals show which words are names.
    """

    kicker: str
    correction: bool
    words: list[str]
    opens: bytes
    shows_names: bool


def read_words(text: str) -> Raw:
    """Return the words of a headline without wire tags and source, and which of their capitals show names."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    tags, start = read_tags(text)
    if not tags and _PLAIN.fullmatch(text):  # most headlines
        words = _WORD.findall(text)
        return _raw(words, (0,) if words and text.startswith(words[0]) else ())
    kicker = find_kicker(text, start)
    source = find_source(text, start) if _SEPARATES.search(text, kicker[2] if kicker else start) else None
    first, *others = _OPENERS.split(text[start : source[0] if source else end_of_body(text, start)])
    words = _WORD.findall(first)
    opening = [0] if words and first.startswith(words[0]) else []
    for part in others:
        opening.append(len(words))
        words += _WORD.findall(part)
    prefix = fold(text[kicker[0] : kicker[1]]).lower() if kicker else ""
    return _raw(words, opening, prefix, correction=any(tag.kind == "correction" for tag in tags))


def _raw(words: list[str], opening: Iterable[int], kicker: str = "", *, correction: bool = False) -> Raw:
    """Return a headline by its words and the places of those that open a sentence or a quotation."""
    german = not _GERMAN.isdisjoint(words)
    opens = bytearray(len(words))
    shows_names = not (german or _is_title_case(words))
    if shows_names:
        for place in opening:
            opens[place] = _OPENS
    else:
        opens = bytearray([_NOUNS if german else _OPENS]) * len(words)
    return Raw(kicker, correction, words[:_LONGEST], bytes(opens[:_LONGEST]), shows_names)


def _is_title_case(words: Sequence[str]) -> bool:
    """Return whether a headline is written With a Capital for Every Word, so that capitals do not show names."""
    long = [raw[0].isupper() for raw in words[1:] if len(raw) >= _LONG_ENOUGH and raw[0].isalpha()]
    return len(long) >= _ENOUGH and sum(long) > _MOST * len(long)


_SMALL, _FIRST, _ALL = 0, 1, 2
"""The capitals of a word: none, the first letter, all letters."""
_OPENS: Final = 1
_NOUNS: Final = 2
_AFTER_NAME: Final = 4
_PLACED: Final = 8
_STATES: Final = 16
"""The state of a word: every word has a capital here, every noun has one, the word follows a name, it may be a place."""
_INSIDE: Final = bytes.maketrans(bytes([0, _OPENS]), bytes([_OPENS, 0]))
"""Turns what opens a sentence into what stands inside it."""


class Vocabulary:
    """What a list of headlines shows about its words: which are names, and which are too common to be informative."""

    def __init__(self, headlines: Collection[Raw] = ()) -> None:
        """Count the words of a list.

        Args:
            headlines: the distinct headlines, as `read_words` returns them.

        Source: the most frequent form of a word inside headlines is its true case (Lita et al., "tRuEcasIng", ACL 2003). Words
        in capitals only are names everywhere.
        """
        often = Counter(chain.from_iterable([headline.words for headline in headlines]))
        self._forms = {raw: _form(raw) for raw in often}
        stems: defaultdict[str, int] = defaultdict(int)
        for raw, count in often.items():
            stems[self._forms[raw][1]] += count
        shown = [headline for headline in headlines if headline.shows_names]
        opening = set(chain.from_iterable(compress(one.words, one.opens) for one in shown))
        inside = Counter(chain.from_iterable(compress(one.words, one.opens.translate(_INSIDE)) for one in shown))
        forms = self._forms
        self._names = {raw for raw in opening if forms[raw][3] == _ALL}
        self._names.update(
            raw for raw, count in inside.items() if forms[raw][3] and (count > inside[raw.lower()] or raw.isupper())
        )
        most = max(_COMMON, _GROWTH * sqrt(len(headlines)))
        self._common = {stem for stem, count in stems.items() if count > most}
        self._known: list[dict[str, Word]] = [{} for _ in range(_STATES)]
        self._words: list[dict[str, Word]] = [{} for _ in range(_STATES)]

    def profile(self, headline: Raw) -> Profile:
        """Return the profile of a headline.

        A word that other headlines of the list mostly write as a name is a name in title case and at the start of a sentence too.
        """
        words: dict[str, Word] = {}
        known = self._known
        side = kinds = numbers = state = 0
        for raw, opens in zip(headline.words, headline.opens, strict=True):
            state |= opens
            word = known[state].get(raw) or self._read(raw, state)
            state = word.behind
            side = side or word.side
            stem = word.stem
            if stem and (stem not in words or word.kinds & NAME):
                words[stem] = word
        weight = 0.0
        keys: set[str] = set()
        for word in words.values():
            weight += word.weight
            kinds |= word.kinds
            numbers += word.kinds & NUMBER
            if word.key:
                keys.add(word.key)
        kicker = headline.kicker
        kicker_words = frozenset(_WORD.findall(kicker)) if kicker else _NO_WORDS
        return Profile(words, tuple(keys), weight, kicker, kicker_words, headline.correction, side, kinds, numbers)

    def _read(self, raw: str, state: int) -> Word:
        """Return a word in a state; where the state changes nothing, the word is that of every such state."""
        form = self._forms.get(raw) or _form(raw)
        named = raw in self._names or _looks_named(form, state)
        before = state & (_AFTER_NAME | _PLACED) if named or form[4] else 0
        words = self._words[before | named]
        word = words.get(raw)
        if word is None:
            word = words[raw] = _word(form, named, before, self._common)
        self._known[state][raw] = word
        return word


def _looks_named(form: _Form, state: int) -> bool:
    """Return whether the letters of a word show a name: a capital that its state does not explain, or capitals only."""
    return form[3] > (state & _OPENS) and not state & _NOUNS
