"""AAP's headers: `ZCZC`, lines that begin with a mark, the text, `NNNN`.

A line whose first character is a mark of the dialect belongs to the header; the first other line begins the text. There
are four dialects, in which the marks have different meanings.

Source: the field tables of AAP's own public decoders, one for each dialect.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import regex

from newswire.envelopes._body import blocks, read_body
from newswire.envelopes._lines import RawLine
from newswire.envelopes._message import Draft, EnvelopeForm, EnvelopeRole
from newswire.envelopes._writing import body_lines, head_lines, spaced, tail_lines
from newswire.models import Article, Envelope
from newswire.signing import parse_byline, parse_date, parse_dateline
from newswire.signing.dates import read_dates

__all__ = ["AAP", "close", "opening_service"]


class Dialect(NamedTuple):
    """The meaning of each mark in a header, the marks that identify the dialect, and whether its texts have headings."""

    name: str
    needs: str
    marks: dict[str, str]
    has_headings: bool = False


DIALECTS: Final = (
    Dialect(
        "general",
        "^",
        {
            "$": "category", ":": "keyword", "=": "take_key", "^": "title", "*": "layout", "&": "service",
            "+": "subject", "@": "place", "~": "genre",
        },
    ),
    Dialect(
        "bulletin",
        "#$",
        {
            "%": "category", "#": "keyword", ":": "take_key", "$": "title", "&": "service", "*": "subject",
            "@": "place", "~": "genre",
        },
    ),
    Dialect(
        "medianet",
        "$%",
        {"$": "category", ":": "take_key", "*": "layout", "+": "subject", "%": "place", "~": "genre"},
        has_headings=True,
    ),
    Dialect(
        "pagemasters",
        "#",
        {"#": "keyword", "@": "take_key", ":": "title", "*": "layout", "+": "subject", "~": "genre"},
    ),
)  # fmt: skip
"""The dialects, the most specific first: a header belongs to the first whose marks it all has, otherwise to the first."""

_OPENING: Final = regex.compile(r"\s*+(?i:ZCZC)(?:[ \t]++(?P<service>\S.{0,30}?))?\s*+")
_CLOSING: Final = regex.compile(r"\s*+(?i:NNNN)\s*+")
_MARKS: Final = frozenset("$:=^*&+@~%#")
_NAMED: Final = frozenset({"category", "keyword", "take_key", "service"})
_SIGN_OFF: Final = regex.compile(r"AAP(?: [A-Z]{2,9})?(?: [a-z]{2,4}(?:/[a-z]{2,4}){0,4}/?)?|PAGEMASTERS|Pagemasters")
"""The agency, optionally its desk, and optionally initials: `AAP RTV ah/bm`."""
_MORE: Final = regex.compile(r"(?:MORE|more)(?: [a-z]{2,4}(?:/[a-z]{2,4}){0,4}/?)?")
_TITLE_LINES_MOST: Final = 3
_TITLE_MOST: Final = 160
CATEGORIES: Final = (
    (regex.compile(r"\b(?:Grey(?:hound)?s?|Trots?|Trotting|Harness|Gallops?|Rac(?:e|es|ing)|EnvelopeForm|TAB)\b"), "r"),
    (regex.compile(r"\b(?:Shares?|Stocks?|Volume|Movers|Gains|Losses|Market|Index|Close)\b"), "f"),
)
"""The category of a Pagemasters message by its keyword, in AAP's vocabulary; that dialect has no mark for the category."""
_SOURCE: Final = regex.compile(r"(?:SOURCE|Source): ?\S.*")
_TRAILER: Final = regex.compile(r"https?://\S++")
_FOOT_MOST: Final = 12
_SIGNS: Final = regex.compile(r"By (?=\p{Lu})")
_NO_LINES: Final[list[RawLine]] = []


def opening_service(line: RawLine) -> str | None:
    """Return the text after `ZCZC`, which may be empty, or None if the line does not begin a message."""
    found = _OPENING.fullmatch(line.text)
    return None if found is None else found["service"] or ""


def first_below(lines: Sequence[RawLine], place: int) -> RawLine | None:
    """Return the first line after an index that is not blank, or None."""
    return next((line for line in lines[place + 1 : place + 4] if not line.is_blank), None)


def close(draft: Draft) -> None:
    """Store `NNNN` and the lines below it as the footer, and the sign-off above it."""
    for place in range(draft.end - 1, draft.at - 1, -1):
        if _CLOSING.fullmatch(draft.lines[place].text):
            draft.take_foot(place)
            break
    _foot(draft)


def _foot(draft: Draft) -> None:
    """Store the last lines of the text that sign the message or name its source."""
    place = draft.end - 1
    signed = False
    for _ in range(_FOOT_MOST):
        while place >= draft.at and draft.lines[place].is_blank:
            place -= 1
        if place < draft.at:
            return
        text = draft.lines[place].plain
        if not signed and _SIGN_OFF.fullmatch(text):
            draft.add(EnvelopeRole.SIGN_OFF, [draft.lines[place]])
            signed = True
        elif _SOURCE.fullmatch(text):
            draft.add(EnvelopeRole.CREDIT, [draft.lines[place]])
        elif _TRAILER.fullmatch(text) or (signed and _MORE.fullmatch(text)):
            draft.add(EnvelopeRole.TRAILER, [draft.lines[place]])
        else:
            return
        draft.end = place
        place -= 1


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    if opening_service(lines[place]) is None:
        return False
    below = first_below(lines, place)
    return below is not None and below.text[0] in _MARKS


def _reads(draft: Draft) -> None:
    draft.put("service", opening_service(draft.take_head()[0]))
    header = _header_lines(draft)
    dialect = _dialect(header)
    draft.note("dialect", dialect.name)
    titles = [line for line in header if dialect.marks.get(line.text[0]) == "title"]
    draft.head = [line for line in draft.head if line not in titles]
    _values(draft, dialect, header)
    if "category" not in dialect.marks.values():
        draft.put("category", _category(draft.values.get("keyword", "")))
    close(draft)
    _title(draft, titles, alone="title" not in dialect.marks.values())
    _byline(draft)
    read_body(draft, headings=dialect.has_headings)


def _category(keyword: str) -> str | None:
    return next((category for pattern, category in CATEGORIES if pattern.search(keyword)), None)


def _header_lines(draft: Draft) -> list[RawLine]:
    """Take the lines of the header, without the blank lines after it."""
    count = 0
    for place, line in enumerate(draft.lines[draft.at : draft.end], 1):
        if not line.is_blank:
            if line.text[0] not in _MARKS:
                break
            count = place
    return [line for line in draft.take_head(count) if not line.is_blank]


def _dialect(header: Sequence[RawLine]) -> Dialect:
    marks = {line.text[0] for line in header}
    return next((dialect for dialect in DIALECTS if marks.issuperset(dialect.needs)), DIALECTS[0])


def _values(draft: Draft, dialect: Dialect, header: Sequence[RawLine]) -> None:
    """Store the header values under the names that the dialect gives their marks; of two with one name, the last is kept."""
    for line in header:
        name = dialect.marks.get(line.text[0], "unknown")
        if name in _NAMED:
            draft.put(name, line.text[1:])
        elif name == "unknown":
            draft.add(EnvelopeRole.NOTICE, [line])
        elif name != "title":
            draft.note(name, line.text[1:])


def _title(draft: Draft, titles: Sequence[RawLine], *, alone: bool) -> None:
    """Store the title: the line with its mark, or in a dialect without that mark the first block of the text, if one line.

    A date is not a title.
    """
    if titles:
        line = titles[-1]
        cut = RawLine(line.start + 1, line.end, line.following, line.text[1:])
        draft.add(EnvelopeRole.NOTICE if read_dates(cut.plain) else EnvelopeRole.TITLE, [cut])
    elif alone:
        first = next(blocks(draft.lines[draft.at : draft.end]), _NO_LINES)
        if len(first) == 1 or _is_title(first):
            draft.add(EnvelopeRole.TITLE, first)
            draft.at = draft.lines.index(first[-1]) + 1
            _date(draft)


def _is_title(block: Sequence[RawLine]) -> bool:
    """Return whether a block of several lines may be a title: few short lines that do not end a sentence."""
    text = " ".join(line.plain for line in block)
    return 1 < len(block) <= _TITLE_LINES_MOST and len(text) <= _TITLE_MOST and text[-1] not in ".:!?"


def _byline(draft: Draft) -> None:
    """Store a line above the dateline that begins with a word for `by` as the byline."""
    ahead = [line for line in draft.lines[draft.at : draft.end] if not line.is_blank][:2]
    if len(ahead) > 1 and _SIGNS.match(ahead[0].plain) and parse_byline(ahead[0].plain) is not None:
        below = parse_dateline(ahead[1].plain)
        if below is not None and (below.date or below.agencies):
            draft.add(EnvelopeRole.BYLINE, [ahead[0]])
            draft.at = draft.lines.index(ahead[0]) + 1


def _date(draft: Draft) -> None:
    """Store the date in a block below the title that contains nothing else."""
    first = next(blocks(draft.lines[draft.at : draft.end]), _NO_LINES)
    date = parse_date(first[0].plain) if len(first) == 1 else None
    if date is not None:
        draft.date = date
        draft.add(EnvelopeRole.NOTICE, first)
        draft.at = draft.lines.index(first[0]) + 1


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    name = envelope.get("dialect")
    marks = next((dialect.marks for dialect in DIALECTS if dialect.name == name), DIALECTS[0].marks)
    mark = next((mark for mark, field in marks.items() if field == "title"), None)
    yield from (note for note in envelope.notices if note[0] in _MARKS)
    notes = [note for note in envelope.notices if note[0] not in _MARKS]
    if mark is None:
        yield from [article.title.text] if article.title else ()
        yield from spaced(notes)
    else:
        yield from (f"{mark}{line}" for line in ([article.title.text] if article.title else notes))
    yield from spaced([str(article.byline)] if article.byline else [])
    yield from spaced(body_lines(article))
    yield from tail_lines(article, envelope)


AAP: Final = EnvelopeForm("aap", _opens, _reads, _writes)
