"""The alphabet of the second pass: the role of a line in its page, one letter per line, with its kind and its diagnostic."""

from __future__ import annotations

from typing import Final

import attrs

from newswire.models.page import LineKind

__all__ = ["ROLES", "LineRole"]


@attrs.frozen
class LineRole:
    """The role of a line in its page: its letter, its public kind, and the code of its diagnostic, if any."""

    letter: str
    kind: LineKind
    meaning: str
    code: str | None = None


BLANK: Final = " "
SEPARATOR: Final = "-"
EMPTY: Final = "o"
STRAY: Final = "_"
HEADLINE: Final = "H"
ITEM: Final = "G"
ABSTRACT: Final = "A"
TITLE: Final = "T"
PARAGRAPH: Final = "P"
LATE: Final = "Y"
HEADING: Final = "I"
BARE_HEADING: Final = "J"
BYLINE: Final = "B"
INNER_BYLINE: Final = "b"
QUOTES: Final = "M"
BASE: Final = "U"
RATE: Final = "R"
DEBRIS: Final = "D"
REPEATED: Final = "E"
PHOTO: Final = "F"
SITE: Final = "S"
CREDIT: Final = "C"
NOTICE: Final = "N"
DATELINE: Final = "W"
SIGN_OFF: Final = "Z"
CREDIT_LINE: Final = "K"

SIGNING: Final = NOTICE + DATELINE + SIGN_OFF + CREDIT_LINE
"""The roles that the third pass assigns by reading lines."""

ROLES: Final[dict[str, LineRole]] = {
    role.letter: role
    for role in (
        LineRole(BLANK, LineKind.BLANK, "nothing"),
        LineRole(SEPARATOR, LineKind.SEPARATOR, "announces or follows a headline"),
        LineRole(EMPTY, LineKind.SEPARATOR, "announces nothing", "empty-headline"),
        LineRole(STRAY, LineKind.SEPARATOR, "a separator within an article", "stray-separator"),
        LineRole(HEADLINE, LineKind.HEADLINE, "a headline of the ticker"),
        LineRole(ITEM, LineKind.HEADLINE, "a headline of the ticker after its mark"),
        LineRole(ABSTRACT, LineKind.ABSTRACT, "the abstract of the headline before it"),
        LineRole(TITLE, LineKind.TITLE, "the title of an article"),
        LineRole(PARAGRAPH, LineKind.PARAGRAPH, "a paragraph"),
        LineRole(
            LATE,
            LineKind.PARAGRAPH,
            "the first paragraph after a byline that opens no new article",
            "text-after-byline",
        ),
        LineRole(HEADING, LineKind.HEADING, "a heading between dashes"),
        LineRole(BARE_HEADING, LineKind.HEADING, "a heading without dashes"),
        LineRole(BYLINE, LineKind.BYLINE, "the byline of an article"),
        LineRole(
            INNER_BYLINE,
            LineKind.PARAGRAPH,
            "a byline before the article's last one, kept as a paragraph",
            "inner-byline",
        ),
        LineRole(QUOTES, LineKind.MARKET, "a row of quotes"),
        LineRole(BASE, LineKind.MARKET, "opens a block of exchange rates"),
        LineRole(RATE, LineKind.MARKET, "an exchange rate"),
        LineRole(DEBRIS, LineKind.DEBRIS, "debris of the site", "debris"),
        LineRole(REPEATED, LineKind.DEBRIS, "the title again", "repeated-title"),
        LineRole(PHOTO, LineKind.DEBRIS, "the title with a photo credit", "photo-title"),
        LineRole(SITE, LineKind.DEBRIS, "the site's name and title above exchange rates", "site-line"),
        LineRole(CREDIT, LineKind.CREDIT, "a photo credit between dashes", "photo-credit"),
        LineRole(NOTICE, LineKind.NOTICE, "a wire keyword around a title, or a stamp below the text"),
        LineRole(DATELINE, LineKind.DATELINE, "a dateline on its own line"),
        LineRole(SIGN_OFF, LineKind.SIGN_OFF, "the initials of the desk below the text"),
        LineRole(CREDIT_LINE, LineKind.CREDIT, "a credit below the text"),
    )
}
"""Every role by its letter."""
