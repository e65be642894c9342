"""Split a text into messages by the marks with which agencies end them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

import regex

from newswire import signing
from newswire.lexicon import Lexicon
from newswire.signing._openings import match_opening

__all__ = ["ENDINGS", "OPENINGS", "message_stretches"]

_LONGEST_TITLE: Final = 160
_FEWEST_LINES: Final = 2
_LOOKED_AT: Final = 3
_AGENCY_ENDS: Final = r"Reuters?|REUTERS?(?:\.{3})?|NNNN|==Kyodo|/ritzau/|AAP\ RTV"
"""Marks that only end messages."""
_HOUSE_ENDS: Final = r"ENDS|Ends|ends|\(ENDE?\)|\(Ende?\)|-\ ?(?:30|ends|ENDS|END)\ ?-|\#{3}|\#\ \#\ \#"
"""Marks that also end press releases, which notes and contacts follow."""
_END: Final = regex.compile(
    rf"^[ \t]*+(?:(?P<agency>{_AGENCY_ENDS})|{_HOUSE_ENDS})[ \t]*+(?:\r\n|[\r\n])", regex.MULTILINE
)
_LINE: Final = regex.compile(r"[^\r\n]*\S[^\r\n]*")


def message_stretches(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the stretches of a text with one message each; a single stretch if nothing separates messages.

    A mark that only ends messages separates two of them if a title follows. Another end mark (`ENDS`, `- 30 -`) does so
    only if a dateline or a byline is below that title, because press releases have notes there.
    """
    hint = _HINT.search(text)
    if hint is None or not "".join(text[hint.end() :].splitlines()[1:]).strip():
        return [(0, len(text))]
    starts = [0]
    for mark in _END.finditer(text):
        enough = len(list(islice(_LINE.finditer(text, starts[-1], mark.start()), _FEWEST_LINES))) == _FEWEST_LINES
        if enough and _opens_message(text, mark.end(), lexicon, certain=mark["agency"] is not None):
            starts.append(mark.end())
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _opens_message(text: str, start: int, lexicon: Lexicon, *, certain: bool) -> bool:
    """Return whether a message begins at an offset: a title, and text below it."""
    lines = [line.strip() for line in _lines(text, start)]
    if len(lines) < _FEWEST_LINES or len(lines[0]) > _LONGEST_TITLE or lines[0].endswith((".", ":")):
        return False
    return certain or any(
        signing.parse_dateline(line, lexicon=lexicon) or match_opening(line, lexicon) for line in lines[1:]
    )


def _lines(text: str, start: int) -> Iterator[str]:
    return (line[0] for line in islice(_LINE.finditer(text, start), _LOOKED_AT))


_HINT: Final = re.compile(
    r"\n ?(?:Reuter|REUTER|NNNN|==Kyodo|/ritzau/|AAP RTV|ENDS|Ends|ends|\(E[Nn]|- ?(?:30|[eE][nN])|###|# #)"
)
"""What a text holds in which a line may part two messages, by a scan that is faster than the pattern for it."""

ENDINGS: Final = frozenset(
    {
        *("Reut", "REUT", "NNNN", "==Ky", "/rit", "AAP ", "ENDS", "Ends", "ends", "(END", "(End"),
        *("- 30", "-30-", "-30 ", "- en", "- EN", "-end", "-END", "###", "# # "),
    }
)
"""The first four characters of all lines that may part two messages."""

OPENINGS: Final = frozenset(
    {"ZCZC", "zczc", "MEDI", "Medi", *(f"ID{office}{digit}" for office in "NVQWSTDYA" for digit in "0123456789")}
)
"""The first four characters of a line that opens a message, or of the one below it, where none holds SOH."""
