"""Which lines are speech: those that begin with a hyphen or a dash and read like a conversation, alone or by what stands around.

Lines in a row are decided together. A line alone is speech if it says who speaks, or if the text holds a conversation
elsewhere and next to no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newswire._chars import ELLIPSIS, LEFT_GUILLEMET, LINE_ENDS, RIGHT_GUILLEMET, RIGHT_SINGLE_QUOTE
from newswire.french._classes import DASHES, SP

__all__ = ["dialogue_marks", "is_head", "may_be_dialogue"]

_STARTS: Final = tuple(f"{opening}{dash}" for opening in ("", '"', LEFT_GUILLEMET) for dash in ("-", *DASHES))
_QUOTE: Final = rf"(?:[\"{LEFT_GUILLEMET}]{SP}?)?"
_MARK: Final = rf"{_QUOTE}(?P<mark>--?|[{DASHES}]){SP}+(?=[^\s\-{DASHES}])"
_HEAD: Final = re.compile(_MARK)
_HEADS: Final = re.compile(f"[{LINE_ENDS}]{_MARK}")
_QUOTED: Final = re.compile(_QUOTE)
_BREAK: Final = re.compile(f"\r\n|[{LINE_ENDS}]")
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
_PRONOUN: Final = re.compile(r"-(?:t-)?(?:je|il|elle|on|ils|elles)\b")
_INVERTED: Final = re.compile(rf"\b{_VERBS}{_PRONOUN.pattern}")
_NAMED: Final = re.compile(
    rf"[,!?{ELLIPSIS}][\"{RIGHT_GUILLEMET}]?{SP}(?:s['{RIGHT_SINGLE_QUOTE}])?{_VERBS}"
    rf" (?:la|le|les|un|une|mon|ma|son|sa|l['{RIGHT_SINGLE_QUOTE}]|M|Mme|{_CAPITAL})"
)
_CRY: Final = re.compile(rf"[!?](?=\W)|[!?{ELLIPSIS}.](?:(?<=[^.])|(?<=\.\.\.))[\"{RIGHT_GUILLEMET}]?{SP}*\Z")
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
        speech: whether it is set like speech, or like a sentence of a list.
        loose: whether it may be speech, next to others.
        told: whether it says who speaks.
        cries: whether it asks, cries or breaks off.
    """

    start: int
    end: int
    next: int
    speech: bool
    loose: bool
    told: bool
    cries: bool


def may_be_dialogue(text: str) -> bool:
    """Return whether a text has a line that begins with a hyphen or a dash."""
    return text.startswith(_STARTS) or any(f"\n{start}" in text for start in _STARTS)


def is_head(text: str, start: int) -> bool:
    """Return whether a line that starts at a place of a text begins with a hyphen or a dash."""
    return _HEAD.match(text, start) is not None


def dialogue_marks(text: str, *, part: bool = False) -> list[tuple[int, int]]:
    """Return the spans of the hyphens, with the blanks behind them, that open lines of dialogue.

    In a part of a text, what the whole text decides is decided already.
    """
    lines = list(_lines(text))
    spoken = {line.start for block in _blocks(text, lines) for line in _spoken(block)}
    if not part and _talks(lines):
        spoken |= {line.start for line in lines if line.loose}
    return [(line.start, line.end) for line in lines if line.start in spoken and text[line.start] == "-"]


def _lines(text: str) -> Iterator[_Line]:
    if head := _HEAD.match(text):
        yield _line(text, head)
    for head in _HEADS.finditer(text):
        yield _line(text, head)


def _line(text: str, head: re.Match[str]) -> _Line:
    broken = _BREAK.search(text, head.end())
    last = broken.start() if broken else len(text)
    words = text[head.end() : last]
    return _Line(
        head.start("mark"),
        head.end(),
        broken.end() if broken else last,
        speech=_SPEECH.match(words) is not None,
        loose=_LOOSE.match(words) is not None,
        told=bool(_PRONOUN.search(words) and _INVERTED.search(words)) or _NAMED.search(words) is not None,
        cries=_CRY.search(words) is not None,
    )


def _blocks(text: str, lines: list[_Line]) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for line in lines:
        if block and not (line.start == block[-1].next or _QUOTED.fullmatch(text, block[-1].next, line.start)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _spoken(block: list[_Line]) -> list[_Line]:
    if not all(line.speech for line in block):
        return []
    return block if any(line.told or (line.cries and len(block) > 1) for line in block) else []


def _talks(lines: list[_Line]) -> bool:
    sure = sum(1 for line in lines if line.speech and (line.told or line.cries))
    other = sum(1 for line in lines if not line.loose)
    return sure >= _ENOUGH and _SHARE * other <= len(lines) <= _SHARE * sure
