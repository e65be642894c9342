"""NewsML 1: the news lines and the text of each item; the text is NITF, HTML or plain.

Source: IPTC, NewsML 1.2 (NewsLines, ContentItem, DataContent).
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
    one_page,
    title_of,
    with_fields,
)
from newswire.models import Credit, CreditKind, Page

__all__ = ["FORMAT"]


def read(told: Told) -> Document:
    """Return the articles of a document, one for each item with a headline or a text."""
    elements = Elements(told.xml)
    pages = [_page(elements, item) for item in list(elements.all("NewsItem"))]
    return Document(one_page(pages), "newsml", elements.left())


def _page(elements: Elements, item: Any) -> Page:
    title = elements.text("HeadLine", item)
    page = page_of_content(elements, _content(elements, item, title), title)
    stated: dict[str, Any] = {
        "title": title_of(title),
        "byline": byline_over(page, elements.read("ByLine", item, byline_of)),
        "dateline": dateline_over(page, elements.read("DateLine", item, dateline_of)),
        "credits": _credits(elements, item),
    }
    return with_fields(page, **stated)


def _content(elements: Elements, item: Any, title: str) -> Any:
    """Return the content with the text of an item: the one with the role Body, or the first that is not the title."""
    said = [
        one for one in elements.all("DataContent", item) if " ".join("".join(one.itertext()).split()) not in {"", title}
    ]
    return next((one for one in said if _role(one) == "Body"), said[0] if said else None)


def _role(content: Any) -> str | None:
    """Return the role of the component that contains a content."""
    component = next(content.iterancestors("{*}NewsComponent"), None)
    role = component.find("{*}Role") if component is not None else None
    return None if role is None else role.get("FormalName")


def _credits(elements: Elements, item: Any) -> tuple[Credit, ...]:
    source = credit_of(elements.text("CreditLine", item))
    owner = credit_of(elements.text("CopyrightLine", item))
    if owner is not None and owner.kind is not CreditKind.COPYRIGHT:
        owner = Credit(owner.text, CreditKind.COPYRIGHT)
    return tuple(one for one in (source, owner) if one is not None)


def tells(told: Told) -> bool:
    """Return whether data are NewsML 1, by the name of the root."""
    return told.xml is not None and local_name(told.xml) == "NewsML"


FORMAT: Final = Format(
    name="newsml",
    title="NewsML 1.2",
    source="https://iptc.org/standards/newsml-1/",
    fields=(
        Field("articles.title.text", "`HeadLine`", Back.READ),
        Field("articles.sections", "`DataContent`: NITF, HTML or lines", Back.READ),
        Field("articles.byline", "`ByLine`, or that of the text", Back.READ),
        Field("articles.dateline", "`DateLine`, or the first paragraph", Back.READ),
        Field("articles.sign_off", "the last paragraph", Back.READ),
        Field("articles.credits", "`CreditLine`, `CopyrightLine`", Back.READ),
    ),
    read=read,
    syntax=frozenset({"xml"}),
    tells=tells,
)
