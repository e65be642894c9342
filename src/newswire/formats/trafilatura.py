"""The output of trafilatura, which extracts text from web pages, as JSON and as XML.

Source: trafilatura 2.3, output formats `json` and `xml`.
"""

from __future__ import annotations

from typing import Any, Final

from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._elements import Elements
from newswire.formats._fields import Fields, as_object
from newswire.formats._markup import Shape, local_name
from newswire.formats._reading import (
    byline_of_authors,
    line,
    page_of_blocks,
    page_of_text,
    title_of,
    with_date,
    with_fields,
)
from newswire.models import Page

__all__ = ["FORMAT"]

_SHAPE: Final = Shape(
    blocks=frozenset({"main", "p", "ab", "list", "item", "quote", "table", "row", "cell", "code"}),
    headings=frozenset({"head"}),
    skipped=frozenset({"graphic"}),
    breaks=frozenset({"lb"}),
)


def read(told: Told) -> Document:
    """Return the page of an extracted document."""
    page, left = _read_json(told.json) if told.xml is None else _read_xml(told.xml)
    return Document(page, "trafilatura", left)


def _read_json(data: object) -> tuple[Page, dict[str, Any]]:
    fields = Fields(data)
    fields.drop("raw_text")
    title, author, date = (fields.text(key) for key in ("title", "author", "date"))
    text = fields.text("text")
    page = page_of_text(title, text) if text else page_of_blocks(title, ())
    page, unread = _stated(page, title, author, date)
    fields.give_back("author", unread)
    fields.give_back("date", date)
    return page, fields.left()


def _read_xml(root: Any) -> tuple[Page, dict[str, Any]]:
    elements = Elements(root)
    title, author, date = (root.attrib.pop(key, "") for key in ("title", "author", "date"))
    main = elements.first("main")
    blocks = elements.blocks(main, _SHAPE)
    if blocks and blocks[0].text == line(title):
        del blocks[0]
    page, unread = _stated(page_of_blocks(title, blocks), title, author, date)
    said = {"doc/@author": unread, "doc/@date": date}
    return page, {**{key: value for key, value in said.items() if value}, **elements.left()}


def _stated(page: Page, title: str, author: str, date: str) -> tuple[Page, str]:
    """Return the page with the values of the fields, and the entries of `author` that are not names."""
    read_byline = page.article.byline if page.article else None
    byline, unread = byline_of_authors(author.split(";"), read_byline)
    page = with_fields(page, title=title_of(title), byline=byline)
    return with_date(page, date), "; ".join(unread)


def tells(told: Told) -> bool:
    """Return whether data are output of trafilatura: by the fields that it always writes, or by `doc` and `main`."""
    if told.xml is not None:
        return local_name(told.xml) == "doc" and told.xml.find("main") is not None
    data = as_object(told.json)
    return (
        data is not None
        and isinstance(data.get("text"), str)
        and {"comments", "source-hostname"} & data.keys() != set()
    )


FORMAT: Final = Format(
    name="trafilatura",
    title="trafilatura JSON and XML",
    source="https://trafilatura.readthedocs.io/",
    fields=(
        Field("articles.title.text", "`title`", Back.READ),
        Field("articles.sections", "`text`; `main` in XML", Back.READ),
        Field("articles.byline", "`author`, unless the text has a byline of the same people", Back.READ),
        Field("articles.byline.date", "`date`, if the byline states another day", Back.READ),
        Field("articles.dateline", "`text`", Back.READ),
        Field("articles.sign_off", "`text`", Back.READ),
        Field("articles.credits", "`text`", Back.READ),
        Field("articles.notices", "`text`", Back.READ),
    ),
    read=read,
    syntax=frozenset({"json", "xml"}),
    tells=tells,
)
