"""The kicker: the prefix before the colon that introduces a headline (`Norvège: ...`, `JO-2026 : ...`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import regex

from newswire._chars import FULLWIDTH_COLON, INVISIBLE, NBSP, NNBSP, RIGHT_SINGLE_QUOTE
from newswire._patterns import either
from newswire.anatomy._quotes import Quoted, may_quote, quoted
from newswire.anatomy._source import LONGEST_NAME, LONGEST_SOURCE, find_source
from newswire.anatomy._tags import LONGEST_HEADLINE, after_tags, has_no_tags
from newswire.lexicon.languages import all_words

__all__ = ["find_kicker", "read_kicker"]

_COLONS: Final = ":" + FULLWIDTH_COLON
_COLON: Final = re.compile(f"[{_COLONS}]")
_BLANK: Final = r"[\p{Zs}\t]"

_NUMBER_BEFORE: Final = regex.compile(rf"(?r)(?<!\d)(?P<number>\d{{1,9}})(?P<gap>{_BLANK}?)\Z")
_PLAIN: Final = re.compile(rf"([^\W_]\w*+(?:[ -]\w++)*+)[ {NBSP}{NNBSP}]?[{_COLONS}] (?=[^\d\s])")
"""A prefix of plain words and its colon, which needs no further check: no quotation, number or word can contain that colon."""
_YEAR: Final = regex.compile(r"(?:19|20)\d\d")
_NUMBER_AFTER: Final = regex.compile(rf"(?P<gap>{_BLANK}?)\d")

_SCORE_AFTER: Final = regex.compile(
    rf"{_BLANK}\d{{1,3}}(?:{_BLANK}*(?:\Z|[,.;)!?])|{_BLANK}(?:{either(all_words('opponents'))})\b)"
)
_NOTHING_AFTER: Final = regex.compile(rf"[/\\{_COLONS}]|-?[)(DP](?!\w)|[\w.]+@|{_BLANK}*\Z")
"""The text after a colon that introduces nothing: `http://`, `C:\\`, `std::`, `:-)`, `mailto:a@b.org`, the end."""
_MOST_WORDS: Final = 10
"""The maximum number of words after a colon before a source, with an agency and a tag in brackets; more are a sentence."""
_JOINS_QUOTATIONS: Final = regex.compile(rf"{_BLANK}*+(?:[,;/&+]|{either(all_words('joins'))})?+{_BLANK}*+")
"""The text between two quotations in a list: `"Oui", "non" et "jamais": ...`."""
_ENDING_AFTER: Final = regex.compile(r"(?:in|innen|ne[ns]?|r|n)(?!\w)|\*", regex.IGNORECASE)
"""Gender-inclusive German endings: Lehrer:innen, Schüler:in, jede:r."""
_CASE_AFTER: Final = regex.compile(rf"\p{{Ll}}{{1,4}}(?![\w'{RIGHT_SINGLE_QUOTE}])")
"""Swedish and Finnish case endings after an abbreviation: EU:s, EU:ssa, USA:lle."""


def read_kicker(text: str) -> str | None:
    """Return the kicker of a headline, the text before its introducing colon, or None.

    The colon is the first one outside quotations, times (`20:30`), scores (`3:2`), ratios (`1:100`), addresses
    (`https://...`) and words (`Lehrer:innen`); spaces and no-break spaces may precede it. Wire tags before the kicker are
    not part of it (`URGENT - Norvège: ...`). The headline has no kicker if the colon follows a prefix that is a quotation
    (`"On tiendra": les pompiers ...`, where it introduces the speaker) or precedes a source (`Trois morts dans un accident
    de bus: police`).

    Args:
        text: one headline, in agency or print punctuation; outer white space is ignored. A text of more than 1,000
            characters is not a headline and has no kicker.

    Returns:
        The kicker as it is in the text, without outer white space.

    Example:
        >>> read_kicker("Affaire Dumoulin : le maire entendu")
        'Affaire Dumoulin'
        >>> read_kicker('"On tiendra": les pompiers à bout'), read_kicker("Coup d'envoi à 20:30")
        (None, None)
    """
    if ":" not in text and FULLWIDTH_COLON not in text:
        return None
    plain = _PLAIN.match(text)
    if plain and has_no_tags(text) and len(text) <= LONGEST_HEADLINE:  # most headlines with a kicker
        colon = plain.end() - 2
        sentence = len(text) - colon > LONGEST_SOURCE or text.count(" ", colon + 2) >= _MOST_WORDS
        return None if not sentence and _is_before_source(text, 0, colon) else plain[1]
    found = find_kicker(text, after_tags(text))
    return text[found[0] : found[1]] if found else None


def find_kicker(text: str, start: int) -> tuple[int, int, int] | None:
    """Return the start and end of the kicker, and the start of the text after its colon; None without a kicker.

    The search begins at `start`, after the wire tags.
    """
    if len(text) > LONGEST_HEADLINE or (":" not in text and FULLWIDTH_COLON not in text):
        return None
    plain = _PLAIN.match(text, start)
    if plain:
        after = plain.end()
        return None if _is_before_source(text, start, after - 2) else (start, plain.end(1), after)
    found = _prefix(text, start)
    if found is None or _is_before_source(text, start, found[1]):
        return None
    return start, found[0], _after_blanks(text, found[1] + 1)


def _prefix(text: str, start: int) -> tuple[int, int] | None:
    """Return the end of the prefix that introduces a headline, and the offset of its colon."""
    colon, before = _introducing(text, start)
    if colon is None:
        return None
    prefix = text[start:colon].rstrip().rstrip(INVISIBLE).rstrip()
    end = start + len(prefix)
    if not (prefix[:1].isalnum() or any(map(str.isalnum, prefix))):
        return None
    return None if before and before.end == end and _only_quotations(text, start, end) else (end, colon)


def _after_blanks(text: str, at: int) -> int:
    """Return the end of the white space that begins at an offset."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _is_before_source(text: str, start: int, colon: int) -> bool:
    """Return whether a colon introduces a source."""
    if len(text) - colon > LONGEST_SOURCE:
        return False
    blanks = text.count(" ", colon + 2)
    if blanks >= _MOST_WORDS or (blanks >= LONGEST_NAME and not text.rstrip().endswith(")")):
        return False
    source = find_source(text, start)
    return source is not None and source[0] <= colon < source[1]


def _only_quotations(text: str, start: int, end: int) -> bool:
    """Return whether a prefix consists of one quotation, or of several joined by commas and words for `and`."""
    at = start
    for quotation in quoted(text):
        if quotation.start >= end or not _JOINS_QUOTATIONS.fullmatch(text, at, quotation.start):
            break
        at = quotation.end
    return at == end


def _introducing(text: str, start: int) -> tuple[int | None, Quoted | None]:
    """Return the offset of the colon that introduces a headline, and the last quotation before it."""
    quotations: Iterator[Quoted] | None = None
    before = current = None
    for found in _COLON.finditer(text, start):
        colon = found.start()
        if _is_inner(text, colon):
            continue
        if quotations is None:
            if not may_quote(text, colon):
                return colon, None
            quotations = quoted(text)
            current = next(quotations, None)
        while current and current.end <= colon:
            before, current = current, next(quotations, None)
        if current is None or current.start > colon:
            return colon, before
    return None, before


def _is_inner(text: str, colon: int) -> bool:
    """Return whether a colon belongs to a number, an address or a word, and so introduces nothing."""
    previous = text[colon - 1] if colon else ""
    if previous.isalpha() and text[colon + 1 : colon + 2].isspace() and text[colon + 2 : colon + 3].isalnum():
        return False
    if previous in _COLONS or _NOTHING_AFTER.match(text, colon + 1):
        return True
    if previous.isalpha() and _ENDING_AFTER.match(text, colon + 1):
        return True
    if (previous.isupper() or previous.isdigit()) and _CASE_AFTER.match(text, colon + 1):
        return True
    return _joins_numbers(text, colon)


def _joins_numbers(text: str, colon: int) -> bool:
    """Return whether a colon is in a time, a score or a ratio.

    Without blanks around it, it is, except after a year: `Mondial-2026:3 buts` has a kicker. With blanks on both sides
    (`3 : 2`), it is only if an opponent or the end of a clause follows the second number: `Top 14 : 22 joueurs retenus`
    has a kicker.
    """
    right = _NUMBER_AFTER.match(text, colon + 1)
    left = _NUMBER_BEFORE.search(text, 0, colon) if right else None
    if not left or not right or bool(left["gap"]) != bool(right["gap"]):
        return False
    if _YEAR.fullmatch(left["number"]):
        return False
    return not left["gap"] or _SCORE_AFTER.match(text, colon + 1) is not None
