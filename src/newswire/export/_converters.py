"""The cattrs converters. They follow the attrs classes, so a new field or model needs no change here.

Reading is strict: types are not converted, a boolean is not an integer, a tuple is read from a list, unknown keys are
rejected, and the models' own checks run. `_reading` reads first, and fails without reporting a location; these converters
then read the data again and record the path of the fault.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Any, Final, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from newswire._text import shorten
from newswire.export._faults import OMITTED, first_fault
from newswire.models import Page, Span

__all__ = ["read_carefully", "write"]

_Reader = Callable[[Any, Any], Any]


def write(page: Page) -> dict[str, Any]:
    """Return a page as plain data, without the version."""
    return cast("dict[str, Any]", _CONVERTER.unstructure(page, Page))


def read_carefully(data: Mapping[str, Any]) -> Page:
    """Return the page described by data without the version.

    Raises:
        ShapeError: with the path of the first fault.
    """
    try:
        return _CONVERTER.structure(data, Page)
    except Exception as error:  # noqa: BLE001 - any fault in the data is reported with its location
        raise first_fault(error) from None


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    for scalar, name in ((str, "a string"), (int, "an integer"), (bool, "true or false")):
        converter.register_structure_hook(scalar, _scalar_reader(scalar, name))
    converter.register_structure_hook_func(_is_enum, _read_member)
    for base in (enum.Enum, enum.StrEnum):  # cattrs treats the latter as a plain str unless it is registered
        converter.register_unstructure_hook(base, _write_member)
    converter.register_structure_hook_factory(_is_optional, _optional_reader)
    converter.register_unstructure_hook_factory(_is_optional, _optional_writer)
    converter.register_structure_hook_factory(_is_tuple, _tuple_reader)
    converter.register_unstructure_hook_factory(_is_tuple, _tuple_writer)
    converter.register_structure_hook_factory(attrs.has, _model_reader)
    converter.register_unstructure_hook_factory(attrs.has, _model_writer)
    converter.register_structure_hook(Span, _read_span)
    converter.register_unstructure_hook(Span, _write_span)
    return converter


def _scalar_reader(scalar: type, name: str) -> _Reader:
    """Return the reader of one type, which cattrs also calls for the enumerations derived from it."""

    def read_scalar(value: Any, kind: Any) -> Any:
        if kind is not scalar:
            return _read_member(value, kind)
        if type(value) is scalar:
            return value
        raise _unexpected(name, value)

    return read_scalar


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _read_member(value: Any, kind: Any) -> Any:
    values = [member.value for member in kind]
    if value in values:
        return kind(value)
    raise _unexpected(f"one of {', '.join(map(repr, values))}", value)


def _write_member(member: enum.Enum) -> Any:
    return member.value


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) in {Union, UnionType} and len(get_args(kind)) == 2 and NoneType in get_args(kind)  # noqa: PLR2004


def _optional_reader(kind: Any, converter: Converter) -> _Reader:
    item = next(arg for arg in get_args(kind) if arg is not NoneType)
    if item is Span:
        return _read_some_span
    read_item = converter.get_structure_hook(item)
    return lambda value, _type: None if value is None else read_item(value, item)


def _optional_writer(kind: Any, converter: Converter) -> Callable[[Any], Any]:
    item = next(arg for arg in get_args(kind) if arg is not NoneType)
    write_item = converter.get_unstructure_hook(item)
    return lambda value: None if value is None else write_item(value)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple and len(get_args(kind)) == 2 and get_args(kind)[1] is ...  # noqa: PLR2004 - (X, ...)


def _tuple_reader(kind: Any, converter: Converter) -> _Reader:
    item = get_args(kind)[0]
    read_item = converter.get_structure_hook(item)

    def read_items(values: Any, _type: Any) -> tuple[Any, ...]:
        if not isinstance(values, list | tuple):
            raise _unexpected("an array", values)
        return tuple([_read_at(place, read_item, value, item) for place, value in enumerate(cast("list[Any]", values))])

    return read_items


def _read_at(place: int, read_item: _Reader, value: Any, item: Any) -> Any:
    try:
        return read_item(value, item)
    except Exception as error:
        error.add_note(IterableValidationNote(f"item {place}", place, item))
        raise


def _tuple_writer(kind: Any, converter: Converter) -> Callable[[Any], list[Any]]:
    item = get_args(kind)[0]
    if item is str:
        return list
    write_item = converter.get_unstructure_hook(item)
    return lambda values: [write_item(value) for value in values]


def _model_reader(model: type[Any], converter: Converter) -> _Reader:
    read_fields = make_dict_structure_fn(model, converter, **_overrides(model))

    def read_model(value: Any, kind: Any) -> Any:
        if type(value) is not dict and not isinstance(value, Mapping):
            raise _unexpected("an object", value)
        return read_fields(cast("Mapping[str, Any]", value), kind)

    return read_model


def _model_writer(model: type[Any], converter: Converter) -> Callable[[Any], dict[str, Any]]:
    return make_dict_unstructure_fn(model, converter, **_overrides(model))


def _overrides(model: type) -> dict[str, Any]:
    return {name: override(omit=True) for name in OMITTED.get(model, ())}


def _write_span(span: Span) -> list[int]:
    return [span.start, span.end]  # `list` would ask for its length first, which may be more than an index can be


def _read_span(value: Any, _type: Any) -> Span:
    if type(value) is list or type(value) is tuple:
        ends: list[Any] | tuple[Any, ...] = value  # pyright: ignore[reportUnknownVariableType]
        if len(ends) == 2 and type(ends[0]) is int is type(ends[1]):  # noqa: PLR2004 - a start and an end
            return Span(ends[0], ends[1])
    raise _unexpected("[start, end], two integers", value)


def _read_some_span(value: Any, kind: Any) -> Span | None:
    return None if value is None else _read_span(value, kind)


def _unexpected(expected: str, value: Any) -> TypeError:
    return TypeError(f"expected {expected}, got {shorten(repr(value))}")


_CONVERTER: Final = _converter()
