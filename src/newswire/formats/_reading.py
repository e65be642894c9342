"""From what a document says to a page: its text is read as any text is, its markup and its fields win."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeVar, cast

import attrs

from newswire._chars import LINE_ENDS
from newswire.formats._markup import Block
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
    Person,
    Section,
    SignOff,
    Span,
)
from newswire.models._base import shorten, trimmed
from newswire.parsing import parse, roles
from newswire.parsing.assembling import assemble
from newswire.parsing.classifying import Classified
from newswire.parsing.lexing import lex
from newswire.signing import parse_byline, parse_credit, parse_dateline, parse_notice, parse_sign_off

__all__ = [
    "byline_of",
    "byline_of_names",
    "credit_of",
    "dateline_of",
    "line",
    "notice_of",
    "page_of_blocks",
    "page_of_text",
    "person_of",
    "sections_of",
    "sign_off_of",
    "title_of",
    "with_fields",
]

LAYOUT: Final = "document"
"""The layout of a page whose document says what each line is."""
_Mark = TypeVar("_Mark")


def line(text: str) -> str:
    """Return a text as one line, for a field of a model: line ends become blanks, its ends are trimmed."""
    if any(char in LINE_ENDS for char in text):
        text = " ".join(text.splitlines())
    return trimmed(text)


def sections_of(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """Return the sections that headings and paragraphs make."""
    sections: list[tuple[str | None, list[Paragraph]]] = [(None, [])]
    for block in blocks:
        if block.is_heading:
            sections.append((block.text, []))
        elif block.text:
            sections[-1][1].append(Paragraph(block.text))
    return tuple(Section(heading, texts) for heading, texts in sections if heading is not None or texts)


def page_of_blocks(title: str, blocks: Sequence[Block]) -> Page:
    """Return the page of an article whose title, paragraphs and headings are known; what signs it is read from its lines."""
    named = [Block(line(title))] if line(title) else []
    letters = roles.TITLE * len(named)
    lines = [line(block.opening + block.text) for block in blocks]
    kept = [(text, block) for text, block in zip(lines, blocks, strict=True) if text]
    letters += "".join(roles.BARE_HEADING if block.is_heading else roles.PARAGRAPH for _, block in kept)
    text = "".join(f"{text}\n" for text in [*(block.text for block in named), *(text for text, _ in kept)])
    page = assemble(text, lex(text), Classified(letters, LAYOUT))
    return Page(articles=page.articles, layout=LAYOUT, source=text)


def page_of_text(title: str, text: str) -> Page:
    """Return the page of one article whose body is plain text, and whose title is stated: an empty one says it has none.

    The text is read as any text is. Where that finds more than one article in it, its lines are the paragraphs.
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
    """Return an article with the title that is stated; what was read as one is the first paragraph."""
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
    """Return whether a text opens with a line that is the title."""
    first = next((one for one in map(trimmed, text[: len(title) + 1000].splitlines()) if one), "")
    return first == title


def with_fields(page: Page, **fields: Any) -> Page:
    """Return a page whose first article has some fields that the document states; each difference is a diagnostic.

    A field that is None or empty states nothing.
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
    message = (
        f"the document's field says {shorten(_said(stated))!r} for the {name}, its text reads {shorten(_said(read))!r}"
    )
    return Diagnostic("field-differs", message)


def _said(value: object) -> str:
    parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return " / ".join(map(str, parts))


def byline_of(text: str) -> Byline | None:
    """Return the byline of a text that a document says is one, or None where nobody can be read from it."""
    lines = [one for one in map(trimmed, text.splitlines()) if one]
    for kept in ("\n".join(lines), " ".join(lines)):
        found = parse_byline(kept) if kept else None
        if found is not None:
            return _placeless(found)
    return None


def byline_of_names(names: Sequence[str], organisations: Sequence[str] = (), *, text: str = "") -> Byline | None:
    """Return the byline that people and organisations make, each by the whole name."""
    people = [person for person in map(person_of, names) if person is not None]
    desks = [one for one in map(line, organisations) if one]
    if not people and not desks:
        return None
    return Byline(line(text) or ", ".join([*map(str, people), *desks]), people, desks=desks)


def person_of(name: str) -> Person | None:
    """Return the person of a whole name; the surname alone where the name cannot be told apart."""
    name = line(name)
    if not name:
        return None
    found = parse_byline(f"By {name}")
    people = found.people if found else ()
    return _placeless(people[0]) if len(people) == 1 and people[0].name == name else Person(surname=name)


def dateline_of(text: str, places: Sequence[str] = ()) -> Dateline | None:
    """Return the dateline of a text that a document says is one, with the gap at its end."""
    shown = trimmed(text)
    found = parse_dateline(text) if shown else None
    if found is not None and found.text == shown:
        gap = text[text.find(shown) + len(shown) :]
        return attrs.evolve(_placeless(found), gap=gap or None)
    named = [one for one in map(line, places) if one]
    return Dateline(shown, named) if shown and named and line(shown) == shown else None


def sign_off_of(text: str) -> SignOff | None:
    """Return the sign-off of a text that a document says is one."""
    return _whole(parse_sign_off(line(text)))


def credit_of(text: str) -> Credit | None:
    """Return the credit of a text that a document says is one; of the plainest kind where it cannot be read."""
    text = line(text)
    return (_whole(parse_credit(text)) or Credit(text)) if text else None


def notice_of(text: str) -> Notice | None:
    """Return the notice of a text that a document says is one."""
    text = line(text)
    return _whole(parse_notice(text)) if text else None


def _whole(found: _Mark | None) -> _Mark | None:
    return None if found is None else _placeless(found)


def _placeless(model: _Mark) -> _Mark:
    """Return a model without the spans in it: they are into no text that a user has."""
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
    """Return the headline of a text, or None where it is empty."""
    text = line(text)
    return Headline(text) if text else None
