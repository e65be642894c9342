"""Shared code of the database fields: reject characters that some databases cannot store."""

from __future__ import annotations

from typing import Any

from newswire.errors import ArgumentError, ShapeError
from newswire.export import from_dict, to_json

__all__ = ["page_of", "storable"]

_UNSTORABLE = {"\\u0000": "U+0000", "\\ud": "a lone surrogate"}
"""The escapes that PostgreSQL's `jsonb` rejects, as `to_json` writes them; it writes no others of these forms."""


def storable(value: object) -> str:
    """Return a page as JSON text that every database can store.

    Raises:
        TypeError: if the value is not a page.
        ArgumentError: if the page contains U+0000 or a lone surrogate, which PostgreSQL cannot store.
    """
    text = to_json(value)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] - it checks
    for escape, name in _UNSTORABLE.items():
        if _holds(text, escape):
            raise ArgumentError(f"the page contains {name}, which databases cannot store; replace it before parsing")
    return text


def _holds(text: str, escape: str) -> bool:
    r"""Return whether JSON text contains an escape; `\\ud` after another backslash is text."""
    return escape in text.replace("\\\\", "")


def page_of(data: Any) -> Any:
    """Return the page of a database value, or None.

    Raises:
        ShapeError: if the value is not a page; the error names the path.
    """
    if data is None:
        return None
    if not isinstance(data, dict):
        raise ShapeError(f"expected an object, got {data!r:.60}", path="$")
    return from_dict(data)  # pyright: ignore[reportUnknownArgumentType]
