"""Read models directly from JSON data: one function per model, generated from its fields.

It reads the same data as `_converters` in a third of the time, but fails without reporting a location. `_converters` then
reads the rejected data again and names the path of the fault. The property tests compare the two. The models' own checks
run in both.
"""

from __future__ import annotations

import enum
import typing
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, NoReturn

import attrs

from newswire.export._faults import OMITTED
from newswire.models import Page, Span
from newswire.models._base import kept_span

__all__ = ["page_of"]

_Reader = Callable[[Any], Any]


def page_of(data: Mapping[str, Any]) -> Page:
    """Return the page described by data without the version.

    Raises:
        Exception: of any class, if the data do not have the documented shape.
    """
    page: Page = _reader(Page)(data)
    return page


@cache
def _reader(model: type[attrs.AttrsInstance]) -> _Reader:
    """Return the function that reads a model from a mapping of its fields.

    A missing key means its default. With the defaults filled in, a mapping that has as many keys as the model has fields,
    and a key for each field, has no unknown key.
    """
    hints = typing.get_type_hints(model)
    fields = [field for field in attrs.fields(model) if field.name not in OMITTED.get(model, ())]
    scope: dict[str, Any] = {
        "model": model,
        "defaults": {field.name: field.default for field in fields if field.default is not attrs.NOTHING},
        "refuse": _refuse,
    }
    lines = [
        "def read(data):",
        f"    if len(data) != {len(fields)}:",
        "        data = {**defaults, **data}",
        f"        len(data) == {len(fields)} or refuse()",
    ]
    lines += [f"    v_{field.name} = data[{field.name!r}]" for field in fields]
    values = {field.name: _expression(hints[field.name], f"v_{field.name}", scope) for field in fields}
    lines += _filled(model, values, scope) if kept_span(model) else _made(fields, values)
    exec("\n".join(lines), scope)  # noqa: S102 - of the fields' names alone
    read: _Reader = scope["read"]
    return read


def _made(fields: list[Any], values: Mapping[str, str]) -> list[str]:
    """Return the lines that call the constructor of a model."""
    named = ", ".join(f"{field.alias}={values[field.name]}" for field in fields)
    return [f"    return model({named})"]


def _filled(model: type[attrs.AttrsInstance], values: Mapping[str, str], scope: dict[str, Any]) -> list[str]:
    """Return the lines that fill the slots of a model that keeps its span as an offset, and run its checks.

    A page has most of these models, and their constructors would take a third of the time of reading it.
    """
    scope |= {"new": object.__new__, "place": _place, "fill_span": kept_span(model).__set__}
    scope |= {f"fill_{name}": model.__dict__[name].__set__ for name in values if name != "span"}
    return [
        "    made = new(model)",
        *(f"    fill_{name}(made, {value})" for name, value in values.items() if name != "span"),
        "    fill_span(made, None if v_span is None else place(v_span, len(v_text)))",
        "    made.__attrs_post_init__()",
        "    return made",
    ]


def _expression(kind: Any, value: str, scope: dict[str, Any]) -> str:
    """Return the expression that reads a value of a field's type; what it needs is put into its scope."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, UnionType}:
        (item,) = (arg for arg in args if arg is not NoneType)
        return f"(None if {value} is None else {_expression(item, value, scope)})"
    if origin is tuple:
        item = _expression(args[0], "item", scope)
        return f"(tuple([{item} for item in {value}]) if type({value}) is list or type({value}) is tuple else refuse())"
    if kind in _SCALARS:
        return f"({value} if type({value}) is {kind.__name__} else refuse())"
    name = kind.__name__
    if issubclass(kind, enum.Enum):
        scope[name] = {member.value: member for member in kind}
        return f"{name}[{value}]"
    scope[name] = _span if kind is Span else _reader(kind)
    return f"{name}({value})"


def _span(value: Any) -> Span:
    """Return the span of a pair of offsets."""
    start, end = value if type(value) in _ARRAYS else _refuse()
    return Span(start, end) if type(start) is int is type(end) else _refuse()


def _place(value: Any, size: int) -> int | Span:
    """Return what a model with a text of so many characters keeps of its span: see `newswire.models._base.with_kept_span`."""
    start, end = value if type(value) in _ARRAYS else _refuse()
    kept = type(start) is int is type(end) and end - start == size and start >= 0
    return start if kept else _span(value)


def _refuse() -> NoReturn:
    raise TypeError("not of the documented shape")


_ARRAYS: Final = frozenset({list, tuple})
_SCALARS: Final = frozenset({str, int, bool})
