"""NewsML-G2: one news item for each article, several in a message. newswire writes version 2.35 with XHTML inside.

It reads items with NITF, HTML or plain text inside. An item that newswire wrote has a profile that says so, and is read in
full: its notes to editors contain the sign-off, the credits and the notices, each with its role.

Source: IPTC, NewsML-G2 2.35 (itemMeta, contentMeta, contentSet).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, Final

from newswire.errors import ArgumentError
from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._content import page_of_content
from newswire.formats._elements import Elements
from newswire.formats._markup import HTML, escaped, local_name, markup_blocks
from newswire.formats._reading import (
    byline_of,
    byline_over,
    credit_of,
    dateline_of,
    dateline_over,
    line,
    notice_of,
    one_page,
    sections_of,
    sign_off_of,
    title_of,
    with_fields,
)
from newswire.formats._writing import agencies_of, html_body, iso_date, only_article, urn
from newswire.models import Article, Credit, CreditKind, Headline, NoticeKind, Page, Paragraph, Ticker

__all__ = ["FORMAT"]

_NAMESPACE: Final = "http://iptc.org/std/nar/2006-10-01/"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_PROFILE: Final = "newswire"
_SCHEME: Final = "https://newswire.github.io/newswire/formats/newsmlg2.html#"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


# Out


def write(page: Page, *, guid: str | None = None, created: str | None = None, language: str | None = None) -> str:
    """Return a page as NewsML-G2.

    A page of one article is a `newsItem`, as is a page without text. Any other page is a `newsMessage` with an item for
    each article and for each headline of its ticker.

    Args:
        page: the page.
        guid: the URI that identifies the item; by default, it is derived from the content.
        created: the time of this version in RFC 3339: `2026-02-03T14:30:00Z`; by default, now.
        language: the language of the text as a BCP 47 tag: `fr`, `en-GB`.

    Raises:
        ArgumentError: if the URI is not absolute, or the time is not in RFC 3339.
    """
    made = _instant(created)
    article = only_article(page)
    parts: list[Article | Headline] = [article] if article is not None else [*page.articles, *page.headlines]
    bodies = [_inner(part, made, language) for part in parts]
    address = urn(["newsmlg2", [_inner(part, "", language) for part in parts]], guid)
    if article is not None or not parts:
        return _DECLARATION + _item(address, "\n".join(bodies or _item_meta(made)), language)
    items = [_item(f"{address}#{number}", body, language) for number, body in enumerate(bodies, 1)]
    return "\n".join([f"{_DECLARATION}{_opening(made)}", *items, _CLOSING])


def _instant(created: str | None) -> str:
    if created is None:
        return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        found = dt.datetime.fromisoformat(created)
    except (TypeError, ValueError):
        found = None
    if found is None or found.tzinfo is None or "T" not in created:
        raise ArgumentError(f"created must be a time such as 2026-02-03T14:30:00Z, got {created!r}")
    return found.isoformat().replace("+00:00", "Z")


def _opening(sent: str) -> str:
    return f'<newsMessage xmlns="{_NAMESPACE}">\n<header><sent>{sent}</sent></header>\n<itemSet>'


_CLOSING: Final = "</itemSet>\n</newsMessage>"


def _item(guid: str, inner: str, language: str | None) -> str:
    said = f' xml:lang="{escaped(language)}"' if language else ""
    return (
        f'<newsItem xmlns="{_NAMESPACE}" standard="NewsML-G2" standardversion="2.35" conformance="power" '
        f'guid="{escaped(guid)}" version="1"{said}>\n'
        f'<catalog><scheme alias="newswire" uri="{_SCHEME}"/></catalog>\n{inner}\n</newsItem>'
    )


def _inner(part: Article | Headline, created: str, language: str | None) -> str:
    pieces = (
        _of_article(part, created, language) if isinstance(part, Article) else _of_headline(part, created, language)
    )
    return "\n".join(pieces)


def _of_headline(headline: Headline, created: str, language: str | None) -> Iterator[str]:
    yield from _item_meta(created, role="headline")
    yield "<contentMeta>"
    yield from _language(language)
    yield _element("headline", headline.text)
    if headline.abstract is not None:
        yield _element("description", headline.abstract.text)
    yield "</contentMeta>"


def _of_article(article: Article, created: str, language: str | None) -> Iterator[str]:
    rights = [credit.text for credit in article.credits if credit.kind is CreditKind.COPYRIGHT]
    if rights:
        yield f"<rightsInfo>{''.join(_element('copyrightNotice', text) for text in rights)}</rightsInfo>"
    yield from _item_meta(created, article)
    yield "<contentMeta>"
    yield from _content_meta(article, language)
    yield "</contentMeta>"
    body = html_body(article)
    if body:
        html = f'<html xmlns="{_XHTML}"><head><title/></head><body>{body}</body></html>'
        yield f'<contentSet><inlineXML contenttype="application/xhtml+xml">{html}</inlineXML></contentSet>'


def _item_meta(created: str, article: Article | None = None, role: str = "") -> Iterator[str]:
    agencies = agencies_of(article) if article is not None else ()
    withdrawn = article is not None and any(one.kind is NoticeKind.WITHDRAWAL for one in article.notices)
    yield '<itemMeta>\n<itemClass qcode="ninat:text"/>'
    yield f'<provider literal="{escaped(agencies[0])}"/>' if agencies else "<provider/>"
    yield f"<versionCreated>{created}</versionCreated>"
    yield f'<pubStatus qcode="stat:{"canceled" if withdrawn else "usable"}"/>'
    if role:
        yield f'<role qcode="newswire:{role}"/>'
    yield f"<profile>{_PROFILE}</profile>"
    yield from (_element("edNote", text, role=f"newswire:{kind}") for kind, text in _notes(article))
    yield "</itemMeta>"


def _notes(article: Article | None) -> Iterator[tuple[str, str]]:
    """Yield the notices, sign-off and credits of an article, each with its role."""
    if article is None:
        return
    yield from (("notice", notice.text) for notice in article.notices)
    if article.sign_off is not None:
        yield "sign-off", article.sign_off.text
    yield from (("credit", credit.text) for credit in article.credits)


def _content_meta(article: Article, language: str | None) -> Iterator[str]:
    dateline, byline = article.dateline, article.byline
    date = iso_date(dateline.date) if dateline else None
    if date:
        yield _element("contentCreated", date)
    if dateline is not None:
        yield from (f"<located>{_element('name', place)}</located>" for place in dateline.places)
    yield from (f"<infoSource>{_element('name', code)}</infoSource>" for code in agencies_of(article))
    if byline is not None:
        yield from (f"<creator>{_element('name', person.name)}</creator>" for person in byline.people)
    yield from _language(language)
    if article.title is not None:
        yield _element("headline", article.title.text)
    if byline is not None:
        yield _element("by", byline.text)
    if dateline is not None:
        yield _element("dateline", dateline.text)
    yield from (_element("creditline", one.text) for one in article.credits if one.kind is CreditKind.SOURCE)


def _language(language: str | None) -> Iterator[str]:
    if language:
        yield f'<language tag="{escaped(language)}"/>'


def _element(name: str, text: str, **attributes: str) -> str:
    stated = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{stated}>{escaped(text)}</{name}>"


def _joined(documents: Iterable[str]) -> Iterator[str]:
    """Yield the items of several documents as one message; a single document unchanged."""
    found = iter(documents)
    first = next(found, None)
    second = next(found, None)
    if first is None or second is None:
        yield from () if first is None else (f"{first}\n",)
        return
    yield f"{_DECLARATION}{_opening(_sent(first))}\n"
    for document in (first, second, *found):
        yield from (f"{items}\n" for items in _items(document) if items)
    yield f"{_CLOSING}\n"


def _sent(document: str) -> str:
    """Return the creation time of a document."""
    tag = "<sent>" if "<sent>" in document else "<versionCreated>"
    return document.partition(tag)[2].partition("<")[0]


def _items(document: str) -> Iterator[str]:
    """Yield the items of a document that `write` made."""
    inside = document.removeprefix(_DECLARATION)
    if inside.startswith("<newsMessage"):
        inside = inside.partition("<itemSet>\n")[2].removesuffix(_CLOSING).strip("\n")
    yield inside


# In

_ROOTS: Final = frozenset({"newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem"})


def read(told: Told) -> Document:
    """Return the articles of a document, one for each news item; other items give only fields."""
    elements = Elements(told.xml)
    pages: list[Page] = []
    headlines: list[Headline] = []
    items = list(elements.all("newsItem"))
    if items and all(map(_is_ours, items)):
        elements.take(told.xml.find("{*}header"))
    for item in items:
        if not _is_ours(item):
            pages.append(_foreign(elements, item))
        elif item.find(f"{_ITEM_META}/{{*}}role") is not None:
            headlines += _headline(elements, item)
        else:
            pages.append(_marked(elements, item))
    ticker = Ticker(headlines) if headlines else None
    page = one_page(pages)
    if ticker is not None:
        page = Page(ticker, page.articles, diagnostics=page.diagnostics, layout=page.layout)
    return Document(page, "newsmlg2", elements.left())


_ITEM_META: Final = "{*}itemMeta"


def _is_ours(item: Any) -> bool:
    return bool(item.findtext(f"{_ITEM_META}/{{*}}profile") == _PROFILE)


def _headline(elements: Elements, item: Any) -> list[Headline]:
    elements.take(item)
    text, said = _text(item, "headline"), _text(item, "description")
    return [Headline(text, abstract=Paragraph(said) if said else None)] if text else []


def _marked(elements: Elements, item: Any) -> Page:
    """Return the page of an item that newswire wrote."""
    elements.take(item)
    content = next(item.iter("{*}inlineXML"), None)
    blocks = list(markup_blocks(content, HTML, exact=True)) if content is not None else []
    opening = blocks[0].opening if blocks else ""
    places = [line(name.text or "") for name in item.iterfind("{*}contentMeta/{*}located/{*}name")]
    by = next((one.text or "" for one in item.iter("{*}by")), "")
    stated: dict[str, Any] = {
        "title": title_of(_text(item, "headline")),
        "sections": sections_of(blocks),
        "byline": byline_of(by) if by else None,
        "dateline": dateline_of(opening, places) if opening else None,
        "sign_off": next(iter(filter(None, map(sign_off_of, _noted(item, "sign-off")))), None),
        "credits": tuple(filter(None, map(credit_of, _noted(item, "credit")))),
        "notices": tuple(filter(None, map(notice_of, _noted(item, "notice")))),
    }
    return with_fields(Page(layout="document"), **stated)


def _text(item: Any, name: str) -> str:
    return line(item.findtext(f"{{*}}contentMeta/{{*}}{name}") or "")


def _noted(item: Any, role: str) -> list[str]:
    return [
        one.text or "" for one in item.iterfind(f"{_ITEM_META}/{{*}}edNote") if one.get("role") == f"newswire:{role}"
    ]


def _foreign(elements: Elements, item: Any) -> Page:
    """Return the page of an item that another program wrote."""
    meta = elements.first("contentMeta", item)
    title = elements.text("headline", meta) if meta is not None else ""
    content = elements.first("inlineXML", item)
    page = page_of_content(elements, elements.first("inlineData", item) if content is None else content, title)
    notices = page.article.notices if page.article else ()
    notice = elements.read("edNote", item, notice_of)
    stated: dict[str, Any] = {
        "title": title_of(title),
        "byline": byline_over(page, elements.read("by", meta, byline_of)),
        "dateline": dateline_over(page, elements.read("dateline", meta, dateline_of)),
        "credits": _credits(elements, item, meta),
    }
    page = with_fields(page, **stated)
    return with_fields(page, notices=(notice, *notices)) if notice and page.article else page


def _credits(elements: Elements, item: Any, meta: Any) -> tuple[Credit, ...]:
    source = elements.read("creditline", meta, credit_of)
    owner = elements.read("copyrightNotice", item, credit_of)
    if owner is not None and owner.kind is not CreditKind.COPYRIGHT:
        owner = Credit(owner.text, CreditKind.COPYRIGHT)
    return tuple(one for one in (source, owner) if one is not None)


def tells(told: Told) -> bool:
    """Return whether data are NewsML-G2, by the name of the root."""
    return told.xml is not None and local_name(told.xml) in _ROOTS


FORMAT: Final = Format(
    name="newsmlg2",
    title="NewsML-G2 2.35",
    source="https://iptc.org/standards/newsml-g2/",
    fields=(
        Field("ticker.headlines.text", "one item each: `contentMeta/headline`"),
        Field("ticker.headlines.abstract", "`contentMeta/description`"),
        Field("articles.title.text", "`contentMeta/headline`"),
        Field("articles.sections", "`inlineXML`: `h2` and `p`"),
        Field("articles.byline", "`contentMeta/by`; `creator`", Back.REREAD),
        Field("articles.byline.text", "`contentMeta/by`"),
        Field(
            "articles.dateline",
            "`contentMeta/dateline`; `located`, `contentCreated`; `span.dateline` in the text",
            Back.REREAD,
        ),
        Field("articles.dateline.text", "`contentMeta/dateline`"),
        Field("articles.dateline.gap", "`span.dateline` in the text"),
        Field("articles.sign_off", "`edNote`, its role `sign-off`", Back.REREAD),
        Field("articles.sign_off.text", "`edNote`, its role `sign-off`"),
        Field("articles.credits", "`edNote`, its role `credit`; `creditline`, `copyrightNotice`", Back.REREAD),
        Field("articles.credits.text", "`edNote`, its role `credit`"),
        Field("articles.notices", "`edNote`, its role `notice`; `pubStatus`", Back.REREAD),
        Field("articles.notices.text", "`edNote`, its role `notice`"),
    ),
    write=write,
    read=read,
    syntax=frozenset({"xml"}),
    tells=tells,
    joined=_joined,
    suffix=".xml",
)
