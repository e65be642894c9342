"""Which lines are speech: those that begin with a hyphen or a dash and read like a conversation, alone or by what stands around.

Lines in a row are decided together. A line alone is speech if it says who speaks, or if the text holds a conversation
elsewhere and next to no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newswire._chars import ELLIPSIS, LEFT_GUILLEMET, RIGHT_GUILLEMET, RIGHT_SINGLE_QUOTE
from newswire.french._classes import DASHES, SP

__all__ = ["dialogue_marks", "may_be_dialogue"]

_STARTS: Final = tuple(f"{opening}{dash}" for opening in ("", '"', LEFT_GUILLEMET) for dash in ("-", *DASHES))
_HEAD: Final = re.compile(
    rf"(?P<before>[\"{LEFT_GUILLEMET}]{SP}?)?(?P<mark>--?|[{DASHES}])(?P<blanks>{SP}+)(?=[^\s\-{DASHES}])", re.MULTILINE
)
_CAPITAL: Final = r"(?![a-zß-ÿœ])[^\W\d_]"
_SPEECH: Final = re.compile(rf"[\"{LEFT_GUILLEMET}]?{SP}?{_CAPITAL}[^\r\n]*[.!?{ELLIPSIS}\"{RIGHT_GUILLEMET}]{SP}*\Z")
_LOOSE: Final = re.compile(
    rf"(?:[\"{LEFT_GUILLEMET}*_(\[]|\.\.\.|{ELLIPSIS}|{SP})*(?:{_CAPITAL}|\d|\Z)(?![^\r\n]*;{SP}*\Z)(?![^\r\n]* -{SP}*\Z)"
)
_VERBS: Final = (
    r"(?:dit|fit|répond\w*|répliqu\w+|répét\w+|repri\w+|reprend|demand\w+|lanc\w+|lança|ajout\w+|murmur\w+|cri\w+|soupir\w+|poursui\w+|continu\w+"
    r"|interrog\w+|balbuti\w+|déclar\w+|observ\w+|conclu\w+|insist\w+|gronda|hurl\w+|souffl\w+|gliss\w+|chuchot\w+|grogn\w+|ripost\w+|object\w+"
    r"|interromp\w+|remarqu\w+|pens\w+|protest\w+|song\w+|expliqu\w+|affirm\w+|exclam\w+|écri\w+|balbutia|bégaya|prononça|commença)"
)
_INVERTED: Final = re.compile(
    rf"\b{_VERBS}-(?:t-)?(?:je|il|elle|on|ils|elles)\b|[,!?{ELLIPSIS}][\"{RIGHT_GUILLEMET}]?{SP}(?:s['{RIGHT_SINGLE_QUOTE}])?{_VERBS}"
    rf" (?:la|le|les|un|une|mon|ma|son|sa|l['{RIGHT_SINGLE_QUOTE}]|M|Mme|{_CAPITAL})"
)
_SAID: Final = re.compile(rf"[!?{ELLIPSIS}][\"{RIGHT_GUILLEMET}]?{SP}*\Z|\.\.\.{SP}*\Z|[!?](?=\W)|{_INVERTED.pattern}")
_ENOUGH: Final = 3
"""How many lines that are surely speech make a text a conversation."""

_SHARE: Final = 4
"""At least one line of so many is surely speech in a conversation, and at most one looks like a list's."""


class _Line(NamedTuple):
    """A line with a hyphen at its head: where the hyphens stand, what they say, how far down the text it is."""

    start: int
    end: int
    words: str
    row: int


def may_be_dialogue(text: str) -> bool:
    """Return whether a text has a line that begins with a hyphen or a dash."""
    return text.startswith(_STARTS) or any(f"\n{start}" in text for start in _STARTS)


def dialogue_marks(text: str) -> list[tuple[int, int]]:
    """Return the spans of the hyphens, with the blanks behind them, that open lines of dialogue."""
    lines = list(_lines(text))
    spoken = {line.row for block in _blocks(lines) for line in _spoken(block)}
    if _talks(lines):
        spoken |= {line.row for line in lines if _LOOSE.match(line.words)}
    return [(line.start, line.end) for line in lines if line.row in spoken and text[line.start] == "-"]


def _lines(text: str) -> Iterator[_Line]:
    offset = 0
    for row, line in enumerate(text.splitlines(keepends=True)):
        head = _HEAD.match(line)
        if head:
            yield _Line(offset + head.start("mark"), offset + head.end(), line[head.end() :].rstrip("\r\n"), row)
        offset += len(line)


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for line in lines:
        if block and line.row != block[-1].row + 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _spoken(block: list[_Line]) -> list[_Line]:
    if not all(_SPEECH.match(line.words) for line in block):
        return []
    said = _SAID if len(block) > 1 else _INVERTED
    return block if any(said.search(line.words) for line in block) else []


def _talks(lines: list[_Line]) -> bool:
    sure = sum(1 for line in lines if _SPEECH.match(line.words) and _SAID.search(line.words))
    other = sum(1 for line in lines if not _LOOSE.match(line.words))
    return sure >= _ENOUGH and _SHARE * other <= len(lines) <= _SHARE * sure
