"""The way back: a page becomes its canonical text."""

from __future__ import annotations

from collections.abc import Iterator

from newswire.models import Article, MarketRow, MarketTable, Page, Ticker

__all__ = ["canonical_text"]


def canonical_text(page: Page) -> str:
    """Return the canonical form of a page: market tables, the ticker, the articles; lines joined by LF, none at the end."""
    return "\n".join(_page_lines(page))


def _page_lines(page: Page) -> Iterator[str]:
    for table in page.markets:
        yield from _market_lines(table)
    if page.ticker is not None:
        yield from _ticker_lines(page.ticker)
    for article in page.articles:
        yield from _article_lines(article)


def _market_lines(table: MarketTable) -> Iterator[str]:
    if table.base is None:
        yield from map(_quotes_line, table.rows)
    else:
        yield f"{table.base} -"
        yield from (" ".join(row.cells) for row in table.rows)


def _quotes_line(row: MarketRow) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in row.cells)


def _ticker_lines(ticker: Ticker) -> Iterator[str]:
    for headline in ticker.headlines:
        yield "-"
        yield headline.text
        if headline.abstract is not None:
            yield headline.abstract.text


def _article_lines(article: Article) -> Iterator[str]:
    if article.title is not None:
        yield article.title.text
    for section in article.sections:
        if section.heading is not None:
            yield f"- {section.heading} -"
        for paragraph in section.paragraphs:
            yield paragraph.text
    if article.byline is not None:
        yield str(article.byline)
