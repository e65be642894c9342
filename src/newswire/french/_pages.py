"""Normalize pages: headlines, headings and paragraphs change; bylines, codes and market tables do not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from newswire._arguments import check_argument
from newswire.french._compiled_style import CompiledStyle, compile_style
from newswire.french._engine import set_text
from newswire.french._style import Style, find_style
from newswire.models import Article, Headline, Page, Paragraph, Section, Ticker
from newswire.models._unchecked import unchecked

__all__ = ["normalize_page"]

_WALL: Final = "\n***\n"
"""A separator between unrelated lines: it ends open quotations, and no rule changes it."""

_new_headline, _new_paragraph = unchecked(Headline), unchecked(Paragraph)
_new_section, _new_ticker = unchecked(Section), unchecked(Ticker)
# The constructors would check again what no rule changes, and take a sixth of the whole time.


def normalize_page(page: Page, style: str | Style = "fr-FR") -> Page:
    r"""Return a page with its headlines, abstracts, titles, headings and paragraphs in a style.

    Bylines, codes and market tables stay as they are; spans still point into `page.source`, which stays as it came. The
    paragraphs of an article are read as one text, so that a quotation may run over several of them.

    Args:
        page: the page.
        style: the name of a style, or a style of your own.

    Raises:
        UnknownNameError: if no style has that name; the message lists those there are.

    Example:
        >>> from newswire.models import Headline, Page, Ticker
        >>> page = Page(ticker=Ticker([Headline("Grève: l'accord est signé")]))
        >>> normalize_page(page).headlines[0].text
        'Grève\xa0: l’accord est signé'
    """
    check_argument("normalize_page", page, Page)
    compiled = compile_style(find_style(style))
    lines = iter(_apart(list(_lines(page)), compiled))
    ticker = page.ticker
    if ticker is not None:
        ticker = _new_ticker(tuple([_headline(headline, lines) for headline in ticker.headlines]), ticker.span)
    return attrs.evolve(page, ticker=ticker, articles=[_article(article, lines, compiled) for article in page.articles])


def _lines(page: Page) -> Iterator[str]:
    """Yield the texts of a page that are normalized line by line, in the order in which they are put back."""
    for headline in page.ticker.headlines if page.ticker else ():
        yield headline.text
        if headline.abstract is not None:
            yield headline.abstract.text
    for article in page.articles:
        if article.title is not None:
            yield article.title.text
        yield from (section.heading for section in article.sections if section.heading is not None)


def _apart(lines: list[str], compiled: CompiledStyle) -> list[str]:
    """Normalize unrelated lines in one call, which takes a third of the time of a call for each."""
    text = _WALL.join(lines)
    return set_text(text, compiled, whole=False).split(_WALL)


def _headline(headline: Headline, lines: Iterator[str]) -> Headline:
    text = next(lines)
    abstract = headline.abstract and _paragraph(headline.abstract, next(lines))
    if text == headline.text and abstract is headline.abstract:
        return headline
    return _new_headline(text, abstract, headline.span)


def _paragraph(paragraph: Paragraph, text: str) -> Paragraph:
    return paragraph if text == paragraph.text else _new_paragraph(text, paragraph.span)


def _article(article: Article, lines: Iterator[str], compiled: CompiledStyle) -> Article:
    title = article.title and _headline(article.title, lines)
    text = "\n".join(paragraph.text for paragraph in article.paragraphs)
    paragraphs = iter(set_text(text, compiled).split("\n"))  # no rule adds or takes a line
    sections = [_section(section, lines, paragraphs) for section in article.sections]
    return attrs.evolve(article, title=title, sections=sections)


def _section(section: Section, lines: Iterator[str], paragraphs: Iterator[str]) -> Section:
    heading = section.heading and next(lines)
    changed = tuple(map(_paragraph, section.paragraphs, paragraphs))
    return _new_section(heading, changed, section.heading_span, section.span)
