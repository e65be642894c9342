"""The error message for an argument of the wrong type, shared by all public functions."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["check_argument", "check_several"]

_HINTS = {
    "str": {
        "bytes": "decode them first, or read a page with newswire.parse_bytes",
        "bytearray": "decode it first, or read a page with newswire.parse_bytes",
        "PosixPath": "read the file first, or read a page with newswire.parse_file",
        "WindowsPath": "read the file first, or read a page with newswire.parse_file",
    },
    "bytes": {"str": "newswire.parse reads a str"},
    "Page": {"str": "newswire.parse(text) gives one", "Article": "newswire.Page(articles=[article]) holds one"},
}
"""What to do instead, by what was expected and what came."""


def check_argument(function: str, value: object, *kinds: type[object]) -> None:
    """Raise `TypeError` unless an argument is an instance of one of the given types.

    Args:
        function: the name of the function, as its user writes it.
        value: the argument.
        kinds: the types that the function takes.
    """
    if isinstance(value, kinds):
        return
    expected = " or ".join(kind.__name__ for kind in kinds)
    article = "an" if expected[0] in "AEIO" else "a"
    got = type(value).__name__
    hint = _HINTS.get(kinds[0].__name__, {}).get(got)
    raise TypeError(f"{function} takes {article} {expected}, got {got}{f': {hint}' if hint else ''}")


def check_several(what: str, values: object) -> None:
    """Raise `TypeError` unless an argument is an iterable other than a str or bytes."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise TypeError(f"several {what} are expected, in a list or the like, got one {type(values).__name__}")
