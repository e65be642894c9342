"""TEI P5, the format of corpora: a page as one `TEI` document, many as a `teiCorpus`.

Texts are unchanged: names, places and dates are marked within them. If the line writes a value in another form, which
markup cannot express, the value is in the header.

Source: TEI Consortium, TEI P5 Guidelines 4.8.0: 4.2.2 (Openers and Closers), 14.2.1 (Personal Names), 3.8 (Lists).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from newswire.formats._base import Back, Field, Format
from newswire.formats._markup import escaped
from newswire.formats._writing import agencies_of, iso_instant, unique
from newswire.models import (
    Article,
    Byline,
    Credit,
    Dateline,
    Headline,
    MarketTable,
    Notice,
    NoticeKind,
    Page,
    Part,
    PartialDate,
    Person,
    Section,
    SignOff,
    Span,
)

__all__ = ["FORMAT"]

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(page: Page, *, language: str | None = None, source: str | None = None) -> str:
    """Return a page as a TEI document.

    Each article is a `div`, with a `div` for each section under a heading; the headlines of the ticker are a `list`, as
    are the rows of a market table.

    Args:
        page: the page.
        language: the language of the text as a BCP 47 tag: `fr`, `en-GB`.
        source: a description of where the text comes from, for the header.
    """
    language = f' xml:lang="{escaped(language)}"' if language else ""
    lines = [
        f'{_DECLARATION}<TEI xmlns="{_NAMESPACE}"{language}>',
        *_header(page, source),
        "<text>",
        "<body>",
        *_body(page),
        "</body>",
        "</text>",
        "</TEI>",
    ]
    return "\n".join(lines)


# The header


def _header(page: Page, source: str | None) -> Iterator[str]:
    titles = [article.title.text for article in page.articles if article.title]
    people = unique(_author(person) for article in page.articles if article.byline for person in article.byline.people)
    yield from ("<teiHeader>", "<fileDesc>", "<titleStmt>")
    yield from (_element("title", escaped(title)) for title in titles or [""])
    yield from people
    yield from ("</titleStmt>", "<publicationStmt>")
    yield from list(_publication(page)) or ["<p/>"]
    yield from ("</publicationStmt>", "<sourceDesc>", _element("p", escaped(source or "")), "</sourceDesc>")
    yield from ("</fileDesc>", "</teiHeader>")


def _author(person: Person) -> str:
    parts = [
        _element("forename", escaped(person.given or person.initials)),
        _element("surname", escaped(person.surname)),
        _element("genName", escaped(person.suffix)),
        _element("roleName", escaped(person.role or "")),
    ]
    name = _element("persName", " ".join(part for part in parts if not part.endswith("/>")))
    place = f" {_element('placeName', escaped(person.place))}" if person.place else ""
    affiliation = f" {_element('orgName', escaped(person.affiliation))}" if person.affiliation else ""
    return _element("author", f"{name}{place}{affiliation}")


def _publication(page: Page) -> Iterator[str]:
    """Yield the publisher and the distributor of the articles, and the date."""
    outlets = unique(article.byline.outlet for article in page.articles if article.byline and article.byline.outlet)
    agencies = unique(code for article in page.articles for code in agencies_of(article))
    yield from (_element("publisher", escaped(outlet)) for outlet in outlets)
    yield from (_element("distributor", escaped(code)) for code in agencies)
    dates = [article.dateline.date for article in page.articles if article.dateline and article.dateline.date]
    if outlets or agencies:
        yield from unique(f'<date when="{_when(date)}"/>' for date in dates)


# The body


def _body(page: Page) -> Iterator[str]:
    if page.ticker is not None:
        yield from ('<div type="ticker">', '<list type="headlines">')
        yield from map(_item, page.ticker.headlines)
        yield from ("</list>", "</div>")
    for article in page.articles:
        yield from _article(article)
    for table in page.markets:
        yield from _table(table)
    if not (page.ticker or page.articles or page.markets):
        yield "<p/>"


def _item(headline: Headline) -> str:
    abstract = _element("note", escaped(headline.abstract.text), type="abstract") if headline.abstract else ""
    return _element("item", f"{_title(headline)}{abstract}")


def _title(headline: Headline) -> str:
    kicker = headline.kicker
    marks = _found(headline.text, kicker, _wrap("seg", type="kicker")) if kicker else []
    return _marked(headline.text, marks)


def _article(article: Article) -> Iterator[str]:
    yield '<div type="article">'
    if article.title is not None:
        yield _element("head", _title(article.title))
    yield from (_notice(notice) for notice in article.notices if notice.kind not in _AT_FOOT)
    foot = [*_closing(article), *(_credit(credit) for credit in article.credits)]
    byline = [_byline(article.byline)] if article.byline else []
    stands_above = Part.BYLINE in article.order[: _place(article.order, Part.TEXT)] or not article.sections
    yield from byline if stands_above else ()
    yield from _opening(article.dateline)
    yield from _sections(article.sections)
    yield from foot
    yield from () if stands_above else byline
    yield from (_notice(notice) for notice in article.notices if notice.kind in _AT_FOOT)
    yield "</div>"


def _place(order: tuple[Part, ...], part: Part) -> int:
    return order.index(part) if part in order else 0


_AT_FOOT: Final = frozenset({NoticeKind.STAMP, NoticeKind.END, NoticeKind.MORE})


def _opening(dateline: Dateline | None) -> Iterator[str]:
    """Yield the opener; a dateline that runs into the first paragraph has `rend="run-in"`."""
    if dateline is not None:
        run_in = {"rend": "run-in"} if dateline.gap is not None else {}
        yield _element("opener", _element("dateline", _dateline(dateline), **run_in))


def _sections(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        if section.heading is not None:
            yield from ('<div type="section">', _element("head", escaped(section.heading)))
        yield from (_element("p", escaped(paragraph.text)) for paragraph in section.paragraphs)
        if section.heading is not None:
            yield "</div>"


def _closing(article: Article) -> Iterator[str]:
    """Yield the sign-off: TEI allows `closer` only after text, and `signed` anywhere."""
    if article.sign_off is not None:
        signed = _element("signed", _sign_off(article.sign_off))
        yield _element("closer", signed) if article.sections else signed


def _table(table: MarketTable) -> Iterator[str]:
    """Yield a market table as a list of rows, because few corpus schemas include TEI's module for tables."""
    yield from ('<div type="markets">', '<list type="table">')
    if table.base is not None:
        yield _element("head", escaped(table.base))
    for row in table.rows:
        yield _element("item", " ".join(_element("seg", escaped(cell), type="cell") for cell in row.cells))
    if not table.rows:
        yield "<item/>"
    yield from ("</list>", "</div>")


# The lines that sign


def _byline(byline: Byline) -> str:
    marks = [mark for person in byline.people for mark in _people(byline.text, byline.span, person)]
    marks += _named(byline.text, "orgName", byline.agencies)
    marks += _named(byline.text, "orgName", [*byline.desks, *([byline.outlet] if byline.outlet else ())])
    marks += _dates(byline.text, byline.span, byline.date)
    return _element("byline", _marked(byline.text, marks))


def _dateline(dateline: Dateline) -> str:
    marks = _named(dateline.text, "placeName", dateline.places)
    marks += _named(dateline.text, "orgName", dateline.agencies)
    dates = _dates(dateline.text, dateline.span, dateline.date)
    stated = f'<date when="{_when(dateline.date)}"/>' if dateline.date and not dates else ""
    return _marked(dateline.text, marks + dates) + stated


def _sign_off(sign_off: SignOff) -> str:
    return _marked(sign_off.text, _named(sign_off.text, "orgName", sign_off.agencies))


def _credit(credit: Credit) -> str:
    marks = [mark for person in credit.people for mark in _people(credit.text, credit.span, person)]
    marks += _named(credit.text, "orgName", credit.agencies)
    return _element("note", _marked(credit.text, marks), type="credit", subtype=credit.kind)


def _notice(notice: Notice) -> str:
    return _element("note", escaped(notice.text), type="notice", subtype=notice.kind)


# Marks within a text


class _Mark(NamedTuple):
    """A stretch of a text, and the function that writes its markup."""

    start: int
    end: int
    written: Callable[[str], str]


def _marked(text: str, marks: Iterable[_Mark]) -> str:
    """Return a text with its markup; of two marks that overlap, the first is written."""
    pieces: list[str] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        if mark.start >= at:
            pieces += [_lines(text[at : mark.start]), mark.written(text[mark.start : mark.end])]
            at = mark.end
    return "".join([*pieces, _lines(text[at:])])


def _lines(text: str) -> str:
    """Return the markup of a text of one or two lines."""
    return escaped(text).replace("\n", "\n<lb/>")


def _found(text: str, piece: str, written: Callable[[str], str], at: int = 0) -> list[_Mark]:
    start = text.find(piece, at)
    return [_Mark(start, start + len(piece), written)] if start >= 0 else []


def _named(text: str, tag: str, names: Iterable[str]) -> list[_Mark]:
    """Return the marks of names that occur in a text unchanged and in order."""
    marks: list[_Mark] = []
    for name in names:
        marks += _found(text, name, _wrap(tag), marks[-1].end if marks else 0)
    return marks


def _people(text: str, span: Span | None, person: Person) -> list[_Mark]:
    """Return the mark of a person: at the span of the model, or where the full name occurs."""
    written = _name(person)
    place = _within(text, span, person.span)
    if place is not None and person.surname in text[place.start : place.end]:
        return [_Mark(place.start, place.end, written)]
    return _found(text, person.name, written)


def _name(person: Person) -> Callable[[str], str]:
    """Return the function that marks the parts of a name in its text."""

    def written(piece: str) -> str:
        surname = piece.rfind(person.surname)
        before = _named(piece[:surname], "forename", [person.given or person.initials])
        after = _found(piece, person.suffix, _wrap("genName"), surname + len(person.surname)) if person.suffix else []
        family = _found(piece, person.surname, _wrap("surname"), surname)
        return _element("persName", _marked(piece, [*before, *family, *after]))

    return written


def _dates(text: str, span: Span | None, date: PartialDate | None) -> list[_Mark]:
    place = _within(text, span, date.span) if date is not None else None
    if date is None or place is None:
        return []
    return [_Mark(place.start, place.end, _wrap("date", when=_when(date)))]


def _within(text: str, whole: Span | None, part: Span | None) -> Span | None:
    """Return the span of a part within the text of the whole, or None if their spans do not tell."""
    if whole is None or part is None or whole.end - whole.start != len(text):
        return None
    start, end = part.start - whole.start, part.end - whole.start
    return Span(start, end) if 0 <= start < end <= len(text) else None


def _when(date: PartialDate) -> str:
    """Return a date for the attribute `when`: the longest form of XML Schema that its parts fill."""
    instant = iso_instant(date)
    if instant is not None:
        return instant
    time = f"{date.hour:02}:{date.minute or 0:02}:{date.second or 0:02}" if date.hour is not None else ""
    if date.year is None:
        if date.day is None:
            return f"--{date.month:02}" if date.month is not None else time
        return f"---{date.day:02}" if date.month is None else f"--{date.month:02}-{date.day:02}"
    parts = [f"{date.year:04}", *(f"{part:02}" for part in (date.month, date.day) if part is not None)]
    return "-".join(parts) + (f"T{time}" if time and date.minute is not None and date.day is not None else "")


# Elements


def _element(name: str, content: str, **attributes: str) -> str:
    """Return an element whose content is already markup."""
    stated = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{stated}>{content}</{name}>" if content else f"<{name}{stated}/>"


def _wrap(name: str, **attributes: str) -> Callable[[str], str]:
    """Return a function that makes an element from a piece of text."""
    return lambda piece: _element(name, _lines(piece), **attributes)


# Many pages


def _joined(documents: Iterable[str]) -> Iterator[str]:
    """Yield a single document unchanged, and several as a corpus."""
    found = iter(documents)
    first = list(itertools.islice(found, 2))
    if len(first) < 2:  # noqa: PLR2004 - one, or more
        yield from (f"{document}\n" for document in first)
        return
    yield f'{_DECLARATION}<teiCorpus xmlns="{_NAMESPACE}">\n{_CORPUS_HEADER}\n'
    for document in itertools.chain(first, found):
        yield f"{document.removeprefix(_DECLARATION)}\n"
    yield "</teiCorpus>\n"


_CORPUS_HEADER: Final = (
    "<teiHeader><fileDesc><titleStmt><title>News articles</title></titleStmt>"
    "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
)

FORMAT: Final = Format(
    name="tei",
    title="TEI P5",
    source="https://tei-c.org/guidelines/p5/",
    fields=(
        Field(
            "ticker.headlines.text", '`div[@type="ticker"]/list/item`; its kicker `seg[@type="kicker"]`', Back.WRITTEN
        ),
        Field("ticker.headlines.abstract", '`item/note[@type="abstract"]`', Back.WRITTEN),
        Field("articles.title.text", '`div[@type="article"]/head`; its kicker `seg[@type="kicker"]`', Back.WRITTEN),
        Field("articles.sections.heading", '`div[@type="section"]/head`', Back.WRITTEN),
        Field("articles.sections.paragraphs", "`p`", Back.WRITTEN),
        Field("articles.byline.text", "`byline`", Back.WRITTEN),
        Field(
            "articles.byline.people",
            "`byline/persName`: `forename`, `surname`, `genName`; whole in `author`: `roleName`, `placeName`, `orgName`",
            Back.WRITTEN,
        ),
        Field("articles.byline.outlet", "`byline/orgName`; `publisher`", Back.WRITTEN),
        Field("articles.byline.agencies", "`byline/orgName`; `distributor`", Back.WRITTEN),
        Field("articles.byline.desks", "`byline/orgName`", Back.WRITTEN),
        Field("articles.byline.date", "`byline/date/@when`", Back.WRITTEN),
        Field("articles.dateline.text", "`opener/dateline`", Back.WRITTEN),
        Field("articles.dateline.places", "`dateline/placeName`", Back.WRITTEN),
        Field("articles.dateline.agencies", "`dateline/orgName`; `distributor`", Back.WRITTEN),
        Field("articles.dateline.date", "`dateline/date/@when`", Back.WRITTEN),
        Field("articles.dateline.gap", '`dateline[@rend="run-in"]`, if there is one', Back.WRITTEN),
        Field("articles.sign_off.text", "`closer/signed`", Back.WRITTEN),
        Field("articles.sign_off.agencies", "`signed/orgName`; `distributor`", Back.WRITTEN),
        Field("articles.credits.text", '`note[@type="credit"]`', Back.WRITTEN),
        Field("articles.credits.kind", "`note/@subtype`", Back.WRITTEN),
        Field("articles.credits.people", "`note/persName`", Back.WRITTEN),
        Field("articles.credits.agencies", "`note/orgName`; `distributor`", Back.WRITTEN),
        Field("articles.notices.text", '`note[@type="notice"]`', Back.WRITTEN),
        Field("articles.notices.kind", "`note/@subtype`", Back.WRITTEN),
        Field("markets.rows", '`div[@type="markets"]/list/item`; each cell `seg[@type="cell"]`', Back.WRITTEN),
        Field("markets.base", '`div[@type="markets"]/list/head`', Back.WRITTEN),
    ),
    write=write,
    joined=_joined,
    suffix=".xml",
)
