"""Read and check `[tool.newswire]` in the nearest pyproject.toml, the settings of a project for all commands."""

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
        """The lexicon file, relative to the folder of pyproject.toml."""
        return self.path.parent / self.table["lexicon"] if "lexicon" in self.table else None


def nearest(folder: Path) -> Project | None:
    """Return the project of a folder: the nearest pyproject.toml with a table `[tool.newswire]`, in the folder or above.

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
    """Return the table of a file; a file that does not mention newswire is not parsed."""
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
        raise ArgumentError(f"{path}: tool.newswire: expected a table")
    return cast("Mapping[str, Any] | None", table)


def _check(path: Path, table: Mapping[str, Any]) -> None:
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise ArgumentError(f"{path}: tool.newswire has no key {unknown[0]!r}; the keys are {', '.join(sorted(_KEYS))}")
    for key in _LISTS:
        value = table.get(key, [])
        if not isinstance(value, list) or not _are_texts(cast("list[object]", value)):
            raise ArgumentError(f"{path}: tool.newswire.{key}: expected a list of strings")
    for key in _STRINGS:
        if not isinstance(table.get(key, ""), str):
            raise ArgumentError(f"{path}: tool.newswire.{key}: expected a string")
    markup = table.get("markup", {})
    if not isinstance(markup, Mapping) or not _are_texts(cast("Mapping[str, object]", markup).values()):
        raise ArgumentError(f"{path}: tool.newswire.markup: expected a table from file patterns to markup names")


def _are_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)
