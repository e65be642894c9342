"""The JSON Schema of the shape, generated from the attrs classes. `python -m newswire.export._schema` prints the shipped file."""

from __future__ import annotations

import enum
import json
import sys
import types
import typing
from typing import Any, Final

import attrs

from newswire.export import SHAPE_VERSION
from newswire.export._faults import OMITTED
from newswire.models import Page, Span

__all__ = ["generate"]

_SCALARS: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
}
_ID: Final = f"https://newswire.github.io/newswire/schema/page-{SHAPE_VERSION}.json"
_SPAN: Final = {
    "title": "Span",
    "description": "[start, end): offsets into the page's text, in code points from 0",
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}
_FILE: Final = {"description": "The origin of the page; not part of the page", "type": "string"}


def generate() -> dict[str, Any]:
    """Return the schema: the page at the top level, every other model under `$defs`."""
    definitions: dict[str, Any] = {}
    page = _object(Page, definitions)
    page["properties"] = {"newswire": {"const": SHAPE_VERSION}, "file": _FILE} | page["properties"]
    page["required"] = ["newswire", *page["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        **page,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(model: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(model)
    fields = [field for field in attrs.fields(model) if field.name not in OMITTED.get(model, ())]
    return {
        "title": model.__name__,
        "description": (model.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": {field.name: _value(hints[field.name], definitions) for field in fields},
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _value(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field's type."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return {"anyOf": [_value(arg, definitions) for arg in args]}
    if origin is tuple:
        return {"type": "array", "items": _value(args[0], definitions)}
    return _SCALARS.get(kind) or _named(kind, definitions)


def _named(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Return a reference to a model, an enumeration or a span, and define it at its first reference."""
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # reserved: a model may contain models of its own type
        definitions[kind.__name__] = _definition(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _definition(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    if kind is Span:
        return _SPAN
    if issubclass(kind, enum.Enum):
        values = [member.value for member in kind]
        return {
            "title": kind.__name__,
            "description": (kind.__doc__ or "").partition("\n")[0],
            "type": "string",
            "enum": values,
        }
    if attrs.has(kind):
        return _object(kind, definitions)
    raise TypeError(f"no JSON type is defined for {kind!r}")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(generate(), ensure_ascii=False, indent=2) + "\n")
