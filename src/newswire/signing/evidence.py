"""Which agencies' copy a text is, and by what evidence."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs
import regex

from newswire._arguments import check_argument
from newswire._patterns import compiled
from newswire._text import Span
from newswire.lexicon.agencies import Registry
from newswire.lexicon.lexicon import KEPT_LEXICONS, Lexicon
from newswire.signing._openings import ALONE
from newswire.signing.bylines import may_be_byline, parse_byline
from newswire.signing.credits import END_MARK, find_credit, parse_credit
from newswire.signing.datelines import may_open_with_dateline, parse_dateline
from newswire.signing.sign_offs import find_sign_off, parse_sign_off

__all__ = ["Evidence", "EvidenceKind", "find_agencies"]

_SHORT: Final = 160
_LINES: Final = (32, 60)
_DATELINES: Final = (16, 400)
_BYLINES: Final = (8, 1_500)
"""The most lines of a text that are read for the agencies that they name, as datelines, and as bylines: a number, and one more
for so many characters.

They keep the time of a text that is made to be slow near that of `parse`. Of 400 texts of the wires and of sites, none has as
many.
"""
_LETTER: Final = r"\p{L}"
"""What a line that names an agency has: looking for it costs next to nothing."""


class EvidenceKind(enum.StrEnum):
    """What shows that a text is an agency's copy, the strongest first."""

    DATELINE = "dateline"
    COPYRIGHT = "copyright"
    SIGN_OFF = "sign-off"
    BYLINE = "byline"
    CREDIT = "credit"
    ATTRIBUTION = "attribution"


@attrs.frozen
class Evidence:
    """One sign that a text is an agency's copy: the agency's code, the kind of sign, its words and where they stand."""

    agency: str
    kind: EvidenceKind
    text: str
    span: Span


_MARK: Final = r"(?P<mark>[\p{Lu}\p{Lo}][\p{L}\p{M}\-]*(?:\s\p{Lu}[\p{L}\-]+){0,3}|dpa|awp|sda|epd)(?![\p{L}\-’'])"


@functools.lru_cache(KEPT_LEXICONS)
def _attributions(lexicon: Lexicon) -> tuple[regex.Pattern[str], ...]:
    """Return the patterns of how copy says that somebody spoke to its own agency.

    What another agency reported (`selon l'agence X`) is no evidence.
    """
    told = (pattern for language in lexicon.languages for pattern in language.told)
    return tuple(compiled(pattern.replace("{mark}", _MARK), 0) for pattern in told)


def find_agencies(text: str, *, lexicon: Lexicon | None = None) -> tuple[Evidence, ...]:
    r"""Return what shows, in a text of one or more lines, which agencies' copy it is, in its order.

    A dateline, a byline, a sign-off, a credit or a copyright that names an agency counts, and so does somebody who speaks
    to it in the copy (`a-t-elle dit à l'AFP`). A mark alone does not: `AP` may be an abbreviation, `MAP` a word, `Petra` a
    person.

    Lines that name an agency and show nothing are read in vain, and take long. Of those that differ, 32 and one more for
    each 60 characters of the text are read: 16 and one more for each 400 as datelines, 8 and one more for each 1,500 as
    bylines. That is more than wire copy has. Lines that show an agency are all read.

    Example:
        >>> text = "PARIS, 3 fév 2026 (AFP) - Il pleut, a dit à l'AFP un témoin, selon une MAP.\n\nasl/tib"
        >>> [(found.agency, found.kind.value) for found in find_agencies(text)]
        [('AFP', 'dateline'), ('AFP', 'attribution')]
    """
    check_argument("find_agencies", text, str)
    known = lexicon or Lexicon.default()
    found = [*_signed(text, known), *_attributed(text, known)]
    return tuple(sorted(found, key=lambda evidence: (evidence.span.start, evidence.kind)))


@attrs.define
class _Allowance:
    """How many lines of a text may still be read in vain, in a way that takes long."""

    left: int

    def take(self) -> bool:
        """Return whether one more line may be read so, and count it."""
        self.left -= 1
        return self.left >= 0

    def give_back(self) -> None:
        """Count a line no more, since it shows an agency: a ticker may have any number of such lines."""
        self.left += 1


class _Allowances(NamedTuple):
    """The lines of a text that may be read at all, as datelines, and as bylines."""

    lines: _Allowance
    datelines: _Allowance
    bylines: _Allowance


def _signed(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    """Yield the evidence of each line that signs; a line that comes again is read once."""
    place = 0
    allowed = _Allowances(*(_Allowance(least + len(text) // apart) for least, apart in (_LINES, _DATELINES, _BYLINES)))
    read: dict[str, list[tuple[tuple[str, ...], EvidenceKind, Span]]] = {}
    for line in text.splitlines(keepends=True):
        if not compiled(_LETTER).search(line):
            place += len(line)
            continue
        found = read.get(line)
        if found is None:
            found = read[line] = list(_line(line.rstrip("\r\n"), lexicon, allowed))
        for codes, kind, span in found:
            shifted = Span(place + span.start, place + span.end)
            yield from (Evidence(code, kind, shifted.cut(text), shifted) for code in codes)
        place += len(line)


def _line(line: str, lexicon: Lexicon, allowed: _Allowances) -> Iterator[tuple[tuple[str, ...], EvidenceKind, Span]]:
    """Yield the agencies that one line names as a line that signs does, the kind of sign and its place."""
    named = lexicon.agencies.may_be_named_in(line)
    opens = may_open_with_dateline(line) and allowed.datelines.left > 0
    dateline = parse_dateline(line, lexicon=lexicon) if opens else None
    if opens and named and not (dateline and dateline.agencies):
        allowed.datelines.take()
    if dateline and dateline.span:
        yield dateline.agencies, EvidenceKind.DATELINE, dateline.span
    if not named or not allowed.lines.take():
        return
    short = len(line) <= _SHORT and dateline is None
    found = (list(_whole(line, lexicon, allowed)) if short else []) or list(_tail(line, lexicon))
    if found or dateline:
        allowed.lines.give_back()
    yield from found


def _whole(line: str, lexicon: Lexicon, allowed: _Allowances) -> Iterator[tuple[tuple[str, ...], EvidenceKind, Span]]:
    """Yield what a whole line is, the first that reads it."""
    sign_off = parse_sign_off(line, lexicon=lexicon)
    if sign_off and sign_off.span and sign_off.agencies:
        yield sign_off.agencies, EvidenceKind.SIGN_OFF, sign_off.span
        return
    credit = parse_credit(line, lexicon=lexicon)
    if credit and credit.family == END_MARK:
        return
    if credit and credit.span and credit.agencies:
        kind = EvidenceKind.COPYRIGHT if credit.kind.value == "copyright" else EvidenceKind.CREDIT
        yield credit.agencies, kind, credit.span
        return
    may_sign = may_be_byline(line, lexicon) and allowed.bylines.take()
    byline = parse_byline(line, lexicon=lexicon) if may_sign else None
    if byline and byline.span and byline.agencies and byline.family != ALONE:
        allowed.bylines.give_back()
        yield byline.agencies, EvidenceKind.BYLINE, byline.span


def _tail(line: str, lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], EvidenceKind, Span]]:
    """Yield what ends a paragraph."""
    sign_off = find_sign_off(line, lexicon=lexicon)
    if sign_off and sign_off.span:
        yield sign_off.agencies, EvidenceKind.SIGN_OFF, sign_off.span
        return
    credit = find_credit(line, lexicon=lexicon)
    if credit and credit.span:
        yield credit.agencies, EvidenceKind.CREDIT, credit.span


def _attributed(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    """Yield where somebody speaks to an agency."""
    for pattern in _attributions(lexicon):
        for match in pattern.finditer(text):
            code, mark = _longest(match["mark"], lexicon.agencies)
            if code is not None:
                start = match.start("said") if "said" in match.re.groupindex else match.start()
                span = Span(start, match.start("mark") + len(mark))
                yield Evidence(code, EvidenceKind.ATTRIBUTION, span.cut(text), span)


def _longest(words: str, registry: Registry) -> tuple[str | None, str]:
    """Return the agency that the first words of a text name, as many of them as can; a word that is a name counts for none."""
    parts = words.split(" ")
    for count in range(len(parts), 0, -1):
        mark = " ".join(parts[:count])
        agency = registry.find(mark, exact=True)
        if agency is not None and (not agency.word or (mark.isupper() and len(mark) > 1) or count > 1):
            return agency.code, mark
    return None, words
