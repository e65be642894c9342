"""Wire tags: the words that an agency adds to a headline to state the kind of copy (`URGENT - `, `UPDATE 1-`)."""

from __future__ import annotations

import functools
from typing import Final

import attrs
import regex

from newswire._chars import EM_DASH, EN_DASH
from newswire.lexicon.headline_tags import NEVER_HYPHENED, TAGS

__all__ = [
    "LONGEST_HEADLINE",
    "WireTag",
    "after_tags",
    "end_of_body",
    "has_no_tags",
    "read_end_tag",
    "read_tags",
]

LONGEST_HEADLINE: Final = 1000
"""The maximum length of a headline in characters: three times the longest that wires send. A longer text is all body."""


@attrs.frozen
class WireTag:
    """One wire tag of a headline.

    Attributes:
        text: the tag as written, with its number and without its separator: `UPDATE 1`.
        kind: the kind of copy, one of the kinds in `TAGS`: `alert`, `correction`, `update`, `repeat`, ...
        number: its number (`UPDATE 1-`, `2ème LEAD`), or None.
        start: its start, in code points from 0.
        end: its end, exclusive.
    """

    text: str
    kind: str
    number: int | None
    start: int
    end: int


_DASH: Final = f"[-{EN_DASH}{EM_DASH}]"
_BLANK: Final = r"[\p{Zs}\t]"
_ORDINAL: Final = r"(?:(?P<ordinal>\d{1,2})(?:ST|ND|RD|TH|ER|E|[EÈ]ME|[ºª.])?[ \t-]{1,2})?"
_NUMBER: Final = r"(?:[ \t]{0,2}(?P<number>\d{1,2}))?"


def _words(names: tuple[str, ...]) -> str:
    return "|".join(regex.escape(name) for name in sorted(names, key=len, reverse=True))


_CAPITALS: Final = tuple(name for rule in TAGS for name in (*rule.capitals, *rule.any_case))
_ANY_CASE: Final = tuple(name for rule in TAGS for name in rule.any_case)
_SPACED: Final = rf"{_BLANK}*(?::|\||/{{1,3}}|{_BLANK}{_DASH}{{1,2}}{_BLANK})"
_TAG: Final = regex.compile(
    rf"[(\[/*]{{0,3}}{_BLANK}?"
    rf"(?:(?i:{_ORDINAL})(?P<word>{_words(_CAPITALS)}){_NUMBER}"
    rf"(?:[)\]/*]{{1,3}}{_SPACED}?|{_SPACED}|(?<!\b(?:{_words(NEVER_HYPHENED)})){_DASH}(?=\S)|{_BLANK}*\Z|(?<=\bURGENT){_BLANK})"
    rf"|(?i:{_ORDINAL}(?P<any>{_words(_ANY_CASE)}){_NUMBER})(?:[)\]]{_SPACED}?|{_SPACED}))"
    rf"{_BLANK}*"
)
_KINDS: Final = {name: rule.kind for rule in TAGS for name in (*rule.capitals, *rule.any_case)} | {
    "CORRECT": "correction"
}


_LETTERS: Final = 3
_BEGINNINGS: Final = frozenset(name[:_LETTERS] for name in _CAPITALS)
"""The first letters of tags: a headline that begins with others has no tag, so no pattern has to be tried."""
_SHORT: Final = tuple(name for name in _BEGINNINGS if len(name) < _LETTERS)
"""The tags that are shorter than these beginnings."""


def has_no_tags(text: str, at: int = 0) -> bool:
    """Return whether the first letters at an offset rule out a tag."""
    return _shows_no_tag(text[at : at + _LETTERS])


@functools.lru_cache(maxsize=4096)
def _shows_no_tag(letters: str) -> bool:
    beginning = letters.upper()
    return beginning[:1].isalpha() and beginning not in _BEGINNINGS and not beginning.startswith(_SHORT)


def read_tags(text: str) -> tuple[tuple[WireTag, ...], int]:
    """Return the wire tags at the start of a headline, and the offset at which the headline itself starts."""
    at = len(text) - len(text.lstrip())
    if len(text) > LONGEST_HEADLINE or _shows_no_tag(text[at : at + _LETTERS]):
        return (), at
    tags: list[WireTag] = []
    while found := _TAG.match(text, at):
        tags.append(_tag(text, found))
        at = found.end()
    return tuple(tags), at


_END_TAG: Final = regex.compile(
    rf"{_BLANK}*\((?:(?i:{_ORDINAL})(?P<word>{_words(_CAPITALS)})|(?i:{_ORDINAL}(?P<any>{_words(_ANY_CASE)}|CORRECT))){_NUMBER}\){_BLANK}*\Z"
)
"""A tag in brackets at the end, as written by Bloomberg and portals: `Orval shares fall (Update2)`."""
_LONGEST_END_TAG: Final = 40
_LAST: Final = 3
"""The closing bracket of a tag at the end is among this number of last characters: up to two blanks may follow it."""


def read_end_tag(text: str, start: int = 0) -> tuple[WireTag, int] | None:
    """Return the wire tag in brackets at the end of a headline, and the end of the text before it; None without one."""
    if ")" not in text[-_LAST:] or len(text) > LONGEST_HEADLINE:
        return None
    found = _END_TAG.search(text, max(start, len(text) - _LONGEST_END_TAG))
    return (_tag(text, found), found.start()) if found and found.start() > start else None


def end_of_body(text: str, start: int = 0) -> int:
    """Return the end of a headline without its wire tag in brackets and trailing white space."""
    found = read_end_tag(text, start)
    return found[1] if found else len(text.rstrip())


def _tag(text: str, found: regex.Match[str]) -> WireTag:
    word = "word" if found["word"] else "any"
    start = found.start("ordinal") if found["ordinal"] else found.start(word)
    end = found.end("number") if found["number"] else found.end(word)
    number = found["ordinal"] or found["number"]
    return WireTag(text[start:end], _KINDS[found[word].upper()], int(number) if number else None, start, end)


def after_tags(text: str) -> int:
    """Return the offset at which the headline starts after its wire tags, in code points from 0."""
    return read_tags(text)[1]
