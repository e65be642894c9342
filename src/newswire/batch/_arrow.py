"""Arrow: pyarrow, imported on first use, and its columns as Python values."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

from newswire.errors import ArgumentError, MissingExtraError

__all__ = ["column_names", "column_values", "name_of", "named_column", "needed", "parquet", "pyarrow"]


def needed(package: str, what: str, extra: str = "batch") -> Any:
    """Import a package, and return it.

    Raises:
        MissingExtraError: if it is not installed; the message names the extra that installs it.
    """
    try:
        return importlib.import_module(package)
    except ModuleNotFoundError as error:
        if error.name is None or package.split(".", maxsplit=1)[0] != error.name.split(".")[0]:
            raise
        raise MissingExtraError(
            f"{what} needs the package {error.name}, which is not installed: pip install 'newswire[{extra}]'",
            name=error.name,
        ) from error


def pyarrow() -> Any:
    """Return the package pyarrow."""
    return needed("pyarrow", "newswire.batch")


def parquet() -> Any:
    """Return the module pyarrow.parquet."""
    return needed("pyarrow.parquet", "reading and writing Parquet")


def named_column(batch: Any, name: str) -> Any:
    """Return a column of a batch; `content.text` is a field inside a column, unless a column has that name.

    Raises:
        ArgumentError: if there is no column with that name; the message lists the columns.
    """
    first, _, rest = name.partition(".")
    if rest and name not in batch.schema.names and first in batch.schema.names:
        return needed("pyarrow.compute", "reading a field within a column").struct_field(
            batch.column(batch.schema.names.index(first)), rest.split(".")
        )
    if name not in batch.schema.names:
        raise ArgumentError(f"the batch has no column {name!r}; its columns are {', '.join(batch.schema.names)}")
    return batch.column(batch.schema.names.index(name))


def column_values(column: Any) -> Iterator[object]:
    """Yield the values of a column, one at a time; a string that is not valid UTF-8 is yielded as bytes."""
    return map(_value, column)


def _value(scalar: Any) -> object:
    try:
        value: object = scalar.as_py()
    except UnicodeDecodeError:
        held = scalar.value if hasattr(scalar, "dictionary") else scalar
        value = held.as_buffer().to_pybytes()
    return value


def column_names(batch: Any, name: str | None) -> list[str | None]:
    """Return the names of the documents in a batch; None for each if no column contains names."""
    if name is None and "id" not in batch.schema.names:
        return [None] * batch.num_rows
    return [name_of(value) for value in column_values(named_column(batch, name or "id"))]


def name_of(value: object) -> str | None:
    """Return the name of a document as text; None if it has no name."""
    if value is None:
        return None
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    return str(value).encode("utf-8", "backslashreplace").decode("utf-8")
