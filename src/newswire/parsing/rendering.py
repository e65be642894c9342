"""Render a page as its canonical text, or as another text that parses to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newswire._text import trimmed
from newswire.models import Article, Credit, Dateline, MarketRow, MarketTable, NoticeKind, Page, Part, SignOff, Ticker

__all__ = ["canonical_text", "written_forms"]


def canonical_text(page: Page) -> str:
    """Return the canonical form of a page: market tables, the ticker, the articles; lines joined by LF, without a final LF."""
    return "\n".join((*_markets_lines(page), *_headlines_lines(page), *_articles_lines(page)))


def written_forms(page: Page) -> Iterator[str]:
    """Yield the possible texts of a page, the preferred first; only a parsed page has texts from its source.

    Each form is given back by itself: a page that is read from the text of one yields the same text again.
    """
    yield canonical_text(page)
    if page.ticker is not None and page.markets:
        yield "\n".join((*_headlines_lines(page), *_markets_lines(page), *_articles_lines(page)))
    if page.source:
        yield "\n".join(map(trimmed, page.source.splitlines())).strip("\n")
        yield page.source


def _markets_lines(page: Page) -> Iterator[str]:
    for table in page.markets:
        yield from _market_lines(table)


def _headlines_lines(page: Page) -> Iterator[str]:
    if page.ticker is not None:
        yield from _ticker_lines(page.ticker)


def _articles_lines(page: Page) -> Iterator[str]:
    for article in page.articles:
        if article.envelope is not None:
            from newswire.envelopes._forms import message_lines  # noqa: PLC0415 - the formats are many, and seldom needed

            yield from message_lines(article, article.envelope)
        else:
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
    """Yield the lines of an article's parts, in source order if it is known and complete."""
    lines = {
        Part.TITLE: [article.title.text] if article.title else [],
        Part.NOTICE: [str(notice) for notice in article.notices],
        Part.DATELINE: _alone(article.dateline),
        Part.BYLINE: [str(article.byline)] if article.byline else [],
        Part.TEXT: _text_lines(article),
        Part.SIGN_OFF: _alone(article.sign_off),
        Part.CREDIT: [line for credit in article.credits for line in _alone(credit)],
    }
    stands = [part for part in Part for _ in (lines[part][:1] if part is Part.TEXT else lines[part])]
    if sorted(article.order) != sorted(stands):
        yield from _canonical(article, lines)
        return
    for part in article.order:
        if part is Part.TEXT:
            yield from lines[part]
        else:
            yield lines[part].pop(0)


def _canonical(article: Article, lines: dict[Part, list[str]]) -> Iterator[str]:
    """Yield the lines of the parts in canonical order; stamps and end marks are below the text, other notices above."""
    stamps = [str(notice) for notice in article.notices if notice.kind in _AT_FOOT]
    lines[Part.NOTICE] = [str(notice) for notice in article.notices if notice.kind not in _AT_FOOT]
    for part in _CANONICAL:
        yield from lines[part]
        if part is Part.CREDIT:
            yield from stamps


_AT_FOOT: Final = frozenset({NoticeKind.STAMP, NoticeKind.END, NoticeKind.MORE})
_CANONICAL: Final = (
    Part.TITLE,
    Part.NOTICE,
    Part.DATELINE,
    Part.TEXT,
    Part.SIGN_OFF,
    Part.CREDIT,
    Part.BYLINE,
)


def _alone(mark: Dateline | SignOff | Credit | None) -> list[str]:
    """Return the line of a model that occupies its own line."""
    return [str(mark)] if mark is not None and mark.gap is None else []


def _text_lines(article: Article) -> list[str]:
    """Return the lines of the sections, with the dateline at the start and the sign-off and credits at the end."""
    lines: list[str] = []
    for section in article.sections:
        if section.heading is not None:
            lines.append(f"- {section.heading} -")
        lines += [paragraph.text for paragraph in section.paragraphs]
    tails = [mark for mark in (article.sign_off, *article.credits) if mark is not None and mark.gap is not None]
    opening = article.dateline if article.dateline is not None and article.dateline.gap is not None else None
    if opening is not None:
        lines[:1] = [str(opening) + "".join(lines[:1])]
    if tails:
        lines[-1:] = ["".join(lines[-1:]) + "".join(f"{mark.gap}{mark}" for mark in tails)]
    return lines
