"""The layouts of pages, as patterns over the shapes of lines (see `newswire.parsing.shapes`).

A page is a preamble, a ticker, articles, and perhaps another ticker. Each part is a table of forms, tried in order:
a new layout is a new row. A pattern sees no blank lines, and every pattern is linear: what may follow a repetition
never begins with what the repetition takes.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from newswire.parsing import roles

__all__ = [
    "AROUND_TITLE",
    "ARTICLE_BODY",
    "CLOSINGS",
    "MARKED_TICKER",
    "PREAMBLES",
    "PREAMBLE_ROWS",
    "TICKERS",
    "TICKER_MARKS",
    "LayoutPattern",
]

_HEAD: Final = "[ste]"
"""A complete line that may be a headline."""

_SENTENCE: Final = "[qpy]"
_ANY: Final = "[^-]"
_TEXT: Final = "[stepqxyijhcb]"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@attrs.frozen
class LayoutPattern:
    """One form of a part of a page: its name, the pattern of its shapes, an example, and its meaning.

    `marked`: each headline stands behind a mark on its own line, which is no part of it.
    """

    name: str
    pattern: re.Pattern[str] = attrs.field(converter=_compiled)
    example: str
    meaning: str
    marked: bool = False


PREAMBLES: Final = (
    LayoutPattern("quotes", r"d*m+", "mmm", "market rows between bars, above everything"),
    LayoutPattern("rates", r"d*[stq]?u(?:r+|\Z)", "surrr", "the site's name and title, and a block of exchange rates"),
)
"""The forms above the ticker and the article, in any order and number."""

PREAMBLE_ROWS: Final[dict[str, str]] = {"m": roles.QUOTES, "u": roles.BASE, "r": roles.RATE, "d": roles.DEBRIS}
"""The roles of shapes in a preamble; any other shape is the site's line."""

TICKERS: Final = (
    LayoutPattern(
        "announced, with abstracts",
        rf"(?=(?:-+{_ANY}(?!{_SENTENCE}-))*+-+{_ANY}{_SENTENCE}-)(?:-+{_ANY}(?:{_SENTENCE}|{_HEAD}(?=-+{_HEAD}))?)+-*",
        "-sq-sq",
        "each headline after a separator, an abstract under some",
    ),
    LayoutPattern(
        "announced, with an abstract",
        rf"-{_HEAD}p(?={_HEAD}{_SENTENCE})",
        "-spsq",
        "one headline after a separator, its abstract, and then a title and its lead",
    ),
    LayoutPattern(
        "announced",
        rf"(?!-+p[^-])(?:-++{_ANY}(?:{_HEAD}(?=-+{_HEAD}))?+)++-*",
        "-s-s-s",
        "each headline after a separator; the first line that no separator announces is the title",
    ),
    LayoutPattern("separators", r"-+\Z", "--", "separators and nothing else"),
    LayoutPattern(
        "items, with abstracts",
        rf"(?=i{_SENTENCE}i)(?:[ij]{_SENTENCE}?)+",
        "iqiq",
        "each headline behind its mark, an abstract under some",
        marked=True,
    ),
    LayoutPattern(
        "items",
        rf"(?=ii|i{_HEAD}{_SENTENCE})[ij]+",
        "iii",
        "each headline on one line with its mark",
        marked=True,
    ),
    LayoutPattern(
        "cut at the start",
        rf"{_HEAD}(?:-+{_HEAD}){{2,}}(?={_HEAD}{_SENTENCE})",
        "s-s-s",
        "an announced ticker whose first separator was cut off: a title and a lead follow its last headline",
    ),
    LayoutPattern(
        "followed, with abstracts",
        rf"(?=(?:{_HEAD}{_SENTENCE}-+){{2}})(?:{_HEAD}{_SENTENCE}?-+)+",
        "sq-sq-",
        "a separator after each headline and its abstract",
    ),
    LayoutPattern(
        "followed, and cut",
        rf"(?:{_HEAD}-+)+(?:[stexy](?=[stexz]?\Z)|\Z)|(?:{_HEAD}-+){{2,}}q\Z",
        "s-s-s",
        "headlines with separators between them, and not enough after them to tell which is a title",
    ),
    LayoutPattern(
        "followed",
        rf"(?:{_HEAD}-+){{2,}}|{_HEAD}-+(?={_HEAD}{_SENTENCE})",
        "s-s-",
        "each headline before a separator: the last separator stands right before the title",
    ),
)
"""The forms of a ticker above the article."""

CLOSINGS: Final = (
    LayoutPattern(
        "announced, below",
        r"-*(?:[steiqjxhcf]-+)+(?=b)|-*(?:[steijxhcf]-+){2,}(?=[^-])",
        "s-s-b",
        "after the article, each headline after a separator",
    ),
    LayoutPattern(
        "followed, below", rf"(?:-+{_HEAD})+(?=b)", "-s-sb", "after the byline, each headline before a separator"
    ),
    LayoutPattern(
        "items, below", r"[ij]+(?=b)", "iib", "after the byline, each headline on one line with its mark", marked=True
    ),
)
"""The forms of a ticker below the article, read backwards from the end of the page, with mirrored shapes."""

TICKER_MARKS: Final[dict[str, str]] = {"-": roles.SEPARATOR}
"""The roles of shapes in a ticker; any other shape is a headline, or an abstract after one."""

MARKED_TICKER: Final[dict[str, str]] = {"i": roles.ITEM, "j": roles.ITEM}
"""The same for a ticker with marks before its headlines."""

ARTICLE_HEAD: Final = re.compile(
    rf"(?P<before>[df]*)(?P<title>[ste]|(?<!f)q)(?P<after>[dfe]*+(?:-+[dfe]*+(?![xy]))?+)(?={_TEXT})"
)
"""A title and the lines around it: site debris, the repeated title, a stray separator. A line of text must follow."""

AROUND_TITLE: Final[dict[str, str]] = {"-": roles.STRAY, "f": roles.PHOTO, "e": roles.REPEATED}
"""The roles of shapes around a title; any other shape is site debris."""

ARTICLE_AGAIN: Final = re.compile(rf"[df]*{_HEAD}[dfe]*{_SENTENCE}")
"""The start of a second article after a byline: a title and a sentence."""

ARTICLE_BODY: Final[dict[str, str]] = {
    "-": roles.STRAY,
    "h": roles.HEADING,
    "c": roles.CREDIT,
    "m": roles.QUOTES,
    "d": roles.DEBRIS,
    "b": roles.INNER_BYLINE,
}
"""The roles of shapes in an article; any other shape is a paragraph."""

BARE_HEADING: Final = re.compile(rf"(?<={_SENTENCE})t(?={_SENTENCE})")
"""A heading without dashes: a short line between two sentences, if blank lines separate all lines of the article."""
