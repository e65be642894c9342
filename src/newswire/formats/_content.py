"""The text inside NewsML: NITF or HTML elements, escaped markup, or plain lines."""

from __future__ import annotations

from typing import Any, Final

from newswire.formats import nitf
from newswire.formats._elements import Elements
from newswire.formats._markup import HTML, Block, html_blocks, local_name
from newswire.formats._reading import page_of_blocks, page_of_text
from newswire.models import Page

__all__ = ["page_of_content"]


def page_of_content(elements: Elements, content: Any, title: str) -> Page:
    """Return the page of an element that contains the text of an item; its title is the title of the item."""
    if content is None:
        return page_of_blocks(title, ())
    inner = elements.first("nitf", content)
    if inner is not None:
        return nitf.page_of(elements, inner, title)
    if any(local_name(one) in nitf.SHAPE.headings or local_name(one).startswith("body.") for one in content.iter()):
        return nitf.page_of(elements, content, title)
    if not len(content):
        return _page_of_text(elements.lines(content), title)
    if any(local_name(one).lower() in _TELLING for one in content.iter()):
        return page_of_blocks(title, _without_title(elements.blocks(content, _XHTML), title))
    return page_of_blocks(title, ())


_XHTML: Final = HTML._replace(skipped=HTML.skipped | {"header", "footer", "nav"})
_TELLING: Final = frozenset({"body", "p", "div", "br"})
"""The elements that distinguish HTML from other data, such as the scores of a match, which remain fields."""


def _page_of_text(text: str, title: str) -> Page:
    """Return the page of a text without elements: escaped markup, or plain lines."""
    if text.lstrip().startswith("<"):
        return page_of_blocks(title, _without_title(html_blocks(text), title))
    return page_of_text(title, text) if text.strip() else page_of_blocks(title, ())


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    """Return blocks without the first one if it repeats the title."""
    return blocks[1:] if title and blocks and blocks[0].text == title else blocks
