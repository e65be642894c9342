"""Third pass: lines and their roles become a `Page`. One action a role: the table `ACTIONS`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Final

import attrs

from newswire.models import (
    Article,
    Byline,
    Diagnostic,
    Headline,
    MarketRow,
    MarketTable,
    Page,
    Paragraph,
    Section,
    Span,
    Ticker,
)
from newswire.models._base import trimmed
from newswire.parsing import _build, roles, shapes
from newswire.parsing.classifying import Classified
from newswire.parsing.diagnostics import diagnose
from newswire.parsing.lexing import Lexed, heading_text, item_text
from newswire.signing import network

__all__ = ["assemble"]


def assemble(text: str, lexed: Lexed, classified: Classified) -> Page:
    """Return the page that lines with roles make."""
    assembly = _Assembly(text)
    headline, paragraph = _build.headline, _build.paragraph
    starts = accumulate(map(len, lexed.raws), initial=0)
    for role, line, raw, start in zip(classified.roles, lexed.texts, lexed.raws, starts, strict=False):
        if role == roles.SEPARATOR:
            continue
        at = start if raw[0] == line[:1] else start + raw.find(line)
        if role == roles.HEADLINE:
            assembly.headlines.append(headline(line, at))
        elif role == roles.PARAGRAPH:
            assembly.paragraphs.append(paragraph(line, at))
        elif role in _ACTIONS:
            _ACTIONS[role](assembly, line, at)
    assembly.note_lines(lexed, classified.roles)
    return assembly.page(lexed, classified.layout)


class _Assembly:
    """What has been read of a page so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.headlines: list[Headline] = []
        self.articles: list[Article] = []
        self.markets: list[MarketTable] = []
        self.diagnostics: list[Diagnostic] = []
        self.title: Headline | None = None
        self.sections: list[Section] = []
        self.heading: str | None = None
        self.heading_span: Span | None = None
        self.paragraphs: list[Paragraph] = []
        self.byline: Byline | None = None
        self.rows: list[MarketRow] = []
        self.base: str | None = None
        self.base_span: Span | None = None

    # One action a role: each takes the line's text and the offset where it begins.

    def add_headline(self, line: str, at: int) -> None:
        self.headlines.append(_build.headline(line, at))

    def add_item(self, line: str, at: int) -> None:
        text = trimmed(item_text(line) or "")
        self.add_headline(text, at + line.rfind(text))

    def add_abstract(self, line: str, at: int) -> None:
        self.headlines[-1] = attrs.evolve(self.headlines[-1], abstract=_build.paragraph(line, at))

    def add_title(self, line: str, at: int) -> None:
        self.close_article()
        self.title = _build.headline(line, at)

    def add_paragraph(self, line: str, at: int) -> None:
        self.paragraphs.append(_build.paragraph(line, at))

    def add_untitled(self, line: str, at: int) -> None:
        self.close_article()
        self.add_paragraph(line, at)

    def add_heading(self, line: str, at: int) -> None:
        text = trimmed(heading_text(line) or line)
        self.add_bare_heading(text, at + line.find(text))

    def add_bare_heading(self, line: str, at: int) -> None:
        self.close_section()
        self.heading = line
        self.heading_span = _build.span(at, at + len(line))

    def add_byline(self, line: str, at: int) -> None:
        self.byline = network.read(line, at)

    def add_quotes(self, line: str, at: int) -> None:
        if self.base is not None:
            self.close_market()
        self.add_row(line[1:].removesuffix("|").split("|"), line, at)

    def add_base(self, line: str, at: int) -> None:
        self.close_market()
        self.base = line[:3]
        self.base_span = _build.span(at, at + len(line))

    def add_rate(self, line: str, at: int) -> None:
        self.add_row(line.split(), line, at)

    def add_row(self, cells: list[str], line: str, at: int) -> None:
        self.rows.append(MarketRow([trimmed(cell) for cell in cells], span=_build.span(at, at + len(line))))

    # What closes a part.

    def close_section(self) -> None:
        if self.heading is not None or self.paragraphs:
            first = self.heading_span or self.paragraphs[0].span
            last = self.paragraphs[-1].span if self.paragraphs else self.heading_span
            span = _cover(first, last)
            self.sections.append(Section(self.heading, self.paragraphs, heading_span=self.heading_span, span=span))
        self.heading = self.heading_span = None
        self.paragraphs = []

    def close_article(self) -> None:
        self.close_section()
        parts = [part for part in (self.title, *self.sections, self.byline) if part is not None]
        if parts:
            span = _cover(parts[0].span, parts[-1].span)
            self.articles.append(Article(self.title, self.sections, self.byline, span=span))
        self.title = self.byline = None
        self.sections = []

    def close_market(self) -> None:
        if self.rows or self.base is not None:
            first = self.base_span or self.rows[0].span
            last = self.rows[-1].span if self.rows else self.base_span
            self.markets.append(MarketTable(self.rows, self.base, span=_cover(first, last)))
        self.rows = []
        self.base = self.base_span = None

    def note_lines(self, lexed: Lexed, letters: str) -> None:
        """Note every line whose role says that it is odd."""
        if not _ODD.search(letters):
            return
        starts = accumulate(map(len, lexed.raws), initial=0)
        lines = zip(letters, lexed.texts, lexed.raws, starts, strict=False)
        for number, (letter, line, raw, start) in enumerate(lines, 1):
            if letter in _CODES:
                self.note(_CODES[letter], number, line, start + raw.find(line))

    def note(self, code: str, number: int, line: str, at: int) -> None:
        self.diagnostics.append(diagnose(code, number, _build.span(at, at + len(line)), line))

    def page(self, lexed: Lexed, layout: str) -> Page:
        """Close what is open, and return the page."""
        self.close_market()
        self.close_article()
        self.note_end(lexed)
        return Page(
            self.ticker(),
            self.articles,
            self.markets,
            diagnostics=self.diagnostics,
            layout=layout,
            source=self.source,
        )

    def ticker(self) -> Ticker | None:
        """Return the ticker; it has a span unless it stands in two places, above the article and below it."""
        if not self.headlines:
            return None
        first, last = self.headlines[0].span, self.headlines[-1].span
        parts = [part.span for part in self.articles]
        split = any(part and first and last and first.start < part.start < last.start for part in parts)
        tail = self.headlines[-1].abstract
        return Ticker(self.headlines, span=None if split else _cover(first, tail.span if tail else last))

    def note_end(self, lexed: Lexed) -> None:
        """Note what the end of the text may have cut off, or that there is no text."""
        if not (self.headlines or self.articles or self.markets or self.diagnostics):
            self.note("empty-page", 1, "", 0)
        elif self.headlines and not self.articles:
            self.note_last("ends-in-ticker", lexed, self.headlines[-1])
        elif lexed.shapes[-1:] == shapes.CUT and self.articles and self.articles[-1].paragraphs:
            self.note_last("cut-paragraph", lexed, self.articles[-1].paragraphs[-1])

    def note_last(self, code: str, lexed: Lexed, part: Headline | Paragraph) -> None:
        """Note something about the page's last headline or paragraph."""
        at = part.span.start if part.span else 0
        number = bisect_right(list(accumulate(map(len, lexed.raws), initial=0)), at)
        self.note(code, number, part.text, at)


def _cover(first: Span | None, last: Span | None) -> Span | None:
    """Return the span from the start of one to the end of another."""
    return Span(first.start, last.end) if first and last else None


ACTIONS: Final[dict[str, str]] = {
    roles.HEADLINE: "add_headline",
    roles.ITEM: "add_item",
    roles.ABSTRACT: "add_abstract",
    roles.TITLE: "add_title",
    roles.PARAGRAPH: "add_paragraph",
    roles.UNTITLED: "add_untitled",
    roles.LATE: "add_paragraph",
    roles.INNER_BYLINE: "add_paragraph",
    roles.HEADING: "add_heading",
    roles.BARE_HEADING: "add_bare_heading",
    roles.BYLINE: "add_byline",
    roles.QUOTES: "add_quotes",
    roles.BASE: "add_base",
    roles.RATE: "add_rate",
}
"""What each role does to the page that is being made; the other roles do nothing."""

_ACTIONS: Final[dict[str, Callable[[_Assembly, str, int], None]]] = {
    role: getattr(_Assembly, name) for role, name in ACTIONS.items()
}
_CODES: Final = {letter: role.code for letter, role in roles.ROLES.items() if role.code is not None}
_ODD: Final = re.compile(f"[{''.join(_CODES)}]")
