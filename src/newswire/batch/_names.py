"""A document's name as text that UTF-8 can hold."""

from __future__ import annotations

__all__ = ["name_of"]


def name_of(value: object) -> str | None:
    """Return a document's name as text; None where it has none."""
    if value is None:
        return None
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    return str(value).encode("utf-8", "backslashreplace").decode("utf-8")
