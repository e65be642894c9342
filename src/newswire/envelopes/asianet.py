"""AsiaNet press releases: `Source: name`, `MEDIA RELEASE PRnumber`, the title, a dateline on its own line, the text.

Source: AAP's own public decoder of AsiaNet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newswire.envelopes._body import blocks, read_body
from newswire.envelopes._lines import RawLine, plain
from newswire.envelopes._message import Draft, EnvelopeForm, EnvelopeRole
from newswire.envelopes._writing import body_lines, head_lines, spaced, tail_lines
from newswire.models import Article, Dateline, Envelope, Span
from newswire.signing import parse_date

__all__ = ["ASIANET", "read_dateline"]

_SOURCE: Final = regex.compile(r"\s*+source:?\s*+(?P<name>\S.*)", regex.IGNORECASE)
_NUMBER: Final = regex.compile(r"\s*+media release PR\s*+(?P<number>\d{1,7})\s*+", regex.IGNORECASE)
_END: Final = regex.compile(r"\s*+SOURCE:?\s++\S.*", regex.IGNORECASE)
_TRAILER: Final = regex.compile(
    r"(?:About \p{Lu}[^.]{0,60}|(?:Media |Press )?(?:Contacts?|Enquiries|Inquiries)(?: \p{L}++){0,3}:?"
    r"|For (?:more|further|additional) information\b.*|Notes? to editors?:?|Image attachments? links?:?"
    r"|(?:Technical|Fact) sheet:?|(?:Investor|Press|Company) (?:relations|contacts?):?|Forward[ -]looking statements?:?)",
    regex.IGNORECASE,
)
_DATELINE: Final = regex.compile(
    r"(?P<place>\p{Lu}[^/\d]{1,60}?), ?(?P<date>\p{L}{3,9}\.? \d{1,2}(?:, ?\d{4})?) ?/ ?(?P<agency>[\w-][\w -]{2,40}?)/ ?"
    r"(?:--?|\N{EN DASH}|\N{EM DASH})?"
)
_CATEGORY: Final = "j"
"""The category of press releases in AAP's vocabulary."""


def _opens(lines: Sequence[RawLine], place: int) -> bool:
    if not _SOURCE.fullmatch(lines[place].text) or place + 1 >= len(lines):
        return False
    return _NUMBER.fullmatch(lines[place + 1].text) is not None


def _reads(draft: Draft) -> None:
    source, release = draft.take_head(2)
    named, numbered = _SOURCE.fullmatch(source.text), _NUMBER.fullmatch(release.text)
    draft.put("service", "AsiaNet")
    draft.put("category", _CATEGORY)
    draft.put("number", numbered["number"] if numbered else None)
    draft.note("source", named["name"] if named else None)
    _footer(draft)
    found = list(blocks(draft.lines[draft.at : draft.end]))
    _title(draft, found)
    _trailer(draft)
    read_body(draft)


def _footer(draft: Draft) -> None:
    """Store the last line that names the source as the footer."""
    for place in range(draft.end - 1, draft.at - 1, -1):
        if not draft.lines[place].is_blank:
            if _END.fullmatch(draft.lines[place].text):
                draft.take_foot(place)
            return


def _title(draft: Draft, found: Sequence[Sequence[RawLine]]) -> None:
    """Store the first block as the title, and the second as the dateline if it is one."""
    if found:
        draft.add(EnvelopeRole.TITLE, found[0])
        draft.at = draft.lines.index(found[0][-1]) + 1
    if len(found) > 1 and len(found[1]) == 1 and _DATELINE.fullmatch(found[1][0].plain):
        draft.add(EnvelopeRole.DATELINE, found[1])
        draft.at = draft.lines.index(found[1][0]) + 1
        if len(found) > 2 and found[2][0].plain.startswith("-- "):  # noqa: PLR2004 - the third block
            draft.add(EnvelopeRole.ABSTRACT, found[2])
            draft.at = draft.lines.index(found[2][-1]) + 1


def read_dateline(line: str) -> Dateline | None:
    """Return the dateline on a line: a place, a date and the wire between slashes; None for any other line.

    Example:
        >>> read_dateline("OSTERMOOR, Norland, Feb. 1, 2017 /PRNewswire-AsiaNet/ --").places
        ('OSTERMOOR, Norland',)
    """
    found = _DATELINE.fullmatch(line)
    if found is None:
        return None
    date = parse_date(found["date"])
    place, agency = plain(found["place"]), plain(found["agency"])
    return Dateline(line, (place,), date=date, agencies=(agency,), span=Span(0, len(line)))


def _trailer(draft: Draft) -> None:
    """Store the lines after the text as the trailer: the company's description, contacts."""
    blank = True
    for place in range(draft.at, draft.end):
        line = draft.lines[place]
        if blank and _TRAILER.fullmatch(line.plain):
            for below in draft.lines[place : draft.end]:
                draft.add(EnvelopeRole.TRAILER, [below])
            draft.end = place
            return
        blank = line.is_blank


def _writes(article: Article, envelope: Envelope) -> Iterator[str]:
    yield from head_lines(envelope)
    yield from [article.title.text] if article.title else ()
    alone = article.dateline is not None and article.dateline.gap is None
    yield from spaced([str(article.dateline)] if alone else [])
    yield from spaced([envelope.abstract] if envelope.abstract else [])
    yield from spaced(body_lines(article))
    yield from tail_lines(article, envelope)


ASIANET: Final = EnvelopeForm("asianet", _opens, _reads, _writes)
