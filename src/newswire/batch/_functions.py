"""Functions that parse many documents in this process: an Arrow batch to a batch of rows, and an iterator of pages.

The Arrow functions are pure and picklable, and return one row for each input row.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from newswire.batch._arrow import column_names, column_values, named_column, pyarrow
from newswire.batch._columns import NORMALIZED
from newswire.batch._options import Job
from newswire.batch._planning import plan
from newswire.batch._reading import MAX_BYTES, DocumentFault, Reading, guarded, page_of, page_text, row_of
from newswire.batch._rows import normalized_schema, schema
from newswire.batch._shards import documents_of
from newswire.batch.formats._base import PULSE
from newswire.errors import BatchError
from newswire.lexicon import Lexicon
from newswire.models import Page

__all__ = ["batch_of", "iter_pages", "normalize_batch", "parse_batch"]

Row = dict[str, Any]


def parse_batch(  # noqa: PLR0913 - options
    batch: Any,
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002 - the name of the column
    content: str = "everything",
    document_format: str = "auto",
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
) -> Any:
    r"""Return the pages of a batch of documents as rows: one for each document, in order.

    A document without a page (null, no text, too large, or an unforeseen error) gives a row whose column `error` states
    the reason, and whose other columns are null. No document stops the batch.

    Args:
        batch: a `pyarrow.RecordBatch`, or a `pyarrow.Table`, for which the result is a table.
        text: the column with the documents: strings, or bytes, which are decoded like `newswire.parse_bytes`.
        id: the column with the names of the documents; None for the column `id`, if there is one.
        content: the content of the rows: `everything`, `bodies`, `headlines`, `threads`, or a format: `jsonld`, `ninjs`,
            `tei` or `iramuteq`.
        document_format: the format of the documents: `auto`, `text`, or the name of a format, as for `newswire.batch.run`.
        max_bytes: the maximum size of a document, in bytes of UTF-8.
        encoding: the encoding of documents that are bytes.
        lexicon: the lexicon, as for `newswire.parse`.

    Returns:
        A batch with the schema `schema(content)`.

    Raises:
        ArgumentError: if the batch has no such column, or the limit is below 1.
        UnknownNameError: if the content or the format of documents is unknown.
        TypeError: if `batch` is neither a batch nor a table.
        MissingExtraError: if pyarrow is not installed.

    Example:
        >>> import pyarrow
        >>> batch = pyarrow.RecordBatch.from_pydict({"text": ["Le port rouvre\nLe port a rouvert lundi.\n", None]})
        >>> rows = parse_batch(batch).to_pylist()
        >>> rows[0]["title"], rows[0]["lead"], rows[1]["error"]["code"]
        ('Le port rouvre', 'Le port a rouvert lundi.', 'null')
    """
    reading = Reading.checked(content, max_bytes, encoding, document_format, lexicon)
    return _mapped(batch, text, id, lambda value, name: row_of(value, name, reading), schema(content))


def normalize_batch(  # noqa: PLR0913 - options
    batch: Any,
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002 - the name of the column
    style: str = "fr-FR",
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
) -> Any:
    """Return the texts of a batch in publication-quality French: one row for each document, in order.

    Args:
        batch: a `pyarrow.RecordBatch`, or a `pyarrow.Table`, for which the result is a table.
        text: the column with the documents: strings or bytes.
        id: the column with the names of the documents; None for the column `id`, if there is one.
        style: the style, as for `newswire.french.normalize`.
        max_bytes: the maximum size of a document, in bytes of UTF-8.
        encoding: the encoding of documents that are bytes.

    Returns:
        A batch with the columns `id`, `error` (as for `parse_batch`), `text` and `changed`.

    Raises:
        ArgumentError: if the batch has no such column, or the limit is below 1.
        UnknownNameError: if the style is unknown.
        TypeError: if `batch` is neither a batch nor a table.
        MissingExtraError: if pyarrow is not installed.

    Example:
        >>> import pyarrow
        >>> batch = pyarrow.RecordBatch.from_pydict({"text": ['Il dit "non".']})
        >>> normalize_batch(batch).column("changed")[0].as_py()
        True
    """
    from newswire.french import normalize  # noqa: PLC0415 - its rules take longer to load than the rest

    normalize("", style=style)
    reading = Reading.checked("everything", max_bytes, encoding)

    def fill(value: object) -> Row:
        before = page_text(value, reading)
        after = normalize(before, style=style)
        return {"text": after, "changed": after != before}

    columns = tuple(name for name in NORMALIZED if name not in {"id", "error"})
    return _mapped(
        batch, text, id, lambda value, name: guarded(lambda: fill(value), name, columns), normalized_schema()
    )


def _mapped(batch: Any, text: str, id_: str | None, row: Callable[[object, str | None], Row], target: Any) -> Any:
    pa = pyarrow()
    if isinstance(batch, pa.Table):
        return pa.Table.from_batches(
            [_mapped(part, text, id_, row, target) for part in batch.to_batches()], schema=target
        )
    if not isinstance(batch, pa.RecordBatch):
        raise TypeError(f"expected a pyarrow.RecordBatch or pyarrow.Table, got {type(batch).__name__}")
    values, names = column_values(named_column(batch, text)), column_names(batch, id_)
    return batch_of(map(row, values, names), target)


def batch_of(rows: Iterable[Row], target: Any) -> Any:
    """Return rows as a `pyarrow.RecordBatch` with a schema."""
    return pyarrow().RecordBatch.from_pylist(list(rows), schema=target)


OnError = Callable[[BatchError], object]
"""A function that takes the error of a document without a page."""


def iter_pages(  # noqa: PLR0913 - options
    inputs: Iterable[str | os.PathLike[str]],
    *,
    text: str = "text",
    input_format: str | None = None,
    document_format: str = "auto",
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
    on_error: OnError | None = None,
) -> Iterator[Page]:
    r"""Yield the pages of texts or of files, one after the other, lazily.

    Args:
        inputs: texts and paths. A `str` is the text of a page; a `pathlib.Path` is a file or a folder, read as by
            `newswire.batch.run`.
        text: the field or column that contains the document in a record.
        input_format: the format of files without a known extension.
        document_format: the format of the documents: `auto`, `text`, or the name of a format, as for `newswire.batch.run`.
        encoding: the encoding of text files, CSV and bytes.
        lexicon: the lexicon, as for `newswire.parse`.
        on_error: a function that is called with the error of each document or file without a page, after which iteration
            continues: `errors.append` collects them. None raises the error.

    Raises:
        BatchError: at a document or a file without a page, unless `on_error` is given; the message states where and why.
        TypeError: if `inputs` is one text rather than several.

    Example:
        >>> [page.article.title.text for page in iter_pages(["Le port rouvre\nLe port a rouvert lundi.\n"])]
        ['Le port rouvre']
    """
    if isinstance(inputs, str | bytes | os.PathLike):
        raise TypeError(f"expected texts or paths in a list, got one {type(inputs).__name__}")
    job = Job(text=text, input_format=input_format, document_format=document_format, encoding=encoding)
    return _pages(inputs, job, job.reading._replace(lexicon=lexicon), on_error or _raise)


def _raise(error: BatchError) -> None:
    raise error from error.__cause__


def _pages(inputs: Iterable[str | os.PathLike[str]], job: Job, reading: Reading, on_error: OnError) -> Iterator[Page]:
    for number, given in enumerate(inputs):
        if isinstance(given, str):
            yield from _page(given, reading, f"text {number}", on_error)
        else:
            yield from _pages_of(given, job, reading, on_error)


def _pages_of(path: os.PathLike[str], job: Job, reading: Reading, on_error: OnError) -> Iterator[Page]:
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
                yield from _page(document.value, reading, where, on_error)


def _page(value: object, reading: Reading, where: str, on_error: OnError) -> Iterator[Page]:
    """Yield the page of a document, if it has one."""
    try:
        page = page_of(value, reading)
    except DocumentFault as fault:
        error = BatchError(f"{where}: {fault.message}")
        error.__cause__ = fault
        on_error(error)
    else:
        yield page
