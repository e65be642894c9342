"""The words of a headline that can tell one story from another, each with a stem, a weight and a kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from newswire._chars import NBSP, NNBSP
from newswire.anatomy import end_of_body, find_kicker, find_source, read_tags
from newswire.slugs import fold
from newswire.threads._lexicon import (
    CONCEPTS,
    DISASTERS,
    EVERYDAY,
    LOCATIVES,
    MONTHS,
    NUMERALS,
    OPPOSITES,
    PARTICLES,
    ROLES,
    STOP_WORDS,
    TOLL,
)
from newswire.threads._thresholds import THRESHOLDS

__all__ = ["Profile", "Raw", "Word", "names_in", "profile", "read_words"]


class Word(NamedTuple):
    """One word of a headline: what it is compared by, how much it says, and its kinds."""

    stem: str
    folded: str
    weight: float
    number: bool = False
    name: bool = False
    toll: bool = False
    disaster: bool = False
    month: bool = False
    side: int = 0
    concept: str = ""
    entity: bool = False


class Profile(NamedTuple):
    """What is compared of one headline: its words by stem, and their weight together."""

    words: dict[str, Word]
    weight: float
    kicker: str
    kicker_words: frozenset[str]
    correction: bool
    toll: bool
    side: int
    disaster: bool
    numbers: int


_NUMBER: Final = rf"\d+(?:[.,{NBSP}{NNBSP}]\d+)*"
_WORD: Final = re.compile(rf"{_NUMBER}|[^\W\d_]+\d*")
_ALL_STOP: Final = frozenset[str]().union(*STOP_WORDS.values())
_GERMAN: Final = STOP_WORDS["de"] - STOP_WORDS["fr"] - STOP_WORDS["en"] - STOP_WORDS["es"]
_OPENS_SENTENCE: Final = frozenset(
    ':"' + "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}?!"
)
_SEPARATORS: Final = str.maketrans("", "", f".,{NBSP}{NNBSP}")

_STEM: Final = int(THRESHOLDS["stem"].value)
_LIGHT: Final = THRESHOLDS["everyday_weight"].value
_NAME: Final = THRESHOLDS["name_weight"].value
_LIGHT_WORDS: Final = EVERYDAY | ROLES | TOLL
_SURNAME: Final = THRESHOLDS["surname_weight"].value
_NUMBER_WEIGHT: Final = THRESHOLDS["number_weight"].value
_ENDINGS: Final = (("sx", 4), ("eon", 5))
"""Letters that a word loses at its end, and how long it must be: plurals, then the vowels and the n of inflection."""
_LONG_ENOUGH: Final = 4
_ENOUGH: Final = 3
_MOST: Final = 0.75
"""Words of four letters and more, three of them at least, most of which a headline in title case capitalises."""
_LENGTHS: Final = (0.0, 0.6, 0.6, 0.6, 0.8)


@lru_cache(maxsize=1 << 16)
def _word(raw: str, named: bool, after_name: bool, placed: bool) -> Word | None:
    """Return a word as it is compared; None for a stop word."""
    folded = fold(raw).lower()
    if folded in NUMERALS:
        return Word(NUMERALS[folded], folded, _NUMBER_WEIGHT, number=True)
    if folded[:1].isdigit():
        plain = folded.translate(_SEPARATORS)
        return Word(plain, plain, _NUMBER_WEIGHT, number=True)
    if folded in _ALL_STOP or not folded:
        side = OPPOSITES.get(folded, 0)
        return Word("", folded, 0.0, side=side) if side else None
    stem = _stem(folded)
    weight = _LENGTHS[len(stem)] if len(stem) < len(_LENGTHS) else 1.0
    common = folded in _LIGHT_WORDS
    weight = weight * _LIGHT if common else weight + _NAME * named
    if named and after_name:
        weight *= _SURNAME
    return Word(
        stem,
        folded,
        weight,
        name=named and not common,
        toll=folded in TOLL,
        disaster=folded in DISASTERS,
        month=folded in MONTHS,
        side=OPPOSITES.get(folded, 0),
        concept=CONCEPTS.get(folded, ""),
        entity=named and not common and not after_name and not placed,
    )


def _stem(folded: str) -> str:
    """Return the beginning of a word, without the endings that mark number and gender in the four languages."""
    for endings, shortest in _ENDINGS:
        if len(folded) >= shortest and folded[-1] in endings:
            folded = folded[:-1]
    return folded[:_STEM]


class Raw(NamedTuple):
    """One headline cut into words, before it is known which of them are names."""

    kicker: str
    correction: bool
    words: tuple[tuple[str, bool], ...]
    title_case: bool


def read_words(text: str) -> Raw:
    """Return the words of a headline, wire tags and source left out, and which of them look like names."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    tags, start = read_tags(text)
    kicker = find_kicker(text, start)
    source = find_source(text, start)
    body = text[start : source[0] if source else end_of_body(text, start)]
    found = [(raw := match[0], raw[0].isupper() and _named(body, match.start(), raw)) for match in _WORD.finditer(body)]
    german = not _GERMAN.isdisjoint([raw for raw, _ in found])
    if german:
        found = [(raw, False) for raw, _ in found]
    prefix = fold(text[kicker[0] : kicker[1]]).lower() if kicker else ""
    correction = any(tag.kind == "correction" for tag in tags)
    return Raw(prefix, correction, tuple(found), not german and _is_title_case(found))


def _is_title_case(words: Sequence[tuple[str, bool]]) -> bool:
    """Return whether a headline is written With a Capital for Every Word, which then tells no name."""
    long = [raw for raw, _ in words[1:] if len(raw) >= _LONG_ENOUGH and raw[0].isalpha()]
    return len(long) >= _ENOUGH and sum(raw[0].isupper() for raw in long) > _MOST * len(long)


def names_in(headlines: Iterable[Raw]) -> frozenset[str]:
    """Return the words that look like names in headlines which are not in title case: they are names in those too."""
    return frozenset(raw for headline in headlines if not headline.title_case for raw, named in headline.words if named)


def profile(headline: Raw, names: Container[str] = frozenset()) -> Profile:
    """Return what is compared of a headline.

    Args:
        headline: its words.
        names: the words that are names in other headlines, and so in one in title case and at the start of a sentence.
    """
    words: dict[str, Word] = {}
    side = 0
    after_name = False
    before = ""
    for raw, named in headline.words:
        is_name = raw in names or (named and (not headline.title_case or (len(raw) > 1 and raw.isupper())))
        word = _word(raw, is_name, after_name, before in LOCATIVES)
        before = raw.lower()
        after_name = is_name or (after_name and before in PARTICLES)
        if word is None:
            continue
        side = side or word.side
        if word.stem and (word.stem not in words or word.name):
            words[word.stem] = word
    return Profile(
        words,
        sum(word.weight for word in words.values()),
        headline.kicker,
        frozenset(_WORD.findall(headline.kicker)),
        headline.correction,
        any(word.toll for word in words.values()),
        side,
        any(word.disaster for word in words.values()),
        sum(word.number for word in words.values()),
    )


def _named(body: str, at: int, raw: str) -> bool:
    """Return whether a word looks like a name: its capital is one that no beginning of a sentence explains."""
    if len(raw) > 1 and raw.isupper():
        return True
    before = body[max(at - 2, 0) : at].rstrip()[-1:]
    return bool(before) and before not in _OPENS_SENTENCE
