"""Fourth pass: turn lines and their roles into models. Each part of the page has a function that reads only the lines with its roles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import Final

import attrs

from newswire._chars import LINE_ENDS
from newswire._text import make_span, trimmed
from newswire.models import (
    Article,
    Byline,
    Credit,
    Dateline,
    Diagnostic,
    Headline,
    MarketRow,
    MarketTable,
    Notice,
    Page,
    Paragraph,
    Part,
    Section,
    SignOff,
    Span,
    Ticker,
)
from newswire.models._base import mapped, moved
from newswire.parsing import _build, roles, shapes
from newswire.parsing.diagnostics import diagnose, looks_like_html
from newswire.parsing.lexing import Lexed, heading_text, item_text
from newswire.parsing.signing import Mark, Signed, article_ranges, spread
from newswire.parsing.wrapping import join
from newswire.signing import network

__all__ = ["assemble"]


def assemble(text: str, lexed: Lexed, layout: str, signed: Signed) -> Page:
    """Return the page of lines with roles, and the models of the lines that sign."""
    lines = _Lines(text, lexed, signed)
    ticker, articles = _ticker(lines), _articles(lines)
    diagnostics = _diagnostics(lines, ticker, articles)
    return _build.page(ticker, articles, _markets(lines), diagnostics, layout, text)


class _Lines:
    """The lines of a page by their places, from 0: role, text, and the offset at which the text begins in the source.

    A place of hard-wrapped copy has several physical lines: `groups` says which, and `begins` where each begins in the source.
    """

    __slots__ = ("at", "begins", "cut", "edges", "groups", "lines", "roles", "shapes", "signed", "starts", "texts")

    def __init__(self, source: str, lexed: Lexed, signed: Signed) -> None:
        self.signed = signed
        self.roles = signed.roles
        self.edges = signed.openings.keys() | signed.tails.keys()
        self.shapes = lexed.shapes
        self.texts = lexed.texts
        self.lines = lexed.lines
        self.groups = lexed.groups
        self.begins = lexed.at
        self.at = lexed.at if lexed.groups is None else [lexed.at[first] for first, _ in lexed.groups]
        self.starts: dict[int, tuple[int, ...]] = {}
        # The last line may go on where no line end completes it.
        self.cut = source[-1:] not in LINE_ENDS

    def number(self, place: int) -> int:
        """Return the number of a line, from 1."""
        return (self.groups[place][0] if self.groups else place) + 1

    def at_offset(self, offset: int) -> int:
        """Return the index of the line that contains an offset of the source."""
        return bisect_right(self.at, offset) - 1

    def is_joined(self, place: int) -> bool:
        """Return whether a line was joined from several physical lines."""
        return self.groups is not None and self.groups[place][1] - self.groups[place][0] > 1

    def stretch(self, place: int, start: int, end: int) -> Span:
        """Return the span of a stretch of a line's text."""
        if not self.is_joined(place):
            return make_span(self.at[place] + start, self.at[place] + end)
        return make_span(self._offset(place, start), self._offset(place, max(start, end - 1)) + (end > start))

    def _offset(self, place: int, within: int) -> int:
        """Return the offset in the source of a character of a joined line."""
        first, end = self.groups[place] if self.groups else (place, place + 1)
        if place not in self.starts:
            self.starts[place] = join(self.lines[first:end]).starts
        line = bisect_right(self.starts[place], within) - 1
        return self.begins[first + line] + within - self.starts[place][line]

    def span(self, place: int) -> Span:
        """Return the span of a line's text."""
        return make_span(self.at[place], self.end(place))

    def end(self, place: int) -> int:
        """Return the offset in the source at which a line's text ends."""
        last = self.groups[place][1] - 1 if self.groups else place
        return self.begins[last] + len(self.lines[last])

    def placed(self, place: int, found: Mark) -> Mark:
        """Return the model from a line, with spans in the source."""
        if not self.is_joined(place):
            return moved(found, self.at[place])
        return mapped(found, lambda span: self.stretch(place, span.start, span.end))

    def paragraph(self, place: int, start: int, end: int) -> Paragraph:
        """Return the paragraph of a stretch of a line."""
        text, span = self.texts[place][start:end], self.stretch(place, start, end)
        return _build.paragraph(text, _build.place(text, span.start, span.end))

    def paragraphs(self, first: int, end: int) -> Sequence[Paragraph]:
        """Return one paragraph for each of several consecutive lines."""
        texts, starts = self.texts[first:end], self.at[first:end]
        if not self.groups:
            return _build.paragraphs(texts, starts)
        return _build.paragraphs(texts, map(_build.place, texts, starts, map(self.end, range(first, end))))

    def headline(self, place: int) -> Headline:
        """Return the headline that a line is."""
        return _build.headline(self.texts[place], span=_build.place(self.texts[place], self.at[place], self.end(place)))


# The ticker


def _ticker(lines: _Lines) -> Ticker | None:
    """Return the ticker of a page, above and below the article; it has a span if all headlines are in one place."""
    letters = lines.roles
    if roles.HEADLINE not in letters and roles.ITEM not in letters:
        return None
    chosen = letters.encode("ascii").translate(_CHOSEN)
    headlines = _headlines(lines, chosen)
    if _OPENING.search(letters, chosen.index(True), chosen.rindex(True)):
        return _build.ticker(headlines, None)
    last = headlines[-1].abstract or headlines[-1]
    return _build.ticker(headlines, _cover(headlines[0].span, last.span))


def _headlines(lines: _Lines, chosen: bytes) -> tuple[Headline, ...]:
    """Return the headlines of a ticker, each with its abstract; most have none and occupy whole lines.

    `chosen`: a byte a line, 1 for those of the ticker and 0 for the others.
    """
    letters = lines.roles
    if not lines.groups and roles.ITEM not in letters and roles.ABSTRACT not in letters:
        return _build.headlines(list(compress(lines.texts, chosen)), compress(lines.at, chosen))
    headlines: list[Headline] = []
    for place in compress(count(), chosen):
        role = letters[place]
        if role == roles.HEADLINE:
            headlines.append(lines.headline(place))
        elif role == roles.ITEM:
            headlines.append(_item(lines, place))
        else:
            abstract = lines.paragraph(place, 0, len(lines.texts[place]))
            headlines[-1] = attrs.evolve(headlines[-1], abstract=abstract)
    return tuple(headlines)


def _item(lines: _Lines, place: int) -> Headline:
    """Return the headline after the mark of a line."""
    line = lines.texts[place]
    text = trimmed(item_text(line) or line)
    start = line.rfind(text)
    span = lines.stretch(place, start, start + len(text))
    return _build.headline(text, span=_build.place(text, span.start, span.end))


# The articles


def _articles(lines: _Lines) -> tuple[Article, ...]:
    """Return the articles: each begins with a title, which only the first may lack."""
    return tuple(_article(lines, start, end) for start, end in article_ranges(lines.roles))


def _article(lines: _Lines, start: int, end: int) -> Article:
    """Return the article in a range of lines."""
    letters = lines.roles
    draft = _Draft()
    for run in _RUN.finditer(letters, start, end):
        place = run.start()
        role = letters[place]
        if role in _PARAGRAPHS:
            _read_paragraphs(lines, place, run.end(), draft)
        elif role in _HEADINGS:
            draft.close()
            draft.heading, draft.heading_span = _heading(lines, place)
        elif role == roles.TITLE:
            draft.stand(Part.TITLE)
            draft.title = lines.headline(place)
        else:
            _sign(lines, place, draft)
    return draft.article()


def _read_paragraphs(lines: _Lines, first: int, end: int, draft: _Draft) -> None:
    """Keep the paragraphs of neighbouring lines, and what opens or ends one."""
    at = first
    for place in sorted(lines.edges.intersection(range(first, end))) if lines.edges else ():
        draft.paragraphs += lines.paragraphs(at, place)
        draft.paragraphs.append(_edge(lines, place, draft))
        at = place + 1
    draft.paragraphs += lines.paragraphs(at, end)


def _sign(lines: _Lines, place: int, draft: _Draft) -> None:
    """Store the model of a line that signs; the second line of a byline adds nothing."""
    found = lines.signed.whole.get(place)
    if found is None and not lines.is_joined(place):
        mark: Mark | None = network.read(lines.texts[place], lines.at[place])
    else:
        found = found or network.read(lines.texts[place])
        mark = lines.placed(place, found) if found else None
    if isinstance(mark, Byline) and "\n" in mark.text:
        mark = spread(mark, lines.at[place + 1])
    if mark is not None:
        draft.keep(mark)


def _edge(lines: _Lines, place: int, draft: _Draft) -> Paragraph:
    """Return the paragraph of a line without its dateline at the start and its mark at the end, which are stored."""
    text = lines.texts[place]
    opening, tail = lines.signed.openings.get(place), lines.signed.tails.get(place)
    start, end = 0, len(text)
    for mark in (opening, tail):
        if mark is not None:
            draft.keep(lines.placed(place, mark))
    if opening is not None and opening.span:
        start = opening.span.end + len(opening.gap or "")
    if tail is not None and tail.span:
        end = tail.span.start - len(tail.gap or "")
    return lines.paragraph(place, start, end)


class _Draft:
    """An article under construction: its parts, its sections, and the open section."""

    __slots__ = (
        "credits",
        "facts",
        "has_text",
        "heading",
        "heading_span",
        "notices",
        "order",
        "paragraphs",
        "sections",
        "title",
    )

    def __init__(self) -> None:
        self.title: Headline | None = None
        self.sections: list[Section] = []
        self.heading: str | None = None
        self.heading_span: Span | None = None
        self.paragraphs: list[Paragraph] = []
        self.facts: dict[str, Mark] = {}
        self.credits: list[Credit] = []
        self.notices: list[Notice] = []
        self.order: list[Part] = []
        self.has_text = False

    def stand(self, part: Part) -> None:
        """Record the position of a part; the body text counts once, at its first line."""
        if (self.paragraphs or self.heading is not None) and not self.has_text:
            self.has_text = True
            self.order.append(Part.TEXT)
        self.order.append(part)

    def keep(self, mark: Mark) -> None:
        """Store a model that signs the article, and its position if it occupies its own line."""
        if getattr(mark, "gap", None) is None:
            self.stand(_PARTS[type(mark)])
        if isinstance(mark, Credit):
            self.credits.append(mark)
        elif isinstance(mark, Notice):
            self.notices.append(mark)
        else:
            self.facts[_FIELDS[type(mark)]] = mark

    def article(self) -> Article:
        """Return the article."""
        if (self.paragraphs or self.heading is not None) and not self.has_text:
            self.order.append(Part.TEXT)
        self.close()
        parts = (self.title, *self.sections, *self.facts.values(), *self.credits, *self.notices)
        return _build.article(
            self.title,
            tuple(self.sections),
            self.facts.get("byline"),
            self.facts.get("dateline"),
            self.facts.get("sign_off"),
            tuple(self.credits),
            tuple(self.notices),
            None,
            tuple(self.order),
            _around([part.span for part in parts if part is not None]),
        )

    def close(self) -> None:
        """Close the open section, unless it is empty."""
        if self.heading is not None or self.paragraphs:
            first = self.heading_span if self.heading is not None else self.paragraphs[0].span
            last = self.paragraphs[-1].span if self.paragraphs else self.heading_span
            span = _cover(first, last)
            self.sections.append(_build.section(self.heading, tuple(self.paragraphs), self.heading_span, span))
        self.heading = self.heading_span = None
        self.paragraphs = []


def _heading(lines: _Lines, place: int) -> tuple[str, Span]:
    """Return the heading of a line, with or without dashes around it, and its span."""
    line = lines.texts[place]
    text = trimmed(heading_text(line) or line) if lines.roles[place] == roles.HEADING else line
    start = line.find(text)
    return text, lines.stretch(place, start, start + len(text))


# The market tables


def _markets(lines: _Lines) -> tuple[MarketTable, ...]:
    """Return the market tables: a block of exchange rates begins with its base, and consecutive rows of quotes are one table."""
    return tuple(
        _table(lines, [place for place in range(*run.span()) if lines.roles[place] in _ROWS])
        for run in _TABLE.finditer(lines.roles)
    )


def _table(lines: _Lines, places: list[int]) -> MarketTable:
    """Return the table of consecutive rows; the first row may be its base."""
    base = lines.texts[places[0]][:_CODE_SIZE] if lines.roles[places[0]] == roles.BASE else None
    rows = [MarketRow(_cells(lines, place), span=lines.span(place)) for place in places[base is not None :]]
    return MarketTable(rows, base, span=_around([lines.span(places[0]), lines.span(places[-1])]))


def _cells(lines: _Lines, place: int) -> list[str]:
    """Return the cells of a row of quotes or of an exchange rate."""
    line = lines.texts[place]
    cells = line[1:].removesuffix("|").split("|") if lines.roles[place] == roles.QUOTES else line.split()
    return [trimmed(cell) for cell in cells]


_CODE_SIZE: Final = len("USD")


# The diagnostics


def _diagnostics(lines: _Lines, ticker: Ticker | None, articles: tuple[Article, ...]) -> tuple[Diagnostic, ...]:
    """Report every line with an unusual role, and a truncated end of the text."""
    found = [*_markup(lines), *_odd_lines(lines), *_untitled(lines, articles), *_end(lines, ticker, articles)]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.line))


def _untitled(lines: _Lines, articles: tuple[Article, ...]) -> Iterator[Diagnostic]:
    first = articles[0] if articles else None
    if first is not None and first.title is None:
        place = lines.at_offset(first.span.start) if first.span else 0
        yield diagnose("no-title", lines.number(place), lines.span(place), lines.texts[place])


def _markup(lines: _Lines) -> Iterator[Diagnostic]:
    """Report a text that begins with an HTML tag, because its text was not extracted."""
    place, first = next(((place, text) for place, text in enumerate(lines.texts) if text), (0, ""))
    if looks_like_html(first):
        yield diagnose("looks-like-html", place + 1, lines.span(place), lines.texts[place])


def _odd_lines(lines: _Lines) -> Iterator[Diagnostic]:
    for found in _ODD.finditer(lines.roles):
        place = found.start()
        yield diagnose(_CODES[found[0]], lines.number(place), lines.span(place), lines.texts[place])


def _end(lines: _Lines, ticker: Ticker | None, articles: tuple[Article, ...]) -> Iterator[Diagnostic]:
    last = lines.roles.rstrip(roles.BLANK)[-1:]
    if not last:
        yield diagnose("empty-page", 1, Span(0, 0))
    elif ticker is not None and (not articles or (lines.cut and last in _TICKER)):
        yield _note(lines, "ends-in-ticker", ticker.headlines[-1])
    elif last in _PARAGRAPHS and lines.cut and not lines.signed.tails and lines.shapes[-1] not in shapes.SENTENCES:
        yield _note(lines, "cut-paragraph", articles[-1].paragraphs[-1])


def _note(lines: _Lines, code: str, part: Headline | Paragraph) -> Diagnostic:
    """Report a diagnostic about a headline or a paragraph."""
    span = part.span or Span(0, 0)
    return diagnose(code, lines.number(lines.at_offset(span.start)), span, part.text)


# Spans


def _cover(first: Span | None, last: Span | None) -> Span | None:
    """Return the span from the start of one to the end of another."""
    return None if first is None or last is None else make_span(first.start, last.end)


def _around(spans: list[Span | None]) -> Span | None:
    """Return the smallest span that contains several spans in any order."""
    known = [span for span in spans if span is not None]
    if not known:
        return None
    return make_span(min([span.start for span in known]), max([span.end for span in known]))


_TICKER: Final = frozenset({roles.HEADLINE, roles.ITEM, roles.ABSTRACT})
_CHOSEN: Final = bytes(chr(letter) in _TICKER for letter in range(256))
_SIGNING: Final = frozenset(roles.SIGNING + roles.BYLINE)
_FIELDS: Final[dict[type, str]] = {Byline: "byline", Dateline: "dateline", SignOff: "sign_off"}
_PARTS: Final[dict[type, Part]] = {
    Byline: Part.BYLINE,
    Dateline: Part.DATELINE,
    SignOff: Part.SIGN_OFF,
    Credit: Part.CREDIT,
    Notice: Part.NOTICE,
}
_PARAGRAPHS: Final = frozenset({roles.PARAGRAPH, roles.LATE, roles.INNER_BYLINE})
_HEADINGS: Final = frozenset({roles.HEADING, roles.BARE_HEADING})
_OPENING: Final = re.compile(f"[{roles.TITLE}{roles.BYLINE}{''.join(sorted(_PARAGRAPHS | _HEADINGS))}]")
_ROWS: Final = frozenset({roles.QUOTES, roles.BASE, roles.RATE})
_TABLE: Final = re.compile(f"{roles.BASE}[{roles.RATE}{roles.BLANK}]*|{roles.QUOTES}(?:{roles.BLANK}*{roles.QUOTES})*")
_RUN: Final = re.compile(f"[{''.join(sorted(_PARAGRAPHS))}]+|[{''.join(sorted(_HEADINGS | _SIGNING))}{roles.TITLE}]")
_CODES: Final = {letter: role.code for letter, role in roles.ROLES.items() if role.code is not None}
_ODD: Final = re.compile(f"[{re.escape(''.join(_CODES))}]")
