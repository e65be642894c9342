"""Shared code of the models: checks of fields, and spans that move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

import attrs

from newswire._text import Span

__all__ = ["check_items", "check_optional", "mapped", "moved"]

Model = TypeVar("Model")


def check_items(what: str, values: Sequence[object], kind: type[object]) -> None:
    """Raise unless every item of a tuple is an instance of one model."""
    for place, value in enumerate(values):
        if not isinstance(value, kind):
            raise TypeError(f"{what} {place} is {_a(kind)}, got {value!r:.100}")


def check_optional(what: str, value: object, kind: type[object]) -> None:
    """Raise unless a value is None or of one model."""
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{what} is {_a(kind)} or None, got {value!r:.100}")


def _a(kind: type[object]) -> str:
    """Return the name of a type with its article."""
    return f"{'an' if kind.__name__[0] in 'AEIO' else 'a'} {kind.__name__}"


def moved(model: Model, by: int) -> Model:
    """Return a model with every span in it, at any depth, shifted by an offset."""
    return mapped(model, lambda span: Span(span.start + by, span.end + by))


def mapped(model: Model, place: Callable[[Span], Span]) -> Model:
    """Return a model with every span in it, at any depth, put where a function says."""
    return cast("Model", _mapped(model, place))


def _mapped(value: object, place: Callable[[Span], Span]) -> object:
    if isinstance(value, Span):
        return place(value)
    if isinstance(value, tuple):
        return tuple(_mapped(item, place) for item in cast("tuple[object, ...]", value))
    if attrs.has(type(value)):
        return _with_mapped_spans(value, place)
    return value


def _with_mapped_spans(model: Any, place: Callable[[Span], Span]) -> object:
    old = {
        field.name: getattr(model, field.name) for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(model)))
    }
    new = {name: _mapped(value, place) for name, value in old.items()}
    return attrs.evolve(model, **new)
