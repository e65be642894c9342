"""Constructors of the models without their checks, for values that are in form already.

What the lexer has cut and what a grammar has matched is text of one line, trimmed and not empty; the checks of a constructor would
cost more than the rest of parsing. That the result is what the constructor makes is a law of the property tests.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import attrs

from newswire.models._base import kept_span

__all__ = ["setters", "unchecked"]

_Model = TypeVar("_Model")


def setters(model: type[object]) -> dict[str, Callable[[object, object], None]]:
    """Return the functions that fill the slots of a frozen model, by the names of its fields, in their order."""
    slots = dict(model.__dict__)
    slots["span"] = kept_span(model) or slots.get("span")
    return {field.name: slots[field.name].__set__ for field in _fields(model)}


def unchecked(model: type[_Model]) -> Callable[..., _Model]:
    """Return a function that makes a model of the values of its fields as they are: no converter and no check runs.

    It takes the fields in their order or by name, with the defaults that the model has; it is written out for the model, which takes
    two thirds of the time of a loop over its fields.

    Example:
        >>> from newswire import Span
        >>> unchecked(Span)(3, end=7)
        Span(3, 7)
    """
    scope: dict[str, Any] = {"new": object.__new__, "model": model}
    fills, defaults = setters(model), {field.name: field.default for field in _fields(model)}
    scope |= {f"fill_{name}": fill for name, fill in fills.items()}
    scope |= {f"default_{name}": default for name, default in defaults.items()}
    takes = ", ".join(name if value is attrs.NOTHING else f"{name}=default_{name}" for name, value in defaults.items())
    lines = [f"def make({takes}):", "    made = new(model)"]
    lines += [f"    fill_{name}(made, {name})" for name in fills]
    exec("\n".join([*lines, "    return made"]), scope)  # noqa: S102 - of the fields' names alone
    make: Callable[..., _Model] = scope["make"]
    make.__doc__ = f"Return the {model.__name__} of the values of its fields, without a check."
    return make


def _fields(model: type[object]) -> tuple[attrs.Attribute[Any], ...]:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(cast("type[attrs.AttrsInstance]", model))
    return fields
