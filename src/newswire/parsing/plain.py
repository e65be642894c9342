"""The text of an article without the lines that sign it, for programs that count, index or learn words."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Literal

from newswire._text import trimmed
from newswire.lexicon import Lexicon
from newswire.models import Article, Byline, Credit, Dateline, Notice, Page, Part, SignOff
from newswire.parsing import shapes
from newswire.parsing.lexing import lex
from newswire.signing import parse_dateline

__all__ = ["PartName", "plain_text"]

PartName = Literal["title", "notice", "dateline", "byline", "text", "sign-off", "credit"]
"""The names of the parts of an article: the values of `newswire.Part`."""

_Mark = Byline | Credit | Dateline | Notice | SignOff


def plain_text(page: Page, kept: AbstractSet[Part], lexicon: Lexicon, *, headings: bool) -> str:
    """Return the articles of a page as plain text, with one paragraph per line and a blank line between articles."""
    texts = ("\n".join(_lines(article, kept, lexicon, headings=headings)) for article in page.articles)
    return "\n\n".join(text for text in texts if text)


def _lines(article: Article, kept: AbstractSet[Part], lexicon: Lexicon, *, headings: bool) -> Iterator[str]:
    """Yield the kept parts of an article, in source order."""
    marks = _alone(article)
    for part in article.order:
        if part is Part.TITLE:
            yield from _title_lines(article, kept, lexicon)
        elif part is Part.TEXT:
            yield from _text_lines(article, kept, headings=headings)
        else:
            mark = marks[part].pop(0)
            if part in kept:
                yield str(mark)


def _alone(article: Article) -> dict[Part, list[_Mark]]:
    """Return the lines that sign and occupy their own lines, by part, in order."""
    found: dict[Part, tuple[_Mark | None, ...]] = {
        Part.NOTICE: article.notices,
        Part.DATELINE: (article.dateline,),
        Part.BYLINE: (article.byline,),
        Part.SIGN_OFF: (article.sign_off,),
        Part.CREDIT: article.credits,
    }
    return {
        part: [mark for mark in marks if mark is not None and getattr(mark, "gap", None) is None]
        for part, marks in found.items()
    }


def _title_lines(article: Article, kept: AbstractSet[Part], lexicon: Lexicon) -> Iterator[str]:
    """Yield the title if it is kept, or if it may be the lead of a text without a title."""
    text = str(article.title)
    dateline = _lead_dateline(text, lexicon) if article.dateline is None else None
    if dateline is not None and Part.DATELINE not in kept:
        yield trimmed(text[len(str(dateline)) :])
    elif Part.TITLE in kept or dateline is not None or (article.dateline is None and _is_sentence(text)):
        yield text


def _lead_dateline(text: str, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline at the start of a lead: a place with a date or an agency, followed by words."""
    found = parse_dateline(text, lexicon=lexicon)
    certain = found is not None and found.gap is not None and found.places and (found.date or found.agencies)
    return found if certain and text.startswith(str(found)) and len(text) > len(str(found)) else None


def _is_sentence(text: str) -> bool:
    return lex(f"{text}\n").shapes in shapes.SENTENCES


def _text_lines(article: Article, kept: AbstractSet[Part], *, headings: bool) -> Iterator[str]:
    """Yield the headings and paragraphs; the first and the last include their kept dateline, sign-off and credits."""
    opening = str(article.dateline) if _is_inside(article.dateline) and Part.DATELINE in kept else ""
    tails = {Part.SIGN_OFF: (article.sign_off,), Part.CREDIT: article.credits}
    ending = "".join(
        f"{mark.gap}{mark}"
        for part, marks in tails.items()
        for mark in marks
        if mark is not None and mark.gap is not None and part in kept
    )
    last = len(article.paragraphs) - 1
    place = 0
    for section in article.sections:
        if section.heading is not None and headings:
            yield section.heading
        for paragraph in section.paragraphs:
            yield f"{'' if place else opening}{paragraph.text}{ending if place == last else ''}"
            place += 1


def _is_inside(dateline: Dateline | None) -> bool:
    return dateline is not None and dateline.gap is not None
