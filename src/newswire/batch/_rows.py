"""The kinds of row content: how a page becomes a row, and the versioned Arrow schema of the columns."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newswire.anatomy import read_kicker
from newswire.batch._arrow import pyarrow
from newswire.batch._columns import ARTICLE, COLUMNS, DOCUMENTS, NORMALIZED, SIGNING, SOURCE, TEXT
from newswire.errors import UnknownNameError
from newswire.models import Article, Headline, MarketTable, Page
from newswire.slugs import headline_key

if TYPE_CHECKING:
    from newswire.threads import Thread

__all__ = [
    "CONTENTS",
    "SCHEMA_VERSION",
    "Content",
    "content_named",
    "normalized_schema",
    "page_key",
    "schema",
]

SCHEMA_VERSION: Final = 1
"""The version of the schema, in its metadata under `newswire.schema`. It increases when a column changes its meaning or is removed."""

# How a page becomes a row

Row = dict[str, Any]


class Content(NamedTuple):
    """One kind of content: its name, its description, the function that fills its columns, and its requirements.

    `require` raises `MissingExtraError` if a package is missing, before a run rather than at each document.
    """

    name: str
    meaning: str
    fill: Callable[[Page], Row]
    require: Callable[[], object] = lambda: None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that it fills."""
        return _columns(self.name)


@cache
def _columns(content: str) -> tuple[str, ...]:
    return tuple(name for name in COLUMNS[content] if name not in {"id", "error"})


def content_named(name: str) -> Content:
    """Return the content with a name.

    Raises:
        UnknownNameError: if there is none; the message lists the names.
    """
    try:
        return CONTENTS[name]
    except KeyError:
        raise UnknownNameError(f"unknown content {name!r}; choose one of {', '.join(CONTENTS)}") from None


def page_key(page: Page) -> str | None:
    """Return the key of a page: equal for pages whose titles and leads differ only in punctuation, case and accents.

    Returns:
        32 hexadecimal digits, the BLAKE2b hash of the two `headline_key`s; None for a page with neither title nor lead.
    """
    article = page.article
    lines = [line.text for line in (article.title, article.lead) if line is not None] if article else []
    if not lines:
        return None
    keys = "\n".join(map(headline_key, lines))
    return hashlib.blake2b(keys.encode(), digest_size=16).hexdigest()


# Everything


def _everything(page: Page) -> Row:
    first = page.article
    return {
        "layout": page.layout,
        "headlines": [_headline(headline) for headline in page.headlines],
        **(_article(first) if first else _NO_ARTICLE),
        "further_articles": [_article(article) for article in page.articles[1:]],
        "markets": [_market(table) for table in page.markets],
        "diagnostics": [{"code": odd.code, "message": odd.message, "line": odd.line} for odd in page.diagnostics],
        "key": page_key(page),
        "format": None,
        "fields": None,
    }


def _headline(headline: Headline) -> Row:
    shown, abstract = _shown(headline.text), headline.abstract
    return shown if abstract is None else {**shown, "abstract": abstract.text}


@lru_cache(maxsize=4096)
def _shown(text: str) -> Row:
    """Return a headline without an abstract, read once for one that stands on page after page of its source.

    One row stands in many pages, so nothing may change it.
    """
    return {"text": text, "kicker": read_kicker(text), "abstract": None}


def _article(article: Article) -> Row:
    title, lead = article.title, article.lead
    return {
        "title": title.text if title else None,
        "kicker": title.kicker if title else None,
        "lead": lead.text if lead else None,
        "sections": [
            {"heading": section.heading, "paragraphs": [paragraph.text for paragraph in section.paragraphs]}
            for section in article.sections
        ],
        **{name: fill(getattr(article, name)) for name, fill in _SIGNING.items()},
    }


def _text(value: object) -> str | None:
    """Return the text of a field; a model is represented by its name or text, and an empty text by None."""
    return None if value is None or value == "" else str(value)


def _filler(kind: Any) -> Callable[[Any], Any]:
    """Return the function that fills a column of a type from a model with the same field names."""
    if isinstance(kind, str):
        return _text if kind == TEXT else _same
    if isinstance(kind, tuple):
        fill = _filler(kind[0])
        return lambda values: list(map(fill, values))
    fields = [(name, _filler(inner)) for name, inner in kind.items()]
    return lambda model: None if model is None else {name: fill(getattr(model, name)) for name, fill in fields}


def _same(value: object) -> object:
    return value


_NO_ARTICLE: Final[Mapping[str, Any]] = MappingProxyType(
    {name: [] if isinstance(kind, tuple) else None for name, kind in ARTICLE.items()}
)
_SIGNING: Final = {name: _filler(ARTICLE[name]) for name in SIGNING}
"""The functions that fill the columns of the lines that sign: the models have fields with these names."""


def _market(table: MarketTable) -> Row:
    return {"base": table.base, "rows": [list(row.cells) for row in table.rows]}


# Bodies


def _body(page: Page) -> Row:
    article = page.article
    return {
        "title": article.title.text if article and article.title else None,
        "body": "\n".join(_body_lines(page)) or None,
        "key": page_key(page),
    }


def _body_lines(page: Page) -> Iterator[str]:
    """Yield the lines of the articles: headings and paragraphs, and the titles of all articles but the first."""
    for number, article in enumerate(page.articles):
        if number and article.title:
            yield article.title.text
        for section in article.sections:
            if section.heading is not None:
                yield section.heading
            yield from (paragraph.text for paragraph in section.paragraphs)


# Headlines


def _all_headlines(page: Page) -> Row:
    return {"headlines": [_keyed(headline, place) for headline, place in _places(page)]}


def _threaded(page: Page) -> Row:
    placed = list(_places(page))
    keys = _thread_keys([headline for headline, _ in placed])
    return {"headlines": [_keyed(*one) | {"thread": key} for one, key in zip(placed, keys, strict=True)]}


def _places(page: Page) -> Iterator[tuple[Headline, str]]:
    """Yield the headlines of a page with their places, the newest first: the titles, then the ticker."""
    yield from ((article.title, "title") for article in page.articles if article.title)
    yield from ((headline, "ticker") for headline in page.headlines)


def _keyed(headline: Headline, place: str) -> Row:
    text = headline.text
    return {"text": text, "kicker": _shown(text)["kicker"], "key": headline_key(headline), "place": place}


def _grouped(headlines: Sequence[Headline]) -> tuple[Thread, ...]:
    from newswire.threads import group_headlines  # noqa: PLC0415 - it needs an extra, and only this content needs it

    return group_headlines(headlines)


def _thread_keys(headlines: Sequence[Headline]) -> list[str]:
    """Return for each headline the key of the oldest headline of its thread; headlines are given newest first."""
    keys = [""] * len(headlines)
    for thread in _grouped(headlines):
        for position in thread.positions:
            keys[position] = headline_key(thread.oldest)
    return keys


# Documents in the formats of other programs


def _document_in(form: str) -> Content:
    def fill(page: Page) -> Row:
        from newswire.formats import write  # noqa: PLC0415 - imported where rows hold documents

        return {"document": write(page, form)}

    return Content(form, f"one document in the format {form}, as written by newswire.formats", fill)


CONTENTS: Final[Mapping[str, Content]] = MappingProxyType(
    {
        content.name: content
        for content in (
            Content(
                "everything",
                "everything in the page",
                _everything,
            ),
            Content(
                "bodies",
                "the articles as text, for training and search: no ticker, market rows, debris or byline",
                _body,
            ),
            Content(
                "headlines",
                "the titles and the headlines of the ticker, each with a key that identifies equal headlines",
                _all_headlines,
            ),
            Content(
                "threads",
                "the same, each also with the key of its thread: that of the oldest headline of the story on the page",
                _threaded,
                lambda: _grouped(()),
            ),
            *map(_document_in, DOCUMENTS),
        )
    }
)
"""The kinds of content by name."""


def schema(content: str = "everything", *, source: bool = False, keep: Iterable[str] = ()) -> Any:
    """Return the Arrow schema of the rows that `parse_batch` returns.

    Args:
        content: the content of the rows: `everything`, `bodies`, `headlines`, `threads`, or a format: `jsonld`, `ninjs`,
            `tei` or `iramuteq`.
        source: include the columns `source` and `offset`, which come first in a run.
        keep: the columns of the inputs that come last in a run, as text.

    Returns:
        A `pyarrow.Schema`. Every column may be null; in a row with an error, all but `id`, `error`, `source` and `offset`
        are. Its metadata contain the version under `newswire.schema` and the content under `newswire.content`.

    Raises:
        UnknownNameError: if the content is unknown.
        MissingExtraError: if pyarrow is not installed.

    Example:
        >>> schema("bodies").names
        ['id', 'error', 'title', 'body', 'key']
    """
    return _content_schema(content_named(content).name, source, tuple(keep))


@cache
def _content_schema(content: str, source: bool, keep: tuple[str, ...]) -> Any:
    columns = {**COLUMNS[content], **dict.fromkeys(keep, TEXT)}
    return _schema({**SOURCE, **columns} if source else columns, content)


@cache
def normalized_schema() -> Any:
    """Return the Arrow schema of the rows that `normalize_batch` returns: `id`, `error`, `text`, `changed`.

    Example:
        >>> normalized_schema().names
        ['id', 'error', 'text', 'changed']
    """
    return _schema(NORMALIZED, "normalized")


def _schema(columns: Mapping[str, Any], content: str) -> Any:
    fields = [(name, _type(kind)) for name, kind in columns.items()]
    metadata = {"newswire.schema": str(SCHEMA_VERSION), "newswire.content": content}
    return pyarrow().schema(fields, metadata=metadata)


def _type(kind: Any) -> Any:
    pa = pyarrow()
    if isinstance(kind, str):
        return getattr(pa, kind)()
    if isinstance(kind, tuple):
        return pa.list_(_type(kind[0]))
    return pa.struct([(name, _type(inner)) for name, inner in kind.items()])
