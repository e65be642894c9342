"""Find lines of speech: lines that begin with a hyphen or a dash and read like a conversation.

Consecutive lines are decided together. A single line is speech if it says who speaks, or if the text contains a
conversation and hardly any lists.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from typing import Final

from newswire._chars import ELLIPSIS, LEFT_GUILLEMET, LINE_ENDS, RIGHT_GUILLEMET, RIGHT_SINGLE_QUOTE
from newswire.french.rules.classes import BLANKS, DASHES, SP

__all__ = ["find_dialogue", "is_head"]

_QUOTES: Final = rf"[\"{LEFT_GUILLEMET}]"
_QUOTE: Final = rf"(?:{_QUOTES}{SP}?)?"
_BEHIND: Final = rf"{SP}+(?=[^\s\-{DASHES}])"
_MARK: Final = rf"{_QUOTE}(?:--?|[{DASHES}]){_BEHIND}"
_HEAD: Final = re.compile(_MARK)
_OPENS: Final = "|".join(rf"(?<=(?<![^{LINE_ENDS}]){before}.)" for before in ("", _QUOTES, _QUOTES + SP))
"""What stands before the first character of a mark that opens a line."""

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
"""The number of certain lines of speech that make a conversation."""

_SHARE: Final = 4
"""In a conversation at least one in so many lines is certainly speech, and at most one looks like a list item."""


_Head = re.Match[str]
"""The head of a line, with the hyphens (`mark`), what follows them and blanks (`words`), and the line's end (`break`)."""


def is_head(text: str, start: int) -> bool:
    """Return whether a line that starts at a place of a text begins with a hyphen or a dash."""
    return _HEAD.match(text, start) is not None


def find_dialogue(text: str, *, part: bool = False) -> list[tuple[int, int]]:
    """Return the spans of the hyphens that open lines of dialogue, with the blanks after them.

    In a part of a text, the lines alone decide: the whole text has been checked before.
    """
    heads = _find_heads(text)
    if not any(head["mark"][0] == "-" for head in heads):
        return []
    spoken = [] if part else _conversation(heads)
    if not spoken:
        spoken = [head for block in _blocks(text, heads) if _is_spoken(block) for head in block]
    return [(head.start("mark"), head.start("words")) for head in spoken if head["mark"][0] == "-"]


def _find_heads(text: str) -> list[_Head]:
    """Return the heads of the lines. Each mark has a search of its own, which is faster than one for all."""
    ends = "".join(end for end in LINE_ENDS if end in text) or "\n"
    heads = [head for mark in "-" + DASHES if mark in text for head in _pattern(mark, ends).finditer(text)]
    return sorted(heads, key=lambda head: head.start())


@functools.cache
def _pattern(mark: str, ends: str) -> re.Pattern[str]:
    """Return the pattern of a head with a mark, in a text with the given line ends."""
    second = "-?" if mark == "-" else ""
    words = ".*" if ends == "\n" else f"[^{ends}]*"
    return re.compile(rf"(?P<mark>{mark}(?:{_OPENS}){second}){_BEHIND}(?P<words>{words})(?=(?P<break>\r\n|[{ends}])?)")


def _blocks(text: str, heads: list[_Head]) -> Iterator[list[_Head]]:
    """Yield the heads of consecutive lines."""
    block: list[_Head] = []
    for head in heads:
        if block:
            ended = max(block[-1].end("break"), block[-1].end())
            start = head.start("mark")
            if start != ended and not _QUOTED.fullmatch(text, ended, start):
                yield block
                block = []
        block.append(head)
    if block:
        yield block


def _is_spoken(block: list[_Head]) -> bool:
    """Return whether consecutive lines are speech: all look like it, and one says who speaks or is an exclamation."""
    lines = [head["words"].rstrip(BLANKS) for head in block]
    if not all(map(_is_speech, lines)):
        return False
    return (len(lines) > 1 and any(map(_cries, lines))) or any(map(_is_told, lines))


def _conversation(heads: list[_Head]) -> list[_Head]:
    """Return the lines that may be speech if the text contains a conversation and hardly any lists; else an empty list."""
    lines = [head["words"].rstrip(BLANKS) for head in heads]
    loose = [head for head, line in zip(heads, lines, strict=True) if _is_loose(line)]
    if _SHARE * (len(heads) - len(loose)) > len(heads):
        return []
    enough = max(_ENOUGH, -(-len(heads) // _SHARE))
    sure = (line for line in lines if _is_speech(line) and (_cries(line) or _is_told(line)))
    return loose if sum(1 for _line in itertools.islice(sure, enough)) == enough else []


def _is_loose(line: str) -> bool:
    """Return whether a line may be speech, next to others."""
    return not line.endswith(_NOT_LOOSE_ENDS) and _LOOSE.match(line) is not None


def _is_speech(line: str) -> bool:
    """Return whether a line looks like a sentence."""
    return line.endswith(_SPEECH_ENDS) and _SPEECH.match(line) is not None


def _is_told(line: str) -> bool:
    """Return whether a line says who speaks."""
    return bool(_PRONOUN.search(line) and _INVERTED.search(line)) or _NAMED.search(line) is not None


def _cries(line: str) -> bool:
    """Return whether a line is a question or an exclamation, or breaks off."""
    said = line[:-1] if line.endswith(_CLOSES) else line
    return said.endswith(_CRY_ENDS) or _CRY.search(line) is not None
