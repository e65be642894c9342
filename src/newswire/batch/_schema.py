"""The Arrow schema of the rows, versioned. Types are described as plain data here, so that no pyarrow is needed to read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from newswire.batch._arrow import pyarrow
from newswire.batch._content import CONTENTS, DOCUMENTS, content_named

__all__ = ["COLUMNS", "NORMALIZED", "SCHEMA_VERSION", "SOURCE", "normalized_schema", "schema"]

SCHEMA_VERSION: Final = 1
"""The version of the schema, in its metadata under `newswire.schema`. It grows when a column changes its meaning or goes."""

Type = str | tuple["Type"] | Mapping[str, "Type"]

TEXT: Final = "string"
TEXTS: Final = (TEXT,)
PERSON: Final = dict.fromkeys(("name", "given", "initials", "surname", "suffix", "role", "place", "affiliation"), TEXT)
DATE: Final = {**dict.fromkeys(("year", "month", "day", "hour", "minute", "second"), "int32"), "zone": TEXT}
ERROR: Final = {"code": TEXT, "message": TEXT}
KEYED: Final = dict.fromkeys(("text", "kicker", "key", "place"), TEXT)
SECTION: Final = {"heading": TEXT, "paragraphs": TEXTS}
ARTICLE: Final[Mapping[str, Any]] = {
    "title": TEXT,
    "kicker": TEXT,
    "lead": TEXT,
    "sections": (SECTION,),
    "byline": {
        "text": TEXT,
        "people": (PERSON,),
        "outlet": TEXT,
        "agencies": TEXTS,
        "desks": TEXTS,
        "role": TEXT,
    },
    "dateline": {"text": TEXT, "places": TEXTS, "agencies": TEXTS, "date": DATE},
    "sign_off": {"text": TEXT, "initials": TEXTS, "agencies": TEXTS},
    "credits": ({"text": TEXT, "kind": TEXT, "people": TEXTS, "agencies": TEXTS, "year": "int32"},),
    "notices": ({"text": TEXT, "kind": TEXT, "word": TEXT, "number": "int32", "agencies": TEXTS},),
}

COLUMNS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "everything": {
            "id": TEXT,
            "error": ERROR,
            "layout": TEXT,
            "headlines": ({"text": TEXT, "kicker": TEXT, "abstract": TEXT},),
            **ARTICLE,
            "further_articles": (ARTICLE,),
            "markets": ({"base": TEXT, "rows": ((TEXT,),)},),
            "diagnostics": ({"code": TEXT, "message": TEXT, "line": "int32"},),
            "key": TEXT,
            "format": TEXT,
            "fields": TEXT,
        },
        "bodies": {"id": TEXT, "error": ERROR, "title": TEXT, "body": TEXT, "key": TEXT},
        "headlines": {
            "id": TEXT,
            "error": ERROR,
            "headlines": (KEYED,),
        },
        "threads": {
            "id": TEXT,
            "error": ERROR,
            "headlines": ({**KEYED, "thread": TEXT},),
        },
        **{name: {"id": TEXT, "error": ERROR, "document": TEXT} for name in DOCUMENTS},
    }
)
"""The columns of each content, with their types: a name of Arrow's, (type of the items,), or {field: type}."""

SOURCE: Final[Mapping[str, Any]] = MappingProxyType({"source": TEXT, "offset": "int64"})
"""The columns that a run puts before the others: the file, and where in it the document begins."""

NORMALIZED: Final[Mapping[str, Any]] = MappingProxyType({"id": TEXT, "error": ERROR, "text": TEXT, "changed": "bool_"})
"""The columns of `normalize_batch`."""


def schema(content: str = "everything", *, source: bool = False, keep: Iterable[str] = ()) -> Any:
    """Return the Arrow schema of the rows that `parse_batch` gives.

    Args:
        content: what the rows hold: `everything`, `bodies`, `headlines`, `threads`, or a format: `jsonld`, `ninjs`,
            `tei` or `iramuteq`.
        source: with the columns `source` and `offset` that a run puts first.
        keep: the columns of the inputs that a run puts last, as text.

    Returns:
        A `pyarrow.Schema`. Every column may be null; all but `id`, `error`, `source` and `offset` are in a row with an
        error. Its metadata hold the version under `newswire.schema` and the content under `newswire.content`.

    Raises:
        UnknownNameError: if there is no such content.
        MissingExtraError: if pyarrow is not installed.

    Example:
        >>> schema("bodies").names
        ['id', 'error', 'title', 'body', 'key']
    """
    return _content_schema(content_named(content).name, source, tuple(keep))


@cache
def _content_schema(content: str, source: bool, keep: tuple[str, ...]) -> Any:
    columns = {**COLUMNS[content], **dict.fromkeys(keep, TEXT)}
    return _schema({**SOURCE, **columns} if source else columns, content)


@cache
def normalized_schema() -> Any:
    """Return the Arrow schema of the rows that `normalize_batch` gives: `id`, `error`, `text`, `changed`.

    Example:
        >>> normalized_schema().names
        ['id', 'error', 'text', 'changed']
    """
    return _schema(NORMALIZED, "normalized")


def _schema(columns: Mapping[str, Any], content: str) -> Any:
    fields = [(name, _type(kind)) for name, kind in columns.items()]
    metadata = {"newswire.schema": str(SCHEMA_VERSION), "newswire.content": content}
    return pyarrow().schema(fields, metadata=metadata)


def _type(kind: Any) -> Any:
    pa = pyarrow()
    if isinstance(kind, str):
        return getattr(pa, kind)()
    if isinstance(kind, tuple):
        return pa.list_(_type(kind[0]))
    return pa.struct([(name, _type(inner)) for name, inner in kind.items()])


assert set(COLUMNS) == set(CONTENTS)  # noqa: S101 - the two tables are one
