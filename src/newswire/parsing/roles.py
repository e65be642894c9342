"""The alphabet of the second pass: what a line is in its page, one letter a line, with its kind and its diagnostic."""

from __future__ import annotations

from typing import Final

import attrs

from newswire.models.page import LineKind

__all__ = ["ROLES", "Role"]


@attrs.frozen
class Role:
    """What a line is in its page: its letter, its public kind, and the code of the diagnostic that names it, if any."""

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
"""The roles that only reading a line gives it."""

ROLES: Final[dict[str, Role]] = {
    role.letter: role
    for role in (
        Role(BLANK, LineKind.BLANK, "nothing"),
        Role(SEPARATOR, LineKind.SEPARATOR, "announces or follows a headline"),
        Role(EMPTY, LineKind.SEPARATOR, "announces nothing", "empty-headline"),
        Role(STRAY, LineKind.SEPARATOR, "stands alone in an article", "stray-separator"),
        Role(HEADLINE, LineKind.HEADLINE, "a headline of the ticker"),
        Role(ITEM, LineKind.HEADLINE, "a headline of the ticker behind its mark"),
        Role(ABSTRACT, LineKind.ABSTRACT, "the abstract of the headline before it"),
        Role(TITLE, LineKind.TITLE, "the title of an article"),
        Role(PARAGRAPH, LineKind.PARAGRAPH, "a paragraph"),
        Role(
            LATE,
            LineKind.PARAGRAPH,
            "the first paragraph after a byline that opens no new article",
            "text-after-byline",
        ),
        Role(HEADING, LineKind.HEADING, "a heading between dashes"),
        Role(BARE_HEADING, LineKind.HEADING, "a heading without dashes"),
        Role(BYLINE, LineKind.BYLINE, "the byline of an article"),
        Role(
            INNER_BYLINE,
            LineKind.PARAGRAPH,
            "a byline before the article's last one, kept as a paragraph",
            "inner-byline",
        ),
        Role(QUOTES, LineKind.MARKET, "a row of quotes"),
        Role(BASE, LineKind.MARKET, "opens a block of exchange rates"),
        Role(RATE, LineKind.MARKET, "an exchange rate"),
        Role(DEBRIS, LineKind.DEBRIS, "furniture of the site", "debris"),
        Role(REPEATED, LineKind.DEBRIS, "the title once more", "repeated-title"),
        Role(PHOTO, LineKind.DEBRIS, "the title with a photo credit", "photo-title"),
        Role(SITE, LineKind.DEBRIS, "the site's name and title above exchange rates", "site-line"),
        Role(CREDIT, LineKind.CREDIT, "a photo credit between dashes", "photo-credit"),
        Role(NOTICE, LineKind.NOTICE, "the wire's furniture around a title, or a stamp below the text"),
        Role(DATELINE, LineKind.DATELINE, "a dateline alone on its line"),
        Role(SIGN_OFF, LineKind.SIGN_OFF, "the initials of the desk below the text"),
        Role(CREDIT_LINE, LineKind.CREDIT, "a credit below the text"),
    )
}
"""Every role by its letter."""
