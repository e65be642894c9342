"""AFP Core, the JSON of AFP's content API: a document with its paragraphs in a list.

Source: AFP, Core API, as its own client `afpnews-api` 2.4 reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._fields import Fields, around, as_list, as_object
from newswire.formats._markup import Block
from newswire.formats._reading import line, notice_of, one_page, page_of_blocks, title_of, with_date, with_fields
from newswire.models import Page
from newswire.parsing.lexing import heading_text

__all__ = ["FORMAT"]


def read(told: Told) -> Document:
    """Return the document, or the documents in a search response."""
    documents = list(_documents(told.json))
    found = [Fields(data, path) for path, data in documents]
    pages = [_page(fields) for fields in found]
    left = around(told.json, [path for path, _ in documents])
    for fields in found:
        left |= fields.left()
    return Document(one_page(pages), "afp", left)


def _documents(data: object, path: str = "$") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every document: a single one, those in a list, or those in an API response."""
    for place, item in enumerate(as_list(data) or ()):
        yield from _documents(item, f"{path}[{place}]")
    node = as_object(data)
    if node is None:
        return
    if _is_document(node):
        yield path, node
        return
    for key in ("response", "docs", "documents"):
        if key in node:
            yield from _documents(node[key], f"{path}.{key}")


def _is_document(node: Mapping[str, Any]) -> bool:
    return "news" in node and not _NAMES.isdisjoint(node)


_NAMES: Final = frozenset({"uno", "afpshortid"})
"""The fields in which AFP identifies a document."""


def _page(fields: Fields) -> Page:
    title = fields.text("headline")
    lines = [one for text in fields.texts("news") for one in map(line, text.splitlines()) if one]
    page = page_of_blocks(title, [Block(heading_text(one) or one, heading_text(one) is not None) for one in lines])
    city = fields.text("city")
    if city and city.casefold() not in _cities(page):
        fields.give_back("city", city)
    advisory = fields.text("advisory")
    notice = notice_of(advisory)
    if advisory and notice is None:
        fields.give_back("advisory", advisory)
    created = fields.text("created")
    fields.give_back("created", created)
    notices = (notice, *page.article.notices) if notice is not None and page.article else ()
    page = with_fields(page, title=title_of(title))
    return with_date(with_fields(page, notices=notices) if notice else page, created)


def _cities(page: Page) -> set[str]:
    dateline = page.article.dateline if page.article else None
    return {city.casefold() for city in dateline.cities} if dateline else set()


def tells(told: Told) -> bool:
    """Return whether data are from AFP: they have paragraphs in `news`, and an identifier that only AFP uses."""
    return next(_documents(told.json), None) is not None


FORMAT: Final = Format(
    name="afp",
    title="AFP Core JSON",
    source="https://github.com/julesbonnard/afpnews-api",
    fields=(
        Field("articles.title.text", "`headline`", Back.READ),
        Field("articles.sections", "`news`; headings as lines between dashes", Back.READ),
        Field("articles.dateline", "`news`, the first paragraph", Back.READ),
        Field("articles.byline", "`news`", Back.READ),
        Field("articles.byline.date", "`created`, if the byline states another day", Back.READ),
        Field("articles.sign_off", "`news`, the last paragraph", Back.READ),
        Field("articles.credits", "`news`", Back.READ),
        Field("articles.notices", "`advisory`, if it is a wire notice", Back.READ),
    ),
    read=read,
    tells=tells,
)
