"""Find the first fault, with its path, in the nested errors of cattrs."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Final

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from newswire.errors import ShapeError
from newswire.models import Page

__all__ = ["OMITTED", "first_fault"]

OMITTED: Final[Mapping[type, tuple[str, ...]]] = {Page: ("source",)}
"""The fields that are not part of the shape."""


def first_fault(error: BaseException) -> ShapeError:
    """Return the error to raise: the problem and its path."""
    path = "$" + _steps(error)
    while isinstance(error, BaseValidationError):
        error = error.exceptions[0]
        path += _steps(error)
    if isinstance(error, ForbiddenExtraKeysError):
        return _unknown_key(error, path)
    if isinstance(error, KeyError):
        return ShapeError("a required key is missing", path=path)
    return ShapeError(str(error), path=path)


def _steps(error: BaseException) -> str:
    """Return the path that the notes on an error give; the outermost note was added last."""
    return "".join(_step(note) for note in reversed(getattr(error, "__notes__", ())))


def _step(note: object) -> str:
    if isinstance(note, AttributeValidationNote):
        return f".{note.name}"
    return f"[{note.index}]" if isinstance(note, IterableValidationNote) else ""


def _unknown_key(error: ForbiddenExtraKeysError, path: str) -> ShapeError:
    key = min(map(str, error.extra_fields))
    known = [field.name for field in attrs.fields(error.cl) if field.name not in OMITTED.get(error.cl, ())]
    near = difflib.get_close_matches(key, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(known)}"
    return ShapeError(f"unknown key; {hint}", path=f"{path}.{key}")
