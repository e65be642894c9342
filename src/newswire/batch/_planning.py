"""Inputs become files, files become shards, always in the same order."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from newswire.batch._options import Job
from newswire.batch._pipes import is_stream
from newswire.batch._places import files_below, is_remote, looked_at
from newswire.batch.formats import FORMATS, Shard
from newswire.batch.formats._base import Found

__all__ = ["Plan", "plan"]

DEFAULT: Final = "jsonl"
"""The format of what comes through a pipe whose name tells none."""


UNKNOWN: Final = "its name tells no known format; declare the input format"


class Plan(NamedTuple):
    """The files to read, their shards, the inputs that cannot be read and why, and how many files were passed over."""

    files: tuple[Found, ...]
    shards: tuple[Shard, ...]
    unread: tuple[tuple[str, str], ...]
    passed_over: int


def plan(
    inputs: Iterable[str | os.PathLike[str]], job: Job, output: Path, streams: Callable[[str, str], Found] | None = None
) -> Plan:
    """Return what there is to do. A folder stands for the files below it, by name; the output folder is not among them.

    `streams` puts what a pipe gives, by its name and format, into a file; without it pipes are not read. A pipe is one shard.
    """
    files: list[tuple[str, Found]] = []
    unread: list[tuple[str, str]] = []
    passed_over = 0
    for name in (name for given in inputs for name in _matching(os.fspath(given), unread)):
        for path in _places(name, output, unread, follow=job.follow_links):
            form = job.format_of(path)
            if is_remote(path):
                if path != name and form is None:
                    passed_over += 1
                else:
                    _look_far(path, form, files, unread)
            elif path == name and streams is not None and is_stream(path):
                _take(path, form or DEFAULT, files, unread, streams)
            elif path != name and (form is None or _is_special(path)):
                passed_over += 1
            else:
                _look(path, form, files, unread)
    shards = [shard for form, found in _runs(files) for shard in _shards(form, found, job.shard_bytes)]
    return Plan(tuple(found for _, found in files), tuple(shards), tuple(unread), passed_over)


def _matching(name: str, unread: list[tuple[str, str]]) -> list[str]:
    """Return what a pattern such as `crawl/*.parquet` stands for, by name; `**` stands for any folders. A name is itself."""
    if is_remote(name):
        return _far(name, unread) if glob.has_magic(name) else [name]
    if not glob.has_magic(name) or os.path.lexists(name):
        return [name]
    found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - the path as it was given
    if not found:
        unread.append((name, "no file matches the pattern"))
    return found


def _far(name: str, unread: list[tuple[str, str]]) -> list[str]:
    """Return the files that a remote path stands for."""
    try:
        return files_below(name)
    except OSError as error:
        unread.append((name, _reason(error)))
        return []


def _places(name: str, output: Path, unread: list[tuple[str, str]], *, follow: bool) -> Iterable[str]:
    """Return the files that a name stands for: those below a folder, or itself."""
    if is_remote(name):
        return _far(name, unread)
    return _below(name, output, unread, follow=follow) if os.path.isdir(name) else [name]  # noqa: PTH112 - never raises


def _below(folder: str, output: Path, unread: list[tuple[str, str]], *, follow: bool) -> Iterator[str]:
    """Yield the files below a folder, by name; a folder that cannot be listed is named as unread.

    So is a link to a folder, unless links are followed: then each folder is read once, so that loops end.
    """
    own = os.path.realpath(output)
    seen = {own, os.path.realpath(folder)}

    def note(error: OSError) -> None:
        unread.append((error.filename or folder, f"the folder cannot be listed: {_reason(error)}"))

    for place, folders, names in os.walk(folder, onerror=note, followlinks=follow):
        kept: list[str] = []
        for path in (os.path.join(place, inner) for inner in sorted(folders)):  # noqa: PTH118 - as it was given
            real = os.path.realpath(path)
            if os.path.islink(path) and not follow:  # noqa: PTH114
                unread.append(
                    (path, "a link to a folder is not followed; name the folder that it leads to, or follow links")
                )
            elif real not in seen:
                seen.add(real)
                kept.append(os.path.basename(path))  # noqa: PTH119
        folders[:] = kept
        yield from (os.path.join(place, name) for name in sorted(names))  # noqa: PTH118 - keeps the path as it was given


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _is_special(path: str) -> bool:
    """Return whether a name stands for no file: to open a pipe would be to wait for whoever writes into it."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - the path as it was given
    except (OSError, ValueError):
        return False


def _take(
    path: str,
    form: str,
    files: list[tuple[str, Found]],
    unread: list[tuple[str, str]],
    streams: Callable[[str, str], Found],
) -> None:
    try:
        files.append((form, streams(path, form)))
    except (OSError, ValueError) as error:
        unread.append((path, _reason(error)))


def _look(path: str, form: str | None, files: list[tuple[str, Found]], unread: list[tuple[str, str]]) -> None:
    if _is_special(path):
        unread.append((path, "it is a pipe or a device; write what it gives to a file, and name that"))
        return
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - the path as it was given
            held = os.fstat(stream.fileno())
    except (OSError, ValueError) as error:
        unread.append((path, _reason(error)))
        return
    if form is None:
        unread.append((path, UNKNOWN))
    else:
        files.append((form, Found(path, held.st_size, changed=held.st_mtime_ns)))


def _look_far(path: str, form: str | None, files: list[tuple[str, Found]], unread: list[tuple[str, str]]) -> None:
    if form is None:
        unread.append((path, UNKNOWN))
        return
    try:
        size, changed = looked_at(path)
    except OSError as error:
        unread.append((path, _reason(error)))
    else:
        files.append((form, Found(path, size, changed)))


def _shards(form: str, files: list[Found], size: int) -> Iterator[Shard]:
    if files[0].named is not None:
        yield Shard(form, (files[0].path,), named=files[0].named, grows=True)
    else:
        yield from FORMATS[form].cut(files, size)


def _runs(files: Sequence[tuple[str, Found]]) -> Iterator[tuple[str, list[Found]]]:
    """Yield the files that may share shards: those of one format, and each stream alone."""
    for (form, _), group in groupby(files, key=lambda pair: (pair[0], pair[1].named)):
        yield form, [found for _, found in group]
