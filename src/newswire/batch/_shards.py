"""Process one shard: turn its documents into the rows of one part, and write its report last."""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Callable, Iterator
from io import BufferedWriter
from pathlib import Path
from typing import Any, Final, Self

import attrs

from newswire.batch._folder import Counts, Folder, checksum_of, settle, write_whole
from newswire.batch._kept import kept_text
from newswire.batch._options import Job, Task
from newswire.batch._reading import Reading, error_row, read_document
from newswire.batch._writing import open_writer
from newswire.batch.formats import FORMATS, Document, Selection, Shard
from newswire.batch.formats._base import PULSE
from newswire.formats import Document as Held
from newswire.models import Page

__all__ = ["Tell", "documents_of", "work"]

PULSES: Final = 1000
"""The maximum excess in the number of bytes that is reported."""

Row = dict[str, Any]
Tell = Callable[[int, int, int, int], None]
"""A function that takes the progress: the ordinal of the current document, and the numbers of documents, errors and bytes done."""


def documents_of(shard: Shard, selection: Selection) -> Iterator[Document]:
    """Yield the documents of a shard, and `PULSE`; an unforeseen exception of its reader becomes a fault."""
    at = 0
    try:
        for document in FORMATS[shard.format].read(shard, selection):
            at = at if document is PULSE else document.offset
            yield document if shard.named is None or document is PULSE else document._replace(source=shard.named)
    except Exception as error:  # noqa: BLE001 - a library failed on an unforeseen file: the run continues
        yield Document(
            shard.named or shard.paths[0], at, None, None, 0, ("unreadable", f"{type(error).__name__}: {error}")
        )


def work(task: Task, job: Job, folder: Folder, tell: Tell) -> None:
    """Write the rows of a shard, its errors, the keys of its rows, and then the report."""
    part = folder.path / task.part
    temporary = folder.state / f"{task.part}.{os.getpid()}.tmp"
    counts = Counts()
    with _Notes(folder, task.number) as notes:
        writer = open_writer(temporary, job.output_format, job.content, job.keep)
        for row, size in _rows(task, job, counts, tell, writer.flush):
            writer.add(row, size)
            notes.add(row)
        writer.close()
    with temporary.open("rb") as stream:
        checksum = checksum_of(stream)
    report = {"part": task.part, "size": temporary.stat().st_size, "sha256": checksum, "counts": counts.to_data()}
    temporary.replace(part)
    notes.keep()
    write_whole(folder.report(task.number), json.dumps(report).encode())


def _rows(task: Task, job: Job, counts: Counts, tell: Tell, flush: Callable[[], object]) -> Iterator[tuple[Row, int]]:
    reading = job.reading
    for document in _told_documents(task, job, counts, tell, flush):
        row = _row(document, reading, counts, job.keep)
        counts.documents += 1
        counts.size += document.size
        if row["error"]:
            counts.errors[row["error"]["code"]] += 1
        yield row, document.size


def _told_documents(
    task: Task, job: Job, counts: Counts, tell: Tell, flush: Callable[[], object]
) -> Iterator[Document]:
    """Yield the documents of a shard, and report each before it is read; a document to skip has a fault.

    While a stream is idle, the rows so far are written.
    """
    source, offset = task.shard.named or task.shard.paths[0], 0
    ordinal = pulses = 0

    def pulse() -> None:
        nonlocal pulses
        pulses += 1  # the reported value must change, or the supervisor assumes that the worker hangs
        tell(ordinal, counts.documents, counts.errors.total(), counts.size + pulses % PULSES)

    def wait() -> None:
        flush()
        pulse()

    documents = documents_of(task.shard, job.selection._replace(wait=wait if task.shard.grows else None))
    for ordinal in itertools.count():
        tell(ordinal, counts.documents, counts.errors.total(), counts.size)
        if ordinal == task.limit:
            return
        if ordinal == task.cut:
            code, why = task.aside[ordinal]
            yield Document(source, offset, None, None, 0, (code, f"{why}; the rest of the shard is skipped"))
            return
        while (document := next(documents, None)) is PULSE:
            pulse()
        if document is None:
            return
        source, offset = document.source, document.offset
        yield document._replace(fault=task.aside[ordinal]) if ordinal in task.aside else document


def _row(document: Document, reading: Reading, counts: Counts, keep: tuple[str, ...]) -> Row:
    kept = dict(zip(keep, document.kept or itertools.repeat(None), strict=False))

    def see(page: Page, held: Held | None) -> None:
        counts.add(page, held, reading.lexicon)
        for name in keep if held is not None else ():
            if kept[name] is None and held is not None and name in held.fields:
                kept[name] = kept_text(held.fields[name])

    if document.fault:
        row = error_row(document.id, reading.content.columns, *document.fault)
    else:
        row = read_document(document.value, document.id, reading, see)
    return {"source": _told(document.source), "offset": document.offset, **row, **kept}


def _told(path: str) -> str:
    """Return a path as text that UTF-8 can encode."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


@attrs.define
class _Notes:
    """The data about a shard apart from its rows: the errors, and the keys, one per line, empty for a row without one."""

    folder: Folder
    number: int
    errors: BufferedWriter = attrs.field(init=False)
    keys: BufferedWriter = attrs.field(init=False)

    def __enter__(self) -> Self:
        self.errors = self._temporary(self.folder.errors(self.number)).open("wb")
        self.keys = self._temporary(self.folder.keys(self.number)).open("wb")
        return self

    def __exit__(self, *_error: object) -> None:
        for stream in (self.errors, self.keys):
            settle(stream)
            stream.close()

    def _temporary(self, path: Path) -> Path:
        return path.with_name(f"{path.name}.{os.getpid()}.tmp")

    def add(self, row: Row) -> None:
        """Write the key of a row, and its error."""
        self.keys.write((row.get("key") or "").encode() + b"\n")
        if row["error"]:
            note = {"source": row["source"], "offset": row["offset"], "id": row["id"], **row["error"]}
            self.errors.write(json.dumps(note, ensure_ascii=True).encode() + b"\n")

    def keep(self) -> None:
        """Rename the temporary files to their final names."""
        for path in (self.folder.errors(self.number), self.folder.keys(self.number)):
            self._temporary(path).replace(path)
