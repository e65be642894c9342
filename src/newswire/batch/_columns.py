"""The columns of each content as plain data, so that no pyarrow is needed to read them. Types come from the models.

A model becomes a struct of the attributes that `SHOWN` lists, and each attribute has the type of its annotation.
"""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from newswire.models import (
    Article,
    Byline,
    Credit,
    Dateline,
    Diagnostic,
    Envelope,
    EnvelopeField,
    MarketTable,
    Notice,
    PartialDate,
    Person,
    Section,
    SignOff,
)

__all__ = ["ARTICLE", "COLUMNS", "DOCUMENTS", "NORMALIZED", "SHOWN", "SIGNING", "SOURCE", "TEXT", "Type", "type_of"]

Type = str | tuple["Type"] | Mapping[str, "Type"]
"""A type of Arrow's by its name, (type of the items,), or {field: type}."""

TEXT: Final = "string"

SHOWN: Final[Mapping[type, tuple[str, ...]]] = MappingProxyType(
    {
        Person: ("name", "given", "initials", "surname", "suffix", "role", "place", "affiliation"),
        PartialDate: ("year", "month", "day", "hour", "minute", "second", "zone"),
        Byline: ("text", "people", "outlet", "agencies", "desks", "role", "date"),
        Dateline: ("text", "places", "agencies", "date", "services"),
        SignOff: ("text", "initials", "agencies"),
        Credit: ("text", "kind", "people", "agencies", "year"),
        Notice: ("text", "kind", "word", "number", "agencies", "date"),
        EnvelopeField: ("name", "value"),
        Envelope: (
            *("form", "service", "number", "priority", "category", "keyword", "version", "word_count", "date"),
            *("take_key", "abstract", "notices", "trailer", "fields"),
        ),
        Section: ("heading", "paragraphs"),
        MarketTable: ("base", "rows"),
        Diagnostic: ("code", "message", "line"),
    }
)
"""The attributes that rows hold of each model. A model that is missing here is its text."""

_BY_NAME: Final = frozenset({(Credit, "people")})
"""Attributes whose models are their texts, although they have columns elsewhere."""

_SCALARS: Final[Mapping[type, str]] = MappingProxyType({str: TEXT, int: "int32"})


def type_of(model: type, name: str) -> Type:
    """Return the type of the column of an attribute: what its annotation says."""
    if name in attrs.fields_dict(model):
        kind = typing.get_type_hints(model)[name]
    else:
        kind = typing.get_type_hints(getattr(model, name).fget)["return"]
    return _type(kind, by_name=(model, name) in _BY_NAME)


def _type(kind: Any, *, by_name: bool = False) -> Type:
    if typing.get_origin(kind) in {typing.Union, types.UnionType}:
        (kind,) = (one for one in typing.get_args(kind) if one is not types.NoneType)
    if typing.get_origin(kind) is tuple:
        return (_type(typing.get_args(kind)[0], by_name=by_name),)
    if kind in SHOWN and not by_name:
        return _struct(kind)
    if kind in _SCALARS:
        return _SCALARS[kind]
    if attrs.has(kind) or issubclass(kind, enum.Enum):
        return TEXT
    raise TypeError(f"rows have no column for {kind!r}")


def _struct(model: type) -> Mapping[str, Type]:
    return {name: type_of(model, name) for name in SHOWN[model]}


SIGNING: Final = ("byline", "dateline", "sign_off", "credits", "notices", "envelope")
"""The attributes of an article that have columns of the same names."""

ARTICLE: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "title": TEXT,
        "kicker": TEXT,
        "lead": TEXT,
        "sections": type_of(Article, "sections"),
        **{name: type_of(Article, name) for name in SIGNING},
    }
)

DOCUMENTS: Final = ("jsonld", "ninjs", "tei", "iramuteq")
"""The formats whose documents depend on the page alone, so that a part that is made again is the same."""

_ERROR: Final = {"code": TEXT, "message": TEXT}
_KEYED: Final = dict.fromkeys(("text", "kicker", "key", "place"), TEXT)

COLUMNS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "everything": {
            "id": TEXT,
            "error": _ERROR,
            "layout": TEXT,
            "headlines": (dict.fromkeys(("text", "kicker", "abstract"), TEXT),),
            **ARTICLE,
            "further_articles": (ARTICLE,),
            "markets": ({**_struct(MarketTable), "rows": ((TEXT,),)},),
            "diagnostics": (_struct(Diagnostic),),
            "key": TEXT,
            "format": TEXT,
            "fields": TEXT,
        },
        "bodies": {"id": TEXT, "error": _ERROR, "title": TEXT, "body": TEXT, "key": TEXT},
        "headlines": {"id": TEXT, "error": _ERROR, "headlines": (_KEYED,)},
        "threads": {"id": TEXT, "error": _ERROR, "headlines": ({**_KEYED, "thread": TEXT},)},
        **{name: {"id": TEXT, "error": _ERROR, "document": TEXT} for name in DOCUMENTS},
    }
)
"""The columns of each content, with their types."""

SOURCE: Final[Mapping[str, Any]] = MappingProxyType({"source": TEXT, "offset": "int64"})
"""The columns that a run puts before the others: the file, and where in it the document begins."""

NORMALIZED: Final[Mapping[str, Any]] = MappingProxyType({"id": TEXT, "error": _ERROR, "text": TEXT, "changed": "bool_"})
"""The columns of `normalize_batch`."""
