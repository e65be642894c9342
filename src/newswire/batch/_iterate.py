"""Pages one after the other, in this process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from newswire.batch._faults import DocumentFault
from newswire.batch._job import Job
from newswire.batch._planning import plan
from newswire.batch._reading import page_of
from newswire.batch._shards import documents_of
from newswire.batch.formats._base import PULSE
from newswire.errors import BatchError
from newswire.models import Page

__all__ = ["iter_pages"]


OnError = Callable[[BatchError], object]
"""Takes the error of a document that gives no page."""


def iter_pages(  # noqa: PLR0913 - options
    inputs: Iterable[str | os.PathLike[str]],
    *,
    text: str = "text",
    input_format: str | None = None,
    document_format: str = "auto",
    encoding: str | None = None,
    on_error: OnError | None = None,
) -> Iterator[Page]:
    r"""Yield the pages of texts or of files, one after the other, lazily.

    Args:
        inputs: texts and paths. A `str` is the text of a page; a `pathlib.Path` is a file or a folder, read as
            `newswire.batch.run` does.
        text: the field or column of the documents in records.
        input_format: the format of files whose names do not tell.
        document_format: what documents are: `auto`, `text`, or a format, as for `newswire.batch.run`.
        encoding: the encoding of text files, CSV and bytes.
        on_error: takes the error of a document or a file that gives no page, and the next page follows: `errors.append`
            keeps them. None to raise it.

    Raises:
        BatchError: at a document or a file that gives no page, unless `on_error` takes it; the message says where and why.
        TypeError: if `inputs` is one text rather than several.

    Example:
        >>> [page.article.title.text for page in iter_pages(["Le port rouvre\nLe port a rouvert lundi.\n"])]
        ['Le port rouvre']
    """
    if isinstance(inputs, str | bytes | os.PathLike):
        raise TypeError(f"texts or paths in a list are expected, got one {type(inputs).__name__}")
    return _pages(
        inputs,
        Job(text=text, input_format=input_format, document_format=document_format, encoding=encoding),
        on_error or _raise,
    )


def _raise(error: BatchError) -> None:
    raise error from error.__cause__


def _pages(inputs: Iterable[str | os.PathLike[str]], job: Job, on_error: OnError) -> Iterator[Page]:
    for number, given in enumerate(inputs):
        if isinstance(given, str):
            yield from _page(given, job, f"text {number}", on_error)
        else:
            yield from _pages_of(given, job, on_error)


def _pages_of(path: os.PathLike[str], job: Job, on_error: OnError) -> Iterator[Page]:
    todo = plan([path], job, Path(os.devnull))
    for name, why in todo.unread:
        on_error(BatchError(f"{name}: {why}"))
    for shard in todo.shards:
        for document in documents_of(shard, job.selection):
            if document is PULSE:
                continue
            where = f"{document.source}, at {document.offset}"
            if document.fault:
                on_error(BatchError(f"{where}: {document.fault[1]}"))
            else:
                yield from _page(document.value, job, where, on_error)


def _page(value: object, job: Job, where: str, on_error: OnError) -> Iterator[Page]:
    """Yield the page of a document, if it gives one."""
    try:
        page = page_of(value, job.reading)
    except DocumentFault as fault:
        error = BatchError(f"{where}: {fault.message}")
        error.__cause__ = fault
        on_error(error)
    else:
        yield page
