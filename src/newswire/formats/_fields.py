"""The fields of a JSON document while it is read: records what was taken, so that the rest is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from newswire._text import shorten
from newswire.errors import FormatError

__all__ = ["Fields", "around", "as_list", "as_object"]


class Fields:
    """The fields of one JSON object. Each method expects one type; an absent or null field gives an empty value.

    Raises:
        FormatError: if a field has another type; the error names the path.
    """

    def __init__(self, data: object, path: str = "$") -> None:
        found = as_object(data)
        if found is None:
            raise _unexpected("an object", data, path)
        self._left = dict(found)
        self._path = path
        self._inner: list[Fields] = []

    def at(self, key: str) -> str:
        """Return the path of a field."""
        return f"{self._path}.{key}"

    def take(self, key: str) -> Any:
        """Take a field of any type."""
        return self._left.pop(key, None)

    def drop(self, *keys: str) -> None:
        """Take fields that a page does not need, or that repeat other fields."""
        for key in keys:
            self._left.pop(key, None)

    def text(self, key: str) -> str:
        """Take a string; an absent one is empty."""
        value = self.take(key)
        if value is None or isinstance(value, str):
            return value or ""
        raise _unexpected("a string", value, self.at(key))

    def texts(self, key: str) -> list[str]:
        """Take a list of strings, or one string."""
        return [_text(value, path) for value, path in self._items(key)]

    def objects(self, key: str) -> list[Fields]:
        """Take a list of objects, or one object."""
        found = [Fields(value, path) for value, path in self._items(key)]
        self._inner += found
        return found

    def named(self, key: str) -> list[Fields | str]:
        """Take a list of objects or names, or a single one."""
        found = [value if isinstance(value, str) else Fields(value, path) for value, path in self._items(key)]
        self._inner += [one for one in found if isinstance(one, Fields)]
        return found

    def members(self, key: str) -> dict[str, Fields]:
        """Take an object of objects."""
        value = self.take(key)
        pairs = as_object({} if value is None else value)
        if pairs is None:
            raise _unexpected("an object", value, self.at(key))
        found = {name: Fields(inner, f"{self.at(key)}.{name}") for name, inner in pairs.items()}
        self._inner += found.values()
        return found

    def opening_with(self, stem: str) -> list[str]:
        """Return the names of the remaining fields that begin with a prefix."""
        return [key for key in self._left if key.startswith(stem)]

    def give_back(self, key: str, value: object) -> None:
        """Put back a field that was taken but cannot be read."""
        self._left[key] = value

    def left(self) -> dict[str, Any]:
        """Return every field that was not taken and is not empty, by its path."""
        found = {self.at(key).removeprefix("$."): value for key, value in self._left.items() if value not in _NOTHING}
        for inner in self._inner:
            found |= inner.left()
        return found

    def _items(self, key: str) -> Iterator[tuple[Any, str]]:
        value = self.take(key)
        listed = as_list(value)
        for place, item in enumerate(listed or ()):
            if item is not None:
                yield item, f"{self.at(key)}[{place}]"
        if listed is None and value is not None:
            yield value, self.at(key)


_NOTHING: tuple[object, ...] = (None, "", [], {})


def around(data: object, read: Iterable[str]) -> dict[str, Any]:
    """Return the JSON values outside the documents that were read, by their paths.

    Args:
        data: the whole JSON value.
        read: the paths of the documents that were read, such as `$.response.docs[0]`.

    Example:
        >>> around({"docs": [{"a": 1}, 7], "found": 2}, ["$.docs[0]"])
        {'docs[1]': 7, 'found': 2}
    """
    paths = set(read)
    above = {path[:at] for path in paths for at, char in enumerate(path) if char in ".["}
    return {path.removeprefix("$."): value for path, value in _beside(data, "$", paths, above) if value not in _NOTHING}


def _beside(data: object, path: str, read: set[str], above: set[str]) -> Iterator[tuple[str, object]]:
    if path in read:
        return
    if path not in above:
        yield path, data
        return
    for place, item in enumerate(as_list(data) or ()):
        yield from _beside(item, f"{path}[{place}]", read, above)
    for key, value in (as_object(data) or {}).items():
        yield from _beside(value, f"{path}.{key}", read, above)


def as_list(value: object) -> list[object] | None:
    """Return a JSON array as a list; None for any other value."""
    return cast("list[object]", value) if isinstance(value, list) else None


def as_object(value: object) -> Mapping[str, Any] | None:
    """Return a JSON object as a mapping; None for any other value."""
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else None


def _text(value: object, path: str) -> str:
    if isinstance(value, str):
        return value
    raise _unexpected("a string", value, path)


def _unexpected(expected: str, value: object, path: str) -> FormatError:
    return FormatError(f"expected {expected}, got {shorten(repr(value))}", path=path)
