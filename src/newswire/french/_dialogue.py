"""Which lines are speech: two lines or more in a row that begin with a hyphen and read like a conversation."""

from __future__ import annotations

import re
from typing import Final

from newswire._chars import ELLIPSIS, RIGHT_GUILLEMET, RIGHT_SINGLE_QUOTE
from newswire.french._classes import SP

__all__ = ["dialogue_marks"]

_HEAD: Final = re.compile(rf"-{SP}")
_SPEECH: Final = re.compile(rf"-{SP}[\"«]?{SP}?(?![a-zß-ÿœ])[^\W\d_][^\r\n]*[.!?{ELLIPSIS}\"{RIGHT_GUILLEMET}]{SP}*\Z")
_SAID: Final = re.compile(
    rf"[!?{ELLIPSIS}][\"»]?{SP}*\Z|[!?](?=\W)|\b(?:dit|fit|répond\w*|demand\w+|lanc\w+|ajout\w+|réplique|murmure|cri\w+|soupir\w+|reprend|poursui\w+)"
    rf"-(?:t-)?(?:je|il|elle|on|ils|elles)\b|\b(?:dit|répond|répondit|demande|demanda|lance|lança|réplique|s['{RIGHT_SINGLE_QUOTE}]écrie) (?:la|le|l['{RIGHT_SINGLE_QUOTE}]|M|[A-Z])"
)


def dialogue_marks(text: str) -> list[int]:
    """Return the offsets of the hyphens that open lines of dialogue."""
    found: list[int] = []
    block: list[tuple[int, str]] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        if _HEAD.match(line):
            block.append((offset, line.rstrip("\r\n")))
        else:
            found.extend(_spoken(block))
            block = []
        offset += len(line)
    found.extend(_spoken(block))
    return found


def _spoken(block: list[tuple[int, str]]) -> list[int]:
    if len(block) < 2 or not all(_SPEECH.match(line) for _offset, line in block):  # noqa: PLR2004 - one line is a list's
        return []
    return [offset for offset, _line in block] if any(_SAID.search(line) for _offset, line in block) else []
