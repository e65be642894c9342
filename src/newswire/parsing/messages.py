"""Raw wires: turn each message in an envelope into an article, and parse the text around messages like any page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, TypeVar

import attrs
import regex

from newswire import signing
from newswire._chars import LINE_ENDS
from newswire.envelopes._lines import Piece, plain
from newswire.envelopes._message import EnvelopeRole, Message
from newswire.envelopes.asianet import read_dateline
from newswire.lexicon import Lexicon
from newswire.models import (
    Article,
    Byline,
    Credit,
    Dateline,
    Diagnostic,
    Headline,
    Line,
    LineKind,
    Page,
    Paragraph,
    Section,
    SignOff,
    Span,
    Ticker,
)
from newswire.models._base import mapped, moved

__all__ = ["classify_messages", "lines_of_stretches", "page_of_messages", "page_of_stretches"]

LAYOUT: Final = "messages"
"""The layout of a page with messages in envelopes."""

_Mark = TypeVar("_Mark", Byline, Dateline, SignOff)
_DATED_MOST: Final = 2


def page_of_messages(text: str, messages: Sequence[Message], read: Callable[[str], Page], lexicon: Lexicon) -> Page:
    """Return the page of a text with messages; `read` parses the stretches around them."""
    pages: list[Page] = []
    lines = 0
    for start, end, message in _stretches(text, messages):
        stretch = text[start:end]
        if message is not None:
            pages.append(Page(articles=[_article(text, message, lexicon)]))
        elif plain(stretch):
            pages.append(_moved(read(stretch), start, lines))
        lines += len(stretch.splitlines())
    return _merged(text, pages)


def page_of_stretches(text: str, stretches: Sequence[tuple[int, int]], read: Callable[[str], Page]) -> Page:
    """Return the page of a text whose stretches `read` parses separately."""
    pages: list[Page] = []
    lines = 0
    for start, end in stretches:
        pages.append(_moved(read(text[start:end]), start, lines))
        lines += len(text[start:end].splitlines())
    return _merged(text, pages)


def lines_of_stretches(
    text: str, stretches: Sequence[tuple[int, int]], read: Callable[[str], tuple[Line, ...]]
) -> tuple[Line, ...]:
    """Return the lines of a text whose stretches `read` classifies separately."""
    lines: list[Line] = []
    for start, end in stretches:
        base = len(lines)
        lines += [_shifted(line, base, start) for line in read(text[start:end])]
    return tuple(lines)


def _merged(text: str, pages: Sequence[Page]) -> Page:
    """Return one page with the content of several."""
    headlines = [headline for page in pages for headline in page.headlines]
    return Page(
        Ticker(headlines) if headlines else None,
        [article for page in pages for article in page.articles],
        [table for page in pages for table in page.markets],
        diagnostics=[diagnostic for page in pages for diagnostic in page.diagnostics],
        layout=LAYOUT,
        source=text,
    )


def _stretches(text: str, messages: Sequence[Message]) -> Iterator[tuple[int, int, Message | None]]:
    """Yield the stretches of a text in order, each with its message or None; together they cover the text."""
    at = 0
    for message in messages:
        start, end = message.envelope.span or Span(0, 0)
        end = _line_end(text, end)
        if at < start:
            yield at, start, None
        yield start, end, message
        at = end
    if at < len(text):
        yield at, len(text), None


def _line_end(text: str, at: int) -> int:
    """Return the offset after the line end at an offset."""
    return at + (2 if text.startswith("\r\n", at) else text[at : at + 1] in {"\r", "\n"})


def _moved(page: Page, by: int, lines: int) -> Page:
    """Return the page of a stretch with its spans and line numbers shifted to the whole text."""
    return Page(
        moved(page.ticker, by),
        moved(page.articles, by),
        moved(page.markets, by),
        diagnostics=[_placed(diagnostic, by, lines) for diagnostic in page.diagnostics],
    )


def _placed(diagnostic: Diagnostic, by: int, lines: int) -> Diagnostic:
    return attrs.evolve(moved(diagnostic, by), line=diagnostic.line + lines)


# One message


def _article(text: str, message: Message, lexicon: Lexicon) -> Article:
    """Return the article of a message."""
    title, byline, sign_off = (
        message.first(role) for role in (EnvelopeRole.TITLE, EnvelopeRole.BYLINE, EnvelopeRole.SIGN_OFF)
    )
    dateline, body = _dateline(text, message, lexicon)
    return Article(
        Headline(title.text, span=_span(title)) if title else None,
        _sections(body),
        _read(text, byline, partial(signing.parse_byline, lexicon=lexicon)),
        dateline=dateline,
        sign_off=_read(text, sign_off, partial(_sign_off, lexicon)),
        credits=[_credit(piece, lexicon) for role, piece in message.pieces if role is EnvelopeRole.CREDIT],
        envelope=message.envelope,
        span=message.envelope.span,
    )


def _span(piece: Piece) -> Span:
    return Span(piece.start, piece.end)


def _read(text: str, piece: Piece | None, reads: Callable[[str], _Mark | None]) -> _Mark | None:
    """Return the model from a piece, with spans in the source if the source contains the piece unchanged."""
    found = reads(piece.text) if piece is not None else None
    return None if piece is None or found is None else _in_source(text, piece, found)


def _in_source(text: str, piece: Piece, found: _Mark) -> _Mark:
    if text.startswith(found.text, piece.start + (found.span.start if found.span else 0)):
        return moved(found, piece.start)
    return mapped(found, lambda _span_in_piece: _span(piece))


def _sign_off(lexicon: Lexicon, line: str) -> SignOff:
    """Return a sign-off: an agency, optionally with a desk in capitals or with initials."""
    found = signing.parse_sign_off(line, lexicon=lexicon)
    if found is not None:
        return found
    agency, *words = line.strip("()").split()
    return SignOff(line, [(word,) for word in words if not word.isupper()], (agency,))


def _credit(piece: Piece, lexicon: Lexicon) -> Credit:
    """Return the credit on a line that names a source."""
    found = signing.parse_credit(piece.text, lexicon=lexicon) or Credit(piece.text)
    return attrs.evolve(found, span=_span(piece))


def _dateline(
    text: str, message: Message, lexicon: Lexicon
) -> tuple[Dateline | None, list[tuple[EnvelopeRole, Piece]]]:
    """Return the dateline, alone on its line or at the start of one of the first paragraphs, and the text without it."""
    body = [(role, piece) for role, piece in message.pieces if role in _BODY]
    alone = message.first(EnvelopeRole.DATELINE)
    if alone is not None:
        found = _read(text, alone, partial(_dateline_alone, lexicon))
        return found, body if found else [(EnvelopeRole.PARAGRAPH, alone), *body]
    for place, (role, piece) in enumerate(body[:_DATED_MOST]):
        found = _opening(piece.text, lexicon) if role is EnvelopeRole.PARAGRAPH else None
        cut = _behind(text, piece, found) if found else None
        if found and cut and (place == 0 or found.agencies):
            return _in_source(text, piece, found), [*body[:place], (role, cut), *body[place + 1 :]]
    return None, body


def _opening(text: str, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline at the start of a paragraph; in an envelope, a place and an agency in brackets need no dash."""
    found = signing.parse_dateline(text, lexicon=lexicon)
    bare = None if found else _UNDASHED.match(text)
    if bare is None or signing.parse_dateline(f"{bare[1]} - {text[bare.end() :]}", lexicon=lexicon) is None:
        return found
    dateline = signing.parse_dateline(f"{bare[1]} - ", lexicon=lexicon)
    return dateline and attrs.evolve(dateline, text=bare[1], gap=bare[2], span=Span(0, bare.end(1)))


def _dateline_alone(lexicon: Lexicon, line: str) -> Dateline | None:
    """Return the dateline on a line, or None if text follows it."""
    found = signing.parse_dateline(line, lexicon=lexicon)
    if found is not None and found.text == line:
        return attrs.evolve(found, gap=None)
    return read_dateline(line)


def _behind(text: str, piece: Piece, dateline: Dateline) -> Piece | None:
    """Return the text after a dateline in its paragraph, or None if there is none."""
    start = len(str(dateline))
    if not piece.text.startswith(str(dateline)) or not piece.text[start:].strip():
        return None
    rest = piece.text[start:].lstrip()
    opened = text.startswith(piece.text[:start], piece.start)
    return Piece(rest, piece.start + start if opened else piece.start, piece.end)


def _sections(body: Sequence[tuple[EnvelopeRole, Piece]]) -> list[Section]:
    """Return the sections of a text: each heading begins one."""
    sections: list[Section] = []
    heading: Piece | None = None
    paragraphs: list[Paragraph] = []
    for role, piece in [*body, (EnvelopeRole.HEADING, None)]:
        if role is EnvelopeRole.HEADING:
            if heading is not None or paragraphs:
                sections.append(_section(heading, paragraphs))
            heading, paragraphs = piece, []
        elif piece is not None:
            paragraphs.append(Paragraph(piece.text, span=_span(piece)))
    return sections


def _section(heading: Piece | None, paragraphs: Sequence[Paragraph]) -> Section:
    first = heading.start if heading else (paragraphs[0].span or Span(0, 0)).start
    last = (paragraphs[-1].span or Span(0, 0)).end if paragraphs else heading.end if heading else first
    return Section(
        heading.text if heading else None,
        paragraphs,
        heading_span=_span(heading) if heading else None,
        span=Span(first, last),
    )


# Lines


def classify_messages(
    text: str, messages: Sequence[Message], read: Callable[[str], tuple[Line, ...]]
) -> tuple[Line, ...]:
    """Return the lines of a text with messages, each with its kind."""
    lines: list[Line] = []
    for start, end, message in _stretches(text, messages):
        cut = text[start:end]
        pieces = message.pieces if message else ()
        found = read(cut) if message is None and plain(cut) else tuple(_message_lines(cut, start, pieces))
        base = len(lines)
        lines += [_shifted(line, base, start) for line in found]
    return tuple(lines)


def _shifted(line: Line, base: int, by: int) -> Line:
    return attrs.evolve(moved(line, by), number=line.number + base)


def _message_lines(text: str, start: int, found: Sequence[tuple[EnvelopeRole, Piece]]) -> Iterator[Line]:
    """Yield the lines of a message; lines outside the pieces are blank, or belong to the envelope."""
    pieces = [piece for _, piece in found]
    starts = [piece.start for piece in pieces]
    at = 0
    for number, raw in enumerate(text.splitlines(keepends=True), 1):
        ending = "\r\n" if raw.endswith("\r\n") else raw[-1] if raw[-1] in LINE_ENDS else ""
        place = bisect_right(starts, start + at + len(raw) - 1) - 1
        within = place >= 0 and pieces[place].end > start + at
        around = LineKind.ENVELOPE if raw.strip() else LineKind.BLANK
        kind = _KINDS[found[place][0]] if within and raw.strip() else around
        yield Line(kind, raw[: len(raw) - len(ending)], ending, number=number, span=Span(at, at + len(raw)))
        at += len(raw)


_UNDASHED: Final = regex.compile(r"(\p{Lu}[\p{L}.'/ -]{1,40} \([\p{L}/ ]{2,30}\))(\s)(?=\S)")
"""The dateline of ATS and KNA: `Zürich (sda) Der Hafen ...`."""
_BODY: Final = frozenset({EnvelopeRole.HEADING, EnvelopeRole.PARAGRAPH})
_KINDS: Final = {
    EnvelopeRole.TITLE: LineKind.TITLE,
    EnvelopeRole.BYLINE: LineKind.BYLINE,
    EnvelopeRole.DATELINE: LineKind.DATELINE,
    EnvelopeRole.HEADING: LineKind.HEADING,
    EnvelopeRole.PARAGRAPH: LineKind.PARAGRAPH,
    EnvelopeRole.ABSTRACT: LineKind.ABSTRACT,
    EnvelopeRole.NOTICE: LineKind.NOTICE,
    EnvelopeRole.TRAILER: LineKind.NOTICE,
    EnvelopeRole.SIGN_OFF: LineKind.SIGN_OFF,
    EnvelopeRole.CREDIT: LineKind.CREDIT,
}
