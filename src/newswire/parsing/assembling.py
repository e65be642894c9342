"""Third pass: lines and their roles become models. One function a part of the page; each reads only the lines of its roles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any, Final

import attrs

from newswire._chars import LINE_ENDS
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
from newswire.models._base import moved, trimmed
from newswire.parsing import _build, roles, shapes
from newswire.parsing.classifying import Classified
from newswire.parsing.diagnostics import diagnose, looks_like_html
from newswire.parsing.lexing import Lexed, heading_text, item_text
from newswire.parsing.signing import Mark, article_ranges, sign, spread
from newswire.signing import network

__all__ = ["assemble"]


def assemble(text: str, lexed: Lexed, classified: Classified) -> Page:
    """Return the page that lines with roles make; each part of it is made when it is first read.

    Making the models takes longer than finding what they are, and few users read all of them.
    """
    lines: list[_Lines] = []

    def read(page: Page, part: str) -> object:
        if not lines:
            lines.append(_Lines(text, lexed, classified.roles))
        return _READERS[part](lines[0], page)

    return _build.page(text, classified.layout, read)


class _Lines:
    """The lines of a page by their places, from 0: role, text, and the offset at which the text begins in the source."""

    __slots__ = ("at", "cut", "edges", "roles", "shapes", "signed", "texts")

    def __init__(self, source: str, lexed: Lexed, letters: str) -> None:
        self.signed = sign(lexed.texts, letters)
        self.roles = self.signed.roles
        self.edges = self.signed.openings.keys() | self.signed.tails.keys()
        self.shapes = lexed.shapes
        self.texts = lexed.texts
        self.at = list(accumulate(map(len, source.splitlines(keepends=True)), initial=0))
        if not all(map(source.startswith, self.texts, self.at)):
            self.at = [source.find(line, at) for line, at in zip(self.texts, self.at, strict=False)]
        # The last line may go on where no line end completes it.
        self.cut = source[-1:] not in LINE_ENDS

    def span(self, place: int) -> Span:
        """Return the span of a line's text."""
        return _build.span(self.at[place], self.at[place] + len(self.texts[place]))


# The ticker


def _ticker(lines: _Lines, _page: Page) -> Ticker | None:
    """Return the headlines of a page, above the article and below it; there is a span if they stand in one place."""
    letters = lines.roles
    if roles.HEADLINE not in letters and roles.ITEM not in letters:
        return None
    places = [place for place, role in enumerate(letters) if role in _TICKER]
    headlines: list[Headline] = []
    for place in places:
        role = letters[place]
        if role == roles.HEADLINE:
            headlines.append(_build.headline(lines.texts[place], lines.at[place]))
        elif role == roles.ITEM:
            headlines.append(_item(lines, place))
        else:
            abstract = _build.paragraph(lines.texts[place], lines.at[place])
            headlines[-1] = attrs.evolve(headlines[-1], abstract=abstract)
    if _OPENING.search(letters, places[0], places[-1]):
        return Ticker(headlines)
    last = headlines[-1].abstract or headlines[-1]
    return Ticker(headlines, span=_cover(headlines[0].span, last.span))


def _item(lines: _Lines, place: int) -> Headline:
    """Return the headline behind the mark of a line."""
    line = lines.texts[place]
    text = trimmed(item_text(line) or line)
    return _build.headline(text, lines.at[place] + line.rfind(text))


# The articles


def _articles(lines: _Lines, _page: Page) -> tuple[Article, ...]:
    """Return the articles: each opens with a title, but the first one may open without."""
    return tuple(_article(lines, start, end) for start, end in article_ranges(lines.roles))


def _article(lines: _Lines, start: int, end: int) -> Article:
    """Return the article of the lines from one place to another."""
    letters = lines.roles
    draft = _Draft()
    for place in range(start, end):
        role = letters[place]
        if role in _PARAGRAPHS:
            if place in lines.edges:
                draft.paragraphs.append(_edge(lines, place, draft))
            else:
                draft.paragraphs.append(_build.paragraph(lines.texts[place], lines.at[place]))
        elif role in _HEADINGS:
            draft.close()
            draft.heading, draft.heading_span = _heading(lines, place)
        elif role == roles.TITLE:
            draft.stand(Part.TITLE)
            draft.title = _build.headline(lines.texts[place], lines.at[place])
        elif role in _SIGNING:
            _sign(lines, place, draft)
    return draft.article()


def _sign(lines: _Lines, place: int, draft: _Draft) -> None:
    """Keep what a line that signs says; the second line of a byline says nothing more."""
    at = lines.at[place]
    found = lines.signed.whole.get(place)
    mark = moved(found, at) if found else network.read(lines.texts[place], at)
    if isinstance(mark, Byline) and "\n" in mark.text:
        mark = spread(mark, lines.at[place + 1])
    if mark is not None:
        draft.keep(mark)


def _edge(lines: _Lines, place: int, draft: _Draft) -> Paragraph:
    """Return the paragraph of a line without the dateline that opens it and the mark that ends it, which are kept."""
    text, at = lines.texts[place], lines.at[place]
    opening, tail = lines.signed.openings.get(place), lines.signed.tails.get(place)
    start, end = 0, len(text)
    for mark in (opening, tail):
        if mark is not None:
            draft.keep(moved(mark, at))
    if opening is not None and opening.span:
        start = opening.span.end + len(opening.gap or "")
    if tail is not None and tail.span:
        end = tail.span.start - len(tail.gap or "")
    return _build.paragraph(text[start:end], at + start)


class _Draft:
    """An article that is being read: what is known of it, its sections, and the one that is open."""

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
        """Note that a part stands here; the text is one part, in one place, where its first line is."""
        if (self.paragraphs or self.heading is not None) and not self.has_text:
            self.has_text = True
            self.order.append(Part.TEXT)
        self.order.append(part)

    def keep(self, mark: Mark) -> None:
        """Keep what signs the article, and where it stands if it stands alone on its line."""
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
        facts: dict[str, Any] = {**self.facts, "credits": self.credits, "notices": self.notices, "order": self.order}
        parts = (self.title, *self.sections, *self.facts.values(), *self.credits, *self.notices)
        return Article(self.title, self.sections, span=_around([part.span for part in parts if part]), **facts)

    def close(self) -> None:
        """Close the open section, if it holds anything."""
        if self.heading is not None or self.paragraphs:
            first = self.heading_span or self.paragraphs[0].span
            last = self.paragraphs[-1].span if self.paragraphs else self.heading_span
            span = _cover(first, last)
            self.sections.append(Section(self.heading, self.paragraphs, heading_span=self.heading_span, span=span))
        self.heading = self.heading_span = None
        self.paragraphs = []


def _heading(lines: _Lines, place: int) -> tuple[str, Span]:
    """Return the heading of a line, with or without dashes around it, and its span."""
    line = lines.texts[place]
    text = trimmed(heading_text(line) or line) if lines.roles[place] == roles.HEADING else line
    start = lines.at[place] + line.find(text)
    return text, _build.span(start, start + len(text))


# The market tables


def _markets(lines: _Lines, _page: Page) -> tuple[MarketTable, ...]:
    """Return the market tables: a block of exchange rates opens with its base, rows of quotes stand together."""
    return tuple(
        _table(lines, [place for place in range(*run.span()) if lines.roles[place] in _ROWS])
        for run in _TABLE.finditer(lines.roles)
    )


def _table(lines: _Lines, places: list[int]) -> MarketTable:
    """Return the table of some rows; the first one may be its base."""
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


def _diagnostics(lines: _Lines, page: Page) -> tuple[Diagnostic, ...]:
    """Note every line whose role says that it is odd, and what the end of the text may have cut off."""
    found = [*_markup(lines), *_odd_lines(lines), *_untitled(lines, page), *_end(lines, page)]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.line))


def _untitled(lines: _Lines, page: Page) -> Iterator[Diagnostic]:
    if page.article is not None and page.article.title is None:
        place = bisect_right(lines.at, page.article.span.start) - 1 if page.article.span else 0
        yield diagnose("no-title", place + 1, lines.span(place), lines.texts[place])


def _markup(lines: _Lines) -> Iterator[Diagnostic]:
    """Note a text that opens with a tag of HTML: it was not taken out of its page."""
    place = next((place for place, text in enumerate(lines.texts) if text), None)
    if place is not None and looks_like_html(lines.texts[place]):
        yield diagnose("looks-like-html", place + 1, lines.span(place), lines.texts[place])


def _odd_lines(lines: _Lines) -> Iterator[Diagnostic]:
    for found in _ODD.finditer(lines.roles):
        place = found.start()
        yield diagnose(_CODES[found[0]], place + 1, lines.span(place), lines.texts[place])


def _end(lines: _Lines, page: Page) -> Iterator[Diagnostic]:
    last = lines.roles.rstrip(roles.BLANK)[-1:]
    if not last:
        yield diagnose("empty-page", 1, Span(0, 0))
    elif page.ticker is not None and (not page.articles or (lines.cut and last in _TICKER)):
        yield _note(lines, "ends-in-ticker", page.ticker.headlines[-1])
    elif last in _PARAGRAPHS and lines.cut and not lines.signed.tails and lines.shapes[-1] not in shapes.SENTENCES:
        yield _note(lines, "cut-paragraph", page.articles[-1].paragraphs[-1])


def _note(lines: _Lines, code: str, part: Headline | Paragraph) -> Diagnostic:
    """Note something about a headline or a paragraph."""
    span = part.span or Span(0, 0)
    return diagnose(code, bisect_right(lines.at, span.start), span, part.text)


# Spans


def _cover(first: Span | None, last: Span | None) -> Span | None:
    """Return the span from the start of one to the end of another."""
    return Span(first.start, last.end) if first and last else None


def _around(spans: list[Span | None]) -> Span | None:
    """Return the smallest span around some that may stand in any order."""
    known = [span for span in spans if span is not None]
    return Span(min(span.start for span in known), max(span.end for span in known)) if known else None


_TICKER: Final = frozenset({roles.HEADLINE, roles.ITEM, roles.ABSTRACT})
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
_CODES: Final = {letter: role.code for letter, role in roles.ROLES.items() if role.code is not None}
_ODD: Final = re.compile(f"[{re.escape(''.join(_CODES))}]")

_READERS: Final[dict[str, Callable[[_Lines, Page], object]]] = {
    "ticker": _ticker,
    "articles": _articles,
    "markets": _markets,
    "diagnostics": _diagnostics,
}
