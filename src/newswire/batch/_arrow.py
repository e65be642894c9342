"""pyarrow, imported when it is needed: that takes as long as parsing a thousand pages."""

from __future__ import annotations

import importlib
from typing import Any

from newswire.errors import MissingExtraError

__all__ = ["needed", "parquet", "pyarrow"]


def needed(package: str, what: str, extra: str = "batch") -> Any:
    """Return a package, imported now.

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
