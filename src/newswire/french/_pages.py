"""Normalizing the models: headlines, headings and paragraphs change, what signs and what is counted does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from newswire._arguments import check_argument
from newswire.french._compose import apply_edits
from newswire.french._engine import find_edits
from newswire.french._plan import Plan, plan_for
from newswire.french._style import Style, find_style
from newswire.models import Article, Headline, Page, Paragraph, Section

__all__ = ["normalize_page"]

_WALL: Final = "\n***\n"
"""What parts lines that have nothing to do with each other: no quotation runs past it, and no rule changes it."""


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
    plan = plan_for(find_style(style))
    lines = iter(_apart(list(_lines(page)), plan))
    ticker = page.ticker
    if ticker is not None:
        ticker = attrs.evolve(ticker, headlines=[_headline(headline, lines) for headline in ticker.headlines])
    return attrs.evolve(page, ticker=ticker, articles=[_article(article, lines, plan) for article in page.articles])


def _lines(page: Page) -> Iterator[str]:
    """Give the lines of a page that are read by themselves, in the order in which they are put back."""
    for headline in page.ticker.headlines if page.ticker else ():
        yield headline.text
        if headline.abstract is not None:
            yield headline.abstract.text
    for article in page.articles:
        if article.title is not None:
            yield article.title.text
        yield from (section.heading for section in article.sections if section.heading is not None)


def _apart(lines: list[str], plan: Plan) -> list[str]:
    """Return lines in a style, each read by itself, in one call: one for each would take three times as long."""
    text = _WALL.join(lines)
    return apply_edits(text, find_edits(text, plan, whole=False)).split(_WALL)


def _headline(headline: Headline, lines: Iterator[str]) -> Headline:
    text = next(lines)
    abstract = headline.abstract and _paragraph(headline.abstract, lines)
    if text == headline.text and abstract is headline.abstract:
        return headline
    return Headline(text, abstract=abstract, span=headline.span)


def _paragraph(paragraph: Paragraph, texts: Iterator[str]) -> Paragraph:
    text = next(texts)
    return paragraph if text == paragraph.text else Paragraph(text, span=paragraph.span)


def _article(article: Article, lines: Iterator[str], plan: Plan) -> Article:
    title = article.title and _headline(article.title, lines)
    text = "\n".join(paragraph.text for paragraph in article.paragraphs)
    paragraphs = iter(apply_edits(text, find_edits(text, plan)).split("\n"))  # no rule adds or takes a line
    sections = [_section(section, lines, paragraphs) for section in article.sections]
    return attrs.evolve(article, title=title, sections=sections)


def _section(section: Section, lines: Iterator[str], paragraphs: Iterator[str]) -> Section:
    heading = section.heading and next(lines)
    texts = [_paragraph(paragraph, paragraphs) for paragraph in section.paragraphs]
    return attrs.evolve(section, heading=heading, paragraphs=texts)
