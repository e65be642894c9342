"""Articles of fundus: the output of `Article.to_json`, one or a list, or the file that its crawler saves.

Source: fundus 0.5, `Article.to_json` and `Crawler.crawl(save_to_file=...)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from newswire.formats._base import Back, Document, Field, Format, Told
from newswire.formats._fields import Fields, around, as_list, as_object
from newswire.formats._markup import Block
from newswire.formats._reading import (
    byline_of_authors,
    line,
    one_page,
    page_of_blocks,
    title_of,
    with_date,
    with_fields,
)
from newswire.models import Page

__all__ = ["FORMAT"]


def read(told: Told) -> Document:
    """Return the document with the articles in the data."""
    documents = list(_articles(told.json))
    found = [Fields(data, path) for path, data in documents]
    pages = [_page(fields) for fields in found]
    left = around(told.json, [path for path, _ in documents])
    for fields in found:
        left |= fields.left()
    return Document(one_page(pages), "fundus", left)


def _articles(data: object, path: str = "$", depth: int = 0) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every article: a single one, those in a list, or those of each publisher."""
    for place, item in enumerate(as_list(data) or ()):
        yield from _articles(item, f"{path}[{place}]", depth + 1)
    node = as_object(data)
    if node is None:
        return
    if _is_article(node):
        yield path, node
    elif depth == 0:
        for key, value in node.items():
            yield from _articles(as_list(value), f"{path}.{key}", depth + 1)


def _is_article(node: Mapping[str, Any]) -> bool:
    body = as_object(node.get("body"))
    return body is not None and "sections" in body


def _page(fields: Fields) -> Page:
    title, date = fields.text("title"), fields.text("publishing_date")
    [body] = fields.objects("body")
    blocks: list[Block] = []
    for section in body.objects("sections"):
        heading = line(" ".join(section.texts("headline")))
        blocks += [Block(heading, is_heading=True)] if heading else []
        blocks += [Block(text) for text in map(line, section.texts("paragraphs")) if text]
    page = page_of_blocks(title, blocks)
    byline, unread = byline_of_authors(fields.texts("authors"), page.article.byline if page.article else None)
    fields.give_back("authors", unread)
    fields.give_back("publishing_date", date)
    return with_date(with_fields(page, title=title_of(title), byline=byline), date)


def tells(told: Told) -> bool:
    """Return whether data are articles of fundus: they have a body with sections."""
    return next(_articles(told.json), None) is not None


FORMAT: Final = Format(
    name="fundus",
    title="fundus article JSON",
    source="https://github.com/flairNLP/fundus",
    fields=(
        Field("articles.title.text", "`title`", Back.READ),
        Field("articles.sections.heading", "`body.sections.headline`", Back.READ),
        Field("articles.sections.paragraphs", "`body.sections.paragraphs`", Back.READ),
        Field("articles.byline", "`authors`, unless the text has a byline of the same people", Back.READ),
        Field("articles.byline.date", "`publishing_date`, if the byline states another day", Back.READ),
        Field("articles.dateline", "`body`, the first paragraph", Back.READ),
        Field("articles.sign_off", "`body`, the last paragraph", Back.READ),
        Field("articles.credits", "`body`", Back.READ),
    ),
    read=read,
    tells=tells,
)
