"""Normalizing the models: headlines, headings and paragraphs change, what signs and what is counted does not."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newswire._arguments import check_argument
from newswire.french._compose import apply_edits
from newswire.french._engine import find_edits
from newswire.french._plan import Plan, plan_for
from newswire.french._style import Style, find_style
from newswire.models import Article, Headline, Page, Section, Ticker

__all__ = ["normalize_page"]


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
    ticker = page.ticker and _ticker(page.ticker, plan)
    return attrs.evolve(page, ticker=ticker, articles=[_article(article, plan) for article in page.articles])


def _text(text: str, plan: Plan) -> str:
    return apply_edits(text, find_edits(text, plan))


def _ticker(ticker: Ticker, plan: Plan) -> Ticker:
    return attrs.evolve(ticker, headlines=[_headline(headline, plan) for headline in ticker.headlines])


def _headline(headline: Headline, plan: Plan) -> Headline:
    abstract = headline.abstract
    if abstract is not None:
        abstract = attrs.evolve(abstract, text=_text(abstract.text, plan))
    return attrs.evolve(headline, text=_text(headline.text, plan), abstract=abstract)


def _article(article: Article, plan: Plan) -> Article:
    texts = _together([paragraph.text for paragraph in article.paragraphs], plan)
    title = article.title and _headline(article.title, plan)
    return attrs.evolve(article, title=title, sections=[_section(section, texts, plan) for section in article.sections])


def _together(texts: list[str], plan: Plan) -> Iterator[str]:
    """Give the paragraphs of an article, normalized as one text: no rule adds or takes a line."""
    yield from _text("\n".join(texts), plan).split("\n")


def _section(section: Section, texts: Iterator[str], plan: Plan) -> Section:
    heading = section.heading and _text(section.heading, plan)
    paragraphs = [attrs.evolve(paragraph, text=next(texts)) for paragraph in section.paragraphs]
    return attrs.evolve(section, heading=heading, paragraphs=paragraphs)
