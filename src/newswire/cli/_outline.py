"""The outline of a page: one row for each part, with its kind; in colour on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final, cast

import attrs
from rich.console import Console
from rich.text import Text

from newswire.cli._output import counted, echo, visible
from newswire.models import Article, Headline, MarketTable, Page, Section

__all__ = ["Row", "outline", "print_outline"]

_STYLES: Final = {
    "ticker": "bold",
    "article": "bold",
    "market": "bold",
    "diagnostics": "bold",
    "headline": "cyan",
    "title": "bold green",
    "lead": "italic",
    "heading": "bold yellow",
    "byline": "magenta",
    "diagnostic": "red",
}
_SHOWN_ELSEWHERE: Final = frozenset({"order", "title", "sections", "span"})
_KIND_WIDTH: Final = 11


@attrs.frozen
class Row:
    """One row of an outline: its depth, its kind and its text."""

    depth: int
    kind: str
    text: str


def print_outline(name: str, page: Page) -> None:
    """Print the outline of a page under its name: one row per line, cut to the width of a terminal, in full on a pipe."""
    on_terminal = sys.stdout.isatty()
    echo(f"{name}  [{page.layout}]")
    console = Console(file=sys.stdout, highlight=False, emoji=False)
    for row in outline(page):
        if on_terminal:
            console.print(_styled(row), no_wrap=True, overflow="ellipsis")
        else:
            echo(_flat(row))


def _flat(row: Row) -> str:
    return f"{'  ' * row.depth}{row.kind:<{_KIND_WIDTH}} {row.text}".rstrip()


def _styled(row: Row) -> Text:
    start = f"{'  ' * row.depth}{row.kind:<{_KIND_WIDTH}} "
    return Text.assemble((start, "dim"), (visible(row.text, keep=""), _STYLES.get(row.kind, "")))


def outline(page: Page) -> Iterator[Row]:
    """Yield the rows of a page: markets, ticker, articles, diagnostics."""
    for table in page.markets:
        yield from _market_rows(table)
    if page.ticker:
        yield Row(1, "ticker", counted(len(page.headlines), "headline"))
        for headline in page.headlines:
            yield from _headline_rows(headline)
    for article in page.articles:
        yield from _article_rows(article)
    if page.diagnostics:
        yield Row(1, "diagnostics", str(len(page.diagnostics)))
        yield from (Row(2, "diagnostic", str(found)) for found in page.diagnostics)


def _market_rows(table: MarketTable) -> Iterator[Row]:
    what = f", rates of {table.base}" if table.base else ""
    yield Row(1, "market", counted(len(table.rows), "row") + what)


def _headline_rows(headline: Headline) -> Iterator[Row]:
    yield Row(2, "headline", headline.text)
    if headline.abstract:
        yield Row(3, "abstract", headline.abstract.text)


def _article_rows(article: Article) -> Iterator[Row]:
    sections = sum(section.heading is not None for section in article.sections)
    size = f"{counted(len(article.paragraphs), 'paragraph')}, {counted(sections, 'headed section')}"
    yield Row(1, "article", size)
    yield Row(2, "title", article.title.text if article.title else "(none)")
    for section in article.sections:
        yield from _section_rows(section, article)
    yield from _signing_rows(article)


def _section_rows(section: Section, article: Article) -> Iterator[Row]:
    if section.heading is not None:
        yield Row(2, "heading", section.heading)
    for paragraph in section.paragraphs:
        yield Row(2, "lead" if paragraph is article.lead else "paragraph", paragraph.text)


def _signing_rows(article: Article) -> Iterator[Row]:
    """Yield a row for each line that signs an article, whichever of them the model has."""
    for field in attrs.fields(Article):
        if field.name not in _SHOWN_ELSEWHERE:
            value: object = getattr(article, field.name)
            parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
            kind = field.name.replace("_", "-")
            yield from (Row(2, kind, " / ".join(str(part).splitlines())) for part in parts if part is not None)
