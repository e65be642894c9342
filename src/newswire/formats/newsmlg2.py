"""NewsML-G2: the metadata and the text of each news item, alone or in a message; the text is NITF, HTML or plain.

Source: IPTC, NewsML-G2 2.35 (itemMeta, contentMeta, contentSet).
"""

from __future__ import annotations

from typing import Any, Final

from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._content import page_of_content
from newswire.formats._elements import Elements
from newswire.formats._markup import local_name
from newswire.formats._reading import (
    byline_of,
    byline_over,
    credit_of,
    dateline_of,
    dateline_over,
    notice_of,
    one_page,
    title_of,
    with_fields,
)
from newswire.models import Credit, CreditKind, Page

__all__ = ["FORMAT"]

_ROOTS: Final = frozenset({"newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem"})


def read(told: Told) -> Document:
    """Return the articles of a document, one for each of its news items; of other items the fields alone."""
    elements = Elements(told.xml)
    pages = [_page(elements, item) for item in list(elements.all("newsItem"))]
    return Document(one_page(pages), "newsmlg2", elements.left())


def _page(elements: Elements, item: Any) -> Page:
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
    """Return whether some data are NewsML-G2: by the name of the root."""
    return told.xml is not None and local_name(told.xml) in _ROOTS


FORMAT: Final = Format(
    name="newsmlg2",
    title="NewsML-G2",
    source="https://iptc.org/standards/newsml-g2/",
    fields=(
        Field("articles.title.text", "`contentMeta/headline`", Back.READ),
        Field("articles.sections", "`inlineXML`: NITF or HTML; `inlineData`", Back.READ),
        Field("articles.byline", "`contentMeta/by`, or that of the text", Back.READ),
        Field("articles.dateline", "`contentMeta/dateline`, or the first paragraph", Back.READ),
        Field("articles.sign_off", "the last paragraph", Back.READ),
        Field("articles.credits", "`contentMeta/creditline`, `rightsInfo/copyrightNotice`", Back.READ),
        Field("articles.notices", "`itemMeta/edNote`, where it is a word of the wire", Back.READ),
    ),
    read=read,
    tells=tells,
)
