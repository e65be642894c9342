"""The formats of input files: one module and one table entry per format."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from newswire.batch.formats import _csv, _document, _jsonl, _parquet, _text, _warc
from newswire.batch.formats._base import Document, Format, Selection, Shard

__all__ = ["FORMATS", "Document", "Format", "Selection", "Shard", "format_of"]

FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        one.name: one
        for one in (_text.FORMAT, _jsonl.FORMAT, _csv.FORMAT, _parquet.FORMAT, _warc.FORMAT, _document.FORMAT)
    }
)
"""Every format by its name."""


def format_of(path: str) -> Format | None:
    """Return the format with the extension of a file; None for an unknown extension."""
    lowered = path.lower()
    return next((one for one in FORMATS.values() if lowered.endswith(one.suffixes)), None)
