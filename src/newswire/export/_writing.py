"""Write JSON text directly from the models, without intermediate dictionaries: one function per model, generated from its fields.

It writes the same text as `json.dumps` from the dictionaries in a fifth of the time; the property tests compare the two.
Functions are generated, as attrs generates constructors, because closures over the fields take three times as long.
"""

from __future__ import annotations

import enum
import typing
from collections.abc import Callable
from functools import cache
from json.encoder import encode_basestring
from types import NoneType, UnionType
from typing import Any

import attrs

from newswire.export._faults import OMITTED
from newswire.export._json import quoted
from newswire.models import Page, Span
from newswire.models._base import kept_span

__all__ = ["members_of"]

_Writer = Callable[[Any], str]


def members_of(page: Page) -> str:
    """Return the members of a page's JSON object, without its braces; `escaped` has yet to escape control characters.

    Raises:
        TypeError: if a field has a value of the wrong type that the checks of the models do not detect.
    """
    return _writer(Page)(page)[1:-1]


@cache
def _writer(model: type[attrs.AttrsInstance]) -> _Writer:
    """Return the function that writes a model as a JSON object."""
    hints = typing.get_type_hints(model)
    names = [field.name for field in attrs.fields(model) if field.name not in OMITTED.get(model, ())]
    scope: dict[str, Any] = {"quote": quoted, "digits": int.__repr__, "span": _span}
    values = {name: _expression(hints[name], f"made.{name}", scope) for name in names}
    if kept_span(model):  # read as it is kept: a span would be made to be taken apart
        values["span"] = (
            f'(f"[{{kept}},{{kept + len(made.text)}}]" if type(kept := made._kept_span) is int else {values["span"]})'
        )
    members = ",".join(f'"{name}":{{{value}}}' for name, value in values.items())
    exec(f"def write(made):\n    return f'{{{{{members}}}}}'", scope)  # noqa: S102 - of the fields' names alone
    written: _Writer = scope["write"]
    return written


def _expression(kind: Any, value: str, scope: dict[str, Any]) -> str:
    """Return the expression that writes a value of a field's type; the names that it uses are added to the scope."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, UnionType}:
        (item,) = (arg for arg in args if arg is not NoneType)
        return f'("null" if {value} is None else {_expression(item, value, scope)})'
    if origin is tuple:
        scope["items"] = _items
        return f"items([{_expression(args[0], 'item', scope)} for item in {value}])"
    if kind in _SCALARS:
        return f"{_SCALARS[kind]}({value})"
    if issubclass(kind, enum.Enum):
        scope[kind.__name__] = {member: encode_basestring(member.value) for member in kind}
        return f"{kind.__name__}[{value}]"
    scope[kind.__name__] = _writer(kind)
    return f"{kind.__name__}({value})"


def _items(written: list[str]) -> str:
    return f"[{','.join(written)}]"


def _span(span: Span) -> str:
    return f"[{span.start},{span.end}]"


_SCALARS = {str: "quote", int: "digits", Span: "span"}
