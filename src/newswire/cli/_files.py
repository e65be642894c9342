"""Expand folders and patterns among file names."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from newswire.cli._settings import Settings

__all__ = ["expand"]


def expand(names: Iterable[str], settings: Settings) -> Iterator[str]:
    """Yield the files for names: the files of a folder that the settings include, the matches of a pattern, other names as given.

    Files that the settings exclude are skipped, as are hidden files and folders inside folders.
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
