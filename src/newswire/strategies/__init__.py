"""Hypothesis strategies for every model and for page texts. They need the extra `strategies`.

The name of a strategy is the plural of what it draws. `hypothesis.strategies.from_type` supports all of them without an
import, because an entry point registers them. Values shrink towards short and plain ones: a page towards `Page()`, a text
towards one letter, a layout towards the canonical one.

Example:
    >>> from hypothesis import given
    >>> from newswire import parse, render, strategies
    >>> @given(strategies.pages())
    ... def test_what_is_written_reads_back(page):
    ...     assert parse(render(page)) == page
    >>> test_what_is_written_reads_back()
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

from newswire._chars import LINE_ENDS, RIGHT_SINGLE_QUOTE
from newswire.envelopes import FORMS
from newswire.errors import MissingExtraError, RenderError
from newswire.models import (
    Article,
    Byline,
    Credit,
    Dateline,
    Diagnostic,
    Envelope,
    EnvelopeField,
    Headline,
    Line,
    LineKind,
    MarketRow,
    MarketTable,
    Notice,
    Page,
    Paragraph,
    PartialDate,
    Person,
    Section,
    SignOff,
    Span,
    Ticker,
)
from newswire.parsing import render

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as _absent:
    raise MissingExtraError(
        "newswire.strategies needs the package hypothesis, which is not installed: pip install 'newswire[strategies]'"
    ) from _absent

from newswire.strategies._signing import bylines as spoken_bylines
from newswire.strategies._signing import credits_ as credits  # noqa: A004 - strategies are named as the plural of what they draw
from newswire.strategies._signing import datelines, notices, partial_dates, sign_offs
from newswire.strategies._texts import joined, messed_up, written_pages
from newswire.strategies._words import CHARACTERS, any_line, lines_of_prose, names_of_stories, plain_names

__all__ = [
    "articles",
    "bylines",
    "credits",
    "datelines",
    "diagnostics",
    "envelope_fields",
    "envelopes",
    "headlines",
    "lines",
    "market_rows",
    "market_tables",
    "notices",
    "page_texts",
    "pages",
    "paragraphs",
    "partial_dates",
    "people",
    "sections",
    "sign_offs",
    "spans",
    "strategy_of",
    "tickers",
]


def spans() -> st.SearchStrategy[Span]:
    """Draw spans. Shrinks to `Span(0, 0)`."""
    numbers = st.integers(0, 10_000)
    return st.tuples(numbers, numbers).map(lambda both: Span(both[0], both[0] + both[1]))


@functools.cache
def _places() -> st.SearchStrategy[Span | None]:
    return st.none() | spans()


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Draw paragraphs: sentences, and any line of text at all. Shrinks to one character."""
    return st.builds(Paragraph, any_line() | lines_of_prose(), span=_places())


def headlines() -> st.SearchStrategy[Headline]:
    """Draw headlines: regular ones, any line of text, some with an abstract. Shrinks to one character."""
    return st.builds(Headline, any_line() | names_of_stories(), abstract=st.none() | paragraphs(), span=_places())


def tickers() -> st.SearchStrategy[Ticker]:
    """Draw tickers of one to eight headlines. Shrinks to one headline of one character."""
    return st.builds(Ticker, st.lists(headlines(), min_size=1, max_size=8), span=_places())


def sections(*, headed: bool | None = None) -> st.SearchStrategy[Section]:
    """Draw sections. Shrinks to a heading of one character, or without a heading to a paragraph of one character.

    Args:
        headed: whether the sections have a heading; None draws both.
    """
    bare = st.builds(Section, st.none(), st.lists(paragraphs(), min_size=1, max_size=4), span=_places())
    under_heading = st.builds(
        Section, any_line(), st.lists(paragraphs(), max_size=4), heading_span=_places(), span=_places()
    )
    return {True: under_heading, False: bare, None: bare | under_heading}[headed]


def articles() -> st.SearchStrategy[Article]:
    """Draw articles: with or without title, sections, byline, dateline, sign-off, credits and notices.

    Shrinks to a single line: a title, a heading or a byline.
    """
    return _articles()


@st.composite
def _articles(draw: st.DrawFn) -> Article:
    first = draw(st.lists(sections(headed=False), max_size=1))
    others = draw(st.lists(sections(headed=True), max_size=3))
    title = draw(st.none() | headlines())
    byline = draw(bylines() if not (title or first or others) else st.none() | bylines())
    return Article(
        Headline(title.text, span=title.span) if title else None,
        first + others,
        byline,
        dateline=draw(st.none() | datelines()),
        sign_off=draw(st.none() | sign_offs()),
        credits=draw(st.lists(credits(), max_size=2)),
        notices=draw(st.lists(notices(), max_size=2)),
        envelope=draw(st.none() | envelopes()),
        span=draw(_places()),
    )


def people() -> st.SearchStrategy[Person]:
    """Draw people with a surname, and initials or given names or neither. Shrinks to `Person(surname='Orvan')`."""
    given = st.just("") | st.sampled_from(["Anna", "Jean-Luc", "Ñusta", "Олег"])
    unnamed = st.builds(Person, surname=_surnames(), given=given)
    return unnamed | st.builds(Person, surname=_surnames(), initials=_initials())


@functools.cache
def _surnames() -> st.SearchStrategy[str]:
    return st.sampled_from(
        ["Orvan", "BenVarne", "de la Cruz", "van der Meer", "Al-Balushi", "d'Anjou", f"O{RIGHT_SINGLE_QUOTE}Varne", "Groß", "Орлова", "البلوشي"]
    )  # fmt: skip


@functools.cache
def _initials() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from("NAMÉИ"), min_size=1, max_size=3).map(
        lambda letters: "".join(f"{x}." for x in letters)
    )


@functools.cache
def _outlets() -> st.SearchStrategy[str]:
    return st.sampled_from(["PC", "SF-PST", "LGdM", "OC-H", "DTZ"])


def bylines() -> st.SearchStrategy[Byline]:
    """Draw bylines of site networks (`N.Orvan--PC`) and of every language (`Par Ada Holt, AFP`).

    `newswire.parse_byline(str(byline)) == byline`. Shrinks to `N.Orvan--PC`.
    """
    return _network_bylines() | spoken_bylines()


@functools.cache
def _network_bylines() -> st.SearchStrategy[Byline]:
    lines = st.tuples(_initials(), st.sampled_from(["", " "]), _surnames(), _outlets(), st.booleans())
    return lines.map(lambda parts: _byline(*parts))


def _byline(initials: str, gap: str, surname: str, outlet: str, in_brackets: bool) -> Byline:
    line = f"{initials}{gap}{surname}--{outlet}"
    person = Person(surname=surname, initials=initials)
    return Byline(f"({line})" if in_brackets else line, (person,), outlet=outlet)


def market_rows() -> st.SearchStrategy[MarketRow]:
    """Draw rows of quotes: one to six cells, some of them empty. Shrinks to one cell, `ABX`."""
    cells = st.lists(st.just("") | _cells(), min_size=1, max_size=6).filter(any)
    return st.builds(MarketRow, cells, span=_places())


@functools.cache
def _cells() -> st.SearchStrategy[str]:
    figures = st.decimals(-9999, 9999, places=2).map(str)
    return st.one_of(st.sampled_from(["ABX", "$", "1.65%", "-0,4%"]), figures)


@functools.cache
def _codes() -> st.SearchStrategy[str]:
    return st.text("AEDFUXZ", min_size=3, max_size=3)


@functools.cache
def _rates() -> st.SearchStrategy[MarketRow]:
    figures = st.decimals(0, 99_999, places=4).map(str)
    return st.tuples(_codes(), figures).map(MarketRow)


def market_tables() -> st.SearchStrategy[MarketTable]:
    """Draw tables of quotes, and of exchange rates against a base. Shrinks to a table of one row."""
    return _quotes_tables() | _rates_tables()


@functools.cache
def _quotes_tables() -> st.SearchStrategy[MarketTable]:
    return st.builds(MarketTable, st.lists(market_rows(), min_size=1, max_size=5))


@functools.cache
def _rates_tables() -> st.SearchStrategy[MarketTable]:
    return st.builds(MarketTable, st.lists(_rates(), min_size=1, max_size=8), _codes())


def diagnostics() -> st.SearchStrategy[Diagnostic]:
    """Draw diagnostics with any code and message. Shrinks to line 1 and no span."""
    codes = st.from_regex(r"[a-z]{2,8}(-[a-z]{2,8}){0,2}", fullmatch=True)
    return st.builds(Diagnostic, codes, st.text(CHARACTERS), st.integers(1, 10_000), span=_places())


def envelope_fields() -> st.SearchStrategy[EnvelopeField]:
    """Draw header fields: a name and any line. Shrinks to `EnvelopeField("agency", "0")`."""
    return st.builds(EnvelopeField, st.sampled_from(["agency", "selector", "place"]), any_line())


def envelopes() -> st.SearchStrategy[Envelope]:
    """Draw envelopes of every format, with any values. Shrinks to one that states only its format."""
    line = st.none() | any_line()
    return st.builds(
        Envelope,
        st.sampled_from(FORMS),
        service=line,
        number=st.none() | st.integers(0, 9999).map(lambda number: f"{number:04}"),
        keyword=line,
        version=line | st.just(""),
        word_count=st.none() | st.integers(0, 9999),
        date=st.none() | partial_dates(),
        notices=st.lists(any_line(), max_size=2),
        fields=st.lists(envelope_fields(), max_size=2),
        head=st.text(CHARACTERS, max_size=20),
        span=_places(),
    )


def lines() -> st.SearchStrategy[Line]:
    """Draw physical lines of every kind and ending. Shrinks to a blank line without an ending."""
    endings = st.sampled_from(["", "\n", "\r\n", *LINE_ENDS])
    return st.builds(
        Line, st.sampled_from(LineKind), st.text(CHARACTERS), endings, number=st.integers(1, 10_000), span=_places()
    )


# Pages with a canonical text are drawn from suitable parts; those that do not parse back to an equal page are rejected.


def pages() -> st.SearchStrategy[Page]:
    """Draw pages that have a canonical text: `newswire.parse(newswire.render(page)) == page`. Shrinks to `Page()`.

    They have no spans, no diagnostics and no source. For pages with these, parse the text from `render` or `page_texts`.
    """
    return _pages().filter(_reads_back)


@st.composite
def _pages(draw: st.DrawFn) -> Page:
    quotes = draw(st.lists(_quotes_tables(), max_size=1))
    rates = draw(st.lists(_rates_tables(), max_size=2))
    return Page(draw(st.none() | _plain_tickers()), draw(_article_lists()), _unplaced(quotes + rates))


def _unplaced(tables: list[MarketTable]) -> tuple[MarketTable, ...]:
    return tuple(MarketTable([MarketRow(row.cells) for row in table.rows], table.base) for table in tables)


def _reads_back(page: Page) -> bool:
    try:
        render(page)
    except RenderError:
        return False
    return True


@functools.cache
def _plain_tickers() -> st.SearchStrategy[Ticker]:
    plain = st.builds(Headline, plain_names())
    named = st.builds(Headline, names_of_stories())
    explained = st.builds(Headline, names_of_stories(), abstract=st.builds(Paragraph, lines_of_prose()))
    drawn = st.one_of(
        st.lists(plain, min_size=2, max_size=8),
        st.lists(named, min_size=1, max_size=8),
        st.lists(named | explained, min_size=2, max_size=6),
    )
    return drawn.map(Ticker)


@functools.cache
def _article_lists() -> st.SearchStrategy[list[Article]]:
    alone = _plain_articles(st.none() | _network_bylines()).map(lambda article: [article])
    after_another = st.tuples(_plain_articles(_network_bylines()), _plain_articles(st.none() | _network_bylines())).map(
        list
    )
    return st.one_of(st.just([]), alone, _untitled().map(lambda article: [article]), after_another)


def _plain_articles(signed: st.SearchStrategy[Byline | None]) -> st.SearchStrategy[Article]:
    texts = st.one_of(
        lines_of_prose(), lines_of_prose(), names_of_stories(), names_of_stories().map(lambda text: f"- {text};")
    )
    body = st.lists(st.builds(Paragraph, texts), max_size=3)
    opening = st.tuples(st.builds(Paragraph, lines_of_prose()), body).map(
        lambda both: Section(None, (both[0], *both[1]))
    )
    headed = st.lists(st.builds(Section, names_of_stories(), body), max_size=3)
    joined = st.tuples(opening, headed).map(lambda both: (both[0], *both[1]))
    return st.builds(Article, st.builds(Headline, plain_names() | names_of_stories()), joined, signed)


@functools.cache
def _untitled() -> st.SearchStrategy[Article]:
    """Draw articles of one paragraph, to which a page of one line parses."""
    return st.builds(Paragraph, lines_of_prose() | names_of_stories()).map(
        lambda lead: Article(None, (Section(None, (lead,)),))
    )


def page_texts(*, pages: st.SearchStrategy[Page] | None = None, messy: bool = False) -> st.SearchStrategy[str]:
    r"""Draw the text of a page, in any suitable layout.

    Without `messy`, the text parses to the drawn page in every layout: `parse(text) == page`. The layouts are those of the
    documentation: headlines announced, followed, as items, or below the article; everything spaced out with a repeated
    title; exchange rates under the site's name. The marks, line ends, white space at line ends, and byte order mark vary.
    Shrinks to the canonical text.

    Args:
        pages: the strategy for the pages; None for `newswire.strategies.pages()`. `st.just(page)` writes one page in many ways.
        messy: add up to four defects of real pages: stray and doubled separators; repeated, lost or inserted lines;
            damaged characters; other line ends; truncation. The text may parse to any page.
    """
    written = written_pages(_pages().filter(_reads_back) if pages is None else pages)
    return messed_up(written) if messy else written.flatmap(joined)


_STRATEGIES: Final[dict[type[Any], Callable[[], st.SearchStrategy[Any]]]] = {
    Article: articles,
    Byline: bylines,
    Credit: credits,
    Dateline: datelines,
    Diagnostic: diagnostics,
    Envelope: envelopes,
    EnvelopeField: envelope_fields,
    Headline: headlines,
    Line: lines,
    MarketRow: market_rows,
    MarketTable: market_tables,
    Notice: notices,
    Page: pages,
    Paragraph: paragraphs,
    PartialDate: partial_dates,
    Person: people,
    Section: sections,
    SignOff: sign_offs,
    Span: spans,
    Ticker: tickers,
}
"""The strategy of each model."""


def strategy_of(model: type[Any]) -> st.SearchStrategy[Any]:
    """Return the strategy of `hypothesis.strategies.from_type` for a model.

    Raises:
        KeyError: if it is not a model of newswire.
    """
    return _STRATEGIES[model]()


def __dir__() -> list[str]:
    return sorted(__all__)
