"""Files that are whole documents in a format such as ninjs or NITF. They are grouped and read like text files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newswire.batch._reading import Whole
from newswire.batch.formats import _text
from newswire.batch.formats._base import Document, Format, Selection, Shard

__all__ = ["FORMAT"]

NAME: Final = "document"


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the bytes of each file."""
    for found in _text.read(shard, selection):
        value = Whole(found.value) if isinstance(found.value, bytes) else found.value
        yield found._replace(value=value)


FORMAT: Final = Format(NAME, (".json", ".xml"), _text.grouped(NAME), read)
