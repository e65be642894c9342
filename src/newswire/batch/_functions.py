"""The Arrow functions: a batch of documents in, a batch of rows out. Pure, picklable, one row out for each row in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from newswire.batch._arrow import pyarrow
from newswire.batch._columns import column_names, column_values, named_column
from newswire.batch._reading import MAX_BYTES, Reading, guarded, page_text, row_of
from newswire.batch._schema import NORMALIZED, normalized_schema, schema

__all__ = ["batch_of", "normalize_batch", "parse_batch"]

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
) -> Any:
    r"""Return the pages of a batch of documents as rows: one for each document, in their order.

    A document that gives no page (null, no text, too large, or anything unforeseen) gives a row whose column `error`
    says why, and whose other columns are null. So no document ends the batch.

    Args:
        batch: a `pyarrow.RecordBatch`, or a `pyarrow.Table` (for which a table comes back).
        text: the column of the documents: strings, or bytes, which are read as `newswire.parse_bytes` does.
        id: the column of the documents' names; None for the column `id` where there is one.
        content: what the rows hold: `everything`, `bodies`, `headlines`, `threads`, or a format: `jsonld`, `ninjs`,
            `tei` or `iramuteq`.
        document_format: what the documents are: `auto`, `text`, or a format, as for `newswire.batch.run`.
        max_bytes: the most bytes of UTF-8 that a document may have.
        encoding: the encoding of documents that are bytes.

    Returns:
        A batch of the schema that `schema(content)` gives.

    Raises:
        ArgumentError: if the batch has no such column, or the limit is below 1.
        UnknownNameError: if there is no such content, or no such format of documents.
        TypeError: if it is neither a batch nor a table.
        MissingExtraError: if pyarrow is not installed.

    Example:
        >>> import pyarrow
        >>> batch = pyarrow.RecordBatch.from_pydict({"text": ["Le port rouvre\nLe port a rouvert lundi.\n", None]})
        >>> rows = parse_batch(batch).to_pylist()
        >>> rows[0]["title"], rows[0]["lead"], rows[1]["error"]["code"]
        ('Le port rouvre', 'Le port a rouvert lundi.', 'null')
    """
    reading = Reading.checked(content, max_bytes, encoding, document_format)
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
    """Return the texts of a batch in publication-quality French: one row for each document, in their order.

    Args:
        batch: a `pyarrow.RecordBatch`, or a `pyarrow.Table` (for which a table comes back).
        text: the column of the documents: strings or bytes.
        id: the column of the documents' names; None for the column `id` where there is one.
        style: the style, as for `newswire.french.normalize`.
        max_bytes: the most bytes of UTF-8 that a document may have.
        encoding: the encoding of documents that are bytes.

    Returns:
        A batch with the columns `id`, `error` (as for `parse_batch`), `text` and `changed`.

    Raises:
        ArgumentError: if the batch has no such column, or the limit is below 1.
        UnknownNameError: if there is no such style.
        TypeError: if it is neither a batch nor a table.
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
        raise TypeError(f"a pyarrow.RecordBatch or Table is expected, got {type(batch).__name__}")
    values, names = column_values(named_column(batch, text)), column_names(batch, id_)
    return batch_of(map(row, values, names), target)


def batch_of(rows: Iterable[Row], target: Any) -> Any:
    """Return rows as a `pyarrow.RecordBatch` of a schema."""
    return pyarrow().RecordBatch.from_pylist(list(rows), schema=target)
