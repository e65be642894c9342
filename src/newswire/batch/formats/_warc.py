"""WARC and WET: the records that hold plain text, read by FastWARC. A file is one shard.

Source: ISO 28500:2017 (WARC 1.1), whose `conversion` records are what WET files are made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from newswire.batch._arrow import needed
from newswire.batch.formats._base import Document, Format, Selection, Shard, unreadable, whole_files
from newswire.batch.formats._streams import STREAM_ERRORS

__all__ = ["FORMAT"]

NAME: Final = "warc"


def read(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the records of plain text; HTML, requests and metadata are no text and are passed over."""
    (path,) = shard.paths
    warc = needed("fastwarc.warc", "reading WARC and WET")
    kinds = warc.WarcRecordType
    at = 0
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - the path as it was given
            for record in warc.ArchiveIterator(stream, record_types=kinds.conversion | kinds.resource | kinds.response):
                at = record.stream_pos
                if _is_plain(record):
                    yield _document(path, record, selection)
    except STREAM_ERRORS as error:
        yield unreadable(path, at, error)


def _is_plain(record: Any) -> bool:
    kind = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return (kind or "").partition(";")[0].strip().lower() == "text/plain"


def _document(path: str, record: Any, selection: Selection) -> Document:
    data = record.reader.read(selection.max_bytes + 1)
    name = record.headers.get("WARC-Target-URI") or record.record_id
    return Document(path, record.stream_pos, name, data, len(data))


FORMAT: Final = Format(NAME, (".warc", ".wet", ".warc.gz", ".wet.gz", ".warc.zst", ".wet.zst"), whole_files(NAME), read)
