"""A user's lexicon in a TOML file: agencies, places, wire words and languages to add to the default."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any, Final, TypeVar, cast

import attrs
import regex

from newswire._text import check_line
from newswire.errors import FormatError, NewswireError
from newswire.lexicon.agencies import Agency
from newswire.lexicon.language import Language
from newswire.lexicon.wire_words import Word

__all__ = ["Added", "read_toml"]


@attrs.frozen
class Added:
    """The additions of a file to a lexicon."""

    agencies: tuple[Agency, ...]
    places: tuple[str, ...]
    wire_words: tuple[Word, ...]
    languages: tuple[Language, ...]


def read_toml(text: str) -> Added:
    """Return the additions of a TOML file to a lexicon.

    Raises:
        FormatError: if the text is not TOML, or a value does not fit its key; the path names the value.
    """
    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise FormatError("not TOML: nested too deeply", path="$") from None
    except ValueError as error:  # an integer of more digits than Python reads, too
        raise FormatError(f"not TOML: {error}", path="$") from None
    unknown = [key for key in data if key not in _KEYS]
    if unknown:
        raise FormatError(f"unknown key {unknown[0]!r}; the keys are {', '.join(_KEYS)}", path="$")
    return Added(
        tuple(_made(Agency, one, path) for one, path in _tables(data, "agencies")),
        _lines(data.get("places", []), "$.places"),
        tuple(_made(Word, one, path) for one, path in _tables(data, "wire_words")),
        tuple(_language(one, path) for one, path in _tables(data, "languages")),
    )


_WORDS_IN_TUPLES: Final = frozenset({"months", "weekdays", "numerals"})
PATTERNS: Final = tuple(
    field.name
    for field in attrs.fields(Language)
    if str(field.type).startswith("tuple") and field.name not in _WORDS_IN_TUPLES
)
"""The fields of a language that contain patterns."""


def _language(table: Mapping[str, Any], path: str) -> Language:
    """Return the language in a table, and check its patterns: an invalid one would make the first reader fail."""
    found = _made(Language, table, path)
    _lines([found.code], f"{path}.code")
    _lines([found.name], f"{path}.name")
    for name in PATTERNS:
        for pattern in getattr(found, name):
            try:
                regex.compile(f"(?:{pattern.replace('{mark}', 'x')})", regex.VERBOSE)
            except regex.error as error:
                raise FormatError(f"{pattern!r} is not a valid pattern: {error}", path=f"{path}.{name}") from None
    return found


def _lines(value: object, path: str) -> tuple[str, ...]:
    """Return the strings of a list, and check that each is a line."""
    for place, one in enumerate(found := _strings(value, path)):
        try:
            check_line("a line", one)
        except NewswireError as error:
            raise FormatError(str(error), path=f"{path}[{place}]") from None
    return found


_Model = TypeVar("_Model", Agency, Word, Language)
_KEYS: Final = ("agencies", "places", "wire_words", "languages")


def _tables(data: Mapping[str, Any], key: str) -> list[tuple[Mapping[str, Any], str]]:
    """Return the tables in an array of tables, each with its path."""
    held = data.get(key, [])
    rows = cast("list[object]", held) if isinstance(held, list) else None
    if rows is None or not all(isinstance(one, dict) for one in rows):
        raise FormatError(f"expected tables, such as [[{key}]]", path=f"$.{key}")
    tables = cast("list[Mapping[str, Any]]", rows)
    return [(one, f"$.{key}[{place}]") for place, one in enumerate(tables)]


def _made(model: type[_Model], table: Mapping[str, Any], path: str) -> _Model:
    """Return the model in a table, whose keys are the fields of the model."""
    fields = {field.name: field for field in attrs.fields(cast("type[attrs.AttrsInstance]", model))}
    unknown = [key for key in table if key not in fields]
    if unknown:
        raise FormatError(f"unknown field {unknown[0]!r}; the fields are {', '.join(fields)}", path=path)
    missing = [name for name, field in fields.items() if field.default is attrs.NOTHING and name not in table]
    if missing:
        raise FormatError(f"the required field {missing[0]!r} is missing", path=path)
    try:
        return model(**{key: _field(str(fields[key].type), value, f"{path}.{key}") for key, value in table.items()})
    except FormatError:
        raise
    except (NewswireError, ValueError) as error:
        raise FormatError(str(error), path=path) from None


def _field(kind: str, value: Any, path: str) -> Any:
    """Return the value of a field with the type `kind`."""
    if kind.startswith("tuple"):
        return _strings(value, path)
    if kind.startswith("frozenset"):
        return frozenset(_strings(value, path))
    if kind.startswith("Mapping"):
        if not isinstance(value, dict):
            raise FormatError(f"expected a table, got {value!r:.60}", path=path)
        named = cast("dict[str, Any]", value)
        return {name: frozenset(_strings(held, f"{path}.{name}")) for name, held in named.items()}
    if (kind == "bool") is not isinstance(value, bool) or not isinstance(value, (str, bool)):
        raise FormatError(f"expected {'true or false' if kind == 'bool' else 'a string'}, got {value!r:.60}", path=path)
    return value


def _strings(value: Any, path: str) -> tuple[str, ...]:
    strings = cast("list[object]", value) if isinstance(value, list) else None
    if strings is None or not all(isinstance(one, str) for one in strings):
        raise FormatError(f'expected a list of strings, such as ["one", "two"], got {value!r:.60}', path=path)
    return tuple(cast("list[str]", strings))
