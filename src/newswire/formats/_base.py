"""A format: a name, a mapping of fields, and two pure functions, one that writes and one that reads."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs

from newswire.models import Article, Page

__all__ = ["Back", "Document", "Field", "Format", "Told"]


class Back(enum.StrEnum):
    """What happens to a field when a page is written to a format and read back.

    `KEPT`: the field is read back unchanged. `REREAD`: the text is kept, and the field is read from it again. `WRITTEN`: the field
    is written for other programs, and newswire does not read it. `READ`: newswire reads the field from a format that it does not
    write.
    """

    KEPT = "kept"
    REREAD = "read again"
    WRITTEN = "written only"
    READ = "read"


@attrs.frozen
class Field:
    """One row of a mapping: the path of a field of `Page`, its place in the format, and what happens to it on the way back.

    A path such as `articles.byline.people` includes everything below it that no longer path names.
    """

    ours: str
    theirs: str
    back: Back = Back.KEPT


def _frozen(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@attrs.frozen
class Document:
    """The content of a document in some format.

    Attributes:
        page: the page. Its diagnostics say where a field of the document differs from its text; the field
            takes precedence. Spans are offsets into `page.source`, the text that was read.
        format: the name of the format, a key of `newswire.formats.FORMATS`.
        fields: the values that have no place in a page, by their path in the document.
    """

    page: Page
    format: str
    fields: Mapping[str, Any] = attrs.field(factory=dict[str, Any], converter=_frozen)

    @property
    def article(self) -> Article | None:
        """The first article of the page, or None."""
        return self.page.article


@attrs.frozen
class Told:
    """The input of a reader: the original data, and the data as JSON or XML."""

    text: str
    json: Any = None
    xml: Any = None

    @property
    def syntax(self) -> str:
        """The syntax of the data: `json` or `xml`."""
        return "json" if self.xml is None else "xml"


def _lines(documents: Iterable[str]) -> Iterator[str]:
    for document in documents:
        yield document + "\n"


@attrs.frozen
class Format:
    """A format.

    Attributes:
        name: its short name: `ninjs`.
        title: its full name, with the version that newswire writes.
        source: its specification.
        fields: the mapping; fields that it does not name are lost.
        write: a function from a page, and options as keywords, to the text of one document; None if newswire only reads the format.
        read: a function from data to a document; None if newswire only writes the format.
        syntax: the syntax of its documents, `json` or `xml`.
        tells: a function that returns whether data are in this format, by their content.
        joined: a function that joins several documents into one file; by default, one per line.
        suffix: the file extension.
    """

    name: str
    title: str
    source: str
    fields: Sequence[Field] = ()
    write: Callable[..., str] | None = None
    read: Callable[[Told], Document] | None = None
    syntax: frozenset[str] = frozenset({"json"})
    tells: Callable[[Told], bool] = lambda _told: False
    joined: Callable[[Iterable[str]], Iterator[str]] = _lines
    suffix: str = ".jsonl"
