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

from newswire._text import make_span
from newswire.export._faults import OMITTED
from newswire.models import Page, Span
from newswire.models._base import kept_span
from newswire.models._unchecked import setters

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
    """Return the function that reads a model from a mapping of its fields: it fills the slots, and runs the checks.

    A missing key means its default. With the defaults filled in, a mapping that has as many keys as the model has fields,
    and a key for each field, has no unknown key. The constructors would take a fifth of the time of reading data, and would
    convert nothing: a value that is read has the type to which they convert.
    """
    hints = typing.get_type_hints(model)
    omitted = OMITTED.get(model, ())
    defaults = {field.name: field.default for field in attrs.fields(model) if field.default is not attrs.NOTHING}
    fills = setters(model)
    names = [name for name in fills if name not in omitted]
    scope: dict[str, Any] = {
        "model": model,
        "new": object.__new__,
        "defaults": {name: value for name, value in defaults.items() if name not in omitted},
        "refuse": _refuse,
        **{f"fill_{name}": fill for name, fill in fills.items()},
        **{f"v_{name}": defaults[name] for name in omitted},
    }
    values = {name: _expression(hints[name], f"v_{name}", scope) for name in names}
    lines = [
        "def read(data):",
        f"    if len(data) != {len(names)}:",
        "        data = {**defaults, **data}",
        f"        len(data) == {len(names)} or refuse()",
        *(f"    v_{name} = data[{name!r}]" for name in names),
        "    made = new(model)",
    ]
    if kept_span(model):
        lines += _KEPT_SPAN
        values["span"] = "kept"
    lines += [f"    fill_{name}(made, {value})" for name, value in values.items()]
    lines += [f"    fill_{name}(made, v_{name})" for name in omitted]
    lines += ["    made.__attrs_post_init__()"] if hasattr(model, "__attrs_post_init__") else []
    exec("\n".join([*lines, "    return made"]), scope)  # noqa: S102 - of the fields' names alone
    read: _Reader = scope["read"]
    return read


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
    return make_span(start, end) if type(start) is int is type(end) and 0 <= start <= end else _refuse()


def _refuse() -> NoReturn:
    raise TypeError("not of the documented shape")


_KEPT_SPAN: Final = (
    "    kept = None",
    "    if v_span is not None:",
    "        start, end = v_span if type(v_span) is list or type(v_span) is tuple else refuse()",
    "        whole = type(start) is int is type(end) and end - start == len(v_text) and start >= 0",
    "        kept = start if whole else Span(v_span)",
)
"""The lines that say what a model with a text keeps of its span: see `newswire.models._base.with_kept_span`."""
_ARRAYS: Final = frozenset({list, tuple})
_SCALARS: Final = frozenset({str, int, bool})
