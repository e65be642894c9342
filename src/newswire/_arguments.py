"""The error message for an argument of the wrong type, shared by all public functions."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["check_argument", "check_several"]

_HINTS = {
    "str": {
        "bytes": "decode it first, or read a page with newswire.parse_bytes",
        "bytearray": "decode it first, or read a page with newswire.parse_bytes",
        "PosixPath": "read the file first, or read a page with newswire.parse_file",
        "WindowsPath": "read the file first, or read a page with newswire.parse_file",
    },
    "bytes": {"str": "newswire.parse reads a str"},
    "Page": {"str": "newswire.parse(text) returns one", "Article": "wrap it in newswire.Page(articles=[article])"},
}
"""What to do instead, by the expected type and the actual type."""


def check_argument(function: str, value: object, *kinds: type[object]) -> None:
    """Raise `TypeError` unless an argument is an instance of one of the given types.

    Args:
        function: the name of the function, as callers write it.
        value: the argument.
        kinds: the types that the function takes.
    """
    if isinstance(value, kinds):
        return
    expected = " or ".join(kind.__name__ for kind in kinds)
    article = "an" if expected[0] in "AEIOaeio" else "a"
    got = type(value).__name__
    hint = _HINTS.get(kinds[0].__name__, {}).get(got)
    raise TypeError(f"{function} takes {article} {expected}, got {got}{f': {hint}' if hint else ''}")


def check_several(what: str, values: object) -> None:
    """Raise `TypeError` unless an argument is an iterable other than a str or bytes."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise TypeError(f"expected several {what}, in a list or another iterable, got one {type(values).__name__}")
