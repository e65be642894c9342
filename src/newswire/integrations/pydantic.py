"""`Page` as a field type in Pydantic, and so in FastAPI, OpenAPI and generated clients.

A field of type `newswire.Page` needs no configuration, because Pydantic asks the class. `PageField` is another name for the type, to
make the intent explicit.

Example:
    >>> import pydantic, newswire
    >>> class Message(pydantic.BaseModel):
    ...     page: PageField
    >>> message = Message(page=newswire.parse("Le port rouvre"))
    >>> Message.model_validate_json(message.model_dump_json()) == message
    True
    >>> sorted(Message.model_json_schema()["$defs"])[:3]
    ['ArticleInput', 'BylineInput', 'CreditInput']
"""

from __future__ import annotations

import enum
import functools
import types
import typing
from typing import Annotated, Any, Literal, TypeAlias

import attrs

from newswire.errors import MissingExtraError
from newswire.export import SHAPE_VERSION, from_dict, to_dict
from newswire.export._faults import OMITTED
from newswire.models import Page, Span

try:
    from typing import NotRequired

    from pydantic import ConfigDict, Field, GetCoreSchemaHandler, PlainSerializer, PlainValidator
    from pydantic_core import CoreSchema
    from typing_extensions import TypeAliasType, TypedDict
except ModuleNotFoundError as _absent:
    raise MissingExtraError(
        "newswire.integrations.pydantic needs Pydantic 2, which is not installed: pip install 'newswire[pydantic]'"
    ) from _absent

__all__ = ["PageField", "core_schema"]

_TYPED_DICT: Any = TypedDict
_TYPE_ALIAS: Any = TypeAliasType
_LITERAL: Any = Literal
"""`Literal` as a value of type `Any`: its arguments are known only at run time, which type checkers do not accept."""

PageField: TypeAlias = Page
"""A page as a field: it accepts a `Page` or its data, and is serialised as its data."""


def core_schema(handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the Pydantic schema of a page: read with `from_dict`, write with `to_dict`, describe in full."""
    field: Any = Annotated[
        Any,
        PlainValidator(_read, json_schema_input_type=_shape(Page, written=False)),
        PlainSerializer(to_dict, return_type=_shape(Page, written=True)),
    ]
    return handler.generate_schema(field)


def _read(value: Any) -> Page:
    return value if isinstance(value, Page) else from_dict(value)


@functools.cache
def _shape(model: type[Any], *, written: bool) -> Any:
    """Return the shape of a model as a typed dictionary.

    Output has every key; input may omit some, and has its own name: `Article`, `ArticleInput`.
    """
    hints = typing.get_type_hints(model)
    fields: dict[str, Any] = {"newswire": Literal[SHAPE_VERSION]} if model is Page else {}
    for field in attrs.fields(model):
        if field.name not in OMITTED.get(model, ()):
            kind = _kind(hints[field.name], written)
            fields[field.name] = kind if written or field.default is attrs.NOTHING else NotRequired[kind]
    shape = _TYPED_DICT(model.__name__ if written else f"{model.__name__}Input", fields)
    shape.__doc__ = (model.__doc__ or "").partition("\n")[0]
    shape.__pydantic_config__ = ConfigDict(extra="forbid")
    return shape


def _kind(kind: Any, written: bool) -> Any:
    """Return the type of the data of a field."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return functools.reduce(lambda a, b: a | b, (_kind(arg, written) for arg in args))
    if origin is tuple:
        return list[_kind(args[0], written)]  # type: ignore[misc] # pyright: ignore[reportInvalidTypeForm]
    if kind is Span:
        return Annotated[list[Annotated[int, Field(ge=0)]], Field(min_length=2, max_length=2)]
    if issubclass(kind, enum.Enum):
        return _names(kind)
    return _shape(kind, written=written) if attrs.has(kind) else kind


@functools.cache
def _names(kind: type[enum.Enum]) -> Any:
    """Return the values of an enumeration as a type of its own name."""
    values: Any = tuple(member.value for member in kind)
    return _TYPE_ALIAS(kind.__name__, _LITERAL[values])
