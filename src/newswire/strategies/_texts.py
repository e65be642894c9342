"""Hypothesis strategies for the text of pages: a layout, the marks and line ends of real pages, and their defects."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from newswire._chars import EN_DASH, INVISIBLE, LINE_ENDS, NBSP, TAB
from newswire.models import Article, Page
from newswire.parsing import render
from newswire.strategies._words import any_line

__all__ = ["LAYOUTS", "joined", "messed_up", "written_pages"]

_MARKS: Final = ("-", EN_DASH, "\N{EM DASH}", "\N{BULLET}", "*")
_DEBRIS: Final = ("Text size:", "Taille du texte:", "Partager", "Facebook")


@st.composite
def written_pages(draw: st.DrawFn, drawn: st.SearchStrategy[Page]) -> list[str]:
    """Draw the lines of a page in one of its suitable layouts."""
    page = draw(drawn)
    return draw(draw(st.sampled_from([layout for fits, layout in LAYOUTS if fits(page)]))(page))


@st.composite
def messed_up(draw: st.DrawFn, drawn: st.SearchStrategy[list[str]]) -> str:
    """Draw the text of lines with one to four defects, possibly truncated."""
    written = draw(drawn)
    for accident in draw(st.lists(st.sampled_from(_ACCIDENTS), min_size=1, max_size=4)):
        written = draw(accident(written))
    text: str = draw(joined(written))
    cut: int = draw(st.integers(0, len(text))) if draw(st.booleans()) else len(text)
    return text[:cut]


@st.composite
def joined(draw: st.DrawFn, written: list[str]) -> str:
    """Draw the text of lines, with a line end and possibly white space at the ends of lines."""
    end = draw(st.sampled_from(["\n", "\r\n", *LINE_ENDS]))
    before, after = draw(st.sampled_from([("", ""), ("", " "), (TAB, NBSP), (INVISIBLE[-1], "")]))
    last = draw(st.sampled_from(["", end, end + end]))
    text: str = end.join(f"{before}{line}{after}" for line in written) + last
    return text


def _market_lines(page: Page) -> list[str]:
    return render(Page(markets=page.markets)).split("\n") if page.markets else []


def _article_lines(page: Page) -> list[str]:
    return [line for article in page.articles for line in _lines_of(article)]


def _lines_of(article: Article) -> list[str]:
    written = [article.title.text] if article.title else []
    for section in article.sections:
        written += [f"- {section.heading} -"] if section.heading is not None else []
        written += [paragraph.text for paragraph in section.paragraphs]
    return [*written, str(article.byline)] if article.byline else written


@st.composite
def _announced(draw: st.DrawFn, page: Page) -> list[str]:
    mark = draw(st.sampled_from(_MARKS)) + draw(st.sampled_from(["", " ", NBSP]))
    return [*_market_lines(page), *_announced_headlines(page, mark), *_article_lines(page)]


def _announced_headlines(page: Page, mark: str) -> list[str]:
    parts = [(mark, headline.text, headline.abstract) for headline in page.headlines]
    return [str(part) for triple in parts for part in triple if part is not None]


@st.composite
def _followed(draw: st.DrawFn, page: Page) -> list[str]:
    mark = draw(st.sampled_from(_MARKS))
    told = [line for headline in page.headlines for line in (headline.text, mark)]
    return [*_market_lines(page), *told, *_article_lines(page)]


@st.composite
def _items(draw: st.DrawFn, page: Page) -> list[str]:
    mark = draw(st.sampled_from(_MARKS)) + draw(st.sampled_from([" ", NBSP]))
    told = [f"{mark}{headline.text}" for headline in page.headlines]
    return [*_market_lines(page), *told, *_article_lines(page)]


@st.composite
def _below(draw: st.DrawFn, page: Page) -> list[str]:
    mark = draw(st.sampled_from(_MARKS))
    return [*_market_lines(page), *_article_lines(page), *_announced_headlines(page, mark)]


@st.composite
def _spaced(draw: st.DrawFn, page: Page) -> list[str]:
    """Draw the lines of a page with blank lines between everything, and the labels that such sites put around the title."""
    title, *body = _article_lines(page)
    around = draw(st.lists(st.sampled_from([title, f"{title} / Photo: N. Orvan - ABC", *_DEBRIS]), max_size=4))
    told = [*_market_lines(page), *_announced_headlines(page, "-"), title, *around, *body]
    return [line for one in told for line in (one, "")]


@st.composite
def _under_a_site_line(draw: st.DrawFn, page: Page) -> list[str]:
    site = draw(st.sampled_from(["Orvan Herald", "LE COURRIER D'ORVAN"]))
    return [f"{site} - {page.headlines[0].text if page.ticker else 'Orvan'}", "", *draw(_announced(page))]


def _is_plain(text: str) -> bool:
    """Return whether a line is a headline by itself: no mark before it, no full stop after it, and not too long."""
    return text[0].isalpha() and text[-1].isalpha() and len(text) < 60  # noqa: PLR2004 - well below what counts as long


def _opens(page: Page) -> bool:
    """Return whether a page has one article whose start is unambiguous: a plain title, followed by a sentence."""
    article = page.article
    if len(page.articles) != 1 or article is None or article.title is None or article.lead is None:
        return False
    return _is_plain(article.title.text) and article.lead.text.endswith(".")


def _has_plain_headlines(page: Page) -> bool:
    return len(page.headlines) > 1 and all(_is_plain(h.text) and h.abstract is None for h in page.headlines)


def _is_certain(page: Page) -> bool:
    return _opens(page) and _has_plain_headlines(page)


def _may_stand_below(page: Page) -> bool:
    return _is_certain(page) and page.articles[-1].byline is not None


def _may_be_spaced(page: Page) -> bool:
    return _opens(page) and all(paragraph.text.endswith(".") for paragraph in page.articles[0].paragraphs)


def _has_rates_first(page: Page) -> bool:
    return bool(page.markets) and page.markets[0].base is not None


_Layout = Callable[[Page], "st.SearchStrategy[list[str]]"]

LAYOUTS: Final[tuple[tuple[Callable[[Page], bool], _Layout], ...]] = (
    (lambda _page: True, _announced),
    (_is_certain, _followed),
    (_is_certain, _items),
    (_may_stand_below, _below),
    (_may_be_spaced, _spaced),
    (_has_rates_first, _under_a_site_line),
)
"""The layouts: the pages that each suits, and the function that writes them."""


def _put_in(what: st.SearchStrategy[str]) -> Callable[[list[str]], st.SearchStrategy[list[str]]]:
    """Return the defect that inserts a line between others."""

    def accident(written: list[str]) -> st.SearchStrategy[list[str]]:
        places = st.integers(0, len(written))
        return st.tuples(places, what).map(lambda both: [*written[: both[0]], both[1], *written[both[0] :]])

    return accident


def _lose(written: list[str]) -> st.SearchStrategy[list[str]]:
    return st.integers(0, max(0, len(written) - 1)).map(lambda at: written[:at] + written[at + 1 :])


def _repeat(written: list[str]) -> st.SearchStrategy[list[str]]:
    return st.integers(0, max(0, len(written) - 1)).map(lambda at: written[: at + 1] + written[at:])


def _damage(written: list[str]) -> st.SearchStrategy[list[str]]:
    letters = sorted({char for line in written for char in line}) or [""]
    return st.sampled_from(letters).map(
        lambda char: [line.replace(char, "\N{REPLACEMENT CHARACTER}") for line in written]
    )


def _split(written: list[str]) -> st.SearchStrategy[list[str]]:
    ends = st.tuples(st.integers(0, max(0, len(written) - 1)), st.sampled_from([*LINE_ENDS, "\r\n"]))
    return ends.map(lambda both: [*written[: both[0]], both[1].join(written[both[0] :])])


_ACCIDENTS: Final = (
    _put_in(st.sampled_from([*_MARKS, "- ", f"-{NBSP}"])),
    _put_in(st.sampled_from(["", NBSP, TAB, *_DEBRIS])),
    _put_in(
        st.sampled_from(
            [
                "- 10 - 2 -",
                "- N. Orvan in 2008. ABC/N. Varne -",
                f"{EN_DASH} mot {EN_DASH}",
                "- mot",
                "USD -",
                "| ABX |",
            ]
        )
    ),
    _put_in(any_line()),
    _lose,
    _repeat,
    _damage,
    _split,
)
"""The defects that pages get from sites and scrapers."""
