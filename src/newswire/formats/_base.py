"""What a format is to newswire: a name, a mapping of fields, and a pair of pure functions, one that writes and one that reads."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs

from newswire.models import Article, Page

__all__ = ["Back", "Document", "Field", "Format", "Told"]


class Back(enum.StrEnum):
    """What becomes of a field on the way to a format and back.

    `KEPT`: it comes back as it was. `REREAD`: the text that it was read from comes back, and is read again. `WRITTEN`: it
    is there for other readers, and newswire does not read it. `READ`: newswire reads it from a format that it does not
    write.
    """

    KEPT = "kept"
    REREAD = "read again"
    WRITTEN = "written only"
    READ = "read"


@attrs.frozen
class Field:
    """One line of a mapping: fields of a `Page` by their path, where the format has them, and what comes back.

    A path such as `articles.byline.people` stands for everything below it that no longer path names.
    """

    ours: str
    theirs: str
    back: Back = Back.KEPT


def _frozen(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@attrs.frozen
class Document:
    """What a document in some format holds.

    Attributes:
        page: the page. Its diagnostics say where a field of the document differs from what its text reads as; the field
            wins. Spans are offsets into `page.source`, which is the text that was read.
        format: the name of the format, a key of `newswire.formats.FORMATS`.
        fields: what the document holds and a page has no place for, by its path in the document.
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
    """What a reader gets: the data as they came, and what they are as JSON or XML, each read once and only on demand."""

    text: str
    json: Any = None
    xml: Any = None

    @property
    def syntax(self) -> str:
        """What the data are made of: `json` or `xml`."""
        return "json" if self.xml is None else "xml"


def _lines(documents: Iterable[str]) -> Iterator[str]:
    for document in documents:
        yield document + "\n"


@attrs.frozen
class Format:
    """One format.

    Attributes:
        name: by which it is asked for: `ninjs`.
        title: its full name, with the version that is written.
        source: its specification.
        fields: the mapping; what it does not name is lost.
        write: a page, and options as keywords, to the text of one document; None for a format that is read only.
        read: the document that some data are; None for a format that is written only.
        syntax: what its documents are made of, `json` or `xml`.
        tells: whether some data are of this format, by their content.
        joined: how several documents become one file; one a line where nothing else is said.
        suffix: how the names of its files end.
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
