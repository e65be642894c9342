"""NITF, the IPTC's markup of news text, on its own or inside NewsML and NewsML-G2.

Source: IPTC, NITF 3.6 (body.head, body.content, body.end), and the examples of NewsML-G2.
"""

from __future__ import annotations

from typing import Any, Final

from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._elements import Elements
from newswire.formats._markup import Block, Shape, local_name
from newswire.formats._reading import (
    byline_of,
    byline_over,
    credit_of,
    dateline_of,
    dateline_over,
    page_of_blocks,
    sign_off_of,
    title_of,
    with_fields,
)
from newswire.models import Credit, Page, SignOff

__all__ = ["FORMAT", "SHAPE", "page_of"]

SHAPE: Final = Shape(
    blocks=frozenset(
        {
            *("abstract", "block", "body.content", "bq", "credit", "dateline", "dd", "dl", "dt", "fn", "li", "note"),
            *("nitf-table", "ol", "p", "pre", "table", "td", "th", "tr", "ul"),
        }
    ),
    headings=frozenset({"hl1", "hl2"}),
    skipped=frozenset({"media", "custom-table", "nitf-table-metadata", "object"}),
)
"""The elements of the content that are separate lines; pictures remain fields."""


def read(told: Told) -> Document:
    """Return the document in NITF."""
    elements = Elements(told.xml)
    page = page_of(elements, told.xml)
    return Document(page, "nitf", elements.left())


def page_of(elements: Elements, nitf: Any, title: str = "") -> Page:
    """Return the page of an `nitf` element: its text and the lines that sign; a given title replaces its own."""
    head = elements.first("body.head", nitf)
    title, blocks = title or _title(elements, nitf, head), _blocks(elements, nitf)
    page = page_of_blocks(title, blocks)
    if head is None:
        return with_fields(page, title=title_of(title))
    places = _places(elements.first("dateline", head))
    stated = {
        "title": title_of(title),
        "byline": byline_over(page, elements.read("byline", head, byline_of, _byline_text)),
        "dateline": dateline_over(page, elements.read("dateline", head, lambda text: dateline_of(text, places))),
        **_signed(elements, nitf),
    }
    return with_fields(page, **stated)


def _title(elements: Elements, nitf: Any, head: Any) -> str:
    """Return the main headline, or the title of the document."""
    found = elements.text("hl1", head) if head is not None else ""
    return found or elements.text("title", nitf)


def _blocks(elements: Elements, nitf: Any) -> list[Block]:
    return [block for content in list(elements.all("body.content", nitf)) for block in elements.blocks(content, SHAPE)]


def _byline_text(byline: Any) -> str:
    """Return the text of a byline; the title of the person is always on a separate line."""
    pieces = [
        ("\n" if local_name(one) == "byttl" else "") + (one.text or "") + _tail(one, byline) for one in byline.iter()
    ]
    return "".join(pieces)


def _tail(element: Any, root: Any) -> str:
    return "" if element is root else element.tail or ""


def _places(dateline: Any) -> list[str]:
    """Return the places that a dateline names, without the region and the country beside them."""
    if dateline is None:
        return []
    return [
        " ".join((location.text or "".join(location.itertext())).split()) for location in dateline.iter("{*}location")
    ]


def _signed(elements: Elements, nitf: Any) -> dict[str, Any]:
    """Return what the end of the body states: a sign-off, or the source of the copy."""
    found = elements.read("tagline", elements.first("body.end", nitf), _tagline)
    if isinstance(found, Credit):
        return {"credits": (found,)}
    return {"sign_off": found}


def _tagline(text: str) -> SignOff | Credit | None:
    credit = credit_of(text)
    return sign_off_of(text) or (credit if credit is not None and (credit.agencies or credit.people) else None)


def tells(told: Told) -> bool:
    """Return whether data are NITF, by the name of the root."""
    return told.xml is not None and local_name(told.xml) == "nitf"


FORMAT: Final = Format(
    name="nitf",
    title="NITF",
    source="https://iptc.org/standards/nitf/",
    fields=(
        Field("articles.title.text", "`hl1`, otherwise `title`", Back.READ),
        Field("articles.sections", "`body.content`; headings `hl2`", Back.READ),
        Field("articles.byline", "`body.head/byline`", Back.READ),
        Field("articles.dateline", "`body.head/dateline`, or the first paragraph", Back.READ),
        Field("articles.sign_off", "`body.end/tagline`, or the last paragraph", Back.READ),
        Field("articles.credits", "`body.end/tagline`, or the last paragraph", Back.READ),
    ),
    read=read,
    syntax=frozenset({"xml"}),
    tells=tells,
)
