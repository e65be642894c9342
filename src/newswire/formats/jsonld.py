"""JSON-LD with the vocabulary of schema.org, which search engines read.

Source: schema.org, NewsArticle, Person, ItemList; JSON-LD 1.1 (W3C Recommendation 16 July 2020).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from newswire.export._json import dumps
from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._fields import Fields, around, as_list, as_object
from newswire.formats._reading import (
    byline_of,
    byline_of_names,
    dateline_of,
    line,
    page_of_blocks,
    page_of_text,
    person_of,
    title_of,
    with_fields,
)
from newswire.formats._writing import agencies_of, body_lines, iso_date, only_article
from newswire.models import Article, Byline, CreditKind, Headline, NoticeKind, Page, Paragraph, Person, Ticker

__all__ = ["FORMAT"]

_CONTEXT: Final = "https://schema.org"


# Out


def write(page: Page, *, url: str | None = None, language: str | None = None) -> str:
    """Return a page as JSON-LD.

    A page of one article is a `NewsArticle`. Any other page is a graph of its articles and an `ItemList` of the
    headlines in its ticker.

    Args:
        page: the page.
        url: the address of the article, for a page of one article.
        language: the language of the text as a BCP 47 tag: `fr`, `en-GB`.
    """
    article = only_article(page)
    if article is not None:
        said = {"url": url, "inLanguage": language}
        return dumps({"@context": _CONTEXT, **_article(article), **_filled(said)}, None)
    graph = [{**_article(one), **_filled({"inLanguage": language})} for one in page.articles]
    lists = [_list(page.ticker)] if page.ticker else []
    return dumps({"@context": _CONTEXT, "@graph": [*graph, *lists]}, None)


def _list(ticker: Ticker) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": place, "item": _headline(headline)}
        for place, headline in enumerate(ticker.headlines, 1)
    ]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}


def _headline(headline: Headline) -> dict[str, Any]:
    abstract = headline.abstract.text if headline.abstract else None
    return {"@type": "NewsArticle", **_filled({"headline": headline.text, "description": abstract})}


def _article(article: Article) -> dict[str, Any]:
    title, byline, dateline = article.title, article.byline, article.dateline
    corrections = [notice.text for notice in article.notices if notice.kind is NoticeKind.CORRECTION]
    rights = [credit.text for credit in article.credits if credit.kind is CreditKind.COPYRIGHT]
    credited = [credit.text for credit in article.credits if credit.kind is not CreditKind.COPYRIGHT]
    fields = {
        "headline": title.text if title else None,
        "alternativeHeadline": title.kicker if title else None,
        "description": article.lead.text if article.lead else None,
        "articleBody": "\n\n".join(body_lines(article)),
        "author": _authors(byline) if byline else None,
        "publisher": _named("NewsMediaOrganization", byline.outlet) if byline and byline.outlet else None,
        "sourceOrganization": [_named("NewsMediaOrganization", code) for code in agencies_of(article)],
        "creditText": [*([byline.text] if byline else ()), *credited],
        "copyrightNotice": rights,
        "dateline": dateline.text if dateline else None,
        "locationCreated": [_named("Place", place) for place in dateline.places] if dateline else None,
        "dateCreated": iso_date(dateline.date) if dateline else None,
        "correction": corrections,
    }
    return {"@type": "NewsArticle", **_filled(fields)}


def _authors(byline: Byline) -> list[dict[str, Any]]:
    agencies = [_named("NewsMediaOrganization", code) for code in byline.agencies]
    desks = [_named("Organization", desk) for desk in byline.desks]
    return [*map(_person, byline.people), *desks, *agencies]


def _person(person: Person) -> dict[str, Any]:
    fields = {
        "name": person.name,
        "givenName": person.given,
        "additionalName": person.initials,
        "familyName": person.surname,
        "honorificSuffix": person.suffix,
        "jobTitle": person.role,
        "workLocation": _named("Place", person.place) if person.place else None,
        "affiliation": _named("Organization", person.affiliation) if person.affiliation else None,
    }
    return {"@type": "Person", **_filled(fields)}


def _named(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name}


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that are not empty."""
    return {name: value for name, value in fields.items() if value}


# In


def read(told: Told) -> Document:
    """Return the articles and the list of headlines that JSON-LD describes."""
    found = list(_nodes(told.json))
    articles: list[Article] = []
    headlines: list[Headline] = []
    diagnostics: list[Any] = []
    left = around(told.json, [path for path, _ in found])
    if len(found) != 1 or found[0][0] != "$":
        left = {name: value for name, value in left.items() if name.rpartition(".")[2] not in {"@context", "@id"}}
    for path, node in found:
        fields = Fields(node, path)
        if _is_article(node):
            page = _read_article(fields)
            articles += page.articles
            diagnostics += page.diagnostics
        else:
            headlines += _read_list(fields)
        left |= fields.left()
    ticker = Ticker(headlines) if headlines else None
    return Document(Page(ticker, articles, diagnostics=diagnostics, layout="document"), "jsonld", left)


def _nodes(data: object, path: str = "$") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the articles and the lists at the top level, in a list or in a graph."""
    for place, item in enumerate(as_list(data) or ()):
        yield from _nodes(item, f"{path}[{place}]")
    node = as_object(data)
    if node is None:
        return
    if _is_article(node) or _is_list(node):
        yield path, node
    elif as_list(node.get("@graph")) is not None:
        yield from _nodes(node["@graph"], f"{path}.@graph")


def _types(node: Mapping[str, Any]) -> tuple[str, ...]:
    kinds = node.get("@type")
    listed = as_list(kinds) or [kinds]
    return tuple(kind.rpartition("/")[2] for kind in listed if isinstance(kind, str))


def _is_article(node: Mapping[str, Any]) -> bool:
    return any(kind.endswith("Article") or kind in _POSTINGS for kind in _types(node))


def _is_list(node: Mapping[str, Any]) -> bool:
    return "ItemList" in _types(node)


_POSTINGS: Final = frozenset({"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report"})


def _read_list(fields: Fields) -> list[Headline]:
    found: list[Headline] = []
    fields.drop("@type", "@context", "numberOfItems")
    for element in fields.objects("itemListElement"):
        element.drop("@type", "position")
        for item in element.objects("item"):
            item.drop("@type")
            name, said = line(item.text("headline") or item.text("name")), line(item.text("description"))
            if name:
                found.append(Headline(name, abstract=Paragraph(said) if said else None))
    return found


def _read_article(fields: Fields) -> Page:
    """Return the page of an article's fields; its body is parsed."""
    fields.drop("@context", "@type")
    title, body = fields.text("headline") or fields.text("name"), fields.text("articleBody")
    page = page_of_text(title, body) if body else page_of_blocks(title, ())
    derived = {"description": _lead(page), "alternativeHeadline": _kicker(page)}
    for name, value in derived.items():
        said = fields.text(name)
        if said and said != value:
            fields.give_back(name, said)
    places = [_name(one) for one in fields.named("locationCreated")]
    text = fields.text("dateline")
    dateline = dateline_of(text, places) if text else None
    if text and dateline is None:
        fields.give_back("dateline", text)
    return with_fields(page, title=title_of(title), byline=_read_byline(fields), dateline=dateline)


def _lead(page: Page) -> str | None:
    return page.article.lead.text if page.article and page.article.lead else None


def _kicker(page: Page) -> str | None:
    return page.article.title.kicker if page.article and page.article.title else None


def _read_byline(fields: Fields) -> Byline | None:
    """Return the byline of the authors. Its text is the first credit if that names each of them."""
    people: list[Person] = []
    others: list[str] = []
    for author in fields.named("author"):
        kinds = () if isinstance(author, str) else _types({"@type": author.take("@type")})
        if kinds and "Person" not in kinds:
            others.append(_name(author))
        else:
            person = _read_person(author)
            people += [person] if person else []
    credited = [line(text) if "\n" not in text else text for text in fields.texts("creditText") if line(text)]
    found = _credited(credited[:1], people, [one for one in others if one])
    rest = credited[1:] if found is not None and found.text in credited[:1] else credited
    if rest:
        fields.give_back("creditText", rest)
    return found


def _credited(texts: list[str], people: list[Person], others: list[str]) -> Byline | None:
    for text in texts:
        if all(person.surname in text for person in people):
            found = byline_of(text)
            if found is not None and (people or others or found.outlet):
                return attrs.evolve(found, people=tuple(people)) if people else found
    made = byline_of_names([], others) if others else None
    if not people:
        return made
    names = ", ".join([*map(str, people), *others])
    return Byline(names, people, desks=others)


def _read_person(author: Fields | str) -> Person | None:
    """Return the person of an author, from the parts of the name if they are stated."""
    if isinstance(author, str):
        return person_of(author)
    name = line(author.text("name"))
    parts: dict[str, Any] = {ours: line(author.text(theirs)) for ours, theirs in _PARTS_OF_A_NAME.items()}
    stated: dict[str, Any] = {
        "role": line(author.text("jobTitle")) or None,
        "place": next((_name(one) for one in author.named("workLocation")), None) or None,
        "affiliation": next((_name(one) for one in author.named("affiliation")), None) or None,
    }
    surname = line(author.text("familyName"))
    if not surname:
        found = person_of(name)
        return attrs.evolve(found, **stated) if found else None
    person = Person(surname=surname, **parts, **stated)
    if name and person.name != name:
        author.give_back("name", name)
    return person


_PARTS_OF_A_NAME: Final = {"given": "givenName", "initials": "additionalName", "suffix": "honorificSuffix"}


def _name(one: Fields | str) -> str:
    """Return the name of a value that is a string or an object with a name."""
    if isinstance(one, str):
        return line(one)
    one.drop("@type")
    return line(one.text("name"))


def tells(told: Told) -> bool:
    """Return whether data are JSON-LD that describes an article or a list."""
    if not _says_schema(told.json):
        return False
    return next(_nodes(told.json), None) is not None or _is_empty_graph(told.json)


def _says_schema(data: object) -> bool:
    first = as_object(next(iter(as_list(data) or [data]), None))
    return first is not None and "schema.org" in repr(first.get("@context"))


def _is_empty_graph(data: object) -> bool:
    node = as_object(data)
    return node is not None and node.get("@graph") == []


FORMAT: Final = Format(
    name="jsonld",
    title="JSON-LD, schema.org NewsArticle",
    source="https://schema.org/NewsArticle",
    fields=(
        Field("ticker.headlines.text", "`ItemList`: `itemListElement.item.headline`"),
        Field("ticker.headlines.abstract", "`ItemList`: `itemListElement.item.description`"),
        Field("articles.title.text", "`headline`; its kicker `alternativeHeadline`"),
        Field(
            "articles.sections",
            "`articleBody`, headings among the paragraphs; the lead also `description`",
            Back.REREAD,
        ),
        Field("articles.byline", "`author`, `publisher`, `sourceOrganization`, `creditText`", Back.REREAD),
        Field("articles.byline.text", "`creditText`"),
        Field("articles.byline.people", "`author`: `givenName`, `additionalName`, `familyName`, `jobTitle` ..."),
        Field("articles.dateline", "`dateline`; `locationCreated`, `dateCreated`", Back.REREAD),
        Field("articles.dateline.text", "`dateline`"),
        Field("articles.credits", "`creditText`, `copyrightNotice`", Back.WRITTEN),
        Field("articles.notices", "`correction`, only for corrections", Back.WRITTEN),
        Field("articles.sign_off.agencies", "`sourceOrganization`", Back.WRITTEN),
    ),
    write=write,
    read=read,
    tells=tells,
)
