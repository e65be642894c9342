"""Folders and patterns among the names of files: the files that they stand for."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from newswire.cli._settings import Settings

__all__ = ["expand"]


def expand(names: Iterable[str], settings: Settings) -> Iterator[str]:
    """Give the files of names: a folder's files that the settings take, what a pattern finds, all else as it is.

    Files that the settings exclude are left out, and in folders those below a name that begins with a dot.
    """
    for name in names:
        if name != "-" and settings.excludes(name):
            continue
        if name != "-" and Path(name).is_dir():
            yield from _below(Path(name), settings)
        elif glob.has_magic(name) and not Path(name).exists():
            found = sorted(one for one in glob.glob(name, recursive=True) if Path(one).is_file())  # noqa: PTH207 - as it was typed
            yield from (one for one in found if not settings.excludes(one)) if found else (name,)
        else:
            yield name


def _below(folder: Path, settings: Settings) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name == "node_modules" or settings.excludes(str(path)):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _below(path, settings)
        elif path.is_file() and settings.takes(str(path)):
            yield str(path)
