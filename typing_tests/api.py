"""What the checkers of types know about newswire's API, as its user sees it. It is checked, never run."""

from __future__ import annotations

from typing import assert_type

import newswire
from newswire.models import (
    Article,
    Byline,
    Diagnostic,
    Headline,
    Line,
    LineKind,
    MarketRow,
    MarketTable,
    Page,
    Paragraph,
    Person,
    Section,
    Span,
    Ticker,
)


def parsing(text: str, data: bytes) -> None:
    """Every way in gives a page; a page gives text."""
    assert_type(newswire.parse(text), Page)
    assert_type(newswire.parse(text, strict=True), Page)
    assert_type(newswire.parse_bytes(data), Page)
    assert_type(newswire.parse_bytes(data, encoding="cp1252"), Page)
    assert_type(newswire.classify(text), tuple[Line, ...])
    assert_type(newswire.render(newswire.parse(text)), str)
    assert_type(newswire.body(text), str)
    assert_type(newswire.body(text, keep=["title", "dateline"], headings=False), str)
    assert_type(newswire.body(text, keep=newswire.Part), str)
    newswire.body(text, keep=["lead"])  # type: ignore[list-item] # pyright: ignore[reportArgumentType]
    assert_type(newswire.Page(), Page)


def exporting(value: Page) -> None:
    """A page becomes plain data or JSON, and comes back."""
    assert_type(newswire.to_json(value), str)
    assert_type(newswire.from_json(newswire.to_json(value)), Page)
    assert_type(newswire.from_dict(newswire.to_dict(value)), Page)


def page(value: Page) -> None:
    """The parts of a page, and that those which may be absent may be None."""
    assert_type(value.ticker, Ticker | None)
    assert_type(value.headlines, tuple[Headline, ...])
    assert_type(value.article, Article | None)
    assert_type(value.articles, tuple[Article, ...])
    assert_type(value.markets, tuple[MarketTable, ...])
    assert_type(value.markets[0].rows, tuple[MarketRow, ...])
    assert_type(value.markets[0].rows[0].cells, tuple[str, ...])
    assert_type(value.diagnostics, tuple[Diagnostic, ...])
    assert_type(value.diagnostics[0].span, Span | None)
    assert_type(value.source, str)


def article(value: Article) -> None:
    """The parts of an article."""
    assert_type(value.title, Headline | None)
    assert_type(value.lead, Paragraph | None)
    assert_type(value.sections, tuple[Section, ...])
    assert_type(value.sections[0].heading, str | None)
    assert_type(value.paragraphs, tuple[Paragraph, ...])
    assert_type(value.paragraphs[0].text, str)
    assert_type(value.byline, Byline | None)


def signed(value: Byline) -> None:
    """The parts of a byline."""
    assert_type(value.people, tuple[Person, ...])
    assert_type(value.people[0].name, str)
    assert_type(value.outlet, str | None)
    assert_type(value.agencies, tuple[str, ...])


def line(value: Line) -> None:
    """The parts of a line."""
    assert_type(value.kind, LineKind)
    assert_type(value.span, Span | None)
    assert_type(str(value), str)


def given(headline: Headline) -> None:
    """Any iterable of parts is taken where a tuple is kept."""
    assert_type(Ticker([headline]).headlines, tuple[Headline, ...])
    assert_type(Page(articles=[Article(headline)]).articles, tuple[Article, ...])
