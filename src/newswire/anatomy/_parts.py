"""The complete anatomy of a headline."""

from __future__ import annotations

from typing import Final

import attrs

from newswire._chars import EN_DASH, INVISIBLE, NON_BREAKING_HYPHEN
from newswire._later import below
from newswire.anatomy._kicker import find_kicker
from newswire.anatomy._quotes import has_mark, quoted
from newswire.anatomy._source import find_source
from newswire.anatomy._tags import LONGEST_HEADLINE, WireTag, read_end_tag, read_tags

__all__ = ["Anatomy", "DatedKicker", "Quotation", "Stretch", "read_anatomy"]

_QUESTION_MARKS: Final = "?\N{FULLWIDTH QUESTION MARK}\N{ARABIC QUESTION MARK}\N{GREEK QUESTION MARK}"
_YEAR_JOINTS: Final = "-" + NON_BREAKING_HYPHEN + EN_DASH


@attrs.frozen
class Stretch:
    """A part of a headline: its text and its offsets, in code points from 0; the end is exclusive."""

    text: str
    start: int
    end: int

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class Quotation:
    """A quotation in a headline.

    Attributes:
        text: the quoted words, without the marks and the spaces inside them.
        start: the offset of the opening mark, or the start of the headline if that mark is missing.
        end: the offset after the closing mark, or the end of the headline if the quotation is never closed.
        speaker: the speaker, if the headline names one unambiguously, otherwise None.
    """

    text: str
    start: int
    end: int
    speaker: Stretch | None = None


@attrs.frozen
class DatedKicker:
    """A kicker that ends in a year: `JO-2026`, `Winter Olympics 2026`.

    Attributes:
        event: the kicker without the year.
        year: the year.
    """

    event: str
    year: int


@attrs.frozen
class Anatomy:
    """The parts of a headline. Offsets refer to its text, in code points from 0.

    Attributes:
        text: the headline.
        tags: the wire tags at its start (`URGENT`, `UPDATE 1`), in order, then a tag in brackets at its end
            (`(Update2)`).
        kicker: the words before the colon of the kicker, or None.
        dated: event and year of a kicker with a year, or None.
        body: the rest without tags, kicker and source.
        quotations: the quotations that are not inside another one, in order.
        source: the source at its end (` - USGS`, `: police`, ` (Reuters)`), or None.
        is_question: whether it ends with a question mark, or is one quotation that does.

    Source: the tables `TAGS` and `SOURCES`, and the words of `newswire.lexicon.languages`.
    """

    text: str
    tags: tuple[WireTag, ...]
    kicker: Stretch | None
    dated: DatedKicker | None
    body: Stretch
    quotations: tuple[Quotation, ...]
    source: Stretch | None
    is_question: bool


def read_anatomy(text: str) -> Anatomy:
    """Return the anatomy of a headline.

    Args:
        text: one headline, in agency or print punctuation. A text of more than 1,000 characters is not a headline, and all
            of it is the body.

    Example:
        >>> anatomy = read_anatomy('URGENT - JO-2026 : "Je suis fier", dit Ole Brandt')
        >>> anatomy.tags[0].kind, anatomy.kicker.text, anatomy.dated.year, anatomy.body.text
        ('alert', 'JO-2026', 2026, '"Je suis fier", dit Ole Brandt')
        >>> anatomy.quotations[0].text, anatomy.quotations[0].speaker.text, anatomy.is_question
        ('Je suis fier', 'Ole Brandt', False)
    """
    tags, start = read_tags(text)
    prefix = find_kicker(text, start)
    source = find_source(text, prefix[2] if prefix else start)
    ending = read_end_tag(text, start)
    body = _trimmed(text, prefix[2] if prefix else start, source[0] if source else ending[1] if ending else len(text))
    kicker = _part(text, prefix[0], prefix[1]) if prefix else None
    quoting = len(text) <= LONGEST_HEADLINE and has_mark(text)
    quotations = _quotations(text, body, (prefix[0], prefix[1]) if prefix else None) if quoting else ()
    return Anatomy(
        text,
        (*tags, ending[0]) if ending else tags,
        kicker,
        _dated(kicker.text) if kicker else None,
        _part(text, *body),
        quotations,
        _part(text, source[1], source[2]) if source else None,
        _is_question(text, body, quotations),
    )


def _part(text: str, start: int, end: int) -> Stretch:
    return Stretch(text[start:end], start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of a stretch without outer white space and invisible characters."""
    blank = INVISIBLE
    while start < end and (text[start].isspace() or text[start] in blank):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in blank):
        end -= 1
    return start, end


def _quotations(text: str, body: tuple[int, int], kicker: tuple[int, int] | None) -> tuple[Quotation, ...]:
    find_speaker = below("newswire.anatomy._speakers", "find_speaker")  # its patterns take long to compile
    found: list[Quotation] = []
    for quotation in quoted(text):
        inner = _trimmed(text, quotation.start + quotation.opening, quotation.end - quotation.closing)
        place = find_speaker(text, quotation, body, kicker)
        speaker = _part(text, *place) if place else None
        found.append(Quotation(text[inner[0] : inner[1]], quotation.start, quotation.end, speaker))
    return tuple(found)


def _dated(kicker: str) -> DatedKicker | None:
    """Return the event and the year of a kicker that ends in a four-digit year after a hyphen or a blank, or None."""
    if not kicker[-1:].isdigit():
        return None
    year, joint, event = kicker[-4:], kicker[-5:-4], kicker[:-5].rstrip()
    if not (year.isascii() and year.isdigit() and year[:2] in ("19", "20") and event):
        return None
    return DatedKicker(event, int(year)) if joint.isspace() or joint in _YEAR_JOINTS else None


def _is_question(text: str, body: tuple[int, int], quotations: tuple[Quotation, ...]) -> bool:
    """Return whether a headline ends with a question mark, or is one quotation that does."""
    last = text[body[1] - 1] if body[0] < body[1] else ""
    for quotation in quotations:
        if (quotation.start, quotation.end) == body:
            last = quotation.text[-1:]
    return last != "" and last in _QUESTION_MARKS
