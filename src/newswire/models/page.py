"""The page and its parts: what `newswire.parse` returns and `newswire.render` writes.

Every model is frozen and compares by content: spans, the source text and diagnostics take no part in `==` and `hash`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, overload

import attrs
import regex

from newswire._chars import FULLWIDTH_COLON, LINE_ENDS
from newswire._later import above, below
from newswire._text import Span, check_line, check_text, counted, shorten
from newswire.errors import ModelError
from newswire.models._base import check_items, check_optional, with_kept_span
from newswire.models.envelope import Envelope
from newswire.models.signing import Byline, Credit, Dateline, Notice, SignOff

if TYPE_CHECKING:
    from newswire.anatomy import Anatomy

__all__ = [
    "Article",
    "Diagnostic",
    "Headline",
    "Line",
    "LineKind",
    "MarketRow",
    "MarketTable",
    "Page",
    "Paragraph",
    "Part",
    "Section",
    "Ticker",
]

_BREAK = regex.compile(rf"[{LINE_ENDS}]")
_ENDINGS = frozenset(("", "\r\n", *LINE_ENDS))


class LineKind(enum.StrEnum):
    """What a line of a page is. Every line has exactly one kind."""

    BLANK = "blank"
    SEPARATOR = "separator"
    HEADLINE = "headline"
    ABSTRACT = "abstract"
    TITLE = "title"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    SIGN_OFF = "sign-off"
    CREDIT = "credit"
    NOTICE = "notice"
    MARKET = "market"
    DEBRIS = "debris"
    ENVELOPE = "envelope"


def _optional_span() -> Span | None:
    """Return the `span` field shared by every model."""
    field: Span | None = attrs.field(default=None, eq=False, kw_only=True)
    return field


# Models accept any iterable where a field is a tuple. Each converter names its item type, because type checkers cannot infer it.


def _headlines(values: Iterable[Headline]) -> tuple[Headline, ...]:
    return tuple(values)


def _paragraphs(values: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    return tuple(values)


def _sections(values: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(values)


def _rows(values: Iterable[MarketRow]) -> tuple[MarketRow, ...]:
    return tuple(values)


def _articles(values: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(values)


def _markets(values: Iterable[MarketTable]) -> tuple[MarketTable, ...]:
    return tuple(values)


def _diagnostics(values: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(values)


def _cells(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


@with_kept_span("text", "ending")
@attrs.frozen(repr=False)
class Line:
    r"""One physical line: its kind, its text, its line ending, its number (from 1) and its span.

    The span covers the text, the white space around it and the ending, so the spans of a page's lines cover the page
    without gaps.

    Raises:
        ModelError: if the text contains a line break, the ending is not one line break or empty, or the number is below 1.

    Example:
        >>> Line("heading", "Retards", "\n", number=3)
        <Line 3 heading: 'Retards'>
    """

    kind: LineKind = attrs.field(converter=LineKind)
    text: str
    ending: str = ""
    number: int = attrs.field(default=1, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_text("a line", self.text)
        if _BREAK.search(self.text):
            raise ModelError(f"a line's text must not contain a line break, got {shorten(self.text)!r}")
        if self.ending not in _ENDINGS:
            raise ModelError(f"a line's ending must be one line break or empty, got {self.ending!r}")
        if self.number < 1:
            raise ModelError(f"a line's number must be 1 or more, got {self.number}")

    def __str__(self) -> str:
        return self.text + self.ending

    def __repr__(self) -> str:
        return f"<Line {self.number} {self.kind}: {shorten(self.text)!r}>"


@attrs.frozen
class Diagnostic:
    """Something unusual in a page: a stable code, a message, the line (from 1) and the span."""

    code: str
    message: str
    line: int = 1
    span: Span | None = attrs.field(default=None, kw_only=True)

    def __str__(self) -> str:
        return f"line {self.line}: {self.message} [{self.code}]"


@with_kept_span("text")
@attrs.frozen(repr=False)
class Paragraph:
    """One paragraph of an article. `str(paragraph)` is its text.

    Raises:
        ModelError: if the text is empty, contains a line break, or begins or ends with white space.
    """

    text: str
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a paragraph", self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Paragraph {shorten(self.text)!r}>"


@with_kept_span("text")
@attrs.frozen(repr=False)
class Headline:
    """One line that names a story, with the abstract that some tickers add.

    Raises:
        ModelError: if the text is empty, contains a line break, or begins or ends with white space.
    """

    text: str
    abstract: Paragraph | None = attrs.field(default=None, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_line("a headline", self.text)
        if self.abstract is not None:
            check_optional("a headline's abstract", self.abstract, Paragraph)

    @property
    def kicker(self) -> str | None:
        """The prefix before the colon that introduces the headline (`Norvège: ...`), or None; computed on each access.

        The colon is the first one outside quotations, times, scores, ratios, addresses and words. Wire tags such as
        `URGENT - ` are not part of the kicker. A prefix that consists of a quotation is not a kicker.

        Example:
            >>> Headline("Norvège : le procès reprend").kicker
            'Norvège'
        """
        if ":" not in self.text and FULLWIDTH_COLON not in self.text:
            return None
        kicker: str | None = below("newswire.anatomy", "read_kicker")(self.text)
        return kicker

    @property
    def anatomy(self) -> Anatomy:
        """The parts of the headline: tags, kicker, body, quotations, source; computed on each access.

        Example:
            >>> Headline("Mondial-2030: qui arrêtera Brume ?").anatomy.is_question
            True
        """
        anatomy: Anatomy = below("newswire.anatomy", "read_anatomy")(self.text)
        return anatomy

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Headline {shorten(self.text)!r}>"


@attrs.frozen(repr=False)
class Ticker:
    """The headlines of a page's ticker, in page order. It is a sequence.

    Raises:
        ModelError: if there is no headline.
    """

    headlines: tuple[Headline, ...] = attrs.field(converter=_headlines)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_items("headline", self.headlines, Headline)
        check_optional("a ticker's span", self.span, Span)
        if not self.headlines:
            raise ModelError("a ticker must contain at least one headline; a page without a ticker has ticker=None")

    def __len__(self) -> int:
        return len(self.headlines)

    def __iter__(self) -> Iterator[Headline]:
        return iter(self.headlines)

    @overload
    def __getitem__(self, place: int) -> Headline: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Headline, ...]: ...
    def __getitem__(self, place: int | slice) -> Headline | tuple[Headline, ...]:
        return self.headlines[place]

    def __repr__(self) -> str:
        return f"<Ticker of {len(self.headlines)}: {shorten(self.headlines[0].text)!r}>"


@attrs.frozen(repr=False)
class Section:
    """Part of an article: a heading (None for the first section) and paragraphs.

    Raises:
        ModelError: if it has neither a heading nor a paragraph.
    """

    heading: str | None = None
    paragraphs: tuple[Paragraph, ...] = attrs.field(default=(), converter=_paragraphs)
    heading_span: Span | None = _optional_span()
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        if self.heading is not None:
            check_line("a heading", self.heading)
        check_items("paragraph", self.paragraphs, Paragraph)
        check_optional("a heading's span", self.heading_span, Span)
        check_optional("a section's span", self.span, Span)
        if self.heading is None and not self.paragraphs:
            raise ModelError("a section must have a heading or a paragraph")

    def __repr__(self) -> str:
        return f"<Section {self.heading!r} of {len(self.paragraphs)}>"


class Part(enum.StrEnum):
    """A part of an article that occupies its own lines."""

    TITLE = "title"
    NOTICE = "notice"
    DATELINE = "dateline"
    BYLINE = "byline"
    TEXT = "text"
    SIGN_OFF = "sign-off"
    CREDIT = "credit"


def _credits(values: Iterable[Credit]) -> tuple[Credit, ...]:
    return tuple(values)


def _notices(values: Iterable[Notice]) -> tuple[Notice, ...]:
    return tuple(values)


def _order(values: Iterable[Part | str]) -> tuple[Part, ...]:
    return tuple(Part(value) for value in values)


@attrs.frozen(repr=False)
class Article:
    """A title, sections, and the lines that sign. The title is None if the page does not identify it with certainty.

    Attributes:
        title: the headline of the article.
        sections: the first has no heading, unless the article begins with one.
        byline: who signed.
        dateline: where, when, and which agency; one with a `gap` opens the first paragraph, whose text omits it.
        sign_off: the initials of the desk; one with a `gap` ends the last paragraph, whose text omits it.
        credits: who reported, and whose copy it is; one with a `gap` ends the last paragraph.
        notices: wire notices that occupy their own lines.
        envelope: the header and the footer of a raw wire; None for copy without them.
        order: the parts in source order; empty if only the canonical order is known. It takes no part in `==`.
        span: where the article is in the source, in code points from 0, or None.

    Raises:
        TypeError: if a part is of another type.
        ModelError: if it has no part, a title has an abstract, or a section after the first has no heading.

    Example:
        >>> Article(Headline("Le port rouvre"), [Section(None, [Paragraph("Le port a rouvert lundi.")])])
        <Article 'Le port rouvre', 1 section, 1 paragraph, by None>
    """

    title: Headline | None = None
    sections: tuple[Section, ...] = attrs.field(default=(), converter=_sections)
    byline: Byline | None = None
    dateline: Dateline | None = attrs.field(default=None, kw_only=True)
    sign_off: SignOff | None = attrs.field(default=None, kw_only=True)
    credits: tuple[Credit, ...] = attrs.field(default=(), converter=_credits, kw_only=True)
    notices: tuple[Notice, ...] = attrs.field(default=(), converter=_notices, kw_only=True)
    envelope: Envelope | None = attrs.field(default=None, kw_only=True)
    order: tuple[Part, ...] = attrs.field(default=(), converter=_order, eq=False, kw_only=True)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        self._check_types()
        if self.title is not None and self.title.abstract is not None:
            raise ModelError("a title must not have an abstract: the text after it is the lead")
        for section in self.sections[1:]:
            if section.heading is None:
                raise ModelError("a section after the first must have a heading, got None")
        if all(part is None for part in (self.title, self.byline, self.dateline, self.envelope)) and not self.sections:
            raise ModelError(
                "an article must have a title, a section, a byline, a dateline or an envelope; "
                "a page without an article has articles=()"
            )

    def _check_types(self) -> None:
        check_optional("a title", self.title, Headline)
        check_items("section", self.sections, Section)
        check_optional("a byline", self.byline, Byline)
        check_optional("a dateline", self.dateline, Dateline)
        check_optional("a sign-off", self.sign_off, SignOff)
        check_items("credit", self.credits, Credit)
        check_items("notice", self.notices, Notice)
        check_optional("an envelope", self.envelope, Envelope)
        check_optional("an article's span", self.span, Span)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs of all sections, in order."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)

    @property
    def text(self) -> str:
        r"""The headings and paragraphs of the article, separated by blank lines.

        The title and the lines that sign are left out; `str(article)` has them.

        Example:
            >>> Article(None, [Section(None, [Paragraph("Le port rouvre.")]), Section("Retards", [])]).text
            'Le port rouvre.\n\nRetards'
        """
        return "\n\n".join(self._text_lines())

    @property
    def body(self) -> str:
        r"""The headings and paragraphs of the article, one per line, as in the column `body` of a batch.

        Example:
            >>> Article(None, [Section(None, [Paragraph("Le port rouvre.")]), Section("Retards", [])]).body
            'Le port rouvre.\nRetards'
        """
        return "\n".join(self._text_lines())

    def _text_lines(self) -> Iterator[str]:
        for section in self.sections:
            if section.heading is not None:
                yield section.heading
            yield from (paragraph.text for paragraph in section.paragraphs)

    @property
    def lead(self) -> Paragraph | None:
        """The first paragraph, or None if the article begins with a heading."""
        first = self.sections[0] if self.sections else None
        return first.paragraphs[0] if first and first.heading is None else None

    def __repr__(self) -> str:
        title = shorten(self.title.text) if self.title else None
        return (
            f"<Article {title!r}, {counted(len(self.sections), 'section')}, "
            f"{counted(len(self.paragraphs), 'paragraph')}, by {self.byline}>"
        )

    def __str__(self) -> str:
        return str(Page(articles=(self,)))

    def _repr_html_(self) -> str | None:
        """The article as HTML for a notebook."""
        shown: str | None = above("newswire.export.notebook", "article_html")(self)
        return shown


@attrs.frozen(repr=False)
class MarketRow:
    """One row of a market table: its cells, without the bars and the blanks between them.

    Raises:
        ModelError: if every cell is empty, or a cell contains a line break or outer white space.
    """

    cells: tuple[str, ...] = attrs.field(converter=_cells)
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        for cell in self.cells:
            if cell:
                check_line("a cell", cell)
        check_optional("a row's span", self.span, Span)
        if not any(self.cells):
            raise ModelError("a market row must have a cell that is not empty")

    def __repr__(self) -> str:
        return f"<MarketRow {' | '.join(self.cells)}>"


@attrs.frozen(repr=False)
class MarketTable:
    """Rows of quotes, or of exchange rates against one currency, the `base`, such as `USD`.

    Raises:
        ModelError: if it has neither a row nor a base.
    """

    rows: tuple[MarketRow, ...] = attrs.field(converter=_rows)
    base: str | None = None
    span: Span | None = _optional_span()

    def __attrs_post_init__(self) -> None:
        check_items("row", self.rows, MarketRow)
        if self.base is not None:
            check_line("a market table's base", self.base)
        check_optional("a market table's span", self.span, Span)
        if not self.rows and self.base is None:
            raise ModelError("a market table must have a row or a base")

    def __repr__(self) -> str:
        count = len(self.rows)
        what = f"{counted(count, 'rate')} of {self.base}" if self.base else counted(count, "quote")
        return f"<MarketTable of {what}>"


@attrs.frozen(repr=False)
class Page:
    """One document of text: ticker, articles, market tables and diagnostics.

    Attributes:
        ticker: the headlines in the ticker, or None.
        articles: the articles, in page order.
        markets: the market tables, in page order.
        diagnostics: what is unusual in the page, by line. They take no part in `==`.
        layout: the name of the layout that the page matches. It takes no part in `==`.
        source: the whole text that was parsed; spans refer to it. It takes no part in `==`.

    Example:
        >>> Page(Ticker([Headline("Le port rouvre")]))
        <Page: 1 headline>
    """

    ticker: Ticker | None = None
    articles: tuple[Article, ...] = attrs.field(default=(), converter=_articles)
    markets: tuple[MarketTable, ...] = attrs.field(default=(), converter=_markets)
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=_diagnostics, eq=False, kw_only=True)
    layout: str = attrs.field(default="", eq=False, kw_only=True)
    source: str = attrs.field(default="", eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_optional("a ticker", self.ticker, Ticker)
        check_items("article", self.articles, Article)
        check_items("market table", self.markets, MarketTable)
        check_items("diagnostic", self.diagnostics, Diagnostic)

    @property
    def article(self) -> Article | None:
        """The first article, or None."""
        return self.articles[0] if self.articles else None

    @property
    def headlines(self) -> tuple[Headline, ...]:
        """The ticker's headlines; an empty tuple if there is no ticker."""
        return self.ticker.headlines if self.ticker else ()

    def __repr__(self) -> str:
        parts = [counted(len(self.headlines), "headline")] if self.ticker else []
        parts += [repr(article) for article in self.articles]
        parts += [repr(table) for table in self.markets]
        parts += [counted(len(self.diagnostics), "diagnostic")] if self.diagnostics else []
        return f"<Page: {', '.join(parts) or 'empty'}>"

    def __str__(self) -> str:
        """The canonical text; `newswire.render` returns the same text and also checks that it parses to an equal page."""
        text: str = above("newswire.parsing.rendering", "canonical_text")(self)
        return text

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        """Return the Pydantic schema that reads, writes and describes a page."""
        return above("newswire.integrations.pydantic", "core_schema")(handler)

    def _repr_html_(self) -> str | None:
        """The page as HTML for a notebook: every line with its kind, in colour."""
        shown: str | None = above("newswire.export.notebook", "page_html")(self)
        return shown

    def to_dict(self) -> dict[str, Any]:
        """Return the page as plain data, like `newswire.to_dict(page)`."""
        data: dict[str, Any] = above("newswire.export", "to_dict")(self)
        return data

    def to_json(self) -> str:
        """Return the page as JSON on one line, like `newswire.to_json(page)`."""
        text: str = above("newswire.export", "to_json")(self)
        return text
