"""HTML for notebooks: pages in colour, articles as text, threads, and the edits of a normalization.

Jupyter calls these through `_repr_html_`. The HTML contains no scripts and loads nothing; its styles are scoped and follow the notebook's theme.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from newswire._arguments import check_argument
from newswire.errors import RenderError
from newswire.export._html_style import NOTEBOOK_STYLE
from newswire.export.html import edited, escaped, section
from newswire.models import Article, Page

if TYPE_CHECKING:
    from newswire.french import Normalization
    from newswire.threads import Link, Thread

__all__ = ["article_html", "normalization_html", "page_html", "thread_html"]

_MOST: Final = 100_000
"""The maximum number of characters to show: longer output makes a notebook slow and its file large."""


def page_html(page: Page) -> str | None:
    r"""Return a page as HTML for a notebook, each line with its kind; None if the page is too long or has no text.

    Example:
        >>> import newswire
        >>> '<li class="title"' in page_html(newswire.parse("Le port rouvre\nLe port a rouvert lundi."))
        True
    """
    check_argument("page_html", page, Page)
    if len(page.source) > _MOST:
        return None
    try:
        return _boxed(section(page, number=zlib.crc32(page.source.encode("utf-8", "replace"))))
    except RenderError:
        return None


def article_html(article: Article) -> str | None:
    """Return an article as HTML for a notebook: title, byline and other credits, text; None if it is too long."""
    check_argument("article_html", article, Article)
    if len(article.body) > _MOST:
        return None
    signs = (article.dateline, article.byline, article.sign_off, *article.credits)
    signed = " · ".join(escaped(str(sign)) for sign in signs if sign is not None)
    parts = [f"<h2>{escaped(article.title.text)}</h2>"] if article.title else []
    parts += [f'<p class="signed">{signed}</p>'] if signed else []
    for part in article.sections:
        parts += [f"<h3>{escaped(part.heading)}</h3>"] if part.heading is not None else []
        parts += [f'<p dir="auto">{escaped(paragraph.text)}</p>' for paragraph in part.paragraphs]
    return _boxed("".join(parts))


def thread_html(thread: Thread) -> str:
    """Return a thread as HTML for a notebook: its headlines, newest first, with their relations."""
    links = [*map(_relation, thread.links), ""]
    rows = "".join(
        f'<li class="headline"><b>{place}</b> <i>{link}</i><p dir="auto">{escaped(headline.text)}</p></li>'
        for place, headline, link in zip(thread.positions, thread.headlines, links, strict=False)
    )
    return _boxed(f"<ol>{rows}</ol>")


def _relation(link: Link) -> str:
    return f"{escaped(link.relation.value)} {link.score:.2f}"


def normalization_html(done: Normalization) -> str | None:
    """Return a normalization as HTML for a notebook: its text with every edit; None if it is too long."""
    if len(done.source) > _MOST:
        return None
    count = len(done.edits)
    text = edited(done.source, done.edits)
    return _boxed(f'<p class="sum">{count} edit{"" if count == 1 else "s"}</p><p class="text" dir="auto">{text}</p>')


def _boxed(inner: str) -> str:
    return f'<style>{NOTEBOOK_STYLE}</style><div class="newswire">{inner}</div>'
