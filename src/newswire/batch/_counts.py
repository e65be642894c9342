"""What a run met, counted: documents, errors by code, layouts, languages, diagnostics, formats and fields without a place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from newswire.formats import Document
from newswire.models import Page
from newswire.signing.bylines import FAMILIES

__all__ = ["Counts"]

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {family.name: family.language for family in FAMILIES if family.language}
)
"""The languages (ISO 639-1) that the families of bylines and datelines tell; other families tell none."""


def _counter() -> Counter[str]:
    return Counter()


@attrs.define
class Counts:
    """How many documents and bytes there were, and how often each error, layout, language, diagnostic and the like occurred.

    `formats` counts the documents that were of a format, `fields` those that held a field for which a page has no place.
    """

    documents: int = 0
    size: int = 0
    errors: Counter[str] = attrs.field(factory=_counter)
    layouts: Counter[str] = attrs.field(factory=_counter)
    languages: Counter[str] = attrs.field(factory=_counter)
    diagnostics: Counter[str] = attrs.field(factory=_counter)
    formats: Counter[str] = attrs.field(factory=_counter)
    fields: Counter[str] = attrs.field(factory=_counter)

    def add(self, page: Page, document: Document | None = None) -> None:
        """Count what a page holds, and of the document that it comes from the fields that a page has no place for."""
        if document is not None:
            self.formats[document.format] += 1
            for name in {_NUMBER.sub("", name) for name in document.fields}:
                self.fields[name if name in self.fields or len(self.fields) < MOST_NAMES else OTHER_NAMES] += 1
        self.layouts[page.layout or "none"] += 1
        self.languages.update(set(_languages(page)))
        self.diagnostics.update(odd.code for odd in page.diagnostics)

    def merge(self, data: Mapping[str, Any]) -> None:
        """Add what `to_data` gave."""
        self.documents += data["documents"]
        self.size += data["size"]
        for name in _TABLES:
            getattr(self, name).update(data[name])

    def to_data(self) -> dict[str, Any]:
        """Return the counts as data for JSON, the keys in order."""
        tables = {name: dict(sorted(getattr(self, name).items())) for name in _TABLES}
        return {"documents": self.documents, "size": self.size, **tables}


_TABLES: Final = ("errors", "layouts", "languages", "diagnostics", "formats", "fields")
_NUMBER: Final = re.compile(r"\[\d+\]")
MOST_NAMES: Final = 1000
"""How many names of fields are counted one by one; documents that somebody damaged may have any number."""
OTHER_NAMES: Final = "..."
"""What stands for the others."""


def _languages(page: Page) -> Iterator[str]:
    for article in page.articles:
        for name in _families((article.byline, getattr(article, "dateline", None))):
            if name in LANGUAGES:
                yield LANGUAGES[name]


def _families(lines: Iterable[Any]) -> Iterator[str]:
    for line in lines:
        if line is not None:
            yield line.family.partition(" ")[0].lower()
