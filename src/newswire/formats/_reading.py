"""From a document to a page: its text is parsed like any text; its markup and its fields take precedence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeVar, cast

import attrs
import regex

from newswire._chars import EM_DASH, EN_DASH, LINE_ENDS
from newswire._text import shorten, trimmed
from newswire.formats._markup import Block
from newswire.lexicon.lexicon import Lexicon
from newswire.models import (
    Article,
    Byline,
    Credit,
    Dateline,
    Diagnostic,
    Headline,
    Notice,
    Page,
    Paragraph,
    PartialDate,
    Person,
    Section,
    SignOff,
    Span,
)
from newswire.parsing import parse, roles
from newswire.parsing.assembling import assemble
from newswire.parsing.lexing import lex
from newswire.parsing.signing import sign
from newswire.signing import parse_byline, parse_credit, parse_date, parse_dateline, parse_notice, parse_sign_off

__all__ = [
    "byline_of",
    "byline_of_authors",
    "byline_of_names",
    "byline_over",
    "credit_of",
    "dateline_of",
    "dateline_over",
    "line",
    "notice_of",
    "one_page",
    "page_of_blocks",
    "page_of_text",
    "person_of",
    "sections_of",
    "sign_off_of",
    "title_of",
    "with_date",
    "with_fields",
]

_DASHES: Final = " -" + EN_DASH + EM_DASH
_NO_LINE_ENDS: Final = dict.fromkeys(map(ord, LINE_ENDS), " ")
LAYOUT: Final = "document"
"""The layout of a page whose document states the kind of each line."""
_Mark = TypeVar("_Mark")


def line(text: str) -> str:
    """Return a text as one line, for a field of a model: line ends become blanks, and outer white space is removed."""
    if any(char in LINE_ENDS for char in text):
        text = " ".join(text.splitlines())
    return trimmed(text)


def sections_of(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """Return the sections formed by headings and paragraphs."""
    sections: list[tuple[str | None, list[Paragraph]]] = [(None, [])]
    for block in blocks:
        if block.is_heading:
            sections.append((block.text, []))
        elif block.text:
            sections[-1][1].append(Paragraph(block.text))
    return tuple(Section(heading, texts) for heading, texts in sections if heading is not None or texts)


def page_of_blocks(title: str, blocks: Sequence[Block]) -> Page:
    """Return the page of an article with known title, paragraphs and headings; lines that sign are parsed from them."""
    named = [Block(line(title))] if line(title) else []
    letters = roles.TITLE * len(named)
    lines = [line(block.opening + block.text) for block in blocks]
    kept = [(text, block) for text, block in zip(lines, blocks, strict=True) if text]
    letters += "".join(roles.BARE_HEADING if block.is_heading else roles.PARAGRAPH for _, block in kept)
    text = "".join(f"{text}\n" for text in [*(block.text for block in named), *(text for text, _ in kept)])
    lexed = lex(text)
    page = assemble(text, lexed, LAYOUT, sign(lexed.texts, letters, Lexicon.default()))
    return Page(articles=page.articles, layout=LAYOUT, source=text)


def page_of_text(title: str, text: str) -> Page:
    """Return the page of one article from its plain-text body and its stated title; an empty title means no title.

    The text is parsed like any text. If the result has more than one article, each line is a paragraph instead.
    """
    title = line(title)
    body = text if not title or _begins_with(text, title) else f"{title}\n\n{text}"
    page = parse(body)
    article = page.article
    if article is None or len(page.articles) > 1 or page.ticker is not None or page.markets:
        return page_of_blocks(title, [Block(one) for one in map(trimmed, text.splitlines()) if one and one != title])
    if article.title is None or article.title.text != title:
        return attrs.evolve(page, articles=(_retitled(article, title),))
    return page


def _retitled(article: Article, title: str) -> Article:
    """Return an article with the stated title; the title that was parsed becomes the first paragraph."""
    lines = [article.title.text] if article.title else []
    first = article.sections[0] if article.sections and article.sections[0].heading is None else None
    lines += [paragraph.text for paragraph in first.paragraphs] if first else []
    if title and lines[:1] == [title]:
        del lines[0]
    opening = (Section(None, map(Paragraph, lines)),) if lines else ()
    return attrs.evolve(
        article, title=Headline(title) if title else None, sections=(*opening, *article.sections[first is not None :])
    )


def _begins_with(text: str, title: str) -> bool:
    """Return whether the first line of a text is the title."""
    first = next((one for one in map(trimmed, text[: len(title) + 1000].splitlines()) if one), "")
    return first == title


def with_fields(page: Page, **fields: Any) -> Page:
    """Return a page whose first article has the fields that the document states; each difference is a diagnostic.

    Fields that are None or empty are ignored.
    """
    stated = {name: value for name, value in fields.items() if value}
    if not stated:
        return page
    if page.article is None:
        made = _made(stated)
        return page if made is None else attrs.evolve(page, articles=(made,))
    article = page.article
    differing = [_differs(name, value, getattr(article, name)) for name, value in stated.items()]
    diagnostics = (*page.diagnostics, *(one for one in differing if one is not None))
    first = attrs.evolve(article, **stated)
    return attrs.evolve(page, articles=(first, *page.articles[1:]), diagnostics=diagnostics)


def _made(stated: dict[str, Any]) -> Article | None:
    if not any(stated.get(name) for name in ("title", "sections", "byline", "dateline")):
        return None
    return Article(**stated)


def _differs(name: str, stated: object, read: object) -> Diagnostic | None:
    if not read or _said(read) == _said(stated):
        return None
    message = f"the document states {shorten(_said(stated))!r} as the {name}, but its text has {shorten(_said(read))!r}"
    return Diagnostic("field-differs", message)


def _said(value: object) -> str:
    parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return " / ".join(map(str, parts))


def byline_of(text: str) -> Byline | None:
    """Return the byline in a text that a document marks as one, or None if it names nobody."""
    lines = [one for one in map(trimmed, text.splitlines()) if one]
    for kept in ("\n".join(lines), " ".join(lines)):
        found = parse_byline(kept) if kept else None
        if found is not None:
            return _placeless(found)
    return None


def byline_of_names(names: Sequence[str], organisations: Sequence[str] = (), *, text: str = "") -> Byline | None:
    """Return the byline of people and organisations, given by their full names."""
    people = [person for person in map(person_of, names) if person is not None]
    desks = [one for one in map(line, organisations) if one]
    if not people and not desks:
        return None
    return Byline(line(text) or ", ".join([*map(str, people), *desks]), people, desks=desks)


def byline_of_authors(names: Iterable[str], read: Byline | None) -> tuple[Byline | None, list[str]]:
    """Return the byline of the authors that a document names, and the entries that are not names, such as an address.

    If the text has a byline with the same people, that byline is returned, because it contains more.
    """
    known = [name for name in map(line, names) if name]
    named = [name for name in known if _NAME.fullmatch(name)]
    signed = [parse_byline(f"By {name}") for name in named]
    people = [person for name, found in zip(named, signed, strict=True) for person in _people_of(name, found)]
    agencies = [code for found in signed if found is not None and not found.people for code in found.agencies]
    desks = [desk.removeprefix("By ") for found in signed if found is not None for desk in found.desks]
    unread = [name for name in known if name not in named]
    if read is not None and people and {one.name.casefold() for one in people} == _names_in(read):
        return read, unread
    if not (people or agencies or desks):
        return None, unread
    text = ", ".join(named)
    return Byline(text, people, agencies=dict.fromkeys(agencies), desks=dict.fromkeys(desks)), unread


def _people_of(name: str, found: Byline | None) -> tuple[Person, ...]:
    """Return the people in one name; if the parts of the name are unclear, the whole name is the surname."""
    if found is None:
        return (Person(surname=name),)
    return tuple(map(_placeless, found.people))


def _names_in(byline: Byline) -> set[str]:
    return {person.name.casefold() for person in byline.people}


_NAME: Final = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{Zs}.,'\N{RIGHT SINGLE QUOTATION MARK}&()-]{0,120}")
"""The form of a possible name: letters, blanks and the punctuation of names."""


def with_date(page: Page, text: str) -> Page:
    """Return a page whose byline has the date of the document; if it stated another date, a diagnostic reports it.

    A dateline keeps its own date, which is that of the story rather than of the document.
    """
    byline = page.article.byline if page.article else None
    stated = parse_date(text) if text else None
    if byline is None or byline.date is None or stated is None or _agree(stated, byline.date):
        return page
    made = attrs.evolve(byline, date=_placeless(stated))
    page = with_fields(page, byline=made)
    message = f"the document states {str(stated)!r} as the date, but its text has {str(byline.date)!r}"
    return attrs.evolve(page, diagnostics=(*page.diagnostics, Diagnostic("field-differs", message)))


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Return whether two dates agree in every part of the day that both state."""
    parts = [(one.year, other.year), (one.month, other.month), (one.day, other.day)]
    return all(mine == yours for mine, yours in parts if mine is not None and yours is not None)


def dateline_over(page: Page, stated: Dateline | None) -> Dateline | None:
    """Return a dateline that a document states, or None if its text has the same one, possibly with an agency or a gap."""
    read = page.article.dateline if page.article else None
    if stated is None or read is None:
        return stated
    return None if stated.text.rstrip(_DASHES) in read.text else stated


def byline_over(page: Page, stated: Byline | None) -> Byline | None:
    """Return a byline that a document states, or None if its text has one with the same people and more words."""
    read = page.article.byline if page.article else None
    if stated is None or read is None or not stated.people:
        return stated
    return None if _names_in(stated) == _names_in(read) and stated.text in read.text else stated


def one_page(pages: Sequence[Page]) -> Page:
    """Return the pages of several documents as one. Spans are removed unless there is only one page: the pages share no text."""
    if len(pages) == 1:
        return pages[0]
    articles = [_without_spans(article) for page in pages for article in page.articles]
    diagnostics = [found for page in pages for found in page.diagnostics]
    return Page(articles=articles, diagnostics=diagnostics, layout=LAYOUT)


def person_of(name: str) -> Person | None:
    """Return the person with a full name; if its parts are unclear, the whole name is the surname."""
    name = line(name)
    if not name:
        return None
    found = parse_byline(f"By {name}")
    people = found.people if found else ()
    return _placeless(people[0]) if len(people) == 1 and people[0].name == name else Person(surname=name)


def dateline_of(text: str, places: Sequence[str] = ()) -> Dateline | None:
    """Return the dateline in a text that a document marks as one, with the gap at its end."""
    text = text.translate(_NO_LINE_ENDS)
    shown = trimmed(text)
    found = parse_dateline(text) if shown else None
    if found is not None and found.text == shown:
        gap = text[text.find(shown) + len(shown) :]
        return attrs.evolve(_placeless(found), gap=gap or None)
    named = [one for one in map(line, places) if one]
    return Dateline(shown, named) if shown and named and line(shown) == shown else None


def sign_off_of(text: str) -> SignOff | None:
    """Return the sign-off in a text that a document marks as one."""
    return _whole(parse_sign_off(line(text)))


def credit_of(text: str) -> Credit | None:
    """Return the credit in a text that a document marks as one; its kind is the default if the text is not understood."""
    text = line(text)
    return (_whole(parse_credit(text)) or Credit(text)) if text else None


def notice_of(text: str) -> Notice | None:
    """Return the notice in a text that a document marks as one."""
    text = line(text)
    return _whole(parse_notice(text)) if text else None


def _whole(found: _Mark | None) -> _Mark | None:
    return None if found is None else _placeless(found)


def _placeless(model: _Mark) -> _Mark:
    """Return a model without spans, because they would refer to a text that the caller does not have."""
    return cast("_Mark", _without_spans(model))


def _without_spans(value: object) -> Any:
    if isinstance(value, Span):
        return None
    if isinstance(value, tuple):
        return tuple(map(_without_spans, cast("tuple[object, ...]", value)))
    kind = cast("type[attrs.AttrsInstance]", type(value))
    if not attrs.has(kind):
        return value
    changed = {field.name: _without_spans(getattr(value, field.name)) for field in attrs.fields(kind)}
    return attrs.evolve(cast("Any", value), **changed)


def title_of(text: str) -> Headline | None:
    """Return the headline with a text, or None if the text is empty."""
    text = line(text)
    return Headline(text) if text else None
