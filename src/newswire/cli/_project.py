"""`[tool.newswire]` of the nearest pyproject.toml, checked: what a project says to each command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from newswire.errors import ArgumentError

__all__ = ["Project", "nearest"]

_LISTS: Final = ("exclude", "front-matter", "include", "off", "on", "protect")
_STRINGS: Final = ("lexicon", "style")
_OURS: Final = b"newswire"
_KEYS: Final = frozenset({*_LISTS, *_STRINGS, "markup"})


class Project(NamedTuple):
    """A pyproject.toml, and its table `[tool.newswire]`."""

    path: Path
    table: Mapping[str, Any]

    @property
    def lexicon(self) -> Path | None:
        """The lexicon's file, whose name counts from the folder of pyproject.toml."""
        return self.path.parent / self.table["lexicon"] if "lexicon" in self.table else None


def nearest(folder: Path) -> Project | None:
    """Return the project of a folder: the nearest pyproject.toml with a table `[tool.newswire]`, there or above.

    Raises:
        ArgumentError: if the table has an unknown key or a value of the wrong type; the message names file and key.
    """
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        path = place / "pyproject.toml"
        table = _table(path) if path.is_file() else None
        if table is not None:
            _check(path, table)
            return Project(path, table)
    return None


def _table(path: Path) -> Mapping[str, Any] | None:
    """Return the table of a file; one that does not name newswire is somebody else's, whatever it holds."""
    try:
        data = path.read_bytes()
        if _OURS not in data:
            return None
        import tomllib  # noqa: PLC0415 - few folders have such a file

        found = tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        raise ArgumentError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (ValueError, RecursionError) as error:
        raise ArgumentError(f"{path}: not TOML: {error}") from error
    table = found.get("tool", {}).get("newswire")
    if table is not None and not isinstance(table, Mapping):
        raise ArgumentError(f"{path}: tool.newswire: a table was expected")
    return cast("Mapping[str, Any] | None", table)


def _check(path: Path, table: Mapping[str, Any]) -> None:
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise ArgumentError(f"{path}: tool.newswire has no key {unknown[0]!r}; the keys are {', '.join(sorted(_KEYS))}")
    for key in _LISTS:
        value = table.get(key, [])
        if not isinstance(value, list) or not _are_texts(cast("list[object]", value)):
            raise ArgumentError(f"{path}: tool.newswire.{key}: a list of strings was expected")
    for key in _STRINGS:
        if not isinstance(table.get(key, ""), str):
            raise ArgumentError(f"{path}: tool.newswire.{key}: a string was expected")
    markup = table.get("markup", {})
    if not isinstance(markup, Mapping) or not _are_texts(cast("Mapping[str, object]", markup).values()):
        raise ArgumentError(f"{path}: tool.newswire.markup: a table of patterns and names of markups was expected")


def _are_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)
