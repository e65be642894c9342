"""Which lines are speech: those that begin with a hyphen or a dash and read like a conversation, alone or by what stands around.

Lines in a row are decided together. A line alone is speech if it says who speaks, or if the text holds a conversation
elsewhere and next to no list.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newswire._chars import ELLIPSIS, LEFT_GUILLEMET, LINE_ENDS, RIGHT_GUILLEMET, RIGHT_SINGLE_QUOTE
from newswire.french._classes import BLANKS, DASHES, SP

__all__ = ["dialogue_marks", "is_head"]

_QUOTE: Final = rf"(?:[\"{LEFT_GUILLEMET}]{SP}?)?"
_MARK: Final = rf"{_QUOTE}(?P<mark>--?|[{DASHES}]){SP}+(?=[^\s\-{DASHES}])"
_WORDS: Final = rf"(?P<words>[^{LINE_ENDS}]*)(?=(?P<break>\r\n|.)?)"
_HEAD: Final = re.compile(f"{_MARK}{_WORDS}", re.DOTALL)
_HEADS: Final = re.compile(f"\n{_MARK}{_WORDS}", re.DOTALL)
_ALL_HEADS: Final = re.compile(f"[{LINE_ENDS}]{_MARK}{_WORDS}", re.DOTALL)
_OTHER_ENDS: Final = LINE_ENDS.replace("\n", "")
_QUOTED: Final = re.compile(_QUOTE)
_CAPITAL: Final = r"(?![a-zß-ÿœ])[^\W\d_]"
_SPEECH: Final = re.compile(rf"[\"{LEFT_GUILLEMET}]?{SP}?{_CAPITAL}")
_SPEECH_ENDS: Final = tuple(f'.!?{ELLIPSIS}"{RIGHT_GUILLEMET}')
_LOOSE: Final = re.compile(rf"(?:[\"{LEFT_GUILLEMET}*_(\[]|\.\.\.|{ELLIPSIS}|{SP})*(?:{_CAPITAL}|\d|\Z)")
_NOT_LOOSE_ENDS: Final = (";", " -")
_VERBS: Final = (
    r"(?:dit|fit|répond\w*|répliqu\w+|répét\w+|repri\w+|reprend|demand\w+|lanc\w+|lança|ajout\w+|murmur\w+|cri\w+|soupir\w+|poursui\w+|continu\w+"
    r"|interrog\w+|balbuti\w+|déclar\w+|observ\w+|conclu\w+|insist\w+|gronda|hurl\w+|souffl\w+|gliss\w+|chuchot\w+|grogn\w+|ripost\w+|object\w+"
    r"|interromp\w+|remarqu\w+|pens\w+|protest\w+|song\w+|expliqu\w+|affirm\w+|exclam\w+|écri\w+|balbutia|bégaya|prononça|commença)"
)
_PRONOUN: Final = re.compile(r"-(?:t-)?(?:je|il|elle|on|ils|elles)\b")
_INVERTED: Final = re.compile(rf"\b{_VERBS}{_PRONOUN.pattern}")
_NAMED: Final = re.compile(
    rf"[,!?{ELLIPSIS}][\"{RIGHT_GUILLEMET}]?{SP}(?:s['{RIGHT_SINGLE_QUOTE}])?{_VERBS}"
    rf" (?:la|le|les|un|une|mon|ma|son|sa|l['{RIGHT_SINGLE_QUOTE}]|M|Mme|{_CAPITAL})"
)
_CRY: Final = re.compile(r"[!?](?=\W)")
_CLOSES: Final = ('"', RIGHT_GUILLEMET)
_CRY_ENDS: Final = ("!", "?", ELLIPSIS, "...")
_ENOUGH: Final = 3
"""How many lines that are surely speech make a text a conversation."""

_SHARE: Final = 4
"""At least one line of so many is surely speech in a conversation, and at most one looks like a list's."""


class _Line(NamedTuple):
    """A line with a hyphen at its head.

    Attributes:
        start: where the hyphens stand.
        end: where what follows them, and blanks, begins.
        next: where the next line begins.
        words: what follows the hyphens.
    """

    start: int
    end: int
    next: int
    words: str


def is_head(text: str, start: int) -> bool:
    """Return whether a line that starts at a place of a text begins with a hyphen or a dash."""
    return _HEAD.match(text, start) is not None


def dialogue_marks(text: str, *, part: bool = False) -> list[tuple[int, int]]:
    """Return the spans of the hyphens, with the blanks behind them, that open lines of dialogue.

    In a part of a text, what the whole text decides is decided already.
    """
    lines = list(_lines(text))
    if not part and _talks(lines):
        spoken = (line for line in lines if text[line.start] == "-" and _is_loose(line))
    else:
        spoken = (
            line for block in _blocks(text, lines) if _is_spoken(block) for line in block if text[line.start] == "-"
        )
    return [(line.start, line.end) for line in spoken]


def _lines(text: str) -> Iterator[_Line]:
    if head := _HEAD.match(text):
        yield _line(head)
    heads = _ALL_HEADS if any(end in text for end in _OTHER_ENDS) else _HEADS
    yield from map(_line, heads.finditer(text))


def _line(head: re.Match[str]) -> _Line:
    return _Line(head.start("mark"), head.start("words"), max(head.end("break"), head.end()), head["words"])


def _blocks(text: str, lines: list[_Line]) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for line in lines:
        if block and not (line.start == block[-1].next or _QUOTED.fullmatch(text, block[-1].next, line.start)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_spoken(block: list[_Line]) -> bool:
    """Return whether lines in a row are speech: all are set like it, and one says who speaks, or cries among others."""
    if not all(map(_is_speech, block)):
        return False
    return (len(block) > 1 and any(map(_cries, block))) or any(map(_is_told, block))


def _talks(lines: list[_Line]) -> bool:
    """Return whether a text holds a conversation, and next to no list."""
    enough = max(_ENOUGH, -(-len(lines) // _SHARE))
    sure = (line for line in lines if _is_speech(line) and (_cries(line) or _is_told(line)))
    if sum(1 for _line in itertools.islice(sure, enough)) < enough:
        return False
    return _SHARE * sum(1 for line in lines if not _is_loose(line)) <= len(lines)


def _is_speech(line: _Line) -> bool:
    """Return whether a line is set like speech, or like a sentence of a list."""
    return line.words.rstrip(BLANKS).endswith(_SPEECH_ENDS) and _SPEECH.match(line.words) is not None


def _is_loose(line: _Line) -> bool:
    """Return whether a line may be speech, next to others."""
    return not line.words.rstrip(BLANKS).endswith(_NOT_LOOSE_ENDS) and _LOOSE.match(line.words) is not None


def _is_told(line: _Line) -> bool:
    """Return whether a line says who speaks."""
    words = line.words
    return bool(_PRONOUN.search(words) and _INVERTED.search(words)) or _NAMED.search(words) is not None


def _cries(line: _Line) -> bool:
    """Return whether a line asks, cries or breaks off."""
    words = line.words.rstrip(BLANKS)
    words = words[:-1] if words.endswith(_CLOSES) else words
    return words.endswith(_CRY_ENDS) or _CRY.search(line.words) is not None
